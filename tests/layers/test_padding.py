"""Padding (id 0) never changes what a net says about a text.

Between the embedding and the layer stands a cosine, so that padded places hold 1, the largest
value there is: a layer that looked at them would give itself away.
"""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from nnstudio.base.shapes import Dim, Shape
from nnstudio.compile.plan import Plan, PlanInput, PlanStep
from nnstudio.compile.torch_module import GraphModule, build_module
from nnstudio.layers.recipe import Call, Function, Recipe
from nnstudio.layers.registry import load_layers
from nnstudio.layers.rules import is_sequence
from nnstudio.layers.spec import Example, LayerSpec, ShapeError, Shapes

WORDS = 11
IDS = torch.tensor([[3, 1, 10, 4], [7, 2, 0, 0], [5, 0, 0, 0]])
SPECS = tuple(load_layers())
ON_SEQUENCES = [
    (spec, example)
    for spec in SPECS
    for example in spec.examples
    if spec.role == "layer" and all(is_sequence(shape) for shape in example.inputs)
]
ON_TOKENS = [
    (spec, example)
    for spec in SPECS
    for example in spec.examples
    if spec.role == "layer" and all(shape.dtype == "int" for shape in example.inputs)
]


def _names(cases: list[tuple[LayerSpec, Example]]) -> list[str]:
    return [f"{spec.id}-{spec.examples.index(example)}" for spec, example in cases]


def _padded(ids: Tensor, columns: int = 3) -> Tensor:
    return torch.cat([ids, ids.new_zeros(len(ids), columns)], dim=1)


def _after_embedding(spec: LayerSpec, example: Example) -> GraphModule:
    """Return ids -> embedding -> cosine -> the layer; it gets the mask of the ids."""
    values = spec.values(example.params)
    inputs = tuple(Shape.sequence(None, s.dims[1].size or 0) for s in example.inputs)
    steps: list[PlanStep] = []
    for number, shape in enumerate(inputs):
        embedding = Call("nn.Embedding", (WORDS, shape.dims[1].size), (("padding_idx", 0),))
        words = Recipe((embedding, Function("torch.cos")))
        steps.append(PlanStep(f"words_{number}", "nn.embedding", words, ("ids",), shape))
    layer = PlanStep(
        "layer",
        spec.id,
        spec.build(values, inputs),
        tuple(step.node for step in steps),
        spec.shape(values, inputs),
        mask="ids",
    )
    entry = PlanInput("ids", "text", Shape.tokens(None))
    torch.manual_seed(2)
    return build_module(Plan((*steps, layer), (entry,), "layer", "output")).eval()


def _on_ids(spec: LayerSpec, example: Example) -> GraphModule:
    values = {**spec.values(example.params), "vocabulary": WORDS}
    inputs: Shapes = (Shape.tokens(None),)
    recipe, output = spec.build(values, inputs), spec.shape(values, inputs)
    layer = PlanStep("layer", spec.id, recipe, ("ids",), output, mask="ids")
    entry = PlanInput("ids", "text", inputs[0])
    torch.manual_seed(2)
    return build_module(Plan((layer,), (entry,), "layer", "output")).eval()


def _assert_blind_to_padding(spec: LayerSpec, example: Example, module: GraphModule) -> None:
    """Compare each text alone, without padding, with the padded batch and a longer one."""
    mask = spec.mask_with(example.params)
    with torch.no_grad():
        batches = [module(IDS), module(_padded(IDS))]
        for item, ids in enumerate(IDS):
            length = int((ids != 0).sum())
            alone = module(ids[None, :length])[0]
            for batch in batches:  # of layers that keep the words: the rows of the real ones
                real = alone.shape[0] if mask in ("keeps", "grows") else None
                answer = batch[item, :real]
                torch.testing.assert_close(answer, alone, rtol=0.0, atol=1e-6)


@pytest.mark.parametrize(("spec", "example"), ON_SEQUENCES, ids=_names(ON_SEQUENCES))
def test_padding_columns_change_nothing_behind_an_embedding(
    spec: LayerSpec, example: Example
) -> None:
    if spec.mask_with(example.params) == "ends":
        unknown = tuple(
            Shape((Dim("time", None), *shape.dims[1:]), shape.dtype) for shape in example.inputs
        )
        with pytest.raises(ShapeError):  # a length that differs is refused: no room for padding
            spec.shape(spec.values(example.params), unknown)
        return
    _assert_blind_to_padding(spec, example, _after_embedding(spec, example))


@pytest.mark.parametrize(("spec", "example"), ON_TOKENS, ids=_names(ON_TOKENS))
def test_padding_columns_change_nothing_for_layers_on_words(
    spec: LayerSpec, example: Example
) -> None:
    _assert_blind_to_padding(spec, example, _on_ids(spec, example))


@pytest.mark.parametrize(("spec", "example"), ON_TOKENS, ids=_names(ON_TOKENS))
def test_padding_learns_nothing(spec: LayerSpec, example: Example) -> None:
    module = _on_ids(spec, example)
    (weight,) = module.parameters()
    assert not weight[0].any()
    output = module(IDS)
    (output * torch.randn_like(output)).sum().backward()
    assert weight.grad is not None
    assert not weight.grad[0].any()
    assert weight.grad[1:].any()


def test_a_mask_is_kept_exactly_where_the_time_steps_remain() -> None:
    for spec, example in ON_SEQUENCES:
        output = spec.shape(spec.values(example.params), example.inputs)
        mask, time = spec.mask_with(example.params), example.inputs[0].dims[0].size
        if mask in ("keeps", "grows"):
            assert is_sequence(output), spec.id
            longer = time if time is None or mask == "keeps" else time + 1
            assert output.dims[0].size == longer, spec.id
        if mask == "uses":
            assert not is_sequence(output), spec.id


def test_layers_that_pool_over_words_are_among_the_tested() -> None:
    tested = {spec.id for spec, _ in (*ON_SEQUENCES, *ON_TOKENS)}
    assert {
        "nn.class_token",
        "nn.conv1d",
        "nn.embedding",
        "nn.embedding_bag",
        "nn.encoder_block",
        "nn.first_step",
        "nn.global_avg_pool",
        "nn.global_max_pool",
        "nn.flatten",
        "nn.gru",
        "nn.layer_norm",
        "nn.lstm",
        "nn.multi_head_attention",
        "nn.positions",
        "nn.rnn",
        "nn.softmax",
    } <= tested
