"""Names of files: stray ones, parts, what is shown of odd ones."""

from __future__ import annotations

import pytest

from nnstudio.data.files.file_names import (
    composed,
    is_note,
    is_stray,
    is_system_file,
    part_words,
    shown,
    stem_of,
    suffix_of,
    without_part_word,
)


@pytest.mark.parametrize(
    "name",
    [
        "README",
        "readme.md",
        "README.first",
        "LICENSE",
        "Lizenz.txt",
        "LIESMICH.txt",
        "CITATION.cff",
    ],
)
def test_notes_on_the_data_are_no_data(name: str) -> None:
    assert is_note(name)
    assert is_stray(name)


@pytest.mark.parametrize(
    "name", ["Thumbs.db", ".DS_Store", "desktop.ini", "~$Text.docx", "a.txt~", "__MACOSX", ".git"]
)
def test_files_of_the_system_are_no_data(name: str) -> None:
    assert is_system_file(name)


@pytest.mark.parametrize(
    "name", ["Sport", "reader.txt", "license plates.txt", "notes.txt", "1.txt"]
)
def test_other_names_are_data(name: str) -> None:
    assert not is_stray(name)


@pytest.mark.parametrize(
    ("name", "stem", "suffix"),
    [
        ("a.txt", "a", ".txt"),
        ("dta.poem.10037.txt", "dta.poem.10037", ".txt"),
        ("dta.poem.10037", "dta.poem.10037", ""),
        ("rt-polarity.pos", "rt-polarity", ".pos"),
        ("Herr Dr. Müller", "Herr Dr. Müller", ""),
        (".hidden", ".hidden", ""),
        ("49960", "49960", ""),
        ("B.TXT", "B", ".txt"),
    ],
)
def test_an_ending_is_short_and_no_number(name: str, stem: str, suffix: str) -> None:
    assert stem_of(name) == stem
    assert suffix_of(name) == suffix


def test_names_that_turn_the_writing_or_hold_no_letters_are_shown_as_escapes() -> None:
    assert shown("rechnung\u202etxt.exe") == "rechnung\\u202etxt.exe"
    assert shown("a\udcffb") == "a\\xffb"
    assert shown("a\ud800b") == "a\\xed\\xa0\\x80b"
    assert shown("Übung – Größe 😀") == "Übung – Größe 😀"


def test_letters_are_composed() -> None:
    assert composed("U\u0308bung ") == "Übung"


@pytest.mark.parametrize(
    ("names", "parts"),
    [
        (["train", "test"], {"train": "train", "test": "test"}),
        (["Train", "Valid", "TEST"], {"Train": "train", "Valid": "validation", "TEST": "test"}),
        (["news-train", "news-test"], {"news-train": "train", "news-test": "test"}),
        (["C50train", "C50test"], {"C50train": "train", "C50test": "test"}),
        (["train", "latest"], None),
        (["test", "dev"], None),
        (["train"], None),
        (["Sport", "test"], None),
    ],
)
def test_folders_name_parts_only_together(names: list[str], parts: dict[str, str] | None) -> None:
    assert part_words(names) == parts


@pytest.mark.parametrize(
    ("stem", "rest", "part"),
    [
        ("pos_train", "pos", "train"),
        ("test-neg", "neg", "test"),
        ("train", "", "train"),
        ("latest_news", "latest_news", None),
    ],
)
def test_the_part_is_taken_out_of_a_name(stem: str, rest: str, part: str | None) -> None:
    assert without_part_word(stem) == (rest, part)
