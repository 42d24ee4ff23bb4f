"""What photos need that drawn digits do not."""

from __future__ import annotations

from nnstudio.base.signature import InputSignature
from nnstudio.data.config import StepConfig

PHOTO_EDGE = 48
"""Pixels; grey images whose shorter edge is smaller are taken for drawn signs."""


def shows_photos(entry: InputSignature) -> bool:
    """Whether an input holds photos and not small drawings such as digits."""
    if entry.kind != "image":
        return False
    channels, height, width = (size or 1 for size in entry.shape.sizes)
    return channels == 3 or min(height, width) >= PHOTO_EDGE


def photo_steps(entry: InputSignature) -> tuple[StepConfig, ...]:
    """Return the steps for photos: colours balanced, and never quite the same photo twice.

    Grey images are not mirrored: they are often scans, X-rays or signs, whose sides matter.
    """
    flip = "horizontal" if entry.shape.sizes[0] == 3 else "none"
    return (StepConfig(id="normalise"), StepConfig(id="augment", params={"flip": flip}))
