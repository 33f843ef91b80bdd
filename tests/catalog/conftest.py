"""A small catalogue and facts drawn as tables."""

import pytest
from drawn_facts import USUAL, a_region, a_unit, an_indicator, an_origin, by_code, cells

from indicators.catalog import Catalog, Curated
from indicators.catalog.curated import Place, observation_of
from indicators.model.definitions import Scope
from indicators.model.text import Text


@pytest.fixture
def facts_with():
    """Return facts whose columns are as in USUAL where the drawing has none."""

    def draw(drawing="", *, origins=None, breaks=()):
        rows = [USUAL | row for row in cells(drawing)] if drawing else []
        codes = dict.fromkeys(row["origin"] for row in rows)
        return Curated(
            observations=tuple(observation_of(row) for row in rows),
            origins=tuple(map(an_origin, codes)) if origins is None else origins,
            breaks=breaks,
            places=tuple(Place(row["file"], n) for n, row in enumerate(rows, 2)),
        )

    return draw


@pytest.fixture
def small():
    """Return a catalogue that keeps every rule."""
    return Catalog(
        regions=by_code(
            a_region("330200"),
            a_region("330211", parent="330200"),
        ),
        indicators=by_code(
            an_indicator("gdp"),
            an_indicator("gdp_primary"),
            an_indicator("gdp_secondary"),
            an_indicator("gdp_tertiary"),
            an_indicator("firms", unit="家", nature="stock"),
            an_indicator("jobs", unit="人"),
            an_indicator("jobless", unit="%", nature="rate"),
            an_indicator("gdp_place", unit="位", nature="rank"),
            an_indicator(
                "projects_started",
                unit="个",
                topic="projects",
                project_stage="started",
                counts="projects",
            ),
        ),
        units=by_code(
            a_unit("元", "yuan", "1", "yuan"),
            a_unit("亿元", "yuan", "100000000"),
            a_unit("万元", "yuan", "10000"),
            a_unit("个", "count", "1", ""),
            a_unit("家", "count", "1", ""),
            a_unit("万家", "count", "10000"),
            a_unit("人", "person", "1", "persons"),
            a_unit("%", "percent", "1", "%"),
            a_unit("个百分点", "percentage_point", "1", "points"),
            a_unit("位", "place", "1", "place"),
            a_unit("名", "place", "1", "place"),
        ),
        scopes=by_code(Scope("whole", Text("全域", "Whole area"), "territory")),
    )
