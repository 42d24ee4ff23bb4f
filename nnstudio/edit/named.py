"""Settings by name as typed: "epochs=5", "optimizer.lr=0.01", "conv2d_1.filters=8"."""

from __future__ import annotations

from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.params import Param, ParamError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.edit.edit import Edit, EditError
from nnstudio.edit.params import set_param
from nnstudio.edit.settings import set_data, set_title, set_training
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import Document, DocumentError
from nnstudio.train.config import Choice, TrainConfig
from nnstudio.train.losses.reduction import LOSS_PARAMS
from nnstudio.train.registry import load_train_registries

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
        if edit is not None:
            edit.do(document)
    except (EditError, ParamError) as error:
        raise _wrong(error.text) from error
    except DocumentError as error:
        text = QT_TRANSLATE_NOOP("edit", "{value} is not possible for {name}.")
        raise _wrong(text.format(value=plain(raw), name=plain(name))) from error


def _named_edit(document: Document, registry: LayerRegistry, name: str, raw: str) -> Edit | None:
    head, _, rest = name.partition(".")
    if name == "title":
        return set_title(document, raw)
    if head == "data" and rest:
        options = {**document.data.options, rest: _value(raw)}
        return set_data(document, document.data.model_copy(update={"options": options}))
    if head in _GROUPS:
        return _choice_edit(document, head, rest, raw)
    if name in TrainConfig.model_fields:
        return set_training(document, name, _value(raw))
    if head in document.graph and rest:
        spec = registry.get(document.graph.node(head).layer)
        param = spec.param(rest) if spec is not None else None
        if param is not None:
            return set_param(document, registry, head, rest, param.parse(raw))
    raise _unknown(name)


def _choice_edit(document: Document, group: str, name: str, raw: str) -> Edit | None:
    """Choose an optimizer, a loss or a schedule, or set one of its parameters."""
    declared = _declared(group)
    old = Choice.model_validate(document.training.model_dump(mode="json")[group])
    if not name:
        if raw not in declared:
            raise EditError(
                QT_TRANSLATE_NOOP("edit", "{name} cannot be {value}. Possible: {all}").format(
                    name=plain(group), value=plain(raw), all=plain(", ".join(declared))
                )
            )
        return set_training(document, group, Choice(id=raw))
    param = next((param for param in declared.get(old.id, ()) if param.name == name), None)
    if param is None:
        raise _unknown(f"{group}.{name}")
    params = {**old.params, name: param.parse(raw)}
    return set_training(document, group, Choice(id=old.id, params=params))


def _declared(group: str) -> dict[str, tuple[Param, ...]]:
    """Return the parameters of everything that a group can be, by id."""
    registries = load_train_registries()
    if group == "optimizer":
        return {spec.id: spec.params for spec in registries.optimizers}
    if group == "schedule":
        return {spec.id: spec.params for spec in registries.schedules}
    return {"auto": LOSS_PARAMS, **{spec.id: spec.params for spec in registries.losses}}


def _unknown(name: str) -> EditError:
    return EditError(
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
