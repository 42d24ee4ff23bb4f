"""Which function does what a verb says."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from nnstudio.cli.output import Output
from nnstudio.cli.verbs.answers import evaluate, predict
from nnstudio.cli.verbs.catalogue import catalogue
from nnstudio.cli.verbs.check import check
from nnstudio.cli.verbs.compare import compare
from nnstudio.cli.verbs.data import data
from nnstudio.cli.verbs.export import export
from nnstudio.cli.verbs.lists import layers, samples, templates
from nnstudio.cli.verbs.new import new
from nnstudio.cli.verbs.repeat import repeat
from nnstudio.cli.verbs.self_test import self_test
from nnstudio.cli.verbs.train import train
from nnstudio.cli.verbs.words import words
from nnstudio.cli.verbs.write import write

Verb = Callable[[argparse.Namespace, Output], bool]

DEEDS: dict[str, Verb] = {
    "templates": templates,
    "layers": layers,
    "samples": samples,
    "catalogue": catalogue,
    "new": new,
    "data": data,
    "words": words,
    "check": check,
    "train": train,
    "evaluate": evaluate,
    "compare": compare,
    "repeat": repeat,
    "predict": predict,
    "write": write,
    "export": export,
}


def run_verb(
    arguments: argparse.Namespace, output: Output, draw: Callable[[], str] | None = None
) -> bool:
    """Do what a verb says.

    Args:
        arguments: as the parser understood them.
        output: where to write.
        draw: for the self-test; see `main.run_command`.

    Returns:
        Whether it was done to the end; a training may have been stopped.

    Raises:
        UserError: something in the input is wrong.
    """
    if arguments.verb == "self-test":
        return self_test(output, draw)
    return DEEDS[arguments.verb](arguments, output)
