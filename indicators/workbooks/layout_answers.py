"""What may be answered, and layouts brought in whose answers are all known."""

import difflib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from indicators.catalog import Catalog
from indicators.model.layout import Layout
from indicators.model.observation import Basis, Measure
from indicators.model.period import Period
from indicators.model.text import Text
from indicators.store.layout_problems import LayoutFileProblem
from indicators.store.layout_reading import MOST_PROBLEMS, LayoutsRead, layouts_in
from indicators.workbooks.asking import ACCEPT, CUMULATIVE, LEAVE_OUT, SINGLE, Asked


class UnknownAnswer(LayoutFileProblem):
    """An answer that neither the catalogue nor the model has."""

    what = Text(
        "{file}，第 {number} 个版式，`{key}`：没有代码为“{found}”的{kind}。",
        "{file}, layout {number}, `{key}`: there is no {kind} with the code “{found}”.",
    )
    fix = Text(
        "最接近的是“{nearest}”；全部代码见 `{where}`。",
        "The nearest is “{nearest}”; `{where}` lists all codes.",
    )


class NotRemembered(LayoutFileProblem):
    """Answers to a question that layouts do not answer."""

    what = Text(
        "{file}，第 {number} 个版式：`answers.{found}` 不是版式可以记住的答案。",
        "{file}, layout {number}: `answers.{found}` is nothing that a layout answers.",
    )
    fix = Text(
        "删去；可以记住的有 {known}。时期每次都要确认。",
        "Remove it; a layout may answer {known}. Periods are asked every time.",
    )


# Longer ones would take minutes to compare with every code there is.
_LONGEST_CODE = 40


@dataclass(frozen=True, slots=True)
class _Kind:
    """What one kind of question may be answered by; each part after a slash."""

    name: Text
    where: str
    parts: tuple[Callable[[Catalog], Collection[str]], ...]


# Its head says what else may be answered.
_FILE = "layouts.toml"
_KINDS: Mapping[str, _Kind] = {
    Asked.REGION.code: _Kind(
        Text("地区", "region"), "regions.toml", (lambda known: known.every_region,)
    ),
    Asked.INDICATOR.code: _Kind(
        Text("指标、度量或口径", "indicator, measure or basis"),
        "indicators-*.toml",
        (
            lambda known: known.indicators,
            lambda _: [one.code for one in Measure],
            lambda _: [one.code for one in Basis],
        ),
    ),
    Asked.UNIT.code: _Kind(
        Text("单位", "unit"), "units.toml", (lambda known: known.units,)
    ),
    Asked.ACCUMULATION.code: _Kind(
        Text("累计方式", "accumulation"), _FILE, (lambda _: (CUMULATIVE, SINGLE),)
    ),
    Asked.BLOCK.code: _Kind(Text("判断", "decision"), _FILE, (lambda _: (ACCEPT,),)),
}


def is_answer(key: str, answer: str, catalog: Catalog) -> bool:
    """Whether *answer* is one that the question *key* may have in *catalog*."""
    kind = _KINDS.get(key.partition(":")[0])
    return kind is not None and _unknown_part(answer, kind, catalog) is None


def may_answer(key: str, answer: str, catalog: Catalog) -> bool:
    """Whether a person may give *answer* to *key*, be it remembered or not."""
    asked = key.partition(":")[0]
    if asked == Asked.PERIOD.code:
        return answer == LEAVE_OUT or _is_period(answer)
    if asked == Asked.FIGURES.code:
        return answer in {ACCEPT, LEAVE_OUT}
    return is_answer(key, answer, catalog)


def from_toml(content: bytes, file: str, catalog: Catalog) -> LayoutsRead:
    """Return the layouts sent as *file*, or all that is wrong with it and no layout."""
    read = layouts_in(content, file)
    wrong = (
        problem
        for number, layout in enumerate(read.layouts, 1)
        for problem in _wrong_answers(layout, catalog, {"file": file, "number": number})
    )
    told = tuple(islice(wrong, MOST_PROBLEMS))
    return LayoutsRead(problems=told) if told else read


def _is_period(answer: str) -> bool:
    try:
        Period.parse(answer)
    except ValueError:
        return False
    return True


def _wrong_answers(
    layout: Layout, catalog: Catalog, where: Mapping[str, object]
) -> Iterator[LayoutFileProblem]:
    kinds = dict.fromkeys(key.partition(":")[0] for key in layout.answers)
    for found in kinds:
        if found not in _KINDS:
            yield NotRemembered(**where, found=found, known=", ".join(_KINDS))
    for key, answer in layout.answers.items():
        kind = _KINDS.get(key.partition(":")[0])
        unknown = _unknown_part(answer, kind, catalog) if kind else None
        if kind and unknown:
            facts = {"kind": kind.name, "where": kind.where, "key": f"answers.{key}"}
            part, nearest = unknown
            yield UnknownAnswer(**where, **facts, found=part, nearest=nearest)


def _unknown_part(answer: str, kind: _Kind, catalog: Catalog) -> tuple[str, str] | None:
    """Return the first part of *answer* that is not known, and the nearest that is."""
    if answer == LEAVE_OUT:
        return None
    parts = answer.split("/")
    for part, codes_of in zip(parts, kind.parts, strict=False):
        codes = codes_of(catalog)
        if part not in codes:
            near = difflib.get_close_matches(part[:_LONGEST_CODE], codes, 1, 0) or [
                LEAVE_OUT
            ]
            return part, near[0]
    allowed = len(kind.parts)
    return (answer, "/".join(parts[:allowed])) if parts[allowed:] else None
