"""templates, layers, samples, data: what there is and what an import would make of a file."""

from __future__ import annotations

from pathlib import Path

from nnstudio.layers.registry import load_layers
from tests.cli.conftest import Command

TEMPLATES = [
    "threshold-unit",
    "perceptron",
    "xor",
    "playground-circle",
    "playground-xor",
    "playground-gauss",
    "playground-spiral",
    "playground-plane",
    "playground-multi-gauss",
    "digits-mlp",
    "digits-cnn",
    "lenet-5",
    "mnist-softmax",
    "mnist-mlp",
    "mnist-cnn",
    "iris",
    "diabetes",
    "tf1-linear",
]


def test_all_templates_are_listed(command: Command) -> None:
    answer = command("templates", "--json", "-")
    assert set(TEMPLATES) <= {row["id"] for row in answer.json}
    assert {row["id"] for row in answer.json if row["needs"] == "mnist"} == {
        "mnist-softmax",
        "mnist-mlp",
        "mnist-cnn",
    }
    assert "--data" in command("templates").out


def test_all_layers_are_listed_with_their_parameters(command: Command) -> None:
    rows = command("layers", "--json", "-").json
    assert {row["id"] for row in rows} == set(load_layers().ids())
    linear = next(row for row in rows if row["id"] == "nn.linear")
    assert "units" in [param["name"] for param in linear["params"]]
    assert "Conv2d" in command("layers").out


def test_all_bundled_data_are_listed_with_their_licence(command: Command) -> None:
    rows = command("samples", "--json", "-").json
    assert {"digits", "iris", "wine", "diabetes", "xor"} <= {row["id"] for row in rows}
    assert all(row["licence"] for row in rows)


def test_a_table_is_described(flowers: Path, command: Command) -> None:
    found = command("data", flowers, "--json", "-").json
    assert (found["importer"], found["kind"], found["rows"]) == ("csv", "table", 60)
    assert (found["separator"], found["decimal"], found["header"]) == (",", ".", True)
    assert found["encoding"].lower().startswith("utf")
    assert found["quote"] in ('"', None)
    assert [(c["name"], c["role"], c["type"]) for c in found["columns"]] == [
        ("long", "input", "number"),
        ("wide", "input", "number"),
        ("kind", "target", "category"),
    ]
    assert found["target"] == "kind" and found["classes"] == {
        "large": 20,
        "middle": 20,
        "small": 20,
    }
    assert found["left_out"] == []
    assert [finding["code"] for finding in found["findings"]] == ["few_items"]
    assert found["warnings"] == [found["findings"][0]["message"]]
    assert "kind" in command("data", flowers).out


def test_images_have_the_same_fields_as_tables(shared_data: Path, command: Command) -> None:
    found = command("data", shared_data / "idx" / "mnist", "--json", "-").json
    assert found["kind"] == "image" and found["rows"] == 70_000
    assert found["encoding"] is None and found["separator"] is None


def test_what_cannot_be_read_is_said_plainly(tmp_path: Path, command: Command) -> None:
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)) * 10)
    for path in (tmp_path / "gone.csv", tmp_path / "noise.bin", tmp_path):
        answer = command("data", path)
        assert answer.code == 1 and "[NNS-2" in answer.err
