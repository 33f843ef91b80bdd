"""Listed exceptions: they silence what they name, and must be needed and reasoned."""

from dataclasses import replace

import pytest

from indicators.catalog.audit import audit
from indicators.catalog.exceptions import Listed, listed_exceptions
from indicators.catalog.fact_rules import ARTICLES
from indicators.model.text import Text

LISTED = Listed(
    rule="implausible_percent",
    subject={"region": "330211", "origin": "bulletin"},
    reason=Text("基数小", "a small base"),
)
NO_ORIGINS = tuple(
    Listed("article_missing", {"file": file}, Text("小表", "a small table"))
    for file in ARTICLES
)


@pytest.fixture
def doubled(facts_with):
    return facts_with("measure | value | unit\n growth | 101.5 | %")


def found(facts, catalog, *exceptions):
    return [finding.rule for finding in audit(facts, catalog, exceptions + NO_ORIGINS)]


def test_an_exception_silences_what_it_names(doubled, small):
    assert found(doubled, small) == ["implausible_percent"]
    assert found(doubled, small, LISTED) == []


@pytest.mark.parametrize(
    "other",
    [{"rule": "printed_differs"}, {"subject": {"region": "330200"}}],
)
def test_an_exception_that_nothing_needs_is_itself_found(doubled, small, other):
    exception = replace(LISTED, **other)
    rules = found(doubled, small, exception)
    assert rules == ["implausible_percent", "exception_unused"]


@pytest.mark.parametrize("reason", [Text("基数小", ""), Text("", "a small base")])
def test_an_exception_must_say_why_in_both_languages(doubled, small, reason):
    exception = replace(LISTED, reason=reason)
    assert found(doubled, small, exception) == ["exception_unreasoned"]


def test_an_exception_may_name_any_of_the_rows_of_a_finding(facts_with, small):
    facts = facts_with(
        """
        value | period
        670   | 2022-01-01/2022-06-30
        660   | 2022-01-01/2022-12-31
        """
    )
    reason = Text("修订", "revised")
    for period in ("2022-01-01/2022-06-30", "2022-01-01/2022-12-31"):
        exception = Listed("cumulative_falls", {"period": period}, reason)
        assert found(facts, small, exception) == []


def test_the_list_is_read_from_its_file(tmp_path):
    assert listed_exceptions(tmp_path) == ()
    (tmp_path / "exceptions.toml").write_text(
        """
        [[exception]]
        rule = "implausible_percent"
        region = "330211"
        period = 2022-12-31
        reason = { zh = "基数小", en = "a small base" }

        [[exception]]
        rule = "sectors_sum"
        """,
        "utf-8",
    )
    first, second = listed_exceptions(tmp_path)
    assert first.subject == {"region": "330211", "period": "2022-12-31"}
    assert first.reason == Text("基数小", "a small base")
    assert str(first) == "implausible_percent 330211 2022-12-31"
    assert not second.reason
