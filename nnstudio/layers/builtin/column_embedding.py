"""ColumnEmbedding: a learned vector for each category of a table's columns."""

from __future__ import annotations

from nnstudio.base.params import IntParam, IntsParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_vector
from nnstudio.layers.spec import Example, LayerSpec, ShapeError, Shapes, Values, Weight

MOST_COLUMNS = 200


def _check(values: Values) -> list[Text]:
    places, sizes = values["places"], values["sizes"]
    if len(set(places)) != len(places):
        return [QT_TRANSLATE_NOOP("layers", "A column stands twice in the list of columns.")]
    if len(places) != len(sizes):
        return [
            QT_TRANSLATE_NOOP(
                "layers", "There are {columns} columns, but {sizes} numbers of categories."
            ).format(columns=len(places), sizes=len(sizes))
        ]
    return []


def _shape(values: Values, inputs: Shapes) -> Shape:
    count = need_vector(LAYER.name, inputs[0]).count or 0
    if max(values["places"]) > count:
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers", "{layer} looks for column {place}, but {count} columns arrive."
            ).format(layer=LAYER.name, place=max(values["places"]), count=count),
            QT_TRANSLATE_NOOP("layers", "a vector with {count} columns").format(
                count=max(values["places"])
            ),
            param="places",
        )
    embedded = len(values["places"])
    return Shape.vector(count - embedded + embedded * int(values["features"]))


def _build(values: Values, inputs: Shapes) -> Recipe:
    places = tuple(int(place) - 1 for place in values["places"])
    sizes = tuple(int(size) for size in values["sizes"])
    args = (places, sizes, int(values["features"]))
    return Recipe((Call("ColumnEmbedding", args, own=True, module="column_embedding"),))


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    features = int(values["features"])
    return tuple(
        Weight(f"tables.{number}.weight", (int(size), features))
        for number, size in enumerate(values["sizes"])
    )


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "{columns} columns → {features} each").format(
        columns=len(values["places"]), features=int(values["features"])
    )


LAYER = LayerSpec(
    id="nn.column_embedding",
    category="embedding",
    order=40,
    name=plain("ColumnEmbedding"),
    gloss=QT_TRANSLATE_NOOP("layers", "vectors of categories"),
    summary=QT_TRANSLATE_NOOP("layers", "Learns a small vector for each category of a table."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Categories of a table, numbered by the preparation “Number categories”, get a row of "
        "numbers that they learn: categories that work alike come to lie close together. It takes "
        "less room than a column of 0 and 1 for each category. Other columns stay as they are.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "category, table, word, lookup, vector, entity"),
    formula="y = [x[other columns], E[x[category columns]]]",
    params=(
        IntsParam(
            name="places",
            label=QT_TRANSLATE_NOOP("layers", "Columns"),
            help=QT_TRANSLATE_NOOP(
                "layers", "Which columns hold numbers of categories; the first column is 1."
            ),
            default=(1,),
            min=1,
            max=10_000,
            max_length=MOST_COLUMNS,
        ),
        IntsParam(
            name="sizes",
            label=QT_TRANSLATE_NOOP("layers", "Categories"),
            help=QT_TRANSLATE_NOOP(
                "layers", "How many categories each of these columns has, the others included."
            ),
            default=(10,),
            min=1,
            max=1_000_000,
            max_length=MOST_COLUMNS,
        ),
        IntParam(
            name="features",
            label=QT_TRANSLATE_NOOP("layers", "Numbers per category"),
            help=QT_TRANSLATE_NOOP("layers", "How many numbers describe a category."),
            default=4,
            min=1,
            max=1024,
        ),
    ),
    check=_check,
    shape=_shape,
    build=_build,
    weights=_weights,
    caption=_caption,
    mask="ends",
    examples=(
        Example({"places": [1], "sizes": [5], "features": 3}, (Shape.vector(4),)),
        Example({"places": [2, 3], "sizes": [4, 7], "features": 2}, (Shape.vector(5),)),
    ),
)
