"""A table in a text file, with whatever separator, lines above it, encoding and faults."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import Frame, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.registry import load_importers
from nnstudio.data.spec import checked
from nnstudio.data.study import FIRST_ROWS
from nnstudio.data.tables import delimited
from nnstudio.data.tables.delimited import read_delimited

CSV = load_importers()["csv"]


def read(path: Path, most: int | None = None, **options: Any) -> Frame:
    return read_delimited(path, checked(CSV.params, options, CSV.name), Reading(most))


def write(folder: Path, text: str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def left_out(frame: Frame) -> dict[str, tuple[str, ...]]:
    return {entry.reason.source: entry.places for entry in frame.left_out}


def numbers(frame: Frame, name: str) -> list[float]:
    column = frame.column(name)
    assert isinstance(column, NumberColumn)
    return column.values.tolist()


def words(frame: Frame, name: str) -> list[str]:
    column = frame.column(name)
    assert isinstance(column, WordColumn)
    return column.texts().tolist()


def test_a_german_export_is_read_as_it_is_meant(tmp_path: Path) -> None:
    text = (
        "Größe in m;Gewicht;Datum;PLZ;Note\r\n"
        "1,75;70,5 kg;06.01.2020 00:15;01067;gut\r\n"
        "k. A.;1.081,25 kg;07.01.2020 12:30;80331;NA\r\n"
        ";65 kg;?;99084;\r\n"
    )
    frame = read(write(tmp_path, text, encoding="cp1252"))
    assert frame.facts["encoding"] == "cp1252"
    assert (frame.facts["separator"], frame.facts["decimal"]) == (";", ",")
    height, weight, day, town, mark = frame.columns
    assert isinstance(height, NumberColumn)
    assert height.gaps == {"k. A.": 1, "": 1}
    assert isinstance(weight, NumberColumn)
    assert (weight.unit, weight.values.tolist()) == ("kg", [70.5, 1081.25, 65])
    assert isinstance(day, TimeColumn)
    assert str(day.values[0])[:16] == "2020-01-06T00:15"
    assert day.gaps == {"?": 1}
    assert isinstance(town, WordColumn)
    assert town.words == ("01067", "80331", "99084")
    assert isinstance(mark, WordColumn)
    assert mark.words == ("gut", "NA")
    assert list(frame.keys) == [2, 3, 4]
    assert frame.preview[1] == ("k. A.", "1.081,25 kg", "07.01.2020 12:30", "80331", "NA")


@pytest.mark.parametrize(
    ("above", "lines"),
    [
        ("", ()),
        ("# remark\n# another\n", ("1", "2")),
        ("Titel der Tabelle\n\n", ("1",)),
        ("Titel;;\nStand: 1.1.2020;;\n;;\n", ("1", "2", "3")),
        ("Quelle: Amt; Stand 2020\n", ("1",)),
        ("sep=;\n", ()),
        ("% a\n\n% b\n", ("1", "3")),
    ],
)
def test_remarks_and_titles_above_the_table_are_listed(
    tmp_path: Path, above: str, lines: tuple[str, ...]
) -> None:
    frame = read(write(tmp_path, above + "Ort;Wert;Art\nA;1;x\nB;2;y\nC;3;x\n"))
    assert frame.names == ("Ort", "Wert", "Art")
    assert numbers(frame, "Wert") == [1, 2, 3]
    assert left_out(frame).get("stands above the table", ()) == lines
    assert frame.keys[0] == above.count("\n") + 2


def test_lines_above_the_table_can_be_chosen(tmp_path: Path) -> None:
    path = write(tmp_path, "a;b\n1;2\nx;y\n3;4\n5;6\n")
    assert read(path, above="2").names == ("x", "y")
    assert read(path, above="0").names == ("a", "b")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("# x y z\n1 2 3\n4 5 6\n7 8 9\n", ("x", "y", "z")),
        ('"x" "y"\n"New York" 1 2\n"b" 2 3\n"c" 3 4\n', ("column_1", "x", "y")),
        ("Land;2019;2020;2021\nA;5;6;7\nB;6;7;8\n", ("Land", "2019", "2020", "2021")),
        ('"in\n  two lines",b\n1,2\n', ("in two lines", "b")),
        ("0.1  2.0   3\n10.1 3.5  4\n 0.2  1.1   2\n", ("column_1", "column_2", "column_3")),
        ("a;b;\n1;2;\n3;4;\n", ("a", "b", "column_3")),
        ("a;b\n1;2;\n3;4;\n", ("a", "b", "column_3")),
        ("Hello, how are you\nfine\nok, then, good\nyes\n", ("column_1",)),
    ],
)
def test_names_are_found_wherever_they_stand(
    tmp_path: Path, text: str, names: tuple[str, ...]
) -> None:
    assert read(write(tmp_path, text)).names == names


def test_what_is_held_apart_by_blanks_alone_is_refused_where_it_is_uneven(tmp_path: Path) -> None:
    text = "Chicago Reader    1971-01-01 40\nChicago Tribune   1920-01-01 164 x\nRow\nLos  A  B\n"
    with pytest.raises(DataError) as caught:
        read(write(tmp_path, text))
    assert caught.value.code == "NNS-2086"


def test_every_line_of_a_row_that_does_not_fit_is_listed(tmp_path: Path) -> None:
    text = 'a,b\n1,2\n1,2,3\n"x\ny\nz",2,4\n5\n3,4,,\n\n,\n'
    frame = read(write(tmp_path, text))
    reason = "another number of cells than the other rows"
    assert left_out(frame) == {reason: ("3", "4", "5", "6", "7")}
    assert list(frame.keys) == [2, 8, 10]


def test_a_mark_that_is_not_closed_swallows_no_rows(tmp_path: Path) -> None:
    rows = "".join(f'"name {place}","town, {place}"\n' for place in range(20))
    frame = read(write(tmp_path, f'n,t\n{rows}"open,x\n{rows}'))
    assert frame.rows == 41
    assert words(frame, "n")[20] == '"open'
    assert frame.facts["quote"] == '"'


def test_marks_that_are_letters_are_found_behind_the_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delimited, "SMALL", -1)
    rows = "".join(f"{place}\tno marks here\n" for place in range(5000))
    path = write(tmp_path, f'a\tb\n{rows}1\t"what\n2\t5" and\n')
    frame = read(path)
    assert frame.facts["quote"] == ""
    assert words(frame, "b")[-2:] == ['"what', '5" and']


def test_letters_that_are_no_utf8_are_found_behind_the_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delimited, "SMALL", -1)
    rows = "".join(f"{place};plain\n" for place in range(150_000))
    path = write(tmp_path, f"a;b\n{rows}1;schön\n", encoding="cp1252")
    frame = read(path)
    assert frame.facts["encoding"] == "cp1252"
    assert words(frame, "b")[-1] == "schön"


def test_bytes_that_mean_nothing_are_listed_by_line(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes("x,y\n1,ä\n2,ö\n3,".encode() + b"\xe4\n4,\xff\n" + "5,ß\n6,ü\n".encode() * 9)
    frame = read(path)
    assert frame.facts["encoding"] == "utf-8"
    assert frame.facts["unreadable_lines"] == [4, 5]
    assert words(frame, "y")[2] == "\ufffd"
    assert dict(frame.notes[0].args)["lines"] == "4, 5"


@pytest.mark.parametrize(
    "encoding",
    [
        *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"),
        *("cp1250", "cp1251", "iso8859-7", "cp932", "mac_roman", "cp850"),
    ],
)
def test_every_encoding_gives_the_same_table(tmp_path: Path, encoding: str) -> None:
    letters = {
        **{
            "cp1250": "żółć",
            "cp1251": "Привет, мир",
            "iso8859-7": "Καλημέρα",
            "cp932": "こんにちは",
        },
    }.get(encoding, "Äpfel, süß")
    text = "a;b\r\n" + f"1;{letters}\r\n2;x\r\n" * 40
    path = write(tmp_path, text, encoding=encoding)
    frame = read(path, encoding=encoding if encoding != "utf-8-sig" else "auto")
    assert words(frame, "b")[:2] == [letters, "x"]
    assert numbers(frame, "a")[:2] == [1, 2]


def test_a_first_look_reads_the_beginning_and_estimates_the_rest(tmp_path: Path) -> None:
    rows = [f"{place},{place * 0.5:.3f},word {place % 7}\n" for place in range(60_000)]
    path = write(tmp_path, "a,b,c\n" + "".join(rows))
    frame = read(path, FIRST_ROWS)
    assert frame.rows == FIRST_ROWS
    assert not frame.whole
    assert frame.total == pytest.approx(60_000, rel=0.1)
    assert not frame.left_out
    small = read(write(tmp_path, "a,b\n1,2\n"), FIRST_ROWS)
    assert (small.whole, small.total, small.rows) == (True, 1, 1)


def test_a_first_look_at_long_rows_reads_some_of_them(tmp_path: Path) -> None:
    path = write(tmp_path, "a,b\n" + (f"1,{'x' * 200_000}\n" * 40))
    frame = read(path, FIRST_ROWS)
    assert 5 <= frame.rows < 40
    assert frame.total == pytest.approx(40, rel=0.1)
    assert not frame.left_out


def test_a_whole_table_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "SMALL", -1)
    rows = "".join(f"{place},{place % 5}\n" for place in range(3000))
    frame = read(write(tmp_path, "a,b\n" + rows))
    assert (frame.whole, frame.total, frame.rows) == (True, 3000, 3000)
    assert np.array_equal(frame.keys, np.arange(2, 3002))


@pytest.mark.parametrize("small", [2**40, -1])
def test_a_reading_can_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small: int
) -> None:
    monkeypatch.setattr(delimited, "SMALL", small)
    path = write(tmp_path, "a,b\n" + "1,2\n" * 2000)
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        read_delimited(path, checked(CSV.params, {}, CSV.name), reading)


def test_packed_tables_are_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "table.csv.gz"
    path.write_bytes(gzip.compress(b"a;b\n1,5;x\n2,5;y\n"))
    frame = read(path)
    assert numbers(frame, "a") == [1.5, 2.5]
    assert CSV.probe(path) >= 0.8
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(DataError) as caught:
        read(path)
    assert caught.value.code == "NNS-2026"


def test_the_only_table_of_a_folder_is_read(tmp_path: Path) -> None:
    write(tmp_path, "read me\n", "README.md")
    write(tmp_path, "columns: a, b\n", "table.names")
    write(tmp_path, "a,b\n1,2\n3,4\n")
    assert CSV.probe(tmp_path) == 0.3
    frame = read(tmp_path)
    assert frame.facts["file"] == "table.csv"
    assert not frame.left_out
    write(tmp_path, "notes", "more.txt")
    assert left_out(read(tmp_path)) == {"lies beside the table": ("more.txt",)}
    write(tmp_path, "a,b\n1,2\n", "second.csv")
    assert CSV.probe(tmp_path) == 0
    with pytest.raises(DataError) as caught:
        read(tmp_path)
    assert caught.value.code == "NNS-2006"


@pytest.mark.parametrize(
    ("name", "text", "score"),
    [
        ("a.csv", "anything", 0.8),
        ("a.txt", "a;b\n1;2\n", 0.6),
        ("a.txt", "a text, and more\nto read\n", 0.2),
        ("a.dat", "1 2\n3 4\n", 0.0),
        ("a.data", "1,2\n3,4\n", 0.3),
        ("a.names", "1,2\n3,4\n", 0.0),
        ("a.htm", "<!DOCTYPE html><html>a,b\n1,2\n", 0.05),
        ("a.data", "", 0.0),
        ("a.dbf", "\x03\x7a", 0.05),
        ("a", "Reader   1971  40\nTribune  1920  164\nTimes,  A  B\n", 0.05),
        ("a", "prose, and more\nof it\n", 0.0),
    ],
)
def test_files_are_known_by_name_and_beginning(
    tmp_path: Path, name: str, text: str, score: float
) -> None:
    assert CSV.probe(write(tmp_path, text, name)) == score


def test_dates_can_be_read_with_the_month_first(tmp_path: Path) -> None:
    path = write(tmp_path, "d,x\n1/2/2020,1\n1/3/2020,2\n")
    days = {choice: read(path, dates=choice).columns[0] for choice in ("auto", "day", "month")}
    firsts: dict[str, str] = {}
    for choice, column in days.items():
        assert isinstance(column, TimeColumn)
        firsts[choice] = str(column.values[0])[:10]
    assert firsts == {"auto": "2020-02-01", "day": "2020-02-01", "month": "2020-01-02"}


def test_more_than_fits_into_memory_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, "a,b\n1,2\n")
    monkeypatch.setattr(delimited, "free_bytes", lambda: 10)
    with pytest.raises(DataError) as caught:
        read(path)
    assert caught.value.code == "NNS-2055"
