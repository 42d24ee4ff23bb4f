"""Try something as a new run: one change of the data's settings, then a training with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from nnstudio.edit.edit import Edit
from nnstudio.gui.repairs import fix_all
from nnstudio.gui.session import LOCKED, Session
from nnstudio.gui.training.launcher import DATA_LOADING, TrainingLauncher


class NewRun(QObject):
    """Waits for the data that a change asks for, and trains then.

    What was trained before stays as it is; the change is one step that can be undone.

    Args:
        session: document and data.
        launcher: starts the training.
        parent: owner.
    """

    def __init__(
        self, session: Session, launcher: TrainingLauncher, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._launcher = session, launcher
        self._waiting = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._start)
        launcher.ready_changed.connect(self._on_ready_changed)
        session.document_replaced.connect(self._forget)

    @property
    def waiting(self) -> bool:
        """Whether a change was made whose training has not begun."""
        return self._waiting

    def attempt(self, edit: Edit | None) -> bool:
        """Make a change and train with it; return whether the change was made.

        Args:
            edit: of the data's settings; None where they are so already.
        """
        if self._session.locked:
            self._session.notify(LOCKED, "warning")
            return False
        if edit is not None and not self._session.push(edit):
            return False
        self._waiting = True
        self._later.start()
        return True

    def _on_ready_changed(self) -> None:
        if self._waiting:
            self._later.start()  # the report of the net follows the data

    def _start(self) -> None:
        if not self._waiting or self._launcher.obstacle == DATA_LOADING:
            return
        self._waiting = False
        if self._session.report.errors:
            fix_all(self._session)  # other words may need a larger table than the net has
        self._launcher.train()

    def _forget(self) -> None:
        self._waiting = False
