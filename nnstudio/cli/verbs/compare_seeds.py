"""compare --seeds: a kind of net beside simple methods, or the settings of two runs, over seeds."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator, Sequence

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.cli.comparisons import comparison_json, left_out_json, show_over_seeds
from nnstudio.cli.output import Output
from nnstudio.cli.project_file import opened_project
from nnstudio.cli.signals import stopped_by_signals
from nnstudio.explain.baseline_job import BaselineLeftOut, suiting
from nnstudio.explain.comparison import Comparison
from nnstudio.explain.over_seeds import BOTH_CHANCES
from nnstudio.explain.repeats import CHOSEN_ON_VALIDATION
from nnstudio.explain.run_comparison import RUN
from nnstudio.train.control import Control, Stopped
from nnstudio.train.headless import answer_here
from nnstudio.work import train as train_work
from nnstudio.work.repeat import beside_methods as work
from nnstudio.work.repeat import settings as settings_work
from nnstudio.work.repeat import several as repeat_work

NET = QT_TRANSLATE_NOOP("baselines", "This net")
LEFT_OUT = QT_TRANSLATE_NOOP("baselines", "Left out: {name}. {reason}")
PART = QT_TRANSLATE_NOOP("baselines", "Learnt from the same {train} items, judged on the same {n}.")
SEED_OF = QT_TRANSLATE_NOOP("repeats", "seed {number} of {total}")
TRAINING_OF = QT_TRANSLATE_NOOP("repeats", "training {number} of {total}")
ALL_ALIKE = QT_TRANSLATE_NOOP(
    "repeats", "Every seed gave the same result: start weights and order play no part here."
)
STOPPED = QT_TRANSLATE_NOOP("baselines", "Stopped. Nothing was changed.")


def compare_over_seeds(arguments: argparse.Namespace, output: Output) -> bool:
    """Train with several seeds and compare this kind of net with simple methods."""
    control = Control()
    found: list[work.OverSeeds] = []
    left_out: list[BaselineLeftOut] = []
    with stopped_by_signals(control), opened_project(arguments.project, output) as project:
        dataset = project.dataset(arguments.data)
        state = project.document.snapshot()
        overrides = {"threads": arguments.threads}
        job = train_work.make_job(state, dataset, project.registries.layers, overrides=overrides)
        jobs = repeat_work.seed_jobs(job, arguments.seeds)
        total = len(suiting(dataset, state.data.window))
        try:
            runs = _trained(jobs, SEED_OF, control, output)
            leading = next((name for name in runs[0].validation if name != "loss"), "loss")
            begun = 0
            for one in work.compare_over_seeds_here(leading, runs, dataset, state.data, control):
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
    items, values = len(dataset.parts.validation), tuple(run.validation[leading] for run in runs)
    output.say(PART.format(n=items, train=len(dataset.parts.train)))
    show_over_seeds(NET, None, leading, values, output)
    for one in found:
        show_over_seeds(one.name, one.settings, leading, one.values, output)
        output.say(one.comparison.sentence)
    for entry in left_out:
        output.say(LEFT_OUT.format(name=entry.name, reason=entry.reason))
    _say_chances(values, [one.comparison for one in found], output)
    output.say(CHOSEN_ON_VALIDATION)
    output.result(
        {
            "part": "validation",
            "items": items,
            "leading": leading,
            "seeds": [run.seed for run in runs],
            "net": list(values),
            "baselines": [
                {
                    "id": one.id,
                    "name": output.translator(one.name),
                    "settings": output.translator(one.settings),
                    "values": list(one.values),
                    "comparison": comparison_json(one.comparison, output),
                }
                for one in found
            ],
            "left_out": left_out_json(left_out, output),
        }
    )
    return True


def compare_settings(arguments: argparse.Namespace, output: Output) -> bool:
    """Train the settings of the newest run and of another one with the same seeds."""
    control = Control()
    with stopped_by_signals(control), opened_project(arguments.project, output) as project:
        record = project.trained()
        pair = (record, project.another(arguments.against))
        dataset = project.run_data(record, arguments.data, "--data")
        data = settings_work.SettingsData(record.data, dataset, project.path.parent)
        obstacle = settings_work.obstacle(pair, dataset, record.data)
        if obstacle is not None:
            output.say(obstacle)
            output.result(
                {
                    "part": "validation",
                    "comparison": comparison_json(Comparison("not_comparable", obstacle), output),
                }
            )
            return True
        jobs = settings_work.settings_jobs(
            pair, arguments.seeds, data, project.registries, train_work.make_job, arguments.threads
        )
        try:
            runs = _trained(jobs, TRAINING_OF, control, output)
            job = settings_work.make_settings_job(pair, runs, data)
            found = answer_here(job, control=control)
        except Stopped:
            output.say(STOPPED)
            return False
    items = len(dataset.parts.validation)
    output.say(PART.format(n=items, train=len(dataset.parts.train)))
    both = list(zip(pair, settings_work.in_pairs(runs), strict=True))
    leading = found.metric or next(name for name in runs[0].validation if name != "loss")
    values = [tuple(run.validation[leading] for run in several) for _, several in both]
    for (one, _), shown in zip(both, values, strict=True):
        show_over_seeds(RUN.format(number=one.number), None, leading, shown, output)
    output.say(found.sentence)
    _say_chances([], [found], output)
    for sentence in (*settings_work.steered(pair), CHOSEN_ON_VALIDATION):
        output.say(sentence)
    output.result(
        {
            "part": "validation",
            "items": items,
            "leading": leading,
            "seeds": [run.seed for run in both[0][1]],
            "runs": [
                {"number": one.number, "values": list(shown)}
                for (one, _), shown in zip(both, values, strict=True)
            ],
            "comparison": comparison_json(found, output),
        }
    )
    return True


def _say_chances(
    values: Sequence[float], comparisons: Sequence[Comparison], output: Output
) -> None:
    """Say what the intervals allow for, where there are any."""
    if len(values) > 1 and len(set(values)) == 1:
        output.say(ALL_ALIKE)
    if any(math.isfinite(one.interval[0]) for one in comparisons):
        output.say(BOTH_CHANCES)


def _trained(
    jobs: Iterator[repeat_work.OneOfSeveral], words: Text, control: Control, output: Output
) -> list[repeat_work.RepeatedRun]:
    """Do trainings one after the other and tell how far they are.

    Raises:
        Stopped: somebody stopped them.
    """
    runs: list[repeat_work.RepeatedRun] = []
    for told in repeat_work.repeat_here("seeds", jobs, control):
        if isinstance(told, repeat_work.OneOfSeveral):
            said = words.format(number=told.number, total=told.total)
            output.progress((told.number - 1) / told.total, said)
        elif isinstance(told, repeat_work.RepeatedRun):
            runs.append(told)
    if control.stop_requested:
        raise Stopped
    return runs
