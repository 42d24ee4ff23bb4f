"""The document: changes are applied all or none, and nothing gets in that no file could hold."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data.config import DataConfig
from nnstudio.graph.changes import (
    AddNode,
    RemoveNode,
    RenameNode,
    SetParam,
    SetSetting,
    change_from_json,
    invert,
)
from nnstudio.graph.model import Node
from nnstudio.project.document import Document, DocumentError
from nnstudio.project.schema import state_from_json, state_to_json
from tests.helpers.sample_projects import SIGNATURE, small_state


@pytest.fixture
def document() -> Document:
    return Document(small_state())


def heard(document: Document) -> list[tuple[Any, ...]]:
    groups: list[tuple[Any, ...]] = []
    document.changed.connect(groups.append)
    return groups


def test_a_snapshot_does_not_change_with_the_document(document: Document) -> None:
    before = document.snapshot()
    document.apply((SetSetting("project", "title", document.title, "new"),))
    document.apply((SetSetting("weights", "x.weight", None, [1.0]),))
    assert before == small_state(id=before.id)
    assert document.snapshot() != before


def test_a_group_is_applied_whole_and_told_once(document: Document) -> None:
    groups = heard(document)
    changes = (
        AddNode(Node("relu_1", "nn.relu")),
        SetParam("relu_1", "x", None, 1),
        SetSetting("training", "epochs", 7, 8),
    )
    document.apply(changes)
    assert groups == [changes]
    assert document.training.epochs == 8 and document.graph.node("relu_1").params == {"x": 1}
    document.apply(invert(changes))
    assert document.snapshot() == small_state(id=document.id)


@pytest.mark.parametrize(
    "bad",
    [
        AddNode(Node("linear_1", "nn.relu")),
        RemoveNode(Node("linear_1", "nn.linear")),
        SetParam("gone_1", "units", 1, 2),
        SetParam("linear_1", "units", 3, float("nan")),
        SetParam("linear_1", "units", 3, {1, 2}),
        AddNode(Node("relu_1", "nn.relu", {"slope": float("inf")})),
        SetSetting("training", "epochs", 7, 0),
        SetSetting("training", "gone", 1, 2),
        SetSetting("project", "notes", "", "half \ud83d"),
        RenameNode("linear_1", "", "half \ud83d"),
        AddNode(Node("relu_1", "nn.relu", {"a": {"\udc00": 1}})),
        SetSetting("training", "l2", 0.0, float("inf")),
        SetSetting("data", "config", {}, {"source": 5}),
        SetSetting("data", "config", {}, {"options": {"noise": float("nan")}}),
        SetSetting("data", "gone", {}, {}),
        SetSetting("project", "title", "", 5),
        SetSetting("project", "view", "layers", "holograms"),
        SetSetting("project", "final_tests", 2, -1),
        SetSetting("project", "final_tests", 2, "3"),
        SetSetting("project", "id", "", "x"),
        SetSetting("weights", "a.weight", None, [float("nan")]),
        SetSetting("weights", "a.weight", None, "words"),
        SetSetting("weights", "a.weight", None, [[1.0], ["a"]]),
        SetSetting("weights", "a.weight", None, [0.0] * 200_001),
    ],
)
def test_a_change_that_does_not_fit_changes_nothing(bad: Any, document: Document) -> None:
    groups = heard(document)
    before = document.snapshot()
    good = (SetSetting("project", "title", before.title, "new"), AddNode(Node("relu_9", "nn.relu")))
    with pytest.raises(DocumentError):
        document.apply((*good, bad))
    assert document.snapshot() == before and groups == []


def test_a_start_weight_is_taken_back_by_none(document: Document) -> None:
    document.apply((SetSetting("weights", "linear_1.bias", [0.1, -0.2, 0.3], None),))
    assert document.start_weights == {}


def test_data_settings_are_changed_by_a_record(document: Document) -> None:
    groups = heard(document)
    config = DataConfig(source="bundled:iris")
    document.apply_data(config)
    document.apply_data(config)
    assert document.data == config and len(groups) == 1
    assert change_from_json(groups[0][0].to_json()) == groups[0][0]


def test_what_the_data_offer_is_no_change_record(document: Document) -> None:
    groups = heard(document)
    document.set_signature(None)
    document.set_signature(None)
    document.set_signature(SIGNATURE)
    assert groups == [(), ()]


def test_a_look_at_the_test_part_is_counted_by_a_record(document: Document) -> None:
    groups = heard(document)
    assert document.count_final_test() == 3
    assert [len(group) for group in groups] == [1]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["training", "data", "project", "weights"]),
            st.sampled_from(["epochs", "config", "title", "view", "final_tests", "lr", "loss"]),
            json_values,
        ),
        max_size=6,
    )
)
def test_whatever_is_tried_the_document_can_be_written_and_read(
    tries: list[tuple[Any, str, Any]],
) -> None:
    document = Document(small_state())
    for section, name, value in tries:
        try:
            document.apply((SetSetting(section, name, None, value),))
        except DocumentError:
            continue
    state = document.snapshot()
    assert state_from_json(state_to_json(state)) == state
