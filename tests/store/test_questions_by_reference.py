"""Every question answers as plain Python does, on editions drawn at random."""

import math
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
from drawn_at_random import (
    INDICATORS,
    INTERVALS,
    MEASURES,
    ORIGINS,
    observations,
    regions,
    years,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from reference import Reference, edition_differences

from indicators.catalog.curated import Curated
from indicators.model.cell import Cell
from indicators.store import Database, questions
from indicators.store.modes import Mode
from indicators.store.writing import write_edition

EXAMPLES = settings(max_examples=25, deadline=None)
known_days = st.sampled_from(
    [
        date(2020, 1, 1),
        date(2024, 2, 28),
        date(2024, 2, 29),
        date(2024, 3, 1),
        date(2025, 12, 30),
        date(2025, 12, 31),
        date(2026, 1, 1),
    ]
)
one_indicator = st.sampled_from([*INDICATORS, "unheard_of"])


@EXAMPLES
@given(st.data(), st.lists(observations(), max_size=60), regions, years)
def test_questions_about_figures(data, facts, chosen, span):
    indicator = data.draw(one_indicator)
    measure = data.draw(st.sampled_from(MEASURES))
    interval = data.draw(st.sampled_from(INTERVALS))
    direction = data.draw(st.sampled_from(["up", "down", "neither"]))
    origin = data.draw(st.sampled_from(["", ORIGINS[0].code, "unheard-of"]))
    with Edition(facts) as (edition, plain):
        asked = (indicator, measure, chosen, interval)
        same(questions.series(edition, *asked, span), plain.series(*asked, span))
        asked = (*asked, span.last, direction)
        same(questions.positions(edition, *asked), plain.positions(*asked))
        asked = (chosen, span)
        same(questions.stated_ranks(edition, *asked), plain.stated_ranks(*asked))
        asked = (INDICATORS[:1], chosen, span)
        same(questions.projects(edition, *asked), plain.projects(*asked))
        asked = (indicator, chosen, span)
        same(questions.targets(edition, *asked), plain.targets(*asked))
        asked = (chosen, data.draw(st.sampled_from(["", indicator])), origin, span)
        same(questions.figures(edition, *asked), plain.all_figures(*asked))


@EXAMPLES
@given(st.lists(observations(), max_size=60), regions)
def test_questions_about_what_is_there(facts, chosen):
    with Edition(facts) as (edition, plain):
        same(questions.coverage(edition, chosen), plain.coverage(chosen))
        same(questions.latest(edition, chosen), plain.latest(chosen))
        same(questions.disagreements(edition, chosen), plain.disagreements(chosen))
        sizes = questions.origins(edition)[["origin", "figures"]]
        assert list(sizes.itertuples(index=False, name=None)) == plain.origin_sizes()
        found = list(questions.observations(edition))
        assert found == plain.observations()
        assert list(map(repr, found)) == list(map(repr, plain.observations()))


@EXAMPLES
@given(
    st.lists(observations(), max_size=30),
    st.lists(observations(), min_size=1, max_size=10),
    st.lists(observations(), max_size=3),
)
def test_what_a_sheet_withdraws(facts, fresh, others):
    removes = {one.key for one in others} - {one.key for one in fresh}
    with Edition(facts) as (edition, plain):
        for mode in Mode:
            met = questions.differences(edition, fresh, mode, removes)
            rows = [row for row in rows_of(met) if row["status"] == "withdrawn"]
            found = sorted(plain.withdrawn_keys(fresh, mode.code, removes))
            assert sorted(map(shown_key, rows)) == [key[:-1] for key in found]
            assert list(met["region"][: len(fresh)]) == [one.region for one in fresh]
            assert all(row["old_value"] is not None for row in rows)


def shown_key(row):
    """Return the key of a row but for whether it is a target, which has no column."""
    instant = row["start"] == row["end"]
    period = str(row["start"]) if instant else f"{row['start']}/{row['end']}"
    kinds = (row[name] for name in ("measure", "scope", "basis"))
    return (row["indicator"], row["region"], period, *kinds)


@EXAMPLES
@given(st.lists(observations(), max_size=30), st.lists(observations(), max_size=30))
def test_questions_about_differences(facts, fresh):
    with Edition(facts) as (old, plain_old), Edition(fresh) as (new, plain_new):
        met = questions.differences(old, fresh)
        assert [
            (status, None if math.isnan(value) else value)
            for status, value in zip(met["status"], met["old_value"], strict=True)
        ] == [plain_old.status(one) for one in fresh]
        found = questions.edition_differences(old, new)
        assert sorted(
            (
                tuple(
                    row[name]
                    for name in (
                        "indicator",
                        "region",
                        "measure",
                        "scope",
                        "basis",
                        "target",
                    )
                ),
                row["status"],
                row["old_value"],
                row["new_value"],
            )
            for row in rows_of(found)
        ) == sorted(
            ((key[0], key[1], *key[3:]), *rest)
            for key, *rest in edition_differences(plain_old, plain_new)
        )


@EXAMPLES
@given(st.data(), st.lists(observations(), max_size=60), regions, years, known_days)
def test_questions_about_what_was_known_on_a_day(data, facts, chosen, span, day):
    indicator, measure = data.draw(one_indicator), data.draw(st.sampled_from(MEASURES))
    interval = data.draw(st.sampled_from(INTERVALS))
    with Edition(facts) as (today, plain_today):
        edition, plain = today.as_known(str(day)), plain_today.as_known(day)
        asked = (indicator, measure, chosen, interval)
        same(questions.series(edition, *asked, span), plain.series(*asked, span))
        asked = (*asked, span.last, "up")
        same(questions.positions(edition, *asked), plain.positions(*asked))
        asked = (chosen, span)
        same(questions.stated_ranks(edition, *asked), plain.stated_ranks(*asked))
        asked = (INDICATORS, chosen, span)
        same(questions.projects(edition, *asked), plain.projects(*asked))
        asked = (indicator, chosen, span)
        same(questions.targets(edition, *asked), plain.targets(*asked))
        asked = (chosen, "", "", span)
        same(questions.figures(edition, *asked), plain.all_figures(*asked))
        same(questions.coverage(edition, chosen), plain.coverage(chosen))
        same(questions.latest(edition, chosen), plain.latest(chosen))
        same(questions.disagreements(edition, chosen), plain.disagreements(chosen))
        sizes = questions.origins(edition)[["origin", "figures"]]
        assert list(sizes.itertuples(index=False, name=None)) == plain.origin_sizes()
        assert list(questions.observations(edition)) == plain.observations()
        # Whoever asks about today afterwards is told of today.
        same(questions.coverage(today, chosen), plain_today.coverage(chosen))


@EXAMPLES
@given(st.lists(observations(), max_size=60), regions, years, st.none() | known_days)
def test_questions_about_several_answers(facts, chosen, span, day):
    with Edition(facts) as (today, plain_today):
        edition = today.as_known(str(day) if day else "")
        plain = plain_today.as_known(day) if day else plain_today
        found = rows_of(questions.several(edition, chosen, span))
        expected = plain.several(chosen, span)
        assert sorted(map(told_row, found)) == sorted(map(told_row, expected))
        for rows in by_key(found).values():
            assert [row["shown"] for row in rows] == [True] + [False] * (len(rows) - 1)
            cell = Cell.of(rows[0])
            same(questions.answers(edition, cell), plain.answers(cell))


def told_row(row):
    """Return a row's values in the order of the names that every row has."""
    names = ("region", "indicator", "measure", "scope", "basis", "stage", "start")
    return tuple(str(row[name]) for name in (*names, "end", "value", "origin", "shown"))


def by_key(rows):
    """Return *rows* by their cells, in their order."""
    found = {}
    for row in rows:
        found.setdefault(Cell.of(row), []).append(row)
    return found


class Edition:
    """An edition of *facts* in a folder of its own, and the same as a list."""

    def __init__(self, facts):
        self.facts = facts

    def __enter__(self):
        self.folder = TemporaryDirectory()
        path = Path(self.folder.name) / "edition.duckdb"
        write_edition(path, Curated(tuple(self.facts), ORIGINS))
        self.database = Database(path)
        return self.database, Reference(self.facts, ORIGINS)

    def __exit__(self, *_):
        self.database.close()
        self.folder.cleanup()


def rows_of(answer):
    def plain(value):
        if isinstance(value, pd.Timestamp):
            return value.date()
        return None if isinstance(value, float) and math.isnan(value) else value

    return [
        {name: plain(value) for name, value in row.items()}
        for row in answer.to_dict("records")
    ]


def same(answer, expected):
    """Compare the columns that a question shows with those of the plain answer."""
    assert rows_of(answer) == [{name: row[name] for name in answer} for row in expected]
