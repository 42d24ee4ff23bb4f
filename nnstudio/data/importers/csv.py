"""CSV: a plain table in a text file, with whatever separator, decimal mark and encoding."""

from __future__ import annotations

from pathlib import Path

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.data.delimited import read_delimited
from nnstudio.data.separated import SEPARATORS
from nnstudio.data.spec import ImporterSpec
from nnstudio.data.text_file import first_bytes, looks_like_text

SUFFIXES = (".csv", ".tsv", ".tab", ".txt")
AUTO = Choice("auto", QT_TRANSLATE_NOOP("data", "found by itself"))


def _probe(path: Path) -> float:
    if not path.is_file():
        return 0.0
    head = first_bytes(path)
    suffix = path.suffix.lower()
    if suffix in (".csv", ".tsv", ".tab"):
        return 0.8  # even if it is no text after all: `load` says so in its own words
    if not head or not looks_like_text(head):
        return 0.0
    lines = head.splitlines()
    even = any(
        lines[0].count(mark) and len({line.count(mark) for line in lines[:5]}) == 1
        for mark in (separator.encode() for separator in SEPARATORS)
    )
    if suffix == ".txt":
        return 0.6 if even else 0.2
    return 0.3 if even else 0.0


IMPORTER = ImporterSpec(
    id="csv",
    name=QT_TRANSLATE_NOOP("data", "Table (CSV)"),
    summary=QT_TRANSLATE_NOOP("data", "A text file with one row a line, also from a German Excel."),
    suffixes=SUFFIXES,
    probe=_probe,
    read=read_delimited,
    params=(
        ChoiceParam(
            name="separator",
            label=QT_TRANSLATE_NOOP("data", "Separator"),
            help=QT_TRANSLATE_NOOP("data", "The sign between two cells."),
            default="auto",
            choices=(
                AUTO,
                Choice(",", QT_TRANSLATE_NOOP("data", "comma ,")),
                Choice(";", QT_TRANSLATE_NOOP("data", "semicolon ;")),
                Choice("\t", QT_TRANSLATE_NOOP("data", "tab")),
                Choice("|", QT_TRANSLATE_NOOP("data", "bar |")),
            ),
        ),
        ChoiceParam(
            name="decimal",
            label=QT_TRANSLATE_NOOP("data", "Decimal mark"),
            help=QT_TRANSLATE_NOOP("data", "The sign before the digits behind the whole number."),
            default="auto",
            choices=(
                AUTO,
                Choice(".", QT_TRANSLATE_NOOP("data", "point 1.52")),
                Choice(",", QT_TRANSLATE_NOOP("data", "comma 1,52")),
            ),
        ),
        ChoiceParam(
            name="header",
            label=QT_TRANSLATE_NOOP("data", "Column names"),
            help=QT_TRANSLATE_NOOP("data", "Whether the first row holds the names of the columns."),
            default="auto",
            choices=(
                AUTO,
                Choice("yes", QT_TRANSLATE_NOOP("data", "in row 1")),
                Choice("no", QT_TRANSLATE_NOOP("data", "not in the file")),
            ),
        ),
        ChoiceParam(
            name="quote",
            label=QT_TRANSLATE_NOOP("data", "Quotes"),
            help=QT_TRANSLATE_NOOP("data", "The sign around cells that hold a separator."),
            default="auto",
            choices=(
                AUTO,
                Choice('"', plain('"')),
                Choice("'", plain("'")),
                Choice("none", QT_TRANSLATE_NOOP("data", "none")),
            ),
        ),
        ChoiceParam(
            name="encoding",
            label=QT_TRANSLATE_NOOP("data", "Characters"),
            help=QT_TRANSLATE_NOOP("data", "How letters such as ä, ö, ü and € are stored."),
            default="auto",
            choices=(
                AUTO,
                Choice("utf-8", plain("UTF-8")),
                Choice("cp1252", QT_TRANSLATE_NOOP("data", "Windows Western (cp1252)")),
                Choice("utf-16", plain("UTF-16")),
            ),
        ),
    ),
)
