"""A layer added as one file stands everywhere: palette, search, inspector, check, script, help."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.compile.source import module_source
from nnstudio.edit.nodes import add_layer
from nnstudio.edit.params import set_param
from nnstudio.gui.inspector.help_card import LayerHelpDialog
from nnstudio.layers.help_page import help_page
from nnstudio.layers.registry import load_layers
from nnstudio.project.registries import Registries
from nnstudio.work.check import check
from tests.gui.conftest import StudioMaker

LAYER_FILE = '''"""Power: raises every number to a whole power."""

from __future__ import annotations

from nnstudio.base.params import IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import Text, plain
from nnstudio.layers.recipe import Function, Recipe
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return inputs[0]


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((Function("torch.pow", (int(values["exponent"]),)),))


def _caption(values: Values) -> Text:
    return plain(f"to the power of {values['exponent']}")


LAYER = LayerSpec(
    id="school.power",
    category="activation",
    name=plain("Quxpower"),
    summary=plain("Raises every number to a power."),
    help=plain("Each number is multiplied with itself as often as the exponent says."),
    keywords=plain("squaring"),
    params=(
        IntParam(
            name="exponent",
            label=plain("Exponent"),
            help=plain("How often."),
            default=2,
            min=1,
            max=5,
        ),
    ),
    shape=_shape,
    build=_build,
    caption=_caption,
    examples=(Example({}, (Shape.vector(3),)),),
)
'''


@pytest.fixture
def registries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, all_registries: Registries
) -> Registries:
    package = tmp_path / "school_layers"
    package.mkdir()
    (package / "__init__.py").write_text('"""Layers of a school."""\n', encoding="utf-8")
    (package / "power.py").write_text(LAYER_FILE, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    layers = load_layers(extra_packages=("school_layers",))
    assert layers.failures == ()
    return replace(all_registries, layers=layers)


def test_one_file_is_found_everywhere(
    make_studio: StudioMaker, registries: Registries, qtbot: QtBot
) -> None:
    studio = make_studio(registries=registries)
    studio.window.open_template("digits-mlp")
    session = studio.session
    qtbot.waitUntil(lambda: session.data.status == "ready", timeout=20_000)

    # Palette and search, as a person types.
    palette = studio.window.network_page.palette_view
    palette.focus_search()
    palette.field.setText("squaring")
    assert palette.model.layer_at(palette.model.index(0, 0)) is registries.layers["school.power"]

    # Onto the canvas behind the first Dense; check knows its shape.
    dense = next(node.id for node in session.document.graph if node.layer == "nn.linear")
    edit = add_layer(session.document, registries.layers, "school.power", None, after=dense)
    assert session.push(edit)
    node = edit.select[0]
    assert check(session.document.snapshot(), registries.layers).errors == ()
    report = session.report.nodes[node]
    assert report.output is not None
    assert report.inputs == (report.output,)
    assert node in studio.window.network_page.canvas.scene_items.nodes

    # Inspector: a form made from its declaration, and its line of PyTorch.
    session.selection.set((node,))
    form = studio.window.network_page.inspector.form
    assert form is not None
    assert set(form.fields) == {"exponent"}
    session.push(set_param(session.document, registries.layers, node, "exponent", 3))

    # Script and help.
    plan = studio.live.plan
    assert plan is not None
    assert "torch.pow(" in module_source(plan)
    dialog = LayerHelpDialog(session.ui, help_page(registries.layers["school.power"]))
    qtbot.addWidget(dialog)
    assert "multiplied with itself" in dialog.browser.toPlainText()
    assert "Exponent" in dialog.browser.toPlainText()
