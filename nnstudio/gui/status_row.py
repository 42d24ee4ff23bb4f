"""The status bar: problems, sizes of the net, parts of the data, and what was just said."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList, plain
from nnstudio.graph.problems import Severity
from nnstudio.gui.session import Session
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.labels import ElidedLabel, StatusLabel, TextLabel
from nnstudio.gui.widgets.state_button import StateButton
from nnstudio.gui.widgets.ui import Ui

NO_PROBLEMS = QT_TRANSLATE_NOOP("status", "No problems")
ONE_ERROR = QT_TRANSLATE_NOOP("status", "1 error")
ERRORS = QT_TRANSLATE_NOOP("status", "{count} errors")
ONE_WARNING = QT_TRANSLATE_NOOP("status", "1 warning")
WARNINGS = QT_TRANSLATE_NOOP("status", "{count} warnings")
ONE_HINT = QT_TRANSLATE_NOOP("status", "1 hint")
HINTS = QT_TRANSLATE_NOOP("status", "{count} hints")
MACS = QT_TRANSLATE_NOOP("status", "multiply-adds an item")
PARAMETERS = QT_TRANSLATE_NOOP("status", "parameters")
PARTS = QT_TRANSLATE_NOOP("status", "{train} train · {validation} validation")
LOCKED = QT_TRANSLATE_NOOP("status", "test: {count} locked")
OUTDATED = QT_TRANSLATE_NOOP("status", "Trained before your last change")
MILLIONS = QT_TRANSLATE_NOOP("status", "{count} M")
_MILLION = 1_000_000
_SAY_MS = 8000
# Effective widths from which there is room for what the pages show as well.
_MACS_FROM, _PARTS_FROM, _PARAMETERS_FROM, _TEST_FROM = 1200, 1000, 800, 600


class StatusRow(QWidget):
    """One line about the state of things.

    Args:
        session: what it tells about.
        ui: look and language.
        parent: owner.

    Signals:
        problems_wanted: a person clicked the problem count.
        zoom_in_wanted, zoom_out_wanted, fit_wanted: the canvas's zoom buttons.
    """

    problems_wanted = Signal()
    zoom_in_wanted = Signal()
    zoom_out_wanted = Signal()
    fit_wanted = Signal()

    def __init__(self, session: Session, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._ui = session, ui
        set_ground(self, "surface")
        self.problems_button = StateButton(
            ui, "check", NO_PROBLEMS, icon_tone="ok", role="caption", parent=self
        )
        self._parameters = _Counted(session, ui, "parameter", PARAMETERS, self)
        self._macs = _Counted(session, ui, "multiply_adds", MACS, self)
        self._facts = ElidedLabel(ui, None, role="caption", tone="text2", parent=self)
        self._has_facts = False
        self._said = ElidedLabel(ui, plain(""), role="caption", tone="text2", parent=self)
        self.outdated_label = StatusLabel(ui, "info", OUTDATED, role="caption", parent=self)
        self._parts = ElidedLabel(ui, plain(""), role="caption", tone="text2", parent=self)
        self._test = StatusLabel(ui, "locked", plain(""), role="caption", parent=self)
        self.zoom_label = TextLabel(ui, plain("100 %"), role="caption", tone="text2", parent=self)
        zoom_out = ToolButton(ui, "minus", QT_TRANSLATE_NOOP("status", "Zoom out"), parent=self)
        zoom_in = ToolButton(ui, "plus", QT_TRANSLATE_NOOP("status", "Zoom in"), parent=self)
        fit = ToolButton(ui, "fit", QT_TRANSLATE_NOOP("status", "Show all"), parent=self)
        self._zoom_widgets = (zoom_out, self.zoom_label, zoom_in, fit)
        self._zoom_shown = True
        self._row = QHBoxLayout(self)
        for widget in (self.problems_button, self._facts, self._parameters, self._macs):
            self._row.addWidget(widget)
        self._row.addWidget(self._said, 1)
        for widget in (self.outdated_label, self._parts, self._test, *self._zoom_widgets):
            self._row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_said_enough)
        self.problems_button.clicked.connect(self.problems_wanted)
        zoom_in.clicked.connect(self.zoom_in_wanted)
        zoom_out.clicked.connect(self.zoom_out_wanted)
        fit.clicked.connect(self.fit_wanted)
        session.report_changed.connect(self.update_state)
        session.data_changed.connect(self.update_state)
        session.document_replaced.connect(self.update_state)
        session.document_replaced.connect(self._on_said_enough)
        session.notified.connect(self.say)
        self.set_outdated(False)
        ui.follow(self)

    @property
    def said(self) -> str:
        """The sentence shown now."""
        return self._said.full_text

    @property
    def forgets(self) -> bool:
        """Whether the sentence goes by itself."""
        return self._timer.isActive()

    @property
    def words(self) -> list[str]:
        """What is known about net and data, as it stands in the row."""
        found = [part.words for part in (self._parameters, self._macs) if part.isVisible()]
        found += [self._facts.full_text] if self._facts.isVisible() else []
        found += [self._parts.full_text] if self._parts.isVisible() else []
        return [*found, self._test.accessibleName()] if self._test.isVisible() else found

    def say(self, text: Text, level: str = "info") -> None:
        """Show a sentence for a while; a warning stays until the next one."""
        tone = {"warning": "warn", "error": "error"}.get(level, "text2")
        self._said.set_tone(tone)
        self._said.set_text(text)
        if level == "info":
            self._timer.start(_SAY_MS)
        else:
            self._timer.stop()

    def set_outdated(self, outdated: bool) -> None:
        """Say that what is shown was trained before the last change of the net."""
        self.outdated_label.setVisible(outdated)

    def show_facts(self, facts: Text | None) -> None:
        """Show what the page shown says of its data, in place of the sizes of the net."""
        self._has_facts = facts is not None
        self._facts.set_text(facts)
        self._fit()

    def set_zoom(self, factor: float) -> None:
        """Show the canvas's zoom."""
        number = Number(factor, 0, percent=True)
        self.zoom_label.set_text(Text("", "{value}", (("value", number),)))

    def show_zoom(self, shown: bool) -> None:
        """Show the zoom buttons only where there is a canvas."""
        self._zoom_shown = shown
        self._fit()

    def update_state(self) -> None:
        """Show counts and sizes."""
        session = self._session
        self._show_problems()
        report = session.report
        built = len(session.document.graph) > 0
        self._parameters.set_count(report.parameters if built else None)
        self._macs.set_count(report.macs if built else None)
        dataset = session.data.dataset
        if dataset is not None:
            parts = dataset.parts
            text = PARTS.format(train=len(parts.train), validation=len(parts.validation))
            self._parts.set_text(text)
            self._test.set_state("locked", LOCKED.format(count=len(parts.test)))
        self._fit()

    def _show_problems(self) -> None:
        # An empty canvas is a beginning, not an error.
        self.problems_button.setVisible(len(self._session.document.graph) > 0)
        counts = dict.fromkeys(Severity, 0)
        for problem in self._session.report.problems:
            counts[problem.severity] += 1
        words: list[Text] = []
        for severity, one, many in (
            (Severity.ERROR, ONE_ERROR, ERRORS),
            (Severity.WARNING, ONE_WARNING, WARNINGS),
            (Severity.HINT, ONE_HINT, HINTS),
        ):
            count = counts[severity]
            if count:
                words.append(one if count == 1 else many.format(count=count))
        icon, tone = ("info", "accent") if words else ("check", "ok")
        if counts[Severity.ERROR]:
            icon, tone = "error", "error"
        elif counts[Severity.WARNING]:
            icon, tone = "warning", "warn"
        text = Text("", "{list}", (("list", TextList(tuple(words))),)) if words else NO_PROBLEMS
        words_tone = "error" if tone == "error" else "text"
        self.problems_button.set_state(icon, text, icon_tone=tone, tone=words_tone)

    def retranslate(self) -> None:
        """Write all texts again."""
        self.setAccessibleName(self._ui(QT_TRANSLATE_NOOP("status", "Status")))
        self.update_state()

    def restyle(self) -> None:
        """Take height and gaps from the theme."""
        theme = self._ui.theme
        self.setFixedHeight(theme.px(24))
        self._row.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        self._row.setSpacing(theme.px(12))
        self._fit()

    def _fit(self) -> None:
        """Leave out what the pages show too where the row is short."""
        width = self.width() / self._ui.theme.scale
        dataset = self._session.data.dataset
        sizes = not self._has_facts
        macs, parameters = self._macs, self._parameters
        macs.setVisible(sizes and bool(macs.property("known")) and width >= _MACS_FROM)
        known = sizes and bool(parameters.property("known"))
        parameters.setVisible(known and width >= _PARAMETERS_FROM)
        self._facts.setVisible(self._has_facts and width >= _PARAMETERS_FROM)
        self._parts.setVisible(dataset is not None and width >= _PARTS_FROM)
        tested = dataset is not None and len(dataset.parts.test) > 0
        self._test.setVisible(tested and width >= _TEST_FROM)
        for widget in self._zoom_widgets:
            widget.setVisible(self._zoom_shown)

    def _on_said_enough(self) -> None:
        self._said.set_text(plain(""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class _Counted(QWidget):
    """A number with the term it counts, e.g. "105,866 parameters"."""

    def __init__(self, session: Session, ui: Ui, term: str, words: Text, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._number = TextLabel(ui, plain(""), role="caption", tone="text2", parent=self)
        label = session.terms.label(ui, term, words, tone="text2", compact=True, parent=self)
        self._label = label
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._number)
        self._row.addWidget(label)
        ui.follow(self)

    @property
    def words(self) -> str:
        """Number and term."""
        return f"{self._number.text()} {self._label.text()}"

    def set_count(self, count: int | None) -> None:
        """Show another number; None hides both."""
        self.setProperty("known", count is not None)
        self.setVisible(count is not None)
        if count is not None and count >= _MILLION:
            self._number.set_text(MILLIONS.format(count=Number(count / _MILLION, 2)))
        elif count is not None:
            self._number.set_text(Text("", "{value}", (("value", count),)))

    def retranslate(self) -> None:
        """The labels follow the language themselves."""

    def restyle(self) -> None:
        """Take the gap from the theme."""
        self._row.setSpacing(self._ui.theme.px(4))
