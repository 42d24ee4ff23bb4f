"""A trained net beside simple methods on the validation part: same rows, same question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset
from nnstudio.explain.baseline_job import (
    BaselineLeftOut,
    BaselineRequest,
    BaselineResult,
    answer_baseline,
)
from nnstudio.explain.baseline_spec import BaselineSpec, in_table_order, load_baselines
from nnstudio.explain.comparison import Comparison
from nnstudio.explain.comparison_words import DATA_CHANGED
from nnstudio.explain.repeats import compare_over_seeds
from nnstudio.explain.run_comparison import RunsRequest, compare_runs
from nnstudio.project.run_record import RunRecord
from nnstudio.train import headless
from nnstudio.train.control import Control
from nnstudio.train.job import CallJob, Evaluation
from nnstudio.train.registry import load_train_registries

Found = BaselineResult | BaselineLeftOut
_PARTS = ("split", "together", "own_files")
_SOURCE = ("source", "importer", "path", "options", "window")


def methods() -> tuple[BaselineSpec, ...]:
    """Return the simple methods as a table lists them; those that do not suit answer None."""
    return in_table_order(load_baselines())


def make_job(
    baseline: str,
    record: RunRecord | None,
    dataset: Dataset,
    config: DataConfig,
    net: Evaluation | None,
    key: str = "compare",
) -> CallJob:
    """Return the frozen order for one method; BaselineResult, BaselineLeftOut or None answer it.

    Args:
        baseline: id of the method.
        record: of the trained run; None: the method alone.
        dataset: the prepared data.
        config: how they were prepared and split.
        net: what the run reaches on the validation part of these data.
        key: the asker's name for it.

    Raises:
        UserError: the validation part or the training part is empty.
    """
    if not len(dataset.parts.validation) or not len(dataset.parts.train):
        raise UserError(
            QT_TRANSLATE_NOOP("baselines", "There is nothing to compare with."),
            QT_TRANSLATE_NOOP(
                "baselines",
                "Simple methods learn from the training part and are judged on the validation "
                "part. Give both a share on the page Data and train again.",
            ),
            "NNS-4061",
        )
    apart = None if record is None else what_changed(record, dataset, config)
    request = BaselineRequest(baseline, dataset, config.window, net, apart)
    return CallJob(key, answer_baseline, (request,))


def stop_job(key: str) -> CallJob:
    """Return an order that takes the place of one that is not wanted any more; None answers it.

    Args:
        key: of that one.
    """
    return CallJob(key, _nothing)


def _nothing() -> None:
    return None


@dataclass(frozen=True)
class OverSeeds:
    """A kind of net, trained with several seeds, beside one simple method.

    Args:
        id, name: of the method.
        settings: what it was set to, with the first seed.
        values: its leading metric, one a seed; a method without chance gives the same each time.
        comparison: of the net with it.
    """

    id: str
    name: Text
    settings: Text
    values: tuple[float, ...]
    comparison: Comparison


def compare_over_seeds_here(
    leading: str,
    net: Mapping[int, float],
    dataset: Dataset,
    config: DataConfig,
    control: Control | None = None,
) -> Iterator[OverSeeds | BaselineLeftOut | Text]:
    """Compute all methods with the seeds of a net's trainings, in this thread.

    Args:
        leading: id of the metric that is compared.
        net: seed -> what the net trained with it reaches on the validation part.
        dataset: the prepared data that all of them were trained on.
        config: how they were prepared and split.
        control: to stop it from a signal handler.

    Yields:
        The name of each method before its work, then what came of it.

    Raises:
        Stopped: somebody stopped it.
        UserError: a part is empty.
    """
    metric = load_train_registries().metrics[leading]
    for spec in methods():
        yield spec.name
        found: list[BaselineResult] = []
        for seed in net:
            make_job(spec.id, None, dataset, config, None)  # refuses empty parts
            request = BaselineRequest(spec.id, dataset, config.window, None, None, seed)
            one = headless.answer_here(
                CallJob("compare", answer_baseline, (request,)), control=control
            )
            if isinstance(one, BaselineLeftOut):
                yield one
            if not isinstance(one, BaselineResult):
                break
            found.append(one)
        if found:
            values = [one.metrics[leading] for one in found]
            comparison = compare_over_seeds(list(net.values()), values, metric, spec.name)
            first = found[0]
            yield OverSeeds(spec.id, spec.name, first.settings, tuple(values), comparison)


def what_changed(record: RunRecord, dataset: Dataset, config: DataConfig) -> Text | None:
    """Return why a run cannot be judged on these validation rows, None where it can.

    Its net may have learnt from rows that stand in the validation part now.
    """
    if record.data.corrections != config.corrections:
        return DATA_CHANGED
    return learnt_elsewhere(record, dataset, config)


def make_runs_job(
    pair: tuple[RunRecord, RunRecord],
    reached: tuple[Evaluation, Evaluation],
    dataset: Dataset,
    config: DataConfig,
    key: str = "compare_runs",
) -> CallJob:
    """Return the frozen order to compare two runs; a Comparison answers it.

    Args:
        pair: the run that is spoken of, and the other one.
        reached: what each reaches on the validation part of these data.
        dataset: the prepared data.
        config: how they were prepared and split.
        key: the asker's name for it.
    """
    apart = next(filter(None, (learnt_elsewhere(one, dataset, config) for one in pair)), None)
    request = RunsRequest(dataset, *reached, pair[1].number, config.window, apart)
    return CallJob(key, compare_runs, (request,))


def learnt_elsewhere(record: RunRecord, dataset: Dataset, config: DataConfig) -> Text | None:
    """Return why a run may have learnt from rows that stand in the validation part now.

    None where it has not: items that were put right or taken out since stay in their parts.
    """
    then = record.data
    same = _alike(then, config, _PARTS)
    if then.corrections == config.corrections:
        same = same and (not record.fingerprint or record.fingerprint == dataset.fingerprint)
    else:  # labels that were put right give another fingerprint
        same = same and _alike(then, config, _SOURCE)
    return None if same else DATA_CHANGED


def _alike(one: DataConfig, other: DataConfig, names: tuple[str, ...]) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in names)


def compare_here(
    record: RunRecord,
    dataset: Dataset,
    config: DataConfig,
    net: Evaluation,
    control: Control | None = None,
) -> Iterator[tuple[BaselineSpec, Found | None]]:
    """Compute all methods in this thread; yields each before (with None) and after its work.

    Args:
        record, dataset, config, net: as for `make_job`.
        control: to stop it from a signal handler.

    Raises:
        Stopped: somebody stopped it.
        UserError: a part is empty.
    """
    for spec in methods():
        yield spec, None
        job = make_job(spec.id, record, dataset, config, net)
        found: Found | None = headless.answer_here(job, control=control)
        if found is not None:
            yield spec, found
