"""The Network workspace: palette or outline beside the canvas, dock below, inspector right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from nnstudio.gui.canvas.view import CanvasView
from nnstudio.gui.inspector.inspector import Inspector
from nnstudio.gui.outline.outline import Outline
from nnstudio.gui.pages.dock import Dock
from nnstudio.gui.palette.palette import Palette
from nnstudio.gui.panel import PanelContext, PanelRegistry
from nnstudio.settings.settings import Settings

_NARROW = 1400
_ICONS = 1100


class NetworkPage(QWidget):
    """Where nets are built and watched.

    Args:
        context: session, training, look and language.
        panels: the panels of the dock.
        settings: remembers the places of the splitters.
        parent: owner.
    """

    def __init__(
        self,
        context: PanelContext,
        panels: PanelRegistry,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = context.ui
        self._settings = settings
        session = context.session
        self._inspector_wanted = True
        self.palette_view = Palette(session, context.ui)
        self.outline = Outline(session, context.ui)
        self.canvas = CanvasView(session, context.ui)
        self.dock = Dock(panels, context)
        self.inspector = Inspector(context)
        self._left = QStackedWidget()
        self._left.addWidget(self.palette_view)
        self._left.addWidget(self.outline)
        self._upper = QSplitter(Qt.Orientation.Horizontal)
        self._upper.addWidget(self._left)
        self._upper.addWidget(self.canvas)
        self._upper.setStretchFactor(1, 1)
        self._main = QSplitter(Qt.Orientation.Vertical)
        self._main.addWidget(self._upper)
        self._main.addWidget(self.dock)
        self._main.setStretchFactor(0, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.addWidget(self._main)
        self._split.addWidget(self.inspector)
        self._split.setStretchFactor(0, 1)
        for split in (self._upper, self._main, self._split):
            split.setHandleWidth(1)
        self._upper.setCollapsible(1, False)
        self._main.setCollapsible(0, False)
        self._split.setCollapsible(0, False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._split)
        for split in (self._upper, self._main, self._split):
            split.splitterMoved.connect(self._on_moved)
        self._moved_by_hand = False
        self._live = context.live
        self._fit_wanted = True
        context.live.preview_changed.connect(self._on_preview)
        context.live.sample_changed.connect(self._on_preview)
        session.document_replaced.connect(self._on_document_replaced)
        self.canvas.inspector_requested.connect(self._on_inspector_requested)
        self.outline.inspector_requested.connect(self._on_inspector_requested)
        context.ui.follow(self)
        self._restore()

    @property
    def _splitters(self) -> tuple[tuple[str, QSplitter], ...]:
        return (("split", self._split), ("main", self._main), ("upper", self._upper))

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """The regions that F6 walks through."""
        left = self._left.currentWidget()
        return tuple(w for w in (left, self.canvas, self.dock, self.inspector) if w is not None)

    @property
    def outline_shown(self) -> bool:
        """Whether the outline stands in the palette's place."""
        return self._left.currentWidget() is self.outline

    def show_outline(self, shown: bool) -> None:
        """Show the outline or the palette."""
        self._left.setCurrentWidget(self.outline if shown else self.palette_view)

    def show_inspector(self, shown: bool) -> None:
        """Show or hide the inspector."""
        self._inspector_wanted = shown
        self.inspector.setVisible(shown)

    def reset_layout(self) -> None:
        """Forget the places of the splitters."""
        self._moved_by_hand = False
        layout = {k: v for k, v in self._settings.values.layout.items() if k != "network"}
        self._settings.set("layout", layout)
        self._place()

    def retranslate(self) -> None:
        """Nothing here has words of its own."""

    def restyle(self) -> None:
        """Take the widths from the theme."""
        if not self._moved_by_hand:
            self._place()

    def _place(self) -> None:
        theme = self._ui.theme
        width = max(self.width(), 1)
        narrow = width < theme.px(_NARROW)
        self.palette_view.set_icons_only(width < theme.px(_ICONS))
        left = theme.px(52 if width < theme.px(_ICONS) else 176 if narrow else 200)
        right = theme.px(248 if narrow else 264)
        if not self._inspector_wanted:
            right = 0
        self._split.setSizes([max(width - right, 1), right])
        self._upper.setSizes([left, max(width - left - right, 1)])
        height = max(self.height(), 1)
        dock = min(theme.px(244 if narrow else 280), height // 2)
        self._main.setSizes([height - dock, dock])

    def _on_document_replaced(self) -> None:
        self._fit_wanted = True
        self._fit_later()

    def _fit_later(self) -> None:
        """Show the whole net as soon as the canvas has its size."""
        if self._fit_wanted and self.isVisible():
            self._fit_wanted = False
            QTimer.singleShot(0, self.canvas.fit)

    def _on_preview(self) -> None:
        preview, sample = self._live.preview, self._live.sample
        if preview is None or sample is None:
            self.canvas.set_previews(None)
        else:
            self.canvas.set_previews(preview.values, sample.raw, sample.label)

    def _on_inspector_requested(self, _node: str) -> None:
        self.show_inspector(True)
        self.inspector.focus_form()

    def _restore(self) -> None:
        stored = self._settings.values.layout.get("network")
        if not isinstance(stored, dict):
            return
        for name, split in self._splitters:
            sizes = stored.get(name)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
            if isinstance(sizes, list) and len(sizes) == split.count():  # pyright: ignore
                split.setSizes([int(size) for size in sizes])  # pyright: ignore
                self._moved_by_hand = True

    def _on_moved(self, *_args: object) -> None:
        self._moved_by_hand = True

    def store_layout(self) -> None:
        """Remember the places of the splitters, if a person moved them."""
        if self._moved_by_hand:
            layout = dict(self._settings.values.layout)
            layout["network"] = {name: split.sizes() for name, split in self._splitters}
            self._settings.set("layout", layout)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_later()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._moved_by_hand:
            self._place()
