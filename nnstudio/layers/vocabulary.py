"""What the embedding layers share: the vocabulary, its tensor and the caption."""

from __future__ import annotations

from nnstudio.base.params import IntParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.layers.spec import Values, Weight

VOCABULARY = IntParam(
    name="vocabulary",
    label=QT_TRANSLATE_NOOP("layers", "Vocabulary"),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "How many different words there are, padding (0) and the unknown word (1) included. It "
        "must be at least as large as the vocabulary of the data.",
    ),
    default=10_000,
    min=2,
    max=1_000_000,
)
FEATURES = IntParam(
    name="features",
    label=QT_TRANSLATE_NOOP("layers", "Numbers per word"),
    help=QT_TRANSLATE_NOOP("layers", "How many numbers describe a word."),
    default=64,
    min=1,
    max=4096,
)


def weights(values: Values) -> tuple[Weight, ...]:
    """Return the table: one row a word."""
    return (Weight("weight", (int(values["vocabulary"]), int(values["features"]))),)


def caption(values: Values) -> Text:
    """Return the key parameters: "10,000 words → 64"."""
    return QT_TRANSLATE_NOOP("layers", "{words} words → {features}").format(
        words=int(values["vocabulary"]), features=int(values["features"])
    )
