"""One finding at a time below the errors, with what may be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.edit.edit import EditError
from nnstudio.edit.stop_words import knows_stop_words, leave_out
from nnstudio.explain.misleading import Misleading, misleading_word
from nnstudio.explain.why import Why
from nnstudio.gui.pages.baseline_section import AT_WORK, STOP
from nnstudio.gui.pages.baseline_table import VERDICT_LOOKS
from nnstudio.gui.pages.figures import figure
from nnstudio.gui.pages.simple_methods import SimpleMethods
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.training.run_beside import best_method
from nnstudio.gui.widgets.coach_card import CoachCard
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.work.words import ProjectCorpus

IS_IT_GOOD = QT_TRANSLATE_NOOP("text_lab", "Is that good? Simple methods tell.")
MUST_REACH = QT_TRANSLATE_NOOP(
    "text_lab",
    "They learn from the same texts. A net should answer better.",
)
COMPARE = QT_TRANSLATE_NOOP("text_lab", "Compare with them")
FIGURES = QT_TRANSLATE_NOOP("text_lab", "{name} reaches {other}, this net {own}.")
ALL_FIGURES = QT_TRANSLATE_NOOP("text_lab", "All figures")
SPEAKS = QT_TRANSLATE_NOOP(
    "text_lab", "“{word}” spoke for “{name}” in {errors} of the {all} surest errors."
)
ELSEWHERE = QT_TRANSLATE_NOOP(
    "text_lab",
    "But {share} of its {hits} hits stand in other classes. A run without the word shows whether "
    "the net needs it; the old run stays for comparison.",
)
WITHOUT = QT_TRANSLATE_NOOP("text_lab", "Try without it")
CONTEXTS = QT_TRANSLATE_NOOP("text_lab", "In context")
_KEY = "text_lab.misleading"


class InsightCard(QWidget):
    """Offers the comparison with simple methods, says its outcome, then names a misleading word.

    Each is said once a run; closing one brings the next.

    Args:
        context: document and data.
        methods: the simple methods.
        parent: owner.

    Signals:
        word_opened: a person wants to see a word in its contexts.
        figures_wanted: a person wants to see all methods.
        try_wanted: an edit that a person wants to try as a new run.
    """

    word_opened = Signal(str)
    figures_wanted = Signal()
    try_wanted = Signal(object)

    def __init__(
        self, context: PanelContext, methods: SimpleMethods, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._ui, self._methods = context.session, context.ui, methods
        self._controller = context.controller
        self._corpus: ProjectCorpus | None = None
        self._errors: Sequence[Why] = ()
        self._misleading: Misleading | None = None
        self._run: object = None
        self._closed: set[str] = set()
        self._kind = ""
        self._compact = False
        self._said: object = None
        set_ground(self, "surface")
        self.card = CoachCard(context.ui, self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.card)
        self.card.primary_clicked.connect(self._on_primary)
        self.card.secondary_clicked.connect(self._on_secondary)
        self.card.closed.connect(self._on_closed)
        methods.changed.connect(self._update)
        self.hide()
        context.ui.follow(self)

    @property
    def kind(self) -> str:
        """What is said: "compare", "working", "verdict", "misleading", or "" for nothing."""
        return self._kind

    def set_compact(self, compact: bool) -> None:
        """Say one sentence only, where there is little room."""
        if compact != self._compact:
            self._compact = compact
            self._show(self._kind)

    def show_run(self, run: object) -> None:
        """Begin anew with the findings of another run; None: there is none."""
        if run != self._run:
            self._run = run
            self._closed.clear()
            self._errors, self._misleading = (), None
        self._update()

    def show_corpus(self, corpus: ProjectCorpus | None) -> None:
        """Take the words of the project."""
        self._corpus = corpus
        self._look()

    def show_errors(self, errors: Sequence[Why]) -> None:
        """Take the explained errors of the run, answer against right class."""
        self._errors = errors
        self._look()

    def retranslate(self) -> None:
        """The card follows the language itself."""

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self._ui.theme.px
        self._column.setContentsMargins(px(12), px(4), px(12), px(6))

    def _look(self) -> None:
        """Look for a misleading word on the desk thread."""
        self._misleading = None
        made, errors = self._corpus, self._errors
        if made is None or not errors:
            self._update()
            return

        def take(found: Misleading | None) -> None:
            if errors is self._errors and made is self._corpus:
                self._misleading = found
                self._update()

        self._session.desk.submit(
            _KEY, lambda: misleading_word(errors, made.corpus), take, lambda _error: None
        )

    def _update(self) -> None:
        methods, kind = self._methods, ""
        if self._run is None or methods.net is None or self._controller.busy:
            kind = ""
        elif methods.current is not None:
            kind = "working"
        elif not methods.results and "compare" not in self._closed:
            kind = "compare"
        elif best_method(methods.results) is not None and "verdict" not in self._closed:
            kind = "verdict"
        elif self._misleading is not None and "misleading" not in self._closed:
            kind = "misleading"
        self._show(kind)

    def _show(self, kind: str) -> None:
        self._kind = kind
        self.setVisible(bool(kind))
        current = self._methods.current
        said = (kind, self._run, current and current.id, self._misleading, self._compact)
        if not kind or said == self._said:
            return  # a screen reader would say it again
        self._said = said
        self.card.show()
        {
            "compare": self._show_offer,
            "working": self._show_working,
            "verdict": self._show_verdict,
            "misleading": self._show_misleading,
        }[kind]()

    def _set(
        self,
        title: Text,
        text: Text,
        *,
        primary: Text | None = None,
        secondary: Text | None = None,
        icon: str = "lightbulb",
        tone: str = "accent",
        closable: bool = True,
    ) -> None:
        self.card.set_content(
            title,
            None if self._compact else text,
            primary=primary,
            secondary=secondary,
            icon=icon,
            tone=tone,
            closable=closable,
        )
        self.card.setToolTip(self._ui(text) if self._compact else "")

    def _show_offer(self) -> None:
        self._set(IS_IT_GOOD, MUST_REACH, primary=COMPARE)

    def _show_working(self) -> None:
        current = self._methods.current
        if current is not None:
            title = AT_WORK.format(name=current.name)
            self._set(title, MUST_REACH, secondary=STOP, icon="clock", closable=False)

    def _show_verdict(self) -> None:
        best, net = best_method(self._methods.results), self._methods.net
        if best is None or best.comparison is None or net is None:
            return
        name = next(iter(best.metrics))
        figures = FIGURES.format(
            name=best.name,
            other=figure(name, best.metrics[name], best.intervals.get(name)),
            own=figure(name, net.metrics[name], net.intervals.get(name)),
        )
        icon, tone = VERDICT_LOOKS[best.comparison.verdict]
        self._set(best.comparison.sentence, figures, secondary=ALL_FIGURES, icon=icon, tone=tone)

    def _show_misleading(self) -> None:
        found, dataset = self._misleading, self._session.data.dataset
        if found is None or dataset is None:
            return
        title = SPEAKS.format(
            word=plain(found.word),
            name=plain(dataset.signature.target.classes[found.class_]),
            errors=found.errors,
            all=found.looked_at,
        )
        share = Number(found.elsewhere, 0, percent=True)
        text = ELSEWHERE.format(share=share, hits=found.hits)
        possible = knows_stop_words(self._session.document.data)
        primary = WITHOUT if possible else None
        secondary = None if self._compact and primary is not None else CONTEXTS
        self._set(title, text, primary=primary, secondary=secondary)

    def _on_primary(self) -> None:
        if self._kind == "compare":
            self._methods.start()
        elif self._kind == "misleading" and self._misleading is not None:
            try:
                edit = leave_out(self._session.document, self._misleading.word)
            except EditError as error:
                self._session.notify(error.text, "warning")
            else:
                self.try_wanted.emit(edit)

    def _on_secondary(self) -> None:
        if self._kind == "working":
            self._methods.stop()
        elif self._kind == "verdict":
            self.figures_wanted.emit()
        elif self._kind == "misleading" and self._misleading is not None:
            self.word_opened.emit(self._misleading.word)

    def _on_closed(self) -> None:
        self._closed.add(self._kind)
        self._said = None
        self._update()
