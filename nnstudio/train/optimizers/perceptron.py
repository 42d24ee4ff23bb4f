"""The perceptron rule (Rosenblatt 1958): every wrong answer moves the weights towards its item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import OptimizerSpec, Values, lr_param

if TYPE_CHECKING:
    import torch


class PerceptronRule:
    """Holds the learning rate where the loop looks for it; has no memory of its own."""

    def __init__(self, lr: float) -> None:
        self.param_groups: list[dict[str, Any]] = [{"lr": lr}]

    def learn(
        self,
        model: torch.nn.Module,
        weight: torch.Tensor,
        bias: torch.Tensor | None,
        inputs: torch.Tensor,
        targets: torch.Tensor,
    ) -> torch.Tensor:
        """Correct the weights item by item and return the answers given on the way.

        Args:
            model: one Dense layer followed by Step; answers 0 or 1.
            weight: float32 (output, feature), changed in place.
            bias: float32 (output,), changed in place; None without one.
            inputs: float32 (item, ...); everything behind the first axis is one item.
            targets: float32 (item, output), 0 or 1.

        Returns:
            float32 (item, output).
        """
        import torch  # heavy: only where something is computed

        lr = float(self.param_groups[0]["lr"])
        answers: list[torch.Tensor] = []
        with torch.no_grad():
            for item, target in zip(inputs.split(1), targets, strict=True):
                answer = model(item)[0]
                error = target - answer
                weight.add_(torch.outer(error, item.reshape(-1)), alpha=lr)
                if bias is not None:
                    bias.add_(error, alpha=lr)
                answers.append(answer)
        return torch.stack(answers)


def _build(parameters: Sequence[torch.nn.Parameter], values: Values) -> PerceptronRule:
    return PerceptronRule(float(values["lr"]))


def _source(values: Values) -> str:
    return f"PerceptronRule(model, lr={float(values['lr'])!r})"


OPTIMIZER = OptimizerSpec(
    id="perceptron",
    name=QT_TRANSLATE_NOOP("train", "Perceptron rule"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "Rosenblatt's rule from 1958 for one Dense layer followed by Step: one item at a time, and "
        "only a wrong answer changes the weights. It needs no gradient. It finds a straight line "
        "between two classes if there is one, and never rests if there is none.",
    ),
    params=(lr_param(0.1),),
    build=_build,
    source=_source,
    rule="perceptron",
)
