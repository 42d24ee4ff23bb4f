"""A net writes: a start, how bold it is, and the text, letter by letter, with what came near."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.data.dataset import Dataset
from nnstudio.data.letter_windows import writes
from nnstudio.explain.letter_losses import LetterLosses, letter_losses
from nnstudio.explain.writing import (
    MOST_LETTERS,
    Letter,
    WriteRequest,
    Written,
    write_job,
    writing_preparation,
)
from nnstudio.gui.panel import PanelContext, PanelSpec
from nnstudio.gui.plots.plot_panel import PlotPanel
from nnstudio.gui.session import Session
from nnstudio.gui.try_it.letter_bars import LetterBars
from nnstudio.gui.try_it.letter_text import LetterText
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.hint_edit import HintEdit
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.number_field import NumberField
from nnstudio.train.events import JobFailed, JobResult

TITLE = QT_TRANSLATE_NOOP("writing", "Let the net write")
NO_DATA = QT_TRANSLATE_NOOP("writing", "Choose a text first; then the net can learn to write.")
TRAIN_ONCE = QT_TRANSLATE_NOOP("writing", "Train once first. Then the net writes here.")
TRAIN = QT_TRANSLATE_NOOP("writing", "Train")
CHANGED = QT_TRANSLATE_NOOP(
    "writing", "The net was changed after its training. Train it once more to let it write."
)
START = QT_TRANSLATE_NOOP("writing", "Begins with")
LENGTH = QT_TRANSLATE_NOOP("writing", "Letters")
BOLD = QT_TRANSLATE_NOOP("writing", "Creativity (temperature)")
SEED = QT_TRANSLATE_NOOP("writing", "Seed")
BOLD_TOLD = QT_TRANSLATE_NOOP(
    "writing",
    "0 takes the likeliest letter always, 1 draws by the net's scores, more is bolder. "
    "The same seed gives the same text.",
)
WRITE = QT_TRANSLATE_NOOP("writing", "Write")
STOP = QT_TRANSLATE_NOOP("writing", "Stop")
KNOWS_NOTHING = QT_TRANSLATE_NOOP(
    "writing",
    "The net only goes on with patterns of letters. It knows nothing, and what it writes may be "
    "wrong or hurt.",
)
AFTER_EPOCH = QT_TRANSLATE_NOOP("writing", "While it trains: written after epoch {n}.")
LOSSES = QT_TRANSLATE_NOOP(
    "writing",
    "loss per letter (validation): net {net} · letter pairs {pairs} · single letters {single}",
)
_KEY = "panel.write"
_LOSSES = "panel.write.losses"
_PIECE = 6
"""Letters of one order: few enough that the text seems to flow."""
_SAMPLE = 160
"""Letters of the sample after an epoch."""
_LEFT, _RIGHT = 270, 230


@dataclass(frozen=True)
class _Text:
    """What is being written.

    Args:
        start: that the net goes on from.
        length: letters that are wanted.
        temperature, seed: of the draws.
        epoch: after which a training writes it; 0: a person asked for it.
    """

    start: str
    length: int
    temperature: float
    seed: int
    epoch: int = 0


class WritePanel(PlotPanel):
    """Settings at the left, the text in the middle, the likeliest letters at the right.

    Args:
        context: what it receives.
    """

    def __init__(self, context: PanelContext) -> None:
        super().__init__("write", TITLE, context, width=900, table=False)
        self._text: _Text | None = None
        self._letters: list[Letter] = []
        self._writing = False
        self._fresh_seed = True
        self._counted: tuple[str, LetterLosses | None] | None = None
        self._make()
        live, session = context.live, context.session
        session.data_changed.connect(self.update_later)
        session.report_changed.connect(self.update_later)
        session.document_replaced.connect(self._on_document_replaced)
        live.run_changed.connect(self.update_later)
        live.epoch_changed.connect(self._on_epoch)
        context.controller.result_arrived.connect(self._on_result)
        context.controller.job_failed.connect(self._on_failed)
        self.empty_state.activated.connect(self.train_requested)
        self.ui.follow(self)

    @property
    def written(self) -> str:
        """The text shown, its start included."""
        start = "" if self._text is None else self._text.start
        return start + "".join(letter.text for letter in self._letters)

    @property
    def writing(self) -> bool:
        """Whether letters are still to come."""
        return self._writing

    def refresh(self) -> None:
        """Show the text, or what is missing for one."""
        dataset = self._dataset
        if dataset is None:
            self.heading.set_caption(None)
            self.show_empty("text", NO_DATA)
            return
        if not self._can_write():
            live = self.context.live
            trained = live.shown is not None and bool(
                self.context.session.runs.weights(live.shown.id)
            )
            self.show_empty("train", CHANGED if trained else TRAIN_ONCE, TRAIN)
            return
        self._write_caption(dataset)
        self._update_buttons()
        self.show_picture()

    def summary(self) -> Text:
        """Return what was written."""
        return plain(self.written) if self._letters else TITLE

    def write(self) -> None:
        """Write a new text with the settings of now."""
        for field in (self.length, self.temperature, self.seed):
            if not field.commit():
                return
        if not self._fresh_seed:
            self.seed.set_value(self.seed.value + 1)
        self._fresh_seed = False
        self._begin(int(self.length.value))

    def stop(self) -> None:
        """Write no more letters."""
        self._writing = False
        self._update_buttons()

    def retranslate(self) -> None:
        """Write all words again."""
        super().retranslate()
        self.start.setAccessibleName(self.ui(START))

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self.ui.theme.px
        self._whole.setContentsMargins(px(16), px(2), px(16), px(10))
        self._whole.setSpacing(px(20))
        self._fields.setHorizontalSpacing(px(8))
        self._fields.setVerticalSpacing(px(6))
        self._buttons.setSpacing(px(8))
        self._middle.setSpacing(px(4))
        self._left.setFixedWidth(px(_LEFT))
        self.bars.setFixedWidth(px(_RIGHT))
        self.start.restyle()
        super().restyle()

    def _make(self) -> None:
        ui = self.ui
        self.start = HintEdit(ui.theme)
        self.start.setMaxLength(2000)
        self.length = NumberField(
            ui, LENGTH, value=300, minimum=1, maximum=MOST_LETTERS, step=50, integer=True
        )
        self.temperature = NumberField(ui, BOLD, value=0.7, minimum=0.0, maximum=3.0, step=0.1)
        self.seed = NumberField(ui, SEED, value=1, minimum=0, maximum=2**31 - 1, integer=True)
        self.seed.set_hint(plain(""))
        self.write_button = Button(ui, WRITE, icon="edit", size="small")
        self.stop_button = Button(ui, STOP, icon="stop", size="small")
        inside = QWidget()
        set_ground(inside, "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        self._fields = QGridLayout()
        for row, label, field in (
            (0, START, self.start),
            (1, BOLD, self.temperature),
            (2, LENGTH, self.length),
            (3, SEED, self.seed),
        ):
            words = TextLabel(ui, label, role="caption", tone="text2")
            self._fields.addWidget(words, row, 0)
            self._fields.addWidget(field, row, 1)
        self._fields.setColumnStretch(1, 1)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.write_button)
        self._buttons.addWidget(self.stop_button)
        self._buttons.addStretch(1)
        column.addLayout(self._fields)
        column.addLayout(self._buttons)
        column.addStretch(1)
        self._left = QScrollArea()
        self._left.setWidgetResizable(True)
        self._left.setFrameShape(QScrollArea.Shape.NoFrame)
        self._left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left.setWidget(inside)
        self.text = LetterText(ui)
        self.note = TextLabel(ui, KNOWS_NOTHING, role="caption", tone="text3", wrap=True)
        self.origin = TextLabel(ui, None, role="caption", tone="text2", wrap=True)
        self.bars = LetterBars(ui)
        middle = self._middle = QVBoxLayout()
        middle.addWidget(self.origin)
        middle.addWidget(self.text, 1)
        middle.addWidget(TextLabel(ui, BOLD_TOLD, role="caption", tone="text3", wrap=True))
        middle.addWidget(self.note)
        box = QWidget()
        self._whole = QHBoxLayout(box)
        self._whole.addWidget(self._left)
        self._whole.addLayout(middle, 1)
        self._whole.addWidget(self.bars)
        self.set_picture(box)
        self.origin.hide()
        self.write_button.clicked.connect(self.write)
        self.stop_button.clicked.connect(self.stop)
        self.start.returnPressed.connect(self.write)
        self.text.current_changed.connect(self._on_letter)
        self.seed.value_committed.connect(self._on_seed)

    @property
    def _dataset(self) -> Dataset | None:
        state = self.context.session.data
        dataset = state.dataset if state.status in ("ready", "loading") else None
        return dataset if dataset is not None and writes(dataset) else None

    def _can_write(self) -> bool:
        live = self.context.live
        if live.plan is None or live.shown is None:
            return False
        return self.context.controller.busy or live.weights is not None

    def _begin(self, length: int, epoch: int = 0) -> None:
        start, temperature = self.start.text(), float(self.temperature.value)
        self._text = _Text(start, length, temperature, int(self.seed.value), epoch)
        self._letters = []
        self._writing = True
        self.text.begin(start)
        self.origin.set_text(AFTER_EPOCH.format(n=epoch) if epoch else None)
        self.origin.setVisible(bool(epoch))
        self._update_buttons()
        self._ask()

    def _ask(self) -> None:
        """Ask for the next letters: of the best weights, or of a training's latest ones."""
        live, dataset, text = self.context.live, self._dataset, self._text
        busy = self.context.controller.busy
        plan, record, weights = live.plan, live.shown, None if busy else live.weights
        if text is None or dataset is None or plan is None or record is None or not self.active:
            self.stop()
            return
        if weights is None and not busy:
            self.stop()
            return
        request = WriteRequest(
            plan=plan,
            prepared=writing_preparation(live.preparation or dataset),
            weights=weights,
            loss=record.loss or "auto",
            text=self.written,
            place=len(self._letters),
            length=min(_PIECE, text.length - len(self._letters)),
            temperature=text.temperature,
            seed=text.seed,
        )
        live.submit(write_job(_KEY, request, record.id if busy else ""))

    def _on_result(self, event: JobResult) -> None:
        if event.key != _KEY or not self._writing or self._text is None:
            return
        if event.value is None:  # the training that was to write has ended
            self._ask()
            return
        if not isinstance(event.value, Written):
            return
        if event.value.before != self.written or event.value.place != len(self._letters):
            return  # of a text that was left
        self._letters += event.value.letters
        self.text.add([letter.text for letter in event.value.letters])
        if len(self._letters) < self._text.length:
            self._ask()
            return
        self.stop()
        self._describe()

    def _on_failed(self, event: JobFailed) -> None:
        if event.key == _KEY and self._writing:
            self.stop()
            self.context.session.notify(event.message, "warning")

    def _on_epoch(self) -> None:
        """Let a training show what it has learnt so far; paid only while somebody looks."""
        self.update_later()
        epoch, by_hand = self.context.live.epoch, self._text is not None and not self._text.epoch
        if not self.active or not self.context.controller.busy or epoch is None:
            return
        if epoch.epoch and self._can_write() and not (self._writing and by_hand):
            self._begin(_SAMPLE, epoch.epoch)

    def _on_document_replaced(self) -> None:
        self._text, self._letters, self._writing = None, [], False
        self.text.begin("")
        self.origin.hide()
        self.update_later()

    def _on_letter(self, place: int) -> None:
        if not 0 <= place < len(self._letters) or self._text is None:
            self.bars.show_letter("", None)
            return
        before = self._text.start + "".join(one.text for one in self._letters[:place])
        self.bars.show_letter(before, self._letters[place])

    def _on_seed(self, _value: object) -> None:
        self._fresh_seed = True

    def _update_buttons(self) -> None:
        self.write_button.setEnabled(self._can_write())
        self.stop_button.setEnabled(self._writing)

    def _write_caption(self, dataset: Dataset) -> None:
        """Say how well the net knows the letters beside what counting them reaches."""
        known = self._counted
        if known is None or known[0] != dataset.fingerprint:
            self._counted = (dataset.fingerprint, None)
            self.context.session.desk.submit(
                _LOSSES, lambda: letter_losses(dataset), self._on_counted, _ignored
            )
            known = self._counted
        curve = [point.validation.get("loss") for point in self.context.live.curve]
        known_losses = [loss for loss in curve if loss is not None]
        counted = known[1] if known is not None else None
        record = self.context.live.shown
        if counted is None or not known_losses or record is None:
            self.heading.set_caption(None)
            return
        own = record.validation.get("loss", known_losses[-1])
        self.heading.set_caption(
            LOSSES.format(
                net=Number(own, 2),
                pairs=Number(counted.pairs, 2),
                single=Number(counted.frequencies, 2),
            )
        )

    def _on_counted(self, found: LetterLosses | None) -> None:
        if self._counted is not None:
            self._counted = (self._counted[0], found)
            self.update_later()


def _ignored(_error: Exception) -> None:
    """Nothing: without the yardstick the panel shows the text alone."""


def _fits(session: Session) -> bool:
    dataset = session.data.dataset
    return dataset is not None and writes(dataset)


PANEL = PanelSpec(
    id="write",
    title=TITLE,
    icon="text",
    place="try",
    order=20,
    make=WritePanel,
    fits=_fits,
)
