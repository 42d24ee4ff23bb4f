"""What each verb of the command line does: call the shared work, print, write JSON."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.number_format import duration
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.cli.output import Output
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import recognise
from nnstudio.edit.named import apply_named
from nnstudio.export.registry import load_exports
from nnstudio.project.document import Document, DocumentState
from nnstudio.project.registries import Registries, load_all_registries
from nnstudio.project.run_record import RunRecord, Runs
from nnstudio.project.store import SUFFIX, FileStamp, open_project, save_project
from nnstudio.settings.settings import state_folder
from nnstudio.templates.registry import load_templates
from nnstudio.train.events import EpochEnded, JobFailed, Notice, Progress, RunEnded, RunStarted
from nnstudio.train.headless import answer_here
from nnstudio.train.job import Evaluation
from nnstudio.work import check as check_work
from nnstudio.work import evaluate as evaluate_work
from nnstudio.work import predict as predict_work
from nnstudio.work import self_test as self_test_work
from nnstudio.work import train as train_work
from nnstudio.work.export import export_run
from nnstudio.work.inspect_data import inspect_data
from nnstudio.work.new import new_project


def run(arguments: argparse.Namespace, output: Output) -> None:
    """Run the verb that the arguments name.

    Raises:
        UserError: something in the input is wrong.
    """
    deeds: dict[str, Callable[[argparse.Namespace, Output], None]] = {
        "templates": _templates,
        "layers": _layers,
        "samples": _samples,
        "new": _new,
        "data": _data,
        "check": _check,
        "train": _train,
        "evaluate": _evaluate,
        "predict": _predict,
        "export": _export,
        "self-test": _self_test,
    }
    deeds[arguments.verb](arguments, output)


@dataclass
class _Project:
    """An open project file of a verb."""

    path: Path
    document: Document
    runs: Runs
    stamp: FileStamp
    registries: Registries

    def save(self) -> None:
        save_project(self.document.snapshot(), self.runs, self.path, expect=self.stamp)

    def dataset(self, moved: Path | None = None, state: DocumentState | None = None) -> Dataset:
        config = (state or self.document.snapshot()).data
        if moved is not None:
            if config.source != "file":
                config = recognise(moved, self.registries.data).model_copy(
                    update={"prepare": config.prepare}
                )
            else:
                path = str(moved.resolve())
                config = config.model_copy(update={"path": path})
                if not config.importer:
                    found = recognise(moved, self.registries.data)
                    update = {"importer": found.importer, "split": found.split}
                    config = config.model_copy(update=update)
        dataset = load_dataset(config, self.path.parent, self.registries.data)
        if moved is not None and state is None:
            self.document.apply_data(config)
        self.document.set_signature(dataset.signature)
        return dataset

    def trained(self) -> RunRecord:
        record = self.runs.latest_trained
        if record is None:
            raise UserError(
                QT_TRANSLATE_NOOP("cli", "{file} holds no trained net yet.").format(
                    file=plain(self.path.name)
                ),
                QT_TRANSLATE_NOOP("cli", "Train it first: nnstudio train {file}").format(
                    file=plain(str(self.path))
                ),
                "NNS-4031",
            )
        return record


def _open(path: Path, output: Output) -> _Project:
    registries = load_all_registries()
    opened = open_project(path, registries.layers)
    for notice in opened.notices:
        output.say(notice)
    return _Project(path, Document(opened.state), opened.make_runs(), opened.stamp, registries)


def _templates(arguments: argparse.Namespace, output: Output) -> None:
    render = output.translator
    rows = [
        {
            "id": spec.id,
            "name": render(spec.name),
            "summary": render(spec.summary),
            "group": spec.group,
            "items": spec.items,
            "seconds": spec.seconds,
            "needs": spec.needs,
        }
        for spec in load_templates()
    ]
    for row in rows:
        needs = f"  ({row['needs']})" if row["needs"] else ""
        output.line(f"{row['id']:24} {row['name']}{needs}")
    output.result(rows)


def _layers(arguments: argparse.Namespace, output: Output) -> None:
    render = output.translator
    rows = [
        {
            "id": spec.id,
            "category": spec.category,
            "name": render(spec.name),
            "summary": render(spec.summary),
            "params": [
                {"name": p.name, "label": render(p.label), "default": p.default_value}
                for p in spec.params
            ],
        }
        for spec in load_all_registries().layers
    ]
    for row in rows:
        output.line(f"{row['id']:22} {row['name']:18} {row['summary']}")
    output.result(rows)


def _samples(arguments: argparse.Namespace, output: Output) -> None:
    render = output.translator
    rows = [
        {
            "id": spec.id,
            "name": render(spec.name),
            "summary": render(spec.summary),
            "kind": spec.kind,
            "items": spec.items,
            "licence": render(spec.licence),
        }
        for spec in load_all_registries().data.samples
    ]
    for row in rows:
        output.line(f"{row['id']:24} {row['items']:>6}  {row['name']}")
    output.result(rows)


def _new(arguments: argparse.Namespace, output: Output) -> None:
    path: Path = arguments.output
    if path.suffix != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    registries = load_all_registries()
    made = new_project(
        registries,
        load_templates(),
        template=arguments.template,
        data=arguments.data,
        target=arguments.target,
    )
    for setting in arguments.settings:
        apply_named(made.document, registries.layers, setting)
    if any(setting.startswith("data.") for setting in arguments.settings):
        dataset = load_dataset(made.document.data, None, registries.data)
        made.document.set_signature(dataset.signature)
    save_project(made.document.snapshot(), Runs(), path)
    saved = QT_TRANSLATE_NOOP("cli", "{file}: template {template}. {reason}")
    output.say(
        saved.format(file=plain(path.name), template=plain(made.template), reason=made.reason)
    )
    output.result(
        {
            "project": str(path),
            "template": made.template,
            "reason": output.translator(made.reason),
            "nodes": len(made.document.graph),
        }
    )


def _data(arguments: argparse.Namespace, output: Output) -> None:
    found = inspect_data(arguments.path, load_all_registries().data)
    data = found.to_json(output.translator)
    for key in ("importer", "kind", "rows", "task", "target"):
        output.line(f"{key:10} {data[key]}")
    for label, count in found.classes.items():
        output.line(f"  {label}: {count}")
    for text in (*found.left_out, *found.warnings):
        output.say(text)
    output.result(data)


def _check(arguments: argparse.Namespace, output: Output) -> None:
    project = _open(arguments.project, output)
    report = check_work.check(project.document.snapshot(), project.registries.layers)
    if arguments.fix is not None:
        if not 1 <= arguments.fix <= len(report.problems):
            raise UserError(
                QT_TRANSLATE_NOOP("cli", "There is no problem number {number}.").format(
                    number=arguments.fix
                ),
                QT_TRANSLATE_NOOP("cli", "Nothing was changed."),
                "NNS-4022",
            )
        edit = check_work.fix(project.document, report.problems[arguments.fix - 1])
        project.save()
        output.say(edit.label)
        report = check_work.check(project.document.snapshot(), project.registries.layers)
    render = output.translator
    rows = [
        {
            "code": problem.code,
            "severity": problem.severity.value,
            "node": problem.node,
            "message": render(problem.message),
            "hint": render(problem.hint) if problem.hint else "",
            "fixes": [render(fix.label) for fix in problem.fixes],
        }
        for problem in report.problems
    ]
    for number, row in enumerate(rows, start=1):
        output.line(f"{number}. {row['severity']} {row['node']}: {row['message']} [{row['code']}]")
        for fix in row["fixes"]:
            output.line(f"     → {fix}")
    if not rows:
        output.say(QT_TRANSLATE_NOOP("cli", "No problems."))
    output.result(rows)


def _train(arguments: argparse.Namespace, output: Output) -> None:
    project = _open(arguments.project, output)
    dataset = project.dataset(arguments.data)
    overrides = {name: getattr(arguments, name) for name in ("epochs", "device", "seed", "threads")}
    state = project.document.snapshot()
    folder = state_folder() / "runs" / state.id
    latest = project.runs.latest
    resume = arguments.resume and latest is not None
    run_id = latest.id if resume and latest is not None else ""
    job = train_work.make_job(
        state,
        dataset,
        project.registries.layers,
        overrides=overrides,
        run_id=run_id,
        resume=resume,
    )
    job = replace(job, checkpoint_folder=str(folder / job.run_id))
    started: RunStarted | None = None
    ended: RunEnded | None = None
    for event in train_work.train_here(job, state, project.runs):
        if isinstance(event, RunStarted):
            started = event
            output.say(event.device_reason)
            output.say(event.loss_reason)
        elif isinstance(event, Progress) and started is not None:
            _show_progress(event, started, output)
        elif isinstance(event, EpochEnded):
            _show_epoch(event, output)
        elif isinstance(event, Notice):
            output.say(event.text)
        elif isinstance(event, RunEnded):
            ended = event
        elif isinstance(event, JobFailed):
            project.save()
            raise UserError(event.message, event.hint, event.code)
    project.save()
    if started is None or ended is None:
        raise RuntimeError("the training gave no result")
    output.say(ended.message)
    output.result(_train_result(project, started, ended))


def _show_progress(event: Progress, started: RunStarted, output: Output) -> None:
    total = max(started.epochs * started.batches, 1)
    render = output.translator
    left = "" if event.seconds_left is None else duration(event.seconds_left)
    loss = render.number(event.loss, 4)
    output.bar(event.step / total, f"{event.epoch}/{started.epochs}  loss {loss}  {left}")


def _show_epoch(event: EpochEnded, output: Output) -> None:
    metric = next((n for n in ("accuracy", "mae") if n in event.validation), "loss")
    if event.epoch and event.epochs == 1 and metric in event.validation:
        number = output.translator.number(event.validation[metric], 4)
        output.bar(1.0, f"epoch {event.epoch}  validation {metric} {number}")


def _train_result(project: _Project, started: RunStarted, ended: RunEnded) -> dict[str, Any]:
    record = project.runs.get(ended.run_id)
    target = record.signature.target if record is not None else None
    return {
        "run": ended.run_id,
        "task": target.task if target is not None else "",
        "parameters": started.parameters,
        "epochs": ended.epochs_done,
        "best_epoch": ended.best_epoch,
        "reason": ended.reason,
        "seconds": ended.seconds,
        "samples_per_second": ended.samples_per_second,
        "device": started.device,
        "threads": ended.threads[0][1] if ended.threads else started.threads,
        "thread_schedule": ended.threads,
        "seed": record.training.seed if record is not None else 0,
        "loss": started.loss,
        "train": dict(ended.train),
        "validation": dict(ended.validation),
        "curve": [
            {"epoch": p.epoch, "train": dict(p.train), "validation": dict(p.validation)}
            for p in (record.curve if record is not None else ())
        ],
    }


def _evaluate(arguments: argparse.Namespace, output: Output) -> None:
    project = _open(arguments.project, output)
    record = project.trained()
    state = replace(project.document.snapshot(), data=record.data)
    dataset = project.dataset(arguments.source, state)
    layers = project.registries.layers
    if arguments.data is not None:
        other = evaluate_work.other_data(dataset, record, arguments.data, project.registries.data)
        job = evaluate_work.make_job(record, project.runs, other, layers)
        result = replace(answer_here(job), part="other")
        looks = project.document.final_tests
    elif arguments.final:
        job = evaluate_work.make_job(record, project.runs, dataset, layers, part="test")
        result = answer_here(job)
        looks = evaluate_work.note_final_test(project.document, project.runs, record.id, result)
        project.save()
        if looks > 1:
            output.say(
                QT_TRANSLATE_NOOP(
                    "cli",
                    "This is look number {looks} at the test part. Each further look makes the "
                    "figure a little too good.",
                ).format(looks=looks)
            )
    else:
        job = evaluate_work.make_job(record, project.runs, dataset, layers)
        result = answer_here(job)
        looks = project.document.final_tests
    _show_evaluation(result, output)
    output.result(_evaluation_result(result, looks))


def _show_evaluation(result: Evaluation, output: Output) -> None:
    render = output.translator
    output.say(
        QT_TRANSLATE_NOOP("cli", "{part}, {items} items").format(
            part=plain(result.part), items=result.items
        )
    )
    for name, value in result.metrics.items():
        low, high = result.intervals.get(name, (float("nan"), float("nan")))
        interval = f"{render.number(low, 4)} – {render.number(high, 4)}"
        output.line(f"{name:10} {render.number(value, 4)}   ({interval})")


def _evaluation_result(result: Evaluation, looks: int) -> dict[str, Any]:
    return {
        "part": result.part,
        "items": result.items,
        **result.metrics,
        "intervals": {name: list(pair) for name, pair in result.intervals.items()},
        "per_class": [
            {
                "name": entry.name,
                "items": entry.items,
                "precision": entry.precision,
                "recall": entry.recall,
                "f1": entry.f1,
                "recall_interval": list(entry.recall_interval),
            }
            for entry in result.per_class
        ],
        "confusion": result.confusion,
        "looks": looks,
    }


def _predict(arguments: argparse.Namespace, output: Output) -> None:
    project = _open(arguments.project, output)
    record = project.trained()
    state = replace(project.document.snapshot(), data=record.data)
    dataset = project.dataset(arguments.source, state)
    new = predict_work.make_job(
        record,
        project.runs,
        dataset,
        arguments.input,
        project.registries.layers,
        project.registries.data,
    )
    for text in new.left_out:
        output.say(text)
    prediction = answer_here(new.job)
    target = dataset.signature.target
    rows: list[dict[str, Any]] = []
    for index, name in enumerate(new.names):
        if prediction.classes is not None and prediction.probabilities is not None:
            scores = [float(score) for score in prediction.probabilities[index]]
            label = target.classes[int(prediction.classes[index])]
            rows.append(
                {
                    "item": name,
                    "label": label,
                    "probabilities": dict(zip(target.classes, scores, strict=True)),
                }
            )
            output.line(f"{name}\t{label}\t{output.translator.number(max(scores), 4)}")
        else:
            values = [float(value) for value in prediction.outputs[index]]
            rows.append({"item": name, "value": values[0] if len(values) == 1 else values})
            output.line(f"{name}\t" + "\t".join(output.translator.number(v, 4) for v in values))
    output.result(rows)


def _export(arguments: argparse.Namespace, output: Output) -> None:
    project = _open(arguments.project, output)
    record = project.trained()
    state = replace(project.document.snapshot(), data=record.data)
    dataset = project.dataset(arguments.data, state)
    files = export_run(
        arguments.to,
        record,
        project.runs,
        dataset,
        arguments.output,
        project.registries.layers,
        load_exports(),
    )
    for path in files:
        output.say(QT_TRANSLATE_NOOP("cli", "Written: {file}").format(file=plain(str(path))))
    output.result({"target": arguments.to, "files": [str(path) for path in files]})


def _self_test(arguments: argparse.Namespace, output: Output) -> None:
    steps = self_test_work.self_test(load_all_registries(), load_templates())
    red = 0
    rows: list[dict[str, Any]] = []
    for step in steps:
        mark = "✓" if step.passed else "✗"
        red += not step.passed
        seconds = output.translator.number(step.seconds, 1)
        output.line(f"{mark} {output.translator(step.name)} ({seconds} s) {step.detail}")
        rows.append(
            {
                "step": output.translator(step.name),
                "passed": step.passed,
                "seconds": step.seconds,
                "detail": step.detail,
            }
        )
    output.result({"passed": red == 0, "steps": rows})
    verdict: Text = QT_TRANSLATE_NOOP("cli", "Green: everything works.")
    if red:
        raise UserError(
            QT_TRANSLATE_NOOP("cli", "Red: {count} of {total} steps failed.").format(
                count=Number(red), total=Number(len(rows))
            ),
            QT_TRANSLATE_NOOP("cli", "Install NN Studio again, or show this list to a teacher."),
            "NNS-4061",
        )
    output.say(verdict)
