"""Tables whose rows are no regions: industries, ages, products, projects."""

from kinds.drawing import EITHER, OPTIONAL, Drawn, Figures, drawn, of, regions, rows_of


@drawn
def industry_by_indicator():
    """Rows are industries: their figures must never pass for those of the whole."""
    rows = rows_of(
        """
        镇海区2021年规模以上工业企业主要经济指标（按行业分）
        单位：万元
        行业 | 企业数（个） | 工业总产值 | 营业收入 | 利润总额
        总计 | 612 | 30107000 | 31880200 | 1820331
        石油、煤炭及其他燃料加工业 | 9 | 15220310 | 15990021 | 610222
        化学原料和化学制品制造业 | 58 | 8210332 | 8430010 | 588210
        通用设备制造业 | 120 | 1520110 | 1499880 | 121030
        电力、热力生产和供应业 | 14 | 1101220 | 1123480 | 60210
        """
    )
    names = ("石油、煤炭", "化学原料", "通用设备", "电力、热力")
    columns = ("企业数", "工业总产值", "营业收入", "利润总额")
    every = {"region": "镇海区", "period": "2021", "measure": "level"}
    totals = [f"规模以上&{column}" for column in columns]
    totals[1] += "|gross_industrial_output_above_scale"
    units = ("个", "万元", "万元", "万元")
    return Drawn(
        "分行业.xlsx",
        {"4-2": rows},
        tuple(
            Figures(
                f"{letter}4:{letter}8",
                {**every, "unit": unit},
                [
                    {"indicator": total},
                    *({"indicator": f"{name}&{column}"} for name in names),
                ],
                must=OPTIONAL,
            )
            for letter, unit, column, total in zip(
                "BCDE", units, columns, totals, strict=True
            )
        ),
    )


@drawn
def growth_by_industry():
    """Growth of value added by industry: 规模以上工业增加值 heads a list of its parts."""
    rows = rows_of(
        """
        2022年1-6月宁波市规模以上工业增加值分行业增速
        指标 | 增速（%）
        规模以上工业增加值 | 4.6
        　采矿业 | 10.1
        　制造业 | 4.2
        　　　计算机、通信和其他电子设备制造业 | 7.7
        　　　汽车制造业 | -5.5
        　电力、热力、燃气及水生产和供应业 | 6.3
        """
    )
    return Drawn(
        "分行业增速.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:B3",
                {
                    "region": "宁波市",
                    "period": "2022:1-6",
                    **of("industrial_value_added_above_scale", "%", "growth"),
                },
                must=EITHER,
            ),
            Figures(
                "B4:B8",
                {"region": "宁波市", "period": "2022:1-6", "unit": "%"},
                [
                    {"indicator": name, "measure": "growth"}
                    for name in ("采矿业", "制造业", "计算机", "汽车", "电力、热力")
                ],
                must=OPTIONAL,
            ),
        ),
    )


@drawn
def population_by_age_and_sex():
    """Ages down, sexes across: nothing of it is the population of a region."""
    rows = rows_of(
        """
        1-7 镇海区户籍人口年龄构成（2021年末）
        单位：人
        年龄 | 合计 | 男 | 女
        总计 | 301220 | 148110 | 153110
        0-14岁 | 36210 | 18820 | 17390
        15-64岁 | 205330 | 101120 | 104210
        65岁以上 | 59680 | 28170 | 31510
        """
    )
    every = {"region": "镇海区", "period": "2021", "stock": "yes", "unit": "人"}
    return Drawn(
        "1-7.xlsx",
        {"1-7": rows},
        (
            Figures(
                "B4:B4",
                {**every, "indicator": "registered_population|户籍人口"},
                must=EITHER,
            ),
            Figures(
                "C4:D4",
                every,
                columns=[{"indicator": "男"}, {"indicator": "女"}],
                must=OPTIONAL,
            ),
            *(
                Figures(
                    f"B{row}:D{row}",
                    every,
                    columns=[
                        {"indicator": f"{age}{sex}"} for sex in ("", "&男", "&女")
                    ],
                    must=OPTIONAL,
                )
                for row, age in enumerate(("0-14岁", "15-64岁", "65岁"), start=5)
            ),
        ),
    )


@drawn
def population_by_sex_in_regions():
    """Regions down, 男 and 女 across: only the total is the region's population."""
    rows = rows_of(
        """
        各区县（市）年末户籍人口（2021年）
        单位：人
        地区 | 合计 | 男 | 女 | 性别比（女=100）
        海曙区 | 669321 | 330110 | 339211 | 97.3
        镇海区 | 301220 | 148110 | 153110 | 96.7
        慈溪市 | 1062310 | 522090 | 540220 | 96.6
        """
    )
    return Drawn(
        "户籍人口.xlsx",
        {"1-6": rows},
        (
            Figures(
                "B4:B6",
                {
                    **of("registered_population", "人", stock="yes"),
                    "period": "2021",
                },
                regions("海曙区", "镇海区", "慈溪市"),
                must=EITHER,
            ),
            Figures(
                "C4:D6",
                {"unit": "人", "period": "2021", "stock": "yes"},
                regions("海曙区", "镇海区", "慈溪市"),
                [{"indicator": "男"}, {"indicator": "女"}],
                must=OPTIONAL,
            ),
            Figures(
                "E4:E6",
                {"period": "2021", "indicator": "性别比", "stock": "yes"},
                regions("海曙区", "镇海区", "慈溪市"),
                must=OPTIONAL,
            ),
        ),
    )


@drawn
def list_of_projects():
    """A project a row with its investment: no observation of any region is certain."""
    rows = rows_of(
        """
        镇海区2022年重点建设项目进展表
        单位：万元
        序号 | 项目名称 | 建设地点 | 总投资 | 年度计划 | 1-9月完成 | 完成率（%） | 形象进度
        1 | 绿色石化产业园一期 | 澥浦镇 | 520000 | 120000 | 98000 | 81.7 | 主体结构施工
        2 | 新材料研究院 | 庄市街道 | 86000 | 30000 | 27110 | 90.4 | 内部装修
        3 | 甬江北岸道路改造 | 招宝山街道 | 41200 | 15000 | 15000 | 100.0 | 已完工
        合计 | | | 647200 | 165000 | 140110 | 84.9 |
        """
    )
    return Drawn("重点项目.xlsx", {"重点项目": rows}, may_ask=("D4:G7", "A4:A6"))


@drawn
def list_of_firms():
    """Enterprises with output and staff: nothing certain."""
    rows = rows_of(
        """
        序号 | 企业名称 | 所属镇街 | 2021年产值（万元） | 2022年产值（万元） | 同比（%） | 从业人员（人）
        1 | 某某石化有限公司 | 蛟川街道 | 812200 | 902100 | 11.1 | 1520
        2 | 某某机械股份有限公司 | 骆驼街道 | 51200 | 48810 | -4.7 | 610
        3 | 某某电子有限公司 | 庄市街道 | 33020 | 36110 | 9.4 | 402
        """
    )
    return Drawn("企业名单.xlsx", {"企业": rows}, may_ask=("D2:G4", "A2:A4"))


@drawn
def projects_counted_by_region():
    """Counts of projects by region are observations: planned, started, completed."""
    rows = rows_of(
        """
        2022年1-6月各区县新开工项目情况
        地区 | 新开工项目数（个） | 新开工项目总投资（亿元） | 竣工项目数（个）
        镇海区 | 41 | 210.3 | 12
        海城市 | 66 | 151.8 | 20
        """
    )
    says = [
        of("projects_started", "个", "level|count"),
        of("investment_started", "亿元"),
        of("projects_completed", "个", "level|count"),
    ]
    return Drawn(
        "开工.xlsx",
        {"Sheet1": rows},
        (Figures("B3:D4", {"period": "2022:1-6"}, regions("镇海区", "海城市"), says),),
    )


@drawn
def output_of_products():
    """Products and their output by year in a district: each is its own indicator."""
    rows = rows_of(
        """
        镇海区规模以上工业主要产品产量
        产品名称 | 单位 | 2020年 | 2021年
        汽油 | 万吨 | 351.2 | 366.9
        乙烯 | 万吨 | 101.8 | 198.4
        发电量 | 亿千瓦时 | 120.3 | 131.0
        """
    )
    return Drawn(
        "产品产量.xlsx",
        {"4-9": rows},
        (
            Figures(
                "C3:D5",
                {"region": "镇海区", "measure": "level"},
                [
                    {"indicator": "汽油", "unit": "万吨"},
                    {"indicator": "乙烯", "unit": "万吨"},
                    {"indicator": "发电量", "unit": "亿千瓦时"},
                ],
                [{"period": "2020"}, {"period": "2021"}],
                must=EITHER,
            ),
        ),
    )


@drawn
def input_output_matrix():
    """Sectors down and across: no region, no period; nothing is certain."""
    rows = rows_of(
        """
        投入产出基本流量表
        单位：万元
        投入＼产出 | 农业 | 工业 | 建筑业 | 服务业
        农业 | 12033 | 40221 | 120 | 5011
        工业 | 20110 | 801233 | 90112 | 102330
        建筑业 | 1002 | 4011 | 6021 | 20110
        服务业 | 8011 | 98220 | 30110 | 150221
        """
    )
    return Drawn("投入产出.xlsx", {"Sheet1": rows}, may_ask=("B4:E7",))


@drawn
def schools_by_kind():
    """Kinds of school down; the year across: dimensions that are no regions."""
    rows = rows_of(
        """
        19-2 各级各类学校基本情况（2021年）
        学校类别 | 学校数（所） | 在校学生（人） | 专任教师（人）
        普通高等学校 | 15 | 190331 | 10220
        普通中学 | 320 | 310221 | 27110
        小学 | 455 | 530120 | 30551
        幼儿园 | 1280 | 280110 | 19880
        """
    )
    return Drawn("19-2.xlsx", {"19-2": rows}, may_ask=("B3:D6",))
