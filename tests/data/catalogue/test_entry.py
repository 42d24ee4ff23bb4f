"""The catalogue's file holds facts that fit together, and words for people in both languages."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from nnstudio.base.i18n import Translator
from nnstudio.base.paths import resource_path
from nnstudio.data.catalogue.entry import PublicSet, load_catalogue
from nnstudio.data.catalogue.words import (
    KINDS,
    LANGUAGES,
    LICENCES,
    WORDS,
    items_text,
    size_text,
    task_text,
)
from nnstudio.data.registry import load_importers

CATALOGUE = load_catalogue()
IDS = [entry.id for entry in CATALOGUE.sets]


def each(entry: PublicSet) -> str:
    return entry.id


def test_the_sets_that_courses_ask_for_are_there() -> None:
    wanted = {
        "mnist",
        "fashion-mnist",
        "cifar-10",
        "20-newsgroups",
        "10kgnad",
        "sms-spam",
        "imdb",
        "jena-climate",
        "eurosat",
        "sentence-polarity",
        "germeval-2018",
    }
    assert wanted <= set(IDS)


def test_there_are_words_for_every_set_and_for_no_other() -> None:
    assert set(WORDS) == set(IDS)


@pytest.mark.parametrize("entry", CATALOGUE.sets, ids=each)
def test_an_entry_is_complete(entry: PublicSet) -> None:
    assert entry.licence.id in LICENCES
    assert entry.kind in KINDS
    assert entry.language in LANGUAGES
    assert (entry.kind == "text") == bool(entry.language)
    assert (entry.task == "regression") == (entry.classes == 0)
    assert entry.homepage.startswith(("https://", "http://"))
    assert entry.citation.endswith(".")
    assert (
        entry.unpacked >= 0.9 * max(file.bytes for file in entry.files if not file.unpack)
        if (any(not file.unpack for file in entry.files))
        else entry.unpacked > 0
    )
    for file in entry.files:
        assert file.source
        if not file.digests:
            assert "no source publishes" in file.source  # never left out without a word


@pytest.mark.parametrize("entry", CATALOGUE.sets, ids=each)
def test_every_set_names_an_importer_and_options_that_there_are(entry: PublicSet) -> None:
    importers = load_importers()
    importer = importers.get(entry.use.importer)
    assert importer is not None
    assert set(entry.use.options) <= {param.name for param in importer.params}


def test_members_of_archives_get_names_below_the_set() -> None:
    for entry in CATALOGUE.sets:
        for keep in (keep for file in entry.files for keep in file.keep):
            groups = re.compile(keep.match).groups
            used = {int(number) for number in re.findall(r"\\(\d)", keep.to)}
            assert used <= set(range(1, groups + 1))
            assert not keep.to.startswith("/")
            assert ".." not in keep.to


def test_the_digests_of_mnist_are_those_of_its_files(shared_data: Path) -> None:
    import gzip
    import hashlib

    entry = CATALOGUE.get("mnist")
    assert entry is not None
    for file in entry.files:
        path = shared_data / "idx" / "mnist" / file.name
        data = path.read_bytes()
        assert len(data) == file.size
        assert f"sha256:{hashlib.sha256(data).hexdigest()}" in file.digests
        assert file.content == (f"sha256:{hashlib.sha256(gzip.decompress(data)).hexdigest()}",)


@pytest.mark.parametrize(
    ("set_id", "folder"),
    [
        ("titanic", "tables/titanic_seaborn"),
        ("fuel", "tables/mpg"),
        ("beijing-air", "series/beijing_pollution"),
        ("melbourne-temperatures", "series/daily_min_temperatures"),
        ("airline-passengers", "series/airline_passengers"),
        ("sunspots", "series/sunspots"),
        ("basic-motions", "series/BasicMotions_ts"),
        ("gun-point", "series/GunPoint_ts"),
        ("10kgnad", "text_de/10kgnad_test"),
    ],
)
def test_files_that_are_at_hand_have_the_digest_that_is_written_down(
    shared_data: Path, set_id: str, folder: str
) -> None:
    import hashlib

    entry = CATALOGUE.get(set_id)
    assert entry is not None
    found = 0
    for file in entry.files:
        path = shared_data / folder / file.name
        if path.is_file():
            found += 1
            data = path.read_bytes()
            assert len(data) == file.size
            assert f"sha256:{hashlib.sha256(data).hexdigest()}" in file.digests
    assert found


@pytest.mark.parametrize(
    "change",
    [
        {"digests": ["sha256:abc"]},
        {"digests": ["abc"]},
        {"name": "../train.csv"},
        {"name": "a/b"},
        {"addresses": []},
        {"addresses": ["ftp://somewhere"]},
        {"addresses": ["file:///etc/passwd"]},
        {"size": None},
        {"unpack": "rar"},
        {"unpack": "zip"},
        {"surprise": 1},
    ],
)
def test_a_damaged_catalogue_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    raw = json.loads(resource_path("data", "catalogue.json").read_text(encoding="utf-8"))
    raw["sets"][0]["files"][0].update(change)
    path = tmp_path / "catalogue.json"
    path.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ValidationError):
        load_catalogue(path)


@pytest.mark.parametrize("language", ["en", "de"])
def test_everything_is_said_in_both_languages(language: str) -> None:
    say = Translator(language, strict=True)
    for entry in CATALOGUE.sets:
        words = WORDS[entry.id]
        texts = [words.name, words.summary, items_text(entry), task_text(entry)]
        texts += [LICENCES[entry.licence.id], KINDS[entry.kind], LANGUAGES[entry.language]]
        texts += [words.caution] if words.caution is not None else []
        assert all(say(text) for text in texts)
        if language == "de":
            assert all(say.knows(t.context, t.source) for t in texts if t.context)


def test_sizes_are_written_as_people_read_them() -> None:
    say, sprich = Translator("en"), Translator("de")
    assert say(size_text(11_594_722)) == "12 MB"
    assert say(size_text(2_010_492)) == "2.0 MB"
    assert sprich(size_text(2_010_492)) == "2,0 MB"
    assert say(size_text(13_519)) == "14 kB"
    assert say(size_text(1)) == "1 kB"
