"""A window that slides over an image or a series: its size, its steps and what is left.

Sizes follow torch: floor((size + border - dilation * (kernel - 1) - 1) / stride) + 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.layers.spec import ShapeError

Sizes = tuple[int | None, ...]

PIXELS = QT_TRANSLATE_NOOP("layers", "pixels")
STEPS = QT_TRANSLATE_NOOP("layers", "time steps")


@dataclass(frozen=True)
class Window:
    """A sliding window.

    Args:
        kernel: entries along each axis.
        stride: step along each axis.
        border: entries added along each axis, both sides together.
        dilation: distance between the entries of the window.
    """

    kernel: tuple[int, ...]
    stride: tuple[int, ...]
    border: tuple[int, ...]
    dilation: int = 1

    @property
    def reach(self) -> tuple[int, ...]:
        """What the window covers along each axis, its gaps included."""
        return tuple(self.dilation * (size - 1) + 1 for size in self.kernel)

    def slide(self, sizes: Sizes, too_large: Text) -> Sizes:
        """Return how many places the window finds along each axis; unknown stays unknown.

        Args:
            sizes: entries of the input along each axis.
            too_large: what to say where it finds none, with places {size} and {kernel}.

        Raises:
            ShapeError: the window is larger than the input.
        """
        full = tuple(
            None if size is None else size + border
            for size, border in zip(sizes, self.border, strict=True)
        )
        reach = self.reach
        if any(
            size is not None and size < covered for size, covered in zip(full, reach, strict=True)
        ):
            raise self._refusal(full, too_large)
        return tuple(
            None if size is None else (size - covered) // step + 1
            for size, covered, step in zip(full, reach, self.stride, strict=True)
        )

    def _refusal(self, full: Sizes, too_large: Text) -> ShapeError:
        message = too_large.format(size=times(full), kernel=times(self.reach))
        if any(self.border) or self.dilation > 1:
            message = QT_TRANSLATE_NOOP(
                "layers", "{message} (Padding and dilation are counted.)"
            ).format(message=message)
        least = tuple(
            max(1, covered - border)
            for covered, border in zip(self.reach, self.border, strict=True)
        )
        expected = QT_TRANSLATE_NOOP("layers", "at least {size}").format(size=times(least))
        return ShapeError(message, expected, param="kernel_size")


def times(sizes: Sizes) -> str:
    """Return sizes as people read them: "3×3"."""
    return "×".join("?" if size is None else str(size) for size in sizes)


def numbers(value: Any, axes: int) -> tuple[int, ...]:
    """Return a parameter's value as one number an axis: 3 is (3, 3)."""
    if isinstance(value, int):
        return (value,) * axes
    return tuple(int(entry) for entry in value)


def literal(sizes: tuple[int, ...]) -> int | tuple[int, ...]:
    """Return sizes as source code writes them: one number where all are equal."""
    return sizes[0] if len(set(sizes)) == 1 else sizes
