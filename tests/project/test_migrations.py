"""Older formats are brought to today's in memory; the original is kept at the first save."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.data.config import DataConfig
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project import schema
from nnstudio.project.archive import pack
from nnstudio.project.errors import ProjectFileError
from nnstudio.project.migrations.chain import migrate
from nnstudio.project.run_record import Runs
from nnstudio.project.schema import state_from_json, state_to_json
from nnstudio.project.store import open_project, save_project
from tests.helpers.sample_projects import small_state


def _rename_title(data: dict[str, Any]) -> dict[str, Any]:
    data["title"] = data.pop("name")
    data["format"] = 2
    return data


def _old_file(path: Path) -> None:
    raw = state_to_json(small_state(title="old"))
    raw["name"] = raw.pop("title")
    raw["format"] = 1
    path.write_bytes(pack({"project.json": json.dumps(raw).encode()}))


def test_steps_are_taken_one_after_the_other() -> None:
    steps = {
        1: lambda d: {**d, "format": 2, "a": 1},
        2: lambda d: {**d, "format": 3, "b": d["a"] + 1},
    }
    old = {"format": 1}
    assert migrate(old, steps) == {"format": 3, "a": 1, "b": 2}
    assert old == {"format": 1}


def test_a_step_that_leads_nowhere_does_not_hang() -> None:
    with pytest.raises(ValueError, match="format 1"):
        migrate({"format": 1}, {1: lambda d: d})


def test_an_older_file_is_migrated_and_kept_when_it_is_saved(
    tmp_path: Path, layers: LayerRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "FORMAT", 2)
    monkeypatch.setattr("nnstudio.project.store.FORMAT", 2)
    path = tmp_path / "a.nns"
    _old_file(path)
    before = path.read_bytes()

    opened = open_project(path, layers, steps={1: _rename_title})
    assert opened.state.title == "old" and opened.migrated_from == 1
    assert path.read_bytes() == before  # opening changes nothing

    stamp = save_project(opened.state, Runs(), path, expect=opened.stamp, keep_version=1)
    assert (tmp_path / "a.nns.v1.bak").read_bytes() == before
    save_project(opened.state, Runs(), path, expect=stamp, keep_version=1)
    assert (tmp_path / "a.nns.v1.bak").read_bytes() == before  # the first one stays


def test_a_file_of_this_format_was_not_migrated(tmp_path: Path, layers: LayerRegistry) -> None:
    path = tmp_path / "a.nns"
    save_project(small_state(), Runs(), path)
    assert open_project(path, layers).migrated_from is None


def test_a_newer_file_is_refused_politely_and_left_alone(
    tmp_path: Path, layers: LayerRegistry
) -> None:
    raw = {**state_to_json(small_state()), "format": 99, "app": "7.1", "hologram": {}}
    path = tmp_path / "a.nns"
    path.write_bytes(pack({"project.json": json.dumps(raw).encode()}))
    before = path.read_bytes()
    with pytest.raises(ProjectFileError) as caught:
        open_project(path, layers)
    assert caught.value.code == "NNS-3104" and caught.value.backup is None
    words = Translator("en")(caught.value.message)
    assert "7.1" in words and "99" in words
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", [None, 0, -1, "1", True, 1.0, [1], 10**30])
def test_a_format_that_is_no_number_is_refused(version: object) -> None:
    raw = {**state_to_json(small_state()), "format": version}
    with pytest.raises(ProjectFileError):
        state_from_json(raw)


def test_a_table_of_format_1_keeps_the_target_it_had() -> None:
    target = {"task": "regression", "classes": [], "names": ["Größe"], "means": [], "spreads": []}
    old = {
        "format": 1,
        "data": {"source": "file", "importer": "csv", "path": "a.csv", "options": {}},
        "signature": {"inputs": [], "target": target},
    }
    config = DataConfig.model_validate(migrate(old)["data"])
    assert config.roles == {"Größe": "target"}
    assert config.task == "regression"
    old["data"] = {**old["data"], "options": {"target": "Art", "task": "classification"}}
    config = DataConfig.model_validate(migrate(old)["data"])
    assert (config.roles, config.task) == ({"Art": "target"}, "classification")


@pytest.mark.parametrize("damage", [None, [], {"target": None}, {"target": {"names": 3}}])
def test_an_old_table_with_a_damaged_signature_is_left_to_the_schema(damage: object) -> None:
    old = {"format": 1, "data": {"importer": "csv", "options": None}, "signature": damage}
    assert migrate(old) == {**old, "format": 2}
