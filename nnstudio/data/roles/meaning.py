"""What the columns of a frame are for, and which rows can be used: the same for every format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import Task
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cells import number_word, to_number
from nnstudio.data.column_facts import (
    counts_rows,
    distinct,
    facts_of,
    is_category,
    is_long_text,
    is_whole,
    type_of,
)
from nnstudio.data.config import DataConfig, Role
from nnstudio.data.corrections import EXCLUDED
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.frame import (
    Frame,
    FrameColumn,
    NumberColumn,
    PictureColumn,
    SeriesColumn,
    WordColumn,
)
from nnstudio.data.roles.gives_away import gives_away, tells_number
from nnstudio.data.roles.identity import REASONS, identity_of, is_item_head
from nnstudio.data.roles.same_rows import repeated_rows
from nnstudio.data.roles.series_rows import ORDERS, series_rows
from nnstudio.data.roles.target_choice import (
    GIVEN,
    NAMED,
    choose_target,
    is_feature,
    looks_like_classes,
)
from nnstudio.data.short import shortened
from nnstudio.data.spec import ColumnFacts, Kind
from nnstudio.data.unknown import with_unknown

Rows = NDArray[np.int64]
Ids = NDArray[np.int64]

LEARNS = QT_TRANSLATE_NOOP("data", "The net may learn from it.")
READS = QT_TRANSLATE_NOOP("data", "The net reads it.")
SEES = QT_TRANSLATE_NOOP("data", "The net sees it.")
WHEN = QT_TRANSLATE_NOOP("data", "It says when; dates do not repeat themselves.")
EMPTY = QT_TRANSLATE_NOOP("data", "It is empty.")
SAME = QT_TRANSLATE_NOOP("data", "It is the same everywhere.")
COUNTS_ROWS = QT_TRANSLATE_NOOP("data", "It only counts the rows.")
BESIDE_TEXT = QT_TRANSLATE_NOOP("data", "The text alone is to decide.")
TOLD = QT_TRANSLATE_NOOP("data_series", "The data name it as what is to be found.")
BESIDE_SERIES = QT_TRANSLATE_NOOP("data_series", "The series alone is to decide.")
BESIDE_PICTURE = QT_TRANSLATE_NOOP("data", "The picture alone is to decide.")
WHERE_FROM = QT_TRANSLATE_NOOP("data_texts", "It only says where a row comes from.")
ONE_SOURCE = QT_TRANSLATE_NOOP("data_texts", "Rows of one source stay together.")
NAMES_ROWS = QT_TRANSLATE_NOOP("data", "It holds {n} different texts and only names the rows.")
ANSWER = QT_TRANSLATE_NOOP("data", "It gives the answer away: each value belongs to one class.")
IN_STEP = QT_TRANSLATE_NOOP("data", "It gives the answer away: it is the target in another unit.")
LAST_INPUTS = (ANSWER, IN_STEP, *REASONS.values(), COUNTS_ROWS)
"""Why columns are left out that are inputs after all where there are no others."""
NO_TARGET_VALUE = QT_TRANSLATE_NOOP("data", "no value in the target {column}")
REPEATED = QT_TRANSLATE_NOOP("data", "the same as an earlier row in every column that counts")


@dataclass(frozen=True)
class Meaning:
    """A frame as it was understood.

    Args:
        frame: what was read.
        facts: of each column, with its role and the reason.
        target: place of the target column; None where there is nothing to predict.
        task: what is to be predicted.
        kind: how the data are shown and which net suits them.
        classes: names of the classes in the order of their numbers; empty for regression.
        codes: int64 (row,), class of each row of the frame, -1 where it is not known; None for
            regression.
        kept: places of the rows that are used.
        left_out: rows that are not used and why; what the frame left out comes first.
    """

    frame: Frame
    facts: tuple[ColumnFacts, ...]
    target: int | None
    task: Task
    kind: Kind
    classes: tuple[str, ...]
    codes: Ids | None
    kept: Rows
    left_out: tuple[LeftOut, ...]

    def places(self, *roles: Role) -> tuple[int, ...]:
        """Return the places of the columns with one of these roles."""
        return tuple(place for place, fact in enumerate(self.facts) if fact.role in roles)

    def columns(self, *roles: Role) -> tuple[FrameColumn, ...]:
        """Return the columns with one of these roles."""
        return tuple(self.frame.columns[place] for place in self.places(*roles))

    @property
    def target_name(self) -> str:
        """Name of the target column; "" where there is none."""
        return "" if self.target is None else self.facts[self.target].name

    @property
    def roles(self) -> dict[str, Role]:
        """The role of every column by name."""
        return {fact.name: fact.role for fact in self.facts}


def understand(frame: Frame, config: DataConfig, stem: str = "") -> Meaning:
    """Return what the columns of a frame are for.

    Args:
        frame: what was read.
        config: what the person decided; the rest is found.
        stem: name of the file without its ending; a column of that name is the likely target.

    Raises:
        DataError: a decision does not fit the columns.
    """
    frame = with_unknown(frame, config.unknown)
    rows = series_rows(frame, _known_roles(frame, config), config)
    frame, known, series = rows.frame, rows.known, rows.series
    target, why = _target(frame, known, stem, series)
    task = _task(frame, target, config)
    classes, codes = _classes(frame, target, task, config)
    facts = _facts(frame, known, target, why, codes, series)
    kind = _kind(facts, series)
    kept, left_out = _kept(frame, config, facts, target, codes)
    return Meaning(frame, facts, target, task, kind, classes, codes, kept, left_out)


def _known_roles(frame: Frame, config: DataConfig) -> dict[str, tuple[Role, Text]]:
    known: dict[str, tuple[Role, Text]] = {}
    sorted_out = isinstance(frame.keys, tuple) and any("/" in key for key in frame.keys[:50])
    for name, role in frame.roles.items():
        target = GIVEN if sorted_out else TOLD
        known[name] = (role, target if role == "target" else _usual_reason(role))
    for name, role in config.roles.items():
        column = frame.column(name)
        if column is None:
            if role in ("ignore", "weight", "group", "time"):
                continue  # nothing is lost: it was not used as an input
            raise DataError(
                QT_TRANSLATE_NOOP("data", "The table has no column called {name}.").format(
                    name=name
                ),
                QT_TRANSLATE_NOOP("data", "Its columns are: {columns}.").format(
                    columns=", ".join(frame.names[:20]) + (" …" if len(frame.names) > 20 else "")
                ),
                "NNS-2034",
            )
        known[column.name] = (role, NAMED)
    named = [name for name, (role, why) in known.items() if role == "target" and why is NAMED]
    for name, (role, _) in list(known.items()):  # a chosen target replaces the one of the format
        if role == "target" and named and name not in named:
            known[name] = ("ignore", NAMED)
    return known


def _usual_reason(role: Role) -> Text:
    reasons: Mapping[Role, Text] = {
        "input": SEES,
        "text": READS,
        "time": ORDERS,
        "group": ONE_SOURCE,
        "ignore": WHERE_FROM,
    }
    return reasons.get(role, GIVEN)


def _target(
    frame: Frame, known: Mapping[str, tuple[Role, Text]], stem: str, series: bool
) -> tuple[int | None, Text]:
    for place, column in enumerate(frame.columns):
        role, why = known.get(column.name, ("input", NAMED))
        if role == "target":
            return place, why
    found = choose_target(frame, {name: role for name, (role, _) in known.items()}, stem, series)
    return (None, NAMED) if found is None else (found.place, found.reason)


def _task(frame: Frame, target: int | None, config: DataConfig) -> Task:
    if target is None:
        return "classification"
    column = frame.columns[target]
    if config.task == "regression" and not isinstance(column, NumberColumn):
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "The column {name} holds words; only numbers can be predicted as numbers."
            ).format(name=column.name),
            QT_TRANSLATE_NOOP("data", "Choose another target, or predict classes."),
            "NNS-2038",
        )
    if config.task:
        return config.task
    if config.window is not None and isinstance(column, NumberColumn):
        return "regression"
    return "classification" if looks_like_classes(column) else "regression"


def _classes(
    frame: Frame, target: int | None, task: Task, config: DataConfig
) -> tuple[tuple[str, ...], Ids | None]:
    """Return the names of the classes and the class of each row, corrections included."""
    if target is None or task == "regression":
        return (), None
    column = frame.columns[target]
    if isinstance(column, NumberColumn):
        values, places = np.unique(column.values, return_inverse=True)
        words = ["" if np.isnan(value) else number_word(float(value)) for value in values]
        codes = places.astype(np.int64)
    elif isinstance(column, WordColumn):
        gone = column.missing()
        words = [*column.words, ""]
        codes = np.where(gone, len(words) - 1, column.codes).astype(np.int64)
    else:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "The column {name} cannot be predicted.").format(
                name=column.name
            ),
            QT_TRANSLATE_NOOP("data", "Choose a column with words or numbers as target."),
            "NNS-2038",
        )
    words = [config.merge.get(word, word) for word in words]
    labels = {c.key: c.label for c in config.corrections if c.label and not c.exclude}
    rows: dict[int, str] = {}
    if labels:
        rows = {row: labels[key] for row, key in enumerate(map(str, frame.keys)) if key in labels}
    present = {words[place] for place in np.unique(codes)} | set(rows.values())
    names = _in_order(present - {""})
    numbers = {name: number for number, name in enumerate(names)}
    table = np.array([numbers.get(word, -1) for word in words], dtype=np.int64)
    result = table[codes] if len(table) else codes
    for row, label in rows.items():
        result[row] = numbers[label]
    return tuple(names), result


def _in_order(names: set[str]) -> list[str]:
    """Return class names in the order of their numbers where all are numbers, else by letters."""
    if all(to_number(name, ".") is not None for name in names):
        return sorted(names, key=lambda name: (float(to_number(name, ".") or 0.0), name))
    return sorted(names)


def _facts(
    frame: Frame,
    known: Mapping[str, tuple[Role, Text]],
    target: int | None,
    why: Text,
    codes: Ids | None,
    series: bool,
) -> tuple[ColumnFacts, ...]:
    found: list[tuple[Role, Text]] = []
    has_text = None if series else _main_text(frame, known, target)
    shown = any(isinstance(column, PictureColumn) for column in frame.columns)
    has_picture = shown or any(isinstance(column, SeriesColumn) for column in frame.columns)
    timed = any(role == "time" for role, _ in known.values())
    for place, column in enumerate(frame.columns):
        if place == target:
            found.append(("target", why))
        elif column.name in known:
            found.append(known[column.name])
        else:
            role, reason = _role(column, place == has_text)
            if role == "time":
                role, reason = ("ignore" if timed else "time"), WHEN
                timed = True
            elif role == "input" and type_of(column) in ("number", "category"):
                if has_text is not None:
                    role, reason = "ignore", BESIDE_TEXT
                elif has_picture:
                    role, reason = "ignore", BESIDE_PICTURE if shown else BESIDE_SERIES
                elif identity := identity_of(column):
                    role, reason = "ignore", REASONS[identity]
                elif codes is not None and gives_away(column, codes):
                    role, reason = "ignore", ANSWER
                elif codes is None and not series and _is_in_step(column, frame, target):
                    role, reason = "ignore", IN_STEP
            found.append((role, reason))
    left_out = any(pair == ("ignore", NAMED) for pair in found)  # a person wants it like this
    for last in () if series or left_out else LAST_INPUTS:
        # Where nothing else is left: what counts the rows may be a time or a place after all.
        if not any(role in ("input", "text") for role, _ in found):
            found = [("input", LEARNS) if why is last else (role, why) for role, why in found]
    return tuple(
        facts_of(column, role, reason)
        for column, (role, reason) in zip(frame.columns, found, strict=True)
    )


def _main_text(
    frame: Frame, known: Mapping[str, tuple[Role, Text]], target: int | None
) -> int | None:
    """Return the place of the column that holds the texts to read, or None in a table."""
    best, letters = None, 0.0
    short_best, names, features = None, None, 0
    for place, column in enumerate(frame.columns):
        role = known.get(column.name, (None, NAMED))[0]
        if place == target or role not in (None, "text"):
            features += role == "input"
            continue
        if role == "text":
            return place
        if isinstance(column, WordColumn) and type_of(column) == "text":
            if identity_of(column):
                names = place
                continue
            length = _mean_letters(column)
            if length > letters:
                best, letters = (place if is_long_text(column) else best), length
                short_best = place
        elif is_feature(column) and distinct(column) > 1 and not counts_rows(column):
            features += 1
    if best is None and not features:
        return names if short_best is None else short_best  # short texts are all there is
    return best


def _is_in_step(column: FrameColumn, frame: Frame, target: int | None) -> bool:
    numbers = None if target is None else frame.columns[target]
    return isinstance(numbers, NumberColumn) and tells_number(column, numbers)


def _mean_letters(column: WordColumn) -> float:
    return float(np.mean([len(word) for word in column.words[:2000]] or [0]))


def _role(column: FrameColumn, main_text: bool) -> tuple[Role, Text]:
    kind = type_of(column)
    if kind in ("image", "series"):
        return "input", SEES
    if main_text:
        return "text", READS
    if kind == "empty":
        return "ignore", EMPTY
    if kind == "time":
        return "time", ORDERS
    if distinct(column) < 2:
        return "ignore", SAME
    if counts_rows(column):
        return "ignore", COUNTS_ROWS
    if isinstance(column, WordColumn) and not is_category(column):
        return "ignore", NAMES_ROWS.format(n=distinct(column))
    return "input", LEARNS


def _kind(facts: tuple[ColumnFacts, ...], series: bool) -> Kind:
    used = {fact.type for fact in facts if fact.role == "input"}
    if "image" in used:
        return "image"
    if "series" in used or series:
        return "series"
    if any(fact.role == "text" for fact in facts):
        return "text"
    return "table"


def _kept(
    frame: Frame,
    config: DataConfig,
    facts: tuple[ColumnFacts, ...],
    target: int | None,
    codes: Ids | None,
) -> tuple[Rows, tuple[LeftOut, ...]]:
    left_out = list(frame.left_out)
    keep = np.ones(frame.rows, dtype=bool)

    def leave_out(gone: NDArray[np.bool_], reason: Text) -> None:
        rows = np.flatnonzero(gone & keep)
        if len(rows):
            left_out.append(LeftOut(reason, tuple(frame.key(int(row)) for row in rows)))
            keep[rows] = False

    if target is not None and config.window is None:
        unknown = _no_target(frame, target, codes)
        leave_out(unknown, NO_TARGET_VALUE.format(column=shortened(facts[target].name)))
    leave_out(_excluded(frame, config), EXCLUDED)
    if config.duplicates == "first" and config.window is None:
        used = [column for column in frame.columns if not numbers_rows(column)]
        leave_out(repeated_rows(used, keep) >= 0, REPEATED)
    return np.flatnonzero(keep).astype(np.int64), tuple(left_out)


def usable_rows(meaning: Meaning, config: DataConfig) -> NDArray[np.bool_]:
    """Return (row,) whether a row has a target and was not excluded, repeated ones included."""
    usable = ~_excluded(meaning.frame, config)
    if meaning.target is not None and config.window is None:
        usable &= ~_no_target(meaning.frame, meaning.target, meaning.codes)
    return usable


def numbers_rows(column: FrameColumn) -> bool:
    """Whether a column is a running number, which makes no row another one."""
    if counts_rows(column):
        return True
    if not isinstance(column, NumberColumn) or not is_item_head(column.name):
        return False
    finite = bool(np.isfinite(column.values).all())
    return finite and is_whole(column) and bool((np.diff(column.values) > 0).all())


def _no_target(frame: Frame, target: int, codes: Ids | None) -> NDArray[np.bool_]:
    column = frame.columns[target]
    if codes is not None:
        return codes < 0
    if isinstance(column, NumberColumn):  # a net computes with 32 bits
        return ~(np.abs(column.values) <= np.finfo(np.float32).max)
    return column.missing()


def _excluded(frame: Frame, config: DataConfig) -> NDArray[np.bool_]:
    keys = {c.key for c in config.corrections if c.exclude}
    if not keys:
        return np.zeros(frame.rows, dtype=bool)
    return np.array([str(key) in keys for key in frame.keys], dtype=bool)
