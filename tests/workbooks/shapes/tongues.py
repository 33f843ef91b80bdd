"""The words that the placed tables are drawn with, in several tongues."""

from dataclasses import dataclass, replace
from decimal import Decimal


@dataclass(frozen=True, eq=False)
class Tongue:
    """The words of one language; a member is its spelling and its code."""

    region: tuple[tuple[str, str], ...]
    indicator: tuple[tuple[str, str], ...]
    periods: tuple[tuple[tuple[str, str], ...], ...]
    units: tuple[tuple[str, int], ...]
    heads: dict[str, str]
    neutral: tuple[str, str]
    bracket: str
    line: str
    unit_corner: str
    order: tuple[str, ...]
    join: str
    bases: tuple[Decimal, ...] = (Decimal("15704.31"), Decimal("4896.72"))
    measure: str = "level"

    def joined(self, words):
        """Return the words of some axes as a title says them."""
        return self.join.join(words[axis] for axis in self.order if axis in words)


CHINESE = Tongue(
    region=(("宁波市", "330200"), ("青岛市", "370200"), ("鞍山市", "210300")),
    indicator=(("地区生产总值", "gdp"), ("社会消费品零售总额", "retail_sales")),
    periods=(
        (("2021年", "2021"), ("2022年", "2022")),
        (("2021", "2021"), ("2022", "2022")),
        (("2020年", "2020"), ("2021年", "2021"), ("2022年", "2022")),
        (("2022年一季度", "2022Q1"), ("2022年前三季度", "2022-01..09")),
        (("2022年1-6月", "2022H1"), ("2022年1-9月", "2022-01..09")),
    ),
    units=(("亿元", 1), ("万元", 10_000)),
    heads={
        "region": "地区",
        "indicator": "指标",
        "period": "时间",
        "unit": "计量单位",
        "value": "数值",
    },
    neutral=("主要经济指标", "统计表"),
    bracket="{}（{}）",
    line="单位：{}",
    unit_corner="单位：{}",
    order=("period", "region", "indicator"),
    join="",
)
ENGLISH = Tongue(
    region=(("Zhejiang", "330000"), ("Shandong", "370000"), ("Guangdong", "440000")),
    indicator=(("GDP", "gdp"), ("Exports", "exports")),
    periods=(
        (("2021", "2021"), ("2022", "2022")),
        (("2020", "2020"), ("2021", "2021"), ("2022", "2022")),
        (("H1 2022", "2022H1"), ("H2 2022", "2022H2")),
        (("2022 Q1", "2022Q1"), ("2022 Q2", "2022Q2")),
    ),
    units=(("100 million yuan", 1), ("10,000 yuan", 10_000)),
    heads={
        "region": "Region",
        "indicator": "Indicator",
        "period": "Period",
        "unit": "Unit",
        "value": "Value",
    },
    neutral=("Key data", "Table"),
    bracket="{} ({})",
    line="Unit: {}",
    unit_corner="({})",
    order=("region", "indicator", "period"),
    join=" ",
)

DESK = replace(
    CHINESE,
    region=(("镇海", "330211"), ("北仑", "330206"), ("鄞州", "330212")),
    indicator=(("财政总收入", "total_fiscal_revenue"), ("税收收入", "tax_revenue")),
    periods=(
        (("2022年1-5月", "2022-01..05"), ("2022年1-11月", "2022-01..11")),
        (("2021年度", "2021"), ("2022年度", "2022")),
        (("2021年上半年", "2021H1"), ("2022年上半年", "2022H1")),
        (("2022年一季度", "2022Q1"), ("2022年1-4月", "2022-01..04")),
    ),
    units=(("万元", 1), ("亿元", Decimal("0.0001"))),
    bases=(Decimal(1570431), Decimal(489672)),
)
GROWTH = replace(
    CHINESE,
    indicator=(
        ("规模以上工业增加值增速", "industrial_value_added_above_scale"),
        ("固定资产投资同比增长", "fixed_asset_investment"),
    ),
    units=(("%", 1), ("%", 1)),
    bases=(Decimal("6.3"), Decimal("-2.4")),
    measure="growth",
)
TONGUES = {
    "chinese": CHINESE,
    "english": ENGLISH,
    "desk": DESK,
    "growth": GROWTH,
}
