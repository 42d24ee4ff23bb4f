"""One step of learning: forward, loss, backward, optimizer; everything else is the loop's."""

from __future__ import annotations

from collections.abc import Callable

import torch  # noqa: TID253 - only the worker loads this file
from torch import nn  # noqa: TID253

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.compile.torch_module import GraphModule
from nnstudio.train.config import TrainConfig
from nnstudio.train.control import Stopped
from nnstudio.train.errors import TrainError
from nnstudio.train.optimizers.perceptron import PerceptronRule
from nnstudio.train.spec import LossFunction
from nnstudio.train.tensors import Batch, PartTensors
from nnstudio.train.weights import is_bias

Outcome = tuple[torch.Tensor, torch.Tensor]
Look = Callable[[], None]


class Learner:
    """Changes the weights of a net, one batch at a time.

    Args:
        module: the net, in training mode.
        part: the training part.
        loss_function: (outputs, targets) -> scalar.
        optimizer: of torch.
        config: for penalties and clipping.

    Attributes:
        look: called inside a batch; raises Stopped to leave it. None: nobody looks.
        gradient_norm: of the last batch before clipping; None where nothing is clipped.
    """

    def __init__(
        self,
        module: GraphModule,
        part: PartTensors,
        loss_function: LossFunction,
        optimizer: torch.optim.Optimizer,
        config: TrainConfig,
    ) -> None:
        self.module = module
        self.optimizer = optimizer
        self.parameters = [p for p in module.parameters() if p.requires_grad]
        self.gradient_norm: torch.Tensor | None = None
        self.look: Look | None = None
        self._part = part
        self._loss = loss_function
        self._clip = config.clip_norm
        self._l1, self._l2 = config.l1, config.l2
        self._weights = [p for name, p in module.named_parameters() if not is_bias(name, p)]

    @property
    def lr(self) -> float:
        """Learning rate of the next batch."""
        return float(self.optimizer.param_groups[0]["lr"])

    @lr.setter
    def lr(self, value: float) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = value

    def learn(self, batch: Batch) -> Outcome:
        """Make one step and return (loss, outputs), both detached.

        Raises:
            Stopped: somebody pressed stop; the weights are as before.
            TrainError: no gradient reaches the weights.
        """
        inputs, targets = self._part.take_to_learn(batch)
        output = self.module(*inputs)
        loss = self._loss(output, targets)
        for parameter in self.parameters:
            parameter.grad = None
        if not loss.requires_grad:
            raise _no_gradient()
        loss.backward()
        if self._clip:
            self.gradient_norm = nn.utils.clip_grad_norm_(self.parameters, self._clip)
        self.optimizer.step()
        if self._l1 or self._l2:
            self._shrink()
        return loss.detach(), output.detach()

    def set_look(self, look: Look | None) -> None:
        """Look before every layer's forward and backward pass from now on, or not any more."""
        self.look = look
        self.module.set_interrupt(look)

    def measure_gradient(self) -> float | None:
        """Return the norm of the last batch's gradient, before clipping; None if there is none."""
        if self.gradient_norm is not None:
            return float(self.gradient_norm)
        gradients = [p.grad for p in self.parameters if p.grad is not None]
        if not gradients:
            return None
        return float(nn.utils.get_total_norm(gradients))

    def _shrink(self) -> None:
        """Pull the weights towards 0, as the TensorFlow Playground does.

        After the step each weight loses learning rate x strength x slope of the penalty (|w| or
        ½w²); an L1 step that would change its sign ends at 0. Biases are exempt.
        """
        lr = self.lr
        with torch.no_grad():
            if self._l2:
                for weight in self._weights:
                    weight.mul_(1.0 - lr * self._l2)
            if self._l1:
                for weight in self._weights:
                    weight.copy_(nn.functional.softshrink(weight, lr * self._l1))


class PerceptronLearner(Learner):
    """Learns by Rosenblatt's rule instead of the gradient.

    Raises:
        TrainError: the net is not a single Dense layer followed by Step.
    """

    def __init__(
        self,
        module: GraphModule,
        part: PartTensors,
        loss_function: LossFunction,
        rule: PerceptronRule,
        config: TrainConfig,
    ) -> None:
        need_perceptron(module.plan)
        super().__init__(module, part, loss_function, rule, config)  # type: ignore[arg-type]
        self._rule = rule
        self._dense = next(m for m in module.modules() if isinstance(m, nn.Linear))

    def learn(self, batch: Batch) -> Outcome:
        """Correct the weights item by item; see PerceptronRule."""
        inputs, targets = self._part.take_to_learn(batch)
        dense = self._dense
        answers = self._rule.learn(self.module, dense.weight, dense.bias, inputs[0], targets)
        if self._l1 or self._l2:
            self._shrink()
        with torch.no_grad():
            return self._loss(answers, targets), answers


def need_perceptron(plan: Plan) -> None:
    """Refuse nets that the perceptron rule cannot teach.

    Raises:
        TrainError: the net is not a single Dense layer followed by Step.
    """
    calls = [getattr(part, "target", "") for step in plan.steps for part in step.recipe]
    weighted = [step for step in plan.steps if step.weights]
    if len(weighted) != 1 or calls.count("nn.Linear") != 1 or calls[-1:] != ["Step"]:
        raise TrainError(
            QT_TRANSLATE_NOOP(
                "train", "The perceptron rule teaches a single Dense layer followed by Step only."
            ),
            QT_TRANSLATE_NOOP(
                "train",
                "Build such a net, or choose SGD or Adam as optimizer; nothing was changed.",
            ),
            "NNS-3031",
        )


def guarded(learner: Learner, batch: Batch) -> Outcome:
    """Make a step that leaves nothing behind if it is stopped in the middle.

    Layers such as batch norm note statistics in the forward pass, and dropout draws numbers;
    after a stop both are as before the batch.

    Raises:
        Stopped: somebody pressed stop.
    """
    module = learner.module
    buffers = [buffer.clone() for buffer in module.buffers()]
    state = torch.get_rng_state()
    cuda = torch.cuda.get_rng_state_all() if torch.cuda.is_initialized() else None
    try:
        return learner.learn(batch)
    except Stopped:
        with torch.no_grad():
            for buffer, before in zip(module.buffers(), buffers, strict=True):
                buffer.copy_(before)
        torch.set_rng_state(state)
        if cuda is not None:
            torch.cuda.set_rng_state_all(cuda)
        raise


def _no_gradient() -> TrainError:
    return TrainError(
        QT_TRANSLATE_NOOP(
            "train",
            "No gradient reaches the weights, so the net cannot learn. A Step layer has the "
            "slope 0 everywhere.",
        ),
        QT_TRANSLATE_NOOP(
            "train",
            "Put another activation in the place of Step, for example sigmoid, or choose the "
            "perceptron rule as optimizer. Nothing was changed.",
        ),
        "NNS-3030",
    )
