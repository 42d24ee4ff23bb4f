"""Files that cannot be data: each gets its code and a plain sentence, in both languages."""

from __future__ import annotations

import gzip
import os
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from nnstudio.base.i18n import Translator
from nnstudio.data.config import DataConfig, SplitConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import load_data_registries

REGISTRIES = load_data_registries()
ENGLISH, GERMAN = Translator("en"), Translator("de")

IDX_IMAGES = struct.pack(">BBBB3I", 0, 0, 8, 3, 2, 2, 2) + bytes(8)
IDX_LABELS = struct.pack(">BBBBI", 0, 0, 8, 1, 2) + bytes([0, 1])


def _folder(images: bytes | None, labels: bytes | None) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        if images is not None:
            (folder / "train-images-idx3-ubyte").write_bytes(images)
        if labels is not None:
            (folder / "train-labels-idx1-ubyte").write_bytes(labels)
        return folder

    return write


def _file(name: str, content: bytes) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return write


def _truncated_gz(folder: Path) -> Path:
    packed = gzip.compress(struct.pack(">BBBB3I", 0, 0, 8, 3, 2, 40, 40) + os.urandom(3200))
    return _folder(packed[: len(packed) // 2], IDX_LABELS)(folder)


def _picture(folder: Path) -> Path:
    Image.new("L", (8, 8)).save(folder / "digit.png")
    return folder / "digit.png"


BAD: dict[str, tuple[Callable[[Path], Path], str, str, str]] = {
    "nothing there": (lambda folder: folder / "no.csv", "NNS-2004", "nothing at", "ist nichts"),
    "empty folder": (_folder(None, None), "NNS-2006", "holds no data", "keine lesbaren Daten"),
    "unknown kind": (_file("a.xyz", b"\x00\x01\x02"), "NNS-2006", "of a kind", "von einer Art"),
    "zero bytes": (_file("a.csv", b""), "NNS-2010", "a.csv is empty", "a.csv ist leer"),
    "blank lines": (_file("a.csv", b"\n \n\r\n"), "NNS-2010", "is empty", "ist leer"),
    "power loss": (_file("a.csv", bytes(4096)), "NNS-2010", "is empty", "ist leer"),
    "header alone": (
        _file("a.csv", b"x,y\n"),
        "NNS-2010",
        "a single row or none",
        "höchstens eine",
    ),
    "zero bytes inside": (
        _file("a.csv", b"x,y\n1,\x00\n"),
        "NNS-2031",
        "holds zero bytes",
        "Nullbytes",
    ),
    "web page": (
        _file("a.csv", b"\n<!DOCTYPE html><html><body>x,y</body></html>"),
        "NNS-2031",
        "web page",
        "Webseite",
    ),
    "workbook": (_file("a.csv", b"PK\x03\x04rest"), "NNS-2031", "Excel", "Excel"),
    "pdf": (_file("a.csv", b"%PDF-1.7 x,y"), "NNS-2031", "a PDF file", "eine PDF-Datei"),
    "picture as table": (_file("a.csv", b"\x89PNG\r\n"), "NNS-2031", "a picture", "ein Bild"),
    "one column": (_file("a.csv", b"x\n1\n2\n3\n"), "NNS-2032", "single column", "einzige Spalte"),
    "words that never repeat": (
        _file("a.csv", b"x,y\na,k\nb,l\nc,m\nd,n\ne,o\nf,p\n"),
        "NNS-2032",
        "a.csv has one item of each class in y, 6 classes in all.",
        "a.csv hat in y von jeder Klasse nur ein Beispiel, zusammen 6 Klassen.",
    ),
    "target never changes": (
        _file("a.csv", b"x,y\n1,a\n2,a\n4,a\n"),
        "NNS-2033",
        "No column",
        "Keine Spalte",
    ),
    "long cell": (
        _file("a.csv", b"x,y\n1," + b"z" * 1_048_600 + b"\n"),
        "NNS-2036",
        "1,048,576 characters",
        "1.048.576 Zeichen",
    ),
    "too many columns": (
        _file("a.csv", b",".join(b"%d" % i for i in range(10_001)) + b"\n" + b"1," * 10_000 + b"1"),
        "NNS-2035",
        "10,000 columns",
        "10.000 Spalten",
    ),
    "labels missing": (_folder(IDX_IMAGES, None), "NNS-2024", "labels", "Klassen"),
    "labels of others": (
        _folder(IDX_IMAGES, struct.pack(">BBBBI", 0, 0, 8, 1, 3) + bytes(3)),
        "NNS-2023",
        "2 images, but there are 3 labels",
        "2 Bilder, aber es gibt dazu 3",
    ),
    "no idx inside": (_folder(b"hello world, hello", IDX_LABELS), "NNS-2021", "IDX", "IDX"),
    "images cut off": (
        _folder(IDX_IMAGES[:-3], IDX_LABELS),
        "NNS-2022",
        "incomplete",
        "unvollständ",
    ),
    "packed and cut off": (_truncated_gz, "NNS-2026", "damaged", "beschädigt"),
    "images of floats": (
        _folder(struct.pack(">BBBB3I", 0, 0, 13, 3, 2, 2, 2) + bytes(32), IDX_LABELS),
        "NNS-2025",
        "code 13",
        "Code 13",
    ),
    "single picture": (_picture, "NNS-2006", "single picture", "einzelnes Bild"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_its_code_and_words(tmp_path: Path, name: str) -> None:
    write, code, english, german = BAD[name]
    before = sorted(tmp_path.iterdir())
    path = write(tmp_path)
    content = {entry: entry.read_bytes() for entry in tmp_path.iterdir()}
    with pytest.raises(DataError) as caught:
        recognise(path, REGISTRIES)
    error = caught.value
    assert error.code == code
    assert error.hint is not None
    assert english in ENGLISH(error.message) + ENGLISH(error.hint)
    assert german in GERMAN(error.message) + GERMAN(error.hint)
    for sentence in (error.message, error.hint):
        for language in (ENGLISH, GERMAN):
            shown = language(sentence)
            assert "{" not in shown
            assert shown.endswith((".", ")"))
    assert {entry: entry.read_bytes() for entry in tmp_path.iterdir()} == content
    assert not before


def test_data_that_were_moved_away_name_their_old_place(tmp_path: Path) -> None:
    config = DataConfig(source="file", importer="csv", path="gone/table.csv")
    with pytest.raises(DataError) as caught:
        load_dataset(config, tmp_path, REGISTRIES)
    assert caught.value.code == "NNS-2004"
    assert "gone/table.csv" in ENGLISH(caught.value.message)
    assert caught.value.hint is not None
    assert "are safe" in ENGLISH(caught.value.hint)
    assert "sind sicher" in GERMAN(caught.value.hint)


@pytest.mark.parametrize("path", ["a\0b.csv", "x" * 5000 + ".csv", "~nobody-here/x.csv"])
def test_paths_that_cannot_be_are_only_not_there(tmp_path: Path, path: str) -> None:
    config = DataConfig(source="file", importer="csv", path=path)
    with pytest.raises(DataError) as caught:
        load_dataset(config, tmp_path, REGISTRIES)
    assert caught.value.code == "NNS-2004"


def test_a_project_without_a_file_asks_for_one(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        load_dataset(DataConfig(source="file", importer="idx"), tmp_path, REGISTRIES)
    assert caught.value.code == "NNS-2001"
    assert "braucht eine Datei" in GERMAN(caught.value.message)


def test_a_quote_that_never_ends_costs_its_own_row_only(tmp_path: Path) -> None:
    path = tmp_path / "open.csv"
    rows = "".join(f"{i * 7 % 50},{i % 3}\n" for i in range(300))
    path.write_text('x,y\n"1;2\n' + rows, encoding="utf-8")
    data = load_dataset(recognise(path, REGISTRIES), None, REGISTRIES)
    assert data.items == 300
    assert data.left_out[0].places == ("2",)
    assert "another number of cells" in ENGLISH(data.left_out[0].text)


def test_a_class_with_one_row_still_trains(tmp_path: Path) -> None:
    path = tmp_path / "rare.csv"
    path.write_text("x,y\n" + "1,a\n2,b\n" * 10 + "3,c\n", encoding="utf-8")
    data = load_dataset(recognise(path, REGISTRIES), None, REGISTRIES)
    rare = data.signature.target.classes.index("c")
    assert rare in data.target[data.parts.train]


def test_a_split_without_training_is_refused(tmp_path: Path) -> None:
    config = REGISTRIES.samples["iris"].config()
    nothing = SplitConfig(train=0.0, validation=0.5, test=0.5, kind="random")
    with pytest.raises(DataError) as caught:
        load_dataset(config.model_copy(update={"split": nothing}), tmp_path, REGISTRIES)
    assert caught.value.code == "NNS-2061"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "locked.csv"
    path.write_text("x,y\n1,2\n", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(DataError) as caught:
        recognise(path, REGISTRIES)
    assert caught.value.code == "NNS-2005"


def test_real_messy_files_are_data_or_refused_in_words(shared_data: Path) -> None:
    messy = [path for path in (shared_data / "messy").rglob("*") if path.is_file()]
    refused = 0
    for path in messy:
        try:
            load_dataset(recognise(path, REGISTRIES), None, REGISTRIES)
        except DataError as error:
            refused += 1
            assert error.code.startswith("NNS-2")
            assert "{" not in ENGLISH(error.message) + GERMAN(error.message)
    assert len(messy) > 150
    assert refused > 100  # most are pictures
