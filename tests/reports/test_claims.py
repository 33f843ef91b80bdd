"""What must be said, for every finding there is."""

import re

import pytest

from indicators.model.observation import Measure
from indicators.model.period import Interval
from indicators.model.text import Language
from indicators.model.view import Page, Shape, View
from indicators.reports.figure import Asked
from indicators.reports.overview.findings import standing_out

LEVEL = "basis=natural unit=亿元"
APART = ("330211", "330203", "330205")
RATES = """
    330211 | gdp growth | 2020{h} | 9.1 | {x}
    330203 | gdp growth | 2020{h} | 7.1 | {x}
    330205 | gdp growth | 2020{h} | 5.1
    330211 | gdp growth | 2021{h} | 4.2 | {x}
    330203 | gdp growth | 2021{h} | 7.2 | {x}
    330205 | gdp growth | 2021{h} | 8.2
"""
WHOLE = """
    330200 | gdp growth | 2020 | 1
    330200 | gdp growth | 2021 | 20
"""
PAIR = """
    330200 | gdp growth | 2021{h} | 3.1
    330211 | gdp growth | 2021{h} | 9.1 | {x}
"""
REVENUE = f"""
    330211 | budget_revenue level | 2020{{h}} | 90 | {LEVEL} {{x}}
    330203 | budget_revenue level | 2020{{h}} | 70 | {LEVEL} {{x}}
    330211 | budget_revenue level | 2021{{h}} | 99 | {LEVEL} {{x}}
    330203 | budget_revenue level | 2021{{h}} | 71 | {LEVEL} {{x}}
"""
SHARES = """
    330200 | gdp level | 2020{h} | 900 | basis=current unit=亿元
    330211 | gdp level | 2020{h} | 90  | basis=current unit=亿元 {x}
    330200 | gdp level | 2021{h} | 1000 | basis=current unit=亿元
    330211 | gdp level | 2021{h} | 120 | basis=current unit=亿元 {x}
"""
STEPS = """
    330211 | projects_planned count | 2021{h} | 200 | unit=个 basis=unstated {x}
    330211 | projects_started count | 2021{h} | 150 | unit=个 basis=unstated {x}
"""
LEVELS = {"measure": Measure.LEVEL, "indicator": "budget_revenue"}
# Each view that has a finding: its figures, its parts, and the code of the figure.
VIEWS = {
    "lines": (RATES, {}, "trend"),
    "multiples": (RATES, {"shape": Shape.MULTIPLES}, "trend"),
    "index": (RATES, {"shape": Shape.INDEX, "base": 2020}, "trend"),
    "change": (RATES, {"shape": Shape.CHANGE}, "trend"),
    "part and whole": (PAIR, {"regions": ("330200", "330211")}, "trend"),
    "levels": (REVENUE, LEVELS, "trend"),
    "change of levels": (REVENUE, LEVELS | {"shape": Shape.CHANGE}, "trend"),
    "share": (
        SHARES,
        {"regions": ("330200", "330211"), "measure": Measure.LEVEL},
        "share-330200",
    ),
    "positions": (RATES, {"page": Page.RANKINGS}, "positions"),
    "moves": (RATES, {"page": Page.RANKINGS}, "bump"),
    "project rates": (STEPS, {"page": Page.PROJECTS, "regions": APART[:1]}, "rates"),
}
UNVERIFIED = "unverified"


@pytest.fixture(params=list(VIEWS))
def finding(request, edition_with, figures):
    """Return the finding of a view, of its figures or of *drawing*, with *changes*."""
    drawing, parts, code = VIEWS[request.param]

    def found(changes="", half="", drawing=drawing, more="", **others):
        database = edition_with(drawing.format(x=changes, h=half) + more)
        asked = {"page": Page.GROWTH, "regions": APART, "language": Language.EN}
        answered = figures(database, **asked | parts | others)
        return answered[code].finding if code in answered else ""

    return found


def test_a_finding_there_is(finding):
    assert finding()


def test_an_unverified_figure_is_called_so_in_the_finding(finding):
    assert UNVERIFIED in finding("stage=unverified")
    assert UNVERIFIED not in finding()


@pytest.mark.parametrize("qualifier", ["over", "up_to"])
def test_bounds_make_no_order_and_no_change(finding, qualifier):
    said = finding(f"qualifier={qualifier}")
    assert not re.search("highest|largest|above|below|ahead|rose|fell|moved", said)


def test_what_is_about_is_written_so_or_not_told(finding):
    said = finding("qualifier=about")
    # A move names positions and no figures.
    assert not re.search("[0-9]%| pp| yuan", said) or "≈" in said


def test_a_scope_other_than_the_whole_is_named_or_not_told(finding):
    said = finding("scope=district_owned")
    assert not re.search("Zhenhai|Haishu", said) or "istrict-owned" in said


def test_a_period_within_the_year_is_named_as_one(finding):
    said = finding(half="H1", interval=Interval.parse("01-06"))
    assert not said or "H1" in said


def test_a_whole_is_never_the_highest_nor_passed_over(finding):
    said = finding(more=WHOLE, regions=(*APART, "330200"))
    claim = re.search("highest of|largest change|comes first|moved most", said)
    assert not claim or re.search("Zhenhai|Haishu|Jiangbei", said)
    assert not claim or "Ningbo" not in said.replace("(Ningbo)", "")


@pytest.mark.parametrize("value", ["5.1", "≈5.1"])
def test_of_equal_figures_none_is_set_above_the_others(edition_with, figures, value):
    qualifier = "about" if value[0] == "≈" else "exact"
    rows = "\n".join(
        f"{region} | gdp growth | {year} | 5.1 | qualifier={qualifier}"
        for region in APART
        for year in (2020, 2021)
    )
    database = edition_with(rows)
    asked = {"regions": APART, "language": Language.EN}
    said = [
        figure.finding
        for page in (Page.GROWTH, Page.RANKINGS)
        for figure in figures(database, page=page, **asked).values()
    ]
    assert not re.search("above|below|ahead|highest|largest", " ".join(said))


MORE = """
    330206 | gdp growth | 2020 | 1
    330206 | gdp growth | 2021 | 9.5
"""


@pytest.mark.parametrize(
    ("drawing", "count"), [(PAIR, 1), (RATES, 1), (RATES + MORE, 2)]
)
def test_what_stands_out_says_what_is_unverified(edition_with, drawing, count):
    database = edition_with(drawing.format(x="stage=unverified", h=""))
    regions = ("330200", *APART, "330206")
    view = View(regions=regions, language=Language.EN)
    said = [each.say(view.language) for each in standing_out(Asked(database, view))]
    assert len(said) == count
    assert all(
        sentence.endswith("(unverified figures among them).") for sentence in said
    )
