"""predict --output: the answers to a whole file or folder go into a table file."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.cli.output import Output
from nnstudio.cli.project_file import ProjectFile, opened_project
from nnstudio.cli.signals import stopped_by_signals
from nnstudio.data.dataset import Prepared
from nnstudio.data.progress import Reading
from nnstudio.export.sheets.sheet_file import check_sheet_target
from nnstudio.project.run_data import stored_preparation
from nnstudio.project.run_record import RunRecord
from nnstudio.settings.settings import cache_folder
from nnstudio.train.control import Control, Stopped
from nnstudio.work.predict_file.answer_file import FileReport
from nnstudio.work.predict_file.file_items import FileItems, read_items, training_path
from nnstudio.work.predict_file.here import predict_file_here

READING = QT_TRANSLATE_NOOP("predict_file", "Reading {file} …")
PROGRESS = QT_TRANSLATE_NOOP("predict_file", "{done} of {total} predicted")
STOPPED = QT_TRANSLATE_NOOP(
    "predict_file", "Stopped. {file} was not written; a file of that name is as it was."
)


def predict_file(arguments: argparse.Namespace, output: Output) -> bool:
    """Write the answers to a file; False where somebody stopped it.

    Raises:
        UserError: the input cannot be read, or the table cannot be written.
    """
    if arguments.input is None:
        raise UserError(
            QT_TRANSLATE_NOOP("predict_file", "A table is written for the items of a file."),
            QT_TRANSLATE_NOOP("predict_file", "Name a file or folder: --input PATH"),
            "NNS-4085",
        )
    with opened_project(arguments.project, output) as project:
        record = project.chosen(arguments.run)
        trained = training_path(record, project.path.parent)
        reads = [arguments.input, *([trained] if trained is not None else [])]
        check_sheet_target(arguments.output, reads)
        items = _items(arguments, project, record, output)
    for entry in items.left_out:
        output.say(entry.text)
    control = Control()
    try:
        with stopped_by_signals(control):
            report = predict_file_here(
                items,
                arguments.output,
                output.translator.language,
                words=not arguments.no_words,
                control=control,
                progress=lambda done, total: output.progress(
                    done / total, PROGRESS.format(done=done, total=total)
                ),
            )
    except Stopped:
        output.say(STOPPED.format(file=plain(arguments.output.name)))
        return False
    for sentence in report.sentences:
        output.say(sentence)
    output.result(_json(report))
    return True


def _items(
    arguments: argparse.Namespace, project: ProjectFile, record: RunRecord, output: Output
) -> FileItems:
    registries, layers = project.registries.data, project.registries.layers
    prepared: Prepared | None = None
    if arguments.source is None:
        prepared = stored_preparation(record, arguments.input, registries)
    if prepared is None:
        prepared = project.run_data(record, arguments.source, "--source")
    output.progress(0.0, READING.format(file=plain(arguments.input.name)))
    return read_items(
        record,
        project.runs.weights(record.id),
        prepared,
        arguments.input,
        layers,
        registries,
        project.path.parent,
        Reading(cache=cache_folder(), alone=True),
    )


def _json(report: FileReport) -> dict[str, Any]:
    found = {**asdict(report), "path": str(report.path)}
    left_out = [place for entry in report.left_out for place in entry.places]
    return {**found, "left_out": left_out}
