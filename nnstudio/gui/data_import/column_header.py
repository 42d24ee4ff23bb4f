"""The head of the preview: for each column name, type, spread, range and what it is for.

The words are painted; only columns in sight have a field, so that thousands cost nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from nnstudio.data.spec import ColumnFacts
from nnstudio.gui.data_import.column_words import ROLES, full_words, range_words, type_words
from nnstudio.gui.data_import.role_field import RoleField
from nnstudio.gui.data_import.spread import paint_spread
from nnstudio.gui.widgets.ui import Ui

HEIGHT = 136
_SIDE, _TOP = 10, 10
_FIELD, _ARROW = 24, 34
_MOST_FIELDS = 60


class ColumnHeader(QHeaderView):
    """Heads of columns with a field for the role.

    Args:
        ui: look and language.
        parent: the table.

    Signals:
        role_chosen: a person chose what a column is for (its place, the role).
    """

    role_chosen = Signal(int, str)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._ui = ui
        self._facts: tuple[ColumnFacts, ...] = ()
        self._classes = 0
        self._fields: dict[int, RoleField] = {}
        self._current = 0
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sectionResized.connect(self._place_later)
        self.geometriesChanged.connect(self._place_later)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.place_fields)
        ui.follow(self)

    def field(self, column: int) -> RoleField:
        """Return the field of a column, made where it is not in sight.

        Raises:
            IndexError: there is no such column.
        """
        found = self._fields.get(column)
        if found is None:
            found = RoleField(
                self._ui, column, self._facts[column], self._classes, self, self.viewport()
            )
            found.role_chosen.connect(self.role_chosen)
            self._fields[column] = found
            self._give_tab_stop()
        return found

    def set_facts(self, facts: tuple[ColumnFacts, ...], classes: int) -> None:
        """Show other columns; where the columns are the same, their fields stay."""
        same = [fact.name for fact in facts] == [fact.name for fact in self._facts]
        self._facts, self._classes = facts, classes
        if not same:
            self._current = 0
            for field in self._fields.values():
                field.hide()
                field.deleteLater()
            self._fields.clear()
        for column, field in self._fields.items():
            field.set_fact(facts[column], classes)
        self._place_later()
        self.viewport().update()

    def place_fields(self) -> None:
        """Put a field into every head in sight; far ones go where there are many."""
        shown = self._in_sight()
        if len(self._fields) > _MOST_FIELDS:
            for column in [c for c in self._fields if c not in shown and c != self._current]:
                gone = self._fields.pop(column)
                gone.hide()
                gone.deleteLater()
        theme = self._ui.theme
        side, height = theme.px(_SIDE), theme.px(_FIELD)
        for column in {*shown, *self._fields}:
            field = self.field(column)
            left = self.sectionViewportPosition(column) + side
            width = max(self.sectionSize(column) - 2 * side, 1)
            top = self.height() - theme.px(8) - height
            field.setGeometry(QRect(left, top, width, height))
            field.show()

    def walk(self, column: int, by: int) -> bool:
        """Give the keyboard to a neighbour; False at the end of the row."""
        target = column + by
        if not 0 <= target < len(self._facts):
            return False
        self.walk_to(target)
        return True

    def walk_to(self, column: int) -> None:
        """Give the keyboard to a column, -1 for the last one."""
        column = len(self._facts) - 1 if column < 0 else column
        self._reveal(column)
        self.place_fields()
        self.field(column).setFocus(Qt.FocusReason.TabFocusReason)

    def walked(self, column: int) -> None:
        """Note that a column has the keyboard: Tab comes back to it."""
        self._current = column
        self._give_tab_stop()
        self._reveal(column)

    def retranslate(self) -> None:
        """Paint the words again."""
        self.viewport().update()

    def restyle(self) -> None:
        """Take height and fonts from the theme."""
        self.setFixedHeight(self._ui.theme.px(HEIGHT))
        self._place_later()
        self.viewport().update()

    def words_width(self, column: int) -> int:
        """Return how wide a head wants to be, in pixels."""
        theme, fact = self._ui.theme, self._facts[column]
        name = theme.metrics("control_strong").horizontalAdvance(fact.name)
        small = theme.metrics("caption")
        lines = (type_words(fact, self._classes), range_words(fact))
        widest = max((small.horizontalAdvance(self._ui(line)) for line in lines if line), default=0)
        role = theme.metrics("control_strong").horizontalAdvance(self._ui(ROLES[fact.role]))
        return max(name, widest, role + theme.px(_ARROW)) + 2 * theme.px(_SIDE) + 2

    def _in_sight(self) -> list[int]:
        if not self._facts or not self.count():
            return []
        first = max(self.visualIndexAt(0), 0)
        last = self.visualIndexAt(self.viewport().width() - 1)
        last = self.count() - 1 if last < 0 else last
        return [column for column in range(first, last + 1) if column < len(self._facts)]

    def _reveal(self, column: int) -> None:
        """Scroll until the whole head is in sight."""
        table = self.parent()
        bar = getattr(table, "horizontalScrollBar", None)
        if bar is None:
            return
        left, width = self.sectionPosition(column), self.sectionSize(column)
        value, room = bar().value(), self.viewport().width()
        if left < value:
            bar().setValue(left)
        elif left + width > value + room:
            bar().setValue(left + min(width, room) - room)

    def _give_tab_stop(self) -> None:
        """One field is reached by Tab from outside; from there Tab goes on through the columns."""
        for column, field in self._fields.items():
            stop = column == self._current
            policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
            field.setFocusPolicy(policy)

    def _place_later(self, *_args: object) -> None:
        self._later.start(0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._ui.theme.px(HEIGHT))

    def setOffset(self, offset: int) -> None:
        super().setOffset(offset)
        self._place_later()

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        if index >= len(self._facts):
            return
        theme, fact = self._ui.theme, self._facts[index]
        px = theme.px
        ground = {"target": "accent_tint", "ignore": "surface2"}.get(fact.role, "surface")
        painter.save()
        painter.fillRect(rect, theme.color(ground))
        line = theme.line_px()
        right = QRect(rect.right() - line + 1, rect.top(), line, rect.height())
        painter.fillRect(right, theme.color("line"))
        below = QRect(rect.left(), rect.bottom() - line + 1, rect.width(), line)
        painter.fillRect(below, theme.color("line2"))
        inner = QRectF(rect).adjusted(px(_SIDE), px(_TOP), -px(_SIDE), 0)
        quiet = fact.role == "ignore"
        self._write(painter, inner, 0, 16, "control_strong", fact.name, "text2" if quiet else None)
        words = self._ui(type_words(fact, self._classes))
        self._write(painter, inner, 16, 14, "caption", words, "text3" if quiet else "text2")
        spread = QRectF(inner.left(), inner.top() + px(34), inner.width(), px(30))
        paint_spread(painter, spread, theme, fact)
        range_ = self._ui(range_words(fact))
        self._write(painter, inner, 68, 14, "caption", range_, "text3" if quiet else "text2")
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        inner: QRectF,
        top: int,
        height: int,
        role: str,
        words: str,
        token: str | None,
    ) -> None:
        theme = self._ui.theme
        font = theme.font(role)  # pyright: ignore[reportArgumentType]
        painter.setFont(font)
        painter.setPen(theme.color(token or "text"))
        box = QRectF(inner.left(), inner.top() + theme.px(top), inner.width(), theme.px(height))
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def viewportEvent(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            column = self.logicalIndexAt(event.pos())
            if 0 <= column < len(self._facts):
                fact = self._facts[column]
                words = f"{fact.name}\n{self._ui(full_words(fact, self._classes))}"
                QToolTip.showText(event.globalPos(), words, self, QRect(QPoint(), self.size()))
                return True
        return super().viewportEvent(event)  # pyright: ignore[reportArgumentType]
