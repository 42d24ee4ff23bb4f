"""Check a net: problems and their repairs."""

from __future__ import annotations

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.examine import examine
from nnstudio.compile.report import Report
from nnstudio.edit.edit import Edit
from nnstudio.graph.problems import Problem
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import Document, DocumentState


def check(state: DocumentState, registry: LayerRegistry) -> Report:
    """Return shapes, sizes and problems of a document's net."""
    return examine(
        state.graph,
        state.signature,
        registry,
        training=state.training.model_dump(mode="json"),
        data=state.data.model_dump(mode="json"),
    )


def fix(document: Document, problem: Problem, choice: int = 0) -> Edit:
    """Apply a repair of a problem and return the edit.

    Args:
        document: is changed.
        problem: from `check`.
        choice: which of its repairs, from 0.

    Raises:
        UserError: the problem has no such repair.
    """
    if not 0 <= choice < len(problem.fixes):
        raise UserError(
            QT_TRANSLATE_NOOP("work", "This problem has no repair of that number."),
            QT_TRANSLATE_NOOP("work", "Nothing was changed."),
            "NNS-4021",
        )
    repair = problem.fixes[choice]
    edit = Edit(repair.label, repair.changes)
    edit.do(document)
    return edit
