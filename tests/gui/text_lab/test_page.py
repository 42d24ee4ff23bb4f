"""The Text lab: words with their shares, in context and counted, and the way between them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.edit.stop_words import stop_words_of
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.text_lab.page import TextLabPage
from tests.gui.test_clipping import rooms
from tests.gui.test_language_switch import english, expect_none, left_over  # noqa: F401

LONG = 60_000


@pytest.fixture
def lab(ready: Studio, qtbot: QtBot) -> TextLabPage:
    """The lab of the bundled German texts, before any training."""
    ready.open(Start(example="text-bag"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=LONG)
    ready.window.show_workspace("text_lab")
    return ready.window.text_lab


@pytest.fixture
def trained(lab: TextLabPage, ready: Studio, qtbot: QtBot) -> TextLabPage:
    """The lab after a training, with the first text explained and the words counted."""
    ready.launcher.train()
    qtbot.waitUntil(lambda: ready.controller.state == "idle" and _has_run(ready), timeout=LONG)
    qtbot.waitUntil(lambda: lab.why.answer is not None, timeout=LONG)
    qtbot.waitUntil(lambda: lab.words.vocabulary.words.rowCount() > 0, timeout=LONG)
    return lab


def _explained(lab: TextLabPage) -> str:
    return "" if lab.why.answer is None else lab.why.answer.text


def _has_run(studio: Studio) -> bool:
    return studio.session.runs.latest_trained is not None


def test_the_lab_is_there_for_texts_alone(ready: Studio, qtbot: QtBot) -> None:
    tabs = ready.window.top_row.tabs
    ready.open(Start(example="iris"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=LONG)
    assert "text_lab" not in tabs.keys
    ready.open(Start(example="text-bag"))
    qtbot.waitUntil(lambda: "text_lab" in tabs.keys, timeout=LONG)
    ready.window.show_workspace("text_lab")
    assert ready.window.pages.currentWidget() is ready.window.text_lab
    ready.open(Start(example="iris"))
    qtbot.waitUntil(lambda: "text_lab" not in tabs.keys, timeout=LONG)
    assert ready.window.pages.currentWidget() is ready.window.network_page


def test_before_the_training_a_button_trains(lab: TextLabPage, ready: Studio, qtbot: QtBot) -> None:
    assert lab.why.empty.isVisible()
    lab.why.empty.button.click()
    qtbot.waitUntil(lambda: _has_run(ready) and ready.controller.state == "idle", timeout=LONG)
    qtbot.waitUntil(lambda: lab.why.answer is not None, timeout=LONG)
    assert not lab.why.empty.isVisible()


def test_base_value_and_words_add_up_to_the_difference_of_the_logits(trained: TextLabPage) -> None:
    answer = trained.why.answer
    assert answer is not None
    total = answer.base + sum(word.share for word in answer.words)
    assert total == pytest.approx(answer.difference, abs=1e-4)
    assert [word.text for word in trained.why.flow.words] == [word.word for word in answer.words]
    assert answer.first != answer.second


def test_a_typed_text_is_answered_and_its_words_are_explained(
    trained: TextLabPage, qtbot: QtBot
) -> None:
    text = "The train to Vienna wasn't late."
    trained.why.entry.field.setPlainText(text)
    qtbot.waitUntil(lambda: _explained(trained) == text, timeout=LONG)
    words = [word.text for word in trained.why.flow.words]
    assert words == ["The", "train", "to", "Vienna", "wasn't", "late", "."]
    assert sum(1 for _ in trained.why.bars.names) == 4


def test_a_text_without_a_known_word_is_said_to_have_no_real_answer(
    trained: TextLabPage, qtbot: QtBot
) -> None:
    for text, none in (("xyzzy qwrt", True), ("The hotel by the beach was full.", False)):
        trained.why.entry.field.setPlainText(text)
        qtbot.waitUntil(lambda text=text: _explained(trained) == text, timeout=LONG)
        assert ("no real answer" in trained.why.total.text()) is none


def test_without_a_word_the_net_is_really_asked_again(trained: TextLabPage) -> None:
    answer = trained.why.answer
    assert answer is not None
    assert answer.without
    strongest = answer.without[0]
    trained.why.flow.setFocus()
    trained.why.flow._set_current(strongest.places[0])
    assert f"“{strongest.word}”" in trained.why.note.text()
    assert "computed anew" in trained.why.note.text()


def test_another_pair_of_classes_can_be_chosen(trained: TextLabPage, qtbot: QtBot) -> None:
    before = trained.why.answer
    assert before is not None
    others = [n for n in range(4) if n not in (before.first, before.second)]
    trained.why.first.setCurrentIndex(1 + others[0])
    qtbot.waitUntil(
        lambda: trained.why.answer is not None and trained.why.answer.first == others[0],
        timeout=LONG,
    )


def test_a_word_of_the_text_is_shown_in_its_contexts_and_a_hit_is_explained(
    trained: TextLabPage, ready: Studio, qtbot: QtBot
) -> None:
    place = trained.why.answer.without[0].places[0] if trained.why.answer else 0
    word = trained.why.flow.words[place].text
    trained.why.flow.opened.emit(place)
    concordance = trained.words.concordance
    assert concordance.word == word
    assert concordance.found is not None and concordance.found.total >= 1
    table = concordance.table
    for row in range(table.hits.rowCount()):
        hit = table.hits.hit(row)
        assert hit is not None and hit.match.lower() == word.lower()
    table.selectRow(table.hits.rowCount() - 1)
    sample = ready.window.text_lab._context.live.sample
    assert sample is not None and word.lower() in str(sample.raw["text"]).lower()
    text = trained.why.entry.text
    qtbot.waitUntil(lambda: _explained(trained) == text, timeout=LONG)


def test_no_hit_shows_a_text_of_the_test_part(trained: TextLabPage, ready: Studio) -> None:
    dataset = ready.session.data.dataset
    assert dataset is not None
    trained.words.look_for("*")
    made = trained.words.concordance._read
    assert made is not None
    assert not set(made.rows.tolist()) & set(dataset.parts.test.tolist())


def test_the_vocabulary_lists_typical_words_and_opens_one_in_context(
    trained: TextLabPage, qtbot: QtBot
) -> None:
    vocabulary = trained.words.vocabulary
    trained.words.show_view("vocabulary")
    rows = vocabulary.words.rows
    assert len(rows) > 3
    assert "different words" in vocabulary.told.text()
    vocabulary.table.setFocus()
    vocabulary.table.setCurrentIndex(vocabulary.words.index(0, 0))
    qtbot.keyClick(vocabulary.table, Qt.Key.Key_Return)
    assert trained.words.concordance.word == rows[0].word
    assert trained.words.concordance.isVisible()


def test_frequent_words_and_pairs_can_be_counted(trained: TextLabPage, qtbot: QtBot) -> None:
    vocabulary = trained.words.vocabulary
    before = vocabulary.words.rows
    vocabulary.which.setCurrentIndex(vocabulary.which.count() - 1)
    qtbot.waitUntil(lambda: vocabulary.words.rows is not before, timeout=LONG)
    assert vocabulary.words.columnCount() == 4
    frequent = vocabulary.words.rows
    vocabulary.units.setCurrentIndex(1)
    qtbot.waitUntil(lambda: vocabulary.words.rows is not frequent, timeout=LONG)
    assert all(" " in row.word for row in vocabulary.words.rows)


def test_the_lengths_of_the_texts_are_drawn(
    trained: TextLabPage, ready: Studio, qtbot: QtBot
) -> None:
    vocabulary = trained.words.vocabulary
    trained.words.show_view("vocabulary")
    qtbot.waitUntil(vocabulary.lengths.isVisible, timeout=LONG)
    lengths = vocabulary.lengths.lengths
    assert lengths is not None
    dataset = ready.session.data.dataset
    assert dataset is not None
    assert sum(lengths.train) == len(dataset.parts.train)
    assert sum(lengths.validation) == len(dataset.parts.validation)


def test_a_word_is_left_out_from_the_list_and_kept_again(
    trained: TextLabPage, ready: Studio, qtbot: QtBot
) -> None:
    vocabulary, session = trained.words.vocabulary, ready.session
    trained.words.show_view("vocabulary")
    assert not vocabulary.leave_out.isEnabled()
    vocabulary.table.setCurrentIndex(vocabulary.words.index(0, 0))
    word = vocabulary.words.rows[0].word
    assert vocabulary.leave_out.isEnabled()
    vocabulary.leave_out.setFocus()
    qtbot.keyClick(vocabulary.leave_out, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.data.status == "ready", timeout=LONG)
    assert stop_words_of(session.document.data) == {word}

    def first() -> str:
        return str(vocabulary.words.index(0, 0).data() or "")

    qtbot.waitUntil(lambda: first() == f"{word} (left out)", timeout=LONG)
    session.undo()
    assert stop_words_of(session.document.data) == frozenset()
    qtbot.waitUntil(lambda: session.data.status == "ready", timeout=LONG)


def test_nothing_is_cut_off_and_all_words_follow_the_language(
    trained: TextLabPage,
    ready: Studio,
    qtbot: QtBot,
    english: set[str],  # noqa: F811
) -> None:
    assert rooms(ready) == []
    ready.language.set_language("de")
    QApplication.processEvents()
    assert rooms(ready) == []
    own = {"cooking", "sports", "travel", "weather"}
    own |= {row.word for row in trained.words.vocabulary.words.rows}  # words of the texts
    expect_none(qtbot, lambda: left_over(trained, english, own))
