"""What lies between quotation marks, found for many letters at once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.tables.quote_census import QuoteCensus
from nnstudio.data.tables.quote_marks import are_well_placed, inside_quotes


@given(st.lists(st.booleans(), max_size=300))
def test_letters_stand_inside_after_an_odd_number_of_marks(marks: list[bool]) -> None:
    found = inside_quotes(np.array(marks, dtype=bool))
    assert found.tolist() == (np.cumsum(np.array(marks, dtype=int)) % 2 == 1).tolist()


@pytest.mark.parametrize(
    ("text", "fine"),
    [
        ('"a","b"\n', True),
        ('a,"say ""x""",c\n', True),
        ('"",b\n', True),
        ('a,"two\nlines"\n', True),
        ('5" pipe,b\n', False),
        ('"a"b,c\n', False),
        ('a ,"b" \n', False),
        ('a,"open\nb,c', True),
    ],
)
def test_marks_belong_at_the_borders_of_cells(text: str, fine: bool) -> None:
    letters = np.frombuffer(text.encode(), dtype=np.uint8)
    mark = letters == ord('"')
    edge = (letters == ord(",")) | (letters == ord("\n"))
    assert are_well_placed(edge, mark, inside_quotes(mark)) == fine


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ('ham\tsays "hi" and "\nham\t"starts\nspam\tends"\n', True),
        ('a\t"hi\nb\tno\nc\t"there\n', True),
        ('"a"\t"b"\n"c"\t"d"\n', False),
        ('"a"\t"b"\n"c\t"d"\n', False),  # one mistake among marks that wrap cells
        ('a\t"two\nlines"\n', False),  # without quotes, lines would be uneven
        ('a\t5" pipe\n', False),  # a mark in the midst joins nothing
        ("a\tb\n", False),
        ('\t"\n\t0"\n', False),  # a cell that begins with a new line
    ],
)
def test_marks_are_letters_where_they_wrap_nothing_and_would_join_rows(
    text: str, letters: bool
) -> None:
    census = QuoteCensus("\t", '"', 2)
    for line in text.splitlines(keepends=True):
        census.count(line.encode())
    whole = QuoteCensus("\t", '"', 2)
    whole.count(text.encode())
    assert census.letters_only == whole.letters_only == letters
