"""German texts as the mean of their words: the simplest net with word vectors."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import Layer
from nnstudio.templates.spec import TemplateSpec
from nnstudio.templates.texts_in_order import MEAN, dropout, text_template, training

LAYERS: tuple[Layer, ...] = (
    MEAN,
    dropout(0.3),
)


def _build(signature: DataSignature | None) -> DocumentState:
    return text_template("text-average", signature, training(0.01, 12), *LAYERS)


TEMPLATE = TemplateSpec(
    id="text-average",
    name=QT_TRANSLATE_NOOP("templates", "Texts as the mean of their words"),
    summary=QT_TRANSLATE_NOOP("templates", "Each word is a point; a text lies in their middle."),
    group="text",
    order=30,
    seconds=2,
    items=600,
    text_step="words",
    net=QT_TRANSLATE_NOOP("templates", "Mean of the words"),
    build=_build,
)
