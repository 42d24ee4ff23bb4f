"""Finds the rows in JSON values, whatever they are nested in, and flattens each to cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

Scalar = str | int | float | bool | None
Cell = Scalar | tuple[Scalar, ...]
Record = Mapping[str, Any]
Form = Literal["records", "columns", "lists", "keyed", "single", "values"]

KEY = "key"
_NUMBERED = re.compile(r"(.*?)[._\- ](\d+)")
_DEEPEST_ARRAY = 4


@dataclass(frozen=True)
class FoundRows:
    """The rows of a JSON value.

    Args:
        form: how they stand there.
        records: one a row.
        keys: names of the rows where they have some.
        place: names that lead to them, with dots; "" for the value itself.
        odd: places (from 1) of values among the rows that are none.
    """

    form: Form
    records: Sequence[Record]
    keys: tuple[str, ...] = ()
    place: str = ""
    odd: tuple[int, ...] = ()


def find_rows(value: Any) -> FoundRows | None:
    """Return the rows of a value, or None where there are none.

    A list of objects is found wherever it is nested; further forms are an object of columns, an
    object of objects by name, and lists in a list.

    Args:
        value: what the JSON holds.
    """
    if isinstance(value, list):
        return _of_list(cast("list[Any]", value), "")
    if not isinstance(value, dict):
        return None
    whole = cast("dict[str, Any]", value)
    split = _split_form(whole)
    if split is not None:
        return split
    columns = _as_columns(whole)
    if columns is not None:
        return columns
    best: FoundRows | None = None
    for place, found in _lists_in(whole, "", _DEEPEST_ARRAY):
        rows = _of_list(found, place)
        if rows is None or rows.form not in ("records", "lists"):
            continue
        if best is None or len(rows.records) > len(best.records):
            best = rows
    keyed = _keyed(whole)
    if keyed is not None and (best is None or len(keyed.records) >= len(best.records)):
        return keyed
    if best is not None and len(best.records) > 1:
        return best
    return FoundRows("single", [whole]) if whole else None


def flatten(record: Record) -> dict[str, Cell]:
    """Return the cells of a record: nested objects with dots, lists of words as tuples.

    Lists of objects become one text for each of their names, a line for each object; objects
    whose names only count ("line.1", "line.2") are such lists, too.

    Args:
        record: an object, nested no deeper than the limit.
    """
    cells: dict[str, Cell] = {}
    for name, value in record.items():
        _flatten(cells, whole_letters(name), value)
    return cells


def _flatten(cells: dict[str, Cell], name: str, value: Any) -> None:
    items = _items(value)
    if items is not None:
        _flatten_list(cells, name, items)
    elif isinstance(value, dict):
        for inner, below in cast("dict[str, Any]", value).items():
            _flatten(cells, f"{name}.{whole_letters(inner)}", below)
    else:
        cells[_free(cells, name)] = cast("Scalar", value)


def _flatten_list(cells: dict[str, Cell], name: str, items: Sequence[Any]) -> None:
    if all(not isinstance(item, (dict, list)) for item in items):
        cells[_free(cells, name)] = tuple(cast("Sequence[Scalar]", items))
        return
    lines: dict[str, list[str]] = {}
    for item in items:
        inner: dict[str, Cell] = {}
        if isinstance(item, dict) and _items(item) is None:
            for key, below in cast("dict[str, Any]", item).items():
                _flatten(inner, f"{name}.{whole_letters(key)}", below)
        else:
            _flatten(inner, name, item)
        for key, cell in inner.items():
            lines.setdefault(key, []).append(as_words(cell))
    gap = "\n\n" if any(_is_nested(item) for item in items) else "\n"
    for key, words in lines.items():
        cells[_free(cells, key)] = gap.join(words)


def as_words(cell: Cell) -> str:
    """Return a cell as a person would write it; the words of a list with blanks between them."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, tuple):
        return " ".join(as_words(part) for part in cell)
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return whole_letters(cell) if isinstance(cell, str) else str(cell)


def whole_letters(text: str) -> str:
    """Return a text that can be stored: half a letter, as an escape may name it, becomes "�"."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _is_nested(item: Any) -> bool:
    """Whether an item of a list holds lists or counted objects itself."""
    if isinstance(item, list):
        return True
    return isinstance(item, dict) and _items(item) is not None


def _items(value: Any) -> Sequence[Any] | None:
    """Return the items of a list, or of an object whose names only count; None for others."""
    if isinstance(value, list):
        return cast("list[Any]", value)
    if not isinstance(value, dict) or not value:
        return None
    members = cast("dict[str, Any]", value)
    stems: set[str] = set()
    for place, (name, inner) in enumerate(members.items()):
        found = _NUMBERED.fullmatch(name)
        if found is None or not isinstance(inner, (dict, list)):
            return None
        if int(found[2][:9]) not in (place, place + 1):
            return None
        stems.add(found[1])
    return list(members.values()) if len(stems) == 1 else None


def _of_list(values: Sequence[Any], place: str) -> FoundRows | None:
    if not values:
        return None
    records = [value for value in values if isinstance(value, dict)]
    if len(records) * 2 > len(values):
        odd = tuple(n for n, value in enumerate(values, 1) if not isinstance(value, dict))
        return FoundRows("records", records, place=place, odd=odd)
    lists = [value for value in values if isinstance(value, list)]
    if len(lists) * 2 > len(values):
        return _of_lists(cast("list[list[Any]]", lists), values, place)
    if records or lists:
        return None
    return FoundRows("values", [{"value": value} for value in values], place=place)


def _of_lists(lists: list[list[Any]], values: Sequence[Any], place: str) -> FoundRows:
    first, rest = lists[0], lists[1:]
    named = (
        bool(rest)
        and all(isinstance(cell, str) and cell for cell in first)
        and len(set(map(str, first))) == len(first)
        and any(not isinstance(cell, str) for row in rest[:50] for cell in row)
    )
    width = max(len(row) for row in lists)
    names = [str(name) for name in first] if named else []
    names += [f"column_{number}" for number in range(len(names) + 1, width + 1)]
    rows = rest if named else lists
    odd = tuple(n for n, value in enumerate(values, 1) if not isinstance(value, list))
    return FoundRows(
        "lists", [dict(zip(names, row, strict=False)) for row in rows], place=place, odd=odd
    )


def _split_form(value: dict[str, Any]) -> FoundRows | None:
    """Return rows of {"columns": [...], "data": [[...]]}, as pandas writes them."""
    names, data = value.get("columns"), value.get("data")
    if not isinstance(names, list) or not isinstance(data, list):
        return None
    columns, rows = cast("list[Any]", names), cast("list[Any]", data)
    if not all(isinstance(row, list) for row in rows) or not rows:
        return None
    words = [str(name) for name in columns]
    return FoundRows("lists", [dict(zip(words, row, strict=False)) for row in rows], place="data")


def _as_columns(value: dict[str, Any]) -> FoundRows | None:
    """Return the rows of an object whose members are columns of equal length."""
    members = list(value.values())
    if len(members) < 2:
        return None
    if all(isinstance(member, list) and _are_scalars(member) for member in members):
        lengths = {len(member) for member in members}
        if len(lengths) == 1 and lengths != {0}:
            rows = [dict(zip(value, cells, strict=True)) for cells in zip(*members, strict=True)]
            return FoundRows("columns", rows)
        return None
    if not all(isinstance(member, dict) and _are_scalars(member.values()) for member in members):
        return None
    keys = list(members[0])
    if any(list(member) != keys for member in members[1:]) or len(keys) < 2:
        return None
    if len(keys) > len(members) or all(key.isdigit() for key in keys):
        rows = [{name: member[key] for name, member in value.items()} for key in keys]
        return FoundRows("columns", rows, tuple(keys))
    return None


def _keyed(value: dict[str, Any]) -> FoundRows | None:
    """Return the rows of an object of similar objects: its names are their keys."""
    members = [member for member in value.values() if isinstance(member, dict)]
    if len(members) < 2 or len(members) < len(value):
        return None
    shared = set(members[0])
    for member in members[1:50]:
        shared &= set(member)
    if not shared:
        return None
    keys = tuple(value)
    taken = any(KEY in member for member in members)
    rows = members if taken else [{KEY: key, **member} for key, member in value.items()]
    return FoundRows("keyed", rows, keys)


def _are_scalars(values: Any) -> bool:
    return all(not isinstance(value, (dict, list)) for value in values)


def _lists_in(value: dict[str, Any], place: str, left: int) -> Iterator[tuple[str, list[Any]]]:
    for name, inner in value.items():
        here = f"{place}.{name}" if place else name
        if isinstance(inner, list) and inner:
            yield here, cast("list[Any]", inner)
        elif isinstance(inner, dict) and left > 0:
            yield from _lists_in(cast("dict[str, Any]", inner), here, left - 1)


def _free(cells: Mapping[str, Cell], name: str) -> str:
    free, number = name, 2
    while free in cells:
        free, number = f"{name} ({number})", number + 1
    return free
