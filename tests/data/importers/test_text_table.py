"""Texts joined with a table of labels."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import find_importer, recognise
from tests.helpers.importing import (
    GERMAN,
    left_out,
    notes,
    numbers,
    probe,
    read_frame,
    registries,
    words,
    write_files,
)


def _folder(folder: Path, table: str, name: str = "labels.csv", count: int = 12) -> Path:
    files: dict[str, str | bytes] = {
        f"texte/{number:03}.txt": f"Ein kurzer Text mit der Nummer {number}."
        for number in range(count)
    }
    return write_files(folder, files | {name: table})


def _rows(count: int = 12, sign: str = ";") -> str:
    lines = [sign.join(("Datei", "Thema", "Jahr"))]
    lines += [
        sign.join((f"{n}", "Sport" if n % 2 else "Politik", f"{1990 + n}")) for n in range(count)
    ]
    return "\n".join(lines) + "\n"


def test_labels_come_from_the_table(tmp_path: Path) -> None:
    _folder(tmp_path, _rows())
    assert find_importer(tmp_path, registries()).id == "text_table"
    frame = read_frame("text_table", tmp_path)
    assert frame.names == ("text", "Thema", "Jahr")
    assert words(frame, "Thema")[:2] == ["Politik", "Sport"]
    assert numbers(frame, "Jahr")[0] == 1990.0
    assert frame.keys[0] == "texte/000.txt"
    assert frame.facts["table"] == "labels.csv"
    assert frame.facts["joined_by"] == "Datei"
    assert "12 texts were found by it" in notes(frame)
    data = load_dataset(recognise(tmp_path, registries()), None, registries())
    assert data.signature.target.classes == ("Politik", "Sport")


def test_unmatched_files_and_rows_are_listed(tmp_path: Path) -> None:
    table = _rows(10) + "99;Sport;1999\n3;Sport;1999\n"
    gone = left_out(read_frame("text_table", _folder(tmp_path, table)))
    assert gone["not named in the table labels.csv"] == ("texte/010.txt", "texte/011.txt")
    assert gone["no file of that name (row of labels.csv)"] == ("12",)
    assert gone["its file was named by an earlier row of labels.csv"] == ("13",)


def test_a_column_of_the_table_may_name_the_parts(tmp_path: Path) -> None:
    lines = ["file,y,split"]
    lines += [f"{n:03}.txt,{'ab'[n % 2]},{'test' if n > 8 else 'train'}" for n in range(12)]
    frame = read_frame("text_table", _folder(tmp_path, "\n".join(lines)))
    assert frame.parts is not None
    assert len(frame.parts.test) == 3
    assert frame.roles["split"] == "ignore"


def test_a_text_column_of_the_table_keeps_its_place_beside_the_file(tmp_path: Path) -> None:
    lines = ["file,text,y", *(f"{n:03},note,{'ab'[n % 2]}" for n in range(12))]
    frame = read_frame("text_table", _folder(tmp_path, "\n".join(lines)))
    assert frame.names == ("text", "text (2)", "y")
    assert frame.roles["text"] == "text"


def test_folders_of_classes_stay_a_column(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{c}/{c}{n}.txt": f"Ein Text {n}" for c in ("rot", "blau") for n in range(6)
    }
    files["meta.csv"] = "id,Jahr\n" + "".join(
        f"{c}{n},{n}\n" for c in ("rot", "blau") for n in range(6)
    )
    frame = read_frame("text_table", write_files(tmp_path, files))
    assert frame.names == ("text", "Jahr", "class")
    assert set(words(frame, "class")) == {"rot", "blau"}


def test_a_table_of_something_else_leaves_the_folder_as_it_is(tmp_path: Path) -> None:
    _folder(tmp_path, "a,b\n" + "".join(f"{n * 7},{n}x\n" for n in range(500, 540)))
    assert probe("text_table", tmp_path) == 0.0
    with pytest.raises(DataError) as caught:
        read_frame("text_table", tmp_path)
    assert caught.value.code == "NNS-2116"
    assert "Keine Tabelle" in GERMAN(caught.value.message)


def test_a_broken_table_says_what_is_wrong_with_it(tmp_path: Path) -> None:
    _folder(tmp_path, "PK\x03\x04 no table")
    with pytest.raises(DataError) as caught:
        read_frame("text_table", tmp_path)
    assert caught.value.code != "NNS-2116"


def test_a_first_look_reads_some_of_the_texts(tmp_path: Path) -> None:
    frame = read_frame("text_table", _folder(tmp_path, _rows()), most=4)
    assert frame.rows == 4
    assert not frame.whole
    assert frame.total == 12
