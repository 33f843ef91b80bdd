from dataclasses import replace
from string import Formatter

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.analysis.comparability import RULES, findings_of
from indicators.analysis.comparability.compared import Intent
from indicators.analysis.comparability.sets import DECLARED
from indicators.model.finding import Level
from indicators.model.observation import Measure
from indicators.model.period import Interval
from indicators.model.text import Language
from indicators.model.view import Page, Shape
from tests.analysis.comparability.comparing import (
    BEILUN,
    COAST,
    HAICHENG,
    NINGBO,
    YINZHOU,
    ZHENHAI,
    compared,
    cuts,
    reads_back,
)

REGIONS = [ZHENHAI, NINGBO, COAST, HAICHENG, BEILUN, YINZHOU]
MONTHS = ["01-12", "01-12", "01-12", "01-09", "02-02"]
COLUMNS = [
    "region",
    "indicator",
    "measure",
    "scope",
    "basis",
    "stage",
    "qualifier",
    "others",
    "year",
    "value",
    "start",
    "end",
]


def row_of(region, year, value, **parts):
    """Return one figure of the year or of *months*."""
    first, _, last = str(parts.pop("months", "01-12")).partition("-")
    period = Interval(int(first), int(last)).of(year)
    days = {"start": pd.Timestamp(period.start), "end": pd.Timestamp(period.end)}
    usual = {"indicator": "gdp", "measure": "growth", "scope": "whole"}
    usual |= {"basis": "comparable", "stage": "preliminary", "qualifier": "exact"}
    own = {"region": region, "year": year, "value": value, "others": 0}
    return usual | own | days | parts


@st.composite
def figures(draw, indicator, measure, most=8):
    """Draw figures of one indicator and measure, each key once."""
    rows = draw(
        st.lists(
            st.builds(
                row_of,
                st.sampled_from(REGIONS),
                st.integers(2018, 2022),
                st.sampled_from([-1.5, 0, 5, 5.5, 700]),
                months=st.sampled_from(MONTHS),
                scope=st.sampled_from(["whole", "whole", "district_owned", ""]),
                basis=st.sampled_from(
                    ["unstated", "unstated", "natural", "comparable"]
                ),
                stage=st.sampled_from(
                    ["preliminary", "preliminary", "final", "target"]
                ),
                qualifier=st.sampled_from(["exact", "exact", "over", "about"]),
                others=st.sampled_from([0, 0, 1]),
                indicator=st.just(indicator),
                measure=st.just(measure),
            ),
            max_size=most,
            unique_by=lambda r: (r["region"], r["scope"], r["basis"], str(r["end"])),
        )
    )
    return pd.DataFrame(rows, columns=COLUMNS)


class Drawn:
    """What is compared, told by its rows alone where a law fails."""

    def __init__(self, case):
        self.case = case

    def __repr__(self):
        case = self.case
        parts = [case.intent, case.regions, case.rows, case.elsewhere, len(case.breaks)]
        return " ".join(map(str, parts))


@st.composite
def cases(draw):
    """Draw something compared, honestly or not."""
    indicator = draw(
        st.sampled_from(["gdp", "budget_revenue", "gdp_per_head", "retail_sales"])
    )
    measure = draw(st.sampled_from(["growth", "level"]))
    rows = draw(figures(indicator, measure))
    asked = draw(st.lists(st.sampled_from(REGIONS), unique=True, max_size=4))
    regions = tuple(dict.fromkeys([*asked, *rows["region"]]))
    elsewhere = draw(figures(indicator, measure, most=3))
    beside = set(regions) - set(rows["region"])
    case = compared(rows, draw(st.sampled_from(Intent)))
    view = replace(
        case.view,
        indicator=indicator,
        measure=Measure.of(measure),
        regions=regions,
    )
    return Drawn(
        replace(
            case,
            view=view,
            regions=regions,
            elsewhere=elsewhere[elsewhere["region"].isin(beside)],
            breaks=draw(st.sampled_from([cuts(), cuts(("Haicheng", "2020-01-01"))])),
            every=draw(st.booleans()),
            declaration=draw(st.sampled_from([frozenset(), frozenset(DECLARED)])),
        )
    )


@settings(max_examples=25, deadline=None)
@given(drawn=cases(), random=st.randoms(use_true_random=False))
def test_findings_do_not_depend_on_an_order(drawn, random):
    case = drawn.case
    regions = list(case.regions)
    random.shuffle(regions)
    turned = replace(
        case,
        rows=case.rows.iloc[::-1],
        elsewhere=case.elsewhere.iloc[::-1],
        breaks=case.breaks.iloc[::-1],
        regions=tuple(regions),
    )
    for finding, other in zip(findings_of(case), findings_of(turned), strict=True):
        assert finding == other
        assert [finding.say(each) for each in Language] == [
            other.say(each) for each in Language
        ]


@settings(max_examples=25, deadline=None)
@given(drawn=cases())
def test_every_finding_is_said_in_both_languages_and_the_gravest_first(drawn):
    case = drawn.case
    findings = findings_of(case)
    levels = [list(Level).index(finding.level) for finding in findings]
    assert levels == sorted(levels, reverse=True)
    for finding in findings:
        zh, en = (finding.say(language) for language in Language)
        assert "{" not in zh + en
        assert zh.endswith("。")
        assert en.endswith(".")
        assert placeholders(finding.text.zh) <= set(finding.facts)


@settings(max_examples=25, deadline=None)
@given(drawn=cases())
def test_what_is_offered_reads_back_and_is_honest_in_its_turn(drawn):
    case = drawn.case
    findings = findings_of(case)
    # Until the months are alike, what else is offered cannot be honest.
    mixed = "R2" in {each.rule for each in findings if each.level is Level.BLOCK}
    for finding in findings:
        view = finding.alternative
        if view is None or (mixed and finding.rule != "R2"):
            continue
        assert reads_back(view), finding
        if view.page not in {Page.SOURCES, Page.RANKINGS}:
            again = findings_of(seen_in(case, view))
            assert finding.text not in {each.text for each in again}, finding


def seen_in(case, view):
    """Return what *view* would compare of the figures of *case*."""
    every = pd.concat([part for part in (case.rows, case.elsewhere) if len(part)])
    months = every["start"].dt.strftime("%m") + "-" + every["end"].dt.strftime("%m")
    kept = (
        every["region"].isin(view.regions)
        & every["year"].map(lambda year: year in view.periods)
        & (every["measure"] == view.measure.code)
    )
    moved = view.page is Page.GROWTH and view.shape is Shape.LINES
    return replace(
        case,
        view=view,
        regions=view.regions,
        intent=Intent.LINES if moved else case.intent,
        rows=every[kept & (months == str(view.interval))],
        elsewhere=every[kept & (months != str(view.interval))],
        every=False,
    )


CLEAN = [ZHENHAI, COAST, HAICHENG, BEILUN, YINZHOU]
HONEST = [each for each in Intent if each not in {Intent.MAP, Intent.COMPOSITE}]


@settings(max_examples=25, deadline=None)
@given(
    regions=st.lists(st.sampled_from(CLEAN), unique=True, min_size=1),
    intent=st.sampled_from(HONEST),
)
def test_regions_on_one_footing_have_no_finding_of_weight(regions, intent):
    rows = [row_of(code, year, 5.0) for code in regions for year in (2021, 2022)]
    case = compared(pd.DataFrame(rows), intent)
    assert {finding.level for finding in findings_of(case)} <= {Level.ALWAYS}


@settings(max_examples=25, deadline=None)
@given(drawn=cases())
def test_without_figures_nothing_but_the_intent_is_judged(drawn):
    case = drawn.case
    bare = replace(case, rows=case.rows[:0], elsewhere=case.elsewhere[:0])
    assert {finding.rule for finding in findings_of(bare)} <= {"R17", "R24"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_it_is_and_why(rule):
    assert rule.statement.zh.endswith("。")
    assert rule.statement.en.endswith(".")
    assert rule.why.zh.endswith("。")
    assert rule.why.en.endswith(".")
    assert rule.levels


def test_all_rules_stand_in_their_order():
    assert [rule.code for rule in RULES] == [f"R{n}" for n in range(1, 25)]


@settings(max_examples=25, deadline=None)
@given(drawn=cases())
def test_a_rule_finds_no_level_that_it_does_not_declare(drawn):
    case = drawn.case
    declared = {rule.code: rule.levels for rule in RULES}
    for finding in findings_of(case):
        assert finding.level in declared[finding.rule]


def placeholders(words):
    """Return the names in braces."""
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}
