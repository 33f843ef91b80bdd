"""Problems as a reader of a page reads them."""

import re

from indicators.model.problem import Problem
from indicators.model.text import Language
from indicators.ui import state
from indicators.ui.tables import plain

_CODE = re.compile(r"`([^`]*)`")
# Where the columns of a table say file, sheet and cell, the sentence need not.
_PLACE = ("file", "sheet", "cell")


def explained(problem: Problem) -> str:
    """Return what is wrong and what to do, in words that Markdown leaves alone."""
    return plain(quoted(problem, state.language()))


def without_place(problem: Problem, language: Language) -> str:
    """Return what is wrong without its place, for a table that has columns for it."""
    said = quoted(problem, language)
    places = [str(problem.facts.get(name, "")) for name in _PLACE]
    file, sheet, cell = map(re.escape, places)
    begins = rf"{file}(?:[，,]\s*{sheet}(?:!{cell})?)?\s*[：:]\s*" if file else ""
    rest = re.sub(rf"^{begins}", "", said)
    return rest[:1].upper() + rest[1:]


def quoted(problem: Problem, language: Language) -> str:
    """Return what is wrong, names of files and keys in quotes as readers know them."""
    return _CODE.sub(r"“\1”", problem.explain(language))
