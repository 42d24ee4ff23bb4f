"""What the short jobs compute: preview, prediction, grid, evaluation, device.

Each is a generator that yields between its pieces, so that a training beside it goes on, and
ends with the answer. None of them touches the net of a training or its generators.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from inspect import isgenerator
from typing import Any, cast

import numpy as np
import torch  # noqa: TID253 - only the worker loads this file
from numpy.typing import NDArray

from nnstudio.base.signature import TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.compile.torch_module import GraphModule
from nnstudio.train import answers
from nnstudio.train.choose import choose_loss
from nnstudio.train.config import Choice
from nnstudio.train.device import choose_device
from nnstudio.train.errors import TrainError
from nnstudio.train.evaluate import measure
from nnstudio.train.events import Array
from nnstudio.train.grid import grid_points, neuron_picture, output_picture
from nnstudio.train.intervals import bootstrap, wilson
from nnstudio.train.job import (
    CallJob,
    ClassResult,
    DeviceJob,
    EvaluateJob,
    Evaluation,
    Grid,
    GridJob,
    Prediction,
    PredictJob,
    Preview,
    PreviewJob,
    ShortJob,
)
from nnstudio.train.lead import leading_first
from nnstudio.train.registry import TrainRegistries
from nnstudio.train.setup import net_outputs
from nnstudio.train.spec import Link
from nnstudio.train.tensors import as_tensor, evaluation_batch, input_tensors, part_tensors
from nnstudio.train.visits import Latest, nothing_latest
from nnstudio.train.weights import (
    copied_weights,
    fresh_module,
    load_weights,
    to_numpy,
    untouched_generators,
)

Steps = Generator[None, None, Any]


def answer(job: ShortJob, registries: TrainRegistries, latest: Latest = nothing_latest) -> Steps:
    """Return the steps of a short job; they end with its answer.

    Args:
        job: the order.
        registries: what a training can be made of.
        latest: gives the weights of the training that goes on, for jobs that ask for them; asked
            before the first yield alone.

    Raises:
        UserError: the job does not fit its net or data.
    """
    if isinstance(job, PreviewJob):
        return _preview(job, registries)
    if isinstance(job, PredictJob):
        return _predict(job, registries)
    if isinstance(job, GridJob):
        return _grid(job, registries)
    if isinstance(job, EvaluateJob):
        return _evaluate(job, registries)
    return _look(job) if isinstance(job, DeviceJob) else _call(job, latest)


def _preview(job: PreviewJob, registries: TrainRegistries) -> Steps:
    module = _module(job.plan, job.weights, job.weight_init, job.seed, job.start_weights)
    yield
    link = link_of(registries, job.plan, job.loss, job.target)
    inputs = [_one(job.plan, job.sample, entry.name) for entry in job.plan.inputs]
    nodes = [entry.node for entry in job.plan.inputs] + [step.node for step in job.plan.steps]
    with torch.inference_mode(), module.watch([*nodes, job.plan.output_node]) as watch:
        module(*inputs)
    values = {node: to_numpy(value)[0].astype(np.float32) for node, value in watch.values.items()}
    output = values.get(job.plan.output_node)
    if output is not None:
        found = answers.probabilities(output.reshape(1, -1), link)
        if found is not None:
            values[job.plan.output_node] = found[0]
    return Preview(values, copied_weights(module))


def _predict(job: PredictJob, registries: TrainRegistries) -> Steps:
    module = _module(job.plan, job.weights)
    link = link_of(registries, job.plan, job.loss, job.target)
    tensors = tuple(_many(job.inputs, entry.name) for entry in job.plan.inputs)
    outputs: list[NDArray[Any]] = []
    size = evaluation_batch(job.plan, 1)
    for start in range(0, len(tensors[0]), size):
        with torch.inference_mode():
            outputs.append(module(*(tensor[start : start + size] for tensor in tensors)).numpy())
        yield
    if not outputs:
        return prediction_of(np.zeros((0, net_outputs(job.plan)), np.float32), link)
    return prediction_of(np.concatenate(outputs), link)


def _grid(job: GridJob, registries: TrainRegistries) -> Steps:
    module = _module(job.plan, job.weights, job.weight_init, job.seed, job.start_weights)
    link = link_of(registries, job.plan, job.loss, job.dataset.signature.target)
    yield
    points = grid_points(job.plan, job.dataset, job.low, job.high, job.size, job.columns)
    with torch.inference_mode(), module.watch(job.nodes) as watch:
        output = module(*points)
    neurons = {node: neuron_picture(value, job.size) for node, value in watch.values.items()}
    return Grid(output_picture(output.numpy(), link, job.size), neurons)


def _evaluate(job: EvaluateJob, registries: TrainRegistries) -> Steps:
    dataset, plan = job.dataset, job.plan
    target = dataset.signature.target
    rows = np.asarray(dataset.parts.of(job.part), dtype=np.int64)
    if not len(rows):
        message = QT_TRANSLATE_NOOP("train", "This part of the data is empty.")
        hint = QT_TRANSLATE_NOOP("train", "Give it a larger share in the data settings.")
        raise TrainError(message, hint, "NNS-3041")
    optimizer = registries.optimizers.get(job.config.optimizer.id)
    rule = optimizer.rule if optimizer is not None else "gradient"
    chosen = choose_loss(registries.losses, job.config.loss, target, net_outputs(plan), rule)
    module = _module(plan, job.weights)
    cpu = torch.device("cpu")
    part = part_tensors(input_tensors(plan, dataset), dataset, job.part, chosen.encoding, cpu)
    sums = chosen.values["reduction"] == "sum"
    classes = target.size if target.task == "classification" else 0
    measured = yield from measure(
        module,
        part,
        chosen.spec.build(chosen.values),
        sums=sums,
        link=chosen.link,
        classes=classes,
        batch_size=evaluation_batch(plan, 1),
    )
    metrics = leading_first(registries.metrics_of(target.task), dataset, rows)
    apart = chosen.spec.build({**chosen.values, "reduction": "none"})
    each = apart(torch.from_numpy(measured.outputs), part.targets).reshape(len(rows), -1)
    losses = (each.sum(1) if sums else each.mean(1)).numpy().astype(np.float64)
    intervals = yield from bootstrap(measured.answers, losses, metrics, sums=sums)
    confusion = measured.answers.confusion
    return Evaluation(
        part=job.part,
        items=len(rows),
        metrics=measured.values(metrics),
        intervals=intervals,
        per_class=class_results(target.classes, confusion) if classes else (),
        confusion=confusion if classes else None,
        rows=rows,
        prediction=prediction_of(measured.outputs, chosen.link),
    )


def _look(job: DeviceJob) -> Steps:
    yield
    return choose_device(job.wish)


def _call(job: CallJob, latest: Latest) -> Steps:
    weights = latest(job.latest_of) if job.latest_of else None
    yield
    result = job.function(*job.args, **({} if weights is None else {"weights": weights}))
    return (yield from cast(Steps, result)) if isgenerator(result) else result


def class_results(names: tuple[str, ...], confusion: NDArray[np.int64]) -> tuple[ClassResult, ...]:
    """Return precision, recall and F1 of every class.

    Args:
        names: of the classes.
        confusion: int64 (true class, given class).
    """
    results: list[ClassResult] = []
    for number, name in enumerate(names):
        right = int(confusion[number, number])
        there, given = int(confusion[number].sum()), int(confusion[:, number].sum())
        results.append(
            ClassResult(
                name=name,
                items=there,
                precision=right / given if given else 0.0,
                recall=right / there if there else 0.0,
                f1=2 * right / (there + given) if there + given else 0.0,
                recall_interval=wilson(right, there),
            )
        )
    return tuple(results)


def _module(
    plan: Plan,
    weights: Mapping[str, Array] | None,
    init: str = "default",
    seed: int = 0,
    start_weights: Mapping[str, Array] | None = None,
) -> GraphModule:
    """Return the net in evaluation mode, with these weights or fresh ones."""
    with untouched_generators():
        module = fresh_module(plan, init, seed)
    load_weights(module, weights if weights is not None else start_weights or {})
    module.eval()
    return module


def link_of(
    registries: TrainRegistries, plan: Plan, loss: str, target: TargetSignature | None
) -> Link:
    """Return how the outputs of a net become probabilities.

    Args:
        registries: of the losses.
        plan: the net.
        loss: id of the loss it was trained with, or "auto".
        target: what is predicted; None: plain outputs.
    """
    if target is None:
        return "identity"
    try:
        return choose_loss(registries.losses, Choice(id=loss), target, net_outputs(plan)).link
    except TrainError:
        return "identity"  # a net that is still being built may have too few outputs


def prediction_of(outputs: NDArray[Any], link: Link) -> Prediction:
    """Return the answers that outputs (item, output) stand for."""
    return Prediction(
        outputs.astype(np.float32),
        answers.probabilities(outputs, link),
        answers.classes(outputs, link),
    )


def _one(plan: Plan, sample: Mapping[str, Array], name: str) -> torch.Tensor:
    return as_tensor(np.asarray(_named(sample, name))[None])


def _many(inputs: Mapping[str, Array], name: str) -> torch.Tensor:
    return as_tensor(np.asarray(_named(inputs, name)))


def _named(inputs: Mapping[str, Array], name: str) -> Array:
    values = inputs.get(name)
    if values is None and not name and inputs:
        values = next(iter(inputs.values()))
    if values is None:
        message = QT_TRANSLATE_NOOP("train", "The data have no input called {name}.")
        hint = QT_TRANSLATE_NOOP("train", "Choose another source in the input layer.")
        raise TrainError(message.format(name=name), hint, "NNS-3020")
    return values
