"""A region's position in a comparison, with the gap to the next above and below (R15, R16)."""

from collections.abc import Collection, Sequence

from indicators.analysis.proof import alike, proves_order
from indicators.analysis.rows import Row
from indicators.analysis.sentences.naming import Naming, count, position, sentence
from indicators.analysis.sentences.stated import stated
from indicators.model.cell import Cell
from indicators.model.observation import Qualifier
from indicators.model.sentence import NO_WORDS, Kind, Number, Phrase, Sentence, phrase
from indicators.model.text import Text

_PLACED = {
    True: Text(
        "{said}，在有可比数值的{n}个地区中由低到高{place}{above}{below}{absent}",
        "{said}: {place} of the {n} regions with a matching figure, counted from the "
        "lowest{above}{below}{absent}",
    ),
    False: Text(
        "{said}，在有可比数值的{n}个地区中由高到低{place}{above}{below}{absent}",
        "{said}: {place} of the {n} regions with a matching figure, counted from the "
        "highest{above}{below}{absent}",
    ),
}
_PLACE = Text("居{place}", "{place}")
_TIED = Text("与{names}并列{place}", "level with {names} in {place} place")
_GAPS = {
    ("before", False): Text(
        "，低于前一位{name}（{value}）{gap}",
        "; {gap} below {name} ({value}), the next above",
    ),
    ("after", False): Text(
        "，高于后一位{name}（{value}）{gap}",
        "; {gap} above {name} ({value}), the next below",
    ),
    ("before", True): Text(
        "，高于前一位{name}（{value}）{gap}",
        "; {gap} above {name} ({value}), the next in order",
    ),
    ("after", True): Text(
        "，低于后一位{name}（{value}）{gap}",
        "; {gap} below {name} ({value}), the next in order",
    ),
}
_ABSENT = Text("（{names}无可比数值）", " (no matching figure for {names})")
_RISEN = Text(
    "同样{n}个地区相比，{name}{what}的位次由{before}的{then}升至{when}的{now}",
    "Among the same {n} regions, by {what}, {name} moved up from {then} in {before} to "
    "{now} in {when}",
)
_SUNK = Text(
    "同样{n}个地区相比，{name}{what}的位次由{before}的{then}降至{when}的{now}",
    "Among the same {n} regions, by {what}, {name} moved down from {then} in {before} to "
    "{now} in {when}",
)


def proved(rows: Collection[Row]) -> bool:
    """Return whether the order of all *rows* is sure, or that two are equal."""
    # Exact figures order themselves, so a long list is not compared pair by pair.
    vague = [row for row in rows if row["qualifier"] != Qualifier.EXACT.code]
    return all(
        proves_order(row, other) for row in vague for other in rows if other is not row
    )


def position_sentence(
    naming: Naming, rows: Sequence[Row], region: str, absent: Sequence[str] = ()
) -> Sentence | None:
    """
    Return where *region* stands among *rows*: one footing, two regions at least.

    Nothing is said where the figures do not prove the whole order. *absent* are those of
    the set that have no figure.
    """
    row = next((each for each in rows if each["region"] == region), None)
    if row is None or len(rows) < 2 or not proved(rows):
        return None
    least = _counts_from_the_lowest(naming, row)
    missing = phrase(_ABSENT, names=naming.regions(absent)) if absent else NO_WORDS
    return sentence(
        Kind.POSITION,
        _PLACED[least],
        rows,
        said=stated(naming, row),
        n=count(rows),
        place=_place(naming, row, rows),
        above=_gap(naming, row, rows, "before"),
        below=_gap(naming, row, rows, "after"),
        absent=missing,
    )


def moved_sentence(
    naming: Naming,
    rows: Sequence[Row],
    earlier: Sequence[Row],
    region: str,
    when: tuple[Text, Text],
) -> Sentence | None:
    """
    Return how the position of *region* moved since *earlier*: the same regions, a year before.

    *when* are the names of the earlier and the later period.
    """
    both = [
        next((each for each in of if each["region"] == region), None)
        for of in (earlier, rows)
    ]
    same = {row["region"] for row in rows} == {row["region"] for row in earlier}
    before, row = both
    if before is None or row is None or not (same and proved(rows) and proved(earlier)):
        return None
    then, now = _own(naming, before, earlier), _own(naming, row, rows)
    if then.value == now.value or len(rows) < 2:
        return None
    return sentence(
        Kind.SINCE,
        _RISEN if now.value < then.value else _SUNK,
        [*rows, *earlier],
        n=count(rows),
        name=naming.series(row),
        what=naming.what(row),
        then=then,
        now=now,
        before=when[0],
        when=when[1],
    )


def _place(naming: Naming, row: Row, rows: Sequence[Row]) -> Phrase:
    place = _own(naming, row, rows)
    tied = [each["region"] for each in rows if each is not row and alike(each, row)]
    if tied:
        return phrase(_TIED, names=naming.regions(tied), place=place)
    return phrase(_PLACE, place=place)


def _own(naming: Naming, row: Row, rows: Sequence[Row]) -> Number:
    before = [each for each in rows if _goes_before(naming, each, row)]
    others = [each for each in rows if each is not row]
    return position(len(before) + 1, tuple(map(Cell.of, (row, *others))))


def _gap(naming: Naming, row: Row, rows: Sequence[Row], side: str) -> Phrase:
    """Return the gap to the next on one *side*, before or after; nothing at the end."""
    if side == "before":
        met = [each for each in rows if _goes_before(naming, each, row)]
    else:
        met = [each for each in rows if _goes_before(naming, row, each)]
    if not met:
        return NO_WORDS
    ordered = sorted(met, key=lambda each: abs(each["value"] - row["value"]))
    nearest = ordered[0]
    return phrase(
        _GAPS[side, _counts_from_the_lowest(naming, row)],
        name=naming.series(nearest),
        value=naming.number(nearest),
        gap=naming.difference(row, nearest),
    )


def _goes_before(naming: Naming, row: Row, other: Row) -> bool:
    least = _counts_from_the_lowest(naming, row)
    return bool(
        row["value"] < other["value"] if least else row["value"] > other["value"]
    )


def _counts_from_the_lowest(naming: Naming, row: Row) -> bool:
    return naming.catalog.indicator(row["indicator"]).direction == "down"
