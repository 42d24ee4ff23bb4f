"""One measurement of a net that reads texts in order: prints a JSON line.

The templates as they are, on the bundled German texts: `python -m tests.benchmarks.text_child live
text-lstm`. What stands against them is the same net in torch's own layers.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import replace
from typing import Any

from nnstudio.project.document import DocumentState
from nnstudio.templates.registry import load_templates
from tests.benchmarks.child import tensors, train_in_window, validate

FEATURES, HIDDEN, HEADS, PLACES = 64, 64, 4, 128
EPOCHS = 20


def live(kind: str) -> dict[str, float]:
    """Train in the window with its default panels showing; returns items a second."""
    return train_in_window(_document(kind))


def hand_tuned(kind: str) -> dict[str, float]:
    """The best loop by hand: batches by index and cut to their longest text, fused AdamW.

    The best of one and all threads, of packed texts and of texts turned around one by one.
    """
    ways = (True, False) if kind == "text-lstm" else (True,)
    counts = (1, os.cpu_count() or 1)
    return {"rate": max(_by_hand(kind, threads, way) for threads in counts for way in ways)}


def plain(kind: str) -> dict[str, float]:
    """The ordinary way: all texts padded to the longest, DataLoader and AdamW."""
    import torch
    from torch import nn
    from torch.utils.data import DataLoader, TensorDataset

    document = _document(kind)
    ids, targets, validation, answers = tensors(document)
    model = _model(kind, int(ids.max()) + 1, int(targets.max()) + 1, packed=True)
    epochs, size = document.training.epochs, document.training.batch_size
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.003)
    loss_of = nn.CrossEntropyLoss()
    loader = DataLoader(TensorDataset(ids, targets), batch_size=size, shuffle=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.003, epochs * len(loader))
    start = time.perf_counter()
    for _epoch in range(epochs):
        model.train()
        total = 0.0
        for batch, wanted in loader:
            optimizer.zero_grad()
            loss = loss_of(model(batch), wanted)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        validate(model, validation, answers)
    return {"rate": len(ids) * epochs / (time.perf_counter() - start)}


def _by_hand(kind: str, threads: int, packed: bool) -> float:
    import torch
    from torch import nn

    torch.set_num_threads(threads)
    torch.manual_seed(0)
    document = _document(kind)
    ids, targets, validation, answers = tensors(document)
    model = _model(kind, int(ids.max()) + 1, int(targets.max()) + 1, packed=packed)
    epochs, size = document.training.epochs, document.training.batch_size
    parameters = list(model.parameters())
    optimizer = torch.optim.AdamW(parameters, lr=0.003, fused=True)
    loss_of = nn.CrossEntropyLoss()
    steps = epochs * -(-len(ids) // size)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.003, steps)
    lengths = (ids != 0).sum(dim=1)
    start = time.perf_counter()
    for _epoch in range(epochs):
        model.train()
        order = torch.randperm(len(ids))
        losses = []
        for first in range(0, len(ids), size):
            rows = order[first : first + size]
            longest = int(lengths[rows].max())
            optimizer.zero_grad(set_to_none=True)
            loss = loss_of(model(ids[rows, :longest]), targets[rows])
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.detach())
        torch.stack(losses).mean().item()
        validate(model, validation, answers)
    return len(ids) * epochs / (time.perf_counter() - start)


def _document(kind: str) -> DocumentState:
    document = load_templates()[kind].build(None)
    training = document.training.model_copy(update={"epochs": EPOCHS})
    return replace(document, training=training)


def _model(kind: str, vocabulary: int, classes: int, *, packed: bool) -> Any:
    import torch
    from torch import nn
    from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

    class ReadsBothWays(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.embedding = nn.Embedding(vocabulary, FEATURES, padding_idx=0)
            self.before, self.after = nn.Dropout(0.2), nn.Dropout(0.3)
            if packed:
                self.lstm = nn.LSTM(FEATURES, HIDDEN, batch_first=True, bidirectional=True)
            else:
                self.ahead = nn.LSTM(FEATURES, HIDDEN, batch_first=True)
                self.back = nn.LSTM(FEATURES, HIDDEN, batch_first=True)
            self.out = nn.Linear(2 * HIDDEN, classes)

        def forward(self, ids: torch.Tensor) -> torch.Tensor:
            real = ids != 0
            x = self.before(self.embedding(ids))
            lengths = real.sum(dim=1).clamp(min=1)
            if packed:
                row = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
                x, _ = pad_packed_sequence(
                    self.lstm(row)[0], batch_first=True, total_length=ids.shape[1]
                )
            else:
                places = torch.arange(ids.shape[1])
                ends = lengths[:, None] - 1
                turned = torch.where(places <= ends, ends - places, places)
                turned = turned[:, :, None].expand(-1, -1, FEATURES)
                back = self.back(x.gather(1, turned))[0]  # its maximum needs no turning back
                x = torch.cat([self.ahead(x)[0], back], dim=2)
            x = x.masked_fill(~real.unsqueeze(-1), float("-inf")).amax(dim=1)
            return self.out(self.after(x))

    class Looks(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.embedding = nn.Embedding(vocabulary, FEATURES, padding_idx=0)
            self.places = nn.Embedding(PLACES, FEATURES)
            self.before, self.after = nn.Dropout(0.2), nn.Dropout(0.3)
            layer = nn.TransformerEncoderLayer(
                FEATURES, HEADS, 128, 0.1, "gelu", batch_first=True, norm_first=True
            )
            self.blocks = nn.TransformerEncoder(
                layer, 2, nn.LayerNorm(FEATURES), enable_nested_tensor=False
            )
            self.out = nn.Linear(FEATURES, classes)

        def forward(self, ids: torch.Tensor) -> torch.Tensor:
            real = ids != 0
            x = self.embedding(ids) + self.places.weight[: ids.shape[1]]
            x = self.blocks(self.before(x), src_key_padding_mask=~real)
            kept = real.unsqueeze(-1)
            x = (x * kept).sum(dim=1) / kept.sum(dim=1).clamp(min=1)
            return self.out(self.after(x))

    return ReadsBothWays() if kind == "text-lstm" else Looks()


if __name__ == "__main__":
    what, which = sys.argv[1:3]
    measure = {"live": live, "hand": hand_tuned, "plain": plain}[what]
    sys.stdout.write(json.dumps(measure(which)) + "\n")
