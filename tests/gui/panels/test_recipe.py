"""The panel of CONTRIBUTING.md works as it stands there."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from nnstudio.gui.widgets.labels import TextLabel
from tests.gui.panels.conftest import Stage
from tests.helpers.recipes import recipes, write_package

PACKAGE = "panel_of_the_guide"


def test_the_panel_of_the_guide_shows_the_best_loss(
    bench: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_package(tmp_path / PACKAGE)
    monkeypatch.syspath_prepend(str(tmp_path))
    name, _ = recipes()["nnstudio/gui/panels"]
    module = importlib.import_module(f"{PACKAGE}.{name}")
    panel = module.PANEL.make(bench.context)
    bench.qtbot.addWidget(panel)
    panel.show()
    (label,) = panel.findChildren(TextLabel)
    assert label.text() == bench.language(module.NOTHING)
    bench.open_template("digits-mlp", epochs=2)
    bench.train()
    best = min(point.validation["loss"] for point in bench.live.curve)
    shown = label.text().rpartition(" ")[2]
    assert float(shown) == pytest.approx(best, rel=1e-3)
    for loaded in [name for name in sys.modules if name.split(".")[0] == PACKAGE]:
        del sys.modules[loaded]
