import pytest

from indicators.analysis.estimates import is_estimate


@pytest.mark.parametrize(
    ("zh", "en", "printed", "told"),
    [
        (
            "预计数；全年结果为5.6%。",
            "An expected figure; the year came to 5.6%.",
            "",
            True,
        ),
        ("普查前的推算数。", "", "", True),
        ("", "Like for like, an estimate.", "", True),
        ("", "", "预计突破5500亿元", True),
        ("2025年1月政府工作报告曾预计为5.5%左右。", "It had expected 5.5%.", "", False),
        (
            "2019年1月的计划报告预计为10%左右。",
            "The plan forecast about 10%.",
            "",
            False,
        ),
        ("", "", "", False),
    ],
)
def test_a_figure_is_estimated_where_its_own_note_calls_it_so(zh, en, printed, told):
    row = {"note_zh": zh, "note_en": en, "printed": printed}
    assert is_estimate(row) is told
