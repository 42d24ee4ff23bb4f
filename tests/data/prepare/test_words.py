"""Texts as numbers: what is one word, and what is learnt from the training texts alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.bundled.texts_de import SAMPLE
from nnstudio.data.config import StepConfig
from nnstudio.data.load import prepare_dataset
from nnstudio.data.prepare.words import STEP, units, words
from nnstudio.data.registry import load_data_registries
from nnstudio.data.spec import InputArray
from nnstudio.data.texts.text_units import pieces, tokens

REGISTRIES = load_data_registries()
CONFIG = SAMPLE.config().model_copy(update={"prepare": (StepConfig(id="words"),)})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Größe, Straße!", ["größe", ",", "straße", "!"]),
        ("Die E-Mail-Adresse", ["die", "e-mail-adresse"]),
        ("don't, l’été", ["don't", ",", "l’été"]),
        ("um 1,5 km bis 10:30", ["um", "1,5", "km", "bis", "10:30"]),
        ("Gro\u0308ße", ["größe"]),
        ("gut 😀😀", ["gut", "😀", "😀"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
        ("שלום עולם", ["שלום", "עולם"]),
        ("z.B. im 19. Jahrhundert", ["z.b", ".", "im", "19", ".", "jahrhundert"]),
    ],
)
def test_words_are_what_a_reader_would_call_words(text: str, expected: list[str]) -> None:
    assert [t for t in tokens(text) if t != "_"] == expected


def test_a_compound_shares_pieces_with_its_parts() -> None:
    assert {"#haus", "#aus>"} <= set(pieces("schulhaus", 4)) & set(pieces("haus", 4))
    assert pieces("straße", 0) == pieces("12", 4) == pieces("😀", 2) == []
    assert pieces("a", 4) == []


def test_pairs_stand_behind_the_words() -> None:
    assert units("nicht gut", "pairs") == ["nicht", "gut", "nicht gut"]
    assert units("Ab", "letters") == ["A", "b"]


def test_padding_is_0_unknown_words_are_1_and_an_empty_text_is_one_unknown_word() -> None:
    texts = np.array(["bus bahn", "zug", ""], dtype=object)
    ids = words(texts, ["bahn", "bus"], 3, "words")
    assert ids.tolist() == [[3, 2, 0], [1, 0, 0], [1, 0, 0]]


@given(st.lists(st.text(max_size=40), min_size=1, max_size=5), st.sampled_from(["words", "pairs"]))
def test_any_text_becomes_ids_of_the_vocabulary(texts: list[str], unit: str) -> None:
    values = np.array([*texts, ""], dtype=object)
    ids = words(values, ["a", "b"], 7, unit)
    assert ids.shape == (len(values), 7)
    assert ids.min() >= 0
    assert ids.max() <= 3
    assert (ids[:, 0] > 0).all()


def test_the_vocabulary_comes_from_the_training_texts_alone() -> None:
    raw, config = SAMPLE.load({}), CONFIG
    before = prepare_dataset(raw, config, REGISTRIES)
    changed = raw.inputs["text"].copy()
    for part in ("validation", "test"):
        changed[before.parts.of(part)] = "Quastenflosser Quastenflosser"
    after = prepare_dataset(replace(raw, inputs={"text": changed}), config, REGISTRIES)
    assert before.fitted[0].arguments == after.fitted[0].arguments
    assert before.signature == after.signature


def test_the_signature_tells_how_large_a_table_of_words_must_be() -> None:
    data = prepare_dataset(SAMPLE.load({}), CONFIG, REGISTRIES)
    entry = data.signature.inputs[0]
    assert entry.kind == "text"
    assert entry.shape.dtype == "int"
    assert int(data.inputs["text"].max()) <= int(entry.high or 0)
    assert data.inputs["text"].dtype == np.int64


def test_numbers_and_pictures_are_not_looked_up() -> None:
    from nnstudio.data.bundled.iris import SAMPLE as IRIS

    raw = IRIS.load({})
    entry = raw.signature.inputs[0]
    assert not STEP.fits(InputArray(raw.inputs[entry.name], entry))


def test_stop_words_are_left_out_and_cost_no_place() -> None:
    raw = SAMPLE.load({})
    params = {"unit": "pairs", "size": 5000, "least": 1, "length": 0, "stop": "de", "rules": "2"}
    learnt = STEP.fit(InputArray(raw.inputs["text"][:50], raw.signature.inputs[0]), params)
    assert "und" in learnt["stop"]
    assert not {"und", "der", "die"} & set(learnt["vocabulary"])
    without = dict(learnt, length=9)
    one = STEP.function(np.array(["Der Bus und die Bahn"], dtype=object), **without)
    other = STEP.function(np.array(["Bus Bahn"], dtype=object), **without)
    assert one.tolist() == other.tolist()
    assert (
        "stop words"
        in STEP.note(InputArray(raw.inputs["text"], raw.signature.inputs[0]), learnt).source
    )


def test_what_an_older_project_learnt_is_used_as_it_was() -> None:
    texts = np.array(["z.B. don’t 90er"], dtype=object)
    older = {"vocabulary": ["z.b", "90", "er", "don’t"], "length": 6, "unit": "words"}
    assert words(texts, **older).tolist() == [[2, 1, 5, 3, 4, 0]]
    newer = {**older, "vocabulary": ["z.b.", "90er", "don't"], "stop": [], "rules": 2}
    assert words(texts, **newer).tolist() == [[2, 4, 3, 0, 0, 0]]


def test_a_step_without_rules_learns_by_those_of_older_projects() -> None:
    data = prepare_dataset(SAMPLE.load({}), CONFIG, REGISTRIES)
    assert data.fitted[0].arguments["text"]["rules"] == 1
    fresh = SAMPLE.config()
    assert fresh.prepare[0].params == {"rules": "2"}
    assert (
        prepare_dataset(SAMPLE.load({}), fresh, REGISTRIES).fitted[0].arguments["text"]["rules"]
        == 2
    )


def test_pieces_are_learnt_from_training_texts_and_cut_new_words() -> None:
    raw = SAMPLE.load({})
    params = {"unit": "pieces", "size": 600, "least": 2, "length": 0, "rules": "2"}
    learnt = STEP.fit(InputArray(raw.inputs["text"][:200], raw.signature.inputs[0]), params)
    assert 300 < len(learnt["vocabulary"]) <= 600
    assert len(learnt["merges"]) > 300
    new = STEP.function(np.array(["Quastenflosser"], dtype=object), **dict(learnt, length=20))
    assert (new > 1).sum() > 3  # a word that no text has, in pieces that are known
    assert (new == 1).sum() == 0


def test_a_vocabulary_of_pieces_comes_from_the_training_texts_alone() -> None:
    steps = (StepConfig(id="words", params={"unit": "pieces", "size": 300}),)
    raw, config = SAMPLE.load({}), CONFIG.model_copy(update={"prepare": steps})
    before = prepare_dataset(raw, config, REGISTRIES)
    changed = raw.inputs["text"].copy()
    for part in ("validation", "test"):
        changed[before.parts.of(part)] = "Quastenflosser Quastenflosser"
    after = prepare_dataset(replace(raw, inputs={"text": changed}), config, REGISTRIES)
    assert before.fitted[0].arguments == after.fitted[0].arguments
