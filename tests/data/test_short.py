"""Words of a file as they fit into a sentence."""

from __future__ import annotations

from nnstudio.data.short import SHOWN_LETTERS, shortened


def test_a_short_word_stays_and_a_long_one_ends_in_dots() -> None:
    assert shortened("Größe") == "Größe"
    assert shortened("z" * 5000) == "z" * (SHOWN_LETTERS - 1) + "…"
    assert shortened("z" * 50, 10) == "zzzzzzzzz…"


def test_a_word_over_several_lines_stands_on_one() -> None:
    assert shortened("Rad\n oder\tBus ") == "Rad oder Bus"
