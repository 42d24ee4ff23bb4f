"""How far something is: a moving bar on a terminal, else a plain line every few seconds."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from typing import TextIO

LINE_SECONDS = 3.0
WIDTH = 28  # of the bar, in signs


class ProgressLine:
    """Writes progress to a stream.

    Args:
        stream: standard error; whether it is a terminal decides.
        clock: seconds, for tests.
    """

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._moving = stream.isatty()
        self._due = 0.0
        self._last = ""
        self._open = False

    def show(self, share: float, words: str) -> None:
        """Show a share of the whole, 0 to 1, and what is going on."""
        if self._moving:
            self._draw(share, words)
        elif words != self._last and self._clock() >= self._due:
            self._stream.write(f"{100 * _within(share):3.0f} %  {words}\n")
            self._stream.flush()
            self._last = words
            self._due = self._clock() + LINE_SECONDS

    def clear(self) -> None:
        """Leave the line of the moving bar, so that something else can be written."""
        if self._open:
            self._stream.write("\r" + " " * (self._columns() - 1) + "\r")
            self._stream.flush()
            self._open = False

    def _draw(self, share: float, words: str) -> None:
        full, empty = ("█", "·") if self._can_write("█·") else ("#", "-")
        done = round(WIDTH * _within(share))
        line = f"{full * done}{empty * (WIDTH - done)} {words}"
        space = self._columns() - 1  # a full line would wrap and never be overwritten
        self._stream.write("\r" + line[:space].ljust(space))
        self._stream.flush()
        self._open = True

    def _columns(self) -> int:
        return max(20, shutil.get_terminal_size().columns)

    def _can_write(self, signs: str) -> bool:
        try:
            signs.encode(self._stream.encoding or "ascii")
        except (UnicodeEncodeError, LookupError):
            return False
        return True


def _within(share: float) -> float:
    return min(max(share, 0.0), 1.0)
