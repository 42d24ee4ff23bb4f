"""Everything a training needs, made from its order: data, net, loss, optimizer, schedule."""

from __future__ import annotations

import copy
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

import torch  # noqa: TID253 - only the worker loads this file

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.compile.torch_module import GraphModule
from nnstudio.data.dataset import Dataset
from nnstudio.train.choose import ChosenLoss, choose_loss, choose_optimizer, choose_schedule
from nnstudio.train.config import TrainConfig
from nnstudio.train.dense_learner import DenseLearner, dense_chain
from nnstudio.train.device import DeviceChoice, choose_device
from nnstudio.train.errors import TrainError
from nnstudio.train.evaluate import Measured, measure
from nnstudio.train.job import TrainJob
from nnstudio.train.lead import leading_first
from nnstudio.train.learner import Learner, PerceptronLearner
from nnstudio.train.rate import LearningRate
from nnstudio.train.registry import TrainRegistries
from nnstudio.train.spec import LossFunction, MetricSpec, OptimizerSpec, Values
from nnstudio.train.tally import Tally
from nnstudio.train.tensors import (
    Batch,
    ItemOrder,
    PartTensors,
    evaluation_batch,
    input_tensors,
    part_tensors,
)
from nnstudio.train.variation import variations_of
from nnstudio.train.weighted_learner import WeightedLearner, training_weights
from nnstudio.train.weights import fresh_module, load_weights, order_seed, untouched_generators


@dataclass
class Setup:
    """What one training works with.

    Args:
        job: the order.
        device: where and why.
        module: the net, in training mode.
        loss: which and why.
        loss_function: (outputs, targets) -> scalar.
        train, validation: the data; validation may be empty.
        order: of the training items.
        learner: changes the weights.
        rate: the learning rate.
        metrics: of the task.
        optimizer: its declaration and parameters.
        epochs: planned epochs, fewer where the number of steps is limited.
        weights: how much each training item counts; None: all the same.
    """

    job: TrainJob
    device: DeviceChoice
    module: GraphModule
    loss: ChosenLoss
    loss_function: LossFunction
    train: PartTensors
    validation: PartTensors
    order: ItemOrder
    learner: Learner
    rate: LearningRate
    metrics: tuple[MetricSpec, ...]
    optimizer: tuple[OptimizerSpec, Values]
    epochs: int
    weights: torch.Tensor | None = None

    @property
    def sums(self) -> bool:
        """Whether the loss is a sum over the items."""
        return self.loss.values["reduction"] == "sum"

    @property
    def classes(self) -> int:
        """Number of classes; 0 for predicted numbers."""
        target = self.job.dataset.signature.target
        return target.size if target.task == "classification" else 0

    def tally(self) -> Tally:
        """Return an empty tally for this task."""
        return Tally(self.metrics, self.loss.link, self.classes, sums=self.sums)

    def measure(self, part: PartTensors) -> Generator[None, None, Measured]:
        """Return the steps of measuring a part; see `evaluate.measure`."""
        return measure(
            self.module,
            part,
            self.loss_function,
            sums=self.sums,
            link=self.loss.link,
            classes=self.classes,
            batch_size=evaluation_batch(self.job.plan, self.job.config.batch_size),
        )

    def trial(self, batches: list[Batch], look: Callable[[], None]) -> Callable[[], None]:
        """Return one step of learning on a copy, which changes nothing of this training.

        Args:
            batches: taken in turn.
            look: called inside the step; may raise to leave it.
        """
        self.module.set_interrupt(None)  # not part of the copy
        module = copy.deepcopy(self.module)
        self.module.set_interrupt(self.learner.look)
        spec, values = self.optimizer
        optimizer = spec.build([p for p in module.parameters() if p.requires_grad], values)
        learner = make_learner(
            spec, optimizer, module, self.train, self.loss, self.job.config, self.weights
        )
        learner.set_look(look)
        turn = 0

        def step() -> None:
            nonlocal turn
            learner.learn(batches[turn % len(batches)])
            turn += 1

        return step


def prepare(job: TrainJob, registries: TrainRegistries) -> Setup:
    """Return everything a training needs.

    Raises:
        TrainError: net, data and settings do not fit together.
    """
    plan, dataset, config = job.plan, job.dataset, job.config
    signature = dataset.signature
    _need_something_to_learn(plan, dataset)
    optimizer_spec, optimizer_values = choose_optimizer(registries, config)
    schedule_spec, schedule_values = choose_schedule(registries, config)
    loss = choose_loss(
        registries.losses, config.loss, signature.target, net_outputs(plan), optimizer_spec.rule
    )
    device = choose_device(config.device)
    module = fresh_module(plan, config.weight_init, config.seed)
    load_weights(module, job.start_weights)
    module.to(device.torch_device).train()
    inputs = input_tensors(plan, dataset)
    train = part_tensors(
        inputs,
        dataset,
        "train",
        loss.encoding,
        device.torch_device,
        variations_of(plan, dataset),
    )
    validation = part_tensors(inputs, dataset, "validation", loss.encoding, device.torch_device)
    smallest = smallest_batch(module)
    if len(train) < smallest:
        raise _too_few_items(len(train), smallest)
    size = max(min(config.batch_size, len(train)), smallest)
    order = ItemOrder(train, size, config.shuffle, order_seed(config.seed), smallest)
    loss_function = loss.spec.build(loss.values)
    weights = training_weights(dataset, device.torch_device)
    parameters = [p for p in module.parameters() if p.requires_grad]
    optimizer = optimizer_spec.build(parameters, optimizer_values)
    epochs, exact = config.epochs, float(config.epochs)
    if config.max_steps:
        exact = min(exact, config.max_steps / order.batches)
        epochs = min(epochs, -(-config.max_steps // order.batches))
    return Setup(
        job=job,
        device=device,
        module=module,
        loss=loss,
        loss_function=loss_function,
        train=train,
        validation=validation,
        order=order,
        learner=make_learner(optimizer_spec, optimizer, module, train, loss, config, weights),
        rate=LearningRate(schedule_spec, schedule_values, float(optimizer_values["lr"]), exact),
        metrics=leading_first(registries.metrics_of(signature.target.task), dataset),
        optimizer=(optimizer_spec, optimizer_values),
        epochs=epochs,
        weights=weights,
    )


def make_learner(
    spec: OptimizerSpec,
    optimizer: Any,
    module: GraphModule,
    part: PartTensors,
    loss: ChosenLoss,
    config: TrainConfig,
    weights: torch.Tensor | None = None,
) -> Learner:
    """Return the learner that an optimizer, a net and weights of the items need.

    The perceptron rule corrects one item at a time and knows no weights.
    """
    function = loss.spec.build(loss.values)
    if spec.rule == "perceptron":
        return PerceptronLearner(module, part, function, optimizer, config)
    if weights is not None:
        return WeightedLearner(module, part, optimizer, config, loss, weights)
    chain = dense_chain(module)
    if chain is not None and loss.spec.slope is not None:
        slope = loss.spec.slope(loss.values)
        return DenseLearner(module, part, function, optimizer, config, chain, slope)
    return Learner(module, part, function, optimizer, config)


def net_outputs(plan: Plan) -> int:
    """Return the number of outputs of a net.

    Raises:
        TrainError: the answer is not one vector.
    """
    shapes = {step.node: step.output for step in plan.steps}
    shapes.update({entry.node: entry.shape for entry in plan.inputs})
    shape = shapes[plan.output]
    if shape.rank != 1 or shape.count is None:
        message = QT_TRANSLATE_NOOP("train", "The net ends with {shape} instead of one vector.")
        hint = QT_TRANSLATE_NOOP("train", "End the net with a Dense layer.")
        raise TrainError(message.format(shape=str(shape)), hint, "NNS-3021")
    return shape.count


def smallest_batch(module: GraphModule) -> int:
    """Return the fewest items a batch may have: 2 where batch norm needs a spread."""
    kinds = (torch.nn.BatchNorm1d, torch.nn.BatchNorm2d, torch.nn.BatchNorm3d)
    return 2 if any(isinstance(part, kinds) for part in module.modules()) else 1


def timed_trial(setup: Setup, look: Callable[[], None]) -> Callable[[], None]:
    """Return a trial on a few batches, for `ThreadPlan`; generators stay untouched around it.

    Args:
        setup: the training.
        look: raises Stopped if somebody pressed stop.
    """
    size = min(max(setup.job.config.batch_size, 1), len(setup.train))
    batches = [b for b, _ in zip(setup.train.batches(size), range(4), strict=False)]
    whole = [batch for batch in batches if len(batch) == size]
    step = setup.trial(whole, look)

    def trial() -> None:
        with untouched_generators():
            step()

    return trial


def _need_something_to_learn(plan: Plan, dataset: Dataset) -> None:
    if not plan.parameters:
        raise TrainError(
            QT_TRANSLATE_NOOP("train", "This net has no weights, so there is nothing to learn."),
            QT_TRANSLATE_NOOP("train", "Add a layer with weights, for example Dense."),
            "NNS-3022",
        )
    if not len(dataset.parts.train):
        raise TrainError(
            QT_TRANSLATE_NOOP("train", "The training part of the data is empty."),
            QT_TRANSLATE_NOOP("train", "Give it a larger share in the data settings."),
            "NNS-3023",
        )


def _too_few_items(items: int, smallest: int) -> TrainError:
    message = QT_TRANSLATE_NOOP(
        "train", "Batch norm needs at least {smallest} items; the training part has {items}."
    ).format(smallest=smallest, items=items)
    hint = QT_TRANSLATE_NOOP("train", "Remove the layer or give the training part more items.")
    return TrainError(message, hint, "NNS-3024")
