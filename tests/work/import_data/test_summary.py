"""What data give in figures: the same for an import and for the data in use."""

from __future__ import annotations

from dataclasses import replace

from nnstudio.data.config import DataConfig
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import Reading
from nnstudio.data.registry import DataRegistries
from nnstudio.work.import_data.draft import settled, with_role
from nnstudio.work.import_data.look import Look, look
from nnstudio.work.import_data.summary import (
    ClassCount,
    Summary,
    summary_of_dataset,
    summary_of_study,
)


def test_an_import_and_the_data_in_use_count_alike(seen: Look, registries: DataRegistries) -> None:
    config = settled(seen.study, DataConfig())
    dataset = load_dataset(config, None, registries)
    before, after = summary_of_study(seen.study), summary_of_dataset(dataset, config)
    same = ("target", "task", "kind", "items", "features", "parts", "split", "steps")
    assert {name: getattr(before, name) for name in same} == {
        name: getattr(after, name) for name in same
    }
    assert set(before.classes) == set(after.classes)
    assert sum(before.parts) == before.items == 90
    assert after.fitted == dataset.fitted


def test_ways_of_sharing_follow_the_roles(seen: Look, registries: DataRegistries) -> None:
    assert summary_of_study(seen.study).kinds == {"stratified", "random"}
    again = look(with_role(seen.draft, "Alter", "group"), registries, Reading(), seen.study.frame)
    assert "group" in summary_of_study(again.study).kinds


def test_data_that_cannot_be_used_still_have_a_summary(
    seen: Look, registries: DataRegistries
) -> None:
    draft = seen.draft
    for name in ("Nr", "Name", "Alter", "Größe_m", "Wohnort"):
        draft = with_role(draft, name, "ignore")
    summary = summary_of_study(look(draft, registries, Reading(), seen.study.frame).study)
    assert summary.target == "Verkehrsmittel"
    assert summary.items == 0


def test_whole_numbers_may_be_classes_or_a_number(seen: Look, registries: DataRegistries) -> None:
    again = look(with_role(seen.draft, "Alter", "target"), registries, Reading(), seen.study.frame)
    assert summary_of_study(again.study).either_task
    assert not summary_of_study(seen.study).either_task


def test_the_rarest_class_is_named_where_a_part_has_too_few_of_it() -> None:
    classes = (ClassCount("Bus", (85, 18, 18)), ClassCount("Auto", (13, 3, 3)))
    summary = Summary("way", "classification", "vector", 140, classes=classes, parts=(98, 21, 21))
    assert summary.rare == classes[1]
    assert summary.most == classes[0]
    assert replace(summary, classes=classes[:1]).rare is None
    assert replace(summary, parts=(140, 0, 0), classes=(ClassCount("a", (140, 0, 0)),)).rare is None
