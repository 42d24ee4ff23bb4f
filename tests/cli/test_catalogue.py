"""nnstudio catalogue: lists, shows, brings sets here, fills sticks; the network only when asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nnstudio.base.paths import resource_path
from nnstudio.data.catalogue import entry as module
from nnstudio.work import catalogue as work
from tests.cli.conftest import Command
from tests.helpers.public_sets import SITE, TITANIC, offline, serving, sha256, write


@pytest.fixture(autouse=True)
def _small_titanic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real catalogue, but the Titanic's file is a small one of a test's server."""
    raw = json.loads(resource_path("data", "catalogue.json").read_text(encoding="utf-8"))
    entry = next(each for each in raw["sets"] if each["id"] == "titanic")
    entry["unpacked"] = len(TITANIC)
    entry["files"][0].update(
        addresses=[SITE + "titanic.csv"], size=len(TITANIC), digests=[sha256(TITANIC)]
    )
    path = tmp_path / "catalogue.json"
    path.write_text(json.dumps(raw), encoding="utf-8")
    monkeypatch.setattr(work, "load_catalogue", lambda: module.load_catalogue(path))


def test_all_sets_are_listed_with_their_state(command: Command) -> None:
    with offline() as asked:
        answer = command("catalogue")
        rows = command("catalogue", "--json", "-").json
    assert answer.code == 0
    assert asked == []
    assert "needs 12 MB from the network" in answer.out
    assert {row["place"] for row in rows} == {"network"}
    titanic = next(row for row in rows if row["id"] == "titanic")
    assert titanic["bytes"] == len(TITANIC)
    assert titanic["missing"] == ["titanic.csv"]


def test_a_set_is_shown_with_licence_and_what_to_copy_where(command: Command) -> None:
    with offline() as asked:
        answer = command("catalogue", "10kgnad")
    assert asked == []
    assert "CC BY-NC-SA 4.0" in answer.out
    assert "train.csv (24 MB) from https://" in answer.out
    assert "10kgnad" in answer.out.splitlines()[-3]


def test_a_set_is_downloaded_when_asked_and_used_by_new(command: Command, tmp_path: Path) -> None:
    with serving({"titanic.csv": TITANIC}) as site:
        answer = command("catalogue", "titanic", "--get", "--json", "-")
    assert answer.code == 0
    assert len(site.asked) == 1
    path = Path(answer.json["path"])
    assert path.read_bytes() == TITANIC
    assert command("catalogue", "titanic").out.count("ready") == 1
    assert command("new", tmp_path / "t.nns", "--data", path).code == 0


def test_the_licence_and_the_size_are_told_before_a_download(command: Command) -> None:
    with serving({"titanic.csv": TITANIC}):
        answer = command("catalogue", "titanic", "--get")
    first, *_, last = answer.out.splitlines()
    assert first == "Titanic: 1 kB are fetched. Licence: not stated; do not pass the data on"
    assert "is ready" in last


def test_offline_it_says_what_to_copy(command: Command) -> None:
    with offline():
        answer = command("catalogue", "titanic", "--get")
    assert answer.code == 1
    assert "NNS-2402" in answer.err
    assert "titanic.csv" in answer.err


def test_files_that_a_person_has_are_taken(command: Command, tmp_path: Path) -> None:
    write(tmp_path / "mine" / "renamed.csv", TITANIC)
    with offline() as asked:
        answer = command("catalogue", "titanic", "--from", tmp_path / "mine", "--json", "-")
    assert answer.code == 0
    assert asked == []
    assert Path(answer.json["path"]).name == "titanic.csv"


def test_a_stick_is_filled_and_found_by_the_variable(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    with serving({"titanic.csv": TITANIC}):
        assert command("catalogue", "titanic", "--stick", stick).code == 0
    monkeypatch.setenv("NNSTUDIO_DATA", str(stick))
    assert "on the stick or this computer" in command("catalogue").out
    with offline() as asked:
        assert command("catalogue", "titanic", "--get").code == 0
    assert asked == []


def test_an_unknown_set_is_named(command: Command) -> None:
    answer = command("catalogue", "iris")
    assert answer.code == 1
    assert "NNS-2411" in answer.err


def test_two_ways_at_once_are_wrong_usage(command: Command) -> None:
    assert command("catalogue", "titanic", "--get", "--from", ".").code == 2


def test_it_speaks_german(command: Command) -> None:
    answer = command("catalogue", "mnist", "--lang", "de")
    assert "Lizenz" in answer.out
