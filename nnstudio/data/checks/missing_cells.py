"""Cells in which nothing is known, column by column, and what to do about them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import first_in_force, listed, quoted, shortened, where, with_role
from nnstudio.data.frame import FrameColumn, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.prepare.fill import usual_value
from nnstudio.data.series.gap_steps import (
    FLAGGED,
    LEAVE_OUT,
    MEAN,
    MEDIAN,
    MOST_FREQUENT,
    Treatment,
    treatment_of,
    with_one_treatment,
    with_treatment,
)
from nnstudio.data.spec import DataFix, Finding

NOT_YET = QT_TRANSLATE_NOOP("data", "Leave the gaps")
UNFILLED = QT_TRANSLATE_NOOP("data", "A net cannot compute with gaps: fill them first.")
SHOWN_GAPS = 3
ONE_BY_ONE = 8
"""More columns with gaps than this are told in one sentence."""
MOSTLY = 0.5


def _look(case: Case) -> tuple[Finding, ...]:
    meaning = case.meaning
    if case.config.window is not None:
        return ()  # windows with gaps are left out and listed
    kept = meaning.kept
    with_gaps: dict[str, NDArray[np.int64]] = {}
    for column in meaning.columns("input"):
        if isinstance(column, NumberColumn | WordColumn | TimeColumn):
            rows = kept[column.missing()[kept]]
            if len(rows):
                with_gaps[column.name] = rows
    if len(with_gaps) > ONE_BY_ONE:
        return (_together(case, with_gaps),)
    found: list[Finding] = []
    for column in meaning.columns("input"):
        rows = with_gaps.get(column.name)
        if rows is not None:
            found.append(_finding(case, column, rows, tuple(with_gaps)))
    return tuple(found)


def _finding(
    case: Case, column: FrameColumn, rows: NDArray[np.int64], others: tuple[str, ...]
) -> Finding:
    keys = case.meaning.frame.keys_of(rows)
    written = _written(column, rows)
    name = shortened(column.name)
    if written is not None:
        message = QT_TRANSLATE_NOOP(
            "data", "“{column}”: {n} cells are missing ({where}; written {gaps})."
        ).format(column=name, n=len(rows), where=where(keys), gaps=written)
    else:
        message = QT_TRANSLATE_NOOP("data", "“{column}”: {n} cells are missing ({where}).").format(
            column=name, n=len(rows), where=where(keys)
        )
    steps = case.config.prepare
    now = treatment_of(steps, column.name, isinstance(column, WordColumn))
    offered = _offered(case, column, len(rows))
    fixes = [
        DataFix(label, {"prepare": with_treatment(steps, column.name, treatment, others)})
        for treatment, label in offered.items()
    ]
    if len(rows) > MOSTLY * len(case.meaning.kept):
        label = QT_TRANSLATE_NOOP("data", "Leave out the column: it is mostly empty")
        fixes.append(DataFix(label, with_role(case.config, column.name, "ignore")))
    places = list(offered)
    if now in places:
        ordered = first_in_force(case.config, fixes, places.index(now))
    else:
        ordered = (DataFix(NOT_YET, {"prepare": steps}), *fixes)
    words = isinstance(column, WordColumn)
    unfilled = now is None and not words
    hint: Text | None = None
    if unfilled:
        hint = UNFILLED
    elif now == LEAVE_OUT:
        hint = QT_TRANSLATE_NOOP("data", "These items are left out of all parts.")
    return Finding(
        "missing_cells",
        "error" if unfilled else "warning",
        message,
        hint,
        keys,
        ordered,
        column.name,
    )


def _together(case: Case, with_gaps: Mapping[str, NDArray[np.int64]]) -> Finding:
    """Many columns with gaps: one finding, and one treatment for all."""
    rows = np.unique(np.concatenate(list(with_gaps.values())))
    keys = case.meaning.frame.keys_of(rows)
    names = sorted(with_gaps, key=lambda name: -len(with_gaps[name]))
    cells = sum(len(gaps) for gaps in with_gaps.values())
    message = QT_TRANSLATE_NOOP(
        "data", "{n} cells are missing in {columns} columns, most in {list} ({where})."
    ).format(n=cells, columns=len(names), list=listed(names, 3), where=where(keys))
    steps = case.config.prepare
    numbers = [name for name in names if isinstance(case.meaning.frame.column(name), NumberColumn)]
    now = {treatment_of(steps, name, False) for name in numbers or names}
    offered = {
        MEAN: QT_TRANSLATE_NOOP("data", "Fill with the mean of the training rows"),
        MEDIAN: QT_TRANSLATE_NOOP("data", "Fill with the median of the training rows"),
        MOST_FREQUENT: QT_TRANSLATE_NOOP(
            "data", "Fill with the most frequent value of the training rows"
        ),
        FLAGGED: QT_TRANSLATE_NOOP("data", "Fill, and add a column that says where it was"),
        LEAVE_OUT: QT_TRANSLATE_NOOP("data", "Leave out these {n} rows").format(n=len(rows)),
    }
    fixes = [
        DataFix(label, {"prepare": with_one_treatment(steps, treatment)})
        for treatment, label in offered.items()
    ]
    same = next(iter(now)) if len(now) == 1 else None
    if same in offered:
        ordered = first_in_force(case.config, fixes, list(offered).index(same))
    else:
        label = NOT_YET if None in now else QT_TRANSLATE_NOOP("data", "Each column in its own way")
        ordered = (DataFix(label, {"prepare": steps}), *fixes)
    unfilled = bool(numbers) and None in now
    hint = UNFILLED if unfilled else None
    severity = "error" if unfilled else "warning"
    return Finding("missing_cells", severity, message, hint, keys, ordered)


def _written(column: FrameColumn, rows: NDArray[np.int64]) -> TextList | None:
    """Return how missing cells are written, most frequent first; None where nothing is written."""
    counts: Mapping[str, int] = {}
    if isinstance(column, WordColumn):
        codes, numbers = np.unique(column.codes[rows], return_counts=True)
        words = ["" if code < 0 else column.words[code] for code in codes.tolist()]
        counts = dict(zip(words, numbers.tolist(), strict=True))
    elif isinstance(column, NumberColumn | TimeColumn):
        counts = column.gaps
    ordered = sorted(counts, key=lambda word: -counts[word])
    if not any(ordered):
        return None
    return quoted(ordered, SHOWN_GAPS)


def _offered(case: Case, column: FrameColumn, gaps: int) -> dict[Treatment, Text]:
    """Return what can be done about the gaps of a column, with the values that would be used."""
    usual = QT_TRANSLATE_NOOP("data", "Fill with the most frequent value of the training rows")
    offered: dict[Treatment, Text] = {}
    train = case.meaning.kept if case.parts is None else case.meaning.kept[case.parts.train]
    if isinstance(column, WordColumn):
        known = train[~column.missing()[train]]
        if len(known):
            code = int(np.bincount(column.codes[known]).argmax())
            usual = QT_TRANSLATE_NOOP(
                "data", "Fill with the most frequent word of the training rows, “{word}”"
            ).format(word=shortened(column.words[code]))
        offered[MOST_FREQUENT] = usual
    elif isinstance(column, NumberColumn):
        known = column.values[train]
        known = known[~np.isnan(known)]
        figures = {
            method: Number(usual_value(known, method))
            for method in ("mean", "median", "most_frequent")
        }
        offered[MEAN] = QT_TRANSLATE_NOOP(
            "data", "Fill with the mean of the training rows, {value}"
        ).format(value=figures["mean"])
        offered[MEDIAN] = QT_TRANSLATE_NOOP(
            "data", "Fill with the median of the training rows, {value}"
        ).format(value=figures["median"])
        offered[MOST_FREQUENT] = QT_TRANSLATE_NOOP(
            "data", "Fill with the most frequent value of the training rows, {value}"
        ).format(value=figures["most_frequent"])
    else:
        offered[MEAN] = QT_TRANSLATE_NOOP("data", "Fill with the mean of the training rows")
        offered[MEDIAN] = QT_TRANSLATE_NOOP("data", "Fill with the median of the training rows")
    offered[FLAGGED] = QT_TRANSLATE_NOOP("data", "Fill, and add a column that says where it was")
    offered[LEAVE_OUT] = QT_TRANSLATE_NOOP("data", "Leave out these {n} rows").format(n=gaps)
    return offered


CHECK = CheckSpec(
    id="missing_cells",
    name=QT_TRANSLATE_NOOP("data", "Missing cells"),
    order=30,
    look=_look,
)
