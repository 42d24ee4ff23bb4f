"""Tiny plans and data sets, made by hand, for tests of the training."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.compile.plan import Plan, PlanInput, PlanStep
from nnstudio.data.dataset import Dataset, Parts
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.spec import Weight
from nnstudio.train.config import Choice, TrainConfig
from nnstudio.train.control import Control
from nnstudio.train.events import RunEnded, TrainEvent
from nnstudio.train.job import TrainJob
from nnstudio.train.loop import run


def dense(node: str, source: str, inputs: int, units: int, *more: Call) -> PlanStep:
    """Return a Dense layer, with what follows it in the same node."""
    return PlanStep(
        node,
        "nn.linear",
        Recipe((Call("nn.Linear", (inputs, units)), *more)),
        (source,),
        Shape.vector(units),
        (Weight("weight", (units, inputs)), Weight("bias", (units,))),
    )


def layer(node: str, source: str, shape: Shape, *calls: Call, weights: tuple = ()) -> PlanStep:
    """Return a node of some modules."""
    return PlanStep(node, "test", Recipe(calls), (source,), shape, weights)


def plan_of(*steps: PlanStep, shape: Shape, name: str = "x") -> Plan:
    """Return a plan whose last step is the answer."""
    return Plan(steps, (PlanInput("in", name, shape),), steps[-1].node, "out")


def mlp(inputs: int = 4, hidden: int = 8, outputs: int = 3, activation: str = "ReLU") -> Plan:
    """Return a net with one hidden layer."""
    first = dense("hidden", "in", inputs, hidden, Call(f"nn.{activation}", suffix="act"))
    return plan_of(first, dense("answer", "hidden", hidden, outputs), shape=Shape.vector(inputs))


def dropout_net(inputs: int = 4, hidden: int = 16, outputs: int = 3) -> Plan:
    """Return a net with batch norm and dropout."""
    vector = Shape.vector(hidden)
    weights = (
        Weight("weight", (hidden,)),
        Weight("bias", (hidden,)),
        Weight("running_mean", (hidden,), trainable=False),
        Weight("running_var", (hidden,), trainable=False),
        Weight("num_batches_tracked", (), trainable=False),
    )
    return plan_of(
        dense("hidden", "in", inputs, hidden),
        layer("norm", "hidden", vector, Call("nn.BatchNorm1d", (hidden,)), weights=weights),
        layer("relu", "norm", vector, Call("nn.ReLU")),
        layer("drop", "relu", vector, Call("nn.Dropout", (0.3,))),
        dense("answer", "drop", hidden, outputs),
        shape=Shape.vector(inputs),
    )


def classes_data(
    items: int = 120, inputs: int = 4, classes: int = 3, seed: int = 0, spread: float = 1.0
) -> Dataset:
    """Return clouds of points, one a class, split 60/20/20."""
    random = np.random.default_rng(seed)
    target = random.integers(0, classes, items)
    centres = random.normal(0.0, 2.0, (classes, inputs))
    values = (centres[target] + random.normal(0, spread, (items, inputs))).astype(np.float32)
    names = tuple(f"class {number}" for number in range(classes))
    return dataset(values, target, TargetSignature("classification", names))


def numbers_data(items: int = 120, inputs: int = 4, seed: int = 0) -> Dataset:
    """Return a linear relation with noise."""
    random = np.random.default_rng(seed)
    values = random.normal(0, 1, (items, inputs)).astype(np.float32)
    target = values @ random.normal(0, 1, (inputs, 1)) + random.normal(0, 0.1, (items, 1))
    return dataset(values, target.astype(np.float32), TargetSignature("regression"))


def dataset(
    values: np.ndarray, target: np.ndarray, signature: TargetSignature, parts: Parts | None = None
) -> Dataset:
    """Return a data set of one input called x."""
    items = len(values)
    rows = np.arange(items, dtype=np.int64)
    first, second = int(items * 0.6), int(items * 0.8)
    parts = parts or Parts(rows[:first], rows[first:second], rows[second:])
    if signature.task == "classification":
        target = target.astype(np.int64)
    entry = InputSignature("x", Shape(tuple(Shape.vector(n).dims[0] for n in values.shape[1:])))
    return Dataset(
        inputs={"x": values},
        target=target,
        signature=DataSignature((entry,), signature),
        parts=parts,
        raw={"x": values},
        fingerprint="0" * 64,
    )


def job(plan: Plan, data: Dataset, **settings: Any) -> TrainJob:
    """Return an order to train; settings of TrainConfig, or of the job where it has them."""
    own = {name: settings.pop(name) for name in list(settings) if name in _JOB_FIELDS}
    for name in ("optimizer", "loss", "schedule"):
        value = settings.get(name)
        if isinstance(value, str):
            settings[name] = Choice(id=value)
        elif isinstance(value, tuple):
            settings[name] = Choice(id=value[0], params=value[1])
    config = TrainConfig(**{"epochs": 3, "threads": 1, "batch_size": 16, **settings})
    return TrainJob("run-1", plan, data, config, **own)


def train(plan: Plan, data: Dataset, **settings: Any) -> RunEnded:
    """Train to the end and return the last event."""
    last = events(plan, data, **settings)[-1]
    assert isinstance(last, RunEnded), last
    return last


def events(plan: Plan, data: Dataset, **settings: Any) -> list[TrainEvent]:
    """Train to the end and return all events."""
    return list(run(job(plan, data, **settings), Control()))


_JOB_FIELDS = {
    "start_weights",
    "checkpoint_folder",
    "resume",
    "paused",
    "thread_schedule",
}
