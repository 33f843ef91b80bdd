import pytest

from indicators.workbooks.asking import ACCEPT, LEAVE_OUT

NO_REGION = """
2022年地区生产总值（亿元）
类型 | 数值
一般 | 15704.3
"""
NO_INDICATOR = "地区 | 2022年（亿元）\n宁波市 | 15704.3\n青岛市 | 14920.8"
NO_PERIOD = "地区 | 地区生产总值（亿元）\n宁波市 | 15704.3\n青岛市 | 14920.8"
NO_UNIT = "地区 | 2022年地区生产总值\n宁波市 | 15704.3\n青岛市 | 14920.8"
SINGLE_OR_NOT = "地区 | 2022年6月出口总额（亿元）\n宁波市 | 700.1\n青岛市 | 500.2"
TWO_REGIONS = "地区 | 2022年地区生产总值（亿元）\n海城 | 700.1\n朝阳 | 500.2"


def asked(sheet):
    return {question.key for question in sheet.questions}


@pytest.mark.parametrize(
    ("drawing", "key"),
    [
        (NO_INDICATOR, "indicator:"),
        (NO_PERIOD, "period:"),
        (NO_UNIT, "unit:地区生产总值"),
        (SINGLE_OR_NOT, "accumulation:出口总额"),
        (TWO_REGIONS, "region:朝阳"),
    ],
)
def test_what_a_sheet_does_not_say_is_one_question(read_sheet, drawing, key):
    sheet = read_sheet(drawing)
    assert key in asked(sheet)
    assert not any(one.certain for one in sheet.found if key in one.asked)


@pytest.mark.parametrize(
    ("drawing", "answer", "fact", "said"),
    [
        (NO_INDICATOR, ("indicator:", "gdp"), "indicator", "gdp"),
        (NO_INDICATOR, ("indicator:", "gdp/growth"), "measure.code", "growth"),
        (NO_PERIOD, ("period:", "2022-01-01/2022-12-31"), "period.end.year", 2022),
        (NO_UNIT, ("unit:地区生产总值", "万元"), "unit", "万元"),
        (
            SINGLE_OR_NOT,
            ("accumulation:出口总额", "cumulative"),
            "period.start.month",
            1,
        ),
        (SINGLE_OR_NOT, ("accumulation:出口总额", "single"), "period.start.month", 6),
        (TWO_REGIONS, ("region:海城", "210381"), "region", "210381"),
    ],
)
def test_an_answer_settles_it(read_sheet, drawing, answer, fact, said):
    sheet = read_sheet(drawing, [answer])
    found = sheet.found[0]
    for name in fact.split("."):
        found = getattr(found, name)
    assert found == said
    assert answer[0] not in asked(sheet)


@pytest.mark.parametrize(
    ("drawing", "key"),
    [
        (NO_INDICATOR, "indicator:"),
        (NO_PERIOD, "period:"),
        (NO_UNIT, "unit:地区生产总值"),
        (SINGLE_OR_NOT, "accumulation:出口总额"),
    ],
)
def test_what_is_answered_to_be_left_out_is_not_read(read_sheet, drawing, key):
    sheet = read_sheet(drawing, {key: LEAVE_OUT})
    assert sheet.found == ()
    assert sheet.sheet.left_out


def test_a_region_answered_for_the_whole_table_is_that_of_every_figure(read_sheet):
    drawing = "指标 | 2022年\n地区生产总值（亿元） | 1\n出口总额（亿元） | 2"
    assert asked(read_sheet(drawing)) == {"region:"}
    sheet = read_sheet(drawing, {"region:": "330211"})
    assert [(one.region, one.certain) for one in sheet.found] == [("330211", True)] * 2


def test_a_table_that_says_too_little_is_hardly_data(read_sheet):
    sheet = read_sheet("名称 | 数值\n甲 | 1\n乙 | 2")
    assert sheet.found == ()


def test_figures_that_a_person_accepts_are_certain(read_sheet):
    drawing = "地区 | 2022年出口总额（亿元）\n宁波市 | 0\n青岛市 | 0"
    (key,) = asked(read_sheet(drawing))
    assert all(one.certain for one in read_sheet(drawing, {key: ACCEPT}).found)


@pytest.mark.parametrize(
    "figures",
    [
        ("0.0563", "0.0481"),  # percentages, or fractions of one
        ("15 704.3", "14 920.8"),  # a blank within a number
    ],
)
def test_figures_that_look_odd_are_asked_about(read_sheet, figures):
    first, second = figures
    sheet = read_sheet(f"""
2022年地区生产总值增速（%）
地区 | 增速
宁波市 | {first}
青岛市 | {second}
""")
    assert any(key.startswith("figures:") for key in asked(sheet))


def test_two_values_for_one_figure_are_both_asked_about(read_sheet):
    sheet = read_sheet("""
2022年地区生产总值（亿元）
地区 | 数值
宁波市 | 15704.3
宁波市 | 15074.3
""")
    assert not any(one.certain for one in sheet.found)


def test_a_table_said_again_is_left_out(read_sheet):
    table = "地区 | 2021年 | 2022年\n宁波市 | 14594.9 | 15704.3\n"
    sheet = read_sheet(f"地区生产总值（亿元）\n{table}\n地区生产总值（亿元）\n{table}")
    assert len(sheet.found) == 2
    assert sheet.sheet.left_out
