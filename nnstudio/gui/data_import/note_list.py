"""The list “Worth a look”: what was found, its rows, a list to save, and repairs to choose."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.data_import.marked_label import MarkedLabel
from nnstudio.gui.data_import.note_items import NoteItem
from nnstudio.gui.widgets.buttons import Button, LinkButton
from nnstudio.gui.widgets.card import CardFrame
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import IconLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui

TITLE = QT_TRANSLATE_NOOP("import_page", "Worth a look")
COUNT = QT_TRANSLATE_NOOP("import_page", "{n} notes; every choice can be changed")
NOTHING = QT_TRANSLATE_NOOP("import_page", "Nothing odd was found.")
SHOW_ROWS = QT_TRANSLATE_NOOP("import_page", "Show rows")
SAVE_LIST = QT_TRANSLATE_NOOP("import_page", "Save list …")
REPAIR = QT_TRANSLATE_NOOP("import_page", "What to do about it")
KINDS: dict[str, Text] = {
    "error": QT_TRANSLATE_NOOP("import_page", "Stands in the way"),
    "warn": QT_TRANSLATE_NOOP("import_page", "Warning"),
    "text2": QT_TRANSLATE_NOOP("import_page", "Note"),
    "ok": QT_TRANSLATE_NOOP("import_page", "All well"),
}
SPOKEN = QT_TRANSLATE_NOOP("import_page", "{kind}: {words}")
_WORDS = 280  # the words have at least so much room beside the deeds
_WIDEST = 320


class NoteList(QWidget):
    """A heading and one row a note.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        fix_chosen: a person chose a repair (DataFix).
        rows_wanted: a person wants to see the rows of a note (NoteItem).
        list_wanted: a person wants to save them (NoteItem).
    """

    fix_chosen = Signal(object)
    rows_wanted = Signal(object)
    list_wanted = Signal(object)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._items: tuple[NoteItem, ...] | None = None
        self._rows: list[NoteRow] = []
        self._title = TextLabel(ui, TITLE, role="card", parent=self)
        self._count = TextLabel(ui, None, role="caption", tone="text3", parent=self)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._card = CardFrame(ui, border="line", margin=1, parent=self)
        self._card.body.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self._card)
        self.set_items(())
        ui.follow(self)

    @property
    def rows(self) -> tuple[NoteRow, ...]:
        """The rows in their order."""
        return tuple(self._rows)

    def set_items(self, items: tuple[NoteItem, ...]) -> None:
        """Show other notes."""
        if items == self._items:
            return
        self._items = items
        while (item := self._card.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        self._count.set_text(COUNT.format(n=len(items)) if items else None)
        if not items:
            calm = NoteItem("check", "ok", NOTHING, NOTHING)
            self._card.body.addWidget(NoteRow(self._ui, calm, self._card))
        for place, each in enumerate(items):
            if place:
                self._card.body.addWidget(Separator(parent=self._card))
            row = NoteRow(self._ui, each, self._card)
            row.fix_chosen.connect(self.fix_chosen)
            row.rows_wanted.connect(lambda each=each: self.rows_wanted.emit(each))
            row.list_wanted.connect(lambda each=each: self.list_wanted.emit(each))
            self._card.body.addWidget(row)
            self._rows.append(row)

    def retranslate(self) -> None:
        """Name the region for screen readers."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Take gaps from the theme."""
        self._column.setSpacing(self._ui.theme.px(8))


class NoteRow(QWidget):
    """One note: icon, words, and at the right what can be done about it.

    Args:
        ui: look and language.
        item: the note.
        parent: owner.

    Signals:
        fix_chosen: a person chose a repair (DataFix).
        rows_wanted, list_wanted: a person wants to see or save its rows.
    """

    fix_chosen = Signal(object)
    rows_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, ui: Ui, item: NoteItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.item = item
        self.choice: ChoiceField | None = None
        self.button: Button | None = None
        self.show_button: LinkButton | None = None
        self.save_button: LinkButton | None = None
        self._icon = IconLabel(ui, item.icon, color=item.tone, parent=self)
        self._words = MarkedLabel(ui, parent=self)
        self._words.set_led(item.text)
        self._deeds = QWidget(self)
        self._deeds_row = QHBoxLayout(self._deeds)
        self._deeds_row.setContentsMargins(0, 0, 0, 0)
        self._make_deeds()
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._words, 0, 1)
        self._beside: bool | None = None
        ui.follow(self)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def retranslate(self) -> None:
        """Tell screen readers how serious it is, and what the repair is about."""
        spoken = SPOKEN.format(kind=KINDS[self.item.tone], words=self.item.text)
        self.setAccessibleName(self._ui(spoken))
        for field in (self.choice, self.show_button, self.save_button):
            if field is not None:
                field.setAccessibleDescription(self._words.text())

    def restyle(self) -> None:
        """Take margins from the theme."""
        theme = self._ui.theme
        self._grid.setContentsMargins(theme.px(12), theme.px(7), theme.px(10), theme.px(7))
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setRowMinimumHeight(0, theme.px(30))
        self._deeds_row.setSpacing(theme.px(8))
        if self.choice is not None:
            self.choice.setMaximumWidth(theme.px(_WIDEST))
        self._arrange()

    def _make_deeds(self) -> None:
        ui, item = self._ui, self.item
        if item.places:
            self.show_button = LinkButton(ui, SHOW_ROWS, parent=self._deeds)
            self.show_button.clicked.connect(self.rows_wanted)
            self.save_button = LinkButton(ui, SAVE_LIST, parent=self._deeds)
            self.save_button.clicked.connect(self.list_wanted)
            self._deeds_row.addWidget(self.show_button)
            self._deeds_row.addWidget(self.save_button)
        if len(item.fixes) > 1:
            labels = [(place, fix.label) for place, fix in enumerate(item.fixes)]
            self.choice = ChoiceField(ui, REPAIR, labels, parent=self._deeds)
            self.choice.chosen.connect(self._on_chosen)
            self._deeds_row.addWidget(self.choice)
        elif item.fixes:
            fix = item.fixes[0]
            self.button = Button(ui, fix.label, size="small", parent=self._deeds)
            self.button.clicked.connect(lambda: self.fix_chosen.emit(fix))
            self._deeds_row.addWidget(self.button)
        self._deeds.setVisible(self._deeds_row.count() > 0)

    def _on_chosen(self, place: object) -> None:
        self.fix_chosen.emit(self.item.fixes[int(str(place))])

    def _arrange(self) -> None:
        """Deeds at the right, or below the words where there is no room."""
        theme = self._ui.theme
        free = self.width() - self._deeds.sizeHint().width() - theme.px(16 + 3 * 12 + 10)
        beside = free >= theme.px(_WORDS) or self._deeds.isHidden()
        if beside == self._beside:
            return
        self._beside = beside
        self._grid.removeWidget(self._deeds)
        middle = Qt.AlignmentFlag.AlignVCenter
        if beside:
            self._grid.addWidget(self._deeds, 0, 2, middle | Qt.AlignmentFlag.AlignRight)
        else:
            self._grid.addWidget(self._deeds, 1, 1, middle | Qt.AlignmentFlag.AlignLeft)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | middle)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()  # the deeds got other words or another size
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
