"""Settings by name as typed: "epochs=5", "optimizer.lr=0.01", "conv2d_1.filters=8"."""

from __future__ import annotations

from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.params import ParamError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.edit.edit import Edit, EditError
from nnstudio.edit.params import set_param
from nnstudio.edit.settings import set_data, set_title, set_training
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import Document
from nnstudio.train.config import TrainConfig

_GROUPS = ("optimizer", "loss", "schedule")


def apply_named(document: Document, registry: LayerRegistry, setting: str) -> None:
    """Apply one setting.

    Args:
        document: is changed.
        registry: to read layer parameters.
        setting: "NAME=VALUE".

    Raises:
        UserError: the name is unknown or the value does not fit; nothing was changed.
    """
    name, separator, raw = setting.partition("=")
    if not separator or not name:
        raise _wrong(
            QT_TRANSLATE_NOOP("edit", "“{setting}” is no setting; write NAME=VALUE.").format(
                setting=plain(setting)
            )
        )
    try:
        edit = _named_edit(document, registry, name.strip(), raw.strip())
    except EditError as error:
        raise _wrong(error.text) from error
    except ParamError as error:
        raise _wrong(error.text) from error
    if edit is not None:
        edit.do(document)


def _named_edit(document: Document, registry: LayerRegistry, name: str, raw: str) -> Edit | None:
    head, _, rest = name.partition(".")
    if name == "title":
        return set_title(document, raw)
    if head == "data" and rest:
        options = {**document.data.options, rest: _value(raw)}
        return set_data(document, document.data.model_copy(update={"options": options}))
    if head in _GROUPS:
        old = document.training.model_dump(mode="json")[head]
        if not rest:
            return set_training(document, head, {"id": raw, "params": {}})
        return set_training(
            document, head, {"id": old["id"], "params": {**old["params"], rest: _value(raw)}}
        )
    if name in TrainConfig.model_fields:
        return set_training(document, name, _value(raw))
    if head in document.graph and rest:
        spec = registry.get(document.graph.node(head).layer)
        param = spec.param(rest) if spec is not None else None
        if param is not None:
            return set_param(document, registry, head, rest, param.parse(raw))
    raise EditError(
        QT_TRANSLATE_NOOP("edit", "There is no setting called {name}.").format(name=plain(name))
    )


def _value(raw: str) -> Any:
    """Read a number with a point or comma, true and false, or words."""
    if raw.lower() in ("true", "false"):
        return raw.lower() == "true"
    for kind in (int, float):
        try:
            return kind(raw.replace(",", "."))
        except ValueError:
            continue
    return raw


def _wrong(text: Text) -> UserError:
    return UserError(text, QT_TRANSLATE_NOOP("edit", "Nothing was changed."), "NNS-4003")
