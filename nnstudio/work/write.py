"""A trained net writes on from a start, and how well it knows the letters beside counting them."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from nnstudio.data.dataset import Dataset, Prepared
from nnstudio.explain.letter_losses import letter_losses
from nnstudio.explain.writing import WriteRequest, writing_preparation
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.plans import plan_of
from nnstudio.project.run_data import check_same_form
from nnstudio.project.run_record import RunRecord, Runs


@dataclass(frozen=True)
class LetterLoss:
    """How well one way of guessing knows the validation letters.

    Args:
        way: "net", "pairs" or "frequencies".
        loss: mean loss per letter, in nats.
    """

    way: str
    loss: float

    @property
    def perplexity(self) -> float:
        """Among so many equally likely letters the guess is as hard."""
        return exp(self.loss)


def make_request(
    record: RunRecord,
    runs: Runs,
    prepared: Prepared,
    layers: LayerRegistry,
    *,
    start: str,
    length: int,
    temperature: float,
    seed: int,
) -> WriteRequest:
    """Return the frozen order to write on from a start.

    Args:
        record: of a trained run.
        runs: hold its weights.
        prepared: how the training data were prepared.
        layers: the catalogue.
        start: what the net goes on from.
        length: letters to write.
        temperature: 0 takes the likeliest letter always.
        seed: same seed, same letters.

    Raises:
        UserError: the project's data have another form now.
    """
    check_same_form(record, prepared)
    loss = record.training.loss.id
    return WriteRequest(
        plan=plan_of(record.graph, record.signature, layers, loss=loss),
        prepared=writing_preparation(prepared),
        weights=runs.weights(record.id),
        loss=loss,
        text=start,
        length=length,
        temperature=temperature,
        seed=seed,
    )


def losses_of(record: RunRecord | None, dataset: Dataset) -> tuple[LetterLoss, ...]:
    """Return the losses on the validation letters: the net's, of letter pairs, of frequencies.

    Args:
        record: of a trained run; None: counting alone.
        dataset: the data, as the run used them.
    """
    counted = letter_losses(dataset)
    if counted is None:
        return ()
    found: list[LetterLoss] = []
    net = None if record is None else record.validation.get("loss")
    if record is not None and net is not None and _in_nats(record):
        found.append(LetterLoss("net", float(net)))
    return (
        *found,
        LetterLoss("pairs", counted.pairs),
        LetterLoss("frequencies", counted.frequencies),
    )


def _in_nats(record: RunRecord) -> bool:
    """Whether the loss of a run is the mean of -ln p, which counting is measured by."""
    params = record.training.loss.params
    plain = params.get("reduction", "mean") == "mean" and params.get("factor", 1) == 1
    return record.loss == "cross_entropy" and plain
