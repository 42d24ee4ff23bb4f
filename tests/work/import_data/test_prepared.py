"""The preparation of an import: what steps learn, what they do to one item, why one is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.dataset import Parts, RawData
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import Reading
from nnstudio.data.registry import DataRegistries
from nnstudio.work.import_data.draft import settled, start
from nnstudio.work.import_data.look import Look, look
from nnstudio.work.import_data.prepared import (
    Prepared,
    example_of,
    prepare_import,
    raw_of,
    shown_item,
)


def prepared_of(seen: Look, registries: DataRegistries, *steps: StepConfig) -> Prepared:
    config = seen.study.config
    if steps:
        config = config.model_copy(update={"prepare": steps})
    raw, parts = items_of(seen)
    return prepare_import(raw, parts, config, registries, Reading())


def items_of(seen: Look) -> tuple[RawData, Parts]:
    assert seen.study.raw is not None
    assert seen.study.parts is not None
    return seen.study.raw, seen.study.parts


def test_steps_learn_what_the_data_in_use_will_learn(
    seen: Look, registries: DataRegistries
) -> None:
    prepared = prepared_of(seen, registries)
    dataset = load_dataset(settled(seen.study, DataConfig()), None, registries)
    assert prepared.problem is None
    assert not prepared.partly
    assert [step.note for step in prepared.steps] == list(dataset.notes)
    assert [step.arguments for step in prepared.steps] == [s.arguments for s in dataset.fitted]


def test_gaps_that_are_left_are_told_before_the_data_are_used(
    seen: Look, registries: DataRegistries
) -> None:
    prepared = prepared_of(seen, registries, StepConfig(id="one_hot"))
    assert prepared.problem is not None
    assert prepared.problem.code == "NNS-2054"


def test_a_step_that_is_not_known_is_told(seen: Look, registries: DataRegistries) -> None:
    prepared = prepared_of(seen, registries, StepConfig(id="gone"))
    assert prepared.problem is not None
    assert prepared.steps == ()


def test_an_example_shows_an_item_that_the_step_changes(
    seen: Look, registries: DataRegistries
) -> None:
    prepared, (raw, parts) = prepared_of(seen, registries), items_of(seen)
    place = [step.id for step in prepared.steps].index("fill")
    item = shown_item(raw, parts, prepared.steps, place)
    example = example_of(raw, prepared.steps, place, item, registries)
    assert example is not None
    before, after = dict(example.before.cells), dict(example.after.cells)
    assert before["Größe_m"] is None
    assert isinstance(after["Größe_m"], float)
    assert before["Wohnort"] in ("Stadt", "Land")
    assert example.key in ("6", "51")


def test_an_example_of_a_later_step_begins_after_the_earlier_ones(
    seen: Look, registries: DataRegistries
) -> None:
    prepared, (raw, _) = prepared_of(seen, registries), items_of(seen)
    place = [step.id for step in prepared.steps].index("scale")
    example = example_of(raw, prepared.steps, place, 0, registries)
    assert example is not None
    assert len(example.before.cells) == len(example.after.cells)
    assert abs(float(example.after.values[0])) < 3


def test_the_data_in_use_give_the_same_examples(seen: Look, registries: DataRegistries) -> None:
    dataset = load_dataset(settled(seen.study, DataConfig()), None, registries)
    example = example_of(raw_of(dataset), dataset.fitted, 0, 4, registries)
    assert example is not None
    assert example.key == dataset.keys[4]


def test_pictures_that_are_varied_show_nine_of_their_kind(
    tmp_path: Path, registries: DataRegistries
) -> None:
    for name in ("cats", "dogs"):
        (tmp_path / "photos" / name).mkdir(parents=True)
        for number in range(10):
            noise = np.random.default_rng(number).integers(0, 255, (16, 16, 3), dtype=np.uint8)
            Image.fromarray(noise).save(tmp_path / "photos" / name / f"{number}.png")
    seen = look(start(tmp_path / "photos", registries), registries, Reading())
    steps = (StepConfig(id="scale"), StepConfig(id="augment"))
    prepared, (raw, _) = prepared_of(seen, registries, *steps), items_of(seen)
    example = example_of(raw, prepared.steps, 1, 0, registries)
    assert example is not None
    assert example.chances is not None
    assert example.chances.shape == (9, 3, 16, 16)
    assert not np.allclose(example.chances[0], example.chances[1])
