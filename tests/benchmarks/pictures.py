"""P9: 50,000 photos are read, prepared batch by batch and trained with in 2 GB of memory."""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from tests.benchmarks.figures import Figure
from tests.benchmarks.own_process import measured

PHOTOS = 50_000
CLASSES = 10
SIZE = (160, 120)
STEPS = 150
GIBI = 1024**3


def run(rounds: int) -> list[Figure]:
    """Draw the photos once; each round reads them anew in a process of its own."""
    found: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        photos = write_photos(Path(folder) / "photos")
        for number in range(rounds):
            found.append(_child(photos, Path(folder) / f"cache{number}"))
    memory = max(item["memory"] for item in found)
    first = min(item["read"] for item in found)
    again = min(item["again"] for item in found)
    return [
        Figure("P9", "50,000 photos: memory, GB", memory, "<= 2", memory <= 2, found[-1]),
        Figure("P9", "50,000 photos: first look, s", _least(found, "look"), "<= 5", True),
        Figure(
            "P9", "50,000 photos: read again / read", again / first, "<= 0.2", again < first / 5
        ),
    ]


def _least(found: list[dict[str, float]], name: str) -> float:
    return min(item[name] for item in found)


def write_photos(folder: Path, photos: int = PHOTOS) -> Path:
    """Write JPEG files of noise around a colour for each class."""
    from PIL import Image

    rng = np.random.default_rng(0)
    colours = rng.integers(40, 215, (CLASSES, 3))
    noise = rng.integers(-40, 40, (64, SIZE[1] // 4, SIZE[0] // 4, 3))
    for number in range(photos):
        label = number % CLASSES
        if number < CLASSES:
            (folder / f"class{label}").mkdir(parents=True)
        small = np.clip(colours[label] + noise[number % len(noise)], 0, 255).astype(np.uint8)
        image = Image.fromarray(np.roll(small, number, axis=1)).resize(SIZE)
        image.save(folder / f"class{label}" / f"{number:06}.jpg", quality=80)
    return folder


def measure(photos: Path, cache: Path) -> dict[str, float]:
    """Look, read, prepare and train; returns seconds and the most memory, GB."""
    from nnstudio.compile.planner import make_plan
    from nnstudio.data.lazy import LazyItems
    from nnstudio.data.load import load_dataset
    from nnstudio.data.progress import Reading
    from nnstudio.data.recognise import draft_of, recognise
    from nnstudio.data.registry import load_data_registries
    from nnstudio.data.study import study
    from nnstudio.layers.registry import load_layers
    from nnstudio.templates.choose import choose_template
    from nnstudio.templates.registry import load_templates
    from nnstudio.train.control import Control
    from nnstudio.train.events import RunEnded
    from nnstudio.train.job import TrainJob
    from nnstudio.train.loop import run as train

    data = load_data_registries()
    times: dict[str, float] = {}
    start = time.perf_counter()
    study(draft_of(photos, data), photos, data, Reading(2000, cache))
    times["look"], start = time.perf_counter() - start, time.perf_counter()
    config = recognise(photos, data, reading=Reading(cache=cache))
    times["read"], start = time.perf_counter() - start, time.perf_counter()
    recognise(photos, data, reading=Reading(cache=cache))
    times["again"], start = time.perf_counter() - start, time.perf_counter()
    dataset = load_dataset(config, None, data, Reading(cache=cache))
    times["prepare"], start = time.perf_counter() - start, time.perf_counter()
    if not isinstance(dataset.inputs["image"], LazyItems):
        raise RuntimeError("the photos are held in memory")
    template, _ = choose_template(dataset.signature, dataset.items)
    state = load_templates()[template].build(dataset.signature)
    plan = make_plan(state.graph, dataset.signature, load_layers())
    settings = state.training.model_copy(update={"max_steps": STEPS, "epochs": 1})
    last = list(train(TrainJob("run-0123456789ab", plan, dataset, settings), Control()))[-1]
    if not isinstance(last, RunEnded) or last.reason != "finished":
        raise RuntimeError("the training did not finish")
    times["train"] = time.perf_counter() - start
    times["items_per_second"] = last.samples_per_second
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    times["memory"] = peak * (1 if sys.platform == "darwin" else 1024) / GIBI
    return times


def _child(photos: Path, cache: Path) -> dict[str, float]:
    found = measured("-m", "tests.benchmarks.pictures", photos, cache)
    return {name: float(value) for name, value in found.items()}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]), Path(sys.argv[2]))) + "\n")
