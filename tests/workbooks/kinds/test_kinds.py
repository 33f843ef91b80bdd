import io
from collections import Counter

import pytest

from indicators.catalog import catalog
from indicators.workbooks import child, parsing
from indicators.workbooks.found import Context
from indicators.workbooks.guard import check
from indicators.workbooks.reading import Reading, read_grids, read_workbook
from indicators.workbooks.refusals import Refusal
from indicators.workbooks.words.names import vocabulary_of
from kinds import (
    bulletin_rates,
    bulletins,
    colleagues,
    crossed,
    dates,
    departments,
    exports,
    formats,
    headers,
    industries,
    interruptions,
    labels,
    lookalikes,
    months,
    no_data,
    numbers,
    places,
    prices_and_units,
    published,
    report_forms,
    stacked,
    terminals,
    tidy,
    traps,
    yearbook_blocks,
    yearbook_columns,
    yearbooks,
)
from kinds.drawing import KINDS, Drawn
from kinds.judging import failures
from kinds.truths import truths_of

FAMILIES = (
    bulletin_rates,
    bulletins,
    colleagues,
    crossed,
    dates,
    departments,
    exports,
    formats,
    headers,
    industries,
    interruptions,
    labels,
    lookalikes,
    months,
    no_data,
    numbers,
    places,
    prices_and_units,
    published,
    report_forms,
    stacked,
    terminals,
    tidy,
    traps,
    yearbook_blocks,
    yearbook_columns,
    yearbooks,
)
ONE_OF_EACH_FORMAT = ("province_by_year_csv_gb18030", "sheet_of_an_open_document")


def read_here(book: Drawn) -> Reading:
    """Read without a process of its own, which takes longer than the reading."""
    content, known = book.content, catalog()
    try:
        answer = io.BytesIO()
        parsing.write(parsing.lines_of(content, check(book.file, content)), answer)
        answer.seek(0)
        grids = child._grids(book.file, answer)
    except Refusal as refusal:
        return Reading(book.file, problems=(refusal,))
    return read_grids(grids, Context(book.file, "upload", known, vocabulary_of(known)))


def told(kind: str, wrong) -> str:
    """Return the failures as a table, three cells of each kind of failure."""
    lines, seen = [], Counter()
    for one in wrong:
        seen[one.what] += 1
        if seen[one.what] <= 3:
            lines.append(
                f"{kind} | {one.what} | {one.cell} | {one.expected} | {one.got}"
            )
    counts = ", ".join(f"{number} {what}" for what, number in seen.items())
    return "\n".join([f"{kind}: {counts}", *lines])


@pytest.mark.parametrize("kind", KINDS)
def test_a_drawn_workbook_is_read_as_a_careful_person_reads_it(kind):
    book = KINDS[kind]()
    wrong = failures(book, read_here(book))
    assert not wrong, told(kind, wrong)


@pytest.mark.parametrize("kind", ONE_OF_EACH_FORMAT)
def test_a_process_of_its_own_reads_the_same(kind):
    book = KINDS[kind]()
    assert read_workbook(book.file, book.content).found == read_here(book).found


def test_the_body_of_workbooks_is_large_enough_to_be_an_exam():
    truths = sum(len(truths_of(maker())) for maker in KINDS.values())
    assert len(KINDS) >= 70
    assert truths >= 1_300
