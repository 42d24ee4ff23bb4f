"""Draws the panels with a real training into pictures, to look at beside the mock-ups.

python -m tests.helpers.panel_demo OUT_FOLDER [--template digits-cnn] [--dark] [--lang de]
    [--scale 1.5] [--panels curves,weights] [--select conv2d_1] [--measure]
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from nnstudio.gui.panel import Panel, load_panels
from tests.helpers.panel_bench import PanelBench


def main(arguments: list[str]) -> int:
    """Train, draw, measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--template", default="digits-cnn")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--panels", default="")
    parser.add_argument("--select", default="")
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--stop", type=int, default=0)
    parser.add_argument("--untrained", action="store_true")
    parser.add_argument("--running", action="store_true", help="take the picture on the way")
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--width", type=int, default=1176)
    parser.add_argument("--height", type=int, default=252)
    parser.add_argument("--name", default="")
    options = parser.parse_args(arguments)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    bench = PanelBench(options.lang, "dark" if options.dark else "light", options.scale)
    bench.theme.apply(app)
    bench.live.set_ready()
    bench.open_template(options.template, epochs=options.epochs)
    wanted = [name for name in options.panels.split(",") if name]
    specs = sorted(load_panels(), key=lambda spec: spec.order)
    if not wanted:
        wanted = [s.id for s in specs if s.place == "training" and s.fits(bench.session)]
    panels = [bench.make(name) for name in wanted]
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(1)
    for panel in panels:
        row.addWidget(panel, panel.sizeHint().width())
    window.resize(round(options.width * options.scale), round(options.height * options.scale))
    window.show()
    if options.select:
        bench.session.selection.set((options.select,))
    if not options.untrained:
        shots: list[bool] = []

        def each(event: object) -> None:
            app.processEvents()
            due = getattr(event, "epoch", 0) >= options.epochs * 2 // 3
            if options.running and due and not shots:
                shots.append(True)
                time.sleep(0.11)
                app.processEvents()
                save(window, options, "-running")

        bench.train(each, stop_after=options.stop)
    spin(app, bench, 0.6)
    save(window, options, "")
    if options.measure:
        for panel in panels:
            print(panel.spec_id, *measure(app, panel))
    window.close()
    bench.close()
    return 0


def spin(app: QApplication, bench: PanelBench, seconds: float) -> None:
    """Let timers run and answer jobs for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        bench.settle()


def save(window: QWidget, options: argparse.Namespace, suffix: str) -> None:
    """Write a picture of the window."""
    options.out.mkdir(parents=True, exist_ok=True)
    name = (
        options.name or f"{options.template}-{options.lang}-{'dark' if options.dark else 'light'}"
    )
    window.grab().save(str(options.out / f"{name}{suffix}.png"))


def measure(app: QApplication, panel: Panel) -> tuple[str, str]:
    """Return processor milliseconds of a refresh and of its painting, the middle of 20 each."""
    refreshes: list[float] = []
    paints: list[float] = []
    for _ in range(20):
        start = time.process_time()
        panel.refresh()
        middle = time.process_time()
        panel.repaint()
        QTimer.singleShot(0, lambda: None)
        app.processEvents()
        refreshes.append(1000 * (middle - start))
        paints.append(1000 * (time.process_time() - middle))
    refreshes.sort()
    paints.sort()
    return f"refresh {refreshes[10]:.2f} ms", f"paint {paints[10]:.2f} ms"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
