"""Every page in its frame: language, navigation, notices, and what went wrong."""

from pathlib import Path

import streamlit as st

from indicators.model.problem import Problem
from indicators.ui import database, navigation, state
from indicators.ui.frame import show_footer, show_header, show_notices

st.set_page_config(
    page_title="对标 Duibiao",
    page_icon=str(Path(__file__).with_name("mark.svg")),
    layout="wide",
)
state.begin(database.begin())
page, script = navigation.opened()
state.enter(page, navigation.FIGURES[page])
show_header(page)
show_notices()
try:
    script.run()
except Problem as problem:
    st.error(problem.explain(state.language()), icon=":material/info:")
show_footer()
