"""The data of a part as tensors on the device, taken by index batch by batch.

The inputs of the whole set stay where they are in memory (no copy on the processor); only rows of
the part are ever read. Targets are written once in the form that the loss wants.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch  # noqa: TID253 - only the worker loads this file

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.data.dataset import Dataset, PartName
from nnstudio.data.lazy import LazyItems
from nnstudio.train.config import EPOCH_CHANCES
from nnstudio.train.errors import TrainError
from nnstudio.train.events import Array
from nnstudio.train.lazy_input import LazyInput, Source, item_bytes, on_device
from nnstudio.train.spec import Encoding
from nnstudio.train.variation import Chance, Variations, varied

MIB = 1024 * 1024
CARD_SHARE = 0.4  # of the card's free memory that one part may take; the net needs the rest
EVALUATION_BYTES = 16 * MIB  # of activations a batch: more does not fit the processor's cache


@dataclass(frozen=True)
class Batch:
    """Which items belong to a batch.

    Args:
        rows: int64, places in the inputs.
        positions: int64, places in the part's targets.
        chance: decides how the batch is changed where training batches are.
    """

    rows: torch.Tensor
    positions: torch.Tensor
    chance: Chance = (0, 0)

    def __len__(self) -> int:
        return len(self.positions)


@dataclass(frozen=True)
class PartTensors:
    """One part of the data.

    Args:
        inputs: in the order of the plan's inputs, (item, ...) of the whole set; those of images
            beyond the memory are prepared batch by batch.
        rows: int64 (item of the part,), places in `inputs`.
        targets: of the part, as the loss wants them.
        truth: of the part, as metrics want them: int64 classes or float32 (item, name).
        device: where batches are wanted; None where the tensors already are.
        variations: how batches are changed to learn from; () where they are not.
    """

    inputs: tuple[Source, ...]
    rows: torch.Tensor
    targets: torch.Tensor
    truth: Array
    device: torch.device | None = None
    variations: Variations = ()

    def __len__(self) -> int:
        return len(self.rows)

    def batches(self, size: int) -> Iterator[Batch]:
        """Yield all items in order, so many at a time."""
        positions = torch.arange(len(self.rows), device=self.rows.device)
        for part in positions.split(size) if len(positions) else ():
            yield Batch(self.rows[part], part)

    def sample(self, items: int = 2000) -> PartTensors:
        """Return some items spread evenly over the part, or the part itself if it is small."""
        if len(self) <= items:
            return self
        chosen = np.linspace(0, len(self) - 1, items).astype(np.int64)
        index = torch.from_numpy(chosen).to(self.rows.device)
        return PartTensors(
            self.inputs,
            self.rows.index_select(0, index),
            self.targets.index_select(0, index),
            self.truth[chosen],
            self.device,
        )

    def take(self, batch: Batch) -> tuple[list[torch.Tensor], torch.Tensor]:
        """Return the inputs and targets of a batch as they are."""
        rows = batch.rows
        inputs = [tensor.index_select(0, rows) for tensor in self.inputs]
        return self._placed(inputs, batch)

    def take_to_learn(self, batch: Batch) -> tuple[list[torch.Tensor], torch.Tensor]:
        """Return the inputs and targets of a batch, changed by chance where that is wanted."""
        rows = batch.rows
        inputs = [tensor.index_select(0, rows) for tensor in self.inputs]
        if self.variations:
            inputs = varied(inputs, self.variations, batch.chance)
        return self._placed(inputs, batch)

    def _placed(
        self, inputs: list[torch.Tensor], batch: Batch
    ) -> tuple[list[torch.Tensor], torch.Tensor]:
        targets = self.targets.index_select(0, batch.positions)
        if self.device is not None:
            return [tensor.to(self.device) for tensor in inputs], targets.to(self.device)
        return inputs, targets


def input_tensors(plan: Plan, dataset: Dataset) -> tuple[Source, ...]:
    """Return the inputs of the whole set in the order of the plan's inputs, not copied.

    Raises:
        TrainError: the data have no such input.
    """
    tensors: list[Source] = []
    for entry in plan.inputs:
        values = dataset.inputs.get(entry.name)
        if values is None and not entry.name and dataset.inputs:
            values = next(iter(dataset.inputs.values()))
        if values is None:
            message = QT_TRANSLATE_NOOP("train", "The data have no input called {name}.")
            hint = QT_TRANSLATE_NOOP("train", "Choose another source in the input layer.")
            raise TrainError(message.format(name=entry.name), hint, "NNS-3020")
        tensors.append(as_source(values))
    return tuple(tensors)


def as_source(values: Array | LazyItems) -> Source:
    """Return an input of the whole set by index: over the same memory, or prepared when asked."""
    return LazyInput(values) if isinstance(values, LazyItems) else as_tensor(values)


def as_tensor(values: Array) -> torch.Tensor:
    """Return a tensor over the same memory, float32 or int64; a copy only where it must be."""
    wanted = np.int64 if values.dtype.kind in "iu" and values.dtype != np.uint8 else np.float32
    array = np.ascontiguousarray(values, dtype=wanted)
    if not array.flags.writeable:
        array = array.copy()  # torch takes no memory that it may not write
    return torch.from_numpy(array)


def part_tensors(
    inputs: tuple[Source, ...],
    dataset: Dataset,
    part: PartName,
    encoding: Encoding,
    device: torch.device,
    variations: Variations = (),
) -> PartTensors:
    """Return one part for the device.

    Args:
        inputs: of the whole set, on the processor.
        dataset: for rows and targets of that part; no other row is read.
        part: which part.
        encoding: how the loss wants the targets.
        device: where it computes; a graphics card gets copies of the part's rows alone, or
            batch by batch where they would fill it or are changed on the way.
        variations: how batches are changed to learn from.
    """
    rows = np.asarray(dataset.parts.of(part), dtype=np.int64)
    truth = np.asarray(dataset.target)[rows]
    targets = encode_targets(truth, encoding, dataset.signature.target.size)
    index = torch.from_numpy(np.array(rows))
    if device.type == "cpu":
        return PartTensors(inputs, index, targets, truth, variations=variations)
    size = sum(item_bytes(source) for source in inputs) * len(rows)
    if variations or size > CARD_SHARE * torch.cuda.mem_get_info(device)[0]:
        return PartTensors(inputs, index, targets, truth, device, variations)
    copies = tuple(on_device(source, index, device) for source in inputs)
    index = torch.arange(len(rows), device=device)
    return PartTensors(copies, index, targets.to(device), truth)


def encode_targets(truth: Array, encoding: Encoding, size: int) -> torch.Tensor:
    """Return targets in the form a loss wants.

    Args:
        truth: int64 (item,) classes or (item, name) numbers.
        encoding: the form.
        size: number of classes or numbers.

    Returns:
        int64 (item,) for class indices, else float32 (item, output).
    """
    if encoding == "class_index":
        return torch.from_numpy(np.array(truth, dtype=np.int64))
    if encoding == "value":
        return torch.from_numpy(np.array(truth, dtype=np.float32).reshape(len(truth), size))
    classes = torch.from_numpy(np.array(truth, dtype=np.int64))
    if encoding == "one_hot":
        return torch.nn.functional.one_hot(classes, size).to(torch.float32)
    zero_one = classes.to(torch.float32).unsqueeze(1)
    return zero_one if encoding == "zero_one" else 2.0 * zero_one - 1.0


def evaluation_batch(plan: Plan, batch_size: int) -> int:
    """Return how many items to send through the net at once where nothing is learnt.

    Args:
        plan: the net; its largest values decide.
        batch_size: of the training, which is never undercut.
    """
    largest = max((step.output.count or 1 for step in plan.steps), default=1)
    return max(batch_size, min(4096, EVALUATION_BYTES // (4 * largest)))


class ItemOrder:
    """The order of the items, new every epoch from a generator of its own.

    Args:
        part: the training part.
        batch_size: items a batch.
        shuffle: whether each epoch has a new order.
        seed: of the generator.
        smallest: fewest items a batch may have; a smaller last batch joins the one before.
    """

    def __init__(
        self, part: PartTensors, batch_size: int, shuffle: bool, seed: int, smallest: int
    ) -> None:
        self.generator = torch.Generator().manual_seed(seed)
        self._part = part
        self._shuffle = shuffle
        sizes = [batch_size] * (len(part) // batch_size)
        if len(part) % batch_size:
            sizes.append(len(part) % batch_size)
        if len(sizes) > 1 and sizes[-1] < smallest:
            last = sizes.pop()
            sizes[-1] += last
        self._sizes = sizes

    @property
    def batches(self) -> int:
        """Batches an epoch."""
        return len(self._sizes)

    def epoch(self) -> list[Batch]:
        """Return the batches of the next epoch."""
        part = self._part
        if self._shuffle:
            positions = torch.randperm(len(part), generator=self.generator)
            positions = positions.to(part.rows.device)
        else:
            positions = torch.arange(len(part), device=part.rows.device)
        rows = part.rows.index_select(0, positions)
        pairs = zip(rows.split(self._sizes), positions.split(self._sizes), strict=True)
        if not part.variations:
            return [Batch(*pair) for pair in pairs]
        epoch = int(torch.randint(EPOCH_CHANCES, (), generator=self.generator))
        return [Batch(*pair, chance=(epoch, number)) for number, pair in enumerate(pairs)]
