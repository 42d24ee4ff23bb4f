"""The losses, optimizers, schedules and metrics that this installation knows."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.base.discovery import Registry, discover
from nnstudio.base.signature import Task
from nnstudio.train.spec import LossSpec, MetricSpec, OptimizerSpec, ScheduleSpec

LossRegistry = Registry[LossSpec]
OptimizerRegistry = Registry[OptimizerSpec]
ScheduleRegistry = Registry[ScheduleSpec]
MetricRegistry = Registry[MetricSpec]


@dataclass(frozen=True)
class TrainRegistries:
    """What a training can be made of."""

    losses: LossRegistry
    optimizers: OptimizerRegistry
    schedules: ScheduleRegistry
    metrics: MetricRegistry

    def metrics_of(self, task: Task) -> tuple[MetricSpec, ...]:
        """Return the metrics of a task, the leading one first."""
        return tuple(sorted((m for m in self.metrics if m.task == task), key=lambda m: m.rank))


def load_train_registries() -> TrainRegistries:
    """Return the registries; build them once and pass them on. Torch is not loaded."""
    return TrainRegistries(
        discover("nnstudio.train.losses", "LOSS", LossSpec),
        discover("nnstudio.train.optimizers", "OPTIMIZER", OptimizerSpec),
        discover("nnstudio.train.schedules", "SCHEDULE", ScheduleSpec),
        discover("nnstudio.train.metrics", "METRIC", MetricSpec),
    )
