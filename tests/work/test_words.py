"""The texts of a project as a corpus; the test part never comes in."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.data.bundled.iris import SAMPLE as IRIS
from nnstudio.data.bundled.texts_de import SAMPLE
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.corpus.concordance import concordance
from nnstudio.data.corpus.frequencies import frequencies
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import prepare_dataset
from nnstudio.project.registries import Registries
from nnstudio.work.words import class_number, make_corpus, summarise, word_step


@pytest.fixture(scope="module")
def dataset(registries: Registries) -> Dataset:
    """The German texts, prepared."""
    return prepare_dataset(SAMPLE.load({}), SAMPLE.config(), registries.data)


def looked_up(registries: Registries, **params: object) -> Dataset:
    steps = (StepConfig(id="words", params=params),)
    config = SAMPLE.config().model_copy(update={"prepare": steps})
    return prepare_dataset(SAMPLE.load({}), config, registries.data)


def test_test_texts_never_come_in(dataset: Dataset) -> None:
    raw = dataset.raw["text"].copy()
    raw[dataset.parts.test] = "Quastenflosser"
    raw[dataset.parts.validation[0]] = "Seegurke"
    made = make_corpus(replace(dataset, raw={"text": raw}))
    assert concordance(made.corpus, "Quastenflosser").total == 0
    assert concordance(made.corpus, "Seegurke").total == 1
    assert not set(made.rows.tolist()) & set(dataset.parts.test.tolist())
    assert made.locked == len(dataset.parts.test)
    found = frequencies(made.corpus)
    assert not len(found.ranked("quastenflosser"))


def test_each_text_keeps_its_row_class_and_part(dataset: Dataset) -> None:
    made = make_corpus(dataset)
    for place in (0, 100, made.corpus.size - 1):
        row = int(made.rows[place])
        assert made.corpus.texts[place] == dataset.raw["text"][row]
        assert made.corpus.classes[place] == dataset.target[row]
        assert made.corpus.parts[place] == int(row in dataset.parts.validation)
    assert made.corpus.class_names == dataset.signature.target.classes


def test_what_the_net_does_not_know_is_what_its_step_gives_the_number_1(
    registries: Registries,
) -> None:
    data = looked_up(registries, size=800, rules="2", length=20_000)
    made = make_corpus(data)
    found = summarise(data, made)
    ids = data.inputs["text"][data.parts.validation]
    corpus = made.corpus
    signs = {
        word for word, is_word in zip(corpus.words, corpus.is_word, strict=True) if not is_word
    }
    known = set(data.fitted[0].arguments["text"]["vocabulary"])
    unknown_signs = sum(
        corpus.words[corpus.ids[place]] in signs - known
        for row in corpus.chosen(1)
        for place in range(corpus.starts[row], corpus.starts[row + 1])
    )
    assert found.unknown.unknown + unknown_signs == int((ids == 1).sum())
    assert found.truncation is not None
    assert found.truncation.words_cut == 0


def test_a_cut_is_told_for_steps_that_cut(dataset: Dataset, registries: Registries) -> None:
    assert summarise(dataset, make_corpus(dataset)).truncation is None
    short = looked_up(registries, length=5)
    found = summarise(short, make_corpus(short)).truncation
    assert found is not None
    assert found.length == 5
    assert found.text_share > 0.9


def test_stop_words_that_are_left_out_are_not_unknown(registries: Registries) -> None:
    data = looked_up(registries, stop="de", rules="2")
    found = summarise(data, make_corpus(data))
    assert not {"der", "und", "die"} & {word for word, _ in found.unknown.frequent}
    assert found.language == "de"


def test_words_are_cut_by_the_rules_of_the_project(registries: Registries) -> None:
    older, newer = looked_up(registries, rules="1"), looked_up(registries, rules="2")
    raw = dict(older.raw)
    raw["text"] = np.array(["z.B." for _ in raw["text"]], dtype=object)
    assert "z.b" in make_corpus(replace(older, raw=raw)).corpus.words
    assert make_corpus(replace(newer, raw=raw)).corpus.words == ("z.b.",)


def test_letters_and_texts_without_a_step_have_a_vocabulary_of_training(
    dataset: Dataset, registries: Registries
) -> None:
    letters = looked_up(registries, unit="letters", rules="2")
    pieces = looked_up(registries, unit="pieces", size=500, rules="2")
    none = replace(dataset, fitted=())
    assert word_step(none) is None
    counts = [summarise(data, make_corpus(data)).unknown.known for data in (letters, pieces, none)]
    assert len(set(counts)) == 1
    assert min(counts) > 500


def test_classes_are_found_by_name(dataset: Dataset) -> None:
    corpus = make_corpus(dataset).corpus
    assert corpus.class_names[class_number(corpus, "reisen")] == "Reisen"
    with pytest.raises(UserError, match="no class"):
        class_number(corpus, "gone")
    with pytest.raises(UserError, match="no classes"):
        class_number(replace(corpus, class_names=()), "Reisen")


def test_data_without_texts_are_refused(registries: Registries) -> None:
    data = prepare_dataset(IRIS.load({}), DataConfig(), registries.data)
    with pytest.raises(UserError, match="no texts"):
        make_corpus(data)
