import pytest

from indicators.workbooks.words.names import spelling, vocabulary_of


@pytest.mark.parametrize(
    "written",
    ["330211", "镇海区", "镇 海 区", "Zhenhai", "ZHENHAI", "330211 镇海区 Zhenhai"],
)
def test_a_region_is_known_by_code_name_and_entry(known, written):
    assert vocabulary_of(known).regions.find(written) == ("330211",)


def test_an_alias_of_two_regions_means_both(known):
    assert vocabulary_of(known).regions.find("海城") == ("210381", "450502")


def test_a_code_before_an_ambiguous_name_tells_which(known):
    assert vocabulary_of(known).regions.find("450502 海城") == ("450502",)


def test_a_code_before_the_name_of_another_means_nothing(known):
    assert vocabulary_of(known).regions.find("330211 宁波市") == ()


def test_every_entry_of_every_list_leads_back_to_its_code(known):
    words = vocabulary_of(known)
    for names in (
        words.regions,
        words.scopes,
        words.indicators,
        words.measures,
        words.units,
        words.bases,
        words.qualifiers,
    ):
        for code, entry in names.entries.items():
            assert names.find(entry) == (code,)
            assert names.find(code) == (code,)


def test_a_word_cut_short_is_named_in_full_the_commonest_first(known):
    assert vocabulary_of(known).units.nearest("亿").startswith("亿元")


def test_the_nearest_entry_is_named(known):
    assert vocabulary_of(known).measures.nearest("grwoth").startswith("growth ")


def test_width_case_and_spaces_do_not_tell_words_apart():
    assert spelling("ＧＤＰ 总\u3000量") == spelling("gdp总量")
