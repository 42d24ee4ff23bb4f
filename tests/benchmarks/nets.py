"""The two nets that all speed figures speak of, and their synthetic data.

28×28 inputs, 20,000 training items, batch 64, Adam, 10 classes.
MLP = 784-128-10; CNN = conv8-pool-conv16-pool-dense.
"""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import numpy as np

from nnstudio.base.ids import new_id
from nnstudio.data.config import DataConfig, SplitConfig, StepConfig
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import chain, conv, dense
from nnstudio.train.config import Choice, TrainConfig

TRAIN_ITEMS = 20_000
VALIDATION_ITEMS = 2_000
BATCH = 64
EPOCHS = {"mlp": 12, "cnn": 4}


def write_data(folder: Path) -> Path:
    """Write the synthetic data as IDX files, as MNIST comes."""
    folder.mkdir(parents=True, exist_ok=True)
    generator = np.random.default_rng(0)
    for name, items in (("train", TRAIN_ITEMS + VALIDATION_ITEMS), ("t10k", 100)):
        labels = generator.integers(0, 10, items).astype(np.uint8)
        images = generator.integers(0, 256, (items, 28, 28)).astype(np.uint8)
        # A bright bar whose place tells the class, so that there is something to learn.
        for row, label in enumerate(labels):
            images[row, 2 * label + 2 : 2 * label + 5, :] = 250
        _write(folder / f"{name}-images-idx3-ubyte.gz", images)
        _write(folder / f"{name}-labels-idx1-ubyte.gz", labels)
    return folder


def _write(path: Path, values: np.ndarray[Any, np.dtype[np.uint8]]) -> None:
    head = bytes([0, 0, 8, values.ndim]) + b"".join(
        int(size).to_bytes(4, "big") for size in values.shape
    )
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(head + values.tobytes())


def document(kind: str, folder: Path) -> DocumentState:
    """Return the project of a net.

    Args:
        kind: "mlp" or "cnn".
        folder: with the data.
    """
    if kind == "mlp":
        graph = chain(("nn.flatten", {}), dense(128, "relu"), dense(10))
    else:
        pool = ("nn.max_pool2d", {"kernel_size": [2, 2]})
        graph = chain(conv(8, 3), pool, conv(16, 3), pool, ("nn.flatten", {}), dense(10))
    share = VALIDATION_ITEMS / (TRAIN_ITEMS + VALIDATION_ITEMS)
    data = DataConfig(
        source="file",
        importer="idx",
        path=str(folder),
        prepare=(StepConfig(id="scale"),),
        split=SplitConfig(train=1 - share, validation=share, test=0.0, kind="given"),
    )
    training = TrainConfig(
        optimizer=Choice(id="adam", params={"lr": 0.001}),
        epochs=EPOCHS[kind],
        batch_size=BATCH,
        seed=0,
    )
    return DocumentState(
        id=new_id("project"), title=kind, graph=graph, data=data, training=training
    )
