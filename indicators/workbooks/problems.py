"""
What is wrong in a cell of a filled-in template.

KeeperProblem
├── NoFigures, NothingFilled           the whole file
└── CellProblem                        sheet and cell are always among the facts
    ├── HiddenSheet, MissingColumn, UnknownColumn, ColumnTwice
    ├── MissingCell, UnknownName, AmbiguousName
    ├── UnreadablePeriod, AmbiguousDate
    ├── NotANumber, ErrorCell, NotCalculated, TooManyDigits
    └── UnitDoesNotFit, UnitsDisagree, NotExact, FigureTwice
"""

from indicators.model.problem import KeeperProblem
from indicators.model.text import Text


class NoFigures(KeeperProblem):
    """A workbook in which no table of regional figures was recognised."""

    what = Text(
        "{file}：没有找到可以读入的数据表。",
        "{file}: no table of regional figures was found in it.",
    )
    fix = Text(
        "表中应写明地区、指标、时期中的至少两项；也可以下载模板填写。",
        "A table should name at least two of region, indicator and period; or fill in "
        "the template.",
    )


class NothingFilled(KeeperProblem):
    """The template, with not one figure in it."""

    what = Text("{file}：模板里还没有数字。", "{file}: there is no figure in it yet.")
    fix = Text(
        "在“数据 Data”或“宽表 Wide”中填写数值并保存；示例表不会读入。",
        "Fill in the sheet “数据 Data” or “宽表 Wide” and save it; the example sheet "
        "is never read.",
    )


class CellProblem(KeeperProblem):
    """Something in one cell: the facts have `file`, `sheet` and `cell`."""


class HiddenSheet(CellProblem):
    """Figures that nobody sees are not read unseen."""

    what = Text(
        "{file}，{sheet}!{cell}：这个工作表是隐藏的，里面有数据。",
        "{file}, {sheet}!{cell}: this sheet is hidden and has figures in it.",
    )
    fix = Text("取消隐藏，或删除该工作表。", "Unhide the sheet or delete it.")


class MissingColumn(CellProblem):
    """A column without which no figure can be read."""

    what = Text(
        "{file}，{sheet}!{cell}：表头缺少“{column}”列。",
        "{file}, {sheet}!{cell}: the header must have the column “{column}”.",
    )
    fix = Text("按模板补上这一列。", "Add the column as the template has it.")


class UnknownColumn(CellProblem):
    """A filled column whose header is not ours."""

    what = Text(
        "{file}，{sheet}!{cell}：模板没有“{found}”这一列。",
        "{file}, {sheet}!{cell}: the template has no column “{found}”.",
    )
    fix = Text(
        "最接近的是“{nearest}”；改名或删除这一列。",
        "The nearest is “{nearest}”; rename the column or delete it.",
    )


class ColumnTwice(CellProblem):
    """Two columns with one header."""

    what = Text(
        "{file}，{sheet}!{cell}：“{column}”列出现了两次。",
        "{file}, {sheet}!{cell}: the column “{column}” is there twice.",
    )
    fix = Text("只保留一列。", "Keep only one of them.")


class MissingCell(CellProblem):
    """A figure stands there, and what it is about does not."""

    what = Text(
        "{file}，{sheet}!{cell}：有数值，但“{column}”为空。",
        "{file}, {sheet}!{cell}: there is a figure, but “{column}” is empty.",
    )
    fix = Text(
        "填写“{column}”，或清空数值。", "Fill in “{column}” or clear the figure."
    )


class UnknownName(CellProblem):
    """A code or name that the catalogue does not have."""

    what = Text(
        "{file}，{sheet}!{cell}：没有名为“{found}”的{kind}。",
        "{file}, {sheet}!{cell}: there is no {kind} called “{found}”.",
    )
    fix = Text(
        "最接近的是“{nearest}”；从下拉列表选择，新条目先加入 `{where}`。",
        "The nearest is “{nearest}”; choose from the list, or add a new one to "
        "`{where}` first.",
    )


class AmbiguousName(CellProblem):
    """A name that several entries of the catalogue share."""

    what = Text(
        "{file}，{sheet}!{cell}：{kind}“{found}”有多种可能。",
        "{file}, {sheet}!{cell}: “{found}” may mean more than one {kind}.",
    )
    fix = Text("选定其中之一：{candidates}。", "Choose one of: {candidates}.")


class UnreadablePeriod(CellProblem):
    """A cell that must hold a period holds something else."""

    what = Text(
        "{file}，{sheet}!{cell}：此处应为时期，实际为“{found}”。",
        "{file}, {sheet}!{cell}: this must be a period, found “{found}”.",
    )
    fix = Text(
        "可写：2022、2022年上半年、2022Q1、2022年1-6月、2022-06、2022-12-31。",
        "Write it as 2022, 2022H1, 2022Q1, 2022-01-01/2022-06-30, 2022-06 or, for a "
        "day, 2022-12-31.",
    )


class AmbiguousDate(CellProblem):
    """A date on a first of a month: Excel makes it of “2022-06” by itself."""

    what = Text(
        "{file}，{sheet}!{cell}：Excel 把时期存成了日期 {found}，无法判断是整月还是当天。",
        "{file}, {sheet}!{cell}: Excel keeps the date {found} here; it may mean the "
        "month or the day.",
    )
    fix = Text(
        "把单元格设为“文本”，整月写 {month}，当天写 {day}。",
        "Format the cell as text and write {month} for the month or {day} for the day.",
    )


class NotANumber(CellProblem):
    """A cell that must hold a number holds something else."""

    what = Text(
        "{file}，{sheet}!{cell}：此处应为数字，实际为“{found}”。",
        "{file}, {sheet}!{cell}: this must be a number, found “{found}”.",
    )
    fix = Text(
        "只填数字；没有数据时留空或填“—”。“约”“超过”填在限定词列。",
        "Type a number alone; leave the cell empty or type “—” where there is none. "
        "“about” and “over” belong in the qualifier column.",
    )


class ErrorCell(CellProblem):
    """Excel could not compute the cell."""

    what = Text(
        "{file}，{sheet}!{cell}：公式结果是 {found}。",
        "{file}, {sheet}!{cell}: the formula results in {found}.",
    )
    fix = Text("改正公式或直接填数字。", "Mend the formula or type the number.")


class NotCalculated(CellProblem):
    """A formula whose stored result is nothing or zero."""

    what = Text(
        "{file}，{sheet}!{cell}：公式没有算出结果（文件里存的是空值或 0）。",
        "{file}, {sheet}!{cell}: the formula has no result (the file holds nothing "
        "or 0).",
    )
    fix = Text(
        "用 Excel 打开并保存一次；若确为 0，直接填 0。",
        "Open the file in Excel and save it; if it is 0 indeed, type 0.",
    )


class TooManyDigits(CellProblem):
    """More digits than Excel and the store can keep."""

    what = Text(
        "{file}，{sheet}!{cell}：“{found}”超过 15 位有效数字。",
        "{file}, {sheet}!{cell}: “{found}” has more than 15 digits.",
    )
    fix = Text("四舍五入后再填。", "Round it.")


class UnitDoesNotFit(CellProblem):
    """A unit of another dimension than the indicator's."""

    what = Text(
        "{file}，{sheet}!{cell}：“{indicator}”的“{measure}”不能用单位“{found}”。",
        "{file}, {sheet}!{cell}: “{measure}” of “{indicator}” cannot be in “{found}”.",
    )
    fix = Text(
        "改用“{expected}”或同类单位，或改正度量。",
        "Use “{expected}” or a unit of its kind, or change the measure.",
    )


class UnitsDisagree(CellProblem):
    """The unit in the figure's cell and that in its column differ."""

    what = Text(
        "{file}，{sheet}!{cell}：数值里的单位“{found}”与单位列的“{column}”不一致。",
        "{file}, {sheet}!{cell}: the figure says “{found}”, its unit cell “{column}”.",
    )
    fix = Text("只保留正确的一个。", "Keep the one that is right.")


class NotExact(CellProblem):
    """A unit whose size in the indicator's unit has no end."""

    what = Text(
        "{file}，{sheet}!{cell}：“{found}”不能精确换算为“{unit}”。",
        "{file}, {sheet}!{cell}: “{found}” cannot be turned into “{unit}” exactly.",
    )
    fix = Text("直接以“{unit}”填写。", "Give the figure in “{unit}”.")


class FigureTwice(CellProblem):
    """Two cells that answer one question."""

    what = Text(
        "{file}，{sheet}!{cell}：与 {first} 是同一地区、指标、时期的数。",
        "{file}, {sheet}!{cell}: it has the same region, indicator and period as "
        "{first}.",
    )
    fix = Text(
        "删除其中一个，或填写不同的范围、口径。",
        "Delete one of them, or tell them apart by scope or basis.",
    )
