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
from nnstudio.explain.repeats import CHOSEN_ON_VALIDATION, figure
from nnstudio.explain.run_comparison import ONE_SEED, RUN
from nnstudio.train.control import Control, Stopped
from nnstudio.train.headless import answer_here
from nnstudio.train.job import Evaluation
from nnstudio.train.registry import load_train_registries
from nnstudio.work import compare as work
from nnstudio.work import evaluate as evaluate_work
from nnstudio.work import repeat as repeat_work
from nnstudio.work import train as train_work

NET = QT_TRANSLATE_NOOP("baselines", "This net")
LEFT_OUT = QT_TRANSLATE_NOOP("baselines", "Left out: {name}. {reason}")
PART = QT_TRANSLATE_NOOP("baselines", "Learnt from the same {train} items, judged on the same {n}.")
SEED_OF = QT_TRANSLATE_NOOP("repeats", "seed {number} of {total}")
STOPPED = QT_TRANSLATE_NOOP("baselines", "Stopped. Nothing was changed.")


def compare(arguments: argparse.Namespace, output: Output) -> bool:
    """Compare the newest trained net with simple methods; False where somebody stopped it."""
    if arguments.seeds is not None:
        return _compare_over_seeds(arguments, output)
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


def _compare_runs(arguments: argparse.Namespace, output: Output) -> bool:
    """Compare the newest trained net with that of another run, on the same items."""
    with opened_project(arguments.project, output) as project:
        record = project.trained()
        other = project.trained_as(arguments.against)
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
        _show(RUN.format(number=one.number), None, net.metrics, net.intervals, output)
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
            "comparison": _comparison(found, output),
        }
    )
    return True


def _compare_over_seeds(arguments: argparse.Namespace, output: Output) -> bool:
    """Train with several seeds and compare this kind of net with simple methods."""
    control = Control()
    runs: list[repeat_work.RepeatedRun] = []
    found: list[work.OverSeeds] = []
    left_out: list[BaselineLeftOut] = []
    with stopped_by_signals(control), opened_project(arguments.project, output) as project:
        dataset = project.dataset(arguments.data)
        state = project.document.snapshot()
        overrides = {"threads": arguments.threads}
        job = train_work.make_job(state, dataset, project.registries.layers, overrides=overrides)
        jobs = repeat_work.seed_jobs(job, arguments.seeds)
        total = len(work.methods())
        try:
            for told in repeat_work.repeat_here("seeds", jobs, control):
                if isinstance(told, repeat_work.OneOfSeveral):
                    words = SEED_OF.format(number=told.number, total=told.total)
                    output.progress((told.number - 1) / told.total, words)
                elif isinstance(told, repeat_work.RepeatedRun):
                    runs.append(told)
            if control.stop_requested:
                raise Stopped
            leading = next((name for name in runs[0].validation if name != "loss"), "loss")
            net = {run.seed: run.validation[leading] for run in runs}
            begun = 0
            for one in work.compare_over_seeds_here(leading, net, dataset, state.data, control):
                if isinstance(one, work.OverSeeds):
                    found.append(one)
                elif isinstance(one, BaselineLeftOut):
                    left_out.append(one)
                else:
                    output.progress(begun / total, one)
                    begun += 1
        except Stopped:
            output.say(STOPPED)
            return False
    items = len(dataset.parts.validation)
    output.say(PART.format(n=items, train=len(dataset.parts.train)))
    _show_over_seeds(NET, None, leading, tuple(net.values()), output)
    for one in found:
        _show_over_seeds(one.name, one.settings, leading, one.values, output)
        output.say(one.comparison.sentence)
    for entry in left_out:
        output.say(LEFT_OUT.format(name=entry.name, reason=entry.reason))
    output.say(CHOSEN_ON_VALIDATION)
    output.result(
        {
            "part": "validation",
            "items": items,
            "leading": leading,
            "seeds": list(net),
            "net": list(net.values()),
            "baselines": [
                {
                    "id": one.id,
                    "name": output.translator(one.name),
                    "settings": output.translator(one.settings),
                    "values": list(one.values),
                    "comparison": _comparison(one.comparison, output),
                }
                for one in found
            ],
            "left_out": _left_out(left_out, output),
        }
    )
    return True


def _show_over_seeds(
    name: Text, settings: Text | None, metric: str, values: tuple[float, ...], output: Output
) -> None:
    output.line("")
    words = "" if settings is None else f" ({output.translator(settings)})"
    output.line(f"{output.translator(name)}{words}")
    label = output.translator(metric_name(load_train_registries(), metric))
    found = figure(values)
    line = f"  {label:30} {output.number(found.mean)}"
    if found.low < found.high:  # a method without chance gives the same each time
        line += f"   ({output.number(found.low)} – {output.number(found.high)})"
    output.line(line)


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
        "left_out": _left_out(left_out, output),
    }


def _left_out(left_out: list[BaselineLeftOut], output: Output) -> list[dict[str, Any]]:
    return [
        {
            "id": entry.id,
            "name": output.translator(entry.name),
            "reason": output.translator(entry.reason),
        }
        for entry in left_out
    ]


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
