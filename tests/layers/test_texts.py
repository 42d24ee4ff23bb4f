"""Every word of the catalogue can be shown, in English and in German."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.base.text import Text, TextList
from nnstudio.layers import help_page
from nnstudio.layers.registry import load_layers
from nnstudio.layers.spec import CATEGORIES, LayerSpec

SPECS = tuple(load_layers())
every_layer = pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)

LONGEST_CAPTION = 48
"""Characters; a node is 136 pixels wide and shows about 24, the rest is cut off."""


@pytest.fixture(scope="module")
def english() -> Translator:
    return Translator("en", strict=True)


@pytest.fixture(scope="module")
def german() -> Translator:
    return Translator("de", strict=True)


def texts_in(value: Any) -> Iterator[Text]:
    """Yield every Text inside a value, those inside other texts included."""
    if isinstance(value, Text):
        yield value
        for _, arg in value.args:
            yield from texts_in(arg)
    elif isinstance(value, TextList):
        yield from texts_in(value.items)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for item in dataclasses.fields(value):
            yield from texts_in(getattr(value, item.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from texts_in(item)


def _all_texts(spec: LayerSpec) -> list[Text]:
    captions = [spec.caption(spec.values(example.params)) for example in spec.examples]
    return [*texts_in(spec), *texts_in(captions), *texts_in(help_page.help_page(spec))]


@every_layer
def test_the_words_of_a_layer_are_there(spec: LayerSpec, english: Translator) -> None:
    for text in (spec.name, spec.summary, spec.help, spec.keywords):
        assert text is not None
        assert english(text).strip()
    assert english(spec.summary).endswith(".")
    assert english(spec.help).endswith(".")
    for param in spec.params:
        assert english(param.label)
        assert english(param.help).endswith(".")
        assert english(param.help) != english(param.label)


@every_layer
def test_every_text_speaks_german(spec: LayerSpec, german: Translator) -> None:
    missing = [
        t.source for t in _all_texts(spec) if t.context and not german.knows(t.context, t.source)
    ]
    assert missing == []


@every_layer
def test_help_and_summary_differ_between_the_languages(
    spec: LayerSpec, english: Translator, german: Translator
) -> None:
    texts = [spec.summary, spec.help, *(param.help for param in spec.params)]
    for text in texts:
        assert german(text) != english(text), text.source


@every_layer
def test_captions_say_something_short(
    spec: LayerSpec, english: Translator, german: Translator
) -> None:
    for example in spec.examples:
        caption = spec.caption(spec.values(example.params))
        for render in (english, german):
            assert render(caption).strip()
            if spec.id != "nn.features2d":  # names every feature
                assert len(render(caption)) <= LONGEST_CAPTION, render(caption)


def test_categories_speak_german(german: Translator) -> None:
    assert [t.source for t in CATEGORIES.values() if not german.knows(t.context, t.source)] == []


def test_words_of_the_pictures_are_used(english: Translator, german: Translator) -> None:
    layers = {spec.id: spec for spec in SPECS}

    def caption(ident: str, render: Translator, **params: Any) -> str:
        return render(layers[ident].caption(layers[ident].values(params)))

    assert caption("nn.conv2d", english) == "16 filters 3×3 · ReLU"
    assert caption("nn.conv2d", german, filters=32) == "32 Filter 3×3 · ReLU"
    assert caption("nn.conv2d", english, filters=1, kernel_size=[2, 3]) == "1 filter 2×3 · ReLU"
    assert caption("nn.max_pool2d", english) == "2×2 · stride 2"
    assert caption("nn.max_pool2d", german, kernel_size=[4, 4]) == "4×4 · Schrittweite 4"
    assert caption("nn.flatten", english) == "maps to one vector"
    assert caption("nn.dropout", english) == "rate 0.3"
    assert caption("nn.dropout", german) == "Rate 0,3"
    assert caption("nn.linear", english, activation="relu") == "64 neurons · ReLU"
    assert caption("nn.linear", german, units=12, activation="softmax") == "12 Neuronen · Softmax"
    conv = layers["nn.conv2d"]
    labels = [english(param.label) for param in conv.params if param.visible(conv.values({}))]
    assert labels[:6] == ["Filters", "Kernel size", "Stride", "Padding", "Activation", "Bias"]
