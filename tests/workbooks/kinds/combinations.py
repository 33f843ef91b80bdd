"""Every place that region, indicator, period and unit can stand in, one sheet each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from indicators.workbooks.grid import address
from kinds.drawing import CERTAIN, EITHER, Drawn, Figures

REGION, INDICATOR, PERIOD = "region", "indicator", "period"
MEASURE = "measure"
ROWS, COLUMNS, TITLE, SHEET, FILE = "rows", "columns", "title", "sheet", "file"
BRACKET, CORNER, BESIDE, MEASURED = "bracket", "corner", "beside", "measured"

_WORDS = {
    REGION: (
        ("镇海区", {"region": "镇海区"}),
        ("北仑区", {"region": "北仑区"}),
        ("慈溪市", {"region": "慈溪市"}),
    ),
    INDICATOR: (
        ("地区生产总值", {"indicator": "gdp"}),
        ("固定资产投资", {"indicator": "fixed_asset_investment"}),
    ),
    PERIOD: (
        ("2020年", {"period": "2020"}),
        ("2021年", {"period": "2021"}),
        ("2022年", {"period": "2022"}),
    ),
    MEASURE: (
        ("总量（亿元）", {"measure": "level", "unit": "亿元"}),
        ("同比增长（%）", {"measure": "growth", "unit": "%"}),
    ),
}
_HEADS = {REGION: "地区", INDICATOR: "指标", PERIOD: "年份", MEASURE: "项目"}
_LEVELS = {"gdp": 1000.0, "fixed_asset_investment": 300.0}
_REGIONS = {"镇海区": 1.0, "北仑区": 2.1, "慈溪市": 2.3}


@dataclass(frozen=True)
class Places:
    """Where each dimension and the unit stand, and whether headers are merged."""

    where: Mapping[str, str]
    unit: str
    merged: bool

    def __str__(self) -> str:
        """Return the name of the sheet in the tests."""
        words = "-".join(f"{name}_in_{place}" for name, place in self.where.items())
        return f"{words}-unit_in_{self.unit}-{'merged' if self.merged else 'blank'}"

    def held(self, place: str) -> list[str]:
        """Return the dimensions that stand in *place*."""
        return [name for name, here in self.where.items() if here == place]


def every_combination() -> Iterator[Places]:
    """Return every combination that makes a table with rows and columns."""
    spots = (ROWS, COLUMNS, TITLE, SHEET, FILE)
    for chosen in product(spots, repeat=3):
        where = dict(zip((REGION, INDICATOR, PERIOD), chosen, strict=True))
        if ROWS not in chosen or COLUMNS not in chosen:
            continue
        beside = (BESIDE,) if where[INDICATOR] == ROWS else ()
        several = 2 in (chosen.count(ROWS), chosen.count(COLUMNS))
        for unit, merged in product((BRACKET, CORNER, *beside), (True, False)):
            if several or not merged:
                yield Places(where, unit, merged)
        for place, merged in product((ROWS, COLUMNS), (True, False)):
            yield Places({**where, MEASURE: place}, MEASURED, merged)


def drawn_at(places: Places) -> Drawn:
    """Return the workbook that has its words at *places*."""
    down = list(product(*(_entries(places, name) for name in places.held(ROWS))))
    across = list(product(*(_entries(places, name) for name in places.held(COLUMNS))))
    beside = places.unit == BESIDE
    left = len(places.held(ROWS)) + beside
    rows: list[list[object]] = [[_named(places, TITLE) or "主要数据汇总"]]
    if places.unit == CORNER:
        rows.append(["单位：亿元"])
    rows += _header(places, across, left)
    top = len(rows)
    rows += _body(places, down, across)
    area = f"{address(top, left)}:{address(len(rows) - 1, left + len(across) - 1)}"
    outside = [
        _WORDS[name][0][1]
        for name in places.where
        if places.where[name] in (TITLE, SHEET, FILE)
    ]
    # Where 总量 and 增速 have rows or columns of their own, those say the unit.
    own = {} if MEASURE in places.where else {"measure": "level", "unit": "亿元"}
    figures = Figures(
        area,
        {**_joined(outside), **own},
        [_joined([says for _, says in one]) for one in down],
        [_joined([says for _, says in one]) for one in across],
        must=EITHER if {SHEET, FILE} & set(places.where.values()) else CERTAIN,
    )
    file = f"{_named(places, FILE) or '数据'}.xlsx"
    return Drawn(file, {_named(places, SHEET) or "Sheet1": rows}, (figures,))


def _entries(places: Places, name: str):
    bracket = places.unit == BRACKET and name == INDICATOR
    return [
        (f"{word}（亿元）" if bracket else word, says) for word, says in _WORDS[name]
    ]


def _named(places: Places, place: str) -> str:
    """Return what a title, a sheet or a file says: 镇海区2020年地区生产总值（亿元）."""
    held = places.held(place)
    ordered = [name for name in (REGION, PERIOD, INDICATOR) if name in held]
    return "".join(_entries(places, name)[0][0] for name in ordered)


def _joined(parts: list[Mapping[str, str]]) -> Mapping[str, str]:
    return {key: value for one in parts for key, value in one.items()}


def _header(places: Places, across, left: int) -> list[list[object]]:
    levels = len(places.held(COLUMNS))
    heads = [_HEADS[name] for name in places.held(ROWS)]
    heads += ["单位"] if places.unit == BESIDE else []
    rows: list[list[object]] = []
    for level in range(levels):
        before = heads if level == 0 else ["^" if places.merged else ""] * left
        row: list[object] = [*before]
        for column, one in enumerate(across):
            again = (
                column
                and level < levels - 1
                and across[column - 1][level] == one[level]
            )
            row.append(("<" if places.merged else "") if again else one[level][0])
        rows.append(row)
    return rows


def _body(places: Places, down, across) -> list[list[object]]:
    rows: list[list[object]] = []
    outside = [_WORDS[name][0][1] for name in places.where]
    for line, one in enumerate(down):
        row: list[object] = []
        for level, (word, _) in enumerate(one):
            again = (
                line and level < len(one) - 1 and down[line - 1][level] == one[level]
            )
            row.append(("^" if places.merged else "") if again else word)
        row += ["亿元"] if places.unit == BESIDE else []
        for other in across:
            says = _joined([*outside, *(says for _, says in (*one, *other))])
            row.append(_value(says))
        rows.append(row)
    return rows


def _value(says: Mapping[str, str]) -> float:
    growth = 1.07 ** (int(says["period"]) - 2020)
    base = _LEVELS[says["indicator"]] * _REGIONS[says["region"]]
    if says.get("measure") == "growth":
        return round(base % 7 + 0.5 + (int(says["period"]) - 2020) / 10, 1)
    return round(base * growth + len(says["region"]) / 7, 2)
