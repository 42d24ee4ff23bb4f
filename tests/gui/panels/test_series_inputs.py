"""Panels show nets for series: whole series, and windows of a long one."""

from __future__ import annotations

import pytest

from nnstudio.gui.panel import load_panels
from nnstudio.gui.panels.try_it import TryItPanel
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


@pytest.mark.parametrize("template", SERIES)
@pytest.mark.parametrize("name", sorted(panel.id for panel in load_panels()))
def test_every_panel_shows_a_net_for_series(bench: Stage, template: str, name: str) -> None:
    bench.open_template(template, epochs=1, max_steps=5)
    panel = bench.show(name, 900, 400)
    bench.train()
    panel.refresh()
    bench.settle()
    assert panel.isVisible()
