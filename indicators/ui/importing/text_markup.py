"""A text as it was read: numbered sentences, the figures in them marked."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby

from indicators.model.text import Language
from indicators.ui.importing.sheet_markup import MARKS
from indicators.workbooks.found import Found
from indicators.workbooks.prose.sentences import Sentence, sentences_of
from indicators.workbooks.roles import Role

_PLACE = re.compile(r"S(\d+):(\d+)-(\d+)")


def text_markup(
    text: str, found: Sequence[Found], language: Language, name: str
) -> str:
    """Return the sentences of *text* as HTML, each figure marked as read or asked."""
    roles = _roles(found)
    lines = "".join(
        f"<p><i>S{one.number}</i> {_marked(one, roles, language)}</p>"
        for one in sentences_of(text)
    )
    return (
        f'<div class="roles text" tabindex="0" role="region" '
        f'aria-label="{escape(name)}">{lines}</div>'
    )


def _roles(found: Sequence[Found]) -> dict[tuple[int, int], Role]:
    """Return the role of each character of a figure, by sentence and place."""
    roles: dict[tuple[int, int], Role] = {}
    for one in found:
        place = _PLACE.fullmatch(one.cell)
        if place:
            number, first, last = map(int, place.groups())
            role = Role.CERTAIN if one.certain else Role.ASKED
            roles |= {(number, each - 1): role for each in range(first, last + 1)}
    return roles


def _marked(
    sentence: Sentence, roles: Mapping[tuple[int, int], Role], language: Language
) -> str:
    signs = zip(sentence.body.text, sentence.body.places, strict=True)
    parts = []
    for role, part in groupby(
        signs, lambda each: roles.get((sentence.number, each[1]))
    ):
        words = escape("".join(sign for sign, _ in part))
        if role:
            mark = MARKS[role].say(language)
            words = f'<mark class="{role.code}"><i>{mark}</i>{words}</mark>'
        parts.append(words)
    return "".join(parts)
