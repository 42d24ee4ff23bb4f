"""Printing: results to standard output or a JSON file, everything else to standard error."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any, TextIO

from nnstudio.base.errors import UserError
from nnstudio.base.i18n import Translator
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.cli.progress import ProgressLine


class Output:
    """Where a verb writes.

    Args:
        translator: language of messages.
        json_target: file for the JSON result, "-" for standard output, None for none.
    """

    def __init__(self, translator: Translator, json_target: str | None) -> None:
        self.translator = translator
        self._json_target = json_target
        self._progress = ProgressLine(sys.stderr)

    @property
    def json_only(self) -> bool:
        """Whether standard output belongs to JSON."""
        return self._json_target == "-"

    def check_target(self) -> None:
        """Find out before the work whether its result can be written.

        Raises:
            UserError: the folder of the JSON file is not there, or a folder has its name.
        """
        if self._json_target is None or self.json_only:
            return
        path = Path(self._json_target)
        if not path.parent.is_dir() or path.is_dir():
            raise UserError(
                QT_TRANSLATE_NOOP("cli", "{file} cannot be written.").format(
                    file=plain(self._json_target)
                ),
                QT_TRANSLATE_NOOP(
                    "cli", "Nothing was done. Name a file in a folder that is there."
                ),
                "NNS-4051",
            )

    def say(self, text: Text) -> None:
        """Print a sentence: to standard output, or to standard error beside JSON."""
        self._write(sys.stderr if self.json_only else sys.stdout, self.translator(text))

    def line(self, words: str) -> None:
        """Print a line of a table; nothing beside JSON on standard output."""
        if not self.json_only:
            self._write(sys.stdout, words)

    def number(self, value: float, digits: int = 4) -> str:
        """Return a number as the language writes it."""
        return self.translator.number(value, digits)

    def progress(self, share: float, text: Text) -> None:
        """Show on standard error how far something is: a bar, or now and then a line."""
        self._progress.show(share, self.translator(text))

    def result(self, data: Any) -> None:
        """Write the JSON result where it was asked for.

        Raises:
            UserError: the file cannot be written.
        """
        if self._json_target is None:
            return
        text = json.dumps(_clean(data), ensure_ascii=False, indent=2, allow_nan=False)
        if self.json_only:
            self._write(sys.stdout, text)
            return
        try:
            Path(self._json_target).write_text(text + "\n", encoding="utf-8", errors="replace")
        except OSError as error:
            raise UserError(
                QT_TRANSLATE_NOOP("cli", "{file} could not be written: {reason}.").format(
                    file=plain(self._json_target), reason=plain(error.strerror or str(error))
                ),
                QT_TRANSLATE_NOOP("cli", "The work itself is done and safe."),
                "NNS-4051",
            ) from error

    def error(self, error: UserError) -> None:
        """Print an error: what happened, what is safe, what to do."""
        self._write(sys.stderr, f"{self.translator(error.message)} [{error.code}]")
        if error.hint is not None:
            self._write(sys.stderr, self.translator(error.hint))

    def _write(self, stream: TextIO, words: str) -> None:
        self._progress.clear()
        stream.write(words + "\n")
        stream.flush()


def _clean(value: Any) -> Any:
    """JSON has neither NaN nor numpy's numbers."""
    if isinstance(value, dict):
        return {str(key): _clean(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_clean(item) for item in value]
    if hasattr(value, "tolist"):
        return _clean(value.tolist())
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
