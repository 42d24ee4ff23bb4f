"""The decision boundary of nets with two inputs, as a panel; two panels show it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nnstudio.base.signature import TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.data.apply import prepare_inputs
from nnstudio.data.dataset import DataError, Dataset
from nnstudio.gui.live import PinnedSample
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.plots.boundary_plot import (
    CLASS_COLORS,
    NEGATIVE,
    POSITIVE,
    SHAPES,
    BoundaryPlot,
    Field,
    Marks,
)
from nnstudio.gui.plots.color_bar import ColorBar
from nnstudio.gui.plots.plane import is_plane, plane_range
from nnstudio.gui.plots.plot_panel import PlotPanel
from nnstudio.gui.plots.table_twin import TableData
from nnstudio.gui.session import Session
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.train.control import ProbeRequest
from nnstudio.train.events import JobResult, ProbeResult
from nnstudio.train.job import Grid, GridJob

TITLE = QT_TRANSLATE_NOOP("panel.boundary", "Decision boundary")
ONLY_PLANE = QT_TRANSLATE_NOOP(
    "panel.boundary", "A decision boundary needs data with two columns of numbers."
)
WAITING = QT_TRANSLATE_NOOP(
    "panel.boundary", "The plane is coloured as soon as the net fits together."
)
OUTPUT = QT_TRANSLATE_NOOP("panel.boundary", "output of the net")
TRAIN = QT_TRANSLATE_NOOP("panel.boundary", "train")
VALIDATION = QT_TRANSLATE_NOOP("panel.boundary", "validation")
MARKED = QT_TRANSLATE_NOOP("panel.boundary", "Marked point")
AT = QT_TRANSLATE_NOOP("panel.boundary", "{x_name} = {x}, {y_name} = {y}")
SAYS = QT_TRANSLATE_NOOP("panel.boundary", "The net says")
CLICK = QT_TRANSLATE_NOOP("panel.boundary", "Click into the plane to mark a point.")
ANSWER = QT_TRANSLATE_NOOP("panel.boundary", "{name} with {share}")
COLUMN_PART = QT_TRANSLATE_NOOP("panel.boundary", "Part")
COLUMN_TARGET = QT_TRANSLATE_NOOP("panel.boundary", "Class or value")
SUMMARY = QT_TRANSLATE_NOOP(
    "panel.boundary",
    "{share} of the plane is answered with {name}; {train} training and {validation} validation "
    "points.",
)
SUMMARY_VALUES = QT_TRANSLATE_NOOP(
    "panel.boundary",
    "The answers in the plane go from {low} to {high}; {train} training and {validation} "
    "validation points.",
)
_LIVE_SIZE = 50
_IDLE_SIZE = 100
_MOST_POINTS = 1_500


class BoundaryPanel(PlotPanel):
    """Background by the net's answer, training points filled, validation points hollow.

    Args:
        spec_id: id of the declaration.
        context: what it receives.
    """

    frame_ms = 80
    """A little faster than the other panels: the eye follows the line."""

    def __init__(self, spec_id: str, context: PanelContext) -> None:
        super().__init__(spec_id, TITLE, context, width=340)
        self._field: Field | None = None
        self._space = (-6.0, 6.0)
        self._grid_wanted = True
        self._points_drawn: Dataset | None = None
        self.heading.set_caption(OUTPUT)
        self.plot = BoundaryPlot(self.ui)
        self.bar = ColorBar(self.ui)
        self.legend = PointLegend(self.ui)
        self._facts = QWidget()
        self._marked_label = TextLabel(self.ui, MARKED, role="caption", tone="text3")
        self._marked_value = TextLabel(self.ui, CLICK, role="control", wrap=True)
        self._says_label = TextLabel(self.ui, SAYS, role="caption", tone="text3")
        self._says_value = TextLabel(self.ui, None, role="control_strong", wrap=True)
        self._column = QVBoxLayout(self._facts)
        for widget in (
            self.bar,
            self.legend,
            self._marked_label,
            self._marked_value,
            self._says_label,
            self._says_value,
        ):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        box = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, box)
        self._row.addWidget(self.plot, 1)
        self._row.addWidget(self._facts)
        self.set_picture(box)
        live, session = context.live, context.session
        session.data_changed.connect(self._on_net_changed)
        session.report_changed.connect(self._on_net_changed)
        session.document_replaced.connect(self._on_net_changed)
        live.run_changed.connect(self._on_net_changed)
        live.sample_changed.connect(self.update_later)
        live.preview_changed.connect(self.update_later)
        context.controller.probe_arrived.connect(self._on_probe)
        context.controller.result_arrived.connect(self._on_result)
        self.plot.point_marked.connect(self._on_marked)
        self._on_net_changed()
        self.ui.follow(self)

    @property
    def field(self) -> Field | None:
        """What is drawn in the background."""
        return self._field

    def refresh(self) -> None:
        """Draw the answers, the data and the marked point."""
        dataset = self.context.session.data.dataset
        if dataset is None or not is_plane(dataset):
            self.show_empty("points", ONLY_PLANE)
            return
        self._ask(dataset)
        if self._points_drawn is not dataset:
            self._draw_points(dataset)
        self.plot.set_field(self._field)
        self._show_marked(dataset)
        self._show_scale(dataset.signature.target)
        self.show_picture()
        self.plot.setAccessibleDescription(self.accessibleDescription())

    def summary(self) -> Text:
        """Return what most of the plane is answered with."""
        dataset, field = self.context.session.data.dataset, self._field
        if dataset is None or field is None:
            return WAITING
        parts = dataset.parts
        counts = {"train": len(parts.train), "validation": len(parts.validation)}
        target = dataset.signature.target
        if target.task != "classification":
            low, high = float(np.nanmin(field.values)), float(np.nanmax(field.values))
            return SUMMARY_VALUES.format(low=low, high=high, **counts)
        if field.values.ndim == 3:
            answers = np.bincount(field.values.argmax(axis=2).ravel(), minlength=target.size)
        else:
            positive = int((field.values > 0).sum())
            answers = np.array([field.values.size - positive, positive])
        most = int(answers.argmax())
        share = Number(float(answers[most] / answers.sum()), 0, percent=True)
        return SUMMARY.format(share=share, name=plain(target.classes[most]), **counts)

    def table_data(self) -> TableData:
        """Return the data points with part and class or value."""
        dataset = self.context.session.data.dataset
        if dataset is None or not is_plane(dataset):
            return TableData((), ())
        x_name, y_name = self._names(dataset)
        raw = next(iter(dataset.raw.values()))
        target = dataset.signature.target
        rows: list[tuple[Any, ...]] = []
        for part, rows_of in ((TRAIN, dataset.parts.train), (VALIDATION, dataset.parts.validation)):
            for row in rows_of:
                value: Any = np.ravel(dataset.target[row])[0]
                classes = target.task == "classification"
                shown = target.classes[int(value)] if classes else float(value)
                rows.append((part, float(raw[row, 0]), float(raw[row, 1]), shown))
        heads = (COLUMN_PART, plain(x_name), plain(y_name), COLUMN_TARGET)
        return TableData(heads, rows)

    def retranslate(self) -> None:
        """Write all words again."""
        super().retranslate()
        self.plot.setAccessibleName(self.ui(TITLE))

    def restyle(self) -> None:
        """Take margins from the theme; marks take their size from it, too."""
        px = self.ui.theme.px
        self._row.setContentsMargins(px(8), 0, px(12), px(6))
        self._row.setSpacing(px(8))
        self._column.setContentsMargins(0, px(4), 0, 0)
        self._column.setSpacing(px(2))
        self._points_drawn = None
        self._arrange()
        super().restyle()

    def _names(self, dataset: Dataset) -> tuple[str, str]:
        entry = (dataset.raw_signature or dataset.signature).inputs[0]
        columns = dataset.raw_columns.get(entry.name, ())
        names = tuple(column.name for column in columns) or entry.columns
        return (names[0], names[1]) if len(names) == 2 else ("x1", "x2")

    def _ask(self, dataset: Dataset) -> None:
        """Have the grid answered once the net, its weights or the data are others."""
        live, controller = self.context.live, self.context.controller
        if controller.busy or not self._grid_wanted or live.plan is None:
            return
        self._grid_wanted = False
        document = self.context.session.document
        weights = live.weights
        record = live.shown
        training = record.training if weights is not None and record is not None else None
        training = training or document.training
        start = {
            name: np.asarray(value, dtype=np.float32)
            for name, value in document.start_weights.items()
        }
        live.submit(
            GridJob(
                key=self.spec_id,
                plan=live.plan,
                dataset=live.dataset or dataset,
                weights=weights,
                seed=training.seed,
                weight_init=training.weight_init,
                low=self._space[0],
                high=self._space[1],
                size=_IDLE_SIZE,
                loss=training.loss.id,
                start_weights=start,
            )
        )

    def _draw_points(self, dataset: Dataset) -> None:
        self._points_drawn = dataset
        raw = np.asarray(next(iter(dataset.raw.values())), dtype=np.float64)
        x_name, y_name = self._names(dataset)
        self.plot.set_space(*self._space, x_name, y_name)
        target = dataset.signature.target
        marks: list[Marks] = []
        for filled, rows in ((False, dataset.parts.validation), (True, dataset.parts.train)):
            rows = rows[:_MOST_POINTS]
            values: Any = np.asarray(dataset.target).reshape(dataset.items, -1)[rows, 0]
            for number in range(max(2, target.size) if target.task == "classification" else 2):
                if target.task == "classification":
                    here = values == number
                else:
                    here = (values > 0) == bool(number)
                shape, color = _look(target, number)
                marks.append(Marks(raw[rows[here]], shape, color, filled))
        self.plot.set_points(marks)
        self.legend.set_looks([_look(target, n) for n in range(min(4, max(2, target.size)))])

    def _show_marked(self, dataset: Dataset) -> None:
        sample, live = self.context.live.sample, self.context.live
        raw = next(iter(sample.raw.values()), None) if sample is not None else None
        if raw is None or np.size(raw) != 2:
            self.plot.mark(None)
            self._marked_value.set_text(CLICK)
            self._says_value.set_text(None)
            return
        x, y = (float(value) for value in np.ravel(raw))
        self.plot.mark((x, y))
        x_name, y_name = self._names(dataset)
        self._marked_value.set_text(
            AT.format(x_name=plain(x_name), x=Number(x, 2), y_name=plain(y_name), y=Number(y, 2))
        )
        values = None
        if live.preview is not None and live.plan is not None:
            values = live.preview.values.get(live.plan.output_node)
        self._says_value.set_text(_answer(dataset.signature.target, values))

    def _show_scale(self, target: TargetSignature) -> None:
        many = target.task == "classification" and target.size > 2
        self.bar.setVisible(not many)
        if many:
            return
        if target.task == "classification":
            low, high = target.classes[0], target.classes[-1]
            self.bar.set_scale("diverging", plain(low), plain(""), plain(high))
        else:
            self.bar.set_symmetric(self._field.limit if self._field is not None else 1.0)

    def _set_values(self, values: NDArray[Any]) -> None:
        dataset = self.context.session.data.dataset
        if dataset is None:
            return
        self._field = field_of(np.asarray(values, dtype=np.float32), dataset)
        self.update_later()

    def _arrange(self) -> None:
        wide = self.width() > self.height() or self.height() < self.ui.theme.px(340)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        px = self.ui.theme.px
        self._facts.setMaximumWidth(px(132) if wide else 16_777_215)
        # In a small panel the plane is what counts.
        self._facts.setVisible(not wide or self.width() >= px(300))

    def _on_net_changed(self) -> None:
        dataset = self.context.session.data.dataset
        self._grid_wanted = True
        if dataset is not None and is_plane(dataset):
            self._space = plane_range(dataset)
            low, high = self._space
            self.want(
                ProbeRequest(
                    self.spec_id, "", "boundary", every=0.07, low=low, high=high, size=_LIVE_SIZE
                )
            )
            # Asked only where there is a plane: the plan of a large net takes its time.
            if not self.context.controller.busy and self.context.live.plan is None:
                self._field = None
        else:
            self._field = None
            self.want()
        self.update_later()

    def _on_probe(self, event: ProbeResult) -> None:
        if event.key == self.spec_id:
            self._set_values(event.values)

    def _on_result(self, event: JobResult) -> None:
        if event.key == self.spec_id and isinstance(event.value, Grid):
            self._set_values(event.value.output)

    def _on_marked(self, x: float, y: float) -> None:
        dataset = self.context.session.data.dataset
        if dataset is None:
            return
        name = next(iter(dataset.raw))
        point = np.array([x, y], dtype=np.float32)
        try:
            prepared = self.context.live.preparation or dataset
            inputs = prepare_inputs(prepared, {name: point[None]})
        except DataError as error:
            self.context.session.notify(error.message, "warning")
            return
        values = {key: entry[0] for key, entry in inputs.items()}
        self.context.live.pin(PinnedSample(values, {name: point}, None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


class PointLegend(QWidget):
    """Says which marks are training and which are validation points.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._looks: list[tuple[str, str]] = [("s", NEGATIVE), ("o", POSITIVE)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    def set_looks(self, looks: list[tuple[str, str]]) -> None:
        """Take the shapes and colours of the classes."""
        self._looks = looks
        self.update()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(f"{self._ui(TRAIN)}, {self._ui(VALIDATION)}")
        self.update()

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(2 * self._ui.theme.px(18))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("caption"))
        line, size = theme.px(18), theme.px(8)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for row, (text, filled) in enumerate(((TRAIN, True), (VALIDATION, False))):
            x = 1.0
            for shape, color in self._looks:
                box = QRectF(x, row * line + (line - size) / 2, size, size)
                painter.setPen(QPen(theme.color(color), 1.2))
                painter.setBrush(theme.color(color if filled else "#FFFFFF"))
                painter.drawPath(_symbol(shape, box))
                x += size + theme.px(4)
            painter.setPen(theme.color("text2"))
            words = QRectF(x + theme.px(3), row * line, self.width() - x, line)
            painter.drawText(words, left, self._ui(text))

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(120), self.height())


def field_of(values: NDArray[Any], dataset: Dataset) -> Field:
    """Return a grid's answers as a background.

    Args:
        values: (row, column, output): scores from -1 to 1, probabilities, or numbers.
        dataset: says what is predicted.
    """
    target = dataset.signature.target
    if target.task != "classification":
        known = np.abs(np.asarray(dataset.target, dtype=np.float64)[dataset.parts.train])
        limit = float(f"{max(float(known.max()) if known.size else 1.0, 1e-6):.2g}")
        return Field(values[..., 0], limit, ())
    if values.shape[-1] > 2:
        return Field(values)
    if values.shape[-1] == 2:
        return Field(values[..., 1] - values[..., 0])
    return Field(values[..., 0])


def shows_plane(session: Session) -> bool:
    """Say whether the open document has data with two columns of numbers."""
    dataset = session.data.dataset
    if dataset is not None:
        return is_plane(dataset)
    signature = session.document.signature
    return signature is not None and [i.shape.sizes for i in signature.inputs] == [(2,)]


def _look(target: TargetSignature, number: int) -> tuple[str, str]:
    if target.task == "classification" and target.size > 2:
        return SHAPES[number % len(SHAPES)], CLASS_COLORS[number % len(CLASS_COLORS)]
    return ("o", POSITIVE) if number else ("s", NEGATIVE)


def _symbol(shape: str, box: QRectF) -> QPainterPath:
    path = QPainterPath()
    if shape == "s":
        path.addRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    elif shape == "o":
        path.addEllipse(box)
    else:
        path.moveTo(box.center().x(), box.top())
        path.lineTo(box.right(), box.bottom() if shape == "t1" else box.center().y())
        if shape != "t1":
            path.lineTo(box.center().x(), box.bottom())
        path.lineTo(box.left(), box.bottom() if shape == "t1" else box.center().y())
        path.closeSubpath()
    return path


def _answer(target: TargetSignature, values: NDArray[Any] | None) -> Text | None:
    if values is None or not values.size:
        return None
    flat = np.ravel(values)
    if target.task == "classification" and len(flat) == target.size:
        best = int(flat.argmax())
        share = Number(min(float(flat[best]), 0.999), 1, percent=True)
        return ANSWER.format(name=plain(target.classes[best]), share=share)
    return Text("", "{value}", (("value", Number(float(flat[0]), 3)),))
