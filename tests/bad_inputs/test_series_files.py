"""Files of series and numbers that cannot be data: each gets its code and a plain sentence."""

from __future__ import annotations

import io
import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.base.i18n import Translator
from nnstudio.data.arrays import npy_file
from nnstudio.data.dataset import DataError
from nnstudio.data.importers.monash_tsf import IMPORTER as TSF
from nnstudio.data.importers.numpy_arrays import IMPORTER as NUMPY
from nnstudio.data.importers.series_folder import IMPORTER as FOLDER
from nnstudio.data.importers.uea_ts import IMPORTER as TS
from nnstudio.data.progress import Reading
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import load_data_registries
from nnstudio.data.series import series_files

REGISTRIES = load_data_registries()
ENGLISH, GERMAN = Translator("en"), Translator("de")
HEAD = b"@problemName T\n@timeStamps false\n@classLabel true a b\n@data\n"


def _file(name: str, content: bytes) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return write


def _files(**contents: bytes) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        for name, content in contents.items():
            (folder / name.replace("__", ".")).write_bytes(content)
        return folder

    return write


def _npy(array: Any, pickled: bool = False) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=pickled)
    return buffer.getvalue()


def _npz(**arrays: Any) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


class _Bomb:
    """Would make a file if somebody unpickled it."""

    def __reduce__(self) -> tuple[Any, tuple[str, str]]:
        return (open, ("broken-into.txt", "w"))


def _bomb() -> np.ndarray:
    bomb = np.empty(2, dtype=object)
    bomb[:] = [_Bomb(), 1]
    return bomb


def _header(text: str) -> bytes:
    raw = text.encode("latin-1")
    return b"\x93NUMPY\x01\x00" + len(raw).to_bytes(2, "little") + raw


def _with_member(content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("x.npy", content)
    return buffer.getvalue()


X, Y = np.random.default_rng(0).normal(size=(40, 3)), np.arange(40) % 2

BAD: dict[str, tuple[Callable[[Path], Path], str, str, str]] = {
    "ts without data": (
        _file("a.ts", b"@problemName T\n@timeStamps false\n"),
        "NNS-2160",
        "no header with @data",
        "fehlt der Kopf mit @data",
    ),
    "ts with values first": (
        _file("a.ts", b"@problemName T\n@timestamps false\n1,2,3:a\n@data\n"),
        "NNS-2160",
        "line 3 stands before @data",
        "Zeile 3 steht vor @data",
    ),
    "ts without series": (_file("a.ts", HEAD), "NNS-2010", "no series behind", "hinter @data"),
    "ts of words": (
        _file("a.ts", HEAD + b"one,two:a\nthree:b\n"),
        "NNS-2161",
        "line 5: what stands there is no number",
        "Zeile 5: was dort steht, ist keine Zahl",
    ),
    "ts that is a film": (
        _file("a.ts", b"\x47\x40\x00\x10\x00" + bytes(4096)),
        "NNS-2160",
        "no file of series",
        "keine Datei mit Reihen",
    ),
    "typescript": (
        _file("a.ts", b"export const x: number = 1;\n"),
        "NNS-2160",
        "does not begin with @",
        "beginnt nicht mit @",
    ),
    "ts parts of other channels": (
        _files(a_TRAIN__ts=HEAD + b"1,2:3,4:a\n", a_TEST__ts=HEAD + b"1,2:b\n"),
        "NNS-2163",
        "a_TRAIN.ts has 2 channels, a_TEST.ts has 1",
        "a_TRAIN.ts hat 2 Kanäle, a_TEST.ts hat 1",
    ),
    "several sets": (
        _files(a_TRAIN__ts=HEAD + b"1,2:a\n", b_TRAIN__ts=HEAD + b"1,2:a\n"),
        "NNS-2162",
        "several data sets: a_TRAIN.ts, b_TRAIN.ts",
        "mehrere Datensätze",
    ),
    "tsf without data": (
        _file("a.tsf", b"@relation x\n@frequency daily\n"),
        "NNS-2160",
        "no header with @data",
        "fehlt der Kopf mit @data",
    ),
    "tsf without series": (
        _file("a.tsf", b"@relation x\n@data\n"),
        "NNS-2010",
        "no series behind @data",
        "hinter @data",
    ),
    "objects": (
        _file("a.npy", _npy(_bomb(), pickled=True)),
        "NNS-2171",
        "holds Python objects, not numbers",
        "Python-Objekte",
    ),
    "objects in an archive": (
        _file("a.npz", _npz(x=_bomb(), y=Y[:2])),
        "NNS-2171",
        "The array x in a.npz",
        "Das Array x in a.npz",
    ),
    "a bare pickle": (
        _file("a.npy", pickle.dumps(_Bomb())),
        "NNS-2170",
        "no file of NumPy",
        "keine Datei von NumPy",
    ),
    "dates": (
        _file("a.npy", _npy(np.array(["2020-01-01"] * 9, dtype="datetime64[D]"))),
        "NNS-2172",
        "neither numbers nor words",
        "weder Zahlen noch Wörter",
    ),
    "cut off": (_file("a.npy", _npy(X)[:200]), "NNS-2170", "is damaged", "ist beschädigt"),
    "archive cut off": (
        _file("a.npz", _npz(x=X, y=Y)[:300]),
        "NNS-2170",
        "is damaged",
        "ist beschädigt",
    ),
    "empty": (_file("a.npy", b""), "NNS-2170", "is damaged", "ist beschädigt"),
    "empty archive": (_file("a.npz", _npz()), "NNS-2170", "is damaged", "ist beschädigt"),
    "huge header": (
        _file("a.npy", _header("{'descr': '<f8', 'fortran_order': False, 'shape': (" + "9" * 9000)),
        "NNS-2170",
        "is damaged",
        "ist beschädigt",
    ),
    "a program as header": (
        _file("a.npy", _header("{'descr': __import__('os').getcwd(), 'shape': ()}\n")),
        "NNS-2170",
        "is damaged",
        "ist beschädigt",
    ),
    "more than there is": (
        _file(
            "a.npy",
            _header("{'descr': '<f8', 'fortran_order': False, 'shape': (99999999, 99999999), }\n"),
        ),
        "NNS-2009",
        "is larger than 2 GB",
        "ist größer als 2 GB",
    ),
    "an archive that promises more": (
        _file(
            "a.npz",
            _with_member(
                _header("{'descr': '<f8', 'fortran_order': False, 'shape': (9999999,), }\n")
            ),
        ),
        "NNS-2170",
        "is damaged",
        "ist beschädigt",
    ),
    "no items": (
        _file("a.npz", _npz(x=np.zeros((0, 3)), y=np.zeros(0))),
        "NNS-2010",
        "holds no items",
        "keine Beispiele",
    ),
    "answers of others": (
        _file("a.npz", _npz(x=X, y=Y[:39])),
        "NNS-2175",
        "40 items, but 39 entries in the array y",
        "40 Beispiele, aber 39 Einträge",
    ),
    "parts of other forms": (
        _file("a.npz", _npz(x_train=X, x_test=X[:, :2], y_train=Y, y_test=Y)),
        "NNS-2175",
        "different forms: 2, 3",
        "verschiedene Formen: 2, 3",
    ),
    "five axes": (
        _file("a.npz", _npz(x=np.zeros((9, 2, 2, 2, 2)), y=Y[:9])),
        "NNS-2173",
        "the form 9×2×2×2×2",
        "die Form 9×2×2×2×2",
    ),
    "images of seven colours": (
        _file("a.npz", _npz(x=np.zeros((9, 7, 20, 20)), y=Y[:9])),
        "NNS-2173",
        "images are not found in it",
        "keine Bilder zu finden",
    ),
    "answers of two axes": (
        _file("a.npz", _npz(x=X, y=np.zeros((40, 2, 2)))),
        "NNS-2174",
        "one answer an item",
        "eine Antwort je Beispiel",
    ),
    "several archives": (
        _files(a__npz=_npz(x=X), b__npz=_npz(x=X)),
        "NNS-2162",
        "several data sets: a.npz, b.npz",
        "mehrere Datensätze",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_its_code_and_words(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, code, english, german = BAD[name]
    folder = tmp_path / "data"
    folder.mkdir()
    path = write(folder)
    monkeypatch.chdir(tmp_path)
    content = {entry: entry.read_bytes() for entry in folder.iterdir()}
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
    assert {entry: entry.read_bytes() for entry in folder.iterdir()} == content
    assert not (tmp_path / "broken-into.txt").exists()  # nothing in the file ran


def test_what_does_not_fit_into_memory_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (npy_file, series_files):
        monkeypatch.setattr(module, "free_bytes", lambda: 1000)
    path = _file("a.npz", _npz(x=X, y=Y))(tmp_path)
    with pytest.raises(DataError) as caught:
        recognise(path, REGISTRIES)
    assert caught.value.code == "NNS-2055"
    assert "GB of memory" in ENGLISH(caught.value.message)
    uneven = _file("a.ts", HEAD + b"1:a\n" * 50 + b"1" + b",1" * 99 + b":b\n")(tmp_path)
    with pytest.raises(DataError) as caught:
        recognise(uneven, REGISTRIES)
    assert caught.value.code == "NNS-2055"


def test_a_folder_of_words_holds_no_series(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.csv").write_text("a,b\nc,d\ne,f\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        FOLDER.read(tmp_path, {}, Reading())
    assert caught.value.code == "NNS-2180"


def _change(content: bytes, places: list[tuple[int, int]], cut: int) -> bytes:
    changed = bytearray(content)
    for place, value in places:
        changed[place % len(changed)] = value
    return bytes(changed[: len(changed) - cut % len(changed)])


Changes = st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 255)), max_size=6)
WHOLE = {
    "a.ts": HEAD.replace(b"false", b"true", 1) + b"(0,1),(1,2):a\n(0,3),(1,?):b\n" * 3,
    "b.ts": HEAD + b"1,2:3,4:a\n5,6,7:8:b\n" * 3,
    "a.tsf": b"@relation x\n@attribute n string\n@attribute start_timestamp date\n"
    b"@frequency daily\n@data\nT1:2020-01-01 00-00-00:1,2,3\nT2:2020-02-01:4,?,6\n",
    "a.npy": _npy(X),
    "b.npy": _npy(np.array([(1.0, "a")] * 9, dtype=[("h", float), ("c", "U2")])),
    "a.npz": _npz(x=X, y=Y, class_names=np.array(["no", "yes"])),
}


@pytest.mark.parametrize("name", WHOLE)
@given(places=Changes, cut=st.integers(0, 400))
@settings(max_examples=60, deadline=None)
def test_damaged_files_are_read_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory,
    name: str,
    places: list[tuple[int, int]],
    cut: int,
) -> None:
    path = tmp_path_factory.mktemp("damaged") / name
    path.write_bytes(_change(WHOLE[name], places, cut))
    importer = {".ts": TS, ".tsf": TSF}.get(path.suffix, NUMPY)
    assert 0.0 <= importer.probe(path) <= 1.0
    try:
        frame = importer.read(path, {"shown": "auto"}, Reading())
    except DataError as error:
        assert error.code.startswith("NNS-2")
        assert ENGLISH(error.message)
        return
    assert len(frame.keys) == frame.rows == len(frame.columns[0].missing())
