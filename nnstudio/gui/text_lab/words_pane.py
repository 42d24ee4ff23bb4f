"""The words of the corpus: one of them in its contexts, or all of them in a table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import Dataset
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.text_lab.concordance_pane import ConcordancePane
from nnstudio.gui.text_lab.vocabulary_pane import VocabularyPane
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Heading
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.work.words import ProjectCorpus

TITLE = QT_TRANSLATE_NOOP("text_lab", "Words")
SHOWN = QT_TRANSLATE_NOOP("text_lab", "What is shown of the words")
IN_CONTEXT = QT_TRANSLATE_NOOP("text_lab", "In context")
VOCABULARY = QT_TRANSLATE_NOOP("text_lab", "Vocabulary")


class WordsPane(QWidget):
    """A switch between a word in its contexts and the vocabulary.

    Args:
        context: look, language and the thread that counts.
        parent: owner.

    Signals:
        text_chosen: row of a text in the data set.
    """

    text_chosen = Signal(int)

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ui = self._ui = context.ui
        self.concordance = ConcordancePane(context)
        self.vocabulary = VocabularyPane(context)
        heading = Heading(ui, TITLE)
        self.switch = SegmentedControl(
            ui, SHOWN, [("context", IN_CONTEXT), ("vocabulary", VOCABULARY)]
        )
        heading.add_action_widget(self.switch)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.concordance)
        self._stack.addWidget(self.vocabulary)
        set_ground(self, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addWidget(self._stack, 1)
        self.switch.selected.connect(self.show_view)
        self.concordance.text_chosen.connect(self.text_chosen)
        self.vocabulary.word_opened.connect(self.look_for)
        ui.follow(self)

    def show_view(self, name: str) -> None:
        """Show "context" or "vocabulary"."""
        self.switch.set_current(name)
        vocabulary = name == "vocabulary"
        self._stack.setCurrentWidget(self.vocabulary if vocabulary else self.concordance)

    def show_corpus(self, made: ProjectCorpus | None, dataset: Dataset | None) -> None:
        """Show the words of another corpus; None while it is being read."""
        self.concordance.show_corpus(made)
        self.vocabulary.show_corpus(made, dataset)

    def look_for(self, word: str) -> None:
        """Show a word in its contexts."""
        self.show_view("context")
        self.concordance.look_for(word)

    def retranslate(self) -> None:
        """Name the pane."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Nothing of its own; the parts follow."""
