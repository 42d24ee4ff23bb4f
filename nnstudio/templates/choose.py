"""Chooses a template for a person's own data, with the reason."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.photos import shows_photos

LARGE_IMAGE = 16
"""From this many pixels an edge on, two rounds of pooling leave enough to look at."""


MANY_PHOTOS = 6000
"""From this many items on, a net sees each of them fewer times."""


def choose_template(signature: DataSignature, items: int = 0) -> tuple[str, Text]:
    """Return the id of the template whose net suits the data, and why.

    Args:
        signature: of the data after their preparation.
        items: how many there are; 0 where that is not known.
    """
    first = signature.inputs[0]
    target = signature.target
    if shows_photos(first):
        return _for_photos(target, items)
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


def _for_photos(target: TargetSignature, items: int) -> tuple[str, Text]:
    template = "photos-many" if items >= MANY_PHOTOS else "photos"
    if target.task == "regression":
        return template, QT_TRANSLATE_NOOP(
            "templates",
            "The data are photos, and numbers are to be predicted: a convolutional net with few "
            "weights suits them.",
        )
    if template == "photos-many":
        return template, QT_TRANSLATE_NOOP(
            "templates",
            "The data are {items} photos of {n} classes: a convolutional net sees each of them a "
            "few times.",
        ).format(items=items, n=target.size)
    return template, QT_TRANSLATE_NOOP(
        "templates",
        "The data are photos of {n} classes: a convolutional net with few weights sees each of "
        "them many times, a little different every time.",
    ).format(n=target.size)
