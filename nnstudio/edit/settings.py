"""Edits of what is no graph: training settings, data, words about the project, start weights."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import ValidationError

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.config import DataConfig
from nnstudio.edit.edit import Edit, EditError
from nnstudio.graph.changes import SetSetting
from nnstudio.project.document import Document
from nnstudio.train.config import TrainConfig

MAX_TITLE = 120
MAX_NOTES = 20_000


def set_training(
    document: Document, name: str, value: Any, label: Text | None = None
) -> Edit | None:
    """Set one field of the training settings; None if it has that value already.

    Args:
        document: stays as it is.
        name: a field of TrainConfig.
        value: JSON-able, or a pydantic model such as `Choice`.
        label: words for the undo menu; None: "Change training settings".

    Raises:
        EditError: there is no such field, or the value does not fit.
    """
    fields = document.training.model_dump(mode="json")
    if name not in fields:
        raise EditError(
            QT_TRANSLATE_NOOP("edit", "There is no training setting {name}.").format(
                name=plain(name)
            )
        )
    try:
        config = TrainConfig.model_validate({**fields, name: value})
    except ValidationError as error:
        raise EditError(
            QT_TRANSLATE_NOOP(
                "edit", "{value} is not possible for {name}. The old value stays."
            ).format(value=plain(str(value)), name=plain(name))
        ) from error
    words = label or QT_TRANSLATE_NOOP("edit", "Change training settings")
    return _set("training", name, fields[name], config.model_dump(mode="json")[name], words)


def set_data(document: Document, config: DataConfig, label: Text | None = None) -> Edit | None:
    """Choose other data, or prepare or split them otherwise; None if nothing differs."""
    words = label or QT_TRANSLATE_NOOP("edit", "Change the data")
    old = document.data.model_dump(mode="json")
    return _set("data", "config", old, config.model_dump(mode="json"), words)


def set_title(document: Document, title: str) -> Edit | None:
    """Name the project; None if it has that name already.

    Raises:
        EditError: the name is empty or too long.
    """
    title = " ".join(title.split())
    if not title:
        raise EditError(QT_TRANSLATE_NOOP("edit", "A project needs a name. The old one stays."))
    if len(title) > MAX_TITLE:
        raise EditError(
            QT_TRANSLATE_NOOP("edit", "A name has at most {max} characters.").format(max=MAX_TITLE)
        )
    words = QT_TRANSLATE_NOOP("edit", "Rename the project")
    return _set("project", "title", document.title, title, words)


def set_notes(document: Document, notes: str) -> Edit | None:
    """Write a person's own words about the project; None if nothing differs.

    Raises:
        EditError: they are too long.
    """
    if len(notes) > MAX_NOTES:
        raise EditError(
            QT_TRANSLATE_NOOP("edit", "Notes have at most {max} characters.").format(max=MAX_NOTES)
        )
    words = QT_TRANSLATE_NOOP("edit", "Change the notes")
    return _set("project", "notes", document.notes, notes, words)


def set_view(document: Document, view: Literal["layers", "neurons"]) -> Edit | None:
    """Choose the view that the project opens with; None if it is that one."""
    words = QT_TRANSLATE_NOOP("edit", "Change the view")
    return _set("project", "view", document.view, view, words)


def set_weight(document: Document, name: str, value: Any) -> Edit | None:
    """Set a start weight by hand, or give it up with None; None if nothing differs.

    Args:
        document: stays as it is.
        name: key of the state dict, e.g. "linear_1.weight".
        value: nested list of numbers of the weight's shape, or None for a fresh start.
    """
    words = QT_TRANSLATE_NOOP("edit", "Set start weights of {name}").format(
        name=plain(name.partition(".")[0])
    )
    return _set("weights", name, document.start_weights.get(name), value, words)


def _set(
    section: Literal["training", "data", "project", "weights"],
    name: str,
    old: Any,
    new: Any,
    label: Text,
) -> Edit | None:
    if old == new:
        return None
    typed = section in ("training", "weights")  # typing and wheel steps become one undo step
    change = SetSetting(section, name, old, new)
    return Edit(label, (change,), merge_key=f"{section}:{name}" if typed else "")
