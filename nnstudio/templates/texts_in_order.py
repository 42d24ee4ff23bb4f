"""The nets for texts that look words up and keep their order, and the settings that suit them."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.data.bundled.texts_de import SAMPLE
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.corpus.word_params import FRESH
from nnstudio.graph.model import GraphSnapshot
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import Layer, chain, dense, project
from nnstudio.templates.tables import own_unit
from nnstudio.train.config import Choice, TrainConfig

FEATURES = 64
"""Numbers of a word."""
BATCH = 16
"""Texts a step: a few hundred texts give enough steps of this size to learn from."""

MEAN: Layer = ("nn.global_avg_pool", {})
LARGEST: Layer = ("nn.global_max_pool", {})
TOPICS = ("Küche", "Reisen", "Sport", "Technik")


def training(rate: float, epochs: int) -> TrainConfig:
    """Return settings that differ only in their learning rate and number of epochs."""
    return TrainConfig(
        optimizer=Choice(id="adamw", params={"lr": rate}),
        schedule=Choice(id="one_cycle"),
        epochs=epochs,
        batch_size=BATCH,
        clip_norm=1.0,
    )


def dropout(rate: float) -> Layer:
    """Return a Dropout layer."""
    return "nn.dropout", {"rate": rate}


def net(signature: DataSignature, *layers: Layer) -> GraphSnapshot:
    """Return a net of an Embedding, these layers, and an output for what is predicted.

    Args:
        signature: of texts whose words are looked up.
        layers: that make one vector of a text.
    """
    target = signature.target
    vocabulary = max(2, int(signature.inputs[0].high or 1) + 1)
    table = {"vocabulary": vocabulary, "features": FEATURES, "start": "small"}
    embedding: Layer = ("nn.embedding", table)
    end = own_unit(target) if target.task == "regression" else []
    return chain(embedding, *layers, dense(target.size), *end)


def text_template(
    name: str, signature: DataSignature | None, training: TrainConfig, *layers: Layer
) -> DocumentState:
    """Return the project of a template on the German bundled texts, or for a person's own.

    Args:
        name: id of the template.
        signature: of the person's texts; None: the bundled ones.
        training: settings of the first run.
        layers: that make one vector of a text.
    """
    data = signature or sample_words(47, 1145, TOPICS)
    own = looked_up(SAMPLE.config()) if signature is None else None
    return project(name, net(data, *layers), data, training, own)


def looked_up(data: DataConfig) -> DataConfig:
    """Return the settings of bundled texts with their words looked up one by one."""
    return data.model_copy(update={"prepare": (StepConfig(id="words", params=FRESH),)})


def sample_words(length: int, vocabulary: int, topics: tuple[str, ...]) -> DataSignature:
    """Return the signature of bundled texts as ids of words, known without reading them.

    Args:
        length: words of the longest usual text.
        vocabulary: different words of the training texts, padding and the unknown one included.
        topics: the classes.
    """
    high = float(vocabulary - 1)
    text = InputSignature("text", Shape.tokens(length), "text", ("text",), low=0.0, high=high)
    return DataSignature((text,), TargetSignature("classification", topics, ("topic",)))
