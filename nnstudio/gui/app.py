"""The only place that constructs the window's objects and wires them."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from nnstudio import __version__
from nnstudio.base.i18n import system_language
from nnstudio.base.paths import resource_path
from nnstudio.gui.collector import Collector
from nnstudio.gui.crash import CrashGuard
from nnstudio.gui.desk import Desk
from nnstudio.gui.files import ProjectFiles
from nnstudio.gui.i18n import Language
from nnstudio.gui.live import LiveModel
from nnstudio.gui.main_window import MainWindow
from nnstudio.gui.panel import PanelContext, load_panels
from nnstudio.gui.session import Session
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.training.controller import TrainingController
from nnstudio.gui.training.launcher import TrainingLauncher
from nnstudio.gui.training.pump import Pump
from nnstudio.project.registries import Registries, load_all_registries
from nnstudio.settings.settings import Settings, cache_folder, settings_path, state_folder
from nnstudio.templates.registry import load_templates
from nnstudio.train.events import ComputeReady, TrainEvent
from nnstudio.train.job import ShortJob
from nnstudio.train.mailbox import Mailbox
from nnstudio.train.worker import ComputeThread

_SWITCH_SECONDS = 0.0005
"""After so long a thread that counts words makes room for the window, which often needs Python's
lock ten times for one picture; with Python's own 0.005 that picture waits ten times as long."""
_SHUTDOWN_SECONDS = 5.0


@dataclass(frozen=True)
class Start:
    """How the program was started.

    Args:
        project: a file to open.
        example: id of a template to open.
        language: "en" or "de"; "" as preferred.
    """

    project: Path | None = None
    example: str = ""
    language: str = ""


class Studio(QObject):
    """Everything behind one window; `close` joins the threads.

    Args:
        app: the application.
        settings: preferences.
        state: folder for journals and checkpoints; None where nothing can be written.
        registries: layers and data; None loads them.
        language: "en" or "de"; "" as preferred.

    Signals:
        torch_loaded: the compute thread is ready.
    """

    torch_loaded = Signal()

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        state: Path | None,
        registries: Registries | None = None,
        language: str = "",
    ) -> None:
        super().__init__()
        self.settings = settings
        preferred = settings.values.language
        code = language or (system_language() if preferred == "system" else preferred)
        self.language = Language(code, self)
        motion = {"on": True, "off": False}.get(settings.values.reduce_motion)
        self.theme = Theme(settings.values.theme, settings.values.scale, motion, self)
        self.theme.apply(app)
        self.desk = Desk()
        self.mailbox = Mailbox()
        self.compute = ComputeThread(self.mailbox)
        self.session = Session(
            registries or load_all_registries(), self.language, self.theme, self.desk, self
        )
        self.session.cache_folder = cache_folder()
        self.controller = TrainingController(self.compute, self)
        self.live = LiveModel(self.session, self.controller, self._submit, self)
        self.files = ProjectFiles(self.session, settings, state, self)
        self.launcher = TrainingLauncher(
            self.session,
            self.controller,
            self.files.checkpoint_folder,
            self.files.keep_run,
            self,
        )
        self.pump = Pump(self.mailbox, self.desk, self)
        self.pump.add_listener(self.launcher.on_events)
        self.pump.add_listener(self.controller.on_events)
        self.pump.add_listener(self._on_events)
        self.controller.noticed.connect(self.session.notify)
        context = PanelContext(self.session, self.controller, self.live, self.session.ui)
        self.window = MainWindow(
            context, self.launcher, self.files, settings, load_templates(), load_panels()
        )
        self.window.closed.connect(self.close)
        self._closed = False

    def open(self, start: Start) -> None:
        """Open what the command line names; offer recovery first."""
        recoveries = self.files.recoveries()
        if recoveries and self.window.offer_recovery(recoveries):
            return
        if start.project is not None:
            self.window.open_path(start.project)
        elif start.example:
            self.window.open_template(start.example)

    def warm_up(self) -> None:
        """Load torch on the compute thread, after the first picture of the window."""
        self.compute.warm_up()

    def close(self, *, keep_journal: bool = False) -> None:
        """Stop the training, the timer and the threads.

        Args:
            keep_journal: leave what is not saved for recovery (the system shuts down).
        """
        if self._closed:
            return
        self._closed = True
        self.live.close()
        self.controller.end_apart()
        if self.controller.busy:
            self.controller.stop()
        self.compute.shutdown(_SHUTDOWN_SECONDS)
        self.pump.pump()  # the last events: the end of the run with its weights
        self.pump.stop()
        self.session.stop_loading()
        self.desk.close(_SHUTDOWN_SECONDS)
        self.files.close(keep=keep_journal and self.files.unsaved)
        self.language.uninstall()

    def end_session(self, *_args: object) -> None:
        """Close at once and without a question: the system logs off or shuts down."""
        self.close(keep_journal=True)
        self.window.close_quietly()

    def _submit(self, job: ShortJob) -> None:
        """Ask the compute thread, and look for its answer soon unless it is busy training."""
        self.compute.submit(job)
        if not self.controller.busy:
            self.pump.hurry()

    def _on_events(self, events: list[TrainEvent]) -> None:
        if any(isinstance(event, ComputeReady) for event in events):
            self.launcher.set_torch_ready()
            self.live.set_ready()
            self.torch_loaded.emit()


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Return the application with its names and icon."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["nnstudio", *arguments])
    app.setApplicationName("nnstudio")
    app.setApplicationDisplayName("NN Studio")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("nnstudio")
    app.setWindowIcon(QIcon(str(resource_path("icons", "app.svg"))))
    return app


def make_room() -> Collector:
    """Keep the threads that work from holding the window up; return the running collector."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    collector = Collector()
    collector.start()
    return collector


def run_window(start: Start) -> int:
    """Open the window and return the exit code when it closes."""
    app = make_application()
    collector = make_room()
    folder = state_folder()
    studio = Studio(app, Settings(settings_path()), folder, language=start.language)
    studio.torch_loaded.connect(collector.set_aside)
    guard = CrashGuard(folder, studio.window.messages, studio.language)
    guard.install()
    signals = _SignalWatcher(studio)
    app.commitDataRequest.connect(studio.end_session)
    studio.window.show()
    QTimer.singleShot(0, lambda: studio.open(start))
    QTimer.singleShot(200, studio.warm_up)
    code = app.exec()
    studio.close()
    signals.close()
    guard.uninstall()
    collector.stop()
    return code


class _SignalWatcher(QObject):
    """Ends the program in order on SIGTERM and SIGINT.

    Python's handlers do not run while Qt waits, so the signal arrives through a socket.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._old = signal.set_wakeup_fd(self._write.fileno())
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def close(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old)
        self._read.close()
        self._write.close()

    def _on_signal(self) -> None:
        self._read.recv(1)
        self._studio.end_session()
        QApplication.exit(0)


def main() -> int:
    """Open the window without arguments."""
    return run_window(Start())


if __name__ == "__main__":
    sys.exit(main())
