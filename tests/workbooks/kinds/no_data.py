"""Sheets that cannot be data: nothing of them is a figure."""

from kinds.drawing import Drawn, drawn, rows_of


def _nothing(file: str, drawing: str) -> Drawn:
    return Drawn(file, {"Sheet1": rows_of(drawing)}, refused=True)


@drawn
def schedule_of_a_meeting():
    """Times, rooms and speakers."""
    return _nothing(
        "会议安排.xlsx",
        """
        2022年统计工作会议日程安排
        时间 | 议程 | 主持人 | 地点 | 人数
        8:30-9:00 | 签到 | 王某 | 一号楼大厅 | 80
        9:00-10:30 | 上半年经济形势分析 | 李某 | 301会议室 | 80
        10:40-11:30 | 分组讨论 | 张某 | 302、303会议室 | 40
        """,
    )


@drawn
def list_of_contacts():
    """Telephone and room numbers of bureaus in regions of the catalogue."""
    return _nothing(
        "通讯录.xlsx",
        """
        各区县（市）统计局联系方式
        单位 | 联系人 | 办公电话 | 手机 | 房间号
        镇海区统计局 | 王某 | 86250001 | 13800000001 | 1203
        北仑区统计局 | 李某 | 86780002 | 13800000002 | 812
        慈溪市统计局 | 张某 | 63960003 | 13800000003 | 506
        """,
    )


@drawn
def invoice():
    """Goods, numbers and prices."""
    return _nothing(
        "报价单.xlsx",
        """
        报价单
        日期：2022年6月15日
        序号 | 品名 | 规格 | 数量 | 单价（元） | 金额（元）
        1 | 打印纸 | A4 | 20 | 25.5 | 510
        2 | 硒鼓 | 88A | 4 | 180 | 720
        合计 | | | 24 | | 1230
        """,
    )


@drawn
def letter():
    """A letter typed into cells, with years and figures in its sentences."""
    return _nothing(
        "函.xlsx",
        """
        关于报送2022年上半年经济运行情况的函
        各区县（市）人民政府：
        上半年，全市地区生产总值同比增长3.8%，增速高于全省0.6个百分点。
        各单位于7月15日前报送材料，联系电话86250001。
        市统计局
        2022年7月5日
        """,
    )


@drawn
def empty_form():
    """A form to be filled in: regions and indicators without a single figure."""
    return _nothing(
        "空表.xlsx",
        """
        2022年1-6月主要指标报送表
        单位：亿元
        地区 | 地区生产总值 | 固定资产投资 | 社会消费品零售总额
        镇海区 | | |
        北仑区 | | |
        填表人： | | 联系电话： |
        """,
    )


@drawn
def questionnaire():
    """Questions with numbered answers."""
    return _nothing(
        "问卷.xlsx",
        """
        营商环境调查问卷
        1 | 贵企业所属行业 | A.制造业 | B.建筑业 | C.服务业
        2 | 2021年营业收入 | A.500万以下 | B.500-2000万 | C.2000万以上
        3 | 对政务服务的满意度（1-5分） | 1 | 2 | 3
        """,
    )


@drawn
def only_a_table_of_contents():
    """A list of tables with the numbers of their pages."""
    return _nothing(
        "目录.xlsx",
        """
        目录
        1-1 | 行政区划 | 3
        1-2 | 国民经济主要指标 | 5
        2-1 | 地区生产总值（2010-2021年） | 18
        2-2 | 各区县（市）生产总值 | 20
        """,
    )


@drawn
def timetable_with_dates():
    """Dates of publication: days and numbers of bulletins, no figures."""
    rows = rows_of(
        """
        2022年统计数据发布日程表
        发布内容 | 1月 | 2月 | 3月 | 4月
        国民经济运行情况 | 17 | | | 18
        居民消费价格 | 12 | 16 | 9 | 11
        工业生产 | 17 | | 15 | 18
        """
    )
    return Drawn("发布日程.xlsx", {"Sheet1": rows}, may_ask=("B3:E5",))


@drawn
def scores_of_staff():
    """Marks of people: names and points."""
    return _nothing(
        "考核.xlsx",
        """
        年度考核得分表
        姓名 | 科室 | 德 | 能 | 勤 | 绩 | 总分
        王某 | 核算科 | 18 | 19 | 20 | 37 | 94
        李某 | 工业科 | 19 | 18 | 18 | 36 | 91
        """,
    )


@drawn
def empty_book():
    """A sheet without any cell."""
    return Drawn("空.xlsx", {"Sheet1": [], "Sheet2": []}, refused=True)
