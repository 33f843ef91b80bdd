"""
The entry of the child that draws: one request in, its files out, both as JSON.

Run as ``python -m indicators.reports.documents.drawing_child``. A request has ``what``
(`chart`, `picture` or `document`) and ``each``: specifications, SVGs, or a
Typst template with its values. Nothing is asked of any server: charts have their rows with them.
"""

import base64
import json
import sys
from typing import Any

import typst
import vl_convert

# A picture of more dots than this takes gigabytes; it is drawn coarser then.
_MOST_DOTS = 40_000_000
_SHARP = 2.0


def answer(request: dict[str, Any]) -> list[str]:
    """Return what was drawn: SVGs as text, pictures and documents in base64."""
    draw = {"chart": _chart, "picture": _picture, "document": _document}
    return [draw[request["what"]](each) for each in request["each"]]


def _chart(specification: dict[str, Any]) -> str:
    return vl_convert.vegalite_to_svg(specification, allowed_base_urls=[])


def _picture(drawn: dict[str, Any]) -> str:
    dots = drawn["width"] * drawn["height"]
    scale = min(_SHARP, (_MOST_DOTS / dots) ** 0.5)
    return _written(vl_convert.svg_to_png(drawn["svg"], scale=scale))


def _document(source: dict[str, str]) -> str:
    drawn = typst.compile(
        source["template"].encode(),
        format="pdf",
        sys_inputs={"paper": source["paper"]},
        pdf_standards="ua-1",
    )
    return _written(drawn)


def _written(content: bytes) -> str:
    return base64.b64encode(content).decode()


if __name__ == "__main__":
    said = json.load(sys.stdin.buffer)
    sys.stdout.write(json.dumps(answer(said)))
