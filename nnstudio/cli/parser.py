"""The words of the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

EXIT_DONE, EXIT_INPUT, EXIT_USAGE, EXIT_FAULT = 0, 1, 2, 3
VERBS = (
    "templates",
    "layers",
    "samples",
    "new",
    "data",
    "check",
    "train",
    "evaluate",
    "predict",
    "export",
    "self-test",
)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all verbs."""
    parser = argparse.ArgumentParser(
        prog="nnstudio",
        description="Build, train and understand neural nets. Without a verb the window opens.",
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", metavar="FILE", help="write the result as JSON; - for stdout")
    common.add_argument("--lang", choices=("en", "de"), help="language of messages")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    for name, words in (
        ("templates", "list the ready projects"),
        ("layers", "list the layers"),
        ("samples", "list the data sets that work offline"),
    ):
        verbs.add_parser(name, parents=[common], help=words)
    _add_new(verbs, common)
    data = verbs.add_parser("data", parents=[common], help="what an import would make of a path")
    data.add_argument("path", type=Path)
    check = verbs.add_parser("check", parents=[common], help="problems, with their repairs")
    check.add_argument("project", type=Path)
    check.add_argument("--fix", type=int, metavar="N", help="apply the first repair of problem N")
    _add_train(verbs, common)
    _add_answers(verbs, common)
    export = verbs.add_parser("export", parents=[common], help="write a run in another form")
    export.add_argument("project", type=Path)
    export.add_argument("--to", required=True, metavar="TARGET", help="pytorch")
    export.add_argument("-o", "--output", type=Path, required=True)
    export.add_argument("--data", type=Path, help="where the data are now")
    verbs.add_parser("self-test", parents=[common], help="one real training: green or red")
    return parser


def _add_new(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    new = verbs.add_parser("new", parents=[common], help="make a project")
    new.add_argument("output", type=Path, metavar="OUT.nns")
    new.add_argument("--template", default="", metavar="ID")
    new.add_argument("--data", type=Path, metavar="PATH")
    new.add_argument("--target", default="", metavar="COLUMN")
    new.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        dest="settings",
        help="a setting, e.g. epochs=5, optimizer.lr=0.01, data.noise=20, conv2d_1.filters=8",
    )


def _add_train(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    train = verbs.add_parser("train", parents=[common], help="train a project's net")
    train.add_argument("project", type=Path)
    train.add_argument("--data", type=Path, help="where the data are now")
    train.add_argument("--epochs", type=int)
    train.add_argument("--device", choices=("auto", "cpu", "cuda"))
    train.add_argument("--seed", type=int)
    train.add_argument("--threads", type=int)
    train.add_argument("--resume", action="store_true", help="go on from the latest checkpoint")


def _add_answers(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    evaluate = verbs.add_parser(
        "evaluate", parents=[common], help="loss and metrics with their 95 %% intervals"
    )
    evaluate.add_argument("project", type=Path)
    which = evaluate.add_mutually_exclusive_group()
    which.add_argument("--data", type=Path, help="other data with answers")
    which.add_argument("--final", action="store_true", help="the test part; every look is counted")
    evaluate.add_argument("--source", type=Path, help="where the project's own data are now")
    predict = verbs.add_parser("predict", parents=[common], help="answers for new items")
    predict.add_argument("project", type=Path)
    predict.add_argument("--input", type=Path, required=True, metavar="PATH")
    predict.add_argument("--source", type=Path, help="where the project's own data are now")
