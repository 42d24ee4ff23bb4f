"""Cross-entropy over logits, the usual loss for classes."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.losses.reduction import LOSS_PARAMS, scaled, torch_source
from nnstudio.train.spec import LossFunction, LossSpec, SlopeFunction, Values


def _build(values: Values) -> LossFunction:
    from torch.nn import functional  # heavy: only where something is computed

    reduction = values["reduction"]

    def loss(output, target):  # noqa: ANN001, ANN202 - tensors, see LossFunction
        return functional.cross_entropy(output, target, reduction=reduction)

    return scaled(loss, float(values["factor"]))


def _slope(values: Values) -> SlopeFunction:
    import torch  # heavy: only where something is computed

    factor, reduction = float(values["factor"]), values["reduction"]
    backward = torch.ops.aten._log_softmax_backward_data.default  # as autograd does it

    def slope(output, target):  # noqa: ANN001, ANN202 - tensors, see SlopeFunction
        logs = output.log_softmax(1)
        loss = torch.nn.functional.nll_loss(logs, target, reduction=reduction)
        each = factor / len(target) if reduction == "mean" else factor
        by_logs = torch.zeros_like(logs).scatter_(1, target.unsqueeze(1), -each)
        return loss.mul_(factor), backward(by_logs, logs, 1, logs.dtype)

    return slope


def _source(values: Values) -> str:
    return torch_source("cross_entropy", values)


LOSS = LossSpec(
    id="cross_entropy",
    name=QT_TRANSLATE_NOOP("train", "Cross-entropy"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "For one class out of several. It looks at the probability the net gives to the right "
        "class: near 1 costs almost nothing, near 0 costs very much.",
    ),
    params=LOSS_PARAMS,
    numbers=False,
    one_output=None,
    many_outputs="class_index",
    many_links="softmax",
    build=_build,
    source=_source,
    slope=_slope,
)
