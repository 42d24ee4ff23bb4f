"""The table file that answers go to, and what is said at its end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.data.dataset import LeftOut
from nnstudio.explain.item_answers import ItemAnswers
from nnstudio.export.sheets.sheet_file import SheetFile
from nnstudio.project.disk import Disk
from nnstudio.train.intervals import wilson
from nnstudio.work.predict_file.answer_table import AnswerTable
from nnstudio.work.predict_file.file_items import Block, FileItems


@dataclass(frozen=True)
class FileReport:
    """What became of a file.

    Args:
        path: of the table.
        task: "classification" or "regression".
        items: answered.
        unknown: texts without a known word; they have no real answer.
        cut: texts whose end did not count.
        judged: items of which the file says what is right.
        right: of those, answered rightly.
        mean_off: of predicted numbers, the mean distance from what is right; NaN for none.
        own: whether the file is what the net was trained with.
        left_out: what was not read and why.
    """

    path: Path
    task: str
    items: int
    unknown: int
    cut: int
    judged: int
    right: int
    mean_off: float
    own: bool
    left_out: tuple[LeftOut, ...]

    @property
    def sentences(self) -> tuple[Text, ...]:
        """What a person should know of it, the most important first."""
        file = plain(self.path.name)
        said = [
            QT_TRANSLATE_NOOP("predict_file", "{n} predicted and written to {file}.").format(
                n=self.items, file=file
            )
        ]
        if self.unknown:
            text = QT_TRANSLATE_NOOP(
                "predict_file", "{n} of them without a known word: they have no real answer."
            )
            said.append(text.format(n=self.unknown))
        if self.cut:
            text = QT_TRANSLATE_NOOP(
                "predict_file", "{n} of them longer than the net reads: the end did not count."
            )
            said.append(text.format(n=self.cut))
        if self.judged and self.task == "classification":
            low, high = wilson(self.right, self.judged)
            text = QT_TRANSLATE_NOOP(
                "predict_file",
                "Right: {share} of {items} with a known label (95 % interval {low} – {high}).",
            )
            said.append(
                text.format(
                    share=Number(self.right / self.judged, 1, percent=True),
                    items=self.judged,
                    low=Number(low, 1, percent=True),
                    high=Number(high, 1, percent=True),
                )
            )
        elif self.judged:
            text = QT_TRANSLATE_NOOP(
                "predict_file", "Mean distance from the true value: {off} (known of {items})."
            )
            said.append(text.format(off=Number(self.mean_off), items=self.judged))
        if self.own:
            said.append(
                QT_TRANSLATE_NOOP(
                    "predict_file",
                    "These are the data that the net was trained with: its answers say nothing "
                    "about new items, and the true labels are left out, as the test part is "
                    "locked.",
                )
            )
        return tuple(said)


class AnswerFile:
    """Writes the answers to a file's items, block by block; owned by one thread at a time.

    Args:
        items: of the file.
        target: table file, .csv or .xlsx.
        language: of heads and notes; decides how CSV writes numbers.
        disk: for tests.
    """

    def __init__(
        self, items: FileItems, target: Path, language: str, disk: Disk | None = None
    ) -> None:
        self._items, self._target, self._language = items, target, language
        self._disk = disk
        self._table: AnswerTable | None = None
        self._sheet: SheetFile | None = None

    def take(self, block: Block, answers: ItemAnswers) -> None:
        """Write the answers to a block.

        Raises:
            UserError: the disk refuses; nothing half-written is left.
        """
        if self._table is None or self._sheet is None:
            table = AnswerTable(self._items, self._language, answers.words is not None)
            self._table = table
            self._sheet = SheetFile(
                self._target, table.columns(), self._language, table.title, self._disk
            )
        self._sheet.write(self._table.rows(block, answers))

    def finish(self) -> FileReport:
        """Put the table in its place.

        Raises:
            UserError: the disk refuses; nothing half-written is left, an old file is as it was.
            RuntimeError: no block was taken.
        """
        if self._table is None or self._sheet is None:
            raise RuntimeError("no block was taken")
        path = self._sheet.finish()
        tally, items = self._table.tally, self._items
        return FileReport(
            path=path,
            task=items.prepared.signature.target.task,
            items=tally.items,
            unknown=tally.unknown,
            cut=tally.cut,
            judged=tally.judged,
            right=tally.right,
            mean_off=tally.off / tally.judged if tally.judged else float("nan"),
            own=items.own,
            left_out=items.left_out,
        )

    def discard(self) -> None:
        """Leave nothing of the table; an old file is as it was. Harmless after `finish`."""
        if self._sheet is not None:
            self._sheet.discard()
