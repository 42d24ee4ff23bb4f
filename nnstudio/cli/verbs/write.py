"""write: a net that learnt which letter comes next goes on with a text."""

from __future__ import annotations

import argparse
from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.cli.output import Output
from nnstudio.cli.project_file import ProjectFile, opened_project
from nnstudio.cli.signals import stopped_by_signals
from nnstudio.data.dataset import Prepared
from nnstudio.explain.writing import Written, write_job
from nnstudio.project.run_data import stored_preparation
from nnstudio.project.run_record import RunRecord
from nnstudio.train.control import Control, Stopped
from nnstudio.train.headless import answer_here
from nnstudio.work.write import LetterLoss, losses_of, make_request

_LOSS: dict[str, Text] = {
    "net": QT_TRANSLATE_NOOP(
        "writing",
        "Loss per letter of the validation part: this net {loss}, as if {perplexity} letters were "
        "equally likely.",
    ),
    "pairs": QT_TRANSLATE_NOOP(
        "writing", "Counting letter pairs reaches {loss} ({perplexity} letters)."
    ),
    "frequencies": QT_TRANSLATE_NOOP(
        "writing", "Counting single letters reaches {loss} ({perplexity} letters)."
    ),
}
_KNOWS_NOTHING = QT_TRANSLATE_NOOP(
    "writing",
    "The net only goes on with patterns of letters. It knows nothing, and what it writes may be "
    "wrong or hurt.",
)


def write(arguments: argparse.Namespace, output: Output) -> bool:
    """Write on from a start; False where somebody stopped it."""
    control = Control()
    with stopped_by_signals(control), opened_project(arguments.project, output) as project:
        record = project.trained()
        prepared: Prepared | None = None
        if arguments.data is None:
            prepared = stored_preparation(record, None, project.registries.data)
        if prepared is None:
            prepared = project.run_data(record, arguments.data, "--data")
        request = make_request(
            record,
            project.runs,
            prepared,
            project.registries.layers,
            start=arguments.start,
            length=arguments.length,
            temperature=arguments.temperature,
            seed=arguments.seed,
        )
        try:
            written: Written = answer_here(write_job("write", request), control=control)
        except Stopped:
            output.say(QT_TRANSLATE_NOOP("writing", "Stopped. Nothing was changed."))
            return False
        losses = _losses(project, record, arguments)
    output.line(written.text)
    output.say(_KNOWS_NOTHING)
    for entry in losses:
        loss, perplexity = Number(entry.loss, 3), Number(entry.perplexity, 1)
        output.say(_LOSS[entry.way].format(loss=loss, perplexity=perplexity))
    output.result(_json(arguments, written, losses))
    return True


def _losses(
    project: ProjectFile, record: RunRecord, arguments: argparse.Namespace
) -> tuple[LetterLoss, ...]:
    """Return the losses; () without the training data, which writing does not need."""
    try:
        return losses_of(record, project.run_data(record, arguments.data, "--data"))
    except UserError:
        return ()


def _json(
    arguments: argparse.Namespace, written: Written, losses: tuple[LetterLoss, ...]
) -> dict[str, Any]:
    return {
        "text": written.text,
        "start": arguments.start,
        "temperature": arguments.temperature,
        "seed": arguments.seed,
        "letters": [
            {"letter": letter.text, "score": letter.score, "likeliest": dict(letter.likeliest)}
            for letter in written.letters
        ],
        "losses": {
            entry.way: {"loss": entry.loss, "perplexity": entry.perplexity} for entry in losses
        },
    }
