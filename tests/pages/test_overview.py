"""The overview: what stands out, the cards, where figures meet, what is newest."""

import re

import pytest
from seen import ways

from indicators.model.text import Language
from indicators.model.view import CURATED_REGIONS
from indicators.reports.ways import QUESTIONS

SECTIONS = (
    '<section class="findings"',
    '<section class="ground"',
    '<section class="newest"',
)


def shown(page):
    return "\n".join(each.proto.body for each in page.get("html"))


@pytest.mark.parametrize("language", Language)
def test_it_opens_with_what_stands_out_and_a_card_a_region(visit, language) -> None:
    page = visit("overview", language=language)
    assert not page.exception
    said = shown(page)
    assert said.count('<article class="card"') == len(CURATED_REGIONS)
    assert all(section in said for section in SECTIONS)


@pytest.mark.parametrize("language", Language)
def test_it_leads_to_each_page_by_its_question(visit, language) -> None:
    page = visit("overview", language=language)
    questions = [text.say(language) for text in list(QUESTIONS.values())[1:5]]
    assert set(questions) <= set(ways(page))


def test_its_own_links_stay_in_the_tab_and_hold_the_view(visit) -> None:
    said = shown(visit("overview", language="en", regions="330200,370211"))
    links = re.findall(r'<a href="/(?:growth|sources)\?([^"]+)" target="_self">', said)
    assert links
    assert said.count('target="_blank"') == 0
    assert all("language=en" in link for link in links)


def test_below_a_path_of_a_proxy_its_links_stay_below_it(
    visit, served_below_a_path: str
) -> None:
    # Regions of no other test: what was kept for others holds their path.
    said = shown(visit("overview", language="en", regions="210381,330200"))
    links = re.findall(r'<a href="([^"?]+)', said)
    assert links
    assert all(link.startswith(f"{served_below_a_path}/") for link in links)


def test_one_region_has_a_card_and_nothing_to_compare(visit) -> None:
    said = shown(visit("overview", language="zh", regions="210381"))
    assert said.count('<article class="card"') == 1
    assert '<section class="ground"' not in said


def test_a_figure_that_fills_the_screen_stands_alone(visit) -> None:
    said = shown(visit("overview", language="zh", alone="coverage"))
    assert "<article" not in said
