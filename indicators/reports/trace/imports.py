"""Who brought an uploaded figure in, and the row of the file that it stands in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from indicators.model.observation import Stage
from indicators.model.problem import KeeperProblem
from indicators.model.text import Text
from indicators.reports.excerpt import Excerpt, excerpt_of
from indicators.reports.figure import Asked, Figure
from indicators.reports.kept_files import Again, Where, read_again, where_of
from indicators.reports.trace.facts import Line
from indicators.store.received import Imported, imports_of
from indicators.workbooks.grid import address, place_of
from indicators.workbooks.prose.sentences import Sentence, sentences_of
from indicators.workbooks.roles import SheetRead

_SHEET = Text("工作表", "Sheet")
_CELL = Text("单元格", "Cell")
_SENTENCE = Text("句子", "Sentence")
_IMPORTED = Text("导入", "Imported")
_BY = Text("{who}，{at}（UTC）", "{who}, {at} UTC")
_MESSAGE = Text("导入留言", "Message with it")
_NO_MESSAGE = Text("没有留言", "none was left")
_APPROVED = Text("核实", "Checked")
_APPROVED_BY = Text(
    "{who}，{at}（UTC），标为“{stage}”", "{who}, {at} UTC, marked as “{stage}”"
)
_NOT_APPROVED = Text("还没有人核实", "nobody has checked it yet")
_BROUGHT = Text(
    "文件“{file}”；导入：{by}；留言：{message}；核实：{approval}。",
    "File “{file}”; imported: {by}; message: {message}; checked: {approval}.",
)
_UNDONE = Text("撤销", "Undone")
_UNDONE_BY = Text(
    "{who}，{at}（UTC）；当前版本中已没有它",
    "{who}, {at} UTC; the current edition does not have it",
)
_ROW = Text("它在表中的那一行", "The row of the sheet as it stood")
_ROW_IS = Text(
    "“{file}”，工作表“{sheet}”，{cell}：“{words}” · 按收到时的文件",
    "“{file}”, sheet “{sheet}”, {cell}: “{words}” · from the file as it was received",
)
_TEXT = Text("它所在的那一句", "The sentence it stands in")
_TEXT_IS = Text(
    "“{file}”，第{number}句，数值在▶◀之间 · 按收到时的文字",
    "“{file}”, sentence {number}, the figure between ▶ and ◀ · from the text as received",
)
_LINE = Text("行", "Row")
_NUMBER = Text("句", "No.")
_WORDS = Text("文字", "Text")
_NOT_THERE = Text(
    "“{file}”里现在找不到“{sheet}”的{cell}。",
    "“{file}” has no place {cell} in “{sheet}” now.",
)
_UNKNOWN = Text(
    "版本记录里没有这份文件的导入记录。", "The history has no import of this document."
)


def of_import(row: Mapping[str, Any], told: Imported, asked: Asked) -> Iterator[Line]:
    """Yield where the figure *row* stands in its file, and who brought it in."""
    say, event = asked.wording.say, told.event
    where = _where(row)
    yield Line(_SHEET, "" if where.sentence else where.sheet)
    yield Line(
        _SENTENCE if where.sentence else _CELL, str(where.sentence or where.cell)
    )
    yield Line(_IMPORTED, say(_BY, who=event.who, at=_moment(event.at)))
    yield Line(_MESSAGE, event.message or say(_NO_MESSAGE))
    yield Line(_APPROVED, _approval(told, asked))
    if told.undone:
        undone = {"who": told.undone.who, "at": _moment(told.undone.at)}
        yield Line(_UNDONE, say(_UNDONE_BY, **undone))


def import_notes(asked: Asked) -> tuple[str, ...]:
    """Return who brought the view's document in, and when; of an upload only."""
    return tuple(
        asked.wording.say(
            _BROUGHT,
            file=told.event.file,
            by=asked.wording.say(_BY, who=told.event.who, at=_moment(told.event.at)),
            message=told.event.message or asked.wording.say(_NO_MESSAGE),
            approval=_approval(told, asked),
        )
        for told in imports_of(asked.database.folder, asked.view.origin)
        if told.undone is None
    )


def last_standing(imports: Sequence[Imported]) -> Imported | None:
    """Return the import that a figure of the document is from: the last that stands."""
    standing = [one for one in imports if one.undone is None]
    every = standing or list(imports)
    return every[-1] if every else None


def as_it_stood(row: Mapping[str, Any], told: Imported | None, asked: Asked) -> Figure:
    """Return the row or the sentence of the kept file that the figure *row* is from."""
    where, say = _where(row), asked.wording.say
    if told is None:
        return _nothing(asked, say(_UNKNOWN))
    try:
        again = read_again(asked.database.folder, told, prose=bool(where.sentence))
    except KeeperProblem as problem:
        return _nothing(asked, problem.explain(asked.view.language))
    if again.sent.refusal:
        return _nothing(asked, again.sent.refusal.explain(asked.view.language))
    found = (
        _sentence(where, again, asked)
        if where.sentence
        else _sheet(where, again, asked)
    )
    lost = {"file": told.event.file, "sheet": where.sheet, "cell": where.cell}
    return found or _nothing(asked, say(_NOT_THERE, **lost))


def _sheet(where: Where, again: Again, asked: Asked) -> Figure | None:
    place = place_of(where.cell)
    read = {one.grid.sheet: one for one in again.reading.sheets}
    unread = {grid.sheet: SheetRead(grid, {}) for grid in again.sent.grids}
    sheet = (unread | read).get(where.sheet)
    if sheet is None or place is None or place[0] >= len(sheet.grid.rows):
        return None
    excerpt = excerpt_of(sheet, place)
    say = asked.wording.say
    words = sheet.grid.cell(*place).text.strip()
    about = {"sheet": where.sheet, "cell": where.cell, "words": words}
    return Figure(
        code="row",
        title=say(_ROW),
        subtitle=say(_ROW_IS, file=again.sent.name, **about),
        rows=pd.DataFrame(),
        table=_cells(excerpt, say(_LINE)),
        excerpt=excerpt,
    )


def _cells(excerpt: Excerpt, line: str) -> pd.DataFrame:
    """
    Return the excerpt's cells as text, the figure's with a mark before it.

    Columns:
        line: the number of the row in the sheet; the others are the sheet's letters
    """
    grid = excerpt.sheet.grid
    rows = [
        {line: str(row + 1)}
        | {
            address(0, column)[:-1]: ("▶ " if (row, column) == excerpt.place else "")
            + grid.cell(row, column).text.strip()
            for column in excerpt.columns
        }
        for row in excerpt.rows
    ]
    return pd.DataFrame(rows)


def _sentence(where: Where, again: Again, asked: Asked) -> Figure | None:
    sentences = sentences_of(again.sent.text)[: where.sentence]
    if len(sentences) < where.sentence:
        return None
    *before, own = sentences
    headings = [one for one in before if one.heading][-1:]
    say = asked.wording.say
    number, words = say(_NUMBER), say(_WORDS)
    rows = [{number: str(one.number), words: one.body.text} for one in headings]
    rows.append({number: str(own.number), words: _marked(own, where)})
    about = {"file": again.sent.name, "number": own.number}
    return Figure(
        code="row",
        title=say(_TEXT),
        subtitle=say(_TEXT_IS, **about),
        rows=pd.DataFrame(),
        table=pd.DataFrame(rows),
    )


def _marked(sentence: Sentence, where: Where) -> str:
    body = sentence.body
    within = range(where.first - 1, where.last)
    at = [place for place, of in enumerate(body.places) if of in within]
    if not at:
        return body.text
    first, end = at[0], at[-1] + 1
    return f"{body.text[:first]}▶{body.text[first:end]}◀{body.text[end:]}"


def _nothing(asked: Asked, sentence: str) -> Figure:
    nothing = pd.DataFrame()
    title = asked.wording.say(_ROW)
    return Figure("row", title, "", nothing, nothing, missing=(sentence,))


def _approval(told: Imported, asked: Asked) -> str:
    say, approval = asked.wording.say, told.approval
    if approval is None:
        return say(_NOT_APPROVED)
    stage = Stage.of(approval.stage).say(asked.view.language)
    return say(_APPROVED_BY, who=approval.who, at=_moment(approval.at), stage=stage)


def _moment(at: str) -> str:
    return at.replace("T", " ")[:16]


def _where(row: Mapping[str, Any]) -> Where:
    return where_of(Text(row["locator_zh"], row["locator_en"]))
