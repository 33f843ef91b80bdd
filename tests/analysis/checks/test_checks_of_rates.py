import pytest
from drawn_arrivals import ZHENHAI, breaks, codes, drawn, only

from indicators.analysis.checks import Severity
from indicators.model.text import Language

LEVELS = """
    when | measure | value
    2020 | level   | 200.5
    2021 | level   | 220.6
    2021 | growth  | {}
"""


def test_growth_that_the_levels_contradict_is_suspected():
    found = only(drawn(LEVELS.format(4.2)))
    assert (found.code, found.severity) == ("growth_of_levels", Severity.DOUBTFUL)
    assert found.cells == ("Sheet1!B4", "Sheet1!B2", "Sheet1!B3")
    assert found.explain(Language.EN) == (
        "Zhenhai, 2021, total retail sales of consumer goods (growth on a year earlier): "
        "4.2%, while the levels give 10.0% (20.05 billion yuan in 2020)."
    )


@pytest.mark.parametrize("growth", [10.0, 10.9, 9.1])
def test_growth_near_that_of_the_levels_is_none(growth):
    assert codes(drawn(LEVELS.format(growth))) == []


def test_where_prices_differ_only_a_wide_gap_is_suspected():
    assert codes(drawn(LEVELS.format(4.2), indicator="gdp")) == []
    found = only(drawn(LEVELS.format(-10.2), indicator="gdp"))
    assert found.code == "growth_far_from_levels"
    assert "可比价格" in found.excuses(Language.ZH)


def test_growth_like_for_like_is_measured_as_where_prices_differ():
    drawing = """
        when | measure | basis         | value
        2020 | level   | natural       | 200.5
        2021 | level   | natural       | 220.6
        2021 | growth  | like_for_like | 4.2
    """
    assert codes(drawn(drawing, indicator="budget_revenue")) == []


def test_of_levels_on_several_bases_the_nearest_is_meant():
    drawing = """
        when | measure | basis         | value
        2020 | level   | natural       | 200.5
        2021 | level   | natural       | 220.6
        2020 | level   | like_for_like | 200.5
        2021 | level   | like_for_like | 250.6
        2021 | growth  | unstated      | 25.0
    """
    assert codes(drawn(drawing, indicator="budget_revenue")) == []


def test_another_interval_or_a_year_between_is_no_base():
    other = LEVELS.format(4.2).replace("2020 |", "2020 01-06 |")
    assert codes(drawn(other)) == []
    earlier = LEVELS.format(4.2).replace("2020 |", "2019 |")
    assert codes(drawn(earlier)) == []


def test_a_break_between_the_years_is_a_known_reason():
    cut = breaks((ZHENHAI, "retail_sales", "2021-01-01"))
    found = only(drawn(LEVELS.format(4.2)), None, cut)
    assert (found.code, found.severity) == ("growth_at_break", Severity.SLIGHT)
    assert "普查后重新核算。" in found.excuses(Language.ZH)


def test_known_levels_contradict_growth_that_arrives():
    lines = LEVELS.splitlines()
    known = drawn("\n".join(lines[:4]))
    found = only(drawn(f"{lines[1]}\n{lines[4].format(4.2)}"), known)
    assert found.cells == ("Sheet1!B2",)


def test_a_column_of_indices_is_no_growth():
    drawing = "when | value\n2019 | 106.1\n2020 | 103.2\n2021 | 108.4"
    found = only(drawn(drawing, measure="growth"))
    assert (found.code, found.severity) == ("index_column", Severity.GRAVE)
    assert found.count == 3
    one = "when | value\n2019 | 6.1\n2020 | 3.2\n2021 | 108.4"
    assert "index_column" not in codes(drawn(one, measure="growth"))
