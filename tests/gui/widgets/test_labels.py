"""Labels: roles, tones, lines, dots at the end, states."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.widgets.heading import Heading
from nnstudio.gui.widgets.labels import (
    Badge,
    CategoryChip,
    ElidedLabel,
    IconLabel,
    StatusLabel,
    TextLabel,
)
from nnstudio.gui.widgets.ui import Ui

CLEAR = QT_TRANSLATE_NOOP("widgets", "Clear the search")
LONG = plain("Slides 16 small filters over the image. Each one looks for its own pattern.")


def _has_color(widget: TextLabel | CategoryChip | IconLabel, name: str) -> bool:
    image = widget.grab().toImage()
    return any(
        image.pixelColor(x, y).name() == name
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize("wrap", [True, False])
def test_a_label_has_the_colour_of_its_tone(qtbot: QtBot, ui: Ui, wrap: bool) -> None:
    label = TextLabel(ui, plain("████"), tone="error", wrap=wrap)
    qtbot.addWidget(label)
    label.resize(100, 30)
    assert _has_color(label, "#b42318")
    label.set_tone("ok")
    assert _has_color(label, "#19764a")


def test_words_follow_the_language(qtbot: QtBot, ui: Ui) -> None:
    labels = [TextLabel(ui, CLEAR), ElidedLabel(ui, CLEAR), Badge(ui, CLEAR)]
    for label in labels:
        qtbot.addWidget(label)
        label.resize(600, 20)
    ui.language.set_language("pseudo")
    assert {label.text() for label in labels} == {ui(CLEAR)}


def test_broken_text_stands_at_the_line_height_of_its_role(qtbot: QtBot, ui: Ui) -> None:
    label = TextLabel(ui, LONG, role="body", wrap=True)
    qtbot.addWidget(label)
    heights = [label.heightForWidth(width) for width in (1000, 300, 150)]
    assert heights[0] == 20
    assert all(height % 20 == 0 for height in heights)
    assert heights[0] < heights[1] < heights[2]


def test_a_long_word_does_not_widen_the_window(qtbot: QtBot, ui: Ui) -> None:
    label = TextLabel(ui, plain("Donaudampfschifffahrtsgesellschaftskapitän" * 3), wrap=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() <= 120
    assert label.heightForWidth(120) > 40


def test_dots_stand_where_there_is_no_room_and_the_tip_holds_all(qtbot: QtBot, ui: Ui) -> None:
    label = ElidedLabel(ui, LONG)
    qtbot.addWidget(label)
    label.show()
    label.resize(120, 20)
    assert label.text().endswith("…")
    assert label.toolTip() == label.full_text == label.accessibleName() == ui(LONG)
    label.resize(2000, 20)
    assert label.text() == ui(LONG)
    assert label.toolTip() == ""


@pytest.mark.parametrize("state", ["ok", "warn", "error", "info", "locked"])
def test_a_state_has_an_icon_and_a_word(qtbot: QtBot, ui: Ui, state: str) -> None:
    label = StatusLabel(ui, state, plain("4 heights are missing"))  # type: ignore[arg-type]
    qtbot.addWidget(label)
    label.show()
    icon = label.findChild(IconLabel)
    assert icon.isVisible()
    assert not icon.pixmap().isNull()
    assert label.accessibleName() == "4 heights are missing"


def test_another_state_changes_icon_word_and_colour(qtbot: QtBot, ui: Ui) -> None:
    label = StatusLabel(ui, "ok", plain("No problems"))
    qtbot.addWidget(label)
    label.show()
    icon = label.findChild(IconLabel)
    before = icon.pixmap().cacheKey()
    label.set_state("error", plain("1 error"))
    assert icon.pixmap().cacheKey() != before
    assert (label.state, label.accessibleName()) == ("error", "1 error")
    label.set_state("neutral", plain("Waiting"))
    assert not icon.isVisible()


def test_a_chip_has_its_familys_colour_on_a_tint(qtbot: QtBot, ui: Ui) -> None:
    chip = CategoryChip(ui, "layer-conv", "magenta")
    qtbot.addWidget(chip)
    chip.show()
    assert (chip.width(), chip.height()) == (20, 20)
    image = chip.grab().toImage()
    ground = image.pixelColor(2, 10)
    assert ground.red() > ground.green() < ground.blue()
    ui.theme.configure(scale=2.0)
    assert chip.width() == 40


def test_a_heading_names_its_panel_and_keeps_its_actions(qtbot: QtBot, ui: Ui) -> None:
    action = IconLabel(ui, "more")
    heading = Heading(ui, plain("Weights"), caption=LONG, actions=[action])
    qtbot.addWidget(heading)
    heading.resize(220, 32)
    heading.show()
    assert heading.accessibleName() == "Weights"
    assert heading.height() == 32
    caption = heading.findChild(ElidedLabel)
    qtbot.waitUntil(lambda: caption.text().endswith("…"))
    assert action.geometry().right() <= heading.width() - 12
    heading.set_caption(plain("Conv2d"))
    heading.set_title(plain("Activations"))
    assert caption.full_text == "Conv2d"
    assert heading.accessibleName() == "Activations"
