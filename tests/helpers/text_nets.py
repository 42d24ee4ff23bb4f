"""Small nets for texts, trained for two epochs on the bundled ones."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from nnstudio.data.apply import prepare_inputs
from nnstudio.data.config import StepConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.registry import load_data_registries
from nnstudio.explain.unit_shares import UnitShares, unit_shares
from nnstudio.explain.why import WhyQuestion
from nnstudio.explain.word_shares import WordShares, word_shares
from nnstudio.layers.registry import load_layers
from nnstudio.project.document import DocumentState
from nnstudio.project.plans import plan_of
from nnstudio.project.run_record import Runs
from nnstudio.templates.build import chain, dense
from nnstudio.templates.registry import load_templates
from nnstudio.train.headless import answer_here
from nnstudio.train.job import Prediction, PredictJob
from nnstudio.work.train import make_job, train_here

LAYERS, DATA, TEMPLATES = load_layers(), load_data_registries(), load_templates()


def text_state(
    template: str, steps: tuple[StepConfig, ...] = (), net: Any = None
) -> tuple[DocumentState, Dataset]:
    """Return a project of a template's texts, prepared otherwise and with another net.

    Args:
        template: gives the data and, without `net`, the net.
        steps: preparation instead of the template's.
        net: (signature) -> graph.
    """
    state = TEMPLATES[template].build(None)
    if steps:
        state = replace(state, data=state.data.model_copy(update={"prepare": steps}))
    data = load_dataset(state.data, None, DATA)
    if net is not None:
        state = replace(state, graph=net(data.signature), signature=data.signature)
    return state, data


class TextNet:
    """A trained net with its data.

    Args:
        template: gives the data and, without `net`, the net.
        steps: preparation instead of the template's.
        net: (signature) -> graph.
    """

    def __init__(self, template: str, steps: tuple[StepConfig, ...] = (), net: Any = None) -> None:
        state, data = text_state(template, steps, net)
        self.data: Dataset = data
        self.runs = Runs()
        self.job = make_job(state, self.data, LAYERS, overrides={"epochs": 2, "threads": 1})
        for _ in train_here(self.job, state, self.runs):
            pass
        record = self.runs.latest
        assert record is not None
        self.record = record
        self.weights = self.runs.weights(record.id)
        self.plan = plan_of(record.graph, record.signature, LAYERS, loss="auto")

    def inputs(self, *texts: str) -> dict[str, Any]:
        return prepare_inputs(self.data, {"text": np.array([*texts, ""], dtype=object)[:-1]})

    def predict(self, *texts: str) -> Prediction:
        target = self.data.signature.target
        inputs = self.inputs(*texts)
        return answer_here(PredictJob("p", self.plan, self.weights, inputs, target=target))

    def shares(self, text: str, *pair: int) -> UnitShares:
        return unit_shares(self.plan, self.weights, self.inputs(text), *pair)

    def words(self, text: str, *pair: int) -> WordShares:
        found = self.shares(text, *pair)
        prepared = self.inputs(text)["text"][0]
        return word_shares(text, self.data.fitted[0], "text", prepared, found.shares)

    def question(self, text: str, **more: Any) -> WhyQuestion:
        return WhyQuestion(text, self.plan, self.data, self.weights, **more)


def embedding_net(signature: Any) -> Any:
    """Return a net whose words pass through a curved layer."""
    vocabulary = int(signature.inputs[0].high) + 1
    return chain(
        ("nn.embedding", {"vocabulary": vocabulary, "features": 8}),
        ("nn.global_avg_pool", {}),
        dense(16, "tanh"),
        dense(4),
    )


def bag_net(signature: Any) -> Any:
    """Return a net that takes the mean of its words."""
    vocabulary = int(signature.inputs[0].high) + 1
    return chain(("nn.embedding_bag", {"vocabulary": vocabulary, "features": 8}), dense(4))


def attention_net(signature: Any) -> Any:
    """Return a small Transformer: each word looks at all others, twice."""
    vocabulary = int(signature.inputs[0].high) + 1
    block = {"heads": 2, "hidden": 16, "dropout": 0.0}
    return chain(
        ("nn.embedding", {"vocabulary": vocabulary, "features": 8}),
        ("nn.positions", {}),
        ("nn.encoder_block", block),
        ("nn.encoder_block", block),
        ("nn.global_avg_pool", {}),
        dense(4),
    )


def token_net(signature: Any) -> Any:
    """Return a Transformer whose answer is read from a class token."""
    vocabulary = int(signature.inputs[0].high) + 1
    return chain(
        ("nn.embedding", {"vocabulary": vocabulary, "features": 8}),
        ("nn.multi_head_attention", {"heads": 4}),
        ("nn.class_token", {}),
        ("nn.encoder_block", {"heads": 2, "hidden": 16, "dropout": 0.0}),
        ("nn.first_step", {}),
        dense(4),
    )
