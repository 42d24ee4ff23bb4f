"""Texts on the command line: a project of a text file, trained, asked, and asked why."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data.bundled.texts_de import SAMPLE
from tests.cli.conftest import Command


@pytest.fixture
def project(tmp_path: Path, command: Command) -> Path:
    """A project of German texts in a table, trained; the table is gone afterwards."""
    raw = SAMPLE.load({})
    topics = raw.signature.target.classes
    table = tmp_path / "Beiträge.csv"
    rows = [
        f'{topics[int(topic)]};"{str(text).replace(chr(34), chr(34) * 2)}"'
        for topic, text in zip(raw.target, raw.inputs["text"], strict=True)
    ]
    table.write_text("\n".join(["Thema;Text", *rows]), encoding="cp1252", errors="replace")
    path = tmp_path / "texte.nns"
    assert command("new", path, "--data", table).code == 0
    trained = command("train", path, "--epochs", 3, "--threads", 1, "--json", "-")
    assert trained.json["validation"]["accuracy"] > 0.7
    table.unlink()
    return path


def test_a_text_is_answered_with_the_share_of_each_word(project: Path, command: Command) -> None:
    text = "Das Hotel am Strand war ausgebucht, der Flug hatte Verspätung."
    (row,) = command("predict", project, "--text", text, "--json", "-").json
    assert row["label"] == "Reisen"
    assert sum(row["probabilities"].values()) == pytest.approx(1.0, abs=1e-5)
    assert row["against"] in row["probabilities"] and row["against"] != "Reisen"
    shares = {entry["word"]: entry["contribution"] for entry in row["words"]}
    assert list(shares)[:4] == ["Das", "Hotel", "am", "Strand"]
    total = sum(entry["contribution"] for entry in row["words"])
    assert row["base"] + total == pytest.approx(row["difference"], abs=1e-5)
    assert max(shares, key=lambda word: shares[word]) in ("Hotel", "Strand", "Flug")
    assert all(text[slice(*entry["span"])] == entry["word"] for entry in row["words"])


def test_what_the_answer_would_be_without_a_word_is_the_answer_to_that_text(
    project: Path, command: Command
) -> None:
    text = "Das Hotel am Strand war ausgebucht, der Flug hatte Verspätung."
    (row,) = command("predict", project, "--text", text, "--json", "-").json
    assert row["exact"] is True
    for entry in row["without"]:
        left = text.replace(entry["word"], "")
        (other,) = command("predict", project, "--text", left, "--json", "-").json
        assert entry["label"] == other["label"]
        assert entry["probability"] == pytest.approx(other["probabilities"][other["label"]])
    said = command("predict", project, "--text", text, "--lang", "de").out.splitlines()[2]
    first = row["without"][0]
    still = "immer noch " if first["label"] == row["label"] else ""
    assert said.startswith(f"Ohne „{first['word']}“ wäre die Antwort {still}{first['label']}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "The text is empty: this is no real answer."),
        ("😀😀", "The net knows none of these words: this is no real answer."),
        ("xyzzy qwrt!", "The net knows none of these words: this is no real answer."),
    ],
)
def test_an_answer_without_a_known_word_is_called_none(
    project: Path, command: Command, text: str, words: str
) -> None:
    result = command("predict", project, "--text", text, "--json", "-")
    assert words in result.err
    assert result.json[0]["known"] is False


def test_the_words_that_count_are_printed(project: Path, command: Command) -> None:
    answer = command("predict", project, "--text", "Rezept für einen Kuchen mit Butter")
    assert answer.code == 0
    first, words = answer.out.splitlines()[:2]
    assert "Küche" in first
    assert "Butter +" in words or "Kuchen +" in words or "Rezept +" in words


def test_a_net_for_tables_says_that_it_reads_no_texts(trained: Path, command: Command) -> None:
    answer = command("predict", trained, "--text", "a text")
    assert answer.code == 1
    assert "does not read texts" in answer.err
