"""A writer killed at any instant leaves the edition before or the new one, whole."""

import multiprocessing
import random
import sys
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from drawn_editions import origin, read_drawing

from indicators.catalog.curated import Curated
from indicators.model.observation import Stage
from indicators.store import Editions
from indicators.store.modes import Mode
from indicators.store.standing import standing

KILLS, AT_ONCE = 200, 2
# In times of what the first step takes here: every moment of a step is met.
LONGEST_LIFE = 1.5
SENT = origin("sheet", "upload")
ACKNOWLEDGED = "acknowledged"
# A fork of a server that has imported everything starts in milliseconds.
PROCESSES = multiprocessing.get_context(
    "spawn" if sys.platform == "win32" else "forkserver"
)


def sheet(number):
    """Return the figure that the event *number* publishes."""
    year = 1000 + number
    return read_drawing(f"A | gdp level | {year} | {number} | origin=sheet")


def publish(editions: Editions, number: int, told: int, mode: Mode) -> None:
    editions.publish(
        sheet(told),
        SENT,
        message=str(told),
        who="",
        file=str(number).encode(),
        file_name="sheet.csv",
        mode=mode,
    )


def step(editions: Editions) -> None:
    """Take the step that comes after what the history tells of."""
    number = editions.history()[-1].number + 1
    match number % 6:
        case 0 | 1:
            publish(editions, number, number, Mode.MERGE)
        case 2:
            publish(editions, number, number - 1, Mode.WITHDRAW)
        case 3:
            editions.undo(number=number - 3 if number > 3 else 0)
        case 4:
            editions.undo(number=number - 1)
        case _:
            stage = Stage.FINAL if number % 4 == 1 else Stage.PRELIMINARY
            before = editions.history()[-3].key
            editions.approve(before or "sheet", stage, who="")


def work_for_ever(folder: Path, ready):
    """Take step after step, and acknowledge each."""
    editions = Editions(folder)
    ready.set()
    while True:
        step(editions)
        with (folder / ACKNOWLEDGED).open("a") as acknowledged:
            acknowledged.write(f"{editions.history()[-1].number}\n")


def kill_each(folders: list[Path], lives: list[float]) -> None:
    """Kill a writer in each of *folders* after its life of so many seconds."""
    writers = []
    for folder in folders:
        ready = PROCESSES.Event()
        writers.append(PROCESSES.Process(target=work_for_ever, args=(folder, ready)))
        writers[-1].start()
        assert ready.wait(30)
    lived = 0.0
    for life, writer in sorted(
        zip(lives, writers, strict=True), key=lambda pair: pair[0]
    ):
        time.sleep(life - lived)
        lived = life
        writer.kill()
    for writer in writers:
        writer.join()
        assert writer.exitcode in (-9, 1)  # killed; on Windows 1
        writer.close()


def assert_whole(editions: Editions) -> None:
    events = editions.history()
    for before, after in pairwise(events):
        assert after.parent == before.edition
        assert after.number == before.number + 1
    acknowledged = (editions.folder / ACKNOWLEDGED).read_text().split()
    assert not acknowledged or int(acknowledged[-1]) <= events[-1].number
    stands = [events[number - 1] for number in standing(events).numbers]
    gone = {int(one.message) for one in stands if one.mode == "withdraw"}
    there = {int(one.message) for one in stands if one.mode == "merge"}
    with editions.open() as edition:
        assert edition.name == editions.current() == events[-1].edition
        # What stands by the history is there, and nothing else.
        found = [int(one.value) for one in edition.observations()]
        assert found == sorted({1} | there - gone)


def assert_cleared(editions: Editions) -> None:
    events = editions.history()
    left = {path.stem for path in editions.folder.glob("*.duckdb*")}
    assert left <= {event.edition for event in events}
    received = {path.stem for path in (editions.folder / "files").glob("*")}
    assert received == {event.sha256 for event in events if event.sha256}
    imports = {path.name.split(".")[0] for path in editions.folder.glob("imports/*")}
    assert imports == {str(event.number) for event in events if event.key}
    assert not list(editions.folder.rglob("*unfinished*"))


def begun(folder: Path) -> float:
    """Build and import in *folder*; return how many seconds the import took."""
    editions = Editions(folder)
    first = tuple(replace(one, origin="bulletin") for one in sheet(1))
    editions.build(Curated(first, (origin("bulletin"),)))
    (folder / ACKNOWLEDGED).touch()
    start = time.perf_counter()
    publish(editions, 2, 2, Mode.MERGE)
    return time.perf_counter() - start


def assert_goes_on(folder: Path) -> None:
    """The next start finds an edition, whole; the next writer clears away the rest."""
    editions = Editions(folder)
    assert_whole(editions)
    with editions._writing():
        pass
    assert_cleared(editions)
    assert_whole(editions)


def done(folders: list[Path]) -> int:
    """Return how many events the histories have."""
    return sum(len(Editions(folder).history()) for folder in folders)


def test_a_writer_killed_at_any_instant_leaves_a_whole_edition(tmp_path):
    PROCESSES.set_forkserver_preload(["indicators.store"])
    folders = [tmp_path / str(number) for number in range(AT_ONCE)]
    longest = LONGEST_LIFE * max(begun(folder) for folder in folders)
    chance = random.Random(2)  # noqa: S311  # moments, no secret
    interrupted = 0
    for _ in range(KILLS // AT_ONCE):
        before = done(folders)
        kill_each(folders, [chance.uniform(0, longest) for _ in folders])
        # A machine that is busy now needs longer lives to get anything done.
        longest *= 1.3 if done(folders) == before else 1
        for folder in folders:
            interrupted += any(folder.rglob("*unfinished*"))
            assert_goes_on(folder)
    # The kills met writers at work, not only between two steps.
    assert interrupted > KILLS // 5
    assert done(folders) > KILLS // 5
