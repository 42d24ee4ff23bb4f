"""The items of a file, and the net that answers for them: what the blocks are made of."""

from __future__ import annotations

import filecmp
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.compile.plan import Plan
from nnstudio.data.dataset import LeftOut, Prepared
from nnstudio.data.load import found_path
from nnstudio.data.new_items.new_items import read_new
from nnstudio.data.preparation import Preparation
from nnstudio.data.progress import Reading
from nnstudio.data.registry import DataRegistries
from nnstudio.explain.item_answers import ItemsQuestion, answer_items
from nnstudio.explain.why import question_preparation
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.plans import plan_of
from nnstudio.project.run_data import check_same_form, need_weights, new_file_settings
from nnstudio.project.run_record import RunRecord, Weights
from nnstudio.train.job import CallJob

Array = NDArray[np.generic]
Block = tuple[int, int]

BLOCK_ITEMS = 256
BLOCK_SIGNS = 200_000
"""Letters of all texts of a block; a single longer text is a block of its own."""
BLOCK_VALUES = 8_000_000
"""Numbers of all items of a block."""
STRONGEST = 3


@dataclass(frozen=True)
class FileItems:
    """Items of a file and the net that is asked.

    Args:
        name: of the file or folder.
        names: how a person finds each item again.
        inputs: raw, by name, first axis = items.
        truth: what the file says is right, as in NewItems; None where it says nothing, or where
            the file is what the net was trained with: its test part stays locked.
        left_out: what was not read and why.
        own: whether the file is what the net was trained with.
        plan, weights, loss: the net.
        prepared: how the training data were prepared.
    """

    name: str
    names: tuple[str, ...]
    inputs: Mapping[str, Array]
    truth: Array | None
    left_out: tuple[LeftOut, ...]
    own: bool
    plan: Plan
    weights: Mapping[str, Array]
    loss: str
    prepared: Preparation

    @property
    def count(self) -> int:
        """Number of items."""
        return len(self.names)

    @property
    def texts(self) -> Array | None:
        """The texts, object (item,), where the items have some."""
        raw = self.prepared.raw_signature.inputs
        name = next((entry.name for entry in raw if entry.kind == "text"), None)
        return None if name is None else self.inputs[name]


def read_items(
    record: RunRecord,
    weights: Weights,
    prepared: Prepared,
    path: Path,
    layers: LayerRegistry,
    registries: DataRegistries,
    folder: Path | None = None,
    reading: Reading | None = None,
) -> FileItems:
    """Read a file or folder for a trained net.

    Args:
        record: of a trained run.
        weights: of the run.
        prepared: how the training data were prepared: the data, or what the run kept of it.
        path: file or folder with new items.
        layers: the catalogue.
        registries: importers.
        folder: of the project; its data's relative path starts there.
        reading: progress and the wish to stop.

    Raises:
        CancelledError: somebody wants it to stop.
        UserError: the run has no weights, the project's data have another form now, or the file
            cannot be read or has not the columns that the net needs.
    """
    need_weights(weights)
    check_same_form(record, prepared)
    loss = record.training.loss.id
    plan = plan_of(record.graph, record.signature, layers, loss=loss)
    importer, config = new_file_settings(record, path, registries)
    new = read_new(importer, path, config, prepared, judged=False, reading=reading)
    own = is_training_data(record, path, folder)
    return FileItems(
        name=path.name,
        names=new.names,
        inputs=new.inputs,
        truth=None if own else new.truth,
        left_out=new.left_out,
        own=own,
        plan=plan,
        weights=weights,
        loss=loss,
        prepared=question_preparation(prepared),
    )


def is_training_data(record: RunRecord, path: Path, folder: Path | None) -> bool:
    """Whether a file is what a run was trained with, or a copy of it."""
    trained = training_path(record, folder)
    try:
        if trained is None:
            return False
        if trained.samefile(path):
            return True
        both = trained.is_file() and path.is_file()
        return both and filecmp.cmp(trained, path, shallow=False)
    except OSError:
        return False


def training_path(record: RunRecord, folder: Path | None) -> Path | None:
    """Return where the data of a run lie; None for bundled ones and those that are gone."""
    if record.data.source != "file" or not record.data.path:
        return None
    return found_path(record.data.path, folder)


def blocks(items: FileItems) -> Iterator[Block]:
    """Yield blocks (first item, one after the last) of some tenths of a second each."""
    texts = items.texts
    sizes = [int(np.prod(v.shape[1:])) for v in items.inputs.values() if v.dtype != object]
    most = max(1, min(BLOCK_ITEMS, BLOCK_VALUES // max(1, *sizes, 1)))
    start = signs = 0
    for place in range(items.count):
        length = 0 if texts is None else len(str(texts[place]))
        if place > start and (place - start >= most or signs + length > BLOCK_SIGNS):
            yield start, place
            start, signs = place, 0
        signs += length
    if items.count > start:
        yield start, items.count


def block_job(items: FileItems, block: Block, key: str, strongest: int = STRONGEST) -> CallJob:
    """Return the order for the compute thread; an ItemAnswers answers it.

    Args:
        items: of the file.
        block: which of them.
        key: the asker's name for it; only the newest of a key counts.
        strongest: for how many words of a text the share is wanted; 0 computes none.
    """
    start, stop = block
    inputs = {name: values[start:stop] for name, values in items.inputs.items()}
    question = ItemsQuestion(
        items.plan, items.weights, items.prepared, inputs, items.loss, strongest
    )
    return CallJob(key, answer_items, (question,))
