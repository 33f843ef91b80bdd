"""The sheet as it was read, beside what it does not say."""

import streamlit as st

from indicators.ui.importing.cells import show_sheets
from indicators.ui.importing.desk import Desk
from indicators.ui.importing.questions import ask, show_answers


def show_reading(desk: Desk) -> None:
    """Show the sheet, and the questions about it beside it while there are any."""
    if not desk.read().waiting:
        show_sheets(desk)
        show_answers(desk)
        return
    # On a phone the questions stand above the sheet.
    questions, sheet = st.columns([2, 3], gap="medium")
    with questions:
        ask(desk)
        show_answers(desk)
    with sheet:
        show_sheets(desk)
