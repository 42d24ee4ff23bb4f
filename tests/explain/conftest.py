"""Trained nets that are asked why."""

from __future__ import annotations

import pytest

from nnstudio.data.config import StepConfig
from tests.helpers.text_nets import TextNet, attention_net, bag_net, embedding_net, token_net


@pytest.fixture(scope="session")
def linear() -> TextNet:
    """Weighted bags: what each word adds is known exactly."""
    return TextNet("text-bag")


@pytest.fixture(scope="session")
def curved() -> TextNet:
    """Embedding, mean, tanh, Dense: the shares are integrals."""
    return TextNet("text-bag", (StepConfig(id="words"),), embedding_net)


@pytest.fixture(scope="session")
def mean() -> TextNet:
    """The mean of words and pairs."""
    return TextNet("text-bag", (StepConfig(id="words", params={"unit": "pairs"}),), bag_net)


@pytest.fixture(scope="session")
def stopped() -> TextNet:
    """The mean of words and pairs, without stop words."""
    params = {"unit": "pairs", "stop": "en", "rules": "2"}
    return TextNet("text-bag", (StepConfig(id="words", params=params),), bag_net)


@pytest.fixture(scope="session")
def cut() -> TextNet:
    """The mean of pieces of words."""
    params = {"unit": "pieces", "size": 400, "rules": "2"}
    return TextNet("text-bag", (StepConfig(id="words", params=params),), bag_net)


@pytest.fixture(scope="session")
def stopped_bag() -> TextNet:
    """Weighted bags without stop words."""
    params = {"stop": "en", "rules": "2"}
    return TextNet("text-bag", (StepConfig(id="word_bag", params=params),))


@pytest.fixture(scope="session")
def attending() -> TextNet:
    """Two encoder blocks of two heads."""
    return TextNet("text-bag", (StepConfig(id="words", params={"rules": "2"}),), attention_net)


@pytest.fixture(scope="session")
def with_token() -> TextNet:
    """Attention of words, then of words and a class token."""
    return TextNet("text-bag", (StepConfig(id="words", params={"rules": "2"}),), token_net)


@pytest.fixture(scope="session")
def of_pieces() -> TextNet:
    """Encoder blocks over pieces of words."""
    params = {"unit": "pieces", "size": 400, "rules": "2"}
    return TextNet("text-bag", (StepConfig(id="words", params=params),), attention_net)
