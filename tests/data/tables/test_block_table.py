"""A large table read in blocks is the same as one read cell by cell, whatever stands in it."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import Frame
from nnstudio.data.progress import Reading
from nnstudio.data.tables import block_table, delimited
from nnstudio.data.tables.delimited import read_delimited

AUTO = dict.fromkeys(
    ("separator", "quote", "header", "encoding", "decimal", "above", "dates"), "auto"
)


def read(path: Path, **options: Any) -> Frame | DataError:
    try:
        return read_delimited(path, AUTO | options, Reading())
    except DataError as error:
        return error


def both(
    path: Path, monkeypatch: pytest.MonkeyPatch, piece: int, **options: Any
) -> tuple[Frame | DataError, Frame | DataError]:
    """Return the table read cell by cell, and in blocks of some bytes."""
    with monkeypatch.context() as patch:
        patch.setattr(delimited, "SMALL", 2**40)
        slow = read(path, **options)
        patch.setattr(delimited, "SMALL", -1)
        patch.setattr(block_table, "PIECE", piece)
        patch.setattr(block_table, "BYTES_A_COLUMN", 0)
        return slow, read(path, **options)


def assert_same(slow: Frame | DataError, fast: Frame | DataError) -> None:
    if isinstance(slow, DataError) or isinstance(fast, DataError):
        assert isinstance(slow, DataError), slow
        assert isinstance(fast, DataError), fast
        assert (slow.code, slow.message) == (fast.code, fast.message)
        return
    assert np.array_equal(slow.keys, fast.keys)
    for name in ("facts", "notes", "left_out", "preview", "whole", "total"):
        assert getattr(slow, name) == getattr(fast, name), name
    assert slow.names == fast.names
    for one, other in zip(slow.columns, fast.columns, strict=True):
        assert type(one) is type(other), (one, other)
        for field in fields(one):
            a, b = getattr(one, field.name), getattr(other, field.name)
            if isinstance(a, np.ndarray):
                assert a.dtype == b.dtype
                assert np.array_equal(a, b, equal_nan=a.dtype.kind in "fM"), (one, other)
            else:
                assert a == b, (one, other)


CELL = st.one_of(
    st.sampled_from(
        (
            *("", " ", "0", "1", "-1", "12", "3.5", "-0.25", "1,5", "1.234,5", "1e5", "1E-3", "NA"),
            *(
                "k. A.",
                "nan",
                "inf",
                "True",
                "False",
                "007",
                "01067",
                "-05",
                " 5",
                "5 ",
                "5.",
                ".5",
            ),
            *("12 km", "7 km", "3 €", "x", "yes", "ä", "Müller", "say ''x''", "2020-01-05", "?"),
            *(
                "05.01.2020",
                "13.02.2021 10:15",
                "1/2/2020",
                "12345678901234567890",
                "99 999",
                "0x1",
            ),
            *("1_0", "\u0663", "\u22125", "\u00a05", "1e999", "a" * 40, "0.1234567890123456789"),
        )
    ),
    st.text(alphabet="ab1.,;' \"\n\täß|0", max_size=6),
)


def quoted(cell: str, separator: str, always: bool) -> str:
    if always or any(sign in cell for sign in (separator, '"', "\n")):
        return '"' + cell.replace('"', '""') + '"'
    return cell


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    rows=st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(CELL, min_size=width, max_size=width), min_size=1, max_size=12
        )
    ),
    separator=st.sampled_from(",;\t|"),
    ends=st.sampled_from(("\n", "\r\n", "\r")),
    always=st.booleans(),
    extra=st.lists(st.sampled_from(("", " ", "a", "1,2;3\t4|5", '"', 'x"y', '"open')), max_size=2),
    last=st.booleans(),
    piece=st.sampled_from((7, 30, 100, 10_000)),
)
def test_blocks_give_what_reading_cell_by_cell_gives(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    rows: list[list[str]],
    separator: str,
    ends: str,
    always: bool,
    extra: list[str],
    last: bool,
    piece: int,
) -> None:
    lines = [separator.join(quoted(cell, separator, always) for cell in row) for row in rows]
    for place, line in enumerate(extra):
        lines.insert(min(place * 3 + 1, len(lines)), line)
    text = ends.join(lines) + (ends if last else "")
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8", newline="")
    assert_same(*both(path, monkeypatch, piece))
    assert_same(*both(path, monkeypatch, piece, separator=separator, quote='"', header="no"))
    assert_same(*both(path, monkeypatch, piece, separator=separator, quote="none", header="no"))


NUMBER = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
    st.floats(-1e6, 1e6).map(lambda value: f"{value:.3f}"),
    st.floats(-10, 10).map(lambda value: f"{value:.18e}"),
    st.integers(-(10**17), 10**17).map(str),
    st.text(alphabet="0123456789.,-+eE ", max_size=12),
)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    cells=st.lists(st.tuples(NUMBER, NUMBER), min_size=1, max_size=20),
    decimal=st.sampled_from(".,"),
    piece=st.sampled_from((10, 60, 10_000)),
)
def test_numbers_are_the_same_to_the_last_digit(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    cells: list[tuple[str, str]],
    decimal: str,
    piece: int,
) -> None:
    lines = [f"{a.replace('.', decimal)};{b}" for a, b in cells]
    path = tmp_path / "table.csv"
    path.write_text("a;b\n" + "\n".join(lines), encoding="utf-8")
    assert_same(*both(path, monkeypatch, piece, separator=";", header="yes"))
