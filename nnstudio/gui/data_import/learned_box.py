"""What will be learned, in two sentences; the first figure that any net must beat."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.data.letter_windows import target_words
from nnstudio.gui.data_import.marked_label import MarkedLabel
from nnstudio.gui.widgets.buttons import LinkButton
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.import_data.summary import Summary

TITLE = QT_TRANSLATE_NOOP("import_page", "What will be learned")
PREDICT = QT_TRANSLATE_NOOP("import_page", "Predict {target} from {features}.")
NOTHING = QT_TRANSLATE_NOOP("import_page", "No target yet.")
CHOOSE_TARGET = QT_TRANSLATE_NOOP(
    "import_page", "Choose in the head of a column that it is the target."
)
FEATURES = QT_TRANSLATE_NOOP("import_page", "{n} features")
PICTURES = QT_TRANSLATE_NOOP("import_page", "pictures of {shape} pixels")
TEXT_IN = QT_TRANSLATE_NOOP("import_page", "the text in “{column}”")
TEXT = QT_TRANSLATE_NOOP("import_page", "the text")
PAST = QT_TRANSLATE_NOOP("import_page", "the last {count} values")
PAST_OF = QT_TRANSLATE_NOOP("import_page", "the last {count} values of {n} columns")
SERIES = QT_TRANSLATE_NOOP("import_page", "series of {count} points")
SERIES_OF = QT_TRANSLATE_NOOP("import_page", "series of {count} points in {n} channels")
CLASSES = QT_TRANSLATE_NOOP("import_page", "Classification into {count} classes.")
ALWAYS = QT_TRANSLATE_NOOP(
    "import_page", "Always answering “{name}” would be right in {share} of cases."
)
NUMBER = QT_TRANSLATE_NOOP("import_page", "A number is predicted.")
AHEAD = QT_TRANSLATE_NOOP("import_page", "A number is predicted, {n} steps ahead.")
AS_NUMBER = QT_TRANSLATE_NOOP("import_page", "Predict it as a number instead")
AS_CLASSES = QT_TRANSLATE_NOOP("import_page", "Predict it as classes instead")


class LearnedBox(QWidget):
    """Target, inputs and task.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        task_chosen: a person wants the other task ("classification" or "regression").
    """

    task_chosen = Signal(str)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._other = ""
        self._title = TextLabel(ui, TITLE, role="card", parent=self)
        self._predict = MarkedLabel(ui, role="inspector", tone="text", parent=self)
        self._task = TextLabel(ui, None, role="control", tone="text2", wrap=True, parent=self)
        self.switch = LinkButton(ui, AS_NUMBER, parent=self)
        self.switch.clicked.connect(lambda: self.task_chosen.emit(self._other))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._predict, self._task):
            self._column.addWidget(widget)
        self._column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        ui.follow(self)

    @property
    def words(self) -> str:
        """What is predicted from what."""
        return self._predict.text()

    @property
    def task(self) -> str:
        """The sentences below it."""
        return self._task.text()

    def set_summary(self, summary: Summary) -> None:
        """Show what other data teach."""
        if not summary.target:
            self._predict.set_marked(NOTHING, [(NOTHING, "text")])
            self._task.set_text(CHOOSE_TARGET)
            self.switch.hide()
            return
        target = target_words(summary.target)
        features = features_words(summary)
        words = PREDICT.format(target=target, features=features)
        self._predict.set_marked(words, [(target, "accent"), (features, "text")])
        self._task.set_text(_task_words(summary))
        classes = summary.task == "classification"
        self._other = "regression" if classes else "classification"
        self.switch.set_text(AS_NUMBER if classes else AS_CLASSES)
        self.switch.setVisible(summary.either_task)

    def set_locked(self, locked: bool) -> None:
        """Let nobody switch the task."""
        self.switch.setEnabled(not locked)

    def retranslate(self) -> None:
        """Name the region; the labels follow the language themselves."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Take gaps from the theme."""
        self._column.setSpacing(self._ui.theme.px(4))


def features_words(summary: Summary) -> Text:
    """Return what the answer is found from."""
    kind, count = summary.kind, summary.features
    sizes = summary.shape.sizes if summary.shape is not None else ()
    if kind == "image" and len(sizes) == 3:
        return PICTURES.format(shape=plain(f"{sizes[1]}×{sizes[2]}"))
    if kind == "text":
        names = ", ".join(summary.columns)
        return TEXT_IN.format(column=plain(names)) if names else TEXT
    if kind == "series" and summary.window is not None:
        lags = summary.window.lags
        return PAST_OF.format(count=lags, n=count) if count > 1 else PAST.format(count=lags)
    if kind == "series" and len(sizes) == 2:
        points = sizes[1] or 0
        return SERIES_OF.format(count=points, n=count) if count > 1 else SERIES.format(count=points)
    return FEATURES.format(n=count)


def _task_words(summary: Summary) -> Text:
    if summary.task != "classification":
        ahead = summary.window.horizon if summary.window is not None else 1
        return AHEAD.format(n=ahead) if ahead > 1 else NUMBER
    words = CLASSES.format(count=len(summary.classes))
    most, total = summary.most, sum(count.items for count in summary.classes)
    if most is None or not total:
        return words
    share = Number(most.items / total, 1, percent=True)
    always = ALWAYS.format(name=plain(most.name), share=share)
    return Text("", "{first} {then}", (("first", words), ("then", always)))
