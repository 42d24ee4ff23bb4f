"""A graphics view that zooms to the pointer, pans, fits, and paints a grid of dots."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QNativeGestureEvent,
    QPainter,
    QPixmap,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGestureEvent,
    QGraphicsScene,
    QGraphicsView,
    QPinchGesture,
    QWidget,
)

from nnstudio.gui.canvas.geometry import GRID
from nnstudio.gui.theme.theme import Theme

SMALLEST, LARGEST = 0.25, 2.0
ZOOM_STEP = 1.2
FIT_MARGIN = 28.0
_NOTCH = 120.0  # eighths of a degree of a mouse wheel's step


class ZoomView(QGraphicsView):
    """A view on a scene that is measured in px at 100 %.

    Signals:
        zoom_changed: the zoom, 1.0 = 100 %; the UI scale comes on top of it.
        viewed: another part of the scene is seen.

    Args:
        scene: what is seen.
        theme: colours and UI scale.
        parent: owner.
    """

    zoom_changed = Signal(float)
    viewed = Signal()

    def __init__(self, scene: QGraphicsScene, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._theme = theme
        self._zoom = 1.0
        self._dots: QBrush | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)  # touch screens
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._apply_zoom()

    @property
    def zoom(self) -> float:
        """The zoom, 1.0 = 100 %."""
        return self._zoom

    @property
    def view_scale(self) -> float:
        """Screen pixels a scene pixel: zoom times UI scale."""
        return self._zoom * self._theme.scale

    def reach(self, distance: float) -> float:
        """Return a distance of the screen in the scene: hands do not get finer from far away.

        Args:
            distance: in px at 100 %; seen from far it counts at most twice.
        """
        return distance / min(1.0, max(0.5, self._zoom))

    def seen(self) -> QRectF:
        """Return the part of the scene that is seen."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def set_zoom(self, zoom: float, around: QPointF | None = None) -> None:
        """Zoom; a point of the viewport stays where it is.

        Args:
            zoom: 0.25 to 2.0; other values are limited.
            around: the point in px; None: the middle.
        """
        zoom = min(LARGEST, max(SMALLEST, zoom))
        point = around if around is not None else QPointF(self.viewport().rect().center())
        anchor = self._to_scene(point)
        if math.isclose(zoom, self._zoom):
            return
        self._zoom = zoom
        self._apply_zoom()
        self._show_at(anchor, point)
        self.zoom_changed.emit(zoom)
        self.viewed.emit()

    def zoom_in(self) -> None:
        """Zoom in one step around the middle."""
        self.set_zoom(self._zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Zoom out one step around the middle."""
        self.set_zoom(self._zoom / ZOOM_STEP)

    def zoom_reset(self) -> None:
        """Show 100 %."""
        self.set_zoom(1.0)

    def show_rect(self, rect: QRectF, *, room: QRectF | None = None, largest: float = 1.0) -> None:
        """Show a part of the scene as large as it fits, at most at `largest`.

        Args:
            rect: what is to be seen.
            room: the part of the viewport that nothing covers; None: all of it.
            largest: highest zoom.
        """
        if rect.isEmpty():
            return
        place = room if room is not None else QRectF(self.viewport().rect())
        scale = self._theme.scale
        margin = 2 * FIT_MARGIN * scale
        width, height = max(1.0, place.width() - margin), max(1.0, place.height() - margin)
        wanted = min(width / (rect.width() * scale), height / (rect.height() * scale), largest)
        wanted = min(LARGEST, max(SMALLEST, wanted))
        changed = not math.isclose(wanted, self._zoom)
        self._zoom = wanted
        self._apply_zoom()
        self._show_at(rect.center(), place.center())
        if changed:
            self.zoom_changed.emit(wanted)
        self.viewed.emit()

    def pan_by(self, offset: QPointF) -> None:
        """Move what is seen by px of the screen."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - round(offset.x()))
        down.setValue(down.value() - round(offset.y()))
        self.viewed.emit()

    def reveal(self, rect: QRectF) -> None:
        """Pan as little as needed to see a part of the scene."""
        seen = self.seen()
        if seen.contains(rect):
            return
        margin = FIT_MARGIN / self._zoom
        inner = seen.adjusted(margin, margin, -margin, -margin)
        dx = min(0.0, rect.left() - inner.left()) or max(0.0, rect.right() - inner.right())
        dy = min(0.0, rect.top() - inner.top()) or max(0.0, rect.bottom() - inner.bottom())
        self.pan_by(QPointF(-dx, -dy) * self.view_scale)

    def apply_theme(self) -> None:
        """Take colours and UI scale anew."""
        center = self._to_scene(QPointF(self.viewport().rect().center()))
        self._dots = None
        self._apply_zoom()
        self._show_at(center, QPointF(self.viewport().rect().center()))
        self.viewport().update()

    def _to_scene(self, point: QPointF) -> QPointF:
        inverted, _ = self.viewportTransform().inverted()
        return inverted.map(point)

    def _apply_zoom(self) -> None:
        scale = self.view_scale
        self._dots = None
        self.setTransform(QTransform.fromScale(scale, scale))

    def _show_at(self, scene_point: QPointF, view_point: QPointF) -> None:
        """Bring a point of the scene to a point of the viewport."""
        now = self.viewportTransform().map(scene_point)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + round(now.x() - view_point.x()))
        down.setValue(down.value() + round(now.y() - view_point.y()))

    def _dot_brush(self) -> QBrush:
        """Return the grid as a texture that repeats every 24 px, or 48 and 96 when far away."""
        if self._dots is None:
            ratio = self.devicePixelRatioF()
            step = GRID
            while step * self._zoom < 16:
                step *= 2
            edge = max(4, round(step * self.view_scale * ratio))
            tile = QPixmap(edge, edge)
            tile.fill(self._theme.color("canvas"))
            painter = QPainter(tile)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("dot"))
            radius = ratio * self._theme.scale
            painter.drawEllipse(QPointF(edge / 2, edge / 2), radius, radius)
            painter.end()
            self._dots = QBrush(tile)
            self._dots.setTransform(QTransform.fromScale(step / edge, step / edge))
        return self._dots

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.fillRect(rect, self._dot_brush())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = event.angleDelta().y() / _NOTCH
            self.set_zoom(self._zoom * ZOOM_STEP**notches, event.position())
        else:
            pixels = event.pixelDelta()
            delta = QPointF(pixels) if not pixels.isNull() else QPointF(event.angleDelta()) / 2
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not delta.x():
                delta = QPointF(delta.y(), 0)
            self.pan_by(delta)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QGestureEvent):
            spread = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(spread, QPinchGesture):
                center = QPointF(self.viewport().mapFromGlobal(spread.centerPoint().toPoint()))
                self.set_zoom(self._zoom * spread.scaleFactor(), center)
                event.accept(spread)
                return True
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            self.set_zoom(self._zoom * (1 + event.value()), event.position())
            return True
        return super().viewportEvent(event)
