"""German texts with a small Transformer: two encoder blocks (Vaswani et al. 2017)."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import Layer
from nnstudio.templates.spec import TemplateSpec
from nnstudio.templates.texts_in_order import MEAN, dropout, text_template, training

PLACES = 128
"""Learned at least, so that longer texts can be tried without another net."""

BLOCK: Layer = ("nn.encoder_block", {"heads": 4, "hidden": 128})

NORM: Layer = ("nn.layer_norm", {})


def _build(signature: DataSignature | None) -> DocumentState:
    longest = 0 if signature is None else signature.inputs[0].shape.dims[0].size or 0
    positions: Layer = ("nn.positions", {"kind": "learned", "length": max(PLACES, longest)})
    # Blocks that normalize before each part leave their sum as it is: one norm at the end.
    layers = (positions, dropout(0.2), BLOCK, BLOCK, NORM, MEAN, dropout(0.3))
    return text_template("text-transformer", signature, training(0.003, 12), *layers)


TEMPLATE = TemplateSpec(
    id="text-transformer",
    name=QT_TRANSLATE_NOOP("templates", "Texts with attention (Transformer)"),
    summary=QT_TRANSLATE_NOOP("templates", "Every word looks at all others; see where it looks."),
    group="text",
    order=80,
    seconds=12,
    items=600,
    text_step="words",
    net=plain("Transformer"),
    build=_build,
)
