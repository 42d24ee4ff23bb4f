"""Why nothing of a file can be predicted: no rows, one class alone, or classes of one item each."""

from __future__ import annotations

from collections.abc import Sequence

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.column_facts import distinct, is_long_text
from nnstudio.data.dataset import DataError
from nnstudio.data.frame import Frame, WordColumn
from nnstudio.data.roles.target_choice import LIKELY_NAMES, USUAL_NAMES
from nnstudio.data.short import shortened


def no_target(frame: Frame) -> DataError:
    """Return the error for data without a column that can be predicted.

    Args:
        frame: what was read.
    """
    name = str(frame.facts.get("file", ""))
    if frame.rows < 2:  # names of columns alone are taken for a row
        return DataError(
            QT_TRANSLATE_NOOP("data_bad", "{file} holds a single row or none.").format(file=name),
            QT_TRANSLATE_NOOP(
                "data_bad",
                "A net learns from many. Check whether the file was saved whole, or choose "
                "another one. Nothing changed.",
            ),
            "NNS-2010",
        )
    labels = _labels(frame)
    if labels is not None:
        known = int((~labels.missing()).sum())
        if distinct(labels) == 1 and known > 1:
            both = zip(labels.words, labels.gap_words, strict=True)
            word = next(word for word, gap in both if not gap)
            return _one_class(word, known, name)
        if distinct(labels) == known > 1:
            return DataError(
                QT_TRANSLATE_NOOP(
                    "data_bad", "{file} has one item of each class in {column}, {n} classes in all."
                ).format(file=name, column=shortened(labels.name), n=known),
                QT_TRANSLATE_NOOP(
                    "data_bad",
                    "A net learns a class from several items. Add more items of each class, or "
                    "choose another file. Nothing changed.",
                ),
                "NNS-2032",
            )
    if isinstance(frame.keys, tuple) and len(frame.columns) == 1:  # files of a folder
        return _no_classes(frame.keys, frame.rows, name)
    return DataError(
        QT_TRANSLATE_NOOP("data", "No column of {file} can be predicted.").format(file=name),
        QT_TRANSLATE_NOOP(
            "data",
            "A target needs numbers, or words that repeat themselves. Check the separator, or "
            "choose another file. Nothing changed.",
        ),
        "NNS-2032",
    )


def _no_classes(keys: Sequence[str], items: int, file: str) -> DataError:
    """Return the error for files that lie in one folder, or in none."""
    folders = {key.rpartition("/")[0] for key in keys}
    if len(folders) == 1 and "" not in folders:
        return _one_class(folders.pop(), items, file)
    return DataError(
        QT_TRANSLATE_NOOP("data_bad", "Nothing says which class the texts of {file} have.").format(
            file=file
        ),
        QT_TRANSLATE_NOOP(
            "data_bad",
            "Put the texts of each class into a folder of its own, or add a table that names the "
            "class of each file. Nothing changed.",
        ),
        "NNS-2032",
    )


def _one_class(word: str, items: int, file: str) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP(
            "data_bad", "All {n} items of {file} have the same class, “{word}”."
        ).format(n=items, file=file, word=shortened(word)),
        QT_TRANSLATE_NOOP(
            "data_bad",
            "A net tells classes apart and needs at least two: add items of another class (another "
            "folder, or rows with another word). Nothing changed.",
        ),
        "NNS-2032",
    )


def _labels(frame: Frame) -> WordColumn | None:
    """Return the column that names classes, by what the format or its head says."""
    words = [c for c in frame.columns if isinstance(c, WordColumn) and not is_long_text(c)]
    for column in words:
        if frame.roles.get(column.name) == "target":
            return column
    heads = USUAL_NAMES | LIKELY_NAMES
    for column in words:
        if column.name.strip().casefold() in heads:
            return column
    same = [column for column in words if distinct(column) == 1]
    return same[0] if len(same) == 1 and len(frame.columns) > 1 else None
