"""Answers modal dialogs as a person does: by clicking the button with certain words."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

SECONDS = 10.0


@contextmanager
def answering(*words: str) -> Iterator[list[str]]:
    """Click the buttons with these words in the dialogs that open meanwhile, one a dialog.

    Yields the texts of the dialogs seen. Afterwards it fails if a dialog was missing.
    """
    left = list(words)
    seen: list[str] = []

    def click(dialog: QWidget) -> None:
        wanted = left.pop(0)
        seen.append(" ".join(_texts(dialog)))
        for button in dialog.findChildren(QAbstractButton):
            if button.text().replace("&", "") == wanted:
                button.click()
                return
        names = [button.text() for button in dialog.findChildren(QAbstractButton)]
        _reject(dialog)
        raise AssertionError(f"there is no button {wanted!r}, only {names}")

    with dialogs(click, enough=lambda: not left):
        yield seen
    assert not left, f"no dialog asked for {left}"


@contextmanager
def dialogs(
    visit: Callable[[QWidget], None], enough: Callable[[], bool] | None = None
) -> Iterator[None]:
    """Call a function with every modal dialog that opens meanwhile; it has to close it.

    Args:
        visit: gets the dialog.
        enough: whether no further dialog is expected; another one is rejected.
    """
    deadline = time.monotonic() + SECONDS
    visited: set[int] = set()
    failures: list[BaseException] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or id(dialog) in visited:
            if dialog is not None and time.monotonic() > deadline:
                _reject(dialog)
            return
        visited.add(id(dialog))
        if enough is not None and enough():
            failures.append(AssertionError(f"unexpected dialog: {_texts(dialog)}"))
            _reject(dialog)
            return
        try:
            visit(dialog)
        except BaseException as error:  # noqa: BLE001 - it fails the test after the dialog is gone
            failures.append(error)
            _reject(dialog)

    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(look)
    timer.start()
    try:
        yield
    finally:
        timer.stop()
    if failures:
        raise failures[0]


def _reject(dialog: QWidget) -> None:
    if isinstance(dialog, QDialog):
        dialog.reject()
    else:
        dialog.close()


def _texts(dialog: QWidget) -> list[str]:
    found = [dialog.windowTitle()]
    for child in dialog.findChildren(QWidget):
        words = getattr(child, "text", None)
        if callable(words) and not isinstance(child, QAbstractButton):
            found.append(str(words()))
    return [text for text in found if text]
