"""The badge of a figure: whether it is a comparison, and what speaks against it."""

from html import escape

from indicators.model.finding import Finding, badge_of
from indicators.model.text import Text
from indicators.reports.figure import Asked, Figure
from indicators.reports.footnotes import cautions
from indicators.ui.navigation import path_of

_MORE = Text("另有{count}条提醒", "Cautions beside these: {count}")
_FEW = 2
"""Reasons that stand open; a phone has no room for more above the chart."""
_INSTEAD = Text("改看可比的", "See what can be compared")


def badge_markup(asking: Asked, figure: Figure) -> str:
    """Return the badge with the reasons for it, as HTML; empty where nothing is compared."""
    if figure.intent is None:
        return ""
    badge = badge_of(figure.findings)
    name = escape(badge.say(asking.view.language))
    # A refused figure says its reasons as what is missing.
    told = () if figure.empty else cautions(figure)
    reasons = [_reason(asking, each) for each in told]
    more = escape(asking.wording.say(_MORE, count=len(reasons) - _FEW))
    rest = f"<details><summary>{more}</summary>{_listed(reasons[_FEW:])}</details>"
    listed = _listed(reasons[:_FEW]) + (rest if reasons[_FEW:] else "")
    return f'<div class="badge {badge.code}">{name}</div>{listed}'


def _listed(reasons: list[str]) -> str:
    return f'<ul class="cautions">{"".join(reasons)}</ul>' if reasons else ""


def _reason(asking: Asked, finding: Finding) -> str:
    said = escape(finding.say(asking.view.language))
    way = ""
    if finding.alternative:
        words = escape(asking.wording.say(_INSTEAD))
        way = f' <a href="{escape(path_of(finding.alternative))}">{words}</a>'
    return f"<li><abbr>{finding.rule}</abbr> {said}{way}</li>"
