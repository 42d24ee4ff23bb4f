"""The edit that lets rare classes count as much as frequent ones."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.edit.edit import Edit
from nnstudio.edit.settings import set_data
from nnstudio.project.document import Document

WEIGH = QT_TRANSLATE_NOOP("edit", "Give rare classes more weight")


def weigh_rare_classes(document: Document) -> Edit | None:
    """Let errors on rare classes weigh more in training; None where they do already."""
    return set_data(document, document.data.model_copy(update={"weights": "balanced"}), WEIGH)
