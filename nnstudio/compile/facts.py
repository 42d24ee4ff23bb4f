"""The few facts about training and data that a check needs, without knowing those rooms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Facts:
    """What the net is trained with.

    Args:
        loss: id of the loss; "auto": the task chooses.
        optimizer: id of the optimizer; "" if not known.
        training: the training settings as JSON; None: repairs cannot change them.
        data: the data settings as JSON; None: repairs cannot change them.
    """

    loss: str = "auto"
    optimizer: str = ""
    training: Mapping[str, Any] | None = None
    data: Mapping[str, Any] | None = None

    @classmethod
    def of(
        cls,
        loss: str = "auto",
        training: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> Facts:
        """Return the facts in the settings; `training` decides over `loss`."""
        if training is None:
            return cls(loss, data=data)
        return cls(_id(training, "loss", loss), _id(training, "optimizer", ""), training, data)


def _id(settings: Mapping[str, Any], name: str, default: str) -> str:
    choice = settings.get(name)
    return str(choice.get("id", default)) if isinstance(choice, Mapping) else default
