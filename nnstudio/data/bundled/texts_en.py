"""Short texts, English: four topics."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import StepConfig
from nnstudio.data.corpus.word_params import FRESH
from nnstudio.data.dataset import RawData
from nnstudio.data.sets.bundled_texts import read_texts
from nnstudio.data.spec import SampleSpec, Values


def _load(options: Values) -> RawData:
    return read_texts("texts_en.csv")


SAMPLE = SampleSpec(
    id="texts-en",
    name=QT_TRANSLATE_NOOP("data", "Short texts, English"),
    summary=QT_TRANSLATE_NOOP(
        "data", "600 short English texts about cooking, sport, technology and travel."
    ),
    kind="text",
    items=600,
    licence=QT_TRANSLATE_NOOP("data", "as NN Studio: MIT"),
    origin=QT_TRANSLATE_NOOP("data", "Written for NN Studio."),
    load=_load,
    prepare=(StepConfig(id="word_bag", params=FRESH),),
)
