"""compare: a trained net beside simple methods or another run, on the validation part."""

from __future__ import annotations

import argparse
from typing import Any

from nnstudio.cli.comparisons import comparison_json, left_out_json, show
from nnstudio.cli.output import Output
from nnstudio.cli.project_file import opened_project
from nnstudio.cli.signals import stopped_by_signals
from nnstudio.cli.verbs.compare_seeds import (
    LEFT_OUT,
    NET,
    PART,
    STOPPED,
    compare_over_seeds,
    compare_settings,
)
from nnstudio.explain.baseline_job import BaselineLeftOut, BaselineResult, suiting
from nnstudio.explain.comparison import Comparison
from nnstudio.explain.comparison_words import CHOSEN_HERE
from nnstudio.explain.run_comparison import ONE_SEED, RUN
from nnstudio.train.control import Control, Stopped
from nnstudio.train.headless import answer_here
from nnstudio.train.job import Evaluation
from nnstudio.work import compare as work
from nnstudio.work import evaluate as evaluate_work


def compare(arguments: argparse.Namespace, output: Output) -> bool:
    """Compare the newest trained net with simple methods; False where somebody stopped it."""
    if arguments.seeds is not None and arguments.against is not None:
        return compare_settings(arguments, output)
    if arguments.seeds is not None:
        return compare_over_seeds(arguments, output)
    if arguments.against is not None:
        return _compare_runs(arguments, output)
    control = Control()
    results: list[BaselineResult] = []
    left_out: list[BaselineLeftOut] = []
    with stopped_by_signals(control), opened_project(arguments.project, output) as project:
        record = project.trained()
        dataset = project.run_data(record, arguments.data, "--data")
        job = evaluate_work.make_job(record, project.runs, dataset, project.registries.layers)
        config = record.data
        try:
            net: Evaluation = answer_here(job, control=control)
            total = len(suiting(dataset, config.window))
            begun = 0
            for spec, found in work.compare_here(record, dataset, config, net, control):
                if isinstance(found, BaselineResult):
                    results.append(found)
                elif isinstance(found, BaselineLeftOut):
                    left_out.append(found)
                else:
                    output.progress(begun / total, spec.name)
                    begun += 1
        except Stopped:
            output.say(STOPPED)
            return False
    output.say(PART.format(n=net.items, train=len(dataset.parts.train)))
    show(NET, None, net.metrics, net.intervals, output)
    for result in results:
        show(result.name, result.settings, result.metrics, result.intervals, output)
        if result.comparison is not None:
            output.say(result.comparison.sentence)
    for entry in left_out:
        output.say(LEFT_OUT.format(name=entry.name, reason=entry.reason))
    output.say(CHOSEN_HERE)
    output.result(_json(net, results, left_out, output))
    return True


def _compare_runs(arguments: argparse.Namespace, output: Output) -> bool:
    """Compare the newest trained net with that of another run, on the same items."""
    with opened_project(arguments.project, output) as project:
        record = project.trained()
        other = project.another(arguments.against)
        dataset = project.run_data(record, arguments.data, "--data")
        steps, layers = project.registries.data.steps, project.registries.layers
        reached: list[Evaluation] = [
            answer_here(evaluate_work.make_job(one, project.runs, dataset, layers, steps=steps))
            for one in (record, other)
        ]
        pair = (reached[0], reached[1])
        job = work.make_runs_job((record, other), pair, dataset, record.data)
        found: Comparison = answer_here(job)
    for one, net in zip((record, other), reached, strict=True):
        show(RUN.format(number=one.number), None, net.metrics, net.intervals, output)
    output.say(found.sentence)
    output.say(ONE_SEED)
    output.result(
        {
            "part": "validation",
            "items": reached[0].items,
            "runs": [
                {"number": one.number, "metrics": dict(net.metrics)}
                for one, net in zip((record, other), reached, strict=True)
            ],
            "comparison": comparison_json(found, output),
        }
    )
    return True


def _json(
    net: Evaluation,
    results: list[BaselineResult],
    left_out: list[BaselineLeftOut],
    output: Output,
) -> dict[str, Any]:
    leading = next((name for name in net.metrics if name != "loss"), "loss")
    return {
        "part": net.part,
        "items": net.items,
        "leading": leading,
        "net": {"metrics": dict(net.metrics), "intervals": dict(net.intervals)},
        "baselines": [
            {
                "id": result.id,
                "name": output.translator(result.name),
                "settings": output.translator(result.settings),
                "metrics": dict(result.metrics),
                "intervals": dict(result.intervals),
                "seconds": result.seconds,
                "comparison": comparison_json(result.comparison, output),
                "rows": result.rows,
                "given": result.given,
            }
            for result in results
        ],
        "left_out": left_out_json(left_out, output),
    }
