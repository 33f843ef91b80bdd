"""What the figures of a view cannot say, and why."""

from collections.abc import Collection, Sequence

from indicators.analysis.rows import Row
from indicators.analysis.sentences.naming import Facts, Naming, is_bound, sentence, when
from indicators.analysis.sentences.newest import newest_footings
from indicators.model.observation import Measure
from indicators.model.period import Interval
from indicators.model.sentence import (
    Kind,
    Phrase,
    Sentence,
    listed_phrases,
    phrase,
)
from indicators.model.text import Language, Text

_SEVERAL = Text(
    "{name}{when}{what}有口径或范围不同的数值：{values}；它们不是同一个数的变化，不相减",
    "{name} has figures of different scope or basis for {what} ({when}): {values}; they "
    "are not one figure that changed, and are not subtracted",
)
_OF = Text("{footing}{value}", "{footing} {value}")
_OTHERWISE = Text("未注明", "not stated")
_OTHER_TIMES = Text(
    "{names}没有{what}的{interval}数值，最近的是{others}；{own}，时期不同，不能据此比较两地",
    "For {what}, {names} has no figure of this interval ({interval}), the newest being "
    "{others}, while {own}: the periods differ, so this is no comparison of the regions",
)
_ONE_TIME = Text("{when}的{value}", "{value} for {when}")
_NAMED_TIME = Text("{name}的是{when}的{value}", "{name}'s is {value} for {when}")
_NO_COMMON = Text(
    "{names}没有同一时期、同一口径的{what}，谁高谁低不能说",
    "{names} have no figures of {what} for the same period and on the same basis: which is "
    "higher cannot be said",
)
_BOUND = Text(
    "{name}{when}{what}只公布了界限（{value}），与{others}谁高谁低不能说",
    "For {name}'s {what} in {when} only a bound was published ({value}): whether it is "
    "above or below {others} cannot be said",
)
_OTHER = Text("{name}（{value}）", "{name} ({value})")
_SIZES = Text(
    "{names}的级别或定位不同，{what}的多少不作高低比较",
    "{names} differ in administrative standing: their amounts of {what} are not put "
    "in order",
)
_WHOLE = Text(
    "{whole}包含{parts}，整体与部分不相加、不一起排位",
    "{whole} contains {parts}: a whole and its parts are neither added nor ranked together",
)
_RANKS = Text(
    "{name}的位次出自不同的榜单或比较对象（{ranks}），不构成序列，不能据此说升降",
    "{name}'s stated ranks stand in different lists or sets ({ranks}): they are no series, "
    "and no rise or fall can be said",
)
_TIMES = 2
"""Figures of other times that a sentence has room for."""
_SHOWN = 3
"""Stated ranks that a sentence has room for."""
_RANK = Text("{when}{what}{value}", "{what}, {when}: {value}")


def several_footings(
    naming: Naming, rows: Sequence[Row], region: str
) -> Sentence | None:
    """Return that *region* has figures of several scopes or bases for its newest period."""
    found = newest_footings(naming, rows, region)
    if len(found) < 2:
        return None
    scopes = len({row["scope"] for row in found}) > 1
    return sentence(
        Kind.CANNOT,
        _SEVERAL,
        found,
        name=naming.region(region),
        when=when(found[0]),
        what=naming.what(found[0]),
        values=listed_phrases([_footing(naming, row, scopes=scopes) for row in found]),
    )


def other_intervals(
    naming: Naming, own: Row, elsewhere: Sequence[Row], interval: Interval
) -> Sentence | None:
    """
    Return that a region has figures of other months only, which compare with nothing here.

    *elsewhere* are figures of one region that has none of *interval*, *own* is the newest
    figure of another that has.
    """
    if not elsewhere:
        return None
    newest = sorted(elsewhere, key=lambda row: (str(row["end"]), str(row["start"])))
    others = newest[: -_TIMES - 1 : -1]
    said = [
        phrase(_ONE_TIME, when=when(row), value=naming.number(row)) for row in others
    ]
    return sentence(
        Kind.CANNOT,
        _OTHER_TIMES,
        (own, *others),
        names=naming.region(others[0]["region"]),
        interval=_interval(interval),
        what=naming.what(others[0]),
        others=listed_phrases(said),
        own=phrase(
            _NAMED_TIME,
            name=naming.series(own),
            when=when(own),
            value=naming.number(own),
        ),
    )


def no_common_period(
    naming: Naming, rows: Collection[Row], regions: Sequence[str]
) -> Sentence:
    """Return that no two of *regions* have a figure for one period on one footing."""
    return sentence(
        Kind.CANNOT,
        _NO_COMMON,
        rows,
        names=naming.regions(regions),
        what=naming.what(next(iter(rows))),
    )


def bound_beside(naming: Naming, bound: Row, others: Sequence[Row]) -> Sentence:
    """Return that *bound* proves no order beside *others* of its footing (rule R21)."""
    named = [
        phrase(_OTHER, name=naming.series(row), value=naming.number(row))
        for row in others
    ]
    return sentence(
        Kind.CANNOT,
        _BOUND,
        (bound, *others),
        name=naming.series(bound),
        when=when(bound),
        what=naming.what(bound),
        value=naming.number(bound),
        others=listed_phrases(named),
    )


def bounds_of(
    rows: Collection[Row], regions: Sequence[str]
) -> tuple[Row, list[Row]] | None:
    """Return the newest bound of *regions* that stands beside a figure of another one."""
    keys = ("start", "end", "scope", "basis")
    bounds = [row for row in rows if row["region"] in regions and is_bound(row)]
    for bound in sorted(bounds, key=lambda row: str(row["end"]), reverse=True):
        beside = [
            row
            for row in rows
            if row["region"] in regions
            and row["region"] != bound["region"]
            and all(row[key] == bound[key] for key in keys)
        ]
        if beside:
            return bound, beside
    return None


def levels_differ(naming: Naming, rows: Sequence[Row]) -> Sentence:
    """Return that amounts of regions of different administrative levels are not ordered."""
    return sentence(
        Kind.CANNOT,
        _SIZES,
        rows,
        names=naming.regions(dict.fromkeys(row["region"] for row in rows)),
        what=naming.indicator(rows[0]["indicator"]),
    )


def whole_with_parts(naming: Naming, whole: str, parts: Sequence[str]) -> Sentence:
    """Return that *whole* and its *parts* are not ranked together (rule R15)."""
    names: Facts = {"whole": naming.region(whole), "parts": naming.regions(parts)}
    return sentence(Kind.CANNOT, _WHOLE, (), **names)


def stated_ranks_apart(
    naming: Naming, ranks: Sequence[Row], region: str
) -> Sentence | None:
    """Return that the ranks that sources state of *region* are no series."""
    indicators = naming.catalog.indicators
    own = [
        row
        for row in ranks
        if row["region"] == region
        and indicators[row["indicator"]].nature == Measure.RANK.code
    ]
    if len({row["indicator"] for row in own}) < 2:
        return None
    newest = {
        row["indicator"]: row for row in sorted(own, key=lambda row: str(row["end"]))
    }
    shown = sorted(newest.values(), key=lambda row: str(row["end"]), reverse=True)[
        :_SHOWN
    ]
    said = [
        phrase(
            _RANK,
            when=when(row),
            what=naming.catalog.indicator(row["indicator"]).name,
            value=naming.stated_rank(row),
        )
        for row in shown
    ]
    name = naming.region(region)
    return sentence(Kind.CANNOT, _RANKS, shown, name=name, ranks=_parted(said))


def _parted(phrases: list[Phrase]) -> Phrase:
    parted = phrases[0]
    for each in phrases[1:]:
        parted = phrase(
            Text("{parted}；{each}", "{parted}; {each}"), parted=parted, each=each
        )
    return parted


def _footing(naming: Naming, row: Row, *, scopes: bool) -> Phrase:
    footing = naming.scope(row) if scopes else naming.basis_name(row, _OTHERWISE)
    return phrase(_OF, footing=footing, value=naming.number(row))


def _interval(interval: Interval) -> Text:
    return Text(*(interval.name_within(language) for language in Language))
