"""words: what texts are like, in a project or a folder, and a word in its contexts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.fixture
def project(tmp_path: Path, command: Command) -> Path:
    """A project of English texts that was never trained."""
    path = tmp_path / "texts.nns"
    assert command("new", path, "--template", "text-bag").code == 0
    return path


def test_a_project_is_summed_up_with_its_typical_words(project: Path, command: Command) -> None:
    before = project.read_bytes()
    found = command("words", project, "--json", "-").json
    assert found["texts"] == {"train": 420, "validation": 90}
    assert found["locked"] == 90
    assert found["language"] == "en"
    assert 0 < found["unknown"]["share"] < 0.5
    travel = found["typical"]["travel"]
    assert travel["words"][0]["word"] == "hotel"
    assert travel["words"][0]["significant"]
    assert travel["words"][0]["texts"] >= 3
    assert project.read_bytes() == before


def test_the_summary_is_printed_with_what_the_marks_mean(project: Path, command: Command) -> None:
    answer = command("words", project)
    assert answer.code == 0
    assert "420 training, 90 validation; 90 test, locked" in answer.out
    assert "hotel*" in answer.out
    assert "Bonferroni" in answer.out
    german = command("words", project, "--lang", "de")
    assert "gesperrt" in german.out


def test_one_class_is_told_at_length(project: Path, command: Command) -> None:
    answer = command("words", project, "--class", "Travel", "--most", 3)
    lines = answer.out.splitlines()
    assert any(line.startswith("hotel*: G2 ") and "only here" in line for line in lines)
    found = command("words", project, "--class", "sport", "--pairs", "--json", "-").json
    assert list(found["typical"]) == ["sport"]
    assert all(" " in entry["word"] for entry in found["typical"]["sport"]["words"])


def test_a_word_is_shown_in_its_contexts(project: Path, command: Command) -> None:
    found = command("words", project, "--word", "hotel*", "--json", "-").json
    assert found["hits"] >= found["texts"] > 10
    assert found["classes"]["travel"]["share"] > 0.9
    assert found["words"][0] == "hotel"
    assert all(hit["match"].lower().startswith("hotel") for hit in found["shown"])
    assert len(found["shown"]) == 20
    answer = command("words", project, "--word", "hotel", "--class", "travel", "--most", 2)
    assert sum("  travel" in line for line in answer.out.splitlines()) == 2
    assert "hotels" in answer.out


def test_a_folder_of_texts_needs_no_project(tmp_path: Path, command: Command) -> None:
    for name, word in (("Wohnung", "Zimmer"), ("Arbeit", "Stelle")):
        folder = tmp_path / "Anzeigen" / name
        folder.mkdir(parents=True)
        for number in range(20):
            text = f"{word} gesucht von der Frau Nummer {number} und dem Mann"
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    found = command("words", tmp_path / "Anzeigen", "--json", "-").json
    assert found["language"] == "de"
    assert found["typical"]["Wohnung"]["words"][0]["word"] == "zimmer"
    refused = command("words", tmp_path / "Anzeigen", "--data", tmp_path)
    assert (refused.code, "NNS-4074" in refused.err) == (1, True)


@pytest.mark.parametrize(
    ("words", "said"), [(("--class", "gone"), "no class called"), (("--data", "gone"), "gone")]
)
def test_what_is_not_there_is_said(
    project: Path, command: Command, words: tuple[str, str], said: str
) -> None:
    answer = command("words", project, *words)
    assert answer.code == 1
    assert said in answer.err


def test_data_without_texts_are_refused(trained: Path, command: Command) -> None:
    answer = command("words", trained)
    assert answer.code == 1
    assert "NNS-4071" in answer.err
