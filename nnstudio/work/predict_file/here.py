"""A file is answered in this thread, without a window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from nnstudio.explain.item_answers import ItemAnswers
from nnstudio.project.disk import Disk
from nnstudio.train.control import Control
from nnstudio.train.headless import answer_here
from nnstudio.train.registry import load_train_registries
from nnstudio.work.predict_file.answer_file import AnswerFile, FileReport
from nnstudio.work.predict_file.file_items import STRONGEST, FileItems, block_job, blocks


def predict_file_here(
    items: FileItems,
    target: Path,
    language: str,
    *,
    words: bool = True,
    control: Control | None = None,
    progress: Callable[[int, int], None] | None = None,
    disk: Disk | None = None,
) -> FileReport:
    """Answer for the items of a file and write the table.

    Beyond the items themselves, one block is in memory.

    Args:
        items: of the file.
        target: table file, .csv or .xlsx.
        language: of heads and notes; decides how CSV writes numbers.
        words: whether the strongest words of each text are wanted.
        control: to stop it from a signal handler.
        progress: called with the items done and all items.
        disk: for tests.

    Raises:
        Stopped: somebody stopped it; an old file is as it was.
        UserError: the items do not fit the net, or the disk refuses; an old file is as it was.
    """
    registries = load_train_registries()
    file = AnswerFile(items, target, language, disk)
    try:
        for block in blocks(items):
            if progress is not None:
                progress(block[0], items.count)
            job = block_job(items, block, "predict_file", STRONGEST if words else 0)
            answers: ItemAnswers = answer_here(job, registries, control)
            file.take(block, answers)
        return file.finish()
    finally:
        file.discard()
