"""A city that only an upload is about can be chosen, linked and ranked."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest  # noqa: TID251 a page is run as Streamlit runs it

from indicators.catalog import catalog, curated
from indicators.reports.imports import compared_with, opened, publish, read
from indicators.store import Editions
from indicators.ui import options
from tests.workbooks.drawn_workbooks import xlsx

SHEET = """
浙江省各市地区生产总值
单位：亿元
地区 | 2031年 | 2032年
杭州市 | 18753 | 20059
温州市 | 8029 | 8730
绍兴市 | 7351 | 7791
"""


@pytest.fixture
def uploaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editions:
    """Return editions with a sheet of cities that the catalogue does not have."""
    monkeypatch.setenv("DUIBIAO_EDITIONS", str(tmp_path))
    editions = Editions(tmp_path)
    editions.build(curated())
    sent = opened("浙江.xlsx", xlsx(Sheet1=SHEET.strip()))
    reading = read(sent, {}, (), catalog()).reading
    publish(editions, compared_with(editions, sent, reading), message="", who="test")
    return editions


def test_the_regions_to_choose_from_include_those_that_were_brought(
    uploaded: Editions,
) -> None:
    assert "330100" not in options.regions_by_figures(curated_name(uploaded))
    assert "330100" in options.regions_by_figures(uploaded.current())


@pytest.mark.usefixtures("uploaded")
def test_a_link_names_an_uploaded_city_and_a_page_shows_it() -> None:
    shell = Path(__file__).parents[2] / "indicators/ui/shell.py"
    page = AppTest.from_file(str(shell), default_timeout=30)
    for name, value in {
        "language": "zh",
        "indicator": "gdp",
        "measure": "level",
        "regions": "330100,330300",
        "periods": "2030/2032",
    }.items():
        page.query_params[name] = value
    page.switch_page("../../pages/growth.py")
    page.run()
    assert not page.exception
    chosen = next(one for one in page.multiselect if one.label == "地区")
    assert chosen.value == ["330100", "330300"]
    assert "杭州市" in chosen.options


def curated_name(editions: Editions) -> str:
    """Return the edition before the upload."""
    return editions.history()[0].edition
