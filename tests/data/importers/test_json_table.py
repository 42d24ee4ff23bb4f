"""JSON and JSON Lines as data sets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import NumberColumn, SeriesColumn, TimeColumn
from nnstudio.data.limits import DataLimits
from nnstudio.data.load import load_dataset
from nnstudio.data.nested import json_columns, json_files
from nnstudio.data.recognise import find_importer, recognise
from nnstudio.work.inspect_data import inspect_data
from tests.helpers.importing import (
    ENGLISH,
    left_out,
    notes,
    numbers,
    probe,
    read_frame,
    registries,
    words,
    write_files,
)

RECORDS: list[dict[str, Any]] = [
    {
        "id": f"n{n}",
        "text": f"Ein hübscher Satz mit der Nummer {n} und einigen Wörtern",
        "label": "ab"[n % 2],
        "more": {"size": n / 2, "note": None if n % 3 else "x"},
        "tags": ["rot", "blau"][: n % 3],
        "when": f"2020-01-{n % 28 + 1:02}",
        "ok": n % 2 == 0,
        "vector": [n, 2 * n],
    }
    for n in range(40)
]


def _write(folder: Path, content: Any, name: str = "a.json") -> Path:
    path = folder / name
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def _lines(records: list[dict[str, Any]] = RECORDS) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_each_column_is_what_its_values_are(tmp_path: Path) -> None:
    path = _write(tmp_path, RECORDS)
    assert find_importer(path, registries()).id == "json"
    frame = read_frame("json", path)
    assert frame.names == (
        *("id", "text", "label", "more.size", "more.note", "tags", "when", "ok"),
        *("vector 1", "vector 2"),
    )
    assert numbers(frame, "more.size")[:2] == [0.0, 0.5]
    assert words(frame, "tags")[:3] == ["", "rot", "rot; blau"]
    assert words(frame, "ok")[:2] == ["true", "false"]
    assert isinstance(frame.column("when"), TimeColumn)
    assert numbers(frame, "vector 2")[3] == 6.0
    assert frame.keys[0] == 1
    found = inspect_data(path, registries())
    assert (found.kind, found.target) == ("text", "label")
    assert load_dataset(recognise(path, registries()), None, registries()).items == 40


def test_all_forms_give_the_same_rows(tmp_path: Path) -> None:
    simple = [{"x": n, "y": f"w{n % 3}"} for n in range(30)]
    forms: dict[str, Any] = {
        "records.json": simple,
        "nested.json": {"meta": 1, "data": simple},
        "columns.json": {"x": [r["x"] for r in simple], "y": [r["y"] for r in simple]},
        "frame.json": {k: {str(n): r[k] for n, r in enumerate(simple)} for k in ("x", "y")},
        "split.json": {"columns": ["x", "y"], "data": [[r["x"], r["y"]] for r in simple]},
        "lines.jsonl": _lines(simple),
        "lines.json": _lines(simple),
        "lists.json": [["x", "y"], *([r["x"], r["y"]] for r in simple)],
    }
    for name, content in forms.items():
        frame = read_frame("json", _write(tmp_path, content, name))
        assert frame.names == ("x", "y"), name
        assert numbers(frame, "x") == [float(n) for n in range(30)], name
        assert words(frame, "y")[:4] == ["w0", "w1", "w2", "w0"], name


def test_where_the_rows_stand_is_told(tmp_path: Path) -> None:
    frame = read_frame("json", _write(tmp_path, {"result": {"rows": RECORDS}}))
    assert frame.facts["rows_at"] == "result.rows"
    assert "result.rows" in notes(frame)


def test_missing_values_are_gaps(tmp_path: Path) -> None:
    frame = read_frame("json", _write(tmp_path, [{"a": 1}, {"b": "x"}, {"a": None, "b": "k. A."}]))
    column = frame.column("a")
    assert isinstance(column, NumberColumn)
    assert np.isnan(column.values).tolist() == [False, True, True]
    assert column.gaps == {"": 2}
    assert frame.columns[1].missing().tolist() == [True, False, True]


def test_numbers_in_quotes_are_numbers(tmp_path: Path) -> None:
    frame = read_frame("json", _write(tmp_path, [{"a": "1.5"}, {"a": "2"}]))
    assert numbers(frame, "a") == [1.5, 2.0]


def test_long_lists_of_numbers_are_series(tmp_path: Path) -> None:
    rows = [{"x": list(range(40 + n)), "y": "ab"[n % 2]} for n in range(10)]
    column = read_frame("json", _write(tmp_path, rows)).column("x")
    assert isinstance(column, SeriesColumn)
    assert column.values.shape == (10, 1, 49)
    assert column.lengths.tolist() == list(range(40, 50))


def test_tokens_are_text_and_few_labels_are_a_list(tmp_path: Path) -> None:
    rows = [{"t": [f"wort{n}_{k}" for k in range(9)], "l": ["a", "bc"[n % 2]]} for n in range(12)]
    frame = read_frame("json", _write(tmp_path, rows))
    assert words(frame, "t")[0].count(" ") == 8
    assert words(frame, "l")[:2] == ["a; b", "a; c"]


def test_a_bad_line_is_left_out_and_most_bad_lines_refuse_the_file(tmp_path: Path) -> None:
    text = _lines() + '{"id": NaN}\n\n{"id": "a" "b"}\n[1]\n{"a": 1} x\n'
    frame = read_frame("json", _write(tmp_path, text, "a.jsonl"))
    assert frame.rows == 40
    gone = left_out(frame)
    assert gone["NaN is no number in JSON; null says that nothing is known"] == ("41",)
    assert gone["a sign is wrong or missing"] == ("43",)
    assert gone["no object like the others"] == ("44",)
    assert gone["something follows behind the value of a line"] == ("45",)
    with pytest.raises(DataError) as caught:
        read_frame("json", _write(tmp_path, "a\nb\n" + _lines(RECORDS[:1]), "b.jsonl"))
    assert caught.value.code == "NNS-2130"
    assert "line 1" in ENGLISH(caught.value.message)


def test_objects_by_name_keep_their_keys(tmp_path: Path) -> None:
    content = {f"p.{n}": {"meta": {"author": "ab"[n % 2]}, "text": "x"} for n in range(8)}
    frame = read_frame("json", _write(tmp_path, content))
    assert frame.keys == tuple(f"p.{n}" for n in range(8))
    assert frame.roles == {"key": "ignore"}
    assert frame.names == ("key", "meta.author", "text")


def test_a_folder_of_files_is_read_as_one(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{c}/{n}.json": json.dumps({"text": f"Text {n}"})
        for c in ("rot", "blau")
        for n in range(4)
    }
    files |= {"rot/bad.json": "{", "README.md": "about", "rot/photo.jpg": b"\xff"}
    write_files(tmp_path, files)
    assert probe("json", tmp_path) > 0.5
    frame = read_frame("json", tmp_path)
    assert frame.rows == 8
    assert frame.keys[0] == "blau/0.json"
    assert words(frame, "class")[:1] == ["blau"]
    gone = left_out(frame)
    assert gone["a sign is wrong or missing"] == ("rot/bad.json",)
    assert gone["no JSON file"] == ("rot/photo.jpg",)


def test_a_first_look_stops_early(tmp_path: Path) -> None:
    for name, content in (("a.json", RECORDS), ("b.jsonl", _lines()), ("c.json", {"d": RECORDS})):
        frame = read_frame("json", _write(tmp_path, content, name), most=5)
        assert (frame.rows, frame.whole) == (5, False), name
        assert frame.total >= 5


def test_limits_of_rows_columns_and_objects(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_columns, "LIMITS", DataLimits(rows=20, columns=20))
    with pytest.raises(DataError) as caught:
        read_frame("json", _write(tmp_path, RECORDS))
    assert caught.value.code == "NNS-2135"
    assert ENGLISH(caught.value.message) == "There are more than 20 rows."
    with pytest.raises(DataError) as caught:
        read_frame("json", _write(tmp_path, [{f"c{n}": n for n in range(30)}]))
    assert ENGLISH(caught.value.message) == "There are more than 20 columns."
    monkeypatch.setattr(json_files, "LIMITS", DataLimits(json_object_bytes=100))
    with pytest.raises(DataError) as caught:
        read_frame("json", _write(tmp_path, {"data": RECORDS}))
    assert caught.value.code == "NNS-2136"


def test_other_encodings_are_read_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(json.dumps([{"a": "Größe"}], ensure_ascii=False).encode("cp1252"))
    frame = read_frame("json", path)
    assert words(frame, "a") == ["Größe"]
    assert "cp1252" in notes(frame)
    path.write_bytes(json.dumps([{"a": "Größe"}]).encode("utf-16"))
    assert words(read_frame("json", path), "a") == ["Größe"]


def test_other_files_with_json_inside_are_known(tmp_path: Path) -> None:
    assert probe("json", _write(tmp_path, _lines(), "a.txt")) > 0.6
    assert probe("json", _write(tmp_path, "a,b\n1,2\n", "a.csv")) == 0.0
    assert probe("json", tmp_path / "gone.json") == 0.0


def test_real_expected_tables_are_read(shared_data: Path) -> None:
    found = sorted((shared_data / "messy" / "csv_spectrum").rglob("*.json"))
    assert found
    for path in found:
        frame = read_frame("json", path)
        content = json.loads(path.read_text(encoding="utf-8"))
        assert frame.rows == (len(content) if isinstance(content, list) else 1)
