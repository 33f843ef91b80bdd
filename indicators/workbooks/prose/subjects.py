"""What a sentence speaks of: an indicator of the catalogue, or a name as printed."""

import re
from dataclasses import dataclass

from indicators.catalog import Catalog
from indicators.model.text import NOTHING, Text
from indicators.workbooks.words.names import Names

NO_PARENT = Text(
    "未说明是哪一项的部分", "the sentence does not say of what it is a part"
)
NOT_CLEAR = Text(
    "数字前的词不是完整的指标名", "the words before the number are no clear name"
)
# What statistical bulletins state; the other topics are counts of single programmes.
_TOPICS = frozenset(
    {"economy", "finance", "income", "industry", "population", "trade", "port"}
)
_PARTS = {
    "gdp": {"gdp_primary", "gdp_secondary", "gdp_tertiary", "industrial_value_added"},
    "trade": {"exports", "imports"},
    "budget_revenue": {"tax_revenue"},
    "income_all": {"income_urban", "income_rural"},
    "resident_population": {"urbanisation_rate"},
}
# Parts that the catalogue has not, and that are said of that whole alone.
_OWN_PARTS = {
    "fixed_asset_investment": re.compile(
        "(?:民间|工业|制造业|基础设施|房地产开发|高技术产业|技术改造|工业技改|第[一二三]产业)(?:固定资产)?投资"
    ),
    "retail_sales": re.compile("(?:城镇|乡村)消费品零售额|餐饮收入|商品零售额?"),
}
# Said of many things: they mean the indicator only right behind the whole they part.
_WEAK = frozenset(
    {
        "第一产业",
        "第二产业",
        "第三产业",
        "一产",
        "二产",
        "三产",
        "出口",
        "进口",
        "出口额",
        "进口额",
        "出口总额",
        "进口总额",
        "税收收入",
        "居民收入",
        "人均可支配收入",
        "城镇居民收入",
        "农村居民收入",
        "财政支出",
        "货物吞吐量",
        "集装箱吞吐量",
        "新增就业",
        "利用外资",
        "进出口",
        "登记失业率",
        "实际外资",
        "GDP增量",
    }
)
_VERBS = "累计实现|累计完成|实现|完成|累计|合计|共计|总计|共"
_LEADING = re.compile(f"^(?:{_VERBS}|的)+")
_WITHIN = re.compile("实现|完成|累计")
_TRAILING = re.compile("(?:总量|绝对额|规模)$")
_HEAD = re.compile(
    ".*(?:增加值|产值|收入|支出|总额|投资|产量|面积|人口|率|余额|销售额|零售额|营业额|里程|量"
    "|费|价格|存款|贷款|成交额|交易额|保有量|人数|户数|寿命|产品|利润|利税|税收|人次|密度|浓度"
    "|合同额|财政|数|出栏|存栏)"
)
_GENERIC = frozenset(
    {
        "利润总额",
        "利税总额",
        "营业收入",
        "主营业务收入",
        "销售产值",
        "销售收入",
        "财政收入",
        "总产值",
        "增加值",
        "总收入",
        "总支出",
        "零售总额",
        "销售额",
        "零售额",
        "营业额",
        "成交额",
        "交易额",
        "投资额",
        "总投资",
        "完成投资",
        "实际投资",
        "到位资金",
        "产量",
        "面积",
        "总人口",
        "人口数",
        "人口总数",
        "总数",
        "总量",
        "总额",
        "余额",
        "人数",
        "总面积",
        "产销率",
        "合格率",
        "存款余额",
        "贷款余额",
        "生产量",
        "利用率",
        "覆盖率",
        "完成率",
        "同比",
        "占比",
        "上缴税收",
        "净利润",
        "单产",
        "总产量",
        "工业产值",
        "项目数",
        "合同额",
        "建筑面积",
        "项目总投资",
        "计划总投资",
        "服务总量",
    }
)
_REGIONS = re.compile("[全我本][市区县省国州]|[省市县]、")
_ALLOWED = re.compile(
    "拥有量|保有量|有色|国有|公有|私有|规模以上|限额以上|人均|对外|各项|平均(?!$)|城乡"
)
_UNCLEAR = re.compile(
    "[的是有由将被比较使让等了着过并且而但则及其该各多少最约近超已再又均于以为在从向对把和与、"
    "中占按“”※\\d]|^(?:发放|实施|引进|建成|新建|拨付|投入|组织|开展|举办|接待|培训|帮扶|办理|抽调|创)"
    "|全年|年末|季度|半年|月末|力量|质量|增长|增加(?!值)|下降|提高|上升|回落|年来|连续|首次|其中|增速|增幅|突破|平均"
    "|全[市区县省国州]|我[市区县省国]|拉动|贡献|带动|每[^万百千]"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """
    An indicator as it is printed; *code* is None where the catalogue has none.

    *doubt* says why its name may mean something else; *about* is then asked.
    """

    text: str
    code: str | None
    doubt: Text = NOTHING
    about: str = ""


@dataclass(frozen=True)
class Lexicon:
    """The indicators of the *catalog*, by their *names*."""

    catalog: Catalog
    names: Names

    def subject(self, printed: str, parent: str | None, *, part: bool) -> Subject:
        """
        Return what *printed* names within the whole *parent*.

        *part* tells that the sentence speaks of parts: 其中, 规模以上工业中.
        """
        text = _LEADING.sub("", printed)
        code = self.code(text)
        if code is None:
            name = _WITHIN.sub("", text)
            clear = is_clear(name) and (not part or _own_part(name, parent))
            return Subject(name, None, NOTHING if clear else NOT_CLEAR)
        kin = code == parent or code in _PARTS.get(parent or "", ())
        if not kin and (text in _WEAK or (part and parent is None)):
            return Subject(text, code, NO_PARENT, text)
        if self.catalog.indicator(code).topic not in _TOPICS or _odd(code):
            return Subject(text, code, NOT_CLEAR, text)
        return Subject(text, code)

    def code(self, text: str) -> str | None:
        """Return the code of the indicator called *text*, however it is put."""
        for name in _variants(text):
            codes = self.names.find(name) if len(name) > 1 else ()
            if len(codes) == 1:
                return codes[0]
        return None

    def several(self, text: str) -> tuple[str, ...]:
        """Return the names in an enumeration: 城镇、农村居民人均可支配收入 are two."""
        if _REGIONS.search(text):
            return ()
        items = re.split("、|和|与|以及|及", _LEADING.sub("", _sectors(text)))
        last = items[-1]
        return tuple(self._whole(one, last) for one in items if all(items))

    def _whole(self, item: str, last: str) -> str:
        tails = [last[start:] for start in range(len(last))]
        told = [item, *(item + tail for tail in tails)]
        return next((one for one in told if self.code(one)), item)

    def inside(self, text: str) -> tuple[str, int, int] | None:
        """Return the last and longest name in *text* that is a full one, and where."""
        for end in range(len(text), 3, -1):
            for start in range(max(0, end - 24), end - 3):
                name = text[start:end]
                if name not in _WEAK and (code := self.code(name)):
                    return code, start, end
        return None


def parent_of(code: str, parent: str | None) -> str:
    """Return the whole that the next names may be parts of, after *code* was said."""
    return parent if parent and code in _PARTS.get(parent, ()) else code


def is_clear(name: str) -> bool:
    """Whether *name* is a noun phrase that says by itself what is counted."""
    told = _ALLOWED.sub("", name)
    length = 3 <= len(name) <= 18
    plain = not _UNCLEAR.search(told) and name not in _GENERIC
    return length and plain and bool(_HEAD.fullmatch(name))


def is_name(name: str) -> bool:
    """Whether *name* is a noun phrase at all, though it may leave something open."""
    odd = re.search(r"\d|[比较占快高低居列]于?|增速|增幅|平均$|年均|环比|两年|※", name)
    return not odd and len(name) <= 24 and bool(_HEAD.fullmatch(name))


def _own_part(name: str, parent: str | None) -> bool:
    pattern = _OWN_PARTS.get(parent or "")
    return bool(pattern and pattern.fullmatch(name))


def _odd(code: str) -> bool:
    return code.endswith(("_average_growth", "_of_parent")) or "rank" in code


def _variants(text: str) -> tuple[str, ...]:
    told = _WITHIN.sub("", text)
    firm = told.replace("工业企业", "工业").replace("规上", "规模以上")
    firm = firm.removeprefix("全") if firm.startswith("全社会") else firm
    short = _TRAILING.sub("", told)
    return tuple(dict.fromkeys((text, told, short, firm, f"{firm}总额")))


def _sectors(text: str) -> str:
    # 第一、二、三产业增加值: the ordinals share one noun.
    found = re.search("第?一、第?二(?:、|和)第?三(?:次)?产业?(增加值)?", text)
    if not found:
        return text
    tail = found[1] or ""
    whole = "、".join(f"第{one}产业{tail}" for one in "一二三")
    return text[: found.start()] + whole + text[found.end() :]
