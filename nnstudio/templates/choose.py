"""Chooses a template for a person's own data, with the reason."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text

LARGE_IMAGE = 16
"""From this many pixels an edge on, two rounds of pooling leave enough to look at."""


def choose_template(signature: DataSignature) -> tuple[str, Text]:
    """Return the id of the template whose net suits the data, and why."""
    first = signature.inputs[0]
    target = signature.target
    if first.kind == "image":
        sizes = [size or 0 for size in first.shape.sizes[1:]]
        template = "mnist-cnn" if min(sizes) >= LARGE_IMAGE else "digits-cnn"
        if target.task == "classification":
            return template, QT_TRANSLATE_NOOP(
                "templates",
                "The data are images of {n} classes: a convolutional net finds patterns wherever "
                "they are in the image.",
            ).format(n=target.size)
        return template, QT_TRANSLATE_NOOP(
            "templates",
            "The data are images, and numbers are to be predicted: a convolutional net finds "
            "patterns wherever they are in the image.",
        )
    if first.kind == "text" and target.task == "classification":
        return "text-bag", QT_TRANSLATE_NOOP(
            "templates",
            "The data are texts, and {target} has {n} classes: a net that adds up what each word "
            "says suits them.",
        ).format(target=", ".join(target.names), n=target.size)
    if target.task == "classification":
        return "iris", QT_TRANSLATE_NOOP(
            "templates",
            "The data are a table, and {target} has {n} classes: a small dense net with one "
            "output for each class suits them.",
        ).format(target=", ".join(target.names), n=target.size)
    return "diabetes", QT_TRANSLATE_NOOP(
        "templates",
        "The data are a table, and {target} is a number: a small dense net that predicts a number "
        "suits them.",
    ).format(target=", ".join(target.names))
