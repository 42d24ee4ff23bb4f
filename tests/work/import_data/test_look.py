"""Looks: cells as written, odd letters, what was lost, a first look, pictures and series."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nnstudio.data.frame import TimeColumn
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.registry import DataRegistries
from nnstudio.data.study import FIRST_ROWS
from nnstudio.work.import_data.draft import start, with_importer, with_option
from nnstudio.work.import_data.look import (
    Look,
    cell_of,
    first_reading,
    look,
    preview_rows,
    size_of,
)
from tests.helpers.frames import frame_of


def test_cells_stand_as_in_the_file(seen: Look) -> None:
    assert seen.cells[4][:5] == ("5", "Schüler 5", "16", "k. A.", "Stadt")
    assert seen.cells[0][3] == "1,41"
    assert seen.keys[0] == "2"  # the line in the file, below the names


def test_the_files_own_letters_are_shown(seen: Look) -> None:
    assert set(seen.letters.split()) == {"ü", "ß", "ö"}
    assert seen.lost == 0


def test_letters_that_could_not_be_read_are_counted(
    tmp_path: Path, registries: DataRegistries
) -> None:
    path = tmp_path / "broken.csv"
    path.write_bytes("name;art\nJörg;a\nÖzlem;b\nAnna;a\nBen;b\n".encode("cp1252"))
    draft = with_option(start(path, registries), "encoding", "utf-8")
    assert look(draft, registries, Reading()).lost >= 2


def test_a_first_look_reads_the_beginning_alone(tmp_path: Path, registries: DataRegistries) -> None:
    path = tmp_path / "long.csv"
    path.write_text("a,b,kind\n" + "1,2,x\n3,4,y\n" * FIRST_ROWS, encoding="utf-8")
    first = look(start(path, registries), registries, first_reading())
    assert not first.whole
    assert first.study.frame.rows <= FIRST_ROWS
    whole = look(first.draft, registries, Reading())
    assert whole.whole
    assert whole.rows == 2 * FIRST_ROWS


def test_a_short_file_is_whole_at_once(pupils: Path, registries: DataRegistries) -> None:
    first = look(start(pupils, registries), registries, first_reading())
    assert first.whole
    assert first.rows == 90


def test_a_look_is_stopped(pupils: Path, registries: DataRegistries) -> None:
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        look(start(pupils, registries), registries, reading)


def test_an_importer_that_is_not_there_is_told(seen: Look, registries: DataRegistries) -> None:
    with pytest.raises(Exception, match="reader called") as caught:
        look(with_importer(seen.draft, "gone"), registries, Reading())
    assert getattr(caught.value, "code", "") == "NNS-2007"


def test_cells_are_written_out_where_the_file_has_none() -> None:
    times = np.array(["2024-05-01T08:00", "NaT"], dtype="datetime64[us]")
    frame = frame_of({"n": [1, None], "w": ["a", None], "t": TimeColumn("t", times)})
    assert preview_rows(frame) == (("1", ("1", "a", "2024-05-01 08:00:00")), ("2", ("", "", "")))
    assert cell_of(frame.columns[0], 0) == "1"


def test_a_date_that_was_put_together_stands_beside_the_cells_of_the_file() -> None:
    read = frame_of({"year": [2024, 2023], "n": [1, 2]}, preview=(("2024", "1,0"), ("2023", "2,0")))
    day = TimeColumn("time", np.array(["2023-01-01", "2024-01-01"], dtype="datetime64[us]"))
    shown = frame_of({"time": day, "n": [2, 1]}, keys=np.array([2, 1]))
    assert preview_rows(read, shown) == (
        ("1", ("2024-01-01 00:00:00", "1,0")),
        ("2", ("2023-01-01 00:00:00", "2,0")),
    )


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Two folders of small pictures."""
    folder = tmp_path / "photos"
    for place, name in enumerate(("cats", "dogs")):
        (folder / name).mkdir(parents=True)
        for number in range(12):
            color = (20 * number, 200 * place, 90)
            Image.new("RGB", (20, 16), color).save(folder / name / f"{number}.png")
    return folder


def test_pictures_of_all_classes_are_shown(photos: Path, registries: DataRegistries) -> None:
    seen = look(start(photos, registries), registries, Reading())
    assert len(seen.samples) == 16
    assert [sample.label for sample in seen.samples].count("cats") == 8
    assert seen.samples[0].picture is not None
    assert seen.samples[0].picture.dtype == np.uint8
    assert seen.samples[0].key.endswith(".png")
    assert seen.size == sum(path.stat().st_size for path in photos.rglob("*.png"))


def test_a_long_series_shows_its_course_with_the_parts_in_order(
    tmp_path: Path, registries: DataRegistries
) -> None:
    path = tmp_path / "temperature.csv"
    days = np.arange("2020-01-01", "2021-01-01", dtype="datetime64[D]")
    values = 10 + 8 * np.sin(np.arange(len(days)) / 58)
    rows = [f"{day},{value:.2f}" for day, value in zip(days, values, strict=True)]
    path.write_text("day,temperature\n" + "\n".join(rows) + "\n", encoding="utf-8")
    seen = look(start(path, registries), registries, Reading())
    course = seen.course
    assert course is not None
    assert course.name == "temperature"
    assert course.points == 366
    assert (course.first, course.last) == ("2020-01-01 00:00", "2020-12-31 00:00")
    assert [name for name, _, _ in course.parts] == ["train", "validation", "test"]
    ends = [end for _, _, end in course.parts]
    assert ends == sorted(ends)
    assert ends[-1] == pytest.approx(1.0)


def test_a_table_has_neither_pictures_nor_a_course(seen: Look) -> None:
    assert seen.samples == ()
    assert seen.course is None


def test_the_size_of_a_folder_is_that_of_its_files(photos: Path) -> None:
    assert size_of(photos, Reading()) == sum(p.stat().st_size for p in photos.rglob("*.png"))
    assert size_of(photos / "gone.png", Reading()) in (None, 0)
