"""How a table is written is found, and rows that do not fit are counted with their lines."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import Frame, WordColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.progress import Reading
from nnstudio.data.registry import load_importers
from nnstudio.data.spec import checked
from nnstudio.data.tables.separated import Chosen, find_writing

CSV = load_importers()["csv"]


def read(folder: Path, text: str, **options: Any) -> Frame:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return CSV.read(path, checked(CSV.params, options, CSV.name), Reading())


def lost(frame: Frame) -> tuple[str, ...]:
    return tuple(place for entry in frame.left_out for place in entry.places)


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
def test_quotes_are_found_and_stray_ones_swallow_no_rows(
    tmp_path: Path, text: str, quote: str, cell: str
) -> None:
    frame = read(tmp_path, text)
    assert frame.facts["quote"] == quote
    assert frame.preview[0][0] == cell
    column = frame.columns[0]
    assert isinstance(column, WordColumn)
    assert column.texts()[0] == cell


def test_what_a_person_chose_is_kept() -> None:
    writing = find_writing("a,b;c\n1,2;3\n", Chosen(";", "'", "no"))
    assert (writing.separator, writing.quote, writing.header) == (";", "'", False)


def test_rows_with_other_numbers_of_cells_are_left_out_with_their_lines(tmp_path: Path) -> None:
    frame = read(tmp_path, "a,b,c\n1,2,3\n4,5\n\n6,7,8,9\n6,7,8,,\n1,2,3\n")
    assert frame.preview == (("1", "2", "3"), ("6", "7", "8"), ("1", "2", "3"))
    assert set(lost(frame)) >= {"3", "5"}
    assert np.asarray(frame.keys).tolist() == [2, 6, 7]


def test_names_are_made_unique_and_missing_ones_numbered(tmp_path: Path) -> None:
    assert read(tmp_path, "x,,x,two\n1,2,3,4\n").names == ("x", "column_2", "x (2)", "two")
    assert read(tmp_path, "1,2\n3,4\n").names == ("column_1", "column_2")


def test_limits_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        read(tmp_path, "a,b\n" + "x" * (LIMITS.cell_characters + 2) + ",1\n")
    assert caught.value.code == "NNS-2036"
    with pytest.raises(DataError) as caught:
        read(tmp_path, ",".join("1" for _ in range(LIMITS.columns + 1)) + "\n")
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
@settings(max_examples=60)
def test_whatever_is_written_no_row_gets_lost_silently(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows)
    chosen = {"separator": ",", "quote": '"', "header": "no", "above": "0"}
    known = {param.name for param in CSV.params}
    folder = tmp_path_factory.mktemp("rows")
    frame = read(folder, stream.getvalue(), **{k: v for k, v in chosen.items() if k in known})
    assert [list(row) for row in frame.preview] == rows
    assert lost(frame) == ()


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
    frame = CSV.read(shared_data / path, checked(CSV.params, {}, CSV.name), Reading())
    facts = frame.facts
    assert (facts["separator"], facts["quote"], facts["header"]) == (separator, quote, header)
    assert (frame.rows, len(lost(frame))) == (count, ragged)
