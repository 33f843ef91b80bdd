"""
Why a whole file is refused.

Refusal
├── EmptyFile, TooLarge, NotAWorkbook, Encrypted, Damaged
├── UnknownEncoding, GarbledText                       its text
├── TooMuchInside, TooTightlyPacked, TooManyParts      the zip around it
├── TooManySheets, TooManyCells, FarCell, NoWorksheet  what is in it
└── ReaderDied, ReaderTookTooLong                      the child that read it
"""

from indicators.model.problem import KeeperProblem
from indicators.model.text import Text

_SAVE_AGAIN = Text(
    "用 Excel 或 WPS 打开并另存为 .xlsx，再重新导入。",
    "Open it in Excel or WPS, save it as .xlsx and bring it in again.",
)
_COPY_TABLE = Text(
    "只把需要的表格复制到新工作簿，再重新导入。",
    "Copy only the table that is needed into a new workbook and bring that in.",
)


class Refusal(KeeperProblem):
    """A file of which nothing is read."""


class EmptyFile(Refusal):
    """There is not one byte in it, or no sheet with a cell."""

    what = Text("{file}：文件是空的。", "{file}: the file is empty.")
    fix = Text(
        "确认发送或下载已完成，再选一次文件。",
        "Make sure that it was sent or saved whole, then choose it again.",
    )


class TooLarge(Refusal):
    """More bytes than are taken in."""

    what = Text(
        "{file}：文件有 {megabytes} MB，上限为 {limit} MB。",
        "{file}: the file has {megabytes} MB, at most {limit} MB are read.",
    )
    fix = _COPY_TABLE


class NotAWorkbook(Refusal):
    """The bytes are of another kind, whatever the name says."""

    what = Text(
        "{file}：内容是{kind}，不是工作簿。",
        "{file}: this is {kind}, not a workbook.",
    )
    fix = Text(
        "把表格另存为 .xlsx 或 .csv（不能只改扩展名），再重新导入。",
        "Save the table as .xlsx or .csv (a new file name is not enough) and bring "
        "that in.",
    )


class Encrypted(Refusal):
    """It needs a password."""

    what = Text(
        "{file}：文件有密码保护，无法读取。",
        "{file}: the file is protected by a password and cannot be read.",
    )
    fix = Text(
        "在 Excel 中取消密码（文件 > 信息 > 保护工作簿）后另存，再重新导入。",
        "Take the password off in Excel (File > Info > Protect Workbook), save it "
        "and bring it in again.",
    )


class Damaged(Refusal):
    """The beginning is right, the rest cannot be read."""

    what = Text(
        "{file}：文件不完整或已损坏，无法读取。",
        "{file}: the file is incomplete or damaged and cannot be read.",
    )
    fix = _SAVE_AGAIN


class UnknownEncoding(Refusal):
    """A text file that is neither UTF-8 nor UTF-16 with a mark nor GB18030."""

    what = Text(
        "{file}：文字编码无法识别（已试 UTF-8、UTF-16、GB18030）。",
        "{file}: its text is neither UTF-8 nor UTF-16 with a mark nor GB18030.",
    )
    fix = _SAVE_AGAIN


class GarbledText(Refusal):
    """No reader makes sense of its text, so its figures would have wrong names."""

    what = Text(
        "{file}：文字读出来是乱码，文件声明的编码与实际不符。",
        "{file}: its text comes out garbled; it is not in the encoding that the file "
        "says.",
    )
    fix = Text(
        "用 Excel 或 WPS 打开，确认文字显示正常后另存为 .xlsx，再重新导入。",
        "Open it in Excel or WPS, make sure that the text can be read there, save it "
        "as .xlsx and bring it in again.",
    )


class TooMuchInside(Refusal):
    """It unpacks to more than is taken in."""

    what = Text(
        "{file}：解压后超过 {limit} MB。",
        "{file}: it unpacks to more than {limit} MB.",
    )
    fix = _COPY_TABLE


class TooTightlyPacked(Refusal):
    """No table packs that well: it is a bomb, or blank to the horizon."""

    what = Text(
        "{file}：解压后是压缩前的 {limit} 倍以上，不像真实的表格。",
        "{file}: it unpacks to more than {limit} times its size, as no table does.",
    )
    fix = _COPY_TABLE


class TooManyParts(Refusal):
    """More entries in the zip than any workbook has."""

    what = Text(
        "{file}：内部有 {found} 个部件，上限为 {limit}。",
        "{file}: there are {found} parts in it, at most {limit} are read.",
    )
    fix = _COPY_TABLE


class NoWorksheet(Refusal):
    """Only charts, dialogs or macros; macros are never run."""

    what = Text(
        "{file}：没有工作表，只有图表或宏；宏不会运行。",
        "{file}: there is no worksheet in it, only charts or macros, which are never "
        "run.",
    )
    fix = Text(
        "把数值复制到普通工作表，另存为 .xlsx，再重新导入。",
        "Copy the values into a worksheet, save it as .xlsx and bring that in.",
    )


class TooManySheets(Refusal):
    """More sheets than are taken in."""

    what = Text(
        "{file}：有 {found} 个工作表，上限为 {limit}。",
        "{file}: there are {found} sheets, at most {limit} are read.",
    )
    fix = Text(
        "拆分为几个工作簿，再分别导入。",
        "Split it into several workbooks and bring them in one by one.",
    )


class TooManyCells(Refusal):
    """A sheet with more cells than are taken in."""

    what = Text(
        "{file}，{sheet}：单元格超过 {limit} 个。",
        "{file}, {sheet}: there are more than {limit} cells.",
    )
    fix = _COPY_TABLE


class FarCell(Refusal):
    """A cell so far out that the used range would fill the memory."""

    what = Text(
        "{file}，{sheet}：已用区域一直到 {cell}，过大，无法读取。",
        "{file}, {sheet}: the used range reaches {cell}, too far to be read.",
    )
    fix = Text(
        "删除表格右侧和下方的空行空列（选中后“删除”，不是“清除”）并保存，再重新导入。",
        "Delete the empty rows and columns beyond the table (Delete, not Clear), "
        "save it and bring it in again.",
    )


class ReaderDied(Refusal):
    """The process that read it ended before it was done."""

    what = Text(
        "{file}：读取程序在 {limit} MB 内存限制下中途停止，未读入任何内容。",
        "{file}: the reader stopped half-way (it may use {limit} MB of memory); "
        "nothing was read.",
    )
    fix = _SAVE_AGAIN


class ReaderTookTooLong(Refusal):
    """The process that read it was ended at the time limit."""

    what = Text(
        "{file}：{limit} 秒内未能读完，已停止，未读入任何内容。",
        "{file}: it could not be read within {limit} seconds; nothing was read.",
    )
    fix = _COPY_TABLE
