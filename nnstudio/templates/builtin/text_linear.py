"""German texts with the simplest net: each word speaks for and against each class by itself."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.texts_de import SAMPLE
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import project
from nnstudio.templates.known import sample_texts
from nnstudio.templates.spec import TemplateSpec
from nnstudio.templates.texts import linear_net, linear_training

TOPICS = ("Küche", "Reisen", "Sport", "Technik")


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or sample_texts(254, 6989, TOPICS)
    own = SAMPLE.config() if signature is None else None
    return project("text-linear", linear_net(data), data, linear_training(), own)


TEMPLATE = TemplateSpec(
    id="text-linear",
    name=QT_TRANSLATE_NOOP("templates", "German texts, word by word"),
    summary=QT_TRANSLATE_NOOP("templates", "Each word speaks for or against each topic."),
    group="text",
    order=20,
    seconds=3,
    items=600,
    text_step="word_bag",
    net=QT_TRANSLATE_NOOP("templates", "Word by word (linear)"),
    build=_build,
)
