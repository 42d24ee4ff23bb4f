"""A word is left out and kept again; the list of a language stays as it is."""

from __future__ import annotations

from typing import Any

import pytest

from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.edit.edit import EditError
from nnstudio.edit.stop_words import keep, knows_stop_words, leave_out, stop_words_of
from nnstudio.project.document import Document
from tests.edit.conftest import ENGLISH


def with_step(document: Document, step: str, **params: Any) -> Document:
    steps = (StepConfig(id="scale"), StepConfig(id=step, params=params))
    document.apply_data(DataConfig(source="file", path="texts.csv", prepare=steps))
    return document


def params_of(document: Document) -> dict[str, Any]:
    return dict(document.data.prepare[1].params)


@pytest.mark.parametrize("step", ["word_bag", "words"])
def test_a_word_is_left_out_and_kept_again(document: Document, step: str) -> None:
    with_step(document, step, size=500)
    edit = leave_out(document, "Brot")
    assert edit is not None
    assert "brot" in ENGLISH(edit.label)
    edit.do(document)
    assert params_of(document) == {"size": 500, "stop": "own", "stop_more": "brot"}
    assert stop_words_of(document.data) == {"brot"}
    assert leave_out(document, "brot") is None
    back = keep(document, "brot")
    assert back is not None
    back.do(document)
    assert stop_words_of(document.data) == frozenset()
    assert params_of(document)["stop"] == "keep"
    edit.undo(document)


def test_a_word_of_the_list_of_a_language_is_kept_and_left_out_again(document: Document) -> None:
    with_step(document, "word_bag", stop="en", stop_more="said")
    before = stop_words_of(document.data)
    assert {"the", "said"} <= before
    kept = keep(document, "the")
    assert kept is not None
    kept.do(document)
    assert stop_words_of(document.data) == before - {"the"}
    assert params_of(document) == {"stop": "en", "stop_more": "said -the"}
    again = leave_out(document, "the")
    assert again is not None
    again.do(document)
    assert params_of(document) == {"stop": "en", "stop_more": "said"}
    assert keep(document, "bread") is None


@pytest.mark.parametrize("word", ["two words", "1,5", "-the", "#tag", ""])
def test_what_the_list_cannot_hold_is_refused(document: Document, word: str) -> None:
    with_step(document, "words")
    with pytest.raises(EditError) as caught:
        leave_out(document, word)
    assert "Nothing was changed" in ENGLISH(caught.value.text)


@pytest.mark.parametrize(("step", "params"), [("scale", {}), ("words", {"unit": "letters"})])
def test_where_nothing_is_cut_into_words_nothing_is_left_out(
    document: Document, step: str, params: dict[str, Any]
) -> None:
    with_step(document, step, **params)
    assert not knows_stop_words(document.data)
    assert stop_words_of(document.data) == frozenset()
    with pytest.raises(EditError):
        leave_out(document, "bread")
