"""Orders to evaluate and predict: the run's own net, and data of the same form."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.base.i18n import Translator
from nnstudio.data.dataset import Parts
from nnstudio.data.load import load_dataset
from nnstudio.graph.model import Edge, GraphSnapshot, Node
from nnstudio.project.document import Document
from nnstudio.project.registries import Registries
from nnstudio.project.run_data import data_note
from nnstudio.project.run_record import RunRecord, Runs
from nnstudio.train.config import Choice, TrainConfig
from nnstudio.train.job import Evaluation, Prediction
from nnstudio.work import evaluate, predict, relink
from tests.helpers.sample_projects import runs_of, small_run, small_state


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    rows = [f"{n / 10},{n % 7},{'ab'[n % 2]}" for n in range(40)]
    path.write_text("\n".join(["x,y,kind", *rows]))
    return path


@pytest.fixture
def trained(table: Path, registries: Registries) -> tuple[RunRecord, Runs, Any]:
    """A run with made-up weights on the table, its collection and its data."""
    config = relink.relinked(
        small_state().data.model_copy(update={"source": ""}), table, registries.data
    )
    dataset = load_dataset(config, None, registries.data)
    softmax = Node("softmax_1", "nn.softmax")
    graph = GraphSnapshot(
        (
            Node("input_1", "io.input"),
            Node("linear_1", "nn.linear", {"units": 2}),
            softmax,
            Node("output_1", "io.output"),
        ),
        (
            Edge("input_1", "linear_1"),
            Edge("linear_1", "softmax_1"),
            Edge("softmax_1", "output_1"),
        ),
    )
    state = small_state(
        graph=graph,
        data=config,
        signature=dataset.signature,
        training=TrainConfig(loss=Choice(id="mse")),
        start_weights={},
    )
    record, weights = small_run(registries.layers, state)
    record = replace(record, fingerprint=dataset.fingerprint)
    return record, runs_of((record, weights)), dataset


def test_the_softmax_of_a_run_is_folded_as_it_was_trained(
    trained: tuple[RunRecord, Runs, Any], table: Path, registries: Registries
) -> None:
    record, runs, dataset = trained
    for loss, folded in (("mse", ""), ("cross_entropy", "softmax_1"), ("auto", "softmax_1")):
        training = TrainConfig(loss=Choice(id=loss))
        own = replace(record, training=training)
        job = evaluate.make_job(own, runs, dataset, registries.layers)
        assert job.plan.folded_softmax == folded
        new = predict.make_job(own, runs, dataset, table, registries.layers, registries.data)
        assert new.job.plan.folded_softmax == folded
        assert len(new.names) == 40


def test_a_run_without_weights_cannot_answer(
    trained: tuple[RunRecord, Runs, Any], table: Path, registries: Registries
) -> None:
    record, _, dataset = trained
    runs = runs_of((record, {}))
    with pytest.raises(UserError) as caught:
        evaluate.make_job(record, runs, dataset, registries.layers)
    assert caught.value.code == "NNS-4031"
    with pytest.raises(UserError) as caught:
        predict.make_job(record, runs, dataset, table, registries.layers, registries.data)
    assert caught.value.code == "NNS-4031"


@pytest.mark.parametrize("part", ["train", "validation", "test"])
def test_an_empty_part_is_named(
    part: Any, trained: tuple[RunRecord, Runs, Any], registries: Registries
) -> None:
    record, runs, dataset = trained
    none = np.array([], dtype=np.int64)
    empty = replace(dataset, parts=Parts(none, none, none))
    with pytest.raises(UserError) as caught:
        evaluate.make_job(record, runs, empty, registries.layers, part=part)
    word = {"train": "training"}.get(part, part)
    assert word in Translator("en")(caught.value.message)


def test_data_of_another_form_are_refused(
    trained: tuple[RunRecord, Runs, Any], registries: Registries
) -> None:
    record, runs, dataset = trained
    target = replace(dataset.signature.target, classes=("a", "c"))
    other = replace(dataset, signature=replace(dataset.signature, target=target))
    with pytest.raises(UserError) as caught:
        evaluate.make_job(record, runs, other, registries.layers)
    assert caught.value.code == "NNS-4034"


def test_data_with_other_values_are_mentioned(trained: tuple[RunRecord, Runs, Any]) -> None:
    record, _, dataset = trained
    assert data_note(record, dataset) is None
    assert data_note(record, replace(dataset, fingerprint="1" * 64)) is not None


def test_other_data_become_one_part(
    trained: tuple[RunRecord, Runs, Any], table: Path, registries: Registries
) -> None:
    record, _, dataset = trained
    other = evaluate.other_data(dataset, record, table, registries.data)
    assert len(other.parts.validation) == 40 and len(other.parts.test) == 0


def test_a_bundled_run_takes_a_file_as_other_data(
    trained: tuple[RunRecord, Runs, Any], table: Path, registries: Registries
) -> None:
    record, _, dataset = trained
    bundled = replace(record, data=record.data.model_copy(update={"source": "bundled:iris"}))
    assert evaluate.other_data(dataset, bundled, table, registries.data).items == 40


def test_a_final_test_is_kept_in_the_record(trained: tuple[RunRecord, Runs, Any]) -> None:
    record, runs, _ = trained
    document = Document(small_state(final_tests=0))
    none = np.zeros((0, 2), np.float32)
    result = Evaluation(
        "test",
        6,
        {"accuracy": 0.5},
        {"accuracy": (0.2, 0.8)},
        (),
        None,
        none[:, 0],
        Prediction(none, None, None),
    )
    before = len(record.test)
    assert evaluate.note_final_test(document, runs, record.id, result) == 1
    assert evaluate.note_final_test(document, runs, record.id, result) == 2
    entries = runs.get(record.id).test[before:]
    assert [entry["look"] for entry in entries] == [1, 2]
    assert entries[0]["metrics"] == {"accuracy": 0.5} and document.final_tests == 2


def test_moved_data_keep_importer_and_preparation(table: Path, registries: Registries) -> None:
    first = relink.relinked(
        small_state().data.model_copy(update={"source": ""}), table, registries.data
    )
    moved = table.rename(table.with_name("moved.csv"))
    again = relink.relinked(first, moved, registries.data)
    assert again == first.model_copy(update={"path": str(moved)})
    with pytest.raises(UserError):
        relink.relinked(small_state().data, table, registries.data)
