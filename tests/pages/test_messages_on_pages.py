"""Each page opens with its messages, every number a link to where it is from."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from indicators.model.cell import Cell
from indicators.model.text import Language

PAGES = ("overview", "growth", "rankings", "projects")


def messages(page):
    found = [each.proto.body for each in page.get("html")]
    return [each for each in found if each.startswith('<section class="findings"')]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_with_sentences_whose_numbers_lead_to_their_figures(
    visit, name, language
):
    (said,) = messages(visit(name, language=language))
    links = re.findall(r'<a href="([^"]*)"[^>]*title="[^"]+">([^<]+)</a>', said)
    assert links
    for address, written in links:
        parts = urlsplit(unescape(address))
        assert parts.path == "/sources"
        assert Cell.parse(parse_qs(parts.query)["cell"][0])
        assert re.search(r"\d", written)


def test_a_link_leads_below_the_path_at_which_the_app_is_served(
    visit, served_below_a_path
):
    (said,) = messages(visit("growth", language="zh", regions="330200"))
    assert set(re.findall(r'href="(/[^/?]+)', said)) == {served_below_a_path}


def test_a_figure_that_stands_alone_is_shown_without_the_messages(visit):
    assert messages(visit("growth", language="zh", alone="trend")) == []
