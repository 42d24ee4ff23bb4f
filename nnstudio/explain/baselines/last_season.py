"""Same as last season: what was seen one turn of the series before."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.explain.baseline_spec import BaselineData, BaselineSpec, Fitted, Pieces
from nnstudio.explain.pasts import at, known_or_mean, season_of


def _answer(data: BaselineData) -> Pieces[Fitted]:
    assert data.asked.past is not None
    season = season_of(data)
    assert season is not None  # `refuses` has seen to it
    yield
    given = known_or_mean(at(data.asked.past, season - data.horizon), data.target)
    settings = QT_TRANSLATE_NOOP(
        "baselines", "a season of {n} steps, the one with the smallest error in the training part"
    )
    return Fitted(given, settings.format(n=season))


def _refuses(data: BaselineData) -> Text | None:
    return NO_SEASON if season_of(data) is None else None


NO_SEASON = QT_TRANSLATE_NOOP(
    "baselines",
    "No season shows in the training part: within a window, no earlier value foretells the next "
    "one better than the last value does.",
)

BASELINE = BaselineSpec(
    id="last_season",
    name=QT_TRANSLATE_NOOP("baselines", "Same as last season"),
    help=QT_TRANSLATE_NOOP(
        "baselines", "Says that the series repeats what it did one season (a day, a year) before."
    ),
    order=40,
    suits=lambda data: data.train.past is not None,
    refuses=_refuses,
    answer=_answer,
)
