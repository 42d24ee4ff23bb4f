"""Cards of texts that a net answered: the words in their colours, what is right, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.gui.data_browser.look import class_token, paint_mark
from nnstudio.gui.pages.colored_text import Shares, paint_shared_text
from nnstudio.gui.theme.tokens import RADIUS_CARD, RADIUS_FIELD
from nnstudio.gui.widgets.ui import Ui

Index = QModelIndex | QPersistentModelIndex
CardDeed = Literal["relabel", "exclude", "why"]

RIGHT = QT_TRANSLATE_NOOP("results", "right")
NET = QT_TRANSLATE_NOOP("results", "net")
SPOKEN = QT_TRANSLATE_NOOP("results", "Right {true}, the net says {given} with {share}: {text}")
CHECK = QT_TRANSLATE_NOOP("data_browser", "Check class …")
LEAVE_OUT = QT_TRANSLATE_NOOP("data_browser", "Exclude …")
WHY = QT_TRANSLATE_NOOP("results", "Why?")
_WORDS: dict[CardDeed, Text] = {"relabel": CHECK, "exclude": LEAVE_OUT, "why": WHY}
CARD_ROLE = Qt.ItemDataRole.UserRole + 1
LINES = 3
_NARROWEST = 300  # of a card at 100 %
_EDGE, _GAP, _MARK, _BUTTON = 12, 6, 8, 26


@dataclass(frozen=True)
class TextCard:
    """What stands on a card.

    Args:
        text: of the item, whole.
        true: number of the right class.
        given: number of the net's answer.
        share: probability of the answer.
        names: of the classes.
    """

    text: str
    true: int
    given: int
    share: float
    names: tuple[str, ...]

    @property
    def certainty(self) -> Number:
        """How sure the net is, as a percentage."""
        return Number(self.share, 0, percent=True)

    def spoken(self) -> Text:
        """Return the card in words."""
        return SPOKEN.format(
            true=plain(self.names[self.true]),
            given=plain(self.names[self.given]),
            share=self.certainty,
            text=plain(" ".join(self.text.split())),
        )


class TextCardDelegate(QStyledItemDelegate):
    """Paints the cards, as many beside each other as have room.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._width = 0
        self._asks = True
        self._mouse: QPointF | None = None
        self._shares: dict[str, Shares] = {}

    @property
    def size(self) -> QSize:
        """Of a card with the gap around it, in pixels."""
        theme = self._ui.theme
        inner = LINES * theme.line_height("control") + theme.line_height("caption")
        height = inner + theme.px(_BUTTON + 2 * _EDGE + 2 * _GAP + 2 * 4)
        return QSize(max(self._width, theme.px(_NARROWEST) // 2), round(height))

    def fit(self, room: int) -> None:
        """Share the width of the list among the cards of a line."""
        columns = max(1, room // self._ui.theme.px(_NARROWEST))
        self._width = room // columns

    def set_asks(self, asks: bool) -> None:
        """Offer "Why?", or not: windows of letters have no words to ask for."""
        self._asks = asks

    def set_shares(self, text: str, shares: Shares) -> None:
        """Colour the words of a text."""
        self._shares[text] = shares

    def forget(self) -> None:
        """Take the colours away: another net answers."""
        self._shares.clear()

    def shares(self, text: str) -> Shares | None:
        """Return what each word of a text contributed; None while that is not known."""
        return self._shares.get(text)

    def set_mouse(self, position: QPointF | None) -> None:
        """Mark the button below the mouse."""
        self._mouse = position

    def deed_at(self, rect: QRectF, position: QPointF) -> CardDeed | None:
        """Return the deed whose button stands there on a card."""
        return next((d for d, box in self.buttons(rect).items() if box.contains(position)), None)

    def buttons(self, rect: QRectF) -> dict[CardDeed, QRectF]:
        """Return where the buttons of a card stand; those that have no room are left out."""
        theme = self._ui.theme
        inner = self._inner(rect)
        metrics = QFontMetricsF(theme.font("caption_strong"))
        height, x = float(theme.px(_BUTTON)), inner.left()
        top = inner.bottom() - height
        found: dict[CardDeed, QRectF] = {}
        link = metrics.horizontalAdvance(self._ui(WHY)) + theme.px(4)
        for deed in ("relabel", "exclude"):
            wide = metrics.horizontalAdvance(self._ui(_WORDS[deed])) + theme.px(18)
            if x + wide + link + theme.px(_GAP) <= inner.right():
                found[deed] = QRectF(x, top, wide, height)
                x += wide + theme.px(8)
        if self._asks:
            found["why"] = QRectF(inner.right() - link, top, link, height)
        return found

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD_ROLE)
        if not isinstance(card, TextCard):
            return
        theme = self._ui.theme
        view: Any = option  # the stub hides the fields of the style option
        state: QStyle.StateFlag = view.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        rect = QRectF(view.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "accent" if chosen or focused else "text3" if hovered else "line2"
        width = theme.line_px() * (2 if chosen or focused else 1)
        painter.setPen(QPen(theme.color(token), width))
        painter.setBrush(theme.color("surface"))
        corner, half = theme.px(RADIUS_CARD), width / 2
        frame = self._frame(rect).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(frame, corner, corner)
        inner = self._inner(rect)
        line = theme.line_height("control")
        words = QRectF(inner.left(), inner.top(), inner.width(), LINES * line)
        shares = self._shares.get(card.text)
        paint_shared_text(painter, words, theme, card.text, shares, LINES)
        self._paint_classes(painter, inner, card)
        self._paint_buttons(painter, rect, hovered)
        painter.restore()

    def _frame(self, rect: QRectF) -> QRectF:
        gap = self._ui.theme.px(4)
        return rect.adjusted(gap, gap, -gap, -gap)

    def _inner(self, rect: QRectF) -> QRectF:
        edge = self._ui.theme.px(_EDGE)
        return self._frame(rect).adjusted(edge, edge, -edge, -edge)

    def _paint_classes(self, painter: QPainter, inner: QRectF, card: TextCard) -> None:
        """Write what is right at the left and what the net says at the right."""
        theme = self._ui.theme
        height = float(theme.line_height("caption"))
        top = inner.bottom() - theme.px(_BUTTON + _GAP) - height
        half = (inner.width() - theme.px(8)) / 2
        share = self._ui(Text("", "{share}", (("share", card.certainty),)))
        left = QRectF(inner.left(), top, half, height)
        self._paint_class(painter, left, RIGHT, card.true, card.names[card.true], "")
        right = QRectF(inner.right() - half, top, half, height)
        self._paint_class(painter, right, NET, card.given, card.names[card.given], share, far=True)

    def _paint_class(
        self,
        painter: QPainter,
        box: QRectF,
        head: Text,
        number: int,
        name: str,
        share: str,
        *,
        far: bool = False,
    ) -> None:
        theme = self._ui.theme
        plain_font, strong_font = theme.font("caption"), theme.font("caption_strong")
        metrics, strong = QFontMetricsF(plain_font), QFontMetricsF(strong_font)
        gap, mark = theme.px(_GAP), theme.px(_MARK)
        words = self._ui(head)
        first = metrics.horizontalAdvance(words) + gap
        last = strong.horizontalAdvance(share) + gap if share else 0.0
        room = max(0.0, box.width() - first - mark - gap - last)
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        used = first + mark + gap + metrics.horizontalAdvance(short) + last
        x = box.right() - used if far else box.left()
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(plain_font)
        painter.setPen(theme.color("text3"))
        painter.drawText(QRectF(x, box.top(), first, box.height()), side, words)
        place = QRectF(x + first, box.center().y() - mark / 2, mark, mark)
        paint_mark(painter, place, theme.color(class_token(number)), number)
        painter.setPen(theme.color("text"))
        rest = QRectF(place.right() + gap, box.top(), room + 1, box.height())
        painter.drawText(rest, side, short)
        if share:
            painter.setFont(strong_font)
            wide = last - gap
            end = QRectF(x + used - wide, box.top(), wide + 1, box.height())
            painter.drawText(end, side, share)

    def _paint_buttons(self, painter: QPainter, rect: QRectF, hovered: bool) -> None:
        theme = self._ui.theme
        painter.setFont(theme.font("caption_strong"))
        for deed, box in self.buttons(rect).items():
            below = hovered and self._mouse is not None and box.contains(self._mouse)
            if deed != "why":
                painter.setPen(QPen(theme.color("text3" if below else "line2"), theme.line_px()))
                painter.setBrush(theme.color("surface2" if below else "surface"))
                corner = theme.px(RADIUS_FIELD)
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
            else:
                font = theme.font("caption_strong")
                font.setUnderline(below)
                painter.setFont(font)
            painter.setPen(theme.color("accent" if deed == "why" else "text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._ui(_WORDS[deed]))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.size
