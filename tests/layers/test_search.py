"""Quick search finds a layer by what people call it, in either language."""

from __future__ import annotations

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.layers.registry import load_layers
from nnstudio.layers.search import QuickSearch, Rank, fold, palette_place

LAYERS = load_layers()
EN = Translator("en")
DE = Translator("de")


@pytest.fixture(scope="module")
def search() -> QuickSearch:
    return QuickSearch(LAYERS, (EN, DE))


def ids(search: QuickSearch, query: str) -> list[str]:
    return [hit.spec.id for hit in search.find(query)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Falt", "nn.conv2d"),
        ("conv", "nn.conv2d"),
        ("CONV1", "nn.conv1d"),
        ("Dropout", "nn.dropout"),
        ("vollverbunden", "nn.linear"),
        ("fully", "nn.linear"),
        ("dense", "nn.linear"),
        ("linear", "nn.linear"),
        ("auswendig", "nn.dropout"),
        ("aufreihen", "nn.flatten"),
        ("Schwelle", "nn.step"),
        ("größter", "nn.max_pool2d"),
        ("groesster", "nn.max_pool2d"),
        ("GROSSTER", "nn.max_pool2d"),
        ("max pool", "nn.max_pool2d"),
        ("global mean", "nn.global_avg_pool"),
        ("norm", "nn.batch_norm"),
        ("batchnorm2d", "nn.batch_norm"),
        ("Wortvektoren", "nn.embedding"),
        ("residual", "nn.add"),
        ("verketten", "nn.concat"),
        ("Eingabe", "io.input"),
        ("x1", "nn.features2d"),
        ("playground", "nn.features2d"),
    ],
)
def test_words_find_their_layer_first(search: QuickSearch, query: str, first: str) -> None:
    found = ids(search, query)
    if query == "x1":  # signs of parameters are no names
        assert first not in found[:1]
    else:
        assert found[0] == first


def test_both_languages_are_searched_whichever_is_shown() -> None:
    for languages in ((EN, DE), (DE, EN)):
        search = QuickSearch(LAYERS, languages)
        assert ids(search, "Faltung")[0] == "nn.conv2d"
        assert ids(search, "convolution")[0] == "nn.conv2d"


def test_one_language_alone_does_not_know_the_other() -> None:
    assert ids(QuickSearch(LAYERS, (EN,)), "Faltung") == []


def test_the_word_that_fitted_is_told(search: QuickSearch) -> None:
    hit = search.find("Falt")[0]
    assert (hit.rank, hit.matched) == (Rank.GLOSS, "Faltung")
    assert search.find("conv2d")[0].matched == ""


def test_names_come_before_other_words(search: QuickSearch) -> None:
    ranks = [hit.rank for hit in search.find("max")]
    assert ranks == sorted(ranks)
    assert ids(search, "softmax")[0] == "nn.softmax"
    assert {"nn.max_pool2d", "nn.max_pool1d"} <= set(ids(search, "max")[:3])


def test_every_word_of_a_query_must_fit(search: QuickSearch) -> None:
    assert ids(search, "conv banana") == []
    assert set(ids(search, "pool 1d")) == {"nn.max_pool1d", "nn.avg_pool1d"}


def test_a_slip_of_the_finger_is_forgiven(search: QuickSearch) -> None:
    assert ids(search, "Dropuot") == ["nn.dropout"]
    assert ids(search, "Fatlung")[0] == "nn.conv2d"
    assert ids(search, "qqqq") == []


def test_an_empty_query_shows_all_in_palette_order(search: QuickSearch) -> None:
    assert ids(search, "  ") == [spec.id for spec in sorted(LAYERS, key=palette_place)]
    assert ids(search, "")[0] == "io.input"


def test_only_allowed_layers_are_offered(search: QuickSearch) -> None:
    allowed = {"nn.flatten", "nn.conv2d"}
    assert [hit.spec.id for hit in search.find("", allowed)] == ["nn.conv2d", "nn.flatten"]
    assert search.find("dropout", allowed) == ()
    assert len(search.find("pool", limit=2)) == 2


def test_folding_ignores_case_accents_and_signs() -> None:
    assert fold("Größe") == "grosse"
    assert fold("X₁ É ") == "x1 e"
