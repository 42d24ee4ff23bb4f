"""A parser of words that speaks the reader's language, also about wrong usage."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any, NoReturn

from nnstudio.base.i18n import Translator
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain

EXIT_USAGE = 2

_USAGE = QT_TRANSLATE_NOOP("cli", "Usage:")
_WORDS = QT_TRANSLATE_NOOP("cli", "words")
_OPTIONS = QT_TRANSLATE_NOOP("cli", "options")
_HELP = QT_TRANSLATE_NOOP("cli", "show this help")
_MORE = QT_TRANSLATE_NOOP("cli", "Nothing was done. Help: {command}")

# What argparse says, and how we say it.
_SAYINGS: tuple[tuple[re.Pattern[str], Text], ...] = (
    (
        re.compile(r"the following arguments are required: (?P<what>.*)"),
        QT_TRANSLATE_NOOP("cli", "This is missing: {what}"),
    ),
    (
        re.compile(r"one of the arguments (?P<what>.*) is required"),
        QT_TRANSLATE_NOOP("cli", "One of these is missing: {what}"),
    ),
    (
        re.compile(r"unrecognized arguments: (?P<what>.*)"),
        QT_TRANSLATE_NOOP("cli", "This is not understood: {what}"),
    ),
    (
        re.compile(
            r"argument (?P<name>\S+): invalid choice: (?P<what>.*) \(choose from (?P<all>.*)\)"
        ),
        QT_TRANSLATE_NOOP("cli", "{name} cannot be {what}. Possible: {all}"),
    ),
    (
        re.compile(r"argument (?P<name>\S+): invalid int value: (?P<what>.*)"),
        QT_TRANSLATE_NOOP("cli", "{name} needs a whole number, not {what}"),
    ),
    (
        re.compile(r"argument (?P<name>\S+): expected one argument"),
        QT_TRANSLATE_NOOP("cli", "{name} needs a value"),
    ),
    (
        re.compile(r"argument (?P<name>\S+): not allowed with argument (?P<what>\S+)"),
        QT_TRANSLATE_NOOP("cli", "{name} and {what} cannot be used together"),
    ),
)


class Parser(argparse.ArgumentParser):
    """An ArgumentParser in the reader's language.

    Args:
        translator: renders the Texts.
        kwargs: as of ArgumentParser.
    """

    def __init__(self, translator: Translator, **kwargs: Any) -> None:
        super().__init__(
            add_help=False,
            allow_abbrev=False,
            formatter_class=lambda prog: _Formatter(translator, prog),
            **kwargs,
        )
        self._translator = translator
        self._positionals.title = translator(_WORDS)
        self._optionals.title = translator(_OPTIONS)
        self.add_argument("-h", "--help", action="help", help=translator(_HELP))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the words and end with the code for wrong usage."""
        more = _MORE.format(command=plain(f"{self.prog} --help"))
        sys.stderr.write(f"{self._translator(_said(message))}\n{self._translator(more)}\n")
        raise SystemExit(EXIT_USAGE)


class _Formatter(argparse.HelpFormatter):
    def __init__(self, translator: Translator, prog: str) -> None:
        super().__init__(prog, max_help_position=30)
        self._translator = translator

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        words = f"{self._translator(_USAGE)} " if prefix is None else prefix
        super().add_usage(usage, actions, groups, words)


def _said(message: str) -> Text:
    for pattern, text in _SAYINGS:
        match = pattern.fullmatch(message)
        if match is not None:
            return text.format(**{name: plain(value) for name, value in match.groupdict().items()})
    return plain(message)
