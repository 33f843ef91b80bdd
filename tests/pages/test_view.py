"""The link is the only state: widget → view → link, as far as no browser is needed."""

from urllib.parse import parse_qs

import pytest
from seen import said

from indicators.model.link import Codes, parts_of, read_parts
from indicators.model.view import Shape, Tab, View, Years
from indicators.ui.filters import CHOSEN

CODES = Codes({"gdp", "budget_revenue"}, {"330211", "330200", "370211", "210381"}, ())


def view_of(shown) -> View:
    """Return the view that the address says."""
    read = read_parts(shown.query_params, CODES)
    assert not read.invalid
    return read.view


def option(box, beginning: str) -> str:
    """Return the option of *box* that begins so; its count of figures stands behind."""
    return next(option for option in box.options if option.startswith(beginning))


def choose(shown, part: str, beginning: str) -> None:
    """Choose in the box for *part* what begins so."""
    box = shown.selectbox(key=f"view.{part}")
    box.select_index(box.options.index(option(box, beginning))).run()


def press(shown, part: str, words: str):
    """Press the button with these words; the page runs when it is told to."""
    return shown.segmented_control(key=f"view.{part}").set_value(words)


@pytest.mark.parametrize("page", ["overview", "growth", "rankings", "projects"])
def test_a_visit_without_a_link_writes_every_part_of_the_first_view(
    visit, page: str
) -> None:
    shown = visit(page)
    written = {**parts_of(View()), "tabs": shown.query_params["tabs"]}
    assert dict(shown.query_params) == written
    assert set(shown.query_params["tabs"].split(",")) == {"chart"}


def test_a_view_in_the_link_is_what_the_widgets_say(visit) -> None:
    shown = visit(
        "growth",
        language="en",
        indicator="budget_revenue",
        measure="level",
        regions="330200,330211",
        periods="2018/2021",
        shape="index",
        base="2019",
        tabs="table",
    )
    said_by = {
        "indicator": shown.selectbox(key="view.indicator").value,
        "measure": shown.selectbox(key="view.measure").value,
        "regions": shown.multiselect(key="view.regions").value,
        "periods": shown.slider(key="view.periods").value,
        "shape": shown.segmented_control(key="view.shape").value,
        "base": shown.selectbox(key="view.base").value,
        "tab": shown.segmented_control(key="view.tabs.0").value,
    }
    assert said_by == {
        "indicator": "budget_revenue",
        "measure": "level",
        "regions": ["330200", "330211"],
        "periods": (2018, 2021),
        "shape": "index",
        "base": "2019",
        "tab": "table",
    }


def test_each_widget_changes_its_part_and_no_other(visit) -> None:
    shown = visit("growth", language="en", base="2018")
    before = view_of(shown)
    shown.slider(key="view.periods").set_range(2018, 2022).run()
    assert view_of(shown).periods == Years(2018, 2022)
    shown.multiselect(key="view.regions").unselect("330211").run()
    assert view_of(shown).regions == ("330200", "370211", "210381")
    press(shown, "shape", "Index").run()
    assert view_of(shown).shape is Shape.INDEX
    press(shown, "tabs.0", "Table").run()
    after = view_of(shown)
    assert after.tab(0) is Tab.TABLE
    kept = ("indicator", "measure", "interval", "base", "among", "language")
    assert [getattr(after, name) for name in kept] == [
        getattr(before, name) for name in kept
    ]


def test_two_widgets_used_before_the_page_ran_are_both_kept(visit) -> None:
    shown = visit("growth", language="en")
    shown.slider(key="view.periods").set_range(2019, 2021)
    press(shown, "shape", "Index")
    press(shown, "language", "中文").run()
    view = view_of(shown)
    assert (view.periods, view.shape, view.language) == (
        Years(2019, 2021),
        Shape.INDEX,
        "zh",
    )


def test_another_indicator_brings_a_measure_and_period_that_it_has(visit) -> None:
    shown = visit("growth", language="en", measure="rank", interval="01-06")
    choose(shown, "indicator", "Resident population")
    assert not shown.exception
    # It is no half-year's figure, and no rank of it was ever published.
    assert shown.query_params["indicator"] == "resident_population"
    assert shown.query_params["measure"] == "level"
    assert shown.query_params["interval"] == "at-12"
    assert "Resident population: level" in said(shown)


def test_the_language_changes_words_and_nothing_else(visit) -> None:
    shown = visit("rankings", language="zh", regions="330200,210381", measure="level")
    before = dict(shown.query_params)
    press(shown, "language", "English").run()
    assert dict(shown.query_params) == {**before, "language": "en"}
    assert [title.value for title in shown.title] == [
        "Who stands where, and who moved?"
    ]
    assert shown.multiselect(key="view.regions").value == ["330200", "210381"]


def test_a_link_put_into_the_address_replaces_what_the_widgets_said(visit) -> None:
    shown = visit("growth", language="en")
    shown.slider(key="view.periods").set_range(2018, 2022).run()
    # Back: the address changes and the widgets are left alone.
    shown.query_params["periods"] = "2016/2025"
    shown.run()
    assert shown.slider(key="view.periods").value == (2016, 2025)
    assert shown.query_params["periods"] == "2016/2025"


def test_a_set_that_is_ranked_is_kept_in_the_link(visit) -> None:
    shown = visit("rankings", language="en", measure="level")
    assert shown.query_params["among"] == CHOSEN
    choose(shown, "among", "Parts of Ningbo")
    assert not shown.exception
    assert shown.query_params["among"] == "330200"


def test_years_of_a_link_may_lie_beyond_the_data(visit) -> None:
    shown = visit("growth", language="en", periods="1990/2050")
    assert not shown.exception
    assert shown.slider(key="view.periods").value == (1990, 2050)
    assert shown.query_params["periods"] == "1990/2050"


@pytest.mark.parametrize("locale", ["zh-CN", "zh-TW"])
def test_a_first_visit_is_in_the_language_of_the_browser(visit, locale: str) -> None:
    assert visit("growth", locale=locale).query_params["language"] == "zh"
    assert visit("growth", locale="de-DE").query_params["language"] == "en"


def test_parts_that_are_not_ours_do_not_stay_in_the_address(visit) -> None:
    shown = visit("growth", language="en", utm_source="mail")
    assert "utm_source" not in shown.query_params
    assert not shown.warning


def test_what_is_kept_for_everybody_leads_nobody_into_one_visitors_full_screen(
    visit,
) -> None:
    # Ranks are shown elsewhere: the figure offers the way there.
    first = visit("growth", language="en", measure="rank", alone="trend")
    other = visit("growth", language="en", measure="rank", alone="")
    for shown in (first, other):
        offers = [
            parse_qs(link.proto.query_string)
            for link in shown.get("page_link")
            if "ranks" in link.proto.label.lower()
        ]
        assert offers
        assert [offer for offer in offers if offer.get("alone", [""]) != [""]] == []


def test_a_figure_alone_that_cannot_be_shown_leaves_the_page_readable(visit) -> None:
    shown = visit("growth", language="en", alone="trend", edition="abcdef")
    assert not shown.exception
    assert shown.error
