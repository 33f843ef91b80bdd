"""Who is compared with whom, and how positions and scores are made: R15 to R17."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indicators.analysis.comparability.compared import Compared, Intent
from indicators.analysis.comparability.nearest import growth_lines, of_regions, only
from indicators.analysis.comparability.registry import rule
from indicators.analysis.comparability.said import cells_of, regions_named
from indicators.analysis.comparability.series import by_region, is_amount
from indicators.analysis.rows import Row
from indicators.model.finding import Finding, Level
from indicators.model.observation import Measure, Qualifier
from indicators.model.text import Text
from indicators.model.view import Page, View

TOGETHER = frozenset({Intent.RANK, Intent.SUM, Intent.MEAN})
"""Intents that make one set of all regions."""
_BESIDE = frozenset({Intent.LINES, Intent.SIDE, Intent.CHANGE})
_LEVELS = {
    "nation": Text("全国", "national level"),
    "province": Text("省级", "provincial level"),
    "prefecture": Text("地级", "prefecture level"),
    "county": Text("县级", "county level"),
}
_WITH_PART = Text(
    "{wholes}包含{parts}：整体与它的部分不能一起排名、相加或平均；可以看部分占整体的比重。",
    "{parts} within {wholes}: a whole and its part are not ranked, added or averaged "
    "together; look at the part's share of the whole instead.",
)
_MIXED = Text(
    "所列地区的行政级别不同（{levels}），规模本来就不可相提并论；请看同级地区或增速。",
    "The regions are of different administrative levels ({levels}), and so of other sizes "
    "from the start; use regions of one level, or growth.",
)
_MIXED_RATES = Text(
    "所列地区的行政级别不同（{levels}），名次只作参考；请看同级地区。",
    "The regions are of different administrative levels ({levels}): read the order with "
    "care, or use regions of one level.",
)
_MISSING = Text(
    "{n}个地区中{present}个有数值，缺{missing}；{ties}名次、合计和平均都不包括缺数的地区。",
    "{present} of {n} regions have a figure; missing: {missing}. {ties}Ranks, sums and "
    "means leave the missing ones out.",
)
_TIES = Text("其中{n}个地区数值并列；", "{n} of them are tied. ")
_NO_TIES = Text("没有并列；", "No two are tied. ")
_GAPS = Text(
    "{n}个地区参加排名，{ties}名次旁列出与前后一位的差距，用指标的单位表示；差距小时名次不稳。",
    "{n} regions are ranked. {ties}Beside each rank stand the gaps to the next above and "
    "below in the indicator's unit; with a small gap a rank is fragile.",
)
DECLARED = {
    "indicators": Text("指标", "indicators"),
    "directions": Text("方向", "directions"),
    "normalisation": Text("标准化方法", "normalisation"),
    "weights": Text("权重", "weights"),
    "gaps": Text("缺数的处理", "treatment of gaps"),
}
"""What a composite score must declare, by the codes in `Compared.declaration`."""
_UNDECLARED = Text(
    "综合得分没有说明：{lacking}。不说明就无法检验，不予显示；请先看单个指标。",
    "The composite score does not declare its {lacking}. It cannot be checked and is not "
    "shown; use a single indicator.",
)
_INTERVALS = Text(
    "综合得分随权重而变：名次旁列出改变权重后的名次区间。",
    "A composite score depends on its weights: beside each rank stands its interval under "
    "changed weights.",
)


@rule(
    "R15",
    Level.BLOCK,
    Level.WARN,
    Level.NOTE,
    statement=Text(
        "只在同级、同范围、有名称的一组地区内排名；整体与部分不一起排名、相加或平均。",
        "Ranks stand within a named set of units of one level; a whole and its part are "
        "never ranked, added or averaged together.",
    ),
    why=Text(
        "整体总比部分大，部分会被算两次，级别不同的地区规模也不同。",
        "A whole exceeds its part and counts it twice, and levels differ in size.",
    ),
)
def uneven_sets(compared: Compared) -> Iterator[Finding]:
    """Find wholes with their parts, mixed levels, and who is missing."""
    together = compared.intent in TOGETHER and bool(compared.figures)
    pairs = _wholes_of(compared, compared.regions) if together else {}
    if pairs:
        yield _with_parts(compared, pairs)
    elif together or compared.intent in _BESIDE:
        yield from _mixed_levels(compared, together=together)
    having = set(by_region(compared.figures))
    if together and having and set(compared.regions) - having:
        yield _missing(compared, having)


def _wholes_of(compared: Compared, regions: Iterable[str]) -> dict[str, set[str]]:
    """Return the parts of each whole among *regions*."""
    asked = set(regions)
    found: dict[str, set[str]] = {}
    for part in asked:
        above = compared.catalog.region(part).parent
        while above:
            if above in asked:
                found.setdefault(above, set()).add(part)
            above = compared.catalog.region(above).parent
    return found


def _with_parts(compared: Compared, pairs: dict[str, set[str]]) -> Finding:
    parts = set().union(*pairs.values())
    involved = {*pairs, *parts}
    return Finding(
        rule="R15",
        level=Level.BLOCK,
        text=_WITH_PART,
        facts={
            "wholes": regions_named(compared, pairs),
            "parts": regions_named(compared, parts),
        },
        cells=cells_of(row for row in compared.figures if row["region"] in involved),
        alternative=growth_lines(only(compared.view, involved), Measure.LEVEL),
    )


def _mixed_levels(compared: Compared, *, together: bool) -> Iterator[Finding]:
    """Find regions of different levels, but not those that lie within each other."""
    rows = [row for row in compared.figures if together or is_amount(compared, row)]
    regions = set(by_region(rows))
    apart = regions - set(_wholes_of(compared, regions))
    amounts = any(is_amount(compared, row) for row in rows)
    levels = {code: compared.catalog.region(code).level for code in apart}
    if len(set(levels.values())) > 1:
        named = [_LEVELS[level] for level in _LEVELS if level in levels.values()]
        yield Finding(
            rule="R15",
            level=Level.WARN if together else Level.NOTE,
            text=_MIXED if amounts else _MIXED_RATES,
            facts={"levels": tuple(named)},
            cells=cells_of(row for row in rows if row["region"] in apart),
            alternative=_of_one_level(compared, levels),
        )


def _of_one_level(compared: Compared, levels: dict[str, str]) -> View:
    counted = Counter(levels.values())
    best = min(counted, key=lambda level: (-counted[level], level))
    if counted[best] < 2:
        return growth_lines(compared.view, Measure.GROWTH)
    return only(compared.view, (code for code in levels if levels[code] == best))


def _missing(compared: Compared, having: set[str]) -> Finding:
    return Finding(
        rule="R15",
        level=Level.WARN,
        text=_MISSING,
        facts={
            "present": len(having),
            "n": len(set(compared.regions) | having),
            "missing": regions_named(compared, set(compared.regions) - having),
            "ties": _ties_said(compared.figures),
        },
        cells=cells_of(compared.figures),
        alternative=of_regions(compared, having),
    )


def _ties_said(rows: Iterable[Row]) -> Text:
    """Return how many regions share an exact value in the newest year."""
    newest = max(row["year"] for row in rows)
    counted = Counter(
        (row["indicator"], row["measure"], row["value"])
        for row in rows
        # A bound or a round number may stand for another value (rule R21).
        if row["year"] == newest and row["qualifier"] == Qualifier.EXACT.code
    )
    tied = sum(n for n in counted.values() if n > 1)
    return Text(_TIES.zh.format(n=tied), _TIES.en.format(n=tied)) if tied else _NO_TIES


@rule(
    "R16",
    Level.ALWAYS,
    statement=Text(
        "名次旁列出与前后一位的差距。",
        "Beside a rank stand the gaps to the next above and below.",
    ),
    why=Text(
        "相差一点点，名次就可能颠倒。",
        "With a small gap, a small revision turns the order round.",
    ),
)
def fragile_ranks(compared: Compared) -> Iterator[Finding]:
    """Say with every rank how many are ranked, ties, and that gaps stand beside it."""
    if compared.intent is Intent.RANK and compared.figures:
        facts = {
            "n": len(by_region(compared.figures)),
            "ties": _ties_said(compared.figures),
        }
        cells = cells_of(compared.figures)
        yield Finding("R16", Level.ALWAYS, _GAPS, facts, cells)


@rule(
    "R17",
    Level.BLOCK,
    Level.ALWAYS,
    statement=Text(
        "综合得分须说明指标、方向、标准化、权重和缺数处理，并列出权重变动时的名次区间。",
        "A composite declares its indicators, directions, normalisation, weights and "
        "treatment of gaps, and shows rank intervals under changed weights.",
    ),
    why=Text(
        "换一组同样合理的权重，名次可能完全不同。",
        "Other weights, as reasonable, can give quite another order.",
    ),
)
def composites(compared: Compared) -> Iterator[Finding]:
    """Refuse a score that does not say how it is made."""
    if compared.intent is not Intent.COMPOSITE:
        return
    cells = cells_of(compared.figures)
    lacking = [DECLARED[part] for part in DECLARED if part not in compared.declaration]
    if lacking:
        instead = replace(compared.view, page=Page.RANKINGS)
        facts = {"lacking": tuple(lacking)}
        yield Finding("R17", Level.BLOCK, _UNDECLARED, facts, cells, instead)
    else:
        yield Finding("R17", Level.ALWAYS, _INTERVALS, {}, cells)
