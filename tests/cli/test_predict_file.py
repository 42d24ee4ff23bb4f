"""Whole files and folders are predicted into a table that spreadsheets open."""

from __future__ import annotations

import csv
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from nnstudio.cli.main import run_command
from nnstudio.data.bundled.texts_de import SAMPLE
from tests.cli.conftest import Command

TOPICS = ("Kochen", "Sport", "Technik", "Reisen")
ODD = ('=SUMME(A1)"; "x', "qqqxq zzxz", "", "Der Zug\nfährt 😀 ab", "Tee\x07kessel", "שלום עולם")


@pytest.fixture(scope="session")
def _texts_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A trained project of bundled texts in a folder of its own, and its training table."""
    folder = tmp_path_factory.mktemp("texts")
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_STATE_HOME", str(folder / "state"))
    patch.setenv("LOCALAPPDATA", str(folder / "state"))
    patch.setenv("LANG", "C")
    raw = SAMPLE.load({})
    with (folder / "train.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(["Thema", "Text"])
        for topic, text in zip(raw.target.tolist(), raw.inputs["text"].tolist(), strict=True):
            table.writerow([TOPICS[topic], text])
    path = folder / "texts.nns"
    try:
        assert run_command(["new", str(path), "--data", str(folder / "train.csv")]) == 0
        assert run_command(["train", str(path), "--epochs", "2", "--threads", "1"]) == 0
    finally:
        patch.undo()
    return path


@pytest.fixture
def texts(_texts_once: Path, tmp_path: Path) -> Path:
    """A copy of the trained project with its training table beside it."""
    shutil.copy(_texts_once.with_name("train.csv"), tmp_path / "train.csv")
    return Path(shutil.copy(_texts_once, tmp_path / "texts.nns"))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """New texts with labels, some of them odd."""
    raw = SAMPLE.load({})
    path = tmp_path / "new.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(["Text", "Thema"])
        for topic, text in list(zip(raw.target, raw.inputs["text"], strict=True))[::3]:
            rows.writerow([text, f" {TOPICS[int(topic)]} "])
        for text in ODD:
            rows.writerow([text, "Gartenbau"])
    return path


def _read(path: Path, separator: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=separator))


def _workbook(path: Path) -> list[dict[str, object]]:
    head, *rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def test_each_text_has_its_answer_its_words_and_what_is_right(
    texts: Path, table: Path, command: Command, tmp_path: Path
) -> None:
    answer = command("predict", texts, "--input", table, "-o", tmp_path / "out.csv", "--json", "-")
    assert answer.code == 0, answer.err
    rows = _read(tmp_path / "out.csv")
    (single,) = command("predict", texts, "--text", rows[0]["Text"], "--json", "-").json
    assert rows[0]["Answer"] == single["label"]
    chances = {name: float(rows[0][f"Probability of {name}"]) for name in TOPICS}
    assert chances == pytest.approx(single["probabilities"], abs=1e-5)
    assert float(rows[0]["Probability of the answer"]) == pytest.approx(max(chances.values()))
    assert rows[0]["True label"] in TOPICS  # without the blanks around it
    known = [row for row in rows if row["Right or wrong"]]
    right = [row for row in known if row["Answer"] == row["True label"]]
    assert answer.json["judged"] == len(known) and answer.json["right"] == len(right)
    assert all((row["Right or wrong"] == "right") == (row in right) for row in known)
    assert f"{len(rows)} items predicted and written to out.csv." in answer.err


def test_the_strongest_words_are_those_of_a_single_explanation(
    texts: Path, table: Path, command: Command, tmp_path: Path
) -> None:
    command("predict", texts, "--input", table, "-o", tmp_path / "out.csv")
    for row in _read(tmp_path / "out.csv")[:3]:
        (single,) = command("predict", texts, "--text", row["Text"], "--json", "-").json
        sums: dict[str, float] = {}
        for entry in single["words"]:
            word = entry["word"].casefold()
            if any(map(str.isalnum, word)):
                sums[word] = sums.get(word, 0.0) + entry["contribution"]
        strongest = sorted(sums, key=lambda word: -abs(sums[word]))[:3]
        assert [row[f"Word {n}"].casefold() for n in (1, 2, 3)] == strongest
        shares = [float(row[f"Contribution {n}"]) for n in (1, 2, 3)]
        assert shares == pytest.approx([sums[word] for word in strongest], abs=1e-4)


def test_odd_texts_are_named_and_never_become_formulas(
    texts: Path, table: Path, command: Command, tmp_path: Path
) -> None:
    for name in ("out.csv", "out.xlsx"):
        answer = command("predict", texts, "--input", table, "-o", tmp_path / name)
        assert answer.code == 0, answer.err
        assert "without a known word" in answer.out
    rows, cells = _read(tmp_path / "out.csv")[-6:], _workbook(tmp_path / "out.xlsx")[-6:]
    assert rows[0]["Text"] == "'" + ODD[0] and cells[0]["Text"] == ODD[0]
    assert "no known word: no real answer" in rows[1]["Note"]
    assert "empty text: no real answer" in rows[2]["Note"]
    assert rows[3]["Text"] == ODD[3] and cells[3]["Text"] == ODD[3]
    assert "the net does not know the class Gartenbau" in str(cells[5]["Note"])
    assert rows[5]["Right or wrong"] == "" and rows[5]["Text"] == ODD[5]
    assert isinstance(cells[0]["Probability of the answer"], float)
    formulas = [
        cell
        for row in openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0].iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert formulas == []


def test_german_tables_have_german_heads_and_decimal_commas(
    texts: Path, table: Path, command: Command, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    answer = command("predict", texts, "--input", table, "-o", out, "--no-words", "--lang", "de")
    assert answer.code == 0 and "vorhergesagt und in out.csv geschrieben" in answer.out
    row = _read(out, ";")[0]
    assert "," in row["Wahrscheinlichkeit der Antwort"]
    assert row["Richtig oder falsch"] in ("richtig", "falsch")
    assert not any(name.startswith("Wort") for name in row)


def test_a_folder_of_texts_is_predicted_by_file_name(
    texts: Path, command: Command, tmp_path: Path
) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    for number, text in enumerate(SAMPLE.load({}).inputs["text"][:6]):
        (folder / f"brief_{number}.txt").write_text(str(text), encoding="utf-8")
    answer = command("predict", texts, "--input", folder, "-o", tmp_path / "out.xlsx")
    assert answer.code == 0, answer.err
    rows = _workbook(tmp_path / "out.xlsx")
    assert [row["Item"] for row in rows] == [f"brief_{number}.txt" for number in range(6)]
    assert "True label" not in rows[0]


def test_a_text_longer_than_a_cell_is_answered_whole_and_shown_shortened(
    texts: Path, command: Command, tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("Der Zug fährt nach Wien. " * 4000, encoding="utf-8")
    folder = tmp_path / "long"
    folder.mkdir()
    shutil.move(long, folder / "long.txt")
    (folder / "short.txt").write_text("Ein Rezept mit Butter", encoding="utf-8")
    assert command("predict", texts, "--input", folder, "-o", tmp_path / "o.csv").code == 0
    row = next(row for row in _read(tmp_path / "o.csv") if row["Item"] == "long.txt")
    assert len(row["Text"]) < 32_767 and row["Text"].endswith(" …")
    assert "too long for a cell" in row["Note"]


def test_a_table_of_numbers_shows_its_columns_beside_the_answers(
    flowers: Path, command: Command, tmp_path: Path
) -> None:
    project, out = tmp_path / "f.nns", tmp_path / "out.csv"
    assert command("new", project, "--data", flowers).code == 0
    assert command("train", project, "--epochs", 2, "--threads", 1).code == 0
    other = tmp_path / "other.csv"
    other.write_text(flowers.read_text() + "1,0.5,small\n", encoding="utf-8")
    answer = command("predict", project, "--input", other, "-o", out)
    assert answer.code == 0, answer.err
    rows = _read(out)
    assert (rows[0]["long"], rows[0]["True label"]) == ("1", "small")
    assert len(rows) == 61 and "Right:" in answer.out and "95 % interval" in answer.out


def test_the_data_of_the_training_keep_their_labels_to_themselves(
    texts: Path, command: Command, tmp_path: Path
) -> None:
    out = tmp_path / "o.csv"
    answer = command("predict", texts, "--input", tmp_path / "train.csv", "-o", out)
    assert answer.code == 0 and "the test part is locked" in answer.out
    assert "True label" not in _read(out)[0] and "Right:" not in answer.out


def test_numbers_are_predicted_with_their_distance(command: Command, tmp_path: Path) -> None:
    table = tmp_path / "n.csv"
    rows = [f"{n % 13},{n % 7},{(n % 13) * 2 + n % 7 + 0.5}" for n in range(120)]
    table.write_text("\n".join(["a,b,price", *rows]), encoding="utf-8")
    project, out = tmp_path / "n.nns", tmp_path / "o.xlsx"
    assert command("new", project, "--data", table, "--target", "price").code == 0
    assert command("train", project, "--epochs", 2, "--threads", 1).code == 0
    table.rename(tmp_path / "new.csv")  # nobody can tell any more that it was trained with
    answer = command("predict", project, "--input", tmp_path / "new.csv", "-o", out)
    assert answer.code == 0, answer.err
    found = _workbook(out)
    assert len(found) == 120 and "Mean distance from the true value" in answer.out
    row = found[3]
    off = float(str(row["Predicted: price"])) - float(str(row["True value: price"]))
    assert row["Predicted − true"] == pytest.approx(off, abs=1e-5)


def test_a_folder_of_pictures_is_predicted(command: Command, tmp_path: Path) -> None:
    for name, grey in (("dark", 40), ("light", 200)):
        (tmp_path / "photos" / name).mkdir(parents=True)
        for number in range(12):
            picture = Image.new("RGB", (24, 24), (grey + number, grey, grey))
            picture.save(tmp_path / "photos" / name / f"{number}.png")
    project, out = tmp_path / "p.nns", tmp_path / "o.csv"
    assert command("new", project, "--data", tmp_path / "photos").code == 0
    assert command("train", project, "--epochs", 1, "--threads", 1).code == 0
    new = tmp_path / "new"
    shutil.copytree(tmp_path / "photos", new)
    (new / "light" / "broken.png").write_bytes(b"no picture")
    answer = command("predict", project, "--input", new, "-o", out)
    assert answer.code == 0, answer.err
    rows = _read(out)
    assert len(rows) == 24 and "broken.png" in answer.out
    assert {row["True label"] for row in rows} == {"dark", "light"}
    assert "Text" not in rows[0] and "Word 1" not in rows[0]


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("out.txt", "NNS-4081", ".csv or .xlsx"),
        ("no/out.csv", "NNS-4082", "folder of"),
        ("new.csv", "NNS-4083", "cannot take the answers"),
    ],
)
def test_a_target_that_cannot_be_is_named_before_anything_is_read(
    name: str, code: str, words: str, texts: Path, table: Path, command: Command, tmp_path: Path
) -> None:
    before = {path: path.read_bytes() for path in tmp_path.glob("*.csv")}
    answer = command("predict", texts, "--input", table, "-o", tmp_path / name)
    assert answer.code == 1 and code in answer.err and words in answer.err
    assert {path: path.read_bytes() for path in tmp_path.glob("*.csv")} == before


def test_the_data_of_the_training_are_never_overwritten(
    _texts_once: Path, texts: Path, table: Path, command: Command
) -> None:
    data = _texts_once.with_name("train.csv")
    before = data.read_bytes()
    answer = command("predict", texts, "--input", table, "-o", data)
    assert answer.code == 1 and "NNS-4083" in answer.err and data.read_bytes() == before


def test_a_file_without_the_columns_of_the_training_leaves_the_old_table(
    trained: Path, table: Path, command: Command, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old")
    answer = command("predict", trained, "--input", table, "-o", out)
    assert answer.code == 1 and "NNS-2074" in answer.err and out.read_text() == "old"


def test_output_without_a_file_is_wrong_usage(texts: Path, command: Command) -> None:
    answer = command("predict", texts, "--text", "a", "-o", "out.csv")
    assert answer.code == 1 and "NNS-4085" in answer.err


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_ended_leaves_the_old_table(
    number: int, texts: Path, tmp_path: Path, project_root: Path
) -> None:
    raw = [str(text).replace('"', "") for text in SAMPLE.load({}).inputs["text"]]
    big = tmp_path / "big.csv"
    big.write_text("Text\n" + "\n".join(f'"{text}"' for text in raw * 40), encoding="utf-8")
    out = tmp_path / "out" / "out.xlsx"
    out.parent.mkdir()
    out.write_bytes(b"old")
    words = ["predict", str(texts), "--input", str(big), "-o", str(out), "--lang", "en"]
    run = subprocess.Popen(
        [sys.executable, "-m", "nnstudio", *words],
        cwd=project_root,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        end = time.monotonic() + 100
        while not any(path.stat().st_size > 60_000 for path in out.parent.glob(".~*")):
            assert run.poll() is None and time.monotonic() < end, "it has not begun to write"
            time.sleep(0.01)
        run.send_signal(number)
        said, _ = run.communicate(timeout=60)
    finally:
        run.kill()
        run.communicate()
    assert out.read_bytes() == b"old"
    if number == signal.SIGINT:
        assert run.returncode == 1 and "was not written" in said
        assert list(out.parent.iterdir()) == [out]
