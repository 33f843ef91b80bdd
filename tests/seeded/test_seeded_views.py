"""Whether the rules find what an outsider seeded, name it, and leave the rest alone."""

from collections import Counter

import pytest

from indicators.catalog import catalog
from indicators.model.observation import Stage
from tests.seeded.bringing import STAGES, dumped, edition_of, shown
from tests.seeded.bureau_sheets import bureau_sheets, bureau_views
from tests.seeded.case import BLOCK
from tests.seeded.clean_views import clean_views
from tests.seeded.drawing import Deck
from tests.seeded.faults_of_figures import faults_of_figures
from tests.seeded.faults_of_footing import faults_of_footing
from tests.seeded.judging import listed, share, verdict

RECALL, FALSE_ALARMS = 0.95, 0.05


@pytest.fixture(scope="session")
def cases():
    """Return every view, no region of which is drawn twice."""
    deck = Deck()
    return [
        *faults_of_figures(deck),
        *faults_of_footing(deck),
        *clean_views(deck),
        *bureau_views(),
    ]


@pytest.fixture(scope="session")
def folder(cases, tmp_path_factory):
    """Return the editions with every drawn figure, brought in through the import."""
    folder = tmp_path_factory.mktemp("seeded")
    sheets, _ = bureau_sheets()
    edition_of(folder, [row for case in cases for row in case.rows], sheets)
    return folder


@pytest.fixture(scope="session")
def answers(cases, folder):
    """Return what `show` says of each view, in the order of the cases."""
    return [shown(folder, case.view) for case in cases]


@pytest.fixture(scope="session")
def verdicts(cases, answers):
    return [verdict(*one) for one in zip(cases, answers, strict=True)]


@pytest.fixture(scope="session")
def seeded(verdicts):
    return [one for one in verdicts if one.case.rule]


@pytest.fixture(scope="session")
def spotless(verdicts):
    return [one for one in verdicts if not one.case.rule]


def test_every_drawn_figure_is_stored_as_it_was_meant(cases, folder):
    stored = {_stored(row) for row in dumped(folder)}
    rows = [row for case in cases for row in case.rows] + bureau_sheets()[1]
    lost = [row for row in rows if _meant(row) not in stored]
    assert lost == []


def test_there_are_views_enough_and_no_two_are_one(cases):
    rules = Counter(case.rule for case in cases)
    assert rules.total() - rules[""] >= 45
    assert rules[""] >= 45
    assert min(rules.values()) >= 3
    assert len({case.name for case in cases}) == len(cases)
    assert len({case.view for case in cases}) == len(cases)


def test_the_seeded_fault_is_found_and_named(seeded):
    missed = [one for one in seeded if not one.recalled]
    recall = 1 - share(missed, seeded)
    assert recall >= RECALL, f"recall {recall:.3f}:{listed(missed)}"


def test_no_other_fault_is_named_beside_the_seeded_one(seeded):
    accused = [one for one in seeded if one.accused]
    wrong = share(accused, seeded)
    assert wrong <= FALSE_ALARMS, f"named wrongly {wrong:.3f}:{listed(accused)}"


def test_clean_views_raise_no_alarm(spotless):
    accused = [one for one in spotless if one.accused]
    alarms = share(accused, spotless)
    assert alarms <= FALSE_ALARMS, f"false alarms {alarms:.3f}:{listed(accused)}"


def test_the_badge_is_that_of_the_worst_finding(verdicts):
    undressed = [one for one in verdicts if not one.dressed]
    assert undressed == [], listed(undressed)


def test_every_finding_speaks_both_languages_and_offers_a_link_or_nothing(answers):
    findings = [finding for said in answers for finding in said["findings"]]
    assert findings
    assert all(one["message_zh"] and one["message_en"] for one in findings)
    assert all(one["message_zh"] != one["message_en"] for one in findings)
    offers = {one["alternative"] for one in findings}
    assert all(offer is None or offer.startswith("/") for offer in offers)


def test_an_offered_link_is_a_view_that_nothing_blocks(answers, folder):
    offers = {
        finding["alternative"]
        for said in answers
        for finding in said["findings"]
        if finding["level"] == BLOCK and finding["alternative"]
    }
    assert offers
    blocked = {
        offer for offer in offers if shown(folder, offer)["badge"] == "not_comparable"
    }
    assert blocked == set()


def _stored(row):
    """Return what was stored, as `_meant` says it."""
    told = ("region", "indicator", "measure", "period", "scope", "qualifier", "stage")
    return (*(row[name] for name in told), row["basis"], float(row["value"]))


def _meant(row):
    """Return what *row* must be stored as, whatever the sheet leaves unsaid."""
    named = {scope.name.zh: scope.code for scope in catalog().scopes.values()}
    return (
        row.region,
        row.indicator,
        row.measure.code,
        str(row.period),
        named[row.scope] if row.scope else "whole",
        row.qualifier or "exact",
        STAGES.get(row.book, row.book) or Stage.UNVERIFIED.code,
        row.basis or catalog().basis_of(row.indicator, row.measure).code,
        float(row.value),
    )
