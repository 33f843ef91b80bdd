"""What a figure says, as a clause: how much there is, or how fast it grew."""

from indicators.analysis.rows import Row
from indicators.analysis.sentences.naming import Facts, Naming, when
from indicators.model.observation import Measure
from indicators.model.sentence import Kind, Phrase, phrase
from indicators.model.text import Text

_GROWN = Text(
    "{when}{subject}增长{value}{basis}",
    "{subject} grew by {value} in {when}{basis}",
)
_FALLEN = Text(
    "{when}{subject}下降{value}{basis}",
    "{subject} fell by {value} in {when}{basis}",
)
_UNCHANGED = Text(
    "{when}{subject}同比持平（增速{value}）{basis}",
    "{subject} was unchanged on a year earlier ({value}) in {when}{basis}",
)
_BELOW_ZERO = Text(
    "{when}{subject}增速{value}{basis}",
    "{subject}, growth in {when}: {value}{basis}",
)
_SAID = {
    Measure.LEVEL: Text(
        "{when}{subject}{verb}{value}",
        "{subject} came to {verb}{value} in {when}",
    ),
    Measure.COUNT: Text(
        "{when}{subject}{verb}{value}",
        "{subject} came to {verb}{value} in {when}",
    ),
    Measure.RATE: Text(
        "{when}{subject}{verb}{value}",
        "{subject} stood at {verb}{value} in {when}",
    ),
    Measure.SHARE: Text(
        "{when}{subject}占比{verb}{value}",
        "{subject} made up {verb}{value} of the total in {when}",
    ),
    Measure.PROGRESS: Text(
        "{when}{subject}进度{verb}{value}",
        "{subject}: progress stood at {verb}{value} in {when}",
    ),
    Measure.INDEX: Text(
        "{when}{subject}指数{verb}{value}",
        "{subject}: the index stood at {verb}{value} in {when}",
    ),
    Measure.CHANGE: Text(
        "{when}{subject}变化{verb}{value}",
        "{subject}: the change in {when} came to {verb}{value}",
    ),
}
_INSTANT = {
    Measure.LEVEL: Text(
        "{when}{subject}{verb}{value}",
        "{subject} stood at {verb}{value} on {when}",
    ),
    Measure.COUNT: Text(
        "{when}{subject}{verb}{value}",
        "{subject} stood at {verb}{value} on {when}",
    ),
}


def stated(naming: Naming, row: Row) -> Phrase:
    """Return what *row* says, with its period, and its basis if it is a growth."""
    measure = Measure.of(row["measure"])
    pattern, grows = _SAID.get(measure, _GROWN), measure is Measure.GROWTH
    if str(row["start"]) == str(row["end"]):
        pattern = _INSTANT.get(measure, pattern)
    if grows:
        pattern = _growth(row)
    elif measure is Measure.SHARE and naming.is_share(row["indicator"]):
        pattern = _SAID[Measure.RATE]
    facts: Facts = {
        "when": when(row),
        "subject": naming.subject(row),
        "value": naming.number(row, size=pattern is _FALLEN),
        "verb": Text("" if row["qualifier"] != "exact" else "为", ""),
    }
    if grows:
        facts["basis"] = naming.basis(row)
    return phrase(pattern, **facts)


def kind_of(row: Row) -> Kind:
    """Return what a sentence about *row* alone is about."""
    return Kind.GROWTH if row["measure"] == Measure.GROWTH.code else Kind.LEVEL


def _growth(row: Row) -> Text:
    if row["value"] < 0:
        # "Fell by over 3 %" would turn a bound around: over −3 % is a smaller fall.
        exactly = row["qualifier"] in {"exact", "about"}
        return _FALLEN if exactly else _BELOW_ZERO
    return _GROWN if row["value"] else _UNCHANGED
