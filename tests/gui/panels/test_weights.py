"""Weights follow the selection, the training and the best run."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from nnstudio.gui.panels.weights import WeightsPanel
from nnstudio.train.events import ProbeResult
from tests.gui.panels.conftest import Stage


@pytest.fixture
def panel(bench: Stage) -> WeightsPanel:
    bench.open_template("digits-cnn", epochs=1)
    made = bench.show("weights", 240)
    assert isinstance(made, WeightsPanel)
    bench.settle_until(lambda: bench.live.preview is not None)
    made.refresh()
    return made


def caption(panel: WeightsPanel) -> str:
    return panel.heading._caption.full_text


def test_without_a_selection_the_first_layer_with_weights_is_shown(panel: WeightsPanel) -> None:
    assert panel.weights is not None
    assert panel.weights.form == "images"
    assert panel.weights.units == 16
    assert caption(panel) == "Conv2d · 16 filters · start weights"
    assert len(panel.view.boxes) == 17  # 16 filters and the strip of the bias


def test_it_follows_the_selection(bench: Stage, panel: WeightsPanel) -> None:
    bench.session.selection.set(("linear_2",))
    panel.refresh()
    assert panel.weights is not None
    assert panel.weights.form == "rows"
    assert panel.weights.main.shape == (10, 64)


def test_a_layer_without_weights_says_so(bench: Stage, panel: WeightsPanel) -> None:
    bench.session.selection.set(("max_pool2d_1",))
    panel.refresh()
    assert panel.stack.currentWidget() is panel.empty_state
    assert "has no weights" in panel.accessibleDescription()


def test_after_training_the_best_weights_are_shown(bench: Stage, panel: WeightsPanel) -> None:
    bench.train()
    panel.refresh()
    record = bench.live.shown
    assert record is not None
    assert panel.weights is not None
    best = bench.session.runs.weights(record.id)["conv2d_1.weight"]
    assert np.array_equal(panel.weights.main, best)
    assert "start weights" not in caption(panel)


def test_while_training_the_probes_are_shown(bench: Stage, panel: WeightsPanel) -> None:
    seen: list[float] = []

    def each(event: object) -> None:
        if isinstance(event, ProbeResult) and event.key == "weights":
            panel.refresh()
            assert panel.weights is not None
            assert np.array_equal(panel.weights.main, event.values)
            seen.append(float(event.values.sum()))

    bench.train(each)
    assert seen


def test_it_asks_only_while_somebody_sees_it(bench: Stage, panel: WeightsPanel) -> None:
    wanted = bench.controller._wanted
    assert [request.node for request in wanted["weights"]] == ["conv2d_1"]
    panel.hide()
    assert "weights" not in wanted
    panel.show()
    bench.session.selection.set(("linear_1",))
    assert [request.node for request in wanted["weights"]] == ["linear_1"]


def test_the_ends_of_the_map_are_the_98th_percentile(panel: WeightsPanel) -> None:
    assert panel.weights is not None
    sizes = np.abs(panel.weights.main)
    low, middle, high = (panel.ui(text) for text in panel.bar.texts)
    limit = float(high.removeprefix("≥ +"))
    assert low == f"≤ −{limit:g}"
    assert middle == "0"
    assert float(np.percentile(sizes, 98)) == pytest.approx(limit, rel=0.11)
    assert limit < sizes.max()


def test_a_click_on_a_filter_opens_its_numbers(bench: Stage, panel: WeightsPanel) -> None:
    box = panel.view.boxes[2]
    point = QPoint(box.left + 3, box.top + 3)
    bench.qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    card = panel._card
    assert card is not None
    assert card.is_open
    assert panel.weights is not None
    shown = card.table.model_of_data.index(0, 1).data()
    expected = float(panel.weights.main[2, 0, 0, 1])
    assert shown == panel.ui.language.translator.number(expected)
    card.close_card()


def test_arrow_keys_walk_from_filter_to_filter(bench: Stage, panel: WeightsPanel) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        bench.qtbot.keyClick(panel.view, key)
    boxes = panel.view.boxes
    assert boxes[panel.view.chosen].top > boxes[1].top
    assert boxes[panel.view.chosen].left == boxes[1].left


def test_numbers_that_are_none_are_told(bench: Stage, panel: WeightsPanel) -> None:
    bench.train()
    record = bench.live.shown
    assert record is not None
    weights = dict(bench.session.runs.weights(record.id))
    broken = np.array(weights["conv2d_1.weight"])
    broken[0, 0, 0, 0] = np.nan
    weights["conv2d_1.weight"] = broken
    bench.session.runs.put(record, weights)
    panel.refresh()
    assert "1 weight is no number" in panel.accessibleDescription()


def test_dense_layers_that_see_an_image_are_drawn_as_images(bench: Stage) -> None:
    bench.open_template("digits-mlp")
    made = bench.show("weights", 240)
    assert isinstance(made, WeightsPanel)
    bench.settle_until(lambda: bench.live.preview is not None)
    made.refresh()
    assert made.weights is not None
    assert made.weights.image == (1, 8, 8)


def test_the_table_holds_every_weight(panel: WeightsPanel) -> None:
    data = panel.table_data()
    assert len(data.headers) == 1 + 9 + 1
    assert len(data.rows) == 16
