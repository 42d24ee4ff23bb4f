"""Layouts that break into lines: a flow of widgets, and a grid of cards of equal width."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from nnstudio.gui.widgets.ui import Ui


class _WrappingLayout(QLayout):
    """What both layouts share: the list of items and the height that a width needs."""

    def __init__(self, parent: QWidget | None, gap: int, line_gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = gap, line_gap

    def set_gaps(self, gap: int, line_gap: int | None = None) -> None:
        """Change the free space between items and between lines, in pixels."""
        self._gap = gap
        self._line_gap = gap if line_gap is None else line_gap
        self.invalidate()

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Return the height that the items need in the width of `rect`; place them if wanted."""
        raise NotImplementedError

    def shown_items(self) -> list[QLayoutItem]:
        """Return the items that are not hidden."""
        return [item for item in self._items if not item.isEmpty()]

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self.arrange(rect, place=True)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self.shown_items():
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())


class FlowLayout(_WrappingLayout):
    """Puts widgets one after the other and goes on in the next line where one ends.

    Args:
        parent: the widget it belongs to.
        gap: pixels between widgets.
        line_gap: pixels between lines; None: as `gap`.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int | None = None
    ) -> None:
        super().__init__(parent, gap, gap if line_gap is None else line_gap)

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Return the height that the items need in the width of `rect`; place them if wanted."""
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        x, y, tallest = inner.x(), inner.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self.shown_items():
            size = item.sizeHint().boundedTo(QSize(max(inner.width(), 1), 1 << 20))
            if line and x + size.width() > inner.right() + 1:
                self._finish_line(line, tallest, place=place)
                line, x, y, tallest = [], inner.x(), y + tallest + self._line_gap, 0
            line.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self._gap
            tallest = max(tallest, size.height())
        self._finish_line(line, tallest, place=place)
        return y + tallest - rect.y() + margins.bottom()

    def sizeHint(self) -> QSize:
        items = self.shown_items()
        width = sum(item.sizeHint().width() for item in items) + self._gap * max(0, len(items) - 1)
        margins = self.contentsMargins()
        width += margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    @staticmethod
    def _finish_line(line: list[tuple[QLayoutItem, QRect]], tallest: int, *, place: bool) -> None:
        if place:
            for item, rect in line:
                item.setGeometry(rect.translated(0, (tallest - rect.height()) // 2))


class CardGridLayout(_WrappingLayout):
    """Puts cards of equal width side by side, as many as fit; those of a line are equally high.

    Args:
        parent: the widget it belongs to.
        smallest: smallest width of a card in pixels.
        most_columns: upper limit; 0: none.
        gap: pixels between cards.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        smallest: int = 240,
        most_columns: int = 0,
        gap: int = 16,
    ) -> None:
        super().__init__(parent, gap, gap)
        self._smallest = smallest
        self._most = most_columns

    def set_smallest(self, smallest: int) -> None:
        """Change the smallest width of a card."""
        self._smallest = smallest
        self.invalidate()

    def set_most(self, columns: int) -> None:
        """Change how many cards may stand side by side; 0: any number."""
        self._most = columns
        self.invalidate()

    def columns(self, width: int) -> int:
        """Return how many cards stand side by side in a width; no words are cut off."""
        # Not the items' minimum: for cards that may only grow it is the size they would like.
        cards = (item.widget() for item in self.shown_items())
        needed = (card.minimumSizeHint().width() for card in cards if card is not None)
        smallest = max(self._smallest, *needed, 0)
        fitting = max(1, (width + self._gap) // (smallest + self._gap))
        return min(fitting, self._most) if self._most else fitting

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Return the height that the cards need in the width of `rect`; place them if wanted."""
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        items = self.shown_items()
        columns = self.columns(inner.width())
        width = max(1, (inner.width() - self._gap * (columns - 1)) // columns)
        y = inner.y()
        for start in range(0, len(items), columns):
            line = items[start : start + columns]
            height = max(_height_for(item, width) for item in line)
            if place:
                for column, item in enumerate(line):
                    x = inner.x() + column * (width + self._gap)
                    item.setGeometry(QRect(x, y, width, height))
            y += height + self._line_gap
        end = y - self._line_gap if items else y
        return end - rect.y() + margins.bottom()

    def sizeHint(self) -> QSize:
        columns = self._most or min(4, max(1, self.count()))
        width = columns * self._smallest + (columns - 1) * self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(self._smallest + margins.left() + margins.right(), 0)


class GridOfCards(QWidget):
    """A widget with a `CardGridLayout` that follows the scale.

    Args:
        ui: look and language.
        smallest: smallest width of a card at 100 %.
        most_columns: upper limit; 0: none.
        gap: between cards at 100 %.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        *,
        smallest: int = 240,
        most_columns: int = 0,
        gap: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._smallest, self._gap = smallest, gap
        self.grid = CardGridLayout(self, most_columns=most_columns)
        self.grid.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ui.follow(self)

    def add_card(self, card: QWidget) -> None:
        """Put one more card at the end."""
        self.grid.addWidget(card)

    def clear_cards(self) -> None:
        """Take all cards away and delete them."""
        while (item := self.grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def retranslate(self) -> None:
        """Nothing to write; the cards follow by themselves."""

    def restyle(self) -> None:
        """Take widths and gaps from the theme."""
        self.grid.set_smallest(self._ui.theme.px(self._smallest))
        self.grid.set_gaps(self._ui.theme.px(self._gap))


def _height_for(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()
