"""Fields for a choice and for yes or no, with Texts that follow the language."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QStyledItemDelegate, QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.tokens import FIELD_HEIGHT, HIT_AREA, RADIUS_FIELD
from nnstudio.gui.widgets.ui import Ui

_ROWS = 16

ChoiceItem = tuple[Hashable, Text]
"""(key, words)"""


class ChoiceField(QComboBox):
    """One of several keys, shown as words; the wheel changes it only while it has the focus.

    Args:
        ui: look and language.
        label: what is chosen, for screen readers.
        items: key and words of each choice.
        current: the key chosen first; None: the first item.
        pill: round ends, for filters.
        parent: owner.
    """

    chosen = Signal(object)
    """A person chose another key; `set_current` does not emit it."""

    def __init__(
        self,
        ui: Ui,
        label: Text,
        items: Sequence[ChoiceItem],
        *,
        current: Hashable | None = None,
        pill: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._label = label
        self._items: list[ChoiceItem] = []
        self.setProperty("pill", "true" if pill else None)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(_ROWS)
        self.setItemDelegate(QStyledItemDelegate(self))  # rows as the style sheet says
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_items(items, current)
        self._last = self.current
        self.currentIndexChanged.connect(self._on_index_changed)
        ui.follow(self)

    @property
    def current(self) -> Hashable | None:
        """The chosen key."""
        index = self.currentIndex()
        return self._items[index][0] if 0 <= index < len(self._items) else None

    @property
    def keys(self) -> tuple[Hashable, ...]:
        """All keys in their order."""
        return tuple(key for key, _ in self._items)

    def set_items(self, items: Sequence[ChoiceItem], current: Hashable | None = None) -> None:
        """Offer other choices; keeps the chosen key where it is still there."""
        wanted = current if current is not None else self.current
        blocked = self.blockSignals(True)
        self.clear()
        self._items = list(items)
        for _, text in self._items:
            self.addItem(self._ui(text))
        keys = self.keys
        self.setCurrentIndex(keys.index(wanted) if wanted in keys else (0 if keys else -1))
        self.blockSignals(blocked)
        self._last = self.current

    def set_current(self, key: Hashable) -> None:
        """Choose a key without a signal.

        Raises:
            ValueError: it is not among the choices.
        """
        index = self.keys.index(key)
        self._last = key
        self.setCurrentIndex(index)

    def set_item_enabled(self, key: Hashable, enabled: bool, why: Text | None = None) -> None:
        """Grey a choice out and say why in its tool tip.

        Raises:
            ValueError: it is not among the choices.
        """
        index = self.model().index(self.keys.index(key), 0)
        # A role value of 0 switches an item off; None gives it its flags back.
        self.model().setData(index, None if enabled else 0, Qt.ItemDataRole.UserRole - 1)
        self.model().setData(index, self._ui(why), Qt.ItemDataRole.ToolTipRole)

    def retranslate(self) -> None:
        """Write all words again."""
        for row, (_, text) in enumerate(self._items):
            self.setItemText(row, self._ui(text))
        self.setAccessibleName(self._ui(self._label))

    def restyle(self) -> None:
        """Take font and radius from the theme."""
        theme = self._ui.theme
        self.setFont(theme.font("control"))
        pill = self.property("pill") == "true"
        self.setProperty("focusRadius", theme.px(FIELD_HEIGHT / 2 if pill else RADIUS_FIELD))
        self.updateGeometry()

    def _on_index_changed(self, _index: int) -> None:
        if self.current != self._last:
            self._last = self.current
            self.chosen.emit(self._last)

    def minimumSizeHint(self) -> QSize:
        # A field may be narrower than its longest choice; the list is as wide as it needs.
        return QSize(self._ui.theme.px(56), super().minimumSizeHint().height())

    def showPopup(self) -> None:
        view = self.view()
        room = view.sizeHintForColumn(0) + self._ui.theme.px(32)
        view.setMinimumWidth(max(self.width(), room))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class CheckField(QCheckBox):
    """Yes or no with words behind the box.

    Args:
        ui: look and language.
        text: the words behind the box.
        label: what screen readers say; None: the words.
        checked: the first state.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        text: Text,
        *,
        label: Text | None = None,
        checked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._text, self._label = text, label
        self.setChecked(checked)
        ui.follow(self)

    def set_text(self, text: Text) -> None:
        """Show other words."""
        self._text = text
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        words = self._ui(self._text)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(self._ui(self._label) or words)

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self._ui.theme.font("control"))
        self.setProperty("focusRadius", self._ui.theme.px(3))


class SwitchField(QCheckBox):
    """Yes or no as a switch, for what takes effect at once.

    Args:
        ui: look and language.
        text: the words before the switch.
        checked: the first state.
        parent: owner.
    """

    def __init__(
        self, ui: Ui, text: Text, *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._text = text
        self.setChecked(checked)
        ui.follow(self)

    def retranslate(self) -> None:
        """Write the words again."""
        words = self._ui(self._text)
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self._ui.theme.font("caption"))
        self.setProperty("focusRadius", self._ui.theme.px(4))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px = self._ui.theme.px
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + px(34), px(HIT_AREA))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._ui.theme, self._ui.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        painter.setFont(self.font())
        painter.setPen(theme.color("text2" if self.isEnabled() else "text3"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, left, self.text())
        track = QRectF(0, 0, px(26), px(14))
        track.moveCenter(rect.center())
        track.moveRight(rect.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_fill" if self.isChecked() else "text3"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        radius = track.height() / 2 - px(2)
        side = track.right() - px(7) if self.isChecked() else track.left() + px(7)
        painter.setBrush(theme.color("on_accent" if self.isChecked() else "surface"))
        painter.drawEllipse(QPointF(side, track.center().y()), radius, radius)
