"""What an export target declares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nnstudio.base.text import Text
from nnstudio.data.dataset import Dataset
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.run_record import RunRecord, Weights

Write = Callable[[RunRecord, Weights, Dataset, Path, LayerRegistry], tuple[Path, ...]]


@dataclass(frozen=True, kw_only=True)
class ExportSpec:
    """An export target; its file declares it as `EXPORT`.

    Args:
        id: stable, e.g. "pytorch".
        name, summary: what people read.
        suffix: of the main file, with the dot.
        write: (record, weights, dataset, path, layers) -> files written, the main one first;
            raises OSError or UserError. It is made from the frozen run, never from the graph that
            is being edited.
    """

    id: str
    name: Text
    summary: Text
    suffix: str
    write: Write
