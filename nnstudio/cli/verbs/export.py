"""export: write a run in another form."""

from __future__ import annotations

import argparse

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.cli.output import Output
from nnstudio.cli.project_file import opened_project
from nnstudio.export.registry import load_exports
from nnstudio.work.export import export_run


def export(arguments: argparse.Namespace, output: Output) -> bool:
    """Write the newest trained run."""
    with opened_project(arguments.project, output) as project:
        record = project.trained()
        files = export_run(
            arguments.to,
            record,
            project.runs,
            project.run_data(record, arguments.data, "--data"),
            arguments.output,
            project.registries.layers,
            load_exports(),
        )
    for path in files:
        output.say(QT_TRANSLATE_NOOP("cli", "Written: {file}").format(file=plain(str(path))))
    output.result({"target": arguments.to, "files": [str(path) for path in files]})
    return True
