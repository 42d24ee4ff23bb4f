"""German texts with a GRU that reads from both ends (Cho et al. 2014)."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import Layer
from nnstudio.templates.spec import TemplateSpec
from nnstudio.templates.texts_in_order import LARGEST, dropout, text_template, training

LAYERS: tuple[Layer, ...] = (
    dropout(0.2),
    ("nn.gru", {"hidden": 64, "output": "every", "both": True}),
    LARGEST,
    dropout(0.3),
)


def _build(signature: DataSignature | None) -> DocumentState:
    return text_template("text-gru", signature, training(0.003, 12), *LAYERS)


TEMPLATE = TemplateSpec(
    id="text-gru",
    name=QT_TRANSLATE_NOOP("templates", "Texts read in order (GRU)"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "Reads from both ends and decides what to keep in mind."
    ),
    group="text",
    order=60,
    seconds=8,
    items=600,
    text_step="words",
    net=plain("GRU"),
    build=_build,
)
