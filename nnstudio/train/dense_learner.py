"""Backpropagation written out for chains of Dense layers, three times as fast for small nets.

For a net such as the Playground's, autograd's bookkeeping takes three quarters of a step. The
gradients are the same (a test compares them with autograd's).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch  # noqa: TID253 - only the worker loads this file
from torch import nn  # noqa: TID253

from nnstudio.compile.torch_module import GraphModule
from nnstudio.layers.recipe import Call
from nnstudio.train.config import TrainConfig
from nnstudio.train.learner import Learner, Outcome
from nnstudio.train.spec import LossFunction, SlopeFunction
from nnstudio.train.tensors import Batch, PartTensors

LARGEST = 1_000_000  # weights; beyond, the multiplications take nearly all of the time

Tensor = torch.Tensor
_aten = torch.ops.aten


@dataclass(frozen=True)
class Activation:
    """An activation and its slope, both from its output alone.

    Args:
        forward: changes (batch, features) in place.
        backward: (gradient by the output, output) -> gradient by the input.
    """

    forward: Callable[[Tensor], Tensor]
    backward: Callable[[Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class DenseLayer:
    """A Dense layer with what follows it.

    Args:
        linear: the sum.
        activation: None for none.
    """

    linear: nn.Linear
    activation: Activation | None


ACTIVATIONS = {
    nn.Tanh: Activation(torch.tanh_, lambda g, y: _aten.tanh_backward.default(g, y)),
    nn.Sigmoid: Activation(torch.sigmoid_, lambda g, y: _aten.sigmoid_backward.default(g, y)),
    nn.ReLU: Activation(torch.relu_, lambda g, y: _aten.threshold_backward.default(g, y, 0.0)),
}


class DenseLearner(Learner):
    """Makes the same steps as Learner, without autograd.

    Args:
        module, part, loss_function, optimizer, config: as for Learner.
        layers: all of the net, in order.
        slope: (outputs, targets) -> (loss, gradient by the outputs).
    """

    def __init__(
        self,
        module: GraphModule,
        part: PartTensors,
        loss_function: LossFunction,
        optimizer: torch.optim.Optimizer,
        config: TrainConfig,
        layers: Sequence[DenseLayer],
        slope: SlopeFunction,
    ) -> None:
        super().__init__(module, part, loss_function, optimizer, config)
        self._layers = [
            (layer.linear.weight.detach(), _bias(layer.linear), layer.activation)
            for layer in layers
        ]
        self._slope = slope
        places: dict[Tensor, Tensor] = {p: torch.zeros_like(p) for p in self.parameters}
        for parameter, place in places.items():
            parameter.grad = place  # written anew in every step
        self._moves = [(parameter.detach(), place) for parameter, place in places.items()]
        self._gradients = [
            (places[layer.linear.weight], places.get(layer.linear.bias)) for layer in layers
        ]
        group = optimizer.param_groups[0]
        self._plain = isinstance(optimizer, torch.optim.SGD) and not (
            group["momentum"] or group["weight_decay"]
        )

    def learn(self, batch: Batch) -> Outcome:
        """Make one step and return (loss, outputs).

        Raises:
            Stopped: somebody pressed stop; the weights are as before.
        """
        with torch.inference_mode():
            inputs, targets = self._part.take(batch)
            values = self._forward(inputs[0])
            loss, gradient = self._slope(values[-1], targets)
            self._backward(values, gradient)
            if self._clip:
                self.gradient_norm = nn.utils.clip_grad_norm_(self.parameters, self._clip)
            if self._plain:
                step = -self.lr
                for parameter, change in self._moves:
                    parameter.add_(change, alpha=step)
        if not self._plain:
            self.optimizer.step()
        if self._l1 or self._l2:
            self._shrink()
        return loss, values[-1]

    def _forward(self, value: Tensor) -> list[Tensor]:
        """Return the input and every layer's output, each (batch, features)."""
        value = value.flatten(1)
        values = [value]
        for weight, bias, activation in self._layers:
            if self.look is not None:
                self.look()
            # (batch, inputs) @ (inputs, units) + (units,)
            value = value @ weight.t() if bias is None else torch.addmm(bias, value, weight.t())
            if activation is not None:
                value = activation.forward(value)
            values.append(value)
        return values

    def _backward(self, values: list[Tensor], gradient: Tensor) -> None:
        """Write the gradients of all weights into their places.

        Args:
            values: as `_forward` returned them.
            gradient: of the loss by the last of them, (batch, outputs).
        """
        for number in range(len(self._layers) - 1, -1, -1):
            if self.look is not None:
                self.look()
            weight, _bias_values, activation = self._layers[number]
            weight_gradient, bias_gradient = self._gradients[number]
            if activation is not None:
                gradient = activation.backward(gradient, values[number + 1])
            torch.mm(gradient.t(), values[number], out=weight_gradient)  # (units, inputs)
            if bias_gradient is not None:
                torch.sum(gradient, 0, out=bias_gradient)
            if number:
                gradient = gradient @ weight  # (batch, inputs)


def dense_layers(module: GraphModule) -> tuple[DenseLayer, ...] | None:
    """Return the layers of a net that is a chain of Dense layers; None for every other net."""
    plan = module.plan
    if len(plan.inputs) != 1 or plan.parameters > LARGEST:
        return None
    before = plan.inputs[0].node
    for step in plan.steps:
        if step.inputs != (before,) or not all(isinstance(part, Call) for part in step.recipe):
            return None
        before = step.node
    if before != plan.output or not all(p.requires_grad for p in module.parameters()):
        return None
    found = [part for part in module.modules() if not list(part.children())]
    if (
        found
        and isinstance(found[0], nn.Flatten)
        and (found[0].start_dim, found[0].end_dim) == (1, -1)
    ):
        found = found[1:]
    return _layers_of(found)


def _layers_of(found: Sequence[nn.Module]) -> tuple[DenseLayer, ...] | None:
    layers: list[DenseLayer] = []
    for part in found:
        if isinstance(part, nn.Linear):
            layers.append(DenseLayer(part, None))
        elif type(part) in ACTIVATIONS and layers and layers[-1].activation is None:
            layers[-1] = DenseLayer(layers[-1].linear, ACTIVATIONS[type(part)])
        else:
            return None
    return tuple(layers) or None


def _bias(linear: nn.Linear) -> Tensor | None:
    return None if linear.bias is None else linear.bias.detach()
