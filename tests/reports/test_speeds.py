import pytest

from indicators.model.cell import Cell
from indicators.model.observation import Break, Measure
from indicators.model.period import Interval
from indicators.model.text import Language, Text
from indicators.model.view import Page, Shape, View, Years
from indicators.reports.figure import Asked
from indicators.reports.pages import figures_of

CURRENT = "basis=current unit=亿元"
NATURAL = "basis=natural unit=亿元"


@pytest.fixture
def lines(figures):
    """Return the rows of the figure by region, and the figure."""

    def answered(database, **parts):
        asked = {"language": Language.EN, "regions": ("330211", "370211")} | parts
        figure = figures(database, page=Page.GROWTH, **asked)["speeds"]
        table = figure.table.set_index("Region").to_dict("index")
        return table, figure

    return answered


def test_printed_and_derived_rates_stand_in_columns_of_their_own(edition_with, lines):
    database = edition_with(f"""
        330211 | budget_revenue level  | 2017 | 70.5  | {NATURAL}
        330211 | budget_revenue level  | 2018 | 78.58 | {NATURAL}
        330211 | budget_revenue growth | 2017 | 8.10  | basis=unstated
        330211 | budget_revenue growth | 2018 | 11.5  | basis=unstated
    """)
    table, figure = lines(database, indicator="budget_revenue")
    assert table["Zhenhai"] == {
        "Published growth": "11.5% (2018)",
        "Nominal growth (derived)": "11.5% (2018)",
        "Two-year average (derived)": "9.8% (2016 to 2018)",
        "Average annual growth (derived)": "11.5% (2017 to 2018)",
    }
    assert figure.computed
    assert any("nominal" in note for note in figure.notes)


def test_of_gdp_nothing_is_derived_from_levels_and_the_reason_is_told(
    edition_with, lines
):
    database = edition_with(f"""
        330211 | gdp level  | 2020 | 1000 | {CURRENT}
        330211 | gdp level  | 2021 | 1200 | {CURRENT}
        330211 | gdp growth | 2020 | 4
        330211 | gdp growth | 2021 | 8
    """)
    table, figure = lines(database)
    assert set(table["Zhenhai"]) == {
        "Published growth",
        "Two-year average (derived)",
        "Average annual growth (derived)",
    }
    assert (
        "“Nominal growth (derived)” is left out: Levels are in current prices, published "
        "growth in comparable prices: no growth is derived from two levels."
    ) in figure.notes


def test_a_cell_that_cannot_be_computed_says_why(edition_with, lines):
    cut = Break(
        "370211", "whole", "budget_revenue", "2021-01-01", "method", Text("改", "x"), ""
    )
    database = edition_with(
        f"""
        330211 | budget_revenue level | 2020 | 100 | {NATURAL}
        330211 | budget_revenue level | 2021 | 110 | {NATURAL}
        370211 | budget_revenue level | 2020 | 200 | {NATURAL}
        370211 | budget_revenue level | 2021 | 230 | {NATURAL}
        210381 | budget_revenue level | 2021 | 30  | {NATURAL}
    """,
        breaks=(cut,),
    )
    table, figure = lines(
        database,
        indicator="budget_revenue",
        regions=("330211", "370211", "210381"),
    )
    nominal = {name: row["Nominal growth (derived)"] for name, row in table.items()}
    assert nominal == {
        "Zhenhai": "10.0% (2021)",
        "West Coast": "— (across a break)",
        "Haicheng": "— (no level a year earlier)",
    }
    assert any(
        note.startswith("“across a break”: A break in 2021") for note in figure.notes
    )


def test_a_part_pulls_its_whole_and_a_region_runs_after_the_highest(
    edition_with, lines
):
    database = edition_with(f"""
        330200 | budget_revenue level | 2020 | 1000 | {NATURAL}
        330200 | budget_revenue level | 2021 | 1100 | {NATURAL}
        330211 | budget_revenue level | 2020 | 100  | {NATURAL}
        330211 | budget_revenue level | 2021 | 120  | {NATURAL}
        370211 | budget_revenue level | 2020 | 200  | {NATURAL}
        370211 | budget_revenue level | 2021 | 210  | {NATURAL}
    """)
    table, _ = lines(
        database, indicator="budget_revenue", regions=("330211", "330200", "370211")
    )
    zhenhai, ningbo, coast = (table[n] for n in ("Zhenhai", "Ningbo", "West Coast"))
    assert zhenhai["Pull on its whole (derived)"] == "2.0 pp (Ningbo, 2021)"
    assert zhenhai["Contribution (derived)"] == "20.0% (Ningbo, 2021)"
    assert zhenhai["Gap to the highest (derived)"] == (
        "9.0 billion yuan (2021, to West Coast)"
    )
    # ln(210 ÷ 120) ÷ ln(1.20 ÷ 1.05)
    assert zhenhai["Years to catch up (derived)"] == (
        "4.2 years (at the speeds of 2021)"
    )
    assert ningbo["Gap to the highest (derived)"] == "— (is the whole of another)"
    assert coast["Gap to the highest (derived)"] == "highest (2021)"
    assert coast["Pull on its whole (derived)"] == "— (its whole is not chosen)"


def test_of_gdp_a_published_rate_and_the_share_a_year_earlier_are_the_pull(
    edition_with, lines
):
    database = edition_with(f"""
        330200 | gdp level  | 2020 | 10000 | {CURRENT}
        330211 | gdp level  | 2020 | 1000  | {CURRENT}
        330200 | gdp growth | 2021 | 3
        330211 | gdp growth | 2021 | 6
    """)
    table, _ = lines(database, regions=("330211", "330200"))
    assert table["Zhenhai"]["Pull on its whole (derived)"] == "0.6 pp (Ningbo, 2021)"
    assert table["Zhenhai"]["Contribution (derived)"] == "20.0% (Ningbo, 2021)"


def test_two_bases_of_one_year_are_both_told(edition_with, lines):
    database = edition_with("""
        330211 | budget_revenue growth | 2021 | 4    | basis=natural
        330211 | budget_revenue growth | 2022 | -2.5 | basis=natural
        330211 | budget_revenue growth | 2022 | 5    | basis=like_for_like
    """)
    table, _ = lines(database, indicator="budget_revenue")
    assert table["Zhenhai"] == {
        "Published growth": "5% (2022, like for like); −2.5% (2022, natural)",
        "Two-year average (derived)": "0.7% (2020 to 2022)",
        "Average annual growth (derived)": "0.7% (2020 to 2022)",
    }


def test_single_quarters_come_from_cumulative_figures(edition_with, lines):
    database = edition_with(f"""
        330211 | retail_sales level | 2022-01-01/2022-03-31 | 100 | {CURRENT}
        330211 | retail_sales level | 2022-01-01/2022-06-30 | 210 | {CURRENT}
        330211 | retail_sales level | 2022-01-01/2022-09-30 | 342 | {CURRENT}
    """)
    half, _ = lines(
        database, indicator="retail_sales", interval=Interval.parse("01-06")
    )
    assert half["Zhenhai"]["Single quarter (derived)"] == "11.0 billion yuan (Q2 2022)"
    assert half["Zhenhai"]["On the quarter before (derived)"] == "10.0% (Q2 2022)"
    third, figure = lines(
        database, indicator="retail_sales", interval=Interval.parse("01-09")
    )
    assert third["Zhenhai"]["On the quarter before (derived)"] == "20.0% (Q3 2022)"
    assert len(figure.rows) == 3


def test_a_cell_names_the_figures_behind_it(edition_with, lines):
    database = edition_with(f"""
        330211 | budget_revenue level | 2019 | 90  | {NATURAL}
        330211 | budget_revenue level | 2020 | 100 | {NATURAL}
        330211 | budget_revenue level | 2021 | 110 | {NATURAL}
    """)
    _, figure = lines(database, indicator="budget_revenue")
    behind = figure.traces[0, "Nominal growth (derived)"]
    assert [cell.period[:4] for cell in behind] == ["2021", "2020"]
    known = {str(Cell.of(row)) for row in figure.rows.to_dict("records")}
    named = {str(cell) for cells in figure.traces.values() for cell in cells}
    assert named == known


def test_where_only_levels_are_published_the_trend_offers_derived_growth(
    edition_with, figures
):
    database = edition_with(f"""
        330211 | budget_revenue level | 2020 | 100 | {NATURAL}
        330211 | budget_revenue level | 2021 | 110 | {NATURAL}
    """)
    asked = {
        "page": Page.GROWTH,
        "indicator": "budget_revenue",
        "regions": ("330211",),
        "language": Language.EN,
    }
    trend = figures(database, **asked)["trend"]
    assert trend.empty
    assert trend.offers[0].words == "Show the growth derived from published levels"
    assert trend.offers[0].view.alone == "speeds"
    index = figures(database, **asked, shape=Shape.INDEX, base=2015)["trend"]
    assert all(offer.view.alone != "speeds" for offer in index.offers)


def test_where_nothing_is_derived_there_is_no_such_figure(edition_with, figures):
    database = edition_with("330211 | gdp growth | 2021 | 5")
    shown = figures(database, page=Page.GROWTH, regions=("330211",))
    assert list(shown) == ["trend"]


@pytest.mark.parametrize("measure", [Measure.SHARE, Measure.RATE, Measure.PROGRESS])
def test_a_share_or_a_rate_has_no_speed(curated_edition, figures, measure):
    shown = figures(curated_edition, page=Page.GROWTH, measure=measure)
    assert "speeds" not in shown


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "indicator", ["gdp", "budget_revenue", "trade", "income_urban", "exports"]
)
def test_every_cell_of_the_curated_figures_says_something(
    curated_edition, language, indicator
):
    view = View(page=Page.GROWTH, language=language, indicator=indicator)
    figure = figures_of(Asked(curated_edition, view))[-1]
    assert figure.code == "speeds"
    assert not figure.table.isna().any(axis=None)
    assert (figure.table != "").all(axis=None)
    assert "≈≈" not in figure.table.to_string()


def test_years_beyond_a_lifetime_are_not_counted(edition_with, lines):
    database = edition_with(f"""
        330211 | budget_revenue level  | 2021 | 10   | {NATURAL}
        370211 | budget_revenue level  | 2021 | 900  | {NATURAL}
        330211 | budget_revenue growth | 2021 | 5.1  | basis=unstated
        370211 | budget_revenue growth | 2021 | 5    | basis=unstated
    """)
    table, _ = lines(database, indicator="budget_revenue", periods=Years(2020, 2022))
    assert table["Zhenhai"]["Years to catch up (derived)"] == (
        "over 100 years (at the speeds of 2021)"
    )
    slower = table["West Coast"]["Years to catch up (derived)"]
    assert slower == "—"


def test_a_small_gap_is_told_in_its_own_size(edition_with, lines):
    database = edition_with(f"""
        330211 | budget_revenue level | 2021 | 12.5 | {NATURAL}
        370211 | budget_revenue level | 2021 | 12   | {NATURAL}
        330211 | budget_revenue level | 2020 | 10   | {NATURAL}
        370211 | budget_revenue level | 2020 | 10   | {NATURAL}
    """)
    table, _ = lines(database, indicator="budget_revenue")
    assert table["West Coast"]["Gap to the highest (derived)"] == (
        "50.0 million yuan (2021, to Zhenhai)"
    )
