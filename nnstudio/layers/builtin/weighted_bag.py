"""WeightedBag: one vector for a whole text, rare words weighing more."""

from __future__ import annotations

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.shapes import Dim, Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers import vocabulary
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_bag
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values, Weight

START = ChoiceParam(
    name="start",
    label=QT_TRANSLATE_NOOP("layers", "Start at"),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Where this layer gives the answer itself, as wide as there are classes, it starts at "
        "zero: nothing is known yet. In front of a Dense it needs chance, or nothing would move.",
    ),
    default="random",
    choices=(
        Choice("random", QT_TRANSLATE_NOOP("layers", "small random numbers")),
        Choice("zero", QT_TRANSLATE_NOOP("layers", "zero")),
    ),
)


def _shape(values: Values, inputs: Shapes) -> Shape:
    need_bag(LAYER.name, inputs[0])
    return Shape.vector(int(values["features"]))


def _build(values: Values, inputs: Shapes) -> Recipe:
    args = (int(values["vocabulary"]), int(values["features"]))
    kwargs = (("zero", True),) if values["start"] == "zero" else ()
    return Recipe((Call("WeightedBag", args, kwargs, own=True, module="weighted_bag"),))


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    return vocabulary.weights(values)


def _caption(values: Values) -> Text:
    return vocabulary.caption(values)


def _bag(units: int) -> Shape:
    return Shape((Dim("units", units), Dim("id and weight", 2)))


LAYER = LayerSpec(
    id="nn.weighted_bag",
    category="embedding",
    order=25,
    name=plain("WeightedBag"),
    gloss=QT_TRANSLATE_NOOP("layers", "weighted bag of words"),
    summary=QT_TRANSLATE_NOOP(
        "layers", "Adds up what the words of a text have learnt; rare words weigh more."
    ),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Each word, pair of words or piece of a word has a row of numbers that it learns. The rows "
        "of a text are added up, each with its weight from the preparation “Weigh words”. Order "
        "does not count, so it is clear what each word contributes; for sorting texts by topic "
        "this is hard to beat.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "text, word, TF-IDF, bag of words, n-gram, vocabulary"),
    formula="y = Σ[u] w[u] · E[u]",
    params=(vocabulary.VOCABULARY, vocabulary.FEATURES, START),
    shape=_shape,
    build=_build,
    weights=_weights,
    caption=_caption,
    mask="ends",
    examples=(
        Example({"vocabulary": 20, "features": 4}, (_bag(6),)),
        Example({"vocabulary": 9, "features": 1}, (_bag(5),)),
    ),
)
