"""The import under way: its draft, what was seen of the file, and the orders on the desk thread.

Nothing of the document changes before `use`. The newest order counts; an older one is stopped.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.frame import Frame
from nnstudio.data.kept_frame import keep_frame
from nnstudio.data.progress import Reading
from nnstudio.data.study import Study
from nnstudio.data.text_steps import TEXT_STEPS, with_text_step
from nnstudio.edit.settings import set_data
from nnstudio.gui.session import Session
from nnstudio.work.import_data.draft import Draft, reopen, same_reading, settled, start
from nnstudio.work.import_data.look import Look, first_reading, look
from nnstudio.work.import_data.prepared import Prepared, prepare_import
from nnstudio.work.import_data.rows import Place, places_of

_log = logging.getLogger(__name__)

USE = QT_TRANSLATE_NOOP("import_page", "Use {name}")
BROKEN = QT_TRANSLATE_NOOP("import_page", "{name} could not be read.")
BROKEN_HINT = QT_TRANSLATE_NOOP(
    "import_page", "Your file and your project are as they were. Choose another file."
)
_PROGRESS_MS = 100


class Phase(StrEnum):
    """How far an import is."""

    IDLE = "idle"
    OPENING = "opening"
    """Nothing was seen yet."""
    READING = "reading"
    """The first rows were seen, all rows are being read."""
    STOPPED = "stopped"
    """The first rows were seen; a person stopped the reading of the rest."""
    CHANGING = "changing"
    """What was seen is shown while a change is worked out."""
    READY = "ready"
    FAILED = "failed"


WORKING = frozenset((Phase.OPENING, Phase.READING, Phase.CHANGING))


class ImportModel(QObject):
    """One import at a time.

    Args:
        session: its document, desk and registries.
        parent: the Qt owner.

    Signals:
        changed: phase, look or a reason why something is not possible.
        progressed: rows or files that were read, several times a second.
        prepared_changed: what the preparation would do is known.
        ended: the import is over; True where its data are used now.
    """

    changed = Signal()
    progressed = Signal()
    prepared_changed = Signal()
    ended = Signal(bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._phase = Phase.IDLE
        self._path = Path()
        self._look: Look | None = None
        self._draft: Draft | None = None  # newer than the look while a change is worked out
        self._problem: UserError | None = None
        self._trouble: UserError | None = None
        self._prepared: Prepared | None = None
        self._reading = Reading()
        self._preparing = Reading()
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_PROGRESS_MS)
        self._timer.timeout.connect(self.progressed)
        session.document_replaced.connect(self.close)

    @property
    def phase(self) -> Phase:
        """How far it is."""
        return self._phase

    @property
    def active(self) -> bool:
        """Whether there is an import."""
        return self._phase is not Phase.IDLE

    @property
    def working(self) -> bool:
        """Whether the desk thread is at it."""
        return self._phase in WORKING

    @property
    def path(self) -> Path:
        """The file or folder."""
        return self._path

    @property
    def look(self) -> Look | None:
        """What was seen last; None before the first look and where nothing can be read."""
        return self._look

    @property
    def study(self) -> Study | None:
        """What would be taken."""
        return self._look.study if self._look is not None else None

    @property
    def problem(self) -> UserError | None:
        """Why the file cannot be read at all."""
        return self._problem

    @property
    def trouble(self) -> UserError | None:
        """Why the last change was not possible; what was before it still holds."""
        return self._trouble

    @property
    def prepared(self) -> Prepared | None:
        """What the preparation would do; None while it is not known."""
        return self._prepared

    @property
    def refused(self) -> UserError | None:
        """Why the data cannot be used as they are; None where they can."""
        if self._look is None:
            return self._problem
        made = self._look.study
        if made.refused is not None:
            return made.refused
        for finding in made.inspection.findings:
            if finding.severity == "error":
                return DataError(finding.message, finding.hint)
        return self._prepared.problem if self._prepared is not None else None

    @property
    def usable(self) -> bool:
        """Whether `use` would work."""
        ready = self._phase is Phase.READY and self.refused is None
        return ready and self._prepared is not None and not self._session.locked

    @property
    def progress(self) -> tuple[int, int]:
        """(done, total) of what the importer counts; total 0 while unknown."""
        return self._reading.progress

    def open(self, path: Path, known: DataConfig | None = None) -> None:
        """Look at a file or folder that a person chose.

        Args:
            path: the file or folder.
            known: what is known of it beforehand, e.g. from the catalogue of public sets.
        """
        session, registries = self._session, self._session.registries.data
        project, folder = session.document.data, session.folder
        self._begin(path, lambda: start(path, registries, project, folder, known))

    def reopen(self) -> None:
        """Look at the data in use again, with what was decided about them."""
        session, registries = self._session, self._session.registries.data
        config, folder = session.document.data, session.folder
        self._begin(Path(config.path), lambda: reopen(config, folder, registries))

    def change(self, draft: Draft) -> None:
        """Take another draft: look again, at the file itself only where it is read otherwise."""
        before = self._look
        self._trouble, self._draft = None, draft
        if before is None:
            self._set_phase(Phase.OPENING)
            self._submit(lambda: draft, first_reading(self._cache), None)
            return
        self._set_phase(Phase.CHANGING)
        if same_reading(draft, before.draft):
            frame = before.study.frame
            reading = Reading(cache=self._cache) if before.whole else first_reading(self._cache)
            self._submit(lambda: draft, reading, frame)
        else:
            self._submit(lambda: draft, first_reading(self._cache), None)

    def attempt(self, make: Callable[..., Draft], *args: Any) -> None:
        """Change the draft by a function of `work.import_data.draft`; a DataError is told."""
        if self._draft is None:
            return
        try:
            self.change(make(self._draft, *args))
        except DataError as error:
            self._trouble = error
            self.changed.emit()

    def stop(self) -> None:
        """Stop reading; what was seen so far stays."""
        if not self.working:
            return
        if self._look is None:
            self.cancel()
            return
        self._turn += 1
        self._reading.cancel()
        self._draft = self._look.draft
        self._set_phase(Phase.READY if self._look.whole else Phase.STOPPED)
        self._prepare_again(self._look)

    def read_rest(self) -> None:
        """Go on reading all rows after a stop."""
        if self._phase is Phase.STOPPED and self._look is not None:
            self._read_all(self._look.draft)

    def cancel(self) -> None:
        """End the import without any change."""
        if self._phase is Phase.IDLE:
            return
        self._forget()
        self.ended.emit(False)

    def close(self) -> None:
        """End the import because its window or its document goes; nobody is told."""
        if self._phase is not Phase.IDLE:
            self._forget()

    def use(self) -> bool:
        """Put the data into the document as one step that can be undone.

        Returns:
            Whether the import is over; if not, the person has been told why.
        """
        seen, session = self._look, self._session
        if seen is None or not self.usable:
            return False
        try:
            config = self._as_the_net_reads(settled(seen.study, session.document.data))
        except DataError as error:
            session.notify(error.message, "warning")
            return False
        session.keep_frame(keep_frame(config, seen.draft.path, seen.study.frame))
        words = USE.format(name=plain(seen.draft.path.name))
        if config != session.document.data and not session.attempt(
            set_data, session.document, config, words
        ):
            return False
        self._forget()
        self.ended.emit(True)
        return True

    def _as_the_net_reads(self, config: DataConfig) -> DataConfig:
        """Prepare texts as those before were, where there is a net that reads them so."""
        document = self._session.document
        if not len(document.graph):
            return config
        step = next((one.id for one in document.data.prepare if one.id in TEXT_STEPS), "")
        return config.model_copy(update={"prepare": with_text_step(config.prepare, step)})

    def ask_places(self, keys: Sequence[str], done: Callable[[tuple[Place, ...]], None]) -> None:
        """Find the rows of a note on the desk thread."""
        seen = self._look
        if seen is None:
            return
        frame, wanted = seen.study.frame, tuple(keys)
        self._session.desk.submit(
            "import-places", lambda: places_of(frame, wanted), done, self._log_only
        )

    @property
    def draft(self) -> Draft | None:
        """What was decided; None where the file is of an unknown kind."""
        return self._draft

    @property
    def config(self) -> DataConfig | None:
        """The settings as they would be used; None before the first look."""
        return self._look.study.config if self._look is not None else None

    @property
    def _cache(self) -> Path | None:
        return self._session.cache_folder

    def _begin(self, path: Path, make: Callable[[], Draft]) -> None:
        self._forget()
        self._path = path
        self._set_phase(Phase.OPENING)
        self._submit(make, first_reading(self._cache), None)

    def _read_all(self, draft: Draft) -> None:
        self._set_phase(Phase.READING)
        self._submit(lambda: draft, Reading(cache=self._cache), None)

    def _submit(self, make: Callable[[], Draft], reading: Reading, frame: Frame | None) -> None:
        """Order a look; an older one is stopped and its answer dropped."""
        self._reading.cancel()
        self._preparing.cancel()
        self._reading = reading
        self._turn += 1
        turn, registries = self._turn, self._session.registries.data
        drafts: list[Draft] = []

        def work() -> Look:
            drafts.append(make())
            return look(drafts[0], registries, reading, frame)

        def done(seen: Look) -> None:
            if turn == self._turn:
                self._on_look(seen)

        def failed(error: Exception) -> None:
            if turn == self._turn:
                self._draft = drafts[0] if drafts else self._draft
                self._on_failed(error)

        self._session.desk.submit("import", work, done, failed)

    def _on_look(self, seen: Look) -> None:
        self._look, self._draft = seen, seen.draft
        self._problem, self._path = None, seen.draft.path
        self._prepared = None
        self._set_phase(Phase.READY if seen.whole else Phase.READING)
        self._prepare(seen)
        if not seen.whole:
            self._read_all(seen.draft)

    def _prepare(self, seen: Look) -> None:
        """Find out on the desk thread what the preparation would do."""
        made = seen.study
        if made.raw is None or made.parts is None:
            self._prepared = Prepared()
            self.prepared_changed.emit()
            return
        raw, parts, config = made.raw, made.parts, made.config
        registries, reading = self._session.registries.data, Reading()
        self._preparing = reading

        def done(prepared: Prepared) -> None:
            if self._look is seen:
                self._prepared = prepared
                self.prepared_changed.emit()

        def failed(error: Exception) -> None:
            if self._look is seen and not reading.cancelled:
                self._prepared = Prepared((), self._as_user_error(error))
                self.prepared_changed.emit()

        self._session.desk.submit(
            "import-steps",
            lambda: prepare_import(raw, parts, config, registries, reading),
            done,
            failed,
        )

    def _on_failed(self, error: Exception) -> None:
        told = self._as_user_error(error)
        seen = self._look
        if seen is None:
            self._problem = told
            self._set_phase(Phase.FAILED)
            self._session.notify(told.message, "error")
            return
        self._trouble, self._draft = told, seen.draft
        self._session.notify(told.message, "warning")
        self._set_phase(Phase.READY if seen.whole else Phase.STOPPED)
        self._prepare_again(seen)

    def _prepare_again(self, seen: Look) -> None:
        """Go on with the preparation of what is shown where a newer look had stopped it."""
        if self._prepared is None:
            self._prepare(seen)

    def _as_user_error(self, error: Exception) -> DataError:
        if isinstance(error, DataError):
            return error
        if isinstance(error, UserError):
            return DataError(error.message, error.hint, error.code)
        _log.error("reading a file failed", exc_info=error)
        return DataError(BROKEN.format(name=plain(self._path.name)), BROKEN_HINT)

    def _log_only(self, error: Exception) -> None:
        _log.error("looking at an import failed", exc_info=error)

    def _forget(self) -> None:
        self._turn += 1
        self._reading.cancel()
        self._preparing.cancel()
        self._look = self._draft = self._problem = self._trouble = self._prepared = None
        self._set_phase(Phase.IDLE)

    def _set_phase(self, phase: Phase) -> None:
        self._phase = phase
        if phase in WORKING:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()
