"""One window's state: the open document, its undo stack, report, data, runs and selection.

Views receive the session and listen to it; they change the document through `push` alone.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from nnstudio.base.glossary import load_glossary
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextArg
from nnstudio.compile.examine import Examiner
from nnstudio.compile.report import Report
from nnstudio.data.dataset import DataError, Dataset
from nnstudio.data.kept_frame import KeptFrame, keep_frame
from nnstudio.data.load import data_path, load_dataset, read_frame
from nnstudio.data.progress import Reading
from nnstudio.edit.edit import Edit, EditError
from nnstudio.graph.changes import MoveNode, RenameNode, SetSetting
from nnstudio.gui.desk import Desk
from nnstudio.gui.i18n import Language
from nnstudio.gui.selection import Selection
from nnstudio.gui.terms import Terms
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.undo import EditCommand
from nnstudio.gui.widgets.ui import Ui
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import Document, DocumentError
from nnstudio.project.registries import Registries
from nnstudio.project.run_data import data_note
from nnstudio.project.run_record import Runs

_log = logging.getLogger(__name__)
_REPAIRS_AT_ONCE = 150
"""Nodes up to which repairs are looked for with every edit; of larger nets, after a pause."""
_REPAIRS_DELAY_MS = 250

LOCKED = QT_TRANSLATE_NOOP(
    "session", "The net is locked while it trains. Stop the training first; nothing is lost."
)
NOT_POSSIBLE = QT_TRANSLATE_NOOP("session", "This step is not possible here. Nothing was changed.")
DATA_BROKEN = QT_TRANSLATE_NOOP("session", "The data could not be read.")
DATA_BROKEN_HINT = QT_TRANSLATE_NOOP(
    "session", "The net and its settings are safe. Choose the data again on the page Data."
)


@dataclass(frozen=True)
class DataState:
    """How far the data of the open document are.

    Args:
        status: "none" (nothing chosen), "loading", "ready" or "failed".
        dataset: the prepared data when ready.
        error: what went wrong when failed.
    """

    status: str = "none"
    dataset: Dataset | None = None
    error: DataError | None = None


class Session(QObject):
    """The open document and everything derived from it.

    Signals:
        document_replaced: another document was opened; views rebuild.
        document_changed: change records were applied.
        report_changed: shapes and problems were found anew.
        data_changed: the data are loading, ready or failed.
        runs_changed: a run was added, changed or removed (its id).
        locked_changed: the structure was locked (training) or unlocked.
        path_changed: the document has another file, or was saved.
        notified: a sentence for the status bar and the log (Text, level).
    """

    document_replaced = Signal()
    document_changed = Signal(tuple)
    report_changed = Signal()
    data_changed = Signal()
    runs_changed = Signal(str)
    locked_changed = Signal(bool)
    path_changed = Signal()
    notified = Signal(object, str)

    def __init__(
        self,
        registries: Registries,
        language: Language,
        theme: Theme,
        desk: Desk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.registries = registries
        self.language = language
        self.theme = theme
        self.ui = Ui(theme, language)
        self.terms = Terms(load_glossary(), self.term_values)
        self.selection = Selection(self)
        self.undo_stack = QUndoStack(self)
        self.cache_folder: Path | None = None
        """Where working copies of pictures lie; None keeps them in memory."""
        self._desk = desk
        self._kept: KeptFrame | None = None
        self._loading: Reading | None = None
        self._examiner = Examiner(registries.layers)
        self._document = Document()
        self._runs = Runs()
        self._report = Report()
        self._data = DataState()
        self._locked = False
        self._path: Path | None = None
        self._has_document = False
        self._repairs = QTimer(self)
        self._repairs.setSingleShot(True)
        self._repairs.setInterval(_REPAIRS_DELAY_MS)
        self._repairs.timeout.connect(self._on_repairs_due)
        self._wire()
        language.changed.connect(self._on_language_changed)

    @property
    def registry(self) -> LayerRegistry:
        """The layer registry."""
        return self.registries.layers

    @property
    def document(self) -> Document:
        """The open document."""
        return self._document

    @property
    def has_document(self) -> bool:
        """Whether a project is open (the welcome page shows otherwise)."""
        return self._has_document

    @property
    def runs(self) -> Runs:
        """The runs of the open document."""
        return self._runs

    @property
    def report(self) -> Report:
        """Shapes, sizes and problems of the graph as it is now."""
        return self._report

    @property
    def data(self) -> DataState:
        """How far the data are."""
        return self._data

    @property
    def locked(self) -> bool:
        """Whether the structure is locked because a training runs."""
        return self._locked

    @property
    def path(self) -> Path | None:
        """The project's file; None for a copy that was never saved."""
        return self._path

    @property
    def folder(self) -> Path | None:
        """Where relative paths of the document start; None for a copy that was never saved."""
        return self._path.parent if self._path is not None else None

    @property
    def desk(self) -> Desk:
        """The thread for files and tables."""
        return self._desk

    @property
    def modified(self) -> bool:
        """Whether there is something to save."""
        return not self.undo_stack.isClean()

    def open(self, document: Document, runs: Runs | None = None, path: Path | None = None) -> None:
        """Show another document.

        Args:
            document: it becomes the open one.
            runs: its runs; None: none yet.
            path: its file; None for an untitled copy.
        """
        self._unwire()
        self.undo_stack.clear()
        self._document = document
        self._runs = runs if runs is not None else Runs()
        self._path = path
        self._has_document = True
        self._data = DataState()
        self._kept = None
        self.selection.set()
        self._wire()
        self._report = self._examine()
        self.document_replaced.emit()
        self.report_changed.emit()
        self.path_changed.emit()
        self.load_data()

    def close_document(self) -> None:
        """Show no document (the welcome page)."""
        self.open(Document())
        self._has_document = False
        self.document_replaced.emit()

    def push(self, edit: Edit | None) -> bool:
        """Apply an edit and put it on the undo stack.

        Returns:
            Whether it was applied; if not, the person has been told why.
        """
        if edit is None or not edit.changes:
            return False
        if self._locked and any(self._is_structural(change) for change in edit.changes):
            self.notify(LOCKED, "warning")
            return False
        try:
            edit.do(self._document)
        except DocumentError:
            _log.exception("an edit was refused")
            self.notify(NOT_POSSIBLE, "warning")
            return False
        self.undo_stack.push(EditCommand(edit, self._document, self.language))
        if edit.select:
            self.selection.set(tuple(n for n in edit.select if n in self._document.graph))
        return True

    def attempt(self, make_edit: object, *args: object, **kwargs: object) -> bool:
        """Make an edit by calling a function of `nnstudio.edit` and push it.

        An EditError is shown in the status bar.
        """
        try:
            return self.push(make_edit(*args, **kwargs))  # pyright: ignore[reportCallIssue]
        except EditError as error:
            self.notify(error.text, "warning")
            return False

    def undo(self) -> None:
        """Take the last edit back."""
        if self._locked:
            self.notify(LOCKED, "warning")
        else:
            self.undo_stack.undo()

    def redo(self) -> None:
        """Do the last undone edit again."""
        if self._locked:
            self.notify(LOCKED, "warning")
        else:
            self.undo_stack.redo()

    def term_values(self) -> dict[str, TextArg]:
        """Return the person's own numbers for the cards of terms."""
        training = self._document.training
        values: dict[str, TextArg] = {
            "batch": training.batch_size,
            "epochs": training.epochs,
            "seed": str(training.seed),
            "optimizer": training.optimizer.id,
            "layers": len(self._document.graph),
        }
        rate = training.optimizer.params.get("lr")
        if isinstance(rate, (int, float)):
            values["learning_rate"] = float(rate)
        if training.patience:
            values["patience"] = training.patience
        if self._report.parameters is not None:
            values["parameters"] = self._report.parameters
        if self._report.macs is not None:
            values["multiply_adds"] = self._report.macs
        dataset = self._data.dataset
        if dataset is not None:
            values.update(_data_values(dataset, training.batch_size))
        return values

    def notify(self, text: Text, level: str = "info") -> None:
        """Say a sentence in the status bar and the log; level "info", "warning" or "error"."""
        self.notified.emit(text, level)

    def set_locked(self, locked: bool) -> None:
        """Lock or unlock the structure."""
        if locked != self._locked:
            self._locked = locked
            self.locked_changed.emit(locked)

    def set_saved(self, path: Path) -> None:
        """Note that the document lies safely in a file."""
        self._path = path
        self.undo_stack.setClean()
        self.path_changed.emit()

    def load_data(self) -> None:
        """Load and prepare the data of the document on the desk thread."""
        config = self._document.data
        if self._loading is not None:
            self._loading.cancel()  # nobody waits for it any more
        if not config.source:
            self._desk.submit("dataset", _nothing, _ignore, _ignore)
            self._set_data(DataState())
            return
        self._set_data(DataState("loading", self._data.dataset))
        folder, registries, kept = self.folder, self.registries.data, self._kept
        reading = self._loading = Reading(cache=self.cache_folder)

        def work() -> tuple[Dataset, KeptFrame | None]:
            if config.source != "file":
                return load_dataset(config, folder, registries, reading), kept
            path = data_path(config, folder)
            frame = None if kept is None else kept.frame_for(config, path)
            still = kept
            if frame is None:
                frame = read_frame(config, path, registries, reading)
                still = keep_frame(config, path, frame)
            return load_dataset(config, folder, registries, reading, frame), still

        self._desk.submit("dataset", work, self._on_dataset, self._on_dataset_failed)

    @property
    def progress(self) -> tuple[int, int]:
        """How far the data of the document are read: (done, total), total 0 while unknown."""
        return self._loading.progress if self._loading is not None else (0, 0)

    def stop_loading(self) -> None:
        """Stop reading the data of the document: the window closes."""
        if self._loading is not None:
            self._loading.cancel()

    def keep_frame(self, kept: KeptFrame | None) -> None:
        """Keep what was read of the file in use; None forgets it."""
        self._kept = kept

    def _is_structural(self, change: object) -> bool:
        if isinstance(change, SetSetting):
            return change.section in ("data", "weights")
        return not isinstance(change, MoveNode | RenameNode)

    def _wire(self) -> None:
        self._document.changed.connect(self._on_document_changed)
        self._runs.changed.connect(self._on_runs_changed)

    def _unwire(self) -> None:
        self._document.changed.disconnect(self._on_document_changed)
        self._runs.changed.disconnect(self._on_runs_changed)

    def _examine(self, *, repairs: bool | None = None) -> Report:
        """Find shapes and problems; on a large net repairs come a moment later."""
        document = self._document
        if repairs is None:
            repairs = len(document.graph) <= _REPAIRS_AT_ONCE
        report = self._examiner.examine(
            document.graph.snapshot(),
            document.signature,
            training=document.training.model_dump(mode="json"),
            data=document.data.model_dump(mode="json"),
            repairs=repairs,
        )
        if not repairs and report.problems:
            self._repairs.start()
        return report

    def _on_repairs_due(self) -> None:
        self._report = self._examine(repairs=True)
        self.report_changed.emit()

    def _set_data(self, state: DataState) -> None:
        self._data = state
        self.data_changed.emit()

    def _on_document_changed(self, changes: tuple[object, ...]) -> None:
        moved_only = bool(changes) and all(isinstance(c, MoveNode) for c in changes)
        if not moved_only:
            self._report = self._examine()
        self.document_changed.emit(changes)
        if not moved_only:
            self.report_changed.emit()
        if any(getattr(change, "section", "") == "data" for change in changes):
            self.load_data()

    def _on_runs_changed(self, run_id: str) -> None:
        self.runs_changed.emit(run_id)

    def _on_dataset(self, answer: tuple[Dataset, KeptFrame | None]) -> None:
        dataset, self._kept = answer
        self._set_data(DataState("ready", dataset))
        self._document.set_signature(dataset.signature)
        self._say_what_changed(dataset)

    def _say_what_changed(self, dataset: Dataset) -> None:
        """Point out that a file holds other values now than when the net was trained."""
        record = self._runs.latest_trained
        if record is not None and record.data == self._document.data:
            note = data_note(record, dataset)
            if note is not None:
                self.notify(note, "warning")

    def _on_dataset_failed(self, error: Exception) -> None:
        if not isinstance(error, DataError):
            _log.error("loading data failed", exc_info=error)
            error = DataError(DATA_BROKEN, DATA_BROKEN_HINT)
        self._set_data(DataState("failed", None, error))

    def _on_language_changed(self) -> None:
        for index in range(self.undo_stack.count()):
            command = self.undo_stack.command(index)
            if isinstance(command, EditCommand):
                command.retranslate(self.language)


def _nothing() -> None:
    """Take the place of an order that nobody waits for."""


def _ignore(_answer: object) -> None:
    """Nobody waits for the answer."""


def _data_values(dataset: Dataset, batch: int) -> dict[str, TextArg]:
    parts = dataset.parts
    values: dict[str, TextArg] = {
        "items": len(parts.train),
        "validation_items": len(parts.validation),
        "test_items": len(parts.test),
        "all_items": dataset.items,
        "batches": -(-len(parts.train) // max(batch, 1)),
    }
    target = dataset.signature.target
    if target.task == "classification":
        values["classes"] = len(target.classes)
        values["class_names"] = ", ".join(target.classes[:12])
    if len(target.names) == 1:
        values["target"] = target.names[0]
    return values
