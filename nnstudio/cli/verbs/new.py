"""new: make a project from a template, or from data that choose the template."""

from __future__ import annotations

import argparse
from pathlib import Path

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.cli.output import Output
from nnstudio.cli.project_file import free_name, unsaveable
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import Reading
from nnstudio.edit.named import apply_named
from nnstudio.project.lock import ProjectLock
from nnstudio.project.registries import load_all_registries
from nnstudio.project.run_record import Runs
from nnstudio.project.store import SUFFIX, save_project
from nnstudio.settings.settings import cache_folder
from nnstudio.templates.registry import load_templates
from nnstudio.work.new import new_project


def new(arguments: argparse.Namespace, output: Output) -> bool:
    """Make a project."""
    path = _with_suffix(arguments.output)
    if not path.parent.is_dir():
        raise unsaveable(path)
    registries = load_all_registries()
    made = new_project(
        registries,
        load_templates(),
        template=arguments.template,
        data=arguments.data,
        target=arguments.target,
        text=arguments.text,
        cache=cache_folder(),
    )
    document = made.document
    for setting in arguments.settings:
        apply_named(document, registries.layers, setting)
    if any(setting.startswith("data.") for setting in arguments.settings):
        reading = Reading(cache=cache_folder())
        changed = load_dataset(document.data, None, registries.data, reading)
        document.set_signature(changed.signature)
    _keep_older(path, output)
    save_project(document.snapshot(), Runs(), path)
    saved = QT_TRANSLATE_NOOP("cli", "{file}: template {template}. {reason}")
    output.say(
        saved.format(file=plain(path.name), template=plain(made.template), reason=made.reason)
    )
    if document.data.source == "file" and not document.data.path:
        text = QT_TRANSLATE_NOOP(
            "cli", "Its data are still missing. Name them when you train: --data PATH"
        )
        output.say(text)
    output.result(
        {
            "project": str(path),
            "template": made.template,
            "reason": output.translator(made.reason),
            "nodes": len(document.graph),
        }
    )
    return True


def _keep_older(path: Path, output: Output) -> None:
    """Give a project that is already there another name: it may hold trained nets.

    Raises:
        UserError: somebody has it open, or it cannot be renamed.
    """
    if not path.exists():
        return
    lock = ProjectLock(path)
    owner = lock.acquire()
    if owner is not None:
        raise owner.error()
    try:
        kept = free_name(path)
        path.rename(kept)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("cli", "{file} is there already and cannot be put aside.").format(
                file=plain(str(path))
            ),
            QT_TRANSLATE_NOOP("cli", "Nothing was made. Choose another name."),
            "NNS-4005",
        ) from error
    finally:
        lock.release()
    text = QT_TRANSLATE_NOOP("cli", "There was a project of this name; it is now {file}.")
    output.say(text.format(file=plain(kept.name)))


def _with_suffix(path: Path) -> Path:
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
