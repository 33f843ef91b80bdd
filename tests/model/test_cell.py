import pandas as pd
import pytest

from indicators.model.cell import Cell

ROW = {
    "indicator": "gdp",
    "region": "330211",
    "scope": "whole",
    "measure": "level",
    "basis": "current",
    "stage": "preliminary",
    "start": pd.Timestamp("2022-01-01"),
    "end": pd.Timestamp("2022-12-31"),
}
CODE = "gdp.330211.whole.level.current.2022-01-01/2022-12-31."


def test_a_row_is_named_by_what_its_answers_share():
    assert str(Cell.of(ROW)) == CODE


def test_how_settled_a_figure_is_does_not_change_its_name_but_a_plan_is_another():
    assert Cell.of({**ROW, "stage": "final"}) == Cell.of(ROW)
    assert str(Cell.of({**ROW, "stage": "target"})) == f"{CODE}target"


def test_an_instant_has_one_date():
    moment = {**ROW, "start": ROW["end"]}
    assert Cell.of(moment).period == "2022-12-31"


def test_a_code_is_read_as_it_was_written():
    assert Cell.parse(CODE) == Cell.of(ROW)


@pytest.mark.parametrize(
    "code",
    [
        "gdp",
        f"{CODE}soon",
        CODE.replace("level", "height"),
        CODE.replace("current", "old"),
        CODE.replace("2022-01-01", "2022-13-01"),
        CODE.replace("2022-01-01", "2023-01-01"),
    ],
)
def test_what_is_no_code_is_refused(code):
    with pytest.raises((ValueError, KeyError)):
        Cell.parse(code)
