"""Every page in its frame: language, navigation, notices, and what went wrong."""

import streamlit as st

from indicators.model.problem import Problem
from indicators.ui import database, navigation, state
from indicators.ui.explaining import explained
from indicators.ui.frame import show_footer, show_header, show_notices
from indicators.web.opening import MARK

st.set_page_config(page_icon=MARK, layout="wide")
state.begin(database.begin())
page, script = navigation.opened()
state.enter(page, navigation.TABS)
show_header(page)
show_notices()
try:
    script.run()
except Problem as problem:
    st.error(explained(problem), icon=":material/info:")
show_footer()
