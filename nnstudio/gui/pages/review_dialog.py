"""The blind review: what will happen, the items one by one, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.browse.browse import Items
from nnstudio.data.config import Correction
from nnstudio.explain.review import MOST_ERRORS, SKIPPED, Review, Said
from nnstudio.gui.data_browser.decide_dialogs import ExcludeDialog
from nnstudio.gui.dialogs.base_dialog import BaseDialog
from nnstudio.gui.pages.review_item import ReviewItemPane
from nnstudio.gui.pages.review_result import ReviewResult
from nnstudio.gui.widgets.buttons import PrimaryButton
from nnstudio.gui.widgets.labels import StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui

TITLE = QT_TRANSLATE_NOOP("review", "Blind review")
WHY = QT_TRANSLATE_NOOP(
    "review",
    "Who looks at errors alone finds wrong labels only where they count against the net. So the "
    "errors are mixed with as many items that the net got right, and neither the label nor the "
    "net's answer is shown. You say the class of each one.",
)
KEYS = QT_TRANSLATE_NOOP(
    "review",
    "Keys: digits say the class, or arrow keys and Enter; S skips, X excludes with a reason, "
    "← goes back, Esc ends the review.",
)
AT_THE_END = QT_TRANSLATE_NOOP(
    "review",
    "In the end you see how often you agreed with the labels and with the net, and decide whether "
    "your corrections are taken over. Nothing changes before.",
)
ALL = QT_TRANSLATE_NOOP("review", "all {n} errors shown")
CHOSEN = QT_TRANSLATE_NOOP("review", "the {n} chosen errors")
FIRST = QT_TRANSLATE_NOOP("review", "Of more than {most} errors, the surest {most} are taken.")
START = QT_TRANSLATE_NOOP("review", "Start the review")
CANCEL = QT_TRANSLATE_NOOP("review", "Cancel")
END = QT_TRANSLATE_NOOP("review", "End the review")
TAKE_OVER = QT_TRANSLATE_NOOP("review", "Take {n} corrections over")
NOTHING_TO_TAKE = QT_TRANSLATE_NOOP("review", "You found nothing to correct.")
UNDO = QT_TRANSLATE_NOOP(
    "review",
    "Taking them over is one step that can be undone. The file itself stays as it is. Afterwards, "
    "old and new runs are scored on the same corrected items.",
)
LEAVE = QT_TRANSLATE_NOOP("review", "Change nothing")
Phase = Literal["start", "items", "result"]

MakeReview = Callable[[bool], Review]


class ReviewDialog(BaseDialog):
    """A review from its start to the decision.

    Args:
        ui: look and language.
        items: of the data set, to show them.
        make: True: review of the chosen errors; False: of all that are shown.
        chosen, shown: how many errors these are; `chosen` 0 asks nothing.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        items: Items,
        make: MakeReview,
        chosen: int,
        shown: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(ui, TITLE, width=760, parent=parent)
        self.corrections: tuple[Correction, ...] = ()
        """What the person took over; empty where she left everything as it was."""
        self.review: Review | None = None
        self._make = make
        self._place = 0
        self._phase: Phase = "start"
        self._start = QWidget()
        self._build_start(chosen, shown)
        self.pane = ReviewItemPane(ui, items)
        self.result_view = ReviewResult(ui)
        self._undo = StatusLabel(ui, "info", UNDO, role="caption", wrap=True)
        for widget in (self._start, self.pane, self.result_view, self._undo):
            self.body.addWidget(widget)
        self.deed = PrimaryButton(ui, START, parent=self)
        self.foot.addWidget(self.deed)
        self.deed.clicked.connect(self._on_deed)
        self.close_button.clicked.disconnect()
        self.close_button.clicked.connect(self.reject)
        self.pane.class_said.connect(lambda number: self._say(Said(number)))
        self.pane.skipped.connect(lambda: self._say(SKIPPED))
        self.pane.exclude_wanted.connect(self._exclude)
        self.pane.back_wanted.connect(self._back)
        self._show("start")
        self.finish()
        self.deed.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def phase(self) -> Phase:
        """What is shown."""
        return self._phase

    def _build_start(self, chosen: int, shown: int) -> None:
        column = QVBoxLayout(self._start)
        column.setContentsMargins(0, 0, 0, 0)
        for text in (WHY, AT_THE_END, KEYS):
            column.addWidget(TextLabel(self.ui, text, role="control", tone="text2", wrap=True))
        self._group = QButtonGroup(self)
        self.all_button, self.chosen_button = QRadioButton(), QRadioButton()
        self._counts = (shown, chosen)
        for button in (self.all_button, self.chosen_button):
            self._group.addButton(button)
            column.addWidget(button)
        (self.chosen_button if chosen > 1 else self.all_button).setChecked(True)
        self.chosen_button.setVisible(bool(chosen))
        if shown > MOST_ERRORS:
            words = FIRST.format(most=MOST_ERRORS)
            column.addWidget(StatusLabel(self.ui, "info", words, role="caption", wrap=True))
        self._start_column = column

    def _show(self, phase: Phase) -> None:
        self._phase = phase
        self._start.setVisible(phase == "start")
        self.pane.setVisible(phase == "items")
        self.result_view.setVisible(phase == "result")
        self.deed.setVisible(phase != "items")
        count = 0
        if phase == "result" and self.review is not None:
            count = len(self.review.corrections())
            words = TAKE_OVER.format(n=count) if count else NOTHING_TO_TAKE
            self.result_view.show_review(self.review)
            self.deed.set_text(words)
            self.deed.setEnabled(bool(count))
        self._undo.setVisible(bool(count))
        close = {"start": CANCEL, "items": END, "result": LEAVE}
        self.close_button.set_text(close[phase])

    def _on_deed(self) -> None:
        if self._phase == "start":
            self.review = self._make(self.chosen_button.isChecked())
            self._show("items")
            self.restyle()
            self.pane.show_item(self.review, 0)
        elif self.review is not None:
            self.corrections = self.review.corrections()
            self.accept()

    def _say(self, said: Said) -> None:
        if self.review is None:
            return
        self.review = self.review.with_said(self._place, said)
        self._place += 1
        if self._place < len(self.review.items):
            self.pane.show_item(self.review, self._place)
        else:
            self._finish_items()

    def _back(self) -> None:
        if self.review is not None and self._place > 0:
            self._place -= 1
            self.pane.show_item(self.review, self._place)

    def _exclude(self) -> None:
        dialog = ExcludeDialog(self.ui, 1, self)
        dialog.exec()
        reason = " ".join(dialog.answer.split())
        dialog.deleteLater()
        if reason:
            self._say(Said(reason=reason))
        else:
            self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish_items(self) -> None:
        self._show("result")
        self.restyle()
        button = self.deed if self.deed.isEnabled() else self.close_button
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write the choices again."""
        super().retranslate()
        shown, chosen = self._counts
        self.all_button.setText(self.ui(ALL.format(n=shown)))
        self.chosen_button.setText(self.ui(CHOSEN.format(n=chosen)))

    def restyle(self) -> None:
        """Take fonts and sizes from the theme."""
        theme = self.ui.theme
        for button in (self.all_button, self.chosen_button):
            button.setFont(theme.font("control"))
        self._start_column.setSpacing(theme.px(10))
        super().restyle()

    def reject(self) -> None:
        """End the items with what was said so far; leave from the other pages."""
        if self._phase == "items" and self.review is not None and self.review.said:
            self._finish_items()
        else:
            super().reject()
