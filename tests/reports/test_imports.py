import pytest

from indicators.catalog.curated import Curated
from indicators.model.observation import Stage
from indicators.reports.imports import arrival, publish
from indicators.store import Editions
from indicators.store.questions import observations
from tests.store.drawn_editions import origins_of, read_drawing
from tests.workbooks.drawn_workbooks import LONG_HEADER, xlsx


@pytest.fixture
def editions(tmp_path):
    facts = read_drawing("330211 | gdp growth | 2021 | 5")
    editions = Editions(tmp_path)
    editions.build(Curated(facts, origins_of(facts, {})))
    return editions


def sheet(*rows):
    return xlsx(Sheet="\n".join([LONG_HEADER, *rows]))


GOOD = sheet(
    "330211 | gdp | growth | 2021 | 6 | %", "330211 | gdp | growth | 2022 | 7 | %"
)


def test_a_file_arrives_with_its_differences_and_changes_nothing(editions):
    before = editions.current()
    arrived = arrival(editions, "sheet.xlsx", GOOD)
    assert arrived.ready, arrived.reading.problems
    assert arrived.compared["status"].tolist() == ["changed", "new"]
    assert editions.current() == before


def test_a_published_figure_is_unverified_and_names_its_cell(editions):
    arrived = arrival(editions, "sheet.xlsx", GOOD)
    name = publish(editions, arrived, message="", who="somebody")
    assert editions.current() == name
    assert editions.history()[-1].message == "sheet.xlsx"
    with editions.open() as database:
        uploaded = [
            one for one in observations(database) if one.origin == arrived.origin.code
        ]
    assert {one.stage for one in uploaded} == {Stage.UNVERIFIED}
    assert all("Sheet" in one.locator.en for one in uploaded)


def test_the_same_file_under_another_name_is_the_same_document(editions):
    codes = {arrival(editions, name, GOOD).origin.code for name in ("a.xlsx", "b.xlsx")}
    assert len(codes) == 1


@pytest.mark.parametrize(
    "content",
    [
        sheet("330211 | gdp | growth | 2021 | six | %"),
        sheet("330211 | nothing like it | growth | 2021 | 6 | %"),
        sheet(),
    ],
)
def test_a_file_with_a_problem_or_without_figures_is_not_ready(editions, content):
    assert not arrival(editions, "sheet.xlsx", content).ready
