"""Texts as weighted bags: the same numbers as scikit-learn's, learnt from training texts alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.bundled.texts_en import SAMPLE
from nnstudio.data.load import prepare_dataset
from nnstudio.data.prepare.word_bag import STEP, word_bag
from nnstudio.data.registry import load_data_registries
from nnstudio.data.spec import InputArray
from nnstudio.data.texts.text_units import tokens

REGISTRIES = load_data_registries()


def entry_of(texts: list[str]) -> InputArray:
    signature = SAMPLE.load({}).signature.inputs[0]
    return InputArray(np.array([*texts, ""], dtype=object)[:-1], signature)


def test_the_weights_are_those_of_scikit_learn() -> None:
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [str(text) for text in SAMPLE.load({}).inputs["text"][:120]]
    learnt = STEP.fit(entry_of(texts), {"pairs": True, "pieces": 0, "size": 10**6, "least": 2})
    bag = STEP.function(np.array(texts, dtype=object), **learnt)
    other = TfidfVectorizer(
        tokenizer=tokens, token_pattern=None, ngram_range=(1, 2), sublinear_tf=True, min_df=2
    )
    wanted = other.fit_transform(texts).toarray()
    places = {unit: place for place, unit in enumerate(learnt["vocabulary"], start=1)}
    assert set(places) == set(other.vocabulary_)
    mine = np.zeros((len(texts), len(places) + 1))
    rows = np.repeat(np.arange(len(texts)), bag.shape[1])
    np.add.at(mine, (rows, bag[..., 0].astype(int).ravel()), bag[..., 1].ravel())
    order = [places[unit] for unit in other.get_feature_names_out()]
    # The longest texts lose their lightest units, so that all bags have one length.
    whole = np.count_nonzero(bag[..., 1], axis=1) < learnt["length"]
    assert whole.mean() > 0.9
    np.testing.assert_allclose(mine[whole][:, order], wanted[whole], atol=1e-5)


def test_a_longer_text_keeps_what_weighs_most() -> None:
    texts = np.array(["a b c"], dtype=object)
    bag = word_bag(texts, ["a", "b", "c"], [1.0, 3.0, 2.0], 2, False, 0)
    assert bag[0, :, 0].tolist() == [2.0, 3.0]


@pytest.mark.parametrize("pairs", [True, False])
def test_a_text_alone_has_the_bag_that_it_has_among_many(pairs: bool) -> None:
    raw = SAMPLE.load({})
    many = raw.inputs["text"][:100]
    learnt = STEP.fit(entry_of(list(many)), {"pairs": pairs, "pieces": 4, "size": 900, "least": 2})
    whole = word_bag(many, **learnt)
    for row in range(0, len(many), 9):
        np.testing.assert_array_equal(word_bag(many[row : row + 1], **learnt)[0], whole[row])


def test_the_vocabulary_comes_from_the_training_texts_alone() -> None:
    raw, config = SAMPLE.load({}), SAMPLE.config()
    before = prepare_dataset(raw, config, REGISTRIES)
    changed = raw.inputs["text"].copy()
    for part in ("validation", "test"):
        changed[before.parts.of(part)] = "coelacanth coelacanth"
    after = prepare_dataset(replace(raw, inputs={"text": changed}), config, REGISTRIES)
    assert before.fitted[0].arguments == after.fitted[0].arguments
    assert before.signature == after.signature


@given(
    st.lists(st.text(max_size=40), min_size=1, max_size=5),
    st.booleans(),
    st.integers(min_value=0, max_value=5),
)
def test_any_text_becomes_a_bag_of_length_one_or_an_empty_one(
    texts: list[str], pairs: bool, pieces: int
) -> None:
    entry = entry_of(texts)
    learnt = STEP.fit(entry, {"pairs": pairs, "pieces": pieces, "size": 1000, "least": 1})
    learnt["length"] = 10_000
    bag = STEP.function(entry.values, **learnt)
    assert np.isfinite(bag).all()
    assert bag[..., 0].max() <= len(learnt["vocabulary"])
    lengths = np.sqrt((bag[..., 1] ** 2).sum(axis=1))
    wanted = [1.0 if tokens(text) else 0.0 for text in texts]
    assert lengths == pytest.approx(np.array(wanted), abs=1e-5)


def test_stop_words_have_no_weight_and_their_neighbours_are_a_pair() -> None:
    params = {"pairs": True, "pieces": 0, "size": 100, "least": 1, "stop": "own", "stop_more": "of"}
    learnt = STEP.fit(entry_of(["house of art"]), params)
    assert sorted(learnt["vocabulary"]) == ["art", "house", "house art"]
    one, other = (np.array([text], dtype=object) for text in ("House of art", "house art"))
    assert STEP.function(one, **learnt).tolist() == STEP.function(other, **learnt).tolist()


def test_what_an_older_project_learnt_is_used_as_it_was() -> None:
    older = {"vocabulary": ["z.b", "."], "weights": [1.0, 2.0], "length": 2}
    bag = STEP.function(np.array(["z.B."], dtype=object), **older, pairs=False, size=0)
    assert bag[0, :, 0].tolist() == [1.0, 2.0]
