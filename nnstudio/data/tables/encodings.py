"""The ways letters are stored, to choose from, with what each makes of a file's odd letters."""

from __future__ import annotations

import codecs
from pathlib import Path

from nnstudio.base.params import Choice
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.data.files.encoding_guess import unmarked_utf16
from nnstudio.data.files.text_file import marked_encoding
from nnstudio.data.tables.table_file import table_file
from nnstudio.data.tables.table_text import table_text

ENCODING_CHOICES = (
    Choice("utf-8", plain("UTF-8")),
    Choice("cp1252", QT_TRANSLATE_NOOP("data_tables", "Windows Western (cp1252)")),
    Choice("iso-8859-15", QT_TRANSLATE_NOOP("data_tables", "Western (Latin-9)")),
    Choice("utf-16", plain("UTF-16")),
    Choice("utf-16-le", QT_TRANSLATE_NOOP("data_tables", "UTF-16, small end first")),
    Choice("utf-16-be", QT_TRANSLATE_NOOP("data_tables", "UTF-16, big end first")),
    Choice("utf-32", plain("UTF-32")),
    Choice("mac_roman", QT_TRANSLATE_NOOP("data_tables", "old Macintosh (Mac Roman)")),
    Choice("cp850", QT_TRANSLATE_NOOP("data_tables", "DOS (cp850)")),
    Choice("cp437", QT_TRANSLATE_NOOP("data_tables", "DOS, American (cp437)")),
    Choice("cp1250", QT_TRANSLATE_NOOP("data_tables", "Windows Central European (cp1250)")),
    Choice("iso8859-2", QT_TRANSLATE_NOOP("data_tables", "Central European (Latin-2)")),
    Choice("cp1254", QT_TRANSLATE_NOOP("data_tables", "Windows Turkish (cp1254)")),
    Choice("cp1251", QT_TRANSLATE_NOOP("data_tables", "Windows Cyrillic (cp1251)")),
    Choice("koi8-r", QT_TRANSLATE_NOOP("data_tables", "Cyrillic (KOI8-R)")),
    Choice("iso8859-5", QT_TRANSLATE_NOOP("data_tables", "Cyrillic (ISO 8859-5)")),
    Choice("cp866", QT_TRANSLATE_NOOP("data_tables", "DOS Cyrillic (cp866)")),
    Choice("cp1253", QT_TRANSLATE_NOOP("data_tables", "Windows Greek (cp1253)")),
    Choice("iso8859-7", QT_TRANSLATE_NOOP("data_tables", "Greek (ISO 8859-7)")),
    Choice("cp1255", QT_TRANSLATE_NOOP("data_tables", "Windows Hebrew (cp1255)")),
    Choice("cp1256", QT_TRANSLATE_NOOP("data_tables", "Windows Arabic (cp1256)")),
    Choice("cp932", QT_TRANSLATE_NOOP("data_tables", "Japanese (Shift-JIS)")),
    Choice("euc_jp", QT_TRANSLATE_NOOP("data_tables", "Japanese (EUC)")),
    Choice("euc_kr", QT_TRANSLATE_NOOP("data_tables", "Korean (EUC)")),
    Choice("big5", QT_TRANSLATE_NOOP("data_tables", "Chinese, traditional (Big5)")),
    Choice("gb18030", QT_TRANSLATE_NOOP("data_tables", "Chinese (GB 18030)")),
)
"""Every encoding that is found by itself is among them."""
LOOKED_AT = 1024 * 1024
SHOWN_LINES = 5
SHOWN_LETTERS = 200
LOST = "\ufffd"


def encoding_previews(path: Path) -> list[tuple[str, tuple[str, ...]]]:
    """Return what each encoding makes of the lines with letters beyond ASCII, the likely one first.

    Encodings in which some bytes mean nothing come last; they show a sign for what is lost.

    Args:
        path: a table in a text file, or a folder with a single one.

    Returns:
        Pairs of the encoding and the first such lines, cut to some letters; empty where every
        encoding reads the file alike.

    Raises:
        DataError: it cannot be read.
    """
    file = table_file(path)
    head = file.head(LOOKED_AT)
    likely = table_text(file, whole=False).encoding.removesuffix("-sig")
    lines = _odd_lines(head)
    previews: list[tuple[str, tuple[str, ...]]] = []
    choices = sorted(ENCODING_CHOICES, key=lambda choice: choice.value != likely)
    for choice in choices if lines else ():
        wide = choice.value.startswith(("utf-16", "utf-32"))
        if wide != _is_wide(head):
            continue
        texts = tuple(_decoded(line, choice.value) for line in lines)
        if texts not in (shown for _, shown in previews):
            previews.append((choice.value, texts))
    return sorted(previews, key=lambda p: (p[0] != likely, any(LOST in text for text in p[1])))


def _odd_lines(head: bytes) -> list[bytes]:
    """Return the first lines with bytes beyond ASCII; all of it where lines cannot be told."""
    if _is_wide(head):
        return [head[: 4 * SHOWN_LETTERS]]
    marked = head.removeprefix(codecs.BOM_UTF8)
    lines = marked.replace(b"\r", b"\n").split(b"\n")
    return [line for line in lines if not line.isascii()][:SHOWN_LINES]


def _is_wide(head: bytes) -> bool:
    """Whether each letter takes two bytes or four."""
    marked = marked_encoding(head) or unmarked_utf16(head[:4096]) or ""
    return marked.startswith(("utf-16", "utf-32"))


def _decoded(line: bytes, encoding: str) -> str:
    text = line.decode(encoding, errors="replace").removeprefix("\ufeff")
    first = next((place for place, sign in enumerate(text) if not sign.isascii()), 0)
    start = max(0, first - SHOWN_LETTERS // 2)
    return text[start : start + SHOWN_LETTERS].strip()
