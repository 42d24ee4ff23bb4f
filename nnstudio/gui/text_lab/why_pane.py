"""Type a text and see the answer, and what each word contributes to it."""

from __future__ import annotations

import time
from collections.abc import Hashable
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.data.dataset import Dataset
from nnstudio.explain.why import Why, WhyQuestion, question_preparation, why_job
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.predict_file.dialog import (
    PREDICT_FILE,
    PREDICT_FILE_TIP,
    open_predict_file,
)
from nnstudio.gui.text_lab.share_legend import ShareLegend
from nnstudio.gui.text_lab.word_flow import MOST_WORDS, SharedWord, WordFlow, share_text
from nnstudio.gui.try_it.answer_view import Answer, AnswerBars
from nnstudio.gui.try_it.text_entry import TextEntry
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.flow import FlowLayout
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Heading
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.train.events import JobFailed, JobResult

TITLE = QT_TRANSLATE_NOOP("text_lab", "Try it")
ANSWERED = QT_TRANSLATE_NOOP("text_lab", "answer after {ms} ms")
WORDS = QT_TRANSLATE_NOOP("text_lab", "Contribution of each word")
FIRST = QT_TRANSLATE_NOOP("text_lab", "Class that the words speak for")
SECOND = QT_TRANSLATE_NOOP("text_lab", "Class that they speak against")
AGAINST = QT_TRANSLATE_NOOP("text_lab", "against")
THE_ANSWER = QT_TRANSLATE_NOOP("text_lab", "the answer ({name})")
THE_NEXT = QT_TRANSLATE_NOOP("text_lab", "the runner-up ({name})")
ANSWER = QT_TRANSLATE_NOOP("text_lab", "the answer")
NEXT = QT_TRANSLATE_NOOP("text_lab", "the runner-up")
SUM = QT_TRANSLATE_NOOP(
    "text_lab",
    "Words {words}, base value {base}, together {difference}: the difference of the logits of "
    "{first} and {second}.",
)
SUM_NUMBER = QT_TRANSLATE_NOOP(
    "text_lab", "Words {words}, base value {base}, together {difference}."
)
ESTIMATED = QT_TRANSLATE_NOOP(
    "text_lab", "Shares along the way from an empty text to this one (integrated gradients)."
)
WITHOUT_OTHER = QT_TRANSLATE_NOOP(
    "text_lab", "Without “{word}” the answer would be {name} with {share} (computed anew)."
)
NOTHING_KNOWN = QT_TRANSLATE_NOOP(
    "text_lab", "The net knows none of these words: this is no real answer."
)
WITHOUT_SAME = QT_TRANSLATE_NOOP(
    "text_lab", "Without “{word}” the answer would still be {name}, with {share} (computed anew)."
)
CHOOSE_WORD = QT_TRANSLATE_NOOP(
    "text_lab", "Choose a word to see what the answer would be without it."
)
CUT = QT_TRANSLATE_NOOP("text_lab", "The first {n} words are shown; all of them count.")
WHAT_IT_MEANS = QT_TRANSLATE_NOOP(
    "text_lab", "This shows what moved this net, not why the world is so."
)
TRAIN_ONCE = QT_TRANSLATE_NOOP("text_lab", "Train once first. Then the net answers here.")
TRAIN = QT_TRANSLATE_NOOP("text_lab", "Train")
CHANGED = QT_TRANSLATE_NOOP(
    "text_lab", "The net was changed after its training. Train it once more to get answers."
)
_KEY = "text_lab.why"
_FIELD_LINES = 2
_BAR, _MOST_BARS = 15, 9
_STRONGEST = 8
"""Words for which the answer without them is computed."""


class WhyPane(QWidget):
    """A field for a text, the words with their shares, the classes with their scores.

    Args:
        context: data, run shown, look and language.
        parent: owner.

    Signals:
        word_opened: a person wants to see a word in its contexts.
        answered: another explanation is shown.
        train_requested: a person wants to train, because there is no answer before.
    """

    word_opened = Signal(str)
    answered = Signal()
    train_requested = Signal()

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ui = self._ui = context.ui
        self._context = context
        self._answer: Why | None = None
        self._asked = 0.0
        self._row = -1
        self.file_button = Button(
            ui, PREDICT_FILE, icon="table", tooltip=PREDICT_FILE_TIP, size="small", variant="ghost"
        )
        self.heading = Heading(ui, TITLE, actions=(self.file_button,))
        self.entry = TextEntry(ui, takes_files=True)
        self.first = ChoiceField(ui, FIRST, [(-1, ANSWER)], pill=True)
        self.second = ChoiceField(ui, SECOND, [(-1, NEXT)], pill=True)
        self.legend = ShareLegend(ui)
        self.flow = WordFlow(ui)
        self.note = TextLabel(ui, CHOOSE_WORD, role="caption", tone="text2", wrap=True)
        self.total = TextLabel(ui, None, role="caption", tone="text2", wrap=True)
        self.means = TextLabel(ui, WHAT_IT_MEANS, role="caption", tone="text3", wrap=True)
        self.bars = AnswerBars(ui, marked=True)
        self.empty = EmptyState(ui, "train", TRAIN_ONCE, TRAIN)
        self._lay_out()
        self.entry.edited.connect(self._on_edited)
        self.entry.file_given.connect(self._on_file)
        self.file_button.clicked.connect(lambda: self._on_file(None))
        self.first.chosen.connect(self._on_pair)
        self.second.chosen.connect(self._on_pair)
        self.flow.current_changed.connect(self._write_note)
        self.flow.opened.connect(self._on_opened)
        self.empty.activated.connect(self.train_requested)
        live, session = context.live, context.session
        live.sample_changed.connect(self._on_sample)
        live.run_changed.connect(self.update_later)
        live.epoch_changed.connect(self.update_later)
        session.report_changed.connect(self.update_later)
        context.controller.result_arrived.connect(self._on_result)
        context.controller.job_failed.connect(self._on_failed)
        ui.follow(self)

    @property
    def answer(self) -> Why | None:
        """The explanation shown."""
        return self._answer

    def forget(self) -> None:
        """Show nothing: another project is open."""
        self._answer, self._row = None, -1
        self.entry.set_text("")
        self.flow.show_words(())
        self.update_later()

    def update_later(self, *_args: object) -> None:
        """Ask for the answer anew if the pane is seen."""
        if not self.isVisible():
            return
        if not self.entry.text.strip():
            self._on_sample()
        self._ask()

    def retranslate(self) -> None:
        """Write what is made of several words again."""
        self.setAccessibleName(self._ui(TITLE))
        self._write()

    def restyle(self) -> None:
        """Take heights and gaps from the theme."""
        theme, px = self._ui.theme, self._ui.theme.px
        lines = theme.line_height("body") * _FIELD_LINES
        self.entry.setFixedHeight(lines + theme.line_height("caption") + px(22))
        self._column.setContentsMargins(px(16), px(2), px(16), px(10))
        self._column.setSpacing(px(8))
        self._pair.set_gaps(px(8))
        self.bars.setMaximumHeight(px(20) * 9)
        self._scroll.setMinimumHeight(px(64))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_row()

    def _fit_row(self) -> None:
        """Keep the height that the fields need where they stand in several lines."""
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        self._pair_row.setMinimumHeight(self._pair.heightForWidth(max(width, 1)))

    def _lay_out(self) -> None:
        ui = self._ui
        set_ground(self, "surface")
        self._pair_row = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._pair_row.setSizePolicy(policy)
        self._pair = FlowLayout(self._pair_row)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._against = TextLabel(ui, AGAINST, role="caption", tone="text2")
        title = TextLabel(ui, WORDS, role="caption_strong")
        for widget in (title, self.first, self._against, self.second, self.legend):
            self._pair.addWidget(widget)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its content has the focus
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        set_ground(holder, "surface")
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.flow)
        inside.addStretch(1)
        self._scroll.setWidget(holder)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.addWidget(self.entry)
        self._column.addWidget(self._pair_row)
        self._column.addWidget(self._scroll, 3)
        for label in (self.note, self.total, self.means):
            self._column.addWidget(label)
        self._column.addWidget(self.bars, 2)
        self._column.addStretch(0)
        set_ground(body, "surface")
        whole = QScrollArea()
        whole.setWidgetResizable(True)
        whole.setFrameShape(QScrollArea.Shape.NoFrame)
        whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.setWidget(body)
        self._body = QStackedWidget()
        self._body.addWidget(whole)
        self._body.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._body, 1)

    @property
    def _dataset(self) -> Dataset | None:
        state = self._context.session.data
        return state.dataset if state.status in ("ready", "loading") else None

    def _on_sample(self) -> None:
        """Take over a text that was pinned elsewhere."""
        sample = self._context.live.sample
        if sample is None or sample.row < 0:
            return
        value = next(iter(sample.raw.values()), None)
        if value is None or np.asarray(value).dtype.kind not in "OU":
            return
        self._row = sample.row
        self.entry.set_text(str(np.asarray(value).item()))
        self._ask()

    def _on_edited(self) -> None:
        self._row = -1
        self._ask()

    def _on_file(self, path: Path | None) -> None:
        """Offer to predict a whole file."""
        open_predict_file(self._context, self.window(), path)

    def _on_pair(self, *_args: object) -> None:
        self._ask()

    def _ask(self) -> None:
        """Ask the compute thread: with the best weights, or a training's latest ones."""
        if not self.isVisible():
            return
        live, dataset = self._context.live, self._dataset
        record, plan = live.shown, live.plan
        weights = live.weights
        busy = self._context.controller.busy
        if busy and weights is None and live.epoch is None:
            return  # the first epoch brings an answer
        if dataset is None or plan is None or record is None or (weights is None and not busy):
            trained = record is not None and self._context.session.runs.weights(record.id)
            self.empty.set_content("train", CHANGED if trained else TRAIN_ONCE, TRAIN)
            self._body.setCurrentWidget(self.empty)
            return
        self._body.setCurrentIndex(0)
        text = self.entry.text
        if not text.strip():
            self.flow.show_words(())
            return
        self.flow.mute()
        self._asked = time.perf_counter()
        question = WhyQuestion(
            text=text,
            plan=plan,
            prepared=question_preparation(live.preparation or dataset),
            weights=weights,
            loss=record.loss or "auto",
            first=_number(self.first.current),
            second=_number(self.second.current),
            strongest=_STRONGEST,
        )
        live.submit(why_job(_KEY, question, record.id if busy else ""))

    def _on_result(self, event: JobResult) -> None:
        if event.key != _KEY or not isinstance(event.value, Why):
            return
        if event.value.text != self.entry.text:
            return  # the person has typed on; the next answer is on its way
        self._answer = event.value
        took = (time.perf_counter() - self._asked) * 1000
        self.heading.set_caption(ANSWERED.format(ms=Number(max(round(took), 1), 0)))
        self._write()
        self.answered.emit()

    def _on_failed(self, event: JobFailed) -> None:
        if event.key == _KEY and not self._context.controller.busy:
            self._answer = None
            self.flow.show_words(())
            self.note.set_text(event.message)

    def _write(self) -> None:
        answer, dataset = self._answer, self._dataset
        if answer is None or dataset is None:
            return
        classes = answer.classes
        words = [SharedWord(word.word, word.share) for word in answer.words]
        self.flow.show_words(words)
        self._offer(classes, answer)
        self._fit_row()
        if classes and max(answer.first, answer.second) < len(classes):
            self.legend.set_classes(classes[answer.first], classes[answer.second])
        self._write_sum(classes, answer, sum(word.share for word in answer.words))
        self._write_note()
        self.bars.setVisible(bool(classes))
        if classes and answer.probabilities is not None:
            known = 0 <= self._row < dataset.items
            truth = int(dataset.target[self._row]) if known else None
            shares = tuple(float(share) for share in answer.probabilities)
            self.bars.show_answer(Answer(classes, shares, truth, True))
            self.bars.setMinimumHeight(self._ui.theme.px(_BAR) * min(len(classes), _MOST_BARS))

    def _offer(self, classes: tuple[str, ...], answer: Why) -> None:
        """Name the answer and the runner-up in the two fields."""
        for field, default, words in (
            (self.first, answer.first, THE_ANSWER),
            (self.second, answer.second, THE_NEXT),
        ):
            field.setVisible(bool(classes))
            self._against.setVisible(bool(classes))
            self.legend.setVisible(bool(classes))
            if not classes:
                continue
            bare = ANSWER if field is self.first else NEXT
            known = field.current == -1 and 0 <= default < len(classes)
            usual: Text = words.format(name=plain(classes[default])) if known else bare
            items: list[tuple[Hashable, Text]] = [(-1, usual)]
            items += [(number, plain(name)) for number, name in enumerate(classes)]
            field.set_items(items, field.current)

    def _write_sum(self, classes: tuple[str, ...], answer: Why, words: float) -> None:
        figures = {
            "words": share_text(words),
            "base": share_text(answer.base),
            "difference": share_text(answer.difference),
        }
        if classes:
            names = {"first": plain(classes[answer.first]), "second": plain(classes[answer.second])}
            said = SUM.format(**figures, **names)
        else:
            said = SUM_NUMBER.format(**figures)
        parts = [said]
        if not answer.known:
            parts.insert(0, NOTHING_KNOWN)
        if not answer.exact:
            parts.append(ESTIMATED)
        if len(answer.words) > MOST_WORDS:
            parts.append(CUT.format(n=MOST_WORDS))
        text = Text(
            "",
            " ".join(f"{{part{n}}}" for n in range(len(parts))),
            tuple((f"part{n}", part) for n, part in enumerate(parts)),
        )
        self.total.set_text(text)

    def _write_note(self, *_args: object) -> None:
        answer, dataset, place = self._answer, self._dataset, self.flow.current
        if answer is None or dataset is None or not 0 <= place < len(self.flow.words):
            self.note.set_text(CHOOSE_WORD)
            return
        found = next((one for one in answer.without if place in one.places), None)
        classes = answer.classes
        if found is None or not classes:
            self.note.set_text(CHOOSE_WORD)
            return
        text = WITHOUT_SAME if found.answer == answer.answer else WITHOUT_OTHER
        share = Number(found.probability, 1, percent=True)
        name = plain(classes[found.answer])
        self.note.set_text(text.format(word=plain(found.word), name=name, share=share))

    def _on_opened(self, place: int) -> None:
        if 0 <= place < len(self.flow.words):
            self.word_opened.emit(self.flow.words[place].text)


def _number(key: object) -> int:
    return key if isinstance(key, int) else -1
