"""“What the net learnt”: the map, words used alike, typical texts, attention; one at a time."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.text_lab.alike_pane import AlikePane
from nnstudio.gui.text_lab.attention_pane import AttentionPane
from nnstudio.gui.text_lab.learnt_pane import LearntPane
from nnstudio.gui.text_lab.map_pane import MapPane
from nnstudio.gui.text_lab.typical_pane import TypicalPane
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.train.job import Evaluation
from nnstudio.work.words import ProjectCorpus, WordUse, word_uses

TITLE = QT_TRANSLATE_NOOP("learnt", "What the net learnt")
SHOWN = QT_TRANSLATE_NOOP("learnt", "What is shown of it")
VIEWS: tuple[tuple[str, Text], ...] = (
    ("map", QT_TRANSLATE_NOOP("learnt", "Map")),
    ("alike", QT_TRANSLATE_NOOP("learnt", "Alike words")),
    ("typical", QT_TRANSLATE_NOOP("learnt", "Typical texts")),
    ("attention", QT_TRANSLATE_NOOP("learnt", "Attention")),
)
_USES = "text_lab.uses"


class LearntView(QWidget):
    """A switch and the pane that is chosen; only that one asks the net.

    Args:
        context: data, training, look and language.
        parent: owner.

    Signals:
        text_chosen: row of a text in the data set.
        word_opened: a person wants to see a word in its contexts.
        train_requested: a person wants to train.
    """

    text_chosen = Signal(int)
    word_opened = Signal(str)
    train_requested = Signal()

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ui = self._ui = context.ui
        self._desk = context.session.desk
        self._read: ProjectCorpus | None = None
        self.map = MapPane(context)
        self.alike = AlikePane(context)
        self.typical = TypicalPane(context)
        self.attention = AttentionPane(context)
        self.panes: dict[str, LearntPane] = {
            "map": self.map,
            "alike": self.alike,
            "typical": self.typical,
            "attention": self.attention,
        }
        choices: list[tuple[Hashable, Text]] = list(VIEWS)
        self.switch = SegmentedControl(ui, SHOWN, VIEWS)
        self.choice = ChoiceField(ui, SHOWN, choices)  # where the switch has no room
        self._row = QHBoxLayout()
        self._row.addWidget(self.switch)
        self._row.addWidget(self.choice)
        self._row.addStretch(1)
        self._stack = QStackedWidget()
        for pane in self.panes.values():
            self._stack.addWidget(pane)
            pane.text_chosen.connect(self.text_chosen)
            pane.word_opened.connect(self.word_opened)
            pane.train_requested.connect(self.train_requested)
        set_ground(self, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(self._stack, 1)
        self.switch.selected.connect(self.show_pane)
        self.choice.chosen.connect(lambda key: self.show_pane(str(key)))
        self.choice.hide()
        ui.follow(self)

    def show_pane(self, key: str) -> None:
        """Show "map", "alike", "typical" or "attention"."""
        self.switch.set_current(key)
        self.choice.set_current(key)
        self._stack.setCurrentWidget(self.panes[key])

    def forget(self) -> None:
        """Show nothing: another project is open."""
        self._read = None
        for pane in self.panes.values():
            pane.forget()

    def show_corpus(self, made: ProjectCorpus | None) -> None:
        """Count the words of another corpus on the desk thread; None while it is being read."""
        self._read = made
        self._take({})
        if made is None:
            return

        def take(uses: dict[str, WordUse]) -> None:
            if self._read is made:
                self._take(uses)

        self._desk.submit(_USES, lambda: word_uses(made), take, _ignore)

    def show_result(self, result: Evaluation | None) -> None:
        """Take what the net answered for validation."""
        self.typical.show_result(result)

    def retranslate(self) -> None:
        """Name the view."""
        self.setAccessibleName(self._ui(TITLE))
        self._fit()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self._row.setContentsMargins(px(12), px(6), px(12), px(4))
        self._fit()

    def _take(self, uses: Mapping[str, WordUse]) -> None:
        self.map.show_uses(uses)
        self.alike.show_uses(uses)

    def _fit(self) -> None:
        """Take a list where the words of the switch have no room beside each other."""
        wide = self.switch.sizeHint().width() + self._ui.theme.px(28) <= self.width()
        self.switch.setVisible(wide)
        self.choice.setVisible(not wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _ignore(_error: Exception) -> None:
    """Leave words without counts: the desk has written down what went wrong."""
