"""What a data set needs in memory, asked before it is allocated."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number
from nnstudio.data.dataset import DataError, Dataset
from nnstudio.data.lazy import LazyItems

FLOAT_BYTES = 4
GIBI = 1024**3
UNKNOWN_FREE = 16 * GIBI
"""Taken for the free memory where the system does not tell."""
SHARE = 0.8
"""Of the free memory: the net, its gradients and the window need some, too."""


def dataset_bytes(dataset: Dataset) -> int:
    """Return how many bytes a data set holds, raw and prepared; mapped files count as held."""
    held = (
        values.source if isinstance(values, LazyItems) else values
        for values in (*dataset.inputs.values(), *dataset.raw.values())
    )
    arrays = {id(array): array for array in held}
    return sum(array.nbytes for array in arrays.values()) + dataset.target.nbytes


def need_memory(items: int, shape: Shape, free: int | None = None) -> None:
    """Refuse values that would not fit into memory.

    Args:
        items: number of items.
        shape: of one item.
        free: bytes; None asks the system.

    Raises:
        DataError: they would need more than is free.
    """
    needed = items * (shape.count or 0) * FLOAT_BYTES
    available = free_bytes() if free is None else free
    if needed > available * SHARE:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "The prepared data would need {needed} GB of memory; {free} GB are free."
            ).format(needed=Number(needed / GIBI, 1), free=Number(available / GIBI, 1)),
            QT_TRANSLATE_NOOP(
                "data",
                "Choose smaller images or fewer items on the Data page, or close other programs.",
            ),
            "NNS-2055",
        )


def free_bytes() -> int:
    """Return the memory that programs can still get, in bytes."""
    if sys.platform == "win32":
        return _free_on_windows()
    try:
        for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        pass
    return UNKNOWN_FREE


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_ulong),
        ("load", ctypes.c_ulong),
        ("total", ctypes.c_ulonglong),
        ("available", ctypes.c_ulonglong),
        ("total_page_file", ctypes.c_ulonglong),
        ("available_page_file", ctypes.c_ulonglong),
        ("total_virtual", ctypes.c_ulonglong),
        ("available_virtual", ctypes.c_ulonglong),
        ("available_extended", ctypes.c_ulonglong),
    )


def _free_on_windows() -> int:
    status = _MemoryStatus()
    status.length = ctypes.sizeof(status)
    kernel = getattr(ctypes, "windll", None)
    if kernel is None or not kernel.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return UNKNOWN_FREE
    return int(status.available)
