"""Fills an empty project with a whole net in one undoable step."""

from __future__ import annotations

from nnstudio.base.text import Text
from nnstudio.data.config import DataConfig
from nnstudio.edit.edit import Edit
from nnstudio.graph.changes import AddEdge, AddNode, Change, SetSetting
from nnstudio.project.document import Document, DocumentState


def fill(document: Document, state: DocumentState, data: DataConfig, label: Text) -> Edit:
    """Return the edit that puts the net and the training settings of `state` into a document.

    Args:
        document: its graph is empty.
        state: a net, e.g. built by a template for the data of the document.
        data: the data settings that the net needs.
        label: words for the undo menu.

    Raises:
        ValueError: the document has layers already.
    """
    if len(document.graph):
        raise ValueError("the graph is not empty")
    changes: list[Change] = [AddNode(node) for node in state.graph.nodes]
    changes += [AddEdge(edge) for edge in state.graph.edges]
    old, new = document.data.model_dump(mode="json"), data.model_dump(mode="json")
    if old != new:
        changes.append(SetSetting("data", "config", old, new))
    before = document.training.model_dump(mode="json")
    after = state.training.model_dump(mode="json")
    changes += [
        SetSetting("training", name, before[name], value)
        for name, value in after.items()
        if value != before[name]
    ]
    return Edit(label, tuple(changes))
