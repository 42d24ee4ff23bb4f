"""P7: how soon the window is there, how soon torch is ready, and what both cost in memory."""

from __future__ import annotations

import statistics
from pathlib import Path

from tests.benchmarks.figures import Figure
from tests.benchmarks.own_process import measured

_CHILD = """
import json, time
begin = time.perf_counter()
from tests.benchmarks.window import open_studio
def memory():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 2**20
with open_studio() as bench:
    bench.app.processEvents()
    shown = time.perf_counter() - begin
    before = memory()
    bench.watch_frames()
    start = time.perf_counter()
    bench.wait_ready()
    ready = time.perf_counter() - start
    frames = bench.frame_figures()
    print(json.dumps({"shown": shown, "ready": ready, "before": before, "after": memory(),
                      **frames}))
"""


def run(rounds: int) -> list[Figure]:
    """Start the window in fresh processes (files warm) and take medians."""
    if not Path("/proc/self/statm").exists():
        return []
    found: list[dict[str, float]] = []
    for _round in range(rounds + 1):  # the first one warms the files
        found.append(measured("-c", _CHILD))
    middle = {name: statistics.median(item[name] for item in found[1:]) for name in found[0]}
    return [
        Figure(
            "P7", "window usable after start, s", middle["shown"], "<= 0.8", middle["shown"] <= 0.8
        ),
        Figure("P7", "torch ready, s", middle["ready"], "<= 4", middle["ready"] <= 4),
        Figure(
            "P7",
            "largest frame gap meanwhile, ms",
            middle["gap_max_ms"],
            "<= 200",
            middle["gap_max_ms"] <= 200,
        ),
        Figure(
            "P7", "memory before torch, MB", middle["before"], "<= 150", middle["before"] <= 150
        ),
        Figure("P7", "memory idle after, MB", middle["after"], "<= 500", middle["after"] <= 500),
    ]
