"""Problems on a page: no backticks, and no place where a column says it."""

import pytest

from indicators.model.text import Language
from indicators.ui.explaining import quoted, without_place
from indicators.workbooks.problems import NotANumber, UnknownName
from indicators.workbooks.refusals import EmptyFile

WHERE = {"file": "七月.xlsx", "sheet": "数据 (1)", "cell": "C3"}


@pytest.mark.parametrize("language", Language)
def test_the_columns_have_the_place_and_the_sentence_has_not(language):
    said = without_place(NotANumber(**WHERE, found="很多"), language)
    assert "很多" in said
    assert not any(place in said for place in WHERE.values())
    assert said[0] == said[0].upper()


@pytest.mark.parametrize("language", Language)
def test_a_refusal_of_the_whole_file_does_not_repeat_its_name(language):
    assert "七月" not in without_place(EmptyFile(file="七月.xlsx"), language)


@pytest.mark.parametrize("language", Language)
def test_a_name_of_a_file_stands_in_quotes_for_readers(language):
    named = {"kind": "x", "found": "y", "nearest": "z", "where": "units.toml"}
    said = quoted(UnknownName(**WHERE, **named), language)
    assert "“units.toml”" in said
    assert "`" not in said
