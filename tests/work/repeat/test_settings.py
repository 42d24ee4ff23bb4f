"""The settings of two runs, each with the same seeds: fair orders, and when nothing can be said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.base.i18n import Translator
from nnstudio.data.config import Correction, StepConfig
from nnstudio.data.load import load_dataset
from nnstudio.explain.comparison import Comparison
from nnstudio.project.registries import Registries
from nnstudio.project.run_record import Runs
from nnstudio.templates.registry import load_templates
from nnstudio.train.headless import answer_here
from nnstudio.work.repeat.settings import (
    Pair,
    SettingsData,
    in_pairs,
    make_settings_job,
    obstacle,
    settings_jobs,
    steered,
)
from nnstudio.work.repeat.several import RepeatedRun, repeat_here
from nnstudio.work.train import make_job, train_here


@pytest.fixture(scope="module")
def pair(registries: Registries) -> Pair:
    """Two runs of the iris net: two epochs with seed 7, twelve with seed 1."""
    template = load_templates()["iris"]
    state = template.build(None)
    runs = Runs()
    for epochs, seed in ((2, 7), (12, 1)):
        training = state.training.model_copy(
            update={"epochs": epochs, "seed": seed, "threads": 1, "patience": 0}
        )
        state = replace(state, training=training)
        dataset = load_dataset(state.data, None, registries.data)
        state = replace(state, signature=dataset.signature)
        for _event in train_here(make_job(state, dataset, registries.layers), state, runs):
            pass
    first, second = runs
    return second, first


@pytest.fixture(scope="module")
def data(pair: Pair, registries: Registries) -> SettingsData:
    config = pair[0].data
    return SettingsData(config, load_dataset(config, None, registries.data))


def test_both_settings_get_the_same_seeds_in_turn(
    pair: Pair, data: SettingsData, registries: Registries
) -> None:
    jobs = list(settings_jobs(pair, 3, data, registries, make_job))
    assert [one.number for one in jobs] == [1, 2, 3, 4, 5, 6]
    assert {one.total for one in jobs} == {6}
    assert [one.job.config.seed for one in jobs] == [1, 1, 2, 2, 3, 3]
    assert [one.job.config.epochs for one in jobs] == [12, 2, 12, 2, 12, 2]
    assert all(one.job.answers and not one.job.checkpoint_folder for one in jobs)
    assert len({one.job.run_id for one in jobs}) == 6


def test_trained_settings_are_compared_in_one_sentence(
    pair: Pair, data: SettingsData, registries: Registries
) -> None:
    jobs = settings_jobs(pair, 3, data, registries, make_job)
    runs = [told for told in repeat_here("seeds", jobs) if isinstance(told, RepeatedRun)]
    found: Comparison = answer_here(make_settings_job(pair, runs, data))
    longer, shorter = in_pairs(runs)
    apart = np.mean([one.validation[found.metric] for one in longer]) - np.mean(
        [one.validation[found.metric] for one in shorter]
    )
    assert found.difference == pytest.approx(apart)
    assert "With 3 seeds" in Translator("en")(found.sentence)
    assert "run 2" in Translator("en")(found.sentence)
    rows = data.dataset.parts.validation
    truth = np.asarray(data.dataset.target)[rows]
    for run in runs:  # the answers handed over are those that the figures are made of
        assert run.given is not None
        assert float(np.mean(run.given == truth)) == pytest.approx(run.validation["accuracy"])


def test_each_is_prepared_in_its_own_way_with_the_corrections_of_now(
    pair: Pair, data: SettingsData, registries: Registries
) -> None:
    plain = replace(pair[1], data=pair[1].data.model_copy(update={"prepare": ()}))
    corrected = data.config.model_copy(update={"corrections": (Correction(key="3", exclude=True),)})
    now = SettingsData(corrected, load_dataset(corrected, None, registries.data))
    first, other = list(settings_jobs((pair[0], plain), 2, now, registries, make_job))[:2]
    assert first.job.dataset.fitted != other.job.dataset.fitted
    used = [len(one.job.dataset.parts.train) for one in (first, other)]
    assert used[0] == used[1] == len(now.dataset.parts.train)


def test_preparations_that_judge_other_items_are_refused(
    pair: Pair, data: SettingsData, registries: Registries
) -> None:
    rows = data.dataset.parts.validation
    parts = replace(data.dataset.parts, validation=rows[1:])
    other = SettingsData(
        data.config.model_copy(update={"prepare": (StepConfig(id="leave_out"),)}),
        replace(data.dataset, parts=parts),
    )
    with pytest.raises(UserError) as raised:
        next(settings_jobs(pair, 2, other, registries, make_job))
    assert raised.value.code == "NNS-4065"


def test_runs_that_answer_another_question_are_an_obstacle(pair: Pair, data: SettingsData) -> None:
    target = replace(pair[1].signature.target, classes=("a", "b", "c"))
    other = replace(pair[1], signature=replace(pair[1].signature, target=target))
    corrected = data.config.model_copy(update={"corrections": (Correction(key="3", exclude=True),)})
    for config in (data.config, corrected):
        said = obstacle((pair[0], other), data.dataset, config)
        assert said is not None and "another question" in Translator("en")(said)


def test_data_whose_right_answers_are_others_are_refused(
    pair: Pair, data: SettingsData, registries: Registries
) -> None:
    target = np.array(data.dataset.target)
    target[data.dataset.parts.validation[0]] = (target[data.dataset.parts.validation[0]] + 1) % 3
    config = data.config.model_copy(update={"corrections": (Correction(key="3", label="x"),)})
    now = SettingsData(config, replace(data.dataset, target=target))
    older = replace(pair[1], data=pair[1].data.model_copy(update={"prepare": ()}))
    with pytest.raises(UserError) as raised:
        next(settings_jobs((older, pair[0]), 2, now, registries, make_job))
    assert raised.value.code == "NNS-4065"


def test_the_same_settings_and_another_split_are_an_obstacle(
    pair: Pair, data: SettingsData
) -> None:
    dataset, config = data.dataset, data.config
    assert obstacle(pair, dataset, config) is None
    again = replace(pair[0], number=9, training=pair[0].training.model_copy(update={"seed": 5}))
    said = obstacle((pair[0], again), dataset, config)
    assert said is not None and "same settings" in Translator("en")(said)
    split = config.split.model_copy(update={"seed": 5})
    said = obstacle(pair, dataset, config.model_copy(update={"split": split}))
    assert said is not None and Translator("en")(said).startswith("Not comparable")


def test_a_rate_changed_on_the_way_is_told(pair: Pair) -> None:
    assert steered(pair) == []
    changed = replace(pair[1], changes=((3, "lr", 0.1, 0.01),))
    (said,) = steered((pair[0], changed))
    assert "The learning rate of run 1 was changed" in Translator("en")(said)
    (said,) = steered((pair[0], replace(pair[1], reason="stopped")))
    assert "run 1 was stopped before its end" in Translator("en")(said)


def test_a_training_without_its_pair_is_left_out() -> None:
    runs = [object() for _ in range(5)]
    first, second = in_pairs(runs)  # type: ignore[arg-type]
    assert (first, second) == ([runs[0], runs[2]], [runs[1], runs[3]])
