"""What a division is called besides its full name: short, otherwise, in English."""

import re
from functools import lru_cache
from typing import NamedTuple

from pypinyin import lazy_pinyin


class English(NamedTuple):
    """The English name of a division: Xincai County, and Xincai on a mark."""

    full: str
    short: str


_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|"
    "景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|"
    "保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各"
)
_AUTONOMOUS = re.compile(rf"(.{{2,}}?)族?(?:(?:{_PEOPLES})族?)*自治([区州县旗])")
_OF_A_PEOPLE = re.compile(rf"(.{{2,}}?)(?:{_PEOPLES})族区")
_SUFFIX = re.compile(
    r"(.{2,}?)(?:特别行政区|林区|地区|特区|(?<!左)(?<!右)(?<!前)(?<!后)(?<!中)旗|[省市区县盟])"
)
_NEW_AREA = re.compile("(.{2,})新区")
# Used in yearbooks, and not made by any rule.
_USUAL = {
    "652700": ("博州",),
    "652800": ("巴州",),
    "653000": ("克州",),
    "652300": ("昌吉州",),
    "152500": ("锡盟",),
    "220721": ("前郭县", "前郭"),
    "210921": ("阜蒙县",),
    "211324": ("喀左县", "喀左"),
    "230624": ("杜蒙县", "杜蒙"),
    "150000": ("内蒙",),
    "419001": ("济源示范区",),
    "710000": ("台湾地区", "中国台湾"),
    "810000": ("中国香港",),
    "820000": ("中国澳门",),
}

_KINDS = (
    ("自治区", "autonomous_region"),
    ("特别行政区", "special_region"),
    ("省", "province"),
    ("区", "district"),
    ("市", "county_city"),
)
_LEVEL_KINDS = {"prefecture": "prefecture", "county": "county"}

# Where the established spelling is not the pinyin, or the pinyin of the signs errs.
_ESTABLISHED = {
    "110000": "Beijing",
    "150000": "Inner Mongolia",
    "450000": "Guangxi",
    "540000": "Tibet",
    "610000": "Shaanxi",
    "640000": "Ningxia",
    "650000": "Xinjiang",
    "710000": "Taiwan",
    "810000": "Hong Kong",
    "820000": "Macao",
    "150100": "Hohhot",
    "150200": "Baotou",
    "150600": "Ordos",
    "150700": "Hulunbuir",
    "150800": "Bayannur",
    "150900": "Ulanqab",
    "152200": "Hinggan",
    "152500": "Xilingol",
    "152900": "Alxa",
    "230100": "Harbin",
    "230200": "Qiqihar",
    "230600": "Daqing",
    "230800": "Jiamusi",
    "340200": "Wuhu",
    "340300": "Bengbu",
    "341500": "Lu'an",
    "341600": "Bozhou",
    "331000": "Taizhou",
    "331100": "Lishui",
    "330382": "Yueqing",
    "513200": "Ngawa",
    "513300": "Garze",
    "540100": "Lhasa",
    "540200": "Xigaze",
    "540300": "Qamdo",
    "540400": "Nyingchi",
    "540500": "Shannan",
    "540600": "Nagqu",
    "542500": "Ngari",
    "632200": "Haibei",
    "632800": "Haixi",
    "632801": "Golmud",
    "650100": "Urumqi",
    "650200": "Karamay",
    "650400": "Turpan",
    "650500": "Hami",
    "652700": "Bortala",
    "652800": "Bayingolin",
    "652801": "Korla",
    "652900": "Aksu",
    "653000": "Kizilsu",
    "653100": "Kashgar",
    "653200": "Hotan",
    "654000": "Ili",
    "654200": "Tacheng",
    "654300": "Altay",
    "659001": "Shihezi",
}
# Signs of several readings: which one names of places have, and the exceptions.
_SIGNS = {"长": "chang", "都": "du", "乐": "le", "朝": "chao", "曾": "zeng", "圩": "xu"}
_READ = {
    "长子": "Zhangzi",
    "乐清": "Yueqing",
    "乐亭": "Laoting",
    "闵行": "Minhang",
    "泊头": "Botou",
    "蔚": "Yu",
    "大城": "Daicheng",
    "洪洞": "Hongtong",
    "扎兰屯": "Zalantun",
    "额尔古纳": "Ergun",
    "六合": "Luhe",
    "涡阳": "Guoyang",
    "乐陵": "Laoling",
    "单": "Shan",
    "浚": "Xun",
    "漯河": "Luohe",
    "郫都": "Pidu",
    "什邡": "Shifang",
    "筠连": "Junlian",
    "和田": "Hotan",
    "阿克苏": "Aksu",
    "喀什": "Kashgar",
    "阿勒泰": "Altay",
}
_WORDS = (
    ("自治县", "Autonomous County"),
    ("自治旗", "Autonomous Banner"),
    ("自治州", ""),
    ("自治区", ""),
    ("特别行政区", ""),
    ("地区", ""),
    ("新区", "New Area"),
    ("林区", "Forestry District"),
    ("特区", "Special District"),
    ("区", "District"),
    ("县", "County"),
    ("旗", "Banner"),
    ("盟", ""),
    ("省", ""),
    ("市", ""),
)


@lru_cache(maxsize=8000)
def short_name(name: str) -> str:
    """Return *name* without its suffix and peoples: 延边朝鲜族自治州 is 延边."""
    if _NEW_AREA.fullmatch(name):
        return name
    forms = (_AUTONOMOUS, _OF_A_PEOPLE, _SUFFIX)
    found = next(filter(None, (form.fullmatch(name) for form in forms)), None)
    return found[1] if found else name


def other_names(code: str, name: str) -> tuple[str, ...]:
    """Return what the division is called besides its full name, the short one first."""
    names = [short_name(name), *_USUAL.get(code, ())]
    autonomous = _AUTONOMOUS.fullmatch(name)
    if autonomous and autonomous[2] != "区":
        names.append(autonomous[1] + autonomous[2])
    if _OF_A_PEOPLE.fullmatch(name):
        names.append(short_name(name) + "区")
    new_area = _NEW_AREA.fullmatch(name)
    if new_area:
        names.append(new_area[1])
    return tuple(dict.fromkeys(other for other in names if other != name))


def kind_of(name: str, level: str) -> str:
    """Return what the division is, by its name and level."""
    if level == "province" and name.endswith("市"):
        return "municipality"
    if level == "prefecture" and name.endswith("市"):
        return "city"
    if _NEW_AREA.fullmatch(name):
        return "new_area"
    by_name = (kind for ending, kind in _KINDS if name.endswith(ending))
    return (
        _LEVEL_KINDS.get(level, "")
        if name.endswith("地区")
        else next(by_name, _LEVEL_KINDS.get(level, "province"))
    )


def english(code: str, name: str) -> English:
    """Return the English name, from pinyin where none is established."""
    ending, word = next((pair for pair in _WORDS if name.endswith(pair[0])), ("", ""))
    short = _ESTABLISHED.get(code) or romanised(name, ending)
    return English(f"{short} {word}".strip(), short)


def romanised(name: str, ending: str = "") -> str:
    """Return the short form of *name* in pinyin; one of two signs loses its *ending*."""
    new_area = _NEW_AREA.fullmatch(name)
    stem = new_area[1] if new_area else short_name(name)
    stem = stem[:-1] if ending and stem == name and len(name) == 2 else stem
    return _READ.get(stem) or _in_pinyin(stem)


def _in_pinyin(chinese: str) -> str:
    """Return *chinese* in pinyin as one word, parted where it could be misread."""
    read = lazy_pinyin(chinese)
    syllables = [
        _SIGNS.get(sign, each) for sign, each in zip(chinese, read, strict=True)
    ]
    word = syllables[0]
    for syllable in syllables[1:]:
        word += ("'" if syllable[:1] in "aoe" else "") + syllable
    return word.replace("ü", "u").replace("v", "u").capitalize()
