"""The words of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from nnstudio import __version__
from nnstudio.base.i18n import LANGUAGE_NAMES, Translator, system_language
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.cli.usage import Parser

VERBS: dict[str, Text] = {
    "templates": QT_TRANSLATE_NOOP("cli", "list the ready projects"),
    "layers": QT_TRANSLATE_NOOP("cli", "list the layers"),
    "samples": QT_TRANSLATE_NOOP("cli", "list the data sets that work offline"),
    "catalogue": QT_TRANSLATE_NOOP("catalogue", "public data sets: list, show, bring here"),
    "new": QT_TRANSLATE_NOOP("cli", "make a project"),
    "data": QT_TRANSLATE_NOOP("cli", "what an import would make of a file or folder"),
    "words": QT_TRANSLATE_NOOP("corpus", "what texts are like: their words, and where they stand"),
    "check": QT_TRANSLATE_NOOP("cli", "problems of a net, with their repairs"),
    "train": QT_TRANSLATE_NOOP("cli", "train a project's net"),
    "evaluate": QT_TRANSLATE_NOOP("cli", "loss and metrics with their 95 % intervals"),
    "compare": QT_TRANSLATE_NOOP("baselines", "a trained net beside simple methods"),
    "repeat": QT_TRANSLATE_NOOP("baselines", "train with several seeds or folds"),
    "predict": QT_TRANSLATE_NOOP("cli", "answers for new items"),
    "write": QT_TRANSLATE_NOOP("writing", "let a net that learnt letters go on with a text"),
    "export": QT_TRANSLATE_NOOP("cli", "write a run in another form"),
    "self-test": QT_TRANSLATE_NOOP("cli", "one real training: green or red"),
}

_RUN = QT_TRANSLATE_NOOP("cli", "the net of run number N instead of the newest one")
_DATA_NOW = QT_TRANSLATE_NOOP("cli", "where the project's data are now")


def wanted_language(words: Sequence[str]) -> str:
    """Return the language that the words ask for, else the system's."""
    for place, word in enumerate(words):
        name, _, code = word.partition("=")
        if name == "--lang":
            code = code or "".join(words[place + 1 : place + 2])
            if code in LANGUAGE_NAMES:
                return code
    return system_language()


class Words:
    """Builds the parser of all verbs in one language.

    Args:
        translator: renders the help.
    """

    def __init__(self, translator: Translator) -> None:
        self._say = translator
        self._parser = Parser(
            translator,
            prog="nnstudio",
            description=translator(
                QT_TRANSLATE_NOOP(
                    "cli",
                    "Build, train and understand neural nets. Without a verb the window opens.",
                )
            ),
        )
        self._parser.add_argument("--version", action="version", version=__version__)
        self._add_common(self._parser, None)
        # A parent of its own for the verbs: what stands before the verb is not overwritten.
        common = argparse.ArgumentParser(add_help=False)
        self._add_common(common, argparse.SUPPRESS)
        title = QT_TRANSLATE_NOOP("cli", "verbs")
        adder = self._parser.add_subparsers(
            dest="verb",
            metavar=translator(QT_TRANSLATE_NOOP("cli", "VERB")),
            title=translator(title),
            parser_class=partial(Parser, translator),  # pyright: ignore[reportArgumentType]
        )
        for name, text in VERBS.items():
            words = translator(text)
            line = words.replace("%", "%%")
            verb = adder.add_parser(name, parents=[common], help=line, description=words)
            getattr(self, f"_add_{name.replace('-', '_')}", lambda _: None)(verb)

    def parse(self, words: Sequence[str]) -> argparse.Namespace:
        """Return what the words say; wrong usage and --help leave with SystemExit."""
        found = self._parser.parse_args(list(words))
        if not found.verb:
            text = QT_TRANSLATE_NOOP("cli", "A verb or a project file is missing.")
            self._parser.error(self._say(text))
        return found

    def _add_common(self, parser: argparse.ArgumentParser, default: str | None) -> None:
        text = QT_TRANSLATE_NOOP("cli", "write the result as JSON; - for standard output")
        parser.add_argument("--json", metavar="FILE", default=default, help=self._say(text))
        text = QT_TRANSLATE_NOOP("cli", "language of messages")
        codes = tuple(LANGUAGE_NAMES)
        parser.add_argument("--lang", choices=codes, default=default, help=self._say(text))

    def _option(self, verb: argparse.ArgumentParser, name: str, text: Text, **more: Any) -> None:
        verb.add_argument(name, help=self._say(text).replace("%", "%%"), **more)

    def _project(self, verb: argparse.ArgumentParser) -> None:
        text = QT_TRANSLATE_NOOP("cli", "a project file (.nns)")
        self._option(verb, "project", text, type=Path, metavar="PROJECT")

    def _add_new(self, verb: argparse.ArgumentParser) -> None:
        text = QT_TRANSLATE_NOOP("cli", "the file to make")
        self._option(verb, "output", text, type=Path, metavar="OUT.nns")
        text = QT_TRANSLATE_NOOP("cli", "a ready project; “nnstudio templates” lists them")
        self._option(verb, "--template", text, default="", metavar="ID")
        text = QT_TRANSLATE_NOOP("cli", "own data; without a template they choose it")
        self._option(verb, "--data", text, type=Path, metavar="PATH")
        text = QT_TRANSLATE_NOOP("cli", "the column to predict")
        self._option(verb, "--target", text, default="", metavar="COLUMN")
        text = QT_TRANSLATE_NOOP("cli", "the column that holds a text")
        self._option(verb, "--text", text, default="", metavar="COLUMN")
        text = QT_TRANSLATE_NOOP(
            "cli",
            "a setting, e.g. epochs=5, optimizer.lr=0.01, data.noise=20, conv2d_1.filters=8",
        )
        self._option(
            verb, "--set", text, action="append", default=[], metavar="NAME=VALUE", dest="settings"
        )

    def _add_catalogue(self, verb: argparse.ArgumentParser) -> None:
        text = QT_TRANSLATE_NOOP("catalogue", "a set, e.g. mnist; without it all are listed")
        self._option(verb, "id", text, nargs="?", default="", metavar="ID")
        which = verb.add_mutually_exclusive_group()
        text = QT_TRANSLATE_NOOP("catalogue", "make it ready; downloads what is not here")
        which.add_argument("--get", action="store_true", help=self._say(text))
        text = QT_TRANSLATE_NOOP("catalogue", "make it ready from files in this folder")
        which.add_argument(
            "--from", type=Path, metavar="FOLDER", dest="folder", help=self._say(text)
        )
        text = QT_TRANSLATE_NOOP("catalogue", "download its files to a stick for a course")
        which.add_argument("--stick", type=Path, metavar="FOLDER", help=self._say(text))

    def _add_data(self, verb: argparse.ArgumentParser) -> None:
        text = QT_TRANSLATE_NOOP("cli", "a file or folder")
        self._option(verb, "path", text, type=Path, metavar="PATH")

    def _add_words(self, verb: argparse.ArgumentParser) -> None:
        text = QT_TRANSLATE_NOOP("corpus", "a project file (.nns), or texts: a file or folder")
        self._option(verb, "path", text, type=Path, metavar="PATH")
        text = QT_TRANSLATE_NOOP("corpus", "show this word or phrase in context; * is any letters")
        self._option(verb, "--word", text, metavar="WORD")
        text = QT_TRANSLATE_NOOP("corpus", "only this class")
        self._option(verb, "--class", text, default="", metavar="CLASS", dest="class_name")
        text = QT_TRANSLATE_NOOP("corpus", "count pairs of neighbouring words")
        self._option(verb, "--pairs", text, action="store_true")
        text = QT_TRANSLATE_NOOP("corpus", "how many words or hits are shown at most")
        self._option(verb, "--most", text, type=int, default=20, metavar="N")
        self._option(verb, "--data", _DATA_NOW, type=Path, metavar="PATH")

    def _add_check(self, verb: argparse.ArgumentParser) -> None:
        self._project(verb)
        text = QT_TRANSLATE_NOOP("cli", "apply the first repair of problem N")
        self._option(verb, "--fix", text, type=int, metavar="N")

    def _add_train(self, verb: argparse.ArgumentParser) -> None:
        self._project(verb)
        self._option(verb, "--data", _DATA_NOW, type=Path, metavar="PATH")
        text = QT_TRANSLATE_NOOP("cli", "passes through the training part")
        self._option(verb, "--epochs", text, type=int, metavar="N")
        text = QT_TRANSLATE_NOOP("cli", "where to compute")
        self._option(verb, "--device", text, choices=("auto", "cpu", "cuda"))
        text = QT_TRANSLATE_NOOP("cli", "of start weights and order: same seed, same result")
        self._option(verb, "--seed", text, type=int, metavar="N")
        text = QT_TRANSLATE_NOOP("cli", "processor threads; 0 finds the fastest number")
        self._option(verb, "--threads", text, type=int, metavar="N")
        text = QT_TRANSLATE_NOOP("cli", "go on from the latest checkpoint")
        self._option(verb, "--resume", text, action="store_true")

    def _add_evaluate(self, verb: argparse.ArgumentParser) -> None:
        self._project(verb)
        self._option(verb, "--run", _RUN, type=int, metavar="N")
        which = verb.add_mutually_exclusive_group()
        text = QT_TRANSLATE_NOOP("cli", "other data with answers instead of the validation part")
        which.add_argument("--data", type=Path, metavar="PATH", help=self._say(text))
        text = QT_TRANSLATE_NOOP("cli", "the test part; every look is counted")
        which.add_argument("--final", action="store_true", help=self._say(text))
        self._option(verb, "--source", _DATA_NOW, type=Path, metavar="PATH")

    def _add_compare(self, verb: argparse.ArgumentParser) -> None:
        self._project(verb)
        text = QT_TRANSLATE_NOOP(
            "repeats", "train anew with so many seeds first and compare over all of them"
        )
        self._option(verb, "--seeds", text, type=int, metavar="N")
        text = QT_TRANSLATE_NOOP(
            "baselines",
            "compare the newest run with run number N, not with simple methods; with --seeds their "
            "settings",
        )
        self._option(verb, "--against", text, type=int, metavar="N")
        text = QT_TRANSLATE_NOOP("repeats", "with --seeds: processor threads; 0 finds the fastest")
        self._option(verb, "--threads", text, type=int, metavar="N")
        self._option(verb, "--data", _DATA_NOW, type=Path, metavar="PATH")

    def _add_repeat(self, verb: argparse.ArgumentParser) -> None:
        self._project(verb)
        which = verb.add_mutually_exclusive_group(required=True)
        text = QT_TRANSLATE_NOOP("baselines", "train so many times, each with another seed")
        which.add_argument("--seeds", type=int, metavar="N", help=self._say(text))
        text = QT_TRANSLATE_NOOP(
            "baselines", "train so many times, each time another share is left out for validation"
        )
        which.add_argument("--folds", type=int, metavar="N", help=self._say(text))
        self._option(verb, "--data", _DATA_NOW, type=Path, metavar="PATH")
        text = QT_TRANSLATE_NOOP("cli", "passes through the training part")
        self._option(verb, "--epochs", text, type=int, metavar="N")
        text = QT_TRANSLATE_NOOP("cli", "where to compute")
        self._option(verb, "--device", text, choices=("auto", "cpu", "cuda"))
        text = QT_TRANSLATE_NOOP("cli", "processor threads; 0 finds the fastest number")
        self._option(verb, "--threads", text, type=int, metavar="N")

    def _add_predict(self, verb: argparse.ArgumentParser) -> None:
        self._project(verb)
        self._option(verb, "--run", _RUN, type=int, metavar="N")
        which = verb.add_mutually_exclusive_group(required=True)
        text = QT_TRANSLATE_NOOP("predict_file", "a file or folder with new items")
        which.add_argument("--input", type=Path, metavar="PATH", help=self._say(text))
        text = QT_TRANSLATE_NOOP("cli", "one text")
        which.add_argument("--text", metavar="TEXT", help=self._say(text))
        text = QT_TRANSLATE_NOOP("predict_file", "write a table of all answers: .csv or .xlsx")
        verb.add_argument("-o", "--output", type=Path, metavar="OUT", help=self._say(text))
        text = QT_TRANSLATE_NOOP("predict_file", "without the strongest words of each text: faster")
        self._option(verb, "--no-words", text, action="store_true")
        self._option(verb, "--source", _DATA_NOW, type=Path, metavar="PATH")

    def _add_write(self, verb: argparse.ArgumentParser) -> None:
        self._project(verb)
        text = QT_TRANSLATE_NOOP("writing", "the text that the net goes on from")
        self._option(verb, "--start", text, default="", metavar="TEXT")
        text = QT_TRANSLATE_NOOP("writing", "how many letters it writes")
        self._option(verb, "--length", text, type=int, default=300, metavar="N")
        text = QT_TRANSLATE_NOOP(
            "writing",
            "0 takes the likeliest letter always, 1 draws by the net's scores, more is bolder",
        )
        self._option(verb, "--temperature", text, type=float, default=0.7, metavar="T")
        text = QT_TRANSLATE_NOOP("writing", "same seed, same letters")
        self._option(verb, "--seed", text, type=int, default=0, metavar="N")
        self._option(verb, "--data", _DATA_NOW, type=Path, metavar="PATH")

    def _add_export(self, verb: argparse.ArgumentParser) -> None:
        self._project(verb)
        text = QT_TRANSLATE_NOOP("cli", "the form, e.g. pytorch")
        self._option(verb, "--to", text, required=True, metavar="FORM")
        text = QT_TRANSLATE_NOOP("cli", "the file to write")
        verb.add_argument(
            "-o", "--output", type=Path, required=True, metavar="OUT", help=self._say(text)
        )
        self._option(verb, "--data", _DATA_NOW, type=Path, metavar="PATH")
