"""What happens when something of ours goes wrong: a dialog once a place, a report, no crash."""

from __future__ import annotations

import faulthandler
import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.dialogs.messages import Messages
from nnstudio.gui.i18n import Language

_log = logging.getLogger(__name__)

OUR_FAULT = QT_TRANSLATE_NOOP("crash", "Something went wrong inside NN Studio.")
SAFE = QT_TRANSLATE_NOOP(
    "crash",
    "Your work is safe and you can go on. Save it soon. A report lies at {path}; it holds no "
    "data of yours.",
)
SAFE_NO_REPORT = QT_TRANSLATE_NOOP("crash", "Your work is safe and you can go on. Save it soon.")


class CrashGuard:
    """Receives exceptions that nobody caught.

    Args:
        folder: for the report and the trace of native crashes; None writes none.
        messages: shows the dialog.
        language: of the dialog.
    """

    def __init__(self, folder: Path | None, messages: Messages, language: Language) -> None:
        self._folder = folder
        self._messages = messages
        self._language = language
        self._seen: set[tuple[str, int]] = set()
        self._file: IO[str] | None = None
        self._old = sys.excepthook

    def install(self) -> None:
        """Catch what nobody catches; write native crashes to a file."""
        sys.excepthook = self._on_exception
        if self._folder is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # A windowed build has no stderr: faulthandler itself would crash without a file.
            self._file = (self._folder / "native_crash.log").open("w", encoding="utf-8")
            faulthandler.enable(self._file)
        except OSError as error:
            _log.warning("native crashes cannot be logged: %s", error)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = self._old
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._old(kind, error, trace)
            return
        _log.error("uncaught exception", exc_info=(kind, error, trace))
        place = _place(trace)
        if place in self._seen:
            return
        self._seen.add(place)
        path = self._write("".join(traceback.format_exception(kind, error, trace)))
        hint = SAFE_NO_REPORT if path is None else SAFE.format(path=plain(str(path)))
        self._messages.error(UserError(OUR_FAULT, hint, "NNS-9001"))

    def _write(self, text: str) -> Path | None:
        if self._folder is None:
            return None
        path = self._folder / "report.txt"
        try:
            path.write_text(text, encoding="utf-8")
        except OSError:
            return None
        return path


def _place(trace: TracebackType | None) -> tuple[str, int]:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return ("", 0) if trace is None else (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
