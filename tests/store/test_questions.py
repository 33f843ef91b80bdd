"""What each question looks at, on drawn editions."""

import inspect
import re
from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest
from drawn_editions import read_drawing

from indicators.model.observation import Measure
from indicators.model.period import YEAR, Interval
from indicators.model.view import Years
from indicators.store import questions

ALL = Years(2000, 2030)
GROWTH = ("gdp", Measure.GROWTH)

QUESTIONS = {
    questions.series: (*GROWTH, ["A", "B"], YEAR, ALL),
    questions.positions: (*GROWTH, ["A", "B"], YEAR, 2024, "up"),
    questions.stated_ranks: (["A"], ALL),
    questions.projects: (["gdp"], ["A"], ALL),
    questions.targets: ("gdp", ["A"], ALL),
    questions.figures: ([], "", "", ALL),
    questions.coverage: (),
    questions.latest: (["A"],),
    questions.origins: (),
    questions.disagreements: (),
    questions.breaks: (["gdp"], ["B"]),
}
DRAWING = """
    A | gdp growth | 2023 | 5.0
    A | gdp growth | 2024 | 5.5
    A | gdp growth | 2024 | 5.6 | origin=other
    A | gdp growth | 2024 | 6.0 | stage=target
    A | gdp rank   | 2024 | 1
    B | gdp growth | 2024 | 5.1
"""


def columns_promised(question):
    docstring = inspect.getdoc(question)
    _, _, promised = docstring.partition("Columns:\n")
    return re.findall(r"^ {4}(\w+): \S", promised, re.MULTILINE)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)
def test_a_docstring_names_the_columns_that_come_back(edition_with, question):
    answer = question(edition_with(DRAWING), *QUESTIONS[question])
    assert not answer.empty
    assert list(answer) == columns_promised(question)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)
def test_an_answer_without_rows_has_the_same_columns_of_the_same_kinds(
    edition_with, question
):
    full = question(edition_with(DRAWING), *QUESTIONS[question])
    empty = question(edition_with(""), *QUESTIONS[question])
    # The drawn origins went with their figures; a break is drawn in every edition.
    assert question is questions.breaks or empty.empty
    assert empty.dtypes.to_dict() == full.dtypes.to_dict()


def test_the_docstrings_about_differences_name_the_columns_too(edition_with):
    old, new = edition_with(DRAWING), edition_with(DRAWING.replace("5.5", "5.7"))
    met = questions.differences(old, read_drawing("A | gdp growth | 2024 | 1"))
    assert list(met) == columns_promised(questions.differences)
    found = questions.edition_differences(old, new)
    assert list(found) == columns_promised(questions.edition_differences)
    assert found[["status", "old_value", "new_value"]].to_numpy().tolist() == [
        ["changed", 5.5, 5.7]
    ]


def test_a_series_keeps_to_one_interval_and_leaves_targets_out(edition_with):
    edition = edition_with("""
        A | gdp growth | 2023   | 5.0
        A | gdp growth | 2023H1 | 4.0
        A | gdp growth | 2024   | 6.0 | stage=target
        A | gdp growth | 2024   | 5.5
    """)
    years = questions.series(edition, *GROWTH, ["A"], YEAR, ALL)
    assert list(years["value"]) == [5.0, 5.5]
    halves = questions.series(edition, *GROWTH, ["A"], Interval(1, 6), ALL)
    assert list(halves["value"]) == [4.0]


def test_the_most_settled_figure_is_shown_and_the_others_are_counted(edition_with):
    edition = edition_with(
        """
        A | gdp growth | 2024 | 5.0 | origin=report
        A | gdp growth | 2024 | 5.2 | origin=report stage=final
        A | gdp growth | 2024 | 5.1 | origin=bulletin
        """,
        {"report": "press B 2025"},
    )
    shown = questions.series(edition, *GROWTH, ["A"], YEAR, ALL)
    assert shown[["value", "others"]].to_numpy().tolist() == [[5.2, 2]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("bureau C 2020", "government A 2025"),
        ("government C", "department A"),
        ("department C", "press A"),
        ("press C", "other A"),
        ("other C", "upload A"),
        ("press A 2020", "press B 2025"),
        ("press B 2020", "press C 2025"),
        ("press C 2025-03", "press C 2025-02-28"),
    ],
)
def test_of_two_equally_settled_figures_the_better_document_goes_first(
    edition_with, first, second
):
    edition = edition_with(
        """
        A | gdp growth | 2024 | 1 | origin=zzz
        A | gdp growth | 2024 | 2 | origin=aaa
        """,
        {"zzz": first, "aaa": second},
    )
    shown = questions.series(edition, *GROWTH, ["A"], YEAR, ALL)
    assert list(shown["origin"]) == ["zzz"]


def test_equal_values_share_a_rank_and_gaps_look_beyond_them(edition_with):
    edition = edition_with("""
        A | gdp growth | 2024 | 9
        B | gdp growth | 2024 | 6
        C | gdp growth | 2024 | 6
        D | gdp growth | 2024 | 1
        E | gdp growth | 2024 | 99
    """)
    table = questions.positions(edition, *GROWTH, list("ABCD"), YEAR, 2024, "up")
    assert list(table["region"]) == ["A", "B", "C", "D"]
    assert list(table["rank"]) == [1, 2, 2, 4]
    assert list(table["n"]) == [4, 4, 4, 4]
    assert list(table["ties"]) == [0, 1, 1, 0]
    assert table["gap_above"].fillna(-1).tolist() == [-1, 3, 3, 5]
    assert table["gap_below"].fillna(-1).tolist() == [3, 5, 5, -1]


def test_where_less_is_better_the_lowest_is_first(edition_with):
    edition = edition_with("""
        A | gdp growth | 2024 | 9
        B | gdp growth | 2024 | 6
    """)
    table = questions.positions(edition, *GROWTH, ["A", "B"], YEAR, 2024, "down")
    assert list(table["region"]) == ["B", "A"]
    assert table["gap_above"].fillna(-1).tolist() == [-1, 3]


def test_movement_is_counted_among_the_regions_ranked_now(edition_with):
    edition = edition_with("""
        A | gdp growth | 2023 | 1
        B | gdp growth | 2023 | 2
        C | gdp growth | 2023 | 3
        A | gdp growth | 2024 | 2
        C | gdp growth | 2024 | 1
    """)
    table = questions.positions(edition, *GROWTH, list("ABC"), YEAR, 2024, "up")
    assert list(table["previous_rank"]) == [2, 1]
    assert list(table["moved"]) == [1, -1]


def test_movement_is_unknown_unless_all_had_a_figure_the_year_before(edition_with):
    edition = edition_with("""
        A | gdp growth | 2023 | 1
        A | gdp growth | 2024 | 2
        B | gdp growth | 2024 | 1
    """)
    table = questions.positions(edition, *GROWTH, list("AB"), YEAR, 2024, "up")
    assert table["previous_value"].fillna(-1).tolist() == [1, -1]
    assert table["previous_rank"].isna().all()
    assert table["moved"].isna().all()


def test_figures_of_different_bases_are_ranked_apart(edition_with):
    edition = edition_with("""
        A | gdp growth | 2024 | 1 | basis=comparable
        B | gdp growth | 2024 | 9 | basis=current
    """)
    table = questions.positions(edition, *GROWTH, ["A", "B"], YEAR, 2024, "up")
    assert list(table["rank"]) == [1, 1]


def test_a_part_of_a_region_is_never_ranked(edition_with):
    edition = edition_with("A | gdp growth | 2024 | 1 | scope=port")
    assert questions.positions(edition, *GROWTH, ["A"], YEAR, 2024, "up").empty


def test_the_whole_region_is_latest_even_where_a_part_is_newer(edition_with):
    edition = edition_with("""
        A | gdp growth | 2022 | 1
        A | gdp growth | 2023 | 2
        A | gdp growth | 2024 | 3 | scope=port
    """)
    assert list(questions.latest(edition, ["A"])["value"]) == [2]


def test_figures_can_be_cut_off(edition_with):
    found = questions.figures(edition_with(DRAWING), [], "", "", ALL, most=2)
    assert list(found["value"]) == [5.0, 5.5]


def test_exactly_equal_figures_of_one_origin_are_one(edition_with):
    edition = edition_with("""
        A | gdp growth | 2024 | 5.0
        A | gdp growth | 2024 | 5.0
    """)
    assert edition.size == 1


def test_a_break_is_found_by_its_region_and_indicator(edition_with):
    edition = edition_with(DRAWING)
    assert list(questions.breaks(edition, ["gdp"], ["A", "B"])["kind"]) == ["census"]
    assert questions.breaks(edition, ["gdp"], ["A"]).empty


def test_threads_never_read_each_others_answers(edition_with):
    edition = edition_with(
        "\n".join(
            f"{region} | gdp growth | 2024 | {ord(region)}" for region in "ABCDEFGH"
        )
    )

    def asked(region):
        shown = questions.series(edition, *GROWTH, [region], YEAR, ALL)
        fresh = read_drawing(f"{region} | gdp growth | 2024 | {ord(region)}")
        status = questions.differences(edition, fresh)["status"]
        return region, list(shown["value"]), list(status)

    with ThreadPoolExecutor(8) as threads:
        for region, values, status in threads.map(asked, "ABCDEFGH" * 40):
            assert (values, status) == ([ord(region)], ["unchanged"])


def test_an_edition_reads_no_other_file(edition_with, tmp_path):
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    connection = edition_with(DRAWING)._connection.cursor()
    with pytest.raises(duckdb.Error, match="disabled by configuration"):
        connection.execute("FROM read_csv($path)", {"path": str(secret)})
    with pytest.raises(duckdb.Error, match="locked"):
        connection.execute("SET enable_external_access = true")
