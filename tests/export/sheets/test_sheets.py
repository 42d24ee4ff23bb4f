"""Tables for spreadsheets, read back by other programs: texts stay texts, whatever is in them."""

from __future__ import annotations

import csv
import errno
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.base.errors import UserError
from nnstudio.base.i18n import Translator
from nnstudio.export.sheets.cells import (
    LONGEST,
    Cell,
    SheetColumn,
    clean_text,
    is_too_long,
    may_be_formula,
)
from nnstudio.export.sheets.csv_sheet import FORMS, CsvSheet
from nnstudio.export.sheets.sheet_file import SheetFile, check_sheet_target
from nnstudio.export.sheets.xlsx_sheet import XlsxSheet
from tests.helpers.faulty_disk import FaultyDisk

COLUMNS = (SheetColumn("item"), SheetColumn("share", "share"), SheetColumn("value", "number"))
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40).filter(
    lambda text: "_x" not in text
)


def _csv_rows(data: bytes, language: str = "en") -> list[list[str]]:
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=FORMS[language].separator))


def _xlsx_rows(data: bytes) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]


def _csv(rows: list[list[Cell]], language: str = "en") -> bytes:
    stream = io.BytesIO()
    sheet = CsvSheet(stream, COLUMNS, FORMS[language])
    sheet.write(rows)
    sheet.close()
    return stream.getvalue()


def _xlsx(rows: list[list[Cell]], most_rows: int = 1_048_576) -> bytes:
    stream = io.BytesIO()
    sheet = XlsxSheet(stream, COLUMNS, "Answers", most_rows)
    sheet.write(rows)
    sheet.close()
    return stream.getvalue()


@given(ANY_TEXT, st.floats(), st.floats(width=32))
def test_any_text_and_number_comes_back_from_csv(text: str, share: float, value: float) -> None:
    for language in FORMS:
        head, row = _csv_rows(_csv([[text, share, value]], language), language)
        assert head == ["item", "share", "value"]
        said = clean_text(text)
        assert row[0] == ("'" + said if may_be_formula(said) else said)
        number = row[1].replace(FORMS[language].decimal, ".")
        if share == share and abs(share) != float("inf"):
            assert float(number) == pytest.approx(share, rel=1e-6)
        else:
            assert number == ""


@given(ANY_TEXT, st.floats(width=32))
def test_any_text_and_number_comes_back_from_a_workbook(text: str, value: float) -> None:
    _, row = _xlsx_rows(_xlsx([[text, 0.25, value]]))
    assert (row[0] or "") == clean_text(text)
    assert row[1] == 0.25
    finite = value == value and abs(value) != float("inf")
    assert row[2] == (pytest.approx(value, rel=1e-6) if finite else None)


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-5 Grad", "@SUM(A1)", "\t=1", "  =1", "＝1"])
def test_no_text_becomes_a_formula(text: str) -> None:
    assert _csv_rows(_csv([[text, 0.5, -1.5]]))[1] == ["'" + text, "0.5", "-1.5"]
    book = openpyxl.load_workbook(io.BytesIO(_xlsx([[text, 0.5, -1.5]])))
    cell = book.worksheets[0]["A2"]
    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", text, True)
    assert book.worksheets[0]["C2"].value == -1.5


def test_german_spreadsheets_get_their_separator_and_decimal_mark() -> None:
    data = _csv([["Tür; Tor", 0.5, 1234.5]], "de")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig") == 'item;share;value\r\n"Tür; Tor";0,5;1234,5\r\n'


def test_line_ends_become_one_kind_and_controls_go() -> None:
    assert clean_text("a\r\nb\rc\x00\x0b\ud800") == "a\nb\nc\ufffd"
    assert _xlsx_rows(_xlsx([["a\r\nb", None, 1]]))[1] == ("a\nb", None, 1)


def test_a_text_that_excel_would_take_for_an_escape_is_escaped_itself() -> None:
    # Excel reads "_x0041_" as "A" (ST_Xstring); openpyxl gives what stands in the file.
    assert _xlsx_rows(_xlsx([["_x0041_ and _x_", None, 1]]))[1][0] == "_x005F_x0041_ and _x_"


@pytest.mark.parametrize("sign", ["a", "😀"])
def test_a_text_too_long_for_a_cell_is_cut_and_says_so(sign: str) -> None:
    text = sign * 40_000
    said = clean_text(text)
    assert is_too_long(text) and said.endswith(" …")
    assert len(said.encode("utf-16-le")) // 2 < LONGEST
    assert not is_too_long("a" * 32_766) and clean_text("a" * 32_766) == "a" * 32_766


def test_the_head_is_bold_and_stays_in_sight_and_numbers_are_numbers() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(_xlsx([["a", 0.5, 2]]))).worksheets[0]
    assert sheet.freeze_panes == "A2" and sheet.title == "Answers"
    assert sheet["A1"].font.bold and not sheet["A2"].font.bold
    assert sheet["B2"].number_format == "0.00%" and sheet["B2"].value == 0.5
    assert sheet.column_dimensions["A"].width == 14


def test_a_table_longer_than_a_sheet_goes_on_on_the_next() -> None:
    data = _xlsx([[str(n), None, n] for n in range(25)], most_rows=11)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Answers", "Answers 2", "Answers 3"]
    assert [sheet.max_row for sheet in book.worksheets] == [11, 11, 6]
    assert all(sheet["A1"].value == "item" for sheet in book.worksheets)
    assert book.worksheets[2]["C6"].value == 24
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
def test_a_file_is_replaced_when_the_new_one_is_whole(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    sheet = SheetFile(path, COLUMNS)
    sheet.write([["a", 0.5, 1]])
    assert path.read_bytes() == b"old"
    sheet.finish()
    sheet.discard()
    data = path.read_bytes()
    rows = _csv_rows(data) if name.endswith("csv") else _xlsx_rows(data)
    assert rows[1][0] == "a" and len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
def test_what_is_given_up_leaves_the_old_file_and_nothing_else(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    sheet = SheetFile(path, COLUMNS)
    sheet.write([["a" * 900, 0.5, number] for number in range(2000)])
    sheet.discard()
    sheet.discard()
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_whatever_step_the_disk_refuses_the_old_file_stays(
    name: str, error: int, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    failed = step = 0
    for step in range(1, 40):
        disk = FaultyDisk(step, error)
        try:
            sheet = SheetFile(path, COLUMNS, disk=disk)
            for start in range(0, 4000, 1000):
                sheet.write([["äb" * 200, 0.5, start + n] for n in range(1000)])
            sheet.finish()
        except UserError as refused:
            failed += 1
            assert refused.code == "NNS-4084" and refused.hint is not None
            assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]
        if not disk.failed:
            break
        path.write_bytes(b"old")
    assert failed >= 4 and step < 39


def test_a_full_disk_is_named_with_what_is_free(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        SheetFile(tmp_path / "a.csv", COLUMNS, disk=FaultyDisk(1, errno.ENOSPC))
    said = Translator("en")(caught.value.message)
    assert said.startswith("a.csv could not be written: the disk is full (") and "MB" in said


@pytest.mark.parametrize(
    ("name", "code"),
    [("a.txt", "NNS-4081"), ("a", "NNS-4081"), ("no/a.csv", "NNS-4082"), ("d.csv", "NNS-4082")],
)
def test_a_place_that_cannot_take_a_table_is_named_before_the_work(
    name: str, code: str, tmp_path: Path
) -> None:
    (tmp_path / "d.csv").mkdir()
    with pytest.raises(UserError) as caught:
        check_sheet_target(tmp_path / name)
    assert caught.value.code == code


def test_what_is_read_is_never_written(tmp_path: Path) -> None:
    table = tmp_path / "in.csv"
    table.write_text("a")
    link = tmp_path / "link.csv"
    link.symlink_to(table)
    for name, reads in ((table, [table]), (link, [table]), (tmp_path / "new.csv", [tmp_path])):
        with pytest.raises(UserError) as caught:
            check_sheet_target(name, reads)
        assert caught.value.code == "NNS-4083"
    check_sheet_target(tmp_path / "new.csv", [table])
