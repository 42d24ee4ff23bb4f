"""CIFAR's binary files: small colour pictures with their class, a folder of batches or one file.

A record is one byte for each label (CIFAR-10 has one, CIFAR-100 a coarse and a fine one), then the
red, green and blue pixels of a 32×32 picture, row by row (https://www.cs.toronto.edu/~kriz/).
CIFAR's other form is a pickle, which could run code and is not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import Role, SplitConfig
from nnstudio.data.dataset import DataError, Parts
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.frame import Frame, FrameColumn, PictureColumn, WordColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.memory import GIBI, SHARE, free_bytes
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values

EDGE = 32
PIXELS = 3 * EDGE * EDGE
MOST_CLASSES = 200
_NAME = re.compile(r"(data_batch_\d+|test_batch|train|test)\.bin", re.IGNORECASE)
_TEST = re.compile(r"test", re.IGNORECASE)
_LISTS = {
    1: (("batches.meta.txt", "class"),),
    2: (("coarse_label_names.txt", "group"), ("fine_label_names.txt", "class")),
}
"""By number of labels: the files with the names of their classes, and the columns' names."""


@dataclass(frozen=True)
class _Batch:
    """A file of records."""

    path: Path
    records: int

    @property
    def test(self) -> bool:
        return _TEST.search(self.path.name) is not None


def _probe(path: Path) -> float:
    try:
        files = _files(path)
        return 0.9 if files and _labels(files) else 0.0
    except OSError:
        return 0.0


def _files(path: Path) -> list[Path]:
    """Return the files of records, training first."""
    if path.is_file():
        return [path] if _NAME.fullmatch(path.name) else []
    found = [p for p in sorted(path.iterdir()) if _NAME.fullmatch(p.name) and p.is_file()]
    return sorted(found, key=lambda each: (_TEST.search(each.name) is not None, each.name))


def _labels(files: list[Path]) -> int:
    """Return how many labels each record has, 0 where the files hold no records of one kind."""
    sizes = [path.stat().st_size for path in files]
    for labels in (1, 2):
        if all(size and size % (labels + PIXELS) == 0 for size in sizes):
            return labels
    return 0


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    try:
        files = _files(path)
        labels = _labels(files) if files else 0
        if not labels:
            raise _no_records(path)
        batches = [_Batch(p, p.stat().st_size // (labels + PIXELS)) for p in files]
        total = sum(batch.records for batch in batches)
        wanted = total if reading.most is None else min(reading.most, total)
        _need_room(path, wanted)
        return _frame(path, batches, labels, wanted, total, reading)
    except OSError as error:
        raise unreadable(path, error) from error


def _frame(
    path: Path, batches: list[_Batch], labels: int, wanted: int, total: int, reading: Reading
) -> Frame:
    pictures = np.empty((wanted, 3, EDGE, EDGE), dtype=np.uint8)
    codes = np.empty((wanted, labels), dtype=np.uint8)
    test = np.zeros(wanted, dtype=bool)
    keys: list[str] = []
    done = 0
    for batch in batches:
        count = min(batch.records, wanted - done)
        for first in range(0, count, 2000):  # 6 MB at a time: a wish to stop is heard at once
            rows = slice(done + first, done + min(first + 2000, count))
            records = _records(batch.path, labels, first, rows.stop - rows.start)
            codes[rows] = records[:, :labels]
            pictures[rows] = records[:, labels:].reshape(-1, 3, EDGE, EDGE)
            reading.advance(rows.stop, wanted)
        test[done : done + count] = batch.test
        keys += [f"{batch.path.name} {number}" for number in range(1, count + 1)]
        done += count
    folder = path if path.is_dir() else path.parent
    columns: list[FrameColumn] = [PictureColumn("image", pictures)]
    roles: dict[str, Role] = {"image": "input"}
    for place, (listed, name) in enumerate(_LISTS[labels]):
        columns.append(_label_column(path, folder / listed, name, codes[:, place]))
        roles[name] = "target" if name == "class" else "ignore"
    rows = np.arange(wanted, dtype=np.int64)
    split = bool(test.any() and not test.all())
    return Frame(
        tuple(columns),
        keys=tuple(keys),
        roles=roles,
        facts={
            "file": path.name,
            "shape": [3, EDGE, EDGE],
            "files": [batch.path.name for batch in batches],
        },
        notes=_notes(batches),
        parts=Parts(rows[~test], rows[:0], rows[test]) if split else None,
        whole=wanted == total,
        total=total,
    )


def _records(path: Path, labels: int, first: int, count: int) -> NDArray[np.uint8]:
    """Return records, (record, byte).

    Raises:
        DataError: the file ends early.
    """
    size = labels + PIXELS
    with path.open("rb") as stream:
        stream.seek(first * size)
        raw = stream.read(count * size)
    if len(raw) != count * size:
        raise _no_records(path)
    return np.frombuffer(raw, dtype=np.uint8).reshape(count, size)


def _label_column(path: Path, listed: Path, name: str, codes: NDArray[np.uint8]) -> WordColumn:
    highest = int(codes.max(initial=0))
    if highest >= MOST_CLASSES:
        raise _no_records(path)
    names = _names(listed)
    if len(names) <= highest:
        names = [str(number) for number in range(highest + 1)]
    return WordColumn(name, codes.astype(np.int32), tuple(names))


def _names(listed: Path) -> list[str]:
    """Return the names of the classes, none where the file is missing or odd."""
    try:
        if listed.stat().st_size > 64 * 1024:
            return []
        words = [line.strip() for line in listed.read_text(encoding="utf-8").splitlines()]
    except (OSError, UnicodeDecodeError):
        return []
    names = [word for word in words if word]
    return names if len(set(names)) == len(names) else []


def _notes(batches: list[_Batch]) -> tuple[Text, ...]:
    test = [batch.path.name for batch in batches if batch.test]
    if not test or len(test) == len(batches):
        return ()
    return (
        QT_TRANSLATE_NOOP("catalogue", "{file} becomes the test part and stays locked.").format(
            file=test[0]
        ),
    )


def _need_room(path: Path, items: int) -> None:
    if items > LIMITS.items or items * PIXELS > free_bytes() * SHARE:
        raise DataError(
            QT_TRANSLATE_NOOP("catalogue", "{file} holds too many pictures for the memory.").format(
                file=path.name
            ),
            QT_TRANSLATE_NOOP(
                "catalogue", "They need {size} GB. Use fewer files. Nothing changed."
            ).format(size=round(items * PIXELS / GIBI, 1)),
            "NNS-2422",
        )


def _no_records(path: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("catalogue", "{file} holds no pictures as CIFAR writes them.").format(
            file=path.name
        ),
        QT_TRANSLATE_NOOP(
            "catalogue",
            "Needed are whole files such as data_batch_1.bin and test_batch.bin, of the binary "
            "version. Nothing changed.",
        ),
        "NNS-2421",
    )


IMPORTER = ImporterSpec(
    id="cifar",
    name=QT_TRANSLATE_NOOP("catalogue", "CIFAR's binary files"),
    summary=QT_TRANSLATE_NOOP(
        "catalogue", "Colour pictures of 32×32 pixels with their classes; also CIFAR-100."
    ),
    suffixes=(".bin",),
    folders=True,
    probe=_probe,
    read=_read,
    split=SplitConfig(train=0.9, validation=0.1, test=0.0, kind="given"),
)
