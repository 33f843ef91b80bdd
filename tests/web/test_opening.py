"""The document that opens every page."""

import asyncio
import re

import pytest
from starlette.applications import Starlette

from indicators.model.text import Language
from indicators.model.view import Page
from indicators.web import opening as web
from indicators.web.opening import NAME, TAGS, WORDS, opening, opening_routes

every_language = pytest.mark.parametrize("language", Language)


def answered(path, query="", accepted="zh-CN", base=""):
    """Return status, headers and text of what the application answers."""
    sent = []
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": query.encode(),
        "headers": [(b"accept-language", accepted.encode())],
    }

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": "http.request"}

    asyncio.run(Starlette(routes=opening_routes(base))(scope, receive, send))
    start, *bodies = sent
    text = b"".join(each["body"] for each in bodies).decode()
    return start["status"], dict(start["headers"]), text


@every_language
def test_the_document_says_its_language_name_and_what_is_going_on(language):
    document = opening(language)
    assert f'<html lang="{TAGS[language]}">' in document
    assert f"<title>{NAME.say(language)}</title>" in document
    assert WORDS.say(language) in document


@every_language
def test_nothing_of_streamlits_own_words_is_left(language):
    unread = "<!--.*?-->|<(script|style).*?</.*?>|<[^>]*>"
    document = re.sub(unread, "", opening(language), flags=re.DOTALL)
    assert "Streamlit" not in document
    document = opening(language)
    assert document.count("<noscript>") == 1


@every_language
def test_the_app_finds_its_root_its_script_and_its_server(language):
    document = opening(language)
    assert '<div id="root"></div>' in document
    assert re.search(r'<script type="module"[^>]*src="\./static/', document)
    assert "BACKEND_BASE_URL" in document


@every_language
def test_the_document_asks_no_other_machine_and_loads_no_unused_font(language):
    document = re.sub("<!--.*?-->", "", opening(language), flags=re.DOTALL)
    asked = re.findall(r'(?:src|href)="([^"]*)"', document)
    assert not [each for each in asked if re.match("(https?:)?//", each)]
    assert ".woff2" not in document


@pytest.mark.parametrize("page", ["", *Page])
def test_every_page_is_opened_by_it(page):
    status, headers, text = answered(f"/{page}", "language=en")
    assert status == 200
    assert headers[b"cache-control"] == b"no-cache"
    assert '<html lang="en">' in text


@pytest.mark.parametrize(
    ("query", "accepted", "tag"),
    [
        ("language=zh", "en-GB,en", "zh-CN"),
        ("language=en", "zh-CN,zh", "en"),
        ("", "zh-TW,zh;q=0.9,en;q=0.8", "zh-CN"),
        ("", "de-DE,de;q=0.9", "en"),
        ("language=tlh", "de-DE", "en"),
    ],
)
def test_the_link_chooses_the_language_before_the_browser(query, accepted, tag):
    _, _, text = answered("/growth", query, accepted)
    assert f'<html lang="{tag}">' in text


def test_below_a_path_of_a_proxy_the_pages_are_opened_there():
    status, _, text = answered("/data/growth", base="/data")
    assert status == 200
    assert WORDS.zh in text
    assert answered("/growth", base="/data")[0] == 404


def test_a_document_that_streamlit_changed_is_noticed_and_not_served_half(
    monkeypatch, tmp_path
):
    changed = tmp_path / "index.html"
    theirs = web._STREAMLIT.read_text("utf-8")
    changed.write_text(theirs.replace('lang="en"', 'lang="fr"'), "utf-8")
    monkeypatch.setattr(web, "_STREAMLIT", changed)
    with pytest.raises(LookupError, match="html lang"):
        opening(Language.ZH)


def test_what_is_asked_for_beforehand_exists_and_is_named_once():
    document = opening(Language.EN)
    named = re.findall(r'rel="modulepreload"[^>]*href="\./([^"]+)"', document)
    missing = [name for name in named if not (web._STREAMLIT.parent / name).exists()]
    assert not missing
    assert len(set(named)) == len(named)
    for name in web._DRAWN_FIRST:
        assert any(each.startswith(f"static/js/{name}.") for each in named), name
