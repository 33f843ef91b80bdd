import pytest

from indicators.model.period import Interval
from indicators.workbooks.prose.times import time_at, time_in_title


@pytest.mark.parametrize(
    ("text", "year", "interval", "rest"),
    [
        ("2022年全区", 2022, "01-12", "全区"),
        ("2022年全年", 2022, "01-12", ""),
        ("2022年度", 2022, "01-12", ""),
        ("2022年末", 2022, "at-12", ""),
        ("截至2022年6月底", 2022, "at-06", ""),
        ("1-6月份", None, "01-06", ""),
        ("1至9月", None, "01-09", ""),
        ("前11个月", None, "01-11", ""),
        ("上半年", None, "01-06", ""),
        ("前三季度", None, "01-09", ""),
        ("二季度", None, "04-06", ""),
        ("二季度末", None, "at-06", ""),
        ("10月份当月", None, "10-10", ""),
        ("今年1-2月", None, "01-02", ""),
        ("年末全区", None, "at-12", "全区"),
    ],
)
def test_a_period_is_read_at_the_head_of_a_clause(text, year, interval, rest):
    time, end = time_at(text)
    assert (time.year, time.interval) == (year, Interval.parse(interval))
    assert text[end:] == rest


@pytest.mark.parametrize(
    "text",
    [
        "2022年以来",
        "2017年至2022年",
        "2021年和2022年",
        "2022年初",
        "8月3日",
        "2022-2023年",
        "“十三五”期间",
        "近年来",
    ],
)
def test_what_is_no_single_period_is_not_read_as_one(text):
    assert time_at(text) is None


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("2022年镇海区国民经济和社会发展统计公报", "2022-01-01/2022-12-31"),
        ("2022年镇海区上半年经济运行情况", "2022-01-01/2022-06-30"),
        ("镇海区2022年1-10月主要经济指标", "2022-01-01/2022-10-31"),
        ("2023年镇海区政府工作报告", None),
        ("经济运行情况", None),
        ("2022年和2021年统计公报", None),
    ],
)
def test_a_bulletins_title_tells_its_period_and_a_reports_does_not(title, period):
    time = time_in_title(title)
    assert (str(time.period()) if time else None) == period
