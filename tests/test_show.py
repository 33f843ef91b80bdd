"""`show` writes a page in every format, and never a binary one to a terminal."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from indicators.__main__ import main
from indicators.catalog import curated
from indicators.commands import SHOWN, SIGHTLESS
from indicators.model.link import link_of
from indicators.model.view import Page, View
from indicators.store import Editions

PROJECT = Path(__file__).parents[1]
LINK = link_of(View(page=Page.GROWTH, regions=("330200",)))
BEGINNINGS = {
    "json": b"{",
    "csv": b"\xef\xbb\xbffigure",
    "png": b"\x89PNG",
    "svg": b"<svg",
    "pdf": b"%PDF",
    "html": b"<!DOCTYPE html>",
} | dict.fromkeys(("xlsx", "docx", "pptx", "zip"), b"PK")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with the edition of the curated figures."""
    folder = tmp_path_factory.mktemp("editions")
    Editions(folder).build(curated())
    return folder


@pytest.mark.parametrize("form", SHOWN)
def test_a_page_is_written_in_every_format(folder, tmp_path, monkeypatch, form):
    monkeypatch.setenv("DUIBIAO_EDITIONS", str(folder))
    file = tmp_path / f"page.{form}"
    assert main(["show", LINK, "--format", form, "-o", str(file)]) == 0
    assert file.read_bytes().startswith(BEGINNINGS[form])


@pytest.mark.parametrize("form", sorted(SIGHTLESS))
def test_what_is_no_text_is_not_printed_to_a_terminal(folder, form):
    reader, terminal = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "indicators", "show", LINK, "--format", form],
        cwd=PROJECT,
        env={**os.environ, "DUIBIAO_EDITIONS": str(folder)},
        stdout=terminal,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    os.close(terminal)
    os.close(reader)
    assert done.returncode == 2
    zh, en = done.stderr.splitlines()
    assert zh == f"{form} 不是文本，不能显示在终端里。请用 -o 指定文件。"
    assert en == f"{form} is no text that a terminal could show. Name a file with -o."
