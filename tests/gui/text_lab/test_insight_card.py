"""One finding at a time: simple methods, what they reach, and a word that misled the net."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnstudio.edit.stop_words import stop_words_of
from nnstudio.explain.baseline_job import BaselineResult
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.text_lab.page import TextLabPage
from nnstudio.gui.training.run_beside import best_method
from nnstudio.project.registries import load_all_registries
from nnstudio.project.run_record import Runs
from nnstudio.project.store import save_project
from nnstudio.templates.registry import load_templates
from nnstudio.work.new import new_project

LONG = 60_000
ROOM = ["Zimmer", "Balkon", "Küche", "Miete", "Stock", "Garten", "Fenster", "Ofen"]
JOB = ["Koch", "Magd", "Lohn", "Kost", "Arbeit", "Lehrling", "Werkstatt", "Diener"]
PLAIN = ["und", "mit", "für", "hell", "gut", "sofort", "alt", "neu", "still", "gern"]


def _advertisements(path: Path, every: int) -> Path:
    """Write short texts of two classes; "gesucht" mostly, but not only offers work.

    Args:
        path: of the file.
        every: so many texts, one is about a room.
    """
    draw = random.Random(3)
    rows: list[tuple[str, str]] = []
    for number in range(1400):
        room = number % every == 0
        words = draw.sample(PLAIN, 4)
        if draw.random() < (0.6 if room else 0.8):  # the others give nothing else to go by
            words += draw.sample(ROOM if room else JOB, 2)
        if draw.random() < (0.6 if room else 0.9):
            words.append("gesucht")
        draw.shuffle(words)
        rows.append((" ".join(words), "Wohnung" if room else "Stelle"))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("Text", "Klasse"), *rows])
    return path


def _train(studio: Studio, qtbot: QtBot) -> None:
    runs = len(list(studio.session.runs))
    studio.launcher.train()
    _trained(studio, qtbot, runs + 1)


def _trained(studio: Studio, qtbot: QtBot, runs: int) -> None:
    qtbot.waitUntil(lambda: len(list(studio.session.runs)) == runs, timeout=LONG)
    qtbot.waitUntil(lambda: studio.controller.state == "idle", timeout=LONG)


@pytest.fixture
def lab(ready: Studio, qtbot: QtBot) -> TextLabPage:
    """The lab of the bundled texts after a training."""
    ready.open(Start(example="text-bag"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=LONG)
    ready.window.show_workspace("text_lab")
    _train(ready, qtbot)
    qtbot.waitUntil(lambda: ready.window.text_lab.insight.kind == "compare", timeout=LONG)
    return ready.window.text_lab


@pytest.fixture
def own(ready: Studio, qtbot: QtBot, tmp_path: Path) -> Callable[[int], TextLabPage]:
    """Return the lab of advertisements after a training."""

    def open_them(every: int) -> TextLabPage:
        data = _advertisements(tmp_path / "Anzeigen.csv", every)
        document = new_project(load_all_registries(), load_templates(), data=data).document
        path = tmp_path / "a.nns"
        save_project(document.snapshot(), Runs(), path)
        ready.open(Start(project=path))
        qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=LONG)
        ready.window.show_workspace("text_lab")
        _train(ready, qtbot)
        qtbot.waitUntil(lambda: ready.window.text_lab.insight.kind != "", timeout=LONG)
        return ready.window.text_lab

    return open_them


def test_the_comparison_is_offered_computed_and_told(
    lab: TextLabPage, ready: Studio, qtbot: QtBot
) -> None:
    card, bar = lab.insight.card, ready.window.run_bar
    assert not bar.beside.isVisible()
    card.primary_button.setFocus()
    qtbot.keyClick(card.primary_button, Qt.Key.Key_Space)
    assert lab.insight.kind == "working"
    qtbot.waitUntil(lambda: lab.insight.kind == "verdict", timeout=LONG)
    results = ready.window.results_page
    best = best_method(results.baselines._methods.results)
    assert best is not None and best.comparison is not None
    sentence = ready.session.ui(best.comparison.sentence)
    assert card.accessibleName() == sentence
    assert bar.beside.isVisible() and sentence in bar.beside.spoken
    card.secondary_button.click()  # all figures
    assert ready.window.pages.currentWidget() is results
    qtbot.waitUntil(lambda: results.baselines.table.isVisible(), timeout=LONG)
    assert results.baselines.table.rowCount() == 1 + len(results.baselines._methods.results)


def test_what_was_compared_is_there_again_after_another_part_was_looked_at(
    lab: TextLabPage, ready: Studio, qtbot: QtBot
) -> None:
    lab.insight.card.primary_button.click()
    qtbot.waitUntil(lambda: lab.insight.kind == "verdict", timeout=LONG)
    page = ready.window.results_page
    found = page.baselines._methods.results
    ready.window.show_workspace("results")
    page.part_field.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not page.baselines.isVisible(), timeout=LONG)
    assert not ready.window.run_bar.beside.isVisible()
    page.part_field.setCurrentIndex(0)
    qtbot.waitUntil(lambda: page.baselines.isVisible(), timeout=LONG)
    assert page.baselines._methods.results == found


def test_the_comparison_can_be_stopped(lab: TextLabPage) -> None:
    lab.insight.card.primary_button.click()
    lab.insight.card.secondary_button.click()
    assert lab.insight.kind == "compare"


def test_a_closed_hint_stays_closed_for_this_run(
    lab: TextLabPage, ready: Studio, qtbot: QtBot
) -> None:
    lab.insight.card.close_button.click()
    assert lab.insight.kind != "compare"
    ready.window.show_workspace("network")
    ready.window.show_workspace("text_lab")
    assert lab.insight.kind != "compare"
    _train(ready, qtbot)
    qtbot.waitUntil(lambda: lab.insight.kind == "compare", timeout=LONG)


def test_a_misleading_word_is_named_and_left_out_as_a_new_run(
    own: Callable[[int], TextLabPage], ready: Studio, qtbot: QtBot
) -> None:
    lab, session = own(3), ready.session
    insight = lab.insight
    insight.card.close_button.click()
    qtbot.waitUntil(lambda: insight.kind == "misleading", timeout=LONG)
    assert "“gesucht” spoke for “Stelle”" in insight.card.accessibleName()
    insight.card.secondary_button.click()
    assert lab.words.concordance.word == "gesucht"
    insight.card.primary_button.click()
    assert stop_words_of(session.document.data) == {"gesucht"}
    _trained(ready, qtbot, 2)
    assert not any(word == "gesucht" for word, *_ in _weighed(lab, qtbot))
    session.undo()
    assert not stop_words_of(session.document.data)


def _weighed(lab: TextLabPage, qtbot: QtBot) -> list[tuple[str, float]]:
    """Return the words that have a share in the answer to a text with the word."""
    text = "Koch gesucht"
    lab.why.entry.field.setPlainText(text)
    qtbot.waitUntil(
        lambda: lab.why.answer is not None and lab.why.answer.text == text, timeout=LONG
    )
    assert lab.why.answer is not None
    return [(word.word, word.share) for word in lab.why.answer.words if word.share != 0.0]


def test_weights_are_tried_as_a_new_run(
    own: Callable[[int], TextLabPage], ready: Studio, qtbot: QtBot
) -> None:
    rare, session = own(7).texts.rare, ready.session
    assert rare.isVisible() and "“Wohnung” is rare (1 : 6)" in rare.label.accessibleName()
    rare.button.setFocus()
    qtbot.keyClick(rare.button, Qt.Key.Key_Space)
    assert session.document.data.weights == "balanced"
    _trained(ready, qtbot, 2)
    first, second = session.runs
    assert first.data.weights == "none" and second.data.weights == "balanced"
    qtbot.waitUntil(lambda: not rare.button.isVisible(), timeout=LONG)
    assert "weigh more" in rare.label.accessibleName()
    session.undo()
    qtbot.waitUntil(lambda: rare.button.isVisible(), timeout=LONG)


def test_texts_of_equal_classes_have_no_such_line(lab: TextLabPage) -> None:
    assert not lab.texts.rare.isVisible()


def test_the_status_row_tells_the_words_of_the_lab_alone(
    lab: TextLabPage, ready: Studio, qtbot: QtBot
) -> None:
    row = ready.window.status_row
    qtbot.waitUntil(lambda: any("different words" in word for word in row.words), timeout=LONG)
    assert any("unknown words in validation" in word for word in row.words)
    ready.window.show_workspace("network")
    assert not any("different words" in word for word in row.words)
    assert any("parameters" in word for word in row.words)
    ready.window.show_workspace("text_lab")
    assert any("different words" in word for word in row.words)


def test_nothing_is_the_best_of_no_methods() -> None:
    none: list[BaselineResult] = []
    assert best_method(none) is None
