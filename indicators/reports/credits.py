"""The line under a figure that says who published it, when, and how well founded it is."""

from collections import Counter
from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.model.period import date_name
from indicators.model.text import COMMA, SEMICOLON, Text, listed
from indicators.reports.figure import Asked
from indicators.reports.tables import GRADES

_SOURCE = Text(
    "来源：{publishers}；{documents}{newest}；{grades}。",
    "Source: {publishers}; {documents}{newest}; {grades}.",
)
_DOCUMENTS = Text("{n}份文献", "{n} documents")
_DOCUMENT = Text("{n}份文献", "{n} document")
_NEWEST = Text("，最新发布于{date}", ", the newest of {date}")
_ONLY = Text("，发布于{date}", ", of {date}")
_OTHERS = Text("{named}等{n}家", "{named} and others, {n} in all")
_GRADE = Text("{grade}（{n}个数值）", "{grade} ({n})")
_NAMED = 3


def credit(asked: Asked, rows: pd.DataFrame, documents: pd.DataFrame) -> str:
    """Return the source line of observations *rows*; empty where there are none."""
    if rows.empty:
        return ""
    wording = asked.wording
    known = {row["origin"]: row for row in rows_of(documents)}
    used = [known[code] for code, _ in Counter(rows["origin"]).most_common()]
    newest = max((str(each["date"]) for each in used if each["date"]), default="")
    documents_said = _DOCUMENT if len(used) == 1 else _DOCUMENTS
    return wording.say(
        _SOURCE,
        publishers=_publishers(asked, used),
        documents=wording.say(documents_said, n=len(used)),
        newest=_dated(asked, newest, only=len(used) == 1) if newest else "",
        grades=_grades(asked, [known[code]["grade"] for code in rows["origin"]]),
    )


def _dated(asked: Asked, newest: str, *, only: bool) -> str:
    """Return the date of the newest document, or of the only one."""
    said = date_name(newest, asked.view.language)
    return asked.wording.say(_ONLY if only else _NEWEST, date=said)


def _publishers(asked: Asked, used: list[dict[str, Any]]) -> str:
    """Return those who published most of it, and how many there are."""
    language = asked.view.language
    # An uploaded workbook has no publisher: its own name stands for it.
    said = [each[f"publisher_{language}"] or each["title"] for each in used]
    names = list(dict.fromkeys(said))
    first = names[:_NAMED]
    # Names with commas of their own are parted by more than a comma.
    commas = any(comma in name for name in first for comma in ("、", "，", ","))
    between = asked.wording.say(SEMICOLON if commas else COMMA)
    if len(names) <= _NAMED:
        return between.join(names) if commas else listed(names, language)
    named = between.join(first)
    return asked.wording.say(_OTHERS, named=named, n=len(names))


def _grades(asked: Asked, grades: list[str]) -> str:
    wording, count = asked.wording, Counter(grades)
    said = [
        wording.say(_GRADE, grade=wording.say(name), n=count[grade])
        for grade, name in GRADES.items()
        if count[grade]
    ]
    return listed(said, asked.view.language)
