"""What an import or another step changed among the figures of a view."""

from collections.abc import Collection

from indicators.analysis.rows import Row
from indicators.analysis.sentences.naming import Naming, count, sentence, when
from indicators.model.cell import Cell
from indicators.model.observation import Measure
from indicators.model.sentence import (
    Kind,
    Made,
    Phrase,
    Sentence,
    listed_phrases,
    phrase,
)
from indicators.model.text import Text

_SINCE = Text("{step}之后，{changes}", "Since {step}, {changes}")
_CHANGED = Text(
    "{when}{subject}由{before}改为{now}",
    "{subject} for {when} is {now} instead of {before}",
)
_GROWTH = Text("{subject}增速", "the growth of {subject}")
_NEW = Text("这一视图新增{n}个数值", "{n} of the figures in this view are new")
_NEW_ONE = Text("这一视图新增{n}个数值", "{n} figure in this view is new")
_TOLD = 2
"""Changed figures that a sentence has room for; more are counted."""
_MORE = Text("另有{n}个数值改动", "{n} more changed")


def revised_sentence(
    naming: Naming, rows: Collection[Row], earlier: Collection[Row], step: Text
) -> Sentence | None:
    """
    Return what *rows* say otherwise than those of the edition before *step*, and add.

    Both have the columns of `store.questions.series` with indicator and measure. A value
    that is given as it was before, or was withdrawn, is not told.
    """
    known = {Cell.of(row): row for row in earlier}
    pairs = [(known[Cell.of(row)], row) for row in rows if Cell.of(row) in known]
    changed = [pair for pair in pairs if _says(pair[0]) != _says(pair[1])]
    changed.sort(key=lambda pair: str(pair[1]["end"]), reverse=True)
    new = [row for row in rows if Cell.of(row) not in known]
    clauses = [_changed(naming, *pair) for pair in changed[:_TOLD]]
    if more := [row for _, row in changed[_TOLD:]]:
        clauses.append(phrase(_MORE, n=count(more)))
    if new:
        clauses.append(phrase(_NEW if len(new) > 1 else _NEW_ONE, n=count(new)))
    if not clauses:
        return None
    told = [*(row for _, row in changed), *new]
    return sentence(Kind.SINCE, _SINCE, told, step=step, changes=_clauses(clauses))


def differs(rows: Collection[Row], earlier: Collection[Row]) -> bool:
    """Return whether two editions show other figures."""
    said, before = ({Cell.of(row): _says(row) for row in of} for of in (rows, earlier))
    return said != before


def _says(row: Row) -> tuple[object, ...]:
    return row["value"], row["unit"], row["qualifier"]


def _changed(naming: Naming, before: Row, row: Row) -> Phrase:
    subject = naming.subject(row)
    if row["measure"] == Measure.GROWTH.code:
        subject = phrase(_GROWTH, subject=subject)
    return phrase(
        _CHANGED,
        when=when(row),
        subject=subject,
        before=naming.number(before, Made.EARLIER),
        now=naming.number(row),
    )


def _clauses(clauses: list[Phrase]) -> Phrase:
    """Join whole clauses: Chinese by commas alone, English with "and" before the last."""
    english = listed_phrases(clauses)
    chinese = clauses[0]
    for each in clauses[1:]:
        chinese = phrase(
            Text("{chinese}，{each}", "{chinese}, {each}"), chinese=chinese, each=each
        )
    return Phrase(chinese.zh, english.en)
