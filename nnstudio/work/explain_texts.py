"""Why a trained net answers texts as it does: the share of each word, class against class."""

from __future__ import annotations

from collections.abc import Sequence

from nnstudio.data.dataset import Prepared
from nnstudio.explain.why import STRONGEST, Why, WhyQuestion, explain_why
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.plans import plan_of
from nnstudio.project.run_record import RunRecord, Runs


def explain_texts(
    record: RunRecord,
    runs: Runs,
    prepared: Prepared,
    texts: Sequence[str],
    layers: LayerRegistry,
    strongest: int = STRONGEST,
) -> tuple[Why, ...]:
    """Return for each text what moved the answer against the runner-up; computes in this thread.

    Args:
        record: of a trained run.
        runs: hold its weights.
        prepared: how the training data were prepared.
        texts: as people wrote them.
        layers: the catalogue.
        strongest: for how many words of a text the net is asked again without them.

    Raises:
        UserError: net or preparation know no words.
    """
    loss = record.training.loss.id
    plan = plan_of(record.graph, record.signature, layers, loss=loss)
    weights = runs.weights(record.id)
    return tuple(
        explain_why(WhyQuestion(text, plan, prepared, weights, loss, strongest=strongest))
        for text in texts
    )
