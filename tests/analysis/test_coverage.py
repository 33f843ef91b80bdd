import pandas as pd

from indicators.analysis.coverage import choices, nearest_coverage, years_of

NUMBERS = ["first_year", "last_year", "figures"]
COLUMNS = ["region", "indicator", "measure", "interval", "target", "scope", *NUMBERS]


def coverage(drawing):
    rows = [[cell.strip() for cell in line.split("|")] for line in drawing.split("\n")]
    table = pd.DataFrame(rows, columns=COLUMNS)
    numbers = dict.fromkeys(NUMBERS, int)
    return table.assign(target=table["target"] == "yes").astype(numbers)


KNOWN = coverage("""A | gdp   | level  | 01-12 |     | whole | 2016 | 2024 | 9
A | gdp   | growth | 01-06 |     | whole | 2020 | 2023 | 4
A | gdp   | growth | 01-12 | yes | whole | 2020 | 2026 | 7
B | gdp   | growth | 01-06 |     | whole | 2021 | 2022 | 2
A | gdp   | share  | 01-12 |     | whole | 2021 | 2022 | 3
A | gdp   | rank   | 01-12 |     | whole | 2021 | 2021 | 1
A | gdp   | change |       |     | whole | 2015 | 2020 | 8
C | trade | level  | 01-12 |     | whole | 1990 | 2001 | 9""")


def nearest(indicator, regions, measure):
    found = nearest_coverage(KNOWN, indicator, regions, measure)
    columns = ["region", "measure", "interval"]
    return list(found[columns].itertuples(index=False, name=None))


def test_the_same_measure_is_nearer_than_more_figures():
    assert nearest("gdp", ("A", "B"), "growth") == [
        ("A", "growth", "01-06"),
        ("A", "level", "01-12"),
        ("A", "share", "01-12"),
    ]


def test_other_regions_stand_in_only_where_the_chosen_have_nothing():
    assert nearest("trade", ("A", "B"), "level") == [("C", "level", "01-12")]
    assert nearest("gdp", ("B",), "level") == [("B", "growth", "01-06")]


def test_nothing_is_near_to_what_nobody_has():
    assert nearest("ports", ("A",), "level") == []


def test_a_span_that_cannot_be_asked_for_is_not_offered():
    assert "" not in {interval for _, _, interval in nearest("gdp", ("A",), "change")}


def test_choices_are_counted_without_targets():
    assert choices(KNOWN, "measure", ("A",), indicator="gdp") == {
        "level": 9,
        "change": 8,
        "growth": 4,
        "share": 3,
        "rank": 1,
    }
    assert choices(KNOWN, "indicator", ("C",)) == {"trade": 9}


def test_the_years_are_those_of_everything():
    assert years_of(KNOWN) == (1990, 2026)
