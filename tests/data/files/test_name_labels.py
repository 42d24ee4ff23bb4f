"""Labels in file names: found where they repeat, or taken by a pattern."""

from __future__ import annotations

import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.files.name_labels import find_labels, labels_beside, labels_by_pattern


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        (
            [f"{1789 + 4 * n}-{'Adams' if n % 2 else 'Bush'}.txt" for n in range(8)],
            {"Adams", "Bush"},
        ),
        ([f"{c}{n}.txt" for c in ("cat", "dog") for n in range(5)], {"cat", "dog"}),
        ([f"{n}_{n % 10}.txt" for n in range(100)], set("0123456789")),
        ([f"Titel {n} - {c}.docx" for c in ("Kafka", "Mann") for n in range(4)], {"Kafka", "Mann"}),
        ([f"ca{n:02}" for n in range(9)] + [f"cb{n:02}" for n in range(9)], {"ca", "cb"}),
        ([f"a_{c}_{n}.txt" for c in ("rot", "blau") for n in range(4)], {"rot", "blau"}),
    ],
)
def test_the_part_that_repeats_is_the_label(names: list[str], labels: set[str]) -> None:
    found = find_labels(names)
    assert found is not None
    assert set(found.labels) == labels


@pytest.mark.parametrize(
    "names",
    [
        [f"chapter_{n}.txt" for n in range(20)],
        [f"2020-01-{n:02}_bericht.txt" for n in range(1, 29)],
        [f"cv{n:03}_{n * 977}.txt" for n in range(99)],
        [
            "French-Latin1",
            "German-Latin1",
            "Greek-Greek",
            "Polish-Latin2",
            "Russian-Cyr",
            "Turkish",
        ],
        ["a.txt", "b.txt"],
        [],
    ],
)
def test_names_that_only_count_say_nothing(names: list[str]) -> None:
    assert find_labels(names) is None


def test_the_rest_of_the_name_is_kept() -> None:
    found = find_labels([f"{1789 + n}-{'AB'[n % 2]}.txt" for n in range(8)])
    assert found is not None
    assert found.rule == "after"
    assert found.separator == "-"
    assert found.others == {"part 1": tuple(str(1789 + n) for n in range(8))}


def test_a_person_may_say_on_which_side_it_stands() -> None:
    found = labels_beside(["a_1.txt", "b_2_x.txt", "plain.txt"], before=True)
    assert found.labels == ("a", "b", "")
    assert labels_beside(["a_1.txt", "b_2_x.txt"], before=False).labels == ("1", "x")
    assert labels_beside(["a-1_x.txt"], before=True, separator="-").labels == ("a",)


def test_a_pattern_takes_label_and_columns() -> None:
    found = labels_by_pattern(["sub/1789-Washington.txt", "x.txt"], "{year}-{label}")
    assert found.labels == ("Washington", "")
    assert found.others == {"year": ("1789", "")}
    folders = labels_by_pattern(["1789/Adams_7.txt"], "{year}/{label}_{number}.txt")
    assert folders.labels == ("Adams",)
    assert folders.others == {"year": ("1789",), "number": ("7",)}


@pytest.mark.parametrize("pattern", ["", "label", "{label}{x}", "{label}-{label}", "{year}-{}"])
def test_a_pattern_that_says_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(DataError) as caught:
        labels_by_pattern(["a.txt"], pattern)
    assert caught.value.code == "NNS-2111"


def test_a_pattern_cannot_be_made_to_hang() -> None:
    pattern = "-".join(f"{{{name}}}" for name in "abcdefg") + "-{label}"
    assert labels_by_pattern(["a" * 250 + "-" * 2], pattern).labels == ("",)
