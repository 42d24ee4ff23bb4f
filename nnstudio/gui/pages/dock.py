"""The dock below the canvas: Try it, While training (panels side by side), Problems, Log."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.graph.problems import Severity
from nnstudio.gui.panel import Panel, PanelContext, PanelRegistry, PanelSpec
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.gui.widgets.splitter import Splitter
from nnstudio.gui.widgets.tab_strip import Tab, TabStrip
from nnstudio.gui.widgets.ui import Ui

_NARROWEST, _LOWEST = 500, 190  # in which a panel can still be read, at 100 %

PLACES: tuple[tuple[str, Text, str], ...] = (
    ("try", QT_TRANSLATE_NOOP("dock", "Try it"), "eye"),
    ("training", QT_TRANSLATE_NOOP("dock", "While training"), "curve"),
    ("problems", QT_TRANSLATE_NOOP("dock", "Problems"), "check"),
    ("log", QT_TRANSLATE_NOOP("dock", "Log"), "history"),
)


class Dock(QWidget):
    """Tabs with panels; a hidden panel costs nothing.

    Args:
        registry: all panels.
        context: what they receive.
        parent: owner.

    Signals:
        train_requested: a person wants to train (the button of a panel).
    """

    train_requested = Signal()

    def __init__(
        self, registry: PanelRegistry, context: PanelContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._ui = context.ui
        self._panels: dict[str, Panel] = {}
        self._pages: dict[str, QWidget] = {}
        self._side: _SideBySide | None = None
        self._fitting: list[PanelSpec] = []
        set_ground(self, "surface")
        self._stack = QStackedWidget(self)
        tabs: list[Tab] = []
        for place, text, icon in PLACES:
            specs = sorted((s for s in registry if s.place == place), key=lambda spec: spec.order)
            if not specs:
                continue
            page = self._make_page(place, specs)
            self._pages[place] = page
            self._stack.addWidget(page)
            tabs.append(Tab(place, text, icon))
        self.tabs = TabStrip(self._ui, QT_TRANSLATE_NOOP("dock", "Panels"), tabs, parent=self)
        bar = QHBoxLayout()
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.tabs, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(Separator(parent=self))
        self._scroll = QScrollArea(self)  # at large sizes a panel needs more than its room
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._stack)
        column.addWidget(self._scroll, 1)
        self.tabs.chosen.connect(self.show_place)
        context.session.document_replaced.connect(self.update_fits)
        context.session.data_changed.connect(self.update_fits)
        context.session.report_changed.connect(self._on_report_changed)
        if "training" in self._pages:
            self.show_place("training")
        self._ui.follow(self)

    @property
    def place(self) -> str:
        """The tab shown."""
        return self.tabs.current

    def panel(self, panel_id: str) -> Panel:
        """Return a panel.

        Raises:
            KeyError: there is none of that id.
        """
        return self._panels[panel_id]

    def show_place(self, place: str) -> None:
        """Show a tab."""
        if place in self._pages:
            self.tabs.set_current(place)
            self._stack.setCurrentWidget(self._pages[place])

    def set_wide(self, wide: bool) -> None:
        """Put the panels side by side, or show them one by one with a switch."""
        if self._side is not None:
            self._side.set_wide(wide)

    def update_fits(self) -> None:
        """Show the panels that make sense for the open document."""
        if self._side is not None:
            self._side.update_fits(self._context)
        self._show_fitting()

    def _show_fitting(self) -> None:
        """Show those of several panels in a tab that make sense for the open document."""
        for spec in self._fitting:
            self._panels[spec.id].setVisible(spec.fits(self._context.session))

    def _make_page(self, place: str, specs: list[PanelSpec]) -> QWidget:
        for spec in specs:
            panel = self._panels[spec.id] = spec.make(self._context)
            panel.train_requested.connect(self.train_requested)
        if place == "training":
            self._side = _SideBySide(self._ui, specs, self._panels)
            return self._side
        if len(specs) == 1:
            return self._panels[specs[0].id]
        page = Splitter(Qt.Orientation.Horizontal)
        for spec in specs:
            page.addWidget(self._panels[spec.id])
        self._fitting += specs
        self._show_fitting()
        return page

    def _on_report_changed(self) -> None:
        severities = {problem.severity for problem in self._context.session.report.problems}
        icon, color = "check", "ok"
        if Severity.ERROR in severities:
            icon, color = "error", "error"
        elif Severity.WARNING in severities:
            icon, color = "warning", "warn"
        current = self.tabs.current
        self.tabs.set_tabs(
            [
                Tab(
                    key,
                    text,
                    icon if key == "problems" else name,
                    color if key == "problems" else None,
                )
                for key, text, name in PLACES
                if key in self._pages
            ]
        )
        self.tabs.set_current(current)

    def retranslate(self) -> None:
        """Name the region for screen readers."""
        self.setAccessibleName(self._ui(QT_TRANSLATE_NOOP("dock", "Panels")))

    def restyle(self) -> None:
        """Take the smallest height from the theme."""
        theme = self._ui.theme
        self.setMinimumHeight(theme.px(72))
        self._stack.setMinimumSize(theme.px(_NARROWEST), theme.px(_LOWEST))


class _SideBySide(QWidget):
    """Panels next to each other where there is room, else one by one with a switch."""

    def __init__(self, ui: Ui, specs: list[PanelSpec], panels: dict[str, Panel]) -> None:
        super().__init__()
        self._ui = ui
        self._specs = specs
        self._panels = panels
        self._fitting: set[str] = {spec.id for spec in specs}
        self._wide = True
        self._chosen = specs[0].id
        self._switch = SegmentedControl(
            ui,
            QT_TRANSLATE_NOOP("dock", "Panel"),
            [(spec.id, spec.title) for spec in specs],
            parent=self,
        )
        self._splitter = Splitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        for spec in specs:
            self._splitter.addWidget(panels[spec.id])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self._switch)
        self._head.addStretch(1)
        column.addLayout(self._head)
        column.addWidget(self._splitter, 1)
        self._switch.selected.connect(self._on_selected)
        ui.follow(self)

    def set_wide(self, wide: bool) -> None:
        """Put the panels side by side, or show one of them."""
        if wide != self._wide:
            self._wide = wide
            self._arrange()

    def update_fits(self, context: PanelContext) -> None:
        """Hide panels that make no sense for the open document."""
        self._fitting = {spec.id for spec in self._specs if spec.fits(context.session)}
        shown = [(spec.id, spec.title) for spec in self._specs if spec.id in self._fitting]
        if self._chosen not in self._fitting and shown:
            self._chosen = shown[0][0]
        self._switch.set_items(shown, self._chosen if shown else None)
        self._arrange()

    def _arrange(self) -> None:
        single = not self._wide and len(self._fitting) > 1
        self._switch.setVisible(single)
        edge = self._ui.theme.px(8) if single else 0
        self._head.setContentsMargins(edge, edge // 2, edge, 0)
        for spec in self._specs:
            fits = spec.id in self._fitting
            self._panels[spec.id].setVisible(fits and (self._wide or spec.id == self._chosen))

    def retranslate(self) -> None:
        """The switch and the panels follow the language themselves."""

    def restyle(self) -> None:
        """Take margins from the theme."""
        self._arrange()

    def _on_selected(self, panel_id: str) -> None:
        self._chosen = panel_id
        self._arrange()
