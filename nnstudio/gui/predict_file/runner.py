"""Answers a whole file: read and written on a desk of its own, computed between other jobs."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.explain.item_answers import ItemAnswers
from nnstudio.export.sheets.sheet_file import check_sheet_target
from nnstudio.gui.desk import Desk
from nnstudio.gui.panel import PanelContext
from nnstudio.project.run_data import stored_preparation
from nnstudio.train.events import JobFailed, JobResult
from nnstudio.work.compare import stop_job
from nnstudio.work.predict_file.answer_file import AnswerFile, FileReport
from nnstudio.work.predict_file.file_items import (
    STRONGEST,
    Block,
    FileItems,
    block_job,
    blocks,
    read_items,
    training_path,
)

INTERVAL_MS = 40
AHEAD = 2
"""Blocks that are asked for or wait for the disk, so that neither thread waits for the other."""
_KEY = "predict_file"
_log = logging.getLogger(__name__)

NEEDS_TRAINING = QT_TRANSLATE_NOOP("predict_file", "This net has no trained weights yet.")
NEEDS_TRAINING_HINT = QT_TRANSLATE_NOOP("predict_file", "Train it first; then predict the file.")
NEEDS_DATA = QT_TRANSLATE_NOOP(
    "predict_file", "For such items the data of the training are needed."
)
NEEDS_DATA_HINT = QT_TRANSLATE_NOOP(
    "predict_file", "Nothing was written. Say on the page Data where they are, then try again."
)
FAULT = QT_TRANSLATE_NOOP(
    "predict_file", "The file could not be predicted because of a fault in NN Studio."
)
FAULT_HINT = QT_TRANSLATE_NOOP(
    "predict_file", "Nothing half-written is left, and your project is safe."
)


class FileRunner(QObject):
    """Predicts one file at a time; the window and a training go on meanwhile.

    Args:
        context: the run shown, its data, and the compute thread.
        parent: the Qt owner.

    Signals:
        progressed: items done and items in all.
        finished: the table is in its place (FileReport).
        failed: why it is not (UserError); an old file is as it was.
        stopped: a person stopped it; an old file is as it was.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, context: PanelContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = Desk()
        self._turn = 0  # answers of an earlier turn do not count
        self._reading: Reading | None = None
        self._items: FileItems | None = None
        self._file: AnswerFile | None = None
        self._blocks: Iterator[Block] = iter(())
        self._asked: dict[str, Block] = {}
        self._held: list[tuple[Block, ItemAnswers]] = []
        self._writing = False
        self._words = True
        self._begun = 0.0
        self._done = 0
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._desk.deliver)
        context.controller.result_arrived.connect(self._on_result)
        context.controller.job_failed.connect(self._on_job_failed)
        context.live.closed.connect(self.close)

    @property
    def busy(self) -> bool:
        """Whether a file is being predicted."""
        return self._reading is not None

    @property
    def seconds_left(self) -> float:
        """Estimated; NaN while nothing is known."""
        if self._items is None or not self._done:
            return float("nan")
        taken = time.monotonic() - self._begun
        return taken / self._done * (self._items.count - self._done)

    def start(self, source: Path, target: Path, *, words: bool = True) -> None:
        """Predict a file with the run shown.

        Args:
            source: file or folder.
            target: table file, .csv or .xlsx.
            words: whether the strongest words of each text are wanted.
        """
        if self.busy:
            return
        context, session = self._context, self._context.session
        record = context.live.shown
        weights = None if record is None else session.runs.weights(record.id)
        if record is None or not weights:
            self.failed.emit(UserError(NEEDS_TRAINING, NEEDS_TRAINING_HINT, "NNS-4086"))
            return
        reading = self._reading = Reading(cache=session.cache_folder, alone=True)
        self._turn += 1
        self._words, self._done = words, 0
        registries, layers = session.registries.data, session.registry
        dataset = session.data.dataset if session.data.status == "ready" else None
        folder = None if session.path is None else session.path.parent
        language = context.ui.language.code

        def read() -> tuple[FileItems, AnswerFile]:
            trained = training_path(record, folder)
            check_sheet_target(target, [source, *([trained] if trained is not None else [])])
            prepared = stored_preparation(record, source, registries) or dataset
            if prepared is None:
                raise UserError(NEEDS_DATA, NEEDS_DATA_HINT, "NNS-4087")
            items = read_items(
                record, weights, prepared, source, layers, registries, folder, reading
            )
            return items, AnswerFile(items, target, language)

        self._desk.submit("read", read, self._on_read, self._on_failed)
        self._timer.start()

    def cancel(self) -> None:
        """Stop; `stopped` follows within a moment."""
        if self._reading is None or self._reading.cancelled:
            return
        self._reading.cancel()
        self._forget_jobs()
        if self._items is not None:  # else the reading says that it was stopped
            self._after_discard(self._end_stopped)

    def close(self) -> None:
        """Leave nothing half-written and join the thread; nothing can be started any more."""
        if self._reading is not None:
            self._reading.cancel()
        self._turn += 1
        self._timer.stop()
        self._desk.close()
        if self._file is not None:
            self._file.discard()
        self._reset()

    def _on_read(self, found: tuple[FileItems, AnswerFile]) -> None:
        self._items, self._file = found
        if self._reading is None or self._reading.cancelled:
            self._after_discard(self._end_stopped)
            return
        self._blocks = blocks(self._items)
        self._begun = time.monotonic()
        self.progressed.emit(0, self._items.count)
        self._ask()

    def _ask(self) -> None:
        """Ask for further blocks, or put the table in its place when all are written."""
        items, file = self._items, self._file
        if items is None or file is None or self._reading is None or self._reading.cancelled:
            return
        while len(self._asked) + len(self._held) < AHEAD:
            block = next(self._blocks, None)
            if block is None:
                break
            key = f"{_KEY}.{self._turn}.{block[0]}"
            self._asked[key] = block
            self._context.live.submit(block_job(items, block, key, STRONGEST if self._words else 0))
        if not self._asked and not self._held and not self._writing:
            self._writing = True
            self._desk.submit("write", file.finish, self._on_finished, self._on_failed)

    def _on_result(self, event: JobResult) -> None:
        block = self._asked.pop(event.key, None)
        if block is None or not isinstance(event.value, ItemAnswers):
            return
        self._held.append((block, event.value))
        self._write()
        self._ask()

    def _write(self) -> None:
        file = self._file
        if self._writing or not self._held or file is None:
            return
        self._writing = True
        block, answers = self._held.pop(0)
        self._desk.submit(
            "write",
            lambda: file.take(block, answers),
            lambda _: self._on_written(block),
            self._on_failed,
        )

    def _on_written(self, block: Block) -> None:
        self._writing = False
        if self._items is None or self._reading is None or self._reading.cancelled:
            return
        self._done = block[1]
        self.progressed.emit(self._done, self._items.count)
        self._write()
        self._ask()

    def _on_finished(self, report: FileReport) -> None:
        self._reset()
        self.finished.emit(report)

    def _on_job_failed(self, event: JobFailed) -> None:
        if event.key in self._asked:
            error = UserError(event.message, event.hint, event.code)
            self._forget_jobs()
            self._after_discard(lambda: self._end_failed(error))

    def _on_failed(self, error: Exception) -> None:
        self._forget_jobs()
        if isinstance(error, CancelledError):
            self._after_discard(self._end_stopped)
            return
        if not isinstance(error, UserError):
            _log.error("predicting a file failed", exc_info=error)
            error = UserError(FAULT, FAULT_HINT, "NNS-9004")
        shown = error
        self._after_discard(lambda: self._end_failed(shown))

    def _after_discard(self, then: Callable[[], None]) -> None:
        """Throw away on the desk what is half-written, then say what happened."""
        file = self._file

        def discard() -> Any:
            if file is not None:
                file.discard()

        self._desk.submit("discard", discard, lambda _: then(), lambda _: then())

    def _forget_jobs(self) -> None:
        for key in self._asked:
            self._context.live.submit(stop_job(key))
        self._asked, self._held = {}, []

    def _end_stopped(self) -> None:
        if self.busy:  # else the table was in its place before the wish to stop
            self._reset()
            self.stopped.emit()

    def _end_failed(self, error: UserError) -> None:
        if self.busy:
            self._reset()
            self.failed.emit(error)

    def _reset(self) -> None:
        self._timer.stop()
        self._reading = self._items = self._file = None
        self._blocks = iter(())
        self._asked, self._held, self._writing = {}, [], False
