"""What stands in a document, read by the library of its own format."""

import io
import re
import unicodedata
from html.parser import HTMLParser

import docx
import pptx
import pypdf
from defusedxml.ElementTree import fromstring

SVG = "{http://www.w3.org/2000/svg}"


def squeezed(text):
    """Return *text* without spaces: where lines end is the format's own choice."""
    return re.sub(r"[\s\u200b]+", "", unicodedata.normalize("NFKC", text))


def words_of(code, content):
    """Return all text of a document in the format, squeezed."""
    return squeezed(READERS[code](content))


def _pdf(content):
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    # The foot of a page may stand in the middle of a note.
    return "\n".join(
        re.sub(r"对标 Duibiao[^\n]*\n?\s*\d+ / \d+\s*$", "", page) for page in pages
    )


def _docx(content):
    document = docx.Document(io.BytesIO(content))
    cells = (cell.text for table in document.tables for cell in table._cells)
    foot = (paragraph.text for paragraph in document.sections[0].footer.paragraphs)
    return "\n".join([*(each.text for each in document.paragraphs), *cells, *foot])


def _pptx(content):
    said = []
    for slide in pptx.Presentation(io.BytesIO(content)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                said.append(shape.text_frame.text)
            elif shape.has_table:
                said += [cell.text for row in shape.table.rows for cell in row.cells]
        said.append(slide.notes_slide.notes_text_frame.text)
    return "\n".join(said)


def _svg(content):
    return "\n".join(
        "".join(each.itertext()) for each in fromstring(content).iter(f"{SVG}text")
    )


class Page(HTMLParser):
    """The words of a page, its tags, and every address that it names."""

    def __init__(self, content):
        super().__init__()
        self.words, self.tags, self.named = [], [], []
        self.feed(content.decode())

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.named += [
            (tag, name, value)
            for name, value in attrs
            if name in {"src", "href", "xlink:href", "action", "data", "srcset"}
            or name.startswith("on")
        ]

    def handle_data(self, data):
        if self.tags[-1:] != ["style"]:
            self.words.append(data)


def _html(content):
    return "".join(Page(content).words)


READERS = {"pdf": _pdf, "docx": _docx, "pptx": _pptx, "svg": _svg, "html": _html}
