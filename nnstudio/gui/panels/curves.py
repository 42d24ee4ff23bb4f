"""Learning curves: loss and leading metric, training and validation, while they grow."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.gui.panel import PanelContext, PanelSpec
from nnstudio.gui.plots.curve_data import CurveColumns, Floats, PartOfData, smoothed
from nnstudio.gui.plots.curve_overlay import EndLabel, Mark, Marks
from nnstudio.gui.plots.curve_plot import CurvePlot, Line
from nnstudio.gui.plots.plot_panel import PlotPanel
from nnstudio.gui.plots.table_twin import Cell, TableData
from nnstudio.train.events import LearningRateChanged
from nnstudio.train.registry import load_train_registries
from nnstudio.train.spec import MetricSpec

TITLE = QT_TRANSLATE_NOOP("panel.curves", "Learning curves")
NOTHING = QT_TRANSLATE_NOOP("panel.curves", "Curves appear after the first epoch.")
LOSS = QT_TRANSLATE_NOOP("panel.curves", "loss")
LOSS_LOG = QT_TRANSLATE_NOOP("panel.curves", "loss (log)")
EPOCH = QT_TRANSLATE_NOOP("panel.curves", "epoch")
IN_PERCENT = QT_TRANSLATE_NOOP("panel.curves", "{metric} in %")
LOG_SCALE = QT_TRANSLATE_NOOP("panel.curves", "Loss on a logarithmic scale")
SMOOTH = QT_TRANSLATE_NOOP("panel.curves", "Smooth the lines")
TRAIN = QT_TRANSLATE_NOOP("panel.curves", "train")
VALIDATION = QT_TRANSLATE_NOOP("panel.curves", "validation")
TRAIN_VALUE = QT_TRANSLATE_NOOP("panel.curves", "train {value}")
VALIDATION_VALUE = QT_TRANSLATE_NOOP("panel.curves", "valid. {value}")
BEST = QT_TRANSLATE_NOOP("panel.curves", "best: epoch {epoch}")
STOPPED = QT_TRANSLATE_NOOP("panel.curves", "stopped: the loss became infinite")
RATE = QT_TRANSLATE_NOOP("panel.curves", "learning rate {rate}")
AT_EPOCH = QT_TRANSLATE_NOOP("panel.curves", "epoch {epoch}")
COLUMN_EPOCH = QT_TRANSLATE_NOOP("panel.curves", "Epoch")
COLUMN_RATE = QT_TRANSLATE_NOOP("panel.curves", "Learning rate")
COLUMN_TRAIN = QT_TRANSLATE_NOOP("panel.curves", "{metric}, training")
COLUMN_VALIDATION = QT_TRANSLATE_NOOP("panel.curves", "{metric}, validation")
SUMMARY = QT_TRANSLATE_NOOP(
    "panel.curves",
    "After epoch {epoch} of {epochs} the training loss is {train} and the validation loss "
    "{validation}; the best epoch is {best}.",
)
SUMMARY_TRAIN = QT_TRANSLATE_NOOP(
    "panel.curves", "After epoch {epoch} of {epochs} the training loss is {train}."
)
SHORT: dict[str, Text] = {
    "accuracy": QT_TRANSLATE_NOOP("panel.curves", "accuracy"),
    "f1_macro": QT_TRANSLATE_NOOP("panel.curves", "F1"),
    "mae": QT_TRANSLATE_NOOP("panel.curves", "mean error"),
    "rmse": QT_TRANSLATE_NOOP("panel.curves", "RMSE"),
    "r2": QT_TRANSLATE_NOOP("panel.curves", "R²"),
}
TERMS = {"accuracy": "accuracy", "f1_macro": "f1", "mae": "mae", "rmse": "rmse", "r2": "r2"}
_CAPTION_WIDTH = 380
_MOST_RATES = 3


class CurvesPanel(PlotPanel):
    """The two plots side by side.

    Args:
        context: what it receives.
    """

    def __init__(self, context: PanelContext) -> None:
        super().__init__("curves", TITLE, context, width=420)
        self._data = CurveColumns()
        self._metrics = load_train_registries().metrics
        self._rates: list[tuple[float, float]] = []  # (epoch, new rate) of the run shown
        self._log, self._smooth = True, False
        terms = context.session.terms
        self._loss_term = terms.label(self.ui, "loss", LOSS, parent=self)
        self._metric_terms = {
            name: terms.label(self.ui, term, SHORT[name], parent=self)
            for name, term in TERMS.items()
        }
        for label in self._metric_terms.values():
            label.hide()
            self.heading.insert_widget(label)
        self.heading.insert_widget(self._loss_term)
        self.add_menu_separator()
        self.log_action = self.add_menu_entry(LOG_SCALE, self._on_log, checkable=True)
        self.log_action.setChecked(True)
        self.smooth_action = self.add_menu_entry(SMOOTH, self._on_smooth, checkable=True)
        self.loss_plot = CurvePlot(self.ui, self._cursor_loss)
        self.metric_plot = CurvePlot(self.ui, self._cursor_metric)
        self._box = QWidget()
        self._row = QHBoxLayout(self._box)
        self._row.addWidget(self.loss_plot, 1)
        self._row.addWidget(self.metric_plot, 1)
        self.set_picture(self._box)
        live = context.live
        live.curve_changed.connect(self.update_later)
        live.run_changed.connect(self._on_run_changed)
        context.controller.learning_rate_changed.connect(self._on_rate_changed)
        self.ui.follow(self)

    @property
    def leading_metric(self) -> MetricSpec | None:
        """The leading metric of the run shown."""
        known = [m for name in self._data.metrics() if (m := self._metrics.get(name)) is not None]
        return min(known, key=lambda metric: metric.rank, default=None)

    @property
    def last_epoch(self) -> int:
        """The planned last epoch, where the x axis ends."""
        started, live = self.context.controller.last_started, self.context.live
        record = live.shown
        planned = 0
        if started is not None and record is not None and started.run_id == record.id:
            planned = started.epochs
        elif record is not None:
            planned = record.training.epochs
        reached = self._data.column("epoch")
        return max(planned, int(reached[-1]) if len(reached) else 0)

    def refresh(self) -> None:
        """Draw the curve as it is now."""
        self._data.sync(self.context.live.curve)
        if not (self._data.column("epoch") > 0).any():
            self.show_empty("curve", NOTHING)
            return
        metric = self.leading_metric
        last = float(self.last_epoch)
        self.loss_plot.set_scale(log=self._log and self._has_positive_loss(), percent=False)
        self.loss_plot.draw(self._lines("loss"), self._marks("loss", metric), last)
        self.metric_plot.setVisible(metric is not None)
        if metric is not None:
            self.metric_plot.set_scale(log=False, percent=metric.percent)
            self.metric_plot.draw(self._lines(metric.id), self._marks(metric.id, metric), last)
        self._write_words(metric)
        self.show_picture()

    def summary(self) -> Text:
        """Return epoch, losses and best epoch in one sentence."""
        epochs = self._data.column("epoch")
        if not len(epochs):
            return NOTHING
        train = float(self._data.series("train", "loss")[-1])
        validation = float(self._data.series("validation", "loss")[-1])
        text = SUMMARY if math.isfinite(validation) else SUMMARY_TRAIN
        return text.format(
            epoch=int(epochs[-1]),
            epochs=self.last_epoch,
            train=train,
            validation=validation,
            best=self._best_epoch(),
        )

    def table_data(self) -> TableData:
        """Return every epoch with its rate, losses and metrics."""
        names = ("loss", *self._data.metrics())
        headers = [COLUMN_EPOCH, COLUMN_RATE]
        columns: list[tuple[Floats, bool]] = []
        for name in names:
            spec = self._metrics.get(name)
            words = spec.name if spec is not None else LOSS
            parts: tuple[tuple[PartOfData, Text], ...] = (
                ("train", COLUMN_TRAIN),
                ("validation", COLUMN_VALIDATION),
            )
            for part, head in parts:
                headers.append(head.format(metric=words))
                columns.append((self._data.series(part, name), bool(spec and spec.percent)))
        epochs, rates = self._data.column("epoch"), self._data.column("lr")
        rows: list[tuple[Cell, ...]] = []
        for index in range(len(epochs)):
            cells: list[Cell] = [int(epochs[index]), float(rates[index])]
            for values, percent in columns:
                value = float(values[index])
                known = Number(value, 1, percent=True) if percent else value
                cells.append(None if math.isnan(value) else known)
            rows.append(tuple(cells))
        return TableData(tuple(headers), rows)

    def retranslate(self) -> None:
        """Write all words again."""
        super().retranslate()
        self.loss_plot.setAccessibleName(self.ui(LOSS))
        self._write_words(self.leading_metric)

    def restyle(self) -> None:
        """Take margins from the theme."""
        side, gap = self.ui.theme.px(8), self.ui.theme.px(12)
        self._row.setContentsMargins(side, 0, side, self.ui.theme.px(4))
        self._row.setSpacing(gap)
        super().restyle()

    def _write_words(self, metric: MetricSpec | None) -> None:
        ui = self.ui
        self.loss_plot.set_words(ui(EPOCH), ui(LOSS_LOG if self._log else LOSS))
        if metric is None:
            return
        short = SHORT.get(metric.id, metric.name)
        words = ui(IN_PERCENT.format(metric=short) if metric.percent else short)
        self.metric_plot.set_words(ui(EPOCH), words)
        self.metric_plot.setAccessibleName(words)
        self._show_terms()

    def _has_positive_loss(self) -> bool:
        losses = self._data.series("train", "loss")
        return bool((losses > 0).any())

    def _lines(self, name: str) -> tuple[Line, ...]:
        x = self._data.column("epoch")
        train, validation = self._data.series("train", name), self._data.series("validation", name)
        plain_lines = (Line(x, train, "accent"), Line(x, validation, "second", dashed=True))
        if not self._smooth or len(x) < 4:
            return plain_lines
        return (
            Line(x, smoothed(train), "accent"),
            Line(x, smoothed(validation), "second", dashed=True),
            Line(x, train, "accent", faint=True),
            Line(x, validation, "second", dashed=True, faint=True),
        )

    def _marks(self, name: str, metric: MetricSpec | None) -> Marks:
        best = self._best_epoch()
        is_loss = name == "loss"
        rates = tuple(
            Mark(epoch, self.ui(RATE.format(rate=rate)) if is_loss else "", color="text3", low=True)
            for epoch, rate in self._rates[-_MOST_RATES:]
        )
        mark = None
        if best > 0:
            height = self._data.value_at(best, "validation", "loss") if is_loss else None
            words = self.ui(BEST.format(epoch=best)) if is_loss else ""
            mark = Mark(float(best), words, height if _known(height) else None)
        return Marks(self._labels(name, metric), mark, rates, self._end(is_loss))

    def _labels(self, name: str, metric: MetricSpec | None) -> tuple[EndLabel, ...]:
        ends: list[EndLabel] = []
        parts: tuple[tuple[PartOfData, Text, Text, str], ...] = (
            ("train", TRAIN, TRAIN_VALUE, "accent"),
            ("validation", VALIDATION, VALIDATION_VALUE, "second"),
        )
        x = self._data.column("epoch")
        for part, word, with_value, color in parts:
            values = self._data.series(part, name)
            known = np.flatnonzero(np.isfinite(values))
            if not len(known):
                continue
            last = int(known[-1])
            value = float(values[last])
            text = word
            if name != "loss" and metric is not None:
                shown = Number(value * 100, 1) if metric.percent else Number(value)
                text = with_value.format(value=shown)
            ends.append(EndLabel(float(x[last]), value, self.ui(text), color))
        return tuple(ends)

    def _end(self, is_loss: bool) -> Mark | None:
        losses = self._data.series("train", "loss")
        record = self.context.live.shown
        broken = record is not None and record.reason == "diverged"
        if not broken and not (len(losses) and not math.isfinite(losses[-1])):
            return None
        words = self.ui(STOPPED) if is_loss else ""
        return Mark(float(self._data.column("epoch")[-1]), words, color="error")

    def _best_epoch(self) -> int:
        record, controller = self.context.live.shown, self.context.controller
        running = controller.busy and record is not None and controller.run_id == record.id
        if record is not None and record.best_epoch and not running:
            return record.best_epoch
        return self._data.best_epoch()

    def _cursor_loss(self, x: float) -> tuple[float, tuple[str, ...]] | None:
        return self._cursor(x, "loss", None)

    def _cursor_metric(self, x: float) -> tuple[float, tuple[str, ...]] | None:
        metric = self.leading_metric
        return self._cursor(x, metric.id, metric) if metric is not None else None

    def _cursor(
        self, x: float, name: str, metric: MetricSpec | None
    ) -> tuple[float, tuple[str, ...]] | None:
        epochs = self._data.column("epoch")
        if not len(epochs):
            return None
        index = int(np.abs(epochs - x).argmin())
        lines = [self.ui(AT_EPOCH.format(epoch=int(epochs[index])))]
        for part, text in (("train", TRAIN_VALUE), ("validation", VALIDATION_VALUE)):
            value = float(self._data.column(f"{part}.{name}")[index])
            if math.isfinite(value):
                percent = metric is not None and metric.percent
                shown = Number(value, 1, percent=True) if percent else Number(value)
                lines.append(self.ui(text.format(value=shown)))
        return float(epochs[index]), tuple(lines)

    def _on_log(self, checked: bool) -> None:
        self._log = checked
        self.update_later()

    def _on_smooth(self, checked: bool) -> None:
        self._smooth = checked
        self.update_later()

    def _on_run_changed(self) -> None:
        record, controller = self.context.live.shown, self.context.controller
        if record is not None and not (controller.busy and record.id == controller.run_id):
            self._data.sync(self.context.live.curve)
            steps = [change for change in record.changes if change[1] in ("lr", "learning_rate")]
            self._rates = [(self._data.epoch_of_step(step), new) for step, _, _, new in steps]
        else:
            self._rates = []
        self.loss_plot.start_over()
        self.metric_plot.start_over()
        self.update_later()

    def _on_rate_changed(self, event: LearningRateChanged) -> None:
        record = self.context.live.shown
        if record is not None and event.run_id == record.id:
            self._rates.append((float(event.epoch), event.new))
            self.update_later()

    def _show_terms(self) -> None:
        wide = self.width() >= self.ui.theme.px(_CAPTION_WIDTH)
        self._loss_term.setVisible(wide)
        metric = self.leading_metric
        for name, label in self._metric_terms.items():
            label.setVisible(wide and metric is not None and name == metric.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_terms()


def _known(value: float | None) -> bool:
    return value is not None and math.isfinite(value)


PANEL = PanelSpec(
    id="curves",
    title=TITLE,
    icon="curve",
    place="training",
    order=10,
    make=CurvesPanel,
)
