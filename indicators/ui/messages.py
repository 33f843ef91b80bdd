"""A page's main messages at its top: a short list, each number a link to its trace."""

from dataclasses import replace
from html import escape

import streamlit as st

from indicators.model.sentence import Made, Number, Sentence
from indicators.model.text import Text
from indicators.model.view import Page
from indicators.reports.figure import Asked
from indicators.reports.messages import messages_of
from indicators.store.editions import editions
from indicators.ui import navigation
from indicators.ui.answers import asked, kept

_HEADING = Text("要点", "In short")
_TITLES = {
    Made.PUBLISHED: Text("看这个数值的来源", "See where this figure comes from"),
    Made.EARLIER: Text(
        "此前版本的数值；看现在的来源",
        "As an earlier edition had it; see where today's figure comes from",
    ),
    Made.DIFFERENCE: Text(
        "两个数值之差；看前一个数值的来源",
        "The difference of two figures; see where the first comes from",
    ),
    Made.POSITION: Text(
        "由{n}个数值排出；看这一地区数值的来源",
        "Found among {n} figures; see where this region's comes from",
    ),
    Made.SHARE: Text(
        "两个数值之比；看分子的来源",
        "One figure in percent of another; see where the first comes from",
    ),
    Made.COUNT: Text(
        "共{n}个数值；看其中第一个的来源",
        "So many figures ({n}); see where the first comes from",
    ),
}


def show_messages() -> None:
    """Show what the page says in sentences; a figure that stands alone has its own."""
    asking = asked()
    if asking.view.alone:
        return
    # What changed since last time is told by the history, not by the edition alone.
    if written := kept(f"messages {editions().stamp()}", _messages, asking):
        st.html(written)


def _messages(asking: Asked) -> str:
    said = "".join(
        f"<li>{_sentence(asking, each)}</li>" for each in messages_of(asking)
    )
    if not said:
        return ""
    heading = escape(asking.wording.say(_HEADING))
    return f'<section class="findings"><h2>{heading}</h2><ul>{said}</ul></section>'


def _sentence(asking: Asked, sentence: Sentence) -> str:
    return "".join(
        _link(asking, part) if isinstance(part, Number) else escape(part)
        for part in sentence.phrase.parts(asking.view.language)
    )


def _link(asking: Asked, number: Number) -> str:
    view = replace(
        asking.view, page=Page.SOURCES, cell=str(number.cells[0]), tabs=(), alone=""
    )
    say = asking.wording.say
    title = say(_TITLES[number.made], n=len(number.cells))
    return (
        f'<a href="{escape(navigation.path_of(view))}" target="_self" '
        f'title="{escape(title)}">{escape(say(number.written))}</a>'
    )
