"""The Network workspace: palette or outline beside the net, dock below, inspector right.

How much of it stands side by side depends on the room there is; see `Shape`.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.canvas.view import CanvasView
from nnstudio.gui.inspector.inspector import Inspector
from nnstudio.gui.neurons.page import NeuronPage
from nnstudio.gui.outline.outline import Outline
from nnstudio.gui.pages.dock import Dock
from nnstudio.gui.pages.side_drawer import OPEN, SideDrawer
from nnstudio.gui.pages.source_view import SourceView
from nnstudio.gui.palette.palette import Palette
from nnstudio.gui.panel import PanelContext, PanelRegistry
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.gui.widgets.splitter import Splitter
from nnstudio.gui.widgets.tab_strip import Tab, TabStrip
from nnstudio.gui.widgets.ui import dress_again
from nnstudio.settings.settings import Settings

VIEW = QT_TRANSLATE_NOOP("window", "View of the net")
LAYERS = QT_TRANSLATE_NOOP("window", "Layers")
NEURONS = QT_TRANSLATE_NOOP("window", "Neurons")
REGION = QT_TRANSLATE_NOOP("window", "Region")
REGIONS = (
    Tab("layers", QT_TRANSLATE_NOOP("window", "Palette")),
    Tab("net", QT_TRANSLATE_NOOP("window", "Net")),
    Tab("panels", QT_TRANSLATE_NOOP("window", "Panels")),
    Tab("inspector", QT_TRANSLATE_NOOP("window", "Inspector")),
)
_SIDE_BY_SIDE = 1280  # effective width from which the dock's panels stand side by side
_LOWEST = 480  # effective height below which regions come one by one too


class Shape(Enum):
    """How much fits side by side; the value is the smallest effective width."""

    WIDE = 1400
    NARROW = 1200
    DRAWER = 1100
    ICONS = 1024
    SINGLE = 0


class NetworkPage(QWidget):
    """Where nets are built and watched.

    Args:
        context: session, training, look and language.
        panels: the panels of the dock.
        settings: remembers the places of the splitters.
        parent: owner.

    Signals:
        inspector_toggled: the inspector was opened or closed (shown).
    """

    inspector_toggled = Signal(bool)

    def __init__(
        self,
        context: PanelContext,
        panels: PanelRegistry,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui, self._settings, self._live = context.ui, settings, context.live
        self._shape = Shape.WIDE
        self._inspector_wanted = True
        self._moved_by_hand = False
        self._fit_wanted = True
        self._make_views(context, panels)
        self._lay_out()
        self._connect(context)
        self._restore()
        context.ui.follow(self)

    def _make_views(self, context: PanelContext, panels: PanelRegistry) -> None:
        ui, session = context.ui, context.session
        self.palette_view = Palette(session, ui)
        self.outline = Outline(session, ui)
        self.canvas = CanvasView(session, ui)
        self.neurons = NeuronPage(context, panels)
        self.source = SourceView(context)
        self.dock = Dock(panels, context)
        self.inspector = Inspector(context)
        self.drawer = SideDrawer(ui, self.inspector)
        self.view_switch = SegmentedControl(
            ui, VIEW, (("layers", LAYERS), ("neurons", NEURONS), ("pytorch", plain("PyTorch")))
        )
        self.region_tabs = TabStrip(ui, REGION, REGIONS)
        self.region_tabs.set_current("net")
        self._edge = QWidget()
        set_ground(self._edge, "surface")
        self._open_button = ToolButton(ui, "inspector", OPEN, shortcut="F4")

    def _lay_out(self) -> None:
        self._left = QStackedWidget()
        self._left.addWidget(self.palette_view)
        self._left.addWidget(self.outline)
        self._views = QStackedWidget()
        self._views.addWidget(self.canvas)
        self._views.addWidget(self.neurons)
        self._views.addWidget(self.source)
        self._upper = Splitter(Qt.Orientation.Horizontal)
        self._upper.addWidget(self._left)
        self._upper.addWidget(self._views)
        self._main = Splitter(Qt.Orientation.Vertical)
        self._main.addWidget(self._upper)
        self._main.addWidget(self.dock)
        self._split = Splitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self._main)
        self._split.addWidget(self.drawer)
        for split, grows in ((self._upper, 1), (self._main, 0), (self._split, 0)):
            split.setStretchFactor(grows, 1)
            split.setCollapsible(grows, False)
        edge = QVBoxLayout(self._edge)
        edge.addWidget(self._open_button, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._split, 1)
        row.addWidget(self._edge)
        self._tabs_line = Separator()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.region_tabs)
        column.addWidget(self._tabs_line)
        column.addLayout(row, 1)

    def _connect(self, context: PanelContext) -> None:
        session, live = context.session, context.live
        for _, split in self._splitters:
            split.splitterMoved.connect(self._on_moved)
        self.view_switch.selected.connect(self.show_view)
        self.region_tabs.chosen.connect(self._on_region_chosen)
        self.drawer.closed.connect(self._on_drawer_closed)
        self._open_button.clicked.connect(self._on_drawer_opened)
        live.preview_changed.connect(self._on_preview)
        live.sample_changed.connect(self._on_preview)
        session.document_replaced.connect(self._on_document_replaced)
        self.canvas.inspector_requested.connect(self._on_inspector_requested)
        self.outline.inspector_requested.connect(self._on_inspector_requested)

    @property
    def shape(self) -> Shape:
        """How much stands side by side now."""
        return self._shape

    @property
    def _splitters(self) -> tuple[tuple[str, Splitter], ...]:
        return (("split", self._split), ("main", self._main), ("upper", self._upper))

    @property
    def splitters(self) -> dict[str, Splitter]:
        """The splitters by the names under which their places are remembered."""
        return dict(self._splitters)

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """The regions that F6 walks through; `reveal` brings one into sight."""
        found = (self._left.currentWidget(), self._views.currentWidget(), self.dock)
        shown = tuple(widget for widget in found if widget is not None)
        wanted = self._shape is Shape.SINGLE or self._inspector_wanted
        return (*shown, self.inspector) if wanted else shown

    @property
    def outline_shown(self) -> bool:
        """Whether the outline stands in the palette's place."""
        return self._left.currentWidget() is self.outline

    @property
    def inspector_shown(self) -> bool:
        """Whether the inspector is in sight, or would be on this page."""
        return self._inspector_wanted

    def reveal(self, region: QWidget) -> None:
        """Bring a region into sight, whatever stands in its place."""
        if self._shape is Shape.SINGLE:
            names = {
                self.palette_view: "layers",
                self.outline: "layers",
                self.dock: "panels",
                self.inspector: "inspector",
            }
            self.region_tabs.set_current(names.get(region, "net"))
            self._arrange()
        elif region is self.inspector:
            self.show_inspector(True)

    def show_view(self, view: str) -> None:
        """Show the net as "layers" (the canvas), "neurons" or "pytorch" (the source)."""
        views = {"neurons": self.neurons, "pytorch": self.source}
        self._views.setCurrentWidget(views.get(view, self.canvas))
        self.view_switch.set_current(view)
        self.reveal(self._views)

    def show_outline(self, shown: bool) -> None:
        """Show the outline or the palette."""
        region = self.outline if shown else self.palette_view
        self._left.setCurrentWidget(region)
        if shown:
            self.reveal(region)

    def show_inspector(self, shown: bool) -> None:
        """Show or hide the inspector."""
        self._inspector_wanted = shown
        self._arrange()
        self.inspector_toggled.emit(shown)

    def show_dock(self, place: str) -> None:
        """Show a tab of the dock, which may have been collapsed."""
        self.reveal(self.dock)
        if self._main.sizes()[1] == 0:
            self._main.toggle(1)
        self.dock.show_place(place)

    def reset_layout(self) -> None:
        """Forget the places of the splitters."""
        self._moved_by_hand = False
        layout = {k: v for k, v in self._settings.values.layout.items() if k != "network"}
        self._settings.set("layout", layout)
        self.show_inspector(True)
        self._place()

    def retranslate(self) -> None:
        """Nothing here has words of its own."""

    def restyle(self) -> None:
        """Take the widths from the theme."""
        theme = self._ui.theme
        side = theme.px(4)
        layout = self._edge.layout()
        if layout is not None:
            layout.setContentsMargins(side, theme.px(8), side, 0)
        self._reshape()
        if not self._moved_by_hand:
            QTimer.singleShot(0, self, self._place)  # the parts' smallest sizes come first

    def _reshape(self) -> None:
        """Choose the shape for the room there is."""
        theme = self._ui.theme
        width, height = self.width() / theme.scale, self.height() / theme.scale
        shape = next(shape for shape in Shape if width >= shape.value)
        if height < _LOWEST:
            shape = Shape.SINGLE
        if shape is not self._shape:
            drawer = (Shape.DRAWER, Shape.ICONS)
            if shape in drawer and self._shape not in drawer:
                self._inspector_wanted = False  # it would cover the net without being asked for
                self.inspector_toggled.emit(False)
            elif self._shape in drawer and shape not in drawer:
                self._inspector_wanted = True
                self.inspector_toggled.emit(True)
            self._shape = shape
        self.dock.set_wide(width >= _SIDE_BY_SIDE)
        self._arrange()

    def _arrange(self) -> None:
        """Show what the shape allows."""
        shape = self._shape
        single, drawer = shape is Shape.SINGLE, shape in (Shape.DRAWER, Shape.ICONS)
        region = self.region_tabs.current if single else ""
        self.region_tabs.setVisible(single)
        self._tabs_line.setVisible(single)
        self.palette_view.set_icons_only(shape is Shape.ICONS)
        if self.drawer.floating != drawer:
            self.drawer.set_floating(drawer)
            if drawer:
                self.drawer.setParent(self)
            else:
                self._split.addWidget(self.drawer)
            dress_again(self.drawer)
        self._left.setVisible(not single or region == "layers")
        self._views.setVisible(not single or region == "net")
        self._upper.setVisible(not single or region in ("layers", "net"))
        self.dock.setVisible(not single or region == "panels")
        self._main.setVisible(not single or region != "inspector")
        self.drawer.setVisible(region == "inspector" if single else self._inspector_wanted)
        self._edge.setVisible(drawer and not self._inspector_wanted)
        self._place_drawer()

    def _place_drawer(self) -> None:
        if not self.drawer.floating:
            return
        width = min(self._ui.theme.px(280), self.width())
        self.drawer.setGeometry(self.width() - width, 0, width, self.height())
        self.drawer.raise_()

    def _place(self) -> None:
        """Give every region its usual size."""
        theme = self._ui.theme
        width, height = max(self.width(), 1), max(self.height(), 1)
        narrow = self._shape is not Shape.WIDE
        left = theme.px(52 if self._shape is Shape.ICONS else 176 if narrow else 200)
        right = theme.px(248 if narrow else 264)
        if self._split.count() > 1:
            self._split.setSizes([max(width - right, 1), right])
        self._upper.setSizes([left, max(width - left, 1)])
        dock = min(theme.px(244 if narrow else 280), height // 2)
        self._main.setSizes([height - dock, dock])

    def _on_region_chosen(self, _key: str) -> None:
        self._arrange()

    def _on_drawer_closed(self) -> None:
        self.show_inspector(False)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_drawer_opened(self) -> None:
        self.show_inspector(True)
        self.inspector.focus_form()

    def _on_document_replaced(self) -> None:
        self._fit_wanted = True
        self._fit_later()

    def _fit_later(self) -> None:
        """Show the whole net as soon as the canvas has its size."""
        if self._fit_wanted and self.canvas.isVisible():
            self._fit_wanted = False
            QTimer.singleShot(0, self.canvas, self.canvas.fit)

    def _on_preview(self) -> None:
        preview, sample = self._live.preview, self._live.sample
        if preview is None or sample is None:
            self.canvas.set_previews(None)
        else:
            self.canvas.set_previews(preview.values, sample.raw, sample.label)

    def _on_inspector_requested(self, _node: str) -> None:
        self.reveal(self.inspector)
        self.show_inspector(True)
        self.inspector.focus_form()

    def _restore(self) -> None:
        stored = self._settings.values.layout.get("network")
        if not isinstance(stored, dict):
            return
        for name, split in self._splitters:
            sizes = stored.get(name)
            if isinstance(sizes, list) and len(sizes) == split.count():
                split.setSizes([int(size) for size in sizes])
                self._moved_by_hand = True

    def _on_moved(self, *_args: object) -> None:
        self._moved_by_hand = True

    def store_layout(self) -> None:
        """Remember the places of the splitters, if a person moved them side by side."""
        if self._moved_by_hand and self._shape in (Shape.WIDE, Shape.NARROW):
            layout = dict(self._settings.values.layout)
            layout["network"] = {name: split.sizes() for name, split in self._splitters}
            self._settings.set("layout", layout)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_later()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = self._shape
        self._reshape()
        if not self._moved_by_hand or before is not self._shape:
            self._place()
        self._fit_later()
