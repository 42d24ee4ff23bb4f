"""What one layer declares: ports, parameters, shape rule, recipe, words and examples."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from nnstudio.base.params import Param, complete, validate_all
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.layers.recipe import Recipe

Values = Mapping[str, Any]
Shapes = tuple[Shape, ...]
Role = Literal["layer", "input", "output"]
Mask = Literal["uses", "keeps", "grows", "ends"]

CATEGORIES: dict[str, Text] = {
    "data": QT_TRANSLATE_NOOP("layers", "Data & input"),
    "convolution": QT_TRANSLATE_NOOP("layers", "Convolution"),
    "pooling": QT_TRANSLATE_NOOP("layers", "Pooling & shape"),
    "dense": QT_TRANSLATE_NOOP("layers", "Dense"),
    "activation": QT_TRANSLATE_NOOP("layers", "Activation"),
    "regularization": QT_TRANSLATE_NOOP("layers", "Regularization"),
    "normalization": QT_TRANSLATE_NOOP("layers", "Normalization"),
    "embedding": QT_TRANSLATE_NOOP("layers", "Embedding"),
    "recurrent": QT_TRANSLATE_NOOP("layers", "Recurrent"),
    "attention": QT_TRANSLATE_NOOP("layers", "Attention"),
    "merge": QT_TRANSLATE_NOOP("layers", "Merge"),
    "output": QT_TRANSLATE_NOOP("layers", "Output & loss"),
}
"""Palette order: id -> words. A category without layers is not shown."""


class ShapeError(ValueError):
    """An incoming shape does not fit.

    Args:
        message: what is the matter, with the numbers, e.g. "Dense needs one vector, 32×7×7
            arrives."
        expected: the shape in words, e.g. "one vector"; for the shape doctor.
        port: index of the input concerned.
        param: name of the parameter that would have to change; "" if none.
    """

    def __init__(self, message: Text, expected: Text, port: int = 0, param: str = "") -> None:
        super().__init__(message.source)
        self.message = message
        self.expected = expected
        self.port = port
        self.param = param


@dataclass(frozen=True)
class Port:
    """A place where a wire starts or ends.

    Args:
        name: stable, written into files.
        label: shown and read aloud.
        many: takes any number of wires (Add, Concatenate); only the last input port may.
    """

    name: str
    label: Text
    many: bool = False


@dataclass(frozen=True)
class Weight:
    """A trainable (or counted) tensor of a layer.

    Args:
        name: name inside the torch module, e.g. "weight".
        shape: sizes in torch's order.
        suffix: the `Call.suffix` of the module it belongs to.
        trainable: False for running statistics (batch norm's mean and variance).
    """

    name: str
    shape: tuple[int, ...]
    suffix: str = ""
    trainable: bool = True

    @property
    def count(self) -> int:
        """Number of values."""
        product = 1
        for size in self.shape:
            product *= size
        return product


@dataclass(frozen=True)
class Example:
    """Parameters and input shapes that fit, for the contract test and the help page."""

    params: Values = field(default_factory=dict[str, Any])
    inputs: Shapes = ()


IN = (Port("in", QT_TRANSLATE_NOOP("layers", "input")),)
MANY_IN = (Port("in", QT_TRANSLATE_NOOP("layers", "inputs"), many=True),)
OUT = (Port("out", QT_TRANSLATE_NOOP("layers", "output")),)


def no_weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    """Weights of a layer that has none."""
    return ()


def no_macs(values: Values, inputs: Shapes, output: Shape) -> int:
    """Multiply-adds of a layer that only moves or compares numbers."""
    return 0


def nothing_wrong(values: Values) -> list[Text]:
    """The check of a layer whose parameters cannot contradict each other."""
    return []


@dataclass(frozen=True, kw_only=True)
class LayerSpec:
    """The declaration of a layer; everything about it that the program knows.

    Args:
        id: stable for ever, e.g. "nn.linear".
        category: a key of CATEGORIES.
        name: the field's term, e.g. "Conv2d"; a German gloss goes into `gloss`.
        summary: one line in plain words.
        help: a few sentences for the help page, plain words.
        gloss: the ordinary word beside the term, e.g. "Faltung" in German; may be equal in EN.
        keywords: further words that quick search finds; one Text with commas, so that each
            language has its own.
        shape: (values, input shapes) -> output shape; raises ShapeError.
        build: (values, input shapes) -> Recipe; only called after `shape` has passed.
        caption: (values) -> key parameters on the node, e.g. "16 filters 3×3 · ReLU".
        params: parameters in the order of the form.
        inputs, outputs: ports.
        check: all parameters together; returns reasons why they contradict each other.
        weights: (values, input shapes) -> tensors; the count of parameters comes from it.
        macs: (values, input shapes, output shape) -> multiply-adds a sample.
        role: "input" gets the shape from the data, "output" ends the net.
        differentiable: whether a gradient reaches its input.
        min_batch: smallest batch it can be trained with (batch norm: 2).
        mask: what becomes of the mask (bool (batch, time), True = a real entry) of its first
            input: "keeps" hands it on to the next layer, "grows" does so with a real entry in
            front of it, "uses" needs it and has none at its output, "ends" drops it; (values) ->
            one of them where parameters decide. Whether a module is given the mask says its Call.
            With "keeps", "grows" and "uses", columns of nothing but padding change no real entry.
        examples: at least one.
        formula: what is computed, in mathematical signs without words, one line each; "" if
            there is nothing to write.
        order: place within its category in the palette, smaller ones first.
    """

    id: str
    category: str
    name: Text
    summary: Text
    help: Text
    shape: Callable[[Values, Shapes], Shape]
    build: Callable[[Values, Shapes], Recipe]
    caption: Callable[[Values], Text]
    examples: tuple[Example, ...]
    gloss: Text | None = None
    keywords: Text | None = None
    params: tuple[Param, ...] = ()
    inputs: tuple[Port, ...] = IN
    outputs: tuple[Port, ...] = OUT
    check: Callable[[Values], list[Text]] = nothing_wrong
    weights: Callable[[Values, Shapes], tuple[Weight, ...]] = no_weights
    macs: Callable[[Values, Shapes, Shape], int] = no_macs
    role: Role = "layer"
    differentiable: bool = True
    min_batch: int = 1
    mask: Mask | Callable[[Values], Mask] = "keeps"
    formula: str = ""
    order: int = 50

    def values(self, params: Values) -> dict[str, Any]:
        """Return the parameters with defaults for the missing ones."""
        return complete(self.params, params)

    def mask_with(self, params: Values) -> Mask:
        """Return what becomes of the mask with these parameters."""
        return self.mask(self.values(params)) if callable(self.mask) else self.mask

    def param(self, name: str) -> Param | None:
        """Return the parameter of that name, or None."""
        return next((param for param in self.params if param.name == name), None)

    def problems(self, params: Values) -> list[tuple[str, Text]]:
        """Return (parameter name or "", reason) for everything wrong with the parameters."""
        found = validate_all(self.params, params)
        if not found:
            found = [("", reason) for reason in self.check(self.values(params))]
        return found
