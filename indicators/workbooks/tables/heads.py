"""Words that only head a column of names: 地区, 指标, Unit."""

import re

from indicators.workbooks.words.labels import without_translation

REGION_HEADS = re.compile(
    r"地区|区域|城市|市别|市县|县别|县区|市州|各市|各县|各区|省份|省市|省别|辖区|乡镇|街道|园区|功能区"
    r"|^[省市县区州盟旗镇乡]$|^[镇乡][(（、/和街]|^[市县区州][(（、/和]|国家|国别|region|\bcity\b|\bcities\b|county|counties|province"
    r"|district|country|\bgeo\b|ref_area|\barea\b",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"(?:指标(?:名称)?|项目|名称|主要指标|经济指标|统计指标|分类|类别|单位|计量单位|合计|总计|数值|时间|年份|年度|月份|时期|季度|月度|日期|年月|序号|代码|备注"
    r"|地区|区域|城市|市别|县区|区县|县市|indicators?(?: name)?|items?|regions?|cit(?:y|ies)|area|geo|time|year|period|date|unit|value"
    r"|country(?: name| or area)?|series)(?:名称|别)?\s*(?:[(（].*[)）])?",
    re.IGNORECASE,
)


def is_head(text: str) -> bool:
    """Whether *text* only heads a column: 指标, 地区, Unit; a bracket may say more."""
    parts = re.split(r"[\\/、|]", without_translation(text.strip()))
    return all(
        _HEADS.fullmatch(part.strip())
        or not REGION_HEADS.sub("", part).strip("()（）、/和 ")
        for part in parts
    )
