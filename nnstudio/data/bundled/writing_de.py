"""The short German texts one after another, letter by letter, for a net that learns to write."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import SplitConfig
from nnstudio.data.dataset import RawData
from nnstudio.data.letter_windows import LAGS, letter_steps
from nnstudio.data.sets.bundled_texts import read_letters
from nnstudio.data.spec import SampleSpec, Values


def _load(options: Values) -> RawData:
    return read_letters("texts_de.csv")


SAMPLE = SampleSpec(
    id="writing-de",
    name=QT_TRANSLATE_NOOP("writing", "Letters of German texts"),
    summary=QT_TRANSLATE_NOOP(
        "writing", "600 short German texts, letter by letter: which letter comes next?"
    ),
    kind="text",
    items=117_996,
    licence=QT_TRANSLATE_NOOP("data", "as NN Studio: MIT"),
    origin=QT_TRANSLATE_NOOP("data", "Written for NN Studio."),
    load=_load,
    prepare=letter_steps(LAGS),
    split=SplitConfig(kind="time"),
)
