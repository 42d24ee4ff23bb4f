"""The system's wish to end, as a stop that leaves the work tidy."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator

from nnstudio.train.control import Control

STOPPING_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")


@contextlib.contextmanager
def stopped_by_signals(control: Control) -> Iterator[None]:
    """Let the system's wish to end become a stop between two layers; a second Ctrl+C is final."""

    def on_signal(number: int, _frame: object) -> None:
        if control.stop_requested and number == signal.SIGINT:
            raise KeyboardInterrupt
        control.stop()

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = [getattr(signal, name) for name in STOPPING_SIGNALS if hasattr(signal, name)]
    before = {number: signal.signal(number, on_signal) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
