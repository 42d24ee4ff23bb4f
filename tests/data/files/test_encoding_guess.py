"""Guessing how letters are stored: alphabets of Europe and East Asia, and no text at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.files.encoding_guess import guess_encoding, unmarked_utf16

SENTENCES = {
    "cp1252": "Die schöne Müllerin ging über die Straße. „Größe“ – für 5 €",
    "cp850": "Die schöne Müllerin ging über die Straße, sehr früh",
    "cp1250": "Příliš žluťoučký kůň úpěl ďábelské ódy, všechno možné",
    "iso8859-2": "Zażółć gęślą jaźń. Chrząszcz brzmi w trzcinie, łódź",
    "cp1251": "Все люди рождаются свободными и равными в своём достоинстве",
    "koi8-r": "Все люди рождаются свободными и равными в своём достоинстве",
    "iso8859-7": "Ολοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια",
    "cp1254": "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar",
    "cp1255": "כל בני אדם נולדו בני חורין ושווים בערכם ובזכויותיהם",
    "cp1256": "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق",
    "cp932": "すべての人間は、生まれながらにして自由であり、",
    "euc_kr": "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다",
    "gb18030": "人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心,是的",
}


@pytest.mark.parametrize("encoding", SENTENCES)
def test_a_sentence_is_read_as_it_was_written(encoding: str) -> None:
    raw = SENTENCES[encoding].encode(encoding)
    assert raw.decode(guess_encoding(raw)) == SENTENCES[encoding]


def test_a_single_fault_does_not_make_utf8_something_else() -> None:
    raw = "schön größe über hübsch fährt Töne süß".encode() * 9 + b"\xff"
    assert guess_encoding(raw) == "utf-8"


def test_texts_of_two_bytes_a_letter_are_known_without_a_mark() -> None:
    text = "Größe und Übung"
    assert unmarked_utf16(text.encode("utf-16-le")) == "utf-16-le"
    assert unmarked_utf16(text.encode("utf-16-be")) == "utf-16-be"
    assert unmarked_utf16(text.encode("utf-8")) is None
    assert unmarked_utf16(text.encode("utf-16")) is None
    assert unmarked_utf16(bytes(40)) is None


@given(st.binary(max_size=400))
def test_any_bytes_get_an_encoding_that_exists(raw: bytes) -> None:
    raw.decode(guess_encoding(raw), errors="replace")


def test_real_texts_of_seven_languages_are_read(shared_data: Path) -> None:
    folder = shared_data / "messy" / "text_encodings_udhr"
    beginnings = {
        "French_Francais-Latin1": "Déclaration universelle",
        "German_Deutsch-Latin1": "Die Allgemeine Erklärung",
        "Greek_Ellinika-Greek": "ΟΙΚΟΥΜΕΝΙΚΗ ΔΙΑΚΗΡΥΞΗ",
        "Japanese_Nihongo-SJIS": "『世界人権宣言』",
        "Russian-Cyrillic": "Всеобщая декларация",
    }
    for name, start in beginnings.items():
        raw = (folder / name).read_bytes()
        assert raw.decode(guess_encoding(raw)).startswith(start)
    polish = (folder / "Polish-Latin2").read_bytes()
    assert "CZŁOWIEKA" in polish.decode(guess_encoding(polish))
