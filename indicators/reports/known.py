"""What is said of figures that are shown as they were known on a date."""

from dataclasses import replace

from indicators.model.text import Text
from indicators.reports.figure import Asked, Figure
from indicators.store import questions

_AS_OF = Text("截至{day}已发布的数值", "as published up to {day}")
_RULE = Text(
    "只用截至{day}已发布的文献：同一数值有多个来源的，在其中按同一规则重新选择；"
    "只注明年份或月份的文献，从该年末、该月末起算；没有日期的文献（{count}份）不计；"
    "上传的数值以导入日期为准；断点以说明它的文献为准。",
    "Only documents published up to {day} count, and where several give the same figure, "
    "one of these is chosen by the same rule. A document dated by year or month counts "
    "from the end of it, an undated one (there are {count}) not at all, an upload from "
    "the day of its import, a break from the document that tells of it.",
)


def known_words(asked: Asked) -> str:
    """Return in few words as of which date the figures are known; empty for today."""
    day = asked.view.known
    return asked.wording.say(_AS_OF, day=day) if day else ""


def known_note(asked: Asked) -> str:
    """Return by which rule the figures of that date were found; empty for today."""
    if not asked.view.known:
        return ""
    documents = questions.origins(asked.database.as_known(""))
    undated = int((documents["date"] == "").sum())
    return asked.wording.say(_RULE, day=asked.view.known, count=undated)


def said_as_known(asked: Asked, figures: list[Figure]) -> list[Figure]:
    """Return *figures*, each with the date in its subtitle and the rule in its notes."""
    if not asked.view.known:
        return figures
    words, note = known_words(asked), known_note(asked)
    return [
        replace(
            figure,
            subtitle=" · ".join(filter(None, (figure.subtitle, words))),
            notes=(*figure.notes, note),
        )
        for figure in figures
    ]
