"""The net as PyTorch source, in place of the canvas; a line and its layer mark each other."""

from __future__ import annotations

import re

from PySide6.QtGui import QGuiApplication, QShowEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.compile.plan import attribute_name
from nnstudio.compile.source import module_source
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.code_box import CodeBox
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Heading
from nnstudio.layers.recipe import Call

TITLE = plain("PyTorch")
CAPTION = QT_TRANSLATE_NOOP("window", "the net as it is now; a click on a line selects its layer")
COPY = QT_TRANSLATE_NOOP("window", "Copy")
COPIED = QT_TRANSLATE_NOOP("window", "The source is in the clipboard.")
NOT_YET = QT_TRANSLATE_NOOP(
    "window", "The source appears as soon as the net has data and no errors."
)
_ATTRIBUTE = re.compile(r"self\.([A-Za-z_]\w*)")


class SourceView(QWidget):
    """Read-only source of the net; drawn only while it is in sight.

    Args:
        context: the net, its plan and the selection.
        parent: owner.
    """

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._ui = context, context.ui
        self._session = context.session
        self._nodes: dict[str, str] = {}
        set_ground(self, "surface")
        self.code = CodeBox(context.ui, TITLE, fit=False)
        self._copy = Button(context.ui, COPY, icon="copy", size="small")
        self._copy.clicked.connect(self._on_copy)
        heading = Heading(context.ui, TITLE, caption=CAPTION, actions=(self._copy,))
        self._empty = EmptyState(context.ui, "code", NOT_YET)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.code)
        self._body = QHBoxLayout()
        self._body.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addLayout(self._body, 1)
        self.setFocusProxy(self.code)
        session = self._session
        session.report_changed.connect(self.update_content)
        session.data_changed.connect(self.update_content)
        session.document_replaced.connect(self.update_content)
        session.selection.changed.connect(self._mark)
        self.code.cursorPositionChanged.connect(self._on_cursor_moved)
        context.ui.theme.changed.connect(self._mark)
        context.ui.follow(self)

    def update_content(self) -> None:
        """Write the source again."""
        if not self.isVisible():
            return  # a plan after every keystroke would be felt on a large net
        plan = self._context.live.plan
        self._copy.setEnabled(plan is not None)
        self._stack.setCurrentWidget(self._empty if plan is None else self.code)
        if plan is None:
            return
        self._nodes = {
            attribute_name(step.node, part.suffix): step.node
            for step in plan.steps
            for part in step.recipe
            if isinstance(part, Call)
        }
        blocked = self.code.blockSignals(True)
        self.code.set_code(module_source(plan))
        self.code.blockSignals(blocked)
        self._mark()

    def _node_of(self, line: str) -> str:
        names = (match.group(1) for match in _ATTRIBUTE.finditer(line))
        return next((self._nodes[name] for name in names if name in self._nodes), "")

    def _mark(self) -> None:
        """Mark the lines of the selected layers."""
        if not self.isVisible():
            return
        chosen = set(self._session.selection.nodes)
        marks: list[QTextEdit.ExtraSelection] = []
        block = self.code.document().firstBlock()
        while block.isValid():
            if chosen and self._node_of(block.text()) in chosen:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(block)
                mark.format.setBackground(self._ui.theme.color("accent_tint"))
                mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
                marks.append(mark)
            block = block.next()
        self.code.setExtraSelections(marks)

    def _on_cursor_moved(self) -> None:
        node = self._node_of(self.code.textCursor().block().text())
        if node and node in self._session.document.graph and self.code.hasFocus():
            self._session.selection.set((node,))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.toPlainText())
        self._session.notify(COPIED, "info")

    def retranslate(self) -> None:
        """Name the view for screen readers."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Take margins from the theme."""
        edge = self._ui.theme.px(12)
        self._body.setContentsMargins(edge, 0, edge, edge)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.update_content()
