"""How tables are written: the options that several importers of tables share."""

from __future__ import annotations

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain

AUTO = Choice("auto", QT_TRANSLATE_NOOP("data_tables", "found by itself"))

SEPARATOR = ChoiceParam(
    name="separator",
    label=QT_TRANSLATE_NOOP("data_tables", "Separator"),
    help=QT_TRANSLATE_NOOP("data_tables", "The sign between two cells."),
    default="auto",
    choices=(
        AUTO,
        Choice(",", QT_TRANSLATE_NOOP("data_tables", "comma ,")),
        Choice(";", QT_TRANSLATE_NOOP("data_tables", "semicolon ;")),
        Choice("\t", QT_TRANSLATE_NOOP("data_tables", "tab")),
        Choice("|", QT_TRANSLATE_NOOP("data_tables", "bar |")),
        Choice(" ", QT_TRANSLATE_NOOP("data_tables", "blanks")),
        Choice("none", QT_TRANSLATE_NOOP("data_tables", "none, a single column")),
    ),
)

HEADER = ChoiceParam(
    name="header",
    label=QT_TRANSLATE_NOOP("data_tables", "Column names"),
    help=QT_TRANSLATE_NOOP("data_tables", "Whether the first row holds the names of the columns."),
    default="auto",
    choices=(
        AUTO,
        Choice("yes", QT_TRANSLATE_NOOP("data_tables", "in row 1")),
        Choice("no", QT_TRANSLATE_NOOP("data_tables", "not in the file")),
    ),
)

QUOTE = ChoiceParam(
    name="quote",
    label=QT_TRANSLATE_NOOP("data_tables", "Quotes"),
    help=QT_TRANSLATE_NOOP("data_tables", "The sign around cells that hold a separator."),
    default="auto",
    choices=(
        AUTO,
        Choice('"', plain('"')),
        Choice("'", plain("'")),
        Choice("none", QT_TRANSLATE_NOOP("data_tables", "none")),
    ),
)
