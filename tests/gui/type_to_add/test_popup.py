"""The field with its hits: at most eight, by key or click, and what is left behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from nnstudio.edit.legal import FITTING, Fit, Verdict
from nnstudio.gui.type_to_add.popup import MAX_HITS, ChoicePopup, Entry
from nnstudio.gui.type_to_add.type_to_add import PLACEHOLDER, TypeToAdd
from tests.helpers.editor import EditorBench


@pytest.fixture
def host(qtbot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    found.resize(600, 400)
    found.show()
    return found


@pytest.fixture
def bench() -> Iterator[EditorBench]:
    made = EditorBench()
    yield made
    made.language.uninstall()


@pytest.fixture
def popup(bench, host) -> ChoicePopup:
    found = ChoicePopup(bench.ui, PLACEHOLDER, parent=host)
    entries = [Entry(number, f"Layer {number}", "detail", "layer-dense") for number in range(12)]
    found.ask(host, QPoint(50, 40), lambda query: [e for e in entries if query in e.name])
    return found


def test_at_most_eight_hits_are_shown_and_read(popup):
    assert popup._rows.rowCount() == MAX_HITS
    assert popup.field.accessibleDescription() == "Layer 0, detail"


def test_arrows_and_enter_choose(popup, qtbot):
    qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    qtbot.keyClick(popup.field, Qt.Key.Key_Up)
    assert popup.field.accessibleDescription() == "Layer 1, detail"
    with qtbot.waitSignal(popup.chosen) as chosen:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert chosen.args == [1]
    assert not popup.is_open


def test_typing_filters_and_a_click_chooses(popup, qtbot):
    qtbot.keyClicks(popup.field, "11")
    assert popup._rows.rowCount() == 1
    place = popup.hits.visualRect(popup._rows.index(0, 0)).center()
    with qtbot.waitSignal(popup.chosen) as chosen:
        qtbot.mouseClick(popup.hits.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [11]


def test_nothing_fitting_is_said_and_enter_does_nothing(popup, qtbot):
    qtbot.keyClicks(popup.field, "zzz")
    assert popup._rows.index(0, 0).data() == "Nothing fits"
    with qtbot.assertNotEmitted(popup.chosen):
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)


def test_escape_and_a_click_elsewhere_close(popup, host, qtbot):
    qtbot.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not popup.is_open
    popup.ask(host, QPoint(10, 10), lambda query: [])
    qtbot.mouseClick(host, Qt.MouseButton.LeftButton, pos=QPoint(590, 390))
    assert not popup.is_open


def test_it_stays_inside_the_window(popup, host):
    popup.ask(host, QPoint(595, 395), lambda query: [])
    assert host.rect().contains(popup.geometry())


def test_refused_layers_are_not_offered_and_wrong_shapes_only_when_asked_for(bench, host, qtbot):
    def judge(spec):
        if spec.id == "nn.conv2d":
            return Verdict(Fit.WRONG_SHAPE)
        return Verdict(Fit.REFUSED) if spec.role != "layer" else FITTING

    added: list[str] = []
    adder = TypeToAdd(bench, bench.ui, host)
    adder.ask(host, QPoint(20, 20), added.append, judge)
    shown = [entry.key for entry in adder.popup._entries]
    assert "nn.conv2d" not in shown and "io.input" not in shown
    qtbot.keyClicks(adder.popup.field, "conv2d")
    assert adder.popup._entries[0].detail == "shape does not fit yet"
    qtbot.keyClick(adder.popup.field, Qt.Key.Key_Return)
    assert added == ["nn.conv2d"]


@pytest.mark.parametrize(("query", "layer"), [("Falt", "nn.conv2d"), ("zusammen", "nn.concat")])
def test_german_words_find_layers_in_an_english_window(bench, host, qtbot, query, layer):
    adder = TypeToAdd(bench, bench.ui, host)
    adder.ask(host, QPoint(20, 20), lambda _layer: None)
    qtbot.keyClicks(adder.popup.field, query)
    assert layer in [entry.key for entry in adder.popup._entries]
    bench.language.set_language("de")
    adder.ask(host, QPoint(20, 20), lambda _layer: None)
    qtbot.keyClicks(adder.popup.field, "convolution")
    assert adder.popup._entries[0].key == "nn.conv2d"
