"""Rules 2 cut words as a reader would; rules 1 cut as they always did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.texts.text_units import clean, kept_tokens, token_pattern, tokens, written

ODD = st.text(
    alphabet=st.sampled_from("aäß1.,:-'’_@/% z.B\u00ad\u200b\u200d\ufe0f\u0308😀🏽🇩👩\n"),
    max_size=30,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Größe, STRASSE ẞ", "größe|,|strasse|ß"),
        ("Gro\u0308ße u\u0364ber", "größe|u\u0364ber"),
        ("Die E-Mail-Adresse, E\u2011Mail", "die|e-mail-adresse|,|e-mail"),
        ("Vor- und Nachteile", "vor|-|und|nachteile"),
        ("don't don’t geht’s", "don't|don't|geht's"),
        ("1.234.567,89 € um 10:30, 1’000", "1.234.567,89|€|um|10:30|,|1'000"),
        ("12,5% und 12,5 %", "12,5|%|und|12,5|%"),
        ("90er-Jahre, 20-jährig, 3D, 1:0-Führung", "90er-jahre|,|20-jährig|,|3d|,|1:0-führung"),
        ("10-12 am 2020-01-15", "10|-|12|am|2020|-|01|-|15"),
        ("z. B. z.B. u.\u00a0a. d.h., Ph.D.", "z.b.|z.b.|u.a.|d.h.|,|ph.d."),
        ("im 19. Jahrhundert", "im|19|.|jahrhundert"),
        ("Ende.Anfang", "ende|.|anfang"),
        ("derStandard.at, https://a.de/x?y=1).", "derstandard.at|,|https://a.de/x?y=1|)|."),
        ("max_muster@web.de schrieb", "max_muster@web.de|schrieb"),
        ("snake_case", "snake|case"),
        ("gut 😀😀 👍🏽 👩\u200d🚒 🇩🇪 1\ufe0f\u20e3", "gut|😀|😀|👍🏽|👩\u200d🚒|🇩🇪|1\u20e3"),
        ("❤\ufe0f ❤", "❤|❤"),
        ("Wör\u00adter zero\u200bwidth a\u200db \ufeffBOM", "wörter|zerowidth|ab|bom"),
        ("हिन्दी में", "हिन्दी|में"),
        ("שָׁלוֹם עולם", "שָׁלוֹם|עולם"),
        ("İ", "i\u0307"),
        ("", ""),
    ],
)
def test_rules_2_keep_whole_what_a_reader_calls_one_word(text: str, expected: str) -> None:
    assert tokens(text, 2) == (expected.split("|") if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("z.B. 90er 👍🏽 don’t", "z.b|.|90|er|👍|🏽|don’t"),
        ("Ende.Anfang Wör\u00adter", "ende.anfang|wör|\u00ad|ter"),
    ],
)
def test_rules_1_stay_as_the_nets_of_older_projects_learnt_them(text: str, expected: str) -> None:
    assert tokens(text) == tokens(text, 1) == expected.split("|")


@given(st.one_of(st.text(max_size=40), ODD), st.sampled_from([1, 2]))
def test_words_as_written_stand_beside_their_tokens(text: str, rules: int) -> None:
    small, large = tokens(text, rules), written(text, rules)
    assert len(small) == len(large)
    assert all(small)
    assert all(large)


@given(st.one_of(st.text(max_size=40), ODD))
def test_a_clean_text_is_clean_and_its_tokens_are_slices_of_it(text: str) -> None:
    whole = clean(text, 2)
    assert not set("\u00ad\u200b\u200c\u2060\ufeff") & set(whole)
    found = [whole[m.start() : m.end()] for m in token_pattern(2).finditer(whole)]
    assert found == written(text, 2)


@given(st.one_of(st.text(max_size=40), ODD))
def test_no_letter_and_no_digit_is_lost(text: str) -> None:
    letters = "".join(written(text, 2))
    assert [c for c in clean(text, 2) if c.isalnum()] == [c for c in letters if c.isalnum()]


def test_stop_words_go_and_their_neighbours_meet() -> None:
    stop = frozenset({"der"})
    assert kept_tokens("Haus der Kunst", stop, 2) == ["haus", "kunst"]
    assert kept_tokens("Haus der Kunst", frozenset(), 2) == ["haus", "der", "kunst"]
