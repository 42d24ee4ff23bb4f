"""Texts are shown in a language, and a fault in a table never reaches the person."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from nnstudio.base.i18n import (
    Translator,
    available_languages,
    language_of,
    pseudo,
    system_language,
)
from nnstudio.base.paths import resource_path
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, TextList, plain

GERMAN_TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>demo</name>
    <message>
        <source>Dense &amp; more</source>
        <translation>Dense &amp; mehr</translation>
    </message>
    <message>
        <source>{layer} has {shape}.</source>
        <translation>{shape} hat {layer}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} layers</source>
        <translation>
            <numerusform>{n} Schicht</numerusform>
            <numerusform>{n} Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} neurons</source>
        <translation type="unfinished">
            <numerusform>{n} Neuron</numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished">Entwurf</translation>
    </message>
    <message>
        <source>Old</source>
        <translation type="vanished">Alt</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation></translation>
    </message>
</context>
</TS>
"""
ENGLISH_TS = """<TS version="2.1" language="en"><context><name>demo</name>
<message numerus="yes"><source>{n} layers</source><translation>
<numerusform>{n} layer</numerusform><numerusform>{n} layers</numerusform></translation></message>
<message numerus="yes"><source>{n} neurons</source><translation>
<numerusform>{n} neuron</numerusform><numerusform>{n} neurons</numerusform></translation></message>
</context></TS>
"""


@pytest.fixture
def catalogues(tmp_path: Path) -> list[Path]:
    german, english = tmp_path / "demo.de.ts", tmp_path / "plurals.en.ts"
    german.write_text(GERMAN_TS, encoding="utf-8")
    english.write_text(ENGLISH_TS, encoding="utf-8")
    return [german, english]


def test_a_finished_translation_is_shown(catalogues: list[Path]) -> None:
    text = QT_TRANSLATE_NOOP("demo", "Dense & more")
    assert Translator("de", catalogues)(text) == "Dense & mehr"
    assert Translator("en", catalogues)(text) == "Dense & more"


def test_a_text_of_another_context_is_not_taken(catalogues: list[Path]) -> None:
    assert Translator("de", catalogues)(QT_TRANSLATE_NOOP("other", "Dense & more")) == (
        "Dense & more"
    )


@pytest.mark.parametrize("source", ["Draft", "Old", "Empty", "Never seen"])
def test_what_is_not_translated_is_shown_in_english(catalogues: list[Path], source: str) -> None:
    assert Translator("de", catalogues)(QT_TRANSLATE_NOOP("demo", source)) == source


def test_places_may_change_their_order(catalogues: list[Path]) -> None:
    text = QT_TRANSLATE_NOOP("demo", "{layer} has {shape}.").format(layer="A", shape="B")
    assert Translator("de", catalogues)(text) == "B hat A."


@pytest.mark.parametrize(
    ("n", "english", "german"),
    [
        (0, "0 layers", "0 Schichten"),
        (1, "1 layer", "1 Schicht"),
        (2, "2 layers", "2 Schichten"),
        (1200, "1,200 layers", "1.200 Schichten"),
    ],
)
def test_counted_texts_have_a_singular_and_a_plural(
    catalogues: list[Path], n: int, english: str, german: str
) -> None:
    text = QT_TRANSLATE_NOOP("demo", "{n} layers").format(n=n)
    assert Translator("en", catalogues)(text) == english
    assert Translator("de", catalogues)(text) == german


def test_an_unfinished_plural_is_shown_in_the_english_plural(catalogues: list[Path]) -> None:
    german = Translator("de", catalogues)
    assert german(QT_TRANSLATE_NOOP("demo", "{n} neurons").format(n=1)) == "1 neuron"
    assert german(QT_TRANSLATE_NOOP("demo", "{n} neurons").format(n=3)) == "3 neurons"


def test_values_are_rendered_in_the_same_language(catalogues: list[Path]) -> None:
    inner = QT_TRANSLATE_NOOP("demo", "{n} layers").format(n=1)
    values = TextList((inner, 0.5, Number(0.97, 1, percent=True), Number(2, 2), 10662), "; ")
    text = QT_TRANSLATE_NOOP("demo", "Got {values}").format(values=values)
    assert Translator("de", catalogues)(text) == "Got 1 Schicht; 0,5; 97,0\u202f%; 2,00; 10.662"
    assert Translator("en", catalogues)(text) == "Got 1 layer; 0.5; 97.0\u202f%; 2.00; 10,662"


def test_a_missing_value_leaves_the_place_readable_or_raises_when_strict() -> None:
    text = QT_TRANSLATE_NOOP("demo", "From {first} to {last}").format(first=1)
    assert Translator("en", [])(text) == "From 1 to {last}"
    with pytest.raises(KeyError, match="last"):
        Translator("en", [], strict=True)(text)


def test_braces_in_a_persons_words_stay_as_they_are() -> None:
    text = QT_TRANSLATE_NOOP("demo", "Read {name}").format(name="{name} {0} {")
    assert Translator("en", [])(text) == "Read {name} {0} {"
    assert Translator("de", [])(plain('{"a": 1}')) == '{"a": 1}'


def test_pseudo_keeps_places_and_tags_and_is_longer() -> None:
    source = "Save <b>{name}</b> as another file now"
    shown = pseudo(source)
    assert "<b>{name}</b>" in shown
    letters = len(source) - len("<b>{name}</b>")
    assert len(shown) - len(source) >= 0.4 * letters
    assert "Save" not in shown
    assert "another" not in shown


def test_pseudo_fills_values_and_leaves_names_alone(catalogues: list[Path]) -> None:
    translator = Translator("pseudo", catalogues)
    shown = translator(QT_TRANSLATE_NOOP("demo", "{n} layers").format(n=1))
    assert shown.startswith("1 làý")
    assert translator(plain("Conv2d")) == "Conv2d"


def test_an_unknown_language_is_english() -> None:
    assert Translator("xx", []).language == "en"


def test_a_damaged_file_is_left_out_and_reported(
    catalogues: list[Path], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken = tmp_path / "broken.de.ts"
    broken.write_text("<TS><context>", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        translator = Translator("de", [*catalogues, broken, tmp_path / "gone.de.ts"])
    assert translator(QT_TRANSLATE_NOOP("demo", "Dense & more")) == "Dense & mehr"
    assert "broken.de.ts" in caplog.text
    assert "gone.de.ts" in caplog.text


def test_numbers_of_a_translator_follow_its_language() -> None:
    german = Translator("de", [])
    assert german.number(0.001) == "0,001"
    assert german.percent(0.5, 0) == "50\u202f%"
    assert german.editable(1234.5) == "1234,5"
    assert german.parse_number("0.01") == german.parse_number("0,01") == 0.01
    assert german.parse_int("10.662") == 10662


def test_this_installation_has_english_and_german() -> None:
    assert available_languages() == ("en", "de")
    assert list(resource_path("i18n").glob("*.de.ts"))


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("de_DE.UTF-8", "de"),
        ("de-AT", "de"),
        ("de", "de"),
        ("German_Germany", "de"),
        ("en_GB.UTF-8", "en"),
        ("den_CA", "en"),
        ("C.UTF-8", "en"),
        ("", "en"),
    ],
)
def test_a_locale_names_a_language(name: str, language: str) -> None:
    assert language_of(name) == language


def test_the_strongest_locale_variable_decides() -> None:
    assert system_language({"LANG": "de_DE.UTF-8"}) == "de"
    assert system_language({"LC_ALL": "en_US", "LANG": "de_DE"}) == "en"
    assert system_language({"LC_ALL": "", "LC_MESSAGES": "de_CH", "LANG": "en_US"}) == "de"
