from decimal import Decimal

import pytest
from drawn_workbooks import LONG_HEADER, grid, parsed_here, xlsx
from hypothesis import given
from hypothesis import strategies as st

from indicators.model.observation import Basis, Measure, Qualifier, Stage
from indicators.model.period import Period
from indicators.model.text import Language, Text
from indicators.workbooks.figures import PERCENT_UNKNOWN, UNIT_ASSUMED
from indicators.workbooks.found import Context
from indicators.workbooks.reading import Step, lines, read_grids, read_workbook
from indicators.workbooks.words.names import vocabulary_of
from indicators.workbooks.writing import Field, Table, workbook_of

GOOD = "镇海区 | gdp | 数值 | 2022 | 670 | 亿元"


def codes_at(reading):
    return [(one.code, one.facts["cell"]) for one in reading.problems]


@pytest.fixture
def read_grid(known):
    """Read one grid that was drawn without a file."""

    def read_drawing(drawing, header=LONG_HEADER, **more):
        context = Context("a.xls", "o1", known, vocabulary_of(known))
        return read_grids((grid(f"{header}\n{drawing}", **more),), context)

    return read_drawing


def test_a_figure_is_read_with_all_its_words(read):
    reading = read(
        "330211 镇海区 Zhenhai | 区属 | GDP | growth | 2022年上半年 | 5.6 | % "
        "| 可比价 | 约 | 初步数",
        "地区 Region * | 范围 | 指标 | 度量 | 时期 | 数值 | 单位 | 口径 | 限定词 | 备注",
    )
    assert reading.problems == ()
    (one,) = reading.observations
    assert (one.region, one.scope, one.indicator) == ("330211", "owned", "gdp")
    assert (one.measure, one.value, one.unit) == (Measure.GROWTH, Decimal("5.6"), "%")
    assert one.period == Period.parse("2022-01-01/2022-06-30")
    assert (one.basis, one.qualifier) == (Basis.COMPARABLE, Qualifier.ABOUT)
    assert (one.stage, one.origin) == (Stage.UNVERIFIED, "upload")
    assert one.locator == Text("Sheet!F2", "Sheet!F2")
    assert (one.note, one.printed) == (Text("初步数", "初步数"), "")
    assert reading.found[0].certain


@pytest.mark.parametrize(
    ("written", "value", "unit", "printed"),
    [
        ("670 | 亿元", "670", "亿元", ""),
        ("6700000 | 万元", "670", "亿元", "6700000万元"),
        ("670亿元 |", "670", "亿元", "670亿元"),
        ("6,700,000 | 万元", "670", "亿元", "6,700,000万元"),
        ("6,700,000 万元 | 10,000 yuan", "670", "亿元", "6,700,000 万元"),
    ],
)
def test_a_unit_of_another_size_is_converted_exactly(
    read, written, value, unit, printed
):
    reading = read(f"镇海区 | gdp | 数值 | 2022 | {written}")
    (one,) = reading.observations
    assert (one.value, one.unit, one.printed) == (Decimal(value), unit, printed)


def test_a_unit_of_the_same_size_is_kept_as_written(read):
    (one,) = read("镇海区 | projects | 数值 | 2022 | 5 | 家").observations
    assert (one.value, one.unit, one.printed) == (5, "家", "")


def test_a_percentage_is_what_excel_shows_and_not_what_it_stores(read):
    (one,) = read("镇海区 | gdp | 同比增长 | 2022 | %0.056 |").observations
    assert (one.value, one.unit) == (Decimal("5.6"), "%")


@pytest.mark.parametrize("mark", ["-", "—", "…", "空", ""])
def test_a_missing_mark_is_no_figure_and_no_problem(read, mark):
    reading = read(f"{GOOD}\n镇海区 | ? | 数值 | 2021 | {mark} | 亿元")
    assert len(reading.found) == 1
    assert reading.problems == ()


def test_a_zero_is_a_figure(read):
    assert read("镇海区 | gdp | 数值 | 2022 | 0 | 亿元").observations[0].value == 0


def test_every_bad_cell_is_named_in_one_go(read):
    reading = read(
        """
        火星 | GPD | sum | 明年 | 1 | 斤
        海城 | gdp | 数值 | 2022 | x | 亿元
        | | | | 5 |
        镇海区 | gdp | 数值 | 2022 | 1234567890.1234567 亿元 |
        镇海区 | gdp | 数值 | 2021 | TRUE | 亿元
        镇海区 | gdp | 数值 | d:2022-06-01 | 5 | 亿元
        海城 | gdp | 数值 | 2022 | 5 | 亿元
        镇海区 | gdp | 同比增长 | 2022 | 5 | 亿元
        镇海区 | gdp | 数值 | 2022 | 5万元 | 亿元
        镇海区 | wait | 数值 | 2022 | 1 | 小时
        """
    )
    assert codes_at(reading) == [
        ("UnknownName", "A2"),
        ("UnknownName", "B2"),
        ("UnknownName", "C2"),
        ("UnreadablePeriod", "D2"),
        ("UnknownName", "F2"),
        ("NotANumber", "E3"),
        ("AmbiguousName", "A3"),
        ("MissingCell", "A4"),
        ("MissingCell", "B4"),
        ("MissingCell", "C4"),
        ("MissingCell", "D4"),
        ("TooManyDigits", "E5"),
        ("NotANumber", "E6"),
        ("AmbiguousDate", "D7"),
        ("AmbiguousName", "A8"),
        ("UnitDoesNotFit", "F9"),
        ("UnitsDisagree", "E10"),
        ("NotExact", "E11"),
    ]
    assert reading.observations == ()


def test_a_full_sentence_says_what_where_and_how_to_mend_it(read):
    (problem,) = read("镇海区 | gdp | 数值 | 2022 | 上年为1.43 |").problems
    assert problem.explain(Language.EN) == (
        "月报.xlsx, Sheet!E2: this must be a number, found “上年为1.43”. Type a number "
        "alone; leave the cell empty or type “—” where there is none. “about” and "
        "“over” belong in the qualifier column."
    )


def test_a_date_that_is_no_first_of_a_month_is_a_moment(read):
    (one,) = read("镇海区 | gdp | 数值 | d:2022-12-31 | 5 | 亿元").observations
    assert one.period == Period.parse("2022-12-31")


def test_a_formula_is_read_by_its_result_unless_there_is_none(read_grid):
    reading = read_grid(
        "镇海区 | gdp | 数值 | 2022 | f:670 | 亿元\n"
        "镇海区 | gdp | 数值 | 2021 | f:0 | 亿元\n"
        "镇海区 | gdp | 数值 | 2020 | f: | 亿元\n"
        "镇海区 | gdp | 数值 | 2019 | #DIV/0! | 亿元\n"
        "镇海区 | gdp | 数值 | 2018 | nan | 亿元"
    )
    assert [one.value for one in reading.observations] == [670]
    assert codes_at(reading) == [
        ("NotCalculated", "E3"),
        ("NotCalculated", "E4"),
        ("ErrorCell", "E5"),
        ("NotANumber", "E6"),
    ]


def test_changes_and_numbers_may_have_units_of_their_own(read):
    reading = read(
        "镇海区 | gdp | 变化 | 2022 | 0.5 | 个百分点\n"
        "镇海区 | gdp | 数量 | 2022 | 3 | 个\n"
        "镇海区 | gdp | 位次 | 2022 | 3 |"
    )
    assert [one.unit for one in reading.observations] == ["个百分点", "个", "位"]


def test_a_unit_that_was_not_given_is_doubted_unless_the_entry_tells_it(read):
    reading = read(
        "镇海区 | gdp | 数值 | 2021 | 5 |\n"
        "镇海区 | gdp 地区生产总值 GDP (亿元) | 数值 | 2022 | 5 |\n"
        "镇海区 | gdp | 同比增长 | 2022 | 5 |"
    )
    assert [one.doubt for one in reading.found] == [
        UNIT_ASSUMED,
        Text("", ""),
        Text("", ""),
    ]
    assert [one.certain for one in reading.found] == [False, True, True]


def test_a_small_percentage_is_doubted_where_formats_are_unknown(read_grid):
    reading = read_grid(
        "镇海区 | gdp | 同比增长 | 2022 | 0.056 | %\n"
        "镇海区 | gdp | 同比增长 | 2021 | 5.6 | %\n"
        "镇海区 | gdp | 数值 | 2021 | 0.5 | 亿元",
        marks_known=False,
    )
    assert [one.doubt for one in reading.found] == [
        PERCENT_UNKNOWN,
        *[Text("", "")] * 2,
    ]


def test_two_cells_for_one_question_are_a_problem(read):
    reading = read(f"{GOOD}\n{GOOD}")
    (problem,) = reading.problems
    assert problem.facts["cell"] == "E3"
    assert problem.facts["first"] == "Sheet!E2"


def test_a_region_that_is_not_known_is_still_read(read):
    (found,) = read("火星 | gdp | 数值 | 2022 | 670 | 亿元").found
    assert (found.region, found.region_text, found.indicator) == (None, "火星", "gdp")
    assert not found.certain


def test_the_header_is_checked_column_by_column(read):
    reading = read(
        "gdp | 数值 | 2022 | 5 | 6 | | 亿元 | x |",
        "指标 Indicator | 度量 Measure | 时期 Period | 数值 Value | 数值 Value | "
        "| 单位 Unit | 备註 |",
    )
    assert codes_at(reading)[:3] == [
        ("MissingColumn", "A1"),
        ("ColumnTwice", "E1"),
        ("UnknownColumn", "H1"),
    ]
    assert reading.problems[2].facts["nearest"] == "备注 Note"


def test_the_wide_form_has_period_and_measure_in_its_head(known):
    drawing = """
        宽表 Wide form
        时期 Period * | 2022年上半年
        度量 Measure * | 同比增长
        范围 Scope |
        指标 Indicator * | 单位 Unit | 口径 Basis | 镇海区 | 海城 | |
        gdp | % | 可比价 | 5.6 | — | |
        share | | | 3 | | | 7
    """
    reading = read_workbook("a.xlsx", xlsx(Wide=drawing), known=known)
    assert [(one.region, one.indicator, one.value) for one in reading.observations] == [
        ("330211", "gdp", Decimal("5.6")),
        ("330211", "share", Decimal(3)),
    ]
    assert reading.observations[0].basis is Basis.COMPARABLE
    assert reading.observations[0].locator.en == "Wide!D6"
    assert codes_at(reading) == [("MissingCell", "G5")]


def test_a_head_cell_of_the_wide_form_is_told_once(known):
    drawing = """
        时期 | 明年
        度量 | level
        指标 | 单位 | 镇海区 | 宁波市
        gdp | 亿元 | 1 | 2
    """
    reading = read_workbook("a.xlsx", xlsx(Wide=drawing.strip()), known=known)
    assert codes_at(reading) == [("UnreadablePeriod", "B1")]


def test_a_workbook_without_any_table_says_what_a_table_must_name(known):
    reading = read_workbook("纪要.xlsx", xlsx(表1="会议 | 议题\n一 | 无"), known=known)
    (problem,) = reading.problems
    assert (reading.found, reading.left_out) == ((), ())
    assert str(problem) == (
        "纪要.xlsx: no table of regional figures was found in it. A table should name "
        "at least two of region, indicator and period; or fill in the template."
    )


def test_a_sheet_that_is_not_ours_is_read_by_its_shape(known):
    reading = read_workbook("年鉴.xlsx", xlsx(表1="地区 | 2022\n镇海 | 1"), known=known)
    assert [(one.region, str(one.period)) for one in reading.found] == [
        ("330211", "2022-01-01/2022-12-31")
    ]
    assert {one.asked.code for one in reading.questions} == {"indicator", "unit"}


def test_a_template_without_a_figure_says_so(read):
    assert [one.code for one in read("").problems] == ["NothingFilled"]


def test_a_hidden_sheet_with_figures_is_a_problem_and_is_not_read(known):
    content = xlsx(数据=f"{LONG_HEADER}\n{GOOD}", 旧_hidden=f"{LONG_HEADER}\n{GOOD}")
    reading = read_workbook("a.xlsx", content, known=known)
    assert [one.code for one in reading.problems] == ["HiddenSheet"]
    assert len(reading.observations) == 1


@pytest.mark.parametrize("name", ["示例 Example", "Example", "说明 Read me"])
def test_the_sheets_that_only_show_how_are_never_read(known, name):
    content = xlsx(**{name: f"{LONG_HEADER}\n{GOOD}", "数据": f"{LONG_HEADER}\n{GOOD}"})
    reading = read_workbook("a.xlsx", content, known=known)
    assert len(reading.found) == 1
    assert reading.left_out == ()


def test_a_renamed_example_is_known_by_its_first_cell(known):
    drawing = f"示例 Example: 不会读入\n{LONG_HEADER}\n{GOOD}"
    reading = read_workbook("a.xlsx", xlsx(S=drawing), known=known)
    assert [one.code for one in reading.problems] == ["NoFigures"]


def test_a_refused_file_is_a_reading_with_that_one_problem(known):
    reading = read_workbook("C:\\x\\a.xlsx", b"%PDF-1.7", known=known)
    assert [one.code for one in reading.problems] == ["NotAWorkbook"]
    assert reading.file == "a.xlsx"


def test_the_shipped_catalogue_is_used_unless_another_is_given():
    content = xlsx(S=f"{LONG_HEADER}\n镇海区 | 签约项目数 | 数值 | 2022 | 3 | 个")
    (one,) = read_workbook("a.xlsx", content, origin="u-1").observations
    assert (one.region, one.indicator, one.origin) == (
        "330211",
        "projects_signed",
        "u-1",
    )


def test_progress_is_told_step_by_step(known):
    steps = []
    read_workbook("a.xlsx", xlsx(S="1"), known=known, progress=steps.append)
    assert steps == [Step.CHECKED, Step.PARSED, Step.READ]


def test_lines_are_what_the_command_prints(read):
    reading = read(
        "镇海区 | gdp | 数值 | 2022年上半年 | 670 |\n火星 | x | y | z | 1 | %"
    )
    first, second, *rest = lines(reading)
    assert first == {
        "kind": "observation",
        "sheet": "Sheet",
        "cell": "E2",
        "region": "330211",
        "region_text": "镇海区",
        "indicator": "gdp",
        "indicator_text": "gdp",
        "measure": "level",
        "period": "2022-01-01/2022-06-30",
        "period_text": "2022年上半年",
        "value": 670.0,
        "unit": "亿元",
        "certain": False,
        "note": f"{UNIT_ASSUMED.zh} / {UNIT_ASSUMED.en}",
    }
    empty = {"region": None, "indicator": None, "measure": None, "period": None}
    assert second.items() >= empty.items()
    assert [(one["kind"], one["code"], one["cell"]) for one in rest] == [
        ("problem", "UnknownName", "A3"),
        ("problem", "UnknownName", "B3"),
        ("problem", "UnknownName", "C3"),
        ("problem", "UnreadablePeriod", "D3"),
    ]
    assert rest[0]["message_zh"].startswith(
        "月报.xlsx，Sheet!A3：没有名为“火星”的地区。"
    )


FIGURES = st.lists(
    st.tuples(
        st.sampled_from(["330211", "330200", "210381"]),
        st.sampled_from(["gdp", "share", "projects"]),
        st.integers(1950, 2090),
        st.decimals(-(10**9), 10**9, places=3),
    ),
    max_size=20,
    unique_by=lambda figure: figure[:3],
)


@given(figures=FIGURES)
def test_what_was_written_is_read_back(known, figures):
    units = {code: one.unit for code, one in known.indicators.items()}
    names = ("region", "indicator", "measure", "period", "value", "unit")
    rows = [
        (region, indicator, "level", str(year), value, units[indicator])
        for region, indicator, year, value in figures
    ]
    content = workbook_of([Table("数据", tuple(map(Field, names)), rows)])
    context = Context("a.xlsx", "o1", known, vocabulary_of(known))
    reading = read_grids(parsed_here(content), context)
    assert [
        (one.region, one.indicator, one.period.year, one.value)
        for one in reading.observations
    ] == figures
