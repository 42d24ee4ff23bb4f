"""A net reads words as it learnt them, also after the preparation of the texts was changed."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from nnstudio.edit.stop_words import leave_out
from nnstudio.explain.why import Why
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.text_lab.page import TextLabPage

LONG = 60_000
TEXT = "The ferry left the harbour at dusk."


@pytest.fixture
def lab(ready: Studio, qtbot: QtBot) -> TextLabPage:
    """The lab of the bundled texts after a training."""
    ready.open(Start(example="text-bag"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=LONG)
    ready.window.show_workspace("text_lab")
    ready.launcher.train()
    lab = ready.window.text_lab
    qtbot.waitUntil(lambda: lab.errors.result is not None, timeout=LONG)
    qtbot.waitUntil(lambda: ready.controller.state == "idle", timeout=LONG)
    return lab


def _answer(lab: TextLabPage, qtbot: QtBot, text: str) -> Why:
    lab.why.entry.field.setPlainText(text)
    qtbot.waitUntil(
        lambda: lab.why.answer is not None and lab.why.answer.text == text, timeout=LONG
    )
    assert lab.why.answer is not None
    return lab.why.answer


def test_a_word_left_out_afterwards_changes_no_answer_of_the_old_net(
    lab: TextLabPage, ready: Studio, qtbot: QtBot
) -> None:
    session, before = ready.session, lab.errors.result
    assert before is not None and session.data.dataset is not None
    old = _answer(lab, qtbot, TEXT)
    fitted = session.data.dataset.fitted
    assert session.attempt(leave_out, session.document, "the")
    qtbot.waitUntil(lambda: session.data.status == "ready", timeout=LONG)
    assert session.data.dataset.fitted is not fitted
    _answer(lab, qtbot, TEXT + "!")
    again = _answer(lab, qtbot, TEXT)
    np.testing.assert_allclose(again.values, old.values, atol=1e-5)
    assert [word.word for word in again.words] == [word.word for word in old.words]
    ready.window.show_workspace("results")
    gallery = ready.window.results_page.gallery
    qtbot.waitUntil(lambda: gallery.result is not None, timeout=LONG)
    after = gallery.result
    assert after is not None and after is not before
    np.testing.assert_array_equal(after.rows, before.rows)
    np.testing.assert_allclose(after.prediction.outputs, before.prediction.outputs, atol=1e-5)
