"""The map: where the net sees each text, or each word, in a plane; live while it trains."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList, plain
from nnstudio.compile.plan import Plan
from nnstudio.data.dataset import Dataset
from nnstudio.explain.projection import Method, Projection, TextsMap, has_text_vector, texts_map_job
from nnstudio.explain.why import question_preparation
from nnstudio.explain.word_maps import WordsMap, WordsProjection, has_word_table, words_map_job
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.plots.table_twin import Cell, TableData, TableTwin
from nnstudio.gui.text_lab.class_legend import ClassLegend
from nnstudio.gui.text_lab.learnt_pane import Asked, LearntPane
from nnstudio.gui.text_lab.map_plot import MapPlot, MapPoints
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.flow_row import FlowRow
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.train.job import CallJob
from nnstudio.work.words import WordUse, text_input

TITLE = QT_TRANSLATE_NOOP("learnt", "Map")
SHOWN = QT_TRANSLATE_NOOP("learnt", "What the points are")
TEXTS = QT_TRANSLATE_NOOP("learnt", "Texts")
WORDS = QT_TRANSLATE_NOOP("learnt", "Words")
METHOD = QT_TRANSLATE_NOOP("learnt", "How many numbers become two")
PCA = QT_TRANSLATE_NOOP("learnt", "PCA")
TSNE = QT_TRANSLATE_NOOP("learnt", "t-SNE")
AS_TABLE = QT_TRANSLATE_NOOP("learnt", "Show as table")
AS_PICTURE = QT_TRANSLATE_NOOP("learnt", "Show as picture")
COMPONENT = QT_TRANSLATE_NOOP("learnt", "{share} of the variance")
NO_VECTOR = QT_TRANSLATE_NOOP(
    "learnt",
    "This net makes no vector of a text: its only layer with weights reads the words themselves. "
    "Add a layer between, and the map shows its numbers.",
)
NO_TABLE = QT_TRANSLATE_NOOP(
    "learnt",
    "This net has no row of numbers for each word. Nets with Embedding, EmbeddingBag or "
    "WeightedBag have one.",
)
WAIT_TSNE = QT_TRANSLATE_NOOP(
    "learnt",
    "t-SNE cannot be done in small pieces and would hold the training up. It is computed when the "
    "training has ended; PCA follows the training.",
)
OF_TEXTS = QT_TRANSLATE_NOOP("learnt", "{shown} of {n} texts of training and validation.")
ALL_TEXTS = QT_TRANSLATE_NOOP("learnt", "All {n} texts of training and validation.")
OF_WORDS = QT_TRANSLATE_NOOP("learnt", "The {n} words that most training texts have.")
VARIANCE = QT_TRANSLATE_NOOP(
    "learnt", "The plane holds {share} of the variance; what lies in other directions is not seen."
)
NEIGHBOURS = QT_TRANSLATE_NOOP(
    "learnt",
    "t-SNE keeps neighbours together. How far groups lie apart and how large they are means "
    "little.",
)
HINT = QT_TRANSLATE_NOOP("learnt", "Choose a point: arrow keys, or a click, which opens the text.")
HINT_WORDS = QT_TRANSLATE_NOOP("learnt", "Choose a point: a click shows the word in its contexts.")
POINT = QT_TRANSLATE_NOOP("learnt", "{name}: {text}")
SUMMARY = QT_TRANSLATE_NOOP("learnt", "Points on the map: {count}. {more}")
HEADS = (
    QT_TRANSLATE_NOOP("learnt", "Text"),
    QT_TRANSLATE_NOOP("learnt", "Class"),
    QT_TRANSLATE_NOOP("learnt", "Part"),
    QT_TRANSLATE_NOOP("learnt", "Across"),
    QT_TRANSLATE_NOOP("learnt", "Up"),
)
HEADS_WORDS = (
    QT_TRANSLATE_NOOP("learnt", "Word"),
    QT_TRANSLATE_NOOP("learnt", "Mostly in"),
    QT_TRANSLATE_NOOP("learnt", "Count"),
    QT_TRANSLATE_NOOP("learnt", "Across"),
    QT_TRANSLATE_NOOP("learnt", "Up"),
)
TRAINING = QT_TRANSLATE_NOOP("learnt", "training")
VALIDATION = QT_TRANSLATE_NOOP("learnt", "validation")
MOST_TEXTS = 1000
_LETTERS = 90  # of a text beside the pointer
_KEY = "text_lab.map"


class MapPane(LearntPane):
    """Texts or words as points, with a table of the same.

    Args:
        context: data, training, look and language.
        parent: owner.
    """

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(context, _KEY, TITLE, parent)
        ui = self._ui
        self._rows: NDArray[np.int64] = np.array([], dtype=np.int64)
        self._found: Projection | None = None
        self._words: tuple[str, ...] = ()
        self._uses: Mapping[str, WordUse] = {}
        self._order: tuple[object, ...] = ()
        self.which = SegmentedControl(ui, SHOWN, [("texts", TEXTS), ("words", WORDS)])
        self.method = SegmentedControl(ui, METHOD, [("pca", PCA), ("tsne", TSNE)])
        self.table_button = ToolButton(ui, "table", AS_TABLE, checkable=True, icon_size=14)
        self._tools = FlowRow(self.which, self.method, self.table_button)
        self.plot = MapPlot(ui, self._point_words)
        self.table = TableTwin(ui, TITLE)
        self._pictures = QStackedWidget()
        self._pictures.addWidget(self.plot)
        self._pictures.addWidget(self.table)
        set_ground(self._pictures, "surface")
        self.legend = ClassLegend(ui)
        self.point = TextLabel(ui, HINT, role="caption", tone="text2", wrap=True)
        self.note = TextLabel(ui, None, role="caption", tone="text3", wrap=True)
        self._column = QVBoxLayout(self.content)
        self._column.addWidget(self._tools)
        self._column.addWidget(self._pictures, 1)
        for widget in (self.legend, self.point, self.note):
            self._column.addWidget(widget)
        self.which.selected.connect(self._on_switched)
        self.method.selected.connect(self._on_switched)
        self.table_button.toggled.connect(self._on_table)
        self.plot.current_changed.connect(self._on_current)
        self.plot.opened.connect(self._open)
        self.table.activated.connect(lambda index: self._open(index.row()))
        ui.follow(self)

    @property
    def found(self) -> Projection | None:
        """The map shown."""
        return self._found

    @property
    def of_words(self) -> bool:
        """Whether the points are words."""
        return self.which.current == "words"

    def forget(self) -> None:
        """Show nothing: another project is open."""
        super().forget()
        self._found, self._words, self._uses, self._order = None, (), {}, ()
        self.plot.show_points(None)

    def show_uses(self, uses: Mapping[str, WordUse]) -> None:
        """Take how words are used in the training texts: their colours."""
        self._uses = uses
        if self.of_words:
            self._draw()

    def refusal(self, plan: Plan, dataset: Dataset) -> Text | None:
        """Say what the net lacks for this map; the switch stays in sight where one is there."""
        vector, table = has_text_vector(plan), has_word_table(plan)
        self.which.set_segment_enabled("texts", vector or not table, NO_VECTOR)
        self.which.set_segment_enabled("words", table or not vector, NO_TABLE)
        if vector != table:
            wanted = "texts" if vector else "words"
            if self.which.current != wanted:
                self.which.set_current(wanted)
                self._start_over()
        return None if vector or table else NO_VECTOR

    def order(self, asked: Asked) -> CallJob | None:
        """Ask for the map; t-SNE waits until a training has ended, and is asked for once."""
        method = cast(Method, self.method.current)
        if method == "tsne" and asked.run_id:
            self.note.set_text(WAIT_TSNE)
            return None
        kind = (self.which.current, method, id(asked.dataset))
        if kind != self._order[:3]:
            self._start_over()
        wanted = (*kind, id(asked.weights))
        if method == "tsne" and wanted == self._order:
            return None
        self._order = wanted
        before = self._found if method == "pca" else None
        if self.of_words:
            prepared = question_preparation(asked.prepared)
            words = WordsMap(asked.plan, prepared, asked.weights, method, before=before)
            return words_map_job(self._key, words, asked.run_id)
        parts = asked.dataset.parts
        self._rows = np.sort(np.concatenate([parts.train, parts.validation])).astype(np.int64)
        texts = TextsMap(
            asked.plan,
            asked.inputs,
            self._rows,
            asked.weights,
            method,
            most=MOST_TEXTS,
            before=before,
        )
        return texts_map_job(self._key, texts, asked.run_id)

    def show_answer(self, value: object) -> None:
        """Draw the map that was found."""
        if isinstance(value, WordsProjection) and self.of_words:
            found, words = value.projection, value.words
        elif isinstance(value, Projection) and not self.of_words:
            found, words = value, ()
        else:
            return  # of the other kind; the one that is wanted now is on its way
        if found.method != self.method.current:
            return
        same = self._found is not None and np.array_equal(found.items, self._found.items)
        self._found, self._words = found, words
        self._draw(self.plot.current if same else -1)

    def show_failure(self, message: Text) -> None:
        """Say why there is no map; one that a training puts in is followed by the next."""
        if not self.training:
            super().show_failure(message)

    def retranslate(self) -> None:
        """Write what is made of several words again."""
        super().retranslate()
        self.plot.setAccessibleName(self._ui(TITLE))
        self._on_table(self.table_button.isChecked())
        self._write()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self._tools.flow.set_gaps(px(8), px(4))
        self._column.setContentsMargins(px(12), px(4), px(12), px(8))
        self._column.setSpacing(px(6))
        self._pictures.setMinimumHeight(px(140))

    def _start_over(self) -> None:
        self._found, self._words, self._order = None, (), ()
        self.plot.forget_scale()

    def _on_switched(self, _key: str) -> None:
        self._start_over()
        self.plot.show_points(None)
        self._write()
        self.ask()

    def _on_table(self, shown: bool) -> None:
        self.table_button.set_label(AS_PICTURE if shown else AS_TABLE)
        self._pictures.setCurrentWidget(self.table if shown else self.plot)
        self._fill_table()

    def _classes(self) -> tuple[str, ...]:
        dataset = self.dataset
        if dataset is None or dataset.signature.target.task != "classification":
            return ()
        return dataset.signature.target.classes

    def _draw(self, current: int = -1) -> None:
        found, dataset = self._found, self.dataset
        if found is None or dataset is None:
            self.plot.show_points(None)
            return
        classes = self._classes()
        none = np.full(len(found.points), -1, dtype=np.int64)
        if self.of_words:
            uses = [self._uses.get(word) for word in self._words]
            of = np.array([-1 if use is None else use.class_ for use in uses], dtype=np.int64)
            filled = np.ones(len(of), dtype=np.bool_)
            points = MapPoints(found.points, of if classes else none, filled, self._words)
        else:
            rows = self._rows[found.items]
            of = np.asarray(dataset.target)[rows].astype(np.int64) if classes else none
            points = MapPoints(found.points, of, np.isin(rows, dataset.parts.train))
        self.legend.set_classes(classes, parts=not self.of_words)
        self.plot.show_points(points, current)
        self._write()
        self._fill_table()

    def _write(self) -> None:
        found = self._found
        if found is None:
            waits = self.method.current == "tsne" and self.training
            self.note.set_text(WAIT_TSNE if waits else None)
            self._write_point()
            return
        across = up = ""
        parts: list[Text] = []
        if found.explained is not None:
            shares = [Number(share, 1, percent=True) for share in found.explained]
            across, up = (self._ui(COMPONENT.format(share=share)) for share in shares)
            both = Number(min(sum(found.explained), 1.0), 1, percent=True)
            parts.append(VARIANCE.format(share=both))
        else:
            parts.append(NEIGHBOURS)
        self.plot.set_axes(across, up)
        shown, total = len(found.points), len(self._rows)
        if self.of_words:
            count = OF_WORDS.format(n=shown)
        elif shown == total:
            count = ALL_TEXTS.format(n=total)
        else:
            count = OF_TEXTS.format(shown=Number(shown, 0), n=total)
        said = _sentences(count, *parts)
        if self.training and self.method.current == "tsne":
            said = _sentences(said, WAIT_TSNE)
        self.note.set_text(said)
        self._write_point()

    def _write_point(self) -> None:
        number, found = self.plot.current, self._found
        if found is None or not 0 <= number < len(found.points):
            self.point.set_text(HINT_WORDS if self.of_words else HINT)
        else:
            self.point.set_text(plain(self._point_words(number)))
        told = self.note.text() if number < 0 else self.point.text()
        count = 0 if found is None else len(found.points)
        self.plot.setAccessibleDescription(self._ui(SUMMARY.format(count=count, more=plain(told))))

    def _fill_table(self) -> None:
        """Fill the table while it is shown; it follows a training, too."""
        found, dataset = self._found, self.dataset
        if not self.table_button.isChecked() or found is None or dataset is None:
            return
        self.table.set_data(self._table_data(found, dataset))

    def _table_data(self, found: Projection, dataset: Dataset) -> TableData:
        rows: list[tuple[Cell, ...]] = []
        places = [(Number(x, 2), Number(y, 2)) for x, y in found.points.tolist()]
        if self.of_words:
            names = self._classes()
            for word, place in zip(self._words, places, strict=True):
                use = self._uses.get(word)
                mostly = names[use.class_] if use is not None and use.class_ >= 0 else ""
                rows.append((word, mostly, None if use is None else use.count, *place))
            return TableData(HEADS_WORDS, rows)
        training = set(dataset.parts.train.tolist())
        for number, place in enumerate(places):
            row = int(self._rows[found.items[number]])
            part = TRAINING if row in training else VALIDATION
            rows.append((self._start_of(number), self._class_of(row), part, *place))
        return TableData(HEADS, rows)

    def _class_of(self, row: int) -> str:
        names, dataset = self._classes(), self.dataset
        return names[int(dataset.target[row])] if names and dataset is not None else ""

    def _start_of(self, number: int) -> str:
        dataset, found = self.dataset, self._found
        if dataset is None or found is None:
            return ""
        row = int(self._rows[found.items[number]])
        text = " ".join(str(dataset.raw[text_input(dataset)][row])[: 4 * _LETTERS].split())
        return text if len(text) <= _LETTERS else f"{text[:_LETTERS]} …"

    def _point_words(self, number: int) -> str:
        """Say what a point is: the start of the text with its class, or the word."""
        if self._found is None:
            return ""
        if self.of_words:
            word = self._words[number]
            use, names = self._uses.get(word), self._classes()
            name = names[use.class_] if use is not None and names and use.class_ >= 0 else ""
        else:
            name = self._class_of(int(self._rows[self._found.items[number]]))
            word = self._start_of(number)
        return self._ui(POINT.format(name=plain(name), text=plain(word))) if name else word

    def _on_current(self, _number: int) -> None:
        self._write_point()

    def _open(self, number: int) -> None:
        if self._found is None or not 0 <= number < len(self._found.points):
            return
        if self.of_words:
            self.word_opened.emit(self._words[number])
        else:
            self.text_chosen.emit(int(self._rows[self._found.items[number]]))


def _sentences(*parts: Text) -> Text:
    return Text("", "{list}", (("list", TextList(tuple(parts), " ")),))
