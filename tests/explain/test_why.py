"""Why as one answer: probabilities, words with places, and real second passes."""

from __future__ import annotations

import pickle
from dataclasses import replace

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.base.signature import TargetSignature
from nnstudio.data.load import load_dataset
from nnstudio.data.texts.text_spans import without_word
from nnstudio.explain.why import Why, explain_why, question_preparation, why_job, why_texts_job
from nnstudio.train.control import Control
from nnstudio.train.events import EpochEnded, JobResult, RunEnded, StateChanged
from nnstudio.train.headless import answer_here, train_here
from nnstudio.train.mailbox import Mailbox
from nnstudio.train.worker import ComputeThread
from tests.helpers.text_nets import DATA, TEMPLATES, TextNet

TEXT = "We booked a hotel near the beach; the hotel was full, but the flight to Vienna was not."
NETS = ["linear", "curved", "mean"]


@pytest.fixture(params=NETS)
def net(request: pytest.FixtureRequest) -> TextNet:
    return request.getfixturevalue(request.param)


def test_probabilities_are_those_of_a_prediction(net: TextNet) -> None:
    why, plain = explain_why(net.question(TEXT)), net.predict(TEXT)
    np.testing.assert_allclose(why.probabilities, plain.probabilities[0], atol=1e-6)
    assert why.answer == why.first == plain.classes[0]
    assert why.second == np.argsort(plain.outputs[0])[-2]
    assert why.classes == net.data.signature.target.classes
    scores = plain.outputs[0].astype(float)
    assert why.difference == pytest.approx(scores[why.first] - scores[why.second], abs=1e-5)


def test_base_and_words_add_up_and_stand_in_the_text(net: TextNet) -> None:
    why = explain_why(net.question(TEXT))
    total = why.base + sum(part.share for part in why.words)
    assert total == pytest.approx(why.difference, abs=1e-5)
    assert [TEXT[slice(*part.span)] for part in why.words] == [part.word for part in why.words]
    assert why.words[3].word == "hotel" and why.words[3].span == (12, 17)


def test_several_texts_are_explained_as_each_alone(linear: TextNet, curved: TextNet) -> None:
    asked = [linear.question(TEXT), linear.question("A flight.", second=2), curved.question(TEXT)]
    together = answer_here(why_texts_job("why", tuple(asked)))
    for one, question in zip(together, asked, strict=True):
        alone = explain_why(question)
        assert (one.text, one.first, one.second) == (alone.text, alone.first, alone.second)
        assert one.words == alone.words
    assert together[1].second == 2


def test_only_a_net_without_curves_is_exact(
    linear: TextNet, curved: TextNet, mean: TextNet
) -> None:
    exact = [explain_why(net.question(TEXT)).exact for net in (linear, curved, mean)]
    assert exact == [True, False, True]


def test_without_a_word_the_answer_is_one_by_hand(net: TextNet) -> None:
    why = explain_why(net.question(TEXT, strongest=4))
    assert len(why.without) == 4
    sizes = [abs(part.share) for part in why.without]
    assert sizes == sorted(sizes, reverse=True)
    for part in why.without:
        left = without_word(TEXT, part.word.lower())
        assert part.word.lower() not in left.lower().replace(",", " ").replace(".", " ").split()
        plain = net.predict(left)
        assert part.answer == plain.classes[0]
        np.testing.assert_allclose(part.probabilities, plain.probabilities[0], atol=1e-6)
        assert part.probability == pytest.approx(plain.probabilities[0].max(), abs=1e-6)
        scores = plain.outputs[0].astype(float)
        gone = scores[why.first] - scores[why.second]
        assert part.difference == pytest.approx(gone, abs=1e-5)


def test_a_word_that_occurs_twice_goes_twice(linear: TextNet) -> None:
    why = explain_why(linear.question(TEXT, strongest=100))
    hotel = next(part for part in why.without if part.word == "hotel")
    assert [why.words[place].word for place in hotel.places] == ["hotel", "hotel"]
    assert hotel.share == pytest.approx(sum(why.words[place].share for place in hotel.places))
    assert not any(part.word in ".,;" for part in why.without)


def test_a_pair_of_classes_can_be_chosen(linear: TextNet) -> None:
    why = explain_why(linear.question(TEXT))
    turned = explain_why(linear.question(TEXT, first=why.second, second=why.first))
    assert (turned.first, turned.second) == (why.second, why.first)
    assert turned.answer == why.answer
    assert turned.difference == pytest.approx(-why.difference, abs=1e-5)
    third = next(n for n in range(4) if n not in (why.first, why.second))
    other = explain_why(linear.question(TEXT, second=third))
    assert (other.first, other.second) == (why.first, third)


def test_an_empty_text_has_no_words_and_only_the_base(net: TextNet) -> None:
    why = explain_why(net.question("  "))
    assert why.words == () and why.without == ()
    assert why.base == pytest.approx(why.difference)


def test_a_predicted_number_is_explained_by_itself(linear: TextNet) -> None:
    target = TargetSignature("regression", names=("a", "b", "c", "d"))
    prepared = question_preparation(linear.data)
    prepared = replace(prepared, signature=replace(prepared.signature, target=target))
    question = replace(linear.question(TEXT), prepared=prepared, loss="mse")
    outputs = linear.predict(TEXT).outputs[0]
    for place in (0, int(outputs.argmin())):
        why = explain_why(replace(question, first=place))
        assert (why.answer, why.first, why.second, why.classes) == (-1, place, -1, ())
        assert why.probabilities is None
        assert why.difference == pytest.approx(outputs[place], abs=1e-5)
        total = why.base + sum(part.share for part in why.words)
        assert total == pytest.approx(outputs[place], abs=1e-5)
        assert np.isnan(why.without[0].probability)


def test_a_question_can_be_sent_and_needs_no_data(linear: TextNet) -> None:
    question = replace(linear.question(TEXT), prepared=question_preparation(linear.data))
    job = pickle.loads(pickle.dumps(why_job("why", question)))
    assert len(pickle.dumps(question.prepared)) < 2_000_000
    why = answer_here(job)
    assert why.words == explain_why(linear.question(TEXT)).words


def test_a_net_in_training_answers_with_its_latest_weights_and_is_not_disturbed(
    linear: TextNet,
) -> None:
    job = replace(linear.job, config=linear.job.config.model_copy(update={"epochs": 3}))
    alone = list(train_here(job))[-1]
    assert isinstance(alone, RunEnded)
    mailbox = Mailbox()
    thread, control = ComputeThread(mailbox), Control()
    thread.submit(job, control)
    question = replace(linear.question(TEXT), weights=None)
    seen: list[Why] = []
    end: RunEnded | None = None
    asked = False
    while end is None:
        for event in mailbox.drain():
            if isinstance(event, EpochEnded) and event.epoch == 1 and not asked:
                asked = True
                control.pause()
            if isinstance(event, StateChanged) and event.state == "paused":
                thread.submit(why_job("why", question, job.run_id))
            if isinstance(event, JobResult):
                seen.append(event.value)
                control.resume()
            if isinstance(event, RunEnded):
                end = event
    assert thread.shutdown(30.0)
    assert len(seen) == 1 and seen[0].exact
    assert abs(seen[0].difference - explain_why(linear.question(TEXT)).difference) > 0
    for name, values in alone.weights.items():
        np.testing.assert_array_equal(values, end.weights[name])


def test_a_net_that_was_not_trained_says_so(linear: TextNet) -> None:
    with pytest.raises(UserError) as caught:
        explain_why(replace(linear.question(TEXT), weights=None))
    assert caught.value.code == "NNS-5003"


def test_a_net_that_reads_no_text_says_so(linear: TextNet) -> None:
    iris = load_dataset(TEMPLATES["iris"].build(None).data, None, DATA)
    with pytest.raises(UserError) as caught:
        explain_why(replace(linear.question(TEXT), prepared=iris))
    assert caught.value.code == "NNS-5004"
    unknown = replace(question_preparation(linear.data), fitted=())
    with pytest.raises(UserError) as caught:
        explain_why(replace(linear.question(TEXT), prepared=unknown))
    assert caught.value.code == "NNS-5002"
