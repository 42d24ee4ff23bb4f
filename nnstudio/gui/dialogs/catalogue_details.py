"""What is known of one public set: what it is, its terms, its source, how far away it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted, plain
from nnstudio.data.catalogue.words import (
    LANGUAGES,
    LICENCES,
    WORDS,
    items_text,
    state_text,
    task_text,
)
from nnstudio.gui.widgets.buttons import LinkButton
from nnstudio.gui.widgets.labels import State, StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.catalogue import Offer

LICENCE = QT_TRANSLATE_NOOP("catalogue", "Licence")
SOURCE = QT_TRANSLATE_NOOP("catalogue", "Source")
LICENCE_PAGE = QT_TRANSLATE_NOOP("catalogue", "Read the licence")
HOMEPAGE = QT_TRANSLATE_NOOP("catalogue", "Page of the set")
OPENS = QT_TRANSLATE_NOOP("catalogue", "Opens {address} in the browser")
UNVERIFIED = QT_TRANSLATE_NOOP(
    "catalogue",
    "No source publishes a digest of {n} of its files. They cannot be verified; their digest is "
    "shown after the download.",
)
COPY = QT_TRANSLATE_NOOP("catalogue", "Copy these words")
COPY_HELP = QT_TRANSLATE_NOOP(
    "catalogue", "Names, sizes and addresses, for a computer with a network"
)
NOTHING = QT_TRANSLATE_NOOP("catalogue", "No set fits. Search for other words.")
_STATES: dict[str, State] = {"ready": "ok", "here": "info", "network": "neutral"}


class CatalogueDetails(QScrollArea):
    """The facts of a set, one below the other.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._offer: Offer | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self._inner.setProperty("ground", "surface")
        self._column = QVBoxLayout(self._inner)
        self.name = TextLabel(ui, None, role="heading", wrap=True)
        self.summary = TextLabel(ui, None, role="body", tone="text2", wrap=True)
        self.state = StatusLabel(ui, "neutral", plain(""), wrap=True)
        self.facts = TextLabel(ui, None, role="control", wrap=True)
        self.caution = StatusLabel(ui, "warn", plain(""), wrap=True)
        self.unverified = StatusLabel(ui, "info", plain(""), wrap=True)
        self.licence = TextLabel(ui, None, role="control", wrap=True)
        self.licence_link = LinkButton(ui, LICENCE_PAGE, icon="external")
        self.citation = TextLabel(ui, None, role="control", wrap=True)
        self.home_link = LinkButton(ui, HOMEPAGE, icon="external")
        self._licence_title = TextLabel(ui, LICENCE, role="caption", tone="text3")
        self._source_title = TextLabel(ui, SOURCE, role="caption", tone="text3")
        self._told = QVBoxLayout()
        self._said: list[StatusLabel] = []
        self._copied: UserError | None = None
        self.copy_button = LinkButton(ui, COPY, icon="copy", tooltip=COPY_HELP)
        self._lay_out()
        self.copy_button.clicked.connect(self._on_copy)
        self.licence_link.clicked.connect(lambda: self._open("licence"))
        self.home_link.clicked.connect(lambda: self._open("home"))
        self.setWidget(self._inner)
        ui.follow(self)
        self.show_offer(None)

    def show_offer(self, offer: Offer | None) -> None:
        """Show a set; None says that none fits the search."""
        changed = offer is None or self._offer is None or offer.entry != self._offer.entry
        self._offer = offer
        if changed:
            self.tell(())
            self.verticalScrollBar().setValue(0)
        rest = (self.state, self.facts, self.licence, self.citation, self.home_link)
        for widget in (*rest, self._licence_title, self._source_title):
            widget.setVisible(offer is not None)
        if offer is None:
            self.name.set_text(None)
            self.summary.set_text(NOTHING)
            for hidden in (self.caution, self.unverified, self.licence_link):
                hidden.setVisible(False)
            return
        self._show(offer)

    def tell(self, notes: Sequence[Text], error: UserError | None = None) -> None:
        """Say what came of fetching: notes, or why it was not possible."""
        for widget in self._said:
            self._told.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._said = [StatusLabel(self._ui, "warn", note, wrap=True) for note in notes]
        if error is not None:
            self._said.append(StatusLabel(self._ui, "error", error.message, wrap=True))
            if error.hint is not None:
                self._said.append(StatusLabel(self._ui, "neutral", error.hint, wrap=True))
        for widget in self._said:
            self._told.addWidget(widget)
        self._copied = error
        self.copy_button.setVisible(error is not None and error.hint is not None)
        if notes or error is not None:
            self.verticalScrollBar().setValue(0)

    @property
    def told(self) -> list[str]:
        """What was said last."""
        return [widget.accessibleName() for widget in self._said]

    def retranslate(self) -> None:
        """Name the region."""
        self.setAccessibleName(self._ui(QT_TRANSLATE_NOOP("catalogue", "About the set")))

    def restyle(self) -> None:
        """Take gaps from the theme."""
        theme = self._ui.theme
        edge = theme.px(16)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.px(8))
        self._told.setSpacing(theme.px(8))

    def _lay_out(self) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        self._column.addWidget(self.name)
        self._column.addWidget(self.summary)
        self._column.addWidget(self.state)
        self._column.addLayout(self._told)
        self._column.addWidget(self.copy_button, 0, left)
        self._column.addWidget(self.facts)
        self._column.addWidget(self.caution)
        self._column.addWidget(self.unverified)
        self._column.addWidget(self._licence_title)
        self._column.addWidget(self.licence)
        self._column.addWidget(self.licence_link, 0, left)
        self._column.addWidget(self._source_title)
        self._column.addWidget(self.citation)
        self._column.addWidget(self.home_link, 0, left)
        self._column.addStretch(1)

    def _show(self, offer: Offer) -> None:
        entry, words = offer.entry, WORDS[offer.entry.id]
        self.name.set_text(words.name)
        self.summary.set_text(words.summary)
        self.state.set_state(_STATES[offer.state.place], state_text(offer.state))
        language = LANGUAGES[entry.language] if entry.language else None
        self.facts.set_text(dotted(items_text(entry), task_text(entry), language))
        self.caution.setVisible(words.caution is not None)
        if words.caution is not None:
            self.caution.set_state("warn", words.caution)
        unknown = sum(not file.digests for file in offer.state.missing)
        self.unverified.setVisible(bool(unknown))
        self.unverified.set_state("info", UNVERIFIED.format(n=unknown))
        self.licence.set_text(LICENCES[entry.licence.id])
        self.licence_link.setVisible(bool(entry.licence.address))
        self.licence_link.set_tooltip(OPENS.format(address=plain(entry.licence.address)))
        self.citation.set_text(plain(entry.citation))
        self.home_link.set_tooltip(OPENS.format(address=plain(entry.homepage)))

    def _on_copy(self) -> None:
        error = self._copied
        if error is not None:
            words = (self._ui(error.message), self._ui(error.hint))
            QApplication.clipboard().setText("\n".join(words))

    def _open(self, which: str) -> None:
        """Open a page in the person's browser; the program itself fetches nothing."""
        if self._offer is not None:
            entry = self._offer.entry
            address = entry.licence.address if which == "licence" else entry.homepage
            QDesktopServices.openUrl(QUrl(address))
