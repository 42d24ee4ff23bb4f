"""A net that writes on the command line: made of a text, trained, and asked to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command

TEXT = "Der Hund läuft. Die Katze schläft. Das Kind lacht. " * 40


@pytest.fixture
def project(tmp_path: Path, command: Command) -> Path:
    """A project of one text in a Western encoding, trained for a moment."""
    text = tmp_path / "geschichte.txt"
    text.write_text(TEXT, encoding="cp1252")
    path = tmp_path / "schreiben.nns"
    assert command("new", path, "--template", "text-writer", "--data", text).code == 0
    settings = ("--epochs", 6, "--threads", 1, "--seed", 1, "--json", "-")
    assert command("train", path, *settings).json["validation"]["loss"] < 2.5
    return path


def test_the_same_seed_writes_the_same_text(project: Path, command: Command) -> None:
    words = ("write", project, "--start", "Der Hund", "--length", 60, "--temperature", 0.8)
    one = command(*words, "--seed", 1, "--json", "-")
    assert one.code == 0
    answer = one.json
    assert answer["text"].startswith("Der Hund")
    assert len(answer["text"]) == len("Der Hund") + 60 == len("Der Hund") + len(answer["letters"])
    assert all(len(letter["likeliest"]) == 5 for letter in answer["letters"])
    assert command(*words, "--seed", 1, "--json", "-").json == answer
    assert command(*words, "--seed", 2, "--json", "-").json["text"] != answer["text"]


def test_its_loss_stands_beside_that_of_counting(project: Path, command: Command) -> None:
    losses = command("write", project, "--length", 5, "--json", "-").json["losses"]
    assert list(losses) == ["net", "pairs", "frequencies"]
    assert losses["pairs"]["loss"] < losses["frequencies"]["loss"]
    said = command("write", project, "--length", 5, "--lang", "de").out
    assert "Verlust je Zeichen des Validierungsteils" in said
    assert "Es weiß nichts" in said


def test_it_writes_without_the_text_it_learnt_from(project: Path, command: Command) -> None:
    (project.parent / "geschichte.txt").unlink()
    answer = command("write", project, "--start", "Die", "--length", 10, "--json", "-")
    assert answer.code == 0
    assert answer.json["losses"] == {}
    assert len(answer.json["text"]) == 13


def test_what_cannot_be_written_is_said_plainly(
    project: Path, trained: Path, command: Command
) -> None:
    refused = command("write", project, "--temperature", -1)
    assert refused.code == 1
    assert "between 0 and 10" in refused.err and "NNS-5021" in refused.err
    other = command("write", trained, "--start", "Es war")
    assert other.code == 1
    assert "has not learnt to write" in other.err


def test_a_folder_of_texts_with_classes_is_learnt_as_letters(
    tmp_path: Path, command: Command
) -> None:
    for name in ("a", "b"):
        (tmp_path / "texte" / name).mkdir(parents=True)
        (tmp_path / "texte" / name / "1.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "neu.nns"
    words = ("--template", "text-writer", "--data", tmp_path / "texte")
    assert command("new", path, *words).code == 0
    assert command("check", path, "--json", "-").json == []
