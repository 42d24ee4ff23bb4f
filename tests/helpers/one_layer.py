"""A net of a single layer, for the contract tests of the catalogue."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from nnstudio.base.params import Values
from nnstudio.base.shapes import Dim, Shape
from nnstudio.compile.plan import Plan, PlanInput, PlanStep
from nnstudio.compile.torch_module import GraphModule, build_module
from nnstudio.layers.spec import LayerSpec, Shapes

NODE = "layer"


def plan_of(spec: LayerSpec, values: Values, inputs: Shapes) -> Plan:
    """Return the plan of one layer between its inputs and the output."""
    names = tuple(f"input_{number}" for number in range(len(inputs)))
    step = PlanStep(
        NODE,
        spec.id,
        spec.build(values, inputs),
        names if spec.role != "input" else names[:1],
        spec.shape(values, inputs),
        spec.weights(values, inputs),
    )
    entries = tuple(PlanInput(n, n, s) for n, s in zip(names, inputs, strict=True))
    return Plan((step,), entries, NODE, "output", title="One layer")


def module_of(spec: LayerSpec, values: Values, inputs: Shapes, device: str = "cpu") -> GraphModule:
    """Return the torch module of one layer."""
    with torch.device(device):
        return build_module(plan_of(spec, values, inputs))


def sample(
    shape: Shape, batch: int = 3, *, device: str = "cpu", ids: int = 2, time: int = 5
) -> Tensor:
    """Return random values of a shape, the batch in front.

    Args:
        shape: of one sample; an unknown size becomes `time`.
        batch: number of samples.
        device: "cpu" or "meta".
        ids: number of different ids; 0 (padding) is never drawn.
        time: stands for an unknown size.
    """
    sizes = (batch, *(time if size is None else size for size in shape.sizes))
    if shape.dtype == "int":
        return torch.randint(1, ids, sizes, device=device)
    return torch.randn(sizes, device=device)


def samples(
    inputs: Shapes, values: Values, batch: int = 3, device: str = "cpu"
) -> tuple[Tensor, ...]:
    """Return one sample tensor an input; ids stay within the layer's vocabulary."""
    ids = int(values.get("vocabulary", 2))
    return tuple(sample(shape, batch, device=device, ids=ids) for shape in inputs)


def known(shapes: Sequence[Shape], time: int = 5) -> Shapes:
    """Return the shapes with `time` for every unknown size."""
    return tuple(
        Shape(tuple(Dim(d.name, time if d.size is None else d.size) for d in s.dims), s.dtype)
        for s in shapes
    )
