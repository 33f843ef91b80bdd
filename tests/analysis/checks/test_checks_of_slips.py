import pandas as pd
import pytest
from drawn_arrivals import DISTRICTS, codes, drawn, only, series

from indicators.analysis.checks import Severity
from indicators.model.text import Language

STEADY = [100.1, 108.2, 117.9, 126.3, 135.4, 147.8, 158.8, 171.9]


@pytest.mark.parametrize("factor", [1e-8, 1e-4, 1e-2, 0.1, 10, 100, 1e4, 1e8])
def test_one_slipped_year_is_found_among_the_others(factor):
    values = [*STEADY]
    values[5] *= factor
    found = only(series(values))
    assert (found.code, found.cells[0]) == ("unit_slip", "Sheet1!B7")
    assert found.severity is Severity.GRAVE


def test_a_whole_column_that_slipped_is_one_suspicion():
    known = series(STEADY)
    arrived = series([180.1e4, 195.2e4, 205.3e4], first=2008)
    found = only(arrived, known)
    assert (found.code, found.count) == ("unit_slip", 3)
    assert set(found.cells) == {"Sheet1!B2", "Sheet1!B3", "Sheet1!B4"}


def test_what_is_known_says_which_years_slipped():
    known = series(STEADY[:1])
    arrived = series([one * 1e4 for one in STEADY[1:]], first=2001)
    assert only(arrived, known).count == 7


def test_a_column_that_changes_its_unit_halfway_is_found():
    values = [*STEADY[:5], *(one * 1e4 for one in STEADY[5:])]
    found = only(series(values))
    assert (found.code, found.count) == ("unit_slip", 3)


def test_the_sentence_names_factor_and_neighbour():
    found = only(series([*STEADY[:7], 1719000.0]))
    assert found.explain(Language.ZH) == (
        "镇海2007年社会消费品零售总额为 1,719,000亿元，约为2006年（158.8亿元）的 "
        "10,824.9 倍，像是单位差了 10,000 倍。"
    )


def test_growth_over_many_years_is_no_slip():
    drawing = "when | value\n1978 | 10.1\n2008 | 1020.3\n2018 | 9020.5"
    assert codes(drawn(drawing)) == []


def test_a_few_projects_may_grow_tenfold():
    drawn_counts = series(
        [3, 2, 30, 4, 3], indicator="projects_started", measure="count"
    )
    assert codes(drawn_counts) == []


def test_rates_do_not_slip_by_units():
    assert codes(series([0.5, 5.1, 0.4, 4.9], measure="growth")) == []


def among_districts(values, **fixed):
    lines = [
        f"2021 | {region} | {value}"
        for region, value in zip(DISTRICTS, values, strict=False)
    ]
    return drawn("\n".join(["when | region | value", *lines]), **fixed)


INCOMES = [61234, 59876, 63456, 65432, 70123, 55678, 53210, 50987]


def test_a_region_in_another_unit_stands_apart_from_its_level():
    found = only(among_districts([*INCOMES, 6.1234], indicator="income_all"))
    assert (found.code, found.cells) == ("unit_slip_among_regions", ("Sheet1!B10",))


def test_regions_of_different_size_do_not_slip():
    sizes = [120.1, 1900.5, 33.2, 560.7, 870.3, 12.5, 240.9, 77.7]
    assert codes(among_districts(sizes)) == []


def test_a_column_in_another_unit_is_found_by_the_known_regions():
    known = among_districts(INCOMES, indicator="income_all")
    other = drawn(
        "when | region | value\n2021 | 370202 | 6.5123\n2021 | 370203 | 6.2123",
        indicator="income_all",
    )
    found = only(other, known)
    assert (found.code, found.count) == ("unit_slip_among_regions", 2)


def test_what_is_known_wrong_is_no_suspicion_of_what_arrives():
    known = series([*STEADY[:6], 1588000.0])
    arrived = series([171.9], first=2020, region="330206")
    assert codes(arrived, known) == []


def test_slips_of_different_factors_are_told_apart():
    first, second = [*STEADY], [*STEADY]
    first[5] *= 1e4
    second[5] *= 100
    both = [series(first), series(second, region="330206", sheet="Sheet1")]
    both[1]["cell"] = both[1]["cell"].str.replace("B", "C")
    assert codes(pd.concat(both)) == ["unit_slip", "unit_slip"]


def test_a_slip_is_one_suspicion_though_it_breaks_sums_and_growth_too():
    values = dict(zip(range(2000, 2008), STEADY, strict=True)) | {2005: 1478000.0}
    lines = [
        f"{year} | {indicator} | {measure} | {value}"
        for year, whole in values.items()
        for indicator, measure, value in (
            ("trade", "level", whole),
            ("exports", "level", round(STEADY[year - 2000] - 40, 1)),
            ("imports", "level", 40.0),
        )
    ]
    growth = "2005 | trade | growth | 9.2"
    drawing = "\n".join(["when | indicator | measure | value", *lines, growth])
    assert codes(drawn(drawing)) == ["unit_slip"]
