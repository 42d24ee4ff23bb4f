"""MultiHeadAttention: every time step looks at all others."""

from __future__ import annotations

from nnstudio.base.params import FloatParam, IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values, Weight
from nnstudio.layers.time_steps import known_steps, need_heads, over_time, time_steps


def _shape(values: Values, inputs: Shapes) -> Shape:
    steps = time_steps(LAYER.name, inputs[0])
    need_heads(LAYER.name, int(values["heads"]), steps.features)
    return steps.shape


def _build(values: Values, inputs: Shapes) -> Recipe:
    rate = float(values["dropout"])
    call = Call(
        "SelfAttention",
        (known_steps(inputs[0]).features, int(values["heads"])),
        (("dropout", rate),) if rate else (),
        own=True,
        module="attention",
        takes_mask=True,
    )
    return over_time(inputs[0], call)


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    features = known_steps(inputs[0]).features
    return (
        Weight("query_key_value.weight", (3 * features, features)),
        Weight("query_key_value.bias", (3 * features,)),
        Weight("out.weight", (features, features)),
        Weight("out.bias", (features,)),
    )


def _macs(values: Values, inputs: Shapes, output: Shape) -> int:
    steps = known_steps(inputs[0])
    time, features = steps.time or 0, steps.features
    return 4 * time * features**2 + 2 * time**2 * features


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("time_steps", "{n} heads").format(n=int(values["heads"]))


HEADS = IntParam(
    name="heads",
    label=QT_TRANSLATE_NOOP("time_steps", "Heads"),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "How many looks at once. The numbers of each time step are shared out among them, so "
        "their count must be a multiple of it.",
    ),
    default=4,
    min=1,
    max=64,
)

LAYER = LayerSpec(
    id="nn.multi_head_attention",
    category="attention",
    order=10,
    name=plain("MultiHeadAttention"),
    gloss=QT_TRANSLATE_NOOP("time_steps", "everything looks at everything"),
    summary=QT_TRANSLATE_NOOP(
        "time_steps", "Lets each time step gather from all others what it needs."
    ),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "Each step asks a question (query), offers a keyword (key) and something to take along "
        "(value). The better a keyword answers the question, the more is taken from that step. "
        "Each head asks a question of its own. The order of the steps plays no part, so Positions "
        "should stand somewhere before. Padding is not seen. An EncoderBlock holds all that "
        "usually stands around it.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "time_steps", "attention, self-attention, transformer, query, key, value, heads, text"
    ),
    formula="y = softmax(Q·Kᵀ / √d)·V",
    params=(
        HEADS,
        FloatParam(
            name="dropout",
            label=QT_TRANSLATE_NOOP("time_steps", "Dropout"),
            help=QT_TRANSLATE_NOOP(
                "time_steps", "The share of looks that is left out at random in training."
            ),
            default=0.0,
            min=0.0,
            max=1.0,
            open_max=True,
            step=0.05,
        ),
    ),
    shape=_shape,
    build=_build,
    weights=_weights,
    macs=_macs,
    caption=_caption,
    examples=(
        Example({"heads": 2}, (Shape.sequence(None, 8),)),
        Example({"heads": 1, "dropout": 0.1}, (Shape.sequence(6, 5),)),
        Example({"heads": 3}, (Shape.series(6, 7),)),
    ),
)
