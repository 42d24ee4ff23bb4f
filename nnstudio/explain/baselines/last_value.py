"""Last value: the series stays where it is."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.explain.baseline_spec import BaselineData, BaselineSpec, Fitted, Pieces
from nnstudio.explain.pasts import at, known_or_mean


def _answer(data: BaselineData) -> Pieces[Fitted]:
    assert data.asked.past is not None
    yield
    given = known_or_mean(at(data.asked.past, 0), data.target)
    return Fitted(given, AHEAD.format(n=data.horizon))


AHEAD = QT_TRANSLATE_NOOP("baselines", "{n} steps ahead")

BASELINE = BaselineSpec(
    id="last_value",
    name=QT_TRANSLATE_NOOP("baselines", "Last value"),
    help=QT_TRANSLATE_NOOP("baselines", "Says that the series stays where it was last seen."),
    order=30,
    suits=lambda data: data.train.past is not None,
    answer=_answer,
)
