"""Letter pairs: the letter that most often follows the one before."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.explain.baseline_spec import (
    BaselineData,
    BaselinePart,
    BaselineSpec,
    Fitted,
    Pieces,
    learns_letters,
)


def _answer(data: BaselineData) -> Pieces[Fitted]:
    known, asked = _before(data.train), _before(data.asked)
    letters = {letter: number for number, letter in enumerate(sorted(set(known)))}
    counts = np.zeros((len(letters), len(data.classes)), dtype=np.int64)
    np.add.at(counts, (np.array([letters[letter] for letter in known]), data.target), 1)
    yield
    overall = int(np.argmax(counts.sum(axis=0)))
    best = [*np.argmax(counts, axis=1).tolist(), overall]
    given = [best[letters.get(letter, len(letters))] for letter in asked]
    settings = SETTINGS.format(n=int((counts > 0).sum()))
    return Fitted(np.array(given, dtype=np.int64), settings)


def _before(part: BaselinePart) -> list[str]:
    assert part.texts is not None
    return [str(text)[-1:] for text in part.texts.tolist()]


SETTINGS = QT_TRANSLATE_NOOP("writing", "{n} different pairs of the training part")

BASELINE = BaselineSpec(
    id="letter_pairs",
    name=QT_TRANSLATE_NOOP("writing", "Letter pairs"),
    help=QT_TRANSLATE_NOOP(
        "writing",
        "Looks at the last letter alone and gives the one that followed it most often in the "
        "training part.",
    ),
    order=15,
    suits=learns_letters,
    answer=_answer,
)
