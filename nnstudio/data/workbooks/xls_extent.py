"""How far the cells of an old workbook (.xls) reach, found before the reader allocates for them.

Such a file is a small file system ([MS-CFB]) with a stream of records in it ([MS-XLS], BIFF5 and
BIFF8): a number, a length, and that many bytes.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nnstudio.data.workbooks.workbook_extent import (
    FAR_APART,
    FEW_CELLS,
    BrokenError,
    Extent,
    TrapError,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST = 0xFFFFFFFA
"""From here on a number of a sector means the end of a chain, or that there is none."""
_IN_HEADER = 109
_SMALL = 4096
_END, _PASSWORD, _SHEET, _SIZE, _FORMULA = 0x0A, 0x2F, 0x85, 0x200, 0x06
_CELLS = frozenset((_FORMULA, 0x203, 0x204, 0x205, 0x27E, 0xFD, 0xD6))
_SEVERAL = 0xBD
CHECK_EVERY = 20_000
"""Records, after which a person may stop it."""


class LockedError(ValueError):
    """The workbook needs a password."""


@dataclass(frozen=True)
class OldWorkbook:
    """What is known of an old workbook.

    Args:
        extent: of the largest sheet.
        macros: whether it holds some.
    """

    extent: Extent
    macros: bool


def scan_xls(raw: bytes, step: Callable[[int], None]) -> OldWorkbook:
    """Return how far the cells reach.

    Args:
        raw: the whole file.
        step: called now and then with the bytes that are done; may raise to stop.

    Raises:
        LockedError: it needs a password.
        BrokenError: it is damaged, or no workbook.
        TrapError: a few cells lie so far apart that they would need all the memory.
    """
    try:
        streams = _Streams(raw)
        stream = streams.get("workbook") or streams.get("book")
    except (struct.error, IndexError) as error:
        raise BrokenError from error
    if "encryptedpackage" in streams.names:
        raise LockedError
    if stream is None:
        raise BrokenError
    starts = _sheets(stream)
    whole = Extent()
    for start in starts:
        extent = _sheet(stream, start, step)
        if extent.places > whole.places:
            whole.rows, whole.columns = extent.rows, extent.columns
        whole.cells += extent.cells
        whole.formulas = whole.formulas or extent.formulas
    return OldWorkbook(whole, "_vba_project_cur" in streams.names)


def _sheets(stream: bytes) -> list[int]:
    """Return where the sheets start."""
    starts: list[int] = []
    for kind, start, length in _records(stream, 0):
        if kind == _PASSWORD:
            raise LockedError
        if kind == _SHEET and length >= 4:
            starts.append(int.from_bytes(stream[start : start + 4], "little"))
        if kind == _END:
            break
    return starts


def _sheet(stream: bytes, start: int, step: Callable[[int], None]) -> Extent:
    extent = Extent()
    for count, (kind, place, length) in enumerate(_records(stream, start)):
        if count % CHECK_EVERY == 0:
            step(place)
        if kind in _CELLS or kind == _SEVERAL:
            if length < 6:
                raise BrokenError
            row, column = struct.unpack_from("<HH", stream, place)
            extent.reach(row, column)
            if kind == _SEVERAL:
                (last,) = struct.unpack_from("<H", stream, place + length - 2)
                extent.columns = max(extent.columns, last + 1)
            extent.formulas = extent.formulas or kind == _FORMULA
        elif kind == _SIZE:
            _need_small(stream[place : place + length])
        elif kind == _END:
            break
    extent.need_dense()
    return extent


def _need_small(size: bytes) -> None:
    """Refuse a sheet that says it is larger than any can be: the reader would believe it."""
    if len(size) == 14:
        first, last, left, right = struct.unpack("<IIHH", size[:12])
    elif len(size) == 10:
        first, last, left, right = struct.unpack("<HHHH", size[:8])
    else:
        raise BrokenError
    if first > last or left > right:
        raise BrokenError
    if (last - first + 1) * (right - left + 1) > 2 * FEW_CELLS:
        raise TrapError(FAR_APART)


def _records(stream: bytes, place: int) -> Iterator[tuple[int, int, int]]:
    """Yield (number, where its bytes start, how many) of the records."""
    end = len(stream)
    while place + 4 <= end:
        kind = stream[place] | stream[place + 1] << 8
        length = stream[place + 2] | stream[place + 3] << 8
        if place + 4 + length > end:
            raise BrokenError
        yield kind, place + 4, length
        place += 4 + length


class _Streams:
    """The streams of the small file system.

    Raises:
        BrokenError: it is damaged.
    """

    def __init__(self, raw: bytes) -> None:
        if not raw.startswith(OLE) or len(raw) < 512:
            raise BrokenError
        self._raw = raw
        (shift,) = struct.unpack_from("<H", raw, 30)
        if shift not in (9, 12):
            raise BrokenError
        self._size = 1 << shift
        self._next = self._table()
        (first,) = struct.unpack_from("<I", raw, 48)
        directory = self._chain(first)
        self._entries: dict[str, tuple[int, int]] = {}
        root = (_LAST, 0)
        for place in range(0, len(directory) - 127, 128):
            entry = directory[place : place + 128]
            (letters,) = struct.unpack_from("<H", entry, 64)
            name = entry[: max(0, min(letters, 64) - 2)].decode("utf-16-le", "replace").lower()
            start, size = struct.unpack_from("<II", entry, 116)
            if entry[66] == 5:
                root = (start, size)
            elif entry[66]:
                self._entries.setdefault(name, (start, size))
        self._small = self._chain(root[0])
        (small_table,) = struct.unpack_from("<I", raw, 60)
        table = self._chain(small_table)
        self._small_next = struct.unpack(f"<{len(table) // 4}I", table)

    @property
    def names(self) -> frozenset[str]:
        """Of the streams and folders, in lower case."""
        return frozenset(self._entries)

    def get(self, name: str) -> bytes | None:
        """Return a stream, or None where there is none of that name."""
        found = self._entries.get(name)
        if found is None:
            return None
        start, size = found
        whole = self._small_chain(start) if size < _SMALL else self._chain(start)
        return whole[:size]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._raw[start : start + self._size]

    def _table(self) -> tuple[int, ...]:
        """Return the number of the sector that follows each one."""
        sectors = list(struct.unpack_from(f"<{_IN_HEADER}I", self._raw, 76))
        (more,) = struct.unpack_from("<I", self._raw, 68)
        seen: set[int] = set()
        while more < _LAST:
            if more in seen:
                raise BrokenError
            seen.add(more)
            some = self._sector(more)
            numbers = struct.unpack(f"<{len(some) // 4}I", some)
            if not numbers:
                raise BrokenError
            sectors += numbers[:-1]
            more = numbers[-1]
        parts = [self._sector(number) for number in sectors if number < _LAST]
        if sum(map(len, parts)) > len(self._raw):
            raise BrokenError
        table = b"".join(parts)
        return struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])

    def _chain(self, first: int) -> bytes:
        return _chained(first, self._next, self._sector, len(self._raw) // self._size + 1)

    def _small_chain(self, first: int) -> bytes:
        def sector(number: int) -> bytes:
            return self._small[number * 64 : number * 64 + 64]

        return _chained(first, self._small_next, sector, len(self._small) // 64 + 1)


def _chained(
    first: int, following: tuple[int, ...], sector: Callable[[int], bytes], most: int
) -> bytes:
    parts: list[bytes] = []
    while first < _LAST:
        parts.append(sector(first))
        if first >= len(following) or len(parts) > most:
            raise BrokenError
        first = following[first]
    return b"".join(parts)
