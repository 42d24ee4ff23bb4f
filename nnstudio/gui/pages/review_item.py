"""One item of a blind review: what the net reads, and the classes to choose from by key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.browse.browse import Items
from nnstudio.explain.review import Review, Said
from nnstudio.gui.data_browser.delegates import Pictures
from nnstudio.gui.data_browser.item_body import ItemBody
from nnstudio.gui.data_browser.look import class_token
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui

PLACE = QT_TRANSLATE_NOOP("review", "Item {number} of {total}")
SAID_CLASS = QT_TRANSLATE_NOOP("review", "Item {number} of {total}, you said: {name}")
SAID_SKIP = QT_TRANSLATE_NOOP("review", "Item {number} of {total}, skipped")
SAID_EXCLUDE = QT_TRANSLATE_NOOP("review", "Item {number} of {total}, excluded: {reason}")
WHICH = QT_TRANSLATE_NOOP("review", "Which class is it?")
CLASSES = QT_TRANSLATE_NOOP("review", "Classes: digit keys, or arrow keys and Enter")
CHOOSE = QT_TRANSLATE_NOOP("review", "Say this class (Enter)")
BACK = QT_TRANSLATE_NOOP("review", "Back (←)")
SKIP = QT_TRANSLATE_NOOP("review", "Cannot tell, skip (S)")
EXCLUDE = QT_TRANSLATE_NOOP("review", "Exclude … (X)")
_BY_KEY = 9
_BODY, _SIDE = 3, 2  # shares of the width
_HEIGHT = 330  # of an item, at 100 %


class ReviewItemPane(QWidget):
    """Shows the items of a review one by one; neither label, answer nor file name is seen.

    Args:
        ui: look and language.
        items: of the data set.
        parent: owner.

    Signals:
        class_said: number of the class.
        skipped, exclude_wanted, back_wanted: what the person wants with the item.
    """

    class_said = Signal(int)
    skipped = Signal()
    exclude_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, ui: Ui, items: Items, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._items = ui, items
        self._review: Review | None = None
        self._place = 0
        self.body = ItemBody(ui, Pictures(ui))
        self.place = TextLabel(ui, None, role="caption", tone="text2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.list = _Classes()
        self.say_button = Button(ui, CHOOSE, size="small")
        self.skip_button = Button(ui, SKIP, size="small")
        self.exclude_button = Button(ui, EXCLUDE, size="small")
        self.back_button = Button(ui, BACK, size="small", icon="chevron-left")
        side = QVBoxLayout()
        side.addWidget(TextLabel(ui, WHICH, role="body_strong"))
        side.addWidget(self.list, 1)
        for button in (self.say_button, self.skip_button, self.exclude_button, self.back_button):
            side.addWidget(button)
        self._side = side
        self._row = QHBoxLayout()
        self._row.addWidget(self.body, _BODY)
        self._row.addLayout(side, _SIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.place)
        column.addWidget(self.bar)
        column.addLayout(self._row, 1)
        self.list.number_pressed.connect(self._on_number)
        self.list.itemActivated.connect(lambda: self._say())
        self.list.key_wanted.connect(self._on_key)
        self.say_button.clicked.connect(self._say)
        self.skip_button.clicked.connect(self.skipped)
        self.exclude_button.clicked.connect(self.exclude_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        ui.follow(self)

    def show_item(self, review: Review, place: int) -> None:
        """Show an item of a review.

        Args:
            review: with what was said so far.
            place: which item.
        """
        self._review, self._place = review, place
        if self.list.count() != len(review.classes):
            self._fill(review)
        self.body.show_item(self._items, review.items[place].row)
        said = review.said.get(place)
        self.list.setCurrentRow(said.label if said is not None and said.label >= 0 else 0)
        self.bar.setMaximum(len(review.items))
        self.bar.setValue(len(review.said))
        self.back_button.setEnabled(place > 0)
        self._write_place()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        words = QAccessibleAnnouncementEvent(self.list, self.place.text())
        QAccessible.updateAccessibility(words)

    def _fill(self, review: Review) -> None:
        self.list.clear()
        keys = keys_of(review.classes)
        self.list.keys = keys
        own = keys == review.classes
        for number, name in enumerate(review.classes):
            key = keys[number] if number < len(keys) else "  "
            entry = QListWidgetItem(name if own else f"{key}   {name}")
            entry.setIcon(self._ui.theme.icon("dot", class_token(number)))
            entry.setToolTip(name)
            self.list.addItem(entry)

    def _write_place(self) -> None:
        if self._review is None:
            return
        said = self._review.said.get(self._place)
        values = {"number": self._place + 1, "total": len(self._review.items)}
        if said is None:
            text = PLACE.format(**values)
        elif said.label >= 0:
            text = SAID_CLASS.format(**values, name=self._review.classes[said.label])
        elif said.reason:
            text = SAID_EXCLUDE.format(**values, reason=_short(said))
        else:
            text = SAID_SKIP.format(**values)
        self.place.set_text(text)
        self.list.setAccessibleDescription(self._ui(text))

    def _on_number(self, number: int) -> None:
        self.list.setCurrentRow(number)
        self._say()

    def _say(self) -> None:
        if self.list.currentRow() >= 0:
            self.class_said.emit(self.list.currentRow())

    def _on_key(self, deed: str) -> None:
        {"skip": self.skipped, "exclude": self.exclude_wanted, "back": self.back_wanted}[
            deed
        ].emit()

    def retranslate(self) -> None:
        """Write what is made of several words again."""
        self.list.setAccessibleName(self._ui(CLASSES))
        self.bar.setAccessibleName(self._ui(WHICH))
        self._write_place()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        theme = self._ui.theme
        self._row.setSpacing(theme.px(16))
        self._side.setSpacing(theme.px(6))
        self.bar.setFixedHeight(theme.px(6))
        self.list.setFont(theme.font("control"))
        self.setMinimumHeight(theme.px(_HEIGHT))


class _Classes(QListWidget):
    """A list in which number keys choose at once."""

    number_pressed = Signal(int)
    key_wanted = Signal(str)
    keys: tuple[str, ...] = ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), event.modifiers() in _PLAIN
        deeds = {
            Qt.Key.Key_S: "skip",
            Qt.Key.Key_X: "exclude",
            Qt.Key.Key_Left: "back",
            Qt.Key.Key_Backspace: "back",
        }
        if plain and event.text() in self.keys:
            self.number_pressed.emit(self.keys.index(event.text()))
        elif plain and key in deeds:
            self.key_wanted.emit(deeds[key])
        elif key == Qt.Key.Key_Escape:
            event.ignore()  # a list would take it for a letter to search; it is the dialog's
        else:
            super().keyPressEvent(event)


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def keys_of(classes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the key of each class: digits are their own keys, others have 1 to 9 in order."""
    if all(len(name) == 1 and name in "0123456789" for name in classes):
        return classes
    return tuple(str(number + 1) for number in range(min(len(classes), _BY_KEY)))


def _short(said: Said) -> str:
    return said.reason if len(said.reason) <= 60 else said.reason[:59] + "…"
