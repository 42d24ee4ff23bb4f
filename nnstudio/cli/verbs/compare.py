"""compare: a trained net beside simple methods, on the validation part."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.cli.figures import metric_name
from nnstudio.cli.output import Output
from nnstudio.cli.project_file import opened_project
from nnstudio.cli.signals import stopped_by_signals
from nnstudio.explain.baseline_job import BaselineLeftOut, BaselineResult
from nnstudio.explain.comparison import Comparison
from nnstudio.explain.comparison_words import CHOSEN_HERE
from nnstudio.train.control import Control, Stopped
from nnstudio.train.headless import answer_here
from nnstudio.train.job import Evaluation
from nnstudio.train.registry import load_train_registries
from nnstudio.work import compare as work
from nnstudio.work import evaluate as evaluate_work

NET = QT_TRANSLATE_NOOP("baselines", "This net")
LEFT_OUT = QT_TRANSLATE_NOOP("baselines", "Left out: {name}. {reason}")
PART = QT_TRANSLATE_NOOP("baselines", "Learnt from the same {train} items, judged on the same {n}.")
STOPPED = QT_TRANSLATE_NOOP("baselines", "Stopped. Nothing was changed.")


def compare(arguments: argparse.Namespace, output: Output) -> bool:
    """Compare the newest trained net with simple methods; False where somebody stopped it."""
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
            total = len(work.methods())
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
    _show(NET, None, net.metrics, net.intervals, output)
    for result in results:
        _show(result.name, result.settings, result.metrics, result.intervals, output)
        if result.comparison is not None:
            output.say(result.comparison.sentence)
    for entry in left_out:
        output.say(LEFT_OUT.format(name=entry.name, reason=entry.reason))
    output.say(CHOSEN_HERE)
    output.result(_json(net, results, left_out, output))
    return True


def _show(
    name: Text,
    settings: Text | None,
    metrics: Mapping[str, float],
    intervals: Mapping[str, tuple[float, float]],
    output: Output,
) -> None:
    registries = load_train_registries()
    output.line("")
    words = "" if settings is None else f" ({output.translator(settings)})"
    output.line(f"{output.translator(name)}{words}")
    for metric, value in metrics.items():
        if metric == "loss":
            continue  # simple methods know no loss of the net's kind
        label = output.translator(metric_name(registries, metric))
        line = f"  {label:30} {output.number(value)}"
        if metric in intervals:
            low, high = (output.number(bound) for bound in intervals[metric])
            line += f"   ({low} – {high})"
        output.line(line)


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
                "comparison": _comparison(result.comparison, output),
                "rows": result.rows,
                "given": result.given,
            }
            for result in results
        ],
        "left_out": [
            {
                "id": entry.id,
                "name": output.translator(entry.name),
                "reason": output.translator(entry.reason),
            }
            for entry in left_out
        ],
    }


def _comparison(found: Comparison | None, output: Output) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "verdict": found.verdict,
        "sentence": output.translator(found.sentence),
        "metric": found.metric,
        "difference": found.difference,
        "interval": list(found.interval),
        "only_net": found.only_first,
        "only_baseline": found.only_second,
        "p": found.p,
    }
