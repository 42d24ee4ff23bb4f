"""The text of Word (.docx) and OpenDocument (.odt) files: a zip with XML, read piece by piece.

Nothing but text is taken: no macro, no field, no picture, no deleted passage, no comment.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.limits import LIMITS, MEBI
from nnstudio.data.texts.markup_stream import Enough, MarkupError, go_through_stream

SUFFIXES = (".docx", ".docm", ".dotx", ".odt", ".ott")
PART_BYTES = 200 * MEBI
"""Of one part unpacked; markup needs much more room than the text in it."""

DAMAGED = QT_TRANSLATE_NOOP("data_texts", "damaged, or no Word or OpenDocument file")
LOCKED = QT_TRANSLATE_NOOP("data_texts", "protected by a password")
TOO_LONG = QT_TRANSLATE_NOOP("data_texts", "longer than {most} MB of text")
BOMB = QT_TRANSLATE_NOOP("data_texts", "it unpacks to far more than it says")

_MAIN = ("word/document.xml", "content.xml")
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_SKIPPED = frozenset(
    (
        *("Fallback", "del", "moveFrom", "instrText", "delText", "tracked-changes", "annotation"),
        *("sequence-decls", "forms", "automatic-styles", "styles", "font-face-decls", "scripts"),
        "note-citation",
    )
)
_LINES = frozenset(("p", "h"))
_CELLS = frozenset(("tc", "table-cell"))
_ROWS = frozenset(("tr", "table-row"))
_NOTE_KINDS = frozenset(("footnote", "endnote"))
_HOLD_TEXT = frozenset(("t", "p", "h", "span", "a"))
"""Elements whose own text counts; others hold positions and sizes of pictures."""


def document_text(path: Path) -> str:
    """Return the text of a document, its notes last, a line for each paragraph.

    Args:
        path: a .docx or .odt file.

    Raises:
        MarkupError: it is damaged, protected or too long; the reason stands in it.
        OSError: it cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            return _text_of(packed)
    except (zipfile.BadZipFile, EOFError, zlib.error, NotImplementedError, ValueError) as error:
        if isinstance(error, MarkupError):
            raise
        raise MarkupError(DAMAGED) from error
    except RuntimeError as error:  # zipfile's word for an encrypted entry
        raise MarkupError(LOCKED) from error


def _text_of(packed: zipfile.ZipFile) -> str:
    infos = {info.filename: info for info in packed.infolist()}
    main = next((name for name in _MAIN if name in infos), None)
    if main is None:
        raise MarkupError(DAMAGED)
    target = _Paragraphs()
    for name in (main, *(name for name in _NOTES if name in infos)):
        info = infos[name]
        if info.flag_bits & 1:
            raise MarkupError(LOCKED)
        if info.file_size > PART_BYTES:
            raise MarkupError(TOO_LONG.format(most=LIMITS.text_bytes // MEBI))
        target.part(name in _NOTES)
        with packed.open(info) as stream:
            go_through_stream(stream, target, _step)
        if target.full:
            raise MarkupError(TOO_LONG.format(most=LIMITS.text_bytes // MEBI))
    return target.result()


def _step(done: int) -> None:
    if done > PART_BYTES:
        raise MarkupError(BOMB)


class _Paragraphs:
    """Collects lines: a paragraph is one, a table's row is one with tabs between its cells."""

    def __init__(self) -> None:
        self.full = False
        self._lines: list[str] = []
        self._notes: list[str] = []
        self._open: list[list[str]] = []
        self._cells: list[list[str]] = []
        self._skip = 0
        self._in_notes = False
        self._note_depth = 0
        self._takes: list[bool] = []
        self._letters = 0

    def part(self, notes: bool) -> None:
        """A new part of the file begins."""
        self._in_notes = notes
        self._open, self._cells, self._takes = [], [], []
        self._skip = self._note_depth = 0

    def result(self) -> str:
        """Return all lines, those of the notes last."""
        lines = [line.rstrip() for line in (*self._lines, *self._notes)]
        return "\n".join(lines).strip("\n")

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        ruled = name in _NOTE_KINDS and attributes.get("type", "normal") != "normal"
        if self._skip or name in _SKIPPED or ruled:  # ruled: the line between text and notes
            self._skip += 1
            return
        self._takes.append(name in _HOLD_TEXT)
        if name == "note":
            self._note_depth += 1
            self._open.append([])
        elif name in _LINES:
            self._open.append([])
        elif name in _ROWS:
            self._cells.append([])
        elif name in _CELLS and self._cells:
            self._cells[-1].append("")
        else:
            self._add(_SIGNS.get(name, ""))
            if name == "s":
                self._add(" " * min(_count(attributes.get("c")), 100))

    def end(self, name: str) -> None:
        if self._skip:
            self._skip -= 1
            return
        self._takes.pop()
        if name == "note" and self._open:
            self._open.pop()
            self._note_depth -= 1
        elif name in _LINES and self._open:
            self._finish("".join(self._open.pop()))
        elif name in _ROWS and self._cells:
            self._finish("\t".join(self._cells.pop()))

    def text(self, letters: str) -> None:
        if self._skip or not self._takes or not self._takes[-1]:
            return
        if "\n" in letters and not letters.strip():
            return  # the file's own line breaks between elements
        self._add(letters)

    def _add(self, letters: str) -> None:
        if not letters or not self._open:
            return
        self._letters += len(letters)
        if self._letters > LIMITS.text_bytes:
            self.full = True
            raise Enough
        self._open[-1].append(letters)

    def _finish(self, line: str) -> None:
        if self._cells and self._cells[-1]:
            cell = self._cells[-1]
            cell[-1] = f"{cell[-1]} {line.strip()}".strip()
        elif self._in_notes or self._note_depth:
            self._notes.append(line)
        else:
            self._lines.append(line)


_SIGNS = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "line-break": "\n",
    "noBreakHyphen": "-",
    "ptab": "\t",
}


def _count(word: str | None) -> int:
    return int(word) if word and word.isascii() and word.isdigit() and len(word) < 6 else 1


def reason_of(error: OSError) -> Text:
    """Return why the system did not give a file, for a list of files left out."""
    return QT_TRANSLATE_NOOP("data_texts", "it cannot be read ({detail})").format(
        detail=error.strerror or type(error).__name__
    )
