"""The curated edition, and editions drawn as tables with codes of the catalogue."""

from dataclasses import replace

import pytest

from indicators.catalog import curated
from indicators.catalog.curated import Curated
from indicators.model.view import View
from indicators.reports.figure import Asked
from indicators.reports.pages import figures_of
from indicators.store import Editions
from tests.store.drawn_editions import origins_of, read_drawing


@pytest.fixture(scope="session")
def curated_edition(tmp_path_factory):
    """Return the edition of the curated figures, built once."""
    editions = Editions(tmp_path_factory.mktemp("editions"))
    editions.build(curated())
    with editions.open() as database:
        yield database


@pytest.fixture
def edition_with(tmp_path):
    """Return a maker of editions from drawings; *changes* go to every observation."""
    opened = []

    def drawn(drawing, *, breaks=(), kinds=None, **changes):
        facts = tuple(replace(one, **changes) for one in read_drawing(drawing))
        editions = Editions(tmp_path / f"editions-{len(opened)}")
        editions.build(Curated(facts, origins_of(facts, kinds or {}), breaks))
        opened.append(editions.open())
        return opened[-1]

    yield drawn
    for database in opened:
        database.close()


@pytest.fixture
def figures():
    """Return the figures of a page by their codes, the view told by its parts."""

    def answered(database, *, dark=False, **parts):
        asked = Asked(database, View(**parts), dark=dark)
        return {figure.code: figure for figure in figures_of(asked)}

    return answered
