"""What names one figure of an edition in links, marks and tables."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Self

from indicators.model.observation import Basis, Measure, Stage
from indicators.model.period import Period

_BETWEEN = "."


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """
    The key that several answers to one question share, by codes.

    Its code stands in links: ``gdp.330211.whole.level.current.2022-01-01/2022-12-31.``
    and, of a target, the same with ``target`` at its end.
    """

    indicator: str
    region: str
    scope: str
    measure: str
    basis: str
    period: str
    plan: str = ""

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        """Return the cell of a row of observations (columns of `store.questions`)."""
        period = Period(_day(row["start"]), _day(row["end"]))
        return cls(
            indicator=row["indicator"],
            region=row["region"],
            scope=row["scope"],
            measure=row["measure"],
            basis=row["basis"],
            period=str(period),
            plan=row["stage"] if row["stage"] == Stage.TARGET.code else "",
        )

    @classmethod
    def parse(cls, code: str) -> Self:
        """
        Read what `str` writes.

        Raises:
            ValueError: it has another number of parts, or a part is no code
            KeyError: the measure or the basis is not known
        """
        parts = code.split(_BETWEEN)
        if len(parts) != len(fields(cls)) or parts[-1] not in {"", Stage.TARGET.code}:
            raise ValueError(code)
        cell = cls(*parts)
        Measure.of(cell.measure)
        Basis.of(cell.basis)
        Period.parse(cell.period)
        return cell

    def __str__(self) -> str:
        """Return the code that `parse` reads."""
        return _BETWEEN.join(getattr(self, field.name) for field in fields(self))


def _day(value: Any) -> date:
    return date.fromisoformat(str(value)[:10])
