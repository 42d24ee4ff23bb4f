"""The text of a table's file as UTF-8, piece by piece, whatever encoding it is stored in."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from nnstudio.data.files.encoding_guess import guess_encoding, unmarked_utf16
from nnstudio.data.files.text_file import marked_encoding, need_encoding, refuse_blank, refuse_nul
from nnstudio.data.limits import MEBI
from nnstudio.data.tables.records import too_long
from nnstudio.data.tables.table_file import TableFile

PIECE = 3 * 1024 * 1024
HEAD = 1024 * 1024
"""Bytes looked at for a first look and to find out how a table is written."""
LONGEST_LINE = 32 * MEBI
LOST = "\ufffd".encode()
UTF_8 = ("utf-8", "utf-8-sig")

Advance = Callable[[int], None]


class LookAgainError(Exception):
    """A file is not stored or written as its beginning said; all of it has to be looked at."""


@dataclass
class TableText:
    """The text of a file and how it is stored.

    Args:
        file: where it stands.
        encoding: how its letters are stored.
        guessed: whether that is only likely.
        strict: whether every byte should mean a letter; it is checked as it is read.
        looked: whether all of it was looked at.
        lost: numbers of lines with bytes that mean nothing, as far as it was read.
    """

    file: TableFile
    encoding: str
    guessed: bool = False
    strict: bool = True
    looked: bool = True
    lost: list[int] = field(default_factory=list[int])

    def pieces(
        self, most: int | None = None, size: int | None = None
    ) -> Iterator[tuple[bytes, int]]:
        """Yield (whole lines as UTF-8, bytes of the file read so far).

        Lines end in one line feed, also the last one of the file; no byte order mark.

        Args:
            most: bytes of the file to read; None: all. The line that is cut off then is not given.
            size: bytes of a piece; None: the usual ones.

        Raises:
            DataError: it cannot be read.
            LookAgainError: a byte means nothing, and only the beginning was looked at.
        """
        self.lost = []
        decoder = None
        if self.encoding not in UTF_8 or not self.strict:
            decoder = codecs.getincrementaldecoder(self.encoding)(errors="replace")
        line, done, rest, first = 1, 0, b"", True
        size = size or PIECE
        for raw in self.file.pieces(size if most is None else min(size, most)):
            done += len(raw)
            piece = raw if decoder is None else decoder.decode(raw).encode("utf-8")
            if first:
                piece, first = piece.removeprefix(codecs.BOM_UTF8), not piece
            whole, rest = _whole_lines(rest + piece)
            if len(rest) > LONGEST_LINE:
                raise too_long(line)
            if whole:
                yield self._checked(whole, line), done
                line += 0 if self.strict else whole.count(b"\n")
            if most is not None and done >= most and done < self.file.size:
                return
        rest += b"" if decoder is None else decoder.decode(b"", True).encode("utf-8")
        if rest:
            rest = rest.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            rest += b"" if rest.endswith(b"\n") else b"\n"
            yield self._checked(rest, line), done

    def _checked(self, piece: bytes, line: int) -> bytes:
        """Note the lines with bytes that meant nothing; refuse zero bytes."""
        if b"\0" in piece:
            refuse_nul(self.file.name)
        if not self.looked and not piece.isascii():
            try:
                piece.decode("utf-8")
            except UnicodeDecodeError as error:
                raise LookAgainError from error
        if not self.strict and LOST in piece:
            for number, text in enumerate(piece.split(b"\n"), line):
                if LOST in text:
                    self.lost.append(number)
        return piece


def _whole_lines(data: bytes) -> tuple[bytes, bytes]:
    """Return whole lines, with one kind of line end, and what begins the next one."""
    if b"\r" not in data:
        end = data.rfind(b"\n") + 1
        return data[:end], data[end:]
    cut = len(data) - 1 if data.endswith(b"\r") else len(data)  # its line feed may follow
    end = max(data.rfind(b"\n", 0, cut), data.rfind(b"\r", 0, cut)) + 1
    return data[:end].replace(b"\r\n", b"\n").replace(b"\r", b"\n"), data[end:]


def table_text(
    file: TableFile, encoding: str = "auto", whole: bool = True, advance: Advance | None = None
) -> TableText:
    """Return the text of a file with its encoding found.

    Args:
        file: the file.
        encoding: "auto" takes the byte order mark, else UTF-8 if every byte fits, else the
            likely one.
        whole: whether all of it is looked at; False: the beginning, and the rest as it is read.
        advance: called with the bytes looked at so far; may raise to stop.

    Raises:
        DataError: it cannot be read, is empty, or is no text.
    """
    head = file.head(HEAD)
    refuse_blank(file.name, head)
    marked = marked_encoding(head)
    if encoding != "auto":
        need_encoding(encoding)
        if encoding == "utf-8" and marked == "utf-8-sig":
            encoding = marked
        return TableText(file, encoding, strict=False)
    if marked is not None:
        return TableText(file, marked, strict=False)
    wide = unmarked_utf16(head[: 4 * 1024])
    if wide is not None:
        return TableText(file, wide, guessed=True, strict=False)
    odd = _first_fault(file, head, whole, advance)
    if odd is None:
        return TableText(file, "utf-8", looked=whole)
    return TableText(file, guess_encoding(odd), guessed=True, strict=False)


def _first_fault(
    file: TableFile, head: bytes, whole: bool, advance: Advance | None
) -> bytes | None:
    """Return some text around the first bytes that are no UTF-8; None where all are."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    done, piece = 0, head
    for piece in file.pieces(PIECE) if whole else (head,):
        done += len(piece)
        if advance is not None:
            advance(done)
        if b"\0" in piece:
            refuse_nul(file.name)
        try:
            if decoder.getstate()[0] or not piece.isascii():
                decoder.decode(piece, False)
        except UnicodeDecodeError:
            return piece
    if whole:
        try:
            decoder.decode(b"", True)
        except UnicodeDecodeError:
            return piece
    return None
