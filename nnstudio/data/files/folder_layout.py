"""What the sub-folders of a data set say: its parts (train, test …), its classes, and more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnstudio.data.dataset import Parts
from nnstudio.data.files.file_names import PartWord, composed, part_words

Names = tuple[str, ...]
MOST_INSIDE = 0.6
"""Of the files that lie in sub-folders, so that the sub-folders count."""


@dataclass(frozen=True)
class Layout:
    """What the folders of each file say.

    Args:
        labels: the class of each file; "" where its folder names none. Empty where folders say
            nothing of classes.
        parts: the part of each file, None where its folder names none. Empty without parts.
        deeper: names of the folders below the class, for each file; of equal length.
        outside: places of files that lie beside the folders of the parts or classes.
        class_depth: how many folders lie around the folder of a class.
    """

    labels: tuple[str, ...] = ()
    parts: tuple[PartWord | None, ...] = ()
    deeper: tuple[Names, ...] = ()
    outside: tuple[int, ...] = ()
    class_depth: int = 0


def layout_of(folders: Sequence[Names], with_classes: bool = True) -> Layout:
    """Return what folders say.

    Folders around everything are passed by. "train/Sport/a.txt" and "Sport/train/a.txt" both
    have a part and a class; "Sport/Football/a.txt" belongs to Sport.

    Args:
        folders: names of the folders that lead to each file.
        with_classes: whether folders name classes.
    """
    rest = list(folders)
    depth = _wrapped(rest)
    rest = [names[depth:] for names in rest]
    parts: list[PartWord | None] = []
    words = _part_level(rest, 0)
    class_at = 0
    if words is not None:
        parts = [words.get(names[0]) if names else None for names in rest]
        rest = [names[1:] for names in rest]
        around = _wrapped([names for names, part in zip(rest, parts, strict=True) if part])
        rest = [names[around:] for names in rest]
        depth += 1 + around
    elif (words := _part_level(rest, 1)) is not None:
        parts = [words.get(names[1]) if len(names) > 1 else None for names in rest]
        rest = [(names[0], *names[2:]) if len(names) > 1 else names for names in rest]
    else:
        words = None
    outside = {place for place, part in enumerate(parts) if part is None}
    labels: tuple[str, ...] = ()
    if with_classes and _enough(rest, 0) and len({names[0] for names in rest if names}) > 1:
        labels = tuple(composed(names[0]) if names else "" for names in rest)
        outside |= {place for place, label in enumerate(labels) if not label}
        class_at = 1
    below = [names[class_at:] for names in rest]
    levels = max(map(len, below), default=0)
    deeper = tuple((*map(composed, names), *[""] * (levels - len(names))) for names in below)
    return Layout(labels, tuple(parts), deeper, tuple(sorted(outside)), depth)


def parts_of(words: Sequence[PartWord | None]) -> Parts:
    """Return the rows of the parts; a row whose place names none belongs to training.

    Args:
        words: the part of each row.
    """
    table = np.array([word or "train" for word in words])
    rows = [
        np.flatnonzero(table == word).astype(np.int64) for word in ("train", "validation", "test")
    ]
    return Parts(*rows)


def _wrapped(folders: Sequence[Names]) -> int:
    """Return how many folders lie around all files."""
    if not folders:
        return 0
    first, depth = folders[0], 0
    while all(len(names) > depth and names[depth] == first[depth] for names in folders):
        depth += 1
        if depth >= len(first):
            break
    return depth


def _enough(folders: Sequence[Names], level: int) -> bool:
    inside = sum(len(names) > level for names in folders)
    return inside > 0 and inside >= MOST_INSIDE * len(folders)


def _part_level(folders: Sequence[Names], level: int) -> dict[str, PartWord] | None:
    if not _enough(folders, level):
        return None
    return part_words(sorted({names[level] for names in folders if len(names) > level}))
