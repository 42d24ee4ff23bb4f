"""Rows in JSON, whatever they are nested in."""

from __future__ import annotations

from typing import Any

import pytest

from nnstudio.data.nested.json_rows import as_words, find_rows, flatten, whole_letters

ROWS = [{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]


@pytest.mark.parametrize(
    ("value", "form", "place"),
    [
        (ROWS, "records", ""),
        ({"data": ROWS}, "records", "data"),
        ({"meta": {"n": 2}, "result": {"items": {"rows": ROWS}}}, "records", "result.items.rows"),
        ({"a": [1, 2], "b": ["x", "y"]}, "columns", ""),
        ({"a": {"0": 1, "1": 2}, "b": {"0": "x", "1": "y"}}, "columns", ""),
        ({"columns": ["a", "b"], "index": [0, 1], "data": [[1, "x"], [2, "y"]]}, "lists", "data"),
        ([["a", "b"], [1, "x"], [2, "y"]], "lists", ""),
    ],
)
def test_rows_are_found_in_every_form(value: Any, form: str, place: str) -> None:
    found = find_rows(value)
    assert found is not None
    assert (found.form, found.place) == (form, place)
    assert [dict(record) for record in found.records] == ROWS


def test_objects_by_name_keep_their_name() -> None:
    found = find_rows({"id1": {"text": {"x": "a"}}, "id2": {"text": {"x": "b"}}})
    assert found is not None
    assert found.form == "keyed"
    assert found.keys == ("id1", "id2")
    assert found.records[0]["key"] == "id1"


def test_lists_without_names_get_numbers() -> None:
    found = find_rows([[1, 2], [3, 4]])
    assert found is not None
    assert dict(found.records[0]) == {"column_1": 1, "column_2": 2}


def test_single_values_are_one_column() -> None:
    found = find_rows([1, 2, 3])
    assert found is not None
    assert [dict(record) for record in found.records] == [{"value": n} for n in (1, 2, 3)]


def test_values_that_are_no_rows_are_named_by_place() -> None:
    found = find_rows([{"a": 1}, "odd", {"a": 2}, None, {"a": 3}])
    assert found is not None
    assert found.odd == (2, 4)
    assert len(found.records) == 3


@pytest.mark.parametrize("value", [[], {}, None, 3, "text"])
def test_where_there_is_nothing_nothing_is_found(value: Any) -> None:
    assert find_rows(value) is None


def test_nested_objects_become_columns_with_dots() -> None:
    cells = flatten({"a": {"b": {"c": 1}}, "d": None, "a.b.c": 2})
    assert cells == {"a.b.c": 1, "d": None, "a.b.c (2)": 2}


def test_lists_of_words_stay_together_and_lists_of_objects_become_lines() -> None:
    cells = flatten({"tags": ["x", "y"], "lines": [{"t": "eins"}, {"t": "zwei", "n": 2}], "e": []})
    assert cells == {"tags": ("x", "y"), "lines.t": "eins\nzwei", "lines.n": "2", "e": ()}


def test_objects_whose_names_only_count_are_lists() -> None:
    poem = {
        "stanza.1": {
            "line.1": {"text": "Den Au", "tokens": ["Den", "Au"]},
            "line.2": {"text": "Aus"},
        },
        "stanza.2": {"line.1": {"text": "Zu"}},
    }
    assert flatten({"poem": poem}) == {"poem.text": "Den Au\nAus\n\nZu", "poem.tokens": "Den Au"}
    assert flatten({"x1": 1.0, "x2": 2.0}) == {"x1": 1.0, "x2": 2.0}


def test_cells_are_written_as_people_write_them() -> None:
    cells: list[Any] = [None, True, 3.0, 2.5, 10**20, ("a", None, 1.0), "x"]
    assert [as_words(cell) for cell in cells] == [
        *("", "true", "3", "2.5", "100000000000000000000", "a  1", "x")
    ]


def test_half_letters_become_a_sign_that_can_be_stored() -> None:
    assert whole_letters("a\ud800b") == "a�b"
    assert whole_letters("a\ud83d\ude00b") == "a😀b"
    assert whole_letters("grün") == "grün"
