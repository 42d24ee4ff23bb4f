"""The theme dresses the application, follows the system and tells views when it changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from nnstudio.gui.theme import theme as theme_module
from nnstudio.gui.theme.fonts import SMALLEST_PX, SPECS, make_font
from nnstudio.gui.theme.icons import IconStore
from nnstudio.gui.theme.stylesheet import line_px, make_stylesheet
from nnstudio.gui.theme.theme import Mode, Theme
from nnstudio.gui.theme.tokens import (
    ALL_TOKENS,
    DARK,
    HIGH_CONTRAST_DARK,
    HIGH_CONTRAST_LIGHT,
    LIGHT,
)


@pytest.mark.parametrize(
    ("mode", "tokens"),
    [
        ("light", LIGHT),
        ("dark", DARK),
        ("high_contrast_light", HIGH_CONTRAST_LIGHT),
        ("high_contrast_dark", HIGH_CONTRAST_DARK),
    ],
)
def test_a_chosen_mode_gives_its_colours(qapp: QApplication, mode: str, tokens: object) -> None:
    assert Theme(mode).tokens is tokens


def test_an_unknown_mode_follows_the_system(qapp: QApplication) -> None:
    assert Theme("sepia").mode is Mode.SYSTEM


@pytest.mark.parametrize(
    ("mode", "tokens"), [("system", DARK), ("high_contrast", HIGH_CONTRAST_DARK)]
)
def test_the_systems_brightness_is_followed(
    theme: Theme,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
    mode: str,
    tokens: object,
) -> None:
    theme.configure(mode=mode)
    assert not theme.tokens.is_dark
    monkeypatch.setattr(theme_module, "_system_scheme", lambda: Qt.ColorScheme.Dark)
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens is tokens


def test_the_systems_wish_for_contrast_is_followed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme_module, "_system_wants_contrast", lambda: True)
    assert Theme("system").tokens.is_high_contrast
    assert not Theme("light").tokens.is_high_contrast


def test_a_change_is_told_once_and_only_if_something_differs(theme: Theme) -> None:
    told: list[str] = []
    theme.changed.connect(lambda: told.append(theme.mode))
    theme.configure(mode="dark", scale=1.5)
    theme.configure(mode="dark", scale=1.5)
    assert told == ["dark"]


def test_palette_and_widgets_take_the_colours(theme: Theme, qapp: QApplication) -> None:
    theme.configure(mode="dark")
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window) == DARK.color("bg")
    assert palette.color(QPalette.ColorRole.Highlight) == DARK.color("accent_fill")
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == DARK.color(
        "text3"
    )


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (1.5, 1.5), (9.0, 2.5)])
def test_the_scale_stays_within_its_limits(qapp: QApplication, asked: float, given: float) -> None:
    assert Theme("light", asked).scale == given


def test_lengths_and_controls_follow_the_scale(theme: Theme, qtbot: QtBot) -> None:
    theme.configure(scale=2.0)
    assert theme.px(8) == 16
    button, field = QPushButton("x"), QLineEdit()
    for widget in (button, field):
        qtbot.addWidget(widget)
        widget.show()
    assert button.height() == 64
    assert field.height() == 56


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0, 2.5])
def test_the_handle_of_a_slider_is_round_at_every_scale(
    theme: Theme, qtbot: QtBot, scale: float
) -> None:
    theme.configure(scale=scale)
    slider = QSlider(Qt.Orientation.Horizontal)
    qtbot.addWidget(slider)
    slider.resize(200, slider.sizeHint().height())
    slider.show()
    picture = slider.grab().toImage()
    ink = [
        (x, y)
        for x in range(picture.width() // 2)
        for y in range(picture.height())
        if picture.pixelColor(x, y) == LIGHT.color("accent")
    ]
    left, top = min(x for x, _ in ink), min(y for _, y in ink)
    middle = (min(y for _, y in ink) + max(y for _, y in ink)) // 2
    assert (left, middle) in ink
    assert (left, top) not in ink


def test_controls_have_the_heights_of_the_design(theme: Theme, qtbot: QtBot) -> None:
    for size, height in ((None, 32), ("small", 28), ("large", 48)):
        button = QPushButton("x")
        button.setProperty("buttonSize", size)
        qtbot.addWidget(button)
        button.show()
        assert button.height() == height


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.5])
@pytest.mark.parametrize("role", SPECS)
def test_a_font_has_its_size_and_figures_of_equal_width(
    qapp: QApplication, role: str, scale: float
) -> None:
    font = make_font(role, scale)  # type: ignore[arg-type]
    dpi = qapp.primaryScreen().logicalDotsPerInch()
    pixels = font.pointSizeF() * dpi / 72
    assert pixels == pytest.approx(SPECS[role].size * scale, rel=0.01)  # type: ignore[index]
    assert pixels >= SMALLEST_PX * scale - 0.05
    assert [bytes(tag.toString()).decode() for tag in font.featureTags()] == ["tnum"]


def test_fonts_of_classes_outlive_a_change_of_mode(theme: Theme, qtbot: QtBot) -> None:
    for mode in ("light", "dark"):
        theme.configure(mode=mode)
        button = QPushButton("x")
        qtbot.addWidget(button)
        button.show()
        assert button.font().weight() == theme.font("button").weight()


def test_a_font_given_out_does_not_change_the_themes_own(theme: Theme) -> None:
    font = theme.font("body")
    font.setBold(True)
    assert not theme.font("body").bold()


def test_chosen_motion_wins_over_the_system(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme_module, "system_reduces_motion", lambda: True)
    follows = Theme("light")
    assert (follows.reduce_motion, follows.duration(160)) == (True, 0)
    moves = Theme("light", reduce_motion=False)
    assert (moves.reduce_motion, moves.duration(160)) == (False, 160)
    moves.configure(reduce_motion="system")
    assert moves.reduce_motion


def test_a_fine_line_stays_fine() -> None:
    assert [line_px(1, scale) for scale in (1.0, 1.25, 1.5, 1.75, 2.0, 2.5)] == [1, 1, 1, 2, 2, 2]


@pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("scale", [1.0, 1.25, 2.5])
def test_the_style_sheet_is_complete_and_understood(
    qapp: QApplication, qtlog: object, tokens: object, scale: float
) -> None:
    icons = IconStore()
    sheet = make_stylesheet(tokens, scale, icons.tinted_file)  # type: ignore[arg-type]
    assert "$" not in sheet
    button = QPushButton("x")
    button.setStyleSheet(sheet)
    button.ensurePolished()
    complaints = [r.message for r in qtlog.records if "parse" in r.message]  # type: ignore[attr-defined]
    button.deleteLater()
    assert not complaints
