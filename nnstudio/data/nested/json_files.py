"""Reads the rows of a JSON text: an array is flattened as it comes, lines stand for themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.limits import LIMITS, MEBI
from nnstudio.data.nested.json_rows import Cell, FoundRows, find_rows, flatten
from nnstudio.data.nested.json_values import JsonError, JsonText, decode, need_shallow
from nnstudio.data.texts.text_documents import lines_of

HEAD = 50
"""Values from which on it is known whether they are objects."""
NO_ROW = QT_TRANSLATE_NOOP("data_texts", "no object like the others")
TOO_LARGE = QT_TRANSLATE_NOOP(
    "data_texts", "it is one object of more than {most} MB; save it as a list, one object a line"
)
MORE = QT_TRANSLATE_NOOP("data_texts", "something follows behind the value of a line")
NOTHING = QT_TRANSLATE_NOOP("data_texts", "it holds no rows")

Step = Callable[[int, int], None]
Values = Iterator[tuple[str, Any]]


@dataclass
class JsonRows:
    """The rows of a text.

    Args:
        cells: of each row, by column.
        keys: number of the line or of the value, or the name of the row.
        form: how the rows stand there, see `json_rows.Form`; "lines" for JSON Lines.
        place: names that lead to them.
        gone: (reason, key) of what is no row.
        whole: False where only the first rows were wanted and there are more.
        share: of the text that was read, from 0 to 1.
    """

    cells: list[dict[str, Cell]] = field(default_factory=list[dict[str, Cell]])
    keys: list[str] = field(default_factory=list[str])
    form: str = ""
    place: str = ""
    gone: list[tuple[Text, str]] = field(default_factory=list[tuple[Text, str]])
    whole: bool = True
    share: float = 1.0


def read_json(text: str, lines: bool, most: int | None, step: Step) -> JsonRows:
    """Return the rows of a JSON text.

    Args:
        text: all of it.
        lines: whether each line is a value by itself; found where False.
        most: rows that are wanted; None: all.
        step: called with (done, total) in letters; may stop the reading.

    Raises:
        JsonError: it breaks a rule, or holds no rows.
    """
    rows = JsonRows()
    if lines or _is_lines(text):
        rows.form = "lines"
        _take(rows, _line_values(text, rows, step), most)
        _need_good_lines(rows)
    else:
        json_text = JsonText(text, lambda done: step(done, len(text)))
        if json_text.opens == "[":
            _take(rows, _array_values(json_text), most)
            rows.share = json_text.share if not rows.whole else 1.0
        else:
            _take_object(rows, text, json_text, most, step)
    if not rows.cells:
        raise JsonError(rows.gone[0][0] if rows.gone else NOTHING)
    return rows


def _take_object(
    rows: JsonRows, text: str, json_text: JsonText, most: int | None, step: Step
) -> None:
    if len(text) > LIMITS.json_object_bytes:
        raise JsonError(TOO_LARGE.format(most=LIMITS.json_object_bytes // MEBI), "NNS-2136")
    value = json_text.value()
    need_shallow(value)
    found = find_rows(value)
    if found is not None:
        _take_found(rows, found, (), most, lambda done: step(done, len(found.records)))


def _take(rows: JsonRows, values: Values, most: int | None) -> None:
    """Take rows out of values: objects as they come, anything else as a whole."""
    head = list(islice(values, HEAD))
    objects = sum(isinstance(value, dict) for _, value in head)
    if 2 * objects <= len(head):
        pairs = [*head, *values]
        found = find_rows([value for _, value in pairs])
        if found is not None:
            _take_found(rows, found, [key for key, _ in pairs], most, lambda _: None)
        return
    rows.form = rows.form or "records"
    for key, value in chain(head, values):
        if most is not None and len(rows.cells) >= most:
            rows.whole = False
            return
        if isinstance(value, dict):
            rows.cells.append(flatten(value))
            rows.keys.append(key)
        else:
            rows.gone.append((NO_ROW, key))


def _take_found(
    rows: JsonRows,
    found: FoundRows,
    keys: Iterable[str],
    most: int | None,
    step: Callable[[int], None],
) -> None:
    odd = set(found.odd)
    numbers = list(keys) or [str(n) for n in range(1, len(found.records) + len(odd) + 1)]
    names = [name for place, name in enumerate(numbers, 1) if place not in odd]
    names = list(found.keys) or names[len(names) - len(found.records) :]
    rows.form = rows.form or found.form
    rows.place = found.place
    rows.gone += [(NO_ROW, numbers[place - 1]) for place in found.odd]
    for place, (name, record) in enumerate(zip(names, found.records, strict=True)):
        if place % 256 == 0:
            step(place)
        if most is not None and place >= most:
            rows.whole = False
            rows.share = place / len(found.records)
            return
        rows.cells.append(flatten(record))
        rows.keys.append(name)


def _array_values(text: JsonText) -> Values:
    for number, value in enumerate(text.elements(), 1):
        try:
            need_shallow(value)
        except JsonError as error:
            raise error.at(text.line) from error
        yield str(number), value


def _line_values(text: str, rows: JsonRows, step: Step) -> Values:
    """Yield the values of lines; a line that is none is left out."""
    lines = lines_of(text)
    for number, line in enumerate(lines, 1):
        if number % 256 == 0:
            step(number, len(lines))
        words = line.strip()
        if not words:
            continue
        try:
            value, end = decode(words)
            need_shallow(value)
            if words[end:].strip():
                raise JsonError(MORE)
        except JsonError as error:
            rows.gone.append((error.reason, str(number)))
            continue
        rows.share = number / len(lines)
        yield str(number), value


def _need_good_lines(rows: JsonRows) -> None:
    if len(rows.gone) > len(rows.cells):
        reason, line = rows.gone[0]
        raise JsonError(reason, line=int(line))


def _is_lines(text: str) -> bool:
    """Whether each line is a value by itself."""
    start = text.lstrip()
    first, _, rest = start.partition("\n")
    if not first.startswith(("{", "[")) or not rest.lstrip().startswith(first[0]):
        return False
    try:
        _, end = decode(first)
    except JsonError:
        return False
    return not first[end:].strip()
