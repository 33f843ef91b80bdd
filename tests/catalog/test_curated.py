"""Reading data/curated: each fact with its place, and every row that cannot be read."""

from decimal import Decimal

import pytest
from drawn_facts import USUAL

from indicators.catalog import curated
from indicators.catalog.audit import audited
from indicators.catalog.curated import (
    FACT_FILES,
    Place,
    UnreadableRow,
    observation_of,
    read_curated,
)
from indicators.model.text import Language

FACTS = [name for name in USUAL if name != "file"]
ORIGINS = (
    "code,title,publisher_zh,publisher_en,publisher_kind,date,address,grade,file,"
    "note_zh,note_en\n"
)
BREAKS = "region,scope,indicator,from,kind,text_zh,text_en,origin\n"


def a_row(**changes):
    return ",".join((USUAL | changes)[name] for name in FACTS) + "\n"


@pytest.fixture
def folder(tmp_path):
    for name in FACT_FILES:
        (tmp_path / name).write_text(",".join(FACTS) + "\n", "utf-8")
    origin = "bulletin,《公报》,统计局,Bureau,bureau,2025-12,,A,,,\n"
    (tmp_path / "origins.csv").write_text(ORIGINS + origin, "utf-8")
    cut = "330211,whole,gdp,2018-01-01,census,普查,census,bulletin\n"
    (tmp_path / "breaks.csv").write_text(BREAKS + cut, "utf-8")
    return tmp_path


def append(path, *rows):
    with path.open("a", encoding="utf-8") as file:
        file.writelines(rows)


def test_facts_come_with_the_lines_they_stand_in(folder):
    append(folder / "targets.csv", a_row(value="700.10", stage="target"))
    append(folder / "observations.csv", a_row(note_zh='"两\n行"'), a_row(value="-3"))
    facts = curated(folder)
    assert facts.places == (
        Place("observations.csv", 3),
        Place("observations.csv", 4),
        Place("targets.csv", 2),
    )
    assert [row.fact.value for row in facts.placed()] == [670, -3, Decimal("700.10")]
    assert [origin.code for origin in facts.origins] == ["bulletin"]
    assert [cut.start for cut in facts.breaks] == ["2018-01-01"]


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("measure", "levels"),
        ("basis", "constant"),
        ("stage", "draft"),
        ("qualifier", "nearly"),
        ("value", "1_000"),
        ("value", "1e3"),
        ("value", "NaN"),
        ("value", ".5"),
        ("value", "\N{FULLWIDTH DIGIT ONE}"),
        ("value", ""),
        ("period", "2022"),
        ("period", "20220630"),
        ("period", "2022-06-30/2022-01-01"),
        ("period", "2022-06-30/2022-06-30"),
    ],
)
def test_a_column_that_cannot_be_read_is_named(column, text):
    with pytest.raises(UnreadableRow) as raised:
        observation_of(USUAL | {column: text})
    assert raised.value.facts["column"] == column
    assert raised.value.facts["found"] == text


def test_a_file_without_a_column_names_the_column():
    row = {name: text for name, text in USUAL.items() if name != "printed"}
    with pytest.raises(UnreadableRow, match="printed cannot be read"):
        observation_of(row)


def test_every_row_that_cannot_be_read_is_found_and_the_others_are_kept(folder):
    append(folder / "observations.csv", a_row(value="x"), a_row(), a_row(stage="y"))
    append(folder / "projects.csv", a_row(printed="一,二"))
    facts, unreadable = read_curated(folder)
    assert [place.line for place in facts.places] == [3]
    assert [problem.facts["file"] for problem in unreadable] == [
        "observations.csv:2",
        "observations.csv:4",
        "projects.csv:2",
    ]
    with pytest.raises(UnreadableRow, match="value cannot be read from “x”"):
        curated(folder)


def test_an_unreadable_row_is_explained_in_both_languages(folder):
    append(folder / "observations.csv", a_row(value="约5"))
    _, (problem,) = read_curated(folder)
    assert problem.explain(Language.ZH).startswith(
        "`observations.csv:2`：value 无法读取“约5”。"
    )


def test_the_shipped_catalogue_and_figures_keep_every_rule():
    assert [str(problem) for problem in audited()] == []
