"""Edits of the stop words: a word is left out before the net sees the texts, or kept again."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.corpus.stop_words import parse_stop_words
from nnstudio.data.corpus.word_params import stop_list
from nnstudio.data.text_steps import TEXT_STEPS
from nnstudio.edit.edit import Edit, EditError
from nnstudio.edit.settings import set_data
from nnstudio.project.document import Document

NO_WORDS = QT_TRANSLATE_NOOP(
    "text_lab",
    "These texts are not cut into words, so no word can be left out. Nothing was changed.",
)
NO_STOP_WORD = QT_TRANSLATE_NOOP(
    "text_lab",
    "“{word}” cannot be a stop word: it holds a blank, a comma or another sign. Nothing was "
    "changed.",
)
LEAVE_OUT = QT_TRANSLATE_NOOP("text_lab", "Leave out “{word}”")
KEEP = QT_TRANSLATE_NOOP("text_lab", "Keep “{word}”")
_NOT = "-"


def stop_words_of(config: DataConfig) -> frozenset[str]:
    """Return the words that the preparation leaves out, in small letters."""
    step = _step(config)
    return frozenset(stop_list(step.params)) if step is not None else frozenset()


def knows_stop_words(config: DataConfig) -> bool:
    """Whether the preparation cuts texts into words, so that some can be left out."""
    return _step(config) is not None


def leave_out(document: Document, word: str) -> Edit | None:
    """Make a word a stop word; None if it is one already.

    Raises:
        EditError: the texts are not cut into words.
    """
    word = _checked(document, word)
    if word in stop_words_of(document.data):
        return None
    return _changed(document, add=word, drop=f"{_NOT}{word}", label=LEAVE_OUT)


def keep(document: Document, word: str) -> Edit | None:
    """Make a stop word an ordinary word; None if it is none.

    Raises:
        EditError: the texts are not cut into words.
    """
    word = _checked(document, word)
    if word not in stop_words_of(document.data):
        return None
    return _changed(document, add=f"{_NOT}{word}", drop=word, label=KEEP)


def _step(config: DataConfig) -> StepConfig | None:
    """Return the step that cuts texts into words; None where there is none."""
    steps = (step for step in config.prepare if step.id in TEXT_STEPS)
    return next((step for step in steps if step.params.get("unit") != "letters"), None)


def _checked(document: Document, word: str) -> str:
    if not knows_stop_words(document.data):
        raise EditError(NO_WORDS)
    word = word.lower()
    if word.startswith(_NOT) or parse_stop_words(word) != frozenset({word}):
        raise EditError(NO_STOP_WORD.format(word=plain(word)))
    return word


def _changed(document: Document, *, add: str, drop: str, label: Text) -> Edit | None:
    """Write a word into the person's own list, and take what says the contrary out of it.

    Args:
        document: its step is changed.
        add: "word" or "-word"; written only where the list of the language says otherwise.
        drop: the contrary.
        label: of the edit, with {word}.
    """
    step = _step(document.data)
    assert step is not None  # _checked has seen to it
    params = step.params
    words = set(parse_stop_words(str(params.get("stop_more", ""))))
    word = add.removeprefix(_NOT)
    listed = word in stop_list({**params, "stop_more": ""})  # of the language
    words.discard(drop)
    if listed == add.startswith(_NOT):
        words.add(add)
    choice = str(params.get("stop", "keep"))
    if choice in ("keep", "own"):
        choice = "own" if words else "keep"
    more = " ".join(sorted(words, key=lambda entry: entry.removeprefix(_NOT)))
    changed = step.model_copy(update={"params": {**params, "stop": choice, "stop_more": more}})
    prepare = tuple(changed if one is step else one for one in document.data.prepare)
    new = document.data.model_copy(update={"prepare": prepare})
    return set_data(document, new, label.format(word=plain(word)))
