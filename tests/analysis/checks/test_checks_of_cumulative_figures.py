from drawn_arrivals import codes, drawn, only

from indicators.analysis.checks import Severity
from indicators.model.text import Language


def test_a_cumulative_figure_that_falls_is_suspected():
    found = only(drawn("when | value\n2021 01-05 | 290.5\n2021 01-06 | 250.5"))
    assert (found.code, found.cells) == ("cumulative_falls", ("Sheet1!B3", "Sheet1!B2"))
    assert found.explain(Language.ZH) == (
        "镇海2021年上半年社会消费品零售总额累计为 250.5亿元，"
        "少于2021年1—5月的 290.5亿元。"
    )


def test_a_cumulative_figure_that_stands_still_or_begins_a_year_is_none():
    drawing = "when | value\n2021 01-05 | 290.5\n2021 01-06 | 290.5\n2022 01-02 | 88.5"
    assert codes(drawn(drawing)) == []


def test_a_stock_may_fall():
    drawing = "when | value\n2021 at-05 | 290.5\n2021 at-06 | 250.5"
    assert codes(drawn(drawing, indicator="resident_population")) == []


def test_a_month_may_be_less_than_the_month_before():
    drawing = "when | value\n2021 05-05 | 290.5\n2021 06-06 | 250.5"
    assert codes(drawn(drawing)) == []


def test_a_rate_may_fall():
    drawing = "when | value\n2021 01-05 | 29.5\n2021 01-06 | 25.5"
    assert codes(drawn(drawing, measure="growth")) == []


QUARTERS = """
    when       | value
    2021 01-03 | 100.1
    2021 04-06 | 120.2
    2021 07-09 | 110.3
    2021 01-09 | {}
"""


def test_quarters_that_miss_the_cumulative_figure_are_suspected():
    found = only(drawn(QUARTERS.format(350.6)))
    assert (found.code, len(found.cells)) == ("cumulative_sum", 4)
    assert found.facts["residual"].zh == "20亿元"
    assert codes(drawn(QUARTERS.format(330.6))) == []


def test_a_residual_within_rounding_is_no_suspicion():
    assert codes(drawn(QUARTERS.format(330.7))) == []


def test_a_small_residual_is_probably_a_revision():
    found = only(drawn(QUARTERS.format(332.5)))
    assert (found.code, found.severity) == ("cumulative_sum_near", Severity.SLIGHT)
    assert found.excuses(Language.EN) == "the cumulative figure revises earlier months"


def test_months_that_miss_the_cumulative_figure_are_suspected():
    drawing = """
        when       | value
        2021 01-01 | 30.1
        2021 02-02 | 20.2
        2021 03-03 | 40.3
        2021 01-03 | {}
    """
    assert codes(drawn(drawing.format(90.6))) == []
    found = only(drawn(drawing.format(99.6)))
    assert (found.code, len(found.cells)) == ("cumulative_sum", 4)


def test_a_month_between_two_cumulative_figures_must_fit():
    drawing = "when | value\n2021 01-05 | 250.5\n2021 06-06 | {}\n2021 01-06 | 300.5"
    assert codes(drawn(drawing.format(50.0))) == []
    found = only(drawn(drawing.format(70.0)))
    assert (found.code, len(found.cells)) == ("cumulative_sum", 3)


def test_months_that_are_not_all_there_make_no_sum():
    drawing = "when | value\n2021 01-01 | 30.1\n2021 03-03 | 40.3\n2021 01-03 | 150.5"
    assert codes(drawn(drawing)) == []


def test_months_of_another_year_make_no_sum():
    drawing = "when | value\n2020 01-03 | 30.1\n2021 04-06 | 40.3\n2021 01-06 | 150.5"
    assert codes(drawn(drawing)) == []


def test_a_year_beside_its_four_quarters_is_checked():
    drawing = """
        when       | value
        2021 01-03 | 100.1
        2021 04-06 | 120.2
        2021 07-09 | 110.3
        2021 10-12 | 130.4
        2021       | 500.5
    """
    assert codes(drawn(drawing)) == ["cumulative_sum"]
