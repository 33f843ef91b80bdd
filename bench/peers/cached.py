"""A page with one choice and one chart, whose specification and rows are kept."""

import pandas as pd
import streamlit as st


@st.cache_resource
def specification() -> dict[str, object]:
    """Return a line for each region."""
    return {
        "mark": "line",
        "width": "container",
        "data": {"name": "rows"},
        "encoding": {
            "x": {"field": "year", "type": "quantitative"},
            "y": {"field": "value", "type": "quantitative"},
            "color": {"field": "region", "type": "nominal"},
        },
    }


@st.cache_resource
def rows(count: int) -> pd.DataFrame:
    """Return ten years of *count* regions."""
    return pd.DataFrame(
        [
            {"year": 2016 + year, "value": region + year, "region": f"region {region}"}
            for region in range(count)
            for year in range(10)
        ]
    )


chosen = st.selectbox("Regions", [1, 2, 3, 4], index=3, key="view.regions")
st.vega_lite_chart(
    spec={**specification(), "datasets": {"rows": rows(chosen)}}, width="stretch"
)
