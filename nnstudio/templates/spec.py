"""What a template declares: a ready project that opens and trains."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.project.document import DocumentState

Group = Literal["first-steps", "images", "tables", "text", "series"]
TextStep = Literal["", "word_bag", "words"]
Needs = Literal["", "mnist", "photos"]

GROUPS: dict[str, Text] = {
    "first-steps": QT_TRANSLATE_NOOP("templates", "First steps"),
    "text": QT_TRANSLATE_NOOP("templates", "Text"),
    "images": QT_TRANSLATE_NOOP("templates", "Images"),
    "tables": QT_TRANSLATE_NOOP("templates", "Tables"),
    "series": QT_TRANSLATE_NOOP("templates", "Time series"),
}
"""Gallery order: id -> words. A group without templates is not shown."""


@dataclass(frozen=True, kw_only=True)
class TemplateSpec:
    """A template; its file declares it as `TEMPLATE`.

    Args:
        id: stable, e.g. "digits-mlp".
        name, summary: what people read on its card.
        group: a key of GROUPS.
        order: place inside its group, small first.
        seconds: of training with the settings as they are, measured on two cores.
        items: points, rows or images of its data.
        needs: "mnist" or "photos" where a file or folder has to be given; "" where it trains as
            it is.
        text_step: id of the preparation step whose units its net reads: "word_bag" or "words"; ""
            where it reads no texts.
        importer: id of the importer that reads other data for it, where the same file may be read
            in several ways; "" for the one that knows them.
        net: what its net is called where it is offered for other data; None: it is not.
        build: (signature of other data, or None for its own) -> project. For other data the
            net gets their shapes and classes; the data settings are then the caller's to fill.
    """

    id: str
    name: Text
    summary: Text
    group: Group
    order: int
    seconds: float
    items: int
    build: Callable[[DataSignature | None], DocumentState]
    needs: Needs = ""
    text_step: TextStep = ""
    importer: str = ""
    net: Text | None = None
