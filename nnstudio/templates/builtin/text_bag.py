"""Texts with a weighted bag of words: rare words weigh more, words used alike help each other."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.texts_en import SAMPLE
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import project
from nnstudio.templates.known import sample_texts
from nnstudio.templates.spec import TemplateSpec
from nnstudio.templates.texts import bag_net, training

TOPICS = ("cooking", "sport", "technology", "travel")


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or sample_texts(208, 6779, TOPICS)
    own = SAMPLE.config() if signature is None else None
    return project("text-bag", bag_net(data), data, training(), own)


TEMPLATE = TemplateSpec(
    id="text-bag",
    name=QT_TRANSLATE_NOOP("templates", "Texts by topic"),
    summary=QT_TRANSLATE_NOOP("templates", "Short texts, sorted by their words."),
    group="text",
    order=10,
    seconds=4,
    items=600,
    text_step="word_bag",
    net=QT_TRANSLATE_NOOP("templates", "Weighted bag of words"),
    build=_build,
)
