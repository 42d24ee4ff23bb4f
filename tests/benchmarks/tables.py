"""P9: a table of a million rows: a first look, the whole of it against bare pandas, the window."""

from __future__ import annotations

import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.study import FIRST_ROWS
from nnstudio.data.tables.delimited import read_delimited
from tests.benchmarks.figures import Figure

ROWS = 1_000_000
SETTLING = 3.0
"""Seconds after which a window has done what it does at its start."""
OPTIONS: dict[str, str] = dict.fromkeys(
    ("separator", "quote", "header", "encoding", "decimal", "above", "dates"), "auto"
)


def run(rounds: int) -> list[Figure]:
    """Read two tables, alternately with pandas and as the program does."""
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, make in (("10 mixed columns", _mixed), ("10 columns of numbers", _numbers)):
            path = Path(folder) / "table.csv"
            make().to_csv(path, index=False)
            figures += _speed(path, name, rounds)
        _mixed().to_csv(path, index=False)
        figures += _beside_the_window(path, rounds)
    return figures


def _mixed() -> Any:
    import pandas as pd

    generator = np.random.default_rng(1)
    days = pd.date_range("2020-01-01", periods=1000).strftime("%Y-%m-%d")
    return pd.DataFrame(
        {
            "number": np.arange(ROWS),
            "height": generator.normal(170, 10, ROWS).round(1),
            "score": generator.normal(size=ROWS),
            "price": generator.lognormal(3, 1, ROWS).round(2),
            "count": generator.integers(-1000, 1000, ROWS),
            "town": generator.choice(["Berlin", "Köln", "München", "Leipzig"], ROWS),
            "colour": generator.choice(["red", "green", "blue", "yellow"], ROWS),
            "day": generator.choice(days, ROWS),
            "code": [f"K{place:06}" for place in generator.integers(0, 300_000, ROWS)],
            "kind": generator.integers(0, 3, ROWS),
        }
    )


def _numbers() -> Any:
    import pandas as pd

    generator = np.random.default_rng(2)
    table = pd.DataFrame({f"x{place}": generator.normal(size=ROWS).round(3) for place in range(9)})
    table["y"] = generator.integers(0, 2, ROWS)
    return table


def _speed(path: Path, name: str, rounds: int) -> list[Figure]:
    import pandas as pd

    bare: list[float] = []
    whole: list[float] = []
    first: list[float] = []
    for _round in range(rounds):
        bare.append(_seconds(lambda: pd.read_csv(path)))
        whole.append(_seconds(lambda: read_delimited(path, OPTIONS, Reading())))
        first.append(_seconds(lambda: read_delimited(path, OPTIONS, Reading(FIRST_ROWS))))
    look, ratio = statistics.median(first), statistics.median(bare) / statistics.median(whole)
    detail = {"pandas_s": statistics.median(bare), "import_s": statistics.median(whole)}
    return [
        Figure("P9", f"10^6 rows, {name}: first look, s", look, "<= 1", look <= 1),
        Figure(
            "P9",
            f"10^6 rows, {name}: import / bare pandas",
            ratio,
            ">= 0.7",
            ratio >= 0.7,
            detail,
        ),
    ]


def _seconds(deed: Callable[[], object]) -> float:
    start = time.perf_counter()
    deed()
    return time.perf_counter() - start


def _beside_the_window(path: Path, rounds: int) -> list[Figure]:
    """Read on a second thread while the window runs; then stop a reading in its midst."""
    from tests.benchmarks.window import open_studio  # Qt

    gaps: list[float] = []
    stops: list[float] = []
    with open_studio() as bench:
        bench.wait_ready()
        settled = time.perf_counter() + SETTLING
        bench.wait(lambda: time.perf_counter() > settled, 2 * SETTLING)
        for _round in range(rounds):
            reader = threading.Thread(target=read_delimited, args=(path, OPTIONS, Reading()))
            bench.watch_frames()
            reader.start()
            bench.wait(lambda reader=reader: not reader.is_alive(), 120)
            reader.join()
            gaps.append(bench.frame_figures()["gap_p99_ms"])
        stops = [_stop_after(path, share) for share in np.linspace(0.05, 0.95, 4 * rounds)]
    gap, stop = statistics.median(gaps), max(stops)
    return [
        Figure("P6", "window beside an import: gap p99, ms", gap, "<= 33", gap <= 33),
        Figure("P9", "stopping an import, worst s", stop, "<= 0.1", stop <= 0.1),
    ]


def _stop_after(path: Path, share: float) -> float:
    """Return how long a reading goes on after somebody wants it to stop."""
    reading = Reading()
    ended: list[float] = []

    def read() -> None:
        with suppress(CancelledError):
            read_delimited(path, OPTIONS, reading)
        ended.append(time.perf_counter())

    reader = threading.Thread(target=read)
    reader.start()
    while reader.is_alive() and reading.progress[0] < share * max(reading.progress[1], 1):
        time.sleep(0.001)
    start = time.perf_counter()
    reading.cancel()
    reader.join()
    return ended[0] - start
