"""One real training, saved, loaded, answered: green or red, for the teacher."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from nnstudio.base.ids import new_id
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.planner import make_plan
from nnstudio.data.load import load_dataset
from nnstudio.project.document import DocumentState
from nnstudio.project.recorder import RunRecorder
from nnstudio.project.registries import Registries
from nnstudio.project.run_record import Runs
from nnstudio.project.store import open_project, save_project
from nnstudio.templates.registry import TemplateRegistry
from nnstudio.train.headless import answer_here, train_here
from nnstudio.train.job import PredictJob, TrainJob

_TEMPLATE = "digits-mlp"
_EPOCHS = 4
_ENOUGH = 0.8  # ten classes: guessing gives 0.1, four epochs give well over 0.8


@dataclass(frozen=True)
class SelfTestStep:
    """One step of the self-test.

    Args:
        name: what was tried.
        passed: whether it worked.
        seconds: how long it took.
        detail: a figure, or the reason why it failed.
    """

    name: Text
    passed: bool
    seconds: float
    detail: str


class _Bench:
    """What the steps hand on to each other."""

    def __init__(self, registries: Registries, templates: TemplateRegistry) -> None:
        self.registries = registries
        self.state: DocumentState = replace(templates[_TEMPLATE].build(None), id=new_id("project"))
        self.runs = Runs()

    def load(self) -> str:
        self.dataset = load_dataset(self.state.data, None, self.registries.data)
        return f"{self.dataset.items}"

    def train(self) -> str:
        config = self.state.training.model_copy(update={"epochs": _EPOCHS})
        self.plan = make_plan(self.state.graph, self.dataset.signature, self.registries.layers)
        job = TrainJob(new_id("run"), self.plan, self.dataset, config)
        recorder = RunRecorder(self.runs)
        self.run_id = recorder.begin(job, self.state).id
        for event in train_here(job):
            recorder.on_event(event)
        record = self.runs.get(self.run_id)
        accuracy = record.validation.get("accuracy", 0.0) if record is not None else 0.0
        if accuracy < _ENOUGH:
            raise ValueError(f"{accuracy:.3f} < {_ENOUGH}")
        return f"{accuracy:.3f}"

    def store(self) -> str:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "self-test.nns"
            save_project(self.state, self.runs, path)
            opened = open_project(path, self.registries.layers)
        self.weights = opened.make_runs().weights(self.run_id)
        before = self.runs.weights(self.run_id)
        if set(before) != set(self.weights) or not before:
            raise ValueError("weights are missing")
        if not all(np.array_equal(before[name], self.weights[name]) for name in before):
            raise ValueError("weights differ")
        return f"{len(before)}"

    def answer(self) -> str:
        rows = self.dataset.parts.validation[:20]
        inputs = {name: values[rows] for name, values in self.dataset.inputs.items()}
        target = self.dataset.signature.target
        job = PredictJob("self-test", self.plan, self.weights, inputs, target=target)
        prediction = answer_here(job)
        if prediction.classes is None:
            raise ValueError("no classes")
        right = int((prediction.classes == self.dataset.target[rows]).sum())
        return f"{right}/{len(rows)}"


def self_test(
    registries: Registries, templates: TemplateRegistry, draw: Callable[[], str] | None = None
) -> Iterator[SelfTestStep]:
    """Run the self-test; yields each step when it is done and stops at the first failure.

    Args:
        registries: layers and data.
        templates: the templates.
        draw: opens a window unseen and returns what it drew; None where there is no window.
    """
    bench = _Bench(registries, templates)
    steps: tuple[tuple[Text, Callable[[], str]], ...] = (
        (QT_TRANSLATE_NOOP("work", "Read the digits"), bench.load),
        (QT_TRANSLATE_NOOP("work", "Train a small net"), bench.train),
        (QT_TRANSLATE_NOOP("work", "Save and open the project"), bench.store),
        (QT_TRANSLATE_NOOP("work", "Answer with the saved net"), bench.answer),
    )
    if draw is not None:
        steps = (*steps, (QT_TRANSLATE_NOOP("work", "Open and draw the window"), draw))
    for name, deed in steps:
        start = time.monotonic()
        try:
            detail, passed = deed(), True
        except Exception as error:  # noqa: BLE001 - the verdict is the point of a self-test
            detail, passed = f"{type(error).__name__}: {error}", False
        yield SelfTestStep(name, passed, time.monotonic() - start, detail)
        if not passed:
            return
