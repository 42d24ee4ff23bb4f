"""The recipes of CONTRIBUTING.md work as they stand there."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.items import raw_data_of
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.roles.meaning import understand
from nnstudio.data.spec import ImporterSpec
from nnstudio.layers.registry import load_layers
from nnstudio.layers.spec import LayerSpec
from tests.helpers.recipes import recipes as recipes_of_the_guide
from tests.helpers.recipes import write_package

PACKAGE = "recipes_of_the_guide"


@pytest.fixture
def recipes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """The recipes as modules of a package; folder in the guide -> dotted name."""
    write_package(tmp_path / PACKAGE)
    monkeypatch.syspath_prepend(str(tmp_path))
    yield {folder: f"{PACKAGE}.{name}" for folder, (name, _) in recipes_of_the_guide().items()}
    for name in [name for name in sys.modules if name.split(".")[0] == PACKAGE]:
        del sys.modules[name]


def _module(recipes: dict[str, str], folder: str) -> ModuleType:
    return importlib.import_module(recipes[folder])


def test_there_are_three_recipes_of_one_screen_each() -> None:
    found = recipes_of_the_guide()
    assert sorted(found) == [
        "nnstudio/data/importers",
        "nnstudio/gui/panels",
        "nnstudio/layers/builtin",
    ]
    assert all(source.count("\n") <= 70 for _, source in found.values())


def test_the_layer_is_found_among_the_others(recipes: dict[str, str]) -> None:
    declared = _module(recipes, "nnstudio/layers/builtin").LAYER
    assert declared.id not in load_layers()
    layer = load_layers([PACKAGE])[declared.id]
    assert isinstance(layer, LayerSpec)
    values = layer.values({})
    assert layer.shape(values, layer.examples[0].inputs) == layer.examples[0].inputs[0]
    assert len(layer.build(values, layer.examples[0].inputs)) == 1


def test_the_importer_reads_its_files(recipes: dict[str, str], tmp_path: Path) -> None:
    importer = _module(recipes, "nnstudio/data/importers").IMPORTER
    assert isinstance(importer, ImporterSpec)
    path = tmp_path / "points.lines"
    path.write_text("near 1 2\nfar 3 4.5\nnear 1\nfar 2 6\n\nnear 0 1\n", encoding="utf-8")
    assert importer.probe(path) > 0.5
    assert importer.probe(tmp_path) == 0.0
    frame = importer.read(path, {}, Reading())
    assert frame.names == ("class", "x1", "x2")
    assert frame.keys.tolist() == [1, 2, 4, 6]
    assert frame.left_out[0].places == ("3",)
    raw = raw_data_of(understand(frame, DataConfig()), DataConfig())
    assert raw.signature.target.classes == ("far", "near")
    assert raw.inputs["features"].tolist() == [[1, 2], [3, 4.5], [2, 6], [0, 1]]
    assert importer.read(path, {}, Reading(most=2)).rows == 2


def test_the_importer_can_be_stopped(recipes: dict[str, str], tmp_path: Path) -> None:
    importer = _module(recipes, "nnstudio/data/importers").IMPORTER
    path = tmp_path / "points.lines"
    path.write_text("near 1 2\n", encoding="utf-8")
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        importer.read(path, {}, reading)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 truncated", b"no numbers here", b"\0\0"])
def test_the_importer_refuses_damaged_files_in_plain_words(
    recipes: dict[str, str], tmp_path: Path, content: bytes
) -> None:
    importer = _module(recipes, "nnstudio/data/importers").IMPORTER
    path = tmp_path / "broken.lines"
    path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        importer.read(path, {}, Reading())
    assert caught.value.hint is not None
