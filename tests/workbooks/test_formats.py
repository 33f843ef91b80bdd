import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.workbooks.formats import day_of, is_date, is_percent, shown
from indicators.workbooks.grid import Kind
from indicators.workbooks.shapes import Look, looked


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        ("670", '0.00"亿元"', "670亿元"),
        ("670", "0.00亿元", "670亿元"),
        ("670", "G/通用格式[$亿元]", "670亿元"),
        ("2022", '0"年"', "2022年"),
        ("3", '"第"0"季度"', "第3季度"),
        ("5.6", '0.0"%"', "5.6%"),
        ("5.6", r"0.0\%", "5.6%"),
        ("0.056", '0.0%"左右"', "5.6%左右"),
        ("12345", '0!.0,"万元"', "1.2345万元"),
        ("12345", '[>=10000]0!.0,"万";0"元"', "1.2345万"),
        ("12", '[>=10000]0!.0,"万";0"元"', "12元"),
        ("-3.1", '0.0"升";0.0"降"', "-3.1降"),
        ("0", '0"人";0"人";0"个"', "0个"),
    ],
)
def test_words_of_the_format_belong_to_the_number(number, form, text):
    assert shown(Kind.NUMBER, number, form) == (Kind.TEXT, text)


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        ("123456", "#,##0.00", "123456"),
        ("123456", "#,##0,", "123.456"),
        ("123456", "0!.0000", "12.3456"),
        ("0", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "0"),
        ("-1.5", r"#0.0\ ;\-#0.0\ ", "-1.5"),
        ("5", "General", "5"),
        ("11555", "GENERAL", "11555"),
        ("5", "@", "5"),
        ("5", "[$¥-804]#,##0.00", "5"),
        ("5", "[红色]0.00", "5"),
        ("1234", "0.00E+00", "1234"),
        ("0.056", "0.0%", "0.056"),
        ("nan", '0"亿元"', "nan"),
        ("5", '"空"', "5"),
    ],
)
def test_a_number_stays_one_where_the_format_says_no_word(number, form, text):
    assert shown(Kind.NUMBER, number, form) == (Kind.NUMBER, text)


@pytest.mark.parametrize(
    ("form", "kind", "text"),
    [
        ("yyyy-mm-dd", Kind.DATE, "2022-06-01"),
        ("[$-F800]dddd, mmmm dd, yyyy", Kind.DATE, "2022-06-01"),
        ('yyyy"年"m"月";@', Kind.DATE, "2022-06"),
        (r"[$-409]mmm\-yy;@", Kind.DATE, "2022-06"),
        ("yyyy", Kind.DATE, "2022"),
        ("m/d/yy h:mm", Kind.DATE, "2022-06-01"),
        ('m"月"d"日"', Kind.TEXT, "6月1日"),
        ('m"月"', Kind.TEXT, "6月"),
        ("General", Kind.DATE, "2022-06-01"),
    ],
)
def test_of_a_date_only_the_parts_remain_that_are_shown(form, kind, text):
    assert shown(Kind.DATE, "2022-06-01", form) == (kind, text)


def test_a_time_of_day_stays_as_it_is():
    assert shown(Kind.DATE, "03:04:00", "yyyy") == (Kind.DATE, "03:04:00")


def test_text_and_errors_have_no_format():
    assert shown(Kind.TEXT, "2022", '0"年"') == (Kind.TEXT, "2022")


def test_a_percent_sign_in_quotes_does_not_multiply():
    assert is_percent("0.0%")
    assert not is_percent('0.0"%"')
    assert not is_percent(r"0.0\%")


def test_a_format_of_digits_is_no_date():
    assert is_date('yyyy"年"')
    assert not is_date("0.0")
    assert not is_date("General")


@given(st.integers(61, 2_957_003))
def test_the_two_calendars_of_excel_are_1462_days_apart(number):
    later = day_of(str(number), since_1904=True)
    assert later == day_of(str(number + 1462), since_1904=False)


@pytest.mark.parametrize("number", ["0", "2958466", "44713.5", "-1"])
def test_what_is_beyond_the_calendar_is_no_day(number):
    assert day_of(number, since_1904=False) is None


def test_a_number_shown_as_a_date_is_that_date():
    month = Look('yyyy"年"m"月"')
    assert looked(Kind.NUMBER, "44713", month, since_1904=False) == "d-2022-06"
    assert looked(Kind.NUMBER, "0.5", month, since_1904=False) == "n-0.5"


def test_an_indent_is_kept_as_wide_spaces():
    assert looked(Kind.TEXT, "其中", Look(indent=2), since_1904=False) == "t-　　其中"
    assert looked(Kind.NUMBER, "5", Look(indent=2), since_1904=False) == "n-5"
