"""What the selected layer makes of the pinned sample: its feature maps, the strongest first."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, dotted, plain
from nnstudio.gui.panel import PanelContext, PanelSpec
from nnstudio.gui.plots.activation_picture import (
    ActivationPicture,
    Floats,
    Scale,
    activation_picture,
    sample_tile,
    scale_of,
    strongest_first,
)
from nnstudio.gui.plots.color_bar import ColorBar
from nnstudio.gui.plots.limits import steady
from nnstudio.gui.plots.plot_panel import PlotPanel
from nnstudio.gui.plots.shown_layer import ShownLayer
from nnstudio.gui.plots.table_twin import TableData
from nnstudio.gui.plots.tile_view import TileView
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.train.control import ProbeRequest
from nnstudio.train.events import ProbeResult

TITLE = QT_TRANSLATE_NOOP("panel.activations", "Activations")
SELECT = QT_TRANSLATE_NOOP("panel.activations", "Select a layer to see what it makes of a sample.")
WAITING = QT_TRANSLATE_NOOP(
    "panel.activations", "The maps appear as soon as the net fits together."
)
SAMPLE = QT_TRANSLATE_NOOP("panel.activations", "pinned sample")
OWN = QT_TRANSLATE_NOOP("panel.activations", "own sample")
ACTIVATION = QT_TRANSLATE_NOOP("panel.activations", "activation")
KEEP = QT_TRANSLATE_NOOP("panel.activations", "Keep this layer although another one is selected")
NEXT = QT_TRANSLATE_NOOP("panel.activations", "Next sample")
PREVIOUS = QT_TRANSLATE_NOOP("panel.activations", "Previous sample")
MAP_AT = QT_TRANSLATE_NOOP("panel.activations", "map {number} ({row}, {column}): {value}")
NEURON_IS = QT_TRANSLATE_NOOP("panel.activations", "neuron {number}: {value}")
SOME_OF = QT_TRANSLATE_NOOP("panel.activations", "the strongest {shown} of {count}")
COLUMN_UNIT = QT_TRANSLATE_NOOP("panel.activations", "Map or neuron")
COLUMN_MEAN = QT_TRANSLATE_NOOP("panel.activations", "Mean")
COLUMN_LARGEST = QT_TRANSLATE_NOOP("panel.activations", "Largest")
SUMMARY = QT_TRANSLATE_NOOP(
    "panel.activations",
    "{layer}: {silent} of {count} answer this sample with 0; the strongest is number {number} with "
    "up to {largest}.",
)
_KEY = "activations"


class ActivationsPanel(PlotPanel):
    """The pinned sample and the maps of the selected layer.

    Args:
        context: what it receives.
    """

    def __init__(self, context: PanelContext) -> None:
        super().__init__("activations", TITLE, context, width=268)
        self._layer = ShownLayer(context, self)
        self._probe: ProbeResult | None = None
        self._values: Floats | None = None
        self._picture_data: ActivationPicture | None = None
        self._order: tuple[int, ...] = ()
        self._scale: Scale | None = None
        self.pin_button = ToolButton(self.ui, "pin", KEEP, checkable=True, icon_size=14)
        self.heading.add_action_widget(self.pin_button)
        self.add_menu_separator()
        self.add_menu_entry(NEXT, self._on_next)
        self.add_menu_entry(PREVIOUS, self._on_previous)
        self.view = TileView(self.ui, self._point_text)
        self.bar = ColorBar(self.ui)
        self._box = QWidget()
        self._column = QVBoxLayout(self._box)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self.bar)
        self.set_picture(self._box)
        live = context.live
        self.pin_button.toggled.connect(self._layer.set_pinned)
        self._layer.changed.connect(self._on_layer_changed)
        live.sample_changed.connect(self._on_sample_changed)
        live.preview_changed.connect(self._on_preview_changed)
        live.epoch_changed.connect(self._on_epoch_changed)
        live.run_changed.connect(self._on_run_changed)
        context.controller.probe_arrived.connect(self._on_probe)
        self._on_layer_changed()
        self.ui.follow(self)

    @property
    def values(self) -> Floats | None:
        """The values shown, without the batch."""
        return self._values

    def refresh(self) -> None:
        """Draw the values of now."""
        found = self._find()
        if found is None and self.context.controller.busy:
            found = self._values  # the first answer of a training takes a moment
        self._values = found
        if self._values is None:
            self.heading.set_caption(self._layer.name if self._layer.node else None)
            self.show_empty("image", WAITING if self._layer.node else SELECT)
            return
        self._draw(self._values)
        self.show_picture()

    def summary(self) -> Text:
        """Return the strongest map or neuron and how many are silent."""
        values = self._values
        if values is None:
            return SELECT
        peaks = np.nan_to_num(values.reshape(len(values), -1)).max(axis=1)
        strongest = int(np.argmax(peaks))
        return SUMMARY.format(
            layer=self._layer.name,
            silent=int((np.abs(values.reshape(len(values), -1)).max(axis=1) == 0).sum()),
            count=len(values),
            number=strongest + 1,
            largest=float(peaks[strongest]),
        )

    def table_data(self) -> TableData:
        """Return mean and largest value of every map, or the value of every neuron."""
        values = self._values
        if values is None:
            return TableData((), ())
        flat = values.reshape(len(values), -1)
        rows = [(index + 1, float(row.mean()), float(row.max())) for index, row in enumerate(flat)]
        return TableData((COLUMN_UNIT, COLUMN_MEAN, COLUMN_LARGEST), rows)

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

    def _find(self) -> Floats | None:
        """Return the newest values of the layer for the pinned sample."""
        node, live = self._layer.node, self.context.live
        if not node:
            return None
        probe = self._probe
        values: Any = None
        if probe is not None and probe.node == node and self.context.controller.busy:
            values = probe.values
        elif live.preview is not None:
            values = live.preview.values.get(node)
        if values is None or not values.size or not values.ndim:
            return None
        return np.asarray(values, dtype=np.float32)

    def _draw(self, values: Floats) -> None:
        scale = self._steady_scale(scale_of(values))
        maps = values.ndim == 3 and min(values.shape[1:]) > 1
        if maps and len(self._order) != len(values):
            self._order = strongest_first(values)
        sample = self._sample_tile() if maps else None
        order = self._order if maps else ()
        width, height = max(1, self.view.width()), max(1, self.view.height())
        picture = activation_picture(
            values, scale, sample, order, width, height, self.ui.theme.scale
        )
        self._picture_data = picture
        self.view.set_tiles(picture.tiles, picture.layout)
        if scale.table == "diverging":
            beyond = bool(np.nanmax(np.abs(values)) > scale.high)
            self.bar.set_symmetric(scale.high, open_ends=beyond)
        else:
            high = Text("", "{value}", (("value", Number(scale.high)),))
            self.bar.set_scale("sequential", plain("0"), ACTIVATION, high)
        self._write_caption(maps, picture.shown, len(values))

    def _steady_scale(self, now: Scale) -> Scale:
        before = self._scale
        if before is not None and before.table == now.table:
            high = steady(before.high, now.high)
            now = Scale(now.table, -high if now.table == "diverging" else 0.0, high)
        self._scale = now
        return now

    def _write_caption(self, maps: bool, shown: int, count: int) -> None:
        sample = self.context.live.sample
        label: Text = SAMPLE
        if sample is not None:
            label = sample.label or (OWN if sample.row < 0 else SAMPLE)
        parts = [self._layer.name, label]
        if maps and shown < count:
            parts.append(SOME_OF.format(shown=shown, count=count))
        self.heading.set_caption(dotted(*parts))

    def _sample_tile(self) -> Any:
        sample = self.context.live.sample
        if sample is None or not sample.raw:
            return None
        return sample_tile(np.asarray(next(iter(sample.raw.values()))))

    def _point_text(self, tile: int, across: float, down: float) -> str:
        picture, values = self._picture_data, self._values
        if picture is None or values is None or tile >= len(picture.units):
            return ""
        unit = picture.units[tile]
        if unit < 0:
            return ""
        if values.ndim < 3:
            value = Number(float(values.ravel()[unit]))
            return self.ui(NEURON_IS.format(number=unit + 1, value=value))
        rows, columns = values.shape[1:]
        row, column = min(int(down * rows), rows - 1), min(int(across * columns), columns - 1)
        value = Number(float(values[unit, row, column]))
        return self.ui(MAP_AT.format(number=unit + 1, row=row + 1, column=column + 1, value=value))

    def _step_sample(self, step: int) -> None:
        """Pin the next or the previous item of the validation part."""
        dataset = self.context.session.data.dataset
        if dataset is None:
            return
        parts = dataset.parts
        rows = parts.validation if len(parts.validation) else parts.train
        sample = self.context.live.sample
        if not len(rows):
            return
        found = np.flatnonzero(rows == (sample.row if sample is not None else -1))
        place = int(found[0]) + step if len(found) else 0
        self.context.live.pin_row(int(rows[place % len(rows)]))

    def _ask(self) -> None:
        sample = self.context.live.sample
        if not self._layer.node or sample is None:
            self.want()
            return
        inputs = tuple(sample.inputs.items())
        self.want(ProbeRequest(_KEY, self._layer.node, "activations", inputs, every=0.1))

    def _on_next(self) -> None:
        self._step_sample(1)

    def _on_previous(self) -> None:
        self._step_sample(-1)

    def _start_over(self) -> None:
        self._probe, self._values, self._order, self._scale = None, None, (), None
        self._ask()
        self.update_later()

    def _on_layer_changed(self) -> None:
        self.view.choose(-1)
        self._start_over()

    def _on_sample_changed(self) -> None:
        self._start_over()

    def _on_preview_changed(self) -> None:
        if not self.context.controller.busy:
            self._order = ()
            self.update_later()

    def _on_epoch_changed(self) -> None:
        self._order = ()  # maps change places once an epoch at most

    def _on_run_changed(self) -> None:
        self._probe, self._order, self._scale = None, (), None
        self.update_later()

    def _on_probe(self, event: ProbeResult) -> None:
        if event.key == _KEY and event.node == self._layer.node:
            self._probe = event
            self.update_later()


PANEL = PanelSpec(
    id="activations",
    title=TITLE,
    icon="image",
    place="training",
    order=30,
    make=ActivationsPanel,
)
