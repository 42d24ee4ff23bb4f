"""Collects every string that a window shows or tells a screen reader, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    Qt,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGraphicsScene,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from nnstudio.gui.panel import Panel

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST_ROWS = 60


def words_of(window: QWidget) -> list[tuple[str, str]]:
    """Return (where, words) of everything in a window, hidden parts included."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what is gone is gone
    found: list[tuple[str, str]] = []
    for widget in (window, *window.findChildren(QWidget)):
        where = f"{type(widget).__name__}({widget.objectName()})"
        found += [(f"{where}.{name}", words) for name, words in _of_widget(widget)]
    for action in window.findChildren(QAction):
        if isinstance(action.parent(), QGraphicsScene):
            continue  # pyqtgraph's own menu, which no plot of ours opens
        where = f"QAction({action.objectName()})"
        found += [(where, action.text()), (f"{where}.tip", action.toolTip())]
    return [(where, words.strip()) for where, words in found if words and words.strip()]


def _of_widget(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tip", widget.toolTip()
    yield "name", widget.accessibleName()
    if not _waits_for_its_panel(widget):
        yield "description", widget.accessibleDescription()
    if widget.isWindow():
        yield "title", widget.windowTitle()
    if isinstance(widget, (QPlainTextEdit, QTextEdit)):
        yield "text", widget.toPlainText()
    elif isinstance(widget, QComboBox):
        for row in range(widget.count()):
            yield f"item {row}", widget.itemText(row)
    elif isinstance(widget, QTabBar):
        for index in range(widget.count()):
            yield f"tab {index}", widget.tabText(index)
    elif isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
        yield "text", widget.text()
    else:
        text = getattr(widget, "text", None)
        if callable(text):
            yield "text", str(text())
        full = getattr(widget, "full_text", None)
        if isinstance(full, str):
            yield "full text", full
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model())
    if isinstance(widget, QGraphicsView) and widget.scene() is not None:
        for item in widget.scene().items():
            yield "item tip", item.toolTip()


def _waits_for_its_panel(widget: QWidget) -> bool:
    """Whether a widget is in a hidden panel, which describes itself when it is shown again."""
    if widget.isVisible():
        return False
    here: QWidget | None = widget
    while here is not None and not isinstance(here, Panel):
        here = here.parentWidget()
    return here is not None


def _of_model(
    model: QAbstractItemModel, parent: QModelIndex | None = None
) -> Iterator[tuple[str, str]]:
    parent = parent or QModelIndex()
    # List and table models hide some of these from Python: lists have one column, both no tree.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    if not parent.isValid():
        for column in range(columns):
            yield f"head {column}", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in _ROLES:
                value = index.data(role)
                if isinstance(value, str):
                    yield f"cell {row},{column}", value
        first = model.index(row, 0, parent)
        if isinstance(model, (QAbstractListModel, QAbstractTableModel)):
            continue
        if model.hasChildren(first):
            yield from _of_model(model, first)
