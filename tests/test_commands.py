"""The command line: in a process of its own where that matters, else called."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from indicators.__main__ import main
from indicators.catalog import curated
from indicators.model.layout import Layout, SheetWords
from indicators.model.link import link_of
from indicators.model.observation import Measure
from indicators.model.view import Page, View, Years
from indicators.store import Editions
from indicators.store.layouts import Layouts
from tests.workbooks.drawn_workbooks import LONG_HEADER, xlsx

PROJECT = Path(__file__).parents[1]
DUMPED = [
    *("region", "region_name_zh", "region_name_en", "scope"),
    *("indicator", "indicator_name_zh", "indicator_name_en", "measure", "value"),
    *("unit", "period", "basis", "stage", "qualifier", "origin", "locator", "note"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with the edition of the curated figures."""
    folder = tmp_path_factory.mktemp("editions")
    Editions(folder).build(curated())
    return folder


def run(folder, *arguments, said=""):
    """Run one command with the editions in *folder* and return what it did."""
    return subprocess.run(
        [sys.executable, "-m", "indicators", *map(str, arguments)],
        cwd=PROJECT,
        env={**os.environ, "DUIBIAO_EDITIONS": str(folder), "LC_ALL": "C"},
        input=said,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture
def called(monkeypatch, capsys):
    """Return what calls one command in this process; a process costs two seconds."""

    def call(folder, *arguments, said=""):
        monkeypatch.setenv("DUIBIAO_EDITIONS", str(folder))
        monkeypatch.setattr(sys, "stdin", io.StringIO(said))
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = end.code
        return subprocess.CompletedProcess(arguments, code, *capsys.readouterr())

    return call


def test_building_twice_gives_the_same_edition_and_no_second_event(tmp_path):
    first, second = run(tmp_path, "build"), run(tmp_path, "build")
    assert first.returncode == second.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    zh, en = first.stdout.splitlines()
    count = len(curated().observations)
    name = Editions(tmp_path).current()
    assert zh == f"版本 {name}，{count}个数值。"
    assert en == f"Edition {name}, {count} figures."
    assert len(Editions(tmp_path).history()) == 1


def test_without_an_edition_the_command_that_makes_one_is_named(tmp_path):
    done = run(tmp_path, "dump")
    assert done.returncode == 1
    assert done.stdout == ""
    zh, en = done.stderr.splitlines()
    assert "还没有任何数据版本" in zh
    assert "Run `python -m indicators build` to make the first." in en


def test_dump_says_every_figure_as_one_object_a_line(folder):
    done = run(folder, "dump", "--json")
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rows) == len(curated().observations)
    assert all(list(row)[: len(DUMPED)] == DUMPED for row in rows)
    assert all(isinstance(row["value"], int | float) for row in rows)
    rate = next(row for row in rows if row["value"] == 85.49)
    assert rate["region_name_en"]
    assert rate["period"] == "2023-01-01/2023-03-31"


def test_dump_without_json_is_csv(called, folder):
    done = called(folder, "dump")
    rows = list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
    assert done.returncode == 0, done.stderr
    assert len(rows) == len(curated().observations)
    assert list(rows[0])[: len(DUMPED)] == DUMPED


def test_link_prints_the_canonical_link_and_show_its_content(called, folder):
    view = View(
        page=Page.GROWTH,
        measure=Measure.GROWTH,
        regions=("330211", "370211"),
        periods=Years(2016, 2024),
    )
    asked = ("--page", "growth", "--regions", "330211,370211")
    asked += ("--indicator", "gdp", "--measure", "growth", "--periods", "2016/2024")
    link = called(folder, "link", *asked)
    assert (link.returncode, link.stdout) == (0, link_of(view) + "\n"), link.stderr

    shown = called(folder, "show", link.stdout.strip())
    assert shown.returncode == 0, shown.stderr
    said = json.loads(shown.stdout)
    judged = ["badge", "findings", "notes", "sentences"]
    assert list(said) == ["link", "edition", *judged, "figures"]
    assert said["link"] == link_of(view)
    assert said["figures"][0]["rows"]

    file = folder.parent / "shown.csv"
    shown = called(folder, "show", link_of(view), "--format", "csv", "-o", file)
    assert (shown.returncode, shown.stdout) == (0, ""), shown.stderr
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"))))
    assert len(rows) == sum(len(figure["rows"]) for figure in said["figures"])


def test_a_part_that_nobody_knows_is_misuse_and_named_in_both_languages(called, folder):
    done = called(folder, "link", "--indicator", "gpd", "--regions", "1")
    assert (done.returncode, done.stdout) == (2, "")
    lines = done.stderr.splitlines()
    assert len(lines) == 4
    assert "“indicator=gpd”" in lines[0]
    assert "The link's part “indicator=gpd” is not known here." in lines[1]
    assert "“regions=1”" in lines[2]


def test_an_unknown_option_is_misuse(called, folder):
    assert called(folder, "link", "--colour", "red").returncode == 2


def test_a_link_that_is_partly_known_is_shown_and_what_is_not_is_named(called, folder):
    done = called(folder, "show", "/growth?v=1&indicator=gdp&regions=330211&periods=x")
    assert done.returncode == 1
    assert json.loads(done.stdout)["figures"]
    assert "“periods=x”" in done.stderr


@pytest.mark.parametrize(
    ("link", "code", "words"),
    [
        ("/import?v=1", 2, "This page has no figures to print."),
        ("/growth?v=1&edition=abcdef", 1, "No edition “abcdef” is kept here."),
    ],
)
def test_what_cannot_be_shown_is_told(called, folder, link, code, words):
    done = called(folder, "show", link)
    assert done.returncode == code
    assert done.stdout == ""
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_frozen_link_keeps_its_edition(called, folder):
    done = called(folder, "link", "--frozen", "--page", "growth")
    name = Editions(folder).current()
    assert done.stdout.strip().endswith(f"edition={name}"), done.stderr
    assert name in Editions(folder).kept()


def test_check_passes_on_the_curated_figures(called, folder):
    done = called(folder, "check")
    assert (done.returncode, done.stderr) == (0, "")


def test_check_names_an_uploaded_figure_whose_file_was_changed(called, tmp_path):
    editions = Editions(tmp_path / "editions")
    editions.build(curated())
    file = tmp_path / "right.xlsx"
    rows = [LONG_HEADER, "330211 | gdp | growth | 2031 | 6 | %"]
    file.write_bytes(xlsx(Sheet="\n".join(rows)))
    assert called(editions.folder, "import", file, "--yes").returncode == 0
    done = called(editions.folder, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Uploaded figures read again from their kept files: 1; problems: 0." in (
        done.stdout
    )
    (kept,) = (editions.folder / "files").iterdir()
    kept.write_bytes(kept.read_bytes() + b" ")
    done = called(editions.folder, "check")
    assert done.returncode == 1
    zh, en = done.stderr.splitlines()
    assert "保存的“right.xlsx”与导入时的指纹不符" in zh
    assert "“right.xlsx” does not have the fingerprint" in en


def filled(template):
    """Fill one row of the long form in, as a person would."""
    book = openpyxl.load_workbook(template)
    sheet = book["数据 Data"]
    header = next(
        row for row in sheet.iter_rows() if sum(bool(cell.value) for cell in row) > 4
    )
    words = {
        "地区": "330211",
        "指标": "gdp",
        "度量": "growth",
        "时期": "2031",
        "数值": 4.2,
        "单位": "%",
    }
    for cell in header:
        for word, value in words.items():
            if str(cell.value).split()[0] == word:
                sheet.cell(cell.row + 1, cell.column).value = value
    book.save(template)


def test_a_template_goes_in_shows_its_differences_is_published_and_undone(
    called, tmp_path
):
    editions = Editions(tmp_path / "editions")
    editions.build(curated())
    first = editions.current()
    file = tmp_path / "sheet.xlsx"
    assert called(editions.folder, "template", "-o", file).returncode == 0
    filled(file)

    read = called(editions.folder, "read", "--json", file)
    assert read.returncode == 0, read.stdout + read.stderr
    (line,) = map(json.loads, read.stdout.splitlines())
    assert line["kind"] == "observation"
    assert (line["region"], line["value"], line["certain"]) == ("330211", 4.2, True)

    declined = called(editions.folder, "import", file, said="n\n")
    assert declined.returncode == 0
    compared = "“sheet.xlsx”: 1 new, 0 changed, 0 unchanged, 0 withdrawn."
    assert compared in declined.stdout
    assert editions.current() == first

    done = run(editions.folder, "import", file, "--yes", "--message", "a try")
    assert done.returncode == 0, done.stderr
    second = editions.current()
    assert second != first
    assert f"Edition {second}." in done.stdout

    listed = called(editions.folder, "editions", "--json")
    events = [json.loads(line) for line in listed.stdout.splitlines()]
    assert [event["edition"] for event in events] == [first, second]
    assert (events[-1]["message"], events[-1]["added"]) == ("a try", 1)

    undone = called(editions.folder, "undo")
    assert (undone.returncode, editions.current()) == (0, first), undone.stderr
    again = called(editions.folder, "undo")
    assert again.returncode == 1
    assert "is the first edition" in again.stderr

    plain = called(editions.folder, "editions", "--keep", second)
    assert [line.split()[1] for line in plain.stdout.splitlines()] == [
        "build",
        "import",
        "undo",
        "keep",
    ]
    assert second in editions.kept()


def test_a_workbook_with_a_problem_changes_nothing_and_names_the_cell(
    called, folder, tmp_path
):
    before = Editions(folder).current()
    file = tmp_path / "wrong.xlsx"
    rows = [LONG_HEADER, "330211 | gdp | growth | 2031 | six | %"]
    file.write_bytes(xlsx(Sheet="\n".join(rows)))
    for command in (("read",), ("import", "--yes")):
        done = called(folder, *command, file)
        assert done.returncode == 1
        assert "Sheet" in done.stderr
        assert "E2" in done.stderr
    assert Editions(folder).current() == before


def test_reading_and_importing_tell_people_in_both_languages(called, folder, tmp_path):
    file = tmp_path / "right.xlsx"
    rows = [LONG_HEADER, "330211 | gdp | growth | 2031 | 6 | %"]
    file.write_bytes(xlsx(Sheet="\n".join(rows)))
    read = called(folder, "read", file)
    assert read.returncode == 0
    assert read.stdout.splitlines() == [
        "“right.xlsx”：1个数值，其中1个无需确认；0个问题。",
        "“right.xlsx”: 1 figures, 1 of them certain; 0 questions.",
    ]
    before = Editions(folder).current()
    done = called(folder, "import", file, said="是\n")
    assert done.returncode == 0
    assert "Publish? Type y to confirm" in done.stdout
    assert Editions(folder).current() != before
    again = called(folder, "import", file, "--yes")
    assert "0 new, 0 changed, 1 unchanged" in again.stdout
    rebuilt = called(folder, "build")
    assert rebuilt.returncode == 0


UNTOLD = """
2031年主要经济指标
指标 | 2031年
地区生产总值（亿元） | 1200.5
"""


def test_what_a_sheet_leaves_open_is_asked_answered_and_then_published(
    called, folder, tmp_path
):
    file = tmp_path / "月报.xlsx"
    file.write_bytes(xlsx(Sheet1=UNTOLD.strip()))
    read = called(folder, "read", "--json", file)
    figure, question = map(json.loads, read.stdout.splitlines())
    assert (figure["region"], figure["certain"]) == (None, False)
    assert (question["kind"], question["key"]) == ("question", "region:")
    assert question["cells"] == figure["cell"]

    before = Editions(folder).current()
    refused = called(folder, "import", file, "--yes")
    assert refused.returncode == 1
    assert "--answer 'region:=…'" in refused.stderr
    assert "1 not published: Waiting for an answer." in refused.stderr
    assert Editions(folder).current() == before

    done = called(folder, "import", file, "--yes", "--answer", "region:=330211")
    assert (done.returncode, done.stderr) == (0, "")
    assert Editions(folder).current() != before


def test_an_answer_without_a_question_is_misuse(called, folder, tmp_path):
    file = tmp_path / "月报.xlsx"
    file.write_bytes(xlsx(Sheet1=UNTOLD.strip()))
    done = called(folder, "read", file, "--answer", "330211")
    assert done.returncode == 2
    assert "found “330211”" in done.stderr


@pytest.mark.parametrize(
    "answer", ["region:=nowhere", "period:=2031", "indicator:x=gdp/all", "figures:x=no"]
)
def test_an_answer_that_its_question_cannot_have_is_misuse(
    called, folder, tmp_path, answer
):
    file = tmp_path / "公报.txt"
    file.write_text("全市实现地区生产总值1200.5亿元。", encoding="utf-8")
    done = called(folder, "read", file, "--answer", answer)
    assert done.returncode == 2
    assert f"“{answer.partition('=')[2]}” does not answer" in done.stderr


def test_of_two_files_the_later_one_is_compared_with_what_the_first_published(
    called, tmp_path
):
    editions = Editions(tmp_path / "editions")
    editions.build(curated())
    files = []
    for place, value in enumerate((6, 7, 6)):
        file = tmp_path / f"{place}.xlsx"
        rows = [LONG_HEADER, f"330211 | gdp | growth | 2031 | {value} | %"]
        file.write_bytes(xlsx(**{f"Sheet{place}": "\n".join(rows)}))
        files.append(file)
    for brought in (files[:1], files[1:]):
        assert called(editions.folder, "import", *brought, "--yes").returncode == 0
    # 6, then 7 for it, then 6 again: the last file is no repetition of the first.
    assert [event.changed for event in editions.history()] == [0, 0, 1, 1]


def test_a_bulletins_text_is_read_with_its_sentences(called, folder, tmp_path):
    file = tmp_path / "公报.txt"
    file.write_text(
        "2031年，镇海区实现地区生产总值1200.5亿元，同比增长4.2%。", encoding="gb18030"
    )
    read = called(folder, "read", "--json", file)
    level, growth = map(json.loads, read.stdout.splitlines())
    assert (level["value"], level["unit"], level["certain"]) == (1200.5, "亿元", True)
    assert (growth["measure"], growth["value"]) == ("growth", 4.2)
    assert level["cell"].startswith("S1:")


def test_any_import_is_taken_back_and_approved_by_its_number_and_document(
    called, tmp_path
):
    editions = Editions(tmp_path / "editions")
    first = editions.build(curated())
    for value in ("6", "7"):
        file = tmp_path / f"{value}.xlsx"
        rows = [LONG_HEADER, f"33021{value} | gdp | growth | 2031 | {value} | %"]
        file.write_bytes(
            xlsx(
                Sheet="\n".join(rows)
                .replace("330216", "330211")
                .replace("330217", "330200")
            )
        )
        assert called(editions.folder, "import", file, "--yes").returncode == 0
    _, one, two = editions.history()
    assert called(editions.folder, "undo", str(one.number)).returncode == 0
    with editions.open() as database:
        uploaded = [f.value for f in database.observations() if f.origin == two.origin]
        gone = [f for f in database.observations() if f.origin == one.origin]
    assert ([int(value) for value in uploaded], gone) == ([7], [])

    done = called(editions.folder, "approve", two.origin, "--stage", "final")
    assert done.returncode == 0, done.stderr
    with editions.open() as database:
        stages = {
            f.stage.code for f in database.observations() if f.origin == two.origin
        }
    assert stages == {"final"}
    assert called(editions.folder, "undo", str(two.number)).returncode == 0
    assert editions.current() == first


def test_layouts_go_out_and_come_in_as_toml(called, folder, tmp_path):
    text = tmp_path / "layouts.toml"
    assert called(folder, "layouts").stdout == ""
    words = SheetWords(frozenset({"主要经济指标"}), frozenset({"指标", "本月", "累计"}))
    kept = Layout("镇海月报", words, {"region:": "330211"})
    Layouts(folder / "layouts").keep([kept])
    assert (
        f"Layout “镇海月报” ({kept.code}), 1 answers."
        in called(folder, "layouts").stdout
    )
    assert called(folder, "layouts", "-o", text).returncode == 0
    Layouts(folder / "layouts").forget(kept.code)
    assert called(folder, "layouts", "--import", text).returncode == 0
    assert Layouts(folder / "layouts").read().layouts == (kept,)
    text.write_text("layout = 1", encoding="utf-8")
    refused = called(folder, "layouts", "--import", text)
    assert refused.returncode == 1
    assert "layouts.toml" in refused.stderr


@pytest.mark.parametrize("command", ["read", "import"])
def test_a_file_that_is_not_there_is_misuse(called, folder, tmp_path, command):
    done = called(folder, command, tmp_path / "nowhere.xlsx")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "“nowhere.xlsx” cannot be opened" in done.stderr
    assert str(tmp_path) not in done.stderr


def test_a_reader_that_has_enough_ends_the_dump_quietly(folder):
    with subprocess.Popen(
        [sys.executable, "-m", "indicators", "dump", "--json"],
        cwd=PROJECT,
        env={**os.environ, "DUIBIAO_EDITIONS": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as dumping:
        dumping.stdout.readline()
        dumping.stdout.close()
        assert dumping.stderr.read() == b""
        assert dumping.wait(timeout=60) == 0
