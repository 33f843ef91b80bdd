"""The application: the shell, warmed up before the first visitor."""

import streamlit as st
from starlette.middleware import Middleware

from indicators.ui.frame import show_unforeseen
from indicators.ui.warm import warmed
from indicators.web import routes
from indicators.web.undelayed import Undelayed

# The script lives away from pages/: beside it, Streamlit would serve pages/*.py on
# their own, without the shell, to the first visitor of a deep link.
app = st.App(
    "indicators/ui/shell.py",
    lifespan=warmed,
    routes=routes(st.get_option("server.baseUrlPath")),
    middleware=[Middleware(Undelayed)],
    on_script_error=show_unforeseen,
)
