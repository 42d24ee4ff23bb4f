"""Workbooks as people and attackers send them: row 48 of the list of faults.

Values only, macros and entities never run, and what is not read is said.
"""

from __future__ import annotations

import datetime
import io
import time
import tracemalloc
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import TimeColumn, WordColumn
from nnstudio.data.recognise import draft_of
from nnstudio.data.study import Study, study
from tests.helpers.damage import MORE, damages, read_or_refuse
from tests.helpers.importing import ENGLISH, GERMAN, numbers, registries, words
from tests.helpers.ods_files import ods_of
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


def _with_member(path: Path, changes: Mapping[str, str | bytes]) -> None:
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


@pytest.mark.parametrize(
    "body",
    [
        '<table:table-row table:number-rows-repeated="999999999"><table:table-cell '
        'office:value-type="float" office:value="1"/></table:table-row>',
        '<table:table-row><table:table-cell table:number-columns-repeated="999999999" '
        'office:value-type="float" office:value="1"/></table:table-row>',
        '<table:table-row><table:table-cell table:number-columns-repeated="16000"/>'
        '<table:table-cell office:value-type="float" office:value="1"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1000000"/>'
        '<table:table-row><table:table-cell office:value-type="float" office:value="1"/>'
        "</table:table-row>",
    ],
)
def test_repeated_cells_of_opendocument_are_counted_first(tmp_path: Path, body: str) -> None:
    path = tmp_path / "wege.ods"
    path.write_bytes(ods_of(f'<table:table table:name="T">{body}</table:table>'))
    error = read_or_refuse(path)
    assert isinstance(error, DataError) and error.code == "NNS-2048"
    assert "so far apart" in ENGLISH(error.message)
    assert "so weit auseinander" in GERMAN(error.message)


CASES: dict[str, tuple[str | bytes, str, str, str]] = {
    "entities": (_laughs(), "NNS-2048", "abbreviations", "Abkürzungen"),
    "far": (_far_away(), "NNS-2048", "far apart", "weit auseinander"),
    "unnamed": (
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1048000"><c r="A1048000"><v>1</v></c></row>'
        f"{'<row>' + '<c><v>1</v></c>' * 2000 + '</row>'}</sheetData></worksheet>",
        "NNS-2048",
        "far apart",
        "weit auseinander",
    ),
    "hidden in an attribute": (
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576" x="/>"><v>1</v></c></row></sheetData></worksheet>',
        "NNS-2048",
        "far apart",
        "weit auseinander",
    ),
    "in two-byte letters": (
        "\ufeff".encode("utf-16-le") + _far_away().encode("utf-16-le"),
        "NNS-2048",
        "far apart",
        "weit auseinander",
    ),
    "broken": ("<worksheet", "NNS-2046", "damaged", "beschädigt"),
}


@pytest.mark.parametrize("case", CASES)
def test_each_trap_in_a_sheet_is_refused_in_its_own_words(tmp_path: Path, case: str) -> None:
    sheet, code, english, german = CASES[case]
    path = _saved(_book(), tmp_path)
    _with_member(path, {"xl/worksheets/sheet1.xml": sheet})
    error = read_or_refuse(path)
    assert isinstance(error, DataError) and error.code == code
    assert english in ENGLISH(error.message) and german in GERMAN(error.message)


def test_empty_cells_with_a_format_at_the_end_of_a_sheet_are_no_trap(tmp_path: Path) -> None:
    path = _saved(_book(), tmp_path)
    with zipfile.ZipFile(path) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
    far = '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    _with_member(path, {"xl/worksheets/sheet1.xml": sheet.replace("</sheetData>", far)})
    assert _read(path).frame.rows == ROWS


def _old(
    shared: Path, tmp_path: Path, find: bytes, offset: int, change: bytes
) -> DataError | Study:
    raw = bytearray((shared / "messy/csvkit_examples/dummy.xls").read_bytes())
    place = raw.index(find) + offset
    raw[place : place + len(change)] = change
    path = tmp_path / "wege.xls"
    path.write_bytes(raw)
    return read_or_refuse(path)


def test_an_old_workbook_that_says_it_is_huge_is_refused(tmp_path: Path, shared_data: Path) -> None:
    error = _old(shared_data, tmp_path, b"\x00\x02\x0e\x00", 8, b"\xf0\xff\xff\xff")
    assert isinstance(error, DataError) and error.code == "NNS-2048"


def test_a_far_cell_of_an_old_workbook_is_refused(tmp_path: Path, shared_data: Path) -> None:
    error = _old(shared_data, tmp_path, b"\xbd\x00\x18\x00", 4, b"\xff\xff\xff\xff")
    assert isinstance(error, DataError) and error.code == "NNS-2048"


def test_a_password_on_an_old_workbook_is_told(tmp_path: Path, shared_data: Path) -> None:
    # The record behind the first one becomes the one that says how the rest is encrypted.
    error = _old(shared_data, tmp_path, b"\x09\x08\x10\x00", 20, b"\x2f\x00")
    assert isinstance(error, DataError) and error.code == "NNS-2047"
    assert "password" in ENGLISH(error.message) and "Kennwort" in GERMAN(error.message)


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_damaged_parts_are_read_or_refused(tmp_path: Path, part: str) -> None:
    path = _saved(_book(), tmp_path)
    with zipfile.ZipFile(path) as packed:
        files: dict[str, str | bytes] = {name: packed.read(name) for name in packed.namelist()}
        raw = packed.read(part)
    for _, damage in damages(raw, 8 * MORE):
        path.write_bytes(zipped({**files, part: damage}))
        read_or_refuse(path)
