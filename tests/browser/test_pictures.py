"""How two pictures of a page are compared."""

import pytest
from pictures import unlike, written
from PIL import Image, ImageDraw

PAGE = (480, 960)
LINES = range(24, 420, 24)


def page(
    *, height: int = PAGE[1], lower: int = 0, wider: float = 1, figure: bool = True
) -> Image.Image:
    """Draw a page: words above, and a figure of bars under them."""
    drawn = Image.new("RGB", (PAGE[0], height), "white")
    pen = ImageDraw.Draw(drawn)
    for top in LINES:
        for number in range(40):
            left = 20 + number * 9 * wider
            pen.rectangle((left, top + lower, left + 4, top + lower + 12), "black")
    if figure:
        for number in range(9):
            left, top = 30 + number * 48, 500 + 40 * (number % 4) + lower
            pen.rectangle((left, top, left + 24, 800 + lower), "#0d68e8")
    return drawn


KEPT = page()


def test_a_picture_is_alike_itself() -> None:
    assert unlike(KEPT, KEPT) == 0
    assert unlike(Image.new("RGB", PAGE), Image.new("RGB", PAGE)) == 0


@pytest.mark.parametrize("lower", [-12, 4, 20])
def test_what_all_stands_a_little_lower_is_alike(lower: int) -> None:
    assert unlike(KEPT, page(lower=lower)) < 0.03


def test_letters_a_little_wider_are_alike() -> None:
    assert unlike(KEPT, page(wider=1.01)) < 0.03


def test_a_page_a_little_higher_is_alike() -> None:
    assert unlike(KEPT, page(height=PAGE[1] + 20)) < 0.03


@pytest.mark.parametrize(
    "other",
    [
        page(figure=False),
        page(lower=60),
        page(height=PAGE[1] + 60),
        Image.new("RGB", PAGE, "white"),
        KEPT.point(lambda shade: 255 - shade),
        KEPT.resize((500, PAGE[1])),
    ],
    ids=["missing", "moved", "higher", "empty", "dark", "wider"],
)
def test_a_page_of_which_something_is_missing_or_moved_is_unlike(
    other: Image.Image,
) -> None:
    assert unlike(KEPT, other) > 0.05
    assert unlike(other, KEPT) > 0.05


def test_a_figure_of_thin_lines_is_missed_too() -> None:
    lines = KEPT.copy()
    ImageDraw.Draw(lines).line((30, 820, 240, 940, 450, 830), "#8b319a", 2)
    assert unlike(lines, KEPT) > 0.03


def test_a_picture_is_kept_small_and_as_it_is() -> None:
    content = written(KEPT)
    assert len(content) < 2_000
    assert content == written(KEPT)
