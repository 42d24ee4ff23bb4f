"""NumPy arrays: items x and answers y in one .npz file, or in .npy files side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.arrays.array_columns import Shown, answer_columns, item_columns, words_of
from nnstudio.data.arrays.array_names import NamedArray, said_by, understood
from nnstudio.data.arrays.npy_file import damaged, is_npy, sources_of
from nnstudio.data.cell_kinds.typed_columns import preview_of, unique_name
from nnstudio.data.config import Role, SplitConfig
from nnstudio.data.dataset import DataError, Parts
from nnstudio.data.files.file_names import part_word
from nnstudio.data.files.text_file import first_bytes
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, SeriesColumn, WordColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.progress import Reading
from nnstudio.data.series.series_files import need_room, series_facts
from nnstudio.data.spec import ImporterSpec, Values

Array = NDArray[Any]

ORDER = ("train", "", "validation", "test")
NPY, NPZ = ".npy", ".npz"


def _probe(path: Path) -> float:
    try:
        if path.is_dir():
            inside = [entry for entry in path.iterdir() if entry.suffix.lower() in (NPY, NPZ)]
            return 0.8 if inside else 0.0
        if path.suffix.lower() in (NPY, NPZ):
            return 0.9
        return 0.9 if path.is_file() and is_npy(first_bytes(path)) else 0.0
    except (DataError, OSError):
        return 0.0


def _arrays(path: Path, alone: bool) -> tuple[NamedArray, ...]:
    """Return the arrays of a file or folder, and of files beside it that belong to it."""
    try:
        if path.is_dir():
            files = sorted(e for e in path.iterdir() if e.suffix.lower() in (NPY, NPZ))
            if len(files) > 1 and any(file.suffix.lower() == NPZ for file in files):
                raise _several(path, files)
        else:
            files = _beside(path, alone)
    except OSError as error:
        raise unreadable(path, error) from error
    if not files:
        raise damaged(path)
    return understood([source for file in files for source in sources_of(file)])


def _beside(path: Path, alone: bool) -> list[Path]:
    """Return a file, and with items x the answers y and the other parts that lie beside it."""
    if path.suffix.lower() != NPY:
        return [path]
    what, own_part = said_by(path.stem)
    if what != "x":
        return [path]
    files = [path]
    for entry in sorted(path.parent.iterdir()):
        if entry == path or entry.suffix.lower() != NPY or not entry.is_file():
            continue
        other, part = said_by(entry.stem)
        parts = bool(own_part) and not alone  # x_test.npy belongs to x_train.npy
        if other == "x":
            wanted = parts and bool(part)
        else:
            wanted = bool(other) and (parts or part == own_part)
        if wanted:
            files.append(entry)
    return files


def _several(path: Path, files: Sequence[Path]) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP(
            "data_series", "The folder {name} holds several data sets: {some}."
        ).format(name=path.name, some=", ".join(file.name for file in files[:5])),
        QT_TRANSLATE_NOOP("data_series", "Choose one of the files. Nothing changed."),
        "NNS-2162",
    )


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    arrays = _arrays(path, reading.alone)
    items = [a for part in ORDER for a in arrays if a.what == "x" and a.part == part]
    items = [array for array in items if array.source.shape]
    if any(array.part for array in items):  # "x" beside "x_train" is all of them once more
        items = [array for array in items if array.part]
    else:
        items = items[:1]
    if not items or not all(array.source.nbytes for array in items):
        raise DataError(
            QT_TRANSLATE_NOOP("data_series", "{file} holds no items.").format(file=path.name),
            QT_TRANSLATE_NOOP("data_series", "Choose another file. Nothing changed."),
            "NNS-2010",
        )
    _need_few(sum(array.source.shape[0] for array in items))
    values = [array.source.read(reading) for array in items]
    names = _words(arrays, "columns", reading)
    shown = cast("Shown", options["shown"])
    made = item_columns(_joined(values, items[0].source.name), items[0].source.name, shown, names)
    columns: list[FrameColumn] = list(made.columns)
    roles: dict[str, Role] = {}
    unused = _add_beside(columns, roles, arrays, items, [len(v) for v in values], reading)
    counts = [len(one) for one in values]
    total = sum(array.source.shape[0] for array in items)
    rows = sum(counts)
    plain = all(isinstance(column, NumberColumn | WordColumn) for column in columns)
    series = [column for column in columns if isinstance(column, SeriesColumn)]
    return Frame(
        tuple(columns),
        np.arange(1, rows + 1, dtype=np.int64),
        roles=roles,
        facts={"file": path.name, **(series_facts(series[0]) if series else {})},
        notes=(*made.notes, *unused),
        parts=_parts(items, counts),
        preview=preview_of(columns) if plain else (),
        whole=rows == total,
        total=total,
    )


def _need_few(rows: int) -> None:
    if rows > LIMITS.items:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series", "There are {rows} items; at most {most} are read."
            ).format(rows=rows, most=LIMITS.items),
            QT_TRANSLATE_NOOP("data_series", "Use a part of the data. Nothing changed."),
            "NNS-2035",
        )


def _joined(values: Sequence[Array], name: str) -> Array:
    """Return the arrays of all parts as one; a single one stays as it lies in the file."""
    if len(values) == 1:
        return values[0]
    forms = {one.shape[1:] for one in values}
    if len(forms) > 1:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series", "The parts of {name} have different forms: {forms}."
            ).format(
                name=name,
                forms=", ".join("×".join(map(str, form)) or "1" for form in sorted(forms)),
            ),
            QT_TRANSLATE_NOOP("data_series", "Use arrays that belong together. Nothing changed."),
            "NNS-2175",
        )
    size = sum(one.nbytes for one in values)
    need_room(1, 1, size // 4)
    return np.concatenate(values)


def _add_beside(
    columns: list[FrameColumn],
    roles: dict[str, Role],
    arrays: Sequence[NamedArray],
    items: Sequence[NamedArray],
    counts: Sequence[int],
    reading: Reading,
) -> list[Text]:
    """Add the answers, weights and groups of the items; return what is said of other arrays."""
    classes = _words(arrays, "names", reading)
    used = {id(array) for array in items}
    for what in ("y", "weight", "group"):
        found = _in_step(arrays, items, what)
        if found is None:
            continue
        used |= {id(array) for array in found}
        values = [array.source.read(reading) for array in found]
        for array, one, count in zip(found, values, counts, strict=True):
            if not one.ndim or len(one) < count:
                raise _uneven(array, count)
        head = unique_name(_head(found[0]), [column.name for column in columns])
        together = _joined([one[:n] for one, n in zip(values, counts, strict=True)], head)
        made = answer_columns(together, head, classes if what == "y" else ())
        role: Role = "target" if what == "y" else "weight" if what == "weight" else "group"
        for place, column in enumerate(made):
            roles[column.name] = role if place == 0 else "ignore"
            columns.append(column)
    rest = [
        a.source.name for a in arrays if id(a) not in used and a.what not in ("names", "columns")
    ]
    if not rest:
        return []
    return [
        QT_TRANSLATE_NOOP("data_series", "These arrays are not used: {names}.").format(
            names=", ".join(rest[:5]) + (" …" if len(rest) > 5 else "")
        )
    ]


def _in_step(
    arrays: Sequence[NamedArray], items: Sequence[NamedArray], what: str
) -> list[NamedArray] | None:
    """Return the array of that kind for each part of the items, or None where one is lacking."""
    found: list[NamedArray] = []
    for item in items:
        likely = [a for a in arrays if a.what == what and a.part == item.part and a.source.shape]
        likely.sort(key=lambda array: array.source.shape[0] != item.source.shape[0])
        if not likely:
            return None
        if likely[0].source.shape[0] != item.source.shape[0]:
            raise _uneven(likely[0], item.source.shape[0])
        found.append(likely[0])
    return found


def _uneven(array: NamedArray, items: int) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP(
            "data_series", "There are {items} items, but {n} entries in the array {name}."
        ).format(
            items=items,
            n=array.source.shape[0] if array.source.shape else 0,
            name=array.source.name,
        ),
        QT_TRANSLATE_NOOP("data_series", "Use arrays that belong together. Nothing changed."),
        "NNS-2175",
    )


def _head(array: NamedArray) -> str:
    """Return a column's name: that of the array without its part."""
    words = array.source.name.rsplit("/", 1)[-1].replace("-", "_").split("_")
    kept = [word for word in words if part_word(word) is None]
    return "_".join(kept) or array.source.name


def _words(arrays: Sequence[NamedArray], what: str, reading: Reading) -> tuple[str, ...]:
    found = next((array for array in arrays if array.what == what), None)
    return () if found is None else words_of(found.source.read(reading.of_part()))


def _parts(items: Sequence[NamedArray], counts: Sequence[int]) -> Parts | None:
    if len(items) < 2:
        return None
    rows: dict[str, NDArray[np.int64]] = {}
    begin = 0
    for array, count in zip(items, counts, strict=True):
        part = array.part or "train"
        here = np.arange(begin, begin + count, dtype=np.int64)
        rows[part] = np.concatenate([rows[part], here]) if part in rows else here
        begin += count
    none = np.zeros(0, dtype=np.int64)
    return Parts(rows.get("train", none), rows.get("validation", none), rows.get("test", none))


IMPORTER = ImporterSpec(
    id="numpy",
    name=QT_TRANSLATE_NOOP("data_series", "NumPy arrays"),
    summary=QT_TRANSLATE_NOOP(
        "data_series", "Items x and answers y in one .npz file, or in .npy files side by side."
    ),
    suffixes=(NPZ, NPY),
    folders=True,
    probe=_probe,
    read=_read,
    params=(
        ChoiceParam(
            name="shown",
            label=QT_TRANSLATE_NOOP("data_series", "Items are"),
            help=QT_TRANSLATE_NOOP(
                "data_series",
                "What an array with three axes holds. By itself, bytes and squares are taken for "
                "images, everything else for series.",
            ),
            default="auto",
            choices=(
                Choice("auto", QT_TRANSLATE_NOOP("data_series", "found by itself")),
                Choice("images", QT_TRANSLATE_NOOP("data_series", "images")),
                Choice("series", QT_TRANSLATE_NOOP("data_series", "series")),
            ),
        ),
    ),
    split=SplitConfig(train=0.85, validation=0.15, test=0.0, kind="given"),
)
