"""Why nothing can be predicted is said in the words that fit the file."""

from __future__ import annotations

from typing import Any

import pytest

from nnstudio.data.roles.no_target import no_target
from tests.helpers.frames import ENGLISH, frame_of

TEXT = "A sentence that is long enough to be taken for a text and not for a class of anything. "
TEXTS = [f"{TEXT}{number} {TEXT}" for number in range(4)]


@pytest.mark.parametrize(
    ("columns", "more", "code", "said"),
    [
        ({"x": [1], "y": [2]}, {}, "NNS-2010", "a.csv holds a single row or none."),
        (
            {"topic": ["tea"] * 4, "text": TEXTS},
            {},
            "NNS-2032",
            "All 4 items of a.csv have the same class, “tea”.",
        ),
        (
            {"tag": ["tea"] * 4, "text": TEXTS},
            {},
            "NNS-2032",
            "All 4 items of a.csv have the same class, “tea”.",
        ),
        (
            {"topic": ["z" * 500] * 4, "text": TEXTS},
            {},
            "NNS-2032",
            f"All 4 items of a.csv have the same class, “{'z' * 39}…”.",
        ),
        (
            {"label": ["a", "b", "c", "d"], "text": TEXTS},
            {},
            "NNS-2032",
            "a.csv has one item of each class in label, 4 classes in all.",
        ),
        (
            {"text": TEXTS},
            {"keys": ("one/a", "one/b", "one/c", "one/d")},
            "NNS-2032",
            "All 4 items of a.csv have the same class, “one”.",
        ),
        (
            {"text": TEXTS},
            {"keys": ("a", "b", "c", "d")},
            "NNS-2032",
            "Nothing says which class the texts of a.csv have.",
        ),
        ({"text": TEXTS, "more": TEXTS}, {}, "NNS-2032", "No column of a.csv can be predicted."),
    ],
)
def test_each_reason_has_its_words(
    columns: dict[str, Any], more: dict[str, Any], code: str, said: str
) -> None:
    error = no_target(frame_of(columns, facts={"file": "a.csv"}, **more))
    assert (error.code, ENGLISH(error.message)) == (code, said)
    assert error.hint is not None and "Nothing changed." in ENGLISH(error.hint)
