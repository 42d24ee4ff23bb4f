"""Shape rules that several layers share, with the words for what does not fit.

Which kind of thing flows is told by the axes: one axis is a vector (or ids), three are an image,
two are a series (channels × time, as 1-D convolution of sensors wants it) or, where the first
axis is called "time", a sequence (time × features, as embeddings make it).
"""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.layers.spec import ShapeError

VECTOR = QT_TRANSLATE_NOOP("layers", "one vector")
IMAGE = QT_TRANSLATE_NOOP("layers", "an image: channels × height × width")
SERIES = QT_TRANSLATE_NOOP("layers", "a series: channels × time")
SERIES_OR_SEQUENCE = QT_TRANSLATE_NOOP(
    "layers", "a series (channels × time) or a sequence (time × features)"
)
TOKENS = QT_TRANSLATE_NOOP("layers", "word numbers (ids)")
NUMBERS = QT_TRANSLATE_NOOP("layers", "numbers, not ids")
BAG = QT_TRANSLATE_NOOP("layers", "a weighted bag of words, as “Weigh words” makes it")
KNOWN = QT_TRANSLATE_NOOP("layers", "a shape whose sizes are all known")


def is_vector(shape: Shape) -> bool:
    """Whether it is one vector of floats."""
    return shape.rank == 1 and shape.dtype == "float"


def is_image(shape: Shape) -> bool:
    """Whether it is channels × height × width."""
    return shape.rank == 3 and shape.dtype == "float"


def is_series(shape: Shape) -> bool:
    """Whether it is channels × time."""
    return (
        shape.rank == 2
        and shape.dtype == "float"
        and not is_bag(shape)
        and shape.dims[0].name != "time"
    )


def is_sequence(shape: Shape) -> bool:
    """Whether it is time × features."""
    return (
        shape.rank == 2
        and shape.dtype == "float"
        and not is_bag(shape)
        and shape.dims[0].name == "time"
    )


def need_numbers(name: Text, shape: Shape, port: int = 0) -> Shape:
    """Return the shape if it holds floats.

    Raises:
        ShapeError: it holds ids.
    """
    if shape.dtype != "float":
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers",
                "{layer} needs numbers, but word numbers (ids) arrive. An Embedding in between "
                "turns them into numbers.",
            ).format(layer=name),
            NUMBERS,
            port,
        )
    return shape


def is_bag(shape: Shape) -> bool:
    """Whether it is units × (number of the unit, its weight)."""
    return shape.rank == 2 and shape.dims[0].name == "units" and shape.dims[1].size == 2


def need_bag(name: Text, shape: Shape, port: int = 0) -> Shape:
    """Return the shape if it is a weighted bag of words.

    Raises:
        ShapeError: it is something else.
    """
    if not is_bag(shape):
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers",
                "{layer} needs texts prepared with “Weigh words”, {shape} arrives.",
            ).format(layer=name, shape=str(shape)),
            BAG,
            port,
        )
    return shape


def need_known(name: Text, shape: Shape, port: int = 0) -> Shape:
    """Return the shape if every size is known.

    Raises:
        ShapeError: a size differs from item to item.
    """
    if not shape.known:
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers",
                "{layer} needs a fixed size, but the length differs from item to item "
                "({shape} arrives). A GlobalAvgPool or GlobalMaxPool in between helps.",
            ).format(layer=name, shape=str(shape)),
            KNOWN,
            port,
        )
    return shape


def need_vector(name: Text, shape: Shape, port: int = 0) -> Shape:
    """Return the shape if it is one vector of floats.

    Raises:
        ShapeError: the shape has more than one dimension, holds ids or its length is unknown.
    """
    need_numbers(name, shape, port)
    if not is_vector(shape) or not shape.known:
        raise ShapeError(
            QT_TRANSLATE_NOOP("layers", "{layer} needs one vector, {shape} arrives.").format(
                layer=name, shape=str(shape)
            ),
            VECTOR,
            port,
        )
    return shape


def need_image(name: Text, shape: Shape, port: int = 0) -> Shape:
    """Return the shape if it is channels × height × width with known channels.

    Raises:
        ShapeError: it is something else.
    """
    need_numbers(name, shape, port)
    if not is_image(shape) or shape.dims[0].size is None:
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers", "{layer} needs an image (channels × height × width), {shape} arrives."
            ).format(layer=name, shape=str(shape)),
            IMAGE,
            port,
        )
    return shape


def need_series(name: Text, shape: Shape, port: int = 0) -> Shape:
    """Return the shape if it is channels × time with known channels.

    Raises:
        ShapeError: it is something else.
    """
    need_numbers(name, shape, port)
    if is_sequence(shape):
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers",
                "{layer} needs a series (channels × time), but a sequence (time × features) "
                "arrives: {shape}.",
            ).format(layer=name, shape=str(shape)),
            SERIES,
            port,
        )
    if not is_series(shape) or shape.dims[0].size is None:
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers", "{layer} needs a series (channels × time), {shape} arrives."
            ).format(layer=name, shape=str(shape)),
            SERIES,
            port,
        )
    return shape


def need_series_or_sequence(name: Text, shape: Shape, port: int = 0) -> Shape:
    """Return the shape if it is channels × time or time × features, its channels known.

    Raises:
        ShapeError: it is something else.
    """
    need_numbers(name, shape, port)
    channels = shape.dims[-1 if is_sequence(shape) else 0].size if shape.dims else None
    if shape.rank != 2 or channels is None or is_bag(shape):
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers",
                "{layer} needs a series (channels × time) or a sequence (time × features), "
                "{shape} arrives.",
            ).format(layer=name, shape=str(shape)),
            SERIES_OR_SEQUENCE,
            port,
        )
    return shape


def need_tokens(name: Text, shape: Shape, port: int = 0) -> Shape:
    """Return the shape if it is one row of ids.

    Raises:
        ShapeError: it holds numbers or has more than one dimension.
    """
    if shape.dtype != "int" or shape.rank != 1:
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers", "{layer} needs word numbers (ids) of a text, {shape} arrives."
            ).format(layer=name, shape=str(shape)),
            TOKENS,
            port,
        )
    return shape


def need_same(name: Text, shapes: tuple[Shape, ...]) -> Shape:
    """Return the shape that two or more inputs share.

    Raises:
        ShapeError: there are fewer than two, they hold ids or they differ.
    """
    need_several(name, shapes)
    first = shapes[0]
    for port, shape in enumerate(shapes):
        need_numbers(name, shape, port)
        if shape.sizes != first.sizes:
            raise ShapeError(
                QT_TRANSLATE_NOOP(
                    "layers", "{layer} needs inputs of the same shape, but {first} meets {shape}."
                ).format(layer=name, first=str(first), shape=str(shape)),
                QT_TRANSLATE_NOOP("layers", "{shape}, as at the first input").format(
                    shape=str(first)
                ),
                port,
            )
    return first


def need_several(name: Text, shapes: tuple[Shape, ...]) -> None:
    """Refuse fewer than two inputs.

    Raises:
        ShapeError: only one wire arrives.
    """
    if len(shapes) < 2:
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers", "{layer} joins at least two wires, but only one arrives."
            ).format(layer=name),
            QT_TRANSLATE_NOOP("layers", "two or more wires"),
        )
