"""What a blind review found, and what corrections of validation items mean for the figures."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset
from nnstudio.explain.review import Rate, Review

OF = QT_TRANSLATE_NOOP("review", "{hits} of {of}")
RATE = QT_TRANSLATE_NOOP("review", "{share} ({low}–{high})")
NOTHING = QT_TRANSLATE_NOOP("review", "You judged no item.")
ALL_NET = QT_TRANSLATE_NOOP(
    "review", "Of the errors that you judged, the net was right in {hits} of {of}."
)
ALL_LABEL = QT_TRANSLATE_NOOP("review", "The labels were right in {hits} of {of}.")
RIGHT_DOUBT = QT_TRANSLATE_NOOP(
    "review",
    "You also disagreed with {hits} of {of} items on which label and net agree: such labels stand "
    "among the items that were not looked at, too.",
)
NOT_SEEN = QT_TRANSLATE_NOOP(
    "review",
    "{n} items that the net got right were not looked at; their labels stay as they are, so that "
    "corrected figures may still be slightly too good.",
)
BOTH_SCORED = QT_TRANSLATE_NOOP(
    "review",
    "{n} validation items were corrected. All runs, old and new, are scored on these same "
    "corrected items.",
)
WITHOUT_REVIEW = QT_TRANSLATE_NOOP(
    "review",
    "{n} of them were corrected without a blind review. If only errors of a net were looked at, "
    "its figures are too good.",
)
HINT = QT_TRANSLATE_NOOP(
    "review",
    "{n} validation items are among them. Correcting the errors of a net alone favours the net, as "
    "nobody looks at what it got right. “Blind review” on the page Results avoids that.",
)


@dataclass(frozen=True)
class CorrectionCount:
    """How many items of a part were corrected.

    Args:
        reviewed: in a blind review.
        others: without one.
    """

    reviewed: int
    others: int


def validation_corrections(dataset: Dataset, config: DataConfig) -> CorrectionCount:
    """Count the corrected items of the validation part, excluded ones included.

    Args:
        dataset: prepared with these settings.
        config: holds the corrections.
    """
    keys: set[str] = set()
    for row in set(dataset.relabelled) & set(dataset.parts.validation.tolist()):
        keys.add(dataset.keys[row] if dataset.keys else str(row + 1))
    if dataset.excluded is not None:
        gone = zip(dataset.excluded.keys, dataset.excluded.parts, strict=True)
        keys.update(key for key, part in gone if part == "validation")
    reviewed = {one.key for one in config.corrections if one.reviewed}
    return CorrectionCount(len(keys & reviewed), len(keys - reviewed))


def corrections_note(count: CorrectionCount) -> Text | None:
    """Return what corrections of validation items mean for the figures; None without any."""
    total = count.reviewed + count.others
    if not total:
        return None
    said = [BOTH_SCORED.format(n=total)]
    if count.others:
        said.append(WITHOUT_REVIEW.format(n=count.others))
    return joined(said)


def joined(sentences: list[Text]) -> Text:
    """Return sentences behind each other."""
    return Text("", "{list}", (("list", TextList(tuple(sentences), " ")),))


def rate_words(rate: Rate) -> Text | None:
    """Return "67.0 % (35.4-87.9)"; None of nothing."""
    if not rate.of:
        return None
    low, high = (100 * end for end in rate.interval)
    return RATE.format(
        share=Number(rate.share, 1, percent=True),
        low=Number(low * 100, 1),
        high=Number(high * 100, 1),
    )


def findings(review: Review) -> Text:
    """Return what came of a review, in sentences."""
    tally = review.tally()
    if not tally.judged:
        return NOTHING
    said: list[Text] = []
    errors, right = tally.errors, tally.right
    if errors.net.of:
        said.append(ALL_NET.format(hits=errors.net.hits, of=errors.net.of))
        said.append(ALL_LABEL.format(hits=errors.label.hits, of=errors.label.of))
    if right.label.of and right.label.hits < right.label.of:
        doubts = right.label.of - right.label.hits
        said.append(RIGHT_DOUBT.format(hits=doubts, of=right.label.of))
    if review.not_seen:
        said.append(NOT_SEEN.format(n=review.not_seen))
    return joined(said)
