"""Rows of cells as csv.reader reads them; a stray quotation mark joins none."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.dataset import DataError
from nnstudio.data.limits import LIMITS
from nnstudio.data.tables.records import joined_blanks, lines_of, one_newline, records_of


def rows(text: str, quote: str = '"', width: int = 0) -> list[tuple[int, int, list[str]]]:
    found = records_of(lines_of(text), ",", quote, width)
    return [(record.first, record.last, record.cells) for record in found]


@given(st.text(alphabet='ab,"\n ', max_size=40))
def test_rows_are_those_of_csv_reader(text: str) -> None:
    expected = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    expected = [row for row in expected if len(row) > 1 or row[0].strip()]
    assert [cells for _, _, cells in rows(text)] == expected


def test_rows_know_their_lines() -> None:
    assert rows('a,b\n\n"x\ny",1\nz,2') == [
        (1, 1, ["a", "b"]),
        (3, 4, ["x\ny", "1"]),
        (5, 5, ["z", "2"]),
    ]


def test_a_mark_that_is_not_closed_is_a_letter_where_lines_are_whole_rows() -> None:
    text = 'a,"open\nb,2\n"c",3\n'
    assert rows(text, width=2) == [
        (1, 1, ["a", '"open']),
        (2, 2, ["b", "2"]),
        (3, 3, ["c", "3"]),
    ]
    assert rows('a,"open\nb,2\n', width=2) == [(1, 1, ["a", '"open']), (2, 2, ["b", "2"])]


def test_a_cell_of_several_lines_stays_one() -> None:
    assert rows('1,"Hello\nWorld, bye"\n', width=2) == [(1, 2, ["1", "Hello\nWorld, bye"])]
    lines = "".join(f"line, {place}\n" for place in range(20))
    assert len(rows(f'1,"{lines}"\n', width=2)) == 1  # the first one has a comma too many
    assert len(rows(f'1,"first\n{lines}last,"\n', width=2)) == 22  # all would be whole rows
    assert len(rows(f'1,2,"first\n{lines}last,"\n', width=3)) == 1


def test_a_cell_beyond_the_limit_is_refused_with_its_line() -> None:
    with pytest.raises(DataError) as caught:
        rows("a,b\n" + "x" * (LIMITS.cell_characters + 1) + ",1\n")
    assert caught.value.code == "NNS-2036"
    assert dict(caught.value.message.args)["line"] == 2


def test_lines_end_alike_and_blanks_are_joined() -> None:
    assert one_newline("a\r\nb\rc\n") == "a\nb\nc\n"
    assert list(lines_of("a\n\nb\x0bc")) == ["a\n", "\n", "b\x0bc"]
    assert joined_blanks("  1   2.5 x\n") == "1\t2.5\tx\n"
