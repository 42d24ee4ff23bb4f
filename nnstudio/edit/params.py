"""Edits of a layer's parameters; typing into one field becomes one step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.edit.draft import Draft, node_name, refuse_locked
from nnstudio.edit.edit import Edit, EditError
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import Document


def set_param(
    document: Document, registry: LayerRegistry, node_id: str, name: str, value: Any
) -> Edit | None:
    """Set a parameter of a layer; None if it has that value already.

    Whether several parameters contradict each other is the check's matter: a person may have to
    change two of them, one after the other.

    Args:
        document: stays as it is.
        registry: the layers.
        node_id: the layer's node.
        name: the parameter.
        value: JSON-able; None gives it its default.

    Raises:
        EditError: there is no such node or parameter, or the value is outside the range.
    """
    return set_param_of(document, registry, (node_id,), name, value)


def set_param_of(
    document: Document, registry: LayerRegistry, ids: Iterable[str], name: str, value: Any
) -> Edit | None:
    """Set a parameter that several layers share; None if all have that value already.

    Raises:
        EditError: as `set_param`.
    """
    wanted = tuple(dict.fromkeys(ids))
    draft = Draft(document.graph)
    label = None
    for node_id in wanted:
        node = draft.node(node_id)
        refuse_locked(registry, node)
        spec = registry.get(node.layer)
        param = spec.param(name) if spec is not None else None
        if param is None:
            raise EditError(
                QT_TRANSLATE_NOOP("edit", "{layer} has no parameter {name}.").format(
                    layer=node_name(registry, node), name=plain(name)
                )
            )
        reason = param.validate(value) if value is not None else None
        if reason is not None:
            raise EditError(reason)
        if value is not None or name in node.params:
            current = node.params.get(name, param.default_value)
            if current != value or type(current) is not type(value):
                draft.set_param(node_id, name, value)
        label = label or QT_TRANSLATE_NOOP("edit", "Change {param} of {layer}").format(
            param=param.label, layer=node_name(registry, node)
        )
    if label is None or not draft.changes:
        return None
    return draft.edit(label, merge_key=f"param:{','.join(wanted)}:{name}")
