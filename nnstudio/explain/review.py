"""A blind review: errors of a net among as many right answers, judged without either answer.

Who looks at errors alone puts right only what counts against the net, so that its figures rise
even where its errors and the labels are equally often wrong. Here errors and right answers are
mixed, and neither the label nor the net's answer is seen while a person says the class.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.config import Correction
from nnstudio.train.intervals import Interval, wilson

Rows = NDArray[np.int64]
MOST_ERRORS = 100
"""Errors of one review; twice as many items are looked at."""


@dataclass(frozen=True)
class ReviewItem:
    """One item of a review.

    Args:
        row: in the data set.
        key: how the item is found again, see `Correction.key`.
        label: number of the class that the data give.
        answer: number of the class that the net answered.
    """

    row: int
    key: str
    label: int
    answer: int

    @property
    def is_error(self) -> bool:
        """Whether the net answered otherwise than the data say."""
        return self.label != self.answer


@dataclass(frozen=True)
class Said:
    """What a person said about one item; all empty: she skipped it.

    Args:
        label: number of the class; -1 for none.
        reason: why the item is not to be used; "" where it is.
    """

    label: int = -1
    reason: str = ""


SKIPPED = Said()


@dataclass(frozen=True)
class Rate:
    """A share of items with its 95 % interval (Wilson).

    Args:
        hits, of: counts.
    """

    hits: int
    of: int

    @property
    def share(self) -> float:
        """The share; NaN of nothing."""
        return self.hits / self.of if self.of else float("nan")

    @property
    def interval(self) -> Interval:
        """Its 95 % interval; (nan, nan) of nothing."""
        return wilson(self.hits, self.of)


@dataclass(frozen=True)
class Agreement:
    """How often a person agreed.

    Args:
        label: with the class that the data give.
        net: with the net's answer.
        neither: items of which she said a third class.
    """

    label: Rate
    net: Rate
    neither: int


@dataclass(frozen=True)
class ReviewTally:
    """What came of a review.

    Args:
        judged, skipped, excluded: counts of items.
        all: agreement over the items judged.
        errors: over those that the net answered otherwise than the data.
        right: over the others; there, label and net are the same.
    """

    judged: int
    skipped: int
    excluded: int
    all: Agreement
    errors: Agreement
    right: Agreement


@dataclass(frozen=True)
class Review:
    """Items in the order in which they are shown, and what was said so far.

    Args:
        items: of the review.
        classes: names, by number.
        said: by place in `items`; a missing place was not reached.
        not_seen: items that the net got right and that are not in the review.
    """

    items: tuple[ReviewItem, ...]
    classes: tuple[str, ...]
    said: Mapping[int, Said] = field(default_factory=dict[int, Said])
    not_seen: int = 0

    @property
    def errors(self) -> int:
        """Number of items that the net answered otherwise than the data."""
        return sum(item.is_error for item in self.items)

    def with_said(self, place: int, said: Said) -> Review:
        """Return the review with an answer for one item; a later one takes its place.

        Raises:
            IndexError: there is no such item.
            ValueError: there is no such class.
        """
        if not 0 <= place < len(self.items):
            raise IndexError(place)
        if not -1 <= said.label < len(self.classes):
            raise ValueError(f"no class {said.label}")
        return Review(self.items, self.classes, {**self.said, place: said}, self.not_seen)

    def tally(self) -> ReviewTally:
        """Return how often the person agreed with the labels and with the net."""
        judged = [(self.items[n], one) for n, one in self.said.items() if one.label >= 0]
        excluded = sum(bool(one.reason) for one in self.said.values())
        return ReviewTally(
            judged=len(judged),
            skipped=len(self.said) - len(judged) - excluded,
            excluded=excluded,
            all=_agreement(judged),
            errors=_agreement([pair for pair in judged if pair[0].is_error]),
            right=_agreement([pair for pair in judged if not pair[0].is_error]),
        )

    def corrections(self) -> tuple[Correction, ...]:
        """Return what the person said otherwise than the data, marked as reviewed."""
        found: list[Correction] = []
        for place in sorted(self.said):
            item, one = self.items[place], self.said[place]
            if one.reason:
                found.append(
                    Correction(key=item.key, exclude=True, reason=one.reason, reviewed=True)
                )
            elif one.label >= 0 and one.label != item.label:
                name = self.classes[one.label]
                found.append(Correction(key=item.key, label=name, reviewed=True))
        return tuple(found)


def make_review(
    rows: Rows,
    truth: Rows,
    given: Rows,
    chosen: Sequence[int],
    keys: Sequence[str],
    classes: tuple[str, ...],
    seed: int,
) -> Review:
    """Return a review of chosen errors among as many items that the net got right.

    A right item is drawn for each error, of the class that the data give for the error or of the
    one that the net answered, so that the class of an item does not tell which kind it is; where
    those are used up, of any class. The order is drawn, too.

    Args:
        rows: int64 (item,), rows of the data set that the net answered for.
        truth, given: int64 (item,), numbers of the classes.
        chosen: rows of errors, the most important first; of more than 100 the rest is left.
        keys: of all rows of the data set; () where they are the numbers of the rows from 1.
        classes: names.
        seed: same seed, same items in the same order.

    Raises:
        ValueError: a chosen row is no error of the net, or there is none.
    """
    place_of = {int(row): place for place, row in enumerate(rows.tolist())}
    places = [place_of.get(int(row), -1) for row in dict.fromkeys(chosen)][:MOST_ERRORS]
    if not places or any(place < 0 or truth[place] == given[place] for place in places):
        raise ValueError("a review needs errors of the net")
    random = np.random.default_rng(seed)
    right = random.permutation(np.flatnonzero(truth == given)).tolist()
    drawn: list[int] = []
    for place in places:
        pair = [int(truth[place]), int(given[place])]
        wanted = pair[int(random.integers(2))]
        other = pair[0] + pair[1] - wanted
        found = next((n for n in right if truth[n] == wanted), None)
        if found is None:
            found = next((n for n in right if truth[n] == other), None)
        if found is None:
            found = right[0] if right else None
        if found is not None:
            right.remove(found)
            drawn.append(found)
    order = random.permutation(np.array(places + drawn, dtype=np.int64)).tolist()
    items = tuple(
        ReviewItem(
            row=int(rows[n]),
            key=keys[int(rows[n])] if keys else str(int(rows[n]) + 1),
            label=int(truth[n]),
            answer=int(given[n]),
        )
        for n in order
    )
    return Review(items, classes, not_seen=len(right))


def _agreement(judged: Sequence[tuple[ReviewItem, Said]]) -> Agreement:
    label = sum(one.label == item.label for item, one in judged)
    net = sum(one.label == item.answer for item, one in judged)
    neither = sum(one.label not in (item.label, item.answer) for item, one in judged)
    return Agreement(Rate(label, len(judged)), Rate(net, len(judged)), neither)
