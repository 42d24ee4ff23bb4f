"""Shapes painted the same way everywhere: cards with a two-step shadow, rings, chips, key caps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.theme.tokens import CHIP_SIZE, FOCUS_GAP, FOCUS_WIDTH, RADIUS_CARD

CHIP_TINT = 0.14
CHIP_ICON = 14


def paint_card(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    *,
    fill: str = "surface",
    border: str = "line2",
    border_width: float | None = None,
    radius: float = RADIUS_CARD,
    dashed: bool = False,
    shadow: bool = False,
) -> None:
    """Paint a rounded rectangle, if wanted with the painted shadow below it.

    Args:
        painter: left as it was found.
        rect: outer edge of the border; the shadow reaches 3 px (at 100 %) further down.
        theme: colours and scale.
        fill: colour token of the ground.
        border: colour token of the line.
        border_width: pixels at 100 %; None: the theme's.
        radius: corner radius at 100 %.
        dashed: draw the line dashed, for what is not there yet.
        shadow: paint two offset rectangles first.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corner = theme.px(radius)
    if shadow:
        paint_shadow(painter, rect, theme, radius)
    width = theme.line_px(border_width)
    pen = QPen(theme.color(border), width)
    if dashed:
        pen = dashed_pen(theme.color(border), width, (theme.px(4), theme.px(3)))
    painter.setPen(pen)
    painter.setBrush(QBrush(theme.color(fill)))
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), corner - half, corner - half)
    painter.restore()


def paint_shadow(
    painter: QPainter, rect: QRectF, theme: Theme, radius: float = RADIUS_CARD
) -> None:
    """Paint the shadow of a card: two rounded rectangles, 1 and 3 px lower."""
    corner = theme.px(radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("shadow"))
    for drop in (1, 3):
        painter.drawRoundedRect(rect.translated(0, theme.px(drop)), corner, corner)
    painter.restore()


def paint_focus_ring(painter: QPainter, rect: QRectF, theme: Theme, radius: float) -> None:
    """Paint the ring of the keyboard focus outside a gap round `rect`.

    Args:
        painter: left as it was found.
        rect: outer edge of what has the focus.
        theme: colours and scale.
        radius: corner radius of that thing at 100 %.
    """
    width, gap = theme.px(FOCUS_WIDTH), theme.px(FOCUS_GAP)
    out = gap + width / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = theme.px(radius) + out
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), corner, corner)
    painter.restore()


def dashed_pen(color: QColor, width: float, dash: tuple[float, float] = (4.0, 3.0)) -> QPen:
    """Return a dashed pen.

    Args:
        color: of the dashes.
        width: in pixels.
        dash: length of dash and gap in pixels; Qt counts them in pen widths.
    """
    pen = QPen(color, width)
    pen.setDashPattern([dash[0] / width, dash[1] / width])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def paint_dotted_line(painter: QPainter, start: QPointF, length: float, theme: Theme) -> None:
    """Paint the dotted underline of a term."""
    width = theme.px(1)
    pen = QPen(theme.color("text3"), width)
    pen.setDashPattern([1.0, 1.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(pen)
    painter.drawLine(start, start + QPointF(length, 0))
    painter.restore()


def paint_chip(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    icon: str,
    color: str,
    *,
    ground: str | None = None,
    icon_share: float = CHIP_ICON / CHIP_SIZE,
) -> None:
    """Paint an icon chip: the icon in a colour on a tint of that colour.

    Args:
        painter: left as it was found.
        rect: the chip, 20 x 20 at 100 %.
        theme: colours and scale.
        icon: an icon's name.
        color: a colour token, e.g. the family of a layer category.
        ground: another colour token for the ground than the tint.
        icon_share: width of the icon as a share of the chip's.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ground) if ground else theme.color(color, CHIP_TINT))
    corner = rect.width() * 5 / CHIP_SIZE if ground is None else theme.px(6)
    painter.drawRoundedRect(rect, corner, corner)
    edge = round(rect.width() * icon_share)
    ratio = painter.device().devicePixelRatioF()
    pixmap = theme.icons.pixmap(icon, theme.color(color), edge, ratio)
    painter.drawPixmap(QPointF(rect.center().x() - edge / 2, rect.center().y() - edge / 2), pixmap)
    painter.restore()


def paint_hatching(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Paint slanted lines on a grey ground: the sign for values that are no numbers."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, theme.color("surface2"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("text3"), theme.line_px(1)))
    step, height = theme.px(5), rect.height()
    x = rect.left() - height
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + height, rect.top()))
        x += step
    painter.restore()


def paint_key_cap(painter: QPainter, rect: QRectF, theme: Theme, keys: str) -> None:
    """Paint a shortcut hint such as "Ctrl F" in a small frame."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("line2"), theme.px(1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(3), theme.px(3))
    painter.setPen(theme.color("text3"))
    painter.setFont(theme.font("axis"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, keys)
    painter.restore()


def paint_bars(painter: QPainter, box: QRectF, theme: Theme, counts: Sequence[int]) -> None:
    """Paint counts as upright bars with the painter's brush; a single one stays visible."""
    width, most = box.width() / len(counts), max(counts)
    for place, count in enumerate(counts):
        if count:
            height = max(box.height() * count / most, theme.px(1))
            left = box.left() + place * width
            bar = QRectF(left, box.bottom() - height, max(width - theme.px(1), 1.0), height)
            painter.drawRect(bar)
