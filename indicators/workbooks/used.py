"""How much of a worksheet is used: how many cells, and how far out they stand."""

import re
from collections.abc import Iterator

from indicators.workbooks.grid import address, column_number
from indicators.workbooks.refusals import FarCell, TooManyCells

MOST_CELLS = 2_000_000
# calamine reserves the whole used range at about 32 bytes a cell.
MOST_AREA = 10_000_000
LAST_ROW = 1_048_576
LAST_COLUMN = 16_384

_LONGEST_TAG = 1 << 16
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
# As Excel writes it; it is found in a quarter of the time.
_PLAIN_CELL = re.compile(rb'<c r="([A-Z]{1,9})([0-9]{1,12})"')
# Only filled cells count: sheets carry styled blank cells and rows to their last row.
_FILLED = re.compile(
    rb"<(?:\w+:)?c\s(?:[^<>]*?\s)?r\s*=\s*[\"']([A-Za-z]{1,9})([0-9]+)[\"']"
    rb"[^<>]*(?<!/)>\s*<(?!/)"
)
# A cell without a reference stands where its row says.
_ROW = re.compile(
    rb"<(?:\w+:)?row\s(?:[^<>]*?\s)?r\s*=\s*[\"']([0-9]+)[\"'][^<>]*>\s*"
    rb"<(?:\w+:)?c(?:>|\s(?![^<>]*\br\s*=)[^<>]*(?<!/)>)"
)


class Used:
    """
    What the XML of a sheet uses, as far as it was looked at.

    The quick look counts blank cells too and wants every cell written plainly; where
    it finds too much or something else, it is *doubtful* and `check_filled` decides.
    """

    def __init__(self, file: str, sheet: str) -> None:
        """Begin with nothing."""
        self.file = file
        self.sheet = sheet
        self.doubtful = False
        self.cells = 0
        self.row = 0
        self.column = 0
        self.rest = b""

    def add(self, piece: bytes) -> None:
        """
        Look at a piece more, quickly.

        Raises:
            TooManyCells: that is certain already
        """
        tags = self._closed(piece)
        found = len(_CELL.findall(tags))
        self.cells += found
        if self.cells > MOST_CELLS:
            limit = f"{MOST_CELLS:,}"
            raise TooManyCells(file=self.file, sheet=self.sheet, limit=limit)
        if not self.doubtful:
            plain = _PLAIN_CELL.findall(tags)
            self._reach({row for _, row in plain}, {column for column, _ in plain})
            self.doubtful = len(plain) != found or self._is_too_far()

    def check_filled(self, pieces: Iterator[bytes]) -> None:
        """
        Look at all *pieces* from the beginning, at filled cells alone.

        Raises:
            FarCell: one stands too far out
        """
        self.row = self.column = 0
        self.rest = b""
        for piece in pieces:
            tags = self._whole(piece)
            filled = _FILLED.findall(tags)
            rows = {row for _, row in filled} | set(_ROW.findall(tags))
            self._reach(rows, {column for column, _ in filled})
            if self._is_too_far():
                far = address(max(self.row, 1) - 1, min(self.column, LAST_COLUMN))
                raise FarCell(file=self.file, sheet=self.sheet, cell=far)

    def _closed(self, piece: bytes) -> bytes:
        """Keep the last tag of each piece for the next, since it may be cut."""
        tags = self.rest + piece
        cut = tags.rfind(b"<")
        if cut < 0 or len(tags) - cut >= _LONGEST_TAG:
            cut = len(tags)
        self.rest = tags[cut:]
        return tags[:cut]

    def _whole(self, piece: bytes) -> bytes:
        """Repeat the last two tags of each piece, so that no pair of tags is cut."""
        tags = self.rest + piece
        cut = tags.rfind(b"<", 0, max(tags.rfind(b"<"), 0))
        self.rest = tags[cut:] if cut >= 0 and len(tags) - cut < _LONGEST_TAG else b""
        return tags

    def _reach(self, rows: set[bytes], columns: set[bytes]) -> None:
        self.row = max([self.row, *(int(row[:12]) for row in rows)])
        self.column = max(
            [self.column, *(column_number(one.decode()) for one in columns)]
        )

    def _is_too_far(self) -> bool:
        beyond = self.row > LAST_ROW or self.column >= LAST_COLUMN
        return beyond or self.row * (self.column + 1) > MOST_AREA
