"""A table with a text and numbers feeds two branches that meet before the output."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from nnstudio.compile.examine import examine
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import recognise
from nnstudio.graph.model import Edge, GraphSnapshot, Node
from nnstudio.project.registries import Registries
from nnstudio.project.run_record import Runs
from nnstudio.templates.registry import load_templates
from nnstudio.work.train import make_job, train_here

ROLES = {"review": "text", "stars": "input", "price": "input", "opinion": "target"}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Neither the text nor the numbers tell the opinion alone."""
    path = tmp_path / "reviews.csv"
    rows = []
    for n in range(240):
        happy, many = n % 2, (n // 2) % 2
        words = "a fine film that ends happily" if happy else "a dull film that bores everyone"
        opinion = "good" if happy == many else "bad"
        rows.append(f'"{words}, seen for the {n % 9}th time",{4 if many else 1},{n % 13},{opinion}')
    path.write_text("\n".join(["review,stars,price,opinion", *rows]))
    return path


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


def test_a_text_and_numbers_are_two_inputs_and_both_are_learnt_from(
    registries: Registries, table: Path
) -> None:
    config, data = _dataset(table, registries)
    assert {entry.name for entry in data.signature.inputs} == {"text", "features"}
    words = next(entry for entry in data.signature.inputs if entry.name == "text")
    graph = _branches(int(words.high or 0) + 1)
    report = examine(graph, data.signature, registries.layers, "auto")
    assert not report.errors
    state = load_templates()["text-lstm"].build(None)
    state = replace(state, graph=graph, data=config, signature=data.signature)
    runs = Runs()
    overrides = {"epochs": 40, "threads": 1}
    for _ in train_here(make_job(state, data, registries.layers, overrides=overrides), state, runs):
        pass
    record = runs.latest
    assert record is not None
    assert record.validation["accuracy"] >= 0.9
