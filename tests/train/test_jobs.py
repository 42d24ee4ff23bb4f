"""Short jobs: preview, prediction, grid, evaluation, and calls."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from sklearn.metrics import precision_recall_fscore_support

from nnstudio.base.signature import TargetSignature
from nnstudio.train.config import Choice, TrainConfig
from nnstudio.train.errors import TrainError
from nnstudio.train.headless import answer_here
from nnstudio.train.intervals import wilson
from nnstudio.train.job import (
    CallJob,
    DeviceJob,
    EvaluateJob,
    GridJob,
    PredictJob,
    PreviewJob,
)
from nnstudio.train.jobs import answer
from nnstudio.train.registry import load_train_registries
from nnstudio.train.weights import copied_weights, fresh_module
from tests.helpers import small_nets as nets

PLAN = nets.mlp()
DATA = nets.classes_data()
TARGET = DATA.signature.target
WEIGHTS = copied_weights(fresh_module(PLAN, "default", 3))


def outputs_of(plan, weights, values) -> np.ndarray:
    module = fresh_module(plan, "default", 0)
    module.load_state_dict({k: torch.from_numpy(v) for k, v in weights.items()})
    with torch.no_grad():
        return module.eval()(torch.from_numpy(values)).numpy()


def test_preview_shows_the_start_weights_of_a_training():
    sample = {"x": DATA.inputs["x"][0]}
    preview = answer_here(PreviewJob("p", PLAN, sample, seed=3, target=TARGET))
    assert set(preview.values) == {"in", "hidden", "answer", "out"}
    np.testing.assert_allclose(
        preview.values["answer"], outputs_of(PLAN, WEIGHTS, DATA.inputs["x"][:1])[0], atol=1e-6
    )
    assert preview.values["out"].sum() == pytest.approx(1.0, abs=1e-6)
    np.testing.assert_array_equal(preview.values["in"], sample["x"])
    for name, values in WEIGHTS.items():
        np.testing.assert_array_equal(values, preview.weights[name])


def test_preview_uses_weights_set_by_hand_and_leaves_the_generators_alone():
    state = torch.get_rng_state()
    start = {"answer.bias": np.array([9.0, 0.0, 0.0])}
    preview = answer_here(PreviewJob("p", PLAN, {"x": np.zeros(4)}, start_weights=start))
    assert preview.weights["answer.bias"].tolist() == [9.0, 0.0, 0.0]
    assert torch.equal(torch.get_rng_state(), state)


def test_preview_of_a_net_with_the_wrong_number_of_outputs_shows_them_as_they_are():
    preview = answer_here(PreviewJob("p", nets.mlp(outputs=7), {"x": np.zeros(4)}, target=TARGET))
    np.testing.assert_array_equal(preview.values["out"], preview.values["answer"])


def test_prediction_gives_outputs_probabilities_and_classes():
    values = DATA.inputs["x"][:10]
    found = answer_here(PredictJob("p", PLAN, WEIGHTS, {"x": values}, target=TARGET))
    expected = outputs_of(PLAN, WEIGHTS, values)
    np.testing.assert_allclose(found.outputs, expected, atol=1e-6)
    np.testing.assert_array_equal(found.classes, expected.argmax(1))
    np.testing.assert_allclose(
        found.probabilities, torch.softmax(torch.from_numpy(expected), 1).numpy(), atol=1e-6
    )


def test_prediction_without_a_target_gives_outputs_alone():
    found = answer_here(PredictJob("p", PLAN, WEIGHTS, {"x": DATA.inputs["x"][:2]}))
    assert found.probabilities is None and found.classes is None


def test_prediction_of_nothing_is_empty():
    found = answer_here(PredictJob("p", PLAN, WEIGHTS, {"x": np.zeros((0, 4))}, target=TARGET))
    assert found.outputs.shape == (0, 3) and len(found.classes) == 0


def test_prediction_in_pieces_equals_prediction_at_once(monkeypatch):
    whole = answer_here(PredictJob("p", PLAN, WEIGHTS, dict(DATA.inputs), target=TARGET))
    monkeypatch.setattr("nnstudio.train.jobs.evaluation_batch", lambda plan, size: 7)
    parts = answer_here(PredictJob("p", PLAN, WEIGHTS, dict(DATA.inputs), target=TARGET))
    np.testing.assert_allclose(whole.outputs, parts.outputs, atol=1e-6)


def test_missing_inputs_and_foreign_weights_are_said_in_plain_words():
    with pytest.raises(TrainError) as caught:
        answer_here(PredictJob("p", PLAN, WEIGHTS, {"y": np.zeros((1, 4))}))
    assert caught.value.code == "NNS-3020"
    with pytest.raises(TrainError) as caught:
        answer_here(PredictJob("p", PLAN, {"answer.bias": np.zeros(9)}, {"x": np.zeros((1, 4))}))
    assert caught.value.code == "NNS-3011"


@pytest.mark.parametrize("loss", ["half_mse", "binary_cross_entropy"])
def test_grid_of_a_single_output_lies_between_minus_one_and_one(loss):
    data = nets.classes_data(inputs=2, classes=2)
    plan = nets.mlp(inputs=2, outputs=1, activation="Tanh")
    grid = answer_here(GridJob("g", plan, data, size=9, nodes=("hidden",), loss=loss))
    assert grid.output.shape == (9, 9, 1)
    assert grid.neurons["hidden"].shape == (9, 9, 8)
    assert np.abs(grid.output).max() <= 1.0 + 1e-6 or loss == "half_mse"


def test_grid_of_data_without_two_columns_is_refused():
    data = nets.classes_data(inputs=1)
    with pytest.raises(TrainError) as caught:
        answer_here(GridJob("g", nets.mlp(inputs=1), data))
    assert caught.value.code == "NNS-3040"


def test_evaluation_of_classes_equals_scikit_learn():
    config = TrainConfig()
    found = answer_here(EvaluateJob("e", PLAN, WEIGHTS, DATA, "validation", config))
    rows = DATA.parts.validation
    outputs = outputs_of(PLAN, WEIGHTS, DATA.inputs["x"][rows])
    truth, given = DATA.target[rows], outputs.argmax(1)
    assert found.items == len(rows) and found.part == "validation"
    np.testing.assert_array_equal(found.rows, rows)
    assert found.metrics["accuracy"] == pytest.approx(float((truth == given).mean()))
    assert found.intervals["accuracy"] == wilson(int((truth == given).sum()), len(rows))
    precision, recall, f1, items = precision_recall_fscore_support(
        truth, given, labels=[0, 1, 2], zero_division=0.0
    )
    for number, result in enumerate(found.per_class):
        assert result.name == f"class {number}"
        assert (result.precision, result.recall, result.f1, result.items) == pytest.approx(
            (precision[number], recall[number], f1[number], items[number])
        )
    assert found.confusion.sum() == len(rows)
    low, high = found.intervals["loss"]
    assert low < found.metrics["loss"] < high


def test_evaluation_of_numbers_has_intervals_of_every_metric():
    data, plan = nets.numbers_data(), nets.mlp(outputs=1)
    weights = copied_weights(fresh_module(plan, "default", 0))
    found = answer_here(EvaluateJob("e", plan, weights, data, "test", TrainConfig()))
    assert set(found.metrics) == set(found.intervals) == {"loss", "mae", "rmse", "r2"}
    assert found.confusion is None and found.per_class == ()
    assert found.prediction.probabilities is None
    for name, value in found.metrics.items():
        low, high = found.intervals[name]
        assert low <= value <= high


def test_summed_loss_is_evaluated_over_the_whole_part():
    data, plan = nets.numbers_data(), nets.mlp(outputs=1)
    weights = copied_weights(fresh_module(plan, "default", 0))
    mean, total = (
        answer_here(
            EvaluateJob(
                "e",
                plan,
                weights,
                data,
                "validation",
                TrainConfig(loss=Choice(id="mse", params=params)),
            )
        ).metrics["loss"]
        for params in ({}, {"reduction": "sum"})
    )
    assert total == pytest.approx(len(data.parts.validation) * mean, rel=1e-5)


def test_an_empty_part_is_said_in_plain_words():
    data = nets.dataset(np.zeros((1, 4), np.float32), np.zeros(1), TARGET)
    with pytest.raises(TrainError) as caught:
        answer_here(EvaluateJob("e", PLAN, WEIGHTS, data, "validation", TrainConfig()))
    assert caught.value.code == "NNS-3041"


def test_device_job_names_a_device_with_its_reason():
    choice = answer_here(DeviceJob("d", "cpu"))
    assert choice.name == "cpu"
    assert choice.reason.source == "The processor was chosen in the settings."


def test_call_job_calls():
    assert answer_here(CallJob("c", max, (3, 7))) == 7


def counted(most: int):
    """Yield so often, then answer."""
    for _ in range(most):
        yield
    return most


def test_a_call_job_of_a_generator_function_is_done_in_pieces():
    steps = answer(CallJob("c", counted, (3,)), load_train_registries())
    assert len([next(steps) for _ in range(4)]) == 4  # one before the call, three inside
    with pytest.raises(StopIteration) as ended:
        next(steps)
    assert ended.value.value == 3


def given(**keywords):
    return keywords


def test_a_call_job_gets_the_latest_weights_of_the_run_it_names_alone():
    def latest(run_id: str):
        return WEIGHTS if run_id == "run-1" else None

    def value(job: CallJob):
        steps = answer(job, load_train_registries(), latest)
        next(steps)
        with pytest.raises(StopIteration) as ended:
            next(steps)
        return ended.value.value

    assert value(CallJob("c", given, latest_of="run-1")) == {"weights": WEIGHTS}
    assert value(CallJob("c", given, latest_of="run-2")) == {}
    assert value(CallJob("c", given)) == {}


def test_two_classes_with_one_output_are_predicted_by_the_sign():
    target = TargetSignature("classification", ("no", "yes"))
    plan = nets.plan_of(nets.dense("a", "in", 1, 1), shape=nets.Shape.vector(1))
    weights = {"a.weight": np.array([[1.0]]), "a.bias": np.array([0.0])}
    values = np.array([[-3.0], [3.0]], dtype=np.float32)
    found = answer_here(PredictJob("p", plan, weights, {"x": values}, target=target))
    assert found.classes.tolist() == [0, 1]
    np.testing.assert_allclose(found.probabilities[:, 1], 1 / (1 + np.exp([3.0, -3.0])), atol=1e-6)
