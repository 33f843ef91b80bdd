"""The line under a figure that says who published it, when, and how well founded it is."""

from collections import Counter
from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.model.text import Text, listed
from indicators.reports.figure import Asked
from indicators.reports.tables import GRADES

_SOURCE = Text(
    "来源：{publishers}；{documents}{newest}；{grades}。",
    "Source: {publishers}; {documents}{newest}; {grades}.",
)
_DOCUMENTS = Text("{n}份文献", "{n} documents")
_DOCUMENT = Text("{n}份文献", "{n} document")
_NEWEST = Text("，最新发布于{date}", ", the newest of {date}")
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
        newest=wording.say(_NEWEST, date=newest) if newest else "",
        grades=_grades(asked, [known[code]["grade"] for code in rows["origin"]]),
    )


def _publishers(asked: Asked, used: list[dict[str, Any]]) -> str:
    """Return those who published most of it, and how many there are."""
    language = asked.view.language
    # An uploaded workbook has no publisher: its own name stands for it.
    said = [each[f"publisher_{language}"] or each["title"] for each in used]
    names = list(dict.fromkeys(said))
    if len(names) <= _NAMED:
        return listed(names, language)
    named = asked.wording.say(Text("、", ", ")).join(names[:_NAMED])
    return asked.wording.say(_OTHERS, named=named, n=len(names))


def _grades(asked: Asked, grades: list[str]) -> str:
    wording, count = asked.wording, Counter(grades)
    said = [
        wording.say(_GRADE, grade=wording.say(name), n=count[grade])
        for grade, name in GRADES.items()
        if count[grade]
    ]
    return listed(said, asked.view.language)
