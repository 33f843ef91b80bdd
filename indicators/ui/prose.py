"""Long texts, and the tables that stand within them."""

import streamlit as st

from indicators.reports.methods import methods, rules_table
from indicators.ui import state
from indicators.ui.tables import markup

_RULES = "<!-- rules -->"


def show_methods() -> None:
    """Show how figures are chosen and computed, and the rules of comparability."""
    before, _, after = methods(state.language()).partition(_RULES)
    st.markdown(before)
    rules = rules_table(state.language())
    st.html(markup(rules, ""))
    st.markdown(after)
