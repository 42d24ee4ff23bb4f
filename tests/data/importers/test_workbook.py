"""Workbooks: the table on a sheet is found, and cells keep their kind."""

from __future__ import annotations

import csv
import datetime
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from openpyxl import Workbook

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import Frame, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.workbooks.sheet_columns import cell_word, sheet_column
from nnstudio.data.workbooks.workbook_extent import BinaryScan, TrapError
from tests.helpers.importing import (
    ENGLISH,
    left_out,
    notes,
    numbers,
    probe,
    read_frame,
    registries,
    words,
)
from tests.helpers.ods_files import ods

ROWS = ((3, 1.5, "Rad"), (4, 2.5, "Bus"), (5, 0.5, "Rad"))


def _sheet(path: Path, rows: Sequence[Sequence[Any]], left: int = 0) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number, row in enumerate(rows, 1):
        for place, cell in enumerate(row, left + 1):
            sheet.cell(number, place, cell)
    book.save(path)
    return path


def _keys(frame: Frame) -> list[int]:
    assert isinstance(frame.keys, np.ndarray)
    return frame.keys.tolist()


def test_cells_keep_their_kind(tmp_path: Path) -> None:
    rows = [
        ["am", "seit", "n", "km", "ja", "Art", "dauert", "um"],
        *(
            [
                datetime.date(2024, 3, n),
                datetime.datetime(2024, 3, n, 12, 30),
                n,
                n / 4,
                n % 2 == 0,
                "ab"[n % 2],
                datetime.timedelta(hours=30 + n),
                datetime.time(6, 15 * n),
            ]
            for n in range(1, 4)
        ),
    ]
    frame = read_frame("workbook", _sheet(tmp_path / "a.xlsx", rows))
    day, moment = frame.column("am"), frame.column("seit")
    assert isinstance(day, TimeColumn) and isinstance(moment, TimeColumn)
    assert str(day.values[0]) == "2024-03-01T00:00:00.000000" and day.form == "%Y-%m-%d"
    assert str(moment.values[0]) == "2024-03-01T12:30:00.000000"
    assert numbers(frame, "n") == [1.0, 2.0, 3.0]
    assert numbers(frame, "km") == [0.25, 0.5, 0.75]
    assert words(frame, "ja") == ["False", "True", "False"]
    assert words(frame, "Art") == ["b", "a", "b"]
    assert numbers(frame, "dauert") == [31.0, 32.0, 33.0]
    assert numbers(frame, "um") == [6.25, 6.5, 6.75]
    assert "hours" in notes(frame)
    assert _keys(frame) == [2, 3, 4]


def test_the_table_is_found_wherever_it_stands(tmp_path: Path) -> None:
    rows = [
        ["Wege zur Schule 2024"],
        [],
        ["Nr", "km", "Art"],
        *ROWS,
        [],
        ["Quelle: eigene Zählung"],
    ]
    frame = read_frame("workbook", _sheet(tmp_path / "a.xlsx", rows, left=2))
    assert frame.names == ("Nr", "km", "Art")
    assert _keys(frame) == [4, 5, 6]
    assert left_out(frame) == {
        "stands above the table": ("1",),
        "stands below the table": ("8",),
    }
    assert frame.facts["header"] is True and frame.facts["above"] == 1


def test_an_empty_row_inside_is_listed_and_remarks_beside_are_told_by_cell(tmp_path: Path) -> None:
    rows = [["Nr", "km", "Art"], *ROWS, [], (6, 3.5, "Bus", None, "geschätzt"), (7, 1.0, "Bus")]
    frame = read_frame("workbook", _sheet(tmp_path / "a.xlsx", rows))
    assert frame.names == ("Nr", "km", "Art")
    assert frame.rows == 5
    assert left_out(frame) == {
        "stands beside the table, where no column has a name": ("E6",),
        "an empty row": ("5",),
    }


def test_gaps_and_faults_of_the_spreadsheet_are_missing_numbers(tmp_path: Path) -> None:
    rows = [["a", "b"], [1, "k. A."], [None, 2.5], [3, "#DIV/0!"], [4, 1.5]]
    frame = read_frame("workbook", _sheet(tmp_path / "a.xlsx", rows))
    a, b = frame.column("a"), frame.column("b")
    assert isinstance(a, NumberColumn) and isinstance(b, NumberColumn)
    assert a.gaps == {"": 1}
    assert np.isnan(b.values).tolist() == [True, False, True, False]
    assert sum(b.gaps.values()) == 2 and b.gaps["k. A."] == 1


def test_numbers_written_as_texts_are_numbers_and_codes_are_not(tmp_path: Path) -> None:
    rows = [["km", "Preis", "PLZ"], ["1,5", 2.5, "01067"], ["2,25", "3,75", 80331], ["3", 1, 10115]]
    frame = read_frame("workbook", _sheet(tmp_path / "a.xlsx", rows))
    assert numbers(frame, "km") == [1.5, 2.25, 3.0]
    assert numbers(frame, "Preis") == [2.5, 3.75, 1.0]
    assert words(frame, "PLZ") == ["01067", "80331", "10115"]


def test_dates_as_texts_among_dates_are_dates(tmp_path: Path) -> None:
    rows = [["am", "n"], [datetime.date(2024, 3, 1), 1], ["02.03.2024", 2], ["31.03.2024", 3]]
    column = read_frame("workbook", _sheet(tmp_path / "a.xlsx", rows)).column("am")
    assert isinstance(column, TimeColumn)
    assert column.values.astype("datetime64[D]").astype(str).tolist() == [
        "2024-03-01",
        "2024-03-02",
        "2024-03-31",
    ]


def test_a_table_without_names_is_seen_and_can_be_chosen(tmp_path: Path) -> None:
    path = _sheet(tmp_path / "a.xlsx", ROWS)
    frame = read_frame("workbook", path)
    assert (frame.names, frame.rows) == (("column_1", "column_2", "column_3"), 3)
    chosen = read_frame("workbook", path, header="yes")
    assert (chosen.names, chosen.rows) == (("3", "1.5", "Rad"), 2)


def test_the_first_sheet_with_a_table_is_read_and_another_can_be_chosen(tmp_path: Path) -> None:
    book = Workbook()
    cover = book.active
    assert cover is not None
    cover.title = "Deckblatt"
    cover.append(["Wege zur Schule"])
    for name, factor in (("Wege", 1), ("Versteckt", 2), ("Mehr", 3)):
        sheet = book.create_sheet(name)
        sheet.append(["a", "b"])
        for n in range(3):
            sheet.append([n * factor, n])
    book["Versteckt"].sheet_state = "hidden"
    path = tmp_path / "a.xlsx"
    book.save(path)
    frame = read_frame("workbook", path)
    assert frame.facts["sheet"] == "Wege"
    assert frame.facts["sheets"] == ["Deckblatt", "Wege", "Versteckt", "Mehr"]
    assert frame.facts["choices"] == {"sheet": frame.facts["sheets"]}
    assert "Not read: Deckblatt, Versteckt, Mehr." in notes(frame)
    assert numbers(read_frame("workbook", path, sheet="mehr"), "a") == [0.0, 3.0, 6.0]
    with pytest.raises(DataError) as caught:
        read_frame("workbook", path, sheet="Fahrten")
    assert caught.value.code == "NNS-2049"
    assert "Deckblatt, Wege" in ENGLISH(caught.value.message)


def test_merged_cells_and_formulas_are_told(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["a", "b"], ["x", 1], ["x", 2], ["y", 3], ["y", "=SUM(B2:B4)"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    path = tmp_path / "a.xlsx"
    book.save(path)
    frame = read_frame("workbook", path)
    assert words(frame, "a") == ["x", "", "y", "y"]
    assert "(A2:A3)" in notes(frame) and "Formulas" in notes(frame)
    assert "Cells" not in notes(read_frame("workbook", _sheet(path, [["a", "b"], *ROWS])))


def test_a_first_look_gives_the_beginning_and_the_number_of_rows(tmp_path: Path) -> None:
    path = _sheet(tmp_path / "a.xlsx", [["a", "b"], *([n, n / 2] for n in range(500))])
    frame = read_frame("workbook", path, most=100)
    assert (frame.rows, frame.whole, frame.total) == (100, False, 500)
    assert frame.preview[1] == ("1", "0.5")
    whole = read_frame("workbook", path)
    assert (whole.rows, whole.whole, whole.total) == (500, True, 500)


def test_a_first_look_at_a_large_workbook_reads_its_beginning_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnstudio.data.workbooks.workbook_start.LARGE", 1)
    monkeypatch.setattr("nnstudio.data.workbooks.workbook_start.START", 20_000)
    rows = [["a", "b"], *([n, f"Wort {n}"] for n in range(3000))]
    path = _sheet(tmp_path / "a.xlsx", rows)
    whole, some = read_frame("workbook", path), read_frame("workbook", path, most=100)
    assert (some.rows, some.whole, some.total) == (100, False, 3000)
    assert whole.rows == whole.total == 3000
    assert numbers(some, "a") == numbers(whole, "a")[:100]
    assert words(some, "b") == words(whole, "b")[:100]
    assert _keys(some) == _keys(whole)[:100]


def test_an_opendocument_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(ods({"Wege": [["Nr", "km", "Art"], *ROWS, [6, None, "Bus"]], "Mehr": [["x"]]}))
    frame = read_frame("workbook", path)
    assert numbers(frame, "Nr") == [3.0, 4.0, 5.0, 6.0]
    assert words(frame, "Art") == ["Rad", "Bus", "Rad", "Bus"]
    assert frame.facts["sheets"] == ["Wege", "Mehr"]


def test_a_workbook_is_known_by_its_content(tmp_path: Path) -> None:
    path = _sheet(tmp_path / "a.xlsx", [["a", "b"], *ROWS])
    other = tmp_path / "ohne Endung"
    shutil.copy(path, other)
    wrong = tmp_path / "a.xls"
    shutil.copy(path, wrong)
    assert probe("workbook", path) == probe("workbook", other) == probe("workbook", wrong) == 0.9
    assert read_frame("workbook", other).rows == read_frame("workbook", wrong).rows == 3
    text = tmp_path / "b.xls"
    text.write_text("a\tb\n1\t2\n3\t4\n", encoding="utf-8")
    assert probe("workbook", text) < probe("csv", text)


def test_the_only_workbook_of_a_folder_is_read(tmp_path: Path) -> None:
    _sheet(tmp_path / "a.xlsx", [["a", "b", "c"], *ROWS])
    (tmp_path / "README.txt").write_text("Wege", encoding="utf-8")
    assert probe("workbook", tmp_path) > 0
    assert read_frame("workbook", tmp_path).rows == 3


def test_reading_stops_when_a_person_wants_it(tmp_path: Path) -> None:
    path = _sheet(tmp_path / "a.xlsx", [["a", "b"], *ROWS])
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        registries().importers["workbook"].read(path, {"sheet": "", "header": "auto"}, reading)


def test_a_sheet_with_a_header_alone_holds_no_rows(tmp_path: Path) -> None:
    path = _sheet(tmp_path / "a.xlsx", [["a", "b"]])
    with pytest.raises(DataError) as caught:
        read_frame("workbook", path, header="yes")
    assert caught.value.code == "NNS-2010"


def test_cells_of_several_kinds_become_words() -> None:
    column = sheet_column("x", [1.0, "", True, datetime.timedelta(hours=26, minutes=5)]).column
    assert isinstance(column, WordColumn)
    assert column.texts().tolist() == ["1", "", "True", "26:05:00"]
    assert cell_word(datetime.datetime(2024, 3, 1, 4, 5)) == "2024-03-01 04:05:00"


def test_binary_sheets_are_measured_in_pieces_of_any_size() -> None:
    def record(kind: int, *numbers: int) -> bytes:
        body = b"".join(number.to_bytes(4, "little") for number in numbers)
        return bytes([kind, len(body)]) + body

    near = b"".join(record(0, row) + record(5, row % 3, 0, 0) for row in range(50))
    for size in (1, 7, 64, 4096):
        scan = BinaryScan()
        for start in range(0, len(near), size):
            scan.feed(near[start : start + size])
        scan.feed(bytes(10))
        assert (scan.extent.rows, scan.extent.columns) == (50, 3)
        scan.close()
    scan = BinaryScan()
    scan.feed(near + record(0, 1_048_575) + record(5, 16_383, 0, 0) + bytes(10))
    with pytest.raises(TrapError):
        scan.close()


@pytest.mark.parametrize(
    ("name", "sheet", "rows", "first"),
    [
        ("test.xlsx", "Sheet1", 5, "text"),
        ("sheets.xlsx", "data", 5, "text"),
        ("dummy.xls", "Sheet1", 1, "a"),
    ],
)
def test_workbooks_of_other_programs_are_read(
    shared_data: Path, name: str, sheet: str, rows: int, first: str
) -> None:
    frame = read_frame("workbook", shared_data / "messy" / "csvkit_examples" / name)
    assert (frame.facts["sheet"], frame.rows, frame.names[0]) == (sheet, rows, first)


def test_a_workbook_is_read_as_the_same_table_in_csv(tmp_path: Path, shared_data: Path) -> None:
    source = shared_data / "tables" / "titanic_seaborn" / "titanic.csv"
    with source.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    path = _sheet(tmp_path / "a.xlsx", [rows[0], *([_typed(c) for c in row] for row in rows[1:])])
    book, text = read_frame("workbook", path), read_frame("csv", source)
    assert book.names == text.names
    for name in book.names:
        one, other = book.column(name), text.column(name)
        if isinstance(one, NumberColumn) and isinstance(other, NumberColumn):
            np.testing.assert_array_equal(one.values, other.values)
        else:
            assert words(book, name) == words(text, name)


def _typed(cell: str) -> Any:
    if cell in ("True", "False"):
        return cell == "True"
    try:
        return float(cell)
    except ValueError:
        return cell or None
