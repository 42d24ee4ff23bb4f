"""Activations of the pinned sample, layer by layer."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.gui.live import PinnedSample
from nnstudio.gui.panels.activations import ActivationsPanel
from nnstudio.train.events import ProbeResult
from tests.gui.panels.conftest import Stage


@pytest.fixture
def panel(bench: Stage) -> ActivationsPanel:
    bench.open_template("digits-cnn", epochs=1)
    made = bench.show("activations", 270)
    assert isinstance(made, ActivationsPanel)
    bench.settle_until(lambda: bench.live.preview is not None)
    made.refresh()
    return made


def caption(panel: ActivationsPanel) -> str:
    return panel.heading._caption.full_text


def test_maps_stand_beside_the_sample_the_strongest_first(panel: ActivationsPanel) -> None:
    picture = panel._picture_data
    assert picture is not None
    assert panel.values is not None
    assert picture.units[0] == -1  # the sample
    strength = np.abs(panel.values).sum(axis=(1, 2))
    shown = [strength[unit] for unit in picture.units[1:]]
    assert shown == sorted(shown, reverse=True)
    sample, first = panel.view.boxes[0], panel.view.boxes[1]
    assert sample.height > 1.9 * first.height


def test_values_are_those_of_the_preview(bench: Stage, panel: ActivationsPanel) -> None:
    assert bench.live.preview is not None
    for node in ("max_pool2d_1", "linear_1", "flatten_1", "output_1"):
        bench.session.selection.set((node,))
        panel.refresh()
        assert panel.values is not None
        assert np.array_equal(panel.values, bench.live.preview.values[node])


def test_another_sample_changes_the_maps(bench: Stage, panel: ActivationsPanel) -> None:
    before = panel.values
    panel._on_next()
    bench.settle_until(lambda: panel.values is not None and panel.values is not before)
    assert before is not None
    assert panel.values is not None
    assert not np.array_equal(before, panel.values)
    dataset = bench.session.data.dataset
    assert dataset is not None
    assert bench.live.sample is not None
    row = dataset.parts.validation[1]
    assert bench.live.sample.row == row
    assert caption(panel) == f"Conv2d · label {dataset.target[row]}"


def test_the_pin_keeps_the_layer(bench: Stage, panel: ActivationsPanel) -> None:
    panel.pin_button.setChecked(True)
    bench.session.selection.set(("linear_1",))
    panel.refresh()
    assert caption(panel).startswith("Conv2d")
    panel.pin_button.setChecked(False)
    panel.refresh()
    assert caption(panel).startswith("Dense")


def test_while_training_it_follows_the_probes(bench: Stage, panel: ActivationsPanel) -> None:
    seen: list[ProbeResult] = []

    def each(event: object) -> None:
        if isinstance(event, ProbeResult) and event.key == "activations":
            panel.refresh()
            assert panel.values is not None
            assert np.array_equal(panel.values, event.values)
            seen.append(event)

    bench.train(each)
    assert seen


def test_signed_values_take_the_diverging_map(bench: Stage, panel: ActivationsPanel) -> None:
    bench.session.selection.set(("linear_2",))  # logits
    panel.refresh()
    assert panel._scale is not None
    assert panel._scale.table == "diverging"
    bench.session.selection.set(("linear_1",))  # behind a ReLU
    panel.refresh()
    assert panel._scale.table == "sequential"
    assert panel._scale.low == 0.0


def test_an_own_sample_is_named_so(bench: Stage, panel: ActivationsPanel) -> None:
    dataset = bench.session.data.dataset
    assert dataset is not None
    blank = {name: np.zeros_like(values[0]) for name, values in dataset.inputs.items()}
    bench.live.pin(PinnedSample(blank, blank, None))
    bench.settle_until(lambda: "own sample" in caption(panel))


def test_silent_maps_are_counted(bench: Stage, panel: ActivationsPanel) -> None:
    assert panel.values is not None
    silent = int((panel.values.reshape(16, -1).max(axis=1) == 0).sum())
    assert f"{silent} of 16" in panel.accessibleDescription()
