"""What a script needs to know about a run: plan, loss, optimizer, schedule, sizes of batches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.compile.planner import PlanError, make_plan
from nnstudio.compile.source import argument_names
from nnstudio.data.dataset import Dataset
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.run_record import RunRecord, Weights
from nnstudio.train.choose import ChosenLoss, choose_loss, choose_optimizer, choose_schedule
from nnstudio.train.registry import TrainRegistries, load_train_registries
from nnstudio.train.spec import OptimizerSpec, ScheduleSpec


@dataclass(frozen=True)
class RunFacts:
    """A frozen run, ready to be printed.

    Args:
        record, weights, dataset: the run, its best weights and its data.
        plan: the net that was trained.
        arguments: names of its inputs in Python.
        loss: the loss that was used.
        optimizer, optimizer_values: how it learnt.
        schedule, schedule_values: how the learning rate changed.
        sizes: items of each batch of an epoch, in order.
    """

    record: RunRecord
    weights: Weights
    dataset: Dataset
    plan: Plan
    arguments: tuple[str, ...]
    loss: ChosenLoss
    optimizer: OptimizerSpec
    optimizer_values: dict[str, Any]
    schedule: ScheduleSpec
    schedule_values: dict[str, Any]
    sizes: tuple[int, ...]

    @property
    def weighted(self) -> bool:
        """Whether some training items counted more than others."""
        return self.dataset.weights is not None and not self.by_rule

    @property
    def has_validation(self) -> bool:
        """Whether there are validation items."""
        return len(self.dataset.parts.validation) > 0

    @property
    def classifies(self) -> bool:
        """Whether classes are to be found, not numbers."""
        return self.record.signature.target.task == "classification"

    @property
    def by_rule(self) -> bool:
        """Whether the perceptron rule taught the net, not the gradient."""
        return self.optimizer.rule == "perceptron"

    @property
    def scheduled(self) -> bool:
        """Whether the learning rate follows a schedule."""
        return self.schedule.id != "constant"

    @property
    def varies(self) -> bool:
        """Whether training batches are changed by chance."""
        names = {entry.name for entry in self.plan.inputs}
        return any(s.augment and names.intersection(s.arguments) for s in self.dataset.fitted)

    @property
    def rate_changes(self) -> dict[int, float]:
        """Learning rates that somebody set on the way, by the number of batches done before."""
        return {step: new for step, name, _, new in self.record.changes if name == "lr"}

    @property
    def start_loss(self) -> float | None:
        """The validation loss before the first batch; None if it is not known."""
        first = self.record.curve[0] if self.record.curve else None
        if first is None or first.epoch or not self.has_validation:
            return None
        return first.validation.get("loss")

    @property
    def counts_steps(self) -> bool:
        """Whether the script must know how many batches are done."""
        limited = bool(self.record.training.max_steps)
        return limited or bool(self.rate_changes) or len(self.record.threads) > 1

    @property
    def epochs(self) -> int:
        """Planned epochs; those that were done if somebody stopped it."""
        config = self.record.training
        planned = config.epochs
        if config.max_steps:
            planned = min(planned, -(-config.max_steps // len(self.sizes)))
        if self.record.reason == "stopped":
            return max(1, self.record.epochs_done)
        return planned

    @property
    def planned_epochs(self) -> float:
        """What the schedule takes for the whole training."""
        config = self.record.training
        if not config.max_steps:
            return float(config.epochs)
        return min(float(config.epochs), config.max_steps / len(self.sizes))


def run_facts(
    record: RunRecord, weights: Weights, dataset: Dataset, layers: LayerRegistry, title: str
) -> RunFacts:
    """Return everything a script is printed from; made from the frozen run alone.

    Args:
        record, weights, dataset: the run.
        layers: the catalogue.
        title: what the class is named after.

    Raises:
        UserError: the run's net or settings are not understood by this installation, or the data
            have changed since.
    """
    _need_same_data(record, dataset)
    registries: TrainRegistries = load_train_registries()
    config = record.training
    try:
        plan = make_plan(record.graph, record.signature, layers, title=title, loss=config.loss.id)
    except PlanError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("export", "The net of this run cannot be written as a script."),
            error.problems[0].message if error.problems else None,
            "NNS-4043",
        ) from error
    outputs = next((s.output.count for s in plan.steps if s.node == plan.output), None)
    loss = choose_loss(registries.losses, config.loss, record.signature.target, outputs or 1)
    optimizer, optimizer_values = choose_optimizer(registries, config)
    schedule, schedule_values = choose_schedule(registries, config)
    return RunFacts(
        record=record,
        weights=weights,
        dataset=dataset,
        plan=plan,
        arguments=argument_names(plan),
        loss=loss,
        optimizer=optimizer,
        optimizer_values=optimizer_values,
        schedule=schedule,
        schedule_values=schedule_values,
        sizes=batch_sizes(plan, len(dataset.parts.train), config.batch_size),
    )


def batch_sizes(plan: Plan, items: int, batch_size: int) -> tuple[int, ...]:
    """Return the items of each batch of an epoch.

    A last batch too small for batch norm joins the one before it.
    """
    targets = {getattr(part, "target", "") for step in plan.steps for part in step.recipe}
    smallest = 2 if any(target.startswith("nn.BatchNorm") for target in targets) else 1
    size = max(min(batch_size, items), smallest)
    sizes = [size] * (items // size) + ([items % size] if items % size else [])
    if len(sizes) > 1 and sizes[-1] < smallest:
        last = sizes.pop()
        sizes[-1] += last
    return tuple(sizes)


def _need_same_data(record: RunRecord, dataset: Dataset) -> None:
    if record.fingerprint and dataset.fingerprint != record.fingerprint:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "export", "The data have changed since this run; the script would not repeat it."
            ),
            QT_TRANSLATE_NOOP(
                "export", "The run is safe. Choose its data again, or train anew and export that."
            ),
            "NNS-4044",
        )
