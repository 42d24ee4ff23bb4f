"""A help page is made from the declaration alone."""

from __future__ import annotations

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.layers.help_page import (
    ExampleTable,
    Facts,
    Formula,
    HelpPage,
    Paragraph,
    ParameterTable,
    help_page,
)
from nnstudio.layers.registry import load_layers
from nnstudio.layers.spec import LayerSpec

LAYERS = load_layers()
EN = Translator("en", strict=True)
DE = Translator("de", strict=True)


def body(page: HelpPage, kind: type) -> object:
    return next((s.body for s in page.sections if isinstance(s.body, kind)), None)


def table(ident: str) -> ParameterTable:
    found = body(help_page(LAYERS[ident]), ParameterTable)
    assert isinstance(found, ParameterTable)
    return found


@pytest.mark.parametrize("spec", tuple(LAYERS), ids=lambda spec: spec.id)
def test_every_layer_has_a_page(spec: LayerSpec) -> None:
    page = help_page(spec)
    assert page.title == spec.name
    paragraph = page.sections[0].body
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == spec.help
    examples = body(page, ExampleTable)
    assert isinstance(examples, ExampleTable)
    assert len(examples.rows) == len(spec.examples)
    assert (body(page, ParameterTable) is None) == (not spec.params)
    assert (body(page, Formula) is None) == (not spec.formula)


def test_parameters_name_their_range_default_and_unit() -> None:
    rows = {row.name: row for row in table("nn.conv2d").rows}
    assert EN(rows["filters"].allowed) == "1 to 1,024"
    assert DE(rows["filters"].allowed) == "1 bis 1.024"
    assert EN(rows["kernel_size"].allowed) == "2 numbers, each 1 to 255"
    assert EN(rows["kernel_size"].default) == "3 × 3"
    unit = rows["kernel_size"].unit
    assert unit is not None
    assert DE(unit) == "Pixel"
    assert EN(rows["padding"].allowed) == "same, none, custom"
    assert DE(rows["bias"].default) == "an"


def test_zero_and_open_ends_are_said_in_words() -> None:
    stride = next(row for row in table("nn.max_pool2d").rows if row.name == "stride")
    assert EN(stride.default) == "as the window"
    rate = table("nn.dropout").rows[0]
    assert EN(rate.allowed) == "at least 0, less than 1"
    assert DE(rate.default) == "0,3"
    assert EN(table("nn.step").rows[0].allowed) == "any number"
    assert EN(table("io.input").rows[0].default) == "empty"


def test_examples_show_shapes_weights_and_code() -> None:
    examples = body(help_page(LAYERS["nn.conv2d"]), ExampleTable)
    assert isinstance(examples, ExampleTable)
    row = examples.rows[0]
    assert [str(shape) for shape in row.inputs] == ["1×28×28"]
    assert str(row.output) == "16×28×28"
    assert row.parameters == 160
    assert row.code == ('nn.Conv2d(1, 16, 3, padding="same")', "nn.ReLU()")


def test_functions_are_shown_with_their_inputs() -> None:
    def code(ident: str, example: int = 0) -> tuple[str, ...]:
        found = body(help_page(LAYERS[ident]), ExampleTable)
        assert isinstance(found, ExampleTable)
        return found.rows[example].code

    assert code("nn.add") == ("torch.add(x1, x2)",)
    assert code("nn.concat") == ("torch.cat([x1, x2, x3], dim=1)",)
    assert code("nn.reshape") == ("torch.reshape(x, (-1, 1, 8, 8))",)


def test_what_one_should_know_is_listed() -> None:
    facts = body(help_page(LAYERS["nn.step"]), Facts)
    assert isinstance(facts, Facts)
    assert any("No gradient" in EN(item) for item in facts.items)
    norm = body(help_page(LAYERS["nn.batch_norm"]), Facts)
    assert isinstance(norm, Facts)
    assert "2" in EN(norm.items[0])
    assert body(help_page(LAYERS["nn.relu"]), Facts) is None
