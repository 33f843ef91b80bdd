"""Tables that people pass on: city yearbooks, censuses, house prices, county panels."""

from kinds.drawing import (
    EITHER,
    OPTIONAL,
    Drawn,
    Figures,
    drawn,
    of,
    periods,
    regions,
    rows_of,
)
from kinds.invented import level


@drawn
def whole_city_beside_its_urban_districts():
    """全市 and 市辖区 under each indicator: the second is no figure of the city."""
    rows = rows_of(
        """
        2-16 地区生产总值（2020年）
        Gross Regional Product
        城  市⏎City | 地区生产总值（万元）⏎Gross Regional Product | < | 第二产业增加值（万元）⏎Secondary Industry | <
        ^ | 全 市⏎Total City | 市辖区⏎Districts | 全 市⏎Total City | 市辖区⏎Districts
        沈阳市 | 65715700 | 60112300 | 21602800 | 19980100
        大连市 | 70304300 | 52110700 | 28154200 | 20110300
        鞍山市 | 17388100 | 9011200 | 6790000 | 4120900
        """
    )
    whole = [
        of("gdp", "万元"),
        of("市辖区&生产总值", "万元", must=OPTIONAL),
        of("gdp_secondary", "万元"),
        of("市辖区&第二产业", "万元", must=OPTIONAL),
    ]
    names = regions("沈阳市", "大连市", "鞍山市")
    return Drawn(
        "中国城市统计年鉴2021 2-16.xlsx",
        {"2-16": rows},
        (Figures("B5:E7", {"period": "2020"}, names, whole, must=EITHER),),
    )


@drawn
def house_prices_of_cities():
    """环比, 同比 and 1-6月平均 as indices of three bases, two blocks side by side."""
    rows = rows_of(
        """
        2022年6月70个大中城市新建商品住宅销售价格指数
        城市 | 环比 | 同比 | 1-6月平均 | 城市 | 环比 | 同比 | 1-6月平均
         | 上月=100 | 上年同月=100 | 上年同期=100 | | 上月=100 | 上年同月=100 | 上年同期=100
        北　　京 | 100.8 | 105.8 | 105.7 | 杭　　州 | 100.5 | 106.9 | 106.5
        天　　津 | 100.0 | 97.9 | 99.5 | 宁　　波 | 99.9 | 101.2 | 102.3
        """
    )
    name = "新建商品住宅销售价格指数|环比|同比|平均"
    every = {"indicator": name, "measure": "index"}
    across = [
        {"unit": "上月=100", "period": "2022:6"},
        {"unit": "上年同月=100", "period": "2022:6"},
        {"unit": "上年同期=100", "period": "2022:1-6|2022:6"},
    ]
    return Drawn(
        "房价指数.xlsx",
        {"Sheet1": rows},
        (
            Figures("B4:D5", every, regions("北京市", "天津市"), across, must=EITHER),
            Figures("F4:H5", every, regions("杭州市", "宁波市"), across, must=EITHER),
        ),
    )


@drawn
def census_of_counties():
    """Codes and names, 总人口, 男 and 女: only the total is a population."""
    rows = rows_of(
        """
        第七次全国人口普查分县常住人口
        地区代码 | 地区 | 户数（户） | 常住人口（人） | 男（人） | 女（人） | 60岁及以上（人）
        330211 | 镇海区 | 190220 | 510472 | 272110 | 238362 | 77120
        330281 | 余姚市 | 501120 | 1254032 | 640220 | 613812 | 268810
        """
    )
    says = [
        of("户数", "户", must=OPTIONAL),
        of("resident_population", "人", stock="yes"),
        of("男", "人", stock="yes", must=OPTIONAL),
        of("女", "人", stock="yes", must=OPTIONAL),
        of("60岁", "人", stock="yes", must=OPTIONAL),
    ]
    return Drawn(
        "七普2020.xlsx",
        {"2020": rows},
        (
            Figures(
                "C3:G4",
                {"period": "2020|2020@11", "must": EITHER},
                regions("镇海区", "余姚市"),
                says,
            ),
        ),
    )


@drawn
def province_panel_of_many_years():
    """Provinces by short names down, bare years across, an English header cell."""
    years = tuple(range(2012, 2022))
    rows: list[list[object]] = [["province", *years]]
    names = {
        "北京": "北京市",
        "浙江": "浙江省",
        "内蒙古": "内蒙古自治区",
        "重庆": "重庆市",
    }
    rows += [[short, *(level(short, year, 20000) for year in years)] for short in names]
    return Drawn(
        "各省GDP（亿元）.xlsx",
        {"GDP": rows},
        (
            Figures(
                "B2:K5",
                of("gdp", "亿元"),
                regions(*names.values()),
                periods(*map(str, years)),
                must=EITHER,
            ),
        ),
    )


@drawn
def county_yearbook_with_units_in_names():
    """县域 tables: area, towns, households and value added, each with its unit."""
    rows = rows_of(
        """
        县市名称 | 年份 | 行政区域面积(平方公里) | 乡镇个数(个) | 户籍人口(万人) | 第一产业增加值(万元) | 第二产业增加值(万元) | 地方财政一般预算收入(万元)
        慈溪市 | 2019 | 1361 | 14 | 106 | 591200 | 11410000 | 1771300
        慈溪市 | 2020 | 1361 | 14 | 106 | 612300 | 11902200 | 1801100
        桐庐县 | 2020 | 1830 | 10 | 41 | 252100 | 1610200 | 320110
        """
    )
    says = [
        of("面积", "平方公里", must=OPTIONAL),
        of("乡镇个数", "个", "", must=OPTIONAL),
        of("registered_population", "万人", stock="yes"),
        of("gdp_primary", "万元"),
        of("gdp_secondary", "万元"),
        of("budget_revenue", "万元"),
    ]
    down = [
        {"region": "慈溪市", "period": "2019"},
        {"region": "慈溪市", "period": "2020"},
        {"region": "桐庐县", "period": "2020"},
    ]
    return Drawn("县域.csv", {"csv": rows}, (Figures("C2:H4", {}, down, says),))


@drawn
def final_account_with_codes_of_items():
    """科目编码 beside items of a budget: the code is no figure."""
    rows = rows_of(
        """
        2021年镇海区一般公共预算收入决算表
        单位：万元
        科目编码 | 科目名称 | 预算数 | 决算数
        101 | 一、税收收入 | 770000 | 801000
        10101 | 增值税 | 301000 | 322110
        10104 | 企业所得税 | 120000 | 131200
        103 | 二、非税收入 | 80000 | 80000
         | 一般公共预算收入合计 | 850000 | 881000
        """
    )
    down = [
        of("tax_revenue", "万元"),
        of("增值税", "万元"),
        of("企业所得税", "万元"),
        of("非税收入", "万元"),
        of("budget_revenue", "万元"),
    ]
    every = {"region": "镇海区", "period": "2021"}
    return Drawn(
        "决算.xlsx",
        {"表1": rows},
        (
            Figures("D4:D8", every, down, must=EITHER),
            Figures("C4:C8", {**every, "stage": "target"}, down, must=OPTIONAL),
        ),
    )


@drawn
def days_of_air_quality():
    """A day a row: figures of days are no figures of months or years."""
    rows = rows_of(
        """
        日期 | 城市 | AQI | PM2.5浓度(微克/立方米)
        d:2022-06-01 | 宁波市 | 48 | 17
        d:2022-06-02 | 宁波市 | 61 | 24
        d:2022-06-03 | 宁波市 | 55 | 21
        """
    )
    return Drawn(
        "空气日报.xlsx",
        {"日报": rows},
        (
            Figures(
                "C2:D4",
                {"region": "宁波市"},
                [{"period": f"2022-06-0{day}"} for day in (1, 2, 3)],
                [
                    {"indicator": "AQI"},
                    of("pm25_concentration", "微克/立方米"),
                ],
                must=OPTIONAL,
            ),
        ),
    )


@drawn
def quotes_of_a_share():
    """Dates and prices of a share: neither region nor indicator."""
    rows = rows_of(
        """
        日期 | 代码 | 名称 | 开盘价 | 收盘价 | 成交量（手） | 涨跌幅（%）
        d:2022-06-01 | 601018 | 宁波港 | 3.71 | 3.73 | 210331 | 0.54
        d:2022-06-02 | 601018 | 宁波港 | 3.72 | 3.70 | 180220 | -0.80
        """
    )
    return Drawn("行情.xlsx", {"Sheet1": rows}, may_ask=("D2:G3", "B2:B3"))


@drawn
def balance_sheet_of_a_firm():
    """资产负债表: a firm's figures at the end of a year, and no region's."""
    rows = rows_of(
        """
        资产负债表
        编制单位：镇海某某股份有限公司 | | 2021年12月31日 | 单位：元
        项目 | 期末余额 | 年初余额
        货币资金 | 120331021.55 | 98221003.10
        应收账款 | 55120330.00 | 61022110.20
        资产总计 | 812203311.90 | 790112033.40
        """
    )
    return Drawn("资产负债表.xlsx", {"Sheet1": rows}, may_ask=("B4:C6",))
