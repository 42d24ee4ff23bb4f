"""A text in a few lines whose words have the colours of what they contributed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout

from nnstudio.gui.theme.colormaps import signed_lut, signed_range, to_colors
from nnstudio.gui.theme.contrast import words_on
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.widgets.text_lines import TextLines

Shares = Sequence[tuple[int, int, float]]
"""Of each word: its first letter in the text, the one after its last, and its share."""

LETTERS = 600
"""Of a long text that are looked at; more never stand in a few lines."""
_FAINT = 0.15  # of the strongest share: weaker words stay as they are
_LAST_PLANE = 0xFFFF


def paint_shared_text(
    painter: QPainter, box: QRectF, theme: Theme, text: str, shares: Shares | None, lines: int
) -> None:
    """Paint a text; words that speak against are underlined, so that colour does not stand alone.

    Args:
        painter: left as it was found.
        box: room; the text begins at its top.
        theme: fonts and colours.
        text: may have line breaks; they count as blanks.
        shares: of its words; None while they are not known.
        lines: at most; where more follows, the last one ends with "…".
    """
    letters, start = _one_line(text)
    font = theme.font("control")
    shown = shortened(letters, font, box.width(), lines)
    formats = formats_of(text, start, len(shown), shares)
    broken = TextLines(shown, font, theme.line_height("control"), box.width(), formats)
    painter.save()
    broken.draw(painter, box.topLeft(), theme.color("text"), Qt.AlignmentFlag.AlignLeft)
    painter.restore()


def _one_line(text: str) -> tuple[str, int]:
    """Return the begin of a text without breaks, letter by letter, and how many were cut off."""
    start = len(text) - len(text.lstrip())
    part = text[start : start + LETTERS]
    return "".join(" " if letter.isspace() else letter for letter in part).rstrip(), start


def shortened(text: str, font: QFont, width: float, lines: int) -> str:
    """Return as much of a text as fits, with "…" where something is left out."""
    broken = TextLines(text, font, 1.0, width)
    if broken.count <= lines:
        return text
    end = 2 * broken.start_of(lines)  # Qt counts in units of two bytes
    short = text.encode("utf-16-le")[:end].decode("utf-16-le", "ignore").rstrip()
    while short:
        if TextLines(short + "…", font, 1.0, width).count <= lines:
            return short + "…"
        short = short[:-1].rstrip()
    return "…"


def formats_of(
    text: str, start: int, shown: int, shares: Shares | None
) -> list[QTextLayout.FormatRange]:
    """Return the colours of the words that are shown, in Qt's own count of letters.

    Args:
        text: whole.
        start: its first letter that is shown.
        shown: how many letters are shown.
        shares: of its words; None for no colours.
    """
    if not shares:
        return []
    values = np.array([share for *_, share in shares])
    limit = signed_range(values).high
    colors = to_colors(values, signed_lut(), (-limit, limit))
    place = _counter(text)
    found: list[QTextLayout.FormatRange] = []
    for (first, last, share), color in zip(shares, colors, strict=True):
        if abs(share) < _FAINT * limit or first < start or last > start + shown:
            continue
        ground = QColor(*(int(part) for part in color[:3]))
        form = QTextCharFormat()
        form.setBackground(ground)
        form.setForeground(words_on(ground))
        if share < 0:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        each = QTextLayout.FormatRange()
        each.start = place(first) - place(start)
        each.length = place(last) - place(first)
        each.format = form
        found.append(each)
    return found


def _counter(text: str) -> Callable[[int], int]:
    """Return the function from a letter's place to Qt's, which counts some emoji as two."""
    if not text or ord(max(text)) <= _LAST_PLANE:
        return lambda place: place
    return lambda place: len(text[:place].encode("utf-16-le")) // 2
