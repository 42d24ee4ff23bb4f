"""The timer that brings the threads' reports into the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from nnstudio.gui.desk import Desk
from nnstudio.train.events import TrainEvent
from nnstudio.train.mailbox import Mailbox

INTERVAL_MS = 40
SOON_MS, SOON_FOR_MS = 8, 400
"""While somebody waits for an answer: a person who types notices 40 ms more."""


class Pump(QObject):
    """Empties the mailbox and the desk a few times a second.

    Args:
        mailbox: filled by the compute thread.
        desk: answers of the file thread.
        parent: the Qt owner.
    """

    events_arrived = Signal(list)

    def __init__(self, mailbox: Mailbox, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mailbox = mailbox
        self._desk = desk
        self._listeners: list[Callable[[list[TrainEvent]], None]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.pump)
        self._timer.start()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(SOON_FOR_MS)
        self._calm.timeout.connect(lambda: self._timer.setInterval(INTERVAL_MS))

    def add_listener(self, listener: Callable[[list[TrainEvent]], None]) -> None:
        """Call a function with every batch of events, before `events_arrived`."""
        self._listeners.append(listener)

    @property
    def interval(self) -> int:
        """Milliseconds between two looks."""
        return self._timer.interval()

    def hurry(self) -> None:
        """Look more often for a moment: an answer is expected."""
        if self._timer.isActive():
            self._timer.setInterval(SOON_MS)
            self._calm.start()

    def pump(self) -> None:
        """Deliver what has arrived."""
        self._desk.deliver()
        events = self._mailbox.drain()
        if not events:
            return
        for listener in self._listeners:
            listener(events)
        self.events_arrived.emit(events)

    def stop(self) -> None:
        """Deliver nothing more."""
        self._timer.stop()
        self._calm.stop()
        self._listeners.clear()
