"""Printing: results to standard output or a JSON file, everything else to standard error."""

from __future__ import annotations

import json
import math
import os
import sys
from pathlib import Path
from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.i18n import Translator
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain


class Output:
    """Where a verb writes.

    Args:
        translator: language of messages.
        json_target: file for the JSON result, "-" for standard output, None for none.
    """

    def __init__(self, translator: Translator, json_target: str | None) -> None:
        self.translator = translator
        self._json_target = json_target
        self._bar_open = False

    @property
    def json_only(self) -> bool:
        """Whether standard output belongs to JSON."""
        return self._json_target == "-"

    def say(self, text: Text) -> None:
        """Print a sentence: to standard output, or to standard error beside JSON."""
        self.end_bar()
        stream = sys.stderr if self.json_only else sys.stdout
        stream.write(self.translator(text) + "\n")
        stream.flush()

    def line(self, words: str) -> None:
        """Print a line of a table; nothing beside JSON on standard output."""
        self.end_bar()
        if not self.json_only:
            sys.stdout.write(words + "\n")

    def bar(self, share: float, words: str) -> None:
        """Show progress on standard error; a moving bar only on a terminal."""
        if not sys.stderr.isatty() and not os.environ.get("NNSTUDIO_BAR"):
            return
        width = 28
        done = round(width * min(max(share, 0.0), 1.0))
        sys.stderr.write(f"\r[{'█' * done}{'·' * (width - done)}] {words}   ")
        sys.stderr.flush()
        self._bar_open = True

    def end_bar(self) -> None:
        """Leave the line of the progress bar."""
        if self._bar_open:
            sys.stderr.write("\n")
            self._bar_open = False

    def result(self, data: Any) -> None:
        """Write the JSON result where it was asked for.

        Raises:
            UserError: the file cannot be written.
        """
        if self._json_target is None:
            return
        text = json.dumps(_clean(data), ensure_ascii=False, indent=2, allow_nan=False)
        if self._json_target == "-":
            sys.stdout.write(text + "\n")
            return
        try:
            Path(self._json_target).write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            raise UserError(
                QT_TRANSLATE_NOOP("cli", "{file} could not be written: {reason}.").format(
                    file=plain(self._json_target), reason=plain(error.strerror or str(error))
                ),
                None,
                "NNS-4051",
            ) from error

    def error(self, error: UserError) -> None:
        """Print an error: what happened, what is safe, what to do."""
        self.end_bar()
        sys.stderr.write(f"{self.translator(error.message)} [{error.code}]\n")
        if error.hint is not None:
            sys.stderr.write(self.translator(error.hint) + "\n")


def _clean(value: Any) -> Any:
    """JSON has neither NaN nor numpy's numbers."""
    if isinstance(value, dict):
        return {str(key): _clean(item) for key, item in value.items()}  # pyright: ignore
    if isinstance(value, (list, tuple)):
        return [_clean(item) for item in value]  # pyright: ignore
    if hasattr(value, "tolist"):
        return _clean(value.tolist())
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
