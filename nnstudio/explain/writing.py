"""A net writes on: it draws a letter by its scores, appends it, and reads the text once more.

The window asks with `write_job` for a few letters at a time; `write_on` runs on the compute
thread, also between the batches of a training. Every letter has a draw of its own, which depends
on the seed and its place alone: a text comes out the same in pieces and in one go.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.data.apply import prepare_inputs
from nnstudio.data.dataset import Prepared
from nnstudio.data.letter_windows import letter_of, writes
from nnstudio.data.preparation import Preparation
from nnstudio.explain.loaded_net import loaded_net, net_tensors
from nnstudio.train.job import CallJob

Weights = Mapping[str, NDArray[np.generic]]

LIKELIEST = 5
COLDEST = 1e-3
"""Temperatures below are taken as 0: always the likeliest letter."""
HOTTEST = 10.0
MOST_LETTERS = 20_000
"""That can be asked for at once."""


@dataclass(frozen=True)
class WriteRequest:
    """What a net is to write.

    Args:
        plan: the net; it reads letters.
        prepared: how the training texts were prepared.
        weights: of the net; None: those of the training that the job names.
        loss: id of the run's loss; decides how outputs become probabilities.
        text: what stands there so far, the start included.
        place: how many letters the net has written of it.
        length: how many letters to write.
        temperature: 0 takes the likeliest letter always, 1 draws by the net's own scores, more
            lets rare letters come more often.
        seed: same seed, same letters.
    """

    plan: Plan
    prepared: Prepared
    weights: Weights | None = None
    loss: str = "auto"
    text: str = ""
    place: int = 0
    length: int = 200
    temperature: float = 0.7
    seed: int = 0


@dataclass(frozen=True)
class Letter:
    """A letter that a net wrote.

    Args:
        text: the letter.
        score: the net's probability for it, before temperature.
        likeliest: the letters with the highest scores, as (name of the class, probability).
    """

    text: str
    score: float
    likeliest: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Written:
    """What a net wrote.

    Args:
        before: the text that it went on from.
        place: as in the request.
        letters: in order.
    """

    before: str
    place: int
    letters: tuple[Letter, ...]

    @property
    def text(self) -> str:
        """The text with the new letters."""
        return self.before + "".join(letter.text for letter in self.letters)


def write_job(key: str, request: WriteRequest, run_id: str = "") -> CallJob:
    """Return the order for the compute thread; the answer is a `Written`.

    It is None where the training that was to write has ended meanwhile.

    Args:
        key: the asker's name for it; only the newest of a key counts.
        request: what to write.
        run_id: while this run is trained, its latest weights write instead of the request's.
    """
    return CallJob(key, _write_if_trained, (request,), latest_of=run_id)


def writing_preparation(prepared: Prepared) -> Preparation:
    """Return what writing needs of a data set, without the data."""
    raw = prepared.raw_signature or prepared.signature
    return Preparation(prepared.signature, raw, prepared.raw_columns, prepared.fitted)


def write_on(
    request: WriteRequest, weights: Weights | None = None
) -> Generator[None, None, Written]:
    """Write letter after letter; yields after each, so that a training beside it goes on.

    Args:
        request: what to write.
        weights: the latest ones of a training; None: those of the request.

    Raises:
        UserError: the net does not read letters, has no weights yet, or a number of the request
            is out of its range.
    """
    used = request.weights if weights is None else weights
    check_request(request, bool(used))
    import torch  # seconds to load; this runs on the compute thread

    from nnstudio.train.jobs import link_of, prediction_of
    from nnstudio.train.registry import load_train_registries

    prepared, plan = request.prepared, request.plan
    target = prepared.signature.target
    letters = tuple(map(letter_of, target.classes))
    name = (prepared.raw_signature or prepared.signature).inputs[0].name
    lags = window_length(prepared)
    link = link_of(load_train_registries(), plan, request.loss, target)
    assert used is not None  # check_request has looked
    module = loaded_net(plan, used)
    text, written = f"\n{request.text}", list[Letter]()
    for place in range(request.place, request.place + request.length):
        yield
        raw = np.array([text[-lags:], ""], dtype=object)[:-1]
        tensors = net_tensors(plan, prepare_inputs(prepared, {name: raw}))
        with torch.inference_mode():
            outputs = module(*tensors).numpy()
        scores = prediction_of(outputs, link).probabilities
        assert scores is not None  # letters are classes
        letter = chosen(
            np.asarray(scores[0], np.float64), letters, request.temperature, request.seed, place
        )
        order = np.argsort(-scores[0], kind="stable")[:LIKELIEST].tolist()
        best = tuple((target.classes[number], float(scores[0][number])) for number in order)
        written.append(Letter(letters[letter], float(scores[0][letter]), best))
        text += letters[letter]
    return Written(request.text, request.place, tuple(written))


def chosen(
    scores: NDArray[np.float64], letters: tuple[str, ...], temperature: float, seed: int, place: int
) -> int:
    """Return the number of the letter that is written.

    The probabilities p become p^(1/T), scaled to add up to 1: the softmax with temperature T
    (Ackley, Hinton and Sejnowski, A learning algorithm for Boltzmann machines, 1985). Rare letters,
    which the net knows only as "some other letter", are never written.

    Args:
        scores: (letter,) probabilities.
        letters: what each class is written as; "" for the rare ones.
        temperature: T; 0 takes the highest score.
        seed, place: of the draw.
    """
    logits = np.log(np.maximum(scores, 1e-300))
    logits[[not letter for letter in letters]] = -np.inf
    if temperature < COLDEST:
        return int(np.argmax(logits))
    logits = (logits - logits.max()) / temperature
    shares = np.exp(logits)
    draw = np.random.default_rng((seed, place)).random()
    found = int(np.searchsorted(np.cumsum(shares / shares.sum()), draw, "right"))
    return min(found, int(np.flatnonzero(shares)[-1]))  # sums of floats may end below 1


def window_length(prepared: Prepared) -> int:
    """Return how many letters the net sees at most.

    Raises:
        UserError: the data are not letters of a text.
    """
    step = next((s for s in prepared.fitted if s.id == "words" and s.arguments), None)
    learnt = {} if step is None else next(iter(step.arguments.values()))
    if not writes(prepared) or learnt.get("unit") != "letters":
        raise UserError(
            QT_TRANSLATE_NOOP("writing", "This net has not learnt to write."),
            QT_TRANSLATE_NOOP(
                "writing",
                "Only a net that learnt which letter comes next can go on with a text. The "
                "template “A net that writes” is one.",
            ),
            "NNS-5020",
        )
    return int(learnt["length"])


def check_request(request: WriteRequest, trained: bool) -> None:
    """Refuse what cannot be written.

    Args:
        request: what to write.
        trained: whether there are weights.

    Raises:
        UserError: see `write_on`.
    """
    window_length(request.prepared)
    if not trained:
        raise UserError(
            QT_TRANSLATE_NOOP("writing", "This net has not been trained yet."),
            QT_TRANSLATE_NOOP("writing", "Train it first; then it writes."),
            "NNS-5003",
        )
    if not 0 <= request.temperature <= HOTTEST:
        raise UserError(
            QT_TRANSLATE_NOOP("writing", "The temperature must lie between 0 and {most}.").format(
                most=int(HOTTEST)
            ),
            QT_TRANSLATE_NOOP("writing", "0.7 is usual. Nothing was written."),
            "NNS-5021",
        )
    if not 1 <= request.length <= MOST_LETTERS or request.seed < 0:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "writing", "The length must lie between 1 and {most}, the seed at 0 or above."
            ).format(most=MOST_LETTERS),
            QT_TRANSLATE_NOOP("writing", "Nothing was written."),
            "NNS-5021",
        )


def _write_if_trained(
    request: WriteRequest, weights: Weights | None = None
) -> Generator[None, None, Written | None]:
    if weights is None and not request.weights:
        return None
    return (yield from write_on(request, weights))
