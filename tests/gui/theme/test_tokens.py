"""Every colour of the design can be read, in both themes and by colour-blind people."""

from __future__ import annotations

import dataclasses
import itertools

import pytest
from PySide6.QtGui import QColor

from nnstudio.gui.theme.contrast import SHAPE_CONTRAST, TEXT_CONTRAST, contrast
from nnstudio.gui.theme.tokens import (
    ALL_TOKENS,
    DARK,
    FAMILIES,
    HIGH_CONTRAST_DARK,
    HIGH_CONTRAST_LIGHT,
    LIGHT,
    Tokens,
)
from tests.helpers.color_vision import VISIONS, delta_e_76, delta_e_2000, lab_as_seen

GROUNDS = ("bg", "surface", "canvas")
WORDS = ("text", "text2", "text3", "accent", "second", "ok", "warn", "error", *FAMILIES)
PAIRS = (
    ("on_accent", "accent_fill"),
    ("ok", "ok_bg"),
    ("warn", "warn_bg"),
    ("error", "error_bg"),
    ("text", "accent_tint"),
    ("text2", "accent_tint"),
    ("text", "hover"),
    ("text2", "surface2"),
    ("text3", "surface2"),
    ("surface", "text"),
)
FURTHEST = 18.0
"""ΔE (CIE76) that the design promises between category families in every vision."""

every_theme = pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)


@every_theme
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("word", WORDS)
def test_words_are_readable_on_every_ground(tokens: Tokens, ground: str, word: str) -> None:
    found = contrast(tokens.color(word), tokens.color(ground))
    assert found >= TEXT_CONTRAST, f"{word} on {ground}: {found:.2f}"


@every_theme
@pytest.mark.parametrize(("word", "ground"), PAIRS)
def test_words_are_readable_on_tinted_grounds(tokens: Tokens, word: str, ground: str) -> None:
    found = contrast(tokens.color(word), tokens.color(ground))
    assert found >= TEXT_CONTRAST, f"{word} on {ground}: {found:.2f}"


@every_theme
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("shape", ["wire", "accent"])
def test_wires_and_focus_rings_stand_out(tokens: Tokens, ground: str, shape: str) -> None:
    assert contrast(tokens.color(shape), tokens.color(ground)) >= SHAPE_CONTRAST


@pytest.mark.parametrize("tokens", [HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK], ids=lambda t: t.name)
def test_high_contrast_draws_borders_and_wires_strong(tokens: Tokens) -> None:
    base = DARK if tokens.is_dark else LIGHT
    assert tokens.line2 == base.text3
    assert tokens.wire == base.text
    assert tokens.line_width == 2
    assert contrast(tokens.color("line2"), tokens.color("surface")) >= SHAPE_CONTRAST


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda t: t.name)
def test_category_families_differ_in_every_vision(tokens: Tokens, vision: str) -> None:
    seen = {family: lab_as_seen(tokens.value(family), vision) for family in FAMILIES}
    too_close = {
        (one, other): round(delta_e_76(seen[one], seen[other]), 1)
        for one, other in itertools.combinations(FAMILIES, 2)
        if delta_e_76(seen[one], seen[other]) < FURTHEST
    }
    assert not too_close


def test_colour_difference_agrees_with_published_pairs() -> None:
    # Sharma, Wu and Dalal 2005, table 1, pairs 1 and 34.
    import numpy as np

    pairs = (
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    )
    for one, other, expected in pairs:
        assert delta_e_2000(np.array(one), np.array(other)) == pytest.approx(expected, abs=1e-4)


@every_theme
def test_every_colour_token_is_a_colour(tokens: Tokens) -> None:
    names = [f.name for f in dataclasses.fields(tokens) if f.type == "str" and f.name != "name"]
    assert len(names) > 30
    for name in names:
        assert QColor(tokens.value(name)).isValid(), name


def test_the_shadow_is_transparent_and_all_else_is_not() -> None:
    assert LIGHT.color("shadow").alphaF() == pytest.approx(0.07, abs=0.01)
    assert DARK.color("shadow").alphaF() == pytest.approx(0.35, abs=0.01)
    assert LIGHT.color("accent").alpha() == 255


def test_a_colour_can_be_made_fainter() -> None:
    assert LIGHT.color("blue", 0.14).alphaF() == pytest.approx(0.14, abs=0.01)


def test_a_literal_colour_passes_through() -> None:
    assert LIGHT.color("#102030") == QColor("#102030")


@pytest.mark.parametrize("wrong", ["nothing", "name", "is_dark", "line_width"])
def test_an_unknown_token_is_refused(wrong: str) -> None:
    with pytest.raises(KeyError):
        LIGHT.color(wrong)
