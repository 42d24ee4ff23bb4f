"""Shares of units and words: they add up, they are exact for linear nets, deletions agree."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.data.apply import prepare_inputs
from nnstudio.data.config import StepConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.registry import load_data_registries
from nnstudio.explain.unit_shares import unit_shares
from nnstudio.explain.word_shares import word_shares
from nnstudio.layers.registry import load_layers
from nnstudio.project.plans import plan_of
from nnstudio.project.run_record import Runs
from nnstudio.templates.build import chain, dense
from nnstudio.templates.registry import load_templates
from nnstudio.work.train import make_job, train_here

LAYERS, DATA, TEMPLATES = load_layers(), load_data_registries(), load_templates()
TEXT = "We booked a hotel near the beach, but the flight to Vienna was delayed."


class Net:
    """A trained net with its data."""

    def __init__(self, template: str, steps: tuple[StepConfig, ...] = (), net: Any = None) -> None:
        state = TEMPLATES[template].build(None)
        if steps:
            state = replace(state, data=state.data.model_copy(update={"prepare": steps}))
        self.data: Dataset = load_dataset(state.data, None, DATA)
        if net is not None:
            state = replace(state, graph=net(self.data.signature), signature=self.data.signature)
        runs = Runs()
        job = make_job(state, self.data, LAYERS, overrides={"epochs": 2, "threads": 1})
        for _ in train_here(job, state, runs):
            pass
        record = runs.latest
        assert record is not None
        self.weights = runs.weights(record.id)
        self.plan = plan_of(record.graph, record.signature, LAYERS, loss="auto")

    def inputs(self, text: str) -> dict[str, Any]:
        return prepare_inputs(self.data, {"text": np.array([text], dtype=object)})

    def shares(self, text: str, *pair: int) -> Any:
        return unit_shares(self.plan, self.weights, self.inputs(text), *pair)

    def words(self, text: str, *pair: int) -> Any:
        found = self.shares(text, *pair)
        prepared = self.inputs(text)["text"][0]
        return word_shares(text, self.data.fitted[0], "text", prepared, found.shares)


def embedding_net(signature: Any) -> Any:
    vocabulary = int(signature.inputs[0].high) + 1
    return chain(
        ("nn.embedding", {"vocabulary": vocabulary, "features": 8}),
        ("nn.global_avg_pool", {}),
        dense(16, "tanh"),
        dense(4),
    )


def bag_net(signature: Any) -> Any:
    vocabulary = int(signature.inputs[0].high) + 1
    return chain(("nn.embedding_bag", {"vocabulary": vocabulary, "features": 8}), dense(4))


@pytest.fixture(scope="module")
def linear() -> Net:
    return Net("text-bag")


@pytest.fixture(scope="module")
def curved() -> Net:
    return Net("text-bag", (StepConfig(id="words"),), embedding_net)


@pytest.fixture(scope="module")
def mean() -> Net:
    return Net("text-bag", (StepConfig(id="words", params={"unit": "pairs"}),), bag_net)


@pytest.fixture(scope="module")
def stopped() -> Net:
    params = {"unit": "pairs", "stop": "en", "rules": "2"}
    return Net("text-bag", (StepConfig(id="words", params=params),), bag_net)


@pytest.fixture(scope="module")
def cut() -> Net:
    params = {"unit": "pieces", "size": 400, "rules": "2"}
    return Net("text-bag", (StepConfig(id="words", params=params),), bag_net)


@pytest.fixture(scope="module")
def stopped_bag() -> Net:
    params = {"stop": "en", "rules": "2"}
    return Net("text-bag", (StepConfig(id="word_bag", params=params),))


@pytest.mark.parametrize("name", ["linear", "curved", "mean", "stopped", "stopped_bag", "cut"])
def test_base_and_shares_add_up_to_the_difference_of_the_scores(
    name: str, request: pytest.FixtureRequest
) -> None:
    net: Net = request.getfixturevalue(name)
    found = net.shares(TEXT)
    assert found.base + found.shares.sum() == pytest.approx(found.difference, abs=1e-5)
    assert found.difference >= 0  # the answer against the runner-up
    assert found.exact == (name != "curved")
    words = net.words(TEXT)
    assert words.shares.sum() == pytest.approx(found.shares.sum(), abs=1e-9)
    assert words.words[:4] == ("We", "booked", "a", "hotel")
    other = net.shares(TEXT, found.second, found.first)
    np.testing.assert_allclose(other.shares, -found.shares, atol=1e-6)


@pytest.mark.parametrize("name", ["stopped", "stopped_bag"])
def test_stop_words_have_no_share(name: str, request: pytest.FixtureRequest) -> None:
    found = request.getfixturevalue(name).words(TEXT)
    shares = dict(zip(found.words, found.shares, strict=True))
    assert shares["We"] == shares["a"] == shares["the"] == 0.0
    assert shares["hotel"] != 0.0


def test_a_word_that_only_one_class_uses_speaks_for_it(linear: Net) -> None:
    classes = linear.data.signature.target.classes
    travel, cooking = classes.index("travel"), classes.index("cooking")
    words = linear.words("hotel oven", travel, cooking)
    assert words.shares[0] > 0 > words.shares[1]


def test_deleting_a_word_that_matters_moves_the_answer_the_same_way(linear: Net) -> None:
    agree = total = 0
    texts = linear.data.raw["text"][linear.data.parts.validation][:25]
    for text in (str(entry) for entry in texts):
        found = linear.shares(text)
        words = linear.words(text)
        size = np.abs(words.shares).sum()
        for place in np.flatnonzero(np.abs(words.shares) > 0.05 * size):
            # A real second pass: the text without this word, every time it occurs.
            word = words.words[place].lower()
            left = " ".join(w for w in words.words if w.lower() != word)
            gone = linear.shares(left, found.first, found.second).difference
            same = [p for p, w in enumerate(words.words) if w.lower() == word]
            agree += (found.difference - gone) * words.shares[same].sum() > 0
            total += 1
    assert total > 50
    assert agree >= 0.95 * total


def test_an_empty_text_has_only_the_base(linear: Net) -> None:
    found = linear.shares("")
    assert found.base == pytest.approx(found.difference)
    assert linear.words("").words == ()


def test_letters_belong_to_their_words() -> None:
    from nnstudio.explain.word_shares import _of_letters

    places = _of_letters("Zwei  Wörter")
    assert [p[0][0] for p in places] == [0] * 6 + [1] * 6


def test_a_net_without_words_is_refused() -> None:
    state = TEMPLATES["iris"].build(None)
    data = load_dataset(state.data, None, DATA)
    plan = plan_of(state.graph, data.signature, LAYERS, loss="auto")
    from nnstudio.train.weights import fresh_module, to_numpy

    weights = {k: to_numpy(v) for k, v in fresh_module(plan, "default", 0).state_dict().items()}
    with pytest.raises(UserError) as caught:
        unit_shares(plan, weights, {"features": data.inputs["features"][:1]})
    assert caught.value.code == "NNS-5001"
