"""Every term has a card in both languages, and the cards show a person's own numbers."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest

from nnstudio.base.glossary import PLACES, Glossary, GlossaryError, load_glossary
from nnstudio.base.i18n import PLACE, Translator
from nnstudio.base.text import Number

ON_SCREEN = [
    "epoch",
    "batch",
    "loss",
    "validation",
    "training_part",
    "test_part",
    "accuracy",
    "f1",
    "learning_rate",
    "optimizer",
    "parameter",
    "multiply_adds",
    "overfitting",
    "seed",
    "checkpoint",
    "activation",
    "weight",
    "bias",
    "gradient",
    "logits",
    "softmax",
    "cross_entropy",
    "mse",
    "mae",
    "huber",
    "r2",
    "rmse",
    "momentum",
    "dropout",
    "batch_norm",
    "kernel",
    "stride",
    "padding",
    "feature_map",
    "embedding",
    "confusion_matrix",
    "decision_boundary",
    "early_stopping",
    "regularization",
    "confidence_interval",
    "shape",
    "tensor",
    "layer",
    "neuron",
    "update_ratio",
    "precision",
    "recall",
]
GOOD: dict[str, Any] = {
    "terms": {
        "epoch": {
            "en": {"title": "Epoch", "card": "All once. Then again.", "own": "Here {items}."},
            "de": {"title": "Epoche", "card": "Alle einmal. Dann wieder.", "own": "Hier {items}."},
            "see": ["batch"],
        },
        "batch": {
            "en": {"title": "Batch", "card": "A few. Together."},
            "de": {"title": "Batch", "card": "Einige. Zusammen."},
        },
    },
}


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return load_glossary()


@pytest.fixture
def english() -> Translator:
    return Translator("en", [], strict=True)


@pytest.fixture
def german() -> Translator:
    return Translator("de", [], strict=True)


def broken(tmp_path: Path, change: Any) -> str:
    """Return what the loader says about the good file after a change."""
    data = copy.deepcopy(GOOD)
    change(data["terms"])
    path = tmp_path / "terms.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(GlossaryError) as error:
        load_glossary(path)
    return str(error.value)


@pytest.mark.parametrize("term_id", ON_SCREEN)
def test_every_term_on_screen_has_a_card(glossary: Glossary, term_id: str) -> None:
    assert term_id in glossary


def test_cards_are_two_sentences_in_both_languages(glossary: Glossary) -> None:
    for term in glossary:
        for code, wording in term.wordings.items():
            sentences = re.split(r"(?<=\.) (?=[A-ZÄÖÜ])", wording.card)
            assert len(sentences) == 2, (term.id, code)
            assert all(sentence.endswith(".") for sentence in sentences), (term.id, code)
            assert len(wording.card) <= 330, (term.id, code)


def test_german_cards_are_written_as_german(glossary: Glossary) -> None:
    for term in glossary:
        words = " ".join(
            (term.wordings["de"].title, term.wordings["de"].card, term.wordings["de"].own)
        )
        assert '"' not in words, term.id
        assert "!" not in words, term.id
        assert words.count("„") == words.count("“"), term.id
        assert "”" not in words, term.id
        assert not re.search(r"[0-9]\.[0-9]", words), term.id
        assert not re.search(r"\b(du|dein\w*|dich|dir)\b", words, re.IGNORECASE), term.id
        assert "Silbe" not in words, term.id


def test_cards_are_different_in_the_two_languages(glossary: Glossary) -> None:
    same = [term.id for term in glossary if term.wordings["en"].card == term.wordings["de"].card]
    assert same == []


def test_titles_are_unique_in_each_language(glossary: Glossary) -> None:
    for code in ("en", "de"):
        titles = [term.wordings[code].title for term in glossary]
        assert len(set(titles)) == len(titles)


def test_every_place_is_described_and_used(glossary: Glossary) -> None:
    used = {place for term in glossary for place in term.places}
    assert used == set(PLACES)


def test_own_numbers_are_written_in_the_language(
    glossary: Glossary, english: Translator, german: Translator
) -> None:
    values = {"items": 2400, "batch": 32, "batches": 75, "learning_rate": 0.001, "other": "x"}
    assert "2,400" in glossary["epoch"].own(english, values)
    assert "2.400" in glossary["epoch"].own(german, values)
    assert glossary["dropout"].own(german, {"dropout": Number(0.25, percent=True)}) == (
        "Hier werden 25\u202f% abgeschaltet."
    )


def test_without_all_values_there_is_no_own_sentence(
    glossary: Glossary, english: Translator
) -> None:
    assert glossary["epoch"].own(english, {"items": 2400}) == ""
    assert glossary["relu"].own(english, {"items": 2400}) == ""


def test_no_place_is_left_open_in_any_sentence(glossary: Glossary, german: Translator) -> None:
    values: dict[str, Any] = dict.fromkeys(PLACES, 1)
    for term in glossary:
        shown = [term.title(german), term.card(german), term.own(german, values)]
        assert not PLACE.search(" ".join(shown)), term.id


def test_the_pseudo_language_changes_every_card(glossary: Glossary, english: Translator) -> None:
    translator = Translator("pseudo", [])
    for term in glossary:
        assert term.title(translator) != term.title(english)
        assert term.card(translator) != term.card(english)
    shown = glossary["seed"].own(translator, {"seed": "1234"})
    assert "1234" in shown


def test_terms_are_found_by_either_language(glossary: Glossary, english: Translator) -> None:
    assert glossary.find("falt", english)[0].id == "convolution"
    assert glossary.find("Epoch", english)[0].id == "epoch"
    assert glossary.find("ubera", english)[0].id == "overfitting"
    assert glossary.find("no such word", english) == []
    assert len(glossary.find(" ", english)) == len(glossary)


def test_titles_sort_as_in_a_dictionary(glossary: Glossary, german: Translator) -> None:
    ids = [term.id for term in glossary.sorted_by_title(german)]
    assert ids.index("update_ratio") < ids.index("attention")  # Änderungsverhältnis, Attention


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda t: t["epoch"].pop("de"), "epoch (de): the title is missing"),
        (lambda t: t["epoch"]["de"].pop("card"), "epoch (de): the card is missing"),
        (lambda t: t["epoch"]["de"].update(title=" "), "epoch (de): the title is missing"),
        (lambda t: t["epoch"]["de"].pop("own"), "places differ"),
        (lambda t: t["epoch"]["de"].update(own="Hier {batch}."), "places differ"),
        (lambda t: t["epoch"]["en"].update(own="Here."), "has no place"),
        (lambda t: t["epoch"]["en"].update(card="All {items}. Then."), "must hold without"),
        (lambda t: t["epoch"].update(see=["nothing"]), "'nothing' does not exist"),
        (lambda t: t["epoch"].update(see=["epoch"]), "names itself"),
        (lambda t: t["epoch"].update(fr={}), "'fr' is unknown"),
        (lambda t: t["epoch"]["en"].update(text="x"), "'text' is unknown"),
        (lambda t: t.update({"Bad id": t["batch"]}), "is no id"),
        (lambda t: t.clear(), "there are no terms"),
        (
            lambda t: [t["epoch"][c].update(own="{things}") for c in ("en", "de")],
            "{things} is not one of PLACES",
        ),
    ],
)
def test_a_faulty_file_is_refused_with_the_reason(
    tmp_path: Path, change: Any, message: str
) -> None:
    assert message in broken(tmp_path, change)


def test_all_faults_are_listed_at_once(tmp_path: Path) -> None:
    def change(terms: dict[str, Any]) -> None:
        terms["epoch"].pop("de")
        terms["batch"]["en"].pop("title")

    said = broken(tmp_path, change)
    assert "epoch (de)" in said
    assert "batch (en)" in said


def test_what_is_no_json_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "terms.json"
    for content in ("{", "[]", '{"terms": 3}'):
        path.write_text(content, encoding="utf-8")
        with pytest.raises(GlossaryError):
            load_glossary(path)
