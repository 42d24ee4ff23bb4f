"""Drafts: decisions are kept, everything else is found anew; nothing changes before the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.base.text import plain
from nnstudio.data.config import Correction, DataConfig, SplitConfig, StepConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import Reading
from nnstudio.data.registry import DataRegistries
from nnstudio.data.spec import DataFix
from nnstudio.work.import_data.draft import (
    merged_steps,
    moved,
    reopen,
    same_reading,
    settled,
    start,
    with_fix,
    with_importer,
    with_option,
    with_params,
    with_role,
    with_split,
    with_steps,
    with_task,
)
from nnstudio.work.import_data.look import Look, look

LABEL = plain("repair")
FILL, ONE_HOT, SCALE = (StepConfig(id=name) for name in ("fill", "one_hot", "scale"))


def roles_of(seen: Look) -> dict[str, str]:
    return dict(seen.study.meaning.roles)


def test_a_fresh_draft_decides_nothing(pupils: Path, registries: DataRegistries) -> None:
    draft = start(pupils, registries)
    assert draft.config == DataConfig(source="file", importer="csv", path=str(pupils))
    assert draft.decided == frozenset()
    assert draft.importers[0] == "csv"


def test_what_is_found_needs_no_setting(seen: Look) -> None:
    assert roles_of(seen) == {
        "Nr": "ignore",
        "Name": "ignore",
        "Alter": "input",
        "Größe_m": "input",
        "Wohnort": "input",
        "Verkehrsmittel": "target",
    }
    assert seen.study.refused is None


def test_there_is_one_target(seen: Look, registries: DataRegistries) -> None:
    draft = with_role(seen.draft, "Wohnort", "target")
    again = look(draft, registries, Reading(), seen.study.frame)
    assert again.study.meaning.target_name == "Wohnort"
    assert roles_of(again)["Verkehrsmittel"] == "input"
    back = with_role(again.draft, "Verkehrsmittel", "target")
    assert back.config.roles == {"Verkehrsmittel": "target"}


def test_another_target_forgets_what_was_said_about_the_classes(seen: Look) -> None:
    fixed = seen.draft.config.model_copy(
        update={
            "merge": {"bus": "Bus"},
            "task": "classification",
            "weights": "balanced",
            "corrections": (
                Correction(key="3", label="Bus"),
                Correction(key="4", exclude=True, reason="twice"),
            ),
        }
    )
    said = with_fix(seen.draft, seen.study, DataFix(LABEL, fixed.model_dump()))
    changed = with_role(said, "Alter", "target").config
    assert (changed.merge, changed.task, changed.weights) == ({}, "", "none")
    assert [c.key for c in changed.corrections] == ["4"]


def test_a_role_does_not_read_the_file_again_and_an_option_does(seen: Look) -> None:
    assert same_reading(seen.draft, with_role(seen.draft, "Alter", "ignore"))
    assert not same_reading(seen.draft, with_option(seen.draft, "separator", ","))


def test_decisions_about_columns_that_are_gone_are_forgotten(
    seen: Look, registries: DataRegistries
) -> None:
    draft = with_option(with_role(seen.draft, "Alter", "ignore"), "separator", "|")
    again = look(draft, registries, Reading())
    assert again.draft.config.roles == {}
    back = look(with_option(again.draft, "separator", "auto"), registries, Reading())
    assert len(back.study.frame.columns) == 6


def test_another_kind_of_file_forgets_everything(seen: Look) -> None:
    draft = with_importer(with_option(seen.draft, "separator", ","), "text_folder")
    assert draft.config.options == {}
    assert draft.config.importer == "text_folder"


def test_a_chosen_split_stays_when_roles_change(seen: Look, registries: DataRegistries) -> None:
    split = SplitConfig(train=0.5, validation=0.25, test=0.25, seed=42, kind="random")
    draft = with_role(with_split(seen.draft, split), "Wohnort", "group")
    again = look(draft, registries, Reading(), seen.study.frame)
    assert again.study.config.split == split


def test_a_group_is_split_by_group_as_long_as_nobody_decided(
    seen: Look, registries: DataRegistries
) -> None:
    again = look(with_role(seen.draft, "Alter", "group"), registries, Reading(), seen.study.frame)
    assert again.study.config.split.kind == "group"


def test_a_changed_preparation_follows_the_columns(seen: Look, registries: DataRegistries) -> None:
    mine = tuple(
        StepConfig(id=step.id, params={**step.params, "method": "range"})
        if step.id == "scale"
        else step
        for step in seen.study.config.prepare
    )
    draft = with_steps(seen.draft, seen.study, mine)
    again = look(with_role(draft, "Wohnort", "ignore"), registries, Reading(), seen.study.frame)
    steps = again.study.config.prepare
    assert "one_hot" not in [step.id for step in steps]
    assert next(step for step in steps if step.id == "scale").params["method"] == "range"


@pytest.mark.parametrize(
    ("mine", "base", "needed", "expected"),
    [
        ((SCALE,), None, (FILL, SCALE), (SCALE,)),
        ((SCALE,), (SCALE,), (SCALE,), (SCALE,)),
        ((SCALE,), (SCALE,), (FILL, SCALE), (FILL, SCALE)),
        ((FILL, SCALE), (FILL, SCALE), (SCALE,), (SCALE,)),
        ((SCALE,), (FILL, SCALE), (FILL, ONE_HOT, SCALE), (ONE_HOT, SCALE)),
        ((SCALE, FILL), (FILL, SCALE), (FILL, ONE_HOT, SCALE), (ONE_HOT, SCALE, FILL)),
        ((), (SCALE,), (SCALE, ONE_HOT), (ONE_HOT,)),
    ],
)
def test_merged_steps_add_what_is_needed_and_keep_what_a_person_did(
    mine: tuple[StepConfig, ...],
    base: tuple[StepConfig, ...] | None,
    needed: tuple[StepConfig, ...],
    expected: tuple[StepConfig, ...],
) -> None:
    assert merged_steps(mine, base, needed) == expected


def test_steps_are_moved_and_changed() -> None:
    steps = (FILL, ONE_HOT, SCALE)
    assert moved(steps, 2, -1) == (FILL, SCALE, ONE_HOT)
    assert moved(steps, 0, -1) == steps
    assert with_params(steps, 1, {"a": 1})[1] == StepConfig(id="one_hot", params={"a": 1})


def test_every_repair_of_the_checks_can_be_applied(seen: Look, registries: DataRegistries) -> None:
    fixes = [fix for finding in seen.study.inspection.findings for fix in finding.fixes]
    assert fixes
    for fix in fixes:
        again = look(with_fix(seen.draft, seen.study, fix), registries, Reading(), seen.study.frame)
        for name, value in fix.changes.items():
            made = getattr(again.study.config, name)
            expected = getattr(DataConfig.model_validate({name: value}), name)
            assert made == expected


def test_a_repair_that_does_not_fit_is_refused(seen: Look) -> None:
    with pytest.raises(DataError):
        with_fix(seen.draft, seen.study, DataFix(LABEL, {"weights": "no such"}))


def test_settled_settings_load_the_data_without_another_look(
    seen: Look, registries: DataRegistries
) -> None:
    config = settled(seen.study, DataConfig())
    assert config.roles == roles_of(seen)
    dataset = load_dataset(config, None, registries)
    assert dataset.items == 90
    assert dataset.signature.target.classes == ("Bus", "Fahrrad", "zu Fuß")


def test_data_that_cannot_be_used_are_not_settled(seen: Look, registries: DataRegistries) -> None:
    draft = seen.draft
    for name in ("Nr", "Name", "Alter", "Größe_m", "Wohnort"):
        draft = with_role(draft, name, "ignore")
    again = look(draft, registries, Reading(), seen.study.frame)
    assert again.study.refused is not None
    with pytest.raises(DataError):
        settled(again.study, DataConfig())


def test_a_template_keeps_the_preparation_that_its_net_needs(seen: Look) -> None:
    waiting = DataConfig(source="file", prepare=(StepConfig(id="pad", params={"border": 2}),))
    assert settled(seen.study, waiting).prepare[-1].id == "pad"


def test_a_project_is_opened_again_as_it_was_decided(
    seen: Look, registries: DataRegistries
) -> None:
    draft = with_task(with_role(seen.draft, "Alter", "target"), "regression")
    config = settled(look(draft, registries, Reading()).study, DataConfig())
    again = look(reopen(config, None, registries), registries, Reading())
    assert settled(again.study, DataConfig()) == config
    assert again.study.meaning.task == "regression"


def test_a_file_that_was_moved_keeps_the_decisions(
    seen: Look, pupils: Path, registries: DataRegistries, tmp_path: Path
) -> None:
    config = settled(seen.study, DataConfig()).model_copy(update={"path": str(tmp_path / "gone")})
    draft = start(pupils, registries, config)
    assert draft.config.roles == config.roles
    assert draft.config.path == str(pupils)


def test_another_file_beside_the_projects_own_decides_nothing(
    seen: Look, pupils: Path, registries: DataRegistries, tmp_path: Path
) -> None:
    other = tmp_path / "other.csv"
    other.write_bytes(pupils.read_bytes())
    assert start(other, registries, settled(seen.study, DataConfig())).config.roles == {}


def test_what_no_importer_knows_is_told(tmp_path: Path, registries: DataRegistries) -> None:
    with pytest.raises(DataError):
        start(tmp_path / "gone.csv", registries)
