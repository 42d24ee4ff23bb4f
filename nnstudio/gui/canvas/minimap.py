"""The minimap: the whole net as blocks, with a frame for what is seen; drag the frame to pan."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QBrush, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.canvas.scene import CanvasScene
from nnstudio.gui.canvas.zoom_view import ZoomView
from nnstudio.gui.theme.tokens import RADIUS_CARD
from nnstudio.gui.widgets.painting import paint_card
from nnstudio.gui.widgets.ui import Ui

NAME = QT_TRANSLATE_NOOP("canvas", "Overview map")
FROM_NODES = 20
WIDTH, HEIGHT = 168, 112
_MARGIN = 8.0


class Minimap(QWidget):
    """A small picture of the whole net.

    Args:
        view: what is panned.
        scene: the nodes.
        ui: look and language.
    """

    def __init__(self, view: ZoomView, scene: CanvasScene, ui: Ui) -> None:
        super().__init__(view)
        self._view = view
        self._scene = scene
        self._ui = ui
        self._blocks: QPixmap | None = None
        self._bounds = QRectF()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        ui.follow(self)
        view.viewed.connect(self._on_viewed)

    def retranslate(self) -> None:
        """Write its name again."""
        self.setAccessibleName(self._ui(NAME))
        self.setToolTip(self._ui(NAME))

    def restyle(self) -> None:
        """Take the size from the theme."""
        theme = self._ui.theme
        self.setFixedSize(theme.px(WIDTH), theme.px(HEIGHT))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Draw the blocks anew, after nodes came, went or moved."""
        self._blocks = None
        self.update()

    @Slot()
    def _on_viewed(self) -> None:
        if self.isVisible():
            self.update()

    def _scale(self) -> tuple[float, QPointF]:
        """Return map px a scene px, and where the scene's origin stands on the map."""
        bounds = self._bounds
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if bounds.isEmpty():
            return 1.0, room.topLeft()
        scale = min(room.width() / bounds.width(), room.height() / bounds.height(), 0.25)
        return scale, room.center() - bounds.center() * scale

    def _draw_blocks(self) -> QPixmap:
        theme = self._ui.theme
        self._bounds = self._scene.bounds()
        scale, origin = self._scale()
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        brushes: dict[str, QBrush] = {}
        for item in self._scene.nodes.values():
            family = item.face.family
            brush = brushes.get(family)
            if brush is None:
                brush = brushes[family] = QBrush(theme.color(family, 0.55))
            painter.setBrush(brush)
            frame = item.frame()
            size = (max(2.0, frame.width() * scale), max(2.0, frame.height() * scale))
            corner = origin + frame.topLeft() * scale
            painter.drawRect(QRectF(corner.x(), corner.y(), *size))
        painter.end()
        return pixmap

    def _pan_to(self, point: QPointF) -> None:
        scale, origin = self._scale()
        wanted = (point - origin) / scale
        self._view.pan_by((self._view.seen().center() - wanted) * self._view.view_scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pan_to(event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pan_to(event.position())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        paint_card(painter, QRectF(self.rect()), theme, border="line2", radius=RADIUS_CARD)
        if self._blocks is None:
            self._blocks = self._draw_blocks()
        painter.drawPixmap(0, 0, self._blocks)
        scale, origin = self._scale()
        seen = self._view.seen()
        frame = QRectF(origin + seen.topLeft() * scale, seen.size() * scale)
        frame = frame.intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.setBrush(theme.color("accent", 0.08))
        painter.drawRoundedRect(frame, 2, 2)
