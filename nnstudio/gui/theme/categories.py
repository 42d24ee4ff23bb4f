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

# Layers whose category shares a folder with others, by the last part of their id.
_LAYER_ICONS: dict[str, str] = {
    "image": "layer-input",
    "image_input": "layer-input",
    "text": "text",
    "text_input": "text",
    "table": "table",
    "table_input": "table",
    "series": "series",
    "series_input": "series",
    "points": "points",
    "flatten": "layer-flatten",
    "reshape": "layer-flatten",
    "unflatten": "layer-flatten",
    "add": "layer-add",
    "concat": "layer-concat",
    "concatenate": "layer-concat",
    "conv_transpose2d": "layer-upsample",
    "upsample": "layer-upsample",
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
