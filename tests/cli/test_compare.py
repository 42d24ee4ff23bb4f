"""compare and repeat: a net beside simple methods, and figures with their spread."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nnstudio.train.control import Control
from tests.cli.conftest import Command
from tests.helpers.own_process import PROJECT_ROOT


def test_a_net_stands_beside_simple_methods(command: Command, trained: Path) -> None:
    answer = command("compare", trained, "--json", "-")
    assert answer.code == 0
    found = answer.json
    assert found["part"] == "validation" and found["items"] == 23
    assert found["leading"] == "accuracy"
    assert [one["id"] for one in found["baselines"]] == ["majority", "logistic", "boosted_trees"]
    for one in found["baselines"]:
        assert one["settings"] and len(one["given"]) == 23
        low, high = one["intervals"]["accuracy"]
        assert low <= one["metrics"]["accuracy"] <= high
        assert one["comparison"]["verdict"] in ("better", "worse", "no_difference")
        assert "23 items" in one["comparison"]["sentence"]


def test_the_comparison_is_told_in_german(command: Command, trained: Path) -> None:
    answer = command("compare", trained, "--lang", "de")
    assert answer.code == 0
    assert "Häufigste Klasse" in answer.out and "Beispielen" in answer.out


def test_comparing_leaves_the_file_as_it_is(command: Command, trained: Path) -> None:
    before = trained.read_bytes()
    assert command("compare", trained).code == 0
    assert trained.read_bytes() == before


def test_an_untrained_net_cannot_be_compared(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "new.nns"
    command("new", path, "--template", "iris")
    answer = command("compare", path)
    assert answer.code == 1 and "NNS-4031" in answer.err


def test_data_without_a_validation_part_are_refused(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "xor.nns"
    command("new", path, "--template", "xor", "--set", "epochs=2")
    command("train", path, "--threads", "1")
    assert command("compare", path).code == 1
    answer = command("repeat", path, "--seeds", "2", "--threads", "1")
    assert answer.code == 1 and "NNS-4063" in answer.err


@pytest.mark.parametrize(("option", "kind"), [("--seeds", "seeds"), ("--folds", "folds")])
def test_several_trainings_give_a_mean_and_an_interval(
    command: Command, trained: Path, option: str, kind: str
) -> None:
    before = trained.read_bytes()
    words = ("repeat", trained, option, "3", "--epochs", "2", "--threads", "1")
    answer = command(*words, "--json", "-")
    assert answer.code == 0
    found = answer.json
    assert found["kind"] == kind and len(found["runs"]) == 3 and not found["stopped"]
    values = [run["validation"]["accuracy"] for run in found["runs"]]
    accuracy = found["validation"]["accuracy"]
    assert accuracy["values"] == values
    assert accuracy["mean"] == pytest.approx(sum(values) / 3)
    assert accuracy["interval"][0] <= accuracy["mean"] <= accuracy["interval"][1]
    seeds = [run["seed"] for run in found["runs"]]
    assert len(set(seeds)) == (3 if kind == "seeds" else 1)
    assert trained.read_bytes() == before


def test_a_kind_of_net_is_compared_over_seeds(command: Command, trained: Path) -> None:
    before = trained.read_bytes()
    answer = command("compare", trained, "--seeds", "3", "--threads", "1", "--json", "-")
    assert answer.code == 0
    found = answer.json
    assert len(found["net"]) == 3 and len(set(found["seeds"])) == 3
    assert [one["id"] for one in found["baselines"]] == ["majority", "logistic", "boosted_trees"]
    for one in found["baselines"]:
        assert len(one["values"]) == 3
        comparison = one["comparison"]
        assert "3 seeds" in comparison["sentence"]
        apart = [a - b for a, b in zip(found["net"], one["values"], strict=True)]
        assert comparison["difference"] == pytest.approx(sum(apart) / 3)
    assert found["baselines"][0]["comparison"]["verdict"] == "better"
    assert trained.read_bytes() == before


def test_several_trainings_say_that_their_best_epoch_flatters_them(
    command: Command, trained: Path
) -> None:
    words = ("--seeds", "2", "--threads", "1")
    for verb in ("repeat", "compare"):
        answer = command(verb, trained, *words)
        assert answer.code == 0
        assert "best epoch was chosen on the items that it is judged on" in answer.out
        assert "final test" in answer.out


@pytest.mark.skipif(os.name == "nt", reason="no such signals")
@pytest.mark.parametrize(
    "words",
    [
        ("repeat", "--seeds", "50", "--threads", "1"),
        ("compare", "--seeds", "50", "--threads", "1"),
        ("compare",),
    ],
)
def test_ctrl_c_ends_it_with_a_plain_sentence(trained: Path, words: tuple[str, ...]) -> None:
    before = trained.read_bytes()
    verb, *options = words
    process = subprocess.Popen(
        [sys.executable, "-m", "nnstudio", verb, str(trained), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT_ROOT)},
    )
    assert process.stderr is not None
    assert process.stderr.readline()  # its first progress: it has begun
    process.send_signal(signal.SIGINT)
    out, rest = process.communicate(timeout=30)
    assert process.returncode == 1
    assert "Stopped" in out and "Nothing was changed" in out
    assert "Traceback" not in out + rest
    assert trained.read_bytes() == before


def test_the_same_seeds_give_the_same_figures(command: Command, trained: Path) -> None:
    words = ("repeat", trained, "--seeds", "2", "--epochs", "2", "--threads", "1", "--json", "-")
    assert command(*words).json == command(*words).json


def test_a_stopped_repetition_says_so(
    command: Command, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Control, "__init__", _stopped_from_the_start)
    answer = command("repeat", trained, "--seeds", "3", "--threads", "1")
    assert answer.code == 1 and "Stopped" in answer.out


def test_a_stopped_comparison_of_settings_says_so(
    command: Command, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command("train", trained, "--epochs", 4, "--threads", 1).code == 0
    monkeypatch.setattr(Control, "__init__", _stopped_from_the_start)
    answer = command("compare", trained, "--against", 1, "--seeds", 2, "--threads", 1)
    assert answer.code == 1 and "Nothing was changed" in answer.out


def test_seeds_and_folds_exclude_each_other(command: Command, trained: Path) -> None:
    assert command("repeat", trained, "--seeds", "2", "--folds", "2").code == 2
    assert command("repeat", trained).code == 2
    assert command("repeat", trained, "--seeds", "1").code == 1
    assert command("repeat", trained, "--folds", "1").code == 1


_init = Control.__init__


def _stopped_from_the_start(self: Control, paused: bool = False) -> None:
    _init(self, paused)
    self.stop()


def test_the_newest_run_is_compared_with_another_one(trained: Path, command: Command) -> None:
    assert command("train", trained, "--epochs", 20, "--threads", 1).code == 0
    result = command("compare", trained, "--against", 1, "--json", "-")
    found = result.json
    assert [run["number"] for run in found["runs"]] == [2, 1]
    assert found["comparison"]["verdict"] in ("better", "worse", "no_difference")
    assert (
        "“run 1”" in found["comparison"]["sentence"]
        or "no difference" in (found["comparison"]["sentence"])
    )
    assert "one training with one seed" in result.err
    wrong = command("compare", trained, "--against", 9)
    assert wrong.code == 1 and "NNS-4036" in wrong.err and "1, 2" in wrong.err


def test_the_settings_of_two_runs_are_compared_over_seeds(trained: Path, command: Command) -> None:
    assert command("train", trained, "--epochs", 20, "--threads", 1).code == 0
    before = trained.read_bytes()
    words = ("--against", 1, "--seeds", 3, "--threads", 1, "--json", "-")
    result = command("compare", trained, *words)
    assert result.code == 0
    found = result.json
    assert [run["number"] for run in found["runs"]] == [2, 1]
    assert len(set(found["seeds"])) == 3
    assert all(len(run["values"]) == 3 for run in found["runs"])
    assert "With 3 seeds" in found["comparison"]["sentence"]
    assert "settings of run" in found["comparison"]["sentence"]
    low, high = found["comparison"]["interval"]
    assert low <= found["comparison"]["difference"] <= high
    assert trained.read_bytes() == before


@pytest.mark.parametrize("more", [(), ("--seeds", 2)])
def test_a_run_is_not_compared_with_itself(
    trained: Path, command: Command, more: tuple[object, ...]
) -> None:
    result = command("compare", trained, "--against", 1, *more)
    assert result.code == 1 and "NNS-4037" in result.err
    assert "not compared with itself" in result.err


def test_the_same_settings_are_not_trained_again(trained: Path, command: Command) -> None:
    assert command("train", trained, "--epochs", 3, "--seed", 5, "--threads", 1).code == 0
    result = command("compare", trained, "--against", 1, "--seeds", 2, "--json", "-")
    assert result.json["comparison"]["verdict"] == "not_comparable"
    assert "same settings" in result.json["comparison"]["sentence"]
