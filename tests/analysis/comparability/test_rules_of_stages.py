import pytest

from indicators.analysis.comparability.compared import Intent
from indicators.model.finding import Level
from indicators.model.view import Years
from tests.analysis.comparability.comparing import BEILUN, ZHENHAI, found, places, said


@pytest.mark.parametrize("intent", [Intent.RANK, Intent.SIDE, Intent.LINES])
def test_regions_of_one_year_should_be_equally_settled(intent):
    rows = "region|year|value|stage\nZhenhai|2022|5|final\nBeilun|2022|6|preliminary"
    (finding,) = found("R7", rows, intent)
    assert finding.level is Level.WARN
    assert said(finding) == (
        "相比的数值确定程度不同：最终（1个）和初步（1个）；较不确定的是北仑2022年，以后可能修订，图上为空心标记。",
        (
            "The figures compared are not equally settled: final (1) and preliminary (1). The "
            "less settled ones are Beilun 2022; they may still be revised and have hollow "
            "marks."
        ),
    )
    assert places(finding) == [(BEILUN, 2022), (ZHENHAI, 2022)]
    assert len(finding.alternative.regions) == 1


def test_a_series_with_a_preliminary_end_says_so_once():
    rows = """
    region  | year | value | stage
    Zhenhai | 2020 | 5     | final
    Zhenhai | 2021 | 5     | final
    Zhenhai | 2022 | 5     | preliminary
    """
    (finding,) = found("R7", rows, Intent.LINES)
    assert finding.alternative.periods == Years(2020, 2021)


@pytest.mark.parametrize(
    "rows",
    [
        "Zhenhai|2022|5|preliminary\nBeilun|2022|6|preliminary",
        "Zhenhai|2022|5|preliminary\nBeilun|2022|6|target",
        "Zhenhai|2021|5|revised\nZhenhai|2022|6|final",
    ],
)
def test_equal_stages_targets_and_settled_series_are_no_difference(rows):
    assert not found("R7", f"region|year|value|stage\n{rows}", Intent.LINES)
