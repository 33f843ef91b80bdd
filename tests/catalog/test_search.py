import pytest

from indicators.catalog import catalog
from indicators.catalog.search import findable, initials
from indicators.model.text import Language, Text


@pytest.mark.parametrize(
    ("chinese", "letters"),
    [
        ("地区生产总值", "dqsczz"),
        ("规模以上工业增加值", "gmysgyzjz"),
        # Signs that are read in two ways are read as their word wants.
        ("银行存款", "yhck"),
        ("重点项目", "zdxm"),
        ("R&D经费（亿元）", "rdjfyy"),
    ],
)
def test_initials_are_those_of_the_word(chinese, letters):
    assert initials(chinese).lower() == letters


@pytest.mark.parametrize("language", Language)
def test_an_indicator_is_found_by_either_name_and_by_its_initials(language):
    name = Text("地区生产总值", "Gross domestic product")
    words = findable(name, language)
    assert words.startswith(name.say(language))
    assert all(each in words for each in (name.zh, name.en, "dqsczz"))


@pytest.mark.parametrize("language", Language)
def test_no_two_indicators_are_found_as_the_same(language):
    names = [each.name for each in catalog().indicators.values()]
    assert len({findable(name, language) for name in names}) == len(names)
