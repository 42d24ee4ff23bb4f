"""evaluate, predict, export, self-test: what a trained net reaches and answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from nnstudio.data.config import Correction
from nnstudio.data.load import load_dataset
from nnstudio.data.registry import load_data_registries
from nnstudio.layers.registry import load_layers
from nnstudio.project.run_record import Runs
from nnstudio.project.store import open_project, save_project
from tests.cli.conftest import Command


@pytest.fixture
def own(flowers: Path, tmp_path: Path, command: Command) -> Path:
    """A project of the person's own table, trained."""
    path = tmp_path / "own.nns"
    command("new", path, "--data", flowers)
    assert command("train", path, "--epochs", 20, "--threads", 1).code == 0
    return path


def test_the_validation_part_is_evaluated(trained: Path, command: Command) -> None:
    before = trained.read_bytes()
    result = command("evaluate", trained, "--json", "-").json
    assert (result["part"], result["looks"]) == ("validation", 0)
    assert result["items"] == sum(entry["items"] for entry in result["per_class"])
    for metric in ("loss", "accuracy", "f1_macro"):
        low, high = result[f"{metric}_interval"]
        assert low <= result[metric] <= high
    assert {e["name"] for e in result["per_class"]} == {"setosa", "versicolor", "virginica"}
    assert len(result["confusion"]) == 3
    assert trained.read_bytes() == before


def test_evaluation_gives_what_training_reported(trained: Path, command: Command) -> None:
    record = open_project(trained, load_layers()).make_runs().latest
    result = command("evaluate", trained, "--json", "-").json
    assert result["accuracy"] == pytest.approx(record.validation["accuracy"])
    assert result["loss"] == pytest.approx(record.validation["loss"], abs=1e-5)


def test_looks_at_the_test_part_are_counted_and_kept(trained: Path, command: Command) -> None:
    first = command("evaluate", trained, "--final", "--json", "-")
    assert (first.json["part"], first.json["looks"]) == ("test", 1)
    assert "look number" not in first.err
    second = command("evaluate", trained, "--final", "--json", "-")
    assert second.json["looks"] == 2 and "look number 2" in second.err
    opened = open_project(trained, load_layers())
    assert opened.state.final_tests == 2
    [(record, weights)] = opened.runs
    assert [entry["look"] for entry in record.test] == [1, 2] and weights
    assert command("evaluate", trained, "--json", "-").json["looks"] == 2


def test_corrected_validation_items_are_named(
    flowers: Path, tmp_path: Path, command: Command
) -> None:
    path = tmp_path / "own.nns"
    command("new", path, "--data", flowers)
    state = open_project(path, load_layers()).state
    dataset = load_dataset(state.data, None, load_data_registries())
    key = dataset.keys[int(dataset.parts.validation[0])]
    wrong = Correction(key=key, label=dataset.signature.target.classes[0])
    if dataset.target[dataset.parts.validation[0]] == 0:
        wrong = Correction(key=key, label=dataset.signature.target.classes[1])
    data = state.data.model_copy(update={"corrections": (wrong,)})
    save_project(replace(state, data=data), Runs(), path)
    assert command("train", path, "--epochs", 3, "--threads", 1).code == 0
    said = command("evaluate", path, "--json", "-").err
    assert "1 validation item was corrected" in said and "without a blind review" in said
    assert "corrected" not in command("evaluate", path, "--final", "--json", "-").err


def test_other_data_are_evaluated(own: Path, flowers: Path, command: Command) -> None:
    result = command("evaluate", own, "--data", flowers, "--json", "-").json
    assert (result["part"], result["items"]) == ("other", 60)
    answer = command("evaluate", own, "--data", flowers.with_name("gone.csv"))
    assert answer.code == 1 and "gone.csv" in answer.err


def test_data_without_answers_are_for_predicting(
    own: Path, tmp_path: Path, command: Command
) -> None:
    (tmp_path / "new.csv").write_text("long,wide\n1.2,0.6\n7.1,3.6\n")
    answer = command("evaluate", own, "--data", tmp_path / "new.csv")
    assert answer.code == 1 and "predict" in answer.err
    rows = command("predict", own, "--input", tmp_path / "new.csv", "--json", "-").json
    assert [row["label"] for row in rows] == ["small", "large"]
    for row in rows:
        assert set(row["probabilities"]) == {"small", "middle", "large"}
        assert sum(row["probabilities"].values()) == pytest.approx(1.0, abs=1e-5)
        assert max(row["probabilities"], key=row["probabilities"].get) == row["label"]
    assert "large" in command("predict", own, "--input", tmp_path / "new.csv").out


def test_numbers_are_predicted(flowers: Path, tmp_path: Path, command: Command) -> None:
    path = tmp_path / "a.nns"
    command("new", path, "--data", flowers, "--target", "wide")
    command("train", path, "--epochs", 1, "--threads", 1)
    rows = command("predict", path, "--input", flowers, "--json", "-").json
    assert len(rows) == 60 and all(isinstance(row["value"], float) for row in rows)
    german = command("predict", path, "--input", flowers, "--lang", "de").out
    assert "," in german.splitlines()[0]


def test_a_file_that_does_not_fit_is_said_plainly(
    trained: Path, tmp_path: Path, command: Command
) -> None:
    for name, content in (("a.csv", "x,y\n1,2\n"), ("b.csv", ""), ("c.png", "no picture")):
        (tmp_path / name).write_text(content)
        answer = command("predict", trained, "--input", tmp_path / name)
        assert answer.code == 1 and "[NNS-2" in answer.err, (name, answer.err)


def test_a_text_is_answered_with_a_plain_sentence(trained: Path, command: Command) -> None:
    answer = command("predict", trained, "--text", "what a day")
    assert answer.code == 1 and "does not read texts" in answer.err
    assert "NNS-4035" in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ("evaluate",),
        ("evaluate", "--final"),
        ("predict", "--input", "x.csv"),
        ("export", "--to", "pytorch", "-o", "x.py"),
    ],
)
def test_a_net_that_was_never_trained_says_what_to_do(
    words: tuple[str, ...], tmp_path: Path, command: Command
) -> None:
    path = tmp_path / "a.nns"
    command("new", path, "--template", "iris")
    before = path.read_bytes()
    answer = command(words[0], path, *words[1:])
    assert answer.code == 1 and f"nnstudio train {path}" in answer.err
    assert path.read_bytes() == before


def test_data_that_changed_since_are_mentioned(own: Path, flowers: Path, command: Command) -> None:
    with flowers.open("a") as file:
        file.write("1.3,0.7,small\n")
    answer = command("evaluate", own, "--json", "-")
    assert answer.code == 0 and "changed since" in answer.err


def test_data_with_other_classes_are_refused(own: Path, flowers: Path, command: Command) -> None:
    with flowers.open("a") as file:
        file.writelines("9.0,4.5,giant\n" for _ in range(10))
    answer = command("evaluate", own)
    assert answer.code == 1 and "NNS-4034" in answer.err
    # A prediction needs nothing but the run: every row is answered with the classes it knows.
    rows = command("predict", own, "--input", flowers, "--json", "-").json
    assert len(rows) == 70 and {row["label"] for row in rows} <= {"small", "middle", "large"}


def test_moved_data_can_be_named_for_answers(own: Path, flowers: Path, command: Command) -> None:
    moved = flowers.rename(flowers.with_name("moved.csv"))
    answer = command("evaluate", own)
    assert answer.code == 1 and "--source PATH" in answer.err
    assert command("evaluate", own, "--source", moved).code == 0


def test_an_unknown_export_lists_the_known_ones(trained: Path, command: Command) -> None:
    answer = command("export", trained, "--to", "keras", "-o", trained.with_name("a.py"))
    assert answer.code == 1 and "pytorch" in answer.err
    assert not trained.with_name("a.py").exists()


def test_a_script_is_exported(trained: Path, tmp_path: Path, command: Command) -> None:
    script = tmp_path / "net.py"
    result = command("export", trained, "--to", "pytorch", "-o", script, "--json", "-").json
    assert result["target"] == "pytorch" and str(script) in result["files"]
    assert all(Path(name).is_file() for name in result["files"])
    compile(script.read_text(encoding="utf-8"), str(script), "exec")
    answer = command("export", trained, "--to", "pytorch", "-o", tmp_path / "no" / "net.py")
    assert answer.code == 1 and "net.py" in answer.err


def test_the_self_test_is_green(command: Command) -> None:
    answer = command("self-test", "--json", "-")
    assert answer.code == 0, answer.err
    assert answer.json["passed"] and len(answer.json["steps"]) == 4
    assert "Grün" in command("self-test", "--lang", "de").out


def test_the_self_test_is_red_if_a_step_fails(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nnstudio.work import self_test

    monkeypatch.setattr(self_test, "_ENOUGH", 2.0)
    answer = command("self-test", "--json", "-")
    assert answer.code == 1 and "Red" in answer.err
    assert [step["passed"] for step in answer.json["steps"]] == [True, False]


def test_an_older_run_is_asked_by_its_number(trained: Path, command: Command) -> None:
    first = command("evaluate", trained, "--json", "-")
    assert "--run" not in first.err  # there is only one
    assert command("train", trained, "--epochs", 8, "--threads", 1).code == 0
    newest = command("evaluate", trained, "--json", "-")
    assert "Run 2 answers, the newest" in newest.err
    assert newest.json["loss"] != first.json["loss"]
    assert command("evaluate", trained, "--run", 1, "--json", "-").json == first.json
    wrong = command("evaluate", trained, "--run", 7)
    assert wrong.code == 1 and "NNS-4036" in wrong.err
