"""Which loss suits a task, with the reason; and whether loss, net and data fit together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nnstudio.base.signature import TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.train.config import Choice, TrainConfig
from nnstudio.train.errors import TrainError
from nnstudio.train.registry import LossRegistry, TrainRegistries
from nnstudio.train.spec import Encoding, Link, LossSpec, OptimizerSpec, ScheduleSpec, Values

AUTO = "auto"


@dataclass(frozen=True)
class ChosenLoss:
    """A loss that fits.

    Args:
        spec: its declaration.
        values: all its parameters.
        encoding: how targets are written for it.
        link: how outputs become probabilities.
        reason: why it is this one.
    """

    spec: LossSpec
    values: Values
    encoding: Encoding
    link: Link
    reason: Text


def choose_loss(
    losses: LossRegistry,
    choice: Choice,
    target: TargetSignature,
    outputs: int,
    rule: str = "gradient",
) -> ChosenLoss:
    """Return the loss of a training.

    Args:
        losses: the registry.
        choice: of the settings; "auto" lets the task decide.
        target: what is to be predicted.
        outputs: number of outputs of the net.
        rule: of the optimizer.

    Raises:
        TrainError: there is no such loss, its parameters are wrong, or it does not fit.
    """
    spec, reason = _spec_and_reason(losses, choice, target, outputs, rule)
    values = spec.values(choice.params)
    _need_right_params(spec.name, spec.problems(choice.params))
    encoding = spec.encoding(target, outputs)
    if encoding is None:
        raise _misfit(spec, target, outputs)
    if rule == "perceptron" and encoding not in ("zero_one", "one_hot"):
        raise TrainError(
            QT_TRANSLATE_NOOP("train", "The perceptron rule compares answers with 0 and 1."),
            QT_TRANSLATE_NOOP("train", "Choose the squared error as loss, or another optimizer."),
            "NNS-3032",
        )
    return ChosenLoss(spec, values, encoding, spec.link(target.task, outputs), reason)


def choose_optimizer(
    registries: TrainRegistries, config: TrainConfig
) -> tuple[OptimizerSpec, dict[str, Any]]:
    """Return the optimizer's declaration and all its parameters.

    Raises:
        TrainError: there is no such optimizer or its parameters are wrong.
    """
    spec = registries.optimizers.get(config.optimizer.id)
    if spec is None:
        raise _unknown(
            QT_TRANSLATE_NOOP("train", "There is no optimizer called {name}.").format(
                name=config.optimizer.id
            )
        )
    _need_right_params(spec.name, spec.problems(config.optimizer.params))
    return spec, spec.values(config.optimizer.params)


def choose_schedule(
    registries: TrainRegistries, config: TrainConfig
) -> tuple[ScheduleSpec, dict[str, Any]]:
    """Return the schedule's declaration and all its parameters.

    Raises:
        TrainError: there is no such schedule or its parameters are wrong.
    """
    spec = registries.schedules.get(config.schedule.id)
    if spec is None:
        raise _unknown(
            QT_TRANSLATE_NOOP("train", "There is no schedule called {name}.").format(
                name=config.schedule.id
            )
        )
    _need_right_params(spec.name, spec.problems(config.schedule.params))
    return spec, spec.values(config.schedule.params)


def _spec_and_reason(
    losses: LossRegistry, choice: Choice, target: TargetSignature, outputs: int, rule: str
) -> tuple[LossSpec, Text]:
    if choice.id != AUTO:
        spec = losses.get(choice.id)
        if spec is None:
            raise _unknown(
                QT_TRANSLATE_NOOP("train", "There is no loss called {name}.").format(name=choice.id)
            )
        return spec, QT_TRANSLATE_NOOP("train", "Chosen in the settings.")
    if rule == "perceptron":
        return losses["mse"], QT_TRANSLATE_NOOP(
            "train",
            "The perceptron rule answers 0 or 1; the squared error is the share of wrong answers.",
        )
    if target.task == "regression":
        return losses["mse"], QT_TRANSLATE_NOOP(
            "train", "Numbers are to be predicted; the squared error is the usual loss for them."
        )
    if outputs == 1 and target.size == 2:
        return losses["binary_cross_entropy"], QT_TRANSLATE_NOOP(
            "train", "Two classes and a single output: its sigmoid is the probability of {name}."
        ).format(name=target.classes[1])
    return losses["cross_entropy"], QT_TRANSLATE_NOOP(
        "train", "One class out of {count} is to be found; cross-entropy is the usual loss for it."
    ).format(count=target.size)


def _misfit(spec: LossSpec, target: TargetSignature, outputs: int) -> TrainError:
    sizes = spec.outputs_for(target)
    if not sizes:
        message = (
            QT_TRANSLATE_NOOP("train", "The loss {name} cannot measure predicted numbers.")
            if target.task == "regression"
            else QT_TRANSLATE_NOOP("train", "The loss {name} cannot measure classes.")
        )
        hint = QT_TRANSLATE_NOOP(
            "train", "Choose another loss, or let the task choose it with “Automatic”."
        )
        return TrainError(message.format(name=spec.name), hint, "NNS-3002")
    message = QT_TRANSLATE_NOOP(
        "train", "The net has {outputs} outputs, but these data need {needed} with the loss {name}."
    ).format(outputs=outputs, needed=sizes[0], name=spec.name)
    hint = QT_TRANSLATE_NOOP("train", "Set the last layer to {needed} neurons.").format(
        needed=sizes[0]
    )
    return TrainError(message, hint, "NNS-3003")


def _need_right_params(name: Text, problems: list[tuple[str, Text]]) -> None:
    if problems:
        message = QT_TRANSLATE_NOOP("train", "A setting of {name} is wrong: {reason}").format(
            name=name, reason=problems[0][1]
        )
        hint = QT_TRANSLATE_NOOP("train", "Correct it in the training settings.")
        raise TrainError(message, hint, "NNS-3004")


def _unknown(message: Text) -> TrainError:
    hint = QT_TRANSLATE_NOOP(
        "train", "The project may come from a newer version. Choose another one in the settings."
    )
    return TrainError(message, hint, "NNS-3001")
