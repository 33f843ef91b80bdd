"""Whether the judge itself is strict: a right name, a right level, nobody else."""

import pytest

from indicators.model.view import View
from tests.seeded.case import clean, faulty
from tests.seeded.judging import verdict

SEEDED = faulty("R5", "output subtracted", [], View(), "block", besides="R1")
SPOTLESS = clean("R20", "two sources agree", [], View())


def judged(case, *findings, badge="comparable"):
    """Return the verdict on *findings*, each told as “R5 block”."""
    told = (finding.split() for finding in findings)
    named = [{"rule": rule, "level": level} for rule, level in told]
    return verdict(case, {"badge": badge, "findings": named})


@pytest.mark.parametrize(
    ("findings", "recalled"),
    [
        (("R5 block",), True),
        (("R1 block", "R5 block", "R21 note"), True),
        (("R5 note",), False),
        (("R1 block",), False),
        ((), False),
    ],
)
def test_a_fault_is_recalled_by_its_rule_at_its_level(findings, recalled):
    assert judged(SEEDED, *findings).recalled is recalled


@pytest.mark.parametrize(
    ("case", "finding", "accused"),
    [
        (SEEDED, "R1 warn", False),
        (SEEDED, "R7 warn", True),
        (SEEDED, "R7 note", False),
        (SPOTLESS, "R7 block", True),
        (SPOTLESS, "R21 note", False),
        (SPOTLESS, "R20 note", True),
        (SPOTLESS, "R16 always", False),
    ],
)
def test_a_rule_that_nothing_was_seeded_against_accuses(case, finding, accused):
    assert bool(judged(case, finding).accused) is accused


@pytest.mark.parametrize(
    ("findings", "badge"),
    [
        (("R5 block", "R7 warn"), "not_comparable"),
        (("R20 note", "R7 warn"), "with_care"),
        (("R20 note", "R16 always"), "comparable"),
        ((), "comparable"),
    ],
)
def test_the_worst_finding_asks_for_its_badge(findings, badge):
    badges = {"comparable", "with_care", "not_comparable"}
    fitting = {one for one in badges if judged(SEEDED, *findings, badge=one).dressed}
    assert fitting == {badge}
