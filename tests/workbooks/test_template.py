import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest

from indicators.catalog import catalog
from indicators.workbooks import forms
from indicators.workbooks.reading import read_workbook
from indicators.workbooks.template import template
from indicators.workbooks.words.names import vocabulary_of


@pytest.fixture(scope="module")
def empty(known):
    return template(known)


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book):
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_an_empty_template_has_nothing_to_read_and_nothing_unknown(known, empty):
    reading = read_workbook("模板.xlsx", empty, known=known)
    assert [one.code for one in reading.problems] == ["NothingFilled"]
    assert reading.left_out == ()


def test_the_same_catalogue_gives_the_same_bytes(known, empty):
    assert template(known) == empty


def test_its_version_stands_in_a_property(empty):
    with zipfile.ZipFile(io.BytesIO(empty)) as archive:
        assert b"duibiao_template" in archive.read("docProps/custom.xml")


def test_a_filled_long_form_is_read_back(known, empty):
    book = opened(empty)
    words = vocabulary_of(known)
    row = [
        words.regions.entries["330211"],
        None,
        words.indicators.entries["gdp"],
        words.measures.entries["level"],
        "2022-06",
        670,
    ]
    for column, content in enumerate(row, start=1):
        book[forms.LONG_SHEET].cell(2, column).value = content
    (one,) = read_workbook("a.xlsx", saved(book), known=known).found
    assert one.certain
    assert one.cell == "F2"
    assert one.observation is not None
    assert str(one.observation.period) == "2022-06-01/2022-06-30"


def test_a_filled_wide_form_is_read_back(known, empty):
    book = opened(empty)
    sheet = book[forms.WIDE_SHEET]
    sheet["B2"], sheet["B3"] = "2022", "同比增长"
    sheet["A6"], sheet["D6"], sheet["E6"], sheet["F6"] = "gdp", 5.6, "—", 3.1
    reading = read_workbook("a.xlsx", saved(book), known=known)
    assert reading.problems == ()
    assert [(one.region, one.value) for one in reading.observations] == [
        ("330211", Decimal("5.6")),
        ("210381", Decimal("3.1")),
    ]


def test_the_example_would_be_sound_if_it_were_read(known, empty):
    book = opened(empty)
    sheet = book[forms.EXAMPLE_SHEET]
    sheet.title, sheet["A1"] = "数据 2", "x"
    reading = read_workbook("a.xlsx", saved(book), known=known)
    assert reading.problems == ()
    assert len(reading.found) == 3


def test_every_list_names_its_own_column(empty):
    book = opened(empty)
    lists = book[forms.LISTS_SHEET]
    assert lists.sheet_state == "hidden"
    for column, code in enumerate(
        ["region", "scope", "indicator", "measure", "unit", "basis", "qualifier"], 1
    ):
        letter = lists.cell(1, column).column_letter
        assert lists.cell(1, column).value == f"list_{code}"
        area = book.defined_names[f"list_{code}"].attr_text
        assert area.startswith(f"'{forms.LISTS_SHEET}'!${letter}$2:${letter}$")


def test_the_rules_warn_in_both_languages(empty):
    rules = opened(empty)[forms.LONG_SHEET].data_validations.dataValidation
    messages = {rule.promptTitle: rule.error for rule in rules}
    assert len(rules) == len(forms.LONG)
    assert messages["数值 Value"] == (
        "填数字；没有数据时留空或填“—”。\nType a number; leave it empty or type “—”."
    )


def test_the_header_stays_in_sight_and_is_wide_enough(empty):
    sheet = opened(empty)[forms.LONG_SHEET]
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["C"].width > 30


def test_the_explanation_has_every_column_in_both_languages(empty):
    sheet = opened(empty)[forms.README_SHEET]
    zh, en = ("\n".join(map(str, column)) for column in zip(*sheet.values, strict=True))
    for column in forms.LONG:
        assert column.help.zh in zh
        assert column.help.en in en


def test_every_entry_of_the_shipped_catalogue_leads_back_to_its_code():
    words = vocabulary_of(catalog())
    for names in (words.regions, words.indicators, words.units, words.scopes):
        for code, entry in names.entries.items():
            assert names.find(entry) == (code,)
    assert template(catalog()).startswith(b"PK")
