"""What the overview shows first: a card a region, where they meet, and the ways on."""

import re
from html import escape
from urllib.parse import quote

import streamlit as st

from indicators.model.text import Text
from indicators.model.view import Page, View
from indicators.reports.figure import Asked
from indicators.reports.overview.cards import Card, Headline, cards
from indicators.reports.overview.courses import Course
from indicators.reports.overview.ground import Ground, Meeting, common_ground
from indicators.reports.overview.newest import Newest, newest_figures
from indicators.reports.ways import QUESTIONS
from indicators.ui import navigation, state
from indicators.ui.answers import asked, kept

_GROUND = Text("能比到哪一步", "How far they can be compared")
_GROUND_HINT = Text(
    "同一时期、口径和范围都有数值的地区：先列地区最多的一期，再列更近的；点时期看走势。",
    "Regions with figures for the same period, basis and scope: first the period with the "
    "most regions, then more recent ones. A period links to its figure.",
)
_NOWHERE = Text("没有两地可比", "No two regions can be compared")
_NEWEST = Text("最新数据", "Newest figures")
_NEWEST_HINT = Text(
    "按时期从新到旧；右为发布日期，点开看来源。",
    "By period, the newest first. The date is the document's and links to it.",
)
_NO_FIGURES = Text(
    "所选年份没有主要指标。", "There are no headline figures in these years."
)
_UNDATED = Text("来源", "Source")
_NOTE = Text("关于这一地区", "About this region")
_DIGITS = re.compile(r"\D?[\d.,]+%?")
_ONWARD = (Page.GROWTH, Page.RANKINGS, Page.PROJECTS, Page.SOURCES)
# The marks of `charts.shape_of` as signs, for the page takes SVG out of what is HTML.
_SIGNS = {
    "circle": "●",
    "square": "■",
    "triangle-up": "▲",
    "triangle-down": "▼",
    "triangle-right": "►",
    "triangle-left": "◄",
    "diamond": "◆",
    "cross": "✚",
}


def show_cards() -> None:
    """Show a card a region, side by side where there is room."""
    st.html(kept("cards", _cards, asked()))


def show_ground() -> None:
    """Show where the figures of the regions meet, and what is newest."""
    st.html(kept("ground", _ground_and_newest, asked()))


def show_ways_on() -> None:
    """Show each page that answers something by its question."""
    with st.container(key="onward", horizontal=True, gap="small"):
        for page in _ONWARD:
            view = state.changed(page=page, tabs=(), alone="")
            navigation.show_way(view, state.say(QUESTIONS[page]))


def _cards(asking: Asked) -> str:
    drawn = "".join(_card(asking, card) for card in cards(asking))
    return f'<div class="cards">{drawn}</div>'


def _card(asking: Asked, card: Card) -> str:
    say = asking.wording.say
    lines = (
        "".join(map(_headline, card.headlines)) or f"<p>{escape(say(_NO_FIGURES))}</p>"
    )
    missing = f'<p class="lacks">{escape(card.missing)}</p>' if card.missing else ""
    note = (
        f"<details><summary>{escape(say(_NOTE))}</summary>{escape(card.note)}</details>"
        if card.note
        else ""
    )
    return (
        f'<article class="card" style="--region: {card.colour}">'
        f"<h3>{_mark(card.shape)}{escape(card.name)}</h3>{lines}{missing}{note}</article>"
    )


def _headline(line: Headline) -> str:
    said = "".join(
        f'<span class="{kind}">{escape(words)}</span> '
        for kind, words in _said(line).items()
        if words
    )
    return (
        f'<div class="headline">{_link(line.view, line.name)}'
        f"{_value(line.value, line.full)}{_picture(line.course)}<p>{said}</p></div>"
    )


def _said(line: Headline) -> dict[str, str]:
    return {"when": line.when, "change": line.change, "newer": line.newer}


def _value(written: str, full: str) -> str:
    """Return a value, its digits large and its unit small; pointed at, in *full*."""
    digits = _DIGITS.match(written)
    number, unit = (digits[0], written[digits.end() :]) if digits else (written, "")
    title = f' title="{escape(full)}"' if full != written else ""
    return f"<strong{title}>{escape(number)}<small>{escape(unit)}</small></strong>"


def _ground_and_newest(asking: Asked) -> str:
    say = asking.wording.say
    grounds = "".join(_ground(asking, each) for each in common_ground(asking))
    lines = "".join(_newest(asking, each) for each in newest_figures(asking))
    return (
        '<div class="halves">'
        + _section("ground", say(_GROUND), say(_GROUND_HINT), grounds)
        + _section("newest", say(_NEWEST), say(_NEWEST_HINT), lines)
        + "</div>"
    )


def _section(kind: str, heading: str, hint: str, lines: str) -> str:
    if not lines:
        return ""
    return (
        f'<section class="{kind}"><h2>{escape(heading)}</h2>'
        f"<p>{escape(hint)}</p><ul>{lines}</ul></section>"
    )


def _ground(asking: Asked, ground: Ground) -> str:
    meetings = "".join(map(_meeting, ground.meetings))
    nowhere = f"<span>{escape(asking.wording.say(_NOWHERE))}</span>"
    return f"<li><b>{escape(ground.name)}</b>{meetings or nowhere}</li>"


def _meeting(meeting: Meeting) -> str:
    return (
        f"<span><em>{escape(meeting.count)}</em> {_link(meeting.view, meeting.period)} "
        f"{escape(meeting.regions)}</span>"
    )


def _newest(asking: Asked, new: Newest) -> str:
    published = new.published or asking.wording.say(_UNDATED)
    return (
        f'<li><span class="region" style="color: {new.colour}">'
        f"{_mark(new.shape)}{escape(new.region)}</span>"
        f'<span class="name">{_link(new.view, new.name)}</span>'
        f"<strong>{escape(new.value)}</strong>"
        f'<span class="course">{_picture(new.course)}</span>'
        f'<span class="when">{escape(new.period)}</span>'
        f'<span class="published">{_link(new.document, published)}</span></li>'
    )


def _link(view: View, words: str) -> str:
    # A plain link, for no other can stand within a line; it opens in the same tab.
    return f'<a href="{escape(navigation.path_of(view))}" target="_self">{escape(words)}</a>'


def _mark(shape: str) -> str:
    return f'<span class="mark" aria-hidden="true">{_SIGNS[shape]}</span>'


def _picture(course: Course | None) -> str:
    if course is None:
        return ""
    address = f"data:image/svg+xml,{quote(course.picture)}"
    words = escape(course.words)
    return f'<img class="sparkline" src="{address}" alt="{words}" title="{words}">'
