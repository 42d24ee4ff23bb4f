"""What layers share that read time steps in order: sequences as they are, series turned around."""

from __future__ import annotations

from dataclasses import dataclass, replace

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.layers.recipe import Call, Function, Recipe, Step
from nnstudio.layers.rules import is_sequence, need_series_or_sequence
from nnstudio.layers.spec import ShapeError

_TURN = Function("torch.transpose", (1, 2))
"""Between (batch, channels, time) and (batch, time, channels)."""


@dataclass(frozen=True)
class TimeSteps:
    """A sequence (time × features) or a series (channels × time).

    Args:
        time: how many steps; None where it differs from item to item.
        features: numbers of each step.
        sequence: whether it is time × features.
    """

    time: int | None
    features: int
    sequence: bool

    @property
    def shape(self) -> Shape:
        """The shape."""
        if self.sequence:
            return Shape.sequence(self.time, self.features)
        return Shape.series(self.features, self.time)

    def made(self, features: int, *, longer: int = 0) -> Shape:
        """Return the shape with other numbers a step, and more steps where `longer` is given."""
        time = None if self.time is None else self.time + longer
        return replace(self, time=time, features=features).shape


def time_steps(name: Text, shape: Shape) -> TimeSteps:
    """Return what arrives at a layer that reads time steps.

    Raises:
        ShapeError: it is neither a sequence nor a series.
    """
    need_series_or_sequence(name, shape)
    return known_steps(shape)


def known_steps(shape: Shape) -> TimeSteps:
    """Return the same for a shape that has been looked at before."""
    first, second = shape.sizes
    if is_sequence(shape):
        return TimeSteps(first, second or 0, sequence=True)
    return TimeSteps(second, first or 0, sequence=False)


def over_time(shape: Shape, call: Call, *, one_vector: bool = False) -> Recipe:
    """Return the recipe of a module that takes (batch, time, features).

    Args:
        shape: what arrives.
        call: the module; of series it gets no mask, because they have no padding.
        one_vector: whether the module returns one vector an item.
    """
    if is_sequence(shape):
        return Recipe((call,))
    steps: tuple[Step, ...] = (_TURN, replace(call, takes_mask=False))
    return Recipe(steps if one_vector else (*steps, _TURN))


def need_heads(name: Text, heads: int, features: int) -> None:
    """Refuse heads that do not share out the numbers evenly.

    Raises:
        ShapeError: something would be left over.
    """
    if features % heads == 0:
        return
    possible = [number for number in range(1, min(features, 64) + 1) if features % number == 0]
    raise ShapeError(
        QT_TRANSLATE_NOOP(
            "time_steps",
            "{layer} shares out the {features} numbers of each time step among its heads. That "
            "does not work out evenly with {heads} heads.",
        ).format(layer=name, features=features, heads=heads),
        QT_TRANSLATE_NOOP(
            "time_steps", "a number of heads that divides {features}: {possible}"
        ).format(features=features, possible=", ".join(str(number) for number in possible)),
        param="heads",
    )
