"""Why a net answers a text as it does: the share of each word, class against class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnstudio.data.apply import prepare_inputs
from nnstudio.data.dataset import Prepared
from nnstudio.explain.unit_shares import unit_shares
from nnstudio.explain.word_shares import word_shares
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.plans import plan_of
from nnstudio.project.run_record import RunRecord, Runs


@dataclass(frozen=True)
class TextExplanation:
    """What moved the answer for one text.

    Args:
        first, second: names of the two classes; "" for a predicted number.
        words: of the text, as they are written.
        shares: of each word in the difference of the two scores.
        base: difference for a text without a known word.
        difference: of the two scores; base + shares.
    """

    first: str
    second: str
    words: tuple[str, ...]
    shares: tuple[float, ...]
    base: float
    difference: float


def explain_texts(
    record: RunRecord,
    runs: Runs,
    prepared: Prepared,
    texts: Sequence[str],
    layers: LayerRegistry,
) -> tuple[TextExplanation, ...]:
    """Return for each text what moved the answer against the runner-up; computes in this thread.

    Args:
        record: of a trained run.
        runs: hold its weights.
        prepared: how the training data were prepared.
        texts: as people wrote them.
        layers: the catalogue.

    Raises:
        UserError: net or preparation know no words.
    """
    plan = plan_of(record.graph, record.signature, layers, loss=record.training.loss.id)
    weights = runs.weights(record.id)
    name = prepared.signature.inputs[0].name
    classes = record.signature.target.classes
    step = next((s for s in prepared.fitted if s.id in ("word_bag", "words")), None)
    found: list[TextExplanation] = []
    for text in texts:
        inputs = prepare_inputs(prepared, {name: np.array([text], dtype=object)})
        units = unit_shares(plan, weights, inputs)
        words = word_shares(text, step or prepared.fitted[-1], name, inputs[name][0], units.shares)
        found.append(
            TextExplanation(
                classes[units.first] if classes else "",
                classes[units.second] if classes else "",
                words.words,
                tuple(float(share) for share in words.shares),
                units.base,
                units.difference,
            )
        )
    return tuple(found)
