"""How models that are compared are written: a line a metric, and what can be said, as JSON."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from nnstudio.base.text import Text
from nnstudio.cli.figures import metric_name
from nnstudio.cli.output import Output
from nnstudio.explain.baseline_job import BaselineLeftOut
from nnstudio.explain.comparison import Comparison
from nnstudio.explain.repeats import figures
from nnstudio.train.registry import load_train_registries


def show(
    name: Text,
    settings: Text | None,
    metrics: Mapping[str, float],
    intervals: Mapping[str, tuple[float, float]],
    output: Output,
) -> None:
    """Write a model's metrics with their intervals.

    Args:
        name: of the model.
        settings: what it was set to; None: nothing to say.
        metrics, intervals: by metric id.
        output: where to write.
    """
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


def show_over_seeds(
    name: Text, settings: Text | None, metric: str, values: tuple[float, ...], output: Output
) -> None:
    """Write the mean of a metric over several seeds with its interval.

    Args:
        name: of the way of training.
        settings: what it was set to; None: nothing to say.
        metric: its id.
        values: one a seed.
        output: where to write.
    """
    output.line("")
    words = "" if settings is None else f" ({output.translator(settings)})"
    output.line(f"{output.translator(name)}{words}")
    registries = load_train_registries()
    found = figures([{metric: value} for value in values], registries.metrics)[metric]
    label = output.translator(metric_name(registries, metric))
    line = f"  {label:30} {output.number(found.mean)}"
    # A method without chance gives the same each time.
    if output.number(found.low) != output.number(found.high) and math.isfinite(found.low):
        line += f"   ({output.number(found.low)} – {output.number(found.high)})"
    output.line(line)


def left_out_json(left_out: list[BaselineLeftOut], output: Output) -> list[dict[str, Any]]:
    """Return the methods that were left out, and why."""
    return [
        {
            "id": entry.id,
            "name": output.translator(entry.name),
            "reason": output.translator(entry.reason),
        }
        for entry in left_out
    ]


def comparison_json(found: Comparison | None, output: Output) -> dict[str, Any] | None:
    """Return what can be said of two models; None where they were not compared."""
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
