"""The toy sets of the TensorFlow Playground: points in the plane, with noise and a seed.

Ranges, labels and noise follow the Playground's own description (tensorflow/playground at
02469bd): all points are made, shuffled once and cut; the first part trains, what the Playground
calls test is the validation part here, and the test part stays empty.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import IntParam, Param
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.columns import numbers
from nnstudio.data.config import SplitConfig
from nnstudio.data.dataset import Parts, RawData
from nnstudio.data.spec import SampleSpec, Values

Floats = NDArray[np.float64]
Draw = Callable[[np.random.Generator, int, float], tuple[Floats, Floats]]
"""(generator, number of points, noise from 0 to 0.5) -> positions (item, 2), labels (item,)."""

RADIUS = 5.0
PLANE = 6.0
COLUMNS = ("x1", "x2")
CLASSES = ("-1", "+1")
SPLIT = SplitConfig(train=0.5, validation=0.5, test=0.0, kind="given")

_POINTS = InputSignature("points", Shape.vector(2), "points", COLUMNS)
CLASSIFICATION = DataSignature((_POINTS,), TargetSignature("classification", CLASSES, ("label",)))
REGRESSION = DataSignature((_POINTS,), TargetSignature("regression", (), ("value",)))


def circle(generator: np.random.Generator, count: int, noise: float) -> tuple[Floats, Floats]:
    """Return a disc inside a ring; noise shifts a point only while it gets its label."""
    inner = count // 2
    radius = np.concatenate(
        [
            generator.uniform(0, RADIUS * 0.5, inner),
            generator.uniform(RADIUS * 0.7, RADIUS, count - inner),
        ]
    )
    angle = generator.uniform(0, 2 * np.pi, count)
    points = np.stack([radius * np.sin(angle), radius * np.cos(angle)], axis=1)
    seen = points + generator.uniform(-RADIUS, RADIUS, points.shape) * noise
    return points, np.where(np.hypot(seen[:, 0], seen[:, 1]) < RADIUS * 0.5, 1.0, -1.0)


def exclusive_or(generator: np.random.Generator, count: int, noise: float) -> tuple[Floats, Floats]:
    """Return four quarters, those with equal signs positive, kept 0.3 away from the axes."""
    points = generator.uniform(-5, 5, (count, 2))
    points += np.where(points > 0, 0.3, -0.3)
    seen = points + generator.uniform(-5, 5, points.shape) * noise
    return points, np.where(seen[:, 0] * seen[:, 1] >= 0, 1.0, -1.0)


def gauss(generator: np.random.Generator, count: int, noise: float) -> tuple[Floats, Floats]:
    """Return two clouds around (2, 2) and (-2, -2); their variance grows from 0.5 to 4."""
    spread = np.sqrt(0.5 + (4 - 0.5) * noise / 0.5)
    labels = np.where(np.arange(count) < count // 2, 1.0, -1.0)
    points = labels[:, None] * 2 + generator.normal(0, spread, (count, 2))
    return points, labels


def spiral(generator: np.random.Generator, count: int, noise: float) -> tuple[Floats, Floats]:
    """Return two spiral arms of 1.75 turns."""
    arms: list[Floats] = []
    for start, size in ((0.0, count // 2), (np.pi, count - count // 2)):
        step = np.arange(size) / size
        angle = 1.75 * step * 2 * np.pi + start
        arms.append(np.stack([np.sin(angle), np.cos(angle)], axis=1) * (step * RADIUS)[:, None])
    points = np.concatenate(arms) + generator.uniform(-1, 1, (count, 2)) * noise
    return points, np.where(np.arange(count) < count // 2, 1.0, -1.0)


def plane(generator: np.random.Generator, count: int, noise: float) -> tuple[Floats, Floats]:
    """Return points whose value is (x1 + x2) / 10."""
    points = generator.uniform(-PLANE, PLANE, (count, 2))
    seen = points + generator.uniform(-PLANE, PLANE, points.shape) * noise
    return points, seen.sum(axis=1) / 10


def multi_gauss(generator: np.random.Generator, count: int, noise: float) -> tuple[Floats, Floats]:
    """Return points on six cones of radius 2, three up and three down, nothing between them."""
    points = generator.uniform(-PLANE, PLANE, (count, 2))
    seen = points + generator.uniform(-PLANE, PLANE, points.shape) * noise
    centres = np.array([[-4, 2.5], [0, 2.5], [4, 2.5], [-4, -2.5], [0, -2.5], [4, -2.5]])
    signs = np.array([1, -1, 1, -1, 1, -1])
    distance = np.linalg.norm(seen[:, None] - centres, axis=2)  # (item, cone)
    values = signs * np.maximum(0.0, 1 - distance / 2)
    strongest = np.abs(values).argmax(axis=1)
    return points, values[np.arange(count), strongest]


def playground_sample(
    sample_id: str,
    name: Text,
    summary: Text,
    draw: Draw,
    points: int = 500,
    regression: bool = False,
) -> SampleSpec:
    """Return the declaration of one of the sets."""

    def load(options: Values) -> RawData:
        return _raw(draw, options, regression)

    return SampleSpec(
        id=sample_id,
        name=name,
        summary=summary,
        kind="points",
        items=points,
        licence=QT_TRANSLATE_NOOP("data", "made on this computer, free to use"),
        origin=QT_TRANSLATE_NOOP("data", "After the TensorFlow Playground (Apache-2.0)."),
        load=load,
        params=_params(points),
        split=SPLIT,
    )


def _raw(draw: Draw, options: Values, regression: bool) -> RawData:
    generator = np.random.default_rng(int(options["seed"]))
    points, labels = draw(generator, int(options["points"]), int(options["noise"]) / 100)
    order = generator.permutation(len(points))
    points, labels = points[order].astype(np.float32), labels[order]
    rows = np.arange(len(points), dtype=np.int64)
    cut = len(points) * int(options["ratio"]) // 100
    parts = Parts(rows[:cut], rows[cut:], rows[:0])
    columns = {"points": numbers(COLUMNS)}
    if regression:
        target = labels.astype(np.float32)[:, None]
        return RawData({"points": points}, target, REGRESSION, parts, columns=columns)
    target = (labels > 0).astype(np.int64)
    return RawData({"points": points}, target, CLASSIFICATION, parts, columns=columns)


def _params(points: int) -> tuple[Param, ...]:
    return (
        IntParam(
            name="noise",
            label=QT_TRANSLATE_NOOP("data", "Noise"),
            help=QT_TRANSLATE_NOOP(
                "data", "How much the points are shaken. At 0 the classes do not overlap."
            ),
            unit=plain("%"),
            default=0,
            min=0,
            max=50,
            step=5,
        ),
        IntParam(
            name="seed",
            label=QT_TRANSLATE_NOOP("data", "Seed"),
            help=QT_TRANSLATE_NOOP(
                "data", "The same number gives the same points, another number gives new ones."
            ),
            default=0,
            max=99_999,
        ),
        IntParam(
            name="points",
            label=QT_TRANSLATE_NOOP("data", "Points"),
            help=QT_TRANSLATE_NOOP("data", "How many points there are in all parts together."),
            default=points,
            min=20,
            max=10_000,
            step=10,
        ),
        IntParam(
            name="ratio",
            label=QT_TRANSLATE_NOOP("data", "Share for training"),
            help=QT_TRANSLATE_NOOP(
                "data", "This share of the points is for training, the rest is for validation."
            ),
            unit=plain("%"),
            default=50,
            min=10,
            max=90,
            step=10,
        ),
    )
