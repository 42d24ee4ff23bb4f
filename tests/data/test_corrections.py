"""Corrections of single items: the right class, the reason, and parts that stay as they were."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.data.config import Correction, DataConfig, SplitConfig
from nnstudio.data.dataset import DataError, Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.registry import DataRegistries, load_data_registries

TABLE = "a,b,kind\n" + "".join(f"{i},{i % 5},{('x', 'y', 'z')[i % 3]}\n" for i in range(60))


@pytest.fixture(scope="module")
def registries() -> DataRegistries:
    return load_data_registries()


def iris(registries: DataRegistries, *corrections: Correction) -> Dataset:
    config = registries.samples["iris"].config().model_copy(update={"corrections": corrections})
    return load_dataset(config, None, registries)


def test_a_relabelled_item_of_a_bundled_set_gets_its_class_and_keeps_its_part(
    registries: DataRegistries,
) -> None:
    before = iris(registries)
    after = iris(registries, Correction(key="3", label="virginica"))
    assert before.signature.target.classes[int(before.target[2])] == "setosa"
    assert after.signature.target.classes[int(after.target[2])] == "virginica"
    assert after.relabelled == {2: "setosa"}
    for part in ("train", "validation", "test"):
        np.testing.assert_array_equal(before.parts.of(part), after.parts.of(part))
    assert before.fingerprint != after.fingerprint


def test_an_excluded_item_is_gone_and_all_others_keep_their_parts(
    registries: DataRegistries,
) -> None:
    before = iris(registries)
    after = iris(registries, Correction(key="3", exclude=True, reason="blurred"))
    assert after.items == before.items - 1
    assert after.excluded is not None
    assert (after.excluded.keys, after.excluded.labels, after.excluded.reasons) == (
        ("3",),
        ("setosa",),
        ("blurred",),
    )
    for part in ("train", "validation", "test"):
        keys = [before.keys[row] for row in before.parts.of(part).tolist()]
        left = [after.keys[row] for row in after.parts.of(part).tolist()]
        assert left == [key for key in keys if key != "3"]
    assert [entry.places for entry in after.left_out] == [("3",)]


def test_a_new_class_is_added_behind_the_others(registries: DataRegistries) -> None:
    data = iris(registries, Correction(key="1", label="unknown"))
    assert data.signature.target.classes == ("setosa", "versicolor", "virginica", "unknown")


def test_a_class_without_items_is_forgotten(registries: DataRegistries) -> None:
    gone = tuple(Correction(key=str(n), exclude=True, reason="r") for n in range(1, 51))
    data = iris(registries, *gone)
    assert data.signature.target.classes == ("versicolor", "virginica")
    assert np.bincount(data.target).tolist() == [50, 50]


def test_a_single_class_is_refused(registries: DataRegistries) -> None:
    gone = tuple(Correction(key=str(n), exclude=True, reason="r") for n in range(1, 101))
    with pytest.raises(DataError) as caught:
        iris(registries, *gone)
    assert caught.value.code == "NNS-2064"


def test_corrections_that_fit_no_item_are_told(registries: DataRegistries) -> None:
    data = iris(registries, Correction(key="9999", exclude=True, reason="r"))
    assert data.items == 150
    assert any("fit no item" in note.source for note in data.notes)


def test_a_table_from_a_file_is_corrected_by_its_line_numbers(
    registries: DataRegistries, tmp_path: Path
) -> None:
    (tmp_path / "t.csv").write_text(TABLE, encoding="utf-8")
    config = DataConfig(source="file", importer="csv", path="t.csv", split=SplitConfig())
    before = load_dataset(config, tmp_path, registries)
    key = before.keys[int(before.parts.train[0])]
    wrong = before.signature.target.classes[int(before.target[before.parts.train[0]])]
    right = next(name for name in before.signature.target.classes if name != wrong)
    changed = config.model_copy(update={"corrections": (Correction(key=key, label=right),)})
    after = load_dataset(changed, tmp_path, registries)
    row = after.keys.index(key)
    assert after.signature.target.classes[int(after.target[row])] == right
    assert after.relabelled == {row: wrong}
    np.testing.assert_array_equal(before.parts.test, after.parts.test)


def test_numbers_are_put_right_as_numbers(registries: DataRegistries) -> None:
    config = registries.samples["diabetes"].config()
    config = config.model_copy(update={"corrections": (Correction(key="2", label="99.5"),)})
    data = load_dataset(config, None, registries)
    assert data.target[1, 0] == pytest.approx(99.5)
    assert list(data.relabelled) == [1]
