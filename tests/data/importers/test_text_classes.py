"""One text file a class, one text a line; told from tables and from running texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.recognise import find_importer
from tests.helpers.importing import (
    left_out,
    notes,
    probe,
    read_frame,
    registries,
    words,
    write_files,
)


def _lines(word: str, count: int = 20) -> str:
    return "".join(
        f"Das ist {'ein längerer ' * (n % 4)}Satz {n} über {word}.\n" for n in range(count)
    )


def test_the_file_s_name_is_the_class(tmp_path: Path) -> None:
    write_files(tmp_path, {"Sport.txt": _lines("Sport"), "Politik.txt": _lines("Politik", 30)})
    assert find_importer(tmp_path, registries()).id == "text_classes"
    frame = read_frame("text_classes", tmp_path)
    assert frame.rows == 50
    assert words(frame, "class").count("Politik") == 30
    assert frame.keys[0] == "Politik.txt:1"
    assert "Politik, Sport" in notes(frame)


def test_the_ending_is_the_class_where_the_name_is_the_same(tmp_path: Path) -> None:
    files = {"rt.pos": _lines("gut"), "rt.neg": _lines("schlecht"), "README.txt": "about"}
    write_files(tmp_path, files)
    frame = read_frame("text_classes", tmp_path)
    assert set(words(frame, "class")) == {"pos", "neg"}
    assert left_out(frame)["a note on the data, not one of them"] == ("README.txt",)


def test_what_all_names_begin_with_says_nothing(tmp_path: Path) -> None:
    files = {f"reviews_{name}.txt": _lines(name) for name in ("good", "bad", "so_so")}
    frame = read_frame("text_classes", write_files(tmp_path, files))
    assert set(words(frame, "class")) == {"good", "bad", "so_so"}


def test_parts_in_names_stay_as_they_are(tmp_path: Path) -> None:
    files = {f"{c}_{part}.txt": _lines(c, 12) for c in ("pos", "neg") for part in ("train", "test")}
    frame = read_frame("text_classes", write_files(tmp_path, files))
    assert frame.parts is not None
    assert (len(frame.parts.train), len(frame.parts.test)) == (24, 24)
    assert set(words(frame, "class")) == {"pos", "neg"}


def test_files_called_like_parts_are_no_classes(tmp_path: Path) -> None:
    write_files(tmp_path, {"train.txt": _lines("a"), "test.txt": _lines("b")})
    assert probe("text_classes", tmp_path) == 0.0
    with pytest.raises(DataError) as caught:
        read_frame("text_classes", tmp_path)
    assert caught.value.code == "NNS-2115"


def test_empty_lines_are_counted_and_blanks_at_ends_go(tmp_path: Path) -> None:
    files = {"a.txt": "  eins \n\n zwei\t\r\n", "b.txt": "drei\n   \nvier"}
    frame = read_frame("text_classes", write_files(tmp_path, files))
    assert words(frame, "text") == ["eins", "zwei", "drei", "vier"]
    assert left_out(frame) == {"empty lines": ("a.txt:2", "b.txt:2")}
    assert frame.keys == ("a.txt:1", "a.txt:3", "b.txt:1", "b.txt:3")


def test_signs_that_only_look_like_line_breaks_end_no_text(tmp_path: Path) -> None:
    files = {"a.txt": "eins\u2028noch eins\x85und\n", "b.txt": "zwei\x0bdrei\n"}
    assert read_frame("text_classes", write_files(tmp_path, files)).rows == 2


def test_running_texts_are_no_classes(tmp_path: Path) -> None:
    paragraph = "Es war einmal ein Mann, der hatte sieben Söhne und wenig Brot im Hause\n"
    files = {f"{name}.txt": paragraph * 40 for name in ("Kafka", "Mann", "Storm")}
    write_files(tmp_path, files)
    assert probe("text_classes", tmp_path) == 0.0
    assert find_importer(tmp_path, registries()).id == "text_folder"


def test_tables_are_no_classes(tmp_path: Path) -> None:
    table = "".join(f"{n};ein Wort und noch eins;{n % 3}\n" for n in range(40))
    write_files(tmp_path, {"a.txt": table, "b.txt": table})
    assert probe("text_classes", tmp_path) == 0.0


def test_each_file_has_its_own_encoding(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.txt": _lines("Größe"),
        "b.txt": _lines("Straße").encode("cp1252"),
    }
    frame = read_frame("text_classes", write_files(tmp_path, files))
    assert "Straße" in words(frame, "text")[-1]
    assert "b.txt holds other letters than UTF-8 and was read as cp1252" in notes(frame)


def test_a_first_look_sees_every_class(tmp_path: Path) -> None:
    write_files(tmp_path, {f"{c}.txt": _lines(c, 50) for c in "abc"})
    frame = read_frame("text_classes", tmp_path, most=30)
    assert frame.rows == 30
    assert set(words(frame, "class")) == {"a", "b", "c"}
    assert not frame.whole
    assert frame.total == 150


def test_real_film_reviews_have_two_classes(shared_data: Path) -> None:
    folder = shared_data / "text_en" / "sentence_polarity"
    assert find_importer(folder, registries()).id == "text_classes"
    frame = read_frame("text_classes", folder)
    assert frame.rows == 10_662
    assert words(frame, "class").count("pos") == 5331
    assert left_out(frame) == {"a note on the data, not one of them": ("README.txt",)}
