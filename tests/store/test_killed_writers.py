"""A writer killed at any instant leaves the edition before or the new one, whole."""

import multiprocessing
import random
import sys
import time
from itertools import pairwise
from pathlib import Path

from drawn_editions import origin, read_drawing

from indicators.catalog.curated import Curated
from indicators.store import Editions

KILLS = 50
# A little more than one import takes here, so that all its moments are met.
LONGEST_LIFE = 0.4
SENT = origin("sheet", "upload")
# A fork of a server that has imported everything starts in milliseconds.
PROCESSES = multiprocessing.get_context(
    "spawn" if sys.platform == "win32" else "forkserver"
)


def sheet(number):
    return read_drawing(f"A | gdp level | 2024 | {number} | origin=sheet")


def publish_for_ever(folder: Path, ready):
    """Publish sheets, each with one figure more than those before it."""
    editions = Editions(folder)
    ready.set()
    while True:
        number = len(editions.history())
        editions.publish(
            sheet(number),
            SENT,
            message=str(number),
            who="",
            file=str(number).encode(),
            file_name="sheet.csv",
        )


def kill_one(folder: Path, seconds: float) -> None:
    ready = PROCESSES.Event()
    writer = PROCESSES.Process(target=publish_for_ever, args=(folder, ready))
    writer.start()
    assert ready.wait(30)
    time.sleep(seconds)
    writer.kill()
    writer.join()
    assert writer.exitcode in (-9, 1)  # killed; on Windows 1
    writer.close()


def assert_whole(editions: Editions) -> None:
    events = editions.history()
    for before, after in pairwise(events):
        assert after.parent == before.edition
    with editions.open() as edition:
        assert edition.name == editions.current() == events[-1].edition
        # Every import told of in the history is there, and nothing of any other.
        numbers = [int(one.value) for one in edition.observations()]
        assert numbers == list(range(len(events)))


def assert_cleared(editions: Editions) -> None:
    events = editions.history()
    left = {path.stem for path in editions.folder.glob("*.duckdb*")}
    assert left <= {event.edition for event in events}
    received = {path.stem for path in (editions.folder / "files").glob("*")}
    assert received == {event.sha256 for event in events if event.sha256}
    assert not list(editions.folder.rglob("*unfinished*"))


def test_a_writer_killed_at_any_instant_leaves_a_whole_edition(tmp_path):
    PROCESSES.set_forkserver_preload(["indicators.store"])
    editions = Editions(tmp_path)
    editions.build(Curated(sheet(0), (SENT,)))
    (tmp_path / "files").mkdir()
    chance = random.Random(2)  # noqa: S311  # moments, no secret
    interrupted = 0
    for _ in range(KILLS):
        kill_one(tmp_path, chance.uniform(0, LONGEST_LIFE))
        interrupted += any(tmp_path.rglob("*unfinished*"))
        assert_whole(editions)
        # Any writer clears away what the dead one left.
        editions.keep(editions.current(), "the next writer")
        assert_cleared(editions)
        assert_whole(editions)
    # The kills met writers at work, not only between two imports.
    assert interrupted > KILLS // 5
