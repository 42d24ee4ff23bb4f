"""The inspector: what is selected, its parameters, shapes, health and code."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.compile.source import recipe_source
from nnstudio.edit.nodes import rename
from nnstudio.edit.params import set_param, set_param_of
from nnstudio.graph.problems import Severity
from nnstudio.gui.forms.form import ParamForm
from nnstudio.gui.inspector.facts import FactsTable, node_facts
from nnstudio.gui.inspector.health import Health
from nnstudio.gui.inspector.help_card import show_layer_help
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.theme.categories import category_look, layer_icon
from nnstudio.gui.widgets.buttons import LinkButton, ToolButton
from nnstudio.gui.widgets.code_box import CodeBox
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import CategoryChip, ElidedLabel, StatusLabel, TextLabel
from nnstudio.layers.spec import LayerSpec

NOTHING = QT_TRANSLATE_NOOP("inspector", "Select a layer to see and change it.")
MANY = QT_TRANSLATE_NOOP("inspector", "{count} layers selected")
SHAPE_AND_SIZE = QT_TRANSLATE_NOOP("inspector", "Shape and size")
SETTINGS_LOCKED = QT_TRANSLATE_NOOP("inspector", "Locked while training runs.")
ABOUT = QT_TRANSLATE_NOOP("inspector", "About this layer")
MORE = QT_TRANSLATE_NOOP("inspector", "More for this layer")
UNKNOWN = QT_TRANSLATE_NOOP("inspector", "Unknown block")
UNKNOWN_HELP = QT_TRANSLATE_NOOP(
    "inspector",
    "This program does not know the layer {name}. It is kept as it is and saved with the "
    "project; the net cannot be trained with it.",
)


class Inspector(QScrollArea):
    """One selected layer; with several, what they have in common.

    Args:
        context: session, training, look and language.
        parent: owner.
    """

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session, self._ui = context.session, context.ui
        self._form: ParamForm | None = None
        self._form_for: tuple[str, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()
        session = self._session
        session.selection.changed.connect(self.update_content)
        session.report_changed.connect(self.update_content)
        session.document_changed.connect(self.update_content)
        session.document_replaced.connect(self.update_content)
        session.locked_changed.connect(self.update_content)
        self._ui.follow(self)

    def _build(self) -> None:
        ui = self._ui
        inner = QWidget()
        set_ground(inner, "surface")
        self.setWidget(inner)
        self.empty = EmptyState(ui, "network", NOTHING, parent=inner)
        self._content = QWidget(inner)
        self._chip = CategoryChip(ui, "layer-unknown", "text2", parent=self._content)
        self._name = ElidedLabel(ui, plain(""), role="inspector", parent=self._content)
        self._gloss = TextLabel(ui, plain(""), role="control", tone="text3", parent=self._content)
        self.more_button = ToolButton(ui, "more", MORE, parent=self._content)
        self.more_button.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.more_button.setMenu(self._menu)
        self._summary = TextLabel(
            ui, plain(""), role="control", tone="text2", wrap=True, parent=self._content
        )
        self._about = LinkButton(ui, ABOUT, parent=self._content)
        self._about.clicked.connect(self.show_help)
        self._form_slot = QVBoxLayout()
        self._locked = TextLabel(
            ui, SETTINGS_LOCKED, role="caption", tone="text3", parent=self._content
        )
        self._problem = StatusLabel(ui, "error", plain(""), wrap=True, parent=self._content)
        self._facts = FactsTable(ui, self._session.terms, SHAPE_AND_SIZE, parent=self._content)
        self.health = Health(self._context, parent=self._content)
        self._code_title = TextLabel(ui, plain("PyTorch"), role="heading", parent=self._content)
        self.code = CodeBox(ui, plain("PyTorch"), parent=self._content)
        head = QHBoxLayout()
        head.addWidget(self._chip)
        head.addWidget(self._name)
        head.addWidget(self._gloss, 1)
        head.addWidget(self.more_button)
        self._column = QVBoxLayout(self._content)
        self._link = QHBoxLayout()
        self._link.addWidget(self._about)
        self._link.addStretch(1)
        self._head = QVBoxLayout()
        self._head.addLayout(head)
        self._head.addWidget(self._summary)
        self._head.addLayout(self._link)
        self._column.addLayout(self._head)
        self._column.addLayout(self._form_slot)
        self._column.addWidget(self._locked)
        self._column.addWidget(self._problem)
        self._facts_line = Separator(parent=self._content)
        self._code_line = Separator(parent=self._content)
        self._column.addWidget(self._facts_line)
        self._column.addWidget(self._facts)
        self._column.addWidget(self.health)
        self._column.addWidget(self._code_line)
        self._column.addWidget(self._code_title)
        self._column.addWidget(self.code)
        self._column.addStretch(1)
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.empty)
        outer.addWidget(self._content)

    @property
    def title(self) -> str:
        """The words of the head."""
        return self._name.full_text

    @property
    def form(self) -> ParamForm | None:
        """The form shown, for tests and the keyboard."""
        return self._form

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Offer deeds for the selected layers behind the "…" of the head."""
        self._menu.addActions(list(actions))

    def show_help(self) -> None:
        """Show the help page of the selected layer."""
        spec = self._spec()
        if spec is not None:
            show_layer_help(self._ui, spec, self)

    def focus_form(self) -> None:
        """Put the keyboard into the first field."""
        if self._form is not None and self._form.fields:
            next(iter(self._form.fields.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def rename_selected(self, title: str) -> None:
        """Give the selected layer a title."""
        node = self._session.selection.node
        if node:
            self._session.attempt(
                rename, self._session.document, self._session.registry, node, title
            )

    def update_content(self, *_args: object) -> None:
        """Show what is selected as it is now."""
        nodes = self._nodes()
        self.empty.setVisible(not nodes)
        self._content.setVisible(bool(nodes))
        self.health.show_node(nodes[0] if len(nodes) == 1 else "")
        if not nodes:
            self._drop_form()
            return
        spec = self._spec()
        self._show_head(spec, nodes)
        self._show_form(spec, nodes)
        single = len(nodes) == 1
        for widget in (self._facts, self._facts_line):
            widget.setVisible(single and spec is not None)
        for widget in (self.code, self._code_title, self._code_line):
            widget.setVisible(False)
        self._about.setVisible(spec is not None)
        if single and spec is not None:
            self._show_facts(spec, nodes[0])
        self._show_problem(nodes)

    def _nodes(self) -> tuple[str, ...]:
        graph = self._session.document.graph
        return tuple(n for n in self._session.selection.nodes if n in graph)

    def _spec(self) -> LayerSpec | None:
        """The declaration that all selected layers share, or None."""
        graph = self._session.document.graph
        layers = {graph.node(node).layer for node in self._nodes()}
        return self._session.registry.get(layers.pop()) if len(layers) == 1 else None

    def _show_head(self, spec: LayerSpec | None, nodes: tuple[str, ...]) -> None:
        graph = self._session.document.graph
        node = graph.node(nodes[0])
        title: Text = UNKNOWN
        if len(nodes) > 1:
            title = MANY.format(count=len(nodes))
        elif node.title:
            title = plain(node.title)
        elif spec is not None:
            title = spec.name
        self._name.set_text(title)
        self._gloss.set_text(spec.gloss if spec is not None and len(nodes) == 1 else None)
        if spec is not None:
            icon = layer_icon(spec.id, spec.category)
            self._chip.set_look(icon, category_look(spec.category).family)
            self._summary.set_text(spec.summary)
        else:
            self._chip.set_look("layer-unknown", "text2")
            unknown = UNKNOWN_HELP.format(name=plain(node.layer)) if len(nodes) == 1 else None
            self._summary.set_text(unknown)

    def _show_form(self, spec: LayerSpec | None, nodes: tuple[str, ...]) -> None:
        if spec is None:
            self._drop_form()
            return
        key = (spec.id, *nodes)
        if self._form is None or self._form_for != key:
            self._drop_form()
            self._form = ParamForm(self._ui, spec.params, parent=self._content)
            self._form.committed.connect(self._on_committed)
            self._form_slot.addWidget(self._form)
            self._form_for = key
        node = self._session.document.graph.node(nodes[-1])
        self._form.set_values(spec.values(node.params))
        locked = self._session.locked or node.locked
        self._form.set_read_only(locked)
        self._locked.setVisible(locked)
        problems = self._session.report.of_node(nodes[-1])
        self._form.set_notes({p.param: p.message for p in problems if p.param})

    def _drop_form(self) -> None:
        if self._form is not None:
            self._form_slot.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
            self._form_for = ()

    def _show_facts(self, spec: LayerSpec, node: str) -> None:
        report = self._session.report.nodes.get(node)
        self._facts.set_facts(node_facts(spec, report))
        lines = ""
        shapes = report.inputs if report is not None else ()
        known = tuple(shape for shape in shapes if shape is not None)
        if spec.role == "layer" and report is not None and report.output is not None:
            values = spec.values(self._session.document.graph.node(node).params)
            lines = recipe_source(spec.build(values, known))
        self.code.set_code(lines)
        for widget in (self.code, self._code_title, self._code_line):
            widget.setVisible(bool(lines))

    def _show_problem(self, nodes: tuple[str, ...]) -> None:
        problems = [p for p in self._session.report.of_node(nodes[-1]) if not p.param]
        self._problem.setVisible(bool(problems) and len(nodes) == 1)
        if problems:
            state = {Severity.ERROR: "error", Severity.WARNING: "warn"}.get(
                problems[0].severity, "info"
            )
            self._problem.set_state(state, problems[0].message)  # pyright: ignore[reportArgumentType]

    def _on_committed(self, name: str, value: object) -> None:
        nodes = self._nodes()
        session = self._session
        if len(nodes) == 1:
            session.attempt(set_param, session.document, session.registry, nodes[0], name, value)
        elif nodes:
            session.attempt(set_param_of, session.document, session.registry, nodes, name, value)

    def retranslate(self) -> None:
        """Write all texts again."""
        self.setAccessibleName(self._ui(QT_TRANSLATE_NOOP("inspector", "Inspector")))
        self.update_content()

    def restyle(self) -> None:
        """Take margins from the theme."""
        theme = self._ui.theme
        edge = theme.px(16)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.px(10))
        self._head.setSpacing(theme.px(4))
        self._link.setContentsMargins(-theme.px(2) - theme.line_px(), 0, 0, 0)
        self.setMinimumWidth(theme.px(220))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.health.set_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.health.set_seen(False)
