"""Trying a net with a drawing, a table row, or an item of the data."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from nnstudio.gui.panels.try_it import TryItPanel
from nnstudio.gui.try_it.strokes import Stroke
from nnstudio.gui.widgets.number_field import NumberField
from tests.gui.panels.conftest import Stage

# A five as people draw it on a pad.
FIVE: tuple[Stroke, ...] = (
    (
        (0.70, 0.15),
        (0.38, 0.15),
        (0.35, 0.45),
        (0.48, 0.41),
        (0.62, 0.46),
        (0.70, 0.58),
        (0.68, 0.72),
        (0.58, 0.83),
        (0.45, 0.85),
        (0.31, 0.77),
    ),
)


def shown(bench: Stage, template: str, **training: object) -> TryItPanel:
    bench.open_template(template, **training)
    panel = bench.show("try_it", 1100)
    assert isinstance(panel, TryItPanel)
    return panel


def draw(bench: Stage, panel: TryItPanel, strokes: tuple[Stroke, ...]) -> None:
    """Draw with the mouse."""
    paper = panel.pad._paper()
    for stroke in strokes:
        points = [
            QPoint(round(paper.left() + x * paper.width()), round(paper.top() + y * paper.height()))
            for x, y in stroke
        ]
        bench.qtbot.mousePress(panel.pad, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            bench.qtbot.mouseMove(panel.pad, point)
        bench.qtbot.mouseRelease(panel.pad, Qt.MouseButton.LeftButton, pos=points[-1])


def test_before_training_it_offers_to_train(bench: Stage) -> None:
    panel = shown(bench, "digits-cnn")
    panel.refresh()
    assert panel.stack.currentWidget() is panel.empty_state
    with bench.qtbot.waitSignal(panel.train_requested, timeout=1000):
        panel.empty_state.button.click()


def test_an_item_of_the_data_is_answered_and_judged(bench: Stage) -> None:
    panel = shown(bench, "iris", epochs=30)
    bench.train()
    panel.refresh()
    bench.settle()
    answer = panel.answer_view.answer
    assert answer is not None
    assert answer.names == ("setosa", "versicolor", "virginica")
    assert sum(answer.values) == pytest.approx(1.0, abs=1e-5)
    assert isinstance(answer.truth, int)
    right = answer.best == answer.truth
    assert panel.answer_view.verdict.state == ("ok" if right else "warn")


def test_a_drawn_five_is_answered_with_5(bench: Stage) -> None:
    panel = shown(bench, "digits-cnn", epochs=8)
    bench.train()
    bench.settle_until(lambda: panel.answer_view.answer is not None)
    draw(bench, panel, FIVE)
    bench.settle()
    answer = panel.answer_view.answer
    assert answer is not None
    assert answer.truth is None
    assert answer.names[answer.best] == "5"
    assert panel.answer_view.headline.text().startswith("Answer 5 with ")


def test_the_drawing_is_pinned_so_that_all_panels_follow(bench: Stage) -> None:
    panel = shown(bench, "digits-cnn", epochs=1)
    bench.train()
    bench.settle_until(lambda: panel.answer_view.answer is not None)
    draw(bench, panel, FIVE)
    bench.settle_until(lambda: bench.live.sample is not None and bench.live.sample.row == -1)
    assert bench.live.sample is not None
    raw = bench.live.sample.raw["image"]
    assert raw.shape == (1, 8, 8)
    assert raw.max() == 16
    assert panel.pad.strokes  # pinning does not wipe the pad


def test_eraser_and_clear(bench: Stage) -> None:
    panel = shown(bench, "digits-cnn", epochs=1)
    bench.train()
    bench.settle_until(lambda: panel.answer_view.answer is not None)
    draw(bench, panel, (((0.1, 0.5), (0.9, 0.5)),))
    panel.eraser_button.click()
    paper = panel.pad._paper()
    bench.qtbot.mouseClick(panel.pad, Qt.MouseButton.LeftButton, pos=paper.center().toPoint())
    assert len(panel.pad.strokes) == 2  # cut in the middle
    bench.qtbot.keyClick(panel.pad, Qt.Key.Key_Backspace)
    assert len(panel.pad.strokes) == 1
    panel.clear_button.click()
    assert panel.pad.strokes == ()


def test_a_typed_row_is_prepared_like_the_data(bench: Stage) -> None:
    panel = shown(bench, "iris", epochs=30)
    bench.train()
    bench.settle_until(lambda: panel.answer_view.answer is not None)
    for field, value in zip(panel.fields.fields, (6.9, 3.1, 5.8, 2.2), strict=True):
        assert isinstance(field, NumberField)
        field.line_edit.setText(str(value))
        field.line_edit.setModified(True)
        field.commit()
    bench.settle()
    answer = panel.answer_view.answer
    assert answer is not None
    assert answer.truth is None
    assert answer.names[answer.best] == "virginica"


def test_fields_show_the_item_that_was_pinned_elsewhere(bench: Stage) -> None:
    panel = shown(bench, "iris", epochs=1)
    bench.train()
    bench.settle_until(lambda: panel.answer_view.answer is not None)
    dataset = bench.session.data.dataset
    assert dataset is not None
    row = int(dataset.parts.validation[3])
    bench.live.pin_row(row)
    values = next(iter(dataset.raw.values()))[row]
    assert np.allclose(panel.fields.values, values)
    panel.refresh()
    assert "4 of" in panel.heading._caption.full_text


def test_previous_and_next_walk_through_the_validation_part(bench: Stage) -> None:
    panel = shown(bench, "iris", epochs=1)
    bench.train()
    dataset = bench.session.data.dataset
    assert dataset is not None
    panel.next_button.click()
    assert bench.live.sample is not None
    assert bench.live.sample.row == dataset.parts.validation[1]
    panel.previous_button.click()
    panel.previous_button.click()
    assert bench.live.sample.row == dataset.parts.validation[-1]


def test_predicted_numbers_are_answered_with_a_number(bench: Stage) -> None:
    panel = shown(bench, "diabetes", epochs=3)
    bench.train()
    panel.refresh()
    bench.settle()
    answer = panel.answer_view.answer
    assert answer is not None
    assert not answer.classes
    assert panel.answer_view.bars.isHidden()
    assert panel.answer_view.verdict.accessibleName().startswith("the data say ")


def test_while_training_the_latest_weights_answer(bench: Stage) -> None:
    panel = shown(bench, "iris", epochs=60)
    bench.settle_until(lambda: bench.live.preview is not None)
    answers = set()

    def each(_event: object) -> None:
        panel.refresh()
        if panel.answer_view.answer is not None:
            answers.add(panel.answer_view.answer.values)

    bench.train(each)
    assert answers


def test_an_edited_net_is_not_passed_off_as_trained(bench: Stage) -> None:
    from nnstudio.edit.params import set_param

    panel = shown(bench, "iris", epochs=1)
    bench.train()
    panel.refresh()
    assert panel.stack.currentWidget() is not panel.empty_state
    session = bench.session
    session.push(set_param(session.document, session.registry, "linear_1", "units", 7))
    panel.refresh()
    assert "changed after its training" in panel.accessibleDescription()


def test_a_text_without_a_known_word_has_no_real_answer(bench: Stage) -> None:
    panel = shown(bench, "text-bag")
    bench.train()
    panel.refresh()
    bench.settle()
    verdict = panel.answer_view.verdict

    def _says_none() -> bool:
        said = "no known word: no real answer" in verdict.accessibleName()
        return said and verdict.isVisibleTo(panel)

    for words in ("xyzzy qwrt", "😀😀"):
        panel.text.field.setPlainText("We booked a hotel near the beach.")
        bench.settle_until(lambda: not _says_none())
        panel.text.field.setPlainText(words)
        bench.settle_until(_says_none)


def test_a_typed_text_is_answered(bench: Stage) -> None:
    panel = shown(bench, "text-bag")
    bench.train()
    panel.refresh()
    bench.settle()
    assert panel.text.text  # an item of the data stands there to start from
    panel.text.field.setPlainText("We booked a hotel near the beach, but the flight was delayed.")
    bench.settle_until(
        lambda: panel.answer_view.answer is not None and panel.answer_view.answer.truth is None
    )
    answer = panel.answer_view.answer
    assert answer is not None
    assert answer.names[answer.best] == "travel"
    panel.text.field.clear()
    bench.settle()  # an empty text is one unknown word, and gets an answer as well
    assert panel.answer_view.answer is not None
