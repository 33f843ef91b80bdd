"""Findings travel with their figure, and what is no comparison is not drawn."""

from dataclasses import fields

import pytest

from indicators.model.finding import Badge, Level, badge_of
from indicators.model.link import link_of
from indicators.model.observation import Measure
from indicators.model.text import Language
from indicators.model.view import Page, Shape, View
from indicators.reports.exports import page_json
from indicators.reports.figure import Asked
from indicators.reports.footnotes import footnotes
from indicators.reports.pages import figures_of

DRAWING = """
    330211 | gdp growth | 2022 | 7 | basis=comparable
    330200 | gdp growth | 2022 | 6 | basis=comparable
    370211 | gdp growth | 2022 | 5 | basis=comparable
    330211 | gdp level | 2021 | 50 | basis=current
    330211 | gdp level | 2022 | 60 | basis=current
    330206 | gdp growth | 2022 | 4 | basis=comparable
"""


def told(database, **parts):
    asked = Asked(database, View(**({"language": Language.EN} | parts)))
    return asked, figures_of(asked)


def rules(figure, *levels):
    return {each.rule for each in figure.findings if each.level in levels}


def test_growth_from_levels_of_gdp_is_refused_and_the_published_growth_offered(
    edition_with,
):
    asked, (figure, *_) = told(
        edition_with(DRAWING),
        page=Page.GROWTH,
        shape=Shape.CHANGE,
        measure=Measure.LEVEL,
        regions=("330211",),
    )
    assert figure.empty
    assert not figure.specification
    assert rules(figure, Level.BLOCK) == {"R1"}
    assert badge_of(figure.findings) is Badge.NOT_COMPARABLE
    assert figure.missing[0] == figure.findings[0].say(Language.EN)
    assert [offer.view.measure for offer in figure.offers] == [Measure.GROWTH]
    assert footnotes(asked, figure)[0] == "Comparability: Not comparable"


def test_a_whole_and_its_part_are_not_ranked_and_what_can_be_is_ranked_below(
    edition_with,
):
    _, (refusal, positions, *_) = told(
        edition_with(DRAWING),
        page=Page.RANKINGS,
        regions=("330211", "330200", "370211"),
    )
    assert (refusal.code, positions.code) == ("set", "positions")
    assert refusal.empty
    assert rules(refusal, Level.BLOCK) == {"R15"}
    assert not rules(positions, Level.BLOCK)
    assert set(positions.table["Region"]) == {"Zhenhai", "West Coast"}


def test_a_set_that_claims_to_be_all_is_refused_while_one_is_missing(edition_with):
    _, (refusal, positions, *_) = told(
        edition_with(DRAWING), page=Page.RANKINGS, among="330200"
    )
    assert "R19" in rules(refusal, Level.BLOCK)
    assert "Zhenhai" in set(positions.table["Region"])


def test_what_is_comparable_is_drawn_without_a_caution(edition_with):
    _, (figure, *_) = told(
        edition_with(DRAWING), page=Page.GROWTH, regions=("330211", "370211")
    )
    assert figure.specification
    assert not rules(figure, Level.WARN, Level.BLOCK)


def test_no_way_leads_to_nothing(edition_with):
    levels = "\n".join(line for line in DRAWING.splitlines() if "level" in line)
    _, (figure, *_) = told(
        edition_with(levels),
        page=Page.GROWTH,
        shape=Shape.CHANGE,
        measure=Measure.LEVEL,
        regions=("330211",),
    )
    assert figure.findings[0].level is Level.BLOCK
    assert figure.findings[0].alternative is None
    assert figure.offers == ()


@pytest.mark.parametrize("language", list(Language))
def test_json_carries_badge_findings_and_notes_in_both_languages(
    edition_with, language
):
    asked, figures = told(
        edition_with(DRAWING),
        page=Page.RANKINGS,
        regions=("330211", "330200", "370211"),
        language=language,
    )
    said = page_json(asked, figures)
    assert said["badge"] == "not_comparable"
    (block,) = [each for each in said["findings"] if each["level"] == "block"]
    finding = figures[0].findings[0]
    assert block["rule"] == "R15"
    assert block["message_en"] == finding.say(Language.EN)
    assert block["message_zh"] == finding.say(Language.ZH)
    assert block["alternative"] == link_of(finding.alternative)
    assert all({"message_zh", "message_en"} <= note.keys() for note in said["notes"])
    assert said["notes"]


def test_a_way_on_that_is_refused_too_leads_on_to_what_is_not(edition_with):
    database = edition_with("""
        330211 | gdp level  | 2021 | 50 | basis=current
        330211 | gdp level  | 2022 | 60 | basis=current
        330211 | gdp growth | 2022 | 7  | basis=comparable
        370211 | gdp level  | 2021 | 40 | basis=current
        370211 | gdp level  | 2022 | 45 | basis=current
        370211 | gdp growth | 2022-01-01/2022-06-30 | 5 | basis=comparable
    """)
    _, (figure, *_) = told(
        database,
        page=Page.GROWTH,
        shape=Shape.CHANGE,
        measure=Measure.LEVEL,
        regions=("330211", "370211"),
    )
    (way,) = [each.alternative for each in figure.findings if each.rule == "R1"]
    assert len(way.regions) == 1
    _, (there, *_) = told(
        database, **{f.name: getattr(way, f.name) for f in fields(way)}
    )
    assert not there.empty
