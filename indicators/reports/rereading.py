"""Every uploaded figure beside what its kept file says at the same place today."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from indicators.analysis.wording import Wording
from indicators.catalog import catalog
from indicators.model.observation import Observation
from indicators.model.problem import KeeperProblem, Problem
from indicators.model.text import Language, Text
from indicators.reports.kept_files import Again, read_again, where_of
from indicators.reports.tables import written
from indicators.store.editions import Editions
from indicators.store.problems import FileGone
from indicators.store.questions import origins
from indicators.store.received import Imported, imports_of
from indicators.workbooks.found import Found

_NOTHING_READ = Text("没有数值", "no figure")
_FIGURE = Text(
    "{where} · {what}（{measure}）· {when}：{value}",
    "{where} · {what} ({measure}) · {when}: {value}",
)


class FigureDiffers(KeeperProblem):
    """An uploaded figure that its file does not say at its place."""

    what = Text(
        "“{file}”，{sheet}!{cell}：库中为“{stored}”，现在读出的是“{read}”。",
        "“{file}”, {sheet}!{cell}: stored is “{stored}”, read now is “{read}”.",
    )
    fix = Text(
        "对照该文件；数值确有误，则撤销这次导入后重新导入。",
        "Look at the file; where the figure is wrong, undo the import and import it again.",
    )


class FileUnread(KeeperProblem):
    """A kept file that cannot be read any more, with what the reader said."""

    what = Text(
        "保存的“{file}”现在读不出：{why}", "The kept “{file}” cannot be read now: {why}"
    )
    fix = Text(
        "撤销这次导入，换一份能读的文件重新导入。",
        "Undo the import and import a file that can be read.",
    )


@dataclass
class Reread:
    """
    What re-reading found: how many *figures* were compared, and every difference.

    Of *numbers_only*, the import's answers were not kept and only the number in its cell
    could be compared.
    """

    figures: int = 0
    numbers_only: int = 0
    problems: list[KeeperProblem] = field(default_factory=list)


def reread(editions: Editions) -> Reread:
    """Read every uploaded figure of the current edition again from its kept file."""
    told = Reread()
    for origin, figures in _uploaded(editions).items():
        imports = imports_of(editions.folder, origin)
        standing = [one for one in imports if one.undone is None] or list(imports)
        told.figures += len(figures)
        _compare(editions, standing, figures, told)
    return told


def _uploaded(editions: Editions) -> dict[str, list[Observation]]:
    """Return the figures of each uploaded document."""
    found: dict[str, list[Observation]] = defaultdict(list)
    with editions.open() as database:
        documents = origins(database)
        uploads = set(documents["origin"][documents["publisher_kind"] == "upload"])
        for one in database.observations() if uploads else ():
            if one.origin in uploads:
                found[one.origin].append(one)
    return found


def _compare(
    editions: Editions,
    imports: Sequence[Imported],
    figures: Sequence[Observation],
    told: Reread,
) -> None:
    """Compare *figures*, which all the *imports* of one file brought together."""
    if not imports:
        told.problems.append(FileGone(file=figures[0].origin))
        return
    prose = any(where_of(one.locator).sentence for one in figures)
    readings: list[tuple[Imported, Again]] = []
    for one in imports:
        try:
            readings.append((one, read_again(editions.folder, one, prose=prose)))
        except KeeperProblem as problem:
            told.problems.append(problem)
            return
    if unread := [again for _, again in readings if again.sent.refusal]:
        told.problems.append(_unread(unread[0].sent.refusal, imports[-1].event.file))
        return
    places = [(one, *_places(again)) for one, again in readings]
    for figure in figures:
        told.problems += _differing(figure, places, told)


Places = tuple[
    Imported, Mapping[str, Sequence[Observation]], Mapping[str, Sequence[Found]]
]
"""An import, and what is read now: observations by locator, figures by their cell."""


def _places(
    again: Again,
) -> tuple[dict[str, list[Observation]], dict[str, list[Found]]]:
    observations: dict[str, list[Observation]] = defaultdict(list)
    found: dict[str, list[Found]] = defaultdict(list)
    for one in again.reading.found:
        found[f"{one.sheet}!{one.cell}"].append(one)
        if one.observation:
            observations[one.observation.locator.zh].append(one.observation)
    return observations, found


def _differing(
    figure: Observation, places: Sequence[Places], told: Reread
) -> Iterator[FigureDiffers]:
    """Yield the difference of *figure* from every reading, if none says it."""
    for _, observations, _ in places:
        if any(
            _said(one) == _said(figure)
            for one in observations.get(figure.locator.zh, ())
        ):
            return
    where = where_of(figure.locator)
    imported, observations, found = places[-1]
    here = found.get(f"{where.sheet}!{where.cell}", ())
    if imported.answers is None and any(_same_number(figure, one) for one in here):
        told.numbers_only += 1
        return
    now = observations.get(figure.locator.zh, ())
    yield FigureDiffers(
        file=imported.event.file,
        sheet=where.sheet,
        cell=where.cell,
        stored=_words(figure),
        read=_words(now[0]) if now else _number(here),
    )


def _said(one: Observation) -> tuple[object, ...]:
    """Return what the stored figure and the one read now must share."""
    *key, _ = one.key  # Whether it is a target is no matter of the file.
    return (*key, one.value, one.unit, one.qualifier)


def _same_number(figure: Observation, found: Found) -> bool:
    """Whether the cell's number is the stored one, in whichever unit of tens."""
    if not figure.value or not found.value:
        return figure.value == found.value
    ratio = abs(figure.value / found.value).normalize()
    return ratio.as_tuple().digits == (1,)


def _words(one: Observation) -> Text:
    """Return *one* in words."""
    return Text(*(_in_words(one, language) for language in Language))


def _in_words(one: Observation, language: Language) -> str:
    wording = Wording(catalog(), language)
    row = {
        "region": one.region,
        "scope": one.scope,
        "measure": one.measure.code,
        "value": float(one.value),
        "unit": one.unit,
        "qualifier": one.qualifier.code,
    }
    return wording.say(
        _FIGURE,
        where=wording.series(row),
        what=wording.indicator(one.indicator),
        measure=one.measure.say(language),
        when=one.period.name(language),
        value=written(row, wording),
    )


def _number(found: Sequence[Found]) -> Text:
    if not found:
        return _NOTHING_READ
    value = f"{found[0].value:f} {found[0].unit}".strip()
    return Text(value, value)


def _unread(refusal: Problem | None, file: str) -> FileUnread:
    said = [refusal.explain(language) if refusal else "" for language in Language]
    return FileUnread(file=file, why=Text(*said))
