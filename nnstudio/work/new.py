"""Make a project: from a template, or from data that choose the template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from nnstudio.base.errors import UserError
from nnstudio.base.ids import new_id
from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import Reading
from nnstudio.data.recognise import recognised
from nnstudio.data.text_steps import with_text_step
from nnstudio.project.document import Document
from nnstudio.project.registries import Registries
from nnstudio.templates.choose import choose_template
from nnstudio.templates.registry import TemplateRegistry


@dataclass(frozen=True)
class NewProject:
    """A fresh document and the reason for its template."""

    document: Document
    template: str
    reason: Text


def new_project(
    registries: Registries,
    templates: TemplateRegistry,
    *,
    template: str = "",
    data: Path | None = None,
    target: str = "",
    text: str = "",
    title: str = "",
    cache: Path | None = None,
) -> NewProject:
    """Return a new document.

    Args:
        registries: layers and data.
        templates: the templates.
        template: id of a template; "" lets the data choose.
        data: file or folder to use instead of the template's own data.
        target: name of the column to predict; "" as it is found.
        text: name of the column to read; "" as it is found.
        title: of the project; "" takes the template's name.
        cache: folder of the app for working copies of pictures; None keeps them in memory.

    Raises:
        UserError: there is no such template, or the data cannot be read.
    """
    wanted = templates.get(template)
    step, importer = ("", "") if wanted is None else (wanted.text_step, wanted.importer)
    config, dataset = _read_data(registries, data, target, text, cache, step, importer)
    signature = None if dataset is None else dataset.signature
    reason = QT_TRANSLATE_NOOP("work", "The template was named.")
    if not template:
        if dataset is None or signature is None:
            raise UserError(
                QT_TRANSLATE_NOOP("work", "A new project needs a template or data."),
                QT_TRANSLATE_NOOP("work", "Name one with --template ID or --data PATH."),
                "NNS-4001",
            )
        template, reason = choose_template(signature, dataset.items)
    spec = templates.get(template)
    if spec is None:
        raise UserError(
            QT_TRANSLATE_NOOP("work", "There is no template called {name}.").format(name=template),
            QT_TRANSLATE_NOOP("work", "“nnstudio templates” lists them all."),
            "NNS-4002",
        )
    state = spec.build(signature)
    if config is not None and signature is not None:
        # The template's net may need further steps, e.g. a border that makes 28×28 32×32.
        steps = (*config.prepare, *state.data.prepare)
        state = replace(state, data=config.model_copy(update={"prepare": steps}))
    state = replace(state, id=new_id("project"), template=template, title=title or state.title)
    document = Document(state)
    if document.data.source and document.signature is None:
        document.set_signature(_signature(document.data, registries))
    return NewProject(document, template, reason)


def _read_data(
    registries: Registries,
    data: Path | None,
    target: str,
    text: str,
    cache: Path | None,
    step: str,
    importer: str,
) -> tuple[DataConfig | None, Dataset | None]:
    if data is None:
        return None, None
    reading = Reading(cache=cache)
    config, frame = recognised(data, registries.data, target, text, reading, importer)
    steps = with_text_step(config.prepare, step)
    config = config.model_copy(update={"prepare": steps})
    return config, load_dataset(config, None, registries.data, reading, frame)


def _signature(config: DataConfig, registries: Registries) -> DataSignature | None:
    if config.source == "file" and not config.path:
        return None  # the template waits for a file, e.g. MNIST from the course stick
    return load_dataset(config, None, registries.data).signature
