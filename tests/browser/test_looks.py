"""Every page in both languages, at three widths, light and dark: loaded once, judged."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from gallery import GALLERY, INDEX, LETTERS, LOOKS, PHONE, Look, index
from looking import barriers, beyond, cut, picture_of
from pictures import unlike, written
from PIL import Image
from playwright.sync_api import Browser
from served import Served
from visitor import Visitor, arrived, drawn, shows

from indicators.model.link import link_of
from indicators.model.view import Page, View

# Words that only a mistake of the program would write.
STUMBLES = re.compile(
    r"\b(undefined|NaN|nan|null|None|NaT|Infinity|Traceback)\b|<NA>|\[object"
)
GROUND = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"
# Measured: the same page again, or 20 dots lower, differs in less than 0.01, one without
# the lines that name its sources in 0.1, one without its tabs in 0.03.
MOST_UNLIKE = 0.02
# The page that is all words, in Chinese, takes the most.
MOST_BYTES, MOST_BYTES_IN_ALL = 135_000, 6_000_000
LETTERS_WIDE = """
() => {
  const pen = document.createElement('canvas').getContext('2d')
  pen.font = '100px ' + getComputedStyle(document.querySelector('h1')).fontFamily
  return pen.measureText('Duibiao 0123 对标').width
}
"""


@dataclass(frozen=True)
class Seen:
    """What one load of a page brought to light."""

    look: Look
    beyond: list[str]
    cut: list[str]
    barriers: list[str]
    stumbles: list[str]
    asked_of: set[str]
    said: str
    language: str
    ground: list[int]
    letters: float
    picture: Image.Image


Arrivals = Callable[[Look], Visitor]


@pytest.fixture(scope="module")
def arrivals(chromium: Browser, server: Served) -> Iterator[Arrivals]:
    """Return a maker of visitors: one a width and theme, who knows the page's scripts."""
    came: dict[tuple[int, str], Visitor] = {}

    def arrival(look: Look) -> Visitor:
        key = (look.width, look.theme)
        if key not in came:
            came[key] = arrived(chromium, server, width=look.width, theme=look.theme)
        return came[key]

    yield arrival
    for visitor in came.values():
        visitor.context.close()


@pytest.fixture(scope="module", params=LOOKS, ids=str)
def seen(request: pytest.FixtureRequest, arrivals: Arrivals) -> Seen:
    """Return what a page looks like, loaded once for all that is asked about it."""
    look: Look = request.param
    visitor = arrivals(look)
    visitor.stumbles.clear()
    tab = visitor.page()
    tab.goto(visitor.server.address + link_of(look.view))
    shows(tab, look.view)
    drawn(tab, look.page)
    found = Seen(
        look=look,
        beyond=beyond(tab),
        cut=cut(tab),
        barriers=barriers(tab),
        stumbles=visitor.stumbles.copy(),
        asked_of=visitor.asked_of.copy(),
        said=tab.get_by_test_id("stMain").inner_text(),
        language=tab.evaluate("document.documentElement.lang"),
        ground=[int(part) for part in re.findall(r"\d+", tab.evaluate(GROUND))[:3]],
        letters=tab.evaluate(LETTERS_WIDE),
        picture=picture_of(tab),
    )
    tab.close()
    return found


def test_nothing_stands_beyond_the_page(seen: Seen) -> None:
    assert seen.beyond == []


def test_no_words_and_no_picture_are_cut(seen: Seen) -> None:
    assert seen.cut == []


def test_no_words_are_those_of_a_mistake(seen: Seen) -> None:
    assert STUMBLES.findall(seen.said) == []


def test_the_browser_complains_of_nothing(seen: Seen) -> None:
    assert seen.stumbles == []


def test_nobody_else_is_asked_for_anything(seen: Seen, server: Served) -> None:
    assert seen.asked_of == {f"localhost:{server.port}"}


def test_axe_finds_nothing_serious(seen: Seen) -> None:
    assert seen.barriers == []


def test_the_document_says_its_language(seen: Seen) -> None:
    assert seen.language.partition("-")[0] == seen.look.language


def test_the_page_is_as_light_or_dark_as_the_reader_has_it(seen: Seen) -> None:
    assert (max(seen.ground) < 64) == (seen.look.theme == "dark")


@pytest.fixture
def keeping(renewed: bool, seen: Seen) -> None:  # noqa: FBT001
    """Keep the picture, if the gallery is to be renewed."""
    if renewed:
        GALLERY.mkdir(exist_ok=True)
        seen.look.path.write_bytes(written(seen.picture))
        LETTERS.write_text(f"{seen.letters:.0f}\n", "utf-8", newline="\n")


@pytest.mark.usefixtures("keeping")
def test_a_page_looks_as_in_the_gallery(seen: Seen, tmp_path: Path) -> None:
    assert seen.look.path.exists(), "run `make gallery`"
    if seen.letters != pytest.approx(float(LETTERS.read_text("utf-8")), rel=0.01):
        pytest.skip("this machine has other fonts than the gallery was drawn with")
    with Image.open(seen.look.path) as kept:
        share = unlike(kept, seen.picture)
    fresh = tmp_path / f"{seen.look}.png"
    seen.picture.save(fresh)
    assert share <= MOST_UNLIKE, f"look at {fresh}, then `make gallery`"


def test_a_page_without_one_of_its_figures_is_noticed(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    view = View(page=Page.PROJECTS)
    pictures = []
    for hidden in ("none", "none", "[class*=st-key-figure_]:has(svg)"):
        tab = visitors(server, width=PHONE).open(view)
        drawn(tab, view.page)
        tab.add_style_tag(content=f"{hidden} {{visibility: hidden}}")
        pictures.append(picture_of(tab))
    one, same, without = pictures
    assert unlike(one, same) < MOST_UNLIKE / 10
    assert unlike(one, without) > MOST_UNLIKE * 3


def test_the_gallery_shows_every_look_and_no_other(renewed: bool) -> None:  # noqa: FBT001
    if renewed:
        INDEX.write_text(index(), "utf-8", newline="\n")
    assert INDEX.read_text("utf-8") == index()
    names = {path.name for path in GALLERY.iterdir()}
    assert names == {INDEX.name, LETTERS.name, *(look.path.name for look in LOOKS)}


def test_the_gallery_stays_small() -> None:
    sizes = {path.name: path.stat().st_size for path in GALLERY.glob("*.webp")}
    assert {name: size for name, size in sizes.items() if size > MOST_BYTES} == {}
    assert sum(sizes.values()) <= MOST_BYTES_IN_ALL
