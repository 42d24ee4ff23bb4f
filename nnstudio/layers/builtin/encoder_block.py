"""EncoderBlock: attention and a small dense net, as Transformers are built of them."""

from __future__ import annotations

from nnstudio.base.params import Choice, ChoiceParam, FloatParam, IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values, Weight
from nnstudio.layers.time_steps import known_steps, need_heads, over_time, time_steps


def _shape(values: Values, inputs: Shapes) -> Shape:
    steps = time_steps(LAYER.name, inputs[0])
    need_heads(LAYER.name, int(values["heads"]), steps.features)
    return steps.shape


def _build(values: Values, inputs: Shapes) -> Recipe:
    call = Call(
        "EncoderBlock",
        (known_steps(inputs[0]).features, int(values["heads"]), int(values["hidden"])),
        (
            ("activation", str(values["activation"])),
            ("norm_first", values["norm"] == "before"),
            ("dropout", float(values["dropout"])),
        ),
        own=True,
        module="attention",
        takes_mask=True,
    )
    return over_time(inputs[0], call)


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    features, hidden = known_steps(inputs[0]).features, int(values["hidden"])
    sizes = {
        "attention.query_key_value": (3 * features, features),
        "attention.out": (features, features),
        "widen": (hidden, features),
        "narrow": (features, hidden),
    }
    dense = [
        weight
        for name, size in sizes.items()
        for weight in (Weight(f"{name}.weight", size), Weight(f"{name}.bias", size[:1]))
    ]
    norms = [
        Weight(f"norm_{number}.{name}", (features,))
        for number in (1, 2)
        for name in ("weight", "bias")
    ]
    return (*dense, *norms)


def _macs(values: Values, inputs: Shapes, output: Shape) -> int:
    steps = known_steps(inputs[0])
    time, features = steps.time or 0, steps.features
    attention = 4 * time * features**2 + 2 * time**2 * features
    return attention + 2 * time * features * int(values["hidden"])


def _caption(values: Values) -> Text:
    heads = QT_TRANSLATE_NOOP("time_steps", "{n} heads").format(n=int(values["heads"]))
    neurons = QT_TRANSLATE_NOOP("time_steps", "{n} neurons").format(n=int(values["hidden"]))
    return dotted(heads, neurons)


LAYER = LayerSpec(
    id="nn.encoder_block",
    category="attention",
    order=20,
    name=plain("EncoderBlock"),
    gloss=QT_TRANSLATE_NOOP("time_steps", "building block of Transformers"),
    summary=QT_TRANSLATE_NOOP(
        "time_steps", "Gathers from all time steps, then works on each of them by itself."
    ),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "A Transformer is a row of such blocks. First each step gathers from the others what it "
        "needs (attention), then two dense layers work on each step. Both only add to what was "
        "there, so that deep nets can still be trained. The order of the steps plays no part: put "
        "Positions in front of the first block. Padding is not seen.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "time_steps", "transformer, encoder, block, attention, feed-forward, BERT, text"
    ),
    formula="z = x + attention(norm(x))\ny = z + W₂·φ(W₁·norm(z) + b₁) + b₂",
    params=(
        IntParam(
            name="heads",
            label=QT_TRANSLATE_NOOP("time_steps", "Heads"),
            help=QT_TRANSLATE_NOOP(
                "time_steps",
                "How many looks at once. The numbers of each time step are shared out among them, "
                "so their count must be a multiple of it.",
            ),
            default=4,
            min=1,
            max=64,
        ),
        IntParam(
            name="hidden",
            label=QT_TRANSLATE_NOOP("time_steps", "Neurons inside"),
            help=QT_TRANSLATE_NOOP(
                "time_steps",
                "Neurons of the first of the two dense layers; two to four times as many as a "
                "step has numbers is usual.",
            ),
            default=128,
            min=1,
            max=16_384,
        ),
        ChoiceParam(
            name="activation",
            label=QT_TRANSLATE_NOOP("time_steps", "Activation"),
            help=QT_TRANSLATE_NOOP("time_steps", "The function between the two dense layers."),
            default="gelu",
            choices=(Choice("gelu", plain("GELU")), Choice("relu", plain("ReLU"))),
        ),
        ChoiceParam(
            name="norm",
            label=QT_TRANSLATE_NOOP("time_steps", "Normalize"),
            help=QT_TRANSLATE_NOOP(
                "time_steps",
                "Whether values are normalized before each part, which trains more steadily, or "
                "after it, as in the first Transformer.",
            ),
            default="before",
            choices=(
                Choice("before", QT_TRANSLATE_NOOP("time_steps", "before each part")),
                Choice("after", QT_TRANSLATE_NOOP("time_steps", "after each part")),
            ),
        ),
        FloatParam(
            name="dropout",
            label=QT_TRANSLATE_NOOP("time_steps", "Dropout"),
            help=QT_TRANSLATE_NOOP(
                "time_steps", "The share of values that is switched off at random in training."
            ),
            default=0.1,
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
        Example({"heads": 2, "hidden": 12}, (Shape.sequence(None, 8),)),
        Example(
            {"heads": 1, "hidden": 6, "activation": "relu", "norm": "after", "dropout": 0.0},
            (Shape.sequence(6, 5),),
        ),
        Example({"heads": 3, "hidden": 8}, (Shape.series(6, 7),)),
    ),
)
