"""The preparation as numbered steps, each with a menu: change, try out, move, remove."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.config import StepConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.registry import DataRegistries
from nnstudio.data.spec import StepSpec
from nnstudio.data.study import Steps
from nnstudio.gui.data_import.marked_label import MarkedLabel
from nnstudio.gui.widgets.buttons import Button, ToolButton
from nnstudio.gui.widgets.labels import Badge, StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.import_data.draft import moved
from nnstudio.work.import_data.summary import Summary

TITLE = QT_TRANSLATE_NOOP("import_page", "Prepared for the network")
MORE = QT_TRANSLATE_NOOP("import_page", "What to do with step {number}, {name}")
CHANGE = QT_TRANSLATE_NOOP("import_page", "Change …")
TRY = QT_TRANSLATE_NOOP("import_page", "Show what it does …")
UP = QT_TRANSLATE_NOOP("import_page", "Move up")
DOWN = QT_TRANSLATE_NOOP("import_page", "Move down")
REMOVE = QT_TRANSLATE_NOOP("import_page", "Remove")
ADD = QT_TRANSLATE_NOOP("import_page", "Add step …")
NO_STEPS = QT_TRANSLATE_NOOP("import_page", "The data go into the net as they are.")
TARGET = QT_TRANSLATE_NOOP("import_page", "Target: {name} as class {first} … {last}")


class StepsBox(QWidget):
    """The steps in their order; every change is reported, none is made here.

    Args:
        ui: look and language.
        registries: the steps that there are.
        parent: owner.

    Signals:
        changed: a person wants other steps (tuple of StepConfig).
        opened: a person wants to change or try a step (its place).
        add_wanted: a person wants another step (its id, the place for it).
    """

    changed = Signal(object)
    opened = Signal(int)
    add_wanted = Signal(str, int)

    def __init__(self, ui: Ui, registries: DataRegistries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._registries = ui, registries
        self._steps: Steps = ()
        self._shown: object = None
        self._locked = False
        self.rows: list[StepRow] = []
        self._title = TextLabel(ui, TITLE, role="card", parent=self)
        self._none = TextLabel(ui, NO_STEPS, role="control", tone="text2", wrap=True, parent=self)
        self._list = QVBoxLayout()
        self._problem = StatusLabel(ui, "warn", plain(""), role="caption", wrap=True, parent=self)
        self._target = QWidget(self)
        self._target_words = MarkedLabel(ui, parent=self._target)
        self._target_number = Badge(ui, plain(""), parent=self._target)
        row = self._target_row = QHBoxLayout(self._target)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._target_number, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._target_words, 1)
        self.add_button = Button(ui, ADD, icon="plus", size="small", parent=self)
        self._menu = QMenu(self.add_button)
        self._menu.aboutToShow.connect(self.fill_menu)
        self.add_button.setMenu(self._menu)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._none)
        self._column.addLayout(self._list)
        self._column.addWidget(self._problem)
        self._column.addWidget(self._target)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        ui.follow(self)

    @property
    def words(self) -> list[str]:
        """What the steps say."""
        return [row.words for row in self.rows]

    def set_summary(self, summary: Summary, problem: DataError | None = None) -> None:
        """Show other steps.

        Args:
            summary: with the steps and what they learnt.
            problem: why one of them is not possible.
        """
        notes = tuple(step.note for step in summary.fitted or ())
        shown = (summary.steps, notes, summary.target, summary.task, len(summary.classes))
        self._problem.setVisible(problem is not None)
        if problem is not None:
            self._problem.set_state("warn", problem.message)
        waiting = summary.fitted is None and summary.steps == self._steps
        if shown == self._shown or (waiting and self._shown is not None):
            return  # words that will most likely stay are not taken away for a moment
        self._shown, self._steps = shown, summary.steps
        self._none.setVisible(not summary.steps)
        self._make_rows(notes)
        classes = len(summary.classes)
        self._target.setVisible(summary.task == "classification" and classes > 1)
        name = plain(summary.target)
        words = TARGET.format(name=name, first=0, last=max(classes - 1, 0))
        self._target_words.set_led(words)
        self._target_number.set_text(plain(str(len(summary.steps) + 1)))

    def set_locked(self, locked: bool) -> None:
        """Let nobody change a step."""
        self._locked = locked
        self.add_button.setEnabled(not locked)
        for row in self.rows:
            row.set_locked(locked)

    def fill_menu(self) -> QMenu:
        """Return the menu of the steps that can be added."""
        self._menu.clear()
        self._menu.setToolTipsVisible(True)
        for spec in self._registries.steps:
            action = self._menu.addAction(self._ui(spec.name).replace("&", "&&"))
            action.setToolTip(self._ui(spec.summary))
            place = 0 if spec.keeps is not None else len(self._steps)
            action.triggered.connect(
                lambda _=False, name=spec.id, place=place: self.add_wanted.emit(name, place)
            )
        return self._menu

    def retranslate(self) -> None:
        """Name the region; rows follow the language themselves."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self._column.setSpacing(px(6))
        self._list.setSpacing(px(4))
        self._target_row.setSpacing(px(8))

    def _make_rows(self, notes: tuple[Text, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for place, step in enumerate(self._steps):
            note = notes[place] if place < len(notes) else None
            row = StepRow(self._ui, place, step, self._registries.steps.get(step.id), note, self)
            row.set_ends(place == 0, place == len(self._steps) - 1)
            row.set_locked(self._locked)
            row.opened.connect(self.opened)
            row.moved.connect(self._on_moved)
            row.removed.connect(self._on_removed)
            self._list.addWidget(row)
            self.rows.append(row)

    def _on_moved(self, place: int, by: int) -> None:
        self.changed.emit(moved(self._steps, place, by))

    def _on_removed(self, place: int) -> None:
        self.changed.emit((*self._steps[:place], *self._steps[place + 1 :]))


class StepRow(QWidget):
    """Number, words, menu.

    Args:
        ui: look and language.
        place: of the step, from 0.
        step: id and parameters.
        spec: its declaration; None where this program does not know it.
        note: what it did; None while that is not known.
        parent: owner.

    Signals:
        opened: change or try it (place).
        moved: up by -1 or down by 1 (place, by).
        removed: take it out (place).
    """

    opened = Signal(int)
    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(
        self,
        ui: Ui,
        place: int,
        step: StepConfig,
        spec: StepSpec | None,
        note: Text | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui, self._place, self._spec = ui, place, spec
        self._name = spec.name if spec is not None else plain(step.id)
        self._ends = (False, False)
        self._number = Badge(ui, plain(str(place + 1)), parent=self)
        self._words = MarkedLabel(ui, parent=self)
        self._words.set_led(note if note is not None else self._name)
        label = MORE.format(number=place + 1, name=self._name)
        self.more = ToolButton(ui, "more", label, parent=self)
        self.more.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self.fill_menu)
        self.more.setMenu(self._menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self._number, 0, top)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.more, 0, top)
        ui.follow(self)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def set_ends(self, first: bool, last: bool) -> None:
        """Say whether it is the first and the last one."""
        self._ends = (first, last)

    def set_locked(self, locked: bool) -> None:
        """Let nobody change it."""
        self.more.setEnabled(not locked)

    def fill_menu(self) -> QMenu:
        """Return the menu with its entries of now."""
        menu, ui, place = self._menu, self._ui, self._place
        menu.clear()
        if self._spec is not None:
            change = menu.addAction(ui(CHANGE if self._spec.params else TRY))
            change.triggered.connect(lambda: self.opened.emit(place))
            menu.addSeparator()
        up, down = menu.addAction(ui(UP)), menu.addAction(ui(DOWN))
        up.setEnabled(not self._ends[0])
        down.setEnabled(not self._ends[1])
        up.triggered.connect(lambda: self.moved.emit(place, -1))
        down.triggered.connect(lambda: self.moved.emit(place, 1))
        menu.addSeparator()
        menu.addAction(ui(REMOVE)).triggered.connect(lambda: self.removed.emit(place))
        return menu

    def retranslate(self) -> None:
        """The parts follow the language themselves."""

    def restyle(self) -> None:
        """Take gaps from the theme."""
        self._row.setSpacing(self._ui.theme.px(8))
