"""A blind review: as many right items as errors, in a drawn order; tallies and corrections."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.base.i18n import Translator
from nnstudio.explain.review import SKIPPED, Review, Said, make_review
from nnstudio.explain.review_words import findings
from nnstudio.train.intervals import wilson

CLASSES = ("cat", "dog", "mouse")
ROWS = np.arange(100, 160)
TRUTH = np.arange(60) % 3
GIVEN = TRUTH.copy()
GIVEN[:6] = (TRUTH[:6] + 1) % 3  # six errors: two cats, two dogs, two mice
ERRORS = [100, 101, 102]


def _review(seed: int = 0, chosen: list[int] = ERRORS) -> Review:
    return make_review(ROWS, TRUTH, GIVEN, chosen, (), CLASSES, seed)


def test_as_many_right_items_as_errors_are_mixed_in() -> None:
    review = _review()
    errors = [item.row for item in review.items if item.is_error]
    assert sorted(errors) == ERRORS and len(review.items) == 6
    assert len({item.row for item in review.items}) == 6
    assert review.not_seen == 54 - 3


def test_the_same_seed_gives_the_same_items_in_the_same_order() -> None:
    assert _review(3) == _review(3)
    orders = {tuple(item.row for item in _review(seed).items) for seed in range(5)}
    assert len(orders) == 5


def test_the_order_does_not_tell_the_kind() -> None:
    # Over many seeds an error stands first about as often as a right item.
    first = sum(_review(seed).items[0].is_error for seed in range(200))
    assert 70 <= first <= 130


def test_the_class_does_not_tell_the_kind() -> None:
    # One cat answered as dog is picked: the right item is a cat or a dog, never a mouse.
    reviews = [_review(seed, [100]) for seed in range(60)]
    right = [item.label for review in reviews for item in review.items if not item.is_error]
    assert set(right) == {0, 1}


def test_the_person_is_given_keys_that_find_the_items() -> None:
    assert {item.key for item in _review().items} > {"101", "102", "103"}


def test_of_too_few_right_items_all_are_taken() -> None:
    truth, given = np.array([0, 1, 0]), np.array([1, 0, 0])
    review = make_review(np.arange(3), truth, given, [0, 1], (), CLASSES, 0)
    assert len(review.items) == 3 and review.not_seen == 0


@pytest.mark.parametrize("chosen", [[], [106], [100, 999]])
def test_only_errors_can_be_reviewed(chosen: list[int]) -> None:
    with pytest.raises(ValueError):
        _review(chosen=chosen)


def _judged() -> Review:
    """Say of three errors: net right, label right, a third class; of right items: one otherwise."""
    review = _review()
    errors = [n for n, item in enumerate(review.items) if item.is_error]
    right = [n for n, item in enumerate(review.items) if not item.is_error]
    item = review.items[errors[0]]
    review = review.with_said(errors[0], Said(item.answer))
    review = review.with_said(errors[1], Said(review.items[errors[1]].label))
    third = 3 - review.items[errors[2]].label - review.items[errors[2]].answer
    review = review.with_said(errors[2], Said(third))
    review = review.with_said(right[0], Said((review.items[right[0]].label + 1) % 3))
    review = review.with_said(right[1], SKIPPED)
    return review.with_said(right[2], Said(reason="blurred"))


def test_the_tally_counts_agreement_with_both_sides() -> None:
    tally = _judged().tally()
    assert (tally.judged, tally.skipped, tally.excluded) == (4, 1, 1)
    assert (tally.errors.label.hits, tally.errors.net.hits, tally.errors.neither) == (1, 1, 1)
    assert tally.errors.net.interval == wilson(1, 3)
    assert (tally.right.label.hits, tally.right.label.of) == (0, 1)
    assert (tally.all.label.hits, tally.all.net.hits, tally.all.label.of) == (1, 1, 4)


def test_corrections_are_what_differs_from_the_labels_and_are_marked() -> None:
    review = _judged()
    found = {one.key: one for one in review.corrections()}
    assert len(found) == 4 and all(one.reviewed for one in found.values())
    assert [one.reason for one in found.values() if one.exclude] == ["blurred"]
    for item in review.items:
        said = review.said[review.items.index(item)]
        if said.label == item.label or said == SKIPPED:
            assert item.key not in found


def test_a_later_answer_takes_the_place_of_an_earlier_one() -> None:
    review = _review()
    label = review.items[0].label
    changed = review.with_said(0, Said((label + 1) % 3)).with_said(0, Said(label))
    assert changed.corrections() == () and review.said == {}
    with pytest.raises(ValueError):
        review.with_said(0, Said(3))
    with pytest.raises(IndexError):
        review.with_said(6, SKIPPED)


def test_the_findings_name_doubts_about_right_items_and_what_nobody_saw() -> None:
    words = Translator("en")(findings(_judged()))
    assert "the net was right in 1 of 3" in words
    assert "1 of 1 items on which label and net agree" in words
    assert "51 items that the net got right were not looked at" in words
    assert Translator("en")(findings(_review())) == "You judged no item."
