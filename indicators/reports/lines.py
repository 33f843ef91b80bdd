"""A figure of lines over the years, with what must be said beside them."""

from dataclasses import dataclass, replace

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.analysis.trend import binding, segmented
from indicators.charts import lines
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import Text
from indicators.reports.figure import Asked, Figure
from indicators.reports.marks import line_marks, spoken, target_marks, zero_line
from indicators.reports.notes import cut_notes, row_notes
from indicators.reports.tables import compact, headed
from indicators.store import questions

_SUBTITLE = Text(
    "单位：{unit} · {interval} · {years}", "In {unit} · {interval} · {years}"
)
_NUMBER = Text("个", "numbers")
_TARGETS = Text("横线为目标。", "A bar across is a target.")


@dataclass(frozen=True)
class Lines:
    """
    What is drawn: *shown* in unbroken parts, and the *breaks* that part them.

    *published* are the observations that *shown* was computed from, where it was;
    *decimals* is then how far computed values are rounded. *targets* are plans.
    """

    code: str
    title: str
    shown: pd.DataFrame
    breaks: pd.DataFrame
    scale: Scale
    published: pd.DataFrame | None = None
    decimals: int | None = None
    targets: pd.DataFrame | None = None
    notes: tuple[str, ...] = ()


def line_figure(asked: Asked, drawn: Lines) -> Figure:
    """Return the figure of *drawn*; an empty one is the caller's to explain."""
    wording, shown, scale = asked.wording, drawn.shown, drawn.scale
    targets = shown.head(0) if drawn.targets is None else drawn.targets
    rows = shown if drawn.published is None else drawn.published
    both = pd.concat([shown, targets]) if len(targets) else shown
    return Figure(
        code=drawn.code,
        title=drawn.title,
        subtitle=_subtitle(asked, scale.name),
        rows=pd.concat([rows, targets]) if len(targets) else rows,
        table=headed(compact(asked, both, scale, drawn.decimals), wording),
        specification=lines(asked.look),
        marks={
            "rows": line_marks(asked, shown, scale, drawn.title, drawn.decimals),
            "zero": zero_line(shown),
            "targets": target_marks(asked, targets, scale, drawn.title),
        },
        alt=spoken(wording, shown, scale, drawn.title, drawn.decimals),
        notes=(
            *drawn.notes,
            *([wording.say(_TARGETS)] if len(targets) else []),
            *cut_notes(asked, shown, drawn.breaks),
            *row_notes(asked, rows),
        ),
        computed=drawn.published is not None,
    )


def published(asked: Asked, measure: Measure, regions: tuple[str, ...]) -> pd.DataFrame:
    """
    Return the published figures of the view's indicator in *measure*.

    Columns:
        indicator, measure: codes, the same in every row
        *: those of `store.questions.series`
    """
    view = asked.view
    values = questions.series(
        asked.database, view.indicator, measure, regions, view.interval, view.periods
    )
    return values.assign(indicator=view.indicator, measure=measure.code)


def targets_of(asked: Asked) -> pd.DataFrame:
    """
    Return the targets of the view's indicator, measure and interval.

    Columns:
        *: those of `store.questions.targets`
    """
    view = asked.view
    every = questions.targets(
        asked.database, view.indicator, view.regions, view.periods
    )
    same = [
        row["measure"] == view.measure.code
        and asked.wording.interval(row) == view.interval
        for row in rows_of(every)
    ]
    return every[pd.Series(same, every.index, dtype=bool)]


def breaks_of(asked: Asked, measure: Measure, regions: tuple[str, ...]) -> pd.DataFrame:
    """
    Return the breaks that cut series of the view's indicator in *measure*.

    Columns:
        *: those of `store.questions.breaks`
    """
    found = questions.breaks(asked.database, (asked.view.indicator,), regions)
    return binding(found, measure)


def segments_of(asked: Asked, measure: Measure) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the chosen regions' figures in unbroken parts, and the breaks."""
    regions = asked.view.regions
    breaks = breaks_of(asked, measure, regions)
    return segmented(published(asked, measure, regions), breaks), breaks


def measured(asked: Asked, measure: Measure) -> Asked:
    """Return the same question of another *measure*."""
    return replace(asked, view=replace(asked.view, measure=measure))


def _subtitle(asked: Asked, unit: str) -> str:
    view = asked.view
    return asked.wording.say(
        _SUBTITLE,
        unit=unit or asked.wording.say(_NUMBER),
        interval=view.interval.name(view.language),
        years=view.periods.name,
    )
