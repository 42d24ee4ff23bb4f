"""A word that spoke for the same wrong class in several errors, and is not typical of it."""

from __future__ import annotations

import numpy as np

from nnstudio.data.corpus.corpus import TRAIN, build_corpus
from nnstudio.explain.misleading import LONGEST, misleading_word
from nnstudio.explain.why import Why, WordShare

TEXTS = [
    "Zimmer gesucht, hell und warm",
    "Zimmer gesucht vom Studenten",
    "Koch gesucht für das Gasthaus",
    "Magd gesucht auf das Land",
    "Schreiner gesucht, guter Lohn",
    "Lohn und Kost im Gasthaus",
]
CORPUS = build_corpus(TEXTS, [0, 0, 1, 1, 1, 1], ("room", "job"), [TRAIN] * len(TEXTS))
ROOM, JOB = 0, 1


def error(shares: dict[str, float], answer: int, right: int) -> Why:
    words = tuple(WordShare(word, (0, len(word)), share) for word, share in shares.items())
    total = sum(shares.values())
    chances = np.zeros(2)
    return Why(
        "", ("room", "job"), answer, chances, chances, answer, right, words, 0, total, True, ()
    )


def test_the_word_of_most_errors_is_named_with_its_hits() -> None:
    errors = [
        error({"Zimmer": -0.5, "Gesucht": 2.0, "hell": 0.1}, JOB, ROOM),
        error({"gesucht": 1.5, "Studenten": 0.2}, JOB, ROOM),
        error({"Lohn": 2.0}, ROOM, JOB),
    ]
    found = misleading_word(errors, CORPUS)
    assert found is not None
    assert (found.word, found.class_) == ("gesucht", JOB)
    assert (found.errors, found.looked_at, found.hits) == (2, 3, 5)
    assert found.elsewhere == 2 / 5


def test_a_word_that_is_typical_of_the_class_is_not_blamed() -> None:
    errors = [error({"Lohn": 2.0}, JOB, ROOM) for _ in range(4)]
    assert misleading_word(errors, CORPUS) is None  # all its hits stand in that class


def test_one_error_is_no_pattern() -> None:
    assert misleading_word([error({"gesucht": 2.0}, JOB, ROOM)], CORPUS) is None
    assert misleading_word([], CORPUS) is None


def test_each_class_counts_for_itself() -> None:
    errors = [error({"gesucht": 2.0}, JOB, ROOM), error({"gesucht": 2.0}, ROOM, JOB)]
    assert misleading_word(errors, CORPUS) is None


def test_signs_numbers_and_endless_words_are_passed_over() -> None:
    shares = {",": 2.0, "1890": 2.0, "x" * (LONGEST + 1): 2.0, "gesucht": 1.0}
    found = misleading_word([error(shares, JOB, ROOM)] * 2, CORPUS)
    assert found is not None and found.word == "gesucht"


def test_a_word_that_hardly_moved_the_net_is_passed_over() -> None:
    shares = {"Lohn": 50.0, "gesucht": 1.0}
    assert misleading_word([error(shares, JOB, ROOM)] * 3, CORPUS) is None
