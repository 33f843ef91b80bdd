"""What an import does to an edition, and what undoing, approving and repeating do."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace

import pytest
from drawn_editions import origin, origins_of, read_drawing

from indicators.catalog.curated import Curated
from indicators.catalog.own import own_definitions
from indicators.model.observation import Stage
from indicators.model.text import Language
from indicators.store import Editions
from indicators.store.history import HISTORY, Action, read_history, write_history
from indicators.store.modes import Mode
from indicators.store.problems import (
    CannotUndo,
    EditionMoved,
    FiguresNotKept,
    HistoryDamaged,
    NoEdition,
    NothingToUndo,
    UnknownImport,
    WriterBusy,
)
from indicators.store.writing import write_edition

CURATED = """
    A | gdp growth | 2023 | 5.0
    B | gdp growth | 2023 | 4.0
"""
MAY = """
    A | gdp growth | 2024 | 5.1
    B | gdp growth | 2024 | 5.2
    C | gdp growth | 2024 | 5.3
"""


def sheet(drawing, code="may", stage="unverified"):
    lines = [line for line in drawing.splitlines() if line.strip()]
    said = [f"{line} | origin={code} stage={stage}" for line in lines]
    return read_drawing("\n".join(said))


def send(editions, drawing, code="may", mode=Mode.MERGE, **more):
    sent = {"message": code, "who": "Li", "file": code.encode(), "file_name": code}
    document = origin(code, "upload")
    return editions.publish(sheet(drawing, code), document, mode=mode, **(sent | more))


def shown(editions, name=""):
    with editions.open(name) as edition:
        found: dict[str, str] = {}
        for one in edition.observations():
            found.setdefault(f"{one.region}{one.period.year}", str(one.value))
    return found


@pytest.fixture
def built(editions):
    facts = read_drawing(CURATED)
    editions.build(Curated(facts, origins_of(facts, {})))
    return editions


BASE = {"A2023": "5.0", "B2023": "4.0"}


def test_merging_says_nothing_of_what_the_file_leaves_out(built):
    send(built, MAY)
    send(built, "A | gdp growth | 2024 | 6.1", "june")
    assert shown(built) == BASE | {"A2024": "6.1", "B2024": "5.2", "C2024": "5.3"}


def test_of_two_uploads_the_later_is_shown_whatever_their_documents_are_called(built):
    for code, value in (("b", "6.1"), ("a", "6.2"), ("c", "6.3")):
        send(built, f"A | gdp growth | 2024 | {value}", code)
        assert shown(built)["A2024"] == value


def test_replacing_withdraws_what_the_files_regions_have_not_any_more(built):
    send(built, MAY)
    june = "A | gdp growth | 2024 | 6.1\n B | trade growth | 2024 | 1"
    send(built, june, "june", Mode.REPLACE)
    with built.open() as edition:
        found = [
            (one.indicator, one.region, str(one.value))
            for one in edition.observations()
            if one.period.year == 2024
        ]
    # C is not in the file; what B has of the growth of 2024 is.
    assert found == [("gdp", "A", "6.1"), ("gdp", "C", "5.3"), ("trade", "B", "1")]
    assert built.history()[-1].withdrawn == 1


def test_replacing_by_the_same_figure_keeps_its_approval(built):
    send(built, MAY)
    built.approve("may", Stage.FINAL, who="Wang")
    send(built, MAY.replace("5.2", "5.9"), "june", Mode.REPLACE)
    with built.open() as edition:
        stages = {
            (one.region, one.stage)
            for one in edition.observations()
            if one.origin == "may"
        }
    assert stages == {("A", Stage.FINAL), ("C", Stage.FINAL)}
    assert shown(built)["B2024"] == "5.9"


def test_withdrawing_takes_the_named_figures_whatever_their_value(built):
    send(built, MAY)
    gone = "A | gdp growth | 2024 | 0\n C | gdp growth | 2025 | 5.3"
    send(built, gone, "gone", Mode.WITHDRAW)
    assert shown(built) == BASE | {"B2024": "5.2", "C2024": "5.3"}
    event = built.history()[-1]
    assert (event.mode, event.withdrawn, event.unchanged) == ("withdraw", 1, 1)


@pytest.mark.parametrize("mode", [Mode.REPLACE, Mode.WITHDRAW])
def test_curated_figures_are_never_withdrawn(built, mode):
    send(built, "A | gdp growth | 2023 | 9\n A | trade growth | 2023 | 9", "x", mode)
    assert shown(built)["B2023"] == "4.0"
    assert shown(built)["A2023"] == "5.0"


def test_keys_that_a_file_removes_are_withdrawn_in_any_mode(built):
    send(built, MAY)
    [one] = sheet("C | gdp growth | 2024 | 5.3")
    send(built, "A | gdp growth | 2024 | 6.1", "june", removes=[one.key])
    assert shown(built) == BASE | {"A2024": "6.1", "B2024": "5.2"}
    assert built.history()[-1].withdrawn == 1


def test_any_import_can_be_undone_and_brought_back(built):
    first = send(built, MAY)
    second = send(built, "A | gdp growth | 2024 | 6.1", "june", Mode.REPLACE)
    built.undo("Li", number=2)
    assert shown(built) == BASE | {"A2024": "6.1"}
    assert built.undone() == {2}
    assert built.undo("Li", "back again", number=4) == second
    assert built.undone() == {4}
    assert built.undo(number=3) == first
    event = built.history()[-1]
    assert (event.action, event.about, event.who) == ("undo", 3, "")
    assert (event.added, event.changed, event.unchanged, event.withdrawn) == (
        0,
        1,
        4,
        0,
    )


def test_undoing_what_withdraws_brings_back_what_it_withdrew(built):
    before = send(built, MAY)
    send(built, MAY, "gone", Mode.WITHDRAW)
    assert shown(built) == BASE
    assert built.undo() == before


def test_what_was_hidden_when_it_was_replaced_does_not_come_back(built):
    send(built, MAY)
    send(built, "A | gdp growth | 2024 | 0", "gone", Mode.WITHDRAW)
    june = "B | gdp growth | 2024 | 6.2\n A | trade growth | 2024 | 1"
    send(built, june, "june", Mode.REPLACE)
    built.undo(number=3)
    with built.open() as edition:
        hidden = [o for o in edition.observations() if o.origin == "may"]
    assert [one.region for one in hidden] == ["C"]


def test_an_event_that_does_not_stand_cannot_be_undone(built):
    send(built, MAY)
    built.undo(number=2)
    for number in (2, 9, -1):
        with pytest.raises(CannotUndo) as found:
            built.undo(number=number)
        assert found.value.facts == {"number": number}
    with pytest.raises(NothingToUndo):
        built.undo(number=1)
    assert len(built.history()) == 3


def test_imports_stay_when_the_curated_figures_are_built_anew_and_that_is_undone(built):
    send(built, MAY)
    facts = read_drawing(CURATED.replace("4.0", "4.4"))
    built.build(Curated(facts, origins_of(facts, {})))
    send(built, "A | gdp growth | 2025 | 7", "june")
    built.undo(number=3)
    may = {"A2024": "5.1", "B2024": "5.2", "C2024": "5.3"}
    assert shown(built) == BASE | may | {"A2025": "7"}
    built.undo(number=5)
    assert shown(built) == BASE | may | {"A2025": "7", "B2023": "4.4"}


def test_the_same_file_read_in_the_same_way_is_one_import_while_it_stands(built):
    name = send(built, MAY)
    other = send(built, "A | gdp growth | 2025 | 7", "june")
    assert send(built, MAY, message="again", who="Wang", file_name="copy") == name
    assert built.current() == other
    assert len(built.history()) == 3
    send(built, MAY, mode=Mode.REPLACE)
    assert len(built.history()) == 4
    built.undo(number=2)
    send(built, MAY)
    assert [e.action for e in built.history()[-2:]] == ["undo", "import"]


def test_an_import_whose_answer_was_lost_is_found_again(built):
    # The history told of it, the process died before it could answer: whoever sends
    # the file once more expects the edition that the difference was computed on.
    expected = built.current()
    name = send(built, MAY, expected=expected)
    again = Editions(built.folder)
    assert send(again, MAY, expected=expected) == name
    assert len(again.history()) == 2


def test_an_import_that_died_before_the_history_told_of_it_never_was(built):
    before = built.history()
    send(built, MAY)
    write_history(built.folder, before)
    assert shown(built) == BASE
    name = send(built, "A | gdp growth | 2025 | 7", "june")
    assert shown(built, name) == BASE | {"A2025": "7"}
    kept = {path.name for path in (built.folder / "imports").iterdir()}
    assert kept == {"2.parquet", "2.withdrawn.parquet"}
    assert [path.stem for path in (built.folder / "files").iterdir()] == [
        built.history()[-1].sha256
    ]


def test_who_looked_at_an_older_edition_is_shown_the_newer(built):
    expected = built.current()
    name = send(built, MAY, expected=expected)
    built.keep(name, "cited", "Zhao")
    with pytest.raises(EditionMoved) as found:
        send(built, "A | gdp growth | 2024 | 7", "june", expected=expected)
    assert found.value.explain(Language.EN) == (
        f"Li wrote the edition “{name}” at 2026-01-02 12:00 UTC; the difference "
        "shown here is not the latest any more. Look at the new difference and publish "
        "then; nothing was changed this time."
    )
    assert built.current() == name
    send(built, "A | gdp growth | 2024 | 7", "june", expected=name)


def test_of_two_who_publish_at_once_the_second_sees_a_fresh_difference(built):
    expected = built.current()

    def publish(number):
        try:
            drawing = f"A | gdp growth | 2024 | {number}"
            return send(built, drawing, f"sheet-{number}", expected=expected)
        except (EditionMoved, WriterBusy) as refused:
            return refused

    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(publish, range(8)))
    names = [answer for answer in answers if isinstance(answer, str)]
    assert names == [built.current()]
    assert len(built.history()) == 2
    moved = publish(99)
    assert isinstance(moved, EditionMoved)


def test_approved_figures_have_the_stage_that_somebody_gave_them(built):
    name = send(built, MAY + "D | gdp growth | 2025 | 8")
    key = built.history()[-1].key
    built.approve(key, Stage.PRELIMINARY, who="Wang", message="checked")
    event = built.history()[-1]
    assert (event.action, event.who, event.message) == ("approve", "Wang", "checked")
    assert (event.about, event.stage, event.changed) == (2, "preliminary", 4)
    built.approve("may", Stage.REVISED, who="Wang")
    with built.open() as edition:
        stages = {o.stage for o in edition.observations() if o.origin == "may"}
    assert stages == {Stage.REVISED}
    revised = built.current()
    assert built.approve(key, Stage.REVISED, who="Wang") == revised
    assert len(built.history()) == 4
    built.undo()
    assert built.undo() == name
    with pytest.raises(UnknownImport, match="nothing"):
        built.approve("nothing", Stage.FINAL, who="Wang")


def test_an_approved_figure_stands_before_one_that_nobody_checked(built):
    send(built, "A | gdp growth | 2024 | 6.1", "a")
    built.approve("a", Stage.PRELIMINARY, who="Wang")
    send(built, "A | gdp growth | 2024 | 6.2", "b")
    assert shown(built)["A2024"] == "6.1"
    with built.open() as edition:
        assert [o.origin for o in edition.observations()][1:3] == ["a", "b"]


def test_a_target_stays_a_target(built):
    facts = sheet("A | gdp growth | 2025 | 6", "plan", "target")
    built.publish(facts, origin("plan", "upload"), message="", who="")
    built.approve("plan", Stage.FINAL, who="Wang")
    assert built.history()[-1].changed == 0
    with built.open() as edition:
        assert list(edition.observations())[-1].stage is not Stage.FINAL


def test_every_write_is_in_the_history_with_who_and_why(built):
    name = built.current()
    built.keep(name, "cited in a report", "Zhao")
    built.keep(name, "again", "Zhao")
    event = built.history()[-1]
    assert (event.action, event.kept, event.message, event.who) == (
        "keep",
        name,
        "cited in a report",
        "Zhao",
    )
    assert built.current() == name
    built.undo(number=event.number)
    assert built.kept() == {}
    send(built, MAY, accepted=["the bulletin rounds"])
    told = read_history(built.folder)[-1]
    assert told.accepted == ("the bulletin rounds",)
    assert {Action.of(one.action) for one in built.history()} <= set(Action)


def test_what_an_earlier_release_kept_stays(built):
    (built.folder / "kept.json").write_text(json.dumps({built.current(): "cited"}))
    assert built.kept() == {built.current(): "cited"}


@pytest.mark.parametrize("torn", ['{"edition": "abc', "", "\x00\x00", '{"x": 1}', "[]"])
def test_a_damaged_last_line_of_the_history_loses_nothing_else(built, torn):
    send(built, MAY)
    before = built.history()
    with (built.folder / HISTORY).open("a", encoding="utf-8") as history:
        history.write(torn)
    assert built.history() == before
    send(built, "A | gdp growth | 2025 | 7", "june")
    assert len(built.history()) == 3


def test_a_damaged_line_before_the_last_is_named(built):
    send(built, MAY)
    lines = (built.folder / HISTORY).read_text("utf-8")
    (built.folder / HISTORY).write_text("half of it\n" + lines, "utf-8")
    with pytest.raises(HistoryDamaged) as found:
        built.history()
    assert found.value.explain(Language.ZH).startswith("`history.jsonl` 第 1 行")


NEW = {"number", "about", "key", "origin", "mode", "stage", "kept", "accepted"}


def earlier_installation(folder, *, undone):
    """Write what the first release left: uploads in the edition, plain events."""
    folder.mkdir()
    curated, may = read_drawing(CURATED), sheet(MAY)
    documents = (*origins_of(curated, {}), origin("upload-aaaaaaaaaaaa", "upload"))
    may = tuple(replace(one, origin="upload-aaaaaaaaaaaa") for one in may)
    facts = [(curated, documents[:1]), ((*curated, *may), documents)]
    names = []
    for figures, described in facts:
        name = write_edition(folder / "draft", Curated(figures, described))
        (folder / "draft").rename(folder / f"{name}.duckdb")
        names.append(name)
    told = [("build", names[0], ""), ("import", names[1], "aaaaaaaaaaaa" + "0" * 52)]
    told += [("undo", names[0], ""), told[1]] if undone else []
    lines = []
    for action, name, sha256 in told:
        event = {"edition": name, "parent": "", "action": action, "message": ""}
        event |= {"who": "", "at": "", "file": "may.xlsx", "sha256": sha256}
        lines.append(json.dumps(event | {"added": 0, "changed": 0, "unchanged": 0}))
    (folder / HISTORY).write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return names


@pytest.mark.parametrize("undone", [False, True])
def test_an_installation_of_the_first_release_goes_on(editions, undone):
    first, second = earlier_installation(editions.folder, undone=undone)
    may = {"A2024": "5.1", "B2024": "5.2", "C2024": "5.3"}
    assert editions.current() == second
    assert shown(editions) == BASE | may
    send(editions, "A | gdp growth | 2025 | 7", "june")
    assert shown(editions) == BASE | may | {"A2025": "7"}
    facts = read_drawing(CURATED.replace("4.0", "4.4"))
    editions.build(Curated(facts, origins_of(facts, {})))
    assert shown(editions) == BASE | may | {"A2025": "7", "B2023": "4.4"}
    imported = [e.number for e in editions.history() if e.key]
    editions.undo(number=imported[0])
    assert shown(editions) == BASE | {"A2025": "7", "B2023": "4.4"}
    editions.undo(number=editions.history()[-1].number)
    assert shown(editions) == BASE | may | {"A2025": "7", "B2023": "4.4"}
    if undone:
        with pytest.raises(FiguresNotKept, match=r"may\.xlsx"):
            editions.undo(number=3)
    assert first != second


def test_uploads_of_the_first_release_without_a_hash_are_kept_too(editions):
    earlier_installation(editions.folder, undone=False)
    path = editions.folder / HISTORY
    path.write_text(path.read_text("utf-8").replace("aaaaaaaaaaaa", "bbbbbbbbbbbb"))
    editions.keep(editions.current(), "cited")
    assert editions.history()[1].origin == "upload-aaaaaaaaaaaa"
    assert editions.undo(number=2) == editions.history()[0].edition


def test_a_history_tells_all_it_knows_of_an_event(built):
    send(built, MAY)
    told = json.loads((built.folder / HISTORY).read_text("utf-8").splitlines()[-1])
    assert told == json.loads(json.dumps(asdict(built.history()[-1])))
    assert set(told) > NEW


ZONE = {
    "name": {"zh": "某某新区", "en": "Some New Area"},
    "level": "county",
    "kind": "district",
    "parent": "330200",
    "aliases": [],
}


def test_somebodys_own_definitions_are_written_and_told_of(built):
    name = built.current()
    assert built.define({"990001": ZONE}, {}, "Li") == ()
    assert built.define({"990001": ZONE | {"aliases": ["某某"]}}, {}, "Li") == ()
    event = built.history()[-1]
    assert (event.action, event.message, event.who) == ("define", "990001", "Li")
    assert built.current() == name
    assert own_definitions(built.folder).regions["990001"]["aliases"] == ["某某"]
    with pytest.raises(CannotUndo):
        built.undo(number=event.number)


def test_definitions_with_a_problem_change_nothing(built):
    before = built.history()
    problems = built.define({"990001": ZONE, "330211": ZONE}, {}, "Li")
    assert [problem.code for problem in problems] == ["ShippedCode"]
    assert built.history() == before
    assert own_definitions(built.folder).regions == {}


def test_definitions_wait_for_the_first_build(editions):
    with pytest.raises(NoEdition):
        editions.define({"990001": ZONE}, {}, "Li")
    assert not (editions.folder / "definitions.toml").exists()


def test_every_mode_says_what_an_empty_cell_means():
    for language, words in ((Language.ZH, "空单元格"), (Language.EN, "empty cell")):
        assert all(words in mode.meaning.say(language) for mode in Mode)
