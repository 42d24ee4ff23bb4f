"""Reads a text file: within limits, in its own encoding, and no other kind of file by mistake."""

from __future__ import annotations

import codecs
import os
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError
from nnstudio.data.files.encoding_guess import guess_encoding, unmarked_utf16
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.limits import LIMITS, MEBI

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS = (
    (
        b"PK\x03\x04",
        QT_TRANSLATE_NOOP("data_tables", "a zip file (Excel workbooks are such files, too)"),
    ),
    (b"\xd0\xcf\x11\xe0", QT_TRANSLATE_NOOP("data_tables", "an old Office file (.xls or .doc)")),
    (b"%PDF", QT_TRANSLATE_NOOP("data_tables", "a PDF file")),
    (b"\x1f\x8b", QT_TRANSLATE_NOOP("data_tables", "a packed file (.gz)")),
    (b"\x89PNG", QT_TRANSLATE_NOOP("data_tables", "a picture")),
    (b"\xff\xd8\xff", QT_TRANSLATE_NOOP("data_tables", "a picture")),
)
_WEB_PAGE = (b"<!doctype html", b"<html")


@dataclass(frozen=True)
class TextFile:
    """What was read.

    Args:
        text: without byte order mark.
        encoding: e.g. "utf-8", "utf-8-sig", "cp1252" or "utf-16".
        unreadable_lines: numbers of lines (from 1) with bytes that mean nothing in it.
        guessed: whether the encoding is only the likely one.
    """

    text: str
    encoding: str
    unreadable_lines: tuple[int, ...] = ()
    guessed: bool = False


def read_text(path: Path, encoding: str = "auto") -> TextFile:
    """Return the text of a file.

    Args:
        path: the file.
        encoding: "auto" takes the byte order mark, else UTF-8 if every byte fits, else the
            likely one.

    Raises:
        DataError: it cannot be read, is empty, too large, or is no text.
    """
    raw = _read_bytes(path)
    refuse_blank(path.name, raw)
    if encoding != "auto":
        need_encoding(encoding)
        return _decoded(path, raw, encoding)
    marked = marked_encoding(raw)
    if marked is not None:
        return _decoded(path, raw, marked)
    wide = unmarked_utf16(raw[:4096])
    if wide is not None:
        return _decoded(path, raw, wide, guessed=True)
    if b"\0" in raw:
        refuse_nul(path.name)
    try:
        return TextFile(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decoded(path, raw, guess_encoding(raw), guessed=True)


def marked_encoding(head: bytes) -> str | None:
    """Return the encoding that a byte order mark names, or None."""
    return next((name for mark, name in _BOMS if head.startswith(mark)), None)


def need_encoding(name: str) -> None:
    """Refuse an encoding that does not exist.

    Raises:
        DataError: there is none of that name.
    """
    try:
        codecs.lookup(name)
    except LookupError as error:
        raise DataError(
            QT_TRANSLATE_NOOP("data_tables", "There is no encoding called {name}.").format(
                name=name
            ),
            code="NNS-2003",
        ) from error


def first_bytes(path: Path, count: int = 4096) -> bytes:
    """Return the beginning of a file; nothing where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(count)
    except OSError:
        return b""


def looks_like_text(head: bytes) -> bool:
    """Whether the beginning of a file can be text."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    return b"\0" not in head and not any(head.startswith(magic) for magic, _ in _KINDS)


def _read_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            # Python allocates as much as is asked for, so no more than there is.
            size = os.fstat(stream.fileno()).st_size
            raw = stream.read(min(size, LIMITS.file_bytes) + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if len(raw) > LIMITS.file_bytes:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_tables", "{file} is too large; at most {most} MB are read."
            ).format(file=path.name, most=LIMITS.file_bytes // MEBI),
            QT_TRANSLATE_NOOP(
                "data_tables", "Use a part of the data. Nothing in your project changed."
            ),
            "NNS-2009",
        )
    return raw


def refuse_blank(name: str, head: bytes) -> None:
    """Refuse a file without anything in it, or of another kind than text.

    Args:
        name: of the file.
        head: its beginning.

    Raises:
        DataError: it is empty, or is known for something else by its first bytes.
    """
    if not head.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise DataError(
            QT_TRANSLATE_NOOP("data_tables", "{file} is empty.").format(file=name),
            QT_TRANSLATE_NOOP(
                "data_tables",
                "Choose another file, or save it once more in the program it comes from.",
            ),
            "NNS-2010",
        )
    _refuse_other_kinds(name, head)


def _refuse_other_kinds(name: str, raw: bytes) -> None:
    start = raw[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_WEB_PAGE):
        raise DataError(
            QT_TRANSLATE_NOOP("data_tables", "{file} is a web page, not a table.").format(
                file=name
            ),
            QT_TRANSLATE_NOOP(
                "data_tables",
                "Probably the page of the download was saved instead of the file. Download the "
                "file itself. Nothing changed.",
            ),
            "NNS-2031",
        )
    for magic, kind in _KINDS:
        if raw.startswith(magic):
            raise DataError(
                QT_TRANSLATE_NOOP(
                    "data_tables", "{file} is {kind}, not a text file with a table."
                ).format(file=name, kind=kind),
                QT_TRANSLATE_NOOP(
                    "data_tables",
                    "Save the table as CSV or XLSX and choose that file. Nothing changed.",
                ),
                "NNS-2031",
            )


def refuse_nul(name: str) -> NoReturn:
    """Refuse a file with zero bytes in it, which no text has.

    Raises:
        DataError: always.
    """
    raise DataError(
        QT_TRANSLATE_NOOP("data_tables", "{file} holds zero bytes and is no text file.").format(
            file=name
        ),
        QT_TRANSLATE_NOOP(
            "data_tables",
            "It may be damaged or of another kind than its name says. Nothing changed.",
        ),
        "NNS-2031",
    )


def _decoded(path: Path, raw: bytes, encoding: str, guessed: bool = False) -> TextFile:
    try:
        text = raw.decode(encoding)
        bad: tuple[int, ...] = ()
    except UnicodeDecodeError:
        text = raw.decode(encoding, errors="replace")
        lines = text.splitlines()
        bad = tuple(number for number, line in enumerate(lines, 1) if "\ufffd" in line)
    if "\0" in text:
        refuse_nul(path.name)
    return TextFile(text.removeprefix("\ufeff"), encoding, bad, guessed)
