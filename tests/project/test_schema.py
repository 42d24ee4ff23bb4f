"""project.json and record.json: every wrong form is a plain error, never another exception."""

from __future__ import annotations

import copy
import random
from typing import Any

import pytest

from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.errors import ProjectFileError
from nnstudio.project.run_file import run_from_json, run_to_json
from nnstudio.project.schema import state_from_json, state_to_json
from tests.helpers.sample_projects import small_run, small_state

ODD: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    1.5,
    10**18,
    "",
    "words",
    [],
    {},
    [1, 2],
    [[]],
    {"a": 1},
    ["a", "b", "c", "d"],
)


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to every value inside a value."""
    items = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    return [path, *(place for key, item in items for place in _places(item, (*path, key)))]


def _with(value: Any, place: tuple[Any, ...], new: Any) -> Any:
    if not place:
        return new
    whole = copy.deepcopy(value)
    inner = whole
    for key in place[:-1]:
        inner = inner[key]
    if new is _GONE:
        del inner[place[-1]]
    else:
        inner[place[-1]] = new
    return whole


_GONE = object()


def _odd_forms(value: Any) -> list[Any]:
    chance = random.Random(0)
    forms = []
    for place in _places(value):
        forms += [_with(value, place, odd) for odd in chance.sample(ODD, 5)]
        if place:
            forms.append(_with(value, place, _GONE))
    return forms


def test_an_odd_project_is_read_or_refused_but_never_fails_otherwise() -> None:
    raw = state_to_json(small_state())
    refused = 0
    for odd in _odd_forms(raw):
        try:
            state = state_from_json(odd)
        except ProjectFileError:
            refused += 1
        else:
            assert state_from_json(state_to_json(state)) == state  # what was read can be written
    assert refused > 100


def test_an_odd_record_is_read_or_refused_but_never_fails_otherwise(layers: LayerRegistry) -> None:
    record, _ = small_run(layers, small_state())
    refused = 0
    for odd in _odd_forms(run_to_json(record)):
        try:
            found = run_from_json(odd)
        except ProjectFileError:
            refused += 1
        else:
            assert repr(run_from_json(run_to_json(found))) == repr(found)
    assert refused > 100


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "../../evil"),
        ("id", "project-1"),
        ("view", "holograms"),
        ("final_tests", -1),
        ("surprise", 1),
        ("start_weights", {"linear_1.bias": ["a"]}),
        ("start_weights", {"linear_1.bias": [[[[[[[[[[1.0]]]]]]]]]]}),
        ("start_weights", {"linear_1.bias": [0.0] * 200_001}),
        ("training", {"epochs": 0}),
        ("training", {"device": "toaster"}),
        ("data", {"split": {"train": 0.5, "validation": 0.1, "test": 0.1}}),
    ],
)
def test_values_that_make_no_sense_are_refused(field: str, value: object) -> None:
    with pytest.raises(ProjectFileError):
        state_from_json({**state_to_json(small_state()), field: value})


def test_a_node_keeps_fields_that_nobody_here_knows() -> None:
    raw = state_to_json(small_state())
    raw["graph"]["nodes"][1]["colour"] = {"rgb": [1, 2, 3]}
    state = state_from_json(raw)
    assert state.graph.nodes[1].extra == {"colour": {"rgb": [1, 2, 3]}}
    assert state_from_json(state_to_json(state)) == state
