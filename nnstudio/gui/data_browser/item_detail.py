"""The item in hand: which it is, its class, its part, its marks, all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.data.browse.browse import Items
from nnstudio.gui.data_browser.browsing import Browsing
from nnstudio.gui.data_browser.delegates import Pictures
from nnstudio.gui.data_browser.item_body import ClassBadge, ItemBody
from nnstudio.gui.data_browser.item_models import item_words
from nnstudio.gui.data_browser.words import EXCLUDED, RELABELLED, part_word
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.labels import ElidedLabel, StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui

PREVIOUS = QT_TRANSLATE_NOOP("data_browser", "Previous item")
NEXT = QT_TRANSLATE_NOOP("data_browser", "Next item")
ITEM = QT_TRANSLATE_NOOP("data_browser", "Item {key}")
PLACE = QT_TRANSLATE_NOOP("data_browser", "{number} of {all}")
NOTHING = QT_TRANSLATE_NOOP("data_browser", "Choose an item to see it in full.")
SAYS_RIGHT = QT_TRANSLATE_NOOP("data_browser", "The net says {name} ({share}), as labelled.")
SAYS_OTHER = QT_TRANSLATE_NOOP("data_browser", "The net says {name} ({share}).")


class ItemDetail(QWidget):
    """One item large, with the way to the next one.

    Args:
        ui: look and language.
        browsing: the items.
        pictures: of images.
        parent: owner.

    Signals:
        stepped: the item before (-1) or after (1) is wanted.
    """

    stepped = Signal(int)

    def __init__(
        self, ui: Ui, browsing: Browsing, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui, self._browsing = ui, browsing
        self._item = -1
        self.title = ElidedLabel(ui, None, role="card")
        self._place = TextLabel(ui, None, role="caption", tone="text3")
        self.previous_button = ToolButton(ui, "chevron-left", PREVIOUS)
        self.next_button = ToolButton(ui, "chevron-right", NEXT)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._place)
        head.addWidget(self.previous_button)
        head.addWidget(self.next_button)
        self.badge = ClassBadge(ui)
        self._part = TextLabel(ui, None, role="caption", tone="text2")
        row = QHBoxLayout()
        row.addWidget(self.badge, 1)
        row.addWidget(self._part)
        self.excluded = StatusLabel(ui, "warn", plain(""), role="caption", wrap=True)
        self.relabelled = StatusLabel(ui, "info", plain(""), role="caption", wrap=True)
        self.answer = StatusLabel(ui, "info", plain(""), role="caption", wrap=True)
        self.body = ItemBody(ui, pictures)
        self._nothing = TextLabel(ui, NOTHING, role="control", tone="text2", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addLayout(row)
        for note in (self.excluded, self.relabelled, self.answer):
            self._column.addWidget(note)
        self._column.addWidget(self.body, 1)
        self._column.addWidget(self._nothing, 1)
        self.previous_button.clicked.connect(lambda: self.stepped.emit(-1))
        self.next_button.clicked.connect(lambda: self.stepped.emit(1))
        browsing.found_changed.connect(self.refresh)
        ui.follow(self)

    @property
    def item(self) -> int:
        """Id of the item shown; -1 for none."""
        return self._item

    def show_item(self, item: int) -> None:
        """Show another item; -1 for none."""
        self._item = item
        self.refresh()

    def refresh(self) -> None:
        """Show the item as it is now."""
        items = self._browsing.items
        place = self._browsing.place_of(self._item) if self._item >= 0 else -1
        shown = items is not None and place >= 0
        for widget in (self.title, self._place, self.badge, self._part, self.body):
            widget.setVisible(shown)
        self._nothing.setVisible(not shown)
        count = len(self._browsing.found)
        self.previous_button.setEnabled(shown and place > 0)
        self.next_button.setEnabled(shown and place + 1 < count)
        if items is None or not shown:
            for note in (self.excluded, self.relabelled, self.answer):
                note.hide()
            return
        item = self._item
        key = items.key(item).removeprefix("own:")
        self.title.set_text(ITEM.format(key=plain(key)) if key.isdecimal() else plain(key))
        self.title.setToolTip(key)
        self._place.set_text(PLACE.format(number=place + 1, all=count))
        self._show_class(items, item)
        self._show_notes(items, item)
        self.body.show_item(items, item)
        self.setAccessibleName(item_words(self._ui, items, item))

    def _show_class(self, items: Items, item: int) -> None:
        number = int(items.class_numbers(items.one(item))[0]) if items.classes else -1
        self.badge.set_class(items.label(item), number, items.is_excluded(item))
        self._part.set_text(part_word(items, item))

    def _show_notes(self, items: Items, item: int) -> None:
        self._note(
            self.excluded,
            EXCLUDED.format(reason=plain(items.reason(item))) if items.is_excluded(item) else None,
        )
        was = RELABELLED.format(name=plain(items.as_read(item)))
        self._note(self.relabelled, was if items.is_relabelled(item) else None)
        given = items.answer(item)
        words: Text | None = None
        if given is not None and given[0] < len(items.classes):
            name = items.classes[given[0]]
            right = name == items.label(item)
            text = SAYS_RIGHT if right else SAYS_OTHER
            words = text.format(name=plain(name), share=Number(given[1], 1, percent=True))
            self.answer.set_state("ok" if right else "warn", words)
        self.answer.setVisible(words is not None)

    def _note(self, label: StatusLabel, text: Text | None) -> None:
        label.setVisible(text is not None)
        if text is not None:
            label.set_state(label.state, text)

    def retranslate(self) -> None:
        """Write everything again."""
        self.refresh()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        self._column.setSpacing(self._ui.theme.px(6))
        self.refresh()
