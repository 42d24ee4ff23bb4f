"""What the steps for texts ask alike: by which rules words are cut, which words are left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnstudio.base.params import Choice, ChoiceParam, TextParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.corpus.stop_words import LANGUAGES, load_stop_words, parse_stop_words

Values = Mapping[str, Any]

FRESH = {"rules": "2"}
"""Parameters of a step of a new project; what older projects do not say is rules 1."""

_WITHOUT = "-"

RULES = ChoiceParam(
    name="rules",
    label=QT_TRANSLATE_NOOP("corpus", "Rules for words"),
    help=QT_TRANSLATE_NOOP(
        "corpus",
        "The newer rules keep “z. B.”, “90er”, addresses and emoji whole and leave out soft "
        "hyphens. Nets of older projects know the words of the older rules.",
    ),
    default="1",
    choices=(
        Choice("2", QT_TRANSLATE_NOOP("corpus", "newer")),
        Choice("1", QT_TRANSLATE_NOOP("corpus", "of older projects")),
    ),
)
STOP = ChoiceParam(
    name="stop",
    label=QT_TRANSLATE_NOOP("corpus", "Stop words"),
    help=QT_TRANSLATE_NOOP(
        "corpus",
        "Words of grammar such as “the” and “of”. They say little about the subject of a text, but "
        "much about who wrote it: compare both. “Not” and “no” always stay.",
    ),
    default="keep",
    choices=(
        Choice("keep", QT_TRANSLATE_NOOP("corpus", "keep")),
        Choice("de", QT_TRANSLATE_NOOP("corpus", "leave out the German ones")),
        Choice("en", QT_TRANSLATE_NOOP("corpus", "leave out the English ones")),
        Choice("own", QT_TRANSLATE_NOOP("corpus", "leave out only words of your own")),
    ),
)
STOP_MORE = TextParam(
    name="stop_more",
    label=QT_TRANSLATE_NOOP("corpus", "More stop words"),
    help=QT_TRANSLATE_NOOP(
        "corpus",
        "Words that are left out, too, with blanks between them. A word with a minus before it is "
        "kept, e.g. “said -you”.",
    ),
    max_length=10_000,
    visible_when=(("stop", ("de", "en", "own")),),
)


def stop_list(params: Values) -> list[str]:
    """Return the words that are left out, in small letters, sorted."""
    choice = str(params.get("stop", "keep"))
    if choice == "keep":
        return []
    words: set[str] = set()
    for language in LANGUAGES:
        if choice == language:
            words |= load_stop_words(language)
    own = parse_stop_words(str(params.get("stop_more", "")))
    kept = {word.removeprefix(_WITHOUT) for word in own if word.startswith(_WITHOUT)}
    return sorted((words | own) - kept - {word for word in own if word.startswith(_WITHOUT)})


def rules_of(params: Values) -> int:
    """Return the number of the rules by which words are cut."""
    return int(params.get("rules", "1"))


def with_stop_note(note: Text, stop: list[str]) -> Text:
    """Return what a step did, and that it left out stop words where it did."""
    if not stop:
        return note
    return QT_TRANSLATE_NOOP("corpus", "{note}; without {n} stop words").format(
        note=note, n=len(stop)
    )
