"""Colours, pens and fonts of the canvas, made once a theme so that painting makes none.

The scene is measured in pixels at 100 %; the view scales it, so fonts here have no UI scale.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPen, QPixmap

from nnstudio.gui.theme.fonts import make_font
from nnstudio.gui.theme.theme import Theme

TINT = 0.14
_LABEL = 10.0 / 10.5  # the smallest words of the program: 60 px between two nodes


class Look:
    """What the items of a canvas paint with.

    Args:
        theme: where colours and icons come from; make a new Look when it changes.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._colors: dict[tuple[str, float | None], QColor] = {}
        self._brushes: dict[tuple[str, float | None], QBrush] = {}
        self._pens: dict[tuple[str, float, str, float | None], QPen] = {}
        self.tokens = theme.tokens
        self.line = float(theme.tokens.line_width)
        self.ui_scale = theme.scale
        self.name_font = make_font("control_strong")
        self.caption_font = make_font("caption")
        self.foot_font = make_font("axis")
        self.label_font = _medium(_enlarged(make_font("axis"), _LABEL))
        self.strong_label_font = _strong(_enlarged(make_font("axis"), _LABEL))
        self.wrapped_font = _medium(make_font("caption"))
        self.small_font = make_font("axis")
        self.far_font = _enlarged(make_font("control_strong"), 1.9)
        self.name_metrics = QFontMetricsF(self.name_font)
        self.caption_metrics = QFontMetricsF(self.caption_font)
        self.foot_metrics = QFontMetricsF(self.foot_font)
        self.label_metrics = QFontMetricsF(self.label_font)
        self.wrapped_metrics = QFontMetricsF(self.wrapped_font)
        self.far_metrics = QFontMetricsF(self.far_font)

    @property
    def theme(self) -> Theme:
        """The theme behind it."""
        return self._theme

    def color(self, token: str, alpha: float | None = None) -> QColor:
        """Return a colour token; do not change the returned object."""
        found = self._colors.get((token, alpha))
        if found is None:
            found = self._colors[token, alpha] = self.tokens.color(token, alpha)
        return found

    def brush(self, token: str, alpha: float | None = None) -> QBrush:
        """Return a solid brush of a token."""
        found = self._brushes.get((token, alpha))
        if found is None:
            found = self._brushes[token, alpha] = QBrush(self.color(token, alpha))
        return found

    def pen(self, token: str, width: float, dash: str = "", alpha: float | None = None) -> QPen:
        """Return a pen.

        Args:
            token: its colour.
            width: in px at 100 %.
            dash: lengths of dash and gap in px, e.g. "6 4"; "" for a solid line.
            alpha: opacity from 0 to 1; None keeps the token's own.
        """
        key = (token, width, dash, alpha)
        found = self._pens.get(key)
        if found is None:
            found = QPen(self.color(token, alpha), width)
            found.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if dash:
                found.setDashPattern([float(part) / width for part in dash.split()])
                found.setCapStyle(Qt.PenCapStyle.FlatCap)
            else:
                found.setCapStyle(Qt.PenCapStyle.RoundCap)
            self._pens[key] = found
        return found

    def pixmap(self, name: str, token: str, size: int, ratio: float) -> QPixmap:
        """Return a tinted icon.

        Args:
            name: an icon's name.
            token: its colour.
            size: edge length in px at 100 %.
            ratio: device pixels a scene pixel (zoom times the screen's ratio).
        """
        # Whole and half steps keep the number of cached pictures small while zooming.
        step = max(1.0, round(ratio * 2) / 2)
        return self._theme.icons.pixmap(name, self.color(token), size, step)


def _medium(font: QFont) -> QFont:
    font.setWeight(QFont.Weight.Medium)
    return font


def _strong(font: QFont) -> QFont:
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _enlarged(font: QFont, factor: float) -> QFont:
    font.setPointSizeF(font.pointSizeF() * factor)
    return font
