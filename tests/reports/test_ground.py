import pytest

from indicators.model.text import Language
from indicators.model.view import View
from indicators.reports.figure import Asked
from indicators.reports.overview.ground import common_ground

DRAWING = """
    330211 | gdp growth | 2021 | 7
    370211 | gdp growth | 2021 | 10.3
    210381 | gdp growth | 2021 | 2
    330200 | gdp growth | 2021 | 8.2
    370211 | gdp growth | 2023 | 6
    210381 | gdp growth | 2023 | 6.7
    330211 | gdp growth | 2024H1 | 5
"""
NAME = "Gross domestic product · Growth on a year earlier"


@pytest.fixture
def grounds(edition_with):
    def found(drawing=DRAWING, **parts):
        view = View(**{"language": Language.EN, **parts})
        asked = Asked(edition_with(drawing), view)
        return {each.name: each.meetings for each in common_ground(asked)}

    return found


def test_the_newest_year_of_most_regions_comes_first_then_newer_ones(grounds):
    said = [(each.count, each.period) for each in grounds()[NAME]]
    assert said == [("3 regions", "2021"), ("2 regions", "2023")]


def test_regions_stand_in_the_chosen_order_and_a_whole_apart(grounds):
    first = grounds()[NAME][0].regions
    assert first == (
        "Zhenhai, West Coast and Haicheng; also Ningbo (which includes Zhenhai)"
    )


def test_a_meeting_leads_to_the_figures_that_meet(grounds):
    first, second = (each.view for each in grounds()[NAME])
    assert first.regions == View().regions
    assert second.regions == ("370211", "210381")
    assert str(second.interval) == "01-12"


def test_what_meets_nowhere_is_there_and_empty(grounds):
    assert grounds()["Gross domestic product · Level"] == ()


def test_figures_of_other_scopes_meet_under_the_name_of_theirs(grounds):
    found = grounds(
        """330211 | gdp growth | 2021 | 7 | scope=district_owned
           370211 | gdp growth | 2021 | 6 | scope=district_owned"""
    )
    assert [each.period for each in found[NAME]] == ["2021 (District-owned)"]


def test_one_region_meets_nobody(grounds):
    assert grounds(regions=("330211",)) == {}
