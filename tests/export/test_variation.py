"""A run that varied its training images is repeated with the same variations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from nnstudio.data.config import StepConfig
from nnstudio.layers.registry import LayerRegistry
from tests.export.conftest import Train
from tests.export.test_pytorch import assert_same_curve, export, run_here

VARY = StepConfig(id="augment", params={"flip": "both", "rotate": 30.0, "brightness": 0.5})


@pytest.mark.parametrize(
    "settings",
    [{}, {"shuffle": False}, {"schedule": {"id": "one_cycle"}}, {"weight_init": "zeros"}],
    ids=str,
)
def test_the_script_varies_the_same_images_in_the_same_way(
    settings: dict[str, Any], train: Train, tmp_path: Path, layers: LayerRegistry
) -> None:
    trained = train("digits-mlp", prepare=(VARY,), epochs=2, **settings)
    plain = train("digits-mlp", epochs=2, **settings)
    assert trained.record.curve[-1].train["loss"] != plain.record.curve[-1].train["loss"]
    assert trained.record.curve[0].validation == plain.record.curve[0].validation
    script = export(trained, tmp_path, layers)
    assert_same_curve(run_here(script), trained)
    assert "def augmented(" in script.read_text(encoding="utf-8")
    assert "unchanged" not in script.read_text(encoding="utf-8")


def test_a_net_that_takes_convolutions_is_repeated(
    train: Train, tmp_path: Path, layers: LayerRegistry
) -> None:
    steps = (StepConfig(id="crop", params={"height": 6, "width": 6}), StepConfig(id="augment"))
    trained = train("digits-cnn", prepare=(*steps, StepConfig(id="normalise")), epochs=1)
    assert [step.id for step in trained.dataset.fitted] == ["scale", "crop", "normalise", "augment"]
    assert_same_curve(run_here(export(trained, tmp_path, layers)), trained)
