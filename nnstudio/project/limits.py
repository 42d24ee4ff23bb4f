"""Limits that hold before anything is allocated: one table, named in the errors."""

from __future__ import annotations

MB = 1024 * 1024

PROJECT_JSON_BYTES = 16 * MB
JSON_DEPTH = 32
NODES = 2_000
EDGES = 10_000
FAR = 1_000_000.0  # px from the origin of the canvas
CLASSES = 10_000
LARGEST_SIZE = 2**31  # of one dimension of one item
START_VALUES = 200_000  # set by hand, in all weights together

ZIP_ENTRIES = 10_000
ENTRY_BYTES = 2 * 1024 * MB
TOTAL_BYTES = 8 * 1024 * MB
RATIO = 1_000
RATIO_FREE_BYTES = 10 * MB  # below this size a high ratio does no harm

WEIGHTS_HEADER_BYTES = 1 * MB
TENSORS = 10_000
TENSOR_RANK = 8
