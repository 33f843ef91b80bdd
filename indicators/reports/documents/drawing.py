"""Pictures drawn in a process of its own: it may die or hang, the server goes on."""

import base64
import json
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indicators.model.problem import ReaderProblem
from indicators.model.text import Text

_WALL_SECONDS = 120
# Drawing holds a core and some hundred megabytes for as long as it takes.
_AT_ONCE = threading.BoundedSemaphore(2)
_ROOT = Path(__file__).parents[3]
_CHILD = "indicators.reports.documents.drawing_child"


class CannotDraw(ReaderProblem):
    """The drawing ended without a picture, or took too long."""

    what = Text("没能画出这份文件。", "This file could not be drawn.")
    fix = Text(
        "选择较少的地区或年份再试，或下载 CSV、Excel，内容相同。",
        "Choose fewer regions or years, or take CSV or Excel: they hold the same.",
    )


@dataclass(frozen=True, slots=True)
class Drawn:
    """An SVG and its size in pixels."""

    svg: str
    width: float
    height: float


def svgs_of(specifications: Sequence[Mapping[str, Any]]) -> list[str]:
    """
    Return the charts as SVG; their rows stand in the specifications.

    Raises:
        CannotDraw: the drawing failed or took too long
    """
    return _drawn("chart", specifications)


def pngs_of(pictures: Sequence[Drawn]) -> list[bytes]:
    """
    Return *pictures* as PNG, two dots a pixel where that is not too many.

    Raises:
        CannotDraw: the drawing failed or took too long
    """
    asked = [
        {"svg": each.svg, "width": each.width, "height": each.height}
        for each in pictures
    ]
    return [base64.b64decode(each) for each in _drawn("picture", asked)]


def pdf_of(template: str, paper: str) -> bytes:
    """
    Return the Typst *template* as PDF, filled with the values in *paper*, as JSON.

    Raises:
        CannotDraw: the drawing failed or took too long
    """
    return base64.b64decode(
        _drawn("document", [{"template": template, "paper": paper}])[0]
    )


def _drawn(what: str, each: Sequence[Any]) -> list[str]:
    """Let a child draw *each* and return its answers."""
    if not each:
        return []
    request = json.dumps({"what": what, "each": list(each)}, allow_nan=False)
    with _AT_ONCE:
        try:
            # A new process, never a fork: the server has threads and locks. The library
            # holds Python's lock while it draws, and one that fails spoils the next.
            ended = subprocess.run(  # noqa: S603 (our own module, no shell)
                [sys.executable, "-m", _CHILD],
                input=request.encode(),
                stdout=subprocess.PIPE,
                cwd=_ROOT,
                timeout=_WALL_SECONDS,
                check=False,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except subprocess.TimeoutExpired:
            raise CannotDraw from None
    if ended.returncode:
        raise CannotDraw
    answers: list[str] = json.loads(ended.stdout)
    return answers
