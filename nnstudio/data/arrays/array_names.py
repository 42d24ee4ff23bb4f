"""What the names of arrays say: items or answers, and of which part; else their forms say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from nnstudio.data.arrays.npy_file import ArraySource

What = Literal["x", "y", "names", "columns", "weight", "group", ""]

X_NAMES = frozenset(
    (
        *("x", "xs", "data", "images", "image", "imgs", "img", "features", "feature", "inputs"),
        *("input", "samples", "series", "signals", "signal", "sequences", "values", "arr_0"),
        *("daten", "bilder", "merkmale", "eingaben", "reihen", "points", "vectors"),
    )
)
Y_NAMES = frozenset(
    (
        *("y", "ys", "label", "labels", "target", "targets", "class", "classes", "answers"),
        *("output", "outputs", "arr_1", "ziel", "ziele", "klasse", "klassen", "category"),
        *("categories", "lbl", "gt", "truth"),
    )
)
NAMES = frozenset(
    ("class_names", "classnames", "target_names", "label_names", "labels_names", "klassennamen")
)
COLUMNS = frozenset(
    ("feature_names", "features_names", "column_names", "columns", "channel_names", "channels")
)
WEIGHTS = frozenset(("weight", "weights", "sample_weight", "sample_weights", "gewicht"))
GROUPS = frozenset(("group", "groups", "subject", "subjects", "patient", "person", "gruppe"))
_PARTS = {
    **dict.fromkeys(("train", "training", "tr"), "train"),
    **dict.fromkeys(("val", "valid", "validation", "dev"), "validation"),
    **dict.fromkeys(("test", "te", "testing"), "test"),
}


@dataclass(frozen=True)
class NamedArray:
    """An array and what it is.

    Args:
        source: where it is read.
        what: "x" the items, "y" the answers, "names" of the classes, "columns" names of features,
            "weight", "group", or "" for none of these.
        part: "train", "validation", "test" or "".
    """

    source: ArraySource
    what: What
    part: str


def named(source: ArraySource) -> NamedArray:
    """Return what the name of an array says."""
    what, part = said_by(source.name)
    return NamedArray(source, what, part)


def said_by(name: str) -> tuple[What, str]:
    """Return what an array of this name is, and of which part; see NamedArray."""
    name = name.rsplit("/", 1)[-1]
    whole = re.sub(r"[\s\-.]+", "_", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name)).lower()
    words = [word for word in whole.split("_") if word]
    part = ""
    rest: list[str] = []
    for word in words:
        if word in _PARTS and not part:
            part = _PARTS[word]
        else:
            rest.append(word)
    return _what("_".join(rest)) or _what(rest[-1] if rest else ""), part


def _what(name: str) -> What:
    pairs: tuple[tuple[frozenset[str], What], ...] = (
        (NAMES, "names"),
        (COLUMNS, "columns"),
        (WEIGHTS, "weight"),
        (GROUPS, "group"),
        (X_NAMES, "x"),
        (Y_NAMES, "y"),
    )
    for names, what in pairs:
        if name in names:
            return what
    return ""


def understood(sources: Sequence[ArraySource]) -> tuple[NamedArray, ...]:
    """Return what arrays are: their names say it, else their forms do.

    Where no name tells the items, they are the array with most values; a list of as many values
    with them is the answers.
    """
    found = [named(source) for source in sources]
    if any(array.what == "x" for array in found):
        return tuple(found)
    free = [array for array in found if array.what == "" and array.source.shape]
    if not free:
        # Answers alone are items after all.
        lone = [array for array in found if array.what == "y" and array.source.shape]
        return tuple(_as(array, "x") if array in lone[:1] else array for array in found)
    largest = max(free, key=lambda array: (len(array.source.shape), array.source.nbytes))
    items = [array for array in free if len(array.source.shape) == len(largest.source.shape)]
    if not largest.part:
        items = [largest]
    counts = {array.source.shape[0]: array.part for array in items}
    answered = any(array.what == "y" for array in found)
    made: list[NamedArray] = []
    for array in found:
        if array in items:
            made.append(_as(array, "x"))
        elif not answered and array in free and _is_list(array.source, counts):
            made.append(_as(array, "y"))
            answered = not array.part
        else:
            made.append(array)
    return tuple(made)


def _is_list(source: ArraySource, counts: dict[int, str]) -> bool:
    return source.shape[0] in counts and (len(source.shape) == 1 or source.shape[1:] == (1,))


def _as(array: NamedArray, what: What) -> NamedArray:
    return NamedArray(array.source, what, array.part)
