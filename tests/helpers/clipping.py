"""Finds words that do not fit: labels and buttons that are narrower or lower than their text."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QScrollArea, QWidget

from nnstudio.gui.widgets.labels import ElidedLabel

_SLACK = 1  # pixels


def clipped(window: QWidget) -> list[str]:
    """Return what is cut off: words in their own widget, or widgets outside of what can be seen."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.width() or not widget.height():
            continue
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel):
            found += _label(widget)
        elif isinstance(widget, QPushButton):
            words = widget.text().replace("&&", "&")
            if widget.fontMetrics().horizontalAdvance(words) > widget.width() + _SLACK:
                found.append(f"button {words!r} is {widget.width()} wide")
        else:
            continue
        if _words(widget) and not _reachable(widget, window):
            found.append(f"{type(widget).__name__} {_words(widget)!r} lies outside")
    return found


def _label(label: QLabel) -> list[str]:
    words = label.text()
    if not words:
        return []
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _SLACK:
            return [f"label {words!r} needs {needed}, has {label.height()} high"]
        return []
    if label.fontMetrics().horizontalAdvance(words) > label.width() + _SLACK:
        return [f"label {words!r} is {label.width()} wide"]
    return []


def _words(widget: QWidget) -> str:
    words = getattr(widget, "text", None)
    return str(words()) if callable(words) else ""


def _reachable(widget: QWidget, window: QWidget) -> bool:
    """Whether a widget is in sight, or can be scrolled into sight."""
    here = widget
    while here is not window:
        parent = here.parentWidget()
        if parent is None:
            return True
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
            vertical = area.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if isinstance(area, QScrollArea) and vertical:
                # What is below is reached by scrolling; beside, only with a second bar.
                across = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
                inside = widget.mapTo(here, widget.rect().topRight()).x() <= parent.width()
                if across and not inside:
                    return False
            here, widget = area, area
            continue
        if not _inside(widget, here, parent):
            return False
        here = parent
    return True


def _inside(widget: QWidget, here: QWidget, parent: QWidget) -> bool:
    place = QRect(widget.mapTo(parent, widget.rect().topLeft()), widget.size())
    return parent.rect().adjusted(-2, -2, 2, 2).contains(place)
