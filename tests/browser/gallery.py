"""The gallery: a picture of every page in every look, and the page that shows them all."""

from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Literal

from indicators.model.text import Language
from indicators.model.view import Page, View
from indicators.reports.ways import NAMES, QUESTIONS

GALLERY = Path(__file__).parents[2] / "docs" / "gallery"
INDEX = GALLERY / "README.md"
LETTERS = GALLERY / "letters.txt"
"""How wide the letters were that the pictures were drawn with."""
PHONE, TABLET, WIDE = WIDTHS = 360, 768, 1440
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_THEMES = {"light": "浅色 light", "dark": "深色 dark"}
_LANGUAGES = {Language.ZH: "中文", Language.EN: "English"}
_OPENING = """\
# 图库 Gallery

每一页在两种语言、三种宽度和两种配色下的样子，由 `make gallery` 生成；测试会把新画的与这里的比较。
点图看大图；很长的页面只取上面一段。

Every page in both languages, three widths and two themes, drawn by `make gallery`; the tests
compare what they see with these. Open a picture to see it whole; of a long page the upper part
is shown.
"""


@dataclass(frozen=True, slots=True)
class Look:
    """A page as one kind of reader sees it."""

    page: Page
    language: Language
    width: int
    theme: Literal["light", "dark"]

    def __str__(self) -> str:
        """Return its name: ``growth.zh.360.dark``."""
        return f"{self.page}.{self.language}.{self.width}.{self.theme}"

    @property
    def view(self) -> View:
        """Return what is looked at."""
        return View(page=self.page, language=self.language)

    @property
    def path(self) -> Path:
        """Return the place of its picture."""
        return GALLERY / f"{self}.webp"


# Looks of one width and theme stand together: they share a browser's memory.
LOOKS = [
    Look(page, language, width, theme)
    for theme, width, page, language in product(THEMES, WIDTHS, Page, Language)
]


def index() -> str:
    """Return the text of the page that shows all pictures."""
    return "\n".join([_OPENING, *map(_section, Page)])


def _section(page: Page) -> str:
    names, question = NAMES[page], QUESTIONS[page]
    lines = [f"## {names.zh} {names.en}", "", f"{question.zh} {question.en}", ""]
    headings = [f"{width} px" for width in WIDTHS]
    lines += [_row("", *headings), _row(*["---"] * (len(headings) + 1))]
    for language, theme in product(Language, THEMES):
        looks = [Look(page, language, width, theme) for width in WIDTHS]
        kind = f"{_LANGUAGES[language]}, {_THEMES[theme]}"
        lines.append(_row(kind, *map(_thumbnail, looks)))
    return "\n".join([*lines, ""])


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _thumbnail(look: Look) -> str:
    wide = {PHONE: 120, TABLET: 200, WIDE: 320}[look.width]
    name = look.path.name
    return f'<a href="{name}"><img src="{name}" alt="{look}" width="{wide}"></a>'
