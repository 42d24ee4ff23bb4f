"""The project that a verb works on: opened, locked while written, and saved whatever comes."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.cli.output import Output
from nnstudio.data.dataset import DataError, Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import Reading
from nnstudio.project.document import Document, DocumentState
from nnstudio.project.errors import ProjectFileError
from nnstudio.project.lock import ProjectLock
from nnstudio.project.registries import Registries, load_all_registries
from nnstudio.project.run_data import data_note
from nnstudio.project.run_record import RunRecord, Runs
from nnstudio.project.store import SUFFIX, OpenedProject, open_project, save_project
from nnstudio.settings.settings import cache_folder, state_folder
from nnstudio.work.relink import relinked

_NO_DATA = ("NNS-2001", "NNS-2004")


class ProjectFile:
    """An open project file of a verb.

    Args:
        path: the file.
        opened: what it holds.
        registries: layers and data.
        output: where to write.
    """

    def __init__(
        self, path: Path, opened: OpenedProject, registries: Registries, output: Output
    ) -> None:
        self.path = path
        self.document = Document(opened.state)
        self.runs: Runs = opened.make_runs()
        self.registries = registries
        self._stamp = opened.stamp
        self._migrated_from = opened.migrated_from
        self._output = output

    def save(self) -> None:
        """Save to the file.

        Raises:
            ProjectFileError: it could not be written, or somebody else changed it.
        """
        self._stamp = save_project(
            self.document.snapshot(),
            self.runs,
            self.path,
            expect=self._stamp,
            keep_version=self._migrated_from,
        )
        self._migrated_from = None

    def save_somewhere(self) -> None:
        """Save to the file or, where that is impossible, to another one and say which.

        Raises:
            ProjectFileError: it could not be written anywhere.
        """
        try:
            self.save()
        except ProjectFileError as error:
            other = self._save_elsewhere(error)
            self._output.error(error)
            text = QT_TRANSLATE_NOOP("cli", "Everything was saved to {file} instead.")
            self._output.say(text.format(file=plain(str(other))))
            self.path = other

    def dataset(
        self,
        moved: Path | None = None,
        option: str = "--data",
        state: DocumentState | None = None,
    ) -> Dataset:
        """Return the project's data.

        Args:
            moved: where they are now; None: where the project says.
            option: the verb's option for that, for the advice.
            state: the state whose data are meant, e.g. of a run; None: the document's, which
                then keeps the new place.

        Raises:
            UserError: they are missing or cannot be read.
        """
        config = self.document.data if state is None else state.data
        if moved is not None:
            config = relinked(config, moved, self.registries.data)
        try:
            reading = Reading(cache=cache_folder())
            dataset = load_dataset(config, self.path.parent, self.registries.data, reading)
        except DataError as error:
            if error.code not in _NO_DATA or moved is not None:
                raise
            hint = QT_TRANSLATE_NOOP(
                "cli", "The project is safe. Say where its data are: {option} PATH"
            ).format(option=plain(option))
            raise UserError(error.message, hint, error.code) from error
        for entry in dataset.left_out:
            self._output.say(entry.text)
        if state is None:
            self.document.apply_data(config)
            self.document.set_signature(dataset.signature)
        return dataset

    def run_data(self, record: RunRecord, moved: Path | None, option: str) -> Dataset:
        """Return the data of a run and say where their values have changed since.

        Raises:
            UserError: they are missing or cannot be read.
        """
        state = replace(self.document.snapshot(), data=record.data)
        dataset = self.dataset(moved, option, state)
        note = data_note(record, dataset)
        if note is not None:
            self._output.say(note)
        return dataset

    def trained_as(self, number: int) -> RunRecord:
        """Return the trained run of this number.

        Raises:
            UserError: there is none.
        """
        known = self._with_weights()
        found = next((one for one in known if one.number == number), None)
        if found is None:
            numbers = ", ".join(str(one.number) for one in known)
            raise UserError(
                QT_TRANSLATE_NOOP("cli", "{file} holds no trained run number {number}.").format(
                    file=plain(self.path.name), number=number
                ),
                QT_TRANSLATE_NOOP("cli", "Trained runs: {numbers}.").format(numbers=numbers or "–"),
                "NNS-4036",
            )
        return found

    def chosen(self, number: int | None) -> RunRecord:
        """Return the trained run of this number; without one, the newest, and say which it is.

        Raises:
            UserError: there is none.
        """
        if number is not None:
            return self.trained_as(number)
        record = self.trained()
        if len(self._with_weights()) > 1:
            text = QT_TRANSLATE_NOOP(
                "cli", "Run {number} answers, the newest; --run N chooses another."
            )
            self._output.say(text.format(number=record.number))
        return record

    def another(self, number: int) -> RunRecord:
        """Return a trained run to compare the newest one with.

        Raises:
            UserError: there is none of this number, or it is the newest one itself.
        """
        found = self.trained_as(number)
        if found.id == self.trained().id:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "cli", "Run {number} is the newest one; it is not compared with itself."
                ).format(number=number),
                QT_TRANSLATE_NOOP(
                    "cli", "Name an older run, or train again with other settings first."
                ),
                "NNS-4037",
            )
        return found

    def trained(self) -> RunRecord:
        """Return the newest trained run.

        Raises:
            UserError: there is none.
        """
        record = self.runs.latest_trained
        if record is None:
            raise UserError(
                QT_TRANSLATE_NOOP("cli", "{file} holds no trained net yet.").format(
                    file=plain(self.path.name)
                ),
                QT_TRANSLATE_NOOP("cli", "Train it first: nnstudio train {file}").format(
                    file=plain(str(self.path))
                ),
                "NNS-4031",
            )
        return record

    def _with_weights(self) -> list[RunRecord]:
        return [one for one in self.runs if self.runs.weights(one.id)]

    def _save_elsewhere(self, error: ProjectFileError) -> Path:
        name = self.path.name.removesuffix(SUFFIX)
        for folder in (self.path.parent, state_folder() / "rescued", Path.home()):
            with contextlib.suppress(OSError, ProjectFileError):
                folder.mkdir(parents=True, exist_ok=True)
                target = free_name(folder / f"{name}{SUFFIX}")
                save_project(self.document.snapshot(), self.runs, target)
                return target
        raise error


@contextlib.contextmanager
def opened_project(
    path: Path, output: Output, *, registries: Registries | None = None, write: bool = False
) -> Iterator[ProjectFile]:
    """Open a project file for a verb.

    Args:
        path: the file.
        output: where to write.
        registries: layers and data; None loads them.
        write: whether the verb will save; then nobody else may have it open.

    Raises:
        UserError: it cannot be read, is open elsewhere, or is an older copy that a verb must not
            overwrite.
    """
    registries = registries or load_all_registries()
    lock = ProjectLock(path)
    if write and path.exists():
        owner = lock.acquire()
        if owner is not None:
            raise owner.error()
    try:
        opened = open_project(path, registries.layers)
        if write and opened.backup_of is not None:
            raise _is_backup(path, opened.backup_of)
        for notice in opened.notices:
            output.say(notice)
        yield ProjectFile(path, opened, registries, output)
    finally:
        lock.release()


def free_name(path: Path) -> Path:
    """Return a name beside a path that no file has: "net-2.nns", "net-3.nns" ..."""
    number = 2
    while (free := path.with_name(f"{path.stem}-{number}{path.suffix}")).exists():
        number += 1
    return free


def unsaveable(path: Path) -> ProjectFileError:
    """Return the error for a new file whose folder is not there."""
    return ProjectFileError(
        QT_TRANSLATE_NOOP("cli", "The folder {folder} is not there.").format(
            folder=plain(str(path.parent))
        ),
        QT_TRANSLATE_NOOP("cli", "Nothing was done. Make the folder, or name another one."),
        "NNS-3117",
    )


def _is_backup(path: Path, original: Path) -> ProjectFileError:
    return ProjectFileError(
        QT_TRANSLATE_NOOP("cli", "{file} is the older copy of {original}.").format(
            file=plain(path.name), original=plain(original.name)
        ),
        QT_TRANSLATE_NOOP(
            "cli", "Nothing was changed. Copy it to a name that ends in .nns and use that."
        ),
        "NNS-3132",
    )
