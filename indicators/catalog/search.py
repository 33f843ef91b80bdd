"""What an indicator can be found by: its name in both languages, and pinyin initials."""

from functools import lru_cache

from pypinyin import Style, lazy_pinyin

from indicators.model.text import Language, Text


@lru_cache(maxsize=4000)
def findable(name: Text, language: Language) -> str:
    """Return *name* in *language*, followed by what else a reader may type for it."""
    own = name.say(language)
    other = name.en if language is Language.ZH else name.zh
    return " · ".join(dict.fromkeys((own, other, initials(name.zh))))


def initials(chinese: str) -> str:
    """Return the first letters of the pinyin of *chinese*: 地区生产总值 is dqsczz."""
    letters = "".join(lazy_pinyin(chinese, style=Style.FIRST_LETTER))
    return "".join(each for each in letters if each.isascii() and each.isalnum())
