"""A peer's page served as ours are: a frozen heap, and nothing sent late."""

import gc
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import altair as alt
import duckdb
import pandas as pd
import streamlit as st
from starlette.middleware import Middleware

from indicators.web.undelayed import Undelayed

LOADED = (alt, duckdb, pd)  # what every page of ours has loaded


@asynccontextmanager
async def frozen(_: Any) -> AsyncIterator[None]:
    """Freeze the heap while the server lives."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


app = st.App(
    os.environ["DUIBIAO_PEER"], lifespan=frozen, middleware=[Middleware(Undelayed)]
)
