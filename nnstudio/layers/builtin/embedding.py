"""Embedding: a learned vector for each word."""

from __future__ import annotations

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers import vocabulary
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_tokens
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values, Weight


def _shape(values: Values, inputs: Shapes) -> Shape:
    tokens = need_tokens(LAYER.name, inputs[0])
    return Shape.sequence(tokens.dims[0].size, int(values["features"]))


def _build(values: Values, inputs: Shapes) -> Recipe:
    args = (int(values["vocabulary"]), int(values["features"]))
    if values["start"] == "small":
        return Recipe((Call("SmallEmbedding", args, own=True, module="small_embedding"),))
    return Recipe((Call("nn.Embedding", args, (("padding_idx", 0),)),))


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    return vocabulary.weights(values)


def _caption(values: Values) -> Text:
    return vocabulary.caption(values)


START = ChoiceParam(
    name="start",
    label=QT_TRANSLATE_NOOP("time_steps", "Start weights"),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "Small ones learn faster from few texts: a rare word does no harm before it has learnt. "
        "Behind this layer, positions made of waves would outshout them; learned ones do not.",
    ),
    default="usual",
    choices=(
        Choice("usual", QT_TRANSLATE_NOOP("time_steps", "usual (about 1)")),
        Choice("small", QT_TRANSLATE_NOOP("time_steps", "small (about 0.1)")),
    ),
)

LAYER = LayerSpec(
    id="nn.embedding",
    category="embedding",
    order=10,
    name=plain("Embedding"),
    gloss=QT_TRANSLATE_NOOP("layers", "word vectors"),
    summary=QT_TRANSLATE_NOOP("layers", "Gives each word a row of numbers that it learns."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "A net cannot compute with words, so each word of the vocabulary has a row of numbers, "
        "which training moves: words used alike come to lie close together. Number 0 stands for "
        "padding and stays zero. The result has one row for each word of the text.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "text, word, token, vector, lookup, vocabulary"),
    formula="y[t] = E[id[t]]",
    params=(
        vocabulary.VOCABULARY,
        vocabulary.FEATURES,
        START,
    ),
    shape=_shape,
    build=_build,
    weights=_weights,
    caption=_caption,
    examples=(
        Example({"vocabulary": 20, "features": 4}, (Shape.tokens(6),)),
        Example({"vocabulary": 9, "features": 3}, (Shape.tokens(None),)),
        Example({"vocabulary": 12, "features": 5, "start": "small"}, (Shape.tokens(7),)),
    ),
)
