"""new: from a template, or from data that choose the template; nothing is overwritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nnstudio.layers.registry import load_layers
from nnstudio.project.lock import ProjectLock
from nnstudio.project.store import OpenedProject, open_project
from tests.cli.conftest import Command


def opened(path: Path) -> OpenedProject:
    return open_project(path, load_layers())


def test_a_template_becomes_a_project(tmp_path: Path, command: Command) -> None:
    answer = command("new", tmp_path / "a", "--template", "digits-mlp", "--json", "-")
    assert answer.code == 0
    assert answer.json["project"] == str(tmp_path / "a.nns")
    state = opened(tmp_path / "a.nns").state
    assert state.template == "digits-mlp" and len(state.graph.nodes) == answer.json["nodes"]


def test_data_choose_the_template_and_say_why(
    flowers: Path, tmp_path: Path, command: Command
) -> None:
    answer = command("new", tmp_path / "a.nns", "--data", flowers, "--json", "-")
    assert answer.json["template"] == "iris"
    assert "3 classes" in answer.json["reason"] and answer.json["reason"] in answer.err
    state = opened(tmp_path / "a.nns").state
    assert state.signature.target.classes == ("large", "middle", "small")


def test_a_column_can_be_named_as_the_target(
    flowers: Path, tmp_path: Path, command: Command
) -> None:
    answer = command("new", tmp_path / "a.nns", "--data", flowers, "--target", "wide")
    assert answer.code == 0
    assert opened(tmp_path / "a.nns").state.signature.target.task == "regression"
    answer = command("new", tmp_path / "b.nns", "--data", flowers, "--target", "colour")
    assert answer.code == 1 and "colour" in answer.err
    assert not (tmp_path / "b.nns").exists()


def test_settings_are_applied(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "a.nns"
    answer = command(
        *("new", path, "--template", "playground-spiral"),
        *("--set", "epochs=5", "--set", "optimizer.lr=0,5", "--set", "data.noise=20"),
        *("--set", "linear_1.units=3", "--set", "title=Mein Netz", "--set", "optimizer=sgd"),
        *("--set", "optimizer.momentum=0.9"),
    )
    assert answer.code == 0, answer.err
    state = opened(path).state
    assert state.training.epochs == 5 and state.title == "Mein Netz"
    assert state.training.optimizer.id == "sgd"
    assert state.training.optimizer.params == {"momentum": 0.9}
    assert state.data.options["noise"] == 20
    assert state.graph.node("linear_1").params["units"] == 3


@pytest.mark.parametrize(
    "setting",
    [
        "epochs",
        "=5",
        "epochs=0",
        "epochs=many",
        "gone=1",
        "linear_1.gone=1",
        "linear_1.units=0",
        "linear_1.units=soon",
        "gone_1.units=3",
        "optimizer=gone",
        "optimizer.lr=-1",
        "optimizer.lr=nan",
        "optimizer.gone=1",
        "data.noise=999",
        "data.gone=1",
        "data.noise=nan",
        "device=toaster",
        "title=",
        "seed=1e99",
    ],
)
def test_a_setting_that_does_not_fit_makes_nothing(
    setting: str, tmp_path: Path, command: Command
) -> None:
    answer = command("new", tmp_path / "a.nns", "--template", "playground-spiral", "--set", setting)
    assert answer.code == 1 and answer.out == "", answer.err
    assert "NNS-" in answer.err and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words", [[], ["--template", "gone"], ["--data", "gone.csv"], ["--text", "body"]]
)
def test_what_is_missing_is_said(words: list[str], tmp_path: Path, command: Command) -> None:
    answer = command("new", tmp_path / "a.nns", *words)
    assert answer.code == 1 and len(answer.err.splitlines()) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_project_of_that_name_is_put_aside(
    trained: Path, tmp_path: Path, command: Command
) -> None:
    before = trained.read_bytes()
    for number in (2, 3):
        answer = command("new", trained, "--template", "xor")
        assert answer.code == 0 and f"iris-{number}.nns" in answer.out
    assert (tmp_path / "iris-2.nns").read_bytes() == before
    assert opened(trained).state.template == "xor"


def test_a_project_that_is_open_elsewhere_stays(
    trained: Path, tmp_path: Path, command: Command
) -> None:
    before = trained.read_bytes()
    lock = ProjectLock(trained)
    assert lock.acquire() is None
    try:
        answer = command("new", trained, "--template", "xor")
    finally:
        lock.release()
    assert answer.code == 1 and "NNS-3134" in answer.err
    assert trained.read_bytes() == before


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, command: Command) -> None:
    answer = command("new", tmp_path / "no" / "a.nns", "--template", "xor")
    assert answer.code == 1 and "no" in answer.err and list(tmp_path.iterdir()) == []


def test_a_template_without_data_says_what_to_do(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "a.nns"
    answer = command("new", path, "--template", "mnist-mlp")
    assert answer.code == 0 and "--data" in answer.out
    answer = command("train", path)
    assert answer.code == 1 and "NNS-2001" in answer.err and "--data PATH" in answer.err
    assert command("check", path).code == 0


def test_every_template_becomes_a_project_without_problems(
    tmp_path: Path, command: Command
) -> None:
    for row in command("templates", "--json", "-").json:
        path = tmp_path / f"{row['id']}.nns"
        assert command("new", path, "--template", row["id"]).code == 0
        problems = command("check", path, "--json", "-").json
        assert [p for p in problems if p["severity"] == "error"] == [], row["id"]


def test_the_project_file_is_readable_json(tmp_path: Path, command: Command) -> None:
    import zipfile

    command("new", tmp_path / "a.nns", "--template", "xor")
    with zipfile.ZipFile(tmp_path / "a.nns") as archive:
        assert json.loads(archive.read("project.json"))["template"] == "xor"
