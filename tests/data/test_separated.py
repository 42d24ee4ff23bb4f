"""How a table is written is found, and rows that do not fit are counted with their lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data.dataset import DataError
from nnstudio.data.limits import LIMITS
from nnstudio.data.separated import Writing, find_writing, read_rows
from nnstudio.data.text_file import read_text


@pytest.mark.parametrize(
    ("text", "separator", "header"),
    [
        ("a,b\n1,2\n3,4\n", ",", True),
        ("a;b\n1,5;2,5\n3,5;4,5\n", ";", True),
        ("1,5;2,5\n3,5;4,5\n", ";", False),
        ("a\tb\nx, y\tz\nu, v\tw\n", "\t", True),
        ("a|b\n1|2\n", "|", True),
        ("1,2\n3,4\n", ",", False),
        ("red,1\nblue,2\nred,3\n", ",", False),
        ("word,kind\nhouse,noun\nrun,verb\ntree,noun\n", ",", True),
        ("sep=;\na;b\n1;2\n", ";", True),
        ("sep=,\r\na,b\r\n1,2\r\n", ",", True),
    ],
)
def test_separator_and_header_are_found(text: str, separator: str, header: bool) -> None:
    writing = find_writing(text)
    assert writing.separator == separator
    assert writing.header == header


@pytest.mark.parametrize(
    ("text", "quote", "cell"),
    [
        ('a,b\n"x, y",1\n"u, v",2\n', '"', "x, y"),
        ("a;b\n'x; y';1\n'u; v';2\n", "'", "x; y"),
        ("a,b\nit's,1\nlet's,2\n", '"', "it's"),
        ('a\tb\nsay "hi\t1\nno\t2\nyes "there\t3\n', '"', 'say "hi'),
        ('a\tb\n"hi\t1\nno\t2\n"there\t3\n', "", '"hi'),
        ('a,b\n"x\ny",1\nz,2\n', '"', "x\ny"),
        ('a,b\n"say ""x""",1\nz,2\n', '"', 'say "x"'),
    ],
)
def test_quotes_are_found_and_stray_ones_swallow_no_rows(text: str, quote: str, cell: str) -> None:
    writing = find_writing(text)
    assert writing.quote == quote
    assert read_rows(text, writing).cells[0][0] == cell


def test_what_a_person_chose_is_kept() -> None:
    writing = find_writing("a,b;c\n1,2;3\n", ";", "'", "no")
    assert writing == Writing(";", "'", False)


def test_rows_with_other_numbers_of_cells_are_left_out_with_their_lines() -> None:
    text = "a,b,c\n1,2,3\n4,5\n\n6,7,8,9\n6,7,8,,\n1,2,3\n"
    rows = read_rows(text, find_writing(text))
    assert rows.cells == [["1", "2", "3"], ["6", "7", "8"], ["1", "2", "3"]]
    assert rows.ragged == (3, 5)
    assert rows.lines == [2, 6, 7]


def test_names_are_made_unique_and_missing_ones_numbered() -> None:
    rows = read_rows("x,,x,two\n1,2,3,4\n", Writing(",", '"', True))
    assert rows.names == ("x", "column_2", "x (2)", "two")
    assert read_rows("1,2\n", Writing(",", '"', False)).names == ("column_1", "column_2")


def test_limits_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    long = "a,b\n" + "x" * (LIMITS.cell_characters + 2) + ",1\n"
    with pytest.raises(DataError) as caught:
        read_rows(long, Writing(",", '"', True))
    assert caught.value.code == "NNS-2036"
    wide = ",".join("1" for _ in range(LIMITS.columns + 1)) + "\n"
    with pytest.raises(DataError) as caught:
        read_rows(wide, Writing(",", '"', False))
    assert caught.value.code == "NNS-2035"


@given(
    rows=st.lists(
        st.lists(
            st.text(alphabet="ab1.,;' \"\näß", min_size=1, max_size=6), min_size=3, max_size=3
        ),
        min_size=2,
        max_size=6,
    )
)
@settings(max_examples=60, deadline=None)
def test_whatever_is_written_no_row_gets_lost_silently(rows: list[list[str]]) -> None:
    import csv
    import io

    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows)
    found = read_rows(stream.getvalue(), Writing(",", '"', False))
    blank = sum(1 for row in rows if not any(cell.strip() for cell in row) and len(row) == 1)
    assert len(found.cells) + len(found.ragged) + blank == len(rows)
    assert found.cells == [row for row in rows if len(row) == 3]


@pytest.mark.parametrize(
    ("path", "separator", "quote", "header", "count", "ragged"),
    [
        ("text_en/sms_spam/sms.tsv", "\t", "", True, 5574, 0),
        ("text_de/10kgnad_test/test.csv", ";", "'", False, 1028, 0),
        ("tables/titanic_kaggle_train/titanic-train.csv", ",", '"', True, 891, 0),
        ("tables/pima_diabetes/pima-indians-diabetes.csv", ",", '"', False, 768, 0),
        ("messy/derived_variants/pima_ragged.csv", ",", '"', False, 751, 17),
        ("messy/derived_variants/titanic_excel_de_sep_line.csv", ";", '"', True, 891, 0),
        ("messy/derived_variants/huge_cell_inaugural.csv", ",", '"', True, 3, 0),
        ("messy/csvkit_examples/mac_newlines.csv", ",", '"', True, 2, 0),
        ("messy/csvkit_examples/bad.csv", ",", '"', True, 1, 2),
        ("series/smard_lu_2020/smard_2020_complete.csv", ";", '"', True, 34944, 0),
    ],
)
def test_real_files_are_read_row_by_row(
    shared_data: Path,
    path: str,
    separator: str,
    quote: str,
    header: bool,
    count: int,
    ragged: int,
) -> None:
    text = read_text(shared_data / path).text
    writing = find_writing(text)
    rows = read_rows(text, writing)
    assert (writing.separator, writing.quote, writing.header) == (separator, quote, header)
    assert (len(rows.cells), len(rows.ragged)) == (count, ragged)
