"""Loads the data of a project: reads, splits, fits the preparation on training rows, applies it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PureWindowsPath

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import DataConfig, SplitConfig, StepConfig
from nnstudio.data.corrections import corrected, named, take_rows, without_corrections
from nnstudio.data.dataset import DataError, Dataset, FittedStep, LeftOut, Parts, RawData
from nnstudio.data.frame import Frame
from nnstudio.data.items import raw_data_of
from nnstudio.data.lazy import LazyItems, pieces, taken
from nnstudio.data.own.own_samples import OwnItems, own_rows, read_own, with_own
from nnstudio.data.pictures.moments import range_of
from nnstudio.data.preparation import unknown_step
from nnstudio.data.progress import Reading
from nnstudio.data.registry import DataRegistries
from nnstudio.data.roles.meaning import understand
from nnstudio.data.series.series_arrays import has_missing
from nnstudio.data.spec import ImporterSpec, InputArray, StepSpec, checked
from nnstudio.data.split import split_rows
from nnstudio.data.streaming import STREAM_BYTES, applied, as_numbers

Array = NDArray[np.generic]
NEAR = 4
"""Folders above the project, and parts of the old path, that are tried for moved data."""


def load_dataset(
    config: DataConfig,
    base_folder: Path | None,
    registries: DataRegistries,
    reading: Reading | None = None,
    frame: Frame | None = None,
) -> Dataset:
    """Return the data of a project, ready for training.

    Args:
        config: which data, how prepared, how split.
        base_folder: where relative paths start (the project's folder); None: the current folder.
        registries: bundled sets, importers, steps.
        reading: progress and the wish to stop; None: nobody watches.
        frame: all rows of the file, read before with the same options; None: read now.

    Raises:
        DataError: the data are missing, cannot be read, or do not fit the preparation.
    """
    raw = load_raw(config, base_folder, registries, reading, frame)
    own = read_own(config, found_path(config.own, base_folder) if config.own else None, raw)
    return prepare_dataset(raw, config, registries, own=own, reading=reading)


def load_raw(
    config: DataConfig,
    base_folder: Path | None,
    registries: DataRegistries,
    reading: Reading | None = None,
    frame: Frame | None = None,
) -> RawData:
    """Return the data as they were read, before split, corrections and preparation.

    Raises:
        DataError: the data are missing or cannot be read.
    """
    kind, _, name = config.source.partition(":")
    if kind == "bundled":
        sample = registries.samples.get(name)
        if sample is None:
            raise DataError(
                QT_TRANSLATE_NOOP("data", "There is no bundled data set called {name}.").format(
                    name=name
                ),
                QT_TRANSLATE_NOOP("data", "Choose one of the sets on the Data page."),
                "NNS-2002",
            )
        return named(sample.load(checked(sample.params, config.options, sample.name)))
    if kind == "file":
        path = data_path(config, base_folder)
        if frame is None:
            frame = read_frame(config, path, registries, reading)
        return raw_data_of(understand(frame, without_corrections(config), path.stem), config)
    raise DataError(
        QT_TRANSLATE_NOOP("data", "This project has no data yet."),
        QT_TRANSLATE_NOOP("data", "Choose a bundled set or a file on the Data page."),
        "NNS-2001",
    )


def read_frame(
    config: DataConfig, path: Path, registries: DataRegistries, reading: Reading | None = None
) -> Frame:
    """Return what the settings' importer reads from a file or folder.

    Raises:
        DataError: it cannot be read.
    """
    importer = importer_of(config, registries)
    options = checked(importer.params, config.options, importer.name)
    return importer.read(path, options, reading or Reading())


def importer_of(config: DataConfig, registries: DataRegistries) -> ImporterSpec:
    """Return the importer that the settings name.

    Raises:
        DataError: this program has no such importer.
    """
    importer = registries.importers.get(config.importer)
    if importer is None:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "These data need the importer {name}, which this program does not have."
            ).format(name=config.importer or "?"),
            QT_TRANSLATE_NOOP(
                "data", "The project is safe. A newer version of NN Studio may read them."
            ),
            "NNS-2007",
        )
    return importer


def data_path(config: DataConfig, base_folder: Path | None) -> Path:
    """Return the path of the data.

    Raises:
        DataError: no file was chosen, or it is not there (any more).
    """
    if not config.path:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "This project needs a file with its data."),
            QT_TRANSLATE_NOOP("data", "Choose the file or folder on the Data page."),
            "NNS-2001",
        )
    path = found_path(config.path, base_folder)
    if path is None:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "The data are not at {path} any more.").format(
                path=config.path
            ),
            QT_TRANSLATE_NOOP(
                "data",
                "The project and its trained nets are safe. Put the file back or plug the drive "
                "in again, or choose where the data are now.",
            ),
            "NNS-2004",
        )
    return path


def found_path(written: str, base_folder: Path | None) -> Path | None:
    """Return where the data of a project are, or None where they are not found.

    A stick has another letter on each computer, and folders are copied together: data that are
    not where they were are looked for at the same place near the project.

    Args:
        written: path in the project, absolute or starting at the project's folder.
        base_folder: the project's folder.
    """
    path = Path(written)
    if not path.is_absolute() and base_folder is not None:
        path = base_folder / path
    if _is_there(path):
        return path
    parts = PureWindowsPath(written).parts if "\\" in written else path.parts
    if base_folder is None:
        return None
    for folder in (base_folder, *base_folder.parents)[:NEAR]:
        for start in range(max(1, len(parts) - NEAR), len(parts)):
            near = folder.joinpath(*parts[start:])
            if _is_there(near):
                return near
    return None


def _is_there(path: Path) -> bool:
    try:
        return path.is_file() or path.is_dir()  # a pipe may never end
    except (OSError, ValueError):  # too long, or a NUL inside
        return False


def prepare_dataset(
    raw: RawData,
    config: DataConfig,
    registries: DataRegistries,
    budget: int = STREAM_BYTES,
    own: OwnItems | None = None,
    reading: Reading | None = None,
    split: Callable[[RawData, SplitConfig], Parts] = split_rows,
) -> Dataset:
    """Split raw data, fit every step on the training rows and apply it to all rows.

    Args:
        raw: the data.
        config: how prepared, how split.
        registries: the steps.
        budget: bytes of prepared images that are held; more are prepared batch by batch.
        own: the person's own samples for the training part.
        reading: the wish to stop, looked at between the steps; None: nobody watches.
        split: shares the items among the parts; another one for each fold, see `folds`.

    Raises:
        CancelledError: somebody wants it to stop.
        DataError: a step is unknown, or gaps are left that a net cannot compute with.
    """
    check = (reading or Reading()).check
    raw, _ = without_dropped(raw, config, registries)
    parts = split(raw, config.split)
    if own is not None:
        raw, parts = with_own(raw, parts, own)
    put_right = corrected(raw, parts, config)
    raw, parts = put_right.raw, put_right.parts
    current = arrays_of(raw)
    fitted: list[FittedStep] = []
    steps = [(step_of(step_config, registries), step_config) for step_config in config.prepare]
    # What varies training batches comes last: it changes what the net gets.
    for spec, step_config in sorted(steps, key=lambda pair: pair[0].augment is not None):
        check()
        step, current = run_step(spec, step_config, current, parts, budget)
        fitted.append(step)
    check()
    inputs = {name: _as_network_input(entry, budget) for name, entry in current.items()}
    refuse_gaps(inputs, current)
    signature = DataSignature(
        tuple(_with_range(current[name].signature, inputs[name], parts) for name in current),
        _with_spread(raw.signature.target, raw.target[parts.train]),
    )
    check()
    return Dataset(
        inputs=inputs,
        target=raw.target,
        signature=signature,
        parts=parts,
        raw=raw.inputs,
        fingerprint=fingerprint(raw),
        notes=(*put_right.notes, *(step.note for step in fitted)),
        fitted=tuple(fitted),
        raw_signature=raw.signature,
        raw_columns=raw.columns,
        left_out=raw.left_out,
        keys=raw.keys,
        weights=item_weights(raw, config, parts),
        excluded=put_right.excluded,
        relabelled=put_right.relabelled,
        own=own_rows(raw),
    )


def item_weights(raw: RawData, config: DataConfig, parts: Parts) -> NDArray[np.float32] | None:
    """Return how much each item counts in training, 1 on average; None where all count the same.

    "balanced" gives a class of n items in the training part the weight N / (k n) for N items of k
    classes, as scikit-learn's `class_weight="balanced"` does.
    """
    weights = raw.weights
    if config.weights == "balanced" and raw.signature.target.task == "classification":
        classes = raw.target.astype(np.int64)
        counts = np.bincount(classes[parts.train], minlength=len(raw.signature.target.classes))
        present = counts > 0
        by_class = np.ones(len(counts), dtype=np.float32)
        by_class[present] = counts.sum() / (present.sum() * counts[present])
        weights = by_class[classes] * (1.0 if weights is None else weights)
    if weights is None:
        return None
    mean = float(weights[parts.train].mean())
    return (weights / mean if mean > 0 else np.ones_like(weights)).astype(np.float32)


def without_dropped(
    raw: RawData, config: DataConfig, registries: DataRegistries
) -> tuple[RawData, NDArray[np.int64]]:
    """Leave out the items that a step of the preparation does not keep, and count them.

    Returns:
        What is left, and the places it had before, int64 (item,).

    Raises:
        DataError: a step is unknown.
    """
    places = np.arange(raw.items, dtype=np.int64)
    for step_config in config.prepare:
        spec = step_of(step_config, registries)
        if spec.keeps is None:
            continue
        params = checked(spec.params, step_config.params, spec.name)
        keep = np.ones(raw.items, dtype=bool)
        for array in arrays_of(raw).values():
            if spec.fits(array):
                keep &= spec.keeps(array, params)
        if not keep.all():
            kept = np.flatnonzero(keep).astype(np.int64)
            raw = take_rows(raw, kept, LeftOut(spec.name, _keys(raw, ~keep)))
            places = places[kept]
    return raw, places


def _keys(raw: RawData, which: NDArray[np.bool_]) -> tuple[str, ...]:
    rows = np.flatnonzero(which).tolist()
    return tuple(raw.keys[row] if raw.keys else str(row + 1) for row in rows)


def fingerprint(raw: RawData) -> str:
    """Return SHA-256 over everything that was read, hexadecimal."""
    digest = hashlib.sha256()
    target = raw.signature.target
    words = (target.task, *target.classes, *target.names)
    for columns in raw.columns.values():
        words += tuple(word for column in columns for word in (column.name, *column.categories))
    digest.update("\0".join(words).encode("utf-8", "surrogatepass"))
    for name in sorted(raw.inputs):
        _digest_array(digest, name, raw.inputs[name])
    _digest_array(digest, "target", raw.target)
    if raw.parts is not None:
        for part in ("train", "validation", "test"):
            _digest_array(digest, part, raw.parts.of(part))
    return digest.hexdigest()


def _digest_array(digest: hashlib._Hash, name: str, values: Array) -> None:
    digest.update(f"\0{name} {values.dtype.str} {values.shape}\0".encode())
    if values.dtype == object:  # texts
        for text in values.tolist():
            digest.update(str(text).encode("utf-8", "surrogatepass") + b"\0")
        return
    if values.ndim > 2:  # images may be larger than memory, and windows are seen through
        for piece in pieces(values):
            digest.update(np.ascontiguousarray(piece).view(np.uint8).reshape(-1).data)
        return
    digest.update(np.ascontiguousarray(values).view(np.uint8).reshape(-1).data)


def arrays_of(raw: RawData) -> dict[str, InputArray]:
    """Return the inputs as they stand before the first step, by name."""
    return {
        entry.name: InputArray(raw.inputs[entry.name], entry, raw.columns.get(entry.name, ()))
        for entry in raw.signature.inputs
    }


def step_of(config: StepConfig, registries: DataRegistries) -> StepSpec:
    """Return the declaration of a step.

    Raises:
        DataError: this program has no such step.
    """
    spec = registries.steps.get(config.id)
    if spec is None:
        raise unknown_step(config.id)
    return spec


def run_step(
    spec: StepSpec,
    config: StepConfig,
    current: Mapping[str, InputArray],
    parts: Parts,
    budget: int = STREAM_BYTES,
) -> tuple[FittedStep, dict[str, InputArray]]:
    """Fit a step on the training items and apply it to all; inputs that it does not fit stay.

    Args:
        spec, config: the step and its parameters.
        current: the inputs before it, by name.
        parts: of the items.
        budget: bytes of prepared images that are held.

    Raises:
        DataError: its parameters do not fit, or the result would not fit into memory.
    """
    params = checked(spec.params, config.params, spec.name)
    arguments: dict[str, Mapping[str, object]] = {}
    after: dict[str, InputArray] = dict(current)
    note: Text = QT_TRANSLATE_NOOP("data", "{step}: nothing to do.").format(step=spec.name)
    for name, entry in current.items():
        if not spec.fits(entry):
            continue
        learnt = spec.fit(entry.with_values(taken(entry.values, parts.train)), params)
        note = spec.note(entry, learnt)
        signature, columns = spec.describe(entry, learnt)
        values = entry.values
        if spec.augment is None:
            values = applied(spec.function, values, learnt, signature.shape, budget)
        arguments[name] = learnt
        after[name] = InputArray(values, signature, columns)
    return FittedStep(spec.id, params, spec.function, arguments, note, spec.augment), after


def _as_network_input(entry: InputArray, budget: int) -> Array:
    dtype = np.int64 if entry.signature.shape.dtype == "int" else np.float32
    return as_numbers(entry.values, dtype, budget)


def refuse_gaps(inputs: Mapping[str, Array], current: Mapping[str, InputArray]) -> None:
    """Refuse prepared inputs in which cells hold no number.

    Raises:
        DataError: a cell is missing or not finite.
    """
    for name, values in inputs.items():
        if isinstance(values, LazyItems):
            _refuse_gaps_in_pieces(name, values)
            continue
        if np.issubdtype(values.dtype, np.integer) or np.isfinite(np.sum(values)):
            continue
        bad = ~np.isfinite(values)
        if not bad.any():  # only the sum was too large
            continue
        if current[name].signature.kind == "series" and values.ndim == 3:
            raise _series_gaps(values, None in current[name].signature.shape.sizes)
        columns = current[name].columns
        hit = np.flatnonzero(bad.any(axis=0)) if values.ndim == 2 else np.array([], dtype=int)
        words = ", ".join(columns[i].name for i in hit[:5]) if columns and len(hit) else name
        raise _gaps(int(bad.sum()), words)


def _refuse_gaps_in_pieces(name: str, values: LazyItems) -> None:
    if values.source.dtype == np.uint8:
        return  # bytes have no gaps
    bad = sum(int((~np.isfinite(piece)).sum()) for piece in pieces(values))
    if bad:
        raise _gaps(bad, name)


def _series_gaps(values: Array, uneven: bool) -> DataError:
    """Return the error for series that have gaps, or not one length."""
    message = QT_TRANSLATE_NOOP("data_series", "In {n} items a value is missing.")
    hint = QT_TRANSLATE_NOOP(
        "data_series", "Add the preparation step “Fill gaps in series” on the Data page."
    )
    if uneven:
        message = QT_TRANSLATE_NOOP("data_series", "The series of {n} items are not whole.")
        hint = QT_TRANSLATE_NOOP(
            "data_series",
            "A net needs series of one length: add the preparation step “Equal length” on the "
            "Data page.",
        )
    return DataError(message.format(n=int(has_missing(values).sum())), hint, "NNS-2054")


def _gaps(count: int, words: str) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data", "{n} cells hold no number a net could use: {columns}.").format(
            n=count, columns=words
        ),
        QT_TRANSLATE_NOOP("data", "Add the preparation step “Fill gaps” on the Data page."),
        "NNS-2054",
    )


def _with_range(signature: InputSignature, values: Array, parts: Parts) -> InputSignature:
    if signature.shape.dtype == "int" or not values.size:
        return signature
    low, high = range_of(taken(values, parts.train))
    return replace(signature, low=low, high=high)


def _with_spread(target: TargetSignature, train: Array) -> TargetSignature:
    if target.task != "regression":
        return target
    values = train.astype(np.float64)
    means, spreads = values.mean(axis=0), values.std(axis=0)
    return replace(target, means=tuple(means.tolist()), spreads=tuple(spreads.tolist()))
