"""Shape rules that several layers share, with the words for what does not fit."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.layers.spec import ShapeError

VECTOR = QT_TRANSLATE_NOOP("layers", "one vector")
IMAGE = QT_TRANSLATE_NOOP("layers", "an image: channels × height × width")
SERIES = QT_TRANSLATE_NOOP("layers", "a series: channels × time")
TOKENS = QT_TRANSLATE_NOOP("layers", "word numbers (ids)")


def need_vector(name: Text, shape: Shape, port: int = 0) -> None:
    """Refuse anything but one vector of floats.

    Raises:
        ShapeError: the shape has more than one dimension, holds ids or its length is unknown.
    """
    if shape.rank != 1 or shape.dtype != "float" or not shape.known:
        raise ShapeError(
            QT_TRANSLATE_NOOP("layers", "{layer} needs one vector, {shape} arrives.").format(
                layer=name, shape=str(shape)
            ),
            VECTOR,
            port,
        )
