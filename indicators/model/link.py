"""
A view as a link and back.

A link holds codes only, every value explicit, in one order, with the version of this
grammar. Reading it is three-way: a part is valid, or invalid with a reason that the
reader is told, or missing and then as in a new view.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from indicators.model.cell import Cell
from indicators.model.observation import Measure, Named
from indicators.model.period import Interval
from indicators.model.problem import ReaderProblem
from indicators.model.text import Language, Text
from indicators.model.view import CHOSEN, Page, Shape, Tab, View, Years

VERSION = "1"
_SAFE = "/,-_"
_HOST = re.compile("^[a-z]+://[^/?#]*", re.IGNORECASE)


class InvalidPart(ReaderProblem):
    """A part of a link that cannot be read, or names what does not exist."""

    what = Text(
        "链接中的“{part}={found}”无法识别。",
        "The link's part “{part}={found}” is not known here.",
    )
    fix = Text(
        "已改用“{used}”；可用的写法：{known}。",
        "“{used}” is shown instead; what it may say: {known}.",
    )


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes that exist: what a link may name."""

    indicators: Collection[str]
    regions: Collection[str]
    origins: Collection[str]


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from a link: the view, what was invalid, what was missing."""

    view: View
    invalid: tuple[InvalidPart, ...]
    missing: tuple[str, ...]


def link_of(view: View) -> str:
    """Return the canonical link of *view*, from the page's name on."""
    return f"/{view.page}?" + "&".join(
        f"{name}={quote(value, safe=_SAFE)}" for name, value in parts_of(view).items()
    )


def parts_of(view: View) -> dict[str, str]:
    """Return the parts of the link of *view* in canonical order, the page left out."""
    parts = {"v": VERSION}
    for field in fields(View):
        if field.name != "page":
            parts[field.name] = _written(getattr(view, field.name))
    return parts


def read_link(link: str, codes: Codes) -> Read:
    """Return the view that *link* names; whatever stands before the page is ignored."""
    # Not urlsplit, which raises for some texts that only look like an address.
    address, _, query = _HOST.sub("", link.strip()).partition("#")[0].partition("?")
    parts = dict(parse_qsl(query, keep_blank_values=True))
    parts.pop("page", None)
    page = unquote(address).strip("/").rpartition("/")[2]
    return read_parts({**parts, "page": page} if page else parts, codes)


def read_parts(parts: Mapping[str, str], codes: Codes) -> Read:
    """Return the view that *parts* name, page included; unknown names are ignored."""
    view, invalid, missing = View(), [], []
    for name, known in _grammar(codes).items():
        if name not in parts:
            missing.append(name)
            continue
        try:
            view = replace(view, **{name: known.read(parts[name])})
        except (ValueError, KeyError):
            used = _written(getattr(view, name))
            facts = {"part": name, "found": parts[name][:60], "used": used}
            invalid.append(InvalidPart(**facts, known=known.hint))
    if parts.get("v", VERSION) != VERSION:
        facts = {"part": "v", "found": parts["v"][:60], "used": VERSION}
        invalid.append(InvalidPart(**facts, known=VERSION))
    return Read(view, tuple(invalid), tuple(missing))


@dataclass(frozen=True, slots=True)
class _Part:
    read: Callable[[str], Any]
    hint: str


def _grammar(codes: Codes) -> dict[str, _Part]:
    """Return how each part is read, in the order of a view's fields."""
    among = {CHOSEN, *codes.regions}
    return {
        "page": _Part(Page, _some(Page)),
        "language": _Part(Language, _some(Language)),
        "indicator": _Part(_one_of(codes.indicators), _some(codes.indicators)),
        "measure": _Part(Measure.of, _some(measure.code for measure in Measure)),
        "regions": _Part(_list_of(_one_of(codes.regions)), "330211,330200"),
        "periods": _Part(_years, "2016/2024"),
        "interval": _Part(Interval.parse, "01-12, 01-06, at-12"),
        "shape": _Part(Shape, _some(Shape)),
        "base": _Part(_year, "2016"),
        "among": _Part(_one_of(among), f"{CHOSEN}, 330200"),
        "origin": _Part(_one_of({"", *codes.origins}), _some(codes.origins)),
        "tabs": _Part(_tabs, _some(Tab)),
        "shared": _Part(_yes, "0, 1"),
        "known": _Part(_known, "2024-06-30"),
        "cell": _Part(_cell, "gdp.330211.whole.level.current.2022-01-01/2022-12-31."),
        "alone": _Part(_figure, "trend"),
        "edition": _Part(_edition, "0123456789ab"),
    }


def _some(codes: Iterable[str]) -> str:
    shown = sorted(codes)
    return ", ".join(shown[:6]) + (", …" if len(shown) > 6 else "")


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return ",".join(_written(one) for one in value)
    if isinstance(value, Named):
        return value.code
    if isinstance(value, bool):
        return str(int(value))
    return value.value if isinstance(value, StrEnum) else str(value)


def _one_of(known: Collection[str]) -> Callable[[str], str]:
    def read(code: str) -> str:
        if code not in known:
            raise KeyError(code)
        return code

    return read


def _list_of(read: Callable[[str], Any]) -> Callable[[str], tuple[Any, ...]]:
    def read_all(codes: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(map(read, codes.split(",")))) if codes else ()

    return read_all


def _tabs(codes: str) -> tuple[Tab, ...]:
    # Unlike regions, two figures may show the same tab.
    return tuple(map(Tab, codes.split(","))) if codes else ()


def _yes(digit: str) -> bool:
    return {"0": False, "1": True}[digit]


def _known(day: str) -> str:
    return str(date.fromisoformat(day)) if day else ""


def _cell(code: str) -> str:
    return str(Cell.parse(code)) if code else ""


def _figure(code: str) -> str:
    # Which figures a page has is known when it is drawn; here only the form counts.
    if not re.fullmatch("[a-z0-9-]{0,40}", code):
        raise ValueError(code)
    return code


def _year(digits: str) -> int:
    year = int(digits) if digits.isascii() and digits.isdigit() else 0
    if not 1949 <= year <= 2099:
        raise ValueError(digits)
    return year


def _years(code: str) -> Years:
    first, _, last = code.partition("/")
    return Years(_year(first), _year(last or first))


def _edition(name: str) -> str:
    if not all(letter in "0123456789abcdef" for letter in name) or len(name) > 64:
        raise ValueError(name)
    return name
