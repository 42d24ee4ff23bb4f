"""P6: the window stays quick while it reads, shows and prepares 10,000 articles.

In a process of its own: `python -m tests.benchmarks.text_window` prints a JSON line.
"""

from __future__ import annotations

import csv
import json
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.corpus import CLASSES, make_articles
from tests.benchmarks.figures import Figure
from tests.benchmarks.own_process import measured

GAP = 33.0
STAGES = {
    "prepared": "from the drop until its texts are prepared",
    "looked": "of this, until the file is looked at",
    "lab": "in the text lab",
}


def run(rounds: int) -> list[Figure]:
    """Import a file of articles in the window and measure the gaps between its frames."""
    found: dict[str, dict[str, float]] = measured("-m", "tests.benchmarks.text_window")
    return [
        Figure(
            "P6",
            f"10,000 articles, {words}: p99 in ms",
            found[stage]["gap_p99_ms"],
            f"<= {GAP:.0f}",
            found[stage]["gap_p99_ms"] <= GAP,
            found[stage],
        )
        for stage, words in STAGES.items()
    ]


def measure(folder: Path) -> dict[str, dict[str, float]]:
    """Return the figures of each stage."""
    from tests.benchmarks.window import Bench, open_studio  # Qt

    path = folder / "articles.csv"
    texts, classes = make_articles()
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["topic", "text"])
        rows.writerows((f"class {c % CLASSES}", t) for c, t in zip(classes, texts, strict=True))
    found: dict[str, dict[str, float]] = {}

    def stage(bench: Bench, name: str, start: float) -> None:
        found[name] = {**bench.frame_figures(), "seconds": time.perf_counter() - start}

    with open_studio() as bench:
        studio = bench.studio
        bench.wait_ready()
        page = studio.window.data_page
        bench.watch_frames()
        start = time.perf_counter()
        studio.window.open_path(path)
        bench.wait(lambda: page.importing.usable, 120)
        stage(bench, "looked", start)
        looked = bench.gaps
        bench.watch_frames()
        page.side.use.click()
        bench.wait(lambda: studio.session.data.status == "ready", 300)
        found["prepared"] = bench.frame_figures(looked)
        found["prepared"]["seconds"] = time.perf_counter() - start
        bench.watch_frames()
        start = time.perf_counter()
        studio.window.show_workspace("text_lab")
        words = studio.window.text_lab.words
        bench.wait(lambda: not studio.session.desk.busy, 120)
        for look in (lambda: words.show_view("vocabulary"), lambda: words.look_for("wort12")):
            look()
            bench.wait(lambda: not studio.session.desk.busy, 120)
        stage(bench, "lab", start)
    return found


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        sys.stdout.write(json.dumps(measure(Path(place))) + "\n")
