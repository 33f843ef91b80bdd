import pytest

from kinds.drawing import KINDS
from kinds.judging import failures
from kinds.moving import moved, turned, written_as_text
from kinds.test_kinds import read_here, told

TURNED = {kind: book for kind in KINDS if (book := turned(KINDS[kind]()))}


def certain_and_wrong(kind, book, reading):
    wrong = failures(book, reading)
    certain = [one for one in wrong if one.what.startswith("CERTAIN")]
    return told(kind, certain) if certain else ""


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_that_stands_elsewhere_and_as_text_is_read_as_before(kind):
    book = KINDS[kind]()
    here = moved(written_as_text(book), 3, 2)
    reading = read_here(here)
    assert not certain_and_wrong(kind, here, reading)
    assert len(reading.found) == len(read_here(book).found)


@pytest.mark.parametrize("kind", TURNED)
def test_a_table_that_is_turned_is_never_certain_and_wrong(kind):
    book = TURNED[kind]
    assert not certain_and_wrong(kind, book, read_here(book))


def test_many_tables_can_be_turned():
    assert len(TURNED) > 20
