"""Words of titles that tell no indicator: places, headings, offices, plans, parts."""

import re
from dataclasses import replace

from indicators.workbooks.words.labels import Label
from indicators.workbooks.words.regions import Gazetteer

# 各市, 分季度: how the table is parted, not what it is about.
_PARTED_INTO = (
    r"(?:各|分|按)(?:[省市县州旗镇乡盟、,()（）/和]|街道|设区|区(?!生产|域经)|地区(?!生产)"
    r"|季度?|月|年|产业)+分?的?"
    r"|\d+个(?:副省级城?市|计划单列市|.{0,4}?(?:城市|省份?|市|县|区))|^全[省市区县国](?!社会)"
)
# 主要指标, 情况表, 对比: that it is a table.
_OF_A_TABLE = (
    r"历年|主要数据|数据汇总|汇总表?$|主要(?:经济)?(?:统计)?指标|基本情况|情况表?|统计表|一览表|完成|数据表?$|表$"
    r"|(?:情况)?(?:对比|比较|一览)(?:表)?$|^附[件表录]\s*[\d一二三四五六七八九十]*[:：]?$"
    r"|^年(?![末均度])|[(（]?续(?:表\d*)?[一二三四]?[)）]?$|^主要|[(（]\s*[)）]"
)
_OF_A_TABLE_IN_ENGLISH = (
    r"(?i:^(?:(?:key|main|selected) (?:data|figures)"
    r"|(?:main|key) (?:economic )?indicators)\b"
    r"|^(?:table|statistics|summary|overview|data)$)"
)
_OF_A_DATABASE = r"(?:分省|主要城市|全国)?(?:年度|季度|月度)数据库?"
_NOISE = re.compile(
    f"{_OF_A_DATABASE}|{_PARTED_INTO}|{_OF_A_TABLE}|{_OF_A_TABLE_IN_ENGLISH}"
)
_MODIFIERS = re.compile(
    r"规模以上|规上|限额以上|限上|城镇(?!化)|农村|国有|私营|民营|个体|外商|港澳台|市区|市辖区|区属"
    r"|直管|高新技术产业|装备制造|战略性新兴|小微|非公有|民间|重点企业"
    r"|人均(?=主要|各项|指标|经济)|above.scale|designated size|urban|rural"
)
_YEARBOOK = re.compile(r"年鉴|资料汇编|统计资料|统计手册|yearbook", re.IGNORECASE)
# Who keeps the sheet, and how: no words about its figures.
_OF_THE_OFFICE = re.compile(
    r"(?:内部(?:资料|使用|文件)|仅供|注意保(?:存|密)|请勿|严禁|机密|秘密).{0,16}"
    r"|[第共]\s*\d+\s*页.{0,8}|附[件表录]\s*[\d一二三四五六七八九十]*"
    r"|[^:：]{0,20}(?:统计局|调查队|调查总队|统计处|统计科|委员会|办公室|[^当]局)(?:编印?|制表?)?"
    r"\s*(?:(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:编印?|制表?)?)?"
)
_PLAN = re.compile(r"规划(?!局|院|建设|和自然)(?:.{0,6}(?:指标|目标|表)|$)")
_PARTED = re.compile(
    r"(?:分|按)(?:国民经济)?(?:行业|登记|经济类型|类型|性别|年龄|产品|品种|学历|隶属|规模|用途|构成"
    r"|国别|类别|主体)|by (?:sector|industry|sex|age|type|category)",
    re.IGNORECASE,
)
# What programs and people call a sheet or file that they do not name.
_UNTITLED = re.compile(
    r"^(?:sheet|工作表|表|table|book|worksheet|csv|data|数据|新建.*|.*microsoft.*|.*副本"
    r"|导出数据?|export(?:ed)?\b.*|下载.*|downloads?.*|template|模板|汇总|[a-z]|key data)?"
    r"\s*[\d\-—_.()（）]*$",
    re.IGNORECASE,
)


def bare_title(label: Label, gazetteer: Gazetteer) -> Label:
    """Return what the title names once the places and the words of a title are gone."""
    subject = _without_noise(label.subject, gazetteer)
    return replace(label, subject=subject, text=_without_noise(label.text, gazetteer))


def modifier_in(titles: str) -> str:
    """Return the word that narrows every indicator below: 规模以上; empty if none."""
    found = _MODIFIERS.search(titles)
    return found[0] if found else ""


def of_the_office(text: str) -> bool:
    """Whether *text* only says who keeps the sheet: 内部资料, 统计局 2023年3月."""
    return bool(_OF_THE_OFFICE.fullmatch(text))


def of_a_plan(titles: str) -> bool:
    """Whether the figures of later years are planned: 规划主要指标."""
    return bool(_PLAN.search(titles))


def speaks_of_kinds(titles: str) -> bool:
    """Whether the rows are parts of the title's indicator: 按行业分."""
    return bool(_PARTED.search(titles))


def untitled(name: str) -> bool:
    """Whether the name of a sheet or file says nothing: Sheet1, 新建工作表."""
    return bool(_UNTITLED.match(name))


def names_yearbook(text: str) -> bool:
    """Whether a year within *text* is a yearbook's, not that of its figures."""
    return bool(_YEARBOOK.search(text))


def _without_noise(text: str, gazetteer: Gazetteer) -> str:
    for code in gazetteer.region_in(text):
        region = gazetteer.known.catalog.region(code)
        for name in (region.name.zh, region.short.zh, region.name.en, region.short.en):
            text = text.replace(name, "")
    return _NOISE.sub("", text.strip()).strip(" 、,，的与和及:：-—_")
