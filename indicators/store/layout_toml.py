"""Layouts as TOML, as they are kept and shared."""

import re
from collections.abc import Iterable

from indicators.model.layout import Layout

FIELDS = ("name", "who", "at", "note")
WORDS = ("titles", "heads", "rows")
# tomllib needs the square of the parts of a dotted key: 400 kB of "a.a.a" take all
# memory. So dots are few on a line that is read, and on one that is written.
MOST_DOTS = 32

_HEAD = """\
# 对标记住的表格版式，可以修改、转发，再导入。
# Layouts that Duibiao remembers; edit them, pass them on, bring them in again.
#
# words：表中的字词，不含数字和时期，据以认出下一期的表。
# words: what next month's sheet is recognised by, without numbers and periods.
#   titles 标题，单独成行 / titles, in rows of their own
#   heads  表头 / headers
#   rows   行名 / labels of rows
# answers：左边是表中的写法（"" 表示表中没有写），右边是答案。
# answers: the sheet's words ("" where it says nothing) = the answer.
#   region, unit    代码 / a code
#   indicator       代码，或 代码/度量、代码/度量/口径 / code, code/measure/basis
#   accumulation    cumulative 累计, single 当期
#   block           accept 是数据 / it is data
#   leave_out       不读入，任何一项都可用 / not read; it may stand anywhere
"""
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_BARE = re.compile(r"[a-z_]+")


def to_toml(layouts: Iterable[Layout]) -> str:
    """Return *layouts* as a file that a person can read, edit and pass on."""
    return "\n".join((_HEAD, *map(_written, layouts)))


def _written(layout: Layout) -> str:
    lines = ["[[layout]]"]
    lines += [f"{key} = {_string(getattr(layout, key))}" for key in FIELDS]
    lines += ["", "[layout.words]"]
    for key in WORDS:
        words = sorted(getattr(layout.words, key))
        lines += [f"{key} = [", *(f"    {_string(word)}," for word in words), "]"]
    kinds: dict[str, list[str]] = {}
    for asked, answer in layout.answers.items():
        kind, _, about = asked.partition(":")
        line = f"{_string(about)} = {_string(answer)}"
        kinds.setdefault(kind, []).append(line)
    for kind, answers in kinds.items():
        named = kind if _BARE.fullmatch(kind) else _string(kind)
        lines += ["", f"[layout.answers.{named}]", *answers]
    return "\n".join(lines) + "\n"


def _string(text: str) -> str:
    """Return *text* as a TOML basic string that shows whatever it hides."""
    dotted = text.count(".") > MOST_DOTS // 8
    return '"' + "".join(_sign(sign, dotted=dotted) for sign in text) + '"'


def _sign(sign: str, *, dotted: bool) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if sign.isprintable() and not (dotted and sign == "."):
        return sign
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
