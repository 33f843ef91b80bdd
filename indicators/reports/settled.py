"""How settled the figures in a picture are, and the forms that marks take for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indicators.analysis.estimates import is_estimate
from indicators.analysis.rows import Row
from indicators.model.observation import Stage
from indicators.model.text import Text
from indicators.reports.figure import Asked

PROVISIONAL, ESTIMATED, UNVERIFIED = "provisional", "estimated", "unverified"
_SETTLED = frozenset({Stage.FINAL.code, Stage.REVISED.code})
_ORDER = (UNVERIFIED, ESTIMATED, PROVISIONAL)
_LEGEND = {
    PROVISIONAL: Text("空心为初步数", "hollow: provisional"),
    ESTIMATED: Text(
        "空心点线边为预计或推算数", "hollow with a dotted edge: an estimate or forecast"
    ),
    UNVERIFIED: Text(
        "空心带叉为未核实的上传数", "hollow with a cross: uploaded and unverified"
    ),
}
_ALL = Text(
    "发布的数值均为初步数，以后可能修订。",
    "All published figures here are provisional and may be revised.",
)


@dataclass(frozen=True)
class Settled:
    """
    The form of each figure by its code; one without a form is settled.

    Nearly every figure that is published is provisional, and a picture in which all are
    hollow says nothing: the form tells them apart from settled ones beside them.
    """

    forms: Mapping[str, str]

    @classmethod
    def of(cls, rows: Mapping[str, Row], drawn: Iterable[str]) -> "Settled":
        """Return the forms of *rows* among those that are *drawn*, by their codes."""
        stages = {rows[code]["stage"] for code in drawn if code in rows}
        differ = bool(stages & _SETTLED)
        return cls({code: _form(row, differ=differ) for code, row in rows.items()})

    def form(self, codes: Iterable[str]) -> str:
        """Return the form of what was made of the figures with *codes*: the least settled."""
        forms = {self.forms.get(code, "") for code in codes}
        return next((form for form in _ORDER if form in forms), "")

    def legend(self, asked: Asked, used: Iterable[str]) -> tuple[str, ...]:
        """Return in words the forms that are *used*."""
        among = set(used)
        return tuple(
            asked.wording.say(text) for form, text in _LEGEND.items() if form in among
        )


def outnumbered(rows: Iterable[Row]) -> bool:
    """
    Return whether provisional figures stand among more settled ones.

    Then each has a remark; where they are the most, what says so of each would hide all
    other remarks, and the form alone tells.
    """
    stages = [row["stage"] for row in rows]
    settled = sum(stage in _SETTLED for stage in stages)
    return stages.count(Stage.PRELIMINARY.code) < settled


def all_provisional(asked: Asked, rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the note that every published figure among *rows* is provisional, if so."""
    beside = {Stage.TARGET.code, Stage.UNVERIFIED.code}
    stages = {row["stage"] for row in rows} - beside
    return (asked.wording.say(_ALL),) if stages == {Stage.PRELIMINARY.code} else ()


def _form(row: Row, *, differ: bool) -> str:
    if row["stage"] == Stage.UNVERIFIED.code:
        return UNVERIFIED
    if row["stage"] == Stage.TARGET.code:
        return ""
    if is_estimate(row):
        return ESTIMATED
    provisional = row["stage"] == Stage.PRELIMINARY.code
    return PROVISIONAL if provisional and differ else ""
