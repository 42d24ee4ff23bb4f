"""Word in context: every place of a word in the corpus, and to which classes those texts belong."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList, plain
from nnstudio.data.corpus.concordance import Concordance, concordance
from nnstudio.data.corpus.corpus import Corpus
from nnstudio.gui.data_browser.balance import ClassBalance
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.text_lab.hits_table import HitsTable
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.search_field import SearchField
from nnstudio.work.words import ProjectCorpus

TITLE = QT_TRANSLATE_NOOP("text_lab", "Word in context")
WORD = QT_TRANSLATE_NOOP("text_lab", "A word, a phrase, or a beginning with *")
NO_WORD = QT_TRANSLATE_NOOP(
    "text_lab", "Type a word, or choose one in the text at the right: here you see where it stands."
)
NO_HIT = QT_TRANSLATE_NOOP("text_lab", "This word stands in no text of training and validation.")
READING = QT_TRANSLATE_NOOP("text_lab", "The words are being counted …")
HITS = QT_TRANSLATE_NOOP("text_lab", "{n} hits")
IN_TEXTS = QT_TRANSLATE_NOOP("text_lab", "in {n} texts")
BOTH = QT_TRANSLATE_NOOP("text_lab", "{hits} {texts}")
SHARES = QT_TRANSLATE_NOOP("text_lab", "Classes of the hits")
SHARE = QT_TRANSLATE_NOOP("text_lab", "{name} {share}")
_REST_MS = 150
_SHOWN_SHARES = 4


class ConcordancePane(QWidget):
    """A field for a word, its hits, and the classes of the hits.

    Args:
        context: look and language.
        parent: owner.

    Signals:
        text_chosen: row of a text in the data set.
        word_changed: another word is looked for; "" for none.
    """

    text_chosen = Signal(int)
    word_changed = Signal(str)

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ui = self._ui = context.ui
        self._read: ProjectCorpus | None = None
        self._found: Concordance | None = None
        self.told = TextLabel(ui, None, role="caption", tone="text2")
        self._head = QHBoxLayout()
        self.field = SearchField(ui, WORD)
        self.table = HitsTable(ui)
        self._empty = EmptyState(ui, "search", NO_WORD)
        self._body = QStackedWidget()
        self._body.addWidget(self._empty)
        self._body.addWidget(self.table)
        self._share_title = TextLabel(ui, SHARES, role="caption", tone="text2")
        self.shares = ClassBalance(ui)
        self._share_words = TextLabel(ui, None, role="caption", tone="text2")
        self._foot = QWidget()
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.addWidget(self._share_title)
        self._foot_row.addWidget(self.shares, 1)
        self._foot_row.addWidget(self._share_words)
        set_ground(self, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head.addWidget(self.field)
        self._head.addWidget(self.told)
        self._head.addStretch(1)
        column.addLayout(self._head)
        column.addWidget(self._body, 1)
        column.addWidget(Separator())
        column.addWidget(self._foot)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._look)
        self.field.textChanged.connect(lambda _words: self._rest.start())
        self.table.text_chosen.connect(self._on_text)
        ui.follow(self)
        self._show()

    @property
    def found(self) -> Concordance | None:
        """What was found of the word in the field; None without a word."""
        return self._found

    @property
    def word(self) -> str:
        """What is looked for."""
        return self.field.text().strip()

    def show_corpus(self, read: ProjectCorpus | None) -> None:
        """Look in another corpus; None while it is being read."""
        self._read = read
        self._look()

    def look_for(self, word: str) -> None:
        """Look for a word at once."""
        self.field.setText(word)
        self._rest.stop()
        self._look()

    def retranslate(self) -> None:
        """Write what is made of several words again."""
        self.setAccessibleName(self._ui(TITLE))
        self._write()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self.field.setMinimumWidth(px(150))
        self.field.setMaximumWidth(px(220))
        self._head.setContentsMargins(px(12), px(4), px(12), px(6))
        self._head.setSpacing(px(8))
        self._foot_row.setContentsMargins(px(12), px(6), px(12), px(6))
        self._foot_row.setSpacing(px(8))
        self._body.setMinimumHeight(px(90))

    @property
    def _corpus(self) -> Corpus | None:
        return self._read.corpus if self._read is not None else None

    def _on_text(self, text: int) -> None:
        if self._read is not None:
            self.text_chosen.emit(int(self._read.rows[text]))

    def _look(self) -> None:
        word = self.field.text().strip()
        corpus = self._corpus
        self._found = concordance(corpus, word) if corpus is not None and word else None
        self._show()
        self.word_changed.emit(word)

    def _show(self) -> None:
        found, corpus = self._found, self._corpus
        hits = found is not None and found.total > 0
        self.table.show_hits(found, corpus.class_names if corpus is not None else ())
        self._body.setCurrentWidget(self.table if hits else self._empty)
        empty = NO_WORD if found is None else NO_HIT
        if corpus is None and self.field.text().strip():
            empty = READING
        self._empty.set_content("search", empty)
        self._foot.setVisible(hits and corpus is not None and bool(corpus.class_names))
        if hits and found is not None and corpus is not None:
            counts = np.zeros((len(corpus.class_names), 3), dtype=np.int64)
            counts[:, 0] = found.class_hits
            self.shares.set_counts(corpus.class_names, counts)
        self._write()

    def _write(self) -> None:
        found, corpus = self._found, self._corpus
        if found is None or corpus is None:
            self.told.set_text(None)
            return
        hits, texts = HITS.format(n=found.total), IN_TEXTS.format(n=found.texts)
        self.told.set_text(BOTH.format(hits=hits, texts=texts))
        total = max(int(np.sum(found.class_hits)), 1)
        order = np.argsort(-np.asarray(found.class_hits), kind="stable")[:_SHOWN_SHARES]
        said: list[Text] = []
        for number in order.tolist():
            count = int(found.class_hits[number])
            if count:
                share = Number(count / total, 0, percent=True)
                said.append(SHARE.format(name=plain(corpus.class_names[number]), share=share))
        self._share_words.set_text(Text("", "{list}", (("list", TextList(tuple(said), " · ")),)))
