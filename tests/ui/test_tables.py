"""Text from outside is text: nothing of it is a command of the page."""

import re
import string
from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.ui.tables import MOST, Link, markup, plain

DIGIT, POINT = ROOM = "\u2007\u2008"
JOINER = "\u2060"
# What begins a link, emphasis, code, a formula, a picture, an icon, a colour, an arrow.
COMMANDS = st.sampled_from(
    [
        *string.punctuation,
        *" \n\t\u3000中a1",
        "\r\n",
        "www.",
        "https://",
        "a@b.cn",
        ":red[",
        ":material/",
        "](",
        "![",
        "- ",
        "1. ",
        "===",
        "&lt;",
        "<!--",
        "\\",
    ]
)
TEXTS = st.lists(COMMANDS | st.text(max_size=3), max_size=12).map("".join)


def read(markdown: str) -> str:
    """Return what a reader sees of *markdown* that is nothing but escaped text."""
    return re.sub(r"\\(.)", r"\1", markdown).replace(JOINER, "")


@given(TEXTS)
def test_a_reader_sees_the_text_on_one_line(text: str) -> None:
    one_line = " ".join(text.splitlines()).strip()
    assert read(plain(text)) == one_line.replace(JOINER, "")


@given(TEXTS)
def test_every_sign_that_markdown_may_know_is_escaped(text: str) -> None:
    left = re.sub(r"\\[!-/:-@\[-`{-~]", "", plain(text))
    assert not set(left) & set(string.punctuation)
    assert not set(left) & set("\n\r\v\f\x85\u2028\u2029")


@given(TEXTS)
def test_no_address_is_left_that_a_page_would_make_a_link(text: str) -> None:
    seen = re.sub(r"\\(.)", r"\1", plain(text))
    assert not re.search(r"://|www\.|@\w|:[a-z]", seen, re.IGNORECASE)


@given(TEXTS)
def test_no_block_begins_with_the_text(text: str) -> None:
    assert re.match(r"[^\s\-+*#>=|~`]|\Z", plain(text))


@pytest.mark.parametrize(
    ("value", "shown"),
    [(670, "670"), (6.5, r"6\.5"), (None, "None"), ("", ""), ("镇海", "镇海")],
)
def test_anything_may_be_shown(value: object, shown: str) -> None:
    assert plain(value) == shown


class Read(HTMLParser):
    """What a browser reads of a table: its tags, and the text of each cell."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.cells: list[str] = []
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in {"td", "th"}:
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4), TEXTS)
def test_a_cell_of_a_table_is_text_whatever_it_holds(rows, heading) -> None:
    table = pd.DataFrame(rows, columns=["first", "other"])
    read = Read(markup(table.rename(columns={"first": f"<b>{heading}"})))
    known = {"div", "table", "thead", "tbody", "tr", "th", "td"}
    assert {tag for tag, _ in read.tags} <= known
    # Room behind a number aligns its column.
    none = dict.fromkeys(map(ord, ROOM))
    told = [f"<b>{heading}", "other", *(c for row in rows for c in row)]
    assert [cell.translate(none) for cell in read.cells] == [
        cell.translate(none) for cell in told
    ]


def test_only_addresses_in_the_column_that_is_linked_can_be_followed() -> None:
    table = pd.DataFrame(
        {
            "note": ["https://evil.test", "", "x"],
            "address": [
                "https://stats.test/a?b=1&c=2",
                "javascript:alert(1)",
                "a.xlsx",
            ],
        }
    )
    read = Read(markup(table, linked="address"))
    links = [attributes["href"] for tag, attributes in read.tags if tag == "a"]
    assert links == ["https://stats.test/a?b=1&c=2"]


def test_numbers_stand_flush_right_years_do_not_and_short_words_stay_whole() -> None:
    table = pd.DataFrame(
        {
            "value": ["16,452.8亿元", "—", ">5,500亿元", "−0.3个百分点"],
            "period": ["2021年", "2022年上半年", "2023–2024", "2025"],
            "name": ["宁波", "5000万元以上项目", "", "镇海"],
            "note": ["", "海城市是鞍山市代管的县级市", "", ""],
            "said": ["", "海城市是鞍山市代管的县级市。" * 5, "", ""],
        }
    )
    read = Read(markup(table))
    kinds = [attributes.get("class") for tag, attributes in read.tags if tag == "th"]
    assert kinds == ["number", "short", "short", None, "long"]


def column(*cells: str) -> list[str]:
    return Read(markup(pd.DataFrame({"value": cells}))).cells[1:]


def test_the_points_of_numbers_in_one_unit_align() -> None:
    assert column("6.7%", "6%", "≈12.25%", "—") == [
        f"6.7%{DIGIT}",
        f"6%{DIGIT}{DIGIT}{POINT}",
        "≈12.25%",
        "—",
    ]


def test_a_unit_that_is_a_word_aligns_too() -> None:
    assert column("13.7 billion yuan", "100 billion yuan") == [
        "13.7 billion yuan",
        f"100 billion yuan{DIGIT}{POINT}",
    ]


@given(
    st.lists(
        st.decimals(-9999, 9999, places=None, allow_nan=False).map(
            lambda number: f"{round(number, 3).normalize():,f}亿元".replace("-", "−")
        ),
        min_size=1,
        max_size=6,
    )
)
def test_aligned_numbers_are_as_wide_behind_the_digits_before_the_point(cells) -> None:
    def wide(cell: str) -> list[str]:
        behind = re.sub(r"^−?[\d,]+", "", cell).replace("亿元", "")
        return sorted(
            behind.translate(dict.fromkeys(map(ord, "0123456789"), DIGIT)).replace(
                ".", POINT
            )
        )

    assert len({tuple(wide(cell)) for cell in column(*cells)}) == 1


@pytest.mark.parametrize(
    "cells", [("6.7%", "6亿元"), ("第1位", "6.25"), ("1.2.3", "4.5")]
)
def test_numbers_of_different_units_are_left_as_they_are(cells) -> None:
    assert column(*cells) == [*cells]


def test_a_long_table_is_cut_where_it_says_so() -> None:
    table = pd.DataFrame({"n": range(MOST + 5)})
    assert len(Read(markup(table)).cells) == MOST + 1


def test_a_missing_cell_is_empty() -> None:
    table = pd.DataFrame({"n": [None, float("nan"), 0.5]})
    assert Read(markup(table)).cells == ["n", "", "", "0.5"]


def test_a_cell_with_a_way_is_a_link_and_its_words_stay_text() -> None:
    table = pd.DataFrame({"source": ["<b>one</b>", "two"], "value": ["6.7%", "6%"]})
    links = {
        (0, "source"): Link('/sources?v=1&origin=a"b'),
        (1, "value"): Link("https://stats.test/a", outward=True),
        (7, "source"): Link("/nowhere"),
        (0, "no such heading"): Link("/nowhere"),
    }
    content = markup(table, links=links)
    read = Read(content)
    found = [attributes for tag, attributes in read.tags if tag == "a"]
    assert found == [
        {"href": '/sources?v=1&origin=a"b', "target": "_self"},
        {
            "href": "https://stats.test/a",
            "target": "_blank",
            "rel": "noopener noreferrer",
        },
    ]
    assert read.cells[2] == "<b>one</b>"
    # The room that aligns a number stands behind its link.
    assert f"6%</a>{DIGIT}{POINT}</td>" in content


def test_numbers_of_notes_stand_behind_what_a_cell_says() -> None:
    table = pd.DataFrame({"Region": ["A", "B"], "Value": ["5.5%", "7%"]})
    place = (1, "Value")
    written = markup(table, signs={place: "¹ ²"}, links={place: Link("/sources")})
    assert '>7%</a><span class="sup">¹ ²</span>' in written
    assert written.count('class="sup"') == 1
    # What makes the points align stands behind both.
    assert re.search(rf"</span>[{ROOM}]+</span></td>", written)
