"""The most frequent units: the same as sorting everything, in small steps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.texts.most_frequent import PairCounts, let_go, most_frequent

COUNTS = st.dictionaries(st.text("abc", min_size=1, max_size=4), st.integers(1, 5), max_size=60)


@given(COUNTS, st.integers(1, 4), st.integers(1, 70))
def test_they_are_those_that_stand_first_when_all_are_sorted(
    counts: dict[str, int], least: int, most: int
) -> None:
    kept = [(unit, count) for unit, count in counts.items() if count >= least]
    wanted = sorted(kept, key=lambda entry: (-entry[1], entry[0]))[:most]
    halves = [dict(list(counts.items())[start::2]) for start in (0, 1)]
    assert most_frequent(halves, least, most) == wanted


def test_many_units_are_counted_piece_by_piece() -> None:
    counts = {f"unit{number:06}": 1 + number % 7 for number in range(50_000)}
    found = most_frequent([counts], 2, 10_000)
    assert len(found) == 10_000
    assert found[0] == ("unit000006", 7)
    assert found[-1][1] == 6


def test_a_pair_counts_once_a_text() -> None:
    counted = PairCounts()
    assert counted.add(["a", "b", "a", "b", "c"], "{} {}".format) == 3
    assert counted.add(["b", "c"], "{} {}".format) == 1
    assert counted.add([], "{} {}".format) == 0
    assert most_frequent(counted.shards, 1, 9) == [("b c", 2), ("a b", 1), ("b a", 1)]


def test_a_mapping_that_is_let_go_is_empty() -> None:
    counts = {str(number): number for number in range(50_000)}
    let_go(counts)
    assert not counts
