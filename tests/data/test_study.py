"""A file as an import would take it; nothing is used yet, and every decision is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.data.config import Correction, DataConfig, SplitConfig, StepConfig
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.recognise import draft_of
from nnstudio.data.registry import load_data_registries
from nnstudio.data.study import Study, study, with_roles

REGISTRIES = load_data_registries()


def _write(folder: Path, rows: int = 80) -> Path:
    random = np.random.default_rng(2)
    lines = ["Nr;size;leaf;kind"]
    for row in range(rows):
        size = "k. A." if row % 16 == 5 else f"{random.normal():.4f}".replace(".", ",")
        lines.append(f"{row + 1};{size};{'ab'[row % 5 == 0]};{'xyz'[row % 3]}")
    path = folder / "leaves.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _studied(path: Path, decided: Any = False, **fields: Any) -> Study:
    config = draft_of(path, REGISTRIES).model_copy(update=fields)
    return study(config, path, REGISTRIES, decided=decided)


def test_everything_that_was_understood_is_told(tmp_path: Path) -> None:
    made = _studied(_write(tmp_path))
    seen = made.inspection
    assert made.refused is None
    assert (seen.rows, seen.items, seen.task, seen.target) == (80, 80, "classification", "kind")
    assert seen.classes == {"x": 27, "y": 27, "z": 26}
    assert sum(seen.parts) == 80
    assert sum(sum(counts) for counts in seen.part_classes.values()) == 80
    assert [step.id for step in made.config.prepare] == ["fill", "one_hot", "scale"]
    assert made.recommended == made.config.prepare
    assert {"missing_cells", "few_items"} <= {finding.code for finding in seen.findings}
    assert made.raw is not None and made.parts is not None


def test_what_a_study_promises_is_what_is_loaded(tmp_path: Path) -> None:
    path = _write(tmp_path)
    for fields in (
        {},
        {"duplicates": "first"},
        {"merge": {"y": "x"}},
        {"corrections": (Correction(key="7", exclude=True), Correction(key="9", label="z"))},
        {"together": (("3", "4", "5", "6", "7", "8"),)},
        {"split": SplitConfig(kind="random", seed=4)},
    ):
        made = _studied(path, decided={"split"}, **fields)
        data = load_dataset(with_roles(made), None, REGISTRIES)
        sizes = tuple(len(data.parts.of(part)) for part in ("train", "validation", "test"))
        assert sizes == made.inspection.parts
        assert data.items == made.inspection.items
        counts = np.bincount(data.target, minlength=len(data.signature.target.classes))
        found = dict(zip(data.signature.target.classes, counts.tolist(), strict=True))
        assert found == made.inspection.classes


def test_decisions_stay_and_the_rest_is_recommended(tmp_path: Path) -> None:
    path = _write(tmp_path)
    mine = (StepConfig(id="leave_out"),)
    made = _studied(path, decided={"prepare"}, prepare=mine)
    assert made.config.prepare == mine
    assert [step.id for step in made.recommended] == ["fill", "one_hot", "scale"]
    assert made.inspection.items == 75
    split = SplitConfig(train=0.5, validation=0.25, test=0.25, kind="random")
    made = _studied(path, decided={"split"}, split=split)
    assert made.config.split == split and made.config.prepare == made.recommended
    assert _studied(path, split=split).inspection.parts[1] == 20
    everything = _studied(path, decided=True)
    assert everything.config.prepare == ()


def test_a_group_column_makes_the_split_keep_groups_together(tmp_path: Path) -> None:
    made = _studied(_write(tmp_path), roles={"leaf": "group"})
    assert made.config.split.kind == "group"


def test_data_that_cannot_be_used_are_still_shown(tmp_path: Path) -> None:
    made = _studied(_write(tmp_path), roles={"size": "ignore", "leaf": "ignore"})
    assert made.refused is not None and made.refused.code == "NNS-2033"
    assert made.raw is None and made.inspection.parts == (0, 0, 0)
    assert len(made.inspection.columns) == 4 and made.inspection.preview


def test_what_was_read_is_not_read_again(tmp_path: Path) -> None:
    path = _write(tmp_path)
    made = _studied(path)
    path.unlink()
    again = study(made.config, path, REGISTRIES, frame=made.frame, decided=True)
    assert again.inspection.classes == made.inspection.classes


def test_a_study_stops_when_somebody_wants_it(tmp_path: Path) -> None:
    path = _write(tmp_path)
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        study(draft_of(path, REGISTRIES), path, REGISTRIES, reading)


def test_written_roles_make_the_same_of_the_file(tmp_path: Path) -> None:
    path = _write(tmp_path)
    made = _studied(path)
    written: DataConfig = with_roles(made)
    assert set(written.roles) == {"Nr", "size", "leaf", "kind"}
    again = study(written, path, REGISTRIES, decided=True)
    assert again.meaning.roles == made.meaning.roles
    assert again.inspection.classes == made.inspection.classes
    assert again.raw is not None and made.raw is not None
    assert np.array_equal(again.raw.inputs["features"], made.raw.inputs["features"], equal_nan=True)
