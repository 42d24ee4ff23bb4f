"""One language object serves every view and switches without a restart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.i18n import Language, system_language

NEEDS = QT_TRANSLATE_NOOP("params", "{name} needs a number.").format(name="X")


@pytest.fixture
def language(qtbot: QtBot) -> Iterator[Language]:
    before = QLocale()
    held = Language("en")
    yield held
    held.uninstall()
    QLocale.setDefault(before)


def cancel_text(qtbot: QtBot) -> str:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    return box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")


def test_a_view_follows_the_switch(qtbot: QtBot, language: Language) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    language.changed.connect(lambda: label.setText(language(NEEDS)))
    shown = []
    for code in ("pseudo", "en"):
        with qtbot.waitSignal(language.changed, timeout=1000):
            language.set_language(code)
        shown.append(label.text())
    assert shown[1] == "X needs a number."
    assert shown[0] != shown[1]
    assert shown[0].startswith("X ")


def test_the_same_language_again_announces_nothing(qtbot: QtBot, language: Language) -> None:
    with qtbot.assertNotEmitted(language.changed):
        language.set_language("en")


def test_numbers_and_reading_follow_the_language(language: Language) -> None:
    language.set_language("de")
    assert language.code == "de"
    assert language.translator.number(0.001) == "0,001"
    assert QLocale().decimalPoint() == ","
    language.set_language("en")
    assert language.translator.number(0.001) == "0.001"
    assert QLocale().decimalPoint() == "."


def test_dialogs_of_qt_follow_the_language_and_come_back(qtbot: QtBot, language: Language) -> None:
    assert cancel_text(qtbot) == "Cancel"
    language.set_language("de")
    assert cancel_text(qtbot) == "Abbrechen"
    language.set_language("en")
    assert cancel_text(qtbot) == "Cancel"


def test_texts_that_nobody_translated_stay_as_they_are(language: Language) -> None:
    language.set_language("de")
    assert QCoreApplication.translate("nowhere", "An unknown text") == "An unknown text"


def test_qt_finds_our_table(language: Language) -> None:
    language.set_language("de")
    ours = language.translator.template("params", "{name} needs a number.")
    assert QCoreApplication.translate("params", "{name} needs a number.") == ours
    assert ours != "{name} needs a number."


def test_the_system_language_is_one_we_have() -> None:
    assert system_language() in ("en", "de")
