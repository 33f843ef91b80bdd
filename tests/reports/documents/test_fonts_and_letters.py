from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.model.text import Language
from indicators.reports.documents.columns import shared
from indicators.reports.documents.drawing import CannotDraw, pdf_of, svgs_of
from indicators.reports.documents.fonts import NoChineseFont, chinese_font
from indicators.reports.documents.letters import width_of, wrapped
from indicators.reports.documents.paper import Grid
from indicators.reports.documents.picture import _BODY, _Sheet

TEXTS = st.text(st.sampled_from("aW 1.，。（）中国字—é"), max_size=80)


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """Return the fonts' folder of a machine that has no other."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    folder = tmp_path / "fonts"
    folder.mkdir()
    return folder


def test_a_machine_without_a_chinese_font_is_told_what_to_install(bare):
    (bare / "DejaVuSans.ttf").touch()
    with pytest.raises(NoChineseFont) as caught:
        chinese_font()
    zh, en = (caught.value.explain(language) for language in Language)
    assert "没有中文字体" in zh
    assert "no Chinese font" in en
    assert "fonts-noto-cjk" in zh
    assert "fonts-noto-cjk" in en


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("NotoSansCJK-Regular.ttc", "Noto Sans CJK SC"),
        ("msyh.ttc", "Microsoft YaHei"),
        ("PingFang.ttc", "PingFang SC"),
    ],
)
def test_a_font_is_known_by_its_file_wherever_it_lies(bare, file, name):
    (bare / "deep").mkdir()
    (bare / "deep" / file).touch()
    assert chinese_font() == name


def test_a_font_that_only_the_system_knows_is_found(bare, tmp_path):
    lister = tmp_path / "fc-list"
    lister.write_text("#!/bin/sh\necho 'Zhuque Fangsong,朱雀仿宋'\n")
    lister.chmod(0o755)
    assert bare.is_dir()
    assert chinese_font() == "Zhuque Fangsong"


@given(TEXTS, st.integers(20, 400))
def test_lines_hold_the_text_and_none_is_too_long(text, room):
    lines = wrapped(text, 10, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        # A stop never begins a line, so that it may stand beyond its end.
        assert width_of(line.rstrip("，。）").rstrip(), 10) <= room + 20


@given(
    st.lists(st.lists(TEXTS, min_size=3, max_size=3), min_size=1, max_size=4),
    st.integers(200, 900),
)
def test_columns_share_the_width_among_them(rows, room):
    grid = Grid(("a", "b", "c"), tuple(map(tuple, rows)), (False,) * 3)
    widths = shared(grid, room, 10)
    assert sum(widths) == pytest.approx(room)
    assert min(widths) > 0


def test_what_cannot_be_drawn_is_said(capfd):
    with pytest.raises(CannotDraw):
        pdf_of("#nothing-of-the-kind", "{}")
    with pytest.raises(CannotDraw):
        svgs_of([{"mark": 5}])
    assert capfd.readouterr().err
    assert svgs_of([]) == []


def test_a_chart_asks_no_server_for_its_rows(capfd):
    specification = {
        "data": {"url": "http://127.0.0.1:9/rows.json"},
        "mark": "point",
        "encoding": {"x": {"field": "a", "type": "quantitative"}},
    }
    with pytest.raises(CannotDraw):
        svgs_of([specification])
    assert "127.0.0.1" in capfd.readouterr().err


@pytest.mark.parametrize("line", ["⁵ Ningbo 2024", "¹² 镇海2022年"])
def test_a_note_does_not_take_the_letters_of_its_number(line):
    root = Element("svg")
    _Sheet(root, 600).write(line, _BODY)
    (told,) = root
    assert "".join(told.itertext()) == line
    assert [("x" in run.attrib, run.text) for run in told] == [
        (False, line.split()[0] + " "),
        (True, line.partition(" ")[2]),
    ]
