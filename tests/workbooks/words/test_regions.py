import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.catalog import catalog
from indicators.catalog.division_names import short_name
from indicators.catalog.divisions import division_rows
from indicators.workbooks.words.regions import gazetteer_of

GAZETTEER = gazetteer_of(catalog())
TODAY = [row for row in division_rows() if not row.former]


def resolved(drawing, context=""):
    found = GAZETTEER.resolved(drawing.split(), context)
    return " ".join(code or "-" for code in found)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("广州", "440100"),
        ("广    州", "440100"),
        ("济 南 市", "370100"),
        ("恩 施 州", "422800"),
        ("神农架", "429021"),
        ("西双版纳", "532800"),
        ("宁波市镇海区", "330211"),
        ("辽宁省朝阳市", "211300"),
        ("朝阳区（长春）", "220104"),
        ("镇海区①", "330211"),
        ("#镇海区", "330211"),
        ("其中：镇海", "330211"),
        ("330211 镇海区", "330211"),
        ("330211", "330211"),
        ("黄岛区", "370211"),
        ("西海岸新区", "370211"),
        ("巩义市（省直管）", "410181"),
        ("即墨市", "370215"),
        ("襄樊市", "420600"),
        ("管城区", "410104"),
        ("大兴县", "110115"),
        ("浦东", "310115"),
        ("内蒙", "150000"),
        ("Zhengzhou", "410100"),
        ("Zhengzhou City", "410100"),
        ("Xincai County", "411729"),
        ("Guangxi Zhuang Autonomous Region", "450000"),
        ("北京 Beijing", "110000"),
        ("吉林", "220000 220200"),
        ("海城", "210381 450502"),
        ("巢湖市", "340181 341400"),
        ("330211 宁波市", ""),
        ("999999", ""),
        ("宁波市区", ""),
        ("北京 Shanghai", "110000"),
        ("制造业", ""),
        ("", ""),
        ("Total", ""),
        ("Yuan", ""),
        ("City", ""),
        ("GDP of Ningbo 2022 and more", ""),
    ],
)
def test_a_name_may_mean_these_regions(text, codes):
    assert GAZETTEER.candidates(text) == tuple(codes.split())


def test_the_full_name_of_a_division_means_those_that_bear_it_and_no_other():
    bearers = {}
    for row in division_rows():
        bearers.setdefault(row.name, set()).add(row.code)
    for name, codes in bearers.items():
        assert set(GAZETTEER.candidates(name)) == codes


@given(st.sampled_from(TODAY), st.data())
def test_blanks_within_a_name_do_not_change_it(row, data):
    blanks = st.sampled_from(["", " ", "\u3000", "\n"])
    spaced = "".join(sign + data.draw(blanks) for sign in row.name)
    assert GAZETTEER.candidates(spaced) == GAZETTEER.candidates(row.name)


@pytest.mark.parametrize(
    ("column", "context", "codes"),
    [
        ("沈阳 大连 朝阳", "", "210100 210200 211300"),
        ("东城 西城 朝阳", "", "110101 110102 110105"),
        ("长春 四平 吉林", "", "220100 220300 220200"),
        ("辽宁 吉林 黑龙江", "", "210000 220000 230000"),
        ("石家庄市 长安区 桥西区", "", "130100 130102 130104"),
        ("海曙 江北 镇海", "", "330203 330205 330211"),
        ("合肥市 芜湖市 巢湖市", "", "340100 340200 341400"),
        ("合肥市 巢湖市 肥东县", "", "340100 340181 340122"),
        ("郑州 开封 济源", "", "410100 410200 419001"),
        ("兰州 白银 天水", "", "620100 620400 620500"),
        ("长沙", "", "430100"),
        ("杭州 成都 南京 朝阳", "", "330100 510100 320100 211300"),
        ("鼓楼区", "南京市各区", "320106"),
        ("镇海", "", "330211"),
    ],
)
def test_company_title_and_order_tell_which_region_a_name_means(column, context, codes):
    assert resolved(column, context) == codes


@pytest.mark.parametrize(
    ("column", "codes"),
    [
        ("吉林", "-"),
        ("朝阳", "-"),
        ("海城", "-"),
        ("白银 黄金", "- -"),
        ("资源 环境", "- -"),
        ("城区 农村", "- -"),
        ("长春 朝阳 四平", "220100 - 220300"),
        ("沈阳 长春 朝阳", "210100 220100 -"),
        ("朝阳 北票 凌源", "- 211381 211382"),
        ("吉林 长春 四平", "- 220100 220300"),
    ],
)
def test_what_nothing_tells_is_no_region(column, codes):
    assert resolved(column) == codes


@pytest.mark.parametrize(
    ("column", "context", "code"),
    [
        ("全市 海曙区 江北区 镇海区", "", "330200"),
        ("全省合计 杭州 宁波 温州", "", "330000"),
        ("全市", "宁波市主要指标", "330200"),
        ("全区", "镇海区主要指标", "330211"),
        ("全国 北京 上海", "", "000000"),
        ("全市 海曙区 江北区", "", "-"),
        ("合计 海曙区 江北区 镇海区", "", "-"),
        ("全省 杭州 宁波 温州 南京 苏州 无锡", "", "-"),
        ("全市 海曙区 江北区 镇海区", "青岛市各区", "-"),
        ("全市生产总值 海曙区 江北区 镇海区", "", "-"),
    ],
)
def test_a_total_is_the_whole_that_its_parts_or_the_title_name(column, context, code):
    assert resolved(column, context).split()[0] == code


@given(st.lists(st.sampled_from(TODAY), min_size=1, max_size=8))
def test_no_full_name_is_ever_mistaken_whatever_stands_beside_it(rows):
    found = GAZETTEER.resolved([row.name for row in rows])
    for row, code in zip(rows, found, strict=True):
        assert code in (None, row.code)


@pytest.mark.parametrize(
    "province", [r for r in TODAY if r.level == "province"], ids=str
)
def test_the_short_names_of_a_province_are_read_or_left_open_never_mistaken(province):
    parts = [row for row in TODAY if row.parent == province.code]
    found = GAZETTEER.resolved([short_name(row.name) for row in parts], province.name)
    assert all(code in (None, row.code) for row, code in zip(parts, found, strict=True))


REGIONS = (
    "广    州|某某市|新蔡县|济源示范区|宁波国家高新区|前湾新区|保税区|东钱湖旅游度假区|蛟川街道|澥浦镇|珠 三 角|东翼|浙东北|"
    "中部地区|华东地区|省直管县|长三角|全国|全省总计|全市合计|苏南|京津冀|市区|新疆兵团|美国|欧盟|Germany|Czechia|"
    "European Union - 27 countries (from 2020)|Euro area – 20 countries (from 2023)|OECD - Total|EU27_2020|"
    "成都市（含简阳）|Zhengzhou|北京 Beijing"
)
OTHERS = (
    "地区生产总值|全市生产总值|工业增加值|出口总额|城镇|农村|全社会|区间|制造业|农业|市场|城市|超市|社区|小区|景区|乡镇|街道|"
    "总计|合计|平均|其他|城镇居民|全体居民|港澳台商投资|石油加工|资源|白银|港口|合作|自然保护区|居民区|百强县|强县|开发区数量|"
    "国外|县域|地方|GDP|Total|Growth|Unit|Agriculture|2022年|1-6月|位次||男"
)


@pytest.mark.parametrize("text", REGIONS.split("|"))
def test_what_is_called_as_regions_are_looks_like_one(text):
    assert GAZETTEER.looks_like_region(text)


@pytest.mark.parametrize("text", OTHERS.split("|"))
def test_the_word_of_an_indicator_does_not_look_like_a_region(text):
    assert not GAZETTEER.looks_like_region(text)


def test_no_indicator_of_the_catalogue_looks_like_a_region():
    names = [each.name for each in catalog().indicators.values()]
    looking = [n for name in names for n in (name.zh, name.en)]
    assert [name for name in looking if GAZETTEER.looks_like_region(name)] == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2022年镇海区国民经济和社会发展统计公报", "330211"),
        ("宁波市2023年1-6月主要经济指标.xlsx", "330200"),
        ("浙江省各市主要指标", "330000"),
        ("北京市朝阳区统计公报", "110105"),
        ("镇海区、北仑区主要指标", "330211 330206"),
        ("镇海2022", "330211"),
        ("鞍山市海城", "210381"),
        ("宁波 舟山", "330200 330900"),
        ("青岛西海岸新区", "370211"),
        ("Ningbo main indicators 2022", "330200"),
        ("GDP of Inner Mongolia by city", "150000"),
        ("分省年度数据", ""),
        ("上海城区", ""),
        ("中山路", ""),
        ("长城", ""),
        ("城市北部", ""),
        ("宁波市区人口", ""),
        ("宁波港吞吐量", ""),
        ("义乌市场成交额", ""),
        ("朝阳区统计年鉴", ""),
        ("全市平安建设", ""),
    ],
)
def test_a_title_names_its_regions_and_no_word_within_others(text, codes):
    assert GAZETTEER.region_in(text) == tuple(codes.split())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("浙江省各市主要指标", True),
        ("分省年度数据", True),
        ("GDP by province", True),
        ("各县（市、区）指标", True),
        ("镇海区主要指标", False),
        ("分行业增加值", False),
    ],
)
def test_a_title_says_whether_its_rows_are_parts(text, parts):
    assert GAZETTEER.speaks_of_parts(text) is parts


@given(st.text(max_size=30))
def test_any_text_at_all_has_an_answer(text):
    assert set(GAZETTEER.candidates(text)) <= set(GAZETTEER.known.levels)
    assert set(GAZETTEER.region_in(text)) <= set(GAZETTEER.known.levels)
    assert GAZETTEER.looks_like_region(text) in (True, False)
