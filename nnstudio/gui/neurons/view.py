"""The neuron view: a small net neuron by neuron, its boundary, and the sum behind each answer.

Clicking a line, or a neuron and a field, types a weight: the answers change at once. What is typed
becomes part of the document's start weights and can be undone.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.neurons.drawing import Link, NetDrawing
from nnstudio.gui.neurons.edits import weight_edit
from nnstudio.gui.neurons.faces import Seen, net_face
from nnstudio.gui.neurons.legend import LineLegend
from nnstudio.gui.neurons.small_net import (
    Floats,
    SmallNet,
    forward,
    matrices,
    small_net,
)
from nnstudio.gui.neurons.sum_card import NeuronSum, SumCard
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.plots.limits import steady, symmetric_limit
from nnstudio.gui.plots.plane import is_plane, plane_range
from nnstudio.gui.plots.plot_panel import PlotPanel
from nnstudio.gui.plots.table_twin import TableData
from nnstudio.gui.widgets.number_field import NumberField
from nnstudio.gui.widgets.popover import PopoverCard
from nnstudio.train.control import ProbeRequest
from nnstudio.train.events import JobResult, ProbeResult
from nnstudio.train.job import Grid, GridJob

TITLE = QT_TRANSLATE_NOOP("neurons", "Neurons")
TOO_LARGE = QT_TRANSLATE_NOOP(
    "neurons",
    "This view shows chains of Dense layers with at most 6 hidden layers of 16 neurons, for "
    "data with at most 16 numbers. Larger nets stay in the view Layers.",
)
NOT_YET = QT_TRANSLATE_NOOP("neurons", "The neurons appear as soon as the net fits together.")
CAPTION = QT_TRANSLATE_NOOP("neurons", "click a neuron for its sum, a line to type its weight")
WEIGHT_OF = QT_TRANSLATE_NOOP("neurons", "Weight from {source} to {target}")
LOCKED = QT_TRANSLATE_NOOP("neurons", "Weights can be typed once the training has ended.")
COLUMN_FROM = QT_TRANSLATE_NOOP("neurons", "From")
COLUMN_TO = QT_TRANSLATE_NOOP("neurons", "To")
COLUMN_WEIGHT = QT_TRANSLATE_NOOP("neurons", "Weight")
SUMMARY = QT_TRANSLATE_NOOP(
    "neurons",
    "{layers} layers, {weights} weights; the largest is {value}, from {source} to {target}.",
)
BIAS_WORD = QT_TRANSLATE_NOOP("neurons", "bias")
_KEY = "neurons"
_SIZE = 24
_MOST_LIVE = 0.12


class NeuronsView(PlotPanel):
    """Neurons, lines, and the card with the sum.

    Args:
        context: what panels receive.
    """

    frame_ms = 150
    """Many wide lines cost more than other pictures."""

    def __init__(self, context: PanelContext) -> None:
        super().__init__("neurons", TITLE, context, width=760)
        self._net: SmallNet | None = None
        self._pictures: dict[str, Floats] = {}
        self._live_weights: dict[str, dict[str, Any]] = {}
        self._space: tuple[float, float] | None = None
        self._limit: float | None = None
        self._grid_wanted = True
        self._shown: list[tuple[Floats, Floats]] | None = None
        self._forward: list[Floats] = []
        self.heading.set_caption(CAPTION)
        self.drawing = NetDrawing(self.ui)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.drawing)
        self.set_picture(box)
        self.legend = LineLegend(self.ui, self.drawing)
        self.card = SumCard(self.ui, self.drawing)
        self._popover: PopoverCard | None = None
        self.weight_field: NumberField | None = None
        session, live, controller = context.session, context.live, context.controller
        session.report_changed.connect(self._on_net_changed)
        session.document_replaced.connect(self._on_net_changed)
        session.data_changed.connect(self._on_net_changed)
        session.locked_changed.connect(self.update_later)
        live.run_changed.connect(self._on_net_changed)
        live.preview_changed.connect(self._on_preview_changed)
        live.sample_changed.connect(self.update_later)
        controller.probe_arrived.connect(self._on_probe)
        controller.result_arrived.connect(self._on_result)
        self.drawing.neuron_chosen.connect(self._on_neuron_chosen)
        self.drawing.link_chosen.connect(self._on_link_chosen)
        self.card.weight_typed.connect(self._on_weight_typed)
        self.card.closed.connect(self._on_card_closed)
        self._on_net_changed()
        self.ui.follow(self)

    @property
    def net(self) -> SmallNet | None:
        """The net shown; None where this view does not fit it."""
        return self._net

    def refresh(self) -> None:
        """Draw the net of now."""
        if self._net is None:
            plan = self.context.live.plan
            self.card.hide()
            self.show_empty("neuron", TOO_LARGE if plan is not None else NOT_YET)
            return
        self._ask()
        found = self._weights()
        if found is None and self.context.controller.busy:
            found = self._shown
        self._shown = found
        if found is None:
            self.show_empty("neuron", NOT_YET)
            return
        self._forward = self._compute(self._net, found)
        sizes = np.concatenate([np.ravel(weight) for weight, _ in found])
        self._limit = steady(self._limit, max(symmetric_limit(sizes), 0.5))
        seen = Seen(self._net, found, self._forward, self._pictures, self._space, self._point())
        self.drawing.set_face(net_face(self.ui, seen, self._limit))
        self._show_sum()
        self.show_picture()

    def summary(self) -> Text:
        """Return the size of the net and its largest weight."""
        net, found = self._net, self._shown
        if net is None or found is None:
            return NOT_YET
        best = max(range(len(found)), key=lambda i: float(np.nanmax(np.abs(found[i][0]))))
        target, source = np.unravel_index(
            int(np.nanargmax(np.abs(found[best][0]))), found[best][0].shape
        )
        return SUMMARY.format(
            layers=len(found),
            weights=sum(weight.size for weight, _ in found),
            value=float(found[best][0][target, source]),
            source=plain(net.names_before(best)[int(source)]),
            target=plain(net.columns[best].labels[int(target)]),
        )

    def table_data(self) -> TableData:
        """Return every weight and bias."""
        net, found = self._net, self._shown
        if net is None or found is None:
            return TableData((), ())
        rows: list[tuple[Any, ...]] = []
        for index, (weight, bias) in enumerate(found):
            sources, column = net.names_before(index), net.columns[index]
            for target, label in enumerate(column.labels):
                rows += [
                    (source, label, float(weight[target, place]))
                    for place, source in enumerate(sources)
                ]
                if column.bias:
                    rows.append((BIAS_WORD, label, float(bias[target])))
        return TableData((COLUMN_FROM, COLUMN_TO, COLUMN_WEIGHT), rows)

    def retranslate(self) -> None:
        """Write all words again."""
        super().retranslate()
        self.drawing.setAccessibleName(self.ui(TITLE))

    def _weights(self) -> list[tuple[Floats, Floats]] | None:
        """Return the newest weights of every layer."""
        net, live = self._net, self.context.live
        if net is None:
            return None
        if self.context.controller.busy:
            state: dict[str, Any] = {}
            for column in net.columns:
                tensors = self._live_weights.get(column.dense, {})
                state[column.weight] = tensors.get("weight")
                if column.bias:
                    state[column.bias] = tensors.get("bias")
            return matrices(net, state)
        if live.weights is not None:
            return matrices(net, live.weights)
        fresh = live.preview.weights if live.preview is not None else {}
        by_hand = self.context.session.document.start_weights
        found = matrices(net, {**fresh, **by_hand})
        return self._shown if found is None else found  # the preview takes a moment

    def _values(self, column: int) -> Floats | None:
        """Return what a column gives for the marked sample with the weights shown."""
        return self._forward[column] if column < len(self._forward) else None

    def _compute(self, net: SmallNet, weights: list[tuple[Floats, Floats]]) -> list[Floats]:
        sample, plan = self.context.live.sample, self.context.live.plan
        if sample is None or plan is None:
            return []
        values = sample.inputs.get(plan.inputs[0].name)
        if values is None and sample.inputs:
            values = next(iter(sample.inputs.values()))
        expected = plan.inputs[0].shape.count
        if values is None or np.size(values) != expected:
            return []
        return forward(net, np.asarray(values, dtype=np.float64), weights)

    def _point(self) -> tuple[float, float] | None:
        """Return where the marked point lies in a picture."""
        sample, space = self.context.live.sample, self._space
        if sample is None or space is None or not sample.raw:
            return None
        raw = np.ravel(next(iter(sample.raw.values())))
        if raw.size != 2:
            return None
        low, high = space
        x, y = ((float(value) - low) / (high - low) for value in raw)
        return (min(max(x, 0.0), 1.0), min(max(1.0 - y, 0.0), 1.0))

    def _ask(self) -> None:
        """Have every neuron answered on the plane once the net or its weights are others."""
        live, net = self.context.live, self._net
        dataset = self.context.session.data.dataset
        if self.context.controller.busy or not self._grid_wanted or self._space is None:
            return
        if net is None or live.plan is None or dataset is None:
            return
        self._grid_wanted = False
        document, record, weights = self.context.session.document, live.shown, live.weights
        trained = record.training if weights is not None and record is not None else None
        training = trained or document.training
        start = {
            name: np.asarray(value, dtype=np.float32)
            for name, value in document.start_weights.items()
        }
        live.submit(
            GridJob(
                key=_KEY,
                plan=live.plan,
                dataset=live.dataset or dataset,
                weights=weights,
                seed=training.seed,
                weight_init=training.weight_init,
                low=self._space[0],
                high=self._space[1],
                size=_SIZE,
                nodes=net.nodes,
                loss=training.loss.id,
                start_weights=start,
            )
        )

    def _wishes(self, net: SmallNet) -> list[ProbeRequest]:
        wishes: list[ProbeRequest] = []
        for column in net.columns:
            key = f"{_KEY}:{column.dense}"
            wishes.append(ProbeRequest(key, column.dense, "weights", every=_MOST_LIVE))
            if self._space is not None:
                low, high = self._space
                wishes.append(
                    ProbeRequest(
                        f"{_KEY}:plane:{column.shown}",
                        column.shown,
                        "boundary",
                        every=_MOST_LIVE,
                        low=low,
                        high=high,
                        size=_SIZE,
                    )
                )
        return wishes

    def _show_sum(self) -> None:
        """Fill the card for the chosen neuron, or hide it."""
        found = self._sum_of_chosen()
        if found is None:
            self.card.hide()
            return
        editable = not self.context.session.locked and not self.context.controller.busy
        self.card.show_sum(found, editable=editable)
        self._place_card()
        if self.card.isHidden():
            self.card.show()
            self.card.raise_()

    def _sum_of_chosen(self) -> NeuronSum | None:
        place, net, weights = self.drawing.chosen, self._net, self._shown
        if place is None or place[0] == 0 or net is None or weights is None:
            return None
        index, number = place[0] - 1, place[1]
        column = net.columns[index]
        inputs, values = self._values(index), self._values(index + 1)
        if inputs is None or values is None:
            return None
        weight, bias = weights[index]
        if len(inputs) != weight.shape[1] or len(values) != column.units:
            return None
        return NeuronSum(
            name=column.labels[number],
            sources=net.names_before(index),
            inputs=tuple(float(value) for value in inputs),
            weights=tuple(float(value) for value in weight[number]),
            bias=float(bias[number]) if column.bias else None,
            function=column.activation,
            value=float(values[number]),
        )

    def _place_card(self) -> None:
        """Put the card into the corner where it covers the fewest neurons."""
        place, net = self.drawing.chosen, self._net
        if place is None or net is None:
            return
        room, edge = self.drawing.size(), self.ui.theme.px(12)
        size = self.card.sizeHint().boundedTo(room)
        right, below = room.width() - size.width() - edge, room.height() - size.height() - edge
        corners = [(right, below), (edge, below), (right, edge), (edge, edge)]
        corners.append(((room.width() - size.width()) // 2, below))
        tiles = [
            ((column, number), self.drawing.tile_rect((column, number)).toRect())
            for column, neurons in enumerate(self.drawing.face.columns)
            for number in range(len(neurons.neurons))
        ]

        def covered(corner: tuple[int, int]) -> float:
            rect = QRect(QPoint(max(0, corner[0]), max(0, corner[1])), size)
            hits = [at for at, tile in tiles if tile.intersects(rect)]
            near = sum(at[0] == place[0] - 1 for at in hits)
            return len(hits) + 2 * near + 100 * (place in hits)

        left, top = min(corners, key=covered)
        self.card.setGeometry(QRect(QPoint(max(0, left), max(0, top)), size))

    def set_single_weight(self, link: Link, value: float) -> bool:
        """Set one weight; the source -1 is the bias.

        Returns:
            Whether it was done; if not, the person has been told why.
        """
        net, found, session = self._net, self._shown, self.context.session
        if net is None or found is None:
            return False
        if session.locked or self.context.controller.busy:
            session.notify(LOCKED, "warning")
            return False
        return session.push(weight_edit(session.document, net, found, link, value))

    def _on_net_changed(self) -> None:
        dataset = self.context.session.data.dataset
        names = ()
        if dataset is not None:
            names = next((entry.columns for entry in dataset.signature.inputs), ())
        self._net = small_net(self.context.live.plan, names)
        self._space = None
        if self._net is not None and dataset is not None and is_plane(dataset):
            self._space = plane_range(dataset)
        if not self.context.controller.busy:
            self._grid_wanted = True
        if self._net is None:
            self._pictures, self._live_weights, self._shown = {}, {}, None
            self.want()
        else:
            self.want(*self._wishes(self._net))
        self.update_later()

    def _on_preview_changed(self) -> None:
        if not self.context.controller.busy:  # fresh weights come with it
            self.update_later()

    def _on_probe(self, event: ProbeResult) -> None:
        if not event.key.startswith(f"{_KEY}:"):
            return
        if event.kind == "weights":
            self._live_weights[event.node] = {"weight": event.values, **event.extra}
        else:
            self._pictures[event.node] = np.asarray(event.values, dtype=np.float32)
        self.update_later()

    def _on_result(self, event: JobResult) -> None:
        if event.key == _KEY and isinstance(event.value, Grid):
            self._pictures = {
                node: np.asarray(values, dtype=np.float32)
                for node, values in event.value.neurons.items()
            }
            self.update_later()

    def _on_neuron_chosen(self, column: int, _number: int) -> None:
        net = self._net
        if net is not None and column > 0:
            self.context.session.selection.set((net.columns[column - 1].dense,))
        self._show_sum()

    def _on_link_chosen(self, link: Link, at: QPoint) -> None:
        net, found = self._net, self._shown
        if net is None or found is None:
            return
        if self.context.session.locked:
            self.context.session.notify(LOCKED, "warning")
            return
        index, target, source = link[0] - 1, link[1], link[2]
        label = WEIGHT_OF.format(
            source=plain(net.names_before(index)[source]),
            target=plain(net.columns[index].labels[target]),
        )
        if self._popover is not None:
            self._popover.close_card()
            self._popover.deleteLater()
        card = self._popover = PopoverCard(self.ui, label, None, width=220, parent=self)
        field = self.weight_field = NumberField(self.ui, label, hint=plain(""), step=0.1)
        field.set_value(float(f"{float(found[index][0][target, source]):.4g}"))
        card.body.addWidget(field)
        field.value_committed.connect(lambda value: self.set_single_weight(link, float(value)))
        card.open_at(self.drawing, QRect(at, at))
        field.setFocus()
        field.line_edit.selectAll()

    def _on_weight_typed(self, source: int, value: float) -> None:
        place = self.drawing.chosen
        if place is not None and place[0] > 0:
            self.set_single_weight((place[0], place[1], source), value)

    def _on_card_closed(self) -> None:
        self.drawing.choose(None)
        self.drawing.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_card()
