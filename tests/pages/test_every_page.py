"""Every page that there is, in both languages, as its first visitor meets it."""

import re
from pathlib import Path

import pytest
from seen import said, ways

from indicators.model.text import Language
from indicators.model.view import Page, Years
from indicators.reports.ways import NAMES, QUESTIONS

PAGES = sorted(path.stem for path in (Path(__file__).parents[2] / "pages").glob("*.py"))
WITH_FIGURES = [page for page in PAGES if page not in {"import", "methods"}]
BUILD = "python -m indicators build"


def test_every_page_has_a_code_a_name_and_a_question() -> None:
    assert set(PAGES) == {page.value for page in Page}
    assert set(NAMES) == set(QUESTIONS) == set(Page)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_with_its_question(visit, page: str, language: Language) -> None:
    shown = visit(page, language=language)
    assert not shown.exception
    assert not shown.error
    assert [title.value for title in shown.title] == [
        QUESTIONS[Page(page)].say(language)
    ]
    assert shown.query_params["language"] == language


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_leads_to_every_page(visit, page: str, language: Language) -> None:
    names = [NAMES[each].say(language) for each in Page]
    names[list(Page).index(Page(page))] = f"**{NAMES[Page(page)].say(language)}**"
    assert ways(visit(page, language=language))[: len(names)] == names


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("page", WITH_FIGURES)
@pytest.mark.usefixtures("empty_folder")
def test_before_the_first_build_a_page_says_how_to_build(
    visit, page: str, language: Language
) -> None:
    shown = visit(page, language=language)
    assert not shown.exception
    assert len(shown.title) == 1
    assert len(shown.error) == 1
    assert BUILD in said(shown)


@pytest.mark.parametrize("language", Language)
@pytest.mark.usefixtures("empty_folder")
def test_before_the_first_build_a_file_cannot_be_brought_in(
    visit, language: Language
) -> None:
    shown = visit("import", language=language)
    assert not shown.exception
    assert not shown.error
    shown.file_uploader[0].upload("a.xlsx", b"x").run()
    assert not shown.exception
    assert BUILD in said(shown)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh", "链接中的“indicator=gpd”无法识别。已改用“gdp”"),
        ("en", "“indicator=gpd” is not known here. “gdp” is shown instead"),
    ],
)
@pytest.mark.parametrize("page", PAGES)
def test_a_part_of_the_link_that_is_not_known_is_named(
    visit, page: str, language: str, sentence: str
) -> None:
    shown = visit(page, language=language, indicator="gpd", regions="330200")
    assert not shown.exception
    assert len(shown.warning) == 1
    assert sentence in said(shown)
    assert shown.query_params["indicator"] == "gdp"
    assert shown.query_params["regions"] == "330200"


def test_every_part_that_is_not_known_is_named(visit) -> None:
    wrong = {
        "v": "2",
        "language": "fr",
        "indicator": "",
        "measure": "x",
        "regions": "330211,9",
        "periods": "2024/2016",
        "interval": "13-14",
        "shape": "pie",
        "base": "22",
        "among": "all",
        "origin": "nobody",
        "tabs": "chart,map",
        "edition": "../x",
    }
    shown = visit("growth", **wrong)
    assert not shown.exception
    assert {part for part in wrong if f"“{part}=" in said(shown)} == set(wrong)


def test_a_link_cannot_bring_a_command_into_the_page(visit) -> None:
    shown = visit("growth", language="en", indicator="[x](https://evil.test)<b>")
    assert "indicator=[x](https://evil.test)<b>" in said(shown)
    markdown = shown.warning[0].value
    assert "](" not in markdown
    assert "://" not in markdown
    assert "\\<b\\>" in markdown


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("page", WITH_FIGURES)
def test_a_page_stands_without_any_region(visit, page: str, language: Language) -> None:
    shown = visit(page, language=language, regions="")
    assert not shown.exception
    assert not shown.error
    assert shown.multiselect(key="view.regions").value == []
    assert shown.query_params["regions"] == ""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("page", ["growth", "rankings"])
def test_a_figure_without_data_says_what_is_missing_and_offers_the_nearest(
    visit, page: str, language: Language
) -> None:
    shown = visit(page, language=language, indicator="gdp", periods="1990/1991")
    assert not shown.exception
    assert Years(1990, 1991).say(language) in said(shown)
    assert [way for way in ways(shown) if re.search(r"20\d\d", way)]


@pytest.mark.parametrize("language", Language)
def test_a_page_without_data_in_the_years_offers_all_years(
    visit, language: Language
) -> None:
    shown = visit("projects", language=language, periods="1990/1991")
    assert not shown.exception
    assert Years(1990, 1991).say(language) in said(shown)
    assert any(Years(2013, 2026).say(language) in way for way in ways(shown))


@pytest.mark.parametrize(
    ("language", "sentence", "way"),
    [
        ("zh", "没有保存名为“0123456789ab”的版本。", "看最新版本"),
        ("en", "No edition “0123456789ab” is kept here.", "Show the newest edition"),
    ],
)
@pytest.mark.parametrize("page", WITH_FIGURES)
def test_a_link_frozen_at_an_edition_that_is_gone_leads_to_the_newest(
    visit, page: str, language: str, sentence: str, way: str
) -> None:
    shown = visit(page, language=language, edition="0123456789ab")
    assert not shown.exception
    assert sentence in said(shown)
    assert way in ways(shown)


def test_a_link_frozen_at_an_edition_shows_that_edition(visit, built: Path) -> None:
    name = next(built.glob("*.duckdb")).stem
    shown = visit("growth", language="en", edition=name)
    assert not shown.exception
    assert not shown.error
    assert f"This link is frozen at edition {name}" in said(shown)


@pytest.mark.parametrize(
    ("language", "refused", "footer"),
    [
        ("zh", "这个地址只供查看", "只读"),
        ("en", "This address is for reading only", "Read-only"),
    ],
)
@pytest.mark.usefixtures("served_to_others")
def test_served_to_others_nobody_can_bring_a_file_in_publish_or_undo(
    visit, language: str, refused: str, footer: str
) -> None:
    shown = visit("import", language=language)
    assert not shown.exception
    assert refused in said(shown)
    assert footer in said(shown)
    assert not shown.file_uploader
    assert not shown.button


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("served_to_others")
def test_served_to_others_no_page_offers_to_keep_an_edition(visit, page: str) -> None:
    shown = visit(page, language="en")
    assert "Read-only" in said(shown)
    # The one button left folds the controls of a small screen.
    assert {button.key for button in shown.button} <= {"fold"}
