import pytest

from indicators.workbooks.prose.sentences import is_prose, plain, sentences_of


def test_sentences_are_numbered_through_the_paragraphs():
    text = "统计公报\n一、综合\n经济平稳。消费回升。\n\n投资增长5%。"
    told = [(s.number, s.paragraph, s.heading) for s in sentences_of(text)]
    assert told == [
        (1, 0, True),
        (2, 1, True),
        (3, 2, False),
        (4, 2, False),
        (5, 3, False),
    ]


def test_lines_that_were_wrapped_within_a_sentence_are_one_paragraph():
    text = "2022年全区地区生产总值一千二百亿元，比上年增长百分之三，\n增速平稳。"
    (sentence,) = sentences_of(text)
    assert sentence.body.text.endswith("，增速平稳")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("增长３．５％", "增长3.5%"),
        ("实现 GDP 1243 亿元", "实现GDP1243亿元"),
        ("1 243亿元", "1 243亿元"),
        ("1,243.5亿元,增长", "1,243.5亿元，增长"),
        ("总值[1]1243亿元①", "总值1243亿元"),
        ("1—6月", "1-6月"),
        ("6.9∶24.2", "6.9:24.2"),
        ("（一）工业：增长", "工业:增长"),
        ("2.5亿元", "2.5亿元"),
    ],
)
def test_text_is_read_without_what_does_not_tell_words_apart(written, read):
    assert plain(written).text == read


def test_every_character_keeps_its_place():
    body = plain("（一） 增长 ５%")
    assert [("（一） 增长 ５%")[place] for place in body.places] == list("增长５%")


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("2022年，全区生产总值1243.5亿元，增长3.5%。", True),
        ("统计公报\n一、综合\n全年生产总值1243.5亿元。\n全年投资增长3%。", True),
        ("地区,指标,2022\n镇海区,GDP,1243.5\n北仑区,GDP,2630", False),
        ("地区\t2021\t2022\n镇海区\t1\t2", False),
        ("地区,说明\n镇海区,初步数。\n北仑区,初步数。\n鄞州区,初步数。", False),
        ("", False),
    ],
)
def test_prose_is_told_from_rows_and_columns(text, prose):
    assert is_prose(text) is prose


def test_a_line_that_begins_anew_is_a_paragraph_of_its_own():
    text = (
        "初步核算，全区地区生产总值一千二百亿元，比上年增长百分之三\n"
        "全年固定资产投资四百亿元，比上年增长百分之五，增速居前列"
    )
    assert [one.paragraph for one in sentences_of(text)] == [0, 1]
