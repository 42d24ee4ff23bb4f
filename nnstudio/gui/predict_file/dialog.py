"""The dialog in which a person has a whole file or folder predicted into a table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QWidget,
)

from nnstudio.base.errors import UserError
from nnstudio.base.number_format import duration
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextList, plain
from nnstudio.gui.dialogs.base_dialog import BaseDialog
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.predict_file.runner import FileRunner
from nnstudio.gui.widgets.buttons import Button, PrimaryButton
from nnstudio.gui.widgets.labels import ElidedLabel, State, StatusLabel, TextLabel
from nnstudio.work.predict_file.answer_file import FileReport

TITLE = QT_TRANSLATE_NOOP("predict_file", "Predict a whole file")
PREDICT_FILE = QT_TRANSLATE_NOOP("predict_file", "Predict a whole file …")
PREDICT_FILE_TIP = QT_TRANSLATE_NOOP(
    "predict_file",
    "The trained net answers for every item of a file or folder; the answers go into a table for "
    "Excel, LibreOffice or R.",
)
WHAT = QT_TRANSLATE_NOOP(
    "predict_file",
    "The net of run {number} answers for every item of a file or folder. The answers go into a "
    "table; your project stays as it is.",
)
UNTRAINED = QT_TRANSLATE_NOOP(
    "predict_file", "Train the net once first. Then it answers for every item of a file."
)
FROM = QT_TRANSLATE_NOOP("predict_file", "Items from")
TO = QT_TRANSLATE_NOOP("predict_file", "Answers to")
NOT_CHOSEN = QT_TRANSLATE_NOOP("predict_file", "not chosen yet")
FILE = QT_TRANSLATE_NOOP("predict_file", "File …")
FOLDER = QT_TRANSLATE_NOOP("predict_file", "Folder …")
SAVE_AS = QT_TRANSLATE_NOOP("predict_file", "Save as …")
CHOOSE_FILE = QT_TRANSLATE_NOOP("predict_file", "Choose the file to predict")
CHOOSE_FOLDER = QT_TRANSLATE_NOOP("predict_file", "Choose the folder to predict")
CHOOSE_TARGET = QT_TRANSLATE_NOOP("predict_file", "Where shall the answers go?")
WORKBOOK = QT_TRANSLATE_NOOP("predict_file", "Excel workbook (*.xlsx)")
CSV = QT_TRANSLATE_NOOP("predict_file", "CSV table (*.csv)")
WORDS = QT_TRANSLATE_NOOP(
    "predict_file", "With the three strongest words of each text (takes longer)"
)
PREDICT = QT_TRANSLATE_NOOP("predict_file", "Predict")
CANCEL = QT_TRANSLATE_NOOP("predict_file", "Cancel")
CANCELLING = QT_TRANSLATE_NOOP("predict_file", "Stopping …")
READING = QT_TRANSLATE_NOOP("predict_file", "Reading {file} …")
PROGRESS = QT_TRANSLATE_NOOP("predict_file", "{done} of {total} predicted")
LEFT = QT_TRANSLATE_NOOP("predict_file", "{done} of {total} predicted, {time} left")
CANCELLED = QT_TRANSLATE_NOOP(
    "predict_file", "Stopped. Nothing was written; a file of that name is as it was."
)
SHOW = QT_TRANSLATE_NOOP("predict_file", "Show the table")
SHOW_FOLDER = QT_TRANSLATE_NOOP("predict_file", "Open the folder")
ANSWERS_NAME = QT_TRANSLATE_NOOP("predict_file", "{name} answers")
FAILED = QT_TRANSLATE_NOOP("predict_file", "{message} {hint}")


class PredictFileDialog(BaseDialog):
    """Asks for a file and a place, shows how far it is, and says what came of it.

    The window stays usable meanwhile. Closing the dialog stops the work; nothing half-written is
    left then.

    Args:
        context: the run shown, its data, the compute thread, look and language.
        parent: owner.

    Signals:
        said: the words that a screen reader gets.
    """

    said = Signal(str)

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(context.ui, TITLE, width=620, parent=parent)
        self._context = context
        self.runner = FileRunner(context, self)
        self._source: Path | None = None
        self._target: Path | None = None
        self._report: FileReport | None = None
        self._make_views()
        self._lay_out()
        self._connect()
        self._forget_result()
        self.finish()

    @property
    def source(self) -> Path | None:
        """The file or folder that is to be predicted."""
        return self._source

    @property
    def target(self) -> Path | None:
        """The table that is to be written."""
        return self._target

    @property
    def report(self) -> FileReport | None:
        """What became of the last file; None before, or where it was not written."""
        return self._report

    def set_source(self, path: Path) -> None:
        """Predict this file or folder; the answers are to go beside it under a free name."""
        if self.runner.busy:
            return
        self._source = path
        stem = path.name if path.is_dir() else path.stem
        name = self.ui(ANSWERS_NAME.format(name=plain(stem)))
        self._target = _free(path.parent / f"{name}.xlsx")
        self._forget_result()
        self._update()

    def set_target(self, path: Path) -> None:
        """Write the answers there."""
        if self.runner.busy:
            return
        self._target = path
        self._forget_result()
        self._update()

    def start(self) -> None:
        """Predict."""
        if self.runner.busy or self._source is None or self._target is None:
            return
        self._forget_result()
        self.progress.set_text(READING.format(file=plain(self._source.name)))
        self.bar.setRange(0, 1000)
        self.bar.setValue(0)
        words = self.words.isChecked() and not self.words.isHidden()
        self.runner.start(self._source, self._target, words=words)
        self._update()
        if self.runner.busy:
            self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write what no label words itself."""
        super().retranslate()
        self.words.setText(self.ui(WORDS))
        self.bar.setAccessibleName(self.progress.text())
        self._update()

    def done(self, result: int) -> None:
        self.runner.cancel()
        super().done(result)

    def _make_views(self) -> None:
        ui = self.ui
        self.what = TextLabel(ui, UNTRAINED, tone="text2", wrap=True)
        middle = Qt.TextElideMode.ElideMiddle
        self.source_label = ElidedLabel(ui, NOT_CHOSEN, role="control", elide=middle)
        self.target_label = ElidedLabel(ui, NOT_CHOSEN, role="control", elide=middle)
        self.file_button = Button(ui, FILE, icon="file", size="small", tooltip=CHOOSE_FILE)
        self.folder_button = Button(ui, FOLDER, icon="folder", size="small", tooltip=CHOOSE_FOLDER)
        self.target_button = Button(ui, SAVE_AS, icon="save", size="small", tooltip=CHOOSE_TARGET)
        self.words = QCheckBox()
        self.words.setChecked(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.progress = TextLabel(ui, None, role="control", tone="text2")
        self.outcome = StatusLabel(ui, "info", CANCELLED, wrap=True)
        self.show_button = Button(ui, SHOW, icon="table", size="small")
        self.show_folder_button = Button(ui, SHOW_FOLDER, icon="folder", size="small")
        self.cancel_button = Button(ui, CANCEL, icon="stop")
        self.predict_button = PrimaryButton(ui, PREDICT)

    def _lay_out(self) -> None:
        ui = self.ui
        self.body.addWidget(self.what)
        self._grid = QGridLayout()
        for row, (title, label, buttons) in enumerate(
            (
                (FROM, self.source_label, (self.file_button, self.folder_button)),
                (TO, self.target_label, (self.target_button,)),
            )
        ):
            self._grid.addWidget(TextLabel(ui, title, role="caption", tone="text3"), row, 0)
            self._grid.addWidget(label, row, 1)
            box = QHBoxLayout()
            for button in buttons:
                box.addWidget(button)
            self._grid.addLayout(box, row, 2, Qt.AlignmentFlag.AlignRight)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.words)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.outcome)
        shows = QHBoxLayout()
        shows.addWidget(self.show_button)
        shows.addWidget(self.show_folder_button)
        shows.addStretch(1)
        self.body.addLayout(shows)
        self.body.addStretch(1)
        self.foot.insertWidget(1, self.cancel_button)
        self.foot.addWidget(self.predict_button)

    def _connect(self) -> None:
        self.file_button.clicked.connect(self._on_file)
        self.folder_button.clicked.connect(self._on_folder)
        self.target_button.clicked.connect(self._on_target)
        self.predict_button.clicked.connect(self.start)
        self.cancel_button.clicked.connect(self._on_cancel)
        self.show_button.clicked.connect(self._on_show)
        self.show_folder_button.clicked.connect(self._on_show_folder)
        self.runner.progressed.connect(self._on_progress)
        self.runner.finished.connect(self._on_finished)
        self.runner.failed.connect(self._on_failed)
        self.runner.stopped.connect(self._on_stopped)
        live, session = self._context.live, self._context.session
        live.run_changed.connect(self._update)
        live.closed.connect(self.close)
        session.runs_changed.connect(self._update)
        session.data_changed.connect(self._update)

    def _update(self, *_args: object) -> None:
        """Show what is chosen and what can be done now."""
        record = self._context.live.shown
        trained = record is not None and bool(self._context.session.runs.weights(record.id))
        if record is not None and trained:
            self.what.set_text(WHAT.format(number=record.number))
        else:
            self.what.set_text(UNTRAINED)
        for label, path in ((self.source_label, self._source), (self.target_label, self._target)):
            label.set_text(NOT_CHOSEN if path is None else plain(str(path)))
        busy = self.runner.busy
        for button in (self.file_button, self.folder_button, self.target_button, self.words):
            button.setEnabled(not busy)
        self.words.setVisible(self._has_texts)
        chosen = self._source is not None and self._target is not None
        self.predict_button.setEnabled(trained and chosen and not busy)
        self.predict_button.setDefault(True)
        self.bar.setVisible(busy)
        self.progress.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.cancel_button.setEnabled(busy)
        for button in (self.show_button, self.show_folder_button):
            button.setVisible(self._report is not None)

    @property
    def _has_texts(self) -> bool:
        record = self._context.live.shown
        return record is not None and any(e.kind == "text" for e in record.signature.inputs)

    def _forget_result(self) -> None:
        self._report = None
        self.outcome.setVisible(False)

    def _on_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.ui(CHOOSE_FILE), self._folder)
        if name:
            self.set_source(Path(name))

    def _on_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.ui(CHOOSE_FOLDER), self._folder)
        if name:
            self.set_source(Path(name))

    @property
    def _folder(self) -> str:
        return "" if self._source is None else str(self._source.parent)

    def _on_target(self) -> None:
        workbook, table = self.ui(WORKBOOK), self.ui(CSV)
        name, kind = QFileDialog.getSaveFileName(
            self,
            self.ui(CHOOSE_TARGET),
            "" if self._target is None else str(self._target),
            f"{workbook};;{table}",
        )
        if name:
            path = Path(name)
            if path.suffix.lower() not in (".xlsx", ".csv"):
                path = path.with_name(path.name + (".csv" if kind == table else ".xlsx"))
            self.set_target(path)

    def _on_cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.progress.set_text(CANCELLING)
        self.runner.cancel()

    def _on_progress(self, done: int, total: int) -> None:
        if not self.cancel_button.isEnabled():
            return
        self.bar.setValue(round(1000 * done / max(total, 1)))
        left = self.runner.seconds_left
        text = PROGRESS if left != left else LEFT.format(time=plain(duration(left)))
        text = text.format(done=done, total=total)
        self.progress.set_text(text)
        self.bar.setAccessibleName(self.progress.text())

    def _on_finished(self, report: FileReport) -> None:
        self._report = report
        sentences = [*report.sentences, *(entry.text for entry in report.left_out)]
        self._end("ok", Text("", "{list}", (("list", TextList(tuple(sentences), "\n")),)))
        self.show_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: UserError) -> None:
        hint = error.hint if error.hint is not None else plain("")
        self._end("error", FAILED.format(message=error.message, hint=hint))

    def _on_stopped(self) -> None:
        self._end("info", CANCELLED)

    def _end(self, state: State, text: Text) -> None:
        self.outcome.set_state(state, text)
        self.outcome.setVisible(True)
        self._update()
        self.restyle()
        words = self.ui(text)
        event = QAccessibleAnnouncementEvent(self, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
        self.said.emit(words)

    def _on_show(self) -> None:
        if self._report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.path)))

    def _on_show_folder(self) -> None:
        if self._report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.path.parent)))


def open_predict_file(context: PanelContext, window: QWidget, path: Path | None = None) -> None:
    """Open the dialog of a window, or bring it to the front.

    Args:
        context: the run shown, its data, the compute thread, look and language.
        window: that owns it.
        path: file or folder to begin with; None: as it was left.
    """
    found = window.findChild(PredictFileDialog)
    dialog = found if isinstance(found, PredictFileDialog) else PredictFileDialog(context, window)
    if path is not None:
        dialog.set_source(path)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def _free(path: Path) -> Path:
    """Return the path, or one beside it that no file has: "a 2.xlsx", "a 3.xlsx" ..."""
    free, number = path, 2
    while free.exists():
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return free
