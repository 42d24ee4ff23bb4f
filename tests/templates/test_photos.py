"""The net for photos against a linear model on their pixels, both with 28 photos of a class."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.compile.planner import make_plan
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import load_data_registries
from nnstudio.layers.registry import load_layers
from nnstudio.templates.choose import choose_template
from nnstudio.templates.registry import load_templates
from nnstudio.train.control import Control
from nnstudio.train.events import RunEnded
from nnstudio.train.job import TrainJob
from nnstudio.train.loop import run


@pytest.mark.slow
def test_a_small_folder_of_photos_beats_a_linear_model_by_ten_points(shared_data: Path) -> None:
    from sklearn.linear_model import LogisticRegression

    registries = load_data_registries()
    config = recognise(shared_data / "images" / "sign_language_digits", registries)
    data = load_dataset(config, None, registries)
    template, _ = choose_template(data.signature, data.items)
    state = load_templates()[template].build(data.signature)
    plan = make_plan(state.graph, data.signature, load_layers())
    training = state.training.model_copy(update={"epochs": 30})  # half of them show it
    ended = list(run(TrainJob("run-0123456789ab", plan, data, training), Control()))[-1]
    assert isinstance(ended, RunEnded)
    # As few numbers as there are training photos hold all that a linear model can use of the
    # pixels: the directions in which those photos differ. The solution is the same, found sooner.
    pixels = data.raw["image"].reshape(data.items, -1) / np.float64(255)
    train, validation = data.parts.train, data.parts.validation
    directions = np.linalg.svd(pixels[train], full_matrices=False)[2]
    values = pixels @ directions.T
    linear = LogisticRegression(C=0.1, max_iter=5000).fit(values[train], data.target[train])
    score = float(linear.score(values[validation], data.target[validation]))
    assert ended.validation["accuracy"] >= score + 0.1
