"""Fixtures for tests with a window; loaded only where Qt is installed.

pytest-qt's own exception capture is off (`qt_no_exception_capture`): since PySide6 6.6 some
exceptions of slots and overridden methods pass it by (pytest-qt#489, #525). The hook here takes
all that Python reports outside the test's own call stack.
"""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Iterator
from types import TracebackType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from nnstudio.gui.collector import Collector

_KEPT_BY_QT = ("QTipLabel",)  # Qt keeps the last tool tip for reuse


@pytest.fixture(scope="session", autouse=True)
def _collector() -> Iterator[Collector]:
    """Let no thread of a later test take windows of an earlier one apart, as in the program."""
    gc.disable()
    yield Collector()
    gc.enable()


@pytest.fixture(autouse=True)
def _collect_here(_collector: Collector) -> Iterator[None]:
    """Collect between two tests, in the thread of the windows."""
    yield
    _collector.step()


@pytest.fixture(autouse=True)
def _no_exceptions_in_slots() -> Iterator[None]:
    """Fail a test when a slot, an event handler or a paint method raised."""
    raised: list[str] = []

    def record(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        raised.append("".join(traceback.format_exception(kind, error, trace)))

    before = sys.excepthook
    sys.excepthook = record
    yield
    sys.excepthook = before
    if raised:
        pytest.fail("Exceptions outside the test's own calls:\n" + "\n".join(raised))


@pytest.fixture(autouse=True)
def _no_windows_left() -> Iterator[None]:
    """Fail a test that leaves a top-level widget behind; hand widgets to `qtbot.addWidget`."""
    before = {id(widget) for widget in _top_levels()}
    yield
    if not _new_top_levels(before):
        return
    gc.collect()  # windows in reference cycles are not leaks
    left = _new_top_levels(before)
    if left:
        names = ", ".join(f"{type(w).__name__}({w.objectName()})" for w in left)
        for widget in left:
            widget.close()
            widget.deleteLater()
        _process_deletions()
        pytest.fail(f"The test left windows behind: {names}. Use qtbot.addWidget.")


@pytest.fixture(autouse=True)
def _no_language_left() -> Iterator[None]:
    """Fail a test that leaves Qt speaking another language to the tests after it."""
    locale = QLocale()
    words = _own_words()
    yield
    QLocale.setDefault(locale)
    if _own_words() != words:
        pytest.fail("The test left Qt's texts in another language. Call Language.uninstall().")


def _own_words() -> str:
    """Return the name that Qt gives the key Ctrl now."""
    return QCoreApplication.translate("QShortcut", "Ctrl")


def _top_levels() -> list[QWidget]:
    if not isinstance(QApplication.instance(), QApplication):
        return []
    _process_deletions()
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.parent() is None
        and type(widget).__name__ not in _KEPT_BY_QT
        and not (isinstance(widget, QMenu) and widget.isHidden())  # plots build theirs early
    ]


def _new_top_levels(before: set[int]) -> list[QWidget]:
    return [widget for widget in _top_levels() if id(widget) not in before]


def _process_deletions() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
