"""The general settings of a training as declarations; the dialog's fields are made from them."""

from __future__ import annotations

from nnstudio.base.params import BoolParam, Choice, ChoiceParam, FloatParam, IntParam, Param
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain

BASIC: tuple[Param, ...] = (
    IntParam(
        name="epochs",
        label=QT_TRANSLATE_NOOP("training_dialog", "Epochs"),
        help=QT_TRANSLATE_NOOP(
            "training_dialog", "How often the net sees the whole training part."
        ),
        default=20,
        min=1,
        max=100_000,
    ),
    IntParam(
        name="batch_size",
        label=QT_TRANSLATE_NOOP("training_dialog", "Batch size"),
        help=QT_TRANSLATE_NOOP(
            "training_dialog", "After so many items the weights are changed once."
        ),
        default=32,
        min=1,
        max=1_000_000,
    ),
    BoolParam(
        name="shuffle",
        label=QT_TRANSLATE_NOOP("training_dialog", "Shuffle"),
        help=QT_TRANSLATE_NOOP(
            "training_dialog", "Every epoch takes the items in another order, which helps to learn."
        ),
        default=True,
    ),
    IntParam(
        name="patience",
        label=QT_TRANSLATE_NOOP("training_dialog", "Patience"),
        help=QT_TRANSLATE_NOOP(
            "training_dialog",
            "Ends the training when the validation loss has not become better for so many epochs; "
            "0 never does. The best weights are kept in any case.",
        ),
        default=0,
        min=0,
        max=100_000,
    ),
)
PENALTIES: tuple[Param, ...] = (
    FloatParam(
        name="l1",
        label=QT_TRANSLATE_NOOP("training_dialog", "L1 penalty"),
        help=QT_TRANSLATE_NOOP(
            "training_dialog", "Pulls weights towards 0 evenly; many become exactly 0."
        ),
        default=0.0,
        min=0.0,
    ),
    FloatParam(
        name="l2",
        label=QT_TRANSLATE_NOOP("training_dialog", "L2 penalty"),
        help=QT_TRANSLATE_NOOP(
            "training_dialog", "Pulls large weights towards 0 more than small ones."
        ),
        default=0.0,
        min=0.0,
    ),
    FloatParam(
        name="clip_norm",
        label=QT_TRANSLATE_NOOP("training_dialog", "Largest gradient"),
        help=QT_TRANSLATE_NOOP(
            "training_dialog", "Longer gradients are shortened to this length; 0 leaves them."
        ),
        default=0.0,
        min=0.0,
    ),
)
MACHINE: tuple[Param, ...] = (
    IntParam(
        name="seed",
        label=QT_TRANSLATE_NOOP("training_dialog", "Seed"),
        help=QT_TRANSLATE_NOOP(
            "training_dialog",
            "Decides start weights and order of the items: the same seed gives the same training.",
        ),
        default=0,
        min=0,
        max=2**31 - 1,
    ),
    ChoiceParam(
        name="weight_init",
        label=QT_TRANSLATE_NOOP("training_dialog", "Start weights"),
        help=QT_TRANSLATE_NOOP(
            "training_dialog",
            "As PyTorch draws them, by the size of the layer; as the TensorFlow Playground does, "
            "between -0.5 and 0.5; or all zero.",
        ),
        default="default",
        choices=(
            Choice("default", QT_TRANSLATE_NOOP("training_dialog", "as PyTorch")),
            Choice("playground", QT_TRANSLATE_NOOP("training_dialog", "as the Playground")),
            Choice("zeros", QT_TRANSLATE_NOOP("training_dialog", "all zero")),
        ),
    ),
    ChoiceParam(
        name="device",
        label=QT_TRANSLATE_NOOP("training_dialog", "Device"),
        help=QT_TRANSLATE_NOOP(
            "training_dialog", "What computes; automatic takes the graphics card where it can."
        ),
        default="auto",
        choices=(
            Choice("auto", QT_TRANSLATE_NOOP("training_dialog", "Automatic")),
            Choice("cpu", plain("CPU")),
            Choice("cuda", plain("GPU")),
        ),
    ),
    IntParam(
        name="threads",
        label=QT_TRANSLATE_NOOP("training_dialog", "Threads"),
        help=QT_TRANSLATE_NOOP(
            "training_dialog", "How many processor cores compute; 0 measures what is fastest."
        ),
        default=0,
        min=0,
        max=256,
    ),
)
