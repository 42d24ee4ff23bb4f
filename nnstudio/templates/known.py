"""What the templates' own data offer after their preparation, known without reading a file."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature

DIGITS = tuple(str(digit) for digit in range(10))


def digit_images(height: int, width: int) -> DataSignature:
    """Return the signature of grey images of the digits 0 to 9, values from 0 to 1."""
    image = InputSignature("image", Shape.image(1, height, width), "image", low=0.0, high=1.0)
    return DataSignature((image,), TargetSignature("classification", DIGITS, ("digit",)))
