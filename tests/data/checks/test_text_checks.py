"""Checks of texts: empty, very short, very long, and nearly the same in two parts."""

from __future__ import annotations

import random
import time
from typing import Any

import numpy as np

from nnstudio.data.check_spec import Case
from nnstudio.data.config import DataConfig, SplitConfig
from nnstudio.data.dataset import Parts
from nnstudio.data.frame import Frame
from nnstudio.data.registry import load_checks
from nnstudio.data.spec import Finding
from nnstudio.data.texts.near_texts import near_pairs, sets_of
from tests.helpers.frames import case_of, frame_of, labels, said

CHECKS = load_checks()
CHANCE = random.Random(0)
WORDS = ["".join(CHANCE.choices("abdefghiklmnorstu", k=CHANCE.randint(2, 9))) for _ in range(400)]


def _texts(count: int, words: int = 30, seed: int = 1) -> list[str]:
    chance = random.Random(seed)
    return [" ".join(chance.choice(WORDS) for _ in range(words)) for _ in range(count)]


def _frame(texts: list[str]) -> Frame:
    return frame_of({"text": texts, "kind": ["a" if n % 2 else "b" for n in range(len(texts))]})


def _case(frame: Frame, **fields: Any) -> Case:
    return case_of(frame, DataConfig(source="file", importer="csv", **fields))


def _chosen(case: Case, finding: Finding, place: int) -> Case:
    fields = {**case.config.model_dump(), **finding.fixes[place].changes}
    return case_of(case.meaning.frame, DataConfig.model_validate(fields))


def test_texts_without_a_word_are_counted_and_can_be_left_out() -> None:
    texts = _texts(60)
    texts[6], texts[11], texts[20] = "", "…", "?!"
    case = _case(_frame(texts))
    assert case.meaning.kind == "text"
    empty, signs = CHECKS["empty_texts"].look(case)
    assert said(empty).startswith("1 text is empty (row 7).")
    assert said(signs).startswith("2 texts hold signs or emoji, but no letter and no digit")
    assert signs.places == ("12", "21")
    without = _chosen(case, signs, 1)
    (left,) = CHECKS["empty_texts"].look(without)
    assert len(without.meaning.kept) == 58 and said(left) == said(empty)
    assert CHECKS["empty_texts"].look(_chosen(without, left, 1)) == ()


def test_emoji_are_signs_and_what_cannot_be_seen_is_empty() -> None:
    texts = _texts(60)
    texts[6], texts[11], texts[20] = "😀🎉👩\u200d👧", "\u200b\u200c\u2060", "\u00ad"
    empty, signs = CHECKS["empty_texts"].look(_case(_frame(texts)))
    assert (empty.places, signs.places) == (("12", "21"), ("7",))
    assert CHECKS["text_lengths"].look(_case(_frame(texts))) == ()  # nobody is told twice


def test_very_short_and_very_long_texts_are_pointed_out() -> None:
    texts = _texts(80)
    texts[3] = "ja"
    texts[8] = " ".join(_texts(1, 3000, seed=5))
    short, long = CHECKS["text_lengths"].look(_case(_frame(texts)))
    assert said(short).startswith("1 text has hardly a word (row 4)")
    assert "row 9" in said(long) and long.places == ("9",)
    assert CHECKS["text_lengths"].look(_case(_frame(_texts(80)))) == ()


def _with_near_copies() -> tuple[Frame, list[tuple[int, int]]]:
    texts = _texts(200, 40)
    pairs: list[tuple[int, int]] = []
    for number in range(12):
        words = texts[number].split()
        words[7] = "gestern"
        texts.append("  ".join(words).replace("Sonne", "SONNE") + " .")
        pairs.append((number, 200 + number))
    return _frame(texts), pairs


def test_texts_that_are_nearly_the_same_are_found_whatever_differs_a_little() -> None:
    frame, pairs = _with_near_copies()
    texts = [str(text) for text in frame.columns[0].texts()]  # type: ignore[union-attr]
    assert [tuple(pair) for pair in near_pairs(texts).tolist()] == pairs
    assert near_pairs(_texts(300)).tolist() == []
    assert near_pairs([]).tolist() == near_pairs(["a"]).tolist() == []
    assert near_pairs(["ja", "Ja.", "nein", "ja"]).tolist() == [[0, 1], [0, 3]]
    assert near_pairs(["", "", "!"]).tolist() == []


def test_sets_join_what_hangs_together() -> None:
    pairs = np.array([[0, 3], [3, 5], [2, 4]])
    assert sets_of(pairs, 7).tolist() == [0, -1, 2, 0, 2, 0, -1]


def test_near_copies_in_two_parts_are_told_and_can_stay_in_training() -> None:
    frame, pairs = _with_near_copies()
    case = _case(frame)
    (finding,) = CHECKS["near_texts"].look(case)
    assert "nearly the same" in said(finding) and "too good" in said(finding)
    assert labels(finding)[0] == "Leave them where they are"
    together = _chosen(case, finding, 1)
    assert case.parts is not None and together.parts is not None
    before, after = _part_of(case), _part_of(together)
    for one, other in pairs:
        assert after[one] == after[other] == min(before[one], before[other])
    moved = [row for row in range(212) if before[row] != after[row]]
    assert {str(row + 1) for row in moved} <= set(finding.places)
    assert str(len(moved)) == said(finding).split()[0]
    (kept,) = CHECKS["near_texts"].look(together)
    assert labels(kept) == ["Keep them in training only", "Leave them where they are"]
    assert _part_of(_chosen(together, kept, 1)) == before


def test_near_copies_outside_training_can_be_left_out() -> None:
    frame, _ = _with_near_copies()
    case = _case(frame)
    (finding,) = CHECKS["near_texts"].look(case)
    gone = finding.fixes[2].changes["corrections"]
    before = _part_of(case)
    assert all(before[int(correction.key) - 1] > 0 for correction in gone)
    assert str(len(gone)) == said(finding).split()[0]


def test_parts_that_the_data_bring_are_not_mixed() -> None:
    frame, pairs = _with_near_copies()
    rows = np.arange(212)
    given = Frame(
        frame.columns, frame.keys, parts=Parts(rows[:200], rows[:0], rows[200:]), total=212
    )
    case = _case(given, split=SplitConfig(train=0.9, validation=0.1, test=0.0, kind="given"))
    (finding,) = CHECKS["near_texts"].look(case)
    assert said(finding).startswith(f"{len(pairs)} texts stand in one part")
    assert labels(finding) == ["Leave them where they are", "Leave out those outside training"]


def _part_of(case: Case) -> dict[int, int]:
    assert case.parts is not None
    pieces = (case.parts.train, case.parts.validation, case.parts.test)
    return {int(case.meaning.kept[row]): n for n, rows in enumerate(pieces) for row in rows}


def test_ten_thousand_articles_are_compared_in_seconds() -> None:
    chance = random.Random(3)
    words = ["".join(chance.choices("abcdefghijklmnoprstuvw", k=7)) for _ in range(20_000)]
    texts = [" ".join(chance.choices(words, k=320)) for _ in range(9_900)]
    texts += [text.replace(" ", ", ", 3) for text in texts[:100]]
    start = time.process_time()
    pairs = near_pairs(texts)
    assert time.process_time() - start < 6  # about 2 s on a laptop
    assert len(pairs) == 100


def test_of_very_many_texts_some_are_compared_and_that_is_said(monkeypatch: Any) -> None:
    monkeypatch.setattr("nnstudio.data.checks.near_texts.MOST_TEXTS", 150)
    texts = _texts(20, 40)
    frame = _frame([texts[number * 7 % 20] for number in range(300)])
    (finding,) = CHECKS["near_texts"].look(_case(frame))
    assert "Of all texts, 150 were compared." in said(finding)
