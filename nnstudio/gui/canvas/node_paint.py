"""How a node looks: near (all lines and the preview), far (icon and name), a block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from nnstudio.graph.problems import Severity
from nnstudio.gui.canvas.face import NodeFace
from nnstudio.gui.canvas.geometry import NODE, PREVIEW
from nnstudio.gui.canvas.look import TINT, Look

if TYPE_CHECKING:
    from nnstudio.gui.canvas.node_item import NodeItem

RADIUS = 8.0
_CHIP = QRectF(8.0, 8.0, 20.0, 20.0)
_ELIDE = Qt.TextElideMode.ElideRight


def paint_near(painter: QPainter, item: NodeItem, ratio: float) -> None:
    """Paint a node with everything on it.

    Args:
        painter: in the node's coordinates.
        item: the node.
        ratio: device pixels a scene pixel, for sharp icons.
    """
    look, face = item.look, item.face
    _card(painter, item)
    _chip(painter, look, face, _CHIP, 14, ratio)
    badge = _badge(face)
    right = NODE.width() - (26.0 if badge or face.locked else 8.0)
    painter.setPen(look.color("text"))
    _line(painter, look.name_font, look.name_metrics, face.name, 34.0, 22.0, right - 34.0)
    painter.setPen(look.color("text2"))
    caption = item.sample or face.caption
    _line(painter, look.caption_font, look.caption_metrics, caption, 8.0, 43.0, 120.0)
    if badge:
        icon, token = badge
        _icon(painter, look, icon, token, QRectF(NODE.width() - 22.0, 11.0, 14.0, 14.0), ratio)
    elif face.locked:
        place = QRectF(NODE.width() - 22.0, 11.0, 14.0, 14.0)
        _icon(painter, look, "lock", "text3", place, ratio)
    if item.preview is not None:
        item.preview.paint(painter, PREVIEW, look)
    else:
        _placeholder(painter, look, item)
    painter.setPen(look.color("text3"))
    foot = item.answer or face.foot
    _line(painter, look.foot_font, look.foot_metrics, foot, 8.0, NODE.height() - 10.0, 120.0)
    for port in item.ports:
        port.paint(painter, look, item.hovered)


def paint_far(painter: QPainter, item: NodeItem, ratio: float) -> None:
    """Paint a node with its icon and name only, large enough to be read from far."""
    look, face = item.look, item.face
    _card(painter, item)
    _chip(painter, look, face, QRectF(NODE.width() / 2 - 22.0, 24.0, 44.0, 44.0), 30, ratio)
    painter.setPen(look.color("text"))
    name = look.far_metrics.elidedText(face.name, _ELIDE, NODE.width() - 12.0)
    painter.setFont(look.far_font)
    painter.drawText(
        QRectF(6.0, 80.0, NODE.width() - 12.0, 40.0), Qt.AlignmentFlag.AlignCenter, name
    )
    badge = _badge(face)
    if badge:
        icon, token = badge
        _icon(painter, look, icon, token, QRectF(NODE.width() - 38.0, 8.0, 28.0, 28.0), ratio)
    for port in item.ports:
        port.paint(painter, look, item.hovered)


def paint_block(painter: QPainter, item: NodeItem) -> None:
    """Paint a node as a block in the colour of its category."""
    look, face = item.look, item.face
    token, width = _border(item)
    painter.setPen(look.pen(token, max(4.0, 2 * width)))
    painter.setBrush(look.brush("surface"))
    painter.drawRoundedRect(NODE, RADIUS, RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.brush(face.family, 0.55))
    painter.drawRoundedRect(NODE.adjusted(12, 12, -12, -12), RADIUS, RADIUS)


def _border(item: NodeItem) -> tuple[str, float]:
    look, face = item.look, item.face
    if item.alarmed or face.severity is Severity.ERROR:
        return "error", max(1.5, look.line)
    if item.selected or item.ghost:
        return "accent", max(1.5, look.line)
    return ("text3" if item.hovered else "line2"), look.line


def _card(painter: QPainter, item: NodeItem) -> None:
    look = item.look
    if not item.ghost:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.brush("shadow"))
        painter.drawRoundedRect(NODE.adjusted(-1, 1, 1, 3), RADIUS + 1, RADIUS + 1)
        painter.drawRoundedRect(NODE.adjusted(0, 2, 0, 4), RADIUS + 1, RADIUS + 1)
    if item.selected:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(look.pen("accent", 3.0, alpha=0.28))
        painter.drawRoundedRect(NODE.adjusted(-2.5, -2.5, 2.5, 2.5), RADIUS + 2.5, RADIUS + 2.5)
    if item.focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(look.pen("accent", 2.0))
        painter.drawRoundedRect(NODE.adjusted(-4, -4, 4, 4), RADIUS + 4, RADIUS + 4)
    token, width = _border(item)
    half = width / 2
    if item.ghost:
        painter.setPen(look.pen(token, width, "5 4"))
        painter.setBrush(look.brush("error_bg" if item.alarmed else "accent_tint", 0.75))
    else:
        painter.setPen(look.pen(token, width))
        painter.setBrush(look.brush("surface"))
    painter.drawRoundedRect(NODE.adjusted(half, half, -half, -half), RADIUS, RADIUS)


def _chip(
    painter: QPainter, look: Look, face: NodeFace, rect: QRectF, size: int, ratio: float
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.brush(face.family, TINT))
    corner = rect.width() / 4
    painter.drawRoundedRect(rect, corner, corner)
    icon = QRectF(0, 0, size, size)
    icon.moveCenter(rect.center())
    _icon(painter, look, face.icon, face.family, icon, ratio)


def _icon(painter: QPainter, look: Look, name: str, token: str, rect: QRectF, ratio: float) -> None:
    pixmap = look.pixmap(name, token, round(rect.width()), ratio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()))


def _badge(face: NodeFace) -> tuple[str, str] | None:
    if face.severity is Severity.ERROR:
        return "error", "error"
    if face.severity is Severity.WARNING:
        return "warning", "warn"
    return None


def _line(
    painter: QPainter,
    font: QFont,
    metrics: QFontMetricsF,
    text: str,
    x: float,
    baseline: float,
    width: float,
) -> None:
    if text:
        painter.setFont(font)
        painter.drawText(QPointF(x, baseline), metrics.elidedText(text, _ELIDE, width))


def _placeholder(painter: QPainter, look: Look, item: NodeItem) -> None:
    """Paint grey cells in the form of the coming preview, or say that the shape is unknown."""
    shape = item.face.shape
    if item.ghost:
        return
    if shape is None:
        painter.setPen(look.pen("line", 1.0, "3 3"))
        painter.setBrush(look.brush("surface2"))
        painter.drawRoundedRect(PREVIEW, 4.0, 4.0)
        painter.setPen(look.color("text3"))
        painter.setFont(look.caption_font)
        painter.drawText(PREVIEW.adjusted(4, 0, -4, 0), _CENTER_WRAP, item.face.wait)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.brush("surface2" if look.tokens.is_dark else "bg"))
    for cell in placeholder_cells(face_rank=shape.rank, role=item.face.role, count=shape.count):
        painter.drawRoundedRect(cell.translated(PREVIEW.topLeft()), 1.0, 1.0)


_CENTER_WRAP = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


def placeholder_cells(face_rank: int, role: str, count: int | None) -> list[QRectF]:
    """Return the cells of an empty preview, in its own coordinates.

    Args:
        face_rank: number of dimensions of what leaves the node.
        role: the node's role; the input shows one large picture.
        count: number of values; None if it differs.
    """
    if face_rank >= 2 and role == "input":
        return [QRectF(31, 0, 58, 58)]
    if face_rank >= 3:
        return [QRectF((i % 4) * 31, (i // 4) * 31, 27, 27) for i in range(8)]
    if face_rank == 2:
        return [QRectF(0, 2 + row * 19, 120, 14) for row in range(3)]
    shown = min(64, count or 64)
    if shown <= 16:
        width = 120 / shown
        return [QRectF(i * width + 1, 24, max(2.0, width - 3), 10) for i in range(shown)]
    return [QRectF((i % 16) * 7.5, 2 + (i // 16) * 13, 6, 10) for i in range(shown)]
