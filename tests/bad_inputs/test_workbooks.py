"""Workbooks as people and attackers send them: row 48 of the list of faults.

Values only, macros and entities never run, and what is not read is said.
"""

from __future__ import annotations

import datetime
import io
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import TimeColumn, WordColumn
from nnstudio.data.recognise import draft_of
from nnstudio.data.study import Study, study
from tests.helpers.damage import read_or_refuse
from tests.helpers.importing import ENGLISH, GERMAN, numbers, registries, words
from tests.helpers.office_files import zipped

pytestmark = pytest.mark.skipif(
    not any(".xlsx" in importer.suffixes for importer in registries().importers),
    reason="no importer reads workbooks",
)
ROWS = 24
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _book() -> Workbook:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Wege"
    sheet.append(["am", "km", "Art"])
    for n in range(ROWS):
        day = datetime.date(2024, 3, n % 28 + 1)
        sheet.append([day, n * 7 % 13 / 4, ("Rad", "Bus")[n % 2]])
    return book


def _saved(book: Workbook, folder: Path, name: str = "wege.xlsx") -> Path:
    book.save(folder / name)
    return folder / name


def _with_member(path: Path, changes: dict[str, str]) -> None:
    with zipfile.ZipFile(path) as packed:
        files: dict[str, str | bytes] = {name: packed.read(name) for name in packed.namelist()}
    path.write_bytes(zipped({**files, **changes}))


def _read(path: Path) -> Study:
    return study(draft_of(path, registries()), path, registries())


def _said(made: Study) -> str:
    found = made.inspection
    texts = [*found.notes, *(gone.text for gone in found.left_out)]
    return " ".join([*map(ENGLISH, texts), *map(str, found.facts.values())])


def test_values_and_dates_are_read(tmp_path: Path) -> None:
    frame = _read(_saved(_book(), tmp_path)).frame
    assert frame.rows == ROWS
    assert numbers(frame, "km")[:3] == [0.0, 1.75, 0.25]
    assert words(frame, "Art")[:2] == ["Rad", "Bus"]
    assert isinstance(frame.column("am"), TimeColumn)


def test_another_sheet_is_named(tmp_path: Path) -> None:
    book = _book()
    book.create_sheet("Notizen").append(["nicht", "gelesen"])
    assert "Notizen" in _said(_read(_saved(book, tmp_path)))


def test_merged_cells_and_formulas_without_a_value_do_no_harm(tmp_path: Path) -> None:
    book = _book()
    sheet = book["Wege"]
    sheet.merge_cells("C4:C6")
    sheet["B5"] = "=1/0"
    sheet["B6"] = '=HYPERLINK("http://example.org","x")'
    frame = _read(_saved(book, tmp_path)).frame
    assert frame.rows == ROWS
    column = frame.column("Art")
    assert isinstance(column, WordColumn)


def test_a_workbook_with_macros_is_read_without_them(tmp_path: Path) -> None:
    path = _saved(_book(), tmp_path, "wege.xlsm")
    _with_member(path, {"xl/vbaProject.bin": "\0" * 99})
    assert _read(path).frame.rows == ROWS


def _laughs() -> str:
    entities = '<!ENTITY l0 "haha">' + "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)
    )
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>'
    return (
        f'<!DOCTYPE x [{entities}]><worksheet xmlns="{MAIN}"><sheetData>{cell}</sheetData>'
        "</worksheet>"
    )


def _far_away() -> str:
    cell = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return f'<worksheet xmlns="{MAIN}"><sheetData>{cell}</sheetData></worksheet>'


@pytest.mark.parametrize("sheet", [_laughs(), _far_away(), "", "<worksheet>", " " * 50_000_000])
def test_a_sheet_made_as_a_trap_costs_neither_time_nor_memory(tmp_path: Path, sheet: str) -> None:
    path = _saved(_book(), tmp_path)
    _with_member(path, {"xl/worksheets/sheet1.xml": sheet})
    start = time.process_time()
    tracemalloc.start()
    try:
        read_or_refuse(path)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 1024**3
    assert time.process_time() - start < 5


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"x,y\n1,2\n", b"\xd0\xcf\x11\xe0" * 200])
def test_a_file_that_is_only_called_a_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "wege.xlsx"
    path.write_bytes(content)
    error = read_or_refuse(path)
    assert isinstance(error, DataError)
    assert error.hint is not None
    assert "wege.xlsx" in ENGLISH(error.message) and "wege.xlsx" in GERMAN(error.message)


def test_an_encrypted_workbook_is_refused_in_words(tmp_path: Path) -> None:
    path = _saved(_book(), tmp_path)
    raw = bytearray(path.read_bytes())
    for place in range(len(raw) - 10):
        if raw[place : place + 4] == b"PK\x03\x04":
            raw[place + 6] |= 1
        elif raw[place : place + 4] == b"PK\x01\x02":
            raw[place + 8] |= 1
    path.write_bytes(io.BytesIO(raw).getvalue())
    assert isinstance(read_or_refuse(path), DataError)
