"""A trained net beside simple methods on the validation part: same rows, same question."""

from __future__ import annotations

from collections.abc import Iterator

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
from nnstudio.explain.comparison_words import DATA_CHANGED
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


def what_changed(record: RunRecord, dataset: Dataset, config: DataConfig) -> Text | None:
    """Return why a run cannot be judged on these validation rows, None where it can.

    Its net may have learnt from rows that stand in the validation part now.
    """
    then = record.data
    same = (
        then.split == config.split
        and then.corrections == config.corrections
        and then.together == config.together
        and then.own_files == config.own_files
    )
    same = same and (not record.fingerprint or record.fingerprint == dataset.fingerprint)
    return None if same else DATA_CHANGED


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
