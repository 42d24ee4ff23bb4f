"""Where the net looks in a sentence: words, a grid or a table; by layer and head."""

from __future__ import annotations

from collections.abc import Hashable

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.compile.plan import Plan
from nnstudio.data.dataset import Dataset
from nnstudio.explain.attention import (
    AttendedPlace,
    AttentionQuestion,
    LayerAttention,
    TextAttention,
    attention_job,
    attention_layers,
)
from nnstudio.explain.why import question_preparation
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.plots.color_bar import ColorBar
from nnstudio.gui.plots.table_twin import Cell, TableData, TableTwin
from nnstudio.gui.text_lab.learnt_pane import Asked, LearntPane
from nnstudio.gui.text_lab.look_flow import LookFlow, from_to
from nnstudio.gui.text_lab.look_grid import LookGrid
from nnstudio.gui.try_it.text_entry import TextEntry
from nnstudio.gui.widgets.card import CardFrame
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.flow_row import FlowRow
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.train.job import CallJob

TITLE = QT_TRANSLATE_NOOP("learnt", "Attention")
LAYER = QT_TRANSLATE_NOOP("learnt", "Layer with attention")
HEAD = QT_TRANSLATE_NOOP("learnt", "Head")
MEAN = QT_TRANSLATE_NOOP("learnt", "mean of all heads")
ONE_HEAD = QT_TRANSLATE_NOOP("learnt", "head {number}")
NUMBERED = QT_TRANSLATE_NOOP("learnt", "{number}: {name}")
VIEW = QT_TRANSLATE_NOOP("learnt", "How the attention is shown")
AS_WORDS = QT_TRANSLATE_NOOP("learnt", "Words")
AS_GRID = QT_TRANSLATE_NOOP("learnt", "Grid")
AS_TABLE = QT_TRANSLATE_NOOP("learnt", "Table")
CLASS_TOKEN = QT_TRANSLATE_NOOP("learnt", "[class token]")
PLACE = QT_TRANSLATE_NOOP("learnt", "[step {number}]")
UNKNOWN = QT_TRANSLATE_NOOP("learnt", "{word} (unknown)")
HEADS = (
    QT_TRANSLATE_NOOP("learnt", "From"),
    QT_TRANSLATE_NOOP("learnt", "To"),
    QT_TRANSLATE_NOOP("learnt", "Weight"),
)
NO_ATTENTION = QT_TRANSLATE_NOOP(
    "learnt",
    "This net has no layer with attention. With MultiHeadAttention or EncoderBlock behind an "
    "Embedding you see here which words look at which; the template “Texts with attention "
    "(Transformer)” has such a net ready.",
)
NO_TEXT = QT_TRANSLATE_NOOP("learnt", "Type a sentence, or choose one of the texts.")
CHOOSE = QT_TRANSLATE_NOOP(
    "learnt", "Choose a word: thick lines stand below the words from which it takes most."
)
MEANS = QT_TRANSLATE_NOOP(
    "learnt",
    "Attention shows from which words this layer takes numbers for a word. It is no explanation "
    "of the answer: a strong look may change nothing, and later layers mix everything again. "
    "“Try it” shows what moved the answer.",
)
_KEY = "text_lab.attention"


class AttentionPane(LearntPane):
    """A field for a sentence, layer and head, and where each word looks.

    Args:
        context: data, training, look and language.
        parent: owner.
    """

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(context, _KEY, TITLE, parent)
        ui = self._ui
        self._answer: TextAttention | None = None
        self._row = -2  # of the text that was taken over; -1 for an own one
        self.entry = TextEntry(ui)
        self.layer = ChoiceField(ui, LAYER, [], pill=True)
        self.head = ChoiceField(ui, HEAD, [(-1, MEAN)], pill=True)
        self.view = SegmentedControl(
            ui, VIEW, [("words", AS_WORDS), ("grid", AS_GRID), ("table", AS_TABLE)]
        )
        self._tools = FlowRow(self.layer, self.head, self.view)
        self.flow, self.grid = LookFlow(ui), LookGrid(ui)
        self.table = TableTwin(ui, TITLE)
        self.bar = ColorBar(ui)
        self._views = QStackedWidget()
        grid_page = QWidget()
        grid_column = QVBoxLayout(grid_page)
        grid_column.setContentsMargins(0, 0, 0, 0)
        grid_column.addWidget(_scrolled(self.grid, sideways=True), 1)
        grid_column.addWidget(self.bar)
        for page in (_scrolled(self.flow), grid_page, self.table):
            self._views.addWidget(page)
        self.said = TextLabel(ui, CHOOSE, role="caption", tone="text2", wrap=True)
        self.means = CardFrame(ui, fill="surface2", margin=8)
        self.means.body.addWidget(TextLabel(ui, MEANS, role="caption", tone="text2", wrap=True))
        self._column = QVBoxLayout(self.content)
        self._column.addWidget(self.entry)
        self._column.addWidget(self._tools)
        self._column.addWidget(self._views, 1)
        self._column.addWidget(self.said)
        self._column.addWidget(self.means)
        self.entry.edited.connect(self._on_edited)
        self.layer.chosen.connect(self._on_layer)
        self.head.chosen.connect(lambda _key: self._show())
        self.view.selected.connect(self._on_view)
        self.flow.current_changed.connect(self._on_row)
        self.grid.row_changed.connect(self._on_row)
        context.live.sample_changed.connect(self._on_sample)
        ui.follow(self)

    @property
    def answer(self) -> TextAttention | None:
        """What is shown."""
        return self._answer

    @property
    def shown_layer(self) -> LayerAttention | None:
        """The layer shown."""
        layers = self._answer.layers if self._answer is not None else ()
        return next((one for one in layers if one.node == self.layer.current), None)

    def forget(self) -> None:
        """Show nothing: another project is open."""
        super().forget()
        self._answer, self._row = None, -2
        self.entry.set_text("")
        self._show()

    def refusal(self, plan: Plan, dataset: Dataset) -> Text | None:
        """Say so where no layer looks."""
        return None if attention_layers(plan) else NO_ATTENTION

    def order(self, asked: Asked) -> CallJob | None:
        """Ask for the weights of the text in the field."""
        if self._row == -2:
            self._take_sample()
        self._offer_layers(attention_layers(asked.plan))
        if not self.entry.text.strip():
            self._answer = None
            self._show()
            return None
        prepared = question_preparation(asked.prepared)
        question = AttentionQuestion(self.entry.text, asked.plan, prepared, asked.weights)
        return attention_job(self._key, question, asked.run_id)

    def show_answer(self, value: object) -> None:
        """Show the weights that were found."""
        if isinstance(value, TextAttention) and value.text == self.entry.text:
            self._answer = value
            self._show()

    def show_failure(self, message: Text) -> None:
        """Say why there is no picture, below the field: another text may have one."""
        self._answer = None
        self._show(message)

    def retranslate(self) -> None:
        """Write what is made of several words again."""
        super().retranslate()
        self._show()

    def restyle(self) -> None:
        """Take heights and gaps from the theme."""
        theme, px = self._ui.theme, self._ui.theme.px
        self.entry.setFixedHeight(
            2 * theme.line_height("body") + theme.line_height("caption") + px(22)
        )
        self._tools.flow.set_gaps(px(8), px(4))
        self._column.setContentsMargins(px(12), px(4), px(12), px(8))
        self._column.setSpacing(px(6))
        self._views.setMinimumHeight(px(110))

    def _take_sample(self) -> bool:
        """Take over a text that was chosen elsewhere."""
        sample = self._context.live.sample
        if sample is None or sample.row < 0:
            return False
        value = next(iter(sample.raw.values()), None)
        if value is None or np.asarray(value).dtype.kind not in "OU":
            return False
        self._row = sample.row
        self.entry.set_text(str(np.asarray(value).item()))
        return True

    def _on_sample(self) -> None:
        if self._take_sample():
            self.ask()

    def _on_edited(self) -> None:
        self._row = -1
        self.ask()

    def _offer_layers(self, nodes: tuple[str, ...]) -> None:
        session = self._context.session
        items: list[tuple[Hashable, Text]] = []
        for number, node_id in enumerate(nodes, start=1):
            name = plain(node_id)
            if node_id in session.document.graph:
                node = session.document.graph.node(node_id)
                spec = session.registry.get(node.layer)
                name = plain(node.title) if node.title else spec.name if spec else name
            items.append((node_id, NUMBERED.format(number=number, name=name)))
        if tuple(key for key, _ in items) != self.layer.keys:
            self.layer.set_items(items)
            self._tools.fit()

    def _offer_heads(self, count: int) -> None:
        keys: list[Hashable] = [-1, *range(count)]
        if tuple(keys) != self.head.keys:
            heads = [(head, ONE_HEAD.format(number=head + 1)) for head in range(count)]
            self.head.set_items([(-1, MEAN), *heads])
            self._tools.fit()

    def _on_layer(self, _key: object) -> None:
        self._show()

    def _on_view(self, key: str) -> None:
        self._views.setCurrentIndex(("words", "grid", "table").index(key))
        self._show()

    def _on_row(self, place: int) -> None:
        self.flow.set_current(place)
        self.grid.set_cell(place, self.grid.cell[1])
        self._write()
        self._fill_table()

    def _words(self, layer: LayerAttention) -> tuple[str, ...]:
        return tuple(self._word(place, n) for n, place in enumerate(layer.places, start=1))

    def _word(self, place: AttendedPlace, number: int) -> str:
        if place.token:
            return self._ui(CLASS_TOKEN)
        if not place.word:
            return self._ui(PLACE.format(number=number))
        word = "␣" if place.word.isspace() else place.word
        return word if place.known else self._ui(UNKNOWN.format(word=word))

    def _show(self, missing: Text | None = None) -> None:
        layer = self.shown_layer
        self._views.setVisible(layer is not None)
        if layer is None:
            self.said.set_text(missing or NO_TEXT)
            return
        self._offer_heads(layer.heads)
        head = self.head.current
        weights = layer.of_head(head if isinstance(head, int) else -1)
        words = self._words(layer)
        self.flow.show_attention(words, weights)
        self.grid.show_attention(words, weights, self.flow.current)
        most = Text("", "{value}", (("value", Number(self.grid.most, 0, percent=True)),))
        self.bar.set_scale("sequential", plain("0"), plain(""), most)
        self._write()
        self._fill_table()

    def _write(self) -> None:
        layer = self.shown_layer
        if layer is None:
            return
        if self.view.current == "grid":
            head = self.head.current
            weights = layer.of_head(head if isinstance(head, int) else -1)
            self.said.set_text(from_to(self._words(layer), weights, *self.grid.cell))
        else:
            self.said.set_text(self.flow.summary() or CHOOSE)

    def _fill_table(self) -> None:
        """Write all weights, row by row; only while the table is shown."""
        layer = self.shown_layer
        if layer is None or self.view.current != "table":
            return
        head = self.head.current
        weights = layer.of_head(head if isinstance(head, int) else -1)
        words = self._words(layer)
        rows: list[tuple[Cell, ...]] = [
            (word, other, Number(float(weights[row, column]), 1, percent=True))
            for row, word in enumerate(words)
            for column, other in enumerate(words)
        ]
        self.table.set_data(TableData(HEADS, rows))


def _scrolled(inside: QWidget, *, sideways: bool = False) -> QScrollArea:
    """Return a room that scrolls; the focus goes to what is in it."""
    scroll = QScrollArea()
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if sideways:
        set_ground(inside, "surface")
        scroll.setWidget(inside)
        return scroll
    holder = QWidget()
    set_ground(holder, "surface")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inside)
    column.addStretch(1)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(holder)
    return scroll
