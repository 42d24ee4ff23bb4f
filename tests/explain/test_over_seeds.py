"""Two ways of training over seeds: an interval for both sorts of chance, and one sentence."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnstudio.base.i18n import Translator
from nnstudio.base.signature import TargetSignature
from nnstudio.base.text import plain
from nnstudio.explain.baseline_spec import Pieces
from nnstudio.explain.comparison import Comparison, Judged
from nnstudio.explain.over_seeds import compare_over_seeds
from nnstudio.explain.repeats import figure
from nnstudio.train.answers import confusion_of
from nnstudio.train.metrics.accuracy import METRIC as ACCURACY
from nnstudio.train.metrics.mae import METRIC as MAE
from nnstudio.train.spec import Answers

CLASSES = TargetSignature("classification", ("a", "b"))
NUMBERS = TargetSignature("regression", (), ("y",))


def _done(pieces: Pieces[Comparison]) -> Comparison:
    while True:
        try:
            next(pieces)
        except StopIteration as end:
            return end.value


def _wrong(total: int, wrong: range, name: str = "trees") -> Judged:
    """Return a model that answers these of so many items wrongly."""
    truth = np.arange(total) % 2
    given = truth.copy()
    given[list(wrong)] = 1 - given[list(wrong)]
    answers = Answers(truth, given, confusion_of(truth, given, 2))
    return Judged(plain(name), CLASSES, np.arange(total), answers)


def _numbers(errors: float, total: int = 50) -> Judged:
    truth = np.zeros((total, 1), np.float32)
    answers = Answers(truth, truth + np.float32(errors), np.zeros((0, 0), np.int64))
    return Judged(plain("ridge"), NUMBERS, np.arange(total), answers)


def test_a_clear_difference_is_said_with_seeds_items_and_interval() -> None:
    net = [_wrong(200, range(k, 10 + k)) for k in range(5)]
    other = [_wrong(200, range(50 + k, 100 + k)) for k in range(5)]
    found = _done(compare_over_seeds(net, other, ACCURACY, "text"))
    assert found.verdict == "better"
    assert found.difference == pytest.approx(0.2)
    assert found.interval[0] < 0.2 < found.interval[1]
    english, german = Translator("en")(found.sentence), Translator("de")(found.sentence)
    assert english.startswith("With 5 seeds on these 200 texts the net is better than “trees” (")
    assert german.startswith("Mit 5 Seeds auf diesen 200 Texten ist das Netz besser als „trees“ (")


def test_a_net_that_always_answers_alike_is_not_better_by_one_item() -> None:
    # The seeds show no spread at all; that the items are a sample must keep the sentence modest.
    net, other = [_wrong(200, range(10))] * 5, [_wrong(200, range(11))] * 5
    found = _done(compare_over_seeds(net, other, ACCURACY))
    assert found.verdict == "no_difference"
    assert found.interval[0] <= 0.0 < found.interval[1]


def test_seeds_that_scatter_show_no_difference_however_many_items_there_are() -> None:
    net = [_wrong(5000, range(count)) for count in (500, 2500, 1500)]
    other = [_wrong(5000, range(1700))] * 3
    found = _done(compare_over_seeds(net, other, ACCURACY))
    assert found.verdict == "no_difference"
    assert "no difference" in Translator("en")(found.sentence)


def test_the_interval_is_wider_than_that_of_either_chance() -> None:
    net = [_wrong(300, range(20 + 3 * k)) for k in range(4)]
    other = [_wrong(300, range(100, 150 + k)) for k in range(4)]
    both = _done(compare_over_seeds(net, other, ACCURACY)).interval
    apart = [
        ACCURACY.compute(one.answers) - ACCURACY.compute(two.answers)
        for one, two in zip(net, other, strict=True)
    ]
    seeds = figure(apart)
    items = _done(compare_over_seeds([net[1]] * 4, [other[1]] * 4, ACCURACY)).interval
    assert both[0] < seeds.low and both[1] > seeds.high
    assert both[1] - both[0] > items[1] - items[0]


def test_a_larger_error_is_worse_and_said_without_signs() -> None:
    net = [_numbers(error) for error in (2.0, 2.1, 2.2)]
    found = _done(compare_over_seeds(net, [_numbers(1.0)] * 3, MAE))
    assert found.verdict == "worse" and found.difference == pytest.approx(1.1)
    accurate = _done(
        compare_over_seeds([_wrong(90, range(60))] * 3, [_wrong(90, range(3))] * 3, ACCURACY)
    )
    assert accurate.verdict == "worse" and accurate.interval[1] < 0.0
    assert "−" not in Translator("en")(accurate.sentence)


@pytest.mark.parametrize(("first", "second"), [(3, 40), (40, 3)])
def test_two_settings_are_said_by_the_names_of_their_runs(first: int, second: int) -> None:
    one = [_wrong(90, range(first), "run 3")] * 4
    other = [_wrong(90, range(second), "run 2")] * 4
    found = _done(compare_over_seeds(one, other, ACCURACY, "text", settings=True))
    better, worse = ("run 3", "run 2") if first < second else ("run 2", "run 3")
    assert Translator("en")(found.sentence).startswith(
        f"With 4 seeds on these 90 texts the settings of {better} are better than those of {worse}"
    )


def test_two_settings_that_do_the_same_show_no_difference() -> None:
    one, other = [_wrong(90, range(5), "run 3")] * 4, [_wrong(90, range(5), "run 2")] * 4
    found = _done(compare_over_seeds(one, other, ACCURACY, settings=True))
    assert found.verdict == "no_difference"
    assert "between the settings of run 3 and run 2" in Translator("en")(found.sentence)


@pytest.mark.parametrize(
    ("ahead", "verdict"), [(4, "no_difference"), (5, "no_difference"), (6, "better")]
)
def test_seeds_that_agree_add_no_certainty_to_few_items(ahead: int, verdict: str) -> None:
    # As the exact test of McNemar has it for one training: 5 against 0 may be chance, 6 hardly.
    net, other = [_wrong(100, range(10, 20))] * 5, [_wrong(100, range(10 - ahead, 20))] * 5
    assert _done(compare_over_seeds(net, other, ACCURACY)).verdict == verdict


def test_shares_lie_at_most_a_whole_apart() -> None:
    net = [_wrong(40, range(0)), _wrong(40, range(40))]
    found = _done(compare_over_seeds(net, [_wrong(40, range(20))] * 2, ACCURACY))
    assert found.interval == (-1.0, 1.0) and found.verdict == "no_difference"


def test_where_nobody_is_better_it_is_said_who_is_taken_from_whom() -> None:
    one = [_wrong(90, range(5 + k), "run 3") for k in range(3)]
    other = [_wrong(90, range(7), "run 2")] * 3
    found = _done(compare_over_seeds(one, other, ACCURACY, settings=True))
    assert "Accuracy, run 3 less run 2: " in Translator("en")(found.sentence)
    assert "Lauf" not in Translator("en")(found.sentence)


def test_too_few_items_say_nothing() -> None:
    found = _done(
        compare_over_seeds([_wrong(6, range(0))] * 3, [_wrong(6, range(6))] * 3, ACCURACY)
    )
    assert found.verdict == "no_difference" and math.isnan(found.interval[0])
    assert "too few" in Translator("en")(found.sentence)


def test_other_items_are_not_comparable_and_other_counts_are_refused() -> None:
    one = _wrong(30, range(2))
    moved = Judged(one.name, one.target, one.rows + 1, one.answers)
    found = _done(compare_over_seeds([one] * 2, [moved] * 2, ACCURACY))
    assert found.verdict == "not_comparable"
    with pytest.raises(ValueError):
        _done(compare_over_seeds([one], [one, one], ACCURACY))
