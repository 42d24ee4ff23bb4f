"""German texts with the oldest net that reads in order (Elman 1990)."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import Layer
from nnstudio.templates.spec import TemplateSpec
from nnstudio.templates.texts_in_order import LARGEST, dropout, text_template, training

LAYERS: tuple[Layer, ...] = (
    dropout(0.2),
    ("nn.rnn", {"hidden": 64, "output": "every", "both": True}),
    LARGEST,
    dropout(0.3),
)


def _build(signature: DataSignature | None) -> DocumentState:
    return text_template("text-rnn", signature, training(0.002, 12), *LAYERS)


TEMPLATE = TemplateSpec(
    id="text-rnn",
    name=QT_TRANSLATE_NOOP("templates", "Texts read in order (RNN)"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "The oldest net that reads word after word; it forgets soon."
    ),
    group="text",
    order=50,
    seconds=4,
    items=600,
    text_step="words",
    net=plain("RNN"),
    build=_build,
)
