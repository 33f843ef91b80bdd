import pytest

from indicators.analysis.wording import Wording
from indicators.catalog import catalog
from indicators.catalog.curated import Curated
from indicators.model.observation import Stage
from indicators.model.text import Language
from indicators.reports.changes import changes
from indicators.reports.held import Held, Twice
from indicators.reports.imports import (
    arrival,
    compared_with,
    opened,
    pasted,
    publish,
    read,
)
from indicators.reports.suspicions import suspicions
from indicators.store import Editions
from indicators.store.modes import Mode
from indicators.store.problems import EditionMoved
from indicators.store.questions import observations
from indicators.workbooks.layouts import learnt
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
NO_REGION = """
2024年1—6月主要经济指标
指标 | 单位 | 1-6月
地区生产总值 | 亿元 | 670
一般公共预算收入 | 亿元 | 88.1
"""
NEXT_MONTH = """
2024年1—7月主要经济指标
指标 | 单位 | 1-7月
一般公共预算收入 | 亿元 | 97.5
社会消费品零售总额 | 亿元 | 190.4
地区生产总值 | 亿元 | 780
"""
UNKNOWN = """
2024年镇海区主要指标
指标 | 单位 | 2024年
地区生产总值 | 亿元 | 1400
独有的新指标 | 亿元 | 12
"""


def sent(drawing, name="sheet.xlsx"):
    return opened(name, xlsx(Sheet=drawing.strip()))


def test_a_file_arrives_with_its_differences_and_changes_nothing(editions):
    before = editions.current()
    arrived = arrival(editions, "sheet.xlsx", GOOD)
    assert arrived.ready, arrived.reading.problems
    assert arrived.compared["status"].tolist() == ["changed", "new"]
    assert editions.current() == before


def test_a_published_figure_is_unverified_and_names_its_cell(editions):
    arrived = arrival(editions, "sheet.xlsx", GOOD)
    name = publish(editions, arrived, message="", who="somebody", accepted=["seen"])
    assert editions.current() == name
    event = editions.history()[-1]
    assert (event.file, event.message, event.accepted) == ("sheet.xlsx", "", ("seen",))
    with editions.open() as database:
        uploaded = [
            one for one in observations(database) if one.origin == arrived.origin.code
        ]
    assert {one.stage for one in uploaded} == {Stage.UNVERIFIED}
    assert all("Sheet" in one.locator.en for one in uploaded)


def test_who_publishes_second_is_told_and_nothing_is_changed(editions):
    first = arrival(editions, "first.xlsx", GOOD)
    second = arrival(editions, "b.xlsx", sheet("330211 | gdp | growth | 2022 | 8 | %"))
    publish(editions, first, message="", who="one", expected=first.edition)
    before = editions.history()
    with pytest.raises(EditionMoved):
        publish(editions, second, message="", who="two", expected=second.edition)
    assert editions.history() == before


def test_the_same_file_under_another_name_is_the_same_document(editions):
    codes = {arrival(editions, name, GOOD).origin.code for name in ("a.xlsx", "b.xlsx")}
    assert len(codes) == 1


@pytest.mark.parametrize(
    "content",
    [
        sheet("330211 | gdp | growth | 2021 | six | %"),
        sheet("330211 | nothing like it | growth | 2021 | 6 | %"),
        sheet(),
        b"%PDF-1.7 nothing",
    ],
)
def test_a_file_with_a_problem_or_without_figures_is_not_ready(editions, content):
    assert not arrival(editions, "sheet.xlsx", content).ready


def test_figures_that_wait_for_an_answer_are_held_back_until_it_comes(editions):
    brought = sent(NO_REGION)
    asked = read(brought, {}, (), catalog())
    before = compared_with(editions, brought, asked.reading)
    assert (before.chosen, set(before.held)) == ((), {Held.ASKED})
    (question,) = asked.waiting
    told = read(brought, {question.key: "330211"}, (), catalog(), asked=asked.asked)
    after = compared_with(editions, brought, told.reading)
    assert (len(after.chosen), after.held) == (2, {})
    assert told.asked == asked.asked


def test_what_was_answered_once_is_remembered_until_it_is_put_back():
    brought = sent(NO_REGION)
    asked = read(brought, {}, (), catalog())
    answers = {asked.waiting[0].key: "330211"}
    kept = learnt(brought.grids, asked.asked, answers, (), who="a", at="2026-01-01")
    later = read(sent(NEXT_MONTH, "other.xlsx"), {}, kept, catalog())
    assert later.waiting == ()
    assert later.remembered == set(answers)
    assert {one.region for one in later.reading.found} == {"330211"}
    again = read(
        sent(NEXT_MONTH), {}, kept, catalog(), asked=later.asked, forgotten=answers
    )
    assert [one.key for one in again.waiting] == list(answers)


def test_a_name_that_the_catalogue_lacks_is_asked_and_its_figure_held_back(editions):
    brought = sent(UNKNOWN)
    asked = read(brought, {}, (), catalog())
    (question,) = asked.waiting
    assert (question.about, question.area, question.figures) == (
        "独有的新指标",
        "C4",
        1,
    )
    arrived = compared_with(editions, brought, asked.reading)
    assert len(arrived.chosen) == 1
    assert {why: len(found) for why, found in arrived.held.items()} == {
        Held.INDICATOR: 1
    }
    answers = {question.key: "retail_sales"}
    told = read(brought, answers, (), catalog(), asked=asked.asked)
    assert told.waiting == ()
    assert len(compared_with(editions, brought, told.reading).chosen) == 2


def test_a_doubt_holds_a_figure_back_until_somebody_has_looked(editions):
    brought = opened("sheet.xlsx", sheet("330211 | gdp | growth | 2021 | 600 | %"))
    reading = read(brought, {}, (), catalog()).reading
    (found,) = reading.found
    arrived = compared_with(editions, brought, reading)
    assert arrived.held == {Held.DOUBTED: (found,)}
    looked = compared_with(editions, brought, reading, looked_at=[found.doubt])
    assert looked.chosen == (found,)


def test_a_paragraph_arrives_like_a_sheet(editions):
    text = "2024年上半年，镇海区实现地区生产总值670.5亿元，同比增长5.3%。"
    brought = pasted("bulletin", text)
    reading = read(brought, {}, (), catalog()).reading
    arrived = compared_with(editions, brought, reading)
    assert len(arrived.chosen) == 2
    publish(editions, arrived, message="", who="somebody")
    assert editions.history()[-1].file == "bulletin"


def test_a_withdrawing_file_counts_what_it_takes_away(editions):
    publish(editions, arrival(editions, "a.xlsx", GOOD), message="", who="one")
    brought = opened("a.xlsx", GOOD)
    reading = read(brought, {}, (), catalog()).reading
    arrived = compared_with(editions, brought, reading, mode=Mode.WITHDRAW)
    assert arrived.counts["withdrawn"] == 2


def test_what_is_known_otherwise_is_suspected(editions):
    arrived = arrival(editions, "sheet.xlsx", GOOD)
    with editions.open() as database:
        found = suspicions(database, arrived, catalog())
    assert any("Sheet!" in cell for one in found for cell in one.cells)
    assert all(one.explain(Language.EN) for one in found)


TWICE = """
镇海区地区生产总值，亿元
时期 | 2023年 | 2024年
地区生产总值 | 1300 | 1400
"""
OTHERWISE = TWICE.replace("1400", "1401")


def test_two_numbers_for_one_figure_are_held_back_until_one_is_meant(editions):
    brought = opened("sheet.xlsx", xlsx(One=TWICE.strip(), Two=OTHERWISE.strip()))
    reading = read(brought, {}, (), catalog()).reading
    arrived = compared_with(editions, brought, reading)
    (chosen,) = arrived.chosen
    assert (chosen.value, arrived.repeated) == (1300, 1)
    assert {str(one.value) for one in arrived.held[Held.TWICE]} == {"1400", "1401"}
    for twice, value in ((Twice.FIRST, 1400), (Twice.LAST, 1401)):
        meant = compared_with(editions, brought, reading, twice=twice)
        assert [one.value for one in meant.chosen] == [1300, value]
        assert Held.TWICE not in meant.held


def test_a_changed_series_is_told_before_and_after(tmp_path):
    facts = read_drawing(
        """
        330211 | gdp growth | 2020 | 4
        330211 | gdp growth | 2021 | 5
        330211 | gdp growth | 2022 | 7
        """
    )
    editions = Editions(tmp_path)
    editions.build(Curated(facts, origins_of(facts, {})))
    arrived = arrival(editions, "sheet.xlsx", GOOD)
    with editions.open() as database:
        wording = Wording(catalog(), Language.EN)
        (change,) = changes(database, arrived, wording, 6)
    assert change.before == {2020: 4, 2021: 5, 2022: 7}
    assert change.after == {2020: 4, 2021: 6, 2022: 7}
    assert change.changed == (2021,)
