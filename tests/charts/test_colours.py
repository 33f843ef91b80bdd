import colorsys
from collections import defaultdict
from itertools import combinations

import numpy as np
import pytest

from indicators.catalog import catalog
from indicators.charts import Look, colour_of, shape_of
from indicators.model.text import Language
from indicators.model.view import CURATED_REGIONS

PAGES = {False: "#ffffff", True: "#15181d"}
LEAST = 4.5  # WCAG 2.2, 1.4.3, for text of the usual size
FAR = 20  # CIE 1976; 2.3 is just noticeable, 20 is another colour at a glance
# Machado, Oliveira and Fernandes 2009, severity 1, on linear channels.
SIGHTS = {
    "normal": np.eye(3),
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
# Hues that belong to lights, in degrees.
LIGHTS = {"red": [*range(345, 360), *range(16)], "green": range(80, 166)}
REGIONS = sorted(catalog().regions)
MOST = 12  # colours of regions that are not curated
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
@pytest.mark.parametrize("region", REGIONS)
def test_every_colour_of_a_region_can_be_read_on_the_page(region, dark):
    colour = channels(colour_of(region, dark=dark))
    assert contrast(colour, channels(PAGES[dark])) >= LEAST


@every_theme
def test_the_inks_can_be_read_on_the_page(dark):
    look = Look(Language.ZH, dark)
    for ink in (look.ink, look.quiet):
        assert contrast(channels(ink), channels(PAGES[dark])) >= LEAST


# The white of D65 and the way from linear sRGB to it, IEC 61966-2-1.
XYZ = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
]


def lab_of(colour, sight):
    """Return CIE L*a*b* of *colour* as somebody with *sight* sees it."""
    shares = np.array(channels(colour)) / 255
    linear = np.where(
        shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4
    )
    seen = np.clip(np.array(SIGHTS[sight]) @ linear, 0, 1)
    x, y, z = np.array(XYZ) @ seen / (np.array(XYZ) @ np.ones(3))
    x, y, z = (
        np.cbrt(each) if each > (6 / 29) ** 3 else each * (29 / 6) ** 2 / 3 + 4 / 29
        for each in (x, y, z)
    )
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@every_theme
@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize(("one", "other"), [*combinations(CURATED_REGIONS, 2)])
def test_two_curated_regions_differ_whoever_looks(one, other, sight, dark):
    colours = [colour_of(region, dark=dark) for region in (one, other)]
    first, second = (lab_of(colour, sight) for colour in colours)
    assert np.linalg.norm(first - second) >= FAR


def test_the_distance_of_two_colours_is_as_published():
    white, red = lab_of("#ffffff", "normal"), lab_of("#ff0000", "normal")
    assert white == pytest.approx([100, 0, 0], abs=0.01)
    assert red == pytest.approx([53.24, 80.09, 67.20], abs=0.01)


def test_who_sees_no_red_or_no_green_confuses_them():
    for sight in ("protan", "deutan"):
        one, other = lab_of("#8c6b00", sight), lab_of("#5f7d00", sight)
        assert np.linalg.norm(one - other) < FAR


@every_theme
@pytest.mark.parametrize("region", REGIONS)
def test_no_region_has_the_colour_of_a_light(region, dark):
    red, green, blue = channels(colour_of(region, dark=dark))
    hue = round(360 * colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)[0]) % 360
    assert not [name for name, hues in LIGHTS.items() if hue in hues]


def test_the_curated_regions_have_shapes_of_their_own():
    shapes = [shape_of(region) for region in CURATED_REGIONS]
    assert len(set(shapes)) == len(shapes)


def siblings():
    """Return the regions with one parent, the curated ones left out."""
    found = defaultdict(list)
    for code in sorted(set(REGIONS) - set(CURATED_REGIONS)):
        found[catalog().region(code).parent].append(code)
    return list(found.values())


@every_theme
@pytest.mark.parametrize("group", siblings(), ids=" ".join)
def test_siblings_have_not_both_colour_and_shape_alike(group, dark):
    looks = [(colour_of(code, dark=dark), shape_of(code)) for code in group]
    assert len(set(looks)) == len(group)


@every_theme
def test_the_parts_of_ningbo_have_colours_of_their_own(dark):
    parts = [code for code in REGIONS if catalog().region(code).parent == "330200"]
    assert len({colour_of(code, dark=dark) for code in parts}) == len(parts) == MOST - 2


@every_theme
def test_colours_of_regions_are_used_evenly(dark):
    used = {colour_of(f"{number:02}0000", dark=dark) for number in range(1, 100)}
    assert len(used) == MOST
