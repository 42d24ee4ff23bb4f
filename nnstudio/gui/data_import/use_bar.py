"""The foot of the side: the one big button, and what happens to the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.data_import.model import ImportModel, Phase
from nnstudio.gui.session import Session
from nnstudio.gui.widgets.buttons import PrimaryButton
from nnstudio.gui.widgets.choice_field import ChoiceField, ChoiceItem
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui, set_variant

WHICH_NET = QT_TRANSLATE_NOOP("text_nets", "Which net")
USE = QT_TRANSLATE_NOOP("import_page", "Use these data")
USE_TIP = QT_TRANSLATE_NOOP("import_page", "Alt+U; the step can be undone")
TO_NETWORK = QT_TRANSLATE_NOOP("data_page", "Go to the network")
MAKE_NET = QT_TRANSLATE_NOOP("data_page", "Make a net for these data")
WAIT_READING = QT_TRANSLATE_NOOP("import_page", "All rows have to be read first.")
WAIT_PREPARED = QT_TRANSLATE_NOOP("import_page", "The preparation is being worked out.")
LOCKED = QT_TRANSLATE_NOOP("import_page", "The net is training. Stop the training first.")
NOT_CHANGED = QT_TRANSLATE_NOOP("data_page", "Your file is not changed.")
STAYS = QT_TRANSLATE_NOOP(
    "import_page",
    "Your file is not changed. Everything stays on this computer; names are not stored in the "
    "project.",
)
COPY_STAYS = QT_TRANSLATE_NOOP(
    "import_page",
    "Your files are not changed. A working copy stays on this computer; names are not stored in "
    "the project.",
)


class UseBar(QWidget):
    """One primary button at a time: use the data, make a net for them, go to the net.

    Args:
        session: document and data.
        model: the import.
        parent: owner.
    """

    def __init__(self, session: Session, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._model = session, model
        self._compact = False
        self._ui: Ui = session.ui
        set_ground(self, "surface")
        ui = self._ui
        self.use = PrimaryButton(ui, USE, tooltip=USE_TIP, size="large", parent=self)
        self.make = PrimaryButton(ui, MAKE_NET, icon="network", size="large", parent=self)
        self.go = PrimaryButton(ui, TO_NETWORK, icon="network", size="large", parent=self)
        self.use.clicked.connect(model.use)
        self.net = ChoiceField(ui, WHICH_NET, [("", WHICH_NET)], parent=self)
        self._note = TextLabel(ui, STAYS, role="caption", tone="text3", wrap=True, parent=self)
        self._note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._line = Separator(parent=self)
        self._inner = QVBoxLayout()
        for widget in (self.use, self.net, self.make, self.go, self._note):
            self._inner.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addLayout(self._inner)
        ui.follow(self)

    @property
    def note(self) -> str:
        """The words below the button."""
        return self._note.text()

    @property
    def chosen_net(self) -> str:
        """Id of the template whose net is wanted; "" for what suits best."""
        return str(self.net.current or "")

    def set_nets(self, items: Sequence[ChoiceItem]) -> None:
        """Offer these nets; with fewer than two there is no choice."""
        known = {key for key, _ in items}
        self.net.set_items(items, self.net.current if self.net.current in known else None)
        self.update_content()

    def set_compact(self, compact: bool) -> None:
        """Take little room, for windows in which one part is shown at a time."""
        if compact == self._compact:
            return
        self._compact = compact
        for button in (self.use, self.make, self.go):
            set_variant(button, "buttonSize", "normal" if compact else "large")
            button.restyle()
        self.restyle()
        self.update_content()

    def height_for(self, width: int) -> int:
        """Return how high it is at a width, in pixels."""
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return self.sizeHint().height()
        return layout.totalHeightForWidth(width)

    def update_content(self) -> None:
        """Offer what can be done now."""
        model, session = self._model, self._session
        importing = model.active
        ready = not importing and session.data.status == "ready"
        empty = len(session.document.graph) == 0
        self.use.setVisible(importing and model.phase is not Phase.FAILED)
        self.use.setEnabled(model.usable)
        self.use.set_tooltip(USE_TIP if model.usable else self._why_not())
        self.make.setVisible(ready and empty)
        self.net.setVisible(ready and empty and self.net.count() > 1)
        self.go.setVisible(ready and not empty)
        own = session.document.data.source == "file"
        self._note.set_text(self._note_words() if importing else NOT_CHANGED)
        shown = not self.use.isHidden() if importing else ready
        self._note.setVisible(shown and not self._compact and (importing or own))
        self.setVisible(shown)

    def _note_words(self) -> Text:
        made = self._model.study
        pictures = made is not None and made.inspection.kind == "image"
        return COPY_STAYS if pictures and self._session.cache_folder is not None else STAYS

    def _why_not(self) -> Text:
        model = self._model
        if self._session.locked:
            return LOCKED
        if model.refused is not None and model.look is not None:
            return model.refused.message
        return WAIT_PREPARED if model.phase is Phase.READY else WAIT_READING

    def retranslate(self) -> None:
        """The buttons follow the language themselves."""

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self._ui.theme.px
        side, top = (px(12), px(8)) if self._compact else (px(20), px(12))
        self._inner.setContentsMargins(side, top, side, top)
        self._inner.setSpacing(px(8))
