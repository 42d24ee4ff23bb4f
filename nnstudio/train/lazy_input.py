"""An input whose items are prepared when a batch asks for them; it stands where a tensor would."""

from __future__ import annotations

import numpy as np
import torch  # noqa: TID253 - only the worker loads this file

from nnstudio.data.lazy import LazyItems

AT_ONCE = 512
"""Items that are prepared at once on their way to a graphics card or through a check."""


class LazyInput:
    """Items by index, as tensors.

    Args:
        items: float32 or int64 (item, ...).
    """

    def __init__(self, items: LazyItems) -> None:
        self._items = items

    def __len__(self) -> int:
        return len(self._items)

    @property
    def item_bytes(self) -> int:
        """Bytes of one prepared item."""
        return self._items.nbytes // max(1, len(self._items))

    def index_select(self, dim: int, index: torch.Tensor) -> torch.Tensor:
        """Return these items prepared, as `torch.Tensor.index_select` would; `dim` is 0."""
        if dim:
            raise ValueError("items are picked along the first axis")
        values = self._items[index.cpu().numpy()]
        return torch.from_numpy(np.ascontiguousarray(values))


Source = torch.Tensor | LazyInput
"""One input of the whole set."""


def item_bytes(source: Source) -> int:
    """Return the bytes of one item of an input."""
    return source.item_bytes if isinstance(source, LazyInput) else source[:1].nbytes


def on_device(source: Source, rows: torch.Tensor, device: torch.device) -> torch.Tensor:
    """Return these items on the device; those that are made anew go there in pieces."""
    if isinstance(source, torch.Tensor):
        return source.index_select(0, rows).to(device)
    first = source.index_select(0, rows[:1])
    whole = torch.empty((len(rows), *first.shape[1:]), dtype=first.dtype, device=device)
    for start in range(0, len(rows), AT_ONCE):
        piece = rows[start : start + AT_ONCE]
        whole[start : start + len(piece)] = source.index_select(0, piece).to(device)
    return whole
