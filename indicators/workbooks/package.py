"""A look into the zip around a workbook, inflating it in small pieces."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from indicators.workbooks.grid import address, column_number
from indicators.workbooks.refusals import (
    Damaged,
    Encrypted,
    FarCell,
    TooManyCells,
    TooManyParts,
    TooMuchInside,
    TooTightlyPacked,
)

MEGABYTE = 1_000_000
MOST_PARTS = 1_000
MOST_MEGABYTES_INSIDE = 150
MOST_RATIO = 100
# Below this a good ratio is harmless, and small files of one repeated row have it.
RATIO_COUNTS_FROM = 10 * MEGABYTE
MOST_CELLS = 2_000_000
# calamine reserves the whole used range at about 32 bytes a cell.
MOST_AREA = 10_000_000
LAST_ROW = 1_048_576
LAST_COLUMN = 16_384

_PIECE = 1 << 20
_LONGEST_TAG = 1 << 16
_CENTRAL = b"PK\x01\x02"
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_SHEET = re.compile(r"(?i)(?:.*/)?worksheets/[^/]+\.(?:xml|bin)")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
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


@dataclass(frozen=True)
class Package:
    """The zip *content* of *file*: what is in it, looked at without trust."""

    file: str
    content: bytes

    def __post_init__(self) -> None:
        """Refuse what has too many entries or cannot be listed."""
        # Counted in the bytes: listing 200,000 entries is already the attack.
        found = self.content.count(_CENTRAL)
        if found > MOST_PARTS:
            raise TooManyParts(file=self.file, found=found, limit=MOST_PARTS)
        if any(entry.flag_bits & 1 for entry in self._entries):
            raise Encrypted(file=self.file)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the entries, in the order of the directory."""
        return tuple(entry.filename.replace("\\", "/") for entry in self._entries)

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of the entries that are worksheets."""
        return tuple(name for name in self.names if _SHEET.fullmatch(name))

    def check_size(self) -> None:
        """Refuse what unpacks to too much, counted while inflating."""
        unpacked = 0
        for entry in self._entries:
            for piece in self._pieces(entry):
                unpacked += len(piece)
                self._check_unpacked(unpacked)

    def check_cells(self) -> None:
        """Refuse a sheet with too many cells or with one too far out."""
        for entry in self._entries:
            name = entry.filename.replace("\\", "/")
            if _SHEET.fullmatch(name) and name.lower().endswith(".xml"):
                self._check_sheet(name.rpartition("/")[2], self._pieces(entry))

    @cached_property
    def _entries(self) -> list[zipfile.ZipInfo]:
        try:
            with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
                return archive.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as bad:
            raise Damaged(file=self.file) from bad

    def _check_unpacked(self, unpacked: int) -> None:
        if unpacked > MOST_MEGABYTES_INSIDE * MEGABYTE:
            raise TooMuchInside(file=self.file, limit=MOST_MEGABYTES_INSIDE)
        if unpacked > max(RATIO_COUNTS_FROM, MOST_RATIO * len(self.content)):
            raise TooTightlyPacked(file=self.file, limit=MOST_RATIO)

    def _pieces(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        """Inflate *entry* to its end; zipfile would stop where the header says."""
        packed = self._packed(entry)
        if entry.compress_type == zipfile.ZIP_STORED:
            yield packed
            return
        if entry.compress_type != zipfile.ZIP_DEFLATED:
            raise Damaged(file=self.file)
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            while packed and not inflater.eof:
                yield inflater.decompress(packed, _PIECE)
                packed = inflater.unconsumed_tail
        except zlib.error as bad:
            raise Damaged(file=self.file) from bad

    def _packed(self, entry: zipfile.ZipInfo) -> bytes:
        offset = entry.header_offset
        header = self.content[offset : offset + _LOCAL_HEADER.size]
        if len(header) < _LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
            raise Damaged(file=self.file)
        _, name_length, extra_length = _LOCAL_HEADER.unpack(header)
        start = offset + _LOCAL_HEADER.size + name_length + extra_length
        return self.content[start : start + entry.compress_size]

    def _check_sheet(self, sheet: str, pieces: Iterator[bytes]) -> None:
        cells = row = column = 0
        for tags in _whole_tags(pieces):
            cells += len(_CELL.findall(tags))
            filled = _FILLED.findall(tags)
            rows = {digits for _, digits in filled} | set(_ROW.findall(tags))
            letters = {letters for letters, _ in filled}
            column = max([column, *(column_number(one.decode()) for one in letters)])
            row = max([row, *(int(digits[:12]) for digits in rows)])
            if cells > MOST_CELLS:
                limit = f"{MOST_CELLS:,}"
                raise TooManyCells(file=self.file, sheet=sheet, limit=limit)
            beyond = row > LAST_ROW or column >= LAST_COLUMN
            if beyond or row * (column + 1) > MOST_AREA:
                far = address(max(row, 1) - 1, min(column, LAST_COLUMN))
                raise FarCell(file=self.file, sheet=sheet, cell=far)


def _whole_tags(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Repeat the last two tags of each piece, so that no pair of tags is cut."""
    rest = b""
    for piece in pieces:
        text = rest + piece
        yield text
        cut = text.rfind(b"<", 0, max(text.rfind(b"<"), 0))
        rest = text[cut:] if cut >= 0 and len(text) - cut < _LONGEST_TAG else b""
