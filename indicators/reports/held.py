"""Why a figure that was read is not published."""

from collections.abc import Collection, Iterable, Sequence

from indicators.model.observation import Named
from indicators.model.text import Text
from indicators.workbooks.found import Found


class Held(Named):
    """What a figure lacks; the first that fits is told."""

    ASKED = Text("待回答", "Waiting for an answer")
    DOUBTED = Text("需要过目", "To be looked at")
    REGION = Text("目录中没有的地区", "Its region is not in the catalogue")
    INDICATOR = Text("目录中没有的指标", "Its indicator is not in the catalogue")
    PERIOD = Text("时期没有读出", "Its period could not be read")
    UNIT = Text("单位与指标不符", "Its unit is not one of the indicator's")
    TWICE = Text(
        "同一数值有两个不同的数", "The file has two different numbers for one figure"
    )


class Twice(Named):
    """Which of two different numbers for one figure is meant."""

    NEITHER = Text("都不发布", "Neither")
    FIRST = Text("以前一个为准", "The first")
    LAST = Text("以后一个为准", "The last")


def parted(
    found: Iterable[Found], looked_at: Collection[Text], twice: Twice
) -> tuple[tuple[Found, ...], dict[Held, tuple[Found, ...]]]:
    """Return the figures to be published, each told once, and those held back."""
    held: dict[Held, list[Found]] = {}
    chosen: list[Found] = []
    for one in found:
        why = _held(one, looked_at)
        if why:
            held.setdefault(why, []).append(one)
        else:
            chosen.append(one)
    once, contrary = _told_apart(chosen, twice)
    held |= {Held.TWICE: [*contrary]} if contrary else {}
    return once, {why: tuple(held[why]) for why in Held if why in held}


def _told_apart(
    chosen: Sequence[Found], twice: Twice
) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """
    Return the figures of which each is told once, and those that contradict another.

    What says again what another has said is left out. Of numbers that differ the one
    that *twice* means stays; where it means neither, all are held back.
    """
    by_key: dict[object, list[Found]] = {}
    for one in chosen:
        if one.observation:
            by_key.setdefault(one.observation.key, []).append(one)
    once: list[Found] = []
    held: list[Found] = []
    for found in by_key.values():
        if twice is Twice.NEITHER and len({_number(one) for one in found}) > 1:
            held += found
        else:
            once.append(found[-1 if twice is Twice.LAST else 0])
    return tuple(once), tuple(held)


def _number(found: Found) -> object:
    said = found.observation
    return said and (said.value, said.unit, said.qualifier)


def _held(found: Found, looked_at: Collection[Text]) -> Held | None:
    """Return why *found* is held back; None where it may be published."""
    if found.asked:
        return Held.ASKED
    if found.observation:
        in_doubt = found.doubt and found.doubt not in looked_at
        return Held.DOUBTED if in_doubt else None
    lacking = (
        (found.region is None, Held.REGION),
        (found.indicator is None, Held.INDICATOR),
        (found.period is None, Held.PERIOD),
    )
    return next((held for lacks, held in lacking if lacks), Held.UNIT)
