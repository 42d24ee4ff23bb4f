"""Odd texts on their whole way: looked at, made a project of, trained with, predicted.

Rows 38, 41, 42 and 44 of the list of faults, on the command line.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from nnstudio.data.bundled.texts_de import SAMPLE
from tests.cli.conftest import Answer, Command, _english, command

__all__ = ["_english", "command"]

TOPICS = ("Kochen", "Sport", "Technik", "Reisen")
ENCODINGS = ("utf-8", "cp1252", "utf-16", "utf-8-sig")
ODD = {
    "Sport/leer.txt": b"",
    "Sport/ein_wort.txt": b"Tor",
    "Sport/emoji.txt": "😀🎉👩‍🚒".encode(),
    "Reisen/hebraeisch.txt": "שלום עולם, זה טקסט בעברית".encode(),
    "Reisen/arabisch.txt": "مرحبا بالعالم هذا نص عربي".encode(),
    "Reisen/gedreht.txt": "Der Name \u202eXYZ\u202c ist gedreht".encode(),
    "Kochen/unsichtbar.txt": "\u200b\u200c\u2060".encode(),
    "Kochen/breitenlos.txt": "Su\u200bp\u00adpe ko\u200bchen".encode(),
    "Technik/kein_text.txt": bytes(range(256)) * 20,
    "Technik/zu_lang.txt": b"Der Zug faehrt. " * 700_000,
    "Technik/lang.txt": b"Der Rechner startet und die Lampe brennt. " * 9_000,
}
Write = Callable[[Path], None]


def _sentences() -> list[tuple[str, str]]:
    raw = SAMPLE.load({})
    both = zip(raw.target.tolist(), raw.inputs["text"].tolist(), strict=True)
    return [(TOPICS[topic], str(text)) for topic, text in both][:160]


def _table(path: Path, rows: list[tuple[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(["Thema", "Text"])
        table.writerows(rows)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Texts in folders, each fourth in another encoding, with the odd ones among them."""
    root = tmp_path / "texte"
    for number, (topic, text) in enumerate(_sentences()):
        path = root / topic / f"{number:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode(ENCODINGS[number % 4], "replace"))
    for name, data in ODD.items():
        (root / name).write_bytes(data)
    return root


def _trained(command: Command, tmp_path: Path, data: Path) -> Path:
    project = tmp_path / "p.nns"
    made = command("new", project, "--data", data)
    assert made.code == 0, made.err
    trained = command("train", project, "--epochs", 1, "--threads", 1)
    assert trained.code == 0, trained.err
    return project


def _predicted(
    command: Command, project: Path, data: Path, out: Path
) -> tuple[Answer, dict[str, dict[str, str]]]:
    answer = command("predict", project, "--input", data, "-o", out)
    assert answer.code == 0, answer.err
    with out.open(encoding="utf-8-sig", newline="") as file:
        return answer, {row["Item"]: row for row in csv.DictReader(file)}


def test_a_folder_of_odd_texts_goes_the_whole_way(
    folder: Path, command: Command, tmp_path: Path
) -> None:
    told = command("data", folder).out
    for sentence in (
        "1 left out: empty (Sport/leer.txt)",
        "1 left out: longer than 10 MB of text (Technik/zu_lang.txt)",
        "1 left out: no text inside; perhaps damaged or of another kind (Technik/kein_text.txt)",
        "1 text is empty (Kochen/unsichtbar.txt)",
        "1 text holds signs or emoji, but no letter and no digit (Sport/emoji.txt)",
        "1 text has hardly a word (Sport/ein_wort.txt)",
        "1 text is very long (Technik/lang.txt)",
        "were read as cp1252",
    ):
        assert sentence in told
    project = _trained(command, tmp_path, folder)
    answer, rows = _predicted(command, project, folder, tmp_path / "o.csv")
    assert len(rows) == 160 + len(ODD) - 3
    assert "3 left out" not in answer.out and answer.out.count("1 left out") == 3
    assert rows["Kochen/unsichtbar.txt"]["Note"].startswith("no known word")
    assert "no known word" in rows["Reisen/hebraeisch.txt"]["Note"]
    assert "too long for a cell" in rows["Technik/lang.txt"]["Note"]
    assert "too long to list its strongest words" in rows["Technik/lang.txt"]["Note"]
    sentences = [text for _, text in _sentences()]
    written = [rows[name]["Text"].lstrip("'") for name in sorted(rows) if name[-7:-4].isdigit()]
    assert sum(text in sentences for text in written) > 150  # umlauts of all four encodings


def test_labels_with_blanks_around_are_the_same_classes(command: Command, tmp_path: Path) -> None:
    around = (" {}", "{} ", "\t{}", "{}\u00a0", "{}")
    rows = [(around[n % 5].format(topic), text) for n, (topic, text) in enumerate(_sentences())]
    table = _table(tmp_path / "blanks.csv", rows)
    assert set(command("data", table, "--json", "-").json["classes"]) == set(TOPICS)
    project = _trained(command, tmp_path, table)
    other = _table(tmp_path / "new.csv", [*rows[:80], ("  Reisen\t", "Der Zug fährt")])
    _, found = _predicted(command, project, other, tmp_path / "o.csv")
    assert {row["True label"] for row in found.values()} == set(TOPICS)
    assert all(row["Right or wrong"] for row in found.values())


def test_a_class_with_one_text_trains_and_is_told(command: Command, tmp_path: Path) -> None:
    table = _table(tmp_path / "one.csv", [*_sentences(), ("Garten", "Die Rosen blühen im Beet")])
    assert "“Garten” has a single item (row 162)." in command("data", table).out
    project = _trained(command, tmp_path, table)
    other = _table(tmp_path / "new.csv", [("Garten", "Rosen und Tulpen"), ("Sport", "Ein Tor")])
    _, found = _predicted(command, project, other, tmp_path / "o.csv")
    assert "Probability of Garten" in found["2"]


@pytest.mark.parametrize(
    ("rows", "code", "said"),
    [
        ([("Sport", text) for _, text in _sentences()], "NNS-2032", "have the same class, “Sport”"),
        ([("Sport", "Tor"), ("Kochen", "Suppe")], "NNS-2032", "has one item of each class"),
        ([("Sport", "Tor")], "NNS-2010", "a single row or none"),
        ([], "NNS-2010", "a single row or none"),
    ],
)
def test_what_no_net_can_learn_is_refused_in_words(
    rows: list[tuple[str, str]], code: str, said: str, command: Command, tmp_path: Path
) -> None:
    table = _table(tmp_path / "t.csv", rows)
    for words in (("data", table), ("new", tmp_path / "p.nns", "--data", table)):
        answer = command(*words)
        assert answer.code == 1 and code in answer.err and said in answer.err
        assert "Nothing changed." in answer.err and "Traceback" not in answer.err
    assert not (tmp_path / "p.nns").exists()


def test_texts_in_one_folder_and_texts_in_none_have_no_classes_to_tell_apart(
    command: Command, tmp_path: Path
) -> None:
    for number, (_, text) in enumerate(_sentences()[:20]):
        for place in (tmp_path / "one" / "Sport", tmp_path / "flat"):
            place.mkdir(parents=True, exist_ok=True)
            (place / f"brief{chr(97 + number)}.txt").write_text(text, encoding="utf-8")
    one, flat = command("data", tmp_path / "one"), command("data", tmp_path / "flat")
    assert "All 20 items of one have the same class, “Sport”." in one.err
    assert "Nothing says which class the texts of flat have." in flat.err
    assert one.code == flat.code == 1
