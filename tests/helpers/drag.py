"""Drives the canvas as a person does: drags from the palette, pulls wires, moves nodes.

All positions are points of the scene; the events are real mouse and drop events of Qt.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
)
from PySide6.QtWidgets import QApplication

from nnstudio.gui.canvas.geometry import NODE
from nnstudio.gui.canvas.tools.place import LAYER_MIME
from nnstudio.gui.canvas.view import CanvasView
from nnstudio.gui.palette.palette import Palette
from nnstudio.gui.palette.row_delegate import ICON_ROLE, LAYER_ROLE

LEFT = Qt.MouseButton.LeftButton
NOTHING_HELD = Qt.KeyboardModifier.NoModifier


def view_point(canvas: CanvasView, point: QPointF) -> QPointF:
    """Return a point of the scene as a point of the viewport."""
    return canvas.viewportTransform().map(point)


def center_of(canvas: CanvasView, node_id: str) -> QPointF:
    """Return the middle of a node in the scene."""
    return canvas.scene_items.nodes[node_id].pos() + NODE.center()


def middle_of(canvas: CanvasView, source: str, target: str) -> QPointF:
    """Return a point on the wire between two nodes."""
    for edge, item in canvas.scene_items.edges.items():
        if (edge.source, edge.target) == (source, target):
            return item.way.path.pointAtPercent(0.5)
    raise AssertionError(f"there is no wire from {source} to {target}")


def mouse(
    canvas: CanvasView,
    kind: QEvent.Type,
    point: QPointF,
    button: Qt.MouseButton = LEFT,
    modifiers: Qt.KeyboardModifier = NOTHING_HELD,
) -> None:
    """Send one mouse event to the canvas."""
    place = view_point(canvas, point)
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    own = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else button
    event = QMouseEvent(
        kind,
        place,
        QPointF(canvas.viewport().mapToGlobal(place.toPoint())),
        own,
        held,
        modifiers,
        _pointer(),
    )
    QApplication.sendEvent(canvas.viewport(), event)


def hover(canvas: CanvasView, point: QPointF) -> None:
    """Move the pointer without pressing anything."""
    mouse(canvas, QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton)


def press(
    canvas: CanvasView, point: QPointF, modifiers: Qt.KeyboardModifier = NOTHING_HELD
) -> None:
    """Press the left button."""
    mouse(canvas, QEvent.Type.MouseButtonPress, point, LEFT, modifiers)


def release(
    canvas: CanvasView, point: QPointF, modifiers: Qt.KeyboardModifier = NOTHING_HELD
) -> None:
    """Release the left button."""
    mouse(canvas, QEvent.Type.MouseButtonRelease, point, LEFT, modifiers)


def click(
    canvas: CanvasView, point: QPointF, modifiers: Qt.KeyboardModifier = NOTHING_HELD
) -> None:
    """Press and release the left button."""
    press(canvas, point, modifiers)
    release(canvas, point, modifiers)


def double_click(canvas: CanvasView, point: QPointF) -> None:
    """Click twice in a row."""
    click(canvas, point)
    mouse(canvas, QEvent.Type.MouseButtonDblClick, point)
    release(canvas, point)


def drag_to(
    canvas: CanvasView,
    end: QPointF,
    start: QPointF,
    *,
    button: Qt.MouseButton = LEFT,
    modifiers: Qt.KeyboardModifier = NOTHING_HELD,
    steps: int = 4,
) -> None:
    """Move the pressed pointer from one point to another, in steps."""
    for step in range(1, steps + 1):
        point = start + (end - start) * step / steps
        mouse(canvas, QEvent.Type.MouseMove, point, button, modifiers)


def drag(
    canvas: CanvasView,
    start: QPointF,
    end: QPointF,
    *,
    button: Qt.MouseButton = LEFT,
    modifiers: Qt.KeyboardModifier = NOTHING_HELD,
) -> None:
    """Press at one point, move to another and release."""
    mouse(canvas, QEvent.Type.MouseButtonPress, start, button, modifiers)
    drag_to(canvas, end, start, button=button, modifiers=modifiers)
    mouse(canvas, QEvent.Type.MouseButtonRelease, end, button, modifiers)


def wire(
    canvas: CanvasView, source: str, target: str, source_port: str = "", target_port: str = ""
) -> None:
    """Pull a wire from an output port to an input port.

    Args:
        canvas: where.
        source, target: ids of the nodes.
        source_port, target_port: names of the ports; "": the first one.
    """
    nodes = canvas.scene_items.nodes
    start_name = source_port or nodes[source].outputs[0].face.name
    end_name = target_port or nodes[target].inputs[0].face.name
    start = nodes[source].port_place(start_name, incoming=False)
    end = nodes[target].port_place(end_name, incoming=True)
    drag(canvas, start, end)


def move_node(
    canvas: CanvasView,
    node_id: str,
    by: QPointF,
    modifiers: Qt.KeyboardModifier = NOTHING_HELD,
) -> None:
    """Drag a node by its name."""
    start = canvas.scene_items.nodes[node_id].pos() + QPointF(70, 20)
    drag(canvas, start, start + by, modifiers=modifiers)


def layer_index(palette: Palette, layer: str) -> QModelIndex:
    """Return the row of a layer in the palette."""
    model = palette.model
    parents = [QModelIndex(), *(model.index(row, 0) for row in range(model.rowCount()))]
    for parent in parents:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            if index.data(LAYER_ROLE) == layer and index.data(ICON_ROLE):
                return index
    raise AssertionError(f"the palette does not show {layer}")


def layer_data(palette: Palette | None, layer: str) -> QMimeData:
    """Return what a drag of that layer carries: the palette's own data where there is one."""
    if palette is not None:
        return palette.model.mimeData([layer_index(palette, layer)])
    data = QMimeData()
    data.setData(LAYER_MIME, layer.encode())
    return data


def enter(canvas: CanvasView, data: QMimeData, point: QPointF) -> bool:
    """Bring a drag over the canvas; return whether it was accepted."""
    place = view_point(canvas, point).toPoint()
    event = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, LEFT, NOTHING_HELD)
    QApplication.sendEvent(canvas.viewport(), event)
    return event.isAccepted()


def carry(canvas: CanvasView, data: QMimeData, point: QPointF) -> None:
    """Move a drag over the canvas."""
    place = view_point(canvas, point).toPoint()
    event = QDragMoveEvent(place, Qt.DropAction.CopyAction, data, LEFT, NOTHING_HELD)
    QApplication.sendEvent(canvas.viewport(), event)


def leave(canvas: CanvasView) -> None:
    """Bring a drag out of the canvas."""
    QApplication.sendEvent(canvas.viewport(), QDragLeaveEvent())


def drop(canvas: CanvasView, data: QMimeData, point: QPointF) -> None:
    """Let go of a drag over the canvas."""
    place = view_point(canvas, point)
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, LEFT, NOTHING_HELD)
    QApplication.sendEvent(canvas.viewport(), event)


def drag_layer(
    canvas: CanvasView, layer: str, point: QPointF, palette: Palette | None = None
) -> str:
    """Drag a layer from the palette to a point of the canvas.

    Returns:
        The id of the new node; "" if nothing was added.
    """
    before = set(canvas.session.document.graph.nodes)
    data = layer_data(palette, layer)
    start = canvas.mapToScene(QPoint(1, 1))
    if enter(canvas, data, start):
        for step in (0.3, 0.7, 1.0):
            carry(canvas, data, start + (point - start) * step)
        drop(canvas, data, point)
    added = set(canvas.session.document.graph.nodes) - before
    return added.pop() if added else ""


def _pointer() -> QPointingDevice:
    primary = QPointingDevice.primaryPointingDevice()
    return primary if isinstance(primary, QInputDevice) else QPointingDevice()
