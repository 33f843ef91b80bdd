"""Text broken into lines of a width, where no program does it for us."""

import re
import unicodedata
from collections.abc import Iterator

# Widths in hundredths of the size, those of the widest common sans-serif rounded up: a
# reader's machine has another font, and what is measured too wide is never cut.
_WIDE, _USUAL, _CAPITAL, _THIN = 100, 57, 70, 33
_THIN_SIGNS = frozenset(" .,;:!|'’‘·()[]ijlftrI/")
_PIECE = re.compile(
    r"\s+|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+"
)
_NEVER_FIRST = frozenset("，。；：、！？）》”’」』】％")
_NEVER_LAST = frozenset("（《“‘「『【")


def width_of(text: str, size: float) -> float:
    """Return the pixels that *text* takes at most in letters of *size* pixels."""
    return sum(map(_width, text)) * size / 100


def wrapped(text: str, size: float, room: float) -> list[str]:
    """Return *text* in lines of at most *room* pixels."""
    lines = [""]
    for piece in _fitting(text, size, room):
        if width_of(lines[-1] + piece.rstrip(), size) <= room or not lines[-1]:
            lines[-1] += piece
        else:
            lines.append(piece.lstrip())
    return [line.rstrip() for line in lines]


def pieces(text: str) -> list[str]:
    """Return what must stay on one line: words, and signs with the stops beside them."""
    found: list[str] = []
    for piece in _PIECE.findall(" ".join(text.split())):
        if found and (piece in _NEVER_FIRST or found[-1] in _NEVER_LAST):
            found[-1] += piece
        else:
            found.append(piece)
    return found


def _fitting(text: str, size: float, room: float) -> Iterator[str]:
    """Yield the pieces of *text*, those that are wider than a line in parts."""
    for piece in pieces(text):
        yield from (
            _broken(piece, size, room) if width_of(piece, size) > room else [piece]
        )


def _broken(word: str, size: float, room: float) -> list[str]:
    """Return a word that is longer than a line, such as an address, in parts."""
    parts = [""]
    for sign in word:
        if parts[-1] and width_of(parts[-1] + sign, size) > room:
            parts.append("")
        parts[-1] += sign
    return parts


def _width(sign: str) -> int:
    if unicodedata.east_asian_width(sign) in "WF" or sign in "“”‘’—…≈①②③④⑤⑥⑦⑧⑨⑩":
        return _WIDE
    if sign in _THIN_SIGNS:
        return _THIN
    return _CAPITAL if sign.isupper() or sign in "mwMW%@" else _USUAL
