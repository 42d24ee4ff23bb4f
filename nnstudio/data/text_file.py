"""Reads a text file: within limits, in its own encoding, and no other kind of file by mistake."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError
from nnstudio.data.limits import LIMITS, MEBI
from nnstudio.data.unreadable import unreadable

ENCODINGS = ("utf-8", "cp1252", "utf-16")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS = (
    (b"PK\x03\x04", QT_TRANSLATE_NOOP("data", "a zip file (Excel workbooks are such files, too)")),
    (b"\xd0\xcf\x11\xe0", QT_TRANSLATE_NOOP("data", "an old Office file (.xls or .doc)")),
    (b"%PDF", QT_TRANSLATE_NOOP("data", "a PDF file")),
    (b"\x1f\x8b", QT_TRANSLATE_NOOP("data", "a packed file (.gz)")),
    (b"\x89PNG", QT_TRANSLATE_NOOP("data", "a picture")),
    (b"\xff\xd8\xff", QT_TRANSLATE_NOOP("data", "a picture")),
)
_WEB_PAGE = (b"<!doctype html", b"<html")


@dataclass(frozen=True)
class TextFile:
    """What was read.

    Args:
        text: without byte order mark.
        encoding: "utf-8", "utf-8-sig", "cp1252" or "utf-16".
        unreadable_lines: numbers of lines (from 1) with bytes that mean nothing in it; the first
            twenty.
        guessed: whether the encoding is only the likely one (cp1252 with letters such as ä).
    """

    text: str
    encoding: str
    unreadable_lines: tuple[int, ...] = ()
    guessed: bool = False


def read_text(path: Path, encoding: str = "auto") -> TextFile:
    """Return the text of a file.

    Args:
        path: the file.
        encoding: "auto" takes the byte order mark, else UTF-8 if every byte fits, else cp1252.

    Raises:
        DataError: it cannot be read, is empty, too large, or is no text.
    """
    raw = _read_bytes(path)
    _refuse_other_kinds(path, raw)
    for mark, name in _BOMS:
        if encoding == "auto" and raw.startswith(mark):
            return _decoded(path, raw, name)
    if encoding != "auto":
        return _decoded(path, raw, encoding)
    _refuse_nul(path, raw)
    try:
        return TextFile(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decoded(path, raw, "cp1252", guessed=True)


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
            raw = stream.read(LIMITS.file_bytes + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if len(raw) > LIMITS.file_bytes:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{file} is too large; at most {most} MB are read.").format(
                file=path.name, most=LIMITS.file_bytes // MEBI
            ),
            QT_TRANSLATE_NOOP("data", "Use a part of the data. Nothing in your project changed."),
            "NNS-2009",
        )
    if not raw.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{file} is empty.").format(file=path.name),
            QT_TRANSLATE_NOOP(
                "data", "Choose another file, or save it once more in the program it comes from."
            ),
            "NNS-2010",
        )
    return raw


def _refuse_other_kinds(path: Path, raw: bytes) -> None:
    start = raw[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_WEB_PAGE):
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{file} is a web page, not a table.").format(file=path.name),
            QT_TRANSLATE_NOOP(
                "data",
                "Probably the page of the download was saved instead of the file. Download the "
                "file itself. Nothing changed.",
            ),
            "NNS-2031",
        )
    for magic, kind in _KINDS:
        if raw.startswith(magic):
            raise DataError(
                QT_TRANSLATE_NOOP("data", "{file} is {kind}, not a text file with a table.").format(
                    file=path.name, kind=kind
                ),
                QT_TRANSLATE_NOOP(
                    "data", "Save the table as CSV and choose that file. Nothing changed."
                ),
                "NNS-2031",
            )


def _refuse_nul(path: Path, raw: bytes) -> None:
    if b"\0" in raw:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{file} holds zero bytes and is no text file.").format(
                file=path.name
            ),
            QT_TRANSLATE_NOOP(
                "data",
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
        bad = tuple(number for number, line in enumerate(lines, 1) if "\ufffd" in line)[:20]
    except LookupError as error:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "There is no encoding called {name}.").format(name=encoding),
            code="NNS-2003",
        ) from error
    if "\0" in text:
        _refuse_nul(path, b"\0")
    return TextFile(text.removeprefix("\ufeff"), encoding, bad, guessed)
