"""CSV: a plain table in a text file, with whatever separator, decimal mark and encoding."""

from __future__ import annotations

from pathlib import Path

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.data.files.text_file import first_bytes, looks_like_text
from nnstudio.data.spec import ImporterSpec
from nnstudio.data.tables.delimited import DBASE, read_delimited
from nnstudio.data.tables.encodings import ENCODING_CHOICES
from nnstudio.data.tables.separated import MOST_ABOVE, SEPARATORS, is_aligned
from nnstudio.data.tables.table_file import ABOUT_DATA, PACKED_OR_PLAIN, holds_one_table
from nnstudio.data.tables.table_options import AUTO, HEADER, QUOTE, SEPARATOR

SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".gz")
NOT_TABLES = (*ABOUT_DATA, ".json", ".jsonl", ".xml", ".tei", ".py", ".log", ".yaml")
"""Texts that tell of data, or have readers of their own."""
TOLD = 0.05
"""Of a file that cannot be read, so that its own words say why."""
_WEB_PAGE = (b"<!doctype html", b"<html")


def _probe(path: Path) -> float:
    if path.is_dir():
        return 0.3 if holds_one_table(path, PACKED_OR_PLAIN) else 0.0
    name = path.name.lower()
    if name.endswith(PACKED_OR_PLAIN):
        return 0.8  # even if it is no text after all: `read` says so in its own words
    if name.endswith(DBASE):
        return TOLD
    head = first_bytes(path)
    if not head or name.endswith(NOT_TABLES) or not looks_like_text(head):
        return 0.0
    if head.lstrip().lower().startswith(_WEB_PAGE):
        return TOLD
    even = _is_even(head)
    if name.endswith(".txt"):
        return 0.6 if even else 0.2
    if even:
        return 0.3
    return TOLD if is_aligned(head.decode("utf-8", errors="replace").splitlines()) else 0.0


def _is_even(head: bytes) -> bool:
    """Whether the first lines have the same number of cells."""
    lines = [line for line in head.splitlines()[:6] if line.strip()]
    lines = lines[:-1] if len(lines) > 5 else lines
    return bool(lines) and any(
        lines[0].count(mark) and len({line.count(mark) for line in lines}) == 1
        for mark in (separator.encode() for separator in SEPARATORS)
    )


IMPORTER = ImporterSpec(
    id="csv",
    name=QT_TRANSLATE_NOOP("data_tables", "Table (CSV)"),
    summary=QT_TRANSLATE_NOOP(
        "data_tables", "A text file with one row a line, also from a German Excel."
    ),
    suffixes=SUFFIXES,
    folders=True,
    probe=_probe,
    read=read_delimited,
    params=(
        SEPARATOR,
        ChoiceParam(
            name="decimal",
            label=QT_TRANSLATE_NOOP("data_tables", "Decimal mark"),
            help=QT_TRANSLATE_NOOP(
                "data_tables", "The sign before the digits behind the whole number."
            ),
            default="auto",
            choices=(
                AUTO,
                Choice(".", QT_TRANSLATE_NOOP("data_tables", "point 1.52")),
                Choice(",", QT_TRANSLATE_NOOP("data_tables", "comma 1,52")),
            ),
        ),
        ChoiceParam(
            name="dates",
            label=QT_TRANSLATE_NOOP("data_tables", "Dates such as 3/4/2020"),
            help=QT_TRANSLATE_NOOP(
                "data_tables", "Which comes first, where the column does not tell it."
            ),
            default="auto",
            choices=(
                AUTO,
                Choice("day", QT_TRANSLATE_NOOP("data_tables", "day first: 3 April")),
                Choice("month", QT_TRANSLATE_NOOP("data_tables", "month first: March 4")),
            ),
        ),
        HEADER,
        ChoiceParam(
            name="above",
            label=QT_TRANSLATE_NOOP("data_tables", "Lines above the table"),
            help=QT_TRANSLATE_NOOP(
                "data_tables", "Titles and remarks that do not belong to the table."
            ),
            default="auto",
            choices=(AUTO, *(Choice(str(n), plain(str(n))) for n in range(MOST_ABOVE + 1))),
        ),
        QUOTE,
        ChoiceParam(
            name="encoding",
            label=QT_TRANSLATE_NOOP("data_tables", "Characters"),
            help=QT_TRANSLATE_NOOP("data_tables", "How letters such as ä, ö, ü and € are stored."),
            default="auto",
            choices=(AUTO, *ENCODING_CHOICES),
        ),
    ),
)
