"""Zip files as data sets: whatever is inside is read as if it lay there unpacked."""

from __future__ import annotations

import io
import os
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nnstudio.data.dataset import DataError
from nnstudio.data.files.zip_copies import prune
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import find_importer, recognise
from nnstudio.work.inspect_data import inspect_data
from tests.helpers.importing import (
    GERMAN,
    left_out,
    notes,
    probe,
    read_frame,
    registries,
    words,
    write_files,
)
from tests.helpers.office_files import docx, paragraph, zipped

TABLE = "x;y\n" + "".join(f"{n},5;{'ab'[n % 2]}\n" for n in range(30))


def _zip(folder: Path, files: dict[str, str | bytes], name: str = "data.zip") -> Path:
    path = folder / name
    path.write_bytes(zipped(files))
    return path


def _texts(start: str = "") -> dict[str, str | bytes]:
    return {
        f"{start}{c}/{n}.txt": f"Ein Text über {c} mit der Nummer {n}."
        for c in ("Sport", "Politik")
        for n in range(6)
    }


def test_a_table_in_a_zip_is_a_table(tmp_path: Path) -> None:
    path = _zip(tmp_path, {"daten/tabelle.csv": TABLE, "daten/README.md": "about"})
    assert find_importer(path, registries()).id == "zipped"
    frame = read_frame("zipped", path)
    assert frame.facts["format"] == "csv"
    assert frame.facts["inside"] == "daten/tabelle.csv"
    assert frame.facts["file"] == "data.zip"
    assert frame.facts["decimal"] == ","
    assert "daten/tabelle.csv was read out of the zip file" in notes(frame)
    data = load_dataset(recognise(path, registries()), None, registries())
    assert data.signature.target.classes == ("a", "b")


def test_a_folder_of_texts_in_a_zip_keeps_its_classes(tmp_path: Path) -> None:
    for start in ("", "set/", "a/b/"):
        path = _zip(tmp_path, _texts(start) | {"__MACOSX/._x": b"\0", "LICENSE": "free"})
        frame = read_frame("zipped", path)
        assert frame.facts["format"] == "text_folder"
        assert set(words(frame, "class")) == {"Sport", "Politik"}
        assert str(frame.keys[0]).endswith("Politik/0.txt")


def test_pictures_and_documents_in_a_zip(tmp_path: Path) -> None:
    def picture(shade: int) -> bytes:
        stream = io.BytesIO()
        Image.new("L", (8, 8), shade).save(stream, "PNG")
        return stream.getvalue()

    pictures: dict[str, str | bytes] = {
        f"{c}/{n}.png": picture(n * 20 + (c == "hell") * 100)
        for c in ("hell", "dunkel")
        for n in range(5)
    }
    path = _zip(tmp_path, pictures)
    found = inspect_data(path, registries())
    assert found.kind == "image"
    assert found.classes == {"dunkel": 5, "hell": 5}
    letters: dict[str, str | bytes] = {
        f"{c}/{n}.docx": docx(paragraph(f"Brief {n}")) for c in "ab" for n in range(3)
    }
    assert words(read_frame("zipped", _zip(tmp_path, letters)), "text")[0] == "Brief 0"


def test_an_office_file_or_arrays_are_no_zip_for_us(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx(paragraph("x")))
    (tmp_path / "renamed.dat").write_bytes(docx(paragraph("x")))
    np.savez(tmp_path / "arrays.npz", x=np.zeros(3))
    for name in ("a.docx", "renamed.dat", "arrays.npz", "gone.zip"):
        assert probe("zipped", tmp_path / name) == 0.0
    (tmp_path / "renamed").write_bytes(zipped({"a.csv": TABLE}))
    assert probe("zipped", tmp_path / "renamed") > 0.0
    assert probe("zipped", _zip(tmp_path, {"a.csv": TABLE})) > 0.8


def test_a_person_may_choose_what_is_read(tmp_path: Path) -> None:
    other = TABLE.replace("x;y", "größe;art")
    path = _zip(tmp_path, {"eins.csv": TABLE, "zwei.csv": other, "mehr/drei.csv": TABLE})
    frame = read_frame("zipped", path, inside="zwei.csv")
    assert frame.names == ("größe", "art")
    assert read_frame("zipped", path, inside="mehr").facts["inside"] == "mehr"
    for outside in ("../data.zip", "/etc/passwd", "vier.csv"):
        with pytest.raises(DataError) as caught:
            read_frame("zipped", path, inside=outside)
        assert caught.value.code == "NNS-2153"


def test_what_lies_beside_the_data_is_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "tabelle.csv": TABLE,
        "bild.svg": "<svg/>",
        "mehr.bin": b"\0\1",
    }
    frame = read_frame("zipped", _zip(tmp_path, files))
    told = [place for places in left_out(frame).values() for place in places]
    assert sorted(told) == ["bild.svg", "mehr.bin"]


def test_a_zip_without_data_says_so(tmp_path: Path) -> None:
    for files in ({"a.bin": b"\0\1\2"}, {"README": "x"}, {}):
        with pytest.raises(DataError) as caught:
            read_frame("zipped", _zip(tmp_path, dict(files)))
        assert caught.value.code == "NNS-2006"
        assert "keine lesbaren Daten" in GERMAN(caught.value.message)


def test_nothing_stays_without_a_folder_for_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    read_frame("zipped", _zip(tmp_path, _texts()))
    assert list(scratch.iterdir()) == []
    with pytest.raises(DataError):
        read_frame("zipped", _zip(tmp_path, {"../x.txt": "x"}))
    assert list(scratch.iterdir()) == []


def test_a_copy_is_made_once_for_each_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    path = _zip(tmp_path, _texts())
    first = read_frame("zipped", path, cache=cache)
    copies = list((cache / "unpacked").iterdir())
    assert len(copies) == 1
    from nnstudio.data.importers import zipped as module

    def never(*_: object) -> None:
        raise AssertionError("unpacked once more")

    monkeypatch.setattr(module, "unpack", never)
    moved = tmp_path / "moved.zip"
    path.rename(moved)
    assert read_frame("zipped", moved, cache=cache).keys == first.keys
    monkeypatch.undo()
    with pytest.raises(DataError):
        read_frame("zipped", _zip(tmp_path, {"/x": "x"}), cache=cache)
    assert list((cache / "unpacked").iterdir()) == copies


def test_old_copies_make_room_for_new_ones(tmp_path: Path) -> None:
    for place, name in enumerate(("old", "middle", "new")):
        write_files(tmp_path / name, {"a.txt": "x" * 100})
        os.utime(tmp_path / name, (place * 1000 + 1, place * 1000 + 1))
    prune(tmp_path, tmp_path / "new", budget=200)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["middle", "new"]
    prune(tmp_path, tmp_path / "new", budget=10)
    assert [entry.name for entry in tmp_path.iterdir()] == ["new"]
    prune(tmp_path / "gone", tmp_path / "gone" / "x")


def test_a_tei_corpus_in_a_zip_is_read(tmp_path: Path, shared_data: Path) -> None:
    path = tmp_path / "tei.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for file in sorted((shared_data / "text_de" / "dlk_poems" / "tei").iterdir()):
            packed.write(file, f"tei/{file.name}")
    found = inspect_data(path, registries())
    assert (found.rows, found.target, len(found.classes)) == (100, "author", 10)
