"""The runs of a project: numbered, with weights of their own, told about once."""

from __future__ import annotations

import pytest

from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.run_record import Runs
from tests.helpers.sample_projects import runs_of, small_run, small_state


def test_the_newest_run_and_the_newest_with_weights(layers: LayerRegistry) -> None:
    state = small_state()
    first, second = (small_run(layers, state, number=n) for n in (1, 2))
    runs = runs_of(first, (second[0], {}))
    assert runs.latest == second[0]
    assert runs.latest_trained == first[0]
    assert runs.weights(second[0].id) == {} and runs.weights("gone") == {}


def test_numbers_go_on_after_the_highest(layers: LayerRegistry) -> None:
    runs = Runs()
    assert runs.next_number() == 1
    record, weights = small_run(layers, small_state(), number=7)
    runs.put(record, weights)
    assert runs.next_number() == 8


def test_changes_keep_the_weights_and_are_told(layers: LayerRegistry) -> None:
    record, weights = small_run(layers, small_state())
    runs = Runs()
    told: list[str] = []
    runs.changed.connect(told.append)
    runs.put(record, weights)
    runs.update(record.id, name="better")
    assert runs.get(record.id).name == "better" and runs.weights(record.id) == weights
    runs.remove(record.id)
    assert len(runs) == 0 and runs.weights(record.id) == {} and told == [record.id] * 3


def test_an_unknown_run_cannot_be_changed() -> None:
    with pytest.raises(KeyError):
        Runs().update("run-000000000000", name="x")
