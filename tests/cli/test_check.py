"""check: problems with their repairs; a repair is applied and saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from nnstudio.data.config import DataConfig
from nnstudio.layers.registry import load_layers
from nnstudio.project.run_record import Runs
from nnstudio.project.store import open_project, save_project
from tests.cli.conftest import Command
from tests.helpers.sample_projects import small_graph, small_state


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A net with 5 outputs for 2 classes."""
    graph = small_graph()
    nodes = tuple(
        replace(node, params={"units": 5}) if node.id == "linear_2" else node
        for node in graph.nodes
    )
    path = tmp_path / "a.nns"
    state = small_state(graph=replace(graph, nodes=nodes), data=DataConfig(source="bundled:xor"))
    save_project(state, Runs(), path)
    return path


def test_problems_are_listed_with_their_repairs(broken: Path, command: Command) -> None:
    problems = command("check", broken, "--json", "-").json
    errors = [problem for problem in problems if problem["severity"] == "error"]
    assert set(errors[0]) == {"code", "severity", "node", "message", "hint", "fixes"}
    assert errors[0]["code"].startswith("NNS-") and errors[0]["fixes"]
    words = command("check", broken).out
    assert errors[0]["message"] in words and errors[0]["fixes"][0] in words


def test_a_repair_is_applied_and_saved(broken: Path, command: Command) -> None:
    problems = command("check", broken, "--json", "-").json
    number = next(n for n, p in enumerate(problems, 1) if p["severity"] == "error")
    answer = command("check", broken, "--fix", number, "--json", "-")
    assert answer.code == 0
    assert [p for p in answer.json if p["severity"] == "error"] == []
    graph = open_project(broken, load_layers()).state.graph
    assert graph.node("linear_2").params["units"] == 2


@pytest.mark.parametrize("number", [0, 99, -1])
def test_a_repair_that_is_not_there_changes_nothing(
    number: int, broken: Path, command: Command
) -> None:
    before = broken.read_bytes()
    answer = command("check", broken, "--fix", number)
    assert answer.code == 1 and broken.read_bytes() == before


def test_problems_speak_german(broken: Path, command: Command) -> None:
    assert "Klassen" in command("check", broken, "--lang", "de").out


def test_a_broken_net_is_not_trained_but_explained(broken: Path, command: Command) -> None:
    before = broken.read_bytes()
    answer = command("train", broken)
    assert answer.code == 1 and "NNS-4011" in answer.err
    assert len(answer.err.splitlines()) == 2 and broken.read_bytes() == before


def test_an_unknown_layer_blocks_training_with_a_pointer(tmp_path: Path, command: Command) -> None:
    graph = small_graph()
    nodes = tuple(
        replace(node, layer="quantum.hologram") if node.id == "batch_norm_1" else node
        for node in graph.nodes
    )
    path = tmp_path / "a.nns"
    state = small_state(graph=replace(graph, nodes=nodes), data=DataConfig(source="bundled:xor"))
    save_project(state, Runs(), path)
    [problem, *_] = command("check", path, "--json", "-").json
    assert problem["node"] == "batch_norm_1" and "quantum.hologram" in problem["message"]
    answer = command("train", path)
    assert answer.code == 1 and "quantum.hologram" in answer.err
