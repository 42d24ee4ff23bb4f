"""Looks at a file or folder as an import would take it: what was read, understood, and is odd.

Nothing is used yet. A person changes settings, the study is made again, and what was read is
kept as long as the way of reading stays the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.check_spec import Case
from nnstudio.data.config import DataConfig, SplitConfig, StepConfig, WindowConfig
from nnstudio.data.corrections import corrected, moved_parts, without_corrections
from nnstudio.data.dataset import DataError, Parts, RawData
from nnstudio.data.frame import Frame, WordColumn
from nnstudio.data.items import raw_data_of
from nnstudio.data.letter_windows import usual_letter_window, window_told
from nnstudio.data.load import importer_of, read_frame, without_dropped
from nnstudio.data.progress import Reading
from nnstudio.data.recommend import recommended_steps
from nnstudio.data.registry import DataRegistries
from nnstudio.data.roles.meaning import Meaning, understand
from nnstudio.data.spec import Finding, Inspection
from nnstudio.data.split import split_rows
from nnstudio.data.streaming import told_of_memory
from nnstudio.data.window_choice import told_of_series, usual_window

FIRST_ROWS = 2000
"""Rows of a first look: enough to understand, few enough for a moment."""
DECIDABLE = frozenset(("prepare", "split", "window"))
"""What is recommended as long as nobody decided it."""

Steps = tuple[StepConfig, ...]


@dataclass(frozen=True)
class Study:
    """A file or folder as it would be used.

    Args:
        config: data settings with every decision written out; ready to be used.
        frame: what was read.
        meaning: what the columns are for.
        inspection: for people.
        refused: why it cannot be used like this; None where it can.
        raw: the items, without those that a step leaves out; None where there are none.
        parts: of the items; None where it is refused.
        recommended: the preparation that these data need.
    """

    config: DataConfig
    frame: Frame
    meaning: Meaning
    inspection: Inspection
    refused: DataError | None = None
    raw: RawData | None = None
    parts: Parts | None = None
    recommended: Steps = ()


def study(
    config: DataConfig,
    path: Path,
    registries: DataRegistries,
    reading: Reading | None = None,
    frame: Frame | None = None,
    decided: bool | Collection[str] = False,
    steps: Callable[[Steps], Steps] | None = None,
) -> Study:
    """Return what an import with these settings would take.

    Args:
        config: source, importer and options; roles and the rest where a person decided.
        path: the file or folder.
        registries: importers, steps and checks.
        reading: progress, the wish to stop, how many rows; None: all.
        frame: what was read before with the same importer and options; None: read now.
        decided: those of "prepare", "split" and "window" that stand in `config`, True for all;
            the others are recommended.
        steps: makes of the recommended preparation what a person wants of it.

    Raises:
        DataError: it cannot be read, or a decision does not fit.
    """
    importer = importer_of(config, registries)
    reading = reading or Reading()
    if frame is None:
        frame = read_frame(config, path, registries, reading)
    reading.check()
    meaning = understand(frame, config, path.stem)
    known = DECIDABLE if decided is True else frozenset(decided or ())
    if known != DECIDABLE:
        config = _recommended(config, meaning, importer.split, known)
        meaning = understand(frame, config, path.stem) if config.window else meaning
    bare = without_corrections(config)
    read = meaning if bare is config else understand(frame, bare, path.stem)
    raw, refused = _items(read, config)
    needed = () if raw is None else recommended_steps(raw)
    if raw is not None and "prepare" not in known:
        config = config.model_copy(update={"prepare": needed})
    if raw is not None and steps is not None:
        config = config.model_copy(update={"prepare": steps(needed)})
    reading.check()
    parts, seen = None, None
    if raw is not None:
        try:
            raw, places = without_dropped(raw, config, registries)
            parts = split_rows(raw, config.split)
            seen = None if config.window is not None else _in_kept(parts, places, read, meaning)
            put_right = corrected(raw, parts, config)
            raw, parts = put_right.raw, put_right.parts
        except DataError as error:
            refused = error
    case = Case(meaning, config, seen)
    findings = find(case, registries, reading)
    inspection = _inspection(config, frame, meaning, raw, parts, findings)
    if raw is not None:
        items = raw.items if frame.whole else max(raw.items, frame.total)
        told = told_of_memory(raw, config.prepare, registries.steps, items)
        inspection = replace(inspection, notes=(*inspection.notes, *told))
    return Study(config, frame, meaning, inspection, refused, raw, parts, needed)


def find(case: Case, registries: DataRegistries, reading: Reading) -> tuple[Finding, ...]:
    """Return what all checks found, in their order."""
    found: list[Finding] = []
    for check in sorted(registries.checks, key=lambda spec: spec.order):
        reading.check()
        found += check.look(case)
    return tuple(found)


def with_roles(made: Study) -> DataConfig:
    """Return the settings with the role of every column written down, so that they stay."""
    return made.config.model_copy(update={"roles": dict(made.meaning.roles)})


def _recommended(
    config: DataConfig, meaning: Meaning, given: SplitConfig, known: Collection[str]
) -> DataConfig:
    changes: dict[str, object] = {}
    split = config.split
    if meaning.frame.parts is not None:
        split = given
    if meaning.frame.facts.get("writes"):
        changes["window"] = _letter_window(meaning)
        split = split.with_kind("time")
    elif meaning.kind == "series" and meaning.frame.parts is None and _is_long(meaning):
        changes["window"] = usual_window(meaning)
        split = split.with_kind("time")
    elif meaning.places("group"):
        split = split.with_kind("group")
    changes["split"] = split
    changes = {name: value for name, value in changes.items() if name not in known}
    return config.model_copy(update=changes)


def _letter_window(meaning: Meaning) -> WindowConfig:
    columns = [c for c in meaning.columns("text") if isinstance(c, WordColumn)]
    return usual_letter_window([str(t) for c in columns for t in c.texts(meaning.kept)])


def _is_long(meaning: Meaning) -> bool:
    """Whether rows are points in time and not series themselves."""
    return not any(fact.type == "series" for fact in meaning.facts)


def _items(meaning: Meaning, config: DataConfig) -> tuple[RawData | None, DataError | None]:
    try:
        return raw_data_of(meaning, config), None
    except DataError as error:
        return None, error


def _in_kept(parts: Parts, places: NDArray[np.int64], read: Meaning, meaning: Meaning) -> Parts:
    """Return the parts in places of the rows that are used.

    Args:
        parts: of the items that no step leaves out, before corrections.
        places: of these items among all that were read.
        read: as it was read, without corrections.
        meaning: with them.
    """
    place = np.full(read.frame.rows, -1, dtype=np.int64)
    place[meaning.kept] = np.arange(len(meaning.kept))
    return moved_parts(parts, place[read.kept[places]])


def _inspection(
    config: DataConfig,
    frame: Frame,
    meaning: Meaning,
    raw: RawData | None,
    parts: Parts | None,
    findings: tuple[Finding, ...],
) -> Inspection:
    counts: dict[str, int] = {}
    part_classes: dict[str, tuple[int, int, int]] = {}
    target = None if raw is None else raw.signature.target
    if raw is not None and target is not None and target.task == "classification":
        sizes = np.bincount(raw.target.astype(np.int64), minlength=len(target.classes))
        for place in np.argsort(-sizes, kind="stable").tolist():
            counts[target.classes[place]] = int(sizes[place])
            if parts is not None:
                numbers = [
                    int((raw.target[rows] == place).sum())
                    for rows in (parts.train, parts.validation, parts.test)
                ]
                part_classes[target.classes[place]] = (numbers[0], numbers[1], numbers[2])
    known = frame.facts.get("class_counts", {})
    if not frame.whole and known and set(counts) <= set(known):
        counts = dict(known)  # file names tell them all
    rows = len(meaning.kept) if raw is None else raw.items
    notes, window = (), None
    if config.window is not None and frame.facts.get("writes"):
        window = window_told(config.window)
    elif config.window is not None:
        notes, window = told_of_series(meaning, config.window)
    whole = frame.whole or frame.total <= frame.rows
    return Inspection(
        importer=config.importer,
        kind=meaning.kind,
        rows=len(meaning.kept) if whole else frame.total,
        items=rows,
        task="" if meaning.target is None else meaning.task,
        target=meaning.target_name,
        classes=counts,
        facts=frame.facts,
        columns=meaning.facts,
        left_out=meaning.left_out if raw is None else raw.left_out,
        notes=(*frame.notes, *notes),
        findings=findings,
        preview=meaning.frame.preview,
        parts=(0, 0, 0)
        if parts is None
        else (len(parts.train), len(parts.validation), len(parts.test)),
        part_classes=part_classes,
        whole=frame.whole,
        window=window,
    )
