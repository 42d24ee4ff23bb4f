"""Zip files that break a rule, made byte by byte where no library would make them."""

from __future__ import annotations

import io
import struct
import zipfile

from tests.helpers.office_files import zipped

_ENTRY, _END = b"PK\x01\x02", b"PK\x05\x06"


def overlapping(content: str) -> bytes:
    """Return a zip whose second file claims the bytes of the first one."""
    raw = bytearray(_stored(("a.csv", content), ("b.csv", content)))
    first = raw.find(_ENTRY)
    second = raw.find(_ENTRY, first + 4)
    raw[second + 42 : second + 46] = raw[first + 42 : first + 46]
    return bytes(raw)


def locked(content: str) -> bytes:
    """Return a zip that says it needs a password."""
    raw = bytearray(zipped({"a.csv": content}))
    raw[6] |= 1
    raw[raw.find(_ENTRY) + 8] |= 1
    return bytes(raw)


def linked(target: str) -> bytes:
    """Return a zip with a symbolic link in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        entry = zipfile.ZipInfo("a.csv")
        entry.create_system = 3  # Unix
        entry.external_attr = 0o120777 << 16
        packed.writestr(entry, target)
    return stream.getvalue()


def twice(content: str) -> bytes:
    """Return a zip with two files of the same name."""
    return _stored(("a.csv", content), ("b.csv", content)).replace(b"b.csv", b"a.csv")


def crowded(content: str, files: int) -> bytes:
    """Return a small zip whose directory claims very many files (zip64)."""
    raw = zipped({"a.csv": content})
    place = raw.rfind(_END)
    end64 = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, files, files, 46 * files, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, place, 1)
    tail = bytearray(raw[place:])
    tail[8:20] = b"\xff" * 12
    return raw[:place] + end64 + locator + bytes(tail)


def _stored(*files: tuple[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name, content in files:
            packed.writestr(name, content)
    return stream.getvalue()
