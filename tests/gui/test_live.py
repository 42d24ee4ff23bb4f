"""The net shown gets its inputs as it was trained with them, whatever the data are now."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from nnstudio.edit.edit import Edit
from nnstudio.edit.settings import set_data
from nnstudio.train.job import GridJob, PreviewJob, ShortJob
from tests.helpers.panel_bench import PanelBench


@pytest.fixture
def bench(qapp: object) -> Iterator[PanelBench]:
    bench = PanelBench()
    bench.live.set_ready()
    yield bench
    bench.close()


def _without_preparation(bench: PanelBench) -> Edit:
    document = bench.session.document
    assert document.data.prepare
    edit = set_data(document, document.data.model_copy(update={"prepare": ()}))
    assert edit is not None
    return edit


def test_an_older_net_keeps_its_preparation_in_previews(
    bench: PanelBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.open_template("iris", epochs=2)
    bench.train()
    bench.settle()
    live = bench.live
    trained_on = {name: np.asarray(values) for name, values in live.inputs.items()}
    assert bench.session.push(_without_preparation(bench))
    now = bench.session.data.dataset
    assert now is not None and live.weights is not None
    asked: list[ShortJob] = []
    monkeypatch.setattr(live, "_submit", asked.append)
    live.show_run(live.shown.id if live.shown is not None else "")
    live._request_preview()
    (preview,) = [job for job in asked if isinstance(job, PreviewJob)]
    assert live.sample is not None
    for name, values in trained_on.items():
        assert not np.array_equal(np.asarray(now.inputs[name]), values)  # not scaled any more
        np.testing.assert_array_equal(np.asarray(live.inputs[name]), values)
        np.testing.assert_array_equal(preview.sample[name], values[live.sample.row])


def test_a_net_that_trains_anew_gets_the_preparation_of_now(bench: PanelBench) -> None:
    bench.open_template("iris", epochs=2)
    bench.train()
    assert bench.session.push(_without_preparation(bench))
    bench.live._request_preview()
    bench.train()
    now, live = bench.session.data.dataset, bench.live
    assert now is not None and live.sample is not None and live.dataset is now
    for name, values in now.inputs.items():
        np.testing.assert_array_equal(live.sample.inputs[name], values[live.sample.row])


def test_the_boundary_of_an_older_net_is_drawn_with_its_scaling(
    bench: PanelBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.open_template("playground-circle", epochs=1)
    panel = bench.make("boundary")
    panel.resize(500, 400)
    panel.show()
    bench.train()
    bench.settle()
    dataset = bench.session.data.dataset
    assert dataset is not None
    if not bench.session.document.data.prepare:
        from nnstudio.data.config import StepConfig

        steps = (StepConfig(id="normalise"),)
        config = bench.session.document.data.model_copy(update={"prepare": steps})
        assert bench.session.push(set_data(bench.session.document, config))
    asked: list[ShortJob] = []
    monkeypatch.setattr(bench.live, "_submit", asked.append)
    panel._grid_wanted = True  # type: ignore[attr-defined]
    now = bench.session.data.dataset
    assert now is not None and now.fitted != dataset.fitted
    panel._ask(now)  # type: ignore[attr-defined]
    (grid,) = [job for job in asked if isinstance(job, GridJob)]
    assert grid.weights is not None
    assert grid.dataset.fitted == dataset.fitted
    panel.close()
