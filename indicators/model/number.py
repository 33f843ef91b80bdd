"""Numbers as readers of each language expect them: 16,452.8亿元, 1.65 trillion yuan."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Self

from indicators.model.definitions import Unit
from indicators.model.observation import Qualifier
from indicators.model.text import Language

# Room for every digit that a float can have, so that no number is too large to write.
_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)
_SHORT = 10
"""Of a step: as high as the next one down may be chosen for the smallest value's sake."""
_ENGLISH_STEPS = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)


@dataclass(frozen=True, slots=True)
class Scale:
    """One unit for all numbers of a figure: multiply by *factor*, write *name*."""

    factor: Decimal
    name: str
    language: Language

    @classmethod
    def plain(cls, language: Language, name: str = "") -> Self:
        """Return the scale of numbers that are written as they are."""
        return cls(Decimal(1), name, language)

    def of(self, value: float) -> float:
        """Return *value* on this scale, for a mark."""
        return float(self._exact(value))

    def number(self, value: float, decimals: int | None = None) -> str:
        """
        Return the digits of *value*, none lost and none added.

        With *decimals* it is rounded, half up: for derived values only.
        """
        exact = self._exact(value)
        if decimals is None:
            exact = exact.normalize(_WIDE)
        else:
            exact = exact.quantize(Decimal(10) ** -decimals, context=_WIDE)
        # A zero has no sign, also where a small negative number is rounded to it.
        return f"{exact or abs(exact):,f}".replace("-", "−")

    def write(
        self,
        value: float,
        qualifier: Qualifier = Qualifier.EXACT,
        decimals: int | None = None,
    ) -> str:
        """Return *value* with its sign of approximation and its unit."""
        chinese = self.language is Language.ZH
        written = f"{qualifier.sign}{self.number(value, decimals)}"
        if self.name.endswith("100"):
            # The base of an index is no unit that a number could carry: 上年=100.
            return (
                f"{written}（{self.name}）" if chinese else f"{written} ({self.name})"
            )
        space = "" if chinese or self.name in {"", "%"} else " "
        return f"{written}{space}{self.name}"

    def _exact(self, value: float) -> Decimal:
        # By its text, in which floats of every library have their shortest digits.
        return _WIDE.multiply(Decimal(str(value)), self.factor)


def scale_of(
    unit: Unit, base: Unit, largest: float, language: Language, smallest: float = 0.0
) -> Scale:
    """
    Return the scale for values in *unit* of which the greatest is *largest*.

    It is a step lower where *smallest* would have no digit before the point and the
    greatest stays short: 64.16 beside 1,870 billion, not 0.06416 beside 1.87 trillion.

    Chinese keeps the official unit (亿元, 万人). English goes by thousands: the *base*
    unit of the dimension in millions, billions or trillions. A unit that English names
    by a word of its own (hours, hectares) stays.
    """
    own_word = base.factor != 1 or not unit.name.en.endswith(base.name.en)
    small = unit.factor == 1 and abs(largest) < 10**6
    if language is Language.ZH or own_word or small:
        return Scale(Decimal(1), unit.name.say(language), language)
    worth, least = (abs(Decimal(str(v))) * unit.factor for v in (largest, smallest))
    for step, name in _ENGLISH_STEPS:
        below = 0 < least < step and worth < step * _SHORT and step > 10**6
        if worth >= step and not below:
            words = f"{name} {base.name.en}".strip()
            return Scale(unit.factor / step, words, language)
    return Scale(unit.factor, base.name.en, language)
