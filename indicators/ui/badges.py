"""The badge of a figure: whether it is a comparison, and what speaks against it."""

from html import escape

from indicators.model.finding import Finding, badge_of
from indicators.model.text import Text
from indicators.reports.figure import Asked, Figure
from indicators.reports.footnotes import cautions
from indicators.ui.navigation import path_of

_INSTEAD = Text("改看可比的", "See what can be compared")


def badge_markup(asking: Asked, figure: Figure) -> str:
    """Return the badge with the reasons for it, as HTML; empty where nothing is compared."""
    if figure.intent is None:
        return ""
    badge = badge_of(figure.findings)
    name = escape(badge.say(asking.view.language))
    # A refused figure says its reasons as what is missing.
    told = () if figure.empty else cautions(figure)
    reasons = "".join(_reason(asking, each) for each in told)
    listed = f'<ul class="cautions">{reasons}</ul>' if reasons else ""
    return f'<div class="badge {badge.code}">{name}</div>{listed}'


def _reason(asking: Asked, finding: Finding) -> str:
    said = escape(finding.say(asking.view.language))
    way = ""
    if finding.alternative:
        words = escape(asking.wording.say(_INSTEAD))
        way = f' <a href="{escape(path_of(finding.alternative))}">{words}</a>'
    return f"<li><abbr>{finding.rule}</abbr> {said}{way}</li>"
