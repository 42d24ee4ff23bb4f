"""Documents one by one: each in its own encoding, each with its own reason where it is not read."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.base.text import Text
from nnstudio.data.texts.text_documents import (
    EMPTY,
    NO_TEXT,
    OLD_WORD,
    PDF,
    Document,
    encoding_notes,
    is_document,
    lines_of,
    not_read,
    read_document,
    usual_encoding,
)
from tests.helpers.office_files import docx, paragraph

SENTENCE = "Die schöne Größe über den Wolken"


def _read(folder: Path, name: str, raw: bytes, **more: object) -> Document | Text:
    path = folder / name
    path.write_bytes(raw)
    return read_document(path, len(raw), **more)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp850", "cp1252"]
)
def test_a_text_is_the_same_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    found = _read(tmp_path, "a.txt", SENTENCE.encode(encoding))
    assert isinstance(found, Document)
    assert found.text == SENTENCE


def test_a_person_may_choose_the_encoding(tmp_path: Path) -> None:
    found = _read(tmp_path, "a.txt", "Привет".encode("cp1251"), encoding="cp1251")
    assert isinstance(found, Document)
    assert found.text == "Привет"
    assert not found.guessed


def test_lines_end_where_people_ended_them() -> None:
    assert lines_of("a\r\nb\rc\nd\u2028e\x85f") == ["a", "b", "c", "d\u2028e\x85f"]


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.txt", b"", EMPTY),
        ("a.txt", b" \r\n\t", EMPTY),
        ("a.txt", bytes(100), EMPTY),
        ("a.docx", docx(paragraph(" ")), EMPTY),
        ("a.txt", b"ab\0cd", NO_TEXT),
        ("a.txt", b"\x89PNG\r\n\x1a\n and more", NO_TEXT),
        ("a.txt", bytes(range(1, 9)) * 30, NO_TEXT),
        ("a.txt", b"<!DOCTYPE html><html>", NO_TEXT),
        ("a.txt", b"\xd0\xcf\x11\xe0 old Word", OLD_WORD),
        ("a.docx", b"\xd0\xcf\x11\xe0 with a password", OLD_WORD),
        ("a.txt", b"%PDF-1.7 text", PDF),
    ],
)
def test_what_is_no_text_says_why(tmp_path: Path, name: str, raw: bytes, reason: Text) -> None:
    assert _read(tmp_path, name, raw) == reason


def test_a_text_over_the_limit_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("short", encoding="utf-8")
    found = read_document(path, 11 * 1024 * 1024)
    assert isinstance(found, Text)
    assert Translator("de")(found) == "länger als 10 MB Text"


def test_a_file_that_went_away_says_so(tmp_path: Path) -> None:
    assert isinstance(read_document(tmp_path / "gone.txt", 10), Text)
    assert isinstance(read_document(tmp_path / "gone.docx", 10), Text)


@pytest.mark.parametrize(
    ("name", "raw", "document"),
    [
        ("a.txt", b"", True),
        ("a.docx", b"", True),
        ("49960", b"From: somebody", True),
        ("a.pos", b"a good film", True),
        ("empty", b"", False),
        ("a.csv", b"x,y", False),
        ("a.jpg", b"\xff\xd8\xff", False),
        ("data", b"\x7fELF\x02\x01\x01\x00\x00", False),
        ("a.pdf", b"%PDF", False),
    ],
)
def test_a_document_is_known_by_its_name_or_its_beginning(
    tmp_path: Path, name: str, raw: bytes, document: bool
) -> None:
    (tmp_path / name).write_bytes(raw)
    assert is_document(tmp_path / name, name) is document


def test_old_formats_have_their_own_reason() -> None:
    assert not_read("a.PDF") == PDF
    assert not_read("a.doc") == OLD_WORD
    assert not_read("a.epub") is not None
    assert not_read("a.txt") is None


def test_other_encodings_and_lost_letters_are_told_once_each() -> None:
    documents = [
        ("a.txt", Document("ä", "cp1252", guessed=True)),
        ("b.txt", Document("plain", "cp1252", guessed=True)),
        ("c.txt", Document("ä", "utf-8")),
        ("d.txt", Document("�", "utf-8", unreadable_lines=(3,))),
    ]
    english = [Translator("en")(note) for note in encoding_notes(documents)]
    assert len(english) == 2
    assert "a.txt" in english[0]
    assert "b.txt" not in english[0]
    assert "d.txt in line 3" in english[1]
    assert usual_encoding(documents) == "cp1252"
    assert usual_encoding([]) is None
