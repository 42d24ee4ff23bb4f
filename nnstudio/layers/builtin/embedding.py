"""Embedding: a learned vector for each word."""

from __future__ import annotations

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
    return Recipe((Call("nn.Embedding", args, (("padding_idx", 0),)),))


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    return vocabulary.weights(values)


def _caption(values: Values) -> Text:
    return vocabulary.caption(values)


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
    ),
    shape=_shape,
    build=_build,
    weights=_weights,
    caption=_caption,
    examples=(
        Example({"vocabulary": 20, "features": 4}, (Shape.tokens(6),)),
        Example({"vocabulary": 9, "features": 3}, (Shape.tokens(None),)),
    ),
)
