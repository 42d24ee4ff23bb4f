"""The three things that a comparison can say: better, no difference to be shown, not comparable."""

from __future__ import annotations

from typing import Literal

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text

Kind = Literal["text", "image", "other"]
Winner = Literal["first", "second", ""]

NET = QT_TRANSLATE_NOOP("baselines", "this net")

_ITEMS: dict[str, Text] = {
    "text": QT_TRANSLATE_NOOP("baselines", "{n} texts"),
    "image": QT_TRANSLATE_NOOP("baselines", "{n} images"),
    "other": QT_TRANSLATE_NOOP("baselines", "{n} items"),
}
OTHER_ROWS = QT_TRANSLATE_NOOP("baselines", "they answered for other items")
OTHER_TASK = QT_TRANSLATE_NOOP("baselines", "they answer another question")
NO_ITEMS = QT_TRANSLATE_NOOP("baselines", "there are no validation items")
DATA_CHANGED = QT_TRANSLATE_NOOP(
    "baselines", "the data have changed since this net was trained, or are split in another way"
)
NOT_FINITE = QT_TRANSLATE_NOOP("baselines", "some answers are no numbers")

CHOSEN_HERE = QT_TRANSLATE_NOOP(
    "baselines",
    "The net's best epoch was chosen on these items, the simple methods learnt nothing from them: "
    "the net may look a little too good here.",
)

_BETTER = QT_TRANSLATE_NOOP(
    "baselines", "On these {items} this net is better than “{other}” ({detail})."
)
_WORSE = QT_TRANSLATE_NOOP(
    "baselines", "On these {items} “{other}” is better than this net ({detail})."
)
_NO_DIFFERENCE = QT_TRANSLATE_NOOP(
    "baselines", "With {items} no difference can be shown ({detail})."
)
_NOT_COMPARABLE = QT_TRANSLATE_NOOP("baselines", "Not comparable: {reason}.")
_AGAINST = QT_TRANSLATE_NOOP("baselines", "{first} against {second}")
_APART = QT_TRANSLATE_NOOP("baselines", "{metric}: {low} to {high} apart")
_POINTS_APART = QT_TRANSLATE_NOOP("baselines", "{metric}: {low} to {high} points apart")
_LESS = QT_TRANSLATE_NOOP("baselines", "{metric}, {first} less {other}: {low} to {high}")
_POINTS_LESS = QT_TRANSLATE_NOOP(
    "baselines", "{metric}, {first} less {other}: {low} to {high} points"
)
_TOO_FEW = QT_TRANSLATE_NOOP("baselines", "too few")

_OVER_BETTER = QT_TRANSLATE_NOOP(
    "baselines",
    "With {n} seeds on these {items} the net is better than “{other}” ({detail}).",
)
_OVER_WORSE = QT_TRANSLATE_NOOP(
    "baselines",
    "With {n} seeds on these {items} “{other}” is better than the net ({detail}).",
)
_OVER_NO_DIFFERENCE = QT_TRANSLATE_NOOP(
    "baselines", "With {n} seeds on {items} no difference can be shown ({detail})."
)
_SETTINGS_BETTER = QT_TRANSLATE_NOOP(
    "baselines",
    "With {n} seeds on these {items} the settings of {better} are better than those of {other} "
    "({detail}).",
)
_SETTINGS_NO_DIFFERENCE = QT_TRANSLATE_NOOP(
    "baselines",
    "With {n} seeds on {items} no difference can be shown between the settings of {first} and "
    "{other} ({detail}).",
)


def items_words(count: int, kind: Kind) -> Text:
    """Return how many items, as they stand in a sentence after "with" and "on these"."""
    return _ITEMS[kind].format(n=count)


def against(first: int, second: int) -> Text:
    """Return how many items only the one and only the other got right."""
    return _AGAINST.format(first=first, second=second)


def apart(metric: Text, low: float, high: float, *, percent: bool) -> Text:
    """Return the interval of a difference; of shares in percentage points.

    One that lies below zero is said without signs: the sentence names who is better.
    """
    if high < 0.0:
        low, high = -high, -low
    factor, source = (100.0, _POINTS_APART) if percent else (1.0, _APART)
    low, high = low * factor, high * factor
    if percent:
        return source.format(metric=metric, low=Number(low, 1), high=Number(high, 1))
    return source.format(metric=metric, low=Number(low), high=Number(high))


def less(metric: Text, names: tuple[Text, Text], low: float, high: float, *, percent: bool) -> Text:
    """Return the interval of a difference where nobody is better: who is taken from whom."""
    first, other = names
    factor, source, digits = (100.0, _POINTS_LESS, 1) if percent else (1.0, _LESS, None)
    low, high = low * factor, high * factor
    return source.format(
        metric=metric,
        first=first,
        other=other,
        low=Number(low, digits),
        high=Number(high, digits),
    )


def too_few() -> Text:
    """Return the detail where there are too few items to draw from."""
    return _TOO_FEW


def said(winner: Winner, items: Text, other: Text, detail: Text) -> Text:
    """Return the sentence for one trained net beside another model on the same items."""
    source = {"first": _BETTER, "second": _WORSE, "": _NO_DIFFERENCE}[winner]
    return source.format(items=items, other=other, detail=detail)


def said_over_seeds(winner: Winner, seeds: int, items: Text, other: Text, detail: Text) -> Text:
    """Return the sentence for a kind of net, trained several times, beside a simple method."""
    source = {"first": _OVER_BETTER, "second": _OVER_WORSE, "": _OVER_NO_DIFFERENCE}[winner]
    return source.format(n=seeds, items=items, other=other, detail=detail)


def said_of_settings(
    winner: Winner, seeds: int, items: Text, names: tuple[Text, Text], detail: Text
) -> Text:
    """Return the sentence for two ways of training, each trained several times.

    Args:
        winner: the better one; "" where none can be shown to be.
        seeds: trainings of each.
        items: that all were judged on.
        names: of the runs that have these settings, as they stand in a sentence.
        detail: the interval of the difference.
    """
    first, other = names
    if not winner:
        source = _SETTINGS_NO_DIFFERENCE
        return source.format(n=seeds, items=items, first=first, other=other, detail=detail)
    better, worse = (first, other) if winner == "first" else (other, first)
    return _SETTINGS_BETTER.format(n=seeds, items=items, better=better, other=worse, detail=detail)


def not_comparable(reason: Text) -> Text:
    """Return the sentence for models that answered something else."""
    return _NOT_COMPARABLE.format(reason=reason)
