import pytest

from indicators.catalog import catalog
from indicators.charts import Look, colour_of
from indicators.model.text import Language
from indicators.model.view import CURATED_REGIONS

PAGES = {False: "#ffffff", True: "#15181d"}
LEAST = 4.5  # WCAG 2.2, 1.4.3, for text of the usual size
every_theme = pytest.mark.parametrize("dark", [False, True])


def light_of(channels):
    """Return the relative luminance, WCAG 2.2."""
    shares = [channel / 255 for channel in channels]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def channels(colour):
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def contrast(one, other):
    darker, lighter = sorted((light_of(one), light_of(other)))
    return (lighter + 0.05) / (darker + 0.05)


@every_theme
@pytest.mark.parametrize("region", [*CURATED_REGIONS, "000000", "1", "2", "3"])
def test_every_colour_of_a_region_can_be_read_on_the_page(region, dark):
    colour = channels(colour_of(region, dark=dark))
    assert contrast(colour, channels(PAGES[dark])) >= LEAST


@every_theme
def test_the_inks_can_be_read_on_the_page(dark):
    look = Look(Language.ZH, dark)
    for ink in (look.ink, look.quiet):
        assert contrast(channels(ink), channels(PAGES[dark])) >= LEAST


@every_theme
def test_the_curated_regions_differ_from_one_another(dark):
    colours = [colour_of(region, dark=dark) for region in CURATED_REGIONS]
    assert len(set(colours)) == len(colours)


def test_every_region_of_the_catalogue_has_a_colour():
    assert all(colour_of(code).startswith("#") for code in catalog().regions)
