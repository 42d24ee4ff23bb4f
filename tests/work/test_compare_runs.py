"""Two runs on the same items: better, no difference, or not comparable; by the labels of now."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.base.i18n import Translator
from nnstudio.data.config import Correction, DataConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.explain.comparison import Comparison
from nnstudio.project.registries import Registries
from nnstudio.project.run_data import learnt_elsewhere
from nnstudio.project.run_record import RunRecord
from nnstudio.train.headless import answer_here
from nnstudio.train.job import Evaluation, Prediction
from nnstudio.work.compare import make_runs_job
from tests.helpers.sample_projects import small_run, small_state

CONFIG = DataConfig(source="bundled:digits")


@pytest.fixture(scope="module")
def data(registries: Registries) -> Dataset:
    return load_dataset(CONFIG, None, registries.data)


def _record(data: Dataset, registries: Registries, number: int) -> RunRecord:
    record, _ = small_run(registries.layers, small_state())
    return replace(record, number=number, data=CONFIG, fingerprint=data.fingerprint)


def _reached(data: Dataset, wrong: int) -> Evaluation:
    """What a net reaches that answers the first so many validation items wrongly."""
    rows = data.parts.validation
    given = np.asarray(data.target)[rows].astype(np.int64)
    given[:wrong] = (given[:wrong] + 1) % 10
    chances = np.eye(10, dtype=np.float32)[given]
    prediction = Prediction(chances, chances, given)
    return Evaluation("validation", len(rows), {}, {}, (), None, rows, prediction)


def _compare(
    data: Dataset, registries: Registries, wrong: tuple[int, int], config: DataConfig = CONFIG
) -> Comparison:
    pair = (_record(data, registries, 2), _record(data, registries, 1))
    reached = (_reached(data, wrong[0]), _reached(data, wrong[1]))
    return answer_here(make_runs_job(pair, reached, data, config))


def test_a_clear_difference_is_said_of_the_run_shown(data: Dataset, registries: Registries) -> None:
    found = _compare(data, registries, (2, 40))
    assert (found.verdict, found.only_first, found.only_second) == ("better", 38, 0)
    assert Translator("en")(found.sentence).startswith("On these ")
    assert "“run 1”" in Translator("en")(found.sentence)
    assert _compare(data, registries, (40, 2)).verdict == "worse"


def test_a_small_difference_is_none(data: Dataset, registries: Registries) -> None:
    assert _compare(data, registries, (5, 7)).verdict == "no_difference"


def test_another_split_makes_runs_incomparable(data: Dataset, registries: Registries) -> None:
    split = CONFIG.split.model_copy(update={"seed": 5})
    config = CONFIG.model_copy(update={"split": split})
    assert _compare(data, registries, (2, 40), config).verdict == "not_comparable"


def test_labels_put_right_since_are_no_obstacle_but_other_values_are(
    data: Dataset, registries: Registries
) -> None:
    record = _record(data, registries, 1)
    corrected = CONFIG.model_copy(update={"corrections": (Correction(key="3", label="7"),)})
    other = replace(data, fingerprint="other")
    assert learnt_elsewhere(record, other, corrected) is None
    assert learnt_elsewhere(record, other, CONFIG) is not None
    assert learnt_elsewhere(record, data, CONFIG) is None
