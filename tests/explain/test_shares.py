"""Shares of units and words: they add up, they are exact for linear nets, deletions agree."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.data.load import load_dataset
from nnstudio.explain.loaded_net import loaded_net, net_tensors
from nnstudio.explain.unit_shares import shares_of, unit_shares
from nnstudio.project.plans import plan_of
from tests.helpers.text_nets import DATA, LAYERS, TEMPLATES, TextNet

TEXT = "We booked a hotel near the beach, but the flight to Vienna was delayed."


@pytest.mark.parametrize("name", ["linear", "curved", "mean", "stopped", "stopped_bag", "cut"])
def test_base_and_shares_add_up_to_the_difference_of_the_scores(
    name: str, request: pytest.FixtureRequest
) -> None:
    net: TextNet = request.getfixturevalue(name)
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


def test_a_word_that_only_one_class_uses_speaks_for_it(linear: TextNet) -> None:
    classes = linear.data.signature.target.classes
    travel, cooking = classes.index("travel"), classes.index("cooking")
    words = linear.words("hotel oven", travel, cooking)
    assert words.shares[0] > 0 > words.shares[1]


@pytest.mark.parametrize("name", ["linear", "curved", "mean"])
def test_deleting_a_word_that_matters_moves_the_answer_the_same_way(
    name: str, request: pytest.FixtureRequest
) -> None:
    net: TextNet = request.getfixturevalue(name)
    agree = total = 0
    texts = net.data.raw["text"][net.data.parts.validation][:25]
    for text in (str(entry) for entry in texts):
        found = net.shares(text)
        words = net.words(text)
        size = np.abs(words.shares).sum()
        for place in np.flatnonzero(np.abs(words.shares) > 0.05 * size):
            # A real second pass: the text without this word, every time it occurs.
            word = words.words[place].lower()
            left = " ".join(w for w in words.words if w.lower() != word)
            gone = net.shares(left, found.first, found.second).difference
            same = [p for p, w in enumerate(words.words) if w.lower() == word]
            agree += (found.difference - gone) * words.shares[same].sum() > 0
            total += 1
    assert total > 50
    assert agree >= 0.95 * total, (agree, total)


@pytest.mark.parametrize("name", ["linear", "curved", "mean"])
def test_many_texts_at_once_have_the_shares_that_each_has_alone(
    name: str, request: pytest.FixtureRequest
) -> None:
    net: TextNet = request.getfixturevalue(name)
    texts = [TEXT, "", *map(str, net.data.raw["text"][net.data.parts.validation][:6])]
    module = loaded_net(net.plan, net.weights)
    together = shares_of(module, net_tensors(net.plan, net.inputs(*texts)))
    assert len(together) == len(texts)
    for text, found in zip(texts, together, strict=True):
        alone = net.shares(text)
        assert (found.first, found.second, found.exact) == (alone.first, alone.second, alone.exact)
        np.testing.assert_allclose(found.shares, alone.shares, atol=1e-5)
        assert found.base == pytest.approx(alone.base, abs=1e-5)


def test_an_empty_text_has_only_the_base(linear: TextNet) -> None:
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
