"""German texts with an LSTM that reads from both ends (Hochreiter and Schmidhuber 1997)."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import Layer
from nnstudio.templates.spec import TemplateSpec
from nnstudio.templates.texts_in_order import LARGEST, dropout, text_template, training

LAYERS: tuple[Layer, ...] = (
    dropout(0.2),
    ("nn.lstm", {"hidden": 64, "output": "every", "both": True}),
    LARGEST,
    dropout(0.3),
)


def _build(signature: DataSignature | None) -> DocumentState:
    return text_template("text-lstm", signature, training(0.003, 12), *LAYERS)


TEMPLATE = TemplateSpec(
    id="text-lstm",
    name=QT_TRANSLATE_NOOP("templates", "Texts read in order (LSTM)"),
    summary=QT_TRANSLATE_NOOP("templates", "Reads from both ends, with a memory for what matters."),
    group="text",
    order=70,
    seconds=7,
    items=600,
    text_step="words",
    net=plain("LSTM"),
    build=_build,
)
