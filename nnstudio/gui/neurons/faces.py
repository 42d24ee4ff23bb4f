"""What the drawing of a small net shows, made of numbers; in the language of now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.neurons.drawing import ColumnFace, NetFace, NeuronFace
from nnstudio.gui.neurons.small_net import Floats, SmallNet, feature_picture
from nnstudio.gui.plots.colormaps import to_steps
from nnstudio.gui.plots.limits import symmetric_limit
from nnstudio.gui.widgets.ui import Ui

INPUTS = QT_TRANSLATE_NOOP("neurons", "Inputs")
HIDDEN = QT_TRANSLATE_NOOP("neurons", "Hidden layer {number}")
OUTPUT = QT_TRANSLATE_NOOP("neurons", "Output")
FEATURES = QT_TRANSLATE_NOOP("neurons", "{n} features")
NEURONS = QT_TRANSLATE_NOOP("neurons", "{n} neurons")
SPOKEN = QT_TRANSLATE_NOOP("neurons", "{column}, neuron {name}: {value}")

_BLANK = np.zeros((2, 2), np.float32)


@dataclass(frozen=True, eq=False)
class Seen:
    """The numbers behind the drawing.

    Args:
        net: the columns.
        weights: (weight, bias) of every layer.
        values: of inputs and layers for the marked sample; empty without one.
        pictures: (row, column, neuron) over the plane by node.
        space: range of both axes of the plane; None without one.
        point: place of the marked point in a picture.
    """

    net: SmallNet
    weights: Sequence[tuple[Floats, Floats]]
    values: Sequence[Floats]
    pictures: Mapping[str, Floats]
    space: tuple[float, float] | None
    point: tuple[float, float] | None


def net_face(ui: Ui, seen: Seen, limit: float, size: int = 24) -> NetFace:
    """Return the picture of a net.

    Args:
        ui: look and language.
        seen: the numbers.
        limit: size of a weight that is drawn with the widest line.
        size: of the pictures of inputs, in points.
    """
    net, last = seen.net, len(seen.net.columns) - 1
    inputs = [
        feature_picture(net, index, *seen.space, size) if seen.space is not None else None
        for index in range(len(net.inputs))
    ]
    columns = [_column(ui, seen, INPUTS, FEATURES, net.inputs, 0, inputs)]
    for index, column in enumerate(net.columns):
        title = OUTPUT if index == last else HIDDEN.format(number=index + 1)
        known = seen.pictures.get(column.shown)
        pictures: list[Floats | None] = [None] * column.units
        if seen.space is not None:
            fits = known is not None and known.shape[-1] == column.units
            pictures = [
                known[..., n] if known is not None and fits else _BLANK for n in range(column.units)
            ]
        columns.append(_column(ui, seen, title, NEURONS, column.labels, index + 1, pictures))

    def number(value: float) -> str:
        words = ui.language.translator.number(value, 3)
        return f"+{words}" if value > 0 else words

    return NetFace(
        columns=tuple(columns),
        weights=tuple(weight for weight, _ in seen.weights),
        limit=limit,
        point=seen.point,
        number=number,
    )


def _column(
    ui: Ui,
    seen: Seen,
    title: Text,
    caption: Text,
    names: Sequence[str],
    index: int,
    pictures: Sequence[Floats | None],
) -> ColumnFace:
    values = seen.values[index] if index < len(seen.values) else None
    neurons = tuple(
        _neuron(ui, title, name, None if values is None else float(values[number]), picture)
        for number, (name, picture) in enumerate(zip(names, pictures, strict=True))
    )
    return ColumnFace(ui(title), ui(caption.format(n=len(names))), neurons)


def _neuron(
    ui: Ui, title: Text, name: str, value: float | None, picture: Floats | None
) -> NeuronFace:
    steps = None
    if picture is not None:
        limit = max(1.0, symmetric_limit(picture))
        steps = to_steps(picture[::-1], -limit, limit)
    shown = ui.language.translator.number(value, 2) if value is not None else ""
    step = int(to_steps(np.array([value or 0.0]), -1.0, 1.0)[0])
    spoken = ui(SPOKEN.format(column=title, name=plain(name), value=plain(shown)))
    return NeuronFace(f"{name} = {shown}" if shown else name, steps, step, spoken)
