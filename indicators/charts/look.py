"""What every picture shares: fonts, colours of ink, and numbers of the language."""

from dataclasses import dataclass
from typing import Any

from indicators.model.text import Language

FONTS = (
    "Inter, 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', "
    "'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"
)
_LOCALE = {
    # Years carry no separator and axes are ticked in tens, so both languages
    # group by thousands; what differs is the unit, which the figure's subtitle says.
    language: {
        "number": {
            "decimal": ".",
            "thousands": ",",
            "grouping": [3],
            "currency": ["¥", ""] if language is Language.ZH else ["CN¥", ""],
            "minus": "−",
        }
    }
    for language in Language
}


@dataclass(frozen=True, slots=True)
class Look:
    """The reader's language and theme: what a compiled chart depends on."""

    language: Language
    dark: bool = False

    @property
    def ink(self) -> str:
        """The colour of text."""
        return "#e8eaed" if self.dark else "#1f2328"

    @property
    def paper(self) -> str:
        """The colour of the page, for what is hollow though something runs behind it."""
        return "#14171c" if self.dark else "#ffffff"

    @property
    def pale(self) -> str:
        """The colour of lines that must not compete with the marks."""
        return "#3c4149" if self.dark else "#dfe2e6"

    @property
    def quiet(self) -> str:
        """The colour of second text, still 4.5:1 against the page."""
        return "#a9b0ba" if self.dark else "#59606a"

    def config(self) -> dict[str, Any]:
        """Return the Vega-Lite configuration of every chart."""
        return {
            "font": FONTS,
            "locale": _LOCALE[self.language],
            "background": "transparent",
            "view": {"stroke": None},
            "axis": {
                "aria": False,
                "labelColor": self.quiet,
                "labelFontSize": 12,
                "gridColor": self.pale,
                "domainColor": self.pale,
                "tickColor": self.pale,
                "title": None,
            },
            "text": {"color": self.ink, "fontSize": 12},
        }

    def compiled(self, chart: Any) -> dict[str, Any]:
        """Return the specification of *chart*, its marks heard as they are read."""
        specification: dict[str, Any] = chart.configure(**self.config()).to_dict()
        _tell(specification)
        return specification


def _tell(part: dict[str, Any], *, inherited: bool = False) -> None:
    """Have each mark say to a screen reader what it says when pointed at, or nothing."""
    # Otherwise Vega makes a sentence of its fields, in English and in raw numbers.
    encoding, mark = part.get("encoding", {}), part.get("mark", {})
    told = inherited or "tooltip" in encoding
    if "tooltip" in encoding:
        encoding["description"] = encoding["tooltip"]
    # A rule without rows would be a picture without a name.
    if mark and (not told or mark["type"] == "rule"):
        mark["aria"] = False
    for layer in part.get("layer", []):
        _tell(layer, inherited=told)
