"""Who grows faster: rates, levels and indices over the years, and parts of a whole."""

from collections.abc import Callable
from dataclasses import replace

from indicators.model.observation import RANKS, Measure
from indicators.model.text import Text, within
from indicators.model.view import Shape
from indicators.reports.comparing import judged
from indicators.reports.figure import Asked, Figure, Offer
from indicators.reports.gaps import missing_regions, nothing_found
from indicators.reports.growth.change import change_figure
from indicators.reports.growth.index import index_figure
from indicators.reports.growth.leads import lead
from indicators.reports.growth.lines import Lines, line_figure, segments_of, targets_of
from indicators.reports.growth.multiples import multiples_figure
from indicators.reports.growth.shares import share_figure
from indicators.reports.growth.speeds import derives_growth, speed_figures
from indicators.reports.notes import definition_note
from indicators.reports.rankings.stated_ranks import ranks_elsewhere
from indicators.reports.remarks import remarked

_TITLE = Text("{indicator}：{measure}", "{indicator}: {measure}")
_SEE_DERIVED = Text(
    "看由公布的数值推算的增速", "Show the growth derived from published levels"
)


def growth_figures(asked: Asked) -> list[Figure]:
    """
    Return the trend as it is asked for, shares of parts in chosen wholes, and speeds.

    Only what adds up has shares: a part's income a head is no share of the whole's.
    """
    if asked.view.measure in RANKS:
        return [ranks_elsewhere(asked)]
    return [remarked(asked, figure) for figure in _figures(asked)]


def _figures(asked: Asked) -> list[Figure]:
    figures = [_SHAPES[asked.view.shape](asked)]
    if asked.wording.catalog.indicator(asked.view.indicator).additive:
        figures += _shares(asked)
    # Last, so that the tabs of links from before it existed stay with their figures.
    speeds = speed_figures(asked)
    return [*_offering(asked, figures, speeds), *speeds]


def _offering(
    asked: Asked, figures: list[Figure], speeds: list[Figure]
) -> list[Figure]:
    """Return *figures*; the trend offers derived growth where none is published."""
    trend, *others = figures
    # What the rules refuse is not lacking, and has ways on of its own.
    lacking = trend.empty and not trend.findings
    lacking &= asked.view.measure is Measure.GROWTH
    lacking &= asked.view.shape is not Shape.INDEX
    if not lacking or not any(derives_growth(asked, each) for each in speeds):
        return figures
    alone = replace(asked.view, alone=speeds[0].code, tabs=())
    offer = Offer(asked.wording.say(_SEE_DERIVED), alone)
    return [replace(trend, offers=(offer, *trend.offers)), *others]


def _shares(asked: Asked) -> list[Figure]:
    """Return the shares of the chosen parts in each whole that is chosen too."""
    belongs, figures = asked.wording.catalog.belongs, []
    for whole in asked.view.regions:
        parts = tuple(code for code in asked.view.regions if belongs(code, whole))
        if parts:
            share = share_figure(asked, parts, whole)
            figures.append(judged(asked, share, regions=(*parts, whole)))
    return figures


def _lines(asked: Asked) -> Figure:
    return _trend(asked, line_figure)


def _multiples(asked: Asked) -> Figure:
    return _trend(asked, multiples_figure)


def _trend(asked: Asked, draw: Callable[[Asked, Lines], Figure]) -> Figure:
    """Return the published figures over the years, drawn by *draw*."""
    view, wording = asked.view, asked.wording
    indicator = wording.catalog.indicator(view.indicator)
    title = wording.say(
        _TITLE,
        indicator=wording.indicator(view.indicator),
        measure=within(view.measure.say(view.language)),
    )
    shown, breaks = segments_of(asked, view.measure)
    if shown.empty:
        return nothing_found(asked, "trend", title)
    scale = wording.scale(indicator, view.measure, shown["value"])
    drawn = Lines(
        code="trend",
        title=title,
        shown=shown,
        breaks=breaks,
        scale=scale,
        targets=targets_of(asked) if view.shape is Shape.LINES else None,
        notes=definition_note(asked),
        finding=lead(asked, shown),
    )
    missing = missing_regions(asked, shown)
    return judged(asked, replace(draw(asked, drawn), missing=missing))


_SHAPES: dict[Shape, Callable[[Asked], Figure]] = {
    Shape.LINES: _lines,
    Shape.INDEX: index_figure,
    Shape.MULTIPLES: _multiples,
    Shape.CHANGE: change_figure,
}
