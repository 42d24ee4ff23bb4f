"""Panels show nets for series: whole series, and windows of a long one."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.gui.panel import load_panels
from nnstudio.gui.panels.try_it import TryItPanel
from nnstudio.gui.try_it.series_view import SeriesView
from tests.gui.panels.conftest import Stage

SERIES = ("series-forecast", "series-classes")


@pytest.mark.parametrize("template", SERIES)
def test_a_series_of_the_data_is_answered_and_judged(bench: Stage, template: str) -> None:
    bench.open_template(template, epochs=2, max_steps=20)
    panel = bench.show("try_it", 1100)
    assert isinstance(panel, TryItPanel)
    bench.train()
    panel.refresh()
    bench.settle()
    answer = panel.answer_view.answer
    assert answer is not None
    names = ("level",) if template == "series-forecast" else ("bell", "cylinder", "funnel")
    assert answer.names == names
    assert answer.truth is not None
    panel.next_button.click()
    bench.settle()
    assert bench.live.sample is not None
    assert bench.live.sample.raw["series"].ndim == 2
    assert panel.curves.isVisible()
    said = panel.curves.accessibleName()
    assert said.startswith("level: 24 points" if template == "series-forecast" else "signal: 128")
    if template == "series-forecast":
        bench.settle_until(lambda: panel.curves._forecast is not None)
        assert panel.curves._forecast == answer_of(panel)


def answer_of(panel: TryItPanel) -> float:
    assert panel.answer_view.answer is not None
    return panel.answer_view.answer.values[0]


def test_several_channels_and_gaps_are_drawn(bench: Stage) -> None:
    view = SeriesView(bench.session.ui)
    bench.qtbot.addWidget(view)
    values = np.sin(np.arange(3 * 2000).reshape(3, 2000) / 50)
    values[1, 500:700] = np.nan
    values[2] = np.nan
    view.show_series(values, ("a", "b"))
    view.show_forecast(2.0, None)
    view.resize(400, 200)
    view.show()
    assert not view.grab().isNull()
    assert view.accessibleName().count("points") == 2
    view.show_series(np.zeros((0, 0)), ())
    assert view.accessibleName() == ""
    assert not view.grab().isNull()


@pytest.mark.parametrize("template", SERIES)
@pytest.mark.parametrize("name", sorted(panel.id for panel in load_panels()))
def test_every_panel_shows_a_net_for_series(bench: Stage, template: str, name: str) -> None:
    bench.open_template(template, epochs=1, max_steps=5)
    panel = bench.show(name, 900, 400)
    bench.train()
    panel.refresh()
    bench.settle()
    assert panel.isVisible()
