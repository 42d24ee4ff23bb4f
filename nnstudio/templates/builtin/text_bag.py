"""Texts with a bag of words: the mean of what the words have learnt, then the classes."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.texts_en import SAMPLE
from nnstudio.data.load import prepare_dataset
from nnstudio.data.registry import load_data_registries
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import chain, dense, project
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or _own()
    vocabulary = int(data.inputs[0].high or 1) + 1
    graph = chain(
        ("nn.embedding_bag", {"vocabulary": max(vocabulary, 2), "features": 64, "mode": "mean"}),
        ("nn.dropout", {"rate": 0.3}),
        dense(data.target.size),
    )
    training = TrainConfig(
        optimizer=Choice(id="adamw", params={"lr": 0.01}),
        schedule=Choice(id="one_cycle"),
        epochs=12,
        batch_size=32,
    )
    own = SAMPLE.config() if signature is None else None
    return project("text-bag", graph, data, training, own)


def _own() -> DataSignature:
    """Return the signature of the English sample texts; the vocabulary tells the net's size."""
    config, registries = SAMPLE.config(), load_data_registries()
    return prepare_dataset(SAMPLE.load({}), config, registries).signature


TEMPLATE = TemplateSpec(
    id="text-bag",
    name=QT_TRANSLATE_NOOP("templates", "Texts by topic"),
    summary=QT_TRANSLATE_NOOP("templates", "Short texts, sorted by their words."),
    group="text",
    order=10,
    seconds=4,
    items=600,
    build=_build,
)
