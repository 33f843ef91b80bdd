"""What each cell of a sheet was taken for, to be shown as it was read."""

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.model.observation import Named
from indicators.model.text import Text
from indicators.workbooks.grid import Grid

Place = tuple[int, int]
"""Row and column of a cell, counted from 0."""


class Role(Named):
    """What a cell says about the figures; the last two are figures themselves."""

    REGION = Text("地区", "Region")
    INDICATOR = Text("指标", "Indicator")
    PERIOD = Text("时期", "Period")
    UNIT = Text("单位", "Unit")
    TITLE = Text("标题", "Title")
    NOTE = Text("注释", "Note")
    LEFT_OUT = Text("未读入", "Left out")
    ASKED = Text("待确认", "Asked")
    CERTAIN = Text("已读入", "Read")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A range that was not read as figures, and why: scratch, repeated, a note."""

    area: str
    why: Text


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet as it was read: its grid, the role of each cell, what was left out."""

    grid: Grid
    roles: Mapping[Place, Role]
    left_out: tuple[LeftOut, ...] = ()
