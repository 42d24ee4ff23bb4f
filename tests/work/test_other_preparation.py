"""A run is evaluated with its own preparation where the data are prepared in another way now."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.load import load_dataset
from nnstudio.data.preparation import Preparation, preparation_to_json
from nnstudio.project.registries import Registries
from nnstudio.project.run_data import inputs_of, own_preparation, prepared_for
from nnstudio.project.run_record import RunRecord
from tests.helpers.sample_projects import small_run, small_state

SCALED = DataConfig(source="bundled:iris", prepare=(StepConfig(id="normalise"),))
PLAIN = DataConfig(source="bundled:iris")


def _record(config: DataConfig, registries: Registries) -> RunRecord:
    dataset = load_dataset(config, None, registries.data)
    record, _ = small_run(registries.layers, small_state())
    return replace(
        record,
        data=config,
        signature=dataset.signature,
        preparation=preparation_to_json(dataset),
    )


def test_data_that_are_prepared_alike_are_taken_as_they_are(registries: Registries) -> None:
    dataset = load_dataset(SCALED, None, registries.data)
    record = _record(SCALED, registries)
    assert own_preparation(record, dataset, registries.data.steps) is None
    assert prepared_for(record, dataset, registries.data.steps) is dataset


def test_other_data_are_sent_through_the_steps_of_the_run(registries: Registries) -> None:
    wanted = load_dataset(SCALED, None, registries.data)
    now = load_dataset(PLAIN, None, registries.data)
    record = _record(SCALED, registries)
    found = prepared_for(record, now, registries.data.steps)
    for name, values in wanted.inputs.items():
        made = np.asarray(found.inputs[name])
        assert made.dtype == values.dtype and made.shape == values.shape
        np.testing.assert_array_equal(made, values)
        np.testing.assert_array_equal(found.inputs[name][7], values[7])
    assert found.signature == wanted.signature
    np.testing.assert_array_equal(found.parts.validation, now.parts.validation)


def test_a_run_that_kept_no_preparation_takes_the_data_as_they_are(registries: Registries) -> None:
    now = load_dataset(PLAIN, None, registries.data)
    record = replace(_record(PLAIN, registries), preparation=None)
    assert prepared_for(record, now, registries.data.steps) is now


def test_data_of_another_form_are_refused(registries: Registries) -> None:
    other = load_dataset(DataConfig(source="bundled:diabetes"), None, registries.data)
    with pytest.raises(UserError) as told:
        prepared_for(_record(SCALED, registries), other, registries.data.steps)
    assert told.value.code == "NNS-4034"


def test_images_keep_their_type_and_form(registries: Registries) -> None:
    dataset = load_dataset(DataConfig(source="bundled:digits"), None, registries.data)
    own = Preparation(
        dataset.signature,
        dataset.raw_signature or dataset.signature,
        dataset.raw_columns,
        dataset.fitted,
    )
    found = inputs_of(own, dataset)
    for name, values in dataset.inputs.items():
        np.testing.assert_array_equal(np.asarray(found[name]), values)
