"""Takes an ARFF file apart: attributes with their types, rows dense or sparse.

The format is Weka's (https://waikato.github.io/weka-wiki/formats_and_processing/arff_stable/).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.dataset import DataError
from nnstudio.data.limits import LIMITS
from nnstudio.data.short import shortened

Kind = Literal["number", "nominal", "text", "time"]

_HEAD = re.compile(r"@(relation|attribute|data|end)\b[ \t]*(.*)", re.IGNORECASE)
_NAME = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"|([^\s{]+)")
_CELL = re.compile(
    r"[ \t]*(?:'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"|([^,\t{}]*?))[ \t]*(?:([,\t])|$)"
)
_SPARSE = re.compile(
    r"\s*(\d+)[ \t]+(?:'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"|([^,]*?))\s*(,|$)"
)
_WEIGHT = re.compile(r"[,\t][ \t]*\{[ \t]*[\d.eE+-]+[ \t]*\}$")
_ESCAPE = re.compile(r"\\(.)")
_NUMBERS = ("numeric", "real", "integer")

NO_ARFF = QT_TRANSLATE_NOOP("data_arff", "{file} is no whole ARFF file: {reason}.")
NO_ARFF_HINT = QT_TRANSLATE_NOOP(
    "data_arff", "Get the file once more, or save the table as CSV. Nothing changed."
)
NO_DATA = QT_TRANSLATE_NOOP("data_arff", "the line @data and the rows behind it are missing")
NO_ATTRIBUTES = QT_TRANSLATE_NOOP("data_arff", "no line names a column (@attribute)")
ODD_LINE = QT_TRANSLATE_NOOP("data_arff", "line {line} is neither @attribute nor @data")
ODD_TYPE = QT_TRANSLATE_NOOP("data_arff", "line {line} gives the column {name} no known type")
NESTED = QT_TRANSLATE_NOOP("data_arff", "the column {name} holds tables, which cannot be read")
TOO_MANY_COLUMNS = QT_TRANSLATE_NOOP("data_arff", "it has more than {most} columns")


@dataclass(frozen=True)
class Attribute:
    """One column.

    Args:
        name: of the column.
        kind: what it holds.
        values: the words that a nominal column may hold, in order.
    """

    name: str
    kind: Kind
    values: tuple[str, ...] = ()

    @property
    def usual(self) -> str:
        """What a sparse row means by leaving the column out."""
        if self.kind == "number":
            return "0"
        return self.values[0] if self.values else ""


@dataclass(frozen=True)
class Head:
    """What stands before the rows.

    Args:
        attributes: the columns.
        rows_from: place of the first line behind @data.
    """

    attributes: tuple[Attribute, ...]
    rows_from: int


def looks_like_arff(start: str) -> bool:
    """Whether the beginning of a text is that of an ARFF file."""
    for line in start.splitlines():
        word = line.strip()
        if word and not word.startswith("%"):
            return word.lower().startswith("@relation")
    return False


def read_head(lines: list[str], file: str) -> Head:
    """Return the columns.

    Args:
        lines: of the whole file.
        file: its name, for messages.

    Raises:
        DataError: it is no whole ARFF file.
    """
    attributes = list[Attribute]()
    for number, line in enumerate(lines, start=1):
        bare = line.strip()
        if not bare or bare.startswith("%"):
            continue
        found = _HEAD.fullmatch(bare)
        if found is None:
            raise _broken(file, ODD_LINE.format(line=number))
        word, rest = found[1].lower(), found[2].strip()
        if word == "attribute":
            attributes.append(_attribute(rest, number, file))
            if len(attributes) > LIMITS.columns:
                raise _broken(file, TOO_MANY_COLUMNS.format(most=LIMITS.columns))
        elif word == "data":
            if not attributes:
                raise _broken(file, NO_ATTRIBUTES)
            return Head(tuple(attributes), number)
    raise _broken(file, NO_DATA)


def read_rows(head: Head, lines: list[str]) -> Iterator[tuple[int, list[str] | None]]:
    """Yield (number of the line, cells); None for a line that has other cells than columns.

    A missing cell is "?", as it is written.
    """
    for number, line in enumerate(lines[head.rows_from :], start=head.rows_from + 1):
        bare = line.strip()
        if not bare or bare.startswith("%"):
            continue
        cells = _sparse(bare, head) if bare.startswith("{") else _dense(bare)
        whole = cells is not None and len(cells) == len(head.attributes)
        yield number, cells if whole else None


def _attribute(rest: str, line: int, file: str) -> Attribute:
    found = _NAME.match(rest)
    if found is None:
        raise _broken(file, ODD_TYPE.format(line=line, name="?"))
    name = " ".join(_picked(found).split()) or f"column {line}"
    kind = rest[found.end() :].strip()
    lower = kind.lower()
    if kind.startswith("{") and kind.endswith("}"):
        values = _dense(kind[1:-1].strip())
        if values is not None:
            return Attribute(name, "nominal", tuple(values))
    elif lower.split("[")[0].strip() in _NUMBERS:
        return Attribute(name, "number")
    elif lower == "string":
        return Attribute(name, "text")
    elif lower.split()[:1] == ["date"]:
        return Attribute(name, "time")
    elif lower.startswith("relational"):
        raise _broken(file, NESTED.format(name=shortened(name)))
    raise _broken(file, ODD_TYPE.format(line=line, name=shortened(name)))


def _dense(line: str) -> list[str] | None:
    """Return the cells of a line, or None where quotes do not fit."""
    line = _WEIGHT.sub("", line)  # how much the row counts for Weka
    cells: list[str] = []
    place = 0
    while True:
        found = _CELL.match(line, place)
        if found is None:
            return None
        cells.append(_picked(found))
        if found[4] is None:
            return cells
        place = found.end()


def _sparse(line: str, head: Head) -> list[str] | None:
    """Return the cells of a line that names only what is not usual: {1 X, 3 Y}."""
    inner = line[1:].partition("}")[0].strip()
    cells = [attribute.usual for attribute in head.attributes]
    place = 0
    while place < len(inner):
        found = _SPARSE.match(inner, place)
        if found is None or int(found[1]) >= len(cells):
            return None
        cells[int(found[1])] = next((c for c in (found[2], found[3]) if c is not None), found[4])
        place = found.end()
    return cells


def _picked(found: re.Match[str]) -> str:
    """Return a word without its quotes."""
    quoted = found[1] if found[1] is not None else found[2]
    if quoted is None:
        return (found[3] or "").strip()
    return _ESCAPE.sub(r"\1", quoted)


def _broken(file: str, reason: Text) -> DataError:
    return DataError(NO_ARFF.format(file=file, reason=reason), NO_ARFF_HINT, "NNS-2081")
