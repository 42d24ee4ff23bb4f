"""One window's state: the open document, its undo stack, report, data, runs and selection.

Views receive the session and listen to it; they change the document through `push` alone.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from nnstudio.base.errors import UserError
from nnstudio.base.glossary import load_glossary
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextArg
from nnstudio.compile.examine import Examiner
from nnstudio.compile.report import Report
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import DataError, Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import recognise
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
        self._desk = desk
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
        if not config.source:
            self._set_data(DataState())
            return
        self._set_data(DataState("loading", self._data.dataset))
        folder = self._path.parent if self._path is not None else None
        registries = self.registries
        self._desk.submit(
            "dataset",
            lambda: load_dataset(config, folder, registries.data),
            self._on_dataset,
            self._on_dataset_failed,
        )

    def recognise(
        self,
        path: Path,
        done: Callable[[DataConfig], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Find out on the desk thread what a file or folder is.

        Args:
            path: the file or folder.
            done: called with the data settings that suit it.
            failed: called with the reason why it cannot be used.
        """
        registries = self.registries.data

        def refuse(error: Exception) -> None:
            if not isinstance(error, UserError):
                _log.error("reading a file failed", exc_info=error)
                error = DataError(DATA_BROKEN, DATA_BROKEN_HINT)
            failed(error)

        self._desk.submit("recognise", lambda: recognise(path, registries), done, refuse)

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

    def _on_dataset(self, dataset: Dataset) -> None:
        self._set_data(DataState("ready", dataset))
        self._document.set_signature(dataset.signature)

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
