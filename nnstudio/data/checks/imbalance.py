"""One class is much rarer than another: a net may never answer it."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import class_counts, first_in_force, listed, seen_rows, shortened
from nnstudio.data.rare_class import TIMES
from nnstudio.data.spec import DataFix, Finding


def _look(case: Case) -> tuple[Finding, ...]:
    rows = seen_rows(case)
    counts = class_counts(case, rows)
    if counts is None or np.count_nonzero(counts) < 2:
        return ()
    there = np.flatnonzero(counts)
    rare, often = there[counts[there].argmin()], there[counts[there].argmax()]
    times = float(counts[often] / counts[rare])
    if times <= TIMES:
        return ()
    names = case.meaning.classes
    figures = {
        "rare": shortened(names[rare]),
        "often": shortened(names[often]),
        "n": int(counts[rare]),
        "rows": int(counts.sum()),
        "times": Number(round(times, 1) if times < 10 else round(times)),
    }
    message = (
        QT_TRANSLATE_NOOP(
            "data", "“{rare}” is rare: {n} of {rows} items. “{often}” is {times} times as frequent."
        )
        if case.parts is None
        else QT_TRANSLATE_NOOP(
            "data",
            "“{rare}” is rare: {n} of {rows} items in training and validation. “{often}” is "
            "{times} times as frequent.",
        )
    ).format(**figures)
    others = [name for name in there if counts[often] > TIMES * counts[name] and name != rare]
    if others:
        some = listed([names[name] for name in others], 3).removesuffix(" …")
        more = len(others) - 3
        message = (
            QT_TRANSLATE_NOOP("data", "{first} Rare as well: {list} and {more} more.").format(
                first=message, list=some, more=more
            )
            if more > 0
            else QT_TRANSLATE_NOOP("data", "{first} Rare as well: {list}.").format(
                first=message, list=some
            )
        )
    fixes = (
        DataFix(QT_TRANSLATE_NOOP("data", "No weights yet"), {"weights": "none"}),
        DataFix(
            QT_TRANSLATE_NOOP("data", "Let rare classes count as much as frequent ones"),
            {"weights": "balanced"},
        ),
    )
    hint = (
        QT_TRANSLATE_NOOP("data", "The net may never answer it. Weights are offered, not chosen.")
        if case.config.weights == "none"
        else QT_TRANSLATE_NOOP(
            "data", "Errors on rare classes weigh more; overall accuracy may fall."
        )
    )
    weighted = int(case.config.weights == "balanced")
    return (
        Finding(
            "imbalance",
            "warning",
            message,
            hint,
            fixes=first_in_force(case.config, fixes, weighted),
        ),
    )


CHECK = CheckSpec(
    id="imbalance",
    name=QT_TRANSLATE_NOOP("data", "Rare classes"),
    order=60,
    look=_look,
)
