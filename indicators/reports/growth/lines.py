"""A figure of lines over the years, with what must be said beside them."""

from dataclasses import dataclass, replace

import pandas as pd

from indicators.analysis.comparability.compared import Intent
from indicators.analysis.rows import rows_of
from indicators.analysis.trend import binding, segmented
from indicators.charts import lines
from indicators.charts.labels import placed
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import Text
from indicators.reports.figure import Asked, Figure
from indicators.reports.growth.cuts import cut_marks, cuts_of
from indicators.reports.growth.marks import line_marks, spoken, target_marks, zero_line
from indicators.reports.tables import HEADINGS, compact, headed
from indicators.reports.traced import coded, traced
from indicators.store import questions

_UNIT = Text("单位：{unit}", "In {unit}")
_NUMBER = Text("个", "units")
_TARGETS = Text("短横线为目标。", "A short bar marks a target.")


@dataclass(frozen=True)
class Lines:
    """
    What is drawn: *shown* in unbroken parts, and the *breaks* that part them.

    Its column cell has the codes of the figures behind each row (`reports.traced`).

    *published* are the observations that *shown* was computed from, where it was;
    *decimals* is then how far computed values are rounded. *targets* are plans.
    *finding* is what the lines say, where that can be said; *intent* what they are for.
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
    finding: str = ""
    intent: Intent = Intent.LINES


def line_figure(asked: Asked, drawn: Lines) -> Figure:
    """Return the figure of *drawn*; an empty one is the caller's to explain."""
    wording, shown, scale = asked.wording, drawn.shown, drawn.scale
    targets = shown.head(0) if drawn.targets is None else drawn.targets
    rows = shown if drawn.published is None else drawn.published
    both = pd.concat([shown, targets]) if len(targets) else shown
    cuts = cuts_of(asked, shown, drawn.breaks)
    return Figure(
        code=drawn.code,
        title=drawn.title,
        subtitle=subtitle(asked, scale.name, shown),
        rows=pd.concat([rows, targets]) if len(targets) else rows,
        table=headed(compact(asked, both, scale, drawn.decimals), wording),
        specification=lines(asked.look),
        marks={**_marks(asked, drawn, targets), "breaks": cut_marks(asked, cuts)},
        alt=spoken(wording, shown, scale, drawn.title, drawn.decimals),
        notes=(
            *drawn.notes,
            *([wording.say(_TARGETS)] if len(targets) else []),
            *(cut.note for cut in cuts),
        ),
        computed=drawn.published is not None,
        finding=drawn.finding,
        intent=drawn.intent,
        traces=traced({wording.say(HEADINGS["value"]): both["cell"]}),
    )


def _marks(
    asked: Asked, drawn: Lines, targets: pd.DataFrame
) -> dict[str, pd.DataFrame]:
    """Return lines, targets and the line at zero, every name at its place."""
    scale, title = drawn.scale, drawn.title
    plans = target_marks(asked, targets, scale, title)
    rows = line_marks(asked, drawn.shown, scale, title, drawn.decimals)
    rows = placed(rows, plans)
    return {
        "rows": rows,
        "zero": zero_line(drawn.shown),
        "targets": placed(plans, rows),
    }


def published(asked: Asked, measure: Measure, regions: tuple[str, ...]) -> pd.DataFrame:
    """
    Return the published figures of the view's indicator in *measure*.

    Columns:
        indicator, measure: codes, the same in every row
        cell: code of the row's figure
        *: those of `store.questions.series`
    """
    view = asked.view
    values = questions.series(
        asked.database, view.indicator, measure, regions, view.interval, view.periods
    )
    return coded(values.assign(indicator=view.indicator, measure=measure.code))


def targets_of(asked: Asked) -> pd.DataFrame:
    """
    Return the targets of the view's indicator, measure and interval.

    Columns:
        *: those of `store.questions.targets`
        cell: code of the row's figure
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
    return coded(every[pd.Series(same, every.index, dtype=bool)])


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


def subtitle(asked: Asked, unit: str, shown: pd.DataFrame, years: str = "") -> str:
    """Return unit, basis (where all of *shown* have one), interval and *years*."""
    view, wording = asked.view, asked.wording
    bases = set(shown["basis"])
    parts = [
        wording.say(_UNIT, unit=unit or wording.say(_NUMBER)),
        wording.basis(bases.pop()) if len(bases) == 1 else "",
        view.interval.name(view.language),
        years or view.periods.say(view.language),
    ]
    return " · ".join(filter(None, parts))
