"""Rows of a note: found with their cells, saved whole."""

from __future__ import annotations

import csv
from pathlib import Path

from nnstudio.work.import_data.look import Look
from nnstudio.work.import_data.rows import Place, places_of, save_places
from tests.helpers.frames import frame_of


def test_rows_are_found_by_their_lines_in_the_order_of_the_note(seen: Look) -> None:
    places = places_of(seen.study.frame, ("51", "6", "4000"))
    assert [place.key for place in places] == ["51", "6", "4000"]
    assert places[1].cells[1] == "Schüler 5"
    assert places[2].cells == ()  # it was not read


def test_rows_are_found_by_their_names() -> None:
    frame = frame_of({"n": [1, 2, 3]}, keys=("a.txt", "b.txt", "c.txt"))
    assert places_of(frame, ("c.txt", "a.txt")) == (
        Place("c.txt", ("3",)),
        Place("a.txt", ("1",)),
    )


def test_only_some_rows_are_looked_up(seen: Look) -> None:
    keys = [str(line) for line in range(2, 92)]
    assert len(places_of(seen.study.frame, keys, most=10)) == 10


def test_a_saved_list_has_every_row_and_opens_in_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "Liste.csv"
    keys = [f"Ordner/Bild {number}.png" for number in range(500)]
    save_places(path, ("Datei", "Warum"), [*keys, "=1+1"], "beschädigt; größer")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert rows[0] == ["Datei", "Warum"]
    assert len(rows) == 502
    assert rows[1] == ["Ordner/Bild 0.png", "beschädigt; größer"]
    assert rows[-1][0] == "'=1+1"  # no formula
