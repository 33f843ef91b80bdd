"""Long texts, and the tables that stand within them."""

import re

import streamlit as st

from indicators.reports.methods import formulas_table, methods, rules_table
from indicators.ui import state
from indicators.ui.tables import markup

_MARK = re.compile("<!-- ([a-z]+) -->")
_TABLES = {"rules": rules_table, "formulas": formulas_table}


def show_methods() -> None:
    """Show how figures are chosen and computed, and what is not compared."""
    with st.container(key="methods"):
        # Split by its marks, the text alternates with the names of tables.
        for place, part in enumerate(_MARK.split(methods(state.language()))):
            if place % 2:
                st.html(markup(_TABLES[part](state.language())))
            else:
                st.markdown(part)
