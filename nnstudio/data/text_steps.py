"""The steps that make units of texts: which there are, which one data have, a change of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nnstudio.data.config import StepConfig
from nnstudio.data.corpus.word_params import FRESH
from nnstudio.data.dataset import FittedStep

TEXT_STEPS = ("word_bag", "words")
"""Ids of the steps of which a text needs one: weighed units, or words one by one."""
MOST_IN_ORDER = 256
"""Words of a text that a net reads one by one: an article of 1,000 words takes minutes more."""


def with_text_step(steps: Sequence[StepConfig], step: str) -> tuple[StepConfig, ...]:
    """Return the steps with texts prepared in this way; "" and a way that is there change nothing.

    Args:
        steps: in order.
        step: one of TEXT_STEPS, or "".
    """
    if not step or any(one.id == step for one in steps):
        return tuple(steps)
    more = {"most": MOST_IN_ORDER} if step == "words" else {}
    fresh = StepConfig(id=step, params={**FRESH, **more})
    return tuple(fresh if one.id in TEXT_STEPS else one for one in steps)


def fitted_text_step(fitted: Iterable[FittedStep], name: str) -> FittedStep | None:
    """Return the fitted step that made units of a text; None where there is none.

    Args:
        fitted: steps in order.
        name: of the text's input.
    """
    return next((s for s in fitted if s.id in TEXT_STEPS and name in s.arguments), None)
