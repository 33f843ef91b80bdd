"""Series that change their footing on the way: R6 and R8."""

from collections.abc import Iterable, Iterator, Sequence

from indicators.analysis.comparability.compared import Compared, Intent
from indicators.analysis.comparability.nearest import widest_span
from indicators.analysis.comparability.registry import rule
from indicators.analysis.comparability.said import (
    cells_of,
    period_named,
    places_named,
    regions_named,
)
from indicators.analysis.comparability.series import (
    crossings,
    cuts_of,
    months_of,
    parted,
    series_of,
)
from indicators.analysis.rows import Row
from indicators.model.finding import Finding, Level
from indicators.model.observation import Stage
from indicators.model.text import Text

_UNJOINED = frozenset({Intent.SIDE, Intent.PROGRESS, Intent.MAP, Intent.COMPOSITE})
_SETTLED = frozenset({Stage.FINAL.code, Stage.REVISED.code})
_UNSETTLED = frozenset({Stage.PRELIMINARY.code, Stage.UNVERIFIED.code})
_CUT = Text(
    "{regions}在{before}与{after}之间有断点，前后不可直接相比，线在此处断开，跨断点不算增减：{why}",
    "{regions}: a break between {before} and {after}. Both sides do not compare, the line "
    "is cut there and no change is computed across it: {why}",
)
_NO_CHANGE = Text(
    "{regions}的变化跨过断点，无法计算；请看断点一侧的年份：{why}",
    "{regions}: the change would cross a break and is not computed; choose years on one "
    "side of it: {why}",
)
_LEFT_OUT = Text(
    "{regions}的变化跨过断点，没有列入；其他地区不受影响：{why}",
    "{regions}: left out, for the change would cross a break; the others are not "
    "affected: {why}",
)
_VINTAGES = Text(
    "同一条线上有修订后的数（{settled}），更早的年份（{older}）仍是修订前的数；两者不宜相连，请用修订后的历史数据。",
    "One series has revised figures ({settled}) after older ones that were not revised "
    "({older}); these do not join well: use the revised history.",
)


@rule(
    "R6",
    Level.BLOCK,
    Level.WARN,
    statement=Text(
        "门槛、方法、分类、区划变动或普查修订是断点：线在此断开，跨断点不算增减。",
        "A change of threshold, method, classification or boundary, or a census revision, "
        "is a break: the line is cut and no growth computed across it.",
    ),
    why=Text(
        "断点两侧统计的不是同一件事。",
        "The two sides of a break do not count the same thing.",
    ),
)
def broken_series(compared: Compared) -> Iterator[Finding]:
    """Find breaks between two points of one series."""
    if compared.intent in _UNJOINED:
        return
    if compared.intent is Intent.CHANGE:
        yield from _changes_across(compared)
        return
    for cut in cuts_of(compared):
        pairs = crossings(cut, compared.figures)
        if pairs:
            yield _across(compared, cut, pairs, Level.WARN, _CUT)


def _changes_across(compared: Compared) -> Iterator[Finding]:
    cuts = cuts_of(compared)
    whole = {
        key[2]
        for key, rows in series_of(compared.figures).items()
        if len(rows) > 1 and not any(parted(cut, rows[0], rows[-1]) for cut in cuts)
    }
    for cut in cuts:
        pairs = crossings(cut, compared.figures)
        lost = [pair for pair in pairs if pair[0]["region"] not in whole]
        if lost:
            level = Level.WARN if whole else Level.BLOCK
            text = _LEFT_OUT if whole else _NO_CHANGE
            yield _across(compared, cut, lost, level, text)


def _across(
    compared: Compared,
    cut: Row,
    pairs: list[tuple[Row, Row]],
    level: Level,
    text: Text,
) -> Finding:
    before, after = pairs[0]
    cuts = cuts_of(compared)
    return Finding(
        rule="R6",
        level=level,
        text=text,
        facts={
            "regions": regions_named(compared, [row["region"] for row, _ in pairs]),
            "before": period_named(before),
            "after": period_named(after),
            "why": Text(cut.get("text_zh", ""), cut.get("text_en", "")),
        },
        cells=cells_of(row for pair in pairs for row in pair),
        alternative=widest_span(
            compared, lambda rows: not any(crossings(each, rows) for each in cuts)
        ),
    )


@rule(
    "R8",
    Level.WARN,
    statement=Text(
        "修订以后，历史数据一律用修订后的；新旧混用时要标明。",
        "After a revision the revised history is used throughout, or the mixture is said.",
    ),
    why=Text(
        "修订前后的数相连，修订本身会被看成增长。",
        "Where revised and unrevised figures join, the revision looks like growth.",
    ),
)
def mixed_vintages(compared: Compared) -> Iterator[Finding]:
    """Find a settled figure that stands after an unsettled one in one series."""
    if compared.intent in _UNJOINED:
        return
    cuts = cuts_of(compared)
    mixed = _mixtures(compared.figures, cuts)
    if mixed:
        older, newer = ([pair[side] for pair in mixed] for side in (0, 1))
        yield Finding(
            rule="R8",
            level=Level.WARN,
            text=_VINTAGES,
            facts={
                "settled": places_named(compared, newer),
                "older": places_named(compared, older),
            },
            cells=cells_of([*older, *newer]),
            alternative=widest_span(compared, lambda rows: not _mixtures(rows, cuts)),
        )


def _mixtures(rows: Iterable[Row], cuts: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Return each unsettled row with the first settled one after it, no break between."""
    found = []
    for one in series_of(rows).values():
        for place, row in enumerate(one):
            if row["stage"] in _UNSETTLED:
                later = _settled_after(row, one[place + 1 :], cuts)
                found.extend([(row, each) for each in later[:1]])
    return found


def _settled_after(row: Row, later: list[Row], cuts: Sequence[Row]) -> list[Row]:
    return [
        each
        for each in later
        if each["stage"] in _SETTLED
        and months_of(each) == months_of(row)
        and not any(parted(cut, row, each) for cut in cuts)
    ]
