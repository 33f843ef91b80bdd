"""Everything that is printed under a figure, the same in every output."""

from indicators.model.finding import Badge, Finding, Level, badge_of
from indicators.model.text import Text
from indicators.reports.figure import Asked, Figure

_BADGE = Text("可比性：{badge}", "Comparability: {badge}")
_FINDING = Text("[{rule}] {said}", "[{rule}] {said}")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def superscript(number: int) -> str:
    """Return *number* in raised digits, as it stands at marks and cells."""
    return str(number).translate(_SUPERSCRIPTS)


def footnotes(asked: Asked, figure: Figure) -> tuple[str, ...]:
    """Return badge, findings, numbered remarks, notes and what is missing, in order."""
    badge = badge_line(asked, figure)
    refusals = {each.say(asked.view.language) for each in figure.findings}
    return (
        *([badge] if badge else []),
        *(finding_line(asked, each) for each in figure.findings),
        *numbered(figure),
        *figure.notes,
        *(said for said in figure.missing if said not in refusals),
    )


def numbered(figure: Figure) -> tuple[str, ...]:
    """Return the remarks with the numbers that stand at marks and cells."""
    return tuple(
        f"{superscript(number)} {remark.text}"
        for number, remark in enumerate(figure.remarks, 1)
    )


def badge_line(asked: Asked, figure: Figure) -> str:
    """Return the figure's badge in words; empty where nothing is compared."""
    if figure.intent is None:
        return ""
    badge: Badge = badge_of(figure.findings)
    return asked.wording.say(_BADGE, badge=badge.say(asked.view.language))


def finding_line(asked: Asked, finding: Finding) -> str:
    """Return a finding as it is printed: its rule, then its sentence."""
    said = finding.say(asked.view.language)
    return asked.wording.say(_FINDING, rule=finding.rule, said=said)


def cautions(figure: Figure) -> tuple[Finding, ...]:
    """Return the findings that stand beside the chart: they decide the badge."""
    grave = {Level.WARN, Level.BLOCK}
    return tuple(each for each in figure.findings if each.level in grave)
