"""A page as one HTML file that asks nobody for anything: no script, charts within."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from indicators.reports.documents.paper import (
    NAME,
    Grid,
    Paper,
    Printed,
    is_address,
)
from indicators.reports.documents.picture import chart_markup

_STYLE = Path(__file__).with_name("web_page.css")
# Even if a mark slipped through, nothing could run and nobody would be asked.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page_html(paper: Paper) -> bytes:
    """Return *paper* as HTML."""
    link = escape(paper.link)
    if is_address(paper.address):
        link = f'<a href="{escape(paper.address)}" rel="noopener noreferrer">{link}</a>'
    figures = "\n".join(map(_figure, paper.figures))
    content = f"""<!DOCTYPE html>
<html lang="{paper.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(paper.title)} · {NAME}</title>
<style>
{_STYLE.read_text("utf-8")}</style>
</head>
<body>
<header><h1>{escape(paper.title)}</h1></header>
<main>
{figures}
</main>
<footer><p>{link}</p><p>{NAME} · {escape(paper.edition)}</p></footer>
</body>
</html>
"""
    return content.encode()


def _figure(figure: Printed) -> str:
    said = [f"<h2>{escape(figure.heading)}</h2>"]
    said += _paragraphs("about", [figure.about])
    said += _paragraphs("badge", [figure.badge])
    if figure.chart:
        said.append(f'<div class="chart" tabindex="0">{chart_markup(figure)}</div>')
    said += _paragraphs("note", [*figure.footnotes, figure.credit])
    if figure.table.rows:
        said.append(_table(figure.table, figure.heading))
    return f'<section id="{escape(figure.code)}">' + "\n".join(said) + "</section>"


def _paragraphs(kind: str, texts: Iterable[str]) -> list[str]:
    return [f'<p class="{kind}">{escape(text)}</p>' for text in texts if text]


def _table(table: Grid, name: str) -> str:
    kinds = [' class="number"' if numeric else "" for numeric in table.numeric]
    heads = "".join(
        f'<th scope="col"{kind}>{escape(head)}</th>'
        for head, kind in zip(table.heads, kinds, strict=True)
    )
    rows = "\n".join(
        "<tr>"
        + "".join(
            f"<td{kind}>{escape(cell)}</td>"
            for cell, kind in zip(row, kinds, strict=True)
        )
        + "</tr>"
        for row in table.rows
    )
    cut = f"<caption>{escape(table.cut)}</caption>" if table.cut else ""
    return (
        f'<div class="table" tabindex="0" role="region" aria-label="{escape(name)}">'
        f"<table>{cut}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
