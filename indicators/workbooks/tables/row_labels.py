"""A label that names a row, read in the light of the labels above it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from indicators.model.observation import Measure
from indicators.workbooks.tables.sides import TOTAL, Named, Side, dated, of_growth
from indicators.workbooks.words.labels import Label, tidied
from indicators.workbooks.words.measures import MeasureWords
from indicators.workbooks.words.regions import Gazetteer

_INDENTS = " \u3000\t"


@dataclass(frozen=True, slots=True)
class Whole:
    """A row of which those below may be parts: its name, indent and unit."""

    name: str = ""
    indent: int = 0
    unit: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Above:
    """
    What the labels above leave behind for the next.

    *in_part* is true below 其中, *grew* where the last label was of a growth, and
    *named_by* is the last that named an indicator.
    """

    parent: Whole = Whole()
    in_part: bool = False
    grew: bool = False
    named_by: Label | None = None


@dataclass
class RowLabels:
    """Reads the labels of a table's rows."""

    gazetteer: Gazetteer
    names_indicator: Callable[[str], bool]
    _seen: dict[object, Above] = field(default_factory=dict)

    def with_label(
        self, side: Side, label: Label, raw: str, above: Above
    ) -> tuple[Side, Above]:
        """Return *side* with what *label* says below the labels *above*."""
        indent = len(raw) - len(raw.lstrip(_INDENTS))
        parent = above.parent
        in_part = label.of_which or (above.in_part and indent > parent.indent)
        if in_part and parent.name:
            label = _part_of(parent, label)
        elif not (parent.name and indent > parent.indent):
            parent = Whole(label.subject or label.text, indent, label.unit)
        if label.measure is Measure.RANK and not label.subject and above.grew:
            label = of_growth(label)
        grew = label.measure is Measure.GROWTH
        named_by = above.named_by
        if label.measure and not label.subject and named_by is not None:
            # 同比增长(%) in the row below an indicator is that indicator's.
            plain = replace(named_by, words=MeasureWords(named_by.subject))
            side = replace(side, labels=(*side.labels, plain))
        elif label.subject and not label.measure:
            named_by = label
        return _labelled(side, label, raw), self._left(
            Above(parent, in_part, grew, named_by)
        )

    def region_within(self, side: Side, label: Label) -> tuple[Side, Label]:
        """Take the region out of 宁波市地区生产总值 where nothing else names one."""
        if not label.subject or self.names_indicator(label.subject):
            return side, label
        codes = self.gazetteer.region_in(label.subject)
        if len(codes) != 1:
            return side, label
        region = self.gazetteer.known.catalog.region(codes[0])
        for name in (region.name.zh, region.short.zh, region.name.en):
            rest = label.subject.removeprefix(name)
            # "China, P.R.: Mainland" is all of it a name.
            if rest != label.subject and not rest.startswith(("，", ",")):
                subject = rest.strip(" ,:：的")
                text = label.text.removeprefix(name).strip(" ,:：的")
                named = replace(side, region=Named(name, codes))
                return named, replace(label, subject=subject, text=text)
        return side, label

    def _left(self, above: Above) -> Above:
        """Return one object for all that leave the same: rows are known by it."""
        by = above.named_by
        name = by and (by.text, by.subject, by.unit, by.part)
        key = (above.parent, above.in_part, above.grew, name)
        return self._seen.setdefault(key, above)


def _part_of(parent: Whole, label: Label) -> Label:
    """Name a part after its whole: 工业 of an investment is no industry."""
    return replace(
        label,
        subject=f"{parent.name}其中{label.subject}",
        text=f"{parent.name}其中{label.text}",
        unit=label.unit or parent.unit,
        whole=parent.name,
        part=label.subject,
    )


def _labelled(side: Side, label: Label, raw: str) -> Side:
    if TOTAL.match(label.text) and side.labels:
        label = replace(label, subject="", text="")
    said = dated(label) and label.period
    return replace(
        side,
        labels=(*side.labels, label),
        unit=label.unit or side.unit,
        times=(*side.times, said) if said else side.times,
        time_text=side.time_text or (tidied(raw) if said else ""),
    )
