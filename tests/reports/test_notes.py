"""Notes are few: one a series, periods with the same note together."""

from indicators.model.text import Language, Text
from indicators.model.view import Page

DRAWING = """
    330211 | gdp growth | 2020 | 3 | origin=repost
    330211 | gdp growth | 2021 | 7 | origin=repost
    370211 | gdp growth | 2021 | 6
"""
ESTIMATE = Text("预计数。", "An estimate.")


def notes(edition_with, figures, language):
    database = edition_with(DRAWING, kinds={"repost": "press B"}, note=ESTIMATE)
    regions = ("330211", "370211")
    found = figures(database, page=Page.GROWTH, regions=regions, language=language)
    return found["trend"].notes


def test_a_note_that_periods_share_is_told_once(edition_with, figures):
    told = notes(edition_with, figures, Language.EN)
    assert "Zhenhai, 2020, 2021: An estimate." in told
    assert "West Coast, 2021: An estimate." in told
    told = notes(edition_with, figures, Language.ZH)
    assert "镇海2020年、2021年：预计数。" in told


def test_places_of_one_series_stand_together(edition_with, figures):
    told = notes(edition_with, figures, Language.EN)
    assert "Second-hand (grade B, reposts): Zhenhai 2020, 2021." in told


def test_a_series_with_several_notes_tells_them_as_one(curated_edition, figures):
    found = figures(curated_edition, page=Page.GROWTH, language=Language.EN)
    (told,) = [note for note in found["trend"].notes if note.startswith("Ningbo, ")]
    assert told == (
        "Ningbo, 2018: Against a target of about 7.5%. 2024: The government report of "
        "January 2025 expected about 5.5%."
    )
