"""Text from outside is text: nothing of it is a command of the page."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.ui.tables import plain

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
