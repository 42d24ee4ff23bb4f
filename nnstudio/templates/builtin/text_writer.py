"""A net that writes: it reads letters in order and gives a score to each letter that may follow."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.writing_de import SAMPLE
from nnstudio.data.letter_windows import BLANK, BREAK, LAGS, NEXT, UNKNOWN
from nnstudio.graph.model import GraphSnapshot
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import Layer, chain, dense, project
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig

FEATURES, HIDDEN = 32, 96
_LETTERS = " !,-.0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWZabcdefghijklmnopqrstuvwxyzÖÜßäöü"[1:]
"""That occur five times and more in the first 70 % of the German texts."""
_READ = 85.0
"""The largest number of a letter there: rare ones that the net reads have one, too."""


def _own() -> DataSignature:
    text = InputSignature("text", Shape.tokens(LAGS), "text", ("text",), low=0.0, high=_READ)
    classes = (*_LETTERS, BREAK, BLANK, UNKNOWN)
    return DataSignature((text,), TargetSignature("classification", classes, (NEXT,)))


def _net(signature: DataSignature) -> GraphSnapshot:
    """Return the net; data that are not numbers of letters get two dense layers."""
    entry, outputs = signature.inputs[0], dense(signature.target.size)
    if entry.shape.dtype != "int":
        flat: tuple[Layer, ...] = (("nn.flatten", {}),) if entry.shape.rank > 1 else ()
        return chain(*flat, dense(HIDDEN, "relu"), outputs)
    table = {"vocabulary": max(2, int(entry.high or 1) + 1), "features": FEATURES}
    return chain(("nn.embedding", table), ("nn.gru", {"hidden": HIDDEN}), outputs)


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or _own()
    training = TrainConfig(
        optimizer=Choice(id="adamw", params={"lr": 0.006}),
        schedule=Choice(id="one_cycle"),
        epochs=4,
        max_steps=2600,
        batch_size=128,
        clip_norm=1.0,
    )
    own = SAMPLE.config() if signature is None else None
    return project("text-writer", _net(data), data, training, own)


TEMPLATE = TemplateSpec(
    id="text-writer",
    name=QT_TRANSLATE_NOOP("templates", "A net that writes"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "Reads letters in order, learns which one comes next, and writes by itself."
    ),
    group="text",
    order=60,
    seconds=45,
    items=SAMPLE.items,
    importer="writing",
    build=_build,
)
