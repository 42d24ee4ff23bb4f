"""The short texts that come with the program: 600 a language, natural, ready for a net."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from nnstudio.data.load import load_dataset, load_raw
from nnstudio.data.registry import load_data_registries
from nnstudio.data.spec import SampleSpec

REGISTRIES = load_data_registries()
TOPICS = {
    "texts-de": ("Küche", "Reisen", "Sport", "Technik"),
    "texts-en": ("cooking", "sport", "technology", "travel"),
}


@pytest.fixture(params=TOPICS)
def sample(request: pytest.FixtureRequest) -> SampleSpec:
    found = REGISTRIES.samples.get(request.param)
    assert found is not None
    return found


def test_there_are_150_texts_of_each_topic(sample: SampleSpec) -> None:
    raw = load_raw(sample.config(), None, REGISTRIES)
    target = raw.signature.target
    assert sample.kind == "text"
    assert raw.items == sample.items == 600
    assert tuple(sorted(target.classes)) == TOPICS[sample.id]
    counts = Counter(target.classes[code] for code in raw.target.tolist())
    assert set(counts.values()) == {150}


def test_no_text_repeats_another_and_none_is_made_by_a_template(sample: SampleSpec) -> None:
    texts = [str(text) for text in load_raw(sample.config(), None, REGISTRIES).inputs["text"]]
    assert len(set(texts)) == len(texts)
    starts = Counter(" ".join(text.split()[:4]).casefold() for text in texts)
    assert starts.most_common(1)[0][1] <= 6
    lengths = [len(text.split()) for text in texts]
    assert min(lengths) >= 5
    assert max(lengths) >= 3 * min(lengths)
    assert not any("�" in text or text != text.strip() for text in texts)


def test_topics_do_not_stand_in_the_texts_as_labels(sample: SampleSpec) -> None:
    raw = load_raw(sample.config(), None, REGISTRIES)
    names = [name.casefold() for name in raw.signature.target.classes]
    told = sum(
        names[code] in str(text).casefold().split()
        for text, code in zip(raw.inputs["text"], raw.target.tolist(), strict=True)
    )
    assert told <= 60  # one text in ten may use the word as anybody would


def test_they_become_numbers_and_parts_without_a_file(sample: SampleSpec) -> None:
    dataset = load_dataset(sample.config(), None, REGISTRIES)
    assert dataset.items == 600
    assert dataset.inputs["text"].dtype == np.float32  # units and their weights
    parts = dataset.parts
    assert len(parts.train) > len(parts.validation) > 0
    assert len(parts.test) > 0
    assert dataset.keys[0] == "2"  # the line in the file
