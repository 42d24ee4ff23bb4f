"""One measurement in a process of its own: prints a JSON line.

Two OpenMP pools in one process would slow each other down, so each side of a ratio gets its own
process: `python -m tests.benchmarks.child live mlp FOLDER`.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import numpy as np

from nnstudio.project.document import DocumentState
from tests.benchmarks.nets import BATCH, EPOCHS, document


def live(kind: str, folder: Path) -> dict[str, float]:
    """Train in the window with its default panels showing; returns items a second."""
    return train_in_window(document(kind, folder))


def train_in_window(project: DocumentState) -> dict[str, float]:
    """Train a project in the window; return items a second, and the gaps between frames in ms."""
    from tests.benchmarks.window import open_studio  # Qt

    with open_studio() as bench:
        bench.studio.files.show_new(project)
        bench.wait(lambda: bench.studio.session.data.status == "ready", 60)
        bench.wait_ready()
        bench.watch_frames()
        start = time.perf_counter()
        bench.studio.launcher.train()
        bench.wait(lambda: bench.studio.controller.state == "idle", 600)
        seconds = time.perf_counter() - start
        record = bench.studio.session.runs.latest
        if record is None or record.reason != "finished":
            raise RuntimeError("the training did not finish")
        items = len(bench.studio.session.data.dataset.parts.train)  # type: ignore[union-attr]
        return {
            "rate": items * record.epochs_done / record.seconds,
            "seconds": seconds,
            "accuracy": record.validation.get("accuracy", 0.0),
            **bench.frame_figures(),
        }


def hand_tuned(kind: str, folder: Path) -> dict[str, float]:
    """The best loop by hand: data resident, batches by index, fused Adam; best thread count."""
    return {"rate": max(_hand_loop(kind, folder, threads) for threads in (1, os.cpu_count() or 1))}


def plain(kind: str, folder: Path) -> dict[str, float]:
    """The ordinary way: DataLoader and Adam, threads as torch chooses them."""
    import torch
    from torch import nn
    from torch.utils.data import DataLoader, TensorDataset

    inputs, targets, validation, answers = tensors(document(kind, folder))
    model = _model(kind)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    loss_of = nn.CrossEntropyLoss()
    loader = DataLoader(TensorDataset(inputs, targets), batch_size=BATCH, shuffle=True)
    start = time.perf_counter()
    for _epoch in range(EPOCHS[kind]):
        model.train()
        total = 0.0
        for batch, wanted in loader:
            optimizer.zero_grad()
            loss = loss_of(model(batch), wanted)
            loss.backward()
            optimizer.step()
            total += loss.item()
        validate(model, validation, answers)
    return {"rate": len(inputs) * EPOCHS[kind] / (time.perf_counter() - start)}


def _hand_loop(kind: str, folder: Path, threads: int) -> float:
    import torch
    from torch import nn

    torch.set_num_threads(threads)
    torch.manual_seed(0)
    inputs, targets, validation, answers = tensors(document(kind, folder))
    model = _model(kind)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001, fused=True)
    loss_of = nn.CrossEntropyLoss()
    items = len(inputs)
    start = time.perf_counter()
    for _epoch in range(EPOCHS[kind]):
        model.train()
        order = torch.randperm(items)
        losses = []
        for first in range(0, items, BATCH):
            rows = order[first : first + BATCH]
            optimizer.zero_grad(set_to_none=True)
            loss = loss_of(model(inputs.index_select(0, rows)), targets.index_select(0, rows))
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        torch.stack(losses).mean().item()
        validate(model, validation, answers)
    return items * EPOCHS[kind] / (time.perf_counter() - start)


def validate(model, validation, answers) -> float:  # type: ignore[no-untyped-def]
    """Return the share of right answers."""
    import torch

    model.eval()
    with torch.inference_mode():
        return float((model(validation).argmax(1) == answers).float().mean())


def _model(kind: str):  # type: ignore[no-untyped-def]
    from torch import nn

    if kind == "mlp":
        return nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
    return nn.Sequential(
        nn.Conv2d(1, 8, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(8, 16, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(784, 10),
    )


def tensors(project: DocumentState):  # type: ignore[no-untyped-def]
    """Return inputs and targets of the training part, then those of the validation part."""
    import torch

    from nnstudio.data.load import load_dataset
    from nnstudio.data.registry import load_data_registries

    dataset = load_dataset(project.data, None, load_data_registries())
    values = torch.from_numpy(np.ascontiguousarray(next(iter(dataset.inputs.values()))))
    targets = torch.from_numpy(np.asarray(dataset.target))
    train = torch.from_numpy(dataset.parts.train)
    validation = torch.from_numpy(dataset.parts.validation)
    return values[train], targets[train], values[validation], targets[validation]


if __name__ == "__main__":
    what, which, where = sys.argv[1:4]
    measure = {"live": live, "hand": hand_tuned, "plain": plain}[what]
    sys.stdout.write(json.dumps(measure(which, Path(where))) + "\n")
