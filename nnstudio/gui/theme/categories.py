"""Which colour family and which icon a layer category wears."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CategoryLook:
    """How a category is shown.

    Attributes:
        family: a colour token, one of `tokens.FAMILIES`.
        icon: the name of an icon.
    """

    family: str
    icon: str


CATEGORIES: dict[str, CategoryLook] = {
    "data": CategoryLook("slate", "layer-input"),
    "convolution": CategoryLook("blue", "layer-conv"),
    "pooling": CategoryLook("green", "layer-pool"),
    "dense": CategoryLook("violet", "layer-dense"),
    "activation": CategoryLook("brown", "layer-activation"),
    "regularization": CategoryLook("brown", "layer-dropout"),
    "normalization": CategoryLook("brown", "layer-norm"),
    "recurrent": CategoryLook("magenta", "layer-recurrent"),
    "attention": CategoryLook("magenta", "layer-attention"),
    "embedding": CategoryLook("magenta", "layer-embedding"),
    "merge": CategoryLook("slate", "layer-merge"),
    "output": CategoryLook("slate", "layer-output"),
}

_UNKNOWN = CategoryLook("slate", "layer-unknown")

# Layers that do something else than the rest of their category, by the last part of their id.
_LAYER_ICONS: dict[str, str] = {
    "flatten": "layer-flatten",
    "reshape": "layer-flatten",
    "resize": "layer-upsample",
    "add": "layer-add",
    "concat": "layer-concat",
}


def category_look(category: str) -> CategoryLook:
    """Return family and icon of a category; an unknown one gets a neutral look."""
    return CATEGORIES.get(category, _UNKNOWN)


def layer_icon(layer_id: str, category: str) -> str:
    """Return the icon of a layer: its own where it has one, else its category's.

    Args:
        layer_id: a stable id such as "nn.flatten"; the last part decides.
        category: the layer's category id.
    """
    own = _LAYER_ICONS.get(layer_id.rsplit(".", 1)[-1])
    return own or category_look(category).icon
