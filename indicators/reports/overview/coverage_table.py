"""All that is known of the chosen regions: a line an indicator, with years and number."""

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.model.text import Text
from indicators.model.view import Years
from indicators.reports.figure import Asked
from indicators.reports.tables import HEADINGS

TOPICS = {
    "economy": Text("经济", "Economy"),
    "industry": Text("工业", "Industry"),
    "finance": Text("财政", "Public finance"),
    "trade": Text("贸易外资", "Trade"),
    "population": Text("人口就业", "People"),
    "income": Text("收入", "Income"),
    "environment": Text("环境", "Environment"),
    "port": Text("港口", "Port"),
    "innovation": Text("创新", "Innovation"),
    "technology": Text("科技", "Technology"),
    "projects": Text("项目", "Projects"),
    "supervision": Text("督办", "Supervision"),
    "livelihood": Text("民生", "Livelihood"),
    "governance": Text("治理", "Governance"),
    "cooperation": Text("协作", "Cooperation"),
    "services": Text("企业服务", "Services"),
}
_SPAN = Text("{years}，{n}个", "{years}: {n}")
_TOPIC = Text("类别", "Topic")


def coverage_table(asked: Asked, known: pd.DataFrame) -> pd.DataFrame:
    """
    Return *known* (columns of `store.questions.coverage`) as readers read it.

    Columns:
        topic, indicator: headed in the reader's language; rows are ordered by them
        one a chosen region, headed with its name: years and number of figures, empty
            where there are none
    """
    wording = asked.wording
    said = _said(asked, known)
    codes = known["indicator"].unique().tolist()
    topics = {code: wording.catalog.indicator(code).topic for code in codes}
    order = list(TOPICS)
    rows = [
        {
            wording.say(_TOPIC): wording.say(TOPICS[topics[code]]),
            wording.say(HEADINGS["indicator"]): wording.indicator(code),
            **{
                wording.region(region): said.get((code, region), "")
                for region in asked.view.regions
            },
        }
        for code in sorted(codes, key=lambda code: (order.index(topics[code]), code))
    ]
    return pd.DataFrame(rows)


def _said(asked: Asked, known: pd.DataFrame) -> dict[tuple[str, str], str]:
    """Return the years and the number of figures of each indicator and region."""
    spans = known.groupby(["indicator", "region"], as_index=False).agg(
        first=("first_year", "min"), last=("last_year", "max"), n=("figures", "sum")
    )
    return {
        (row["indicator"], row["region"]): asked.wording.say(
            _SPAN,
            years=Years(row["first"], row["last"]).say(asked.view.language),
            n=row["n"],
        )
        for row in rows_of(spans)
    }
