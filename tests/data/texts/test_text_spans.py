"""Words are found where they stand, whatever letters they are written with."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nnstudio.data.texts.text_spans import without_word, word_spans
from nnstudio.data.texts.text_units import tokens

LETTERS = "aAÄäeéE\u0301\u0308 ßİı̇ΣςXx.,-'’_(1)2 \n\t\u1100\u1161\u11a8가\u0344\u0958😀"
TEXTS = st.text(alphabet=LETTERS, max_size=20) | st.text(max_size=20)


def test_places_are_those_of_the_text_as_it_was_written() -> None:
    text = "Zum 1. April: “Straße”"
    assert [text[start:end] for start, end in word_spans(text)] == [
        *("Zum", "1", ".", "April", ":", "“", "Straße", "”")
    ]


def test_a_separate_accent_belongs_to_its_word() -> None:
    text = unicodedata.normalize("NFD", "Café für zwölf")
    assert [text[start:end] for start, end in word_spans(text)] == text.split()
    assert tokens(text) == ["café", "für", "zwölf"]


@given(TEXTS)
@example("İstanbul e\u0301")
@example("\u1100\u1161\u11a8a")
def test_every_word_has_a_place_that_gives_the_word_back(text: str) -> None:
    spans, words = word_spans(text), tokens(text)
    assert len(spans) == len(words)
    for (start, end), word in zip(spans, words, strict=True):
        piece = unicodedata.normalize("NFC", text[start:end]).lower().replace("ς", "σ")
        assert word.replace("ς", "σ") in piece
    assert all(one[0] <= two[0] for one, two in pairwise(spans))


@given(st.text(alphabet="aAÄäeéßXx.,-'’_(1)2 \n\t😀", max_size=20), st.data())
@example("gut,schlecht", None)
def test_the_words_left_stay_what_they_are(text: str, data: st.DataObject | None) -> None:
    words = tokens(text)
    if not words:
        return
    word = "," if data is None else data.draw(st.sampled_from(words))
    assert tokens(without_word(text, word)) == [other for other in words if other != word]


@pytest.mark.parametrize(
    ("text", "word", "left"),
    [
        ("Ein gutes Zimmer", "gutes", "Ein Zimmer"),
        ("Zimmer, gutes Zimmer.", "zimmer", ", gutes ."),
        ("gut,schlecht", ",", "gut schlecht"),
        ("gut gut gut", "gut", ""),
        ("gut", "besser", "gut"),
    ],
)
def test_a_word_goes_wherever_it_occurs(text: str, word: str, left: str) -> None:
    assert without_word(text, word) == left
