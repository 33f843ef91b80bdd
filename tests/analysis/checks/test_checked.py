"""Laws that hold for all checks, and how they find the curated figures."""

from collections import Counter
from string import Formatter

import pandas as pd
import pytest
from drawn_arrivals import breaks, codes, drawn, series, suspicions, table
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.analysis.checks import (
    Severity,
    cumulative,
    duplicates,
    leaps,
    rates,
    slips,
    strays,
    sums,
)
from indicators.analysis.checks.suspicion import Kind
from indicators.catalog import curated
from indicators.model.text import Language

MODULES = (duplicates, slips, leaps, sums, cumulative, rates, strays)
KINDS = [
    kind
    for module in MODULES
    for kind in vars(module).values()
    if isinstance(kind, Kind)
]
ODD = """
    when       | indicator    | measure | value
    2019       | retail_sales | level   | 200.5
    2020       | retail_sales | level   | 210.5
    2021       | retail_sales | level   | 2305000.5
    2021       | retail_sales | growth  | 9.5
    2021       | trade        | level   | 300.5
    2021       | exports      | level   | 250.5
    2021       | imports      | level   | 150.5
    2021 01-06 | trade        | level   | 200.5
    2021 01-09 | trade        | level   | 150.5
    2021       | gdp          | level   | 900.5
    2021       | gdp          | level   | 950.5
"""


def test_nothing_arrived_and_nothing_is_suspected():
    assert suspicions(drawn()) == ()


def test_the_likeliest_slips_come_first():
    found = suspicions(drawn(ODD))
    order = [list(Severity).index(one.severity) for one in found]
    assert order == sorted(order)
    assert {one.severity for one in found} > {Severity.GRAVE}


def test_those_of_one_severity_follow_the_rows_of_the_sheet():
    months = [
        drawn(
            f"when | value\n2021 01-05 | {9.5 + place}\n2021 01-06 | 5.5", region=code
        )
        for place, code in enumerate(regions)
    ]
    cells = [f"B{number}" for number in range(5, 13)]
    arrived = pd.concat(months).assign(cell=cells)
    falling = [one.cells[0] for one in suspicions(arrived) if "falls" in one.code]
    assert falling == ["Sheet1!B6", "Sheet1!B8", "Sheet1!B10", "Sheet1!B12"]


def test_every_suspicion_names_cells_that_arrived():
    arrived = drawn(ODD)
    there = set("Sheet1!" + arrived["cell"])
    for one in suspicions(arrived):
        assert one.cells
        assert set(one.cells) <= there


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_rows_changes_nothing(seed):
    arrived = drawn(ODD)
    shuffled = arrived.sample(frac=1, random_state=seed)
    assert suspicions(shuffled) == suspicions(arrived)


def test_a_key_stays_where_rows_sheets_and_cells_change():
    moved = drawn(ODD, sheet="表2")
    moved["cell"] = [f"D{number}" for number in range(20, 20 + len(moved))]
    keys = {one.key for one in suspicions(drawn(ODD))}
    assert {one.key for one in suspicions(moved)} == keys
    assert len(keys) == len(suspicions(moved))


def test_a_key_changes_with_the_figure():
    first, second = (
        suspicions(series([100.1, 108.2, 117.9, value]))[0].key
        for value in (1263000.5, 1264000.5)
    )
    assert first.split(":")[0] == second.split(":")[0] == "unit_slip"
    assert first != second


def test_dates_may_come_as_dates():
    arrived = drawn(ODD)
    dated = arrived.assign(
        start=pd.to_datetime(arrived["start"]), end=pd.to_datetime(arrived["end"])
    )
    assert suspicions(dated) == suspicions(arrived)
    assert suspicions(dated, arrived) == suspicions(arrived, dated)


def test_what_is_known_is_never_blamed_alone():
    assert codes(drawn(), drawn(ODD)) == []


def test_nothing_that_arrived_is_changed():
    arrived, known = drawn(ODD), drawn(ODD)
    suspicions(arrived, known)
    assert arrived.equals(drawn(ODD))
    assert known.equals(drawn(ODD))


def test_odd_days_and_spans_of_years_are_left_alone():
    arrived = series([100.1, 108.2, 1000000.5, 117.9])
    arrived["start"] = "2000-01-15"
    arrived["end"] = ["2000-02-03", "2001-02-03", "2002-02-03", "2003-12-31"]
    assert codes(arrived) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_kind_says_the_same_in_both_languages(kind):
    named = [
        {name for _, name, _, _ in Formatter().parse(words) if name}
        for words in (kind.what.zh, kind.what.en)
    ]
    assert named[0] == named[1] != set()
    assert not kind.what.zh.endswith("。")
    assert not kind.what.en.endswith(".")


def test_the_codes_of_kinds_are_all_different():
    assert max(Counter(kind.code for kind in KINDS).values()) == 1


def test_every_suspicion_can_be_said_in_both_languages():
    for one in suspicions(drawn(ODD)):
        for language in Language:
            said = one.explain(language)
            assert "{" not in said
            assert said.endswith("。" if language is Language.ZH else ".")
            assert one.excuses(language).count("{") == 0


regions = ("330203", "330205", "330206", "330211")
laws = settings(deadline=None, max_examples=40)
figures = st.lists(
    st.fixed_dictionaries(
        {
            "region": st.sampled_from(regions),
            "indicator": st.sampled_from(("gdp", "trade", "exports", "income_all")),
            "measure": st.sampled_from(("level", "growth")),
            "when": st.sampled_from(("2019", "2020", "2021", "2021 01-06")),
            "value": st.sampled_from((0, 0.056, 5.6, 6.1, 99.5, 106.1, 5600, 56000)),
        }
    ),
    max_size=12,
)


def placed(rows):
    usual = {"sheet": "Sheet1", "scope": "whole", "basis": "unstated"}
    usual |= {"stage": "unverified", "qualifier": "exact"}
    cells = [{"cell": f"B{number}"} for number in range(len(rows))]
    return table([usual | cell | row for cell, row in zip(cells, rows, strict=True)])


@laws
@given(figures, st.randoms(use_true_random=False))
def test_whatever_arrives_in_whatever_order_gets_one_answer(rows, random):
    arrived = placed(rows)
    found = suspicions(arrived)
    shuffled = arrived.sample(frac=1, random_state=random.randrange(1000))
    assert suspicions(shuffled) == found
    assert all(one.explain(Language.ZH) for one in found)


@laws
@given(figures, st.permutations(regions))
def test_names_of_regions_change_nothing(rows, names):
    renamed = dict(zip(regions, names, strict=True))
    other = [row | {"region": renamed[row["region"]]} for row in rows]
    assert Counter(codes(placed(rows))) == Counter(codes(placed(other)))


# What documents of different years say of one key differs, and rightly.
SAID_TWICE = {"contradicting", "rounded", "repeated"}


def test_the_curated_figures_give_few_false_alarms():
    facts = curated()
    placed_facts = [
        {
            "sheet": place.file,
            "cell": f"A{place.line}",
            **{name: getattr(fact, name) for name in ("region", "scope", "indicator")},
            **{
                name: getattr(fact, name).code
                for name in ("measure", "basis", "stage", "qualifier")
            },
            "start": str(fact.period.start),
            "end": str(fact.period.end),
            "value": float(fact.value),
        }
        for place, fact in facts.placed()
    ]
    cuts = breaks()
    cuts = pd.DataFrame(
        [
            (one.region, one.scope, one.indicator, one.start, one.kind, *_said(one))
            for one in facts.breaks
        ],
        columns=cuts.columns,
    )
    found = suspicions(pd.DataFrame(placed_facts), None, cuts)
    alarms = [one for one in found if one.code not in SAID_TWICE]
    assert len(alarms) * 200 <= len(placed_facts)
    assert not [one for one in alarms if one.severity is Severity.GRAVE]


def _said(cut):
    return cut.text.zh, cut.text.en
