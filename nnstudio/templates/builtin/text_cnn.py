"""German texts with a 1-D CNN: short phrases count wherever they stand (Kim 2014)."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import Layer
from nnstudio.templates.spec import TemplateSpec
from nnstudio.templates.texts_in_order import LARGEST, dropout, text_template, training

LAYERS: tuple[Layer, ...] = (
    dropout(0.2),
    ("nn.conv1d", {"filters": 128, "kernel_size": 3, "padding": "same", "activation": "relu"}),
    LARGEST,
    dropout(0.5),
)


def _build(signature: DataSignature | None) -> DocumentState:
    return text_template("text-cnn", signature, training(0.003, 12), *LAYERS)


TEMPLATE = TemplateSpec(
    id="text-cnn",
    name=QT_TRANSLATE_NOOP("templates", "Texts by their phrases (1-D CNN)"),
    summary=QT_TRANSLATE_NOOP("templates", "Filters look for phrases of three words."),
    group="text",
    order=40,
    seconds=4,
    items=600,
    text_step="words",
    net=QT_TRANSLATE_NOOP("templates", "Phrases (1-D CNN)"),
    build=_build,
)
