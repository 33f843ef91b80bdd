"""What single values allow: R18 to R21."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from indicators.analysis.bases import bears_rate
from indicators.analysis.comparability.compared import Compared, Intent
from indicators.analysis.comparability.growth import DERIVING
from indicators.analysis.comparability.nearest import growth_lines, only
from indicators.analysis.comparability.registry import rule
from indicators.analysis.comparability.said import (
    cells_of,
    in_both,
    place_named,
    places_named,
    regions_named,
    shortened,
)
from indicators.analysis.comparability.series import (
    AMOUNTS,
    by_region,
    is_amount,
    series_of,
)
from indicators.analysis.comparability.sets import TOGETHER
from indicators.analysis.rows import Row
from indicators.model.finding import Finding, Level
from indicators.model.observation import Measure, Qualifier
from indicators.model.text import Text
from indicators.model.view import Page

_ADDING = frozenset({Intent.SHARE, Intent.SUM})
_COMPUTED = frozenset({*DERIVING, Intent.SHARE, Intent.SUM, Intent.MEAN})
_ROUNDING = Text(
    "{whole}各部分之和与公布的总数相差{residual}{unit}，在四舍五入的范围内；不作调整。",
    "{whole}: the parts and the published whole differ by {residual} ({unit}), which is "
    "rounding; nothing is adjusted.",
)
_RESIDUAL = Text(
    "{whole}各部分之和与公布的总数相差{residual}{unit}，超出四舍五入的范围；差额照列，不作调整。",
    "{whole}: the parts and the published whole differ by {residual} ({unit}), more than "
    "rounding; the residual is shown and nothing is adjusted.",
)
_INCOMPLETE = Text(
    "这一组应包括全部地区，但缺{missing}；缺数不是零，不能当作全部来排名、相加或平均；可以只看有数值的地区。",
    "The set claims to be complete, but has no figure for {missing}. A blank is not a "
    "zero: it is not ranked, added or averaged as all; use the regions that have figures.",
)
_BASELESS = Text(
    "{places}的基数为零、为负或接近零，算出的增速没有意义，不予计算；请看数值本身。",
    "{places}: the base is zero, negative or close to zero, so a rate of change means "
    "nothing and is not computed; look at the values themselves.",
)
_SEVERAL = Text(
    "{places}有不止一个来源的数值；显示的一个按规则选出，其余可在来源页查看。",
    "{places}: more than one source has a figure; the one shown was chosen by rule, the "
    "others stand on the sources page.",
)
_APPROXIMATE = Text(
    "{places}不是准确数，保留来源的说法。",
    "{places}: not exact; the source's qualifier is kept.",
)
_INEXACT_RESULT = Text(
    "计算用到不准确的数：{places}；结果也只是约数。",
    "The result is computed from inexact figures and is approximate too: {places}.",
)
_QUALIFIED = Text("{place}（{qualifier}）", "{place} ({qualifier})")
_QUALIFIERS = {
    Qualifier.ABOUT: Text("约", "about"),
    Qualifier.OVER: Text("下限，“超过”", "a lower bound, “over”"),
    Qualifier.UP_TO: Text("上限，“至多”", "an upper bound, “up to”"),
}


@rule(
    "R18",
    Level.NOTE,
    statement=Text(
        "各部分之和不必等于总数：不强行凑平，差额照列，四舍五入造成的注明为四舍五入。",
        "Parts need not add up: nothing is forced, the residual is shown, and called "
        "rounding where it is that.",
    ),
    why=Text(
        "总数与部分分别核算、分别取整，时间和范围也可能不同。",
        "Wholes and parts are compiled and rounded apart, at times in other scopes.",
    ),
)
def residuals(compared: Compared) -> Iterator[Finding]:
    """Find wholes that differ from the sum of all their parts."""
    if compared.intent not in _ADDING:
        return
    for total in _totals(compared):
        residual = total.residual
        if residual:
            unit = compared.catalog.indicator(total.whole["indicator"]).unit
            facts = {
                "whole": place_named(compared, total.whole),
                "residual": f"{residual.normalize():f}".replace("-", "−"),
                "unit": compared.catalog.unit(unit).name,
            }
            text = _ROUNDING if total.is_rounding else _RESIDUAL
            cells = cells_of([total.whole, *total.parts])
            yield Finding("R18", Level.NOTE, text, facts, cells)


@dataclass(frozen=True)
class _Total:
    """A whole and all of its parts, on one footing."""

    whole: Row
    parts: Sequence[Row]

    @property
    def residual(self) -> Decimal:
        """The whole less its parts, to the digits as published."""
        return _exact(self.whole) - sum(map(_exact, self.parts), Decimal())

    @property
    def is_rounding(self) -> bool:
        """Whether half a last digit a part explains the residual."""
        if self.whole["measure"] == Measure.COUNT.code:
            # What is counted one by one was not rounded.
            return False
        # A figure that ends in zero was published with as many digits as the others.
        last = min(_last_digit(row) for row in (self.whole, *self.parts))
        return abs(self.residual) <= Decimal(10) ** last / 2 * len(self.parts)


def _totals(compared: Compared) -> Iterator[_Total]:
    footings: dict[tuple[str, ...], dict[str, Row]] = {}
    names = ("indicator", "measure", "scope", "basis", "start", "end")
    for row in compared.figures:
        additive = compared.catalog.indicator(row["indicator"]).additive
        if additive and row["measure"] in AMOUNTS:
            footing = tuple(str(row[name]) for name in names)
            footings.setdefault(footing, {})[row["region"]] = row
    for rows in footings.values():
        for region, whole in rows.items():
            parts = compared.catalog.parts(region)
            if parts and rows.keys() >= set(parts):
                yield _Total(whole, [rows[part] for part in parts])


def _exact(row: Row) -> Decimal:
    return Decimal(str(row["value"]))


def _last_digit(row: Row) -> int:
    exponent = _exact(row).normalize().as_tuple().exponent
    return min(int(exponent), 0)


@rule(
    "R19",
    Level.BLOCK,
    Level.WARN,
    statement=Text(
        "缺数不是零；缺数的组不称全部；基数接近零或变号时不算增速。",
        "A blank is not a zero: a set with blanks is not all, and no rate is computed on a "
        "base near zero or of changed sign.",
    ),
    why=Text(
        "缺数可能是未公布、不存在、未调查或太小，含义各不相同；极小的基数会得出惊人的增速。",
        "A blank may be unpublished, absent, not surveyed or too small; a tiny base makes "
        "a spectacular rate.",
    ),
)
def blanks_and_bases(compared: Compared) -> Iterator[Finding]:
    """Find blanks in what claims to be all, and bases that bear no rate."""
    having = set(by_region(compared.figures))
    missing = set(compared.regions) - having
    if compared.every and compared.intent in TOGETHER and having and missing:
        yield Finding(
            rule="R19",
            level=Level.BLOCK,
            text=_INCOMPLETE,
            facts={"missing": regions_named(compared, missing)},
            cells=cells_of(compared.figures),
            alternative=only(compared.view, having),
        )
    if compared.intent in DERIVING:
        yield from _without_base(compared)


def _without_base(compared: Compared) -> Iterator[Finding]:
    amounts = [row for row in compared.figures if is_amount(compared, row)]
    based = [
        (base, others)
        for rows in series_of(amounts).values()
        for base, others in _base_and_others(compared, rows)
    ]
    bad = [
        base
        for base, others in based
        if not all(bears_rate(base["value"], row["value"]) for row in others)
    ]
    if bad:
        yield Finding(
            rule="R19",
            level=Level.BLOCK if len(bad) == len(based) else Level.WARN,
            text=_BASELESS,
            facts={"places": places_named(compared, bad)},
            cells=cells_of(bad),
            alternative=growth_lines(compared.view),
        )


def _base_and_others(
    compared: Compared, rows: list[Row]
) -> list[tuple[Row, list[Row]]]:
    """Return the base of a series and what is divided by it: of an index, every row."""
    if compared.intent is Intent.INDEX:
        bases = [row for row in rows if row["year"] == compared.view.base]
        return [(base, rows) for base in bases[-1:]]
    return [(rows[0], rows[-1:])] if len(rows) > 1 else []


@rule(
    "R20",
    Level.NOTE,
    statement=Text(
        "两个来源两个数值：都保留，按规则显示一个（同一阶段中统计部门优先），其余可以查看。",
        "Two sources, two values: both are kept, one is shown by rule (at one stage the "
        "statistical bureau's first) and the other is one click away.",
    ),
    why=Text(
        "隐去不同的数值，就隐去了它并不确定。",
        "To hide a second value is to hide that the first is not certain.",
    ),
)
def several_sources(compared: Compared) -> Iterator[Finding]:
    """Find figures of which other sources have another value."""
    rows = [row for row in compared.figures if row.get("others", 0) > 0]
    if rows:
        cells = cells_of(rows)
        facts = {"places": places_named(compared, rows)}
        sources = replace(compared.view, page=Page.SOURCES, cell=str(cells[0]))
        yield Finding("R20", Level.NOTE, _SEVERAL, facts, cells, sources)


@rule(
    "R21",
    Level.WARN,
    Level.NOTE,
    statement=Text(
        "近、约、超、以上等不准确的数处处保留说法，用于计算时要说明。",
        "An approximate figure (about, over, up to) keeps its qualifier everywhere, and "
        "arithmetic with it is said.",
    ),
    why=Text(
        "“超过100”可能是101，也可能是140。",
        "“Over 100” may be 101 or 140.",
    ),
)
def inexact_figures(compared: Compared) -> Iterator[Finding]:
    """Find figures that are not exact, and results computed from them."""
    rows = [r for r in compared.figures if r["qualifier"] != Qualifier.EXACT.code]
    if rows:
        computed = compared.intent in _COMPUTED
        level = Level.WARN if computed else Level.NOTE
        text = _INEXACT_RESULT if computed else _APPROXIMATE
        facts = {"places": shortened(list(_qualified(compared, rows)))}
        yield Finding("R21", level, text, facts, cells_of(rows))


def _qualified(compared: Compared, rows: Iterable[Row]) -> Iterator[Text]:
    for row in rows:
        qualifier = _QUALIFIERS[Qualifier.of(row["qualifier"])]
        place = place_named(compared, row)
        yield in_both(_QUALIFIED, place=place, qualifier=qualifier)
