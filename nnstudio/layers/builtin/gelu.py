"""GELU: a smooth ReLU (Hendrycks and Gimpel 2016)."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_numbers
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return need_numbers(LAYER.name, inputs[0])


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((Call("nn.GELU"),))


def _caption(values: Values) -> Text:
    return plain("x · Φ(x)")


LAYER = LayerSpec(
    id="nn.gelu",
    category="activation",
    order=30,
    name=plain("GELU"),
    gloss=QT_TRANSLATE_NOOP("layers", "smooth ReLU"),
    summary=QT_TRANSLATE_NOOP("layers", "A smooth ReLU, usual in transformers."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Like ReLU, but without the kink at 0: small negative values pass a little. It costs "
        "somewhat more computing time than ReLU.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "activation, gaussian error linear unit, transformer"),
    formula="y = x · Φ(x)",
    shape=_shape,
    build=_build,
    caption=_caption,
    examples=(
        Example({}, (Shape.vector(8),)),
        Example({}, (Shape.image(2, 3, 4),)),
        Example({}, (Shape.sequence(None, 3),)),
    ),
)
