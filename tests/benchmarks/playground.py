"""P5: the Playground's net, epochs a second with the boundary redrawn beside it."""

from __future__ import annotations

from dataclasses import replace

from nnstudio.templates.registry import load_templates
from nnstudio.train.control import ProbeRequest
from nnstudio.train.events import ProbeResult
from tests.benchmarks.figures import Figure

EPOCHS = 600


def run(rounds: int) -> list[Figure]:
    """Train the Playground's circle in the window and count epochs and pictures."""
    from tests.benchmarks.window import open_studio  # Qt

    best_rate, best_pictures = 0.0, 0.0
    for _round in range(rounds):
        with open_studio() as bench:
            state = load_templates()["playground-circle"].build(None)
            training = state.training.model_copy(update={"epochs": EPOCHS})
            bench.studio.files.show_new(replace(state, training=training))
            bench.wait(lambda: bench.studio.session.data.status == "ready", 30)
            bench.wait_ready()
            pictures: list[ProbeResult] = []

            def count(event: ProbeResult, kept: list[ProbeResult] = pictures) -> None:
                if event.key == "benchmark":
                    kept.append(event)

            bench.studio.controller.probe_arrived.connect(count)
            request = ProbeRequest("benchmark", "", "boundary", every=0.05)
            bench.studio.controller.want("benchmark", (request,))
            bench.studio.launcher.train()
            bench.wait(lambda: bench.studio.controller.state == "idle", 120)
            record = bench.studio.session.runs.latest
            if record is not None and record.seconds:
                best_rate = max(best_rate, record.epochs_done / record.seconds)
                best_pictures = max(best_pictures, len(pictures) / record.seconds)
    return [
        Figure("P5", "Playground net: epochs a second", best_rate, ">= 60", best_rate >= 60),
        Figure(
            "P5", "Playground net: boundaries a second", best_pictures, ">= 10", best_pictures >= 10
        ),
    ]
