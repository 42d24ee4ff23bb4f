"""Everything that is wrong with the net, gravest first, each with its repair as a button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextList
from nnstudio.edit.draft import node_name
from nnstudio.edit.fixes import apply_fix
from nnstudio.graph.problems import Fix, Problem, Severity
from nnstudio.gui.panel import PanelContext, PanelSpec
from nnstudio.gui.plots.plot_panel import PlotPanel
from nnstudio.gui.repairs import fix_all
from nnstudio.gui.widgets.buttons import Button, ToolButton
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import Badge, State, StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui

TITLE = QT_TRANSLATE_NOOP("panel.problems", "Problems")
NONE = QT_TRANSLATE_NOOP("panel.problems", "No problems. The net fits together.")
NO_NET = QT_TRANSLATE_NOOP("panel.problems", "Open an example or add layers first.")
ERROR = QT_TRANSLATE_NOOP("panel.problems", "Error")
WARNING = QT_TRANSLATE_NOOP("panel.problems", "Warning")
HINT = QT_TRANSLATE_NOOP("panel.problems", "Hint")
ERRORS = QT_TRANSLATE_NOOP("panel.problems", "{n} errors")
WARNINGS = QT_TRANSLATE_NOOP("panel.problems", "{n} warnings")
HINTS = QT_TRANSLATE_NOOP("panel.problems", "{n} hints")
FIX_ALL = QT_TRANSLATE_NOOP("panel.problems", "Fix all clear errors")
OTHER_FIXES = QT_TRANSLATE_NOOP("panel.problems", "Other repairs")
AT = QT_TRANSLATE_NOOP("panel.problems", "{place}:")
WIRE = QT_TRANSLATE_NOOP("panel.problems", "{source} → {target}")
SPOKEN = QT_TRANSLATE_NOOP("panel.problems", "{severity}. {place}: {message}")
SPOKEN_NET = QT_TRANSLATE_NOOP("panel.problems", "{severity}: {message}")
MORE = QT_TRANSLATE_NOOP("panel.problems", "{n} further problems follow when these are solved.")
_STATES: dict[Severity, tuple[State, Text]] = {
    Severity.ERROR: ("error", ERROR),
    Severity.WARNING: ("warn", WARNING),
    Severity.HINT: ("info", HINT),
}
_MOST_ROWS = 60


class ProblemsPanel(PlotPanel):
    """A row for each problem; a click selects the layer or wire concerned.

    Args:
        context: what it receives.
    """

    def __init__(self, context: PanelContext) -> None:
        super().__init__("problems", TITLE, context, width=900, table=False)
        self._shown: tuple[Problem, ...] | None = None
        self._badges = {
            Severity.ERROR: Badge(self.ui, ERRORS.format(n=0), tone="error"),
            Severity.WARNING: Badge(self.ui, WARNINGS.format(n=0), tone="warn"),
            Severity.HINT: Badge(self.ui, HINTS.format(n=0)),
        }
        for severity in reversed(Severity):
            self.heading.insert_widget(self._badges[severity])
        self.fix_all_button = Button(self.ui, FIX_ALL, size="small")
        self.heading.add_action_widget(self.fix_all_button)
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._page)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_picture(self._scroll)
        self.rows: list[ProblemRow] = []
        session = context.session
        session.report_changed.connect(self.update_later)
        session.document_replaced.connect(self.update_later)
        session.selection.changed.connect(self._on_selection_changed)
        self.fix_all_button.clicked.connect(self._on_fix_all)
        self.ui.follow(self)

    def refresh(self) -> None:
        """Show the problems of now."""
        session = self.context.session
        problems = session.report.problems
        self._count(problems)
        if not problems:
            empty = not session.has_document or len(session.document.graph) == 0
            self.show_empty("network" if empty else "check", NO_NET if empty else NONE)
            self._shown = problems
            return
        if problems != self._shown:
            self._shown = problems
            self._fill(problems)
        self._on_selection_changed()
        self.show_picture()

    def summary(self) -> Text:
        """Return how many problems of each kind there are."""
        found = [
            text.format(n=count)
            for severity, text in (
                (Severity.ERROR, ERRORS),
                (Severity.WARNING, WARNINGS),
                (Severity.HINT, HINTS),
            )
            if (count := self._number(severity))
        ]
        return Text("", "{list}", (("list", TextList(tuple(found))),))

    def restyle(self) -> None:
        """Take the height of the head from the theme."""
        super().restyle()
        self.heading.setFixedHeight(self.ui.theme.px(40))

    def _number(self, severity: Severity) -> int:
        problems = self.context.session.report.problems
        return sum(problem.severity is severity for problem in problems)

    def _count(self, problems: tuple[Problem, ...]) -> None:
        texts = {Severity.ERROR: ERRORS, Severity.WARNING: WARNINGS, Severity.HINT: HINTS}
        for severity, badge in self._badges.items():
            count = self._number(severity)
            badge.set_text(texts[severity].format(n=count))
            badge.setVisible(count > 0)
        sure = any(
            fix.sure
            for problem in problems
            if problem.severity is Severity.ERROR
            for fix in problem.fixes
        )
        self.fix_all_button.setVisible(bool(problems))
        self.fix_all_button.setEnabled(sure)

    def _fill(self, problems: tuple[Problem, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for index, problem in enumerate(problems[:_MOST_ROWS]):
            if index:
                self._column.addWidget(Separator())
            row = ProblemRow(self.ui, problem, self._place(problem), self._page)
            row.chosen.connect(self._on_chosen)
            row.fix_chosen.connect(self._on_fix)
            row.stepped.connect(self._on_stepped)
            self._column.addWidget(row)
            self.rows.append(row)
        left = len(problems) - _MOST_ROWS
        if left > 0:
            more = TextLabel(self.ui, MORE.format(n=left), role="caption", tone="text3")
            more.setContentsMargins(16, 8, 16, 8)
            self._column.addWidget(more)
        self._column.addStretch(1)

    def _place(self, problem: Problem) -> Text | None:
        """Return what a problem is about: a wire, a layer, or None for the whole net."""
        session = self.context.session
        graph, edge = session.document.graph, problem.edge

        def name(node_id: str) -> Text | None:
            if node_id not in graph:
                return None
            return node_name(session.registry, graph.node(node_id))

        if edge is not None:
            source, target = name(edge.source), name(edge.target)
            if source is not None and target is not None:
                return WIRE.format(source=source, target=target)
        return name(problem.node)

    def _on_selection_changed(self) -> None:
        chosen = self.context.session.selection.node
        for row in self.rows:
            row.set_marked(bool(chosen) and row.problem.node == chosen)

    def _on_chosen(self, problem: Problem) -> None:
        graph = self.context.session.document.graph
        if problem.node in graph:
            self.context.session.selection.set((problem.node,))
        elif problem.edge is not None and problem.edge in graph.edges:
            self.context.session.selection.set((), problem.edge)

    def _on_fix(self, fix: Fix) -> None:
        session = self.context.session
        session.attempt(apply_fix, session.document, fix)

    def _on_fix_all(self) -> None:
        fix_all(self.context.session)

    def _on_stepped(self, row: QWidget, step: int) -> None:
        place = next((i for i, other in enumerate(self.rows) if other is row), 0) + step
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(self.rows[place])


class ProblemRow(QFrame):
    """Severity, sentence, repair.

    Args:
        ui: look and language.
        problem: what it shows.
        place: the layer or wire concerned; None for the whole net.
        parent: owner.

    Signals:
        chosen: a person wants to see where it is (Problem).
        fix_chosen: a repair (Fix).
        stepped: an arrow key: this row, and -1 or 1.
    """

    chosen = Signal(object)
    fix_chosen = Signal(object)
    stepped = Signal(object, int)

    def __init__(
        self, ui: Ui, problem: Problem, place: Text | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self.problem = problem
        self._place = place
        self._marked = False
        state, word = _STATES[problem.severity]
        self._word = word
        self.status = StatusLabel(ui, state, word, role="control_strong", parent=self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.status)
        self._words = QHBoxLayout()
        self._row.addLayout(self._words, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        if place is not None:
            bold = TextLabel(ui, AT.format(place=place), role="control_strong", parent=self)
            self._words.addWidget(bold, 0, middle)
        self.message = TextLabel(ui, problem.message, role="control", wrap=True, parent=self)
        self._words.addWidget(self.message, 1, middle)
        self.buttons: list[Button] = []
        self._menu = QMenu(self)
        self._others: list[tuple[Text, QAction]] = []
        self._add_fixes()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        ui.follow(self)

    def set_marked(self, marked: bool) -> None:
        """Mark the row of the selected layer."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def retranslate(self) -> None:
        """Tell screen readers the whole row."""
        text = SPOKEN_NET if self._place is None else SPOKEN.format(place=self._place)
        spoken = text.format(severity=self._word, message=self.problem.message)
        self.setAccessibleName(self._ui(spoken))
        self.setAccessibleDescription(self._ui(self.problem.hint))
        self.setToolTip(self._ui(self.problem.hint))
        for text, action in self._others:
            action.setText(self._ui(text))

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self._row.setContentsMargins(px(16), px(6), px(16), px(6))
        self._row.setSpacing(px(12))
        self._words.setSpacing(px(4))
        self.status.setFixedWidth(px(104))
        self.setMinimumHeight(px(40))
        self.setProperty("focusRadius", px(4))
        self.update()

    def _add_fixes(self) -> None:
        fixes = self.problem.fixes
        if not fixes:
            return
        primary = self.problem.severity is Severity.ERROR
        button = Button(
            self._ui,
            fixes[0].label,
            tooltip=fixes[0].detail,
            size="small",
            variant="primary" if primary else "normal",
            parent=self,
        )
        button.clicked.connect(self._on_first)
        self.buttons.append(button)
        if len(fixes) > 1:
            more = ToolButton(self._ui, "more", OTHER_FIXES, parent=self)
            more.setMenu(self._menu)
            more.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
            for number, fix in enumerate(fixes[1:], 1):
                action = self._menu.addAction("")
                action.setData(number)
                self._others.append((fix.label, action))
            self._menu.triggered.connect(self._on_other)
            self._row.addWidget(more)
        self._row.addWidget(button)

    def _on_first(self) -> None:
        self.fix_chosen.emit(self.problem.fixes[0])

    def _on_other(self, action: QAction) -> None:
        self.fix_chosen.emit(self.problem.fixes[int(action.data())])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.problem)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(self, -1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        if self.problem.severity is Severity.ERROR:
            painter.fillRect(self.rect(), theme.color("error_bg"))
        elif self._marked or self.underMouse():
            painter.fillRect(
                self.rect(), theme.color("hover" if not self._marked else "accent_tint")
            )
        if self._marked:
            painter.fillRect(QRectF(0, 0, theme.px(3), self.height()), theme.color("accent"))


PANEL = PanelSpec(
    id="problems",
    title=TITLE,
    icon="error",
    place="problems",
    order=10,
    make=ProblemsPanel,
)
