"""Tables called train and test become one set with its own parts; nothing is dropped unseen."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import NumberColumn, TimeColumn, WordColumn
from nnstudio.data.importers.table_parts import IMPORTER
from nnstudio.data.joined_frames import stacked
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.recognise import find_importer, recognise
from nnstudio.data.registry import DataRegistries, load_data_registries
from nnstudio.data.spec import checked

WORDS = ("good fine lovely warm", "bad cold rotten sad")


@pytest.fixture(scope="module")
def registries() -> DataRegistries:
    return load_data_registries()


def table(path: Path, rows: int, first: int = 0, header: str = "text,mood", sep: str = ",") -> None:
    """Write texts with their class."""
    lines = [header.replace(",", sep)] if header else []
    for row in range(first, first + rows):
        mood = row % 2
        words = WORDS[mood].split()
        text = f"{words[row % 4]} day number {row} was {words[(row + 1) % 4]} and long enough"
        lines.append(f"{text}{sep}{'happy' if mood == 0 else 'gloomy'}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read(path: Path, reading: Reading | None = None, **options: str) -> object:
    values = checked(IMPORTER.params, options, IMPORTER.name)
    return IMPORTER.read(path, values, reading or Reading())


@pytest.mark.parametrize(
    ("train", "test"),
    [
        ("train.csv", "test.csv"),
        ("germeval2018.training.txt", "germeval2018.test.txt"),
        ("mood_train.tsv", "mood_test.tsv"),
        ("Train.CSV", "Test.CSV"),
    ],
)
def test_train_and_test_are_recognised_and_keep_their_parts(
    tmp_path: Path, registries: DataRegistries, train: str, test: str
) -> None:
    table(tmp_path / train, 80, sep="\t")
    table(tmp_path / test, 40, 80, sep="\t")
    (tmp_path / "README.md").write_text("about", encoding="utf-8")
    assert find_importer(tmp_path, registries).id == "table_parts"
    config = recognise(tmp_path, registries)
    dataset = load_dataset(config, None, registries)
    assert dataset.items == 120
    assert len(dataset.parts.test) == 40
    assert dataset.keys[int(dataset.parts.test[0])].startswith(test)
    assert len(dataset.parts.validation) == 8


def test_a_validation_file_is_the_validation_part(
    tmp_path: Path, registries: DataRegistries
) -> None:
    for name, rows, first in (("train", 60, 0), ("dev", 20, 60), ("test", 20, 80)):
        table(tmp_path / f"{name}.tsv", rows, first, header="", sep="\t")
    dataset = load_dataset(recognise(tmp_path, registries), None, registries)
    parts = dataset.parts
    assert (len(parts.train), len(parts.validation), len(parts.test)) == (60, 20, 20)


def test_a_file_without_the_target_is_left_out_and_listed(tmp_path: Path) -> None:
    table(tmp_path / "train.csv", 40)
    (tmp_path / "test.csv").write_text("text\nsome words\nother words\n", encoding="utf-8")
    frame = read(tmp_path)
    assert frame.rows == 40
    assert frame.parts is None
    assert [entry.places for entry in frame.left_out] == [("test.csv",)]


def test_columns_are_matched_by_name_whatever_their_order(tmp_path: Path) -> None:
    table(tmp_path / "train.csv", 40)
    (tmp_path / "test.csv").write_text(
        "mood,extra,text\nhappy,1,a fine warm day\ngloomy,2,a cold sad day\n", encoding="utf-8"
    )
    frame = read(tmp_path)
    text = frame.column("text")
    assert isinstance(text, WordColumn)
    assert text.texts()[-1] == "a cold sad day"
    assert frame.names == ("text", "mood")
    assert any("extra" in str(note.args) for note in frame.notes)


def test_the_second_file_is_read_the_way_the_first_one_was(tmp_path: Path) -> None:
    table(tmp_path / "train.csv", 40, header="", sep=";")
    (tmp_path / "test.csv").write_text("one;happy\ntwo, three;gloomy\n", encoding="utf-8")
    frame = read(tmp_path)
    assert frame.names == ("column_1", "column_2")
    assert frame.rows == 42


def test_a_person_may_say_how_they_are_written(tmp_path: Path) -> None:
    table(tmp_path / "train.csv", 40)
    table(tmp_path / "test.csv", 10, 40)
    assert read(tmp_path).rows == 50
    assert read(tmp_path, header="no").rows == 52


def test_other_files_are_listed(tmp_path: Path) -> None:
    table(tmp_path / "train.csv", 40)
    table(tmp_path / "test.csv", 10, 40)
    (tmp_path / "notes.xyz").write_text("x", encoding="utf-8")
    frame = read(tmp_path)
    assert [entry.places for entry in frame.left_out] == [("notes.xyz",)]


def test_rows_that_were_left_out_are_named_with_their_file(tmp_path: Path) -> None:
    table(tmp_path / "train.csv", 40)
    table(tmp_path / "test.csv", 20, 40)
    with (tmp_path / "test.csv").open("a", encoding="utf-8") as file:
        file.write("too,many,cells,here\n")
    frame = read(tmp_path)
    (entry,) = frame.left_out
    assert entry.places[0].startswith("test.csv ")


@pytest.mark.parametrize(
    "names",
    [
        ("train.csv",),
        ("a.csv", "b.csv"),
        ("dev.csv", "test.csv"),
        ("pos_train.csv", "pos_test.csv", "neg_train.csv", "neg_test.csv"),
    ],
)
def test_other_folders_are_not_taken(tmp_path: Path, names: tuple[str, ...]) -> None:
    for place, name in enumerate(names):
        table(tmp_path / name, 20, 20 * place)
    assert IMPORTER.probe(tmp_path) == 0.0
    with pytest.raises(DataError) as caught:
        read(tmp_path)
    assert caught.value.code == "NNS-2431"


def test_pictures_and_running_texts_are_not_taken(tmp_path: Path) -> None:
    for name in ("train.txt", "test.txt"):
        (tmp_path / name).write_text("A story without any table in it. " * 50, encoding="utf-8")
    assert IMPORTER.probe(tmp_path) == 0.0
    assert IMPORTER.probe(tmp_path / "train.txt") == 0.0
    assert IMPORTER.probe(tmp_path / "nothing") == 0.0


def test_the_first_look_reads_some_of_each(tmp_path: Path) -> None:
    table(tmp_path / "train.csv", 400)
    table(tmp_path / "test.csv", 400, 400)
    frame = read(tmp_path, Reading(most=40))
    assert frame.rows <= 60
    assert not frame.whole


def test_progress_never_goes_back_and_it_can_be_stopped(tmp_path: Path) -> None:
    table(tmp_path / "train.csv", 400)
    table(tmp_path / "test.csv", 400, 400)
    seen: list[float] = []

    class Watched(Reading):
        def advance(self, done: int, total: int) -> None:
            super().advance(done, total)
            seen.append(done / total)

    read(tmp_path, Watched())
    assert seen == sorted(seen)
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        read(tmp_path, reading)


def test_numbers_and_words_of_one_column_become_words() -> None:
    from nnstudio.data.frame import Frame

    def frame(column: object) -> Frame:
        return Frame((column,), np.arange(2))  # type: ignore[arg-type]

    numbers = NumberColumn("a", np.array([1.5, np.nan]), {"NA": 1})
    words = WordColumn.of("a", ["x", ""])
    (column,) = stacked([frame(numbers), frame(words)], ["a"])
    assert isinstance(column, WordColumn)
    assert column.texts().tolist() == ["1.5", "", "x", ""]
    (column,) = stacked([frame(numbers), frame(numbers)], ["a"])
    assert isinstance(column, NumberColumn)
    assert column.gaps == {"NA": 2}
    times = TimeColumn("a", np.array(["2020-01-01", "NaT"], dtype="datetime64[us]"))
    (column,) = stacked([frame(times), frame(times)], ["a"])
    assert isinstance(column, TimeColumn)


def test_real_articles_in_two_files(
    tmp_path: Path, shared_data: Path, registries: DataRegistries
) -> None:
    source = shared_data / "text_de" / "10kgnad_test" / "test.csv"
    (tmp_path / "test.csv").write_bytes(source.read_bytes())
    (tmp_path / "train.csv").write_bytes(source.read_bytes())
    frame = read(tmp_path)
    assert frame.rows == 2 * 1028
    assert frame.parts is not None
    assert len(frame.parts.test) == 1028


def test_workbooks_called_train_and_test_are_one_set(
    tmp_path: Path, registries: DataRegistries
) -> None:
    from openpyxl import Workbook

    for name, first in (("train", 0), ("test", 40)):
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.append(["size", "mood"])
        for row in range(first, first + 20):
            sheet.append([row * 1.5, "happy" if row % 2 else "gloomy"])
        book.save(tmp_path / f"{name}.xlsx")
    assert find_importer(tmp_path, registries).id == "table_parts"
    data = load_dataset(recognise(tmp_path, registries), None, registries)
    assert (data.items, len(data.parts.test)) == (40, 20)
