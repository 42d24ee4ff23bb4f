"""Texts that the net puts into a class most clearly, and those it nearly put elsewhere."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.compile.plan import Plan
from nnstudio.data.dataset import Dataset
from nnstudio.explain.rated_items import RatedItem, RatedItems, rated_items
from nnstudio.explain.why import Why, WhyQuestion, question_preparation, why_texts_job
from nnstudio.gui.data_browser.look import class_token
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.text_lab.learnt_pane import Asked, LearntPane
from nnstudio.gui.text_lab.word_flow import SharedWord, WordFlow
from nnstudio.gui.widgets.buttons import LinkButton
from nnstudio.gui.widgets.card import CardFrame
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.flow_row import FlowRow
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.train.job import CallJob, Evaluation
from nnstudio.work.words import text_input

TITLE = QT_TRANSLATE_NOOP("learnt", "Typical texts")
WHICH = QT_TRANSLATE_NOOP("learnt", "Which texts")
TYPICAL = QT_TRANSLATE_NOOP("learnt", "Typical of {name}")
DOUBTFUL = QT_TRANSLATE_NOOP("learnt", "Doubtful")
ONLY_CLASSES = QT_TRANSLATE_NOOP("learnt", "Only for classes. These data predict a number.")
AFTERWARDS = QT_TRANSLATE_NOOP("learnt", "These texts come when the training has ended.")
NONE = QT_TRANSLATE_NOOP("learnt", "The net puts no text of validation into this class.")
ANSWER = QT_TRANSLATE_NOOP("learnt", "{name} {share}")
AHEAD = QT_TRANSLATE_NOOP("learnt", "{margin} ahead of the runner-up")
RIGHT = QT_TRANSLATE_NOOP("learnt", "right")
WRONG = QT_TRANSLATE_NOOP("learnt", "wrong: it is {name}")
OPEN = QT_TRANSLATE_NOOP("learnt", "Open this text")
CARD = QT_TRANSLATE_NOOP("learnt", "{answer}, {ahead}, {right}: {text}")
NOTE = QT_TRANSLATE_NOOP(
    "learnt",
    "Texts of validation. The margin is the difference of the scores (logits) of the answer and "
    "the runner-up. Colours: blue words speak for the answer, ochre ones for the runner-up.",
)
NOTE_TRAIN = QT_TRANSLATE_NOOP(
    "learnt",
    "Texts of training, as there is no validation part. The margin is the difference of the "
    "scores (logits) of the answer and the runner-up. Colours: blue words speak for the answer, "
    "ochre ones for the runner-up.",
)
MOST = 8
MOST_WORDS = 40
_KEY = "text_lab.typical"


class TypicalPane(LearntPane):
    """Cards of texts with the answer, its margin, and the words in their colours.

    Args:
        context: data, training, look and language.
        parent: owner.
    """

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(context, _KEY, TITLE, parent)
        ui = self._ui
        self._result: Evaluation | None = None
        self._rated: RatedItems | None = None
        self._shown: tuple[RatedItem, ...] = ()
        self.which = ChoiceField(ui, WHICH, [("doubtful", DOUBTFUL)], pill=True)
        self._tools = FlowRow(self.which)
        self.nothing = TextLabel(ui, None, role="control", tone="text2", wrap=True)
        self.nothing.hide()
        holder = QWidget()
        set_ground(holder, "surface")
        self._list = QVBoxLayout(holder)
        self.cards = [_TextCard(ui) for _ in range(MOST)]
        for card in self.cards:
            card.hide()
            card.open.clicked.connect(lambda _down, chosen=card: self.text_chosen.emit(chosen.row))
            card.word_opened.connect(self.word_opened)
            self._list.addWidget(card)
        self._list.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(holder)
        self.note = TextLabel(ui, NOTE, role="caption", tone="text3", wrap=True)
        self._column = QVBoxLayout(self.content)
        self._column.addWidget(self._tools)
        self._column.addWidget(self.nothing)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self.note)
        self.which.chosen.connect(self._on_chosen)
        ui.follow(self)

    @property
    def shown(self) -> tuple[RatedItem, ...]:
        """The texts shown, in their order."""
        return self._shown

    def forget(self) -> None:
        """Show nothing: another project is open."""
        super().forget()
        self.show_result(None)

    def show_result(self, result: Evaluation | None) -> None:
        """Take what the net answered for a part of the data."""
        self._result = result
        dataset = self.dataset
        self._rated = None
        if result is not None and dataset is not None and result.prediction.classes is not None:
            self._rated = rated_items([result], dataset)
            names = dataset.signature.target.classes
            items: list[tuple[Hashable, Text]] = [
                (number, TYPICAL.format(name=plain(name))) for number, name in enumerate(names)
            ]
            before = self.which.current if len(self.which.keys) > 1 else 0
            self.which.set_items([*items, ("doubtful", DOUBTFUL)], before)
            self.note.set_text(NOTE if result.part == "validation" else NOTE_TRAIN)
        self._tools.fit()
        self._fill()
        self.ask()

    def refusal(self, plan: Plan, dataset: Dataset) -> Text | None:
        """Say so where nothing is put into classes, or while a training is under way."""
        if dataset.signature.target.task != "classification":
            return ONLY_CLASSES
        return AFTERWARDS if self.training and self._rated is None else None

    def order(self, asked: Asked) -> CallJob | None:
        """Ask for the shares of the words; while a training goes on the cards stay as they are."""
        if not self._shown or asked.run_id or asked.weights is None:
            return None
        prepared = question_preparation(asked.prepared)
        texts = [_text(asked.dataset, item.row) for item in self._shown]
        questions = [
            WhyQuestion(text, asked.plan, prepared, asked.weights, asked.loss, strongest=0)
            for text in texts
        ]
        return why_texts_job(self._key, tuple(questions))

    def show_answer(self, value: object) -> None:
        """Colour the words."""
        if not isinstance(value, tuple) or len(value) != len(self._shown):
            return
        for card, why in zip(self.cards, value, strict=False):
            if isinstance(why, Why) and why.text == card.text:
                card.show_why(why)

    def show_failure(self, message: Text) -> None:
        """Leave the words without colours where they have no shares."""
        self.note.set_text(message)

    def retranslate(self) -> None:
        """Name the pane."""
        super().retranslate()
        self._tools.fit()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self._tools.flow.set_gaps(px(8), px(4))
        self._column.setContentsMargins(px(12), px(4), px(12), px(8))
        self._column.setSpacing(px(6))
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(8))
        self._scroll.setMinimumHeight(px(120))

    def _on_chosen(self, _key: object) -> None:
        self._fill()
        self._scroll.verticalScrollBar().setValue(0)
        self.ask()

    def _fill(self) -> None:
        rated, dataset = self._rated, self.dataset
        found: tuple[RatedItem, ...] = ()
        if rated is not None and dataset is not None:
            which = self.which.current
            places = rated.typical(which, MOST) if isinstance(which, int) else rated.doubtful(MOST)
            found = tuple(rated.item(place) for place in places.tolist())
        self._shown = found
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(found))
            if number < len(found) and dataset is not None:
                names = dataset.signature.target.classes
                card.show_item(found[number], _text(dataset, found[number].row), names)
        empty = rated is not None and not found
        self.nothing.set_text(NONE if empty else None)
        self.nothing.setVisible(empty)


class _TextCard(CardFrame):
    """One text: the answer, how far ahead it is, whether it is right, and the words.

    Args:
        ui: look and language.

    Signals:
        word_opened: a person wants to see a word in its contexts.
    """

    word_opened = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui, margin=8)
        self.row, self.text = -1, ""
        self._words: Text | None = None
        self.answer = TextLabel(ui, None, role="caption_strong")
        self.ahead = TextLabel(ui, None, role="caption", tone="text2")
        self.right = TextLabel(ui, None, role="caption", tone="text2")
        self.open = LinkButton(ui, OPEN)
        self._head = FlowRow(self.answer, self.ahead, self.right, self.open)
        self.flow = WordFlow(ui)
        self.body.addWidget(self._head)
        self.body.addWidget(self.flow)
        self.flow.opened.connect(self._on_opened)
        self.restyle()
        ui.language.changed.connect(self.retranslate)

    def show_item(self, item: RatedItem, text: str, names: tuple[str, ...]) -> None:
        """Show another text, its words still without colours."""
        self.row, self.text = item.row, text
        share = Number(item.probability, 1, percent=True)
        answer = ANSWER.format(name=plain(names[item.answer]), share=share)
        ahead = AHEAD.format(margin=Number(item.margin, 2))
        hit = item.answer == item.right
        right = RIGHT if hit else WRONG.format(name=plain(names[item.right]))
        self.answer.set_text(answer)
        self.answer.set_tone(class_token(item.answer))
        self.ahead.set_text(ahead)
        self.right.set_text(right)
        self.right.set_tone("ok" if hit else "error")
        self._words = CARD.format(answer=answer, ahead=ahead, right=right, text=plain(text[:200]))
        words = text.split()
        self.flow.show_words([SharedWord(word, 0.0) for word in _cut(words)])
        self.flow.mute()
        self._head.fit()
        self.retranslate()

    def show_why(self, why: Why) -> None:
        """Colour the words by what each contributed to the answer against the runner-up."""
        words = [SharedWord(word.word, word.share) for word in why.words[:MOST_WORDS]]
        if len(why.words) > MOST_WORDS:
            words.append(SharedWord("…", 0.0))
        self.flow.show_words(words)

    def retranslate(self) -> None:
        """Say the whole card to screen readers."""
        words = self._ui(getattr(self, "_words", None))
        self.setAccessibleName(words)
        if hasattr(self, "_head"):
            self.open.setAccessibleDescription(words)
            self._head.fit()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        super().restyle()
        px = self._ui.theme.px
        self.body.setSpacing(px(4))
        if hasattr(self, "_head"):
            self._head.flow.set_gaps(px(10), px(2))

    def _on_opened(self, place: int) -> None:
        if 0 <= place < len(self.flow.words):
            self.word_opened.emit(self.flow.words[place].text)


def _cut(words: list[str]) -> list[str]:
    return words if len(words) <= MOST_WORDS else [*words[:MOST_WORDS], "…"]


def _text(dataset: Dataset, row: int) -> str:
    return str(dataset.raw[text_input(dataset)][row])
