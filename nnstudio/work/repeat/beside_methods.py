"""A kind of net, trained with several seeds, beside simple methods on the same items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nnstudio.base.text import Text
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset
from nnstudio.explain.baseline_job import (
    BaselineLeftOut,
    BaselineRequest,
    BaselineResult,
    answer_baseline,
    suiting,
)
from nnstudio.explain.comparison import Comparison
from nnstudio.explain.comparison_words import NET
from nnstudio.explain.over_seeds import SeedsRequest, Way, compare_ways
from nnstudio.train import headless
from nnstudio.train.control import Control
from nnstudio.train.job import CallJob
from nnstudio.work.repeat.several import RepeatedRun, way_of


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
    runs: Sequence[RepeatedRun],
    dataset: Dataset,
    config: DataConfig,
    control: Control | None = None,
) -> Iterator[OverSeeds | BaselineLeftOut | Text]:
    """Compute all methods with the seeds of a net's trainings, in this thread.

    Args:
        leading: id of the metric that leads.
        runs: the net's trainings, one a seed.
        dataset: the prepared data that all of them were trained on.
        config: how they were prepared and split.
        control: to stop it from a signal handler.

    Yields:
        The name of each method before its work, then what came of it.

    Raises:
        Stopped: somebody stopped it.
        UserError: a net could not answer.
    """
    net = way_of(NET, runs)
    for spec in suiting(dataset, config.window):
        yield spec.name
        found: list[BaselineResult] = []
        for run in runs:
            request = BaselineRequest(spec.id, dataset, config.window, None, None, run.seed)
            one = headless.answer_here(
                CallJob("compare", answer_baseline, (request,)), control=control
            )
            if isinstance(one, BaselineLeftOut):
                yield one
            if not isinstance(one, BaselineResult):
                break
            found.append(one)
        if found:
            method = Way(spec.name, tuple(one.given for one in found))
            ways = SeedsRequest(dataset, net, method, config.window)
            comparison = headless.answer_here(
                CallJob("compare", compare_ways, (ways,)), control=control
            )
            values = tuple(one.metrics[leading] for one in found)
            yield OverSeeds(spec.id, spec.name, found[0].settings, values, comparison)
