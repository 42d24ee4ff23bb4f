"""Words in their contexts, compared with a search word by word."""

from __future__ import annotations

from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.corpus.concordance import concordance
from nnstudio.data.corpus.corpus import TRAIN, VALIDATION, build_corpus

WORDS = st.sampled_from(["a", "ab", "abc", "b", "bc", "Ab", "."])
TEXTS = st.lists(st.lists(WORDS, max_size=7).map(" ".join), max_size=5)
QUERY = st.lists(st.sampled_from(["a", "AB", "a*", "*b", "*", "b*c", "."]), min_size=1, max_size=3)
ADS = (
    "Mädchen sucht Stellung.\nGute Zeugnisse.",
    "Zimmer gesucht, möglichst hell",
    "Wer sucht ein Zimmer? Gesucht: ein Mieter",
    "Hund entlaufen",
)
CORPUS = build_corpus(ADS, [0, 1, 1, -1], ("job", "room"), [TRAIN, TRAIN, VALIDATION, TRAIN])


def naive(texts: list[str], query: list[str]) -> list[tuple[int, str]]:
    """Every hit: number of the text and what stands there."""
    found: list[tuple[int, str]] = []
    for row, text in enumerate(texts):
        words = text.split()
        for start in range(len(words) - len(query) + 1):
            here = words[start : start + len(query)]
            pairs = zip(here, query, strict=True)
            if all(
                fnmatchcase(word.lower(), entry.lower()) and not (entry == "*" and word == ".")
                for word, entry in pairs
            ):
                found.append((row, " ".join(here)))
    return found


@given(TEXTS, QUERY)
def test_hits_are_those_of_a_search_word_by_word(texts: list[str], query: list[str]) -> None:
    corpus = build_corpus(texts, [0] * len(texts), ("x",), [TRAIN] * len(texts))
    found = concordance(corpus, " ".join(query))
    wanted = naive(texts, query)
    hits = found.window(0, 1000)
    assert [(hit.row, hit.match) for hit in hits] == wanted
    assert found.total == len(wanted)
    assert found.texts == len({row for row, _ in wanted}) == len(found.text_rows())
    assert found.class_hits.tolist() == [len(wanted)]
    for hit in hits:
        whole = corpus.texts[hit.row]
        assert hit.left + hit.match + hit.right == whole
        assert whole[hit.begin : hit.end] == hit.match


@given(TEXTS, QUERY, st.sampled_from(["left", "right"]))
def test_sorting_changes_the_order_and_nothing_else(
    texts: list[str], query: list[str], order: str
) -> None:
    corpus = build_corpus(texts, [0] * len(texts), ("x",), [TRAIN] * len(texts))
    plain = concordance(corpus, " ".join(query))
    other = concordance(corpus, " ".join(query), order=order)  # type: ignore[arg-type]
    assert sorted(plain.first.tolist()) == sorted(other.first.tolist())
    near = [
        (hit.right if order == "right" else " ".join(reversed(hit.left.split()))).lower().split()
        for hit in other.window(0, 1000)
    ]
    assert [words[:3] for words in near] == sorted(words[:3] for words in near)


def test_a_word_is_found_whole_and_in_any_case() -> None:
    found = concordance(CORPUS, "GESUCHT")
    assert [hit.match for hit in found.window(0, 9)] == ["gesucht", "Gesucht"]
    assert (found.total, found.texts) == (2, 2)
    assert found.class_shares == (0.0, 1.0)
    assert found.words == ()


def test_other_forms_count_when_asked_for() -> None:
    found = concordance(CORPUS, "gesucht", forms={"sucht"})
    assert found.total == 4
    assert found.words == ("gesucht", "sucht")
    assert found.class_hits.tolist() == [1, 3]
    assert found.class_texts.tolist() == [1, 2]


@pytest.mark.parametrize("rules", [1, 2])
@pytest.mark.parametrize("query", ["don’t", "z.B.", "E-Mail*", "90er Jahre", "İ"])
def test_a_question_is_cut_as_the_texts_are(rules: int, query: str) -> None:
    text = "I don’t z.B. E-Mail-Adresse 90er Jahre İ"
    corpus = build_corpus([text], [-1], (), [TRAIN], rules=rules)
    assert concordance(corpus, query).total == 1


def test_only_a_window_is_made_and_line_breaks_are_blanks() -> None:
    found = concordance(CORPUS, "*uch*")
    assert len(found.window(1, 3)) == 2
    assert found.window(4, 9) == ()
    first = found.window(0, 1, context=11)[0]
    assert (first.left, first.match, first.right) == ("Mädchen ", "sucht", " Stellung. ")


@pytest.mark.parametrize(("part", "class_", "total"), [(VALIDATION, None, 2), (None, 0, 1)])
def test_hits_can_be_limited_to_a_part_or_class(
    part: int | None, class_: int | None, total: int
) -> None:
    assert concordance(CORPUS, "*sucht", part=part, class_=class_).total == total


@pytest.mark.parametrize("query", ["", "  ", "gone", "sucht gone", "entlaufen Mädchen", "-*-"])
def test_nothing_found_is_an_empty_answer(query: str) -> None:
    found = concordance(CORPUS, query, order="left")
    assert (found.total, found.texts, found.window(0, 9)) == (0, 0, ())
    assert found.class_shares == (0.0, 0.0)


def test_an_empty_corpus_answers_too() -> None:
    empty = build_corpus([], [], (), [])
    assert concordance(empty, "a b").total == 0
    assert concordance(empty, "a*", order="right").total == 0
