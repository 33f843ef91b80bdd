"""Editions: made, published, undone, kept, and swept away."""

import json
import multiprocessing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from drawn_at_random import ORIGINS, observations
from drawn_editions import BREAK, origin, origins_of, read_drawing
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.catalog.curated import Curated
from indicators.model.text import Language
from indicators.store import Database, Editions, durable, retention
from indicators.store import editions as opened
from indicators.store.lock import writer_lock
from indicators.store.problems import (
    NoEdition,
    NothingToUndo,
    OriginMissing,
    TooManyDigits,
    UnknownEdition,
    WriterBusy,
)
from indicators.store.writing import write_edition

CURATED = """
    A | gdp growth | 2023 | 5.0
    A | gdp growth | 2024 | 5.5
"""
SHEET = """
    A | gdp growth | 2024 | 5.6 | origin=sheet stage=unverified locator=C7
    A | gdp growth | 2025 | 5.7 | origin=sheet stage=unverified locator=C8
    A | gdp growth | 2023 | 5   | origin=sheet stage=unverified locator=C9
"""
SENT = origin("sheet", "upload")


def facts(drawing, breaks=()):
    found = read_drawing(drawing)
    return Curated(found, origins_of(found, {}), breaks)


def publish(editions, drawing=SHEET, **sent):
    sent = {"message": "June", "who": "Li"} | sent
    return editions.publish(read_drawing(drawing), SENT, **sent)


def values(editions, name=""):
    with editions.open(name) as edition:
        return [str(one.value) for one in edition.observations()]


def files(editions):
    return {path.name for path in editions.folder.iterdir()}


def test_before_the_first_build_the_command_is_named(editions):
    with pytest.raises(NoEdition) as found:
        editions.current()
    assert "python -m indicators build" in found.value.explain(Language.EN)
    assert editions.history() == ()
    assert editions.stamp() == (0, 0, 0)
    for writes in (editions.undo, lambda: publish(editions)):
        with pytest.raises(NoEdition):
            writes()


def test_the_first_build_is_current(editions):
    name = editions.build(facts(CURATED), who="Li", message="first")
    assert editions.current() == name
    assert values(editions) == ["5.0", "5.5"]
    with editions.open() as edition:
        assert (edition.name, edition.size) == (name, 2)
    event = editions.history()[0]
    assert (event.action, event.parent, event.who) == ("build", "", "Li")
    assert (event.message, event.at) == ("first", "2026-01-02T12:00:00+00:00")
    assert event.added == 2


def test_the_same_facts_in_any_order_are_the_same_edition_and_change_nothing(editions):
    given_facts = facts(CURATED, (BREAK,))
    name = editions.build(given_facts)
    stamp = editions.stamp()
    turned = replace(given_facts, observations=given_facts.observations[::-1])
    assert editions.build(turned) == name
    assert len(editions.history()) == 1
    assert editions.stamp() == stamp


@settings(max_examples=15, deadline=None)
@given(st.lists(observations(), max_size=30), st.randoms())
def test_the_name_follows_from_the_content_alone(tmp_path_factory, drawn, chance):
    folder = tmp_path_factory.mktemp("names")
    shuffled = drawn + drawn[:3]
    chance.shuffle(shuffled)
    first = write_edition(folder / "first", Curated(tuple(drawn), ORIGINS))
    second = write_edition(folder / "second", Curated(tuple(shuffled), ORIGINS))
    assert first == second


@pytest.mark.parametrize(
    "changed",
    [
        facts(CURATED.replace("5.5", "5.6")),
        facts(CURATED.replace("5.0", "5.00")),
        facts(CURATED.replace("A", "B")),
        facts(CURATED.replace("2024", "2025")),
        facts(CURATED, (BREAK,)),
        facts(CURATED + "A | gdp growth | 2024 | 5.5 | note=mind"),
    ],
)
def test_other_facts_have_another_name(editions, changed):
    assert editions.build(facts(CURATED)) != editions.build(changed)


def test_a_published_sheet_stands_beside_what_was_there(editions):
    built = editions.build(facts(CURATED))
    name = publish(editions, file=b"PK", file_name="六月.XLSX")
    assert editions.current() == name
    assert values(editions) == ["5.0", "5", "5.5", "5.6", "5.7"]
    assert values(editions, built) == ["5.0", "5.5"]
    event = editions.history()[-1]
    assert (event.action, event.parent, event.message) == ("import", built, "June")
    assert (event.added, event.changed, event.unchanged) == (1, 1, 1)
    assert event.file == "六月.XLSX"
    stored = editions.folder / "files" / f"{event.sha256}.xlsx"
    assert stored.read_bytes() == b"PK"


def test_only_a_harmless_ending_of_an_uploads_name_is_taken_over(tmp_path):
    for name in ("../../x", "x.", "x.a/b", "x.toolong", "x.ex e"):
        sha256 = retention.store_upload(tmp_path, name.encode(), name)
        assert (tmp_path / f"{sha256}.bin").exists()


def test_the_same_sheet_again_changes_nothing_even_described_anew(editions):
    editions.build(facts(CURATED))
    name = publish(editions, file=b"PK", file_name="a.xlsx")
    again = replace(SENT, date="2026-05-05")
    sheet = read_drawing(SHEET)
    same = editions.publish(sheet, again, message="", who="", file=b"PK", file_name="b")
    assert same == name
    assert len(editions.history()) == 2


def test_undo_goes_back_one_step_at_a_time_and_stops_at_the_first(editions):
    first = editions.build(facts(CURATED))
    second = publish(editions)
    third = publish(editions, SHEET.replace("5.7", "5.8"))
    assert [editions.undo("Li"), editions.undo("Li")] == [second, first]
    assert [event.action for event in editions.history()[-2:]] == ["undo", "undo"]
    assert [event.parent for event in editions.history()[-2:]] == [third, second]
    with pytest.raises(NothingToUndo, match=first):
        editions.undo()
    assert editions.current() == first


def test_import_undo_import_is_the_same_edition_and_can_be_undone_again(editions):
    first = editions.build(facts(CURATED))
    name = publish(editions, file=b"PK", file_name="a.xlsx")
    editions.undo()
    assert publish(editions, file=b"PK", file_name="a.xlsx") == name
    assert editions.undo() == first
    with pytest.raises(NothingToUndo):
        editions.undo()


def test_building_anew_keeps_what_people_uploaded(editions):
    editions.build(facts(CURATED, (BREAK,)))
    publish(editions)
    editions.build(facts(CURATED.replace("5.5", "5.9"), (BREAK,)))
    assert values(editions) == ["5.0", "5", "5.9", "5.6", "5.7"]
    event = editions.history()[-1]
    assert (event.added, event.changed) == (0, 1)
    with editions.open() as edition:
        assert len(edition.ask("breaks", regions=["B"], indicators=["gdp"])) == 1


def test_building_anew_after_undo_does_not_bring_the_upload_back(editions):
    first = editions.build(facts(CURATED))
    publish(editions)
    editions.undo()
    assert editions.build(facts(CURATED)) == first


def test_an_unknown_edition_is_named_with_the_current_one(editions):
    name = editions.build(facts(CURATED))
    for unknown in ("000000000000", "../editions/" + name, "*"):
        with pytest.raises(UnknownEdition) as found:
            editions.open(unknown)
        assert found.value.facts == {"edition": unknown, "current": name}


@pytest.mark.parametrize(
    "value",
    ["670", "0.1", "-3.50", "123456789012345", "6.7E+2", "0"],
)
def test_a_value_comes_back_as_it_was_printed(editions, value):
    editions.build(facts(f"A | gdp level | 2024 | {value}"))
    assert values(editions) == [format(Decimal(value), "f") if "E" in value else value]


@pytest.mark.parametrize(
    "value", ["12345678901234567", "0.12345678901234567", "NaN", "-Infinity"]
)
def test_a_value_that_would_not_come_back_is_refused_with_its_place(editions, value):
    with pytest.raises(TooManyDigits) as found:
        editions.build(facts(f"A | gdp level | 2024 | {value} | locator=C7"))
    assert found.value.explain(Language.EN) == (
        f"“{value}” must be a number of at most 15 digits (A, gdp, "
        "2024-01-01/2024-12-31, C7). Write the figure as precisely as its source does."
    )
    assert editions.history() == ()


def test_a_figure_of_an_undescribed_document_is_refused_and_nothing_changes(editions):
    editions.build(facts(CURATED))
    with pytest.raises(OriginMissing) as found:
        publish(editions, "A | gdp growth | 2024 | 1 | origin=lost")
    assert found.value.facts["origin"] == "lost"
    assert not [name for name in files(editions) if durable.UNFINISHED in name]


def test_twenty_editions_stay_and_those_that_are_kept(editions):
    names = [
        editions.build(facts(f"A | gdp growth | 2024 | {number}"))
        for number in range(3)
    ]
    editions.keep(names[0], "cited in a report")
    names += [
        editions.build(facts(f"A | gdp growth | 2024 | {number}"))
        for number in range(3, 24)
    ]
    stays = {names[0], *names[-20:]}
    assert {path.stem for path in editions.folder.glob("*.duckdb")} == stays
    assert editions.kept() == {names[0]: "cited in a report"}
    with pytest.raises(UnknownEdition):
        editions.keep(names[1], "too late")
    assert len(editions.history()) == 25


def test_a_reader_is_not_disturbed_when_its_edition_is_swept_away(editions):
    editions.build(facts(CURATED))
    with editions.open() as edition:
        for number in range(21):
            editions.build(facts(f"A | gdp growth | 2024 | {number}"))
        assert len(list(edition.observations())) == 2


def test_undo_makes_an_edition_that_was_swept_away_again(editions, monkeypatch):
    monkeypatch.setattr(retention, "RETAINED", 1)
    first = editions.build(facts(CURATED))
    publish(editions)
    assert f"{first}.duckdb" not in files(editions)
    assert editions.undo() == first
    assert values(editions) == ["5.0", "5.5"]


def test_undo_of_a_build_whose_editions_were_all_swept_away_is_a_problem(
    editions, monkeypatch
):
    monkeypatch.setattr(retention, "RETAINED", 1)
    editions.build(facts(CURATED))
    name = editions.build(facts(CURATED.replace("5.5", "5.6")))
    with pytest.raises(UnknownEdition):
        editions.undo()
    assert editions.current() == name


def test_a_writer_clears_away_what_a_dead_one_left(editions):
    name = editions.build(facts(CURATED))
    left = [
        "edition.7.unfinished",
        "edition.7.unfinished.wal",
        "history.jsonl.7.unfinished",
        "abcdefabcdef.duckdb",
        "files/00.xlsx",
    ]
    (editions.folder / "files").mkdir()
    for leftover in left:
        (editions.folder / leftover).write_text("half")
    (editions.folder / "edition.7.unfinished.spill").mkdir()
    (editions.folder / "notes.txt").write_text("mine")
    editions.build(facts(CURATED))
    assert files(editions) == {
        f"{name}.duckdb",
        "history.jsonl",
        "writer.lock",
        "files",
        "notes.txt",
    }
    assert not list((editions.folder / "files").iterdir())


def test_a_file_that_cannot_be_removed_is_left_for_the_next_writer(
    editions, monkeypatch
):
    editions.build(facts(CURATED))
    leftover = editions.folder / "abcdefabcdef.duckdb"
    leftover.write_text("open elsewhere")

    def refuse(_path):
        raise PermissionError

    with monkeypatch.context() as windows:
        windows.setattr(Path, "unlink", refuse)
        retention.sweep(editions.folder, editions.history())
    assert leftover.exists()


def test_the_stamp_changes_with_every_event(editions):
    editions.build(facts(CURATED))
    stamps = [editions.stamp()]
    publish(editions)
    stamps.append(editions.stamp())
    editions.undo()
    stamps.append(editions.stamp())
    assert len(set(stamps)) == 3


def test_a_message_may_hold_anything(editions):
    editions.build(facts(CURATED), message='一\u2028二\n三\x85"四"')
    publish(editions)
    assert editions.history()[0].message == '一\u2028二\n三\x85"四"'
    assert len((editions.folder / "history.jsonl").read_bytes().split(b"\n")) == 3
    assert json.loads(
        (editions.folder / "history.jsonl").read_text("utf-8").split("\n")[0]
    )


def test_a_second_writer_is_told_to_wait(editions):
    editions.build(facts(CURATED))
    with writer_lock(editions.folder), pytest.raises(WriterBusy) as found:
        publish(editions)
    assert found.value.explain(Language.ZH) == (
        "另一次导入正在写入 `editions`。等它完成后再试一次；本次没有改动任何数据。"
    )
    publish(editions)


def hold(folder, held, done):
    with writer_lock(folder):
        held.set()
        done.wait(30)


def test_a_writer_in_another_process_holds_the_lock_until_it_is_gone(editions):
    editions.build(facts(CURATED))
    processes = multiprocessing.get_context("spawn")
    held, done = processes.Event(), processes.Event()
    other = processes.Process(target=hold, args=(editions.folder, held, done))
    other.start()
    assert held.wait(30)
    with pytest.raises(WriterBusy):
        publish(editions)
    other.kill()
    other.join()
    publish(editions)


def test_the_folder_is_named_by_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("DUIBIAO_EDITIONS", str(tmp_path / "elsewhere"))
    assert opened().folder == tmp_path / "elsewhere"
    opened().build(facts(CURATED))
    assert opened().history()[0].at.endswith("+00:00")
    monkeypatch.delenv("DUIBIAO_EDITIONS")
    assert opened().folder.parts[-2:] == ("data", "editions")


def test_an_open_edition_in_the_same_process_does_not_hinder_a_writer(editions):
    editions.build(facts(CURATED))
    with editions.open() as edition:
        assert isinstance(edition, Database)
        publish(editions)
        assert len(list(edition.observations())) == 2
    assert isinstance(editions, Editions)
