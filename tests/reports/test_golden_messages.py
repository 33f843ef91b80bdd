"""What the messages say of figures that people know by heart, and of drawn ones."""

import re
from datetime import UTC, datetime

import pytest

from indicators.catalog.curated import Curated
from indicators.model.observation import Break, Measure
from indicators.model.period import Interval
from indicators.model.sentence import Kind, Made
from indicators.model.text import Language, Text
from indicators.model.view import Page, View, Years
from indicators.reports.figure import Asked
from indicators.reports.messages import messages_of
from indicators.store import Editions
from tests.store.drawn_editions import origin, origins_of, read_drawing

DAY = datetime(2026, 11, 20, tzinfo=UTC)
HALF = Interval(1, 6)


@pytest.fixture
def said(edition_with):
    """Return what a drawn edition's view says in one language."""

    def found(drawing, language=Language.EN, **parts):
        view = View(**{"page": Page.GROWTH, **parts})
        messages = messages_of(Asked(edition_with(drawing), view))
        return [each.say(language) for each in messages]

    return found


def of_curated(edition, language, **parts):
    messages = messages_of(Asked(edition, View(**parts)))
    return [each.say(language) for each in messages]


def test_zhenhai_stands_beside_ningbo_in_percentage_points(curated_edition):
    regions = ("330211", "330200")
    asked = {
        "page": Page.GROWTH,
        "regions": regions,
        "interval": HALF,
        "periods": Years(2022, 2022),
    }
    assert of_curated(curated_edition, Language.ZH, **asked) == [
        "2022年上半年镇海地区生产总值增长6.4%（可比价），高于宁波（2.9%）3.5个百分点。"
    ]
    assert of_curated(curated_edition, Language.EN, **asked) == [
        (
            "Zhenhai's gross domestic product grew by 6.4% in H1 2022 (comparable prices), 3.5 pp "
            "above Ningbo (2.9%)."
        )
    ]


def test_half_a_year_beside_three_quarters_is_no_comparison(curated_edition):
    asked = {
        "page": Page.GROWTH,
        "regions": ("330211", "210381"),
        "interval": HALF,
        "periods": Years(2022, 2023),
    }
    chinese = of_curated(curated_edition, Language.ZH, **asked)[-1]
    assert "2023年前三季度的7%" in chinese
    assert chinese.endswith("镇海的是2022年上半年的6.4%，时期不同，不能据此比较两地。")
    english = of_curated(curated_edition, Language.EN, **asked)
    assert english[-1].endswith(
        "the periods differ, so this is no comparison of the regions."
    )
    assert not re.search("above|below|highest", " ".join(english))


@pytest.mark.parametrize("measure", [Measure.GROWTH, Measure.RANK])
def test_ranks_of_different_institutes_are_no_series(curated_edition, measure):
    asked = {"page": Page.RANKINGS, "regions": ("210381",), "measure": measure}
    chinese = of_curated(curated_edition, Language.ZH, **asked)
    assert len([each for each in chinese if "不构成序列，不能据此说升降" in each]) == 1
    assert "第92位" in chinese[-1]
    every = chinese + of_curated(curated_edition, Language.EN, **asked)
    assert not re.search("升至|降至|上升|下降|moved|rose|fell", " ".join(every))


BONDED = """
    370211 | gdp growth | 2019-01-01/2019-06-30 | 8.6 | scope=with_bonded_port
    370211 | gdp growth | 2019-01-01/2019-06-30 | 8.1 | scope=without_bonded_port
    370211 | gdp growth | 2018-01-01/2018-06-30 | 9.8
"""


def test_a_half_year_with_and_without_the_bonded_port_area_is_one_thing_twice(said):
    asked = {"regions": ("370211",), "interval": HALF}
    (chinese,) = said(BONDED, Language.ZH, **asked)
    assert chinese == (
        "西海岸新区2019年上半年地区生产总值增速有口径或范围不同的数值：含保税港区8.6%和不含保税港区"
        "8.1%；它们不是同一个数的变化，不相减。"
    )
    (english,) = said(BONDED, **asked)
    assert "with the bonded port area 8.6%" in english
    assert "are not subtracted" in english
    assert "0.5" not in chinese + english


def test_a_position_names_n_and_the_gaps_on_both_sides(said):
    drawing = """
        330211 | gdp growth | 2022 | 4.6
        370211 | gdp growth | 2022 | 4.8
        210381 | gdp growth | 2022 | 2
    """
    regions = ("330211", "370211", "210381", "330206")
    (position,) = [each for each in said(drawing, regions=regions) if "2nd" in each]
    assert position == (
        "Zhenhai's gross domestic product grew by 4.6% in 2022 (comparable prices): 2nd of the "
        "3 regions with a matching figure, counted from the highest; 0.2 pp below West Coast "
        "(4.8%), the next above; 2.6 pp above Haicheng (2%), the next below (no matching "
        "figure for Beilun)."
    )
    chinese = said(drawing, Language.ZH, regions=regions)
    assert any("高于后一位海城（2%）2.6个百分点" in each for each in chinese)
    assert not any("高2.6%" in each for each in chinese)


def test_of_equal_values_a_position_is_shared(said):
    drawing = "330211 | gdp growth | 2022 | 5\n370211 | gdp growth | 2022 | 5"
    found = said(drawing, regions=("330211", "370211"))
    assert any("level with West Coast in 1st place" in each for each in found)


@pytest.mark.parametrize("qualifier", ["over", "up_to"])
def test_a_bound_says_that_the_order_cannot_be_said(said, qualifier):
    drawing = f"330211 | gdp growth | 2022 | 5 | qualifier={qualifier}\n370211 | gdp growth | 2022 | 3"
    found = said(drawing, regions=("330211", "370211"))
    word = {"over": "over 5%", "up_to": "at most 5%"}[qualifier]
    assert found[-1].startswith(
        "For Zhenhai's growth of gross domestic product in 2022 only a bound"
    )
    assert word in found[-1]
    assert not any("counted from" in each for each in found)


CUT = Break(
    "330211", "whole", "gdp", "2022-01-01", "method", Text("方法", "Method"), ""
)


@pytest.mark.parametrize(("breaks", "compares"), [((), True), ((CUT,), False)])
def test_across_a_break_nothing_is_compared_with_the_year_before(
    edition_with, breaks, compares
):
    drawing = "330211 | gdp growth | 2021 | 7\n330211 | gdp growth | 2022 | 4.6"
    database = edition_with(drawing, breaks=breaks)
    view = View(page=Page.GROWTH, regions=("330211",))
    (message,) = messages_of(Asked(database, view))
    told = message.say(Language.EN)
    assert ("2.4 pp below the year before (7%)" in told) is compares


def test_levels_of_gdp_are_not_subtracted_but_their_published_growth_is_told(said):
    drawing = """
        330211 | gdp level | 2021 | 1252 | unit=亿元 basis=current
        330211 | gdp level | 2020 | 1000 | unit=亿元 basis=current
        330211 | gdp growth | 2021 | 7
    """
    asked = {"regions": ("330211",), "measure": Measure.LEVEL}
    assert said(drawing, Language.ZH, **asked) == [
        "2021年镇海地区生产总值为1,252亿元，增长7%（可比价）。"
    ]


def test_a_part_has_a_share_of_its_whole(said):
    drawing = """
        330211 | gdp level | 2021 | 1250 | unit=亿元 basis=current
        330200 | gdp level | 2021 | 14600 | unit=亿元 basis=current
    """
    asked = {"regions": ("330211", "330200"), "measure": Measure.LEVEL}
    found = said(drawing, Language.ZH, **asked)
    assert "2021年镇海地区生产总值（1,250亿元）占宁波（14,600亿元）的8.6%。" in found


def test_what_is_unverified_is_said_to_be(said):
    found = said(
        "330211 | gdp growth | 2022 | 5 | stage=unverified", regions=("330211",)
    )
    assert found == [
        (
            "Zhenhai's gross domestic product grew by 5% in 2022 (comparable prices) "
            "(unverified)."
        )
    ]


MOVED = """
    330211 | gdp growth | 2021 | 3
    370211 | gdp growth | 2021 | 5
    210381 | gdp growth | 2021 | 4
    330211 | gdp growth | 2022 | 6
    370211 | gdp growth | 2022 | 4.8
    210381 | gdp growth | 2022 | 4.2
"""


def test_who_moved_since_the_year_before_is_told_among_the_same_regions(said):
    asked = {"page": Page.RANKINGS, "regions": ("330211", "370211", "210381")}
    chinese = said(MOVED, Language.ZH, **asked)
    assert (
        "同样3个地区相比，镇海地区生产总值增速的位次由2021年的第3位升至2022年的第1位。"
        in chinese
    )
    assert (
        "Among the same 3 regions, by growth of gross domestic product, West Coast moved down "
        "from 1st in 2021 to 2nd in 2022."
    ) in said(MOVED, **asked)


def test_nobody_moved_where_another_region_was_ranked_the_year_before(said):
    fewer = "\n".join(MOVED.strip().splitlines()[1:])
    asked = {"page": Page.RANKINGS, "regions": ("330211", "370211", "210381")}
    assert not any("moved" in each for each in said(fewer, **asked))


@pytest.fixture
def imported(tmp_path, monkeypatch):
    """Return the messages after an import that revises one figure and adds another."""
    folder = tmp_path / "told"
    monkeypatch.setenv("DUIBIAO_EDITIONS", str(folder))
    facts = read_drawing(
        "330211 | gdp growth | 2025 | 5.9\n330211 | gdp growth | 2023 | 4"
    )
    editions = Editions(folder, now=lambda: DAY)
    editions.build(Curated(facts, origins_of(facts, {}), ()))
    new = read_drawing(
        "330211 | gdp growth | 2025 | 6.1 | origin=sheet stage=revised\n"
        "330211 | gdp growth | 2024 | 5 | origin=sheet stage=revised"
    )
    editions.publish(new, origin("sheet", "bureau A 2026"), message="", who="")
    with editions.open() as database:
        view = View(page=Page.GROWTH, regions=("330211",))
        yield messages_of(Asked(database, view))


def test_a_revision_is_told_with_both_values_and_the_day(imported):
    (revised,) = [each for each in imported if "Since" in each.say(Language.EN)]
    assert revised.kind is Kind.SINCE
    assert revised.say(Language.EN) == (
        "Since the import of 20 Nov 2026, the growth of Zhenhai's gross domestic product for "
        "2025 is 6.1% instead of 5.9% and 1 figure in this view is new."
    )
    assert revised.say(Language.ZH) == (
        "2026年11月20日的导入之后，2025年镇海地区生产总值增速由5.9%改为6.1%，这一视图新增1个数值。"
    )


def test_a_value_of_an_earlier_edition_is_told_from_todays(imported):
    (revised,) = [each for each in imported if "Since" in each.say(Language.EN)]
    made = {number.made: float(number.value) for number in revised.numbers}
    assert made == {Made.EARLIER: 5.9, Made.PUBLISHED: 6.1, Made.COUNT: 1}


def test_the_first_edition_was_preceded_by_nothing(tmp_path, monkeypatch, edition_with):
    monkeypatch.setenv("DUIBIAO_EDITIONS", str(tmp_path / "editions-0"))
    database = edition_with("330211 | gdp growth | 2025 | 5.9")
    asked = Asked(database, View(page=Page.GROWTH, regions=("330211",)))
    assert [each.kind for each in messages_of(asked)] == [Kind.GROWTH]


@pytest.mark.parametrize(("value", "placed"), [("5.9", False), ("8", True)])
def test_an_approximate_figure_has_a_position_only_beyond_its_last_digit(
    said, value, placed
):
    drawing = f"""
        330211 | gdp growth | 2022 | 6 | qualifier=about
        370211 | gdp growth | 2022 | {value}
        210381 | gdp growth | 2022 | 2
    """
    found = said(drawing, regions=("330211", "370211", "210381"))
    assert any("counted from the highest" in each for each in found) is placed
