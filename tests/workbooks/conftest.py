from decimal import Decimal

import pytest
from drawn_workbooks import LONG_HEADER, parsed_here, xlsx
from hypothesis import HealthCheck, settings

from indicators.catalog import Catalog
from indicators.model.definitions import Indicator, Region, Scope, Unit
from indicators.model.text import Text
from indicators.workbooks.found import Context
from indicators.workbooks.reading import read_grids
from indicators.workbooks.words.names import vocabulary_of

# No test depends on a clock.
settings.register_profile(
    "no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("no clock")


@pytest.fixture(scope="session")
def known():
    """Four regions, two of which share the name 海城, and four indicators."""
    regions = [
        _region("330200", "宁波市", "Ningbo", "宁波"),
        _region("330211", "镇海区", "Zhenhai", "镇海"),
        _region("210381", "海城市", "Haicheng", "海城"),
        _region("450502", "海城区", "Haicheng District (Beihai)", "海城"),
    ]
    units = [
        Unit("亿元", Text("亿元", "100 million yuan"), "yuan", Decimal(10**8)),
        Unit("万元", Text("万元", "10,000 yuan"), "yuan", Decimal(10**4)),
        Unit("%", Text("%", "%"), "percent", Decimal(1)),
        Unit("个百分点", Text("个百分点", "points"), "percentage_point", Decimal(1)),
        Unit("位", Text("位", "place"), "place", Decimal(1)),
        Unit("个", Text("个", ""), "count", Decimal(1)),
        Unit("家", Text("家", ""), "count", Decimal(1)),
        Unit("天", Text("天", "days"), "time", Decimal(1440)),
        Unit("小时", Text("小时", "hours"), "time", Decimal(60)),
    ]
    return Catalog(
        regions={one.code: one for one in regions},
        indicators={
            one.code: one
            for one in (
                _indicator("gdp", "地区生产总值", "GDP", "亿元"),
                _indicator("projects", "项目数", "Projects", "个"),
                _indicator("share", "占比", "Share of it", "%"),
                _indicator("wait", "等待时间", "Waiting", "天"),
            )
        },
        units={one.code: one for one in units},
        scopes={
            "whole": Scope("whole", Text("全域", "Whole area"), "territory"),
            "owned": Scope("owned", Text("区属", "District-owned"), "territory"),
        },
    )


def _region(code, zh, en, alias):
    name = Text(zh, en)
    return Region(code, name, short=name, level="", kind="", aliases=(alias,))


def _indicator(code, zh, en, unit):
    return Indicator(
        code=code,
        name=Text(zh, en),
        topic="economy",
        unit=unit,
        nature="flow",
        direction="up",
        growth_from_levels=False,
        definition=Text(zh, en),
        aliases=(),
    )


@pytest.fixture
def read(known):
    """Read a drawn long form under the usual header."""

    def read_drawing(drawing, header=LONG_HEADER):
        content = xlsx(Sheet=f"{header}\n{drawing.strip()}")
        context = Context("月报.xlsx", "upload", known, vocabulary_of(known))
        return read_grids(parsed_here(content), context)

    return read_drawing
