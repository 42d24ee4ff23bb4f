"""A second thread for files and tables; torch and scikit-learn never run here.

Results come back through a queue that the window's timer empties, so nothing of Qt crosses a
thread.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Order:
    key: str
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]


class Desk:
    """Runs one order after the other; the newest of a key counts."""

    def __init__(self) -> None:
        self._orders: queue.Queue[_Order | None] = queue.Queue()
        self._answers: queue.Queue[Callable[[], None]] = queue.Queue()
        self._newest: dict[str, _Order] = {}
        self._open = 0
        self._thread = threading.Thread(target=self._run, name="desk", daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether an order is waiting, being worked on or not yet delivered."""
        return self._open > 0

    def submit(
        self,
        key: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do some work and call back in the window's thread.

        Args:
            key: an older answer of the same key is dropped.
            work: called in the desk thread.
            done: called with the result by `deliver`.
            failed: called with the exception by `deliver`.
        """
        order = _Order(key, work, done, failed)
        self._newest[key] = order
        self._open += 1
        self._orders.put(order)

    def deliver(self) -> None:
        """Call back for everything that is ready (window's thread)."""
        while True:
            try:
                answer = self._answers.get_nowait()
            except queue.Empty:
                return
            self._open -= 1
            answer()

    def close(self, timeout: float = 5.0) -> None:
        """Finish the order in hand and join the thread.

        Args:
            timeout: seconds to wait at most.
        """
        self._newest.clear()
        self._orders.put(None)
        self._thread.join(timeout)

    def _run(self) -> None:
        while (order := self._orders.get()) is not None:
            if self._newest.get(order.key) is not order:
                self._answers.put(lambda: None)
                continue
            try:
                result = order.work()
            except Exception as error:  # noqa: BLE001 - the thread's boundary: it becomes an answer
                _log.info("order %s failed", order.key, exc_info=True)
                self._answers.put(self._later(order, order.failed, error))
            else:
                self._answers.put(self._later(order, order.done, result))

    def _later(
        self, order: _Order, callback: Callable[[Any], None], value: Any
    ) -> Callable[[], None]:
        def call() -> None:
            if self._newest.get(order.key) is order:
                callback(value)

        return call
