"""Two models on the same items: exact figures, and one of three sentences in both languages."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.stats import binomtest

from nnstudio.base.i18n import Translator
from nnstudio.base.signature import TargetSignature
from nnstudio.base.text import plain
from nnstudio.explain.baseline_spec import Pieces
from nnstudio.explain.comparison import (
    Comparison,
    Judged,
    compare,
    discordant,
    mcnemar,
    paired_bootstrap,
)
from nnstudio.explain.comparison_words import not_comparable
from nnstudio.train.answers import confusion_of
from nnstudio.train.metrics.accuracy import METRIC as ACCURACY
from nnstudio.train.metrics.f1_macro import METRIC as F1
from nnstudio.train.metrics.mae import METRIC as MAE
from nnstudio.train.spec import Answers

CLASSES = TargetSignature("classification", ("a", "b"))
NUMBERS = TargetSignature("regression", (), ("y",))


def _done(pieces: Pieces[object]) -> object:
    while True:
        try:
            next(pieces)
        except StopIteration as end:
            return end.value


def _classes(truth: list[int], given: list[int], name: str = "trees", start: int = 0) -> Judged:
    true, said = np.array(truth), np.array(given)
    answers = Answers(true, said, confusion_of(true, said, 2))
    return Judged(plain(name), CLASSES, np.arange(start, start + len(true)), answers)


def _numbers(truth: np.ndarray, given: np.ndarray) -> Judged:
    none = np.zeros((0, 0), dtype=np.int64)
    answers = Answers(truth[:, None], given[:, None], none)
    return Judged(plain("mean"), NUMBERS, np.arange(len(truth)), answers)


def _pair(both: int, first: int, second: int) -> tuple[Judged, Judged]:
    """Return models of which so many items are right for both, the first and the second alone."""
    total = both + first + second
    one = [1] * (both + first) + [0] * second
    other = [1] * both + [0] * first + [1] * second
    return _classes([1] * total, one), _classes([1] * total, other)


@pytest.mark.parametrize(
    ("first", "second", "p"),
    [(5, 1, 0.21875), (6, 0, 0.03125), (0, 0, 1.0), (3, 3, 1.0), (1, 0, 1.0)],
)
def test_mcnemar_by_hand(first: int, second: int, p: float) -> None:
    # e.g. 5 against 1: 2 (1 + 6) / 2^6 = 14 / 64
    assert mcnemar(first, second) == p == mcnemar(second, first)


@pytest.mark.parametrize(("first", "second"), [(13, 7), (15, 2), (104, 19), (1302, 3), (900, 950)])
def test_mcnemar_equals_the_exact_binomial_test(first: int, second: int) -> None:
    expected = binomtest(first, first + second, 0.5).pvalue
    assert mcnemar(first, second) == pytest.approx(expected, rel=1e-9)


def test_only_items_that_one_alone_got_right_count() -> None:
    one, other = _pair(both=9, first=3, second=2)
    assert discordant(one.answers, other.answers) == (3, 2)


@pytest.mark.parametrize(
    ("pair", "verdict", "english", "german"),
    [
        (
            (244, 13, 7),
            "no_difference",
            "With 264 items no difference can be shown (13 against 7).",
            "Bei 264 Beispielen lässt sich kein Unterschied zeigen (13 gegen 7).",
        ),
        (
            (200, 15, 2),
            "better",
            "On these 217 items this net is better than “trees” (15 against 2).",
            "Bei diesen 217 Beispielen ist dieses Netz besser als „trees“ (15 gegen 2).",
        ),
        (
            (200, 2, 15),
            "worse",
            "On these 217 items “trees” is better than this net (2 against 15).",
            "Bei diesen 217 Beispielen ist „trees“ besser als dieses Netz (2 gegen 15).",
        ),
    ],
)
def test_what_is_said_of_two_models(
    pair: tuple[int, int, int], verdict: str, english: str, german: str
) -> None:
    found = _done(compare(*_pair(*pair), ACCURACY))
    assert isinstance(found, Comparison)
    assert found.verdict == verdict
    assert Translator("en")(found.sentence) == english
    assert Translator("de")(found.sentence) == german


def test_texts_are_called_texts() -> None:
    found = _done(compare(*_pair(244, 13, 7), ACCURACY, "text"))
    assert isinstance(found, Comparison)
    assert Translator("en")(found.sentence).startswith("With 264 texts no difference")
    assert Translator("de")(found.sentence).startswith("Bei 264 Texten lässt")


def test_answers_for_other_items_are_not_compared() -> None:
    one, other = _classes([0, 1], [0, 1]), _classes([0, 1], [0, 1], start=5)
    found = _done(compare(one, other, ACCURACY))
    assert isinstance(found, Comparison)
    assert found.verdict == "not_comparable" and math.isnan(found.p)
    said = Translator("en")(found.sentence)
    assert said == "Not comparable: they answered for other items."
    assert Translator("de")(found.sentence).startswith("Nicht vergleichbar: ")


def test_answers_to_another_question_are_not_compared() -> None:
    one, other = _classes([0, 1], [0, 1]), _numbers(np.zeros(2), np.zeros(2))
    found = _done(compare(one, other, ACCURACY))
    assert isinstance(found, Comparison) and found.verdict == "not_comparable"
    assert "another question" in Translator("en")(found.sentence)


def test_a_reason_of_ones_own_becomes_the_third_sentence() -> None:
    sentence = not_comparable(plain("because"))
    assert Translator("en")(sentence) == "Not comparable: because."


def test_the_smaller_error_is_the_better_one() -> None:
    random = np.random.default_rng(0)
    truth = random.normal(size=120)
    near, far = truth + 0.1 * random.normal(size=120), truth + random.normal(size=120)
    found = _done(compare(_numbers(truth, near), _numbers(truth, far), MAE))
    assert isinstance(found, Comparison)
    assert found.verdict == "better" and found.interval[1] < 0
    turned = _done(compare(_numbers(truth, far), _numbers(truth, near), MAE))
    assert isinstance(turned, Comparison) and turned.verdict == "worse"


def test_equal_models_show_no_difference() -> None:
    truth = np.random.default_rng(1).normal(size=50)
    same = _numbers(truth, truth + 1)
    found = _done(compare(same, same, MAE))
    assert isinstance(found, Comparison)
    assert found.verdict == "no_difference" and found.interval == (0.0, 0.0)


def test_a_few_items_prove_nothing() -> None:
    truth = np.arange(5.0)
    found = _done(compare(_numbers(truth, truth), _numbers(truth, truth + 9), MAE))
    assert isinstance(found, Comparison) and found.verdict == "no_difference"


def test_the_bootstrap_interval_is_near_that_of_theory() -> None:
    random = np.random.default_rng(2)
    truth = np.zeros(400)
    one, other = random.normal(3, 1, 400), random.normal(2.8, 1, 400)
    low, high = _done(  # type: ignore[misc]
        paired_bootstrap([_numbers(truth, one).answers], [_numbers(truth, other).answers], MAE)
    )
    differences = np.abs(one) - np.abs(other)
    error = 1.96 * differences.std(ddof=1) / math.sqrt(400)
    assert low == pytest.approx(differences.mean() - error, abs=0.02)
    assert high == pytest.approx(differences.mean() + error, abs=0.02)


def test_neighbours_in_time_widen_the_interval() -> None:
    walk = np.cumsum(np.random.default_rng(3).normal(size=300))
    truth, zero = np.zeros(300), np.zeros(300)
    one, other = _numbers(truth, walk).answers, _numbers(truth, zero).answers
    single = _done(paired_bootstrap([one], [other], MAE))
    blocks = _done(paired_bootstrap([one], [other], MAE, block=20))
    assert np.ptp(blocks) > 1.5 * np.ptp(single)  # type: ignore[arg-type]


def test_macro_f1_decides_where_it_leads() -> None:
    truth = [0] * 180 + [1] * 20
    one = truth.copy()
    majority = [0] * 200
    found = _done(compare(_classes(truth, one), _classes(truth, majority), F1))
    assert isinstance(found, Comparison)
    assert found.metric == "f1_macro" and found.verdict == "better" and found.interval[0] > 0


def test_of_neighbours_in_time_whole_blocks_are_drawn_instead_of_mcnemar() -> None:
    # Where one alone is right, it is for a whole stretch: 12 items, but hardly more than one case.
    one, other = _pair(both=240, first=12, second=0)
    alone = _done(compare(one, other, ACCURACY))
    together = _done(compare(one, other, ACCURACY, block=12))
    assert isinstance(alone, Comparison) and isinstance(together, Comparison)
    assert alone.verdict == "better" and math.isfinite(alone.p)
    assert together.verdict == "no_difference" and math.isnan(together.p)
    assert together.interval[0] <= 0.0 < together.interval[1]
    assert (together.only_first, together.only_second) == (12, 0)
