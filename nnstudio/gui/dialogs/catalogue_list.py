"""The list of public sets: searched, filtered, each with its amount and how far away it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted
from nnstudio.data.catalogue.entry import PublicSet
from nnstudio.data.catalogue.words import (
    KINDS,
    LANGUAGES,
    READY,
    WORDS,
    items_text,
    size_text,
    state_text,
)
from nnstudio.gui.theme.tokens import ICON_SIZE
from nnstudio.gui.widgets.tables import prepare_tree
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.catalogue import Offer

NAME = QT_TRANSLATE_NOOP("catalogue", "Public data sets")
COLUMNS = (
    QT_TRANSLATE_NOOP("catalogue", "Set"),
    QT_TRANSLATE_NOOP("catalogue", "Amount"),
    QT_TRANSLATE_NOOP("catalogue", "State"),
)
AT_HAND = QT_TRANSLATE_NOOP("catalogue", "at hand")
ICONS = {"image": "image", "text": "text", "table": "table", "series": "series"}
_NARROW = 440
_STATES = {"ready": ("check", "ok"), "here": ("folder", "accent"), "network": ("download", "text3")}


class CatalogueList(QTreeWidget):
    """One row a set; `picked` follows the current row, `used` a double click or Enter.

    Args:
        ui: look and language.
        parent: owner.
    """

    picked = Signal()
    used = Signal()

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._offers: tuple[Offer, ...] = ()
        self._search, self._kind, self._language = "", "", ""
        self.setColumnCount(len(COLUMNS))
        self.setRootIsDecorated(False)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(lambda *_: self.picked.emit())
        self.itemActivated.connect(lambda *_: self.used.emit())
        ui.follow(self)

    @property
    def current(self) -> PublicSet | None:
        """The set of the current row."""
        item = self.currentItem()
        return None if item is None else self._entry_of(item)

    @property
    def shown(self) -> tuple[PublicSet, ...]:
        """The sets in sight, in their order."""
        return tuple(self._entry_of(item) for item in self._items())

    def offer_of(self, set_id: str) -> Offer | None:
        """Return the set of that id with its state."""
        return next((offer for offer in self._offers if offer.entry.id == set_id), None)

    def set_offers(self, offers: Sequence[Offer]) -> None:
        """Show these sets."""
        self._offers = tuple(offers)
        self._fill()

    def set_filter(self, search: str, kind: str, language: str) -> None:
        """Show only what fits.

        Args:
            search: words that must all occur in name, summary, kind or source.
            kind: of the data; "" for all.
            language: "de", "en"; "" for all.
        """
        if (search, kind, language) != (self._search, self._kind, self._language):
            self._search, self._kind, self._language = search, kind, language
            self._fill()

    def choose(self, set_id: str) -> None:
        """Make the row of a set the current one; the first row where it is not in sight."""
        items = self._items()
        found = next((item for item in items if self._entry_of(item).id == set_id), None)
        if items:
            self.setCurrentItem(found or items[0])

    def step(self, direction: int) -> None:
        """Go one row up (-1) or down (+1), from the last to the first."""
        items = self._items()
        if items:
            self.setCurrentItem(items[(self.currentIndex().row() + direction) % len(items)])

    def retranslate(self) -> None:
        """Write all words again."""
        self.setAccessibleName(self._ui(NAME))
        self.setHeaderLabels([self._ui(text) for text in COLUMNS])
        self._fill()

    def restyle(self) -> None:
        """Take sizes and colours from the theme."""
        theme = self._ui.theme
        prepare_tree(theme, self, indent=0)
        self.setIconSize(QSize(theme.px(ICON_SIZE), theme.px(ICON_SIZE)))
        self._fill()

    def _fill(self) -> None:
        current = self.current
        blocked = self.blockSignals(True)
        self.clear()
        for offer in self._offers:
            if self._fits(offer.entry):
                self.addTopLevelItem(self._item(offer))
        self.blockSignals(blocked)
        self.choose(current.id if current is not None else "")
        if current is not self.current or self.current is None:
            self.picked.emit()

    def _fits(self, entry: PublicSet) -> bool:
        if self._kind and entry.kind != self._kind:
            return False
        if self._language and entry.language != self._language:
            return False
        words = WORDS[entry.id]
        texts = [words.name, words.summary, KINDS[entry.kind]]
        texts += [LANGUAGES[entry.language]] if entry.language else []
        where = " ".join([entry.id, entry.citation, *map(self._ui, texts)]).casefold()
        return all(word in where for word in self._search.casefold().split())

    def _item(self, offer: Offer) -> QTreeWidgetItem:
        ui, entry = self._ui, offer.entry
        name, amount = WORDS[entry.id].name, items_text(entry)
        item = QTreeWidgetItem([ui(name), ui(amount), ui(self._short_state(offer))])
        icon, tone = _STATES[offer.state.place]
        item.setIcon(0, ui.theme.icon(ICONS[entry.kind], "text2"))
        item.setIcon(2, ui.theme.icon(icon, tone))
        item.setForeground(1, ui.theme.color("text2"))
        item.setForeground(2, ui.theme.color("text2"))
        item.setData(0, Qt.ItemDataRole.UserRole, entry)
        item.setToolTip(0, ui(WORDS[entry.id].summary))
        whole = dotted(name, KINDS[entry.kind], amount, state_text(offer.state))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ui(whole))
        item.setData(2, Qt.ItemDataRole.AccessibleTextRole, ui(state_text(offer.state)))
        return item

    def _short_state(self, offer: Offer) -> Text:
        if offer.state.place == "ready":
            return READY
        return AT_HAND if offer.state.place == "here" else size_text(offer.state.bytes)

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _entry_of(self, item: QTreeWidgetItem) -> PublicSet:
        entry = item.data(0, Qt.ItemDataRole.UserRole)
        assert isinstance(entry, PublicSet)
        return entry

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The amount stands among the facts, too; the name and the state need the room.
        self.setColumnHidden(1, self.width() < self._ui.theme.px(_NARROW))
