"""A layer is one file: dropped into a package it is found; a broken one harms nobody."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import nnstudio.layers.builtin as builtin
from nnstudio.base.i18n import Translator
from nnstudio.layers.help_page import help_page
from nnstudio.layers.registry import by_category, load_layers
from nnstudio.layers.search import QuickSearch
from nnstudio.layers.spec import CATEGORIES

TRIPLE = '''
"""Triple: three times the value."""

from nnstudio.base.shapes import Shape
from nnstudio.base.text import plain
from nnstudio.layers.recipe import Function, Recipe
from nnstudio.layers.spec import Example, LayerSpec

LAYER = LayerSpec(
    id="{ident}",
    category="activation",
    name=plain("Triple"),
    summary=plain("Three times the value."),
    help=plain("Multiplies every value with three."),
    keywords=plain("threefold, verdreifachen"),
    shape=lambda values, inputs: inputs[0],
    build=lambda values, inputs: Recipe((Function("torch.mul", (3.0,)),)),
    caption=lambda values: plain("3 · x"),
    examples=(Example({{}}, (Shape.vector(4),)),),
)
'''


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty package `more_layers` that Python can import."""
    folder = tmp_path / "more_layers"
    folder.mkdir()
    (folder / "__init__.py").write_text('"""Layers from elsewhere."""\n', "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.invalidate_caches()
    yield folder
    for name in [name for name in sys.modules if name.partition(".")[0] == "more_layers"]:
        del sys.modules[name]


def test_a_new_file_in_another_package_is_found(package: Path) -> None:
    (package / "triple.py").write_text(TRIPLE.format(ident="more.triple"), "utf-8")
    registry = load_layers(["more_layers"])
    assert registry.failures == ()
    spec = registry["more.triple"]
    assert len(registry) == len(load_layers()) + 1
    assert spec in by_category(registry)["activation"]
    hits = QuickSearch(registry, (Translator("en"),)).find("verdrei")
    assert [hit.spec.id for hit in hits] == ["more.triple"]
    assert help_page(spec).title == spec.name


def test_a_new_file_among_the_builtin_ones_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "triple.py").write_text(TRIPLE.format(ident="nn.triple"), "utf-8")
    monkeypatch.setattr(builtin, "__path__", [*builtin.__path__, str(tmp_path)])
    try:
        assert "nn.triple" in load_layers()
    finally:
        sys.modules.pop("nnstudio.layers.builtin.triple", None)


def test_a_broken_file_is_reported_and_the_rest_load(package: Path) -> None:
    (package / "broken.py").write_text("LAYER = 1 / 0\n", "utf-8")
    (package / "other.py").write_text("LAYER = 'not a declaration'\n", "utf-8")
    (package / "triple.py").write_text(TRIPLE.format(ident="more.triple"), "utf-8")
    registry = load_layers(["more_layers"])
    assert "more.triple" in registry
    reasons = {failure.module: failure.reason for failure in registry.failures}
    assert "ZeroDivisionError" in reasons["more_layers.broken"]
    assert "str" in reasons["more_layers.other"]


def test_a_taken_id_is_refused_and_ours_stays(package: Path) -> None:
    (package / "triple.py").write_text(TRIPLE.format(ident="nn.relu"), "utf-8")
    registry = load_layers(["more_layers"])
    assert registry["nn.relu"] is load_layers()["nn.relu"]
    assert "nn.relu" in registry.failures[0].reason


def test_a_package_that_is_missing_is_reported() -> None:
    registry = load_layers(["no_such_package_of_layers"])
    assert len(registry) == len(load_layers())
    assert registry.failures[0].module == "no_such_package_of_layers"


def test_palette_order_follows_the_categories() -> None:
    groups = by_category(load_layers())
    assert list(groups) == [name for name in CATEGORIES if name in groups]
    assert [spec.id for spec in groups["convolution"]] == ["nn.conv2d", "nn.conv1d"]
    assert [spec.id for spec in groups["data"]] == ["io.input", "nn.features2d"]
    assert sum(len(specs) for specs in groups.values()) == len(load_layers())
    assert [spec.id for spec in groups["recurrent"]] == ["nn.rnn", "nn.gru", "nn.lstm"]
