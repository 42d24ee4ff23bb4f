"""The neuron view: real weights, real sums, and weights that can be typed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from nnstudio.gui.neurons.small_net import small_net
from nnstudio.gui.neurons.view import NeuronsView
from nnstudio.gui.panel import load_panels
from nnstudio.gui.plots.boundary_panel import BoundaryPanel
from nnstudio.project.document import Document
from nnstudio.templates.build import chain, dense
from nnstudio.templates.registry import load_templates
from nnstudio.train.events import ProbeResult
from tests.gui.panels.conftest import Stage


def shown(bench: Stage) -> NeuronsView:
    view = NeuronsView(bench.context)
    bench.qtbot.addWidget(view)
    view.resize(900, 560)
    view.show()
    bench.settle_until(lambda: bool(view.drawing.face.weights))
    bench.settle_until(lambda: bench.live.preview is not None)
    view.refresh()
    return view


def open_net(bench: Stage, *hidden: int) -> None:
    """Open the XOR points with a net of these hidden layers."""
    state = load_templates()["xor"].build(None)
    layers = [dense(units, "tanh") for units in hidden]
    state = replace(state, graph=chain(*layers, dense(1)))
    bench.session.open(Document(state))


def weight_of(bench: Stage, key: str) -> np.ndarray:
    assert bench.live.preview is not None
    return np.asarray(bench.live.preview.weights[key])


def test_a_net_is_drawn_with_every_neuron_and_weight(bench: Stage) -> None:
    bench.open_template("playground-circle")
    view = shown(bench)
    assert [len(column.neurons) for column in view.drawing.face.columns] == [2, 4, 2, 1]
    assert [weights.shape for weights in view.drawing.face.weights] == [(4, 2), (2, 4), (1, 2)]
    assert np.array_equal(view.drawing.face.weights[0], weight_of(bench, "linear_1.weight"))


def test_each_neuron_shows_what_it_answers_in_the_plane(bench: Stage) -> None:
    bench.open_template("playground-circle")
    view = shown(bench)
    bench.settle_until(lambda: set(view._pictures) >= set(view.net.nodes))  # type: ignore[union-attr]
    picture = view._pictures["linear_1"]
    weight, bias = weight_of(bench, "linear_1.weight"), weight_of(bench, "linear_1.bias")
    corner = np.tanh(weight @ np.array([-6.0, -6.0]) + bias)
    assert picture[0, 0] == pytest.approx(corner, abs=1e-4)


def test_features_of_the_playground_are_the_inputs(bench: Stage) -> None:
    bench.open_template("playground-spiral")
    view = shown(bench)
    words = [neuron.words for neuron in view.drawing.face.columns[0].neurons]
    assert [word.split(" = ")[0] for word in words] == ["x₁", "x₂", "sin x₁", "sin x₂"]


@pytest.mark.parametrize(
    "template", ["playground-spiral", "playground-plane", "xor", "threshold-unit", "tf1-linear"]
)
def test_the_numbers_shown_are_those_of_the_net(bench: Stage, template: str) -> None:
    bench.open_template(template)
    view = shown(bench)
    preview, net = bench.live.preview, view.net
    assert preview is not None
    assert net is not None
    for index, column in enumerate(net.columns, 1):
        assert view._values(index) == pytest.approx(
            np.ravel(preview.values[column.shown]), abs=1e-5
        )
    assert view._values(0) == pytest.approx(np.ravel(preview.values[net.source]), abs=1e-5)


@pytest.mark.parametrize("template", ["digits-cnn", "digits-mlp"])
def test_large_nets_say_where_they_can_be_seen(bench: Stage, template: str) -> None:
    bench.open_template(template)
    view = NeuronsView(bench.context)
    bench.qtbot.addWidget(view)
    view.show()
    view.refresh()
    assert small_net(bench.live.plan) is None
    assert "Layers" in view.accessibleDescription()


def test_a_typed_weight_changes_the_output_at_once(bench: Stage) -> None:
    open_net(bench, 3)
    view = shown(bench)
    output = bench.live.plan.output_node  # type: ignore[union-attr]
    before = np.array(bench.live.preview.values[output])  # type: ignore[union-attr]
    assert view.set_single_weight((2, 0, 1), 3.25)
    bench.settle_until(
        lambda: not np.array_equal(bench.live.preview.values[output], before)  # type: ignore[union-attr]
    )
    assert weight_of(bench, "linear_2.weight")[0, 1] == 3.25
    bench.session.undo()
    bench.settle_until(
        lambda: np.allclose(bench.live.preview.values[output], before)  # type: ignore[union-attr]
    )


def test_a_click_on_a_line_opens_a_field_for_its_weight(bench: Stage) -> None:
    open_net(bench, 3)
    view = shown(bench)
    start, end = view.drawing._ends((2, 0, 1))
    middle = QPoint(round((start.x() + end.x()) / 2), round((start.y() + end.y()) / 2))
    bench.qtbot.mouseClick(view.drawing, Qt.MouseButton.LeftButton, pos=middle)
    field = view.weight_field
    assert field is not None
    field.line_edit.setText("-0,75")
    field.line_edit.setModified(True)
    bench.qtbot.keyClick(field.line_edit, Qt.Key.Key_Return)
    bench.settle_until(lambda: weight_of(bench, "linear_2.weight")[0, 1] == -0.75)
    assert view._popover is not None
    view._popover.close_card()


def test_the_sum_is_that_of_the_net(bench: Stage) -> None:
    bench.open_template("playground-circle", epochs=40)
    view = shown(bench)
    bench.train()
    bench.settle_until(lambda: bench.live.weights is not None)
    view.refresh()
    view.drawing.choose((2, 1))
    found = view.card.shown
    assert found is not None
    assert found.name == "g₂"
    assert found.sources == ("h₁", "h₂", "h₃", "h₄")
    assert np.tanh(found.total) == pytest.approx(found.value, abs=1e-5)
    assert sum(found.products) + (found.bias or 0.0) == pytest.approx(found.total)
    assert view.card.result.text().startswith("g₂ = tanh(")


def test_the_card_types_weight_and_bias(bench: Stage) -> None:
    open_net(bench, 2)
    view = shown(bench)
    view.drawing.choose((1, 1))
    fields = view.card.fields
    assert len(fields) == 3
    for field, words in ((fields[1], "1.5"), (fields[2], "-0.25")):
        field.line_edit.setText(words)
        field.line_edit.setModified(True)
        field.commit()
        bench.settle_until(lambda: not view._grid_wanted)
        view.refresh()
    bench.settle_until(lambda: weight_of(bench, "linear_1.bias")[1] == -0.25)
    assert weight_of(bench, "linear_1.weight")[1, 1] == 1.5


def test_an_edit_after_training_keeps_everything_else_that_was_learned(bench: Stage) -> None:
    bench.open_template("playground-circle", epochs=30)
    view = shown(bench)
    bench.train()
    bench.settle_until(lambda: bool(bench.live.preview and bench.live.preview.weights))
    view.refresh()
    learned = dict(bench.live.weights or {})
    assert view.set_single_weight((1, 0, 0), 2.0)
    assert bench.live.weights is None  # hand-set weights count now
    bench.settle_until(lambda: weight_of(bench, "linear_1.weight")[0, 0] == 2.0)
    assert weight_of(bench, "linear_2.weight") == pytest.approx(learned["linear_2.weight"])
    bench.session.undo()
    assert bench.live.weights is not None  # the trained ones again


def test_while_training_weights_are_live_and_cannot_be_typed(bench: Stage) -> None:
    bench.open_template("playground-circle", epochs=120)
    view = shown(bench)
    seen = []

    def each(event: object) -> None:
        bench.session.set_locked(bench.controller.busy)
        if isinstance(event, ProbeResult) and event.key == "neurons:linear_1":
            view.refresh()
            if view._weights() is not None:
                seen.append(np.array_equal(view.drawing.face.weights[0], event.values))
                assert not view.set_single_weight((1, 0, 0), 1.0)

    bench.train(each)
    assert seen
    assert all(seen)
    assert any("training has ended" in said for said in bench.said)


def test_keys_walk_from_neuron_to_neuron(bench: Stage) -> None:
    bench.open_template("playground-circle")
    view = shown(bench)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right):
        bench.qtbot.keyClick(view.drawing, key)
    assert view.drawing.chosen == (2, 1)
    assert view.drawing.accessibleDescription().startswith("Hidden layer 2, neuron g₂")
    assert bench.session.selection.node == "linear_2"
    bench.qtbot.keyClick(view.drawing, Qt.Key.Key_Escape)
    assert view.drawing.chosen is None
    assert view.card.isHidden()


def test_the_table_lists_every_weight(bench: Stage) -> None:
    bench.open_template("playground-circle")
    view = shown(bench)
    rows = view.table_data().rows
    assert len(rows) == 4 * 2 + 4 + 2 * 4 + 2 + 1 * 2 + 1
    assert rows[0][:2] == ("x₁", "h₁")


def test_hidden_it_asks_for_nothing(bench: Stage) -> None:
    bench.open_template("playground-circle")
    view = shown(bench)
    assert "neurons" in bench.controller._wanted
    view.hide()
    assert "neurons" not in bench.controller._wanted


def test_the_boundary_stands_at_the_side_of_points_alone(bench: Stage) -> None:
    from nnstudio.gui.neurons.page import NeuronPage

    page = NeuronPage(bench.context, load_panels())
    bench.qtbot.addWidget(page)
    bench.open_template("playground-xor")
    assert page.side_shown
    assert any(isinstance(panel, BoundaryPanel) for panel in page._panels.values())
    bench.open_template("diabetes")
    assert not page.side_shown
