"""What the templates' own data offer after their preparation, known without reading a file."""

from __future__ import annotations

from nnstudio.base.shapes import Dim, Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.data.config import DataConfig, SplitConfig, StepConfig
from nnstudio.data.prepare.word_bag import PAIR_AXIS

DIGITS = tuple(str(digit) for digit in range(10))

MNIST = DataConfig(
    source="file",
    importer="idx",
    prepare=(StepConfig(id="scale"),),
    split=SplitConfig(train=0.9, validation=0.1, test=0.0, kind="given"),
)
"""MNIST from its four IDX files, whose folder is still to be chosen; the test files are the test
part."""

PHOTOS = DataConfig(
    source="file",
    importer="image_folder",
    prepare=(StepConfig(id="normalise"), StepConfig(id="augment")),
)
"""Photos from a folder, which is still to be chosen."""


def photos() -> DataSignature:
    """Return the signature of colour photos of two classes, until the real ones are known."""
    image = InputSignature("image", Shape.image(3, 96, 96), "image")
    return DataSignature((image,), TargetSignature("classification", ("A", "B"), ("class",)))


def sample_texts(units: int, vocabulary: int, topics: tuple[str, ...]) -> DataSignature:
    """Return the signature of bundled texts as weighted bags, known without reading them.

    Args:
        units: of the longest usual text.
        vocabulary: different units of the training texts.
        topics: the classes.
    """
    shape = Shape((Dim("units", units), Dim(PAIR_AXIS, 2)))
    text = InputSignature("text", shape, "text", ("text",), low=0.0, high=float(vocabulary))
    return DataSignature((text,), TargetSignature("classification", topics, ("topic",)))


def digit_images(height: int, width: int) -> DataSignature:
    """Return the signature of grey images of the digits 0 to 9, values from 0 to 1."""
    image = InputSignature("image", Shape.image(1, height, width), "image", low=0.0, high=1.0)
    return DataSignature((image,), TargetSignature("classification", DIGITS, ("digit",)))


def outputs(signature: DataSignature) -> int:
    """Return how many outputs a net needs; a single one decides between two classes."""
    target = signature.target
    return 1 if target.task == "classification" and target.size == 2 else target.size
