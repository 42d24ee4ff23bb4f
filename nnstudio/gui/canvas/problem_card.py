"""The shape doctor: what arrives, what is expected, and one to three repairs as buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.graph.problems import Fix, Problem
from nnstudio.gui.canvas.previews import Preview
from nnstudio.gui.canvas.shape_drawing import ShapeDrawing
from nnstudio.gui.theme.tokens import RADIUS_CARD, RADIUS_POPOVER
from nnstudio.gui.widgets.buttons import Button, LinkButton, ToolButton
from nnstudio.gui.widgets.labels import IconLabel, TextLabel
from nnstudio.gui.widgets.painting import paint_card
from nnstudio.gui.widgets.popover import PopoverCard
from nnstudio.gui.widgets.ui import Ui

TITLE_WIRE = QT_TRANSLATE_NOOP("canvas", "This connection does not fit yet")
TITLE_NODE = QT_TRANSLATE_NOOP("canvas", "This layer does not work yet")
CLOSE = QT_TRANSLATE_NOOP("canvas", "Close this card")
RECOMMENDED = QT_TRANSLATE_NOOP("canvas", "recommended")
DISCONNECT = QT_TRANSLATE_NOOP("canvas", "Remove this wire")
WHAT_IS = QT_TRANSLATE_NOOP("canvas", "What is a shape?")
SHAPE_TITLE = QT_TRANSLATE_NOOP("canvas", "Shape")
SHAPE_TEXT = QT_TRANSLATE_NOOP(
    "canvas",
    "The shape says how many numbers flow along a wire and how they are arranged. 3×28×28 are "
    "three maps with 28 rows of 28 numbers each; 10 is a row of ten numbers. Every layer takes "
    "certain shapes only.",
)
UNDOABLE = QT_TRANSLATE_NOOP("canvas", "Every repair can be undone with {keys}.")
WIDTH = 760
_SHADOW = 4
_SMALL = 0.64


class ProblemCard(QWidget):
    """One problem with its repairs.

    Signals:
        fix_chosen: a repair (Fix).
        disconnect_chosen: the wire is to go.
        closed: the person closed the card.

    Args:
        ui: look and language.
        parent: the canvas over which it floats.
    """

    fix_chosen = Signal(object)
    disconnect_chosen = Signal()
    closed = Signal()

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._problem: Problem | None = None
        self._about: PopoverCard | None = None
        self._icon = IconLabel(ui, "error", color="error", size=18, parent=self)
        self._title = TextLabel(ui, TITLE_WIRE, role="inspector", parent=self)
        self.close_button = ToolButton(ui, "close", CLOSE, icon_size=14, parent=self)
        self._message = TextLabel(ui, role="body", tone="text2", wrap=True, parent=self)
        self._hint = TextLabel(ui, role="body", tone="text3", wrap=True, parent=self)
        self.drawing = ShapeDrawing(ui, self)
        self.repairs: list[RepairCard] = []
        self.disconnect_button = LinkButton(ui, DISCONNECT, parent=self)
        self.about_button = LinkButton(ui, WHAT_IS, parent=self)
        keys = QKeySequence(QKeySequence.StandardKey.Undo).toString(
            QKeySequence.SequenceFormat.NativeText
        )
        undoable = UNDOABLE.format(keys=plain(keys))
        self._undoable = TextLabel(ui, undoable, role="caption", tone="text3", parent=self)
        self._lay_out()
        self.close_button.clicked.connect(self._on_close)
        self.disconnect_button.clicked.connect(self.disconnect_chosen)
        self.about_button.clicked.connect(self._on_about)
        self.hide()
        ui.follow(self)

    @property
    def problem(self) -> Problem | None:
        """What is shown."""
        return self._problem

    def show_problem(self, problem: Problem, preview: Preview | None) -> None:
        """Show a problem.

        Args:
            problem: with at most three repairs that are offered.
            preview: pictures of what arrives, for the drawing.
        """
        if problem != self._problem:
            self._problem = problem
            self._title.set_text(TITLE_WIRE if problem.edge is not None else TITLE_NODE)
            self._message.set_text(problem.message)
            self._hint.set_text(problem.hint)
            self._hint.setVisible(problem.hint is not None)
            self._fill_repairs(problem.fixes[:3])
            self.disconnect_button.setVisible(problem.edge is not None)
            self.retranslate()
        shapes = problem.received is not None and problem.expected is not None
        self.drawing.setVisible(shapes)
        self.about_button.setVisible(shapes)
        self.drawing.set_shapes(problem.received, problem.expected, preview)
        if self.isHidden():
            self.show()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def focus_first(self) -> None:
        """Bring the keyboard to the first repair, or to what else the card offers."""
        first = self.repairs[0].button if self.repairs else self.disconnect_button
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def fit_into(self, width: int, room: int) -> int:
        """Make itself small enough for a room and return the height that it needs.

        Args:
            width: in px.
            room: height in px that it should keep within; it may need more.
        """
        height = 0
        has_hint = self._problem is not None and self._problem.hint is not None
        for factor, with_hint in ((1.0, True), (_SMALL, True), (_SMALL, False)):
            self.drawing.set_factor(factor)
            self._hint.setVisible(has_hint and with_hint)
            height = self._height_for(width)
            if height <= room:
                break
        return height

    def _height_for(self, width: int) -> int:
        self._box.invalidate()
        self._box.activate()
        return max(self._box.totalHeightForWidth(width), self._box.minimumSize().height())

    def retranslate(self) -> None:
        """Tell screen readers what the card says."""
        self.setAccessibleName(self._title.text())
        said = (self._message.text(), self._hint.text(), self.drawing.accessibleName())
        self.setAccessibleDescription(" ".join(words for words in said if words))

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self._ui.theme.px
        self._box.setContentsMargins(px(20), px(14), px(20), px(14 + _SHADOW))
        self._box.setSpacing(px(8))
        self._head.setSpacing(px(8))
        self._words.setSpacing(0)
        self._row.setSpacing(px(12))
        self._foot.setSpacing(px(12))

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.close_button)
        self._row = QHBoxLayout()
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.disconnect_button)
        self._foot.addWidget(self.about_button)
        self._foot.addStretch(1)
        self._foot.addWidget(self._undoable)
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._words = QVBoxLayout()
        self._words.addWidget(self._message)
        self._words.addWidget(self._hint)
        self._box.addLayout(self._words)
        self._box.addWidget(self.drawing)
        self._box.addLayout(self._row)
        self._box.addLayout(self._foot)

    def _fill_repairs(self, fixes: tuple[Fix, ...]) -> None:
        for repair in self.repairs:
            self._row.removeWidget(repair)
            repair.hide()
            repair.deleteLater()
        self.repairs = [
            RepairCard(self._ui, fix, number == 0, self) for number, fix in enumerate(fixes)
        ]
        for repair in self.repairs:
            self._row.addWidget(repair, 1)
            repair.chosen.connect(self.fix_chosen)
        self._undoable.setVisible(bool(fixes))

    @Slot()
    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    @Slot()
    def _on_about(self) -> None:
        if self._about is None:
            self._about = PopoverCard(self._ui, SHAPE_TITLE, SHAPE_TEXT, parent=self)
        self._about.open_at(self.about_button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # a click on the card is no click on the canvas below

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_card(
            painter,
            QRectF(self.rect()).adjusted(1, 1, -1, -self._ui.theme.px(_SHADOW)),
            self._ui.theme,
            border="error_border",
            radius=RADIUS_POPOVER,
            shadow=True,
        )


class RepairCard(QFrame):
    """A repair: its button and what will be different.

    Args:
        ui: look and language.
        fix: the repair.
        recommended: whether it is the first choice.
        parent: owner.
    """

    chosen = Signal(object)

    def __init__(self, ui: Ui, fix: Fix, recommended: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self.fix = fix
        self._recommended = recommended
        variant = "primary" if recommended else "normal"
        self.button = Button(ui, fix.label, size="small", variant=variant, parent=self)
        self._word = TextLabel(
            ui, RECOMMENDED if recommended else None, role="caption_strong", tone="accent"
        )
        self._detail = TextLabel(ui, fix.detail, role="control", tone="text2", wrap=True)
        self._detail.setVisible(fix.detail is not None)
        self._head = QHBoxLayout()
        self._head.addWidget(self.button)
        self._head.addWidget(self._word)
        self._head.addStretch(1)
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._box.addWidget(self._detail)
        self._box.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button.clicked.connect(self._on_clicked)
        ui.follow(self)

    def retranslate(self) -> None:
        """Let the button say its detail to screen readers."""
        self.button.setAccessibleDescription(self._ui(self.fix.detail))

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self._ui.theme.px
        self._box.setContentsMargins(px(12), px(10), px(12), px(10))
        self._box.setSpacing(px(4))
        self._head.setSpacing(px(8))

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.fix)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_card(
            painter,
            QRectF(self.rect()),
            self._ui.theme,
            fill="accent_tint" if self._recommended else "surface",
            border="accent" if self._recommended else "line2",
            radius=RADIUS_CARD,
        )
