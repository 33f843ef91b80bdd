"""A look into the zip around a workbook, inflating it in small pieces."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from indicators.workbooks.refusals import (
    Damaged,
    Encrypted,
    TooManyParts,
    TooMuchInside,
    TooTightlyPacked,
)
from indicators.workbooks.used import Used

MEGABYTE = 1_000_000
MOST_PARTS = 1_000
MOST_MEGABYTES_INSIDE = 150
MOST_RATIO = 100
# Below this a good ratio is harmless, and small files of one repeated row have it.
RATIO_COUNTS_FROM = 10 * MEGABYTE

_PIECE = 1 << 20
_CENTRAL = b"PK\x01\x02"
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_SHEET = re.compile(r"(?i)(?:.*/)?worksheets/[^/]+\.(?:xml|bin)")


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

    def check(self) -> None:
        """
        Refuse what unpacks to too much, or has a sheet too full or too wide.

        Everything is inflated once, in pieces, whatever the headers say.
        """
        unpacked = 0
        for entry in self._entries:
            name = entry.filename.replace("\\", "/")
            sheet = Used(self.file, name.rpartition("/")[2])
            has_cells = _SHEET.fullmatch(name) and name.lower().endswith(".xml")
            for piece in self._pieces(entry):
                unpacked += len(piece)
                self._check_unpacked(unpacked)
                if has_cells:
                    sheet.add(piece)
            if sheet.doubtful:
                sheet.check_filled(self._pieces(entry))

    def check_open_document(self) -> None:
        """Refuse an .ods of another kind than a spreadsheet, or with a password."""
        for entry in self._entries:
            if entry.filename == "META-INF/manifest.xml" and any(
                b"encryption-data" in piece for piece in self._pieces(entry)
            ):
                raise Encrypted(file=self.file)

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
