"""The beginning of a large XLSX file as a small one, so that a first look takes a moment."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

from nnstudio.data.limits import MEBI

LARGE = 8 * MEBI
"""Unpacked; a smaller workbook is read as a whole."""
START = MEBI
"""Of each sheet, unpacked."""
_KEPT = (".xml", ".rels")
_TABLE = b"<sheetData>"
_ROW_END = b"</row>"
_LAST_ROW = re.compile(rb'<row [^>]*?\br="(\d{1,9})"')
_DIMENSION = re.compile(rb'<dimension ref="[A-Z]{1,3}\d+:[A-Z]{1,3}(\d{1,9})"')


@dataclass(frozen=True)
class Start:
    """A workbook with the first rows of its large sheets.

    Args:
        stream: the file.
        heights: rows of the whole sheet, estimated where it does not say so, by the number of
            the last row that is left of it.
    """

    stream: io.BytesIO
    heights: dict[int, int]


def start_of(packed: zipfile.ZipFile) -> Start | None:
    """Return the beginning of a workbook, or None where all of it is to be read.

    Args:
        packed: that breaks no rule.
    """
    infos = [info for info in packed.infolist() if not info.is_dir()]
    if sum(info.file_size for info in infos) < LARGE:
        return None
    if not any(info.filename == "xl/workbook.xml" for info in infos):
        return None
    stream = io.BytesIO()
    heights: dict[int, int] = {}
    with zipfile.ZipFile(stream, "w") as small:
        for info in infos:
            if not info.filename.lower().endswith(_KEPT):
                continue
            with packed.open(info) as part:
                data = part.read(START)
                cut = _cut(data) if info.file_size > len(data) else None
                if cut is None:
                    data += part.read()
                else:
                    last, data = cut
                    height = _height(data, last, info.file_size)
                    heights[last] = max(height, heights.get(last, 0))
            small.writestr(info.filename, data)
    stream.seek(0)
    return Start(stream, heights) if heights else None


def _cut(data: bytes) -> tuple[int, bytes] | None:
    """Return the number of the last whole row and the sheet up to it; None where there is none."""
    end = data.rfind(_ROW_END)
    if _TABLE not in data or end < 0:
        return None
    rows: list[bytes] = _LAST_ROW.findall(data[:end])
    if not rows:
        return None
    whole = data[: end + len(_ROW_END)]
    return int(rows[-1]), whole + b"</sheetData></worksheet>"


def _height(data: bytes, last: int, size: int) -> int:
    found = _DIMENSION.search(data[: data.find(_TABLE)])
    said = int(found[1]) if found else 0
    return said if said > last else max(last, round(last * size / len(data)))
