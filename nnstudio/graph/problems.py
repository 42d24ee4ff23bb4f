"""Problems and their repairs as data: what happened, where, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from nnstudio.base.shapes import Shape
from nnstudio.base.text import Text
from nnstudio.graph.changes import Change
from nnstudio.graph.model import Edge


class Severity(Enum):
    """How grave a problem is; errors block training."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True)
class Fix:
    """A repair: a button's words and the changes behind it.

    Args:
        label: names the deed, e.g. "Insert Flatten".
        changes: change records of the graph or of the document's settings, applied together.
        detail: what will be different, e.g. "Lines up all values: 1,568."
        sure: whether it may be applied by "Fix all clear errors".
    """

    label: Text
    changes: tuple[Change, ...]
    detail: Text | None = None
    sure: bool = False


@dataclass(frozen=True)
class Problem:
    """Something a person should know about the net.

    Args:
        code: stable, e.g. "NNS-1101"; help and tests use it.
        severity: error, warning or hint.
        node: id of the node concerned; "" for the whole net.
        message: what is the matter, plain words.
        hint: what to do.
        fixes: one to three repairs, the recommended one first.
        edge: the wire concerned, drawn broken.
        param: the parameter concerned, marked in the inspector.
        received, expected: shapes drawn by the shape doctor; None where they do not apply.
    """

    code: str
    severity: Severity
    node: str
    message: Text
    hint: Text | None = None
    fixes: tuple[Fix, ...] = ()
    edge: Edge | None = None
    param: str = ""
    received: Shape | None = None
    expected: Text | None = None
