"""Folders of texts: classes from folders and names, parts, strays, every reason told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.recognise import find_importer, recognise
from nnstudio.data.spec import checked
from nnstudio.work.inspect_data import inspect_data
from tests.helpers.importing import (
    ENGLISH,
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
from tests.helpers.office_files import docx, paragraph


def _texts(*labels: str, each: int = 4) -> dict[str, str | bytes]:
    return {
        f"{label}/{number}.txt": f"Ein Text Nummer {number} über {label}, lang genug zum Lesen."
        for label in labels
        for number in range(each)
    }


def test_a_sub_folder_is_a_class(tmp_path: Path) -> None:
    write_files(tmp_path, _texts("Sport", "Politik"))
    assert find_importer(tmp_path, registries()).id == "text_folder"
    frame = read_frame("text_folder", tmp_path)
    assert frame.names == ("text", "class")
    assert frame.roles == {"text": "text", "class": "target"}
    assert words(frame, "class") == ["Politik"] * 4 + ["Sport"] * 4
    assert frame.keys[0] == "Politik/0.txt"
    assert frame.facts["label"] == "folder"
    assert frame.whole
    assert frame.total == 8


def test_strays_are_no_classes_and_no_texts_but_told(tmp_path: Path) -> None:
    files = _texts("Sport", "Politik")
    files |= {"README.txt": "how to", "Sport/LICENSE": "free", "Sport/Thumbs.db": b"\0"}
    files |= {
        ".DS_Store": b"\0",
        "desktop.ini": "x",
        ".git/config": "x",
        "Sport/photo.jpg": b"\xff",
    }
    files |= {"Sport/old.doc": b"\xd0\xcf\x11\xe0", "Sport/paper.pdf": b"%PDF"}
    frame = read_frame("text_folder", write_files(tmp_path, files))
    assert frame.rows == 8
    gone = left_out(frame)
    assert gone["a note on the data, not one of them"] == ("README.txt", "Sport/LICENSE")
    assert gone["no text document"] == ("Sport/photo.jpg",)
    assert any("old Word" in reason for reason in gone)
    assert any("PDF" in reason for reason in gone)
    assert sum(map(len, gone.values())) == 5


def test_unreadable_and_empty_texts_are_left_out_by_name(tmp_path: Path) -> None:
    files = _texts("a", "b") | {"a/empty.txt": "", "b/broken.docx": b"PK", "b/zero.txt": b"a\0b"}
    gone = left_out(read_frame("text_folder", write_files(tmp_path, files)))
    assert gone["empty"] == ("a/empty.txt",)
    assert gone["damaged, or no Word or OpenDocument file"] == ("b/broken.docx",)
    assert gone["no text inside; perhaps damaged or of another kind"] == ("b/zero.txt",)


def test_each_file_has_its_own_encoding(tmp_path: Path) -> None:
    files = _texts("a", "b")
    files |= {"a/alt.txt": "Straße und Größe über".encode("cp1252")}
    files |= {"b/mark.txt": "Übung".encode("utf-8-sig"), "b/wide.txt": "Übung".encode("utf-16")}
    frame = read_frame("text_folder", write_files(tmp_path, files))
    assert "Straße und Größe über" in words(frame, "text")
    assert words(frame, "text").count("Übung") == 2
    assert frame.facts["encoding"] == "utf-8"
    assert "a/alt.txt holds other letters than UTF-8 and was read as cp1252" in notes(frame)


def test_word_files_are_texts_like_others(tmp_path: Path) -> None:
    files = {f"{c}/{n}.docx": docx(paragraph(f"Text {n}")) for c in "ab" for n in range(3)}
    frame = read_frame("text_folder", write_files(tmp_path, files))
    assert words(frame, "text")[:2] == ["Text 0", "Text 1"]
    assert frame.facts["encoding"] is None


def test_given_parts_stay_as_they_are(tmp_path: Path) -> None:
    files = {
        f"set/{part}/{path}": text
        for part in ("train", "test")
        for path, text in _texts("a", "b").items()
    }
    files |= {"set/README": "about", "set/vocab.txt": "word list"}
    frame = read_frame("text_folder", write_files(tmp_path, files))
    assert frame.parts is not None
    assert [len(frame.parts.of(p)) for p in ("train", "validation", "test")] == [8, 0, 8]
    assert set(words(frame, "class")) == {"a", "b"}
    assert left_out(frame)["beside the folders of the classes or parts"] == ("set/vocab.txt",)
    data = load_dataset(recognise(tmp_path, registries()), None, registries())
    assert len(data.parts.test) == 8


def test_deeper_folders_become_a_column(tmp_path: Path) -> None:
    files = {f"{c}/{d}/{n}.txt": "Text" for c in "ab" for d in ("x", "y") for n in range(2)}
    frame = read_frame("text_folder", write_files(tmp_path, files))
    assert set(words(frame, "class")) == {"a", "b"}
    assert words(frame, "folder 2") == ["x", "x", "y", "y"] * 2


def test_an_empty_class_folder_is_told(tmp_path: Path) -> None:
    write_files(tmp_path, _texts("a", "b"))
    (tmp_path / "Kultur").mkdir()
    assert "Kultur" in notes(read_frame("text_folder", tmp_path))


def test_the_class_is_found_in_file_names(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{1900 + n}-{'Adams' if n % 3 else 'Bush'}.txt": f"Rede {n}" for n in range(12)
    }
    frame = read_frame("text_folder", write_files(tmp_path, files))
    assert set(words(frame, "class")) == {"Adams", "Bush"}
    assert numbers(frame, "part 1")[:3] == [1900.0, 1901.0, 1902.0]
    assert frame.facts["label"] == "after"
    assert "“1900-Bush.txt” → “Bush”" in notes(frame)


@pytest.mark.parametrize(
    ("options", "labels"),
    [
        ({"label": "before"}, {"x", "y"}),
        ({"label": "after", "separator": "_"}, {"1", "2"}),
        ({"label": "pattern", "pattern": "{a}_{label}_{c}"}, {"p", "q"}),
        ({"label": "folder"}, None),
        ({"label": "none"}, None),
    ],
)
def test_a_person_may_say_where_the_class_stands(
    tmp_path: Path, options: dict[str, str], labels: set[str] | None
) -> None:
    files: dict[str, str | bytes] = {
        f"{a}_{b}_{c}.txt": f"Text {a} {b} {c}" for a in "xy" for b in "pq" for c in "12"
    }
    frame = read_frame("text_folder", write_files(tmp_path, files), **options)
    assert ("class" in frame.names) == (labels is not None)
    if labels is not None:
        assert set(words(frame, "class")) == labels


def test_names_that_do_not_fit_a_pattern_are_told(tmp_path: Path) -> None:
    write_files(tmp_path, {"a-1.txt": "x", "b-2.txt": "x", "c.txt": "x"})
    options = {"label": "pattern", "pattern": "{label}-{n}"}
    frame = read_frame("text_folder", tmp_path, **options)
    assert left_out(frame)["no class in its name"] == ("c.txt",)
    with pytest.raises(DataError) as caught:
        read_frame("text_folder", tmp_path, label="pattern", pattern="{label}=x")
    assert caught.value.code == "NNS-2111"


def test_a_first_look_sees_every_class(tmp_path: Path) -> None:
    write_files(tmp_path, _texts(*"abcdefgh", each=5))
    frame = read_frame("text_folder", tmp_path, most=8)
    assert not frame.whole
    assert frame.total == 40
    assert len(set(words(frame, "class"))) == 8


def test_reading_tells_how_far_it_is_and_stops_when_asked(tmp_path: Path) -> None:
    write_files(tmp_path, _texts("a", "b"))
    importer = registries().importers["text_folder"]
    options = checked(importer.params, {}, importer.name)
    reading = Reading()
    importer.read(tmp_path, options, reading)
    assert reading.progress == (8, 8)
    reading.cancel()
    with pytest.raises(CancelledError):
        importer.read(tmp_path, options, reading)


def test_texts_beyond_the_memory_are_refused_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nnstudio.data.texts import text_folder_files

    monkeypatch.setattr(text_folder_files, "free_bytes", lambda: 100)
    write_files(tmp_path, _texts("a", "b"))
    with pytest.raises(DataError) as caught:
        read_frame("text_folder", tmp_path)
    assert caught.value.code == "NNS-2112"
    assert "Arbeitsspeicher" in GERMAN(caught.value.message)


def test_a_single_document_is_one_row_for_a_trained_net(tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(docx(paragraph("Liebe Leute") + paragraph("bis bald")))
    frame = read_frame("text_folder", path)
    assert words(frame, "text") == ["Liebe Leute\nbis bald"]
    assert probe("text_folder", path) > 0.4
    path.write_bytes(b"PK broken")
    with pytest.raises(DataError) as caught:
        read_frame("text_folder", path)
    assert caught.value.code == "NNS-2114"
    assert "brief.docx" in ENGLISH(caught.value.message)


def test_running_text_is_told_from_a_list_of_lines(tmp_path: Path) -> None:
    prose = "Es war einmal ein Mann, der hatte sieben Söhne und wenig Brot im Haus.\n\n" * 9
    (tmp_path / "prose.txt").write_text(prose, encoding="utf-8")
    (tmp_path / "lines.txt").write_text("kurz\nauch kurz\n" * 20, encoding="utf-8")
    assert probe("text_folder", tmp_path / "prose.txt") > 0.3
    assert probe("text_folder", tmp_path / "lines.txt") < 0.2
    assert probe("text_folder", tmp_path / "gone") == 0.0


def test_odd_names_and_writings_are_kept(tmp_path: Path) -> None:
    names = ["Übung – Größe 😀", "עברית", "كتاب", "U\u0308ber alles"]
    files: dict[str, str | bytes] = {}
    for name in names:
        files |= {f"{name}/{n}.txt": f"שלום \u200b 😀 {name} {n}" for n in range(3)}
    frame = read_frame("text_folder", write_files(tmp_path, files))
    assert set(words(frame, "class")) == {*names[:3], "Über alles"}
    assert "😀" in words(frame, "text")[0]


def test_a_folder_of_texts_trains_end_to_end(tmp_path: Path) -> None:
    write_files(tmp_path, _texts("Sport", "Politik", each=10))
    found = inspect_data(tmp_path, registries())
    assert found.kind == "text"
    assert found.classes == {"Politik": 10, "Sport": 10}
    data = load_dataset(recognise(tmp_path, registries()), None, registries())
    assert data.items == 20
    assert np.bincount(data.target[data.parts.train].astype(np.int64)).tolist() == [7, 7]


def test_real_speeches_name_their_president(shared_data: Path) -> None:
    frame = read_frame("text_folder", shared_data / "text_en" / "inaugural")
    assert frame.rows == 59
    assert words(frame, "class")[0] == "Washington"
    assert numbers(frame, "part 1")[0] == 1789.0
    assert left_out(frame) == {"a note on the data, not one of them": ("README",)}
    assert "2005-Bush.txt" in notes(frame)


def test_real_poems_are_sorted_by_author(shared_data: Path) -> None:
    folder = shared_data / "text_de" / "dlk_poems" / "derived_txt_by_author"
    frame = read_frame("text_folder", folder)
    assert frame.rows == 800
    assert len(set(words(frame, "class"))) == 10
    assert not frame.left_out


def test_real_texts_in_seven_encodings_are_all_read(shared_data: Path) -> None:
    folder = shared_data / "messy" / "text_encodings_udhr"
    assert find_importer(folder, registries()).id == "text_folder"
    frame = read_frame("text_folder", folder)
    assert frame.rows == 7
    assert not frame.left_out
    assert any("прав человека" in text for text in words(frame, "text"))
    with pytest.raises(DataError) as caught:
        recognise(folder, registries())
    assert caught.value.code == "NNS-2032"
