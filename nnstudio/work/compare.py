"""A trained net beside simple methods on the validation part: same rows, same question."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset
from nnstudio.explain.baseline_job import (
    BaselineLeftOut,
    BaselineRequest,
    BaselineResult,
    answer_baseline,
    suiting,
)
from nnstudio.explain.baseline_spec import BaselineSpec, in_table_order, load_baselines
from nnstudio.explain.run_comparison import RunsRequest, compare_runs
from nnstudio.project.run_data import learnt_elsewhere, what_changed
from nnstudio.project.run_record import RunRecord
from nnstudio.train import headless
from nnstudio.train.control import Control
from nnstudio.train.job import CallJob, Evaluation

Found = BaselineResult | BaselineLeftOut


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
    for spec in suiting(dataset, config.window):
        yield spec, None
        job = make_job(spec.id, record, dataset, config, net)
        found: Found | None = headless.answer_here(job, control=control)
        if found is not None:
            yield spec, found
