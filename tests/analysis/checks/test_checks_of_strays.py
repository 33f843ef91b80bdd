from drawn_arrivals import DISTRICTS, codes, drawn, only, series

from indicators.model.text import Language


def column(values, **fixed):
    lines = [
        f"{code} | {value}" for code, value in zip(DISTRICTS, values, strict=False)
    ]
    return drawn("\n".join(["region | value", *lines]), when="2021", **fixed)


def test_a_column_of_zeros_is_suspected_as_missing():
    found = only(column([0, 0, 0, 0]))
    assert (found.code, found.count) == ("stray_zeros", 4)
    assert found.explain(Language.ZH) == (
        "Sheet1 中2021年的社会消费品零售总额凡有数处都是 0，像是用 0 表示缺失"
        "（同类共 4 处）。"
    )


def test_two_zeros_or_zeros_among_figures_are_none():
    assert codes(column([0, 0])) == []
    assert codes(column([0, 0, 0, 12.5, 0], indicator="foreign_investment_used")) == []


def test_a_zero_in_a_series_well_above_zero_is_suspected():
    assert only(series([670.5, 690.2, 0, 720.3, 750.4])).cells == ("Sheet1!B4",)
    assert codes(series([2, 1, 0, 1, 3], indicator="new_little_giants")) == []
    assert codes(series([0, 0, 690.2, 720.3, 750.4])) == []


def test_a_figure_that_is_the_same_in_every_region_is_suspected():
    found = only(column([670.5] * 5))
    assert (found.code, found.count) == ("equal_everywhere", 5)
    assert codes(column([670.5] * 3)) == []
    assert codes(column([670.5, 670.5, 670.5, 671.5])) == []


def test_one_region_in_many_scopes_is_not_everywhere():
    scopes = ["whole", "district_owned", "central_urban_area", "above_scale_firms"]
    lines = [f"{scope} | 5.5" for scope in scopes]
    drawing = "\n".join(["scope | value", *lines])
    assert codes(drawn(drawing, when="2021", measure="growth")) == []


def test_a_fraction_among_percents_is_suspected():
    found = only(column([5.6, 6.1, 4.9, 0.056, 5.2], measure="growth"))
    assert (found.code, found.cells) == ("fraction_for_percent", ("Sheet1!B5",))
    assert found.facts["percent"].zh == "5.6%"


def test_a_column_of_fractions_is_one_suspicion():
    found = only(column([0.056, 0.0612, 0.0491, 0.1123], measure="growth"))
    assert (found.code, found.count) == ("fraction_for_percent", 4)
    assert found.facts["percent"].zh == "11.23%"


def test_a_small_rate_printed_like_the_others_is_no_fraction():
    assert codes(column([5.6, 6.1, 4.9, 0.6, 5.2], measure="growth")) == []
    assert codes(column([0.5, 0.6, 0.7, 0.3, 0.2], measure="growth")) == []


def test_an_amount_below_one_is_no_fraction():
    small = column([5.6, 6.1, 4.9, 0.056, 5.2], indicator="foreign_investment_used")
    assert "fraction_for_percent" not in codes(small)
