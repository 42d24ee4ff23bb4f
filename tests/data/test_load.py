"""Loading: preparation learns from training rows alone, and every fault has its words."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnstudio.data.apply import prepare_inputs
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.load import found_path, load_dataset, load_raw, prepare_dataset
from nnstudio.data.registry import DataRegistries, load_data_registries


@pytest.fixture(scope="module")
def registries() -> DataRegistries:
    return load_data_registries()


def test_every_declaration_loads(registries: DataRegistries) -> None:
    assert not registries.samples.failures
    assert not registries.importers.failures
    assert not registries.steps.failures


def test_digits_arrive_scaled_split_and_with_a_fingerprint(registries: DataRegistries) -> None:
    data = load_dataset(registries.samples["digits"].config(), None, registries)
    images = data.inputs["image"]
    assert images.shape == (1797, 1, 8, 8)
    assert images.dtype == np.float32
    assert (images.min(), images.max()) == (0.0, 1.0)
    assert (len(data.parts.train), len(data.parts.validation), len(data.parts.test)) == (
        1258,
        270,
        269,
    )
    assert len(data.fingerprint) == 64
    assert (
        data.fingerprint
        == load_dataset(registries.samples["digits"].config(), None, registries).fingerprint
    )


def test_a_data_set_survives_pickling(registries: DataRegistries) -> None:
    data = load_dataset(registries.samples["digits"].config(), None, registries)
    again = pickle.loads(pickle.dumps(data))
    raw = {"image": data.raw["image"][:2]}
    assert np.array_equal(prepare_inputs(again, raw)["image"], data.inputs["image"][:2])


@pytest.mark.parametrize("part", ["validation", "test"])
def test_changing_rows_outside_training_changes_nothing_that_was_learnt(
    registries: DataRegistries, part: str
) -> None:
    config = DataConfig(
        source="bundled:digits", prepare=(StepConfig(id="scale", params={"method": "standard"}),)
    )
    raw = load_raw(config, None, registries)
    before = prepare_dataset(raw, config, registries)
    images = np.array(raw.inputs["image"])
    images[before.parts.of(part)] = 255
    after = prepare_dataset(replace(raw, inputs={"image": images}), config, registries)
    assert [step.arguments for step in before.fitted] == [step.arguments for step in after.fitted]
    assert before.signature == after.signature
    assert before.fingerprint != after.fingerprint


def test_new_items_are_prepared_like_the_training_data(registries: DataRegistries) -> None:
    data = load_dataset(registries.samples["digits"].config(), None, registries)
    assert np.array_equal(
        prepare_inputs(data, {"image": data.raw["image"]})["image"], data.inputs["image"]
    )


def test_new_items_of_another_form_are_refused_with_both_forms(registries: DataRegistries) -> None:
    data = load_dataset(registries.samples["digits"].config(), None, registries)
    with pytest.raises(DataError) as caught:
        prepare_inputs(data, {"image": np.zeros((1, 1, 28, 28))})
    assert caught.value.code == "NNS-2072"
    assert dict(caught.value.message.args)["expected"] == "1×8×8"
    with pytest.raises(DataError) as caught:
        prepare_inputs(data, {"sound": np.zeros((1, 2))})
    assert caught.value.code == "NNS-2071"


@pytest.mark.parametrize(
    ("config", "code"),
    [
        (DataConfig(), "NNS-2001"),
        (DataConfig(source="bundled:nothing"), "NNS-2002"),
        (DataConfig(source="bundled:digits", options={"colour": 1}), "NNS-2003"),
        (DataConfig(source="bundled:digits", prepare=(StepConfig(id="unknown"),)), "NNS-2051"),
        (
            DataConfig(
                source="bundled:digits",
                prepare=(StepConfig(id="scale", params={"method": "magic"}),),
            ),
            "NNS-2003",
        ),
        (DataConfig(source="file", importer="unknown", path="x"), "NNS-2007"),
    ],
)
def test_settings_that_cannot_work_are_refused_in_plain_words(
    registries: DataRegistries, config: DataConfig, code: str, tmp_path: Path
) -> None:
    (tmp_path / "x").write_text("a,b\n1,2\n")
    with pytest.raises(DataError) as caught:
        load_dataset(config, tmp_path, registries)
    assert caught.value.code == code
    assert caught.value.hint is not None


def _format_1(path: Path, **options: str) -> DataConfig:
    return DataConfig.model_validate(
        {"source": "file", "importer": "csv", "path": str(path), "options": options}
    )


def test_settings_of_format_1_mean_the_same(registries: DataRegistries, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = "".join(f"{n / 4},{n % 3},{'' if n % 5 == 0 else n * 1.5}\n" for n in range(20))
    path.write_text("size,kind,weight\n" + rows)
    raw = load_raw(_format_1(path, target="kind", separator=","), None, registries)
    assert raw.signature.target.names == ("kind",)
    assert raw.signature.target.classes == ("0", "1", "2")
    raw = load_raw(_format_1(path, target="kind", task="regression"), None, registries)
    assert raw.signature.target.task == "regression"
    kept = load_raw(_format_1(path, target="kind", gaps="keep"), None, registries)
    assert kept.items == 20 and np.isnan(kept.inputs["features"]).sum() == 4
    config = _format_1(path, target="kind", gaps="leave_out")
    assert [step.id for step in config.prepare] == ["leave_out"]
    data = load_dataset(config, None, registries)
    assert data.items == 16
    assert data.left_out[-1].places == ("2", "7", "12", "17")


def test_settings_of_today_are_taken_as_they_are() -> None:
    config = DataConfig(
        source="file",
        importer="csv",
        path="a.csv",
        options={"separator": ";"},
        roles={"a": "target", "b": "ignore"},
        merge={"spam": "Spam"},
        prepare=(StepConfig(id="leave_out"),),
    )
    assert DataConfig.model_validate(config.model_dump(mode="json")) == config


def test_data_copied_together_with_the_project_are_found_again(tmp_path: Path) -> None:
    stick = tmp_path / "other letter" / "course"
    (stick / "projects").mkdir(parents=True)
    (stick / "data").mkdir()
    table = stick / "data" / "flowers.csv"
    table.write_text("a,b\n1,x\n", encoding="utf-8")
    assert found_path("/media/old/course/data/flowers.csv", stick / "projects") == table
    assert found_path("E:\\course\\data\\flowers.csv", stick / "projects") == table
    assert found_path("data/flowers.csv", stick) == table
    assert found_path("/media/old/course/data/birds.csv", stick / "projects") is None
    assert found_path("/media/old/course/data/flowers.csv", None) is None
