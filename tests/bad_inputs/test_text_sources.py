"""Texts, XML, JSON and zip files that cannot be data, or are data all the same, in both languages.

Rows 38, 41 to 44, 47 and 49 of the list of faults.
"""

from __future__ import annotations

import io
import json
import struct
import time
import tracemalloc
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnstudio.data.dataset import DataError
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import find_importer, recognise
from nnstudio.work.inspect_data import inspect_data
from tests.helpers.importing import (
    ENGLISH,
    GERMAN,
    left_out,
    notes,
    read_frame,
    registries,
    words,
    write_files,
)
from tests.helpers.office_files import docx, paragraph, zipped

Files = dict[str, str | bytes]

LAUGHS = (
    "<!DOCTYPE x ["
    + '<!ENTITY l0 "haha">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]><x>&l9;</x>"
)


def _folder(files: Files) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        return write_files(folder / "data", files)

    return write


def _file(name: str, content: str | bytes) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        write_files(folder, {name: content})
        return folder / name

    return write


def _texts(*labels: str, each: int = 4) -> Files:
    return {
        f"{label}/{number}.txt": f"Ein Text mit der Nummer {number} über {label}, lang genug."
        for label in labels
        for number in range(each)
    }


BAD: dict[str, tuple[Callable[[Path], Path], str, str, str]] = {
    "texts that are all empty": (
        _folder({"a/1.txt": "", "a/2.txt": "  \n", "b/1.txt": "\ufeff"}),
        "NNS-2113",
        "3 left out: empty",
        "leer",
    ),
    "one folder is no class": (
        _folder(_texts("Sport")),
        "NNS-2032",
        "All 4 items of data have the same class, “Sport”.",
        "Alle 4 Beispiele von data haben dieselbe Klasse, „Sport“.",
    ),
    "no class anywhere": (
        _folder({f"brief von {name}.txt": "Liebe Leute" * 9 for name in ("Anna", "Eva", "Paul")}),
        "NNS-2032",
        "Nothing says which class the texts of data have.",
        "Nichts sagt, welche Klasse die Texte von data haben.",
    ),
    "old Word files alone": (
        _folder({"a/1.txt": b"\xd0\xcf\x11\xe0", "b/1.txt": b"\xd0\xcf\x11\xe0"}),
        "NNS-2113",
        "old Word",
        "alte Word",
    ),
    "broken xml": (_file("a.xml", "<a>\n<b></a>"), "NNS-2120", "line 2", "Zeile 2"),
    "billion laughs": (_file("a.xml", LAUGHS), "NNS-2120", "never expanded", "nie aufgelöst"),
    "secret file": (
        _file("a.xml", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
        "NNS-2120",
        "never expanded",
        "nie aufgelöst",
    ),
    "nested xml": (_file("a.xml", "<a>" * 99_999), "NNS-2120", "256 deep", "256-fach"),
    "empty xml": (_file("a.xml", ""), "NNS-2120", "no correct XML", "kein fehlerfreies XML"),
    "xml folder of broken files": (
        _folder({"1.xml": "<a", "2.xml": "", "3.xml": LAUGHS}),
        "NNS-2120",
        "never expanded",
        "nie aufgelöst",
    ),
    "empty json": (_file("a.json", " \n"), "NNS-2010", "is empty", "ist leer"),
    "json without rows": (_file("a.json", "[]"), "NNS-2130", "no rows", "keine Zeilen"),
    "broken json": (_file("a.json", '[{"a": 1},\n{"a" 2}]'), "NNS-2130", "line 2", "Zeile 2"),
    "json with NaN": (_file("a.json", '[{"a": NaN}]'), "NNS-2131", "NaN is no", "NaN ist"),
    "json with infinity": (
        _file("a.json", '[{"a": 1e999}]'),
        "NNS-2134",
        "too many digits",
        "zu viele Ziffern",
    ),
    "json with a key twice": (
        _file("a.json", '[{"a": 1, "a": 2}]'),
        "NNS-2132",
        "a occurs twice",
        "a kommt in einem Objekt zweimal",
    ),
    "nested json": (_file("a.json", '{"a":' * 99_999), "NNS-2133", "64 deep", "64-fach"),
    "json with a long number": (
        _file("a.json", '[{"a": ' + "7" * 5000 + "}]"),
        "NNS-2134",
        "too many digits",
        "zu viele Ziffern",
    ),
    "json that is a web page": (
        _file("a.json", "<!DOCTYPE html><html></html>"),
        "NNS-2031",
        "web page",
        "Webseite",
    ),
    "zip outside": (
        _file("a.zip", zipped({"../x.csv": "a"})),
        "NNS-2144",
        "outside the folder",
        "außerhalb des Ordners",
    ),
    "zip in a zip": (
        _file("a.zip", zipped({"b.zip": zipped({"c.csv": "x"})})),
        "NNS-2143",
        "another packed file",
        "weitere gepackte Datei",
    ),
    "zip bomb": (
        _file("a.zip", zipped({"a.csv": bytes(20_000_000)})),
        "NNS-2141",
        "1,000 times its size",
        "1.000-mal so groß",
    ),
    "zip cut off": (
        _file("a.zip", zipped({"a.csv": "x,y\n1,2\n"})[:-20]),
        "NNS-2151",
        "is damaged",
        "ist beschädigt",
    ),
    "zip without data": (
        _file("a.zip", zipped({"a.bin": b"\0\1\2"})),
        "NNS-2006",
        "no data that can be read",
        "keine lesbaren Daten",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_source_gets_its_code_and_words(tmp_path: Path, name: str) -> None:
    write, code, english, german = BAD[name]
    path, known = write(tmp_path), registries()
    before = {entry: entry.stat().st_size for entry in tmp_path.rglob("*")}
    start = time.monotonic()
    tracemalloc.start()
    try:
        with pytest.raises(DataError) as caught:
            recognise(path, known)
    finally:
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert time.monotonic() - start < 5
    assert most < 1024**3
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
    assert {entry: entry.stat().st_size for entry in tmp_path.rglob("*")} == before


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "cp850", "mac_roman"]
)
def test_letters_stay_letters_whatever_the_encoding(tmp_path: Path, encoding: str) -> None:
    sentence = "Die schöne Größe über den Wäldern, süß und früh"
    files = _texts("a", "b") | {"a/x.txt": sentence.encode(encoding)}
    assert sentence in words(read_frame("text_folder", write_files(tmp_path, files)), "text")


def test_mixed_bytes_become_a_sign_and_their_lines_are_told(tmp_path: Path) -> None:
    mixed = ("Größe über Straße\n" * 20).encode() + b"kaputt \xff hier\n"
    files = _texts("a", "b") | {"a/x.txt": mixed}
    frame = read_frame("text_folder", write_files(tmp_path, files))
    assert "a/x.txt in line 21" in notes(frame)
    assert any("kaputt � hier" in text for text in words(frame, "text"))


def test_folders_that_differ_in_writing_are_offered_as_one_class(tmp_path: Path) -> None:
    names = ("Spam", "SPAM", "Ham")
    try:
        write_files(tmp_path, _texts(*names))
    except OSError:
        pytest.skip("This disk knows no difference between them.")
    if len(list(tmp_path.iterdir())) < len(names):
        pytest.skip("This disk knows no difference between them.")
    found = inspect_data(tmp_path, registries())
    assert any(entry.code == "label_variants" for entry in found.findings)


def test_letters_composed_in_two_ways_are_one_class(tmp_path: Path) -> None:
    composed, apart = "Übung", unicodedata.normalize("NFD", "Übung")
    write_files(tmp_path, _texts(composed, apart, "Prosa"))
    if len(list(tmp_path.iterdir())) < 3:
        pytest.skip("This disk knows no difference between them.")
    assert set(words(read_frame("text_folder", tmp_path), "class")) == {"Übung", "Prosa"}


def test_numbers_of_one_class_in_json_are_one_class(tmp_path: Path) -> None:
    rows = [
        {"text": f"Satz {n} mit vielen Wörtern darin", "y": (1, 1.0, 2)[n % 3]} for n in range(30)
    ]
    write_files(tmp_path, {"a.json": json.dumps(rows)})
    assert inspect_data(tmp_path / "a.json", registries()).classes == {"1": 20, "2": 10}


def test_an_empty_class_folder_is_told_and_one_sample_trains(tmp_path: Path) -> None:
    write_files(tmp_path, _texts("a", "b", each=8) | {"selten/1.txt": "Ein einziger Text."})
    (tmp_path / "leer").mkdir()
    assert "leer" in notes(read_frame("text_folder", tmp_path))
    data = load_dataset(recognise(tmp_path, registries()), None, registries())
    rare = data.signature.target.classes.index("selten")
    assert rare in data.target[data.parts.train]


def test_a_class_that_is_missing_in_the_test_part_still_trains(tmp_path: Path) -> None:
    files: Files = {f"train/{name}": text for name, text in _texts("a", "b", "c").items()}
    files |= {f"test/{name}": text for name, text in _texts("a", "b").items()}
    write_files(tmp_path, files)
    data = load_dataset(recognise(tmp_path, registries()), None, registries())
    assert data.signature.target.classes == ("a", "b", "c")
    assert len(data.parts.test) == 8


def test_the_same_text_twice_is_told(tmp_path: Path) -> None:
    files = _texts("a", "b", each=8)
    files["a/again.txt"] = files["a/0.txt"]
    found = inspect_data(write_files(tmp_path, files), registries())
    repeated = [entry for entry in found.findings if entry.code == "repeated_rows"]
    assert repeated[0].places == ("a/again.txt",)


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "😀😀😀",
        "שלום עולם",
        "مرحبا بالعالم",
        "a\u200b\u200cb\u200d",
        "\u202eumgekehrt\u202c",
        "a" * 100_000,
        "\U0001f469\u200d\U0001f469\u200d\U0001f466",
        "e\u0301" * 50,
        "\ufffd\ufffe",
        "\x1b[31mrot\x1b[0m",
    ],
)
def test_odd_texts_are_read_and_go_into_a_net(tmp_path: Path, text: str) -> None:
    write_files(tmp_path, _texts("a", "b", each=8) | {"a/odd.txt": text})
    frame = read_frame("text_folder", tmp_path)
    assert frame.rows == 17
    data = load_dataset(recognise(tmp_path, registries()), None, registries())
    assert data.items == 17


def test_half_letters_in_json_become_a_sign(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.json": '[{"t": "a\\ud800b", "\\udc00": 1}, {"t": "c"}]'})
    frame = read_frame("json", tmp_path / "a.json")
    assert words(frame, "t") == ["a�b", "c"]
    for name in frame.names:
        name.encode("utf-8")


def test_a_text_over_the_limit_is_left_out_with_its_size(tmp_path: Path) -> None:
    files = _texts("a", "b") | {"a/huge.txt": b"wort " * 2_200_000}
    gone = left_out(read_frame("text_folder", write_files(tmp_path, files)))
    assert gone == {"longer than 10 MB of text": ("a/huge.txt",)}


@pytest.mark.parametrize(
    "name", ["Übung – Größe 😀", "עברית", "a & b", "100 %", "naïve (1)", "{label}", "a'b"]
)
def test_folders_and_files_may_be_called_anything(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    write_files(folder, _texts(name, "b"))
    frame = read_frame("text_folder", folder)
    assert set(words(frame, "class")) == {name, "b"}
    assert frame.facts["file"] == name
    found = inspect_data(folder, registries())
    for entry in found.findings:
        ENGLISH(entry.message)
    for note in found.notes:
        assert ENGLISH(note)


def test_names_that_no_encoding_explains_are_shown_and_found_again(tmp_path: Path) -> None:
    write_files(tmp_path, _texts("a", "b"))
    try:
        (tmp_path / "a" / "kaputt\udcff.txt").write_text("Ein Text", encoding="utf-8")
    except (OSError, UnicodeEncodeError):
        pytest.skip("This disk has no such names.")
    frame = read_frame("text_folder", tmp_path)
    assert "a/kaputt\\xff.txt" in frame.keys
    "".join(map(str, frame.keys)).encode("utf-8")


def test_a_name_that_turns_the_writing_is_shown_as_what_it_is(tmp_path: Path) -> None:
    write_files(tmp_path, _texts("a", "b") | {"a/brief\u202etxt.exe.txt": "Ein Text"})
    frame = read_frame("text_folder", tmp_path)
    assert "a/brief\\u202etxt.exe.txt" in frame.keys


def test_a_zip_that_says_it_is_small_is_not_believed(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.csv", b"x,y\n" + b"1,2\n" * 100_000)
    raw = bytearray(stream.getvalue())
    start = bytes(raw).rfind(b"PK\x01\x02")
    raw[start + 24 : start + 28] = struct.pack("<L", 50)
    write_files(tmp_path, {"a.zip": bytes(raw)})
    with pytest.raises(DataError) as caught:
        recognise(tmp_path / "a.zip", registries())
    assert caught.value.code in ("NNS-2141", "NNS-2151")


SAMPLES: dict[str, bytes] = {
    "a.xml": (
        "<r>"
        + "".join(f"<i n='{n}'><t>Ein Text {n}</t><y>{n % 2}</y></i>" for n in range(12))
        + "</r>"
    ).encode(),
    "a.json": json.dumps([{"t": f"Ein Text {n}", "y": n % 2} for n in range(12)]).encode(),
    "a.jsonl": b"".join(
        json.dumps({"t": f"Text {n}", "y": n % 2}).encode() + b"\n" for n in range(12)
    ),
    "a.docx": docx(paragraph("Ein Text") + paragraph("und noch einer")),
    "a.zip": zipped({"t.csv": "x;y\n" + "".join(f"{n};{n % 2}\n" for n in range(12))}),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_cut_off_anywhere_is_read_or_refused_in_words(tmp_path: Path, name: str) -> None:
    raw = SAMPLES[name]
    path = tmp_path / name
    for end in range(0, len(raw), max(1, len(raw) // 60)):
        path.write_bytes(raw[:end])
        _read_or_refuse(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    st.sampled_from(sorted(SAMPLES)),
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=6),
)
def test_flipped_bytes_are_read_or_refused_in_words(
    tmp_path: Path, name: str, flips: list[tuple[int, int]]
) -> None:
    raw = bytearray(SAMPLES[name])
    for place, value in flips:
        raw[place % len(raw)] = value
    path = tmp_path / name
    path.write_bytes(bytes(raw))
    _read_or_refuse(path)


def _read_or_refuse(path: Path) -> None:
    start = time.monotonic()
    try:
        inspect_data(path, registries())
    except DataError as error:
        assert error.code.startswith("NNS-2")
        for text in (error.message, error.hint):
            if text is not None:
                assert ENGLISH(text)
                assert GERMAN(text)
    assert time.monotonic() - start < 5


def test_real_documents_cut_in_half_are_left_out_by_name(tmp_path: Path, shared_data: Path) -> None:
    real = sorted((shared_data / "text_de" / "dlk_poems" / "tei").iterdir())[:6]
    for file in real:
        (tmp_path / file.name.replace(":", "_")).write_bytes(file.read_bytes())
    raw = real[0].read_bytes()
    (tmp_path / "half.xml").write_bytes(raw[: len(raw) // 2])
    frame = read_frame("markup", tmp_path)
    assert frame.rows == 6
    assert list(left_out(frame).values()) == [("half.xml",)]


def test_every_real_set_of_texts_is_understood(shared_data: Path) -> None:
    expected = {
        "text_en/inaugural": ("text_folder", 59, "class", 36),
        "text_en/sentence_polarity": ("text_classes", 10_662, "class", 2),
        "text_de/dlk_poems/derived_txt_by_author": ("text_folder", 800, "class", 10),
        "text_de/dlk_poems/tei": ("markup", 100, "author", 10),
    }
    for place, (importer, rows, target, classes) in expected.items():
        path = shared_data / place
        assert find_importer(path, registries()).id == importer
        found = inspect_data(path, registries())
        assert (found.kind, found.rows, found.target) == ("text", rows, target)
        assert len(found.classes) == classes
