"""Editions drawn as tables."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from drawn_editions import BREAK, origins_of, read_drawing

from indicators.catalog.curated import Curated
from indicators.store import Database, Editions


@pytest.fixture
def editions(tmp_path: Path) -> Editions:
    """Return editions in an empty folder, where it is always the same noon."""
    return Editions(
        tmp_path / "editions", now=lambda: datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
    )


@pytest.fixture
def edition_with(editions: Editions) -> Callable[[str], Database]:
    """
    Return a maker of editions from drawings.

    A line is ``region | indicator measure | period | value`` and what differs from
    the usual: ``scope=…``, ``basis=…``, ``stage=…``, ``origin=…`` and so on.
    """
    opened: list[Database] = []

    def drawn(drawing: str, kinds: dict[str, str] | None = None) -> Database:
        observations = read_drawing(drawing)
        origins = origins_of(observations, kinds or {})
        editions.build(Curated(observations, origins, (BREAK,)))
        opened.append(editions.open())
        return opened[-1]

    yield drawn
    for database in opened:
        database.close()
