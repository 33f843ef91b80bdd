"""Every format in which a page can be taken away, and what makes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from indicators.model.text import Text
from indicators.reports.documents.archive import zipped
from indicators.reports.documents.drawing import pngs_of
from indicators.reports.documents.paper import Paper, paper_of
from indicators.reports.documents.pdf import page_pdf
from indicators.reports.documents.picture import picture_of, png_of, svg_of
from indicators.reports.documents.slides import page_pptx
from indicators.reports.documents.web_page import page_html
from indicators.reports.documents.word import page_docx
from indicators.reports.exports import figure_csv, figure_workbook
from indicators.reports.figure import Asked, Figure

_OFFICE = "application/vnd.openxmlformats-officedocument"
_FOLDER = "duibiao"
_README = "README.txt"
_PAGE = "page.pdf"
_LISTED = Text("每个图的文件：", "The files of each figure:")


@dataclass(frozen=True, slots=True)
class Format:
    """A format of documents: what people call it, its type, and what makes it."""

    code: str
    name: Text
    mime: str
    made: Callable[[Paper], bytes]
    whole: bool = True
    """Whether it holds the page; else the figure that stands alone, if one does."""


FORMATS = {
    each.code: each
    for each in (
        Format(
            "png", Text("图片 PNG", "Picture as PNG"), "image/png", png_of, whole=False
        ),
        Format(
            "svg",
            Text("图片 SVG", "Picture as SVG"),
            "image/svg+xml",
            svg_of,
            whole=False,
        ),
        Format("pdf", Text("PDF", "PDF"), "application/pdf", page_pdf),
        Format(
            "docx",
            Text("Word 文档", "Word"),
            f"{_OFFICE}.wordprocessingml.document",
            page_docx,
        ),
        Format(
            "pptx",
            Text("PowerPoint 幻灯片", "PowerPoint"),
            f"{_OFFICE}.presentationml.presentation",
            page_pptx,
        ),
        Format("html", Text("网页", "Web page"), "text/html", page_html),
    )
}


def document(
    form: Format,
    asked: Asked,
    figures: Sequence[Figure],
    *,
    server: str = "",
    date: str = "",
) -> bytes:
    """
    Return *figures* of a page in the *form*, on paper and so in light.

    A picture shows the figure that stands `alone` in the view, where one does.

    Raises:
        NoChineseFont: this machine would draw boxes
        CannotDraw: the drawing failed or took too long
    """
    if not form.whole:
        alone = [figure for figure in figures if figure.code == asked.view.alone]
        figures = alone or figures
    return form.made(paper_of(asked, figures, server=server, date=date))


def page_zip(asked: Asked, figures: Sequence[Figure], *, date: str = "") -> bytes:
    """
    Return a folder with each figure as csv, xlsx, svg and png, and the page as PDF.

    Raises:
        NoChineseFont: this machine would draw boxes
        CannotDraw: the drawing failed or took too long
    """
    paper = paper_of(asked, figures, date=date)
    files = {_PAGE: page_pdf(paper)}
    drawn = [picture_of(replace(paper, figures=(one,))) for one in paper.figures]
    for figure, picture, png in zip(figures, drawn, pngs_of(drawn), strict=True):
        files[f"{figure.code}.csv"] = figure_csv(asked, figure)
        files[f"{figure.code}.xlsx"] = figure_workbook(asked, figure)
        files[f"{figure.code}.svg"] = picture.svg.encode()
        files[f"{figure.code}.png"] = png
    written = {_README: _readme(paper, list(files)).encode("utf-8-sig"), **files}
    return zipped({f"{_FOLDER}/{name}": each for name, each in written.items()})


def _readme(paper: Paper, files: list[str]) -> str:
    """Return the list of what is in the folder, and where it is from."""
    lines = [paper.title, paper.link, paper.edition, "", f"{_PAGE}: {paper.title}", ""]
    lines.append(_LISTED.say(paper.language))
    for figure in paper.figures:
        names = [name for name in files if name.rpartition(".")[0] == figure.code]
        lines += [figure.heading, *(f"    {name}" for name in names)]
    return "\r\n".join(lines) + "\r\n"
