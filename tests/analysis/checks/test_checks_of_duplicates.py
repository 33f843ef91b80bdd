import pandas as pd
from drawn_arrivals import codes, drawn, only

from indicators.analysis.checks import Severity
from indicators.model.text import Language


def test_the_same_figure_in_two_cells_is_repeated():
    found = only(drawn("when | value\n2021 | 670.5\n2021 | 670.5\n2022 | 700.1"))
    assert (found.code, found.cells) == ("repeated", ("Sheet1!B3", "Sheet1!B2"))
    assert found.severity is Severity.SLIGHT


def test_two_figures_for_one_key_contradict_each_other():
    found = only(drawn("when | value\n2021 | 670.5\n2021 | 760.5"))
    assert (found.code, found.cells) == ("contradicting", ("Sheet1!B3", "Sheet1!B2"))
    assert found.severity is Severity.GRAVE
    assert found.explain(Language.ZH) == (
        "镇海2021年社会消费品零售总额有两个不同的数：Sheet1!B3 为 760.5亿元，"
        "Sheet1!B2 为 670.5亿元。"
    )


def test_figures_of_two_sheets_contradict_each_other_as_well():
    sheets = [
        drawn("when | value\n2021 | 670.5", sheet=name, cell="C7")
        for name in ("甲", "乙")
    ]
    sheets[1]["value"] = 95.5
    assert set(only(pd.concat(sheets)).cells) == {"甲!C7", "乙!C7"}


def test_another_scope_basis_measure_or_period_is_another_figure():
    assert (
        codes(
            drawn("""
                when       | scope          | basis   | measure | value
                2021       | whole          | current | level   | 670.5
                2021       | district_owned | current | level   | 310.5
                2021       | whole          | natural | level   | 660.5
                2021       | whole          | current | growth  | 5.5
                2021 01-06 | whole          | current | level   | 320.5
            """)
        )
        == []
    )


def test_a_rounded_figure_beside_the_exact_one_is_said_so():
    sheets = [
        drawn("when | value\n2021 | 670.53", sheet="甲"),
        drawn("when | value\n2021 | 671", sheet="乙"),
    ]
    assert codes(pd.concat(sheets)) == ["rounded"]


def test_a_bound_leaves_open_what_the_exact_figure_says():
    over = "when | qualifier | value\n2021 | over | 600\n2021 | exact | {}"
    assert codes(drawn(over.format(670.5))) == ["rounded"]
    assert codes(drawn(over.format(570.5))) == ["contradicting"]
    up_to = "when | qualifier | value\n2021 | up_to | 600\n2021 | exact | 599"
    assert codes(drawn(up_to)) == ["rounded"]
    about = "when | qualifier | value\n2021 | about | 600\n2021 | exact | {}"
    assert codes(drawn(about.format(611.5))) == ["rounded"]
    assert codes(drawn(about.format(711.5))) == ["contradicting"]


def test_a_figure_that_differs_from_the_known_one_is_said_with_both():
    arrived = drawn("when | value\n2021 | 670.5")
    found = only(arrived, drawn("when | value\n2021 | 560.5"))
    assert (found.code, found.cells) == ("differing", ("Sheet1!B2",))
    assert found.explain(Language.EN) == (
        "Zhenhai, 2021, total retail sales of consumer goods: 67.05 billion yuan here, "
        "56.05 billion yuan known so far."
    )


def test_a_figure_that_is_known_already_is_no_suspicion():
    both = drawn("when | value\n2021 | 670.5")
    assert codes(both, both) == []


def test_a_target_is_no_second_figure():
    drawing = "when | stage | value\n2021 | unverified | 670.5\n2021 | target | 700"
    assert codes(drawn(drawing)) == []


def test_growth_and_an_index_in_two_places_are_told_apart():
    drawing = "when | value\n2021 | 6.1\n2021 | 106.1"
    found = only(drawn(drawing, measure="growth"))
    assert found.code == "index_as_growth"
    known = drawn("when | value\n2021 | 6.1", measure="growth")
    arrived = drawn("when | value\n2021 | 106.1", measure="growth")
    assert codes(arrived, known) == ["index_as_growth"]
