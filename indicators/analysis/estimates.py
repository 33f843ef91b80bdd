"""Whether a figure was estimated: said before it could be counted, or worked out."""

import re

from indicators.analysis.rows import Row

# No stage of the data says so. Bulletins and whoever records them write it into the note:
# 预计数 before the year is over, 推算数 between two censuses.
_ZH = re.compile(r"(预计|推算|估算|估计|测算|预测)数|^预计|来源称预计")
_EN = re.compile(r"\b(an estimate|a forecast|an expected figure)\b", re.IGNORECASE)


def is_estimate(row: Row) -> bool:
    """Return whether the note of *row*, or what its origin prints, calls it estimated."""
    told = _ZH.search(row["note_zh"]) or _EN.search(row["note_en"])
    return bool(told or _ZH.search(row["printed"]))
