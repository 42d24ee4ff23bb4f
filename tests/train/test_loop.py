"""The training loop: what it yields, repeats, keeps, and how it ends."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import torch

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import TargetSignature
from nnstudio.data.dataset import Parts
from nnstudio.train.control import Control
from nnstudio.train.events import (
    EpochEnded,
    JobFailed,
    LearningRateChanged,
    Progress,
    RunEnded,
    RunStarted,
    StateChanged,
)
from nnstudio.train.loop import run
from nnstudio.train.weights import copied_weights, fresh_module
from tests.helpers import small_nets as nets

FAST = ("adam", {"lr": 0.01})


def same(one, other) -> bool:
    return one.keys() == other.keys() and all(np.array_equal(one[k], other[k]) for k in one)


def test_a_run_tells_its_story_in_order():
    events = nets.events(nets.mlp(), nets.classes_data(), epochs=4)
    assert isinstance(events[0], StateChanged) and events[0].state == "preparing"
    started = events[1]
    assert isinstance(started, RunStarted)
    assert (started.parameters, started.epochs, started.batches) == (67, 4, 5)
    assert (started.train_items, started.validation_items) == (72, 24)
    assert (started.loss, started.device, started.threads) == ("cross_entropy", "cpu", 1)
    assert started.metrics == ("accuracy", "f1_macro")
    zero = events[2]
    assert isinstance(zero, EpochEnded) and zero.epoch == zero.step == 0
    assert [e.state for e in events if isinstance(e, StateChanged)] == [
        "preparing",
        "training",
        "stopping",
    ]
    reported = [e for e in events if isinstance(e, EpochEnded) and e.epoch]
    assert sum(e.epochs for e in reported) == 4
    assert reported[-1].epoch == 4
    end = events[-1]
    assert isinstance(end, RunEnded)
    assert (end.reason, end.epochs_done, end.steps) == ("finished", 4, 20)
    assert [point.epoch for point in end.curve] == [0, 1, 2, 3, 4]
    assert [point.step for point in end.curve] == [0, 5, 10, 15, 20]


def test_it_learns():
    end = nets.train(nets.mlp(), nets.classes_data(), epochs=40, optimizer=FAST)
    assert end.validation["accuracy"] > 0.9
    assert end.curve[-1].train["loss"] < 0.3 * end.curve[0].train["loss"]


def test_it_learns_numbers():
    end = nets.train(nets.mlp(outputs=1), nets.numbers_data(), epochs=60, optimizer=FAST)
    assert end.validation["r2"] > 0.9
    assert end.validation["loss"] == pytest.approx(end.validation["rmse"] ** 2, rel=1e-5)


def test_equal_seeds_and_threads_give_equal_bits():
    settings = {"epochs": 5, "optimizer": FAST}
    first = nets.train(nets.dropout_net(), nets.classes_data(), **settings)
    second = nets.train(nets.dropout_net(), nets.classes_data(), **settings)
    other = nets.train(nets.dropout_net(), nets.classes_data(), seed=1, **settings)
    assert same(first.final_weights or first.weights, second.final_weights or second.weights)
    assert same(first.weights, second.weights)
    assert [p.train for p in first.curve] == [p.train for p in second.curve]
    assert not same(first.weights, other.weights)


def test_calibrating_threads_moves_no_generator(monkeypatch):
    monkeypatch.setattr("nnstudio.train.threads.cores", lambda: 2)
    monkeypatch.setattr("nnstudio.train.threads.compare", compare_and_choose_one)
    measured = nets.train(nets.dropout_net(), nets.classes_data(), threads=0)
    fixed = nets.train(nets.dropout_net(), nets.classes_data(), threads=1)
    assert measured.threads == fixed.threads == ((0, 1),)
    assert same(measured.weights, fixed.weights)


def compare_and_choose_one(trial):
    for _ in range(3):
        trial()
    torch.set_num_threads(2)
    return {1: 1.0, 2: 2.0}


def test_torch_gets_its_number_of_threads_back():
    torch.set_num_threads(2)
    nets.train(nets.mlp(), nets.classes_data(), threads=1)
    assert torch.get_num_threads() == 2
    events = run(nets.job(nets.mlp(), nets.classes_data(), threads=1), Control())
    next(event for event in events if isinstance(event, EpochEnded))
    assert torch.get_num_threads() == 1
    events.close()  # nobody wants to hear more
    assert torch.get_num_threads() == 2


def test_epoch_zero_shows_the_fresh_weights():
    data = nets.classes_data()
    events = nets.events(nets.mlp(), data)
    zero = next(e for e in events if isinstance(e, EpochEnded))
    module = fresh_module(nets.mlp(), "default", 0).eval()
    rows = data.parts.validation
    with torch.no_grad():
        output = module(torch.from_numpy(data.inputs["x"][rows]))
    loss = torch.nn.functional.cross_entropy(output, torch.from_numpy(data.target[rows]))
    assert zero.validation["loss"] == pytest.approx(float(loss), rel=1e-6)
    accuracy = float((output.argmax(1).numpy() == data.target[rows]).mean())
    assert zero.validation["accuracy"] == pytest.approx(accuracy)
    assert zero.confusion is not None and zero.confusion.sum() == len(rows)


def test_the_tensorflow_linear_model_starts_at_23_66_and_finds_its_line():
    x = np.array([[1.0], [2.0], [3.0], [4.0]], dtype=np.float32)
    rows = np.arange(4)
    data = nets.dataset(
        x,
        (1.0 - x).astype(np.float32),
        TargetSignature("regression"),
        Parts(rows, rows[:0], rows[:0]),
    )
    end = nets.train(
        nets.plan_of(nets.dense("line", "in", 1, 1), shape=Shape.vector(1)),
        data,
        loss=("mse", {"reduction": "sum"}),
        optimizer=("sgd", {"lr": 0.01}),
        epochs=1000,
        batch_size=4,
        start_weights={"line.weight": np.array([[0.3]]), "line.bias": np.array([-0.3])},
    )
    assert end.curve[0].train["loss"] == pytest.approx(23.66, abs=1e-4)
    assert end.curve[1].train["loss"] == pytest.approx(23.66, abs=1e-4)
    assert end.weights["line.weight"][0, 0] == pytest.approx(-1.0, abs=1e-3)
    assert end.weights["line.bias"][0] == pytest.approx(1.0, abs=1e-3)
    assert end.validation == {}


def test_best_weights_reach_the_best_logged_loss():
    data = nets.classes_data(items=90, spread=3.0)
    end = nets.train(nets.mlp(hidden=64), data, epochs=60, optimizer=("adam", {"lr": 0.05}))
    losses = [point.validation["loss"] for point in end.curve[1:]]
    assert end.best_epoch == 1 + int(np.argmin(losses))
    assert end.best_epoch < 60, "the net must have learnt too much for this test to say anything"
    module = fresh_module(nets.mlp(hidden=64), "default", 0)
    module.load_state_dict({k: torch.from_numpy(v) for k, v in end.weights.items()})
    rows = data.parts.validation
    output = module.eval()(torch.from_numpy(data.inputs["x"][rows]))
    loss = torch.nn.functional.cross_entropy(output, torch.from_numpy(data.target[rows]))
    assert loss.item() == pytest.approx(min(losses), abs=1e-6)
    assert end.validation["loss"] == min(losses)
    assert not same(end.weights, end.final_weights)


def test_early_stopping_waits_and_keeps_the_best():
    data = nets.classes_data(items=90, spread=3.0)
    end = nets.train(
        nets.mlp(hidden=64), data, epochs=200, patience=4, optimizer=("adam", {"lr": 0.05})
    )
    assert end.reason == "early_stopped"
    assert end.epochs_done == end.best_epoch + 4
    assert dict(end.message.args)["best"] == end.best_epoch


def test_max_steps_end_the_run_in_the_middle_of_an_epoch():
    end = nets.train(nets.mlp(), nets.classes_data(), epochs=50, max_steps=12)
    assert (end.steps, end.epochs_done, end.reason) == (12, 3, "finished")


@pytest.mark.parametrize("lr", [1e12, float("3e38")])
def test_divergence_stops_at_once_and_keeps_finite_weights(lr):
    settings = {"optimizer": ("sgd", {"lr": 1000.0}), "epochs": 50}
    start = {"answer.bias": np.array([lr])}
    events = nets.events(nets.mlp(outputs=1), nets.numbers_data(), start_weights=start, **settings)
    end = events[-1]
    assert isinstance(end, RunEnded)
    assert end.reason == "diverged"
    assert end.epochs_done <= 2
    assert end.weights and all(np.isfinite(values).all() for values in end.weights.values())
    assert dict(end.message.args)["lr"].value == 1000.0
    offered = end.offers[0].settings["optimizer"]["lr"]
    assert offered <= 100.0


def test_divergence_after_good_epochs_keeps_the_best_ones():
    control = Control()
    job = nets.job(
        nets.mlp(outputs=1), nets.numbers_data(), epochs=500, optimizer=("sgd", {"lr": 0.01})
    )
    end = None
    for event in run(job, control):
        if isinstance(event, EpochEnded) and event.epoch >= 5:
            control.set_learning_rate(900.0)
        end = event
    assert isinstance(end, RunEnded) and end.reason == "diverged"
    assert end.best_epoch >= 1
    assert end.validation["loss"] == min(p.validation["loss"] for p in end.curve[1:])


def test_data_without_numbers_are_named_as_the_reason():
    data = nets.numbers_data()
    values = data.inputs["x"].copy()
    values[3, 1] = np.nan
    data = dataclasses.replace(data, inputs={"x": values})
    end = nets.train(nets.mlp(outputs=1), data)
    assert end.reason == "diverged"
    assert "data hold values" in end.message.source
    assert end.offers == ()


def test_the_test_rows_are_never_read():
    data = nets.classes_data()
    plain = nets.train(nets.mlp(), data)
    poisoned = data.inputs["x"].copy()
    poisoned[data.parts.test] = np.nan
    target = data.target.copy()
    target[data.parts.test] = 99
    other = dataclasses.replace(data, inputs={"x": poisoned}, target=target)
    assert same(plain.weights, nets.train(nets.mlp(), other).weights)


def test_l2_shrinks_weights_and_leaves_biases_as_the_playground_does():
    start = {"line.weight": np.array([[2.0]]), "line.bias": np.array([3.0])}
    end = nets.train(flat_line(), still_data(), start_weights=start, l2=0.5, **ONE_STEP)
    # The gradient is 0 here, so only the penalty moves: w - lr * rate * w
    assert final(end)["line.weight"][0, 0] == pytest.approx(2.0 - 0.1 * 0.5 * 2.0)
    assert final(end)["line.bias"][0] == 3.0


@pytest.mark.parametrize(
    ("weight", "after"), [(2.0, 1.95), (-2.0, -1.95), (0.03, 0.0), (-0.03, 0.0)]
)
def test_l1_shrinks_by_a_fixed_step_and_ends_at_zero(weight, after):
    start = {"line.weight": np.array([[weight]]), "line.bias": np.array([3.0])}
    end = nets.train(flat_line(), still_data(), start_weights=start, l1=0.5, **ONE_STEP)
    assert final(end)["line.weight"][0, 0] == pytest.approx(after, abs=1e-6)
    assert final(end)["line.bias"][0] == 3.0


ONE_STEP = {"epochs": 1, "batch_size": 4, "optimizer": ("sgd", {"lr": 0.1})}


def final(end: RunEnded):
    return end.final_weights or end.weights


def flat_line():
    return nets.plan_of(nets.dense("line", "in", 1, 1), shape=Shape.vector(1))


def still_data():
    """Return items x = 0, y = 3, on which a line through 3 has no gradient."""
    rows = np.arange(4)
    values = np.zeros((4, 1), dtype=np.float32)
    target = np.full((4, 1), 3.0, dtype=np.float32)
    return nets.dataset(
        values, target, TargetSignature("regression"), Parts(rows, rows[:0], rows[:0])
    )


def test_clipping_limits_the_step_and_reports_the_norm():
    events = nets.events(
        nets.mlp(outputs=1),
        nets.numbers_data(),
        clip_norm=1e-3,
        epochs=1,
        batch_size=72,
        optimizer=("sgd", {"lr": 1.0}),
        paused=False,
    )
    end = events[-1]
    assert isinstance(end, RunEnded)
    before = copied_weights(fresh_module(nets.mlp(outputs=1), "default", 0))
    moved = sum(float(np.square(end.weights[k] - before[k]).sum()) for k in before) ** 0.5
    assert moved == pytest.approx(1e-3, rel=1e-3)


def test_a_last_batch_of_one_does_not_break_batch_norm():
    data = nets.classes_data(items=55)  # 33 in the training part, batches of 16: 16 + 17
    events = nets.events(nets.dropout_net(), data)
    started = next(e for e in events if isinstance(e, RunStarted))
    assert started.batches == 2
    assert events[-1].reason == "finished"


def test_fast_epochs_are_reported_together_and_the_curve_holds_them_all():
    events = nets.events(nets.mlp(), nets.classes_data(items=20), epochs=300)
    reported = [e for e in events if isinstance(e, EpochEnded) and e.epoch]
    assert len(reported) < 300
    assert sum(e.epochs for e in reported) == 300
    assert [p.epoch for p in events[-1].curve] == list(range(301))


def test_a_new_learning_rate_counts_from_the_next_batch_on():
    control = Control()
    job = nets.job(nets.mlp(), nets.classes_data(), epochs=3, optimizer=("sgd", {"lr": 0.1}))
    events = []
    for event in run(job, control):
        events.append(event)
        if isinstance(event, EpochEnded) and event.epoch == 0:
            control.set_learning_rate(0.02)
    change = next(e for e in events if isinstance(e, LearningRateChanged))
    assert (change.old, change.new, change.step) == (0.1, 0.02, 0)
    assert events[-1].curve[-1].lr == 0.02


@pytest.mark.parametrize(
    ("plan", "data", "code"),
    [
        (nets.mlp(outputs=4), nets.classes_data(), "NNS-3003"),
        (
            nets.mlp(inputs=4),
            nets.dataset(
                np.zeros((0, 4), np.float32),
                np.zeros(0),
                TargetSignature("classification", ("a", "b", "c")),
            ),
            "NNS-3023",
        ),
        (
            nets.plan_of(
                nets.layer("r", "in", Shape.vector(3), nets.Call("nn.ReLU")), shape=Shape.vector(3)
            ),
            nets.classes_data(inputs=3),
            "NNS-3022",
        ),
        (
            nets.plan_of(
                nets.dense("a", "in", 4, 3),
                nets.layer(
                    "i", "a", Shape.image(1, 3, 1), nets.Call("nn.Unflatten", (1, (1, 3, 1)))
                ),
                shape=Shape.vector(4),
            ),
            nets.classes_data(),
            "NNS-3021",
        ),
    ],
)
def test_what_cannot_be_trained_is_refused_in_plain_words(plan, data, code):
    events = nets.events(plan, data)
    assert [type(event) for event in events] == [StateChanged, JobFailed]
    assert events[-1].code == code
    assert events[-1].key == "run-1"
    assert events[-1].hint is not None


def test_batch_norm_with_a_single_item_is_refused():
    data = nets.classes_data(items=2)
    assert nets.events(nets.dropout_net(), data)[-1].code == "NNS-3024"


def test_a_fault_on_the_way_becomes_events_and_keeps_the_best_weights(monkeypatch):
    job = nets.job(nets.mlp(), nets.classes_data(), epochs=50)
    events = []
    for event in run(job, Control()):
        events.append(event)
        if isinstance(event, EpochEnded) and event.epoch >= 1:
            monkeypatch.setattr(torch.optim.Adam, "step", broken_step)
    failed, end = events[-3], events[-1]
    assert isinstance(failed, JobFailed) and failed.code == "NNS-3099"
    assert "broken on purpose" in failed.details
    assert "broken" not in failed.message.source
    assert isinstance(end, RunEnded) and end.reason == "failed"
    assert end.best_epoch >= 1 and end.weights


def broken_step(*_args, **_kwargs):
    raise RuntimeError("broken on purpose")


def test_running_out_of_memory_offers_a_smaller_batch(monkeypatch):
    def full(*_args, **_kwargs):
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried 9 bytes")

    monkeypatch.setattr(torch.optim.Adam, "step", full)
    end = nets.events(nets.mlp(), nets.classes_data(), batch_size=64)[-1]
    assert isinstance(end, RunEnded) and end.reason == "failed"
    assert end.offers[0].settings == {"batch_size": 16}
    assert end.offers[0].resume


def test_progress_counts_batches_and_items():
    control = Control(paused=True)
    events = []
    for event in run(nets.job(nets.mlp(), nets.classes_data(), epochs=1), control):
        events.append(event)
        if isinstance(event, StateChanged) and event.state == "paused":
            if event.step < 3:
                control.step("batch")
            else:
                control.resume()
    found = [e for e in events if isinstance(e, Progress)]
    assert [(e.epoch, e.step, e.batch) for e in found[:3]] == [(1, 1, 1), (1, 2, 2), (1, 3, 3)]
    assert all(e.gradient_norm and e.gradient_norm > 0 for e in found[:3])
    assert all(np.isfinite(e.loss) for e in found)
