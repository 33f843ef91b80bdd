"""What a reading got wrong of a drawn workbook, cell by cell."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from indicators.catalog import catalog
from indicators.model.observation import Measure
from indicators.model.period import Period
from indicators.workbooks.found import Found
from indicators.workbooks.reading import Reading
from indicators.workbooks.words.names import spelling
from kinds.divisions import CODES
from kinds.drawing import ASKED, CERTAIN, OPTIONAL, Drawn
from kinds.truths import Truth, period_of, places_of, truths_of

# A header in both languages prints both.
_IN_CHINESE = {"100 million yuan": "亿元", "yuan": "元", "10,000 persons": "万人"}
_OTHER_LEVELS = (Measure.RATE, Measure.COUNT)


@dataclass(frozen=True)
class Failure:
    """One thing that a reading got wrong."""

    what: str
    cell: str
    expected: str
    got: str


def failures(book: Drawn, reading: Reading) -> list[Failure]:
    """Return all that *reading* got wrong of *book*, the worst first."""
    truths = truths_of(book)
    allowed = set(places_of(book, book.may_ask))
    found = {(one.sheet, one.cell): one for one in reading.found}
    wrong = [*_twice(reading)]
    for place, one in found.items():
        if place in truths:
            wrong += _compared(f"{place[0]}!{place[1]}", truths[place], one)
        elif one.certain or place not in allowed:
            what = "CERTAIN, but no figure" if one.certain else "read, but no figure"
            wrong.append(Failure(what, f"{place[0]}!{place[1]}", "nothing", said(one)))
    asked = {question.sheet for question in reading.questions}
    for place, truth in truths.items():
        if truth.must == OPTIONAL or place in found:
            continue
        if truth.must != ASKED or place[0] not in asked:
            expected = f"{truth.value} {_says(truth.says)}"
            wrong.append(
                Failure("not read", f"{place[0]}!{place[1]}", expected, "nothing")
            )
    if book.refused and not reading.problems and not reading.questions:
        wrong.append(Failure("not refused", "", "a problem or a question", "neither"))
    return sorted(wrong, key=lambda one: not one.what.startswith("CERTAIN"))


def said(found: Found) -> str:
    """Return what a figure was read as, on one line."""
    region = found.region or f"“{found.region_text}”"
    indicator = found.indicator or f"“{found.indicator_text}”"
    measure = found.measure.code if found.measure else None
    waits = f" asked {','.join(found.asked)}" if found.asked else ""
    doubt = f" doubt {found.doubt.en}" if found.doubt else ""
    return (
        f"{found.value} {found.unit}; {region}; {indicator}/{measure}; "
        f"{found.period or f'“{found.period_text}”'};{waits}{doubt}"
    )


def _twice(reading: Reading) -> Iterator[Failure]:
    times = Counter((one.sheet, one.cell) for one in reading.found)
    for (sheet, cell), number in times.items():
        if number > 1:
            yield Failure(
                "CERTAINLY twice", f"{sheet}!{cell}", "once", f"{number} times"
            )


def _compared(where: str, truth: Truth, found: Found) -> Iterator[Failure]:
    wrong = [
        f"{name} {truth.says.get(name, '')}"
        for name, right in _CHECKS.items()
        if not right(truth, found)
    ]
    if wrong:
        what = "CERTAIN and wrong" if found.certain else "asked, guess wrong"
        if (
            found.certain
            and found.indicator is None
            and _only_a_name(wrong, truth, found)
        ):
            what = "CERTAIN, but a known name was not found"
        yield Failure(what, where, f"{truth.value}: " + ", ".join(wrong), said(found))
    elif truth.must == CERTAIN and not found.certain:
        yield Failure("asked without need", where, _says(truth.says), said(found))
    elif truth.must == ASKED and found.certain:
        yield Failure("CERTAIN, must be asked", where, _says(truth.says), said(found))
    elif not found.certain and not found.asked:
        yield Failure("doubted without a question", where, "a question", said(found))


def _only_a_name(wrong: list[str], truth: Truth, found: Found) -> bool:
    """Return whether the right words were found, but not that the catalogue has them."""
    text = spelling(found.indicator_text)
    known = catalog().indicators
    names = [
        spelling(name)
        for code in truth.says.get("indicator", "").split("|")
        if code in known
        for name in (known[code].name.zh, *known[code].aliases)
    ]
    near = any(name in text or (len(text) > 2 and text in name) for name in names)
    return near and all(one.startswith("indicator") for one in wrong)


def _says(says: Mapping[str, str]) -> str:
    return ", ".join(filter(None, says.values()))


def _right_value(truth: Truth, found: Found) -> bool:
    # Sums in float are drawn with their tails; the twelfth digit tells no one anything.
    return abs(truth.value - found.value) <= abs(truth.value) * Decimal("1e-9")


def _right_region(truth: Truth, found: Found) -> bool:
    names = truth.says.get("region", "").split("|")
    if names == [""]:
        return not found.certain or found.region is None
    if found.region:
        return found.region in {CODES.get(name) for name in names}
    text = spelling(found.region_text)
    known = [name for name in names if CODES.get(name) in catalog().regions]
    if known:
        kept = {spelling(name) for name in names if name not in known}
        return not found.certain or text in kept
    return any(
        text == spelling(name) or (len(text) > 1 and spelling(name).startswith(text))
        for name in names
    ) or (not found.certain and bool(found.asked))


def _right_indicator(truth: Truth, found: Found) -> bool:
    names = truth.says.get("indicator", "").split("|")
    if names == [""]:
        return not found.certain
    if found.indicator in names:
        return True
    text = spelling(found.indicator_text)
    if found.indicator:
        one = catalog().indicators.get(found.indicator)
        own = {spelling(name) for name in (one.name.zh, *one.aliases)} if one else set()
        return bool(own & {spelling(name) for name in names})
    known = [name for name in names if name in catalog().indicators]
    if len(known) == len(names):
        return not found.certain and bool(found.asked)
    return not found.certain or any(_all_in(text, name) for name in names)


def _all_in(text: str, name: str) -> bool:
    """Return whether all words of a name, parted by &, stand in *text*."""
    return all(spelling(word) in text for word in name.split("&"))


def _percent_of_a_level(found: Found) -> bool:
    """Return whether a level is in per cent although its indicator is not."""
    if found.measure is not Measure.LEVEL or not found.indicator or found.unit != "%":
        return False
    return catalog().indicator(found.indicator).unit != "%"


def _right_measure(truth: Truth, found: Found) -> bool:
    wanted = tuple(filter(None, truth.says.get("measure", "").split("|")))
    if _percent_of_a_level(found):
        return False
    named = found.measure is not None and found.measure.code in wanted
    if named or not wanted or "index" in wanted:
        return named or not wanted or _right_index(truth, found)
    if found.measure is None:
        return found.indicator is None or not found.certain
    if "level" not in wanted or found.measure not in _OTHER_LEVELS:
        return False
    return found.indicator is None or _other_level(found)


def _other_level(found: Found) -> bool:
    """Return whether the catalogue calls this level a rate, or a number."""
    one = catalog().indicator(found.indicator)
    if found.measure is Measure.RATE:
        return one.nature == "rate"
    return catalog().unit(one.unit).dimension == "count"


def _right_index(truth: Truth, found: Found) -> bool:
    """Return whether 108.7 (last year = 100) is not taken for a rate of 108.7 %."""
    if found.measure is Measure.GROWTH:
        made = found.observation
        return made is not None and made.value == truth.value - 100
    return found.observation is None or "index" in (found.indicator or "")


def _right_unit(truth: Truth, found: Found) -> bool:
    wanted = truth.says.get("unit", "")
    if not wanted or (not found.unit and not found.certain):
        return True
    if "index" in truth.says.get("measure", ""):
        wanted = f"{wanted}||%|指数"
    if truth.says.get("measure") == "rank":
        wanted = f"{wanted}|位|名|"
    units = {spelling(unit) for unit in wanted.split("|")}
    return spelling(_IN_CHINESE.get(found.unit, found.unit)) in units


def _right_period(truth: Truth, found: Found) -> bool:
    codes = truth.says.get("period", "")
    if not codes or found.period is None:
        return not found.certain
    right = {period_of(code) for code in codes.split("|")}
    if truth.says.get("stock"):
        right |= {Period(one.end, one.end) for one in right}
    return found.period in right


def _right_basis(truth: Truth, found: Found) -> bool:
    wanted, made = truth.says.get("basis"), found.observation
    return not wanted or made is None or made.basis.code == wanted


def _right_stage(truth: Truth, found: Found) -> bool:
    wanted, made = truth.says.get("stage"), found.observation
    return not (wanted and found.certain) or (
        made is not None and made.stage.code == wanted
    )


_CHECKS = {
    "value": _right_value,
    "region": _right_region,
    "indicator": _right_indicator,
    "measure": _right_measure,
    "unit": _right_unit,
    "period": _right_period,
    "basis": _right_basis,
    "stage": _right_stage,
}
