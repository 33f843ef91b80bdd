"""
The growth page as Streamlit's own pages show how: pandas and `st.altair_chart`.

It reads the curated figures once, then filters them and builds the chart in each run.
"""

from pathlib import Path

import altair as alt
import pandas as pd
import streamlit as st

FOLDER = Path(__file__).parents[2] / "data" / "curated"


@st.cache_data
def figures() -> pd.DataFrame:
    """Return the curated figures with their origins' titles."""
    observations = pd.read_csv(FOLDER / "observations.csv", dtype={"region": str})
    origins = pd.read_csv(FOLDER / "origins.csv")
    joined = observations.merge(
        origins, left_on="origin", right_on="code", suffixes=("", "_origin")
    )
    start, end = joined["period"].str.split("/", expand=True).T.to_numpy()
    joined["start"] = pd.to_datetime(start)
    joined["end"] = pd.to_datetime(pd.Series(end).fillna(pd.Series(start)).to_numpy())
    joined["year"] = joined["end"].dt.year
    months = joined["start"].dt.strftime("%m") + "-" + joined["end"].dt.strftime("%m")
    joined["interval"] = months
    return joined


st.set_page_config(page_title="Growth", layout="wide")
st.title("Who grows faster?")
every = figures()
codes = sorted(every["region"].unique())
first = ["330211", "330200", "370211", "210381"]
regions = st.multiselect("Regions", codes, first, key="view.regions")
columns = st.columns(4)
known = every[every["region"].isin(regions)]
indicators = sorted(every["indicator"].unique())
indicator = columns[0].selectbox(
    "Indicator", indicators, indicators.index("gdp"), key="view.indicator"
)
known = known[known["indicator"] == indicator]
measures = ["growth", *sorted({*known["measure"]} - {"growth"})]
measure = columns[1].selectbox("Measure", measures, key="view.measure")
intervals = ["01-12", *sorted({*known["interval"]} - {"01-12"})]
interval = columns[2].selectbox("Period of the year", intervals, key="view.interval")
years = columns[3].slider("Years", 2010, 2026, (2016, 2025), key="view.periods")
shown = known[
    (known["measure"] == measure)
    & (known["interval"] == interval)
    & known["year"].between(*years)
].sort_values(["region", "start"])
chart, table, sources = st.tabs(["Chart", "Table", "Sources"])
with chart:
    line = (
        alt.Chart(shown)
        .mark_line(point=True)
        .encode(
            x=alt.X("year:Q", axis=alt.Axis(format="d")),
            y=alt.Y("value:Q", title="%"),
            color="region:N",
            tooltip=["region", "year", "value", "title"],
        )
        .properties(height=360)
    )
    st.altair_chart(line, width="stretch")
with table:
    st.dataframe(shown[["region", "year", "value", "unit", "basis", "stage"]])
with sources:
    st.dataframe(shown[["region", "year", "value", "title", "publisher_en", "address"]])
st.download_button("CSV", shown.to_csv(index=False), "growth.csv", "text/csv")
