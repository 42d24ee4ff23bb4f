"""A table with a text and numbers feeds two branches that meet before the output."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.compile.examine import examine
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import recognise
from nnstudio.export.registry import load_exports
from nnstudio.graph.model import Edge, GraphSnapshot, Node
from nnstudio.project.registries import Registries, load_all_registries
from nnstudio.project.run_record import RunRecord, Runs
from nnstudio.templates.registry import load_templates
from nnstudio.train.headless import answer_here
from nnstudio.work import predict
from nnstudio.work.explain_texts import explain_texts
from nnstudio.work.export import export_run
from nnstudio.work.train import make_job, train_here
from tests.helpers.own_process import run_python

ROLES = {"review": "text", "stars": "input", "price": "input", "opinion": "target"}


@dataclass(frozen=True)
class Trained:
    """A run with its collection, its data and the catalogues."""

    record: RunRecord
    runs: Runs
    dataset: Dataset
    registries: Registries


def _write(path: Path) -> None:
    """Write a table of which neither the text nor the numbers alone tell the opinion."""
    rows = []
    for n in range(240):
        happy, many = n % 2, (n // 2) % 2
        words = "a fine film that ends happily" if happy else "a dull film that bores everyone"
        opinion = "good" if happy == many else "bad"
        rows.append(f'"{words}, seen for the {n % 9}th time",{4 if many else 1},{n % 13},{opinion}')
    path.write_text("\n".join(["review,stars,price,opinion", *rows]))


def _dataset(table: Path, registries: Registries) -> tuple[DataConfig, Dataset]:
    config = recognise(table, registries.data)
    steps = (
        StepConfig(id="words"),
        StepConfig(id="scale", params={"method": "standard"}),
    )
    config = config.model_copy(update={"roles": ROLES, "prepare": steps})
    return config, load_dataset(config, None, registries.data)


def _branches(vocabulary: int) -> GraphSnapshot:
    nodes = (
        Node("words", "io.input", {"source": "text"}),
        Node("numbers", "io.input", {"source": "features"}),
        Node("embedding_1", "nn.embedding", {"vocabulary": vocabulary, "features": 16}),
        Node("lstm_1", "nn.lstm", {"hidden": 8}),
        Node("concat_1", "nn.concat", {}),
        Node("linear_1", "nn.linear", {"units": 16, "activation": "relu"}),
        Node("linear_2", "nn.linear", {"units": 2}),
        Node("output_1", "io.output", {}),
    )
    path = ("words", "embedding_1", "lstm_1", "concat_1", "linear_1", "linear_2", "output_1")
    edges = [Edge(a, b) for a, b in pairwise(path)]
    edges.append(Edge("numbers", "concat_1"))
    return GraphSnapshot(nodes, tuple(edges))


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Trained:
    """A run that learnt from both."""
    registries = load_all_registries()
    table = tmp_path_factory.mktemp("reviews") / "reviews.csv"
    _write(table)
    config, data = _dataset(table, registries)
    words = next(entry for entry in data.signature.inputs if entry.name == "text")
    graph = _branches(int(words.high or 0) + 1)
    state = load_templates()["text-lstm"].build(None)
    state = replace(state, graph=graph, data=config, signature=data.signature)
    runs = Runs()
    job = make_job(state, data, registries.layers, overrides={"epochs": 40, "threads": 1})
    for _ in train_here(job, state, runs):
        pass
    record = runs.latest
    assert record is not None
    return Trained(record, runs, data, registries)


def test_a_text_and_numbers_are_two_inputs_and_both_are_learnt_from(trained: Trained) -> None:
    data = trained.dataset
    assert {entry.name for entry in data.signature.inputs} == {"text", "features"}
    report = examine(trained.record.graph, data.signature, trained.registries.layers, "auto")
    assert not report.errors
    assert trained.record.validation["accuracy"] >= 0.9


def test_new_rows_of_such_a_table_are_answered(trained: Trained, tmp_path: Path) -> None:
    path = tmp_path / "new.csv"
    rows = [
        "review,stars,price",
        '"a fine film that ends happily, seen for the 2th time",4,3',
        '"a fine film that ends happily, seen for the 2th time",1,3',
        '"a dull film that bores everyone, seen for the 2th time",1,3',
    ]
    path.write_text("\n".join(rows))
    layers, data = trained.registries.layers, trained.registries.data
    order = predict.make_job(trained.record, trained.runs, trained.dataset, path, layers, data)
    answer = answer_here(order.job)
    classes = trained.dataset.signature.target.classes
    assert [classes[number] for number in answer.classes] == ["good", "bad", "good"]


def test_typed_words_alone_are_refused_in_plain_words(trained: Trained) -> None:
    layers = trained.registries.layers
    with pytest.raises(UserError) as caught:
        predict.make_text_job(trained.record, trained.runs, trained.dataset, ["a film"], layers)
    assert caught.value.code == "NNS-4035"
    with pytest.raises(UserError) as caught:
        explain_texts(trained.record, trained.runs, trained.dataset, ["a film"], layers)
    assert caught.value.code == "NNS-5004"


def test_the_exported_script_repeats_the_run(trained: Trained, tmp_path: Path) -> None:
    script = tmp_path / "net.py"
    export_run(
        "pytorch",
        trained.record,
        trained.runs,
        trained.dataset,
        script,
        trained.registries.layers,
        load_exports(),
    )
    done = run_python(
        f"import runpy; runpy.run_path({str(script)!r}, run_name='__main__')", timeout=100
    )
    assert done.returncode == 0, done.stderr[-2000:]
    losses = [float(x) for x in re.findall(r"   loss (\d+\.\d+)", done.stdout)]
    wanted = [point.train["loss"] for point in trained.record.curve if point.epoch > 0]
    np.testing.assert_allclose(losses, wanted, atol=1e-5, rtol=1e-5)
