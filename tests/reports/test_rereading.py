"""Uploaded figures read again from the files they came in."""

import shutil

import duckdb
import pyarrow.parquet as pq
import pytest

from indicators.catalog import catalog
from indicators.catalog.curated import Curated
from indicators.model.observation import Stage
from indicators.model.text import Language
from indicators.reports.imports import compared_with, opened, pasted, publish, read
from indicators.reports.rereading import reread
from indicators.store import Editions
from indicators.store.uploads import Uploads
from tests.store.drawn_editions import origins_of, read_drawing
from tests.workbooks.drawn_workbooks import xlsx

CURATED = "330211 | gdp level | 2020 | 600 | unit=亿元 basis=current"
SHEET = """
2024年主要经济指标
单位：亿元
地区 | 地区生产总值 | 一般公共预算收入
镇海区 | 670.5 | 88.1
北仑区 | 1200 | 210
"""
NO_REGION = """
2024年1—6月主要经济指标
指标 | 单位 | 1-6月
地区生产总值 | 亿元 | 670
一般公共预算收入 | 亿元 | 88.1
"""
BULLETIN = "2031年，镇海区实现地区生产总值1200.5亿元，同比增长4.2%。"


@pytest.fixture
def editions(tmp_path):
    facts = read_drawing(CURATED)
    editions = Editions(tmp_path / "editions")
    editions.build(Curated(facts, origins_of(facts, {}), ()))
    return editions


def bring(editions, sent, answers=None, message=""):
    """Publish what was sent, read with *answers*."""
    answered = read(sent, answers or {}, (), catalog())
    arrived = compared_with(editions, sent, answered.reading)
    assert arrived.chosen, (answered.waiting, arrived.held)
    return publish(editions, arrived, message=message, who="Li")


def kept_file(editions):
    (file,) = (editions.folder / "files").iterdir()
    return file


@pytest.mark.parametrize(
    ("sent", "answers", "figures"),
    [
        (lambda: opened("表.xlsx", xlsx(一=SHEET.strip())), {}, 4),
        (
            lambda: opened("june.xlsx", xlsx(Sheet=NO_REGION.strip())),
            {"region:": "330211"},
            2,
        ),
        (
            lambda: opened(
                "表.csv", SHEET.strip().replace(" | ", ",").encode("gb18030")
            ),
            {},
            4,
        ),
        (lambda: opened("公报.txt", BULLETIN.encode("gb18030")), {}, 2),
        (lambda: pasted("粘贴的文字", BULLETIN), {}, 2),
    ],
)
def test_what_was_imported_is_read_again_as_it_was(editions, sent, answers, figures):
    bring(editions, sent(), answers)
    told = reread(editions)
    assert [str(one) for one in told.problems] == []
    assert (told.figures, told.numbers_only) == (figures, 0)


def test_curated_figures_are_nobodys_upload(editions):
    told = reread(editions)
    assert (told.figures, told.problems) == (0, [])


def test_a_file_that_was_changed_or_removed_is_named(editions):
    bring(editions, opened("表.xlsx", xlsx(Sheet=SHEET.strip())))
    file = kept_file(editions)
    file.write_bytes(xlsx(Sheet=SHEET.strip().replace("670.5", "680.5")))
    (problem,) = reread(editions).problems
    assert (problem.code, problem.facts["file"]) == ("FileChanged", "表.xlsx")
    file.unlink()
    (problem,) = reread(editions).problems
    assert (problem.code, problem.facts["file"]) == ("FileGone", "表.xlsx")


def test_a_figure_changed_in_the_edition_is_named_with_its_cell(editions):
    bring(editions, opened("表.xlsx", xlsx(一览=SHEET.strip())))
    path = editions.folder / f"{editions.current()}.duckdb"
    with duckdb.connect(str(path)) as desk:
        desk.execute("UPDATE observation SET value = 999.5 WHERE value = 670.5")
    (problem,) = reread(editions).problems
    assert problem.facts["file"] == "表.xlsx"
    assert (problem.facts["sheet"], problem.facts["cell"]) == ("一览", "B4")
    assert "999.5亿元" in problem.explain(Language.ZH)
    assert "670.5亿元" in problem.explain(Language.ZH)


def test_without_the_answers_only_the_number_in_the_cell_is_compared(
    editions,
):
    sent = opened("june.xlsx", xlsx(Sheet=NO_REGION.strip()))
    bring(editions, sent, {"region:": "330211"})
    uploads = Uploads(editions.folder / "imports")
    number = editions.history()[-1].number
    assert uploads.answers(number) == {"region:": "330211"}
    forget_answers(uploads, number)
    told = reread(editions)
    assert (told.problems, told.numbers_only) == ([], 2)


def forget_answers(uploads, number):
    """Leave the import as an earlier release kept it."""
    path = uploads.folder / f"{number}.parquet"
    table = pq.read_table(path)
    known = dict(table.schema.metadata)
    del known[b"answers"]
    pq.write_table(table.replace_schema_metadata(known), path)


def test_what_was_undone_is_not_compared_and_what_was_approved_still_agrees(editions):
    bring(editions, opened("表.xlsx", xlsx(Sheet=SHEET.strip())))
    event = editions.history()[-1]
    editions.approve(event.key, Stage.FINAL, who="Wang")
    told = reread(editions)
    assert (told.figures, told.problems) == (4, [])
    editions.undo(number=event.number)
    shutil.rmtree(editions.folder / "files")
    told = reread(editions)
    assert (told.figures, told.problems) == (0, [])
