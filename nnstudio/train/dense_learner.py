"""Backpropagation written out for chains of Dense layers, three times as fast for small nets.

For a net such as the Playground's, autograd's bookkeeping takes three quarters of a step. The
weights come out the same, bit by bit, because the operations are those that autograd would do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch  # noqa: TID253 - only the worker loads this file
from torch import nn  # noqa: TID253

from nnstudio.compile.modules.features2d import Features2d
from nnstudio.compile.torch_module import GraphModule
from nnstudio.layers.recipe import Call
from nnstudio.train.config import TrainConfig
from nnstudio.train.lazy_input import item_bytes
from nnstudio.train.learner import Learner, Outcome
from nnstudio.train.spec import LossFunction, SlopeFunction
from nnstudio.train.tensors import Batch, PartTensors

LARGEST = 1_000_000  # weights; beyond, the multiplications take nearly all of the time

READY_BYTES = 4 * 1024 * 1024  # inputs that are kept prepared

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
class DenseChain:
    """A net that is nothing but Dense layers, but for what prepares its input.

    Args:
        prefix: modules without weights in front of the first Dense layer (Flatten, features).
        layers: the Dense layers in order.
    """

    prefix: tuple[nn.Module, ...]
    layers: tuple[DenseLayer, ...]


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


PREPARES = (nn.Flatten, Features2d)
"""Modules without weights and chance: the same input always gives the same."""


class DenseLearner(Learner):
    """Makes the same steps as Learner, without autograd.

    Args:
        module, part, loss_function, optimizer, config: as for Learner.
        chain: the net.
        slope: (outputs, targets) -> (loss, gradient by the outputs).
    """

    def __init__(
        self,
        module: GraphModule,
        part: PartTensors,
        loss_function: LossFunction,
        optimizer: torch.optim.Optimizer,
        config: TrainConfig,
        chain: DenseChain,
        slope: SlopeFunction,
    ) -> None:
        super().__init__(module, part, loss_function, optimizer, config)
        self._layers = [
            (layer.linear.weight.detach(), _bias(layer.linear), layer.activation)
            for layer in chain.layers
        ]
        self._slope = slope
        self._prefix = chain.prefix
        self._ready = self._prepared()
        places: dict[Tensor, Tensor] = {p: torch.zeros_like(p) for p in self.parameters}
        for parameter, place in places.items():
            parameter.grad = place  # written anew in every step
        self._moves = [(parameter.detach(), place) for parameter, place in places.items()]
        self._gradients = [
            (places[layer.linear.weight], places.get(layer.linear.bias)) for layer in chain.layers
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
            if self._ready is None:
                inputs, targets = self._part.take_to_learn(batch)
                value = self._prepare(inputs[0])
            else:
                value = self._ready.index_select(0, batch.positions)
                targets = self._part.targets.index_select(0, batch.positions)
            values = self._forward(value)
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

    def _prepared(self) -> Tensor | None:
        """Return the inputs of all items behind the prefix, once for all, if they are few."""
        part = self._part
        if item_bytes(part.inputs[0]) * len(part) > READY_BYTES or part.device is not None:
            return None
        if part.variations:
            return None  # they are new in every batch
        with torch.inference_mode():
            ready = self._prepare(part.inputs[0].index_select(0, part.rows))
        return ready if ready.nbytes <= READY_BYTES else None

    def _prepare(self, value: Tensor) -> Tensor:
        for module in self._prefix:
            value = module(value)
        return value.flatten(1)

    def _forward(self, value: Tensor) -> list[Tensor]:
        """Return the input and every layer's output, each (batch, features)."""
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


def dense_chain(module: GraphModule) -> DenseChain | None:
    """Return the layers of a net that is a chain of Dense layers; None for every other net."""
    plan = module.plan
    if len(plan.inputs) != 1 or plan.parameters > LARGEST:
        return None
    before = plan.inputs[0].node
    for step in plan.steps:
        plain = all(isinstance(part, Call) and not part.takes_mask for part in step.recipe)
        if step.inputs != (before,) or not plain:
            return None
        before = step.node
    if before != plan.output or not all(p.requires_grad for p in module.parameters()):
        return None
    return _chain_of([part for part in module.modules() if not list(part.children())])


def _chain_of(parts: Sequence[nn.Module]) -> DenseChain | None:
    prefix: list[nn.Module] = []
    layers: list[DenseLayer] = []
    for part in parts:
        if isinstance(part, nn.Linear):
            layers.append(DenseLayer(part, None))
        elif not layers and type(part) in PREPARES:
            prefix.append(part)
        elif type(part) in ACTIVATIONS and layers and layers[-1].activation is None:
            layers[-1] = DenseLayer(layers[-1].linear, ACTIVATIONS[type(part)])
        else:
            return None
    return DenseChain(tuple(prefix), tuple(layers)) if layers else None


def _bias(linear: nn.Linear) -> Tensor | None:
    return None if linear.bias is None else linear.bias.detach()
