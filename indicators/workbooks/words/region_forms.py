"""What a region looks like that no list has: zones, groups, countries, endings."""

import re

_ZONE = re.compile(
    r".{0,14}(?:高新区|开发区|功能区|新区|示范区|保税区|管委会|管理区|[工产]业园区?|园区|试验区|合作区|度假区|"
    r"风景区|自贸区|自贸试验区|新片区|集聚区|集中区|物流园|科技城|生态城|高新城|兵团|经济带|经济区|都市圈|城市群|"
    r"航空港区?|实验区)|.{1,14}(?:街道|(?<![城乡村集市])镇|(?<![城下家水他异老])乡)"
)
_LETTERS = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台"
_GROUP = re.compile(
    rf"[{_LETTERS}][东西南北中]{{1,3}}(?:部|翼|片区?|地区|山区)?"
    r"|[东西南北中]{1,2}(?:部|翼|片区?)(?:地区|片区|沿海|各?省区?市?)?"
    r"|(?:东|西|南|北|中)[东西南北中]地区|(?:华[东南北中]|[东西][南北])(?:地区)?"
    r"|(?:大?珠三角|长三角|[泛环][渤珠长][海三]角?)(?:地区|九市|核心区)?|京津冀(?:地区)?|粤港澳大湾区|环渤海"
    r"|(?:成渝|北部湾|海峡西岸|长江|黄河|淮河|沿黄|沿江|沿海|沿边|内陆|民族|少数民族)(?:地区|流域|经济带|中游|下游|上游)"
    r"|(?:省|自治区)?直管?[市县]+|省直辖县级.*|市辖区|市区|山区\d*县|山区|平原|丘陵"
    r"|(?:其他|不分|未分)(?:地区|市县?)|东翼|西翼|北部生态发展区|京津冀|关中|陕南|陕北"
)
_ENDING = re.compile(r"[\u3400-\u9fff]{2,9}(?:自治[区州县旗]|[省市县州盟旗区])")
_NO_REGION = re.compile(
    r".*(?:[城都超股楼门上入开集夜房车债汇菜农早]市|[各分强穷困大小全产]县|[联结同加]盟|[国战红]旗|[各分]省|[各分]州"
    r"|(?:[地山社小护校库灾景厂城郊矿牧林农辖战选禁片街行各分园市困湖海垦港专特]|湿地|自然|行政|居住|居民|疫)区"
    r"|[各分][市区])"
)
_TOTAL = re.compile(r"全[国省市区县州盟旗](?:总计|合计|小计|总数|平均)?")

# English and Chinese names of countries and of their unions, as tables write them.
_IN_CHINESE = (
    "美国 日本 德国 英国 法国 意大利 加拿大 俄罗斯 俄罗斯联邦 印度 巴西 南非 澳大利亚 新西兰 韩国 朝鲜 蒙古 越南 老挝 柬埔寨 泰国 "
    "缅甸 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 东帝汶 巴基斯坦 孟加拉国 斯里兰卡 尼泊尔 不丹 马尔代夫 阿富汗 伊朗 伊拉克 "
    "沙特阿拉伯 沙特 阿联酋 阿拉伯联合酋长国 卡塔尔 科威特 巴林 阿曼 也门 约旦 黎巴嫩 叙利亚 以色列 巴勒斯坦 土耳其 塞浦路斯 "
    "哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 阿塞拜疆 格鲁吉亚 亚美尼亚 乌克兰 白俄罗斯 摩尔多瓦 波兰 捷克 "
    "斯洛伐克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯洛文尼亚 波黑 黑山 北马其顿 阿尔巴尼亚 希腊 西班牙 葡萄牙 荷兰 "
    "比利时 卢森堡 瑞士 奥地利 爱尔兰 冰岛 丹麦 挪威 瑞典 芬兰 爱沙尼亚 拉脱维亚 立陶宛 马耳他 埃及 利比亚 突尼斯 阿尔及利亚 "
    "摩洛哥 苏丹 埃塞俄比亚 肯尼亚 坦桑尼亚 乌干达 卢旺达 尼日利亚 加纳 科特迪瓦 塞内加尔 喀麦隆 刚果 安哥拉 赞比亚 津巴布韦 "
    "莫桑比克 博茨瓦纳 纳米比亚 马达加斯加 毛里求斯 墨西哥 古巴 牙买加 巴拿马 哥斯达黎加 危地马拉 哥伦比亚 委内瑞拉 厄瓜多尔 "
    "秘鲁 玻利维亚 智利 阿根廷 乌拉圭 巴拉圭 斐济 巴布亚新几内亚 世界 全球 欧盟 欧元区 东盟 经合组织 亚洲 欧洲 非洲 北美洲 "
    "南美洲 拉丁美洲 大洋洲 中国内地 中国大陆 中国香港 中国澳门 中国台湾"
)
_COUNTRIES = frozenset(_IN_CHINESE.split())
_IN_ENGLISH = (
    "united states|united states of america|usa|us|japan|germany|united kingdom|uk|france|italy|canada|russia|"
    "russian federation|india|brazil|south africa|australia|new zealand|korea|south korea|korea, rep.|"
    "republic of korea|north korea|mongolia|viet nam|vietnam|laos|lao pdr|cambodia|thailand|myanmar|malaysia|"
    "singapore|indonesia|philippines|pakistan|bangladesh|sri lanka|nepal|iran|iran, islamic rep.|iraq|"
    "saudi arabia|united arab emirates|qatar|kuwait|israel|turkey|türkiye|turkiye|cyprus|kazakhstan|uzbekistan|"
    "ukraine|belarus|moldova|poland|czechia|czech republic|slovakia|slovak republic|hungary|romania|bulgaria|"
    "serbia|croatia|slovenia|bosnia and herzegovina|montenegro|north macedonia|albania|kosovo|greece|spain|"
    "portugal|netherlands|belgium|luxembourg|switzerland|austria|ireland|iceland|denmark|norway|sweden|finland|"
    "estonia|latvia|lithuania|malta|liechtenstein|georgia|armenia|azerbaijan|egypt|egypt, arab rep.|algeria|"
    "morocco|tunisia|ethiopia|kenya|tanzania|nigeria|ghana|mexico|cuba|colombia|venezuela|ecuador|peru|chile|"
    "argentina|uruguay|costa rica|world|china|china, mainland|mainland china|european union|euro area|"
    "oecd|oecd total|g7|g20|european economic area|asia|europe|africa|north america|latin america|oceania|"
    "hong kong sar, china|macao sar, china|east asia & pacific|south asia|sub-saharan africa"
)
_COUNTRY_NAMES = frozenset(_IN_ENGLISH.split("|"))
_UNIONS = re.compile(
    r"(?:eu|ea|efta|eea)\s?-?\d*(?:_\d{4}|\s?\(.*\))?|(?:european union|euro area|euro-area|oecd)\b.*"
    r"|(?:[a-z .]+)\((?:until|from|including|before) .*\)"
)


def looks_foreign(word: str) -> bool:
    """Whether *word*, in lower case, is a country or a union of countries."""
    return word in _COUNTRIES or word in _COUNTRY_NAMES or bool(_UNIONS.fullmatch(word))


def looks_like_total(word: str) -> bool:
    """Whether *word* says the whole of a region: 全省, 全市合计."""
    return bool(_TOTAL.fullmatch(word))


def looks_grouped(word: str) -> bool:
    """Whether *word* is a zone or a group of regions: 高新区, 珠三角, 中部地区."""
    return bool(_ZONE.fullmatch(word) or _GROUP.fullmatch(word))


def ends_as_a_region(word: str) -> bool:
    """Whether *word* ends as regions do and is no other word: 市场, 城市, 社区."""
    return bool(_ENDING.fullmatch(word)) and not _NO_REGION.fullmatch(word)
