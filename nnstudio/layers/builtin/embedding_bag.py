"""EmbeddingBag: one vector for a whole text, made of its words' vectors."""

from __future__ import annotations

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted, plain
from nnstudio.layers import vocabulary
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_tokens
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values, Weight

MODE = ChoiceParam(
    name="mode",
    label=QT_TRANSLATE_NOOP("layers", "Combine by"),
    help=QT_TRANSLATE_NOOP("layers", "How the words of a text become one vector."),
    default="mean",
    choices=(
        Choice("mean", QT_TRANSLATE_NOOP("layers", "mean")),
        Choice("sum", QT_TRANSLATE_NOOP("layers", "sum")),
        Choice("max", QT_TRANSLATE_NOOP("layers", "maximum")),
    ),
)


def _shape(values: Values, inputs: Shapes) -> Shape:
    need_tokens(LAYER.name, inputs[0])
    return Shape.vector(int(values["features"]))


def _build(values: Values, inputs: Shapes) -> Recipe:
    args = (int(values["vocabulary"]), int(values["features"]))
    kwargs = (("mode", str(values["mode"])), ("padding_idx", 0))
    return Recipe((Call("nn.EmbeddingBag", args, kwargs),))


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    return vocabulary.weights(values)


def _caption(values: Values) -> Text:
    return dotted(vocabulary.caption(values), MODE.label_of(str(values["mode"])))


LAYER = LayerSpec(
    id="nn.embedding_bag",
    category="embedding",
    order=20,
    name=plain("EmbeddingBag"),
    gloss=QT_TRANSLATE_NOOP("layers", "bag of words"),
    summary=QT_TRANSLATE_NOOP("layers", "Makes one vector of a whole text: the mean of its words."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Looks up the learned numbers of every word and combines them at once, without regard to "
        "their order. With a Dense behind it that is a fast and surprisingly good classifier for "
        "texts. Padding is not counted.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "text, word, token, bag of words, mean, vocabulary"),
    formula="y = 1/n · Σ[t] E[id[t]]",
    params=(
        vocabulary.VOCABULARY,
        vocabulary.FEATURES,
        MODE,
    ),
    shape=_shape,
    build=_build,
    weights=_weights,
    caption=_caption,
    mask="uses",
    examples=(
        Example({"vocabulary": 20, "features": 4}, (Shape.tokens(None),)),
        Example({"vocabulary": 20, "features": 4, "mode": "sum"}, (Shape.tokens(6),)),
        Example({"vocabulary": 20, "features": 4, "mode": "max"}, (Shape.tokens(6),)),
    ),
)
