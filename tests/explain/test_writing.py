"""A net that writes: the same with the same seed, in pieces as in one go; what counting reaches."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Generator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.compile.planner import make_plan
from nnstudio.data.config import DataConfig, SplitConfig, WindowConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.letter_windows import letter_steps, letter_windows
from nnstudio.data.load import load_dataset, prepare_dataset
from nnstudio.data.registry import load_data_registries
from nnstudio.explain.baseline_job import (
    BaselineRequest,
    BaselineResult,
    answer_baseline,
    kind_of,
)
from nnstudio.explain.baseline_spec import load_baselines
from nnstudio.explain.letter_losses import letter_losses
from nnstudio.explain.writing import (
    WriteRequest,
    Written,
    chosen,
    write_job,
    write_on,
    writing_preparation,
)
from nnstudio.layers.registry import load_layers
from nnstudio.templates.registry import load_templates
from nnstudio.train.control import Control
from nnstudio.train.events import EpochEnded, JobResult, RunEnded
from nnstudio.train.headless import answer_here, train_here
from nnstudio.train.job import TrainJob
from nnstudio.train.loop import run
from nnstudio.train.short_jobs import ShortJobs

DATA = load_data_registries()
TEXT = "abcd " * 240
"""After each letter comes the same one: a net can know it for certain."""
SPLIT = SplitConfig(kind="time")


def letters(text: str, lags: int = 6) -> Dataset:
    raw = letter_windows((text,), (), WindowConfig(lags=lags), SPLIT)
    return prepare_dataset(raw, DataConfig(prepare=letter_steps(lags), split=SPLIT), DATA)


class Writer:
    """A small net, trained on a text."""

    def __init__(self, text: str, epochs: int) -> None:
        self.data = letters(text)
        state = load_templates()["text-writer"].build(self.data.signature)
        self.plan = make_plan(state.graph, self.data.signature, load_layers())
        config = state.training.model_copy(
            update={"threads": 1, "epochs": epochs, "batch_size": 32}
        )
        self.job = TrainJob("run-0123456789ab", self.plan, self.data, config, {})
        self.events = list(train_here(self.job))
        ended = self.events[-1]
        assert isinstance(ended, RunEnded)
        self.ended = ended

    def request(self, **fields: Any) -> WriteRequest:
        prepared = writing_preparation(self.data)
        return WriteRequest(**{"plan": self.plan, "prepared": prepared, **fields})

    def write(self, **fields: Any) -> Written:
        return answer_here(write_job("w", self.request(weights=self.ended.weights, **fields)))


@pytest.fixture(scope="module")
def writer() -> Writer:
    return Writer(TEXT, 12)


@pytest.fixture(scope="module")
def unsure() -> Writer:
    """Trained on letters in no order, so that every draw is open."""
    drawn = np.random.default_rng(3).choice(list("abcdefgh "), 900)
    return Writer("".join(drawn.tolist()), 1)


def test_a_net_that_knows_a_pattern_goes_on_with_it(writer: Writer) -> None:
    written = writer.write(text="abcd ab", length=13, temperature=0.0)
    assert written.text == "abcd abcd abcd abcd "
    assert all(letter.score > 0.9 for letter in written.letters)


def test_a_start_shorter_than_a_window_and_none_at_all_are_gone_on_from(writer: Writer) -> None:
    assert writer.write(text="c", length=4, temperature=0.0).text == "cd ab"
    assert writer.write(text="", length=5, temperature=0.0).text == "abcd "


def test_letters_that_were_never_seen_do_no_harm(writer: Writer) -> None:
    written = writer.write(text="ß☃", length=3)
    assert written.text.startswith("ß☃") and len(written.text) == 5


def test_the_same_seed_writes_the_same_and_another_one_does_not(unsure: Writer) -> None:
    one = unsure.write(text="a", length=60, temperature=1.0, seed=4)
    assert unsure.write(text="a", length=60, temperature=1.0, seed=4) == one
    assert unsure.write(text="a", length=60, temperature=1.0, seed=5).text != one.text


def test_pieces_join_to_what_is_written_in_one_go(unsure: Writer) -> None:
    whole = unsure.write(text="ab", length=30, temperature=1.2, seed=9)
    text, pieces = "ab", list[Any]()
    while len(pieces) < 30:
        piece = unsure.write(text=text, place=len(pieces), length=7, temperature=1.2, seed=9)
        text, pieces = piece.text, [*pieces, *piece.letters]
    assert tuple(pieces[:30]) == whole.letters


def test_the_five_likeliest_stand_with_each_letter_in_order(unsure: Writer) -> None:
    for letter in unsure.write(text="a", length=10, temperature=0.0).letters:
        scores = [score for _, score in letter.likeliest]
        assert len(scores) == 5 and scores == sorted(scores, reverse=True)
        assert letter.score == scores[0]  # at temperature 0 the likeliest is written


def test_rare_letters_are_never_written() -> None:
    letters = ("a", "b", "")
    scores = np.array([0.1, 0.2, 0.7])
    assert chosen(scores, letters, 0.0, 0, 0) == 1
    assert {chosen(scores, letters, 5.0, 0, place) for place in range(60)} == {0, 1}


@pytest.mark.parametrize("temperature", [0.5, 1.0, 2.0])
def test_draws_follow_the_softmax_with_that_temperature(temperature: float) -> None:
    scores = np.array([0.6, 0.3, 0.1])
    counts = Counter(chosen(scores, ("a", "b", "c"), temperature, 7, n) for n in range(6000))
    wanted = scores ** (1 / temperature)
    wanted /= wanted.sum()
    for number, share in enumerate(wanted.tolist()):
        # Four standard errors of a share of 6,000 draws.
        assert abs(counts[number] / 6000 - share) < 4 * np.sqrt(share * (1 - share) / 6000)


def test_writing_yields_between_letters_and_its_order_can_cross_a_thread(unsure: Writer) -> None:
    request = unsure.request(weights=unsure.ended.weights, length=5)
    assert pickle.loads(pickle.dumps(write_job("w", request))).key == "w"
    steps: Generator[None, None, Written] = write_on(request)
    assert sum(1 for _ in steps) == 5


def test_a_training_writes_with_its_latest_weights_and_learns_the_same(unsure: Writer) -> None:
    shorts, seen = ShortJobs(), list[Written]()
    request = unsure.request(text="a", length=8, temperature=0.0)
    events: list[Any] = []
    for event in run(unsure.job, Control(), None, shorts):
        events.append(event)
        if isinstance(event, EpochEnded) and event.epoch == 0:
            shorts.put(write_job("w", request, unsure.job.run_id))
        if isinstance(event, JobResult):
            seen.append(event.value)
    assert [len(written.letters) for written in seen] == [8]
    for key, values in unsure.ended.weights.items():
        np.testing.assert_array_equal(events[-1].weights[key], values)


def test_what_cannot_be_written_is_refused(writer: Writer) -> None:
    for fields, code in (
        ({"temperature": -0.1}, "NNS-5021"),
        ({"temperature": float("nan")}, "NNS-5021"),
        ({"length": 0}, "NNS-5021"),
        ({"seed": -1}, "NNS-5021"),
    ):
        with pytest.raises(UserError) as caught:
            writer.write(**fields)
        assert caught.value.code == code
    with pytest.raises(UserError) as caught:
        list(write_on(writer.request()))
    assert caught.value.code == "NNS-5003"
    texts = load_dataset(DATA.samples["texts-en"].config(), None, DATA)
    other = replace(writer.request(weights=writer.ended.weights), prepared=texts)
    with pytest.raises(UserError) as caught:
        list(write_on(other))
    assert caught.value.code == "NNS-5020"


def test_counting_reaches_what_it_does_by_hand() -> None:
    dataset = letters("ab ba " * 60)
    found = letter_losses(dataset)
    assert found is not None
    classes = dataset.signature.target.classes
    train, validation = dataset.parts.train, dataset.parts.validation
    assert found.letters == len(validation)
    counts = Counter(int(code) for code in dataset.target[train])
    shares = {n: (counts[n] + 1) / (len(train) + len(classes)) for n in range(len(classes))}
    single = [-np.log(shares[int(code)]) for code in dataset.target[validation]]
    assert found.frequencies == pytest.approx(np.mean(single))
    before = [str(text)[-1] for text in dataset.raw["text"]]
    pairs = Counter((before[row], int(dataset.target[row])) for row in train)
    firsts = Counter(before[row] for row in train)
    both = [
        -np.log(
            (pairs[before[row], int(dataset.target[row])] + 2 * shares[int(dataset.target[row])])
            / (firsts[before[row]] + 2)
        )
        for row in validation
    ]
    assert found.pairs == pytest.approx(np.mean(both))
    assert found.pairs < found.frequencies
    assert letter_losses(load_dataset(DATA.samples["iris"].config(), None, DATA)) is None


def test_a_net_that_knows_the_pattern_needs_less_than_counting(writer: Writer) -> None:
    found = letter_losses(writer.data)
    assert found is not None
    assert writer.ended.validation["loss"] < found.pairs < found.frequencies


def test_letter_pairs_stand_among_the_simple_methods_of_such_data_alone() -> None:
    dataset = letters(TEXT)
    answers = {
        spec.id: answer_here_baseline(BaselineRequest(spec.id, dataset))
        for spec in load_baselines()
    }
    assert {name for name, found in answers.items() if found is not None} == {
        "majority",
        "letter_pairs",
    }
    assert kind_of(dataset) == "other"  # the sentences speak of items, not of texts
    pairs = answers["letter_pairs"]
    assert isinstance(pairs, BaselineResult)
    assert pairs.metrics["accuracy"] == pytest.approx(1.0)
    texts = load_dataset(DATA.samples["texts-en"].config(), None, DATA)
    assert answer_here_baseline(BaselineRequest("letter_pairs", texts)) is None


def answer_here_baseline(request: BaselineRequest) -> Any:
    steps = answer_baseline(request)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value
