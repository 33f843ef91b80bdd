"""The page that opens first: its language, its look, and what is read before the app."""

import re
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from indicators.model.text import Language, Text
from indicators.model.view import Page

NAME = Text("对标 Duibiao", "Duibiao 对标")
WORDS = Text("正在打开……", "Opening …")
_NO_SCRIPT = Text(
    "这一页需要 JavaScript：在浏览器的设置中允许后重新打开。",
    "This page needs JavaScript: allow it in the browser's settings and open it again.",
)
TAGS = {Language.ZH: "zh-CN", Language.EN: "en"}
_HERE = Path(__file__).parent
MARK = (_HERE / "mark.svg").read_text("utf-8")
# As an image: Streamlit takes drawings out of HTML.
_IMAGE = f"data:image/svg+xml,{quote(MARK)}"
_STREAMLIT = Path(str(files("streamlit"))) / "static" / "index.html"
# A font of Streamlit's own that the theme never uses.
_UNUSED_FONT = re.compile(r'<link\s+rel="preload"[^>]*?as="font"[^>]*>', re.DOTALL)
_IMPORTED = re.compile(r'from"\./([^"]+\.js)"')
_NO_SCRIPT_OF_STREAMLIT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
# Told where its server is, the page does not look for it under the page's own path.
_SERVER = 'window.__streamlit = {BACKEND_BASE_URL: new URL("./", location).href}'
# What every page draws first; asked for with the rest instead of after it, it is there
# when it is wanted, and nothing jumps into place.
_DRAWN_FIRST = (
    "Html",
    "PageLink",
    "ButtonGroup",
    "Multiselect",
    "Selectbox",
    "Slider",
    "ArrowVegaLiteChart",
    "loadVegaEmbed",
)
_UNTIL_READY = """
new MutationObserver((_, watching) => {
  const drawn = ["[data-testid=stMain] :is(h1, h2, [data-testid=stAlert])", ".st-key-ways a"];
  if (!drawn.every(each => document.querySelector(each))) return;
  document.getElementById("opening").remove();
  watching.disconnect();
}).observe(document.getElementById("root"), {childList: true, subtree: true});
"""


def opening_routes(base: str) -> list[Route]:
    """Return the addresses of the pages below *base*: one document opens each."""
    # Streamlit serves its document for any address; these come before it.
    return [Route(f"{base}/{page}", _opened) for page in ("", *Page)]


async def _opened(request: Request) -> HTMLResponse:
    stated = request.query_params.get("language", "")
    language = _of_browser(request.headers.get("accept-language", ""))
    if stated in set(Language):
        language = Language(stated)
    headers = {"Cache-Control": "no-cache", "Vary": "Accept-Language"}
    return HTMLResponse(opening(language), headers=headers)


def _of_browser(accepted: str) -> Language:
    """Return Chinese if the browser asks for it first, or for nothing, else English."""
    first = accepted.strip().lower()
    return Language.ZH if not first or first.startswith("zh") else Language.EN


def opening(language: Language) -> str:
    """
    Return the document that opens every page, in *language*.

    Raises `LookupError` where Streamlit's document is not as it was.
    """
    document = _UNUSED_FONT.sub("", _STREAMLIT.read_text("utf-8"))
    document = _NO_SCRIPT_OF_STREAMLIT.sub("", document)
    style = (_HERE / "style.css").read_text("utf-8")
    head = f"<style>{style}</style><script>{_SERVER}</script>{_preloads(document)}"
    said = {
        '<html lang="en">': f'<html lang="{TAGS[language]}">',
        "<title>Streamlit</title>": f"<title>{escape(NAME.say(language))}</title>{head}",
        '<div id="root"></div>': _before_the_app(language),
    }
    for theirs, ours in said.items():
        if theirs not in document:
            raise LookupError(theirs)
        document = document.replace(theirs, ours, 1)
    return document


@cache
def _preloads(document: str) -> str:
    """Return links to what pages draw first and its imports, if *document* has none."""
    scripts = _STREAMLIT.parent / "static" / "js"
    found = [path for name in _DRAWN_FIRST for path in scripts.glob(f"{name}.*.js")]
    names = [path.name for path in found]
    for path in found:
        names += _IMPORTED.findall(path.read_text("utf-8"))
    return "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{name}">'
        for name in dict.fromkeys(names)
        if name not in document
    )


def brand(language: Language) -> str:
    """Return mark and name as HTML."""
    name = escape(NAME.say(language))
    return (
        f'<div class="brand"><img src="{_IMAGE}" alt=""><strong>{name}</strong></div>'
    )


def _before_the_app(language: Language) -> str:
    """Return what stands in the page until the app has drawn its title."""
    words, missing = escape(WORDS.say(language)), escape(_NO_SCRIPT.say(language))
    return (
        f'<div id="opening">{brand(language)}'
        f'<p role="status">{words}</p><i></i><i></i><i></i></div><div id="root"></div>'
        f"<noscript>{missing}</noscript><script>{_UNTIL_READY}</script>"
    )
