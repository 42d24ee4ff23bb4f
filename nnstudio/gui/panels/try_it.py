"""Try the net: draw, type or pick a sample and see what it answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.apply import prepare_inputs
from nnstudio.data.columns import numbers
from nnstudio.data.dataset import DataError, Dataset
from nnstudio.data.letter_windows import writes
from nnstudio.explain.known_words import knows_text
from nnstudio.gui.live import PinnedSample
from nnstudio.gui.panel import PanelContext, PanelSpec
from nnstudio.gui.plots.activation_picture import sample_tile
from nnstudio.gui.plots.mosaic import one_box
from nnstudio.gui.plots.plot_panel import PlotPanel
from nnstudio.gui.plots.tile_view import TileView
from nnstudio.gui.predict_file.dialog import (
    PREDICT_FILE,
    PREDICT_FILE_TIP,
    open_predict_file,
)
from nnstudio.gui.session import Session
from nnstudio.gui.try_it.answer_view import Answer, AnswerView
from nnstudio.gui.try_it.draw_pad import DrawPad
from nnstudio.gui.try_it.fields import SampleFields
from nnstudio.gui.try_it.keep_row import KeepRow
from nnstudio.gui.try_it.own_items import can_keep, keep_sample
from nnstudio.gui.try_it.series_view import SeriesView
from nnstudio.gui.try_it.strokes import Style, draw, style_for
from nnstudio.gui.try_it.text_entry import TextEntry
from nnstudio.gui.widgets.buttons import Button, ToolButton
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.train.events import JobResult
from nnstudio.train.job import Prediction, PredictJob

TITLE = QT_TRANSLATE_NOOP("panel.try_it", "Try it")
NO_DATA = QT_TRANSLATE_NOOP("panel.try_it", "Choose data first; then you can try samples here.")
TRAIN_ONCE = QT_TRANSLATE_NOOP("panel.try_it", "Train once first. Then the net answers here.")
TRAIN = QT_TRANSLATE_NOOP("panel.try_it", "Train")
CHANGED = QT_TRANSLATE_NOOP(
    "panel.try_it", "The net was changed after its training. Train it once more to get answers."
)
PEN = QT_TRANSLATE_NOOP("panel.try_it", "Pen")
ERASER = QT_TRANSLATE_NOOP("panel.try_it", "Eraser")
CLEAR = QT_TRANSLATE_NOOP("panel.try_it", "Clear")
SEES = QT_TRANSLATE_NOOP("panel.try_it", "What the net sees")
NEXT = QT_TRANSLATE_NOOP("panel.try_it", "Next sample of the data")
PREVIOUS = QT_TRANSLATE_NOOP("panel.try_it", "Previous sample of the data")
SAMPLE_OF = QT_TRANSLATE_NOOP("panel.try_it", "validation sample {number} of {count}")
OWN = QT_TRANSLATE_NOOP("panel.try_it", "own sample")
_KEY = "panel.try_it"
_PIN_MS = 120


class TryItPanel(PlotPanel):
    """Input at the left, answer at the right.

    Args:
        context: what it receives.
    """

    def __init__(self, context: PanelContext) -> None:
        super().__init__("try_it", TITLE, context, width=900, table=False)
        self._style: Style | None = None
        self._raw: dict[str, NDArray[Any]] = {}
        self._inputs: dict[str, NDArray[Any]] = {}
        self._row = -1
        self._busy = False  # writing into fields is no edit
        self._pin_timer = QTimer(self)
        self._pin_timer.setSingleShot(True)
        self._pin_timer.setInterval(_PIN_MS)
        self._pin_timer.timeout.connect(self._on_pin)
        self._make_head()
        self._make_inputs()
        self._make_answer()
        live, session = context.live, context.session
        session.data_changed.connect(self._on_data_changed)
        session.document_replaced.connect(self._on_data_changed)
        session.locked_changed.connect(self._update_keep)
        live.sample_changed.connect(self._on_sample_changed)
        live.run_changed.connect(self._on_net_changed)
        live.preview_changed.connect(self._on_preview_changed)
        context.controller.result_arrived.connect(self._on_result)
        self.empty_state.activated.connect(self.train_requested)
        self._on_data_changed()
        self.ui.follow(self)

    def refresh(self) -> None:
        """Show the input for the data of now, and ask for an answer."""
        if self._dataset is None:
            self.heading.set_caption(None)
            self.show_empty("draw", NO_DATA)
            return
        if not self._can_answer():
            live = self.context.live
            trained = live.shown is not None and bool(
                self.context.session.runs.weights(live.shown.id)
            )
            self.show_empty("train", CHANGED if trained else TRAIN_ONCE, TRAIN)
            return
        self._write_caption()
        self.show_picture()
        self._ask()

    def summary(self) -> Text:
        """Return the answer in words."""
        if self.answer_view.answer is None:
            return TITLE
        return plain(self.answer_view.headline.text())

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self.ui.theme.px
        self._whole.setContentsMargins(px(16), px(2), px(16), px(12))
        self._whole.setSpacing(px(20))
        self.keep_row.setContentsMargins(0, px(6), 0, 0)
        self._tools.setSpacing(px(6))
        self._drawing.setSpacing(px(8))
        self.sees.setFixedWidth(px(104))
        self._input_stack.setMinimumWidth(px(280))
        super().restyle()

    def retranslate(self) -> None:
        """Write all words again."""
        super().retranslate()
        self.sees.setAccessibleName(self.ui(SEES))
        self._write_caption()

    @property
    def _dataset(self) -> Dataset | None:
        state = self.context.session.data
        return state.dataset if state.status in ("ready", "loading") else None

    @property
    def _entry(self) -> InputSignature | None:
        """The raw input that is tried; nets with several are tried with rows of the data."""
        dataset = self._dataset
        if dataset is None:
            return None
        signature = dataset.raw_signature or dataset.signature
        return signature.inputs[0] if len(signature.inputs) == 1 else None

    def _make_head(self) -> None:
        self.previous_button = ToolButton(self.ui, "chevron-left", PREVIOUS)
        self.next_button = ToolButton(self.ui, "chevron-right", NEXT)
        self.file_button = Button(
            self.ui,
            PREDICT_FILE,
            icon="table",
            tooltip=PREDICT_FILE_TIP,
            size="small",
            variant="ghost",
        )
        self.file_button.clicked.connect(lambda: self._on_file(None))
        self.heading.add_action_widget(self.file_button)
        self.heading.add_action_widget(self.previous_button)
        self.heading.add_action_widget(self.next_button)
        self.previous_button.clicked.connect(self._on_previous)
        self.next_button.clicked.connect(self._on_next)

    def _make_inputs(self) -> None:
        ui = self.ui
        self.pad = DrawPad(ui)
        self.pen_button = ToolButton(ui, "draw", PEN, bordered=True, checkable=True)
        self.eraser_button = ToolButton(ui, "eraser", ERASER, bordered=True, checkable=True)
        self.clear_button = Button(ui, CLEAR, icon="trash", size="small")
        self.pen_button.setChecked(True)
        self.pen_button.setAutoExclusive(True)
        self.eraser_button.setAutoExclusive(True)
        self._tools = QVBoxLayout()
        for button in (self.pen_button, self.eraser_button):
            self._tools.addWidget(button)
        self._tools.addStretch(1)
        self.sees = TileView(ui, _no_words)
        column = QVBoxLayout()
        column.addWidget(TextLabel(ui, SEES, role="caption", tone="text3"))
        column.addWidget(self.sees, 1)
        column.addWidget(self.clear_button)
        page = QWidget()
        self._drawing = QHBoxLayout(page)
        self._drawing.setContentsMargins(0, 0, 0, 0)
        self._drawing.addWidget(self.pad)
        self._drawing.addLayout(self._tools)
        self._drawing.addLayout(column)
        self._drawing.addStretch(1)
        self.fields = SampleFields(ui)
        self._input_stack = QStackedWidget()
        self._input_stack.addWidget(page)
        self._input_stack.addWidget(self.fields)
        self.text = TextEntry(ui, takes_files=True)
        self.text.file_given.connect(self._on_file)
        self._input_stack.addWidget(self.text)
        self.curves = SeriesView(ui)
        self._input_stack.addWidget(self.curves)
        self.keep_row = KeepRow(ui)
        self.keep_row.keep_wanted.connect(self._on_keep)
        self.pad.drawn.connect(self._on_drawn)
        self.pen_button.clicked.connect(self._on_tool)
        self.eraser_button.clicked.connect(self._on_tool)
        self.clear_button.clicked.connect(self.pad.clear)
        self.fields.edited.connect(self._on_fields_edited)
        self.text.edited.connect(self._on_text_edited)

    def _make_answer(self) -> None:
        self.answer_view = AnswerView(self.ui)
        box = QWidget()
        self._whole = QHBoxLayout(box)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._input_stack, 1)
        left.addWidget(self.keep_row)
        self._whole.addLayout(left, 1)
        self._whole.addWidget(self.answer_view, 1)
        self.set_picture(box)

    def _can_answer(self) -> bool:
        live = self.context.live
        if self.context.controller.busy:
            return live.preview is not None
        return live.weights is not None and live.plan is not None

    def _set_sample(self, raw: dict[str, NDArray[Any]], row: int) -> None:
        """Try a sample: prepare it as the data were prepared and show it."""
        dataset = self._dataset
        if dataset is None:
            return
        try:
            prepared = self.context.live.preparation or dataset
            inputs = prepare_inputs(prepared, {name: values[None] for name, values in raw.items()})
        except DataError as error:
            self.context.session.notify(error.message, "warning")
            return
        self._raw, self._row = raw, row
        self._inputs = {name: values[0] for name, values in inputs.items()}
        self._show_seen()
        self._write_caption()
        self._update_keep()
        self._pin_timer.start()
        if self.active and self._can_answer():
            self._ask()

    def _show_seen(self) -> None:
        values = next(iter(self._raw.values()), None)
        tile = sample_tile(values) if values is not None else None
        if tile is not None:
            rows, columns = tile.values.shape
            self.sees.set_tiles([tile], one_box(columns / rows))

    def _ask(self) -> None:
        """Ask for the answer: the trained net at once, a training by the preview of the sample."""
        live = self.context.live
        if not self._inputs:
            return
        if self.context.controller.busy:
            self._show_preview()
            return
        weights, plan, record = live.weights, live.plan, live.shown
        if weights is None or plan is None or record is None:
            return
        inputs = {name: values[None] for name, values in self._inputs.items()}
        target = record.signature.target
        live.submit(PredictJob(_KEY, plan, weights, inputs, record.loss or "auto", target))

    def _show_preview(self) -> None:
        live = self.context.live
        if live.preview is None or live.plan is None:
            return
        values = live.preview.values.get(live.plan.output_node)
        if values is not None:
            self._show_values([float(value) for value in np.asarray(values).ravel()])

    def _show_values(self, values: list[float]) -> None:
        dataset = self._dataset
        if dataset is None:
            return
        target = dataset.signature.target
        classes = target.task == "classification"
        names = target.classes if classes else target.names
        if len(values) != len(names):
            return
        truth = self._truth(dataset)
        known = knows_text(self.context.live.preparation or dataset, self._inputs)
        self.answer_view.show_answer(Answer(names, tuple(values), truth, classes, known))
        entry = self._entry
        if self._is_series and entry is not None and names == entry.columns[:1]:
            known = truth[0] if isinstance(truth, tuple) else None
            self.curves.show_forecast(values[0], known)
        self.setAccessibleDescription(self.ui(self.summary()))

    def _truth(self, dataset: Dataset) -> tuple[float, ...] | int | None:
        if self._row < 0:
            return None
        if dataset.signature.target.task == "classification":
            return int(dataset.target[self._row])
        return tuple(float(value) for value in np.atleast_1d(dataset.target[self._row]))

    def _write_caption(self) -> None:
        dataset = self._dataset
        if dataset is None:
            return
        rows = self._rows(dataset)
        found = np.flatnonzero(rows == self._row)
        if self._row >= 0 and len(found):
            number = int(found[0]) + 1
            self.heading.set_caption(SAMPLE_OF.format(number=number, count=len(rows)))
        else:
            self.heading.set_caption(OWN)

    def _rows(self, dataset: Dataset) -> NDArray[np.int64]:
        parts = dataset.parts
        return parts.validation if len(parts.validation) else parts.train

    def _pick(self, step: int) -> None:
        dataset = self._dataset
        if dataset is None:
            return
        rows = self._rows(dataset)
        if not len(rows):
            return
        found = np.flatnonzero(rows == self._row)
        place = (int(found[0]) + step) % len(rows) if len(found) else 0
        self.context.live.pin_row(int(rows[place]))

    def _on_previous(self) -> None:
        self._pick(-1)

    def _on_next(self) -> None:
        self._pick(1)

    def _on_tool(self) -> None:
        self.pad.set_tool("eraser" if self.eraser_button.isChecked() else "pen")

    def _on_data_changed(self) -> None:
        entry, dataset = self._entry, self._dataset
        if self.context.session.data.status == "loading" and dataset is not None:
            return  # what is shown stays until the new data are there
        self._style = style_for(entry.shape, entry.high) if entry is not None else None
        vector = entry is not None and entry.shape.rank == 1 and dataset is not None
        if self._style is not None:
            self.pad.set_aspect(self._style.width / self._style.height)
            self._input_stack.setCurrentIndex(0)
        elif vector and entry is not None and dataset is not None:
            names = entry.columns or tuple(f"x{n + 1}" for n in range(entry.shape.count or 0))
            self.fields.set_columns(dataset.raw_columns.get(entry.name) or numbers(names))
            self._input_stack.setCurrentIndex(1)
        reads = self._reads
        if reads:
            self._input_stack.setCurrentWidget(self.text)
        if self._is_series:
            self._input_stack.setCurrentWidget(self.curves)
        shown = self._style is not None or vector or reads or self._is_series
        self._input_stack.setVisible(shown)
        self._update_keep()
        self._raw, self._inputs, self._row = {}, {}, -1
        self._on_sample_changed()
        self.update_later()

    def _on_sample_changed(self) -> None:
        """Take over a sample that was pinned elsewhere."""
        sample = self.context.live.sample
        if sample is None or self._is_own(sample):
            return
        self._raw = {name: np.asarray(values) for name, values in sample.raw.items()}
        self._inputs = {name: np.asarray(values) for name, values in sample.inputs.items()}
        self._row = sample.row
        self._busy = True
        self.pad.set_strokes(())
        self._show_raw()
        self._busy = False
        self._show_seen()
        self._update_keep()
        self.update_later()

    def _show_raw(self) -> None:
        """Write the pinned sample into the fields."""
        entry = self._entry
        values = self._raw.get(entry.name) if entry is not None else None
        if entry is None or values is None:
            return
        if entry.kind == "text":
            self.text.set_text(str(values))
        elif self._is_series:
            self.curves.show_series(values, entry.columns)
        elif self._style is None and entry.shape.rank == 1:
            self.fields.set_values(values.ravel())

    def _update_keep(self) -> None:
        """Offer to keep a drawing or a text as a sample of a class."""
        dataset = self._dataset
        offered = can_keep(dataset) and (self._style is not None or self._reads)
        self.keep_row.setVisible(offered)
        if dataset is None or not offered:
            return
        self.keep_row.set_classes(dataset.signature.target.classes)
        self.keep_row.set_count(len(self.context.session.document.data.own_files))
        made = bool(self._raw) and self._row < 0 and not self.context.session.locked
        self.keep_row.button.setEnabled(made and self._is_something())

    @property
    def _is_series(self) -> bool:
        entry = self._entry
        return entry is not None and entry.kind == "series" and entry.shape.rank == 2

    @property
    def _reads(self) -> bool:
        entry = self._entry
        return entry is not None and entry.kind == "text"

    def _is_something(self) -> bool:
        """Whether the pad or the field is not empty."""
        return bool(self.text.text.strip()) if self._reads else bool(self.pad.strokes)

    def _on_keep(self, name: str) -> None:
        entry = self._entry
        if entry is None or entry.name not in self._raw or not self._is_something():
            return
        if keep_sample(self.context.session, entry, self._raw[entry.name], name):
            self.pad.set_strokes(())
            self.text.set_text("")
            self._raw, self._inputs = {}, {}
            self._update_keep()

    def _is_own(self, sample: PinnedSample) -> bool:
        return sample.row == self._row == -1 and all(
            sample.raw.get(name) is values for name, values in self._raw.items()
        )

    def _on_file(self, path: Path | None) -> None:
        """Offer to predict a whole file."""
        open_predict_file(self.context, self.window(), path)

    def _on_net_changed(self) -> None:
        self.update_later()

    def _on_preview_changed(self) -> None:
        if self.context.controller.busy or not self._can_answer():
            self.update_later()

    def _on_drawn(self) -> None:
        entry = self._entry
        if self._style is None or entry is None:
            return
        image = draw(self.pad.strokes, self._style)
        channels = entry.shape.sizes[0] or 1
        self._set_sample({entry.name: np.repeat(image[None], channels, axis=0)}, -1)

    def _on_fields_edited(self) -> None:
        entry = self._entry
        if not self._busy and entry is not None:
            self._set_sample({entry.name: self.fields.values}, -1)

    def _on_text_edited(self) -> None:
        entry = self._entry
        if not self._busy and entry is not None and self._reads:
            self._set_sample({entry.name: np.asarray(self.text.text, dtype=object)}, -1)

    def _on_pin(self) -> None:
        """Let all panels follow the own sample, once the hand rests."""
        if self._inputs and self._row < 0:
            self.context.live.pin(PinnedSample(self._inputs, self._raw, None))

    def _on_result(self, event: JobResult) -> None:
        if event.key != _KEY or not isinstance(event.value, Prediction):
            return
        prediction = event.value
        values = prediction.probabilities
        shown: Any = prediction.outputs if values is None else values
        self._show_values([float(value) for value in shown[0]])


def _no_words(tile: int, across: float, down: float) -> str:
    return ""


def _fits(session: Session) -> bool:
    """Nets that write have a panel of their own."""
    dataset = session.data.dataset
    return dataset is None or not writes(dataset)


PANEL = PanelSpec(
    id="try_it",
    title=TITLE,
    icon="eye",
    place="try",
    order=10,
    make=TryItPanel,
    fits=_fits,
)
