"""How figures were revised: the path of each, and the sizes by region and indicator."""

from typing import Any

import pandas as pd

from indicators.analysis.revision import paths, revision_sizes
from indicators.analysis.rows import rows_of
from indicators.model.cell import Cell
from indicators.model.text import Text
from indicators.reports.disagreements import percent, signed
from indicators.reports.figure import Asked, Figure
from indicators.reports.tables import HEADINGS, written
from indicators.store import questions

_SIZES = Text("修订有多大", "How large revisions are")
_SIZES_SUBTITLE = Text(
    "所选地区和年份的全部指标，从第一个数值到最后一个数值",
    "All indicators of the chosen regions and years, from the first value to the last",
)
_PATHS = Text("从初步到最终", "From preliminary to final")
_PATHS_SUBTITLE = Text(
    "所选地区和年份中修订过的每个数值，先发布的在前",
    "Every revised figure of the chosen regions and years, the first value first",
)
_NONE = Text(
    "所选地区和年份没有修订过的数值。",
    "No figure of these regions and years was revised.",
)
_RULE = Text(
    "修订指：地区、指标、度量、时期、范围和口径都相同，数值由初步变为修订或最终，"
    "或者同一发布者在同一阶段后来改了数。不同发布者在同一阶段的不同是不一致，不算修订；"
    "近似数、未核实的数、目标和只差小数位数的不算。",
    "A revision is a figure of the same region, indicator, measure, period, scope and "
    "basis that went from preliminary to revised or final, or that the same publisher "
    "later stated anew at the same stage. Where publishers differ at one stage they "
    "disagree; approximate and unverified values, targets and mere rounding do not count.",
)
_OF_RATES = Text(
    "平均和最大修订以第一个数值的百分比计；比率和增速以百分点计。",
    "Means and the largest are in percent of the first value, for rates and growth in "
    "percentage points.",
)
_FIGURES = Text("数值个数", "Figures")
_REVISED = Text("修订过的", "Revised")
_UP = Text("上调", "Up")
_DOWN = Text("下调", "Down")
_MEAN = Text("平均修订", "Mean revision")
_SIZE = Text("平均幅度（不计方向）", "Mean size, sign left out")
_LARGEST = Text("最大修订", "Largest")
_LARGEST_IN = Text("最大修订的时期", "Period of the largest")
_STEP = Text("第几次", "Step")
_SINCE = Text("与前一次之差", "Difference to the step before")
_RELATIVE = Text("相差百分比", "In percent")
_DECIMALS = 2


def revisions_figures(asked: Asked) -> list[Figure]:
    """Return the sizes of revisions by region and indicator, and the path of each."""
    several = questions.several(asked.database, asked.view.regions, asked.view.periods)
    steps = paths(several, questions.origins(asked.database))
    return [_sizes(asked, revision_sizes(steps)), _paths(asked, steps)]


def _sizes(asked: Asked, sizes: pd.DataFrame) -> Figure:
    wording = asked.wording
    rows = rows_of(sizes)
    table = pd.DataFrame([_size(asked, row, _figures(asked, row)) for row in rows])
    return Figure(
        code="revisions",
        title=wording.say(_SIZES),
        subtitle=wording.say(_SIZES_SUBTITLE),
        rows=pd.DataFrame(),
        table=table,
        notes=() if table.empty else (wording.say(_RULE), wording.say(_OF_RATES)),
        missing=(wording.say(_NONE),) if table.empty else (),
    )


def _figures(asked: Asked, row: dict[str, Any]) -> int:
    """Return how many figures the series of *row* has in the view's years."""
    found = questions.figures(
        asked.database, (row["region"],), row["indicator"], "", asked.view.periods
    )
    of_series = found["shown"] & (found["stage"] != "target")
    for name in ("scope", "measure", "basis"):
        of_series &= found[name] == row[name]
    return int(of_series.sum())


def _size(asked: Asked, row: dict[str, Any], figures: int) -> dict[str, object]:
    wording = asked.wording
    names = {code: wording.say(HEADINGS[code]) for code in HEADINGS}

    def said(revision: float) -> str:
        if row["relative"]:
            return percent(asked, revision)
        return signed(asked, row, round(revision, _DECIMALS))

    return {
        names["region"]: wording.series(row),
        names["indicator"]: wording.indicator(row["indicator"]),
        names["measure"]: wording.measure(row["measure"]),
        names["basis"]: wording.basis(row["basis"]),
        wording.say(_FIGURES): figures,
        wording.say(_REVISED): row["revised"],
        wording.say(_UP): row["up"],
        wording.say(_DOWN): row["revised"] - row["up"],
        wording.say(_MEAN): said(row["mean"]),
        wording.say(_SIZE): said(row["size"]).removeprefix("+"),
        wording.say(_LARGEST): said(row["largest"]),
        wording.say(_LARGEST_IN): wording.period(row),
    }


def _paths(asked: Asked, steps: pd.DataFrame) -> Figure:
    wording = asked.wording
    documents = {
        row["origin"]: row for row in rows_of(questions.origins(asked.database))
    }
    rows = rows_of(steps)
    table = pd.DataFrame(
        [_step(asked, row, documents[row["origin"]]["title"]) for row in rows]
    )
    value = wording.say(HEADINGS["value"])
    return Figure(
        code="paths",
        title=wording.say(_PATHS),
        subtitle=wording.say(_PATHS_SUBTITLE),
        rows=pd.DataFrame(),
        table=table,
        notes=() if table.empty else (wording.say(_RULE),),
        missing=(wording.say(_NONE),) if table.empty else (),
        traces={(place, value): (Cell.of(row),) for place, row in enumerate(rows)},
    )


def _step(asked: Asked, row: dict[str, Any], title: str) -> dict[str, object]:
    wording = asked.wording
    names = {code: wording.say(HEADINGS[code]) for code in HEADINGS}
    first = row["step"] == 1
    return {
        names["region"]: wording.series(row),
        names["indicator"]: wording.indicator(row["indicator"]),
        names["measure"]: wording.measure(row["measure"]),
        names["period"]: wording.period(row),
        wording.say(_STEP): row["step"],
        names["stage"]: wording.stage(row["stage"]),
        names["date"]: row["published"],
        names["value"]: written(row, wording),
        wording.say(_SINCE): "" if first else signed(asked, row, row["difference"]),
        wording.say(_RELATIVE): percent(asked, row["relative"]),
        names["source"]: title,
    }
