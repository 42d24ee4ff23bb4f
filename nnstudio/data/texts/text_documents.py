"""Reads documents, one file each: plain text in any encoding, Markdown, Word and OpenDocument.

A file that cannot be read says why and takes nobody else with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.cells import line_list
from nnstudio.data.dataset import DataError
from nnstudio.data.files.encoding_guess import guess_encoding, unmarked_utf16
from nnstudio.data.files.file_names import suffix_of
from nnstudio.data.files.text_file import first_bytes, looks_like_text, read_text
from nnstudio.data.limits import LIMITS, MEBI
from nnstudio.data.texts.docx_text import SUFFIXES as OFFICE_SUFFIXES
from nnstudio.data.texts.docx_text import TOO_LONG, document_text, reason_of
from nnstudio.data.texts.markup_stream import MarkupError

TEXT_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".asc")
SUFFIXES = (*TEXT_SUFFIXES, ".docx", ".odt")
# Text as well, but of another kind: a table, markup, a program, notes on pictures.
_OTHER_TEXTS = frozenset(
    (
        *(".csv", ".tsv", ".tab", ".json", ".jsonl", ".ndjson", ".xml", ".tei", ".xsd", ".dtd"),
        *(".html", ".htm", ".xhtml", ".css", ".js", ".py", ".ipynb", ".r", ".arff", ".ts", ".tsf"),
        *(".yaml", ".yml", ".toml", ".ini", ".cfg", ".log", ".svg", ".rtf", ".sh", ".bat", ".sql"),
        *(".names", ".data", ".srt", ".tex", ".bib", ".rss", ".mml", ".rng"),
    )
)
_NO_TEXTS = frozenset(
    (
        *(".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".ico", ".heic"),
        *(".wav", ".mp3", ".ogg", ".flac", ".mp4", ".avi", ".mov", ".mkv", ".zip", ".gz", ".7z"),
        *(".xlsx", ".xls", ".ods", ".pptx", ".ppt", ".npy", ".npz", ".pkl", ".pt", ".h5", ".db"),
        *(".exe", ".dll", ".so", ".pyc", ".class", ".bin", ".dat", ".nns", ".tar", ".rar"),
    )
)
OLD_OFFICE = (".doc", ".pdf", ".rtf", ".pages", ".wpd", ".epub")

EMPTY = QT_TRANSLATE_NOOP("data_texts", "empty")
NO_TEXT = QT_TRANSLATE_NOOP("data_texts", "no text inside; perhaps damaged or of another kind")
OLD_WORD = QT_TRANSLATE_NOOP(
    "data_texts", "an old Word file or one with a password; save it as .docx or .txt"
)
PDF = QT_TRANSLATE_NOOP(
    "data_texts", "a PDF, which holds pages and no running text; save it as .docx or .txt"
)
SAVE_AS_TEXT = QT_TRANSLATE_NOOP("data_texts", "of a kind that is not read; save it as .txt")

_CONTROLS = bytes(byte for byte in range(32) if byte not in (9, 10, 12, 13, 26, 27))

_AUTO = Choice("auto", QT_TRANSLATE_NOOP("data_texts", "found for each file"))
ENCODING = ChoiceParam(
    name="encoding",
    label=QT_TRANSLATE_NOOP("data_texts", "Characters"),
    help=QT_TRANSLATE_NOOP("data_texts", "How letters such as ä, ö, ü and € are stored."),
    default="auto",
    choices=(
        _AUTO,
        Choice("utf-8", plain("UTF-8")),
        Choice("cp1252", QT_TRANSLATE_NOOP("data_texts", "Western (cp1252)")),
        Choice("cp1250", QT_TRANSLATE_NOOP("data_texts", "Central European (cp1250)")),
        Choice("cp1251", QT_TRANSLATE_NOOP("data_texts", "Cyrillic (cp1251)")),
        Choice("cp1253", QT_TRANSLATE_NOOP("data_texts", "Greek (cp1253)")),
        Choice("cp1254", QT_TRANSLATE_NOOP("data_texts", "Turkish (cp1254)")),
        Choice("cp932", QT_TRANSLATE_NOOP("data_texts", "Japanese (Shift-JIS)")),
        Choice("cp850", QT_TRANSLATE_NOOP("data_texts", "old DOS (cp850)")),
        Choice("utf-16", plain("UTF-16")),
    ),
)


@dataclass(frozen=True)
class Document:
    """A document that was read.

    Args:
        text: as it stands there; its lines end in a line feed.
        encoding: of a text file; "" for Word and OpenDocument.
        guessed: whether the encoding is only the likely one.
        unreadable_lines: numbers of lines with letters that mean nothing in it.
    """

    text: str
    encoding: str = ""
    guessed: bool = False
    unreadable_lines: tuple[int, ...] = ()


def is_document(path: Path, name: str) -> bool:
    """Whether a file is a text to read, judged by its name and, without an ending, its beginning.

    Args:
        path: of the file.
        name: of the file.
    """
    suffix = suffix_of(name)
    if suffix in TEXT_SUFFIXES or suffix in OFFICE_SUFFIXES:
        return True
    if suffix in _OTHER_TEXTS or suffix in _NO_TEXTS or suffix in OLD_OFFICE:
        return False
    head = first_bytes(path, 1024)
    return bool(head.strip()) and looks_like_text(head) and not _has_controls(head)


def read_document(
    path: Path, size: int, encoding: str = "auto", most: int = LIMITS.text_bytes
) -> Document | Text:
    """Return the text of a file, or why it is not read.

    Args:
        path: the file.
        size: in bytes.
        encoding: "auto" is found; else the one a person chose.
        most: bytes of a plain text.
    """
    suffix = suffix_of(path.name)
    try:
        if suffix in OFFICE_SUFFIXES:
            return _office(path, size)
        if size > most:
            return TOO_LONG.format(most=most // MEBI)
        head = first_bytes(path, 8)
        if head.startswith(b"\xd0\xcf\x11\xe0"):
            return OLD_WORD
        if head.startswith(b"%PDF"):
            return PDF
        return _plain(path, encoding)
    except DataError as error:
        return EMPTY if error.code == "NNS-2010" else _short(error)
    except MarkupError as error:
        return error.reason
    except OSError as error:
        return reason_of(error)


def not_read(name: str) -> Text | None:
    """Return why a document of this name is not read, or None where it is no document."""
    suffix = suffix_of(name)
    if suffix == ".pdf":
        return PDF
    if suffix == ".doc":
        return OLD_WORD
    return SAVE_AS_TEXT if suffix in OLD_OFFICE else None


def encoding_notes(documents: Sequence[tuple[str, Document]]) -> list[Text]:
    """Return what a person should know of how the letters were read.

    Args:
        documents: (key, document) of those that were read.
    """
    notes: list[Text] = []
    guessed: dict[str, list[str]] = {}
    for key, document in documents:
        if document.guessed and not document.text.isascii():
            guessed.setdefault(document.encoding, []).append(key)
    for encoding, keys in guessed.items():
        notes.append(
            QT_TRANSLATE_NOOP(
                "data_texts",
                "{n} files hold other letters than UTF-8 and were read as {encoding}: {files}. "
                "Check ä, ö, ü, ß and the like.",
            ).format(n=len(keys), encoding=encoding, files=some_of(keys))
        )
    for key, document in documents:
        if document.unreadable_lines:
            notes.append(
                QT_TRANSLATE_NOOP(
                    "data_texts",
                    "Some letters of {file} in line {lines} mean nothing in {encoding}; "
                    "they became “�”.",
                ).format(
                    file=key,
                    lines=line_list(document.unreadable_lines),
                    encoding=document.encoding,
                )
            )
    return notes


def usual_encoding(documents: Sequence[tuple[str, Document]]) -> str | None:
    """Return how most of the text files are stored; None where there are none."""
    counts = Counter(document.encoding for _, document in documents if document.encoding)
    return counts.most_common(1)[0][0] if counts else None


def some_of(keys: Sequence[str]) -> str:
    """Return the first names for a sentence."""
    return ", ".join(keys[:5]) + (" …" if len(keys) > 5 else "")


def lines_of(text: str) -> list[str]:
    """Return the lines of a text; only real line breaks end one, not signs such as U+2028."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _office(path: Path, size: int) -> Document | Text:
    if size > LIMITS.picture_bytes:
        return TOO_LONG.format(most=LIMITS.picture_bytes // MEBI)
    if first_bytes(path, 4) == b"\xd0\xcf\x11\xe0":
        return OLD_WORD
    text = document_text(path)
    return Document(text) if text.strip() else EMPTY


def _plain(path: Path, encoding: str) -> Document | Text:
    if encoding == "auto":
        encoding = unmarked_utf16(first_bytes(path)) or encoding
    found = read_text(path, encoding)
    if found.guessed:
        likely = guess_encoding(path.read_bytes())
        if likely != found.encoding:
            read = read_text(path, likely)
            found = type(found)(read.text, likely, read.unreadable_lines, guessed=True)
    if _has_controls(found.text[:4096].encode("utf-8", "replace")):
        return NO_TEXT
    text = "\n".join(lines_of(found.text))
    return Document(text, found.encoding, found.guessed, found.unreadable_lines)


def _short(error: DataError) -> Text:
    if error.code == "NNS-2005":
        return QT_TRANSLATE_NOOP("data_texts", "it cannot be read")
    return NO_TEXT


def _has_controls(head: bytes) -> bool:
    """Whether there are signs that no text has, as a program or a picture would show them."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    odd = len(head) - len(head.translate(None, _CONTROLS))
    return odd > max(2, len(head) // 100)
