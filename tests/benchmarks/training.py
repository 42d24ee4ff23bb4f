"""P1, P2 and P6: training live in the window against loops written by hand."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from tests.benchmarks.figures import Figure
from tests.benchmarks.nets import write_data
from tests.benchmarks.own_process import measured

GOALS = {
    "mlp": (0.9, 1.3),
    "cnn": (0.9, 1.1),
    "text-lstm": (0.9, 1.2),
    "text-transformer": (0.9, 1.2),
}


def run(rounds: int) -> list[Figure]:
    """Measure interleaved: live, hand-tuned, plain, live, ... and take medians of the ratios."""
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        data = write_data(Path(folder) / "data")
        for kind in GOALS:
            figures += _of(kind, data, rounds)
    return figures


def _of(kind: str, data: Path, rounds: int) -> list[Figure]:
    found: dict[str, list[dict[str, float]]] = {"live": [], "hand": [], "plain": []}
    for _round in range(rounds):
        for what, values in found.items():
            values.append(_child(what, kind, data))
    best, plain = GOALS[kind]
    live = [item["rate"] for item in found["live"]]
    against_hand = [a / b["rate"] for a, b in zip(live, found["hand"], strict=True)]
    against_plain = [a / b["rate"] for a, b in zip(live, found["plain"], strict=True)]
    detail = {
        "live_items_per_second": statistics.median(live),
        "hand_items_per_second": statistics.median(i["rate"] for i in found["hand"]),
        "plain_items_per_second": statistics.median(i["rate"] for i in found["plain"]),
    }
    p99 = statistics.median(item["gap_p99_ms"] for item in found["live"])
    largest = max(item["gap_max_ms"] for item in found["live"])
    name = kind.removeprefix("text-").upper()
    return [
        Figure(
            "P1",
            f"{name}: live / best loop by hand",
            statistics.median(against_hand),
            f">= {best}",
            statistics.median(against_hand) >= best,
            detail,
        ),
        Figure(
            "P2",
            f"{name}: live / plain PyTorch loop",
            statistics.median(against_plain),
            f">= {plain}",
            statistics.median(against_plain) >= plain,
            detail,
        ),
        Figure(
            "P6",
            f"{name}: window's frame gap while training, p99 in ms",
            p99,
            "<= 33",
            p99 <= 33,
            {"max_ms": largest},
        ),
    ]


def _child(what: str, kind: str, data: Path) -> dict[str, float]:
    order = ("text_child", what, kind) if kind.startswith("text") else ("child", what, kind, data)
    module, *arguments = order
    result = measured("-m", f"tests.benchmarks.{module}", *arguments)
    return {name: float(value) for name, value in result.items()}
