"""The weights of the selected layer as a heatmap, live while it learns."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, dotted, plain
from nnstudio.gui.panel import PanelContext, PanelSpec
from nnstudio.gui.plots.color_bar import ColorBar
from nnstudio.gui.plots.limits import steady, symmetric_limit
from nnstudio.gui.plots.plot_panel import PlotPanel
from nnstudio.gui.plots.shown_layer import ShownLayer
from nnstudio.gui.plots.table_twin import TableData
from nnstudio.gui.plots.tile_view import TileView
from nnstudio.gui.plots.values_card import ValuesCard
from nnstudio.gui.plots.weight_picture import LayerWeights, layer_weights, tiles_of
from nnstudio.train.control import ProbeRequest
from nnstudio.train.events import ProbeResult

TITLE = QT_TRANSLATE_NOOP("panel.weights", "Weights")
SELECT = QT_TRANSLATE_NOOP("panel.weights", "Select a layer with weights.")
NONE_HERE = QT_TRANSLATE_NOOP("panel.weights", "{layer} has no weights. It learns nothing itself.")
WAITING = QT_TRANSLATE_NOOP("panel.weights", "The weights appear as soon as the net fits together.")
FILTERS = QT_TRANSLATE_NOOP("panel.weights", "{n} filters")
NEURONS = QT_TRANSLATE_NOOP("panel.weights", "{n} neurons")
ENTRIES = QT_TRANSLATE_NOOP("panel.weights", "{n} entries")
VALUES = QT_TRANSLATE_NOOP("panel.weights", "{n} values")
SOME_OF = QT_TRANSLATE_NOOP("panel.weights", "the first {shown} of {count} are drawn")
START = QT_TRANSLATE_NOOP("panel.weights", "start weights")
FILTER = QT_TRANSLATE_NOOP("panel.weights", "Filter {number}")
NEURON = QT_TRANSLATE_NOOP("panel.weights", "Neuron {number}")
ENTRY = QT_TRANSLATE_NOOP("panel.weights", "Entry {number}")
BIAS = QT_TRANSLATE_NOOP("panel.weights", "Bias {value}")
COLUMN_UNIT = QT_TRANSLATE_NOOP("panel.weights", "Number")
COLUMN_BIAS = QT_TRANSLATE_NOOP("panel.weights", "Bias")
SUMMARY = QT_TRANSLATE_NOOP(
    "panel.weights",
    "{layer}: {units}; weights from {low} to {high}, half of them between {lower} and {upper}.",
)
WITH_NAN = QT_TRANSLATE_NOOP(
    "panel.weights", "{layer}: {n} weights are no numbers any more; they are hatched."
)
_KEY = "weights"
_CATEGORY_WORDS = {
    "convolution": (FILTERS, FILTER),
    "dense": (NEURONS, NEURON),
    "embedding": (ENTRIES, ENTRY),
}


class WeightsPanel(PlotPanel):
    """Filters as tiles, dense layers as a matrix, the bias as a strip below.

    Args:
        context: what it receives.
    """

    def __init__(self, context: PanelContext) -> None:
        super().__init__("weights", TITLE, context, width=237)
        self._layer = ShownLayer(context, self)
        self._probe: ProbeResult | None = None
        self._weights: LayerWeights | None = None
        self._limit: float | None = None
        self._limit_node = ""
        self.view = TileView(self.ui, self._point_text)
        self.bar = ColorBar(self.ui)
        self._box = QWidget()
        self._column = QVBoxLayout(self._box)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self.bar)
        self.set_picture(self._box)
        self._card: ValuesCard | None = None
        self.view.tile_opened.connect(self._on_opened)
        self._layer.changed.connect(self._on_layer_changed)
        context.live.preview_changed.connect(self._on_preview_changed)
        context.live.run_changed.connect(self._on_run_changed)
        context.controller.probe_arrived.connect(self._on_probe)
        self._on_layer_changed()
        self.ui.follow(self)

    @property
    def weights(self) -> LayerWeights | None:
        """The weights shown."""
        return self._weights

    def refresh(self) -> None:
        """Draw the weights of now."""
        before, self._weights = self._weights, None
        if not self._layer.node:
            self.heading.set_caption(None)
            self.show_empty("grid", SELECT)
            return
        if not self._layer.has_weights:
            self.heading.set_caption(self._layer.name)
            self.show_empty("grid", NONE_HERE.format(layer=self._layer.name))
            return
        self._weights = self._find()
        if self._weights is None and self.context.controller.busy:
            self._weights = before  # the first answer of a training takes a moment
        if self._weights is None:
            self.heading.set_caption(self._layer.name)
            self.show_empty("grid", WAITING)
            return
        self._draw(self._weights)
        self.show_picture()
        self._update_card()

    def summary(self) -> Text:
        """Return range and middle half of the weights."""
        weights = self._weights
        if weights is None:
            return SELECT
        name = self._layer.name
        values = weights.main.ravel()
        known = values[np.isfinite(values)]
        if len(known) < len(values):
            return WITH_NAN.format(layer=name, n=len(values) - len(known))
        low, lower, upper, high = np.percentile(known, [0, 25, 75, 100])
        return SUMMARY.format(
            layer=name,
            units=self._units(weights.units),
            low=float(low),
            high=float(high),
            lower=float(lower),
            upper=float(upper),
        )

    def table_data(self) -> TableData:
        """Return a row for every unit with all its weights and its bias."""
        weights = self._weights
        if weights is None:
            return TableData((), ())
        matrix: Any = weights.main.reshape(weights.units, -1)
        headers = [COLUMN_UNIT, *(plain(str(n + 1)) for n in range(matrix.shape[1]))]
        parts = [np.arange(1, weights.units + 1, dtype=np.float32)[:, None], matrix]
        if weights.bias is not None:
            headers.append(COLUMN_BIAS)
            parts.append(weights.bias.reshape(weights.units, -1))
        rows: Any = np.concatenate(parts, axis=1)
        return TableData(tuple(headers), rows)

    def retranslate(self) -> None:
        """Write all words again."""
        super().retranslate()
        self.view.setAccessibleName(self.ui(TITLE))

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self.ui.theme.px
        self._column.setContentsMargins(px(12), px(4), px(12), px(8))
        self._column.setSpacing(px(6))
        super().restyle()

    def _find(self) -> LayerWeights | None:
        """Return the newest weights: those of the training, the best ones, or fresh ones."""
        plan, step = self.context.live.plan, self._layer.step
        if plan is None or step is None:
            return None
        probe, live = self._probe, self.context.live
        if probe is not None and probe.node == step.node and self.context.controller.busy:
            return layer_weights(step, plan, {"weight": probe.values, **probe.extra})
        preview = live.preview
        state = live.weights or (preview.weights if preview is not None else {})
        return layer_weights(step, plan, state)

    def _draw(self, weights: LayerWeights) -> None:
        if self._limit_node != self._layer.node:
            self._limit, self._limit_node = None, self._layer.node
        self._limit = steady(self._limit, symmetric_limit(weights.main))
        width, height = max(1, self.view.width()), max(1, self.view.height())
        scale = self.ui.theme.scale
        tiles, layout, shown = tiles_of(weights, self._limit, width, height, scale)
        self.view.set_tiles(tiles, layout)
        beyond = np.abs(weights.main[np.isfinite(weights.main)])
        self.bar.set_symmetric(
            self._limit, open_ends=bool(beyond.size and beyond.max() > self._limit)
        )
        parts: list[Text] = [self._layer.name, self._units(weights.units)]
        if shown < weights.units:
            parts.append(SOME_OF.format(shown=shown, count=weights.units))
        if not self.context.controller.busy and self.context.live.weights is None:
            parts.append(START)
        self.heading.set_caption(dotted(*parts))

    def _units(self, count: int) -> Text:
        many, _ = _CATEGORY_WORDS.get(self._layer.category, (VALUES, ENTRY))
        return many.format(n=count)

    def _point_text(self, tile: int, across: float, down: float) -> str:
        weights = self._weights
        if weights is None or tile >= weights.units or weights.form == "strips":
            return ""
        _, one = _CATEGORY_WORDS.get(self._layer.category, (VALUES, ENTRY))
        unit = weights.unit(tile)
        words = self.ui(one.format(number=tile + 1))
        if len(unit) > 1:
            return words
        rows, columns = unit[0].shape
        row, column = min(int(down * rows), rows - 1), min(int(across * columns), columns - 1)
        value = self.ui.language.translator.number(float(unit[0, row, column]))
        place = f"({row + 1}, {column + 1})" if rows > 1 else f"({column + 1})"
        return f"{words} {place}: {value}"

    def _on_opened(self, tile: int) -> None:
        if self._weights is None or tile >= self._weights.units:
            return
        if self._card is None:
            self._card = ValuesCard(self.ui, self)
        self._update_card(always=True)
        self._card.open_at(self.view, self.view.box_of(tile))

    def _update_card(self, *, always: bool = False) -> None:
        card, weights, tile = self._card, self._weights, self.view.chosen
        if card is None or weights is None or not (always or card.is_open):
            return
        if not 0 <= tile < weights.units:
            card.close_card()
            return
        _, one = _CATEGORY_WORDS.get(self._layer.category, (VALUES, ENTRY))
        bias = weights.bias
        note = BIAS.format(value=Number(float(bias[tile]))) if bias is not None else None
        card.set_values(one.format(number=tile + 1), note, weights.unit(tile))

    def _on_layer_changed(self) -> None:
        self._probe = self._weights = None
        self.view.choose(-1)
        if self._card is not None:
            self._card.close_card()
        if self._layer.has_weights:
            self.want(ProbeRequest(_KEY, self._layer.node, "weights", every=0.1))
        else:
            self.want()
        self.update_later()

    def _on_preview_changed(self) -> None:
        if not self.context.controller.busy:
            self.update_later()

    def _on_run_changed(self) -> None:
        self._probe = None
        self.update_later()

    def _on_probe(self, event: ProbeResult) -> None:
        if event.key == _KEY and event.node == self._layer.node:
            self._probe = event
            self.update_later()


PANEL = PanelSpec(
    id="weights",
    title=TITLE,
    icon="grid",
    place="training",
    order=20,
    make=WeightsPanel,
)
