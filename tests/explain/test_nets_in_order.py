"""Nets that read in order: shares add up, and padding changes no answer and no share."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.explain.why import explain_why
from nnstudio.train.headless import answer_here
from nnstudio.train.job import PredictJob
from tests.helpers.text_nets import TextNet

TEXT = "Der Koch kocht Suppe in der Küche; we booked a hotel near the beach, but the ball was lost."
NETS = ["average", "cnn", "rnn", "gru", "lstm", "transformer"]


@pytest.fixture(params=NETS, scope="module")
def net(request: pytest.FixtureRequest) -> TextNet:
    return TextNet(f"text-{request.param}")


def test_base_and_words_add_up_to_the_difference(net: TextNet) -> None:
    why = explain_why(net.question(TEXT))
    total = why.base + sum(part.share for part in why.words)
    assert total == pytest.approx(why.difference, abs=1e-4 * max(1.0, abs(why.difference)))
    assert [TEXT[slice(*part.span)] for part in why.words] == [part.word for part in why.words]


def test_padding_changes_no_answer(net: TextNet) -> None:
    prepared = net.inputs(TEXT)["text"]
    words = int(np.count_nonzero(prepared))
    assert words < prepared.shape[1]
    whole = net.predict(TEXT).outputs
    bare = {"text": np.ascontiguousarray(prepared[:, : words + 2])}
    target = net.data.signature.target
    cut = answer_here(PredictJob("p", net.plan, net.weights, bare, target=target)).outputs
    np.testing.assert_allclose(cut, whole, atol=1e-5)
