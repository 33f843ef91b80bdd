from collections import Counter
from decimal import Decimal

import pytest
from bulletins import BULLETINS, TRAPS
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.model.observation import Basis, Measure, Qualifier, Stage
from indicators.model.period import Period
from indicators.workbooks.asking import LEAVE_OUT, Asked
from indicators.workbooks.prose.sentences import sentences_of

UNRELATED = st.sampled_from(
    (
        "区委召开经济工作会议。",
        "各项事业取得新成绩，人民生活持续改善。",
        "消费市场平稳运行。",
        "中央、省、市各项决策部署得到落实，营商环境不断优化。",
    )
)
TITLED = [one for one in BULLETINS if set("省市区县") & set(one.title)]
GDP = "2022年，镇海区实现地区生产总值1243.5亿元，同比增长3.5%。"


def one(reading, measure=Measure.LEVEL):
    (found,) = (one for one in reading.found if one.measure is measure)
    return found


@pytest.mark.parametrize("bulletin", [*BULLETINS, *TRAPS], ids=lambda b: b.text[:30])
def test_no_figure_that_is_certain_is_wrong(read, marks, bulletin):
    told = marks.certain(read(marks.unmarked(bulletin), bulletin.title))
    assert told - marks.truths(bulletin) == Counter()


def test_nearly_all_that_the_bulletins_state_is_certain(read, marks):
    stated, certain = Counter(), Counter()
    for number, bulletin in enumerate(BULLETINS):
        truths = marks.truths(bulletin)
        told = marks.certain(read(marks.unmarked(bulletin), bulletin.title)) & truths
        stated.update((number, one) for one in truths.elements())
        certain.update((number, one) for one in told.elements())
    assert stated.total() > 150
    assert certain.total() > 0.97 * stated.total()


@given(st.sampled_from(BULLETINS), UNRELATED, UNRELATED)
@settings(max_examples=40)
def test_unrelated_sentences_change_nothing_that_was_certain(
    read, marks, bulletin, before, after
):
    text = marks.unmarked(bulletin)
    alone = marks.certain(read(text, bulletin.title))
    for among in (f"{before}\n{text}{after}", f"{before}{text}\n{after}"):
        assert marks.certain(read(among, bulletin.title)) == alone


@given(st.lists(st.sampled_from(TITLED), min_size=2, max_size=3))
@settings(max_examples=40)
def test_titled_paragraphs_together_say_what_each_of_them_says(read, marks, bulletins):
    pages = [f"{one.title}\n{marks.unmarked(one)}" for one in bulletins]
    apart = sum((marks.certain(read(page)) for page in pages), Counter())
    assert marks.certain(read("\n".join(pages))) == apart


def test_a_figure_is_found_by_its_sentence_and_characters(read):
    text = f"经济平稳运行。{GDP}"
    level = one(read(text))
    assert level.cell == "S2:18-25"
    assert text[len("经济平稳运行。") :][17:25] == "1243.5亿元"


def test_every_place_is_that_of_the_figure_itself(read, marks):
    for bulletin in BULLETINS:
        text = marks.unmarked(bulletin)
        sentences = {s.number: s for s in sentences_of(text)}
        for found in read(text, bulletin.title).found:
            number, _, places = found.cell[1:].partition(":")
            first, last = map(int, places.split("-"))
            body = sentences[int(number)].body
            here = range(body.places.index(first - 1), body.places.index(last - 1) + 1)
            digits = "".join(body.text[at] for at in here if body.text[at] not in ", ")
            assert digits.startswith(str(abs(found.value)))


def test_the_observation_has_basis_qualifier_and_what_is_printed(read):
    text = (
        "2022年，镇海区一般公共预算收入约1026000万元，扣除留抵退税因素后增长2.5%，"
        "自然口径下降8.1%。"
    )
    level, net, natural = (found.observation for found in read(text).found)
    assert (level.value, level.unit, level.printed) == (
        Decimal("102.6"),
        "亿元",
        "1026000万元",
    )
    assert level.qualifier is Qualifier.ABOUT
    assert level.stage is Stage.UNVERIFIED
    assert (net.basis, natural.basis) == (Basis.NET_OF_VAT, Basis.NATURAL)
    assert natural.value == Decimal("-8.1")
    assert level.locator.zh == "正文，第1句第19—27字"
    assert level.locator.en == "正文, sentence 1, characters 19–27"


def test_a_growth_without_a_word_about_prices_has_the_basis_of_its_indicator(read):
    growth = one(read(GDP), Measure.GROWTH)
    assert growth.observation.basis is Basis.COMPARABLE


def test_one_question_is_asked_for_a_text_that_names_no_region(read):
    reading = read("2022年全区地区生产总值1243.5亿元，增长3.5%。固定资产投资增长7%。")
    (question,) = reading.questions
    assert (question.asked, question.about, question.figures) == (Asked.REGION, "", 3)
    assert (question.sheet, question.area) == ("正文", "S1:S2")
    assert not any(found.certain for found in reading.found)
    answered = read(
        "2022年全区地区生产总值1243.5亿元，增长3.5%。固定资产投资增长7%。",
        answers={question.key: "330211"},
    )
    assert [found.region for found in answered.found] == ["330211"] * 3
    assert all(found.certain for found in answered.found)
    assert answered.questions == ()


def test_one_question_is_asked_for_a_text_that_names_no_year(read):
    text = "全年镇海区地区生产总值1243.5亿元，增长3.5%。"
    (question,) = read(text).questions
    assert (question.asked, question.about) == (Asked.PERIOD, "")
    answer = {question.key: "2022-01-01/2022-12-31"}
    assert {str(found.period) for found in read(text, answers=answer).found} == {
        "2022-01-01/2022-12-31"
    }


def test_a_text_without_any_period_takes_the_one_that_is_answered(read):
    text = "镇海区实现地区生产总值1243.5亿元。"
    (question,) = read(text).questions
    answer = {question.key: "2022-01-01/2022-06-30"}
    (found,) = read(text, answers=answer).found
    assert found.certain
    assert found.period == Period.parse("2022-01-01/2022-06-30")


def test_the_name_of_a_part_is_asked_where_its_whole_is_not_said(read):
    text = "2022年，镇海区固定资产投资增长5%，第一产业增长3%。"
    (question,) = read(text).questions
    assert (question.asked, question.about) == (Asked.INDICATOR, "第一产业")
    assert (question.guess, question.choices) == ("gdp_primary", ("gdp_primary",))
    (_, part) = read(text, answers={question.key: "gdp_primary/growth/real"}).found
    assert part.certain
    assert part.observation.basis is Basis.REAL
    assert len(read(text, answers={question.key: LEAVE_OUT}).found) == 1


@pytest.mark.parametrize(
    ("answer", "period"),
    [
        ("cumulative", "2022-01-01/2022-11-30"),
        ("single", "2022-11-01/2022-11-30"),
    ],
)
def test_what_is_done_by_the_end_of_a_month_may_be_cumulative_or_not(
    read, answer, period
):
    text = "截至2022年11月底，镇海区固定资产投资完成412亿元。"
    (question,) = read(text).questions
    assert question.asked is Asked.ACCUMULATION
    (found,) = read(text, answers={question.key: answer}).found
    assert (str(found.period), found.certain) == (period, True)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("地区生产总值1 243.5亿元。", "数字中有空格"),
        ("地区生产总值1243.5万人。", "单位与指标不符"),
        ("全省地区生产总值77715亿元。", "说的是另一个地区，请核对"),
        ("全年地区生产总值增长-3.5%，固定资产投资下降-2%。", "增减方向写了两次"),
        ("常住人口51.3万人。", "未说明是时点还是时期"),
        ("2024年地区生产总值1400亿元。", "时期晚于全文"),
        ("固定资产投资增长260%。", "数值少见：对照原文核对"),
        ("地区生产总值达1243.5亿元之多。", "这句话没有完全读懂"),
    ],
)
def test_what_could_be_otherwise_is_not_certain(read, text, doubt):
    reading = read(text, "2022年镇海区国民经济和社会发展统计公报")
    assert doubt in {found.doubt.zh for found in reading.found if not found.certain}


def test_a_title_within_the_text_holds_for_what_stands_below_it(read):
    text = (
        "2021年镇海区国民经济和社会发展统计公报\n一、综合\n全区地区生产总值1100亿元。\n"
        "2022年北仑区国民经济和社会发展统计公报\n一、综合\n全区地区生产总值2600亿元。"
    )
    reading = read(text)
    assert [(f.region, f.period.year, f.certain) for f in reading.found] == [
        ("330211", 2021, True),
        ("330206", 2022, True),
    ]
    assert reading.found[0].sheet == "2021年镇海区国民经济和社会发展统计公报"


def test_an_empty_text_says_nothing(read):
    assert read("").found == ()
    assert read("。！").questions == ()
