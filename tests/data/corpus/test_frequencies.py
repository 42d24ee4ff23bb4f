"""Counts of words and pairs, compared with counting by hand."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.corpus.corpus import TRAIN, VALIDATION, build_corpus
from nnstudio.data.corpus.frequencies import frequencies

TEXTS = ("Der Hund und der Mann.", "Der Mann ruft. Mann!", "Die Katze")
CORPUS = build_corpus(TEXTS, [0, 0, 1], ("dog", "cat"), [TRAIN, VALIDATION, TRAIN])


@given(st.lists(st.lists(st.sampled_from("abc."), max_size=8), max_size=5))
def test_counts_are_those_of_counting_one_by_one(texts: list[list[str]]) -> None:
    classes = [row % 2 for row in range(len(texts))]
    joined = [" ".join(words) for words in texts]
    corpus = build_corpus(joined, classes, ("x", "y"), [TRAIN] * len(texts))
    for unit in ("words", "pairs"):
        found = frequencies(corpus, unit=unit)  # type: ignore[arg-type]
        lists = [
            [" ".join(two) for two in pairwise(words) if "." not in two]
            if unit == "pairs"
            else [word for word in words if word != "."]
            for words in texts
        ]
        counts = Counter(entry for units in lists for entry in units)
        in_texts = Counter(entry for units in lists for entry in set(units))
        rows = found.rows(found.ranked())
        assert {row.word: row.count for row in rows} == dict(counts)
        assert {row.word: row.texts for row in rows} == dict(in_texts)
        assert [row.count for row in rows] == sorted(counts.values(), reverse=True)
        for row in rows:
            sides = [Counter(), Counter()]
            for number, units in enumerate(lists):
                sides[number % 2].update(units)
            assert row.class_counts == tuple(side[row.word] for side in sides)
            assert sum(row.class_texts) == row.texts


def test_shares_are_told_for_a_million_words() -> None:
    found = frequencies(CORPUS, stop_words={"der", "die", "und"})
    row = found.rows(found.ranked("hund"))[0]
    assert found.words == 11
    assert row.per_million == 1_000_000 / 11
    assert row.class_per_million == (1_000_000 / 9, 0.0)
    assert not row.stop


def test_stop_words_are_marked_and_can_be_left_out() -> None:
    found = frequencies(CORPUS, stop_words={"der", "die", "und"})
    assert [row.word for row in found.rows(found.ranked()) if row.stop] == ["der", "und", "die"]
    shown = found.rows(found.ranked(with_stop_words=False, order="word"))
    assert [row.word for row in shown] == ["hund", "katze", "mann", "ruft"]
    pairs = frequencies(CORPUS, unit="pairs", stop_words={"der", "die", "und"})
    shown = pairs.rows(pairs.ranked(with_stop_words=False))
    assert [row.word for row in shown] == ["mann ruft"]  # no pair across a full stop


def test_a_class_and_a_part_can_be_looked_at_alone() -> None:
    found = frequencies(CORPUS)
    assert [r.word for r in found.rows(found.ranked(class_=1))] == ["die", "katze"]
    assert [r.word for r in found.rows(found.ranked(class_=0, least=3))] == ["der", "mann"]
    train = frequencies(CORPUS, part=TRAIN)
    assert train.words == 7
    assert "ruft" not in {r.word for r in train.rows(train.ranked())}


def test_texts_without_classes_are_counted_too() -> None:
    corpus = build_corpus(["a b", "a"], [-1, -1], (), [TRAIN, TRAIN])
    found = frequencies(corpus)
    row = found.rows(found.ranked(order="texts"))[0]
    assert (row.word, row.count, row.class_counts) == ("a", 2, ())
    mixed = build_corpus(["a b", "a"], [-1, 0], ("x",), [TRAIN, TRAIN])
    assert frequencies(mixed).rows(frequencies(mixed).ranked())[0].class_counts == (1,)
