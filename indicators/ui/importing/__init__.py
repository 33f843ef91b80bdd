"""
The steps of an import.

bringing      files dropped, paragraphs pasted, the template
desk          what lies on a visitor's desk, and what was said of it
summary       how much was read, what is wrong, what is held back and why
cells         the sheet or text as it was read, by sheet_markup and text_markup
questions     what it does not say, with offers and defining; reading has both
checks        what looks wrong
differences   what publishing changes
publication   one edition, and what is learnt
history       what happened; any import may be undone
layouts       what is remembered
"""

from indicators.ui.importing.bringing import brought, place_of
from indicators.ui.importing.checks import show_checks
from indicators.ui.importing.differences import show_differences
from indicators.ui.importing.history import show_history
from indicators.ui.importing.layouts import show_layouts
from indicators.ui.importing.publication import publish_file, show_done
from indicators.ui.importing.reading import show_reading
from indicators.ui.importing.summary import show_held, show_summary

__all__ = [
    "brought",
    "place_of",
    "publish_file",
    "show_checks",
    "show_differences",
    "show_done",
    "show_held",
    "show_history",
    "show_layouts",
    "show_reading",
    "show_summary",
]
