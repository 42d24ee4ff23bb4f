"""How the letters of a file are stored: found, offered with a look, refused where it is no text."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.files.text_file import looks_like_text, read_text
from nnstudio.data.tables.encodings import ENCODING_CHOICES, encoding_previews
from nnstudio.data.tables.table_file import table_file
from nnstudio.data.tables.table_text import table_text

GERMAN = "Straße;Größe\nMühlgässchen;1,5\nÄußere Straße;2\n"


def encoding_of(path: Path) -> str:
    return table_text(table_file(path)).encoding


@pytest.mark.parametrize(
    ("stored", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
        ("latin-1", "cp1252"),
        ("cp850", "cp850"),
        ("mac_roman", "mac_roman"),
    ],
)
def test_german_letters_are_read_however_they_are_stored(
    tmp_path: Path, stored: str, found: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(GERMAN.encode(stored))
    assert encoding_of(path) == found
    assert read_text(path).text == GERMAN
    assert read_text(path).encoding == found


def test_the_likely_encoding_comes_first_and_shows_its_letters(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(GERMAN.encode("cp1252"))
    previews = encoding_previews(path)
    assert previews[0] == ("cp1252", ("Straße;Größe", "Mühlgässchen;1,5", "Äußere Straße;2"))
    names = [name for name, _ in previews]
    assert len(names) > 5
    assert set(names) <= {choice.value for choice in ENCODING_CHOICES}
    assert all("\ufffd" not in text for text in previews[1][1])
    assert "utf-8" in names  # with a sign for what is lost, at the end
    assert names.index("utf-8") > 1


def test_wide_letters_are_only_offered_as_wide_encodings(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(GERMAN.encode("utf-16-le"))
    assert next(iter(encoding_previews(path)))[0] == "utf-16-le"
    assert all(name.startswith("utf-") for name, _ in encoding_previews(path))
    path.write_bytes(b"a;b\n1;2\n")
    assert encoding_previews(path) == []


def test_an_encoding_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a;b\n1;2\n", encoding="utf-8")
    for read in (lambda: table_text(table_file(path), "klingon"), lambda: read_text(path, "x-y")):
        with pytest.raises(DataError) as caught:
            read()
        assert caught.value.code == "NNS-2003"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "NNS-2010"),
        (b" \r\n \n", "NNS-2010"),
        (bytes(5000), "NNS-2010"),
        (b"<!DOCTYPE html><html>", "NNS-2031"),
        (b"PK\x03\x04more", "NNS-2031"),
        (b"%PDF-1.7", "NNS-2031"),
        (b"a;b\n1;2\n\0\0\0;3\n", "NNS-2031"),
        (b"a;b\n" + b"1;2\n" * 400_000 + b"\0\n", "NNS-2031"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    with pytest.raises(DataError) as caught:
        list(table_text(table_file(path)).pieces())
    assert caught.value.code == code
    with pytest.raises(DataError) as caught:
        read_text(path)
    assert caught.value.code == code


def test_lines_come_whole_and_end_alike_however_they_are_cut(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    text = "äöü,1\r\nb\rc\n\n" * 50 + "last"
    path.write_bytes(text.encode("utf-8"))
    expected = text.replace("\r\n", "\n").replace("\r", "\n") + "\n"
    for size in (1, 2, 3, 7, 64, 10_000):
        pieces = [piece for piece, _ in table_text(table_file(path)).pieces(size=size)]
        assert b"".join(pieces).decode("utf-8") == expected
        assert all(piece.endswith(b"\n") for piece in pieces)


def test_the_beginning_alone_can_be_read_without_a_cut_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"first\nsecond\nthird\n")
    text = table_text(table_file(path))
    assert b"".join(piece for piece, _ in text.pieces(15)) == b"first\nsecond\n"
    assert b"".join(piece for piece, _ in text.pieces(100)) == b"first\nsecond\nthird\n"


def test_a_line_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x" * (40 * 1024 * 1024))
    with pytest.raises(DataError) as caught:
        list(table_text(table_file(path)).pieces())
    assert caught.value.code == "NNS-2036"


def test_texts_are_told_from_other_files_by_their_beginning() -> None:
    assert looks_like_text(b"a;b\n")
    assert looks_like_text(codecs.BOM_UTF16_LE + b"a\0")
    for head in (b"\x89PNG", b"PK\x03\x04", b"%PDF", b"a\0b"):
        assert not looks_like_text(head)


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("German_Deutsch-Latin1", "cp1252"),
        ("French_Francais-Latin1", "cp1252"),
        ("Polish-Latin2", "cp1250"),
        ("Russian-Cyrillic", "cp1251"),
        ("Greek_Ellinika-Greek", "cp1253"),
        ("Japanese_Nihongo-SJIS", "cp932"),
        ("Turkish_Turkce-UTF8", "utf-8-sig"),
    ],
)
def test_real_texts_of_many_languages(shared_data: Path, name: str, encoding: str) -> None:
    path = shared_data / "messy" / "text_encodings_udhr" / name
    assert encoding_of(path) == encoding
    assert encoding_previews(path)[0][0] == encoding.removesuffix("-sig")
