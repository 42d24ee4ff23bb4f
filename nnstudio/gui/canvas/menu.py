"""The menu at the pointer: what can be done with the selected nodes, a wire or the canvas."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.edit.clipboard import is_copied_graph

if TYPE_CHECKING:
    from nnstudio.gui.canvas.view import CanvasView

ADD = QT_TRANSLATE_NOOP("canvas", "Add a layer …")
CONNECT = QT_TRANSLATE_NOOP("canvas", "Connect from here")
SETTINGS = QT_TRANSLATE_NOOP("canvas", "Settings of the layer")
RENAME = QT_TRANSLATE_NOOP("canvas", "Rename")
CUT = QT_TRANSLATE_NOOP("canvas", "Cut")
COPY = QT_TRANSLATE_NOOP("canvas", "Copy")
PASTE = QT_TRANSLATE_NOOP("canvas", "Paste")
DUPLICATE = QT_TRANSLATE_NOOP("canvas", "Duplicate")
REMOVE = QT_TRANSLATE_NOOP("canvas", "Remove")
REMOVE_WIRE = QT_TRANSLATE_NOOP("canvas", "Remove this wire")
ALIGN = QT_TRANSLATE_NOOP("canvas", "Align")
DISTRIBUTE_ROW = QT_TRANSLATE_NOOP("canvas", "Distribute in a row")
DISTRIBUTE_COLUMN = QT_TRANSLATE_NOOP("canvas", "Distribute in a column")
ARRANGE = QT_TRANSLATE_NOOP("canvas", "Arrange all")
FIT = QT_TRANSLATE_NOOP("canvas", "Show all")
SELECT_ALL = QT_TRANSLATE_NOOP("canvas", "Select all")
OVERVIEW = QT_TRANSLATE_NOOP("canvas", "Overview map")

ALIGNMENTS: tuple[tuple[str, Text], ...] = (
    ("left", QT_TRANSLATE_NOOP("canvas", "Left edges")),
    ("center", QT_TRANSLATE_NOOP("canvas", "Centres in a column")),
    ("right", QT_TRANSLATE_NOOP("canvas", "Right edges")),
    ("top", QT_TRANSLATE_NOOP("canvas", "Upper edges")),
    ("middle", QT_TRANSLATE_NOOP("canvas", "Centres in a row")),
    ("bottom", QT_TRANSLATE_NOOP("canvas", "Lower edges")),
)


def canvas_menu(canvas: CanvasView) -> QMenu:
    """Return the menu for what is selected now; it deletes itself when it closes."""
    language, selection = canvas.session.language, canvas.session.selection
    menu = QMenu(canvas)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(text: Text, slot: Callable[[], object], keys: str = "", target: QMenu = menu) -> None:
        action = target.addAction(language(text))
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False: slot())

    if selection.nodes:
        add(SETTINGS, canvas.request_inspector, "Return")
        add(RENAME, canvas.rename_selected, "F2")
        add(CONNECT, canvas.connect_from_here, "C")
        menu.addSeparator()
        add(CUT, canvas.cut, "Ctrl+X")
        add(COPY, canvas.copy, "Ctrl+C")
        add(DUPLICATE, canvas.duplicate, "Ctrl+D")
        add(REMOVE, canvas.delete_selected, "Del")
    elif selection.edge is not None:
        add(ADD, canvas.type_to_add, "A")
        add(REMOVE_WIRE, canvas.delete_selected, "Del")
    if len(selection.nodes) > 1:
        menu.addSeparator()
        align = menu.addMenu(language(ALIGN))
        for how, text in ALIGNMENTS:
            add(text, _aligner(canvas, how), target=align)
        if len(selection.nodes) > 2:
            add(DISTRIBUTE_ROW, lambda: canvas.commands.distribute("horizontal"))
            add(DISTRIBUTE_COLUMN, lambda: canvas.commands.distribute("vertical"))
    menu.addSeparator()
    if not selection.nodes and selection.edge is None:
        add(ADD, canvas.type_to_add, "A")
    if is_copied_graph(QGuiApplication.clipboard().text()):
        add(PASTE, canvas.paste, "Ctrl+V")
    add(SELECT_ALL, canvas.select_all, "Ctrl+A")
    add(ARRANGE, canvas.arrange, "L")
    add(FIT, canvas.fit, "F")
    overview = menu.addAction(language(OVERVIEW))
    overview.setCheckable(True)
    overview.setChecked(canvas.overlays.minimap_wanted)
    overview.toggled.connect(canvas.overlays.want_minimap)
    return menu


def _aligner(canvas: CanvasView, how: str) -> Callable[[], object]:
    return lambda: canvas.commands.align(how)  # pyright: ignore[reportArgumentType]
