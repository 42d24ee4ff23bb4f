"""The order to compare: only with rows that the net did not learn from."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.explain.baseline_job import BaselineResult
from nnstudio.project.document import DocumentState
from nnstudio.project.registries import Registries
from nnstudio.project.run_record import RunRecord, Runs
from nnstudio.templates.registry import load_templates
from nnstudio.train.headless import answer_here
from nnstudio.train.job import Evaluation
from nnstudio.work import evaluate
from nnstudio.work.compare import compare_here, make_job
from nnstudio.work.train import make_job as train_job
from nnstudio.work.train import train_here

Trained = tuple[RunRecord, Dataset, Evaluation, DocumentState]


@pytest.fixture(scope="module")
def trained(registries: Registries) -> Trained:
    state = load_templates()["iris"].build(None)
    dataset = load_dataset(state.data, None, registries.data)
    runs = Runs()
    overrides = {"epochs": 3, "threads": 1}
    for _ in train_here(
        train_job(state, dataset, registries.layers, overrides=overrides), state, runs
    ):
        pass
    [record] = runs
    job = evaluate.make_job(record, runs, dataset, registries.layers)
    return record, dataset, answer_here(job), state


def test_net_and_methods_answer_for_the_same_rows(trained: Trained) -> None:
    record, dataset, net, state = trained
    found = [one for _, one in compare_here(record, dataset, state.data, net) if one is not None]
    assert len(found) == 3
    for one in found:
        assert isinstance(one, BaselineResult) and one.comparison is not None
        assert np.array_equal(one.rows, net.rows)
        assert one.comparison.verdict != "not_comparable"


def test_another_split_than_at_training_is_not_comparable(
    trained: Trained, registries: Registries
) -> None:
    record, _, net, state = trained
    split = state.data.split.model_copy(update={"seed": 7})
    config = state.data.model_copy(update={"split": split})
    dataset = load_dataset(config, None, registries.data)
    found = answer_here(make_job("majority", record, dataset, config, net))
    assert isinstance(found, BaselineResult) and found.comparison is not None
    assert found.comparison.verdict == "not_comparable"


def test_without_validation_items_nothing_is_compared(registries: Registries) -> None:
    state = load_templates()["xor"].build(None)
    dataset = load_dataset(state.data, None, registries.data)
    with pytest.raises(UserError) as caught:
        make_job("majority", None, dataset, state.data, None)
    assert caught.value.code == "NNS-4061"
