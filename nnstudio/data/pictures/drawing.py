"""Makes a raw item of a picture drawn by hand: as large, as central and as dark as the others.

A net that was trained on centred digits knows nothing of a small digit in a corner. How the
training images fill their frame is measured from them, so this suits MNIST and the 8×8 digits.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError, Dataset
from nnstudio.data.prepare.resize import resize

Floats = NDArray[np.float32]

SOME_IMAGES = 500
INK = 0.15
"""Darker than this, from 0 to 1, counts as drawn."""
PAPER_SHADE = 0.04
"""Difference from the paper, as a share of all there is between black and white, that is none."""
PAPER_SHARE = 0.6
"""Of the pixels at the edges of drawings that show paper; digits of 8×8 pixels touch it often."""


@dataclass(frozen=True)
class Frame:
    """How the training images fill their frame.

    Args:
        height, width: of the frame in pixels.
        box: longer side of what is drawn, in pixels (mean).
        middle: (row, column) of its centre of mass (mean).
        low, high: raw values of paper and ink.
        line: thickness of the lines as a share of the box (mean).
    """

    height: int
    width: int
    box: float
    middle: tuple[float, float]
    low: float
    high: float
    line: float = 0.0


def image_input(dataset: Dataset) -> str:
    """Return the name of the input that holds images; "" if there is none."""
    signature = dataset.raw_signature or dataset.signature
    return next((entry.name for entry in signature.inputs if entry.kind == "image"), "")


def draws_on_paper(dataset: Dataset) -> bool:
    """Whether the training images are drawings on plain paper, such as digits, and not photos.

    Their edge shows nothing but paper: nearly all its pixels are alike, in all images.
    """
    name = image_input(dataset)
    if not name or dataset.raw[name].shape[1] != 1:
        return False
    images = dataset.raw[name][dataset.parts.train[:SOME_IMAGES]].astype(np.float32)[:, 0]
    if not images.size:
        return False
    edge = np.concatenate(
        [
            images[:, 0].ravel(),
            images[:, -1].ravel(),
            images[:, :, 0].ravel(),
            images[:, :, -1].ravel(),
        ]
    )
    width = float(images.max() - images.min())
    paper = np.abs(edge - np.median(edge)) <= PAPER_SHADE * width
    return bool(paper.mean() >= PAPER_SHARE)


def measure_frame(dataset: Dataset) -> Frame:
    """Return how the training images fill their frame.

    Raises:
        DataError: the data are no images.
    """
    name = image_input(dataset)
    if not name:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "These data are no images; nothing can be drawn for them."),
            code="NNS-2071",
        )
    images = dataset.raw[name][dataset.parts.train[:SOME_IMAGES]].astype(np.float32).mean(axis=1)
    low, high = float(images.min()), float(images.max())
    border = np.concatenate([images[:, 0].ravel(), images[:, -1].ravel()])
    if np.median(border) > (low + high) / 2:  # dark ink on bright paper
        low, high = high, low
    ink = (images - low) / (high - low if high != low else 1.0)
    drawn = [one for one in ink if (one > INK).any()]
    height, width = images.shape[1:]
    if not drawn:
        return Frame(height, width, max(height, width) * 0.75, (height / 2, width / 2), low, high)
    boxes = [_box(one) for one in drawn]
    sides = [max(bottom - top, right - left) for top, bottom, left, right in boxes]
    lines = [_thickness(one) / side for one, side in zip(drawn, sides, strict=True)]
    row, column = np.array([_middle(one) for one in drawn]).mean(axis=0)
    middle = (float(row), float(column))
    box, line = float(np.mean(sides)), float(np.mean(lines))
    return Frame(height, width, box, middle, low, high, line)


def fit_drawing(picture: NDArray[np.generic], frame: Frame, channels: int = 1) -> Floats:
    """Return a drawn picture as a raw item.

    Args:
        picture: (row, column) from 0 (paper) to 1 (ink), of any size.
        frame: of the training data.
        channels: of the training images; all get the same.

    Returns:
        (1, channel, height, width) in raw units; plain paper where nothing is drawn.
    """
    values = np.clip(np.nan_to_num(picture.astype(np.float32)), 0.0, 1.0)
    paper = np.zeros((frame.height, frame.width), dtype=np.float32)
    if (values > INK).any():
        cut = _thickened(values, frame.line)
        ratio = frame.box / max(cut.shape)
        height = int(np.clip(round(cut.shape[0] * ratio), 1, frame.height))
        width = int(np.clip(round(cut.shape[1] * ratio), 1, frame.width))
        small = resize(cut[None, None], height, width)[0, 0]
        small /= max(float(small.max()), 1e-6)
        row, column = _middle(small)
        top = int(np.clip(round(frame.middle[0] - row), 0, frame.height - height))
        left = int(np.clip(round(frame.middle[1] - column), 0, frame.width - width))
        paper[top : top + height, left : left + width] = small
    raw = frame.low + paper * (frame.high - frame.low)
    return np.broadcast_to(raw, (1, channels, frame.height, frame.width)).astype(np.float32)


def _thickened(picture: Floats, line: float) -> Floats:
    """Return what is drawn, cut out, its lines as thick as in the training images.

    A thin pen leaves next to nothing when a large sheet shrinks to a few pixels. Lines grow by a
    pixel on each side until they are of the usual thickness; they are never made thinner.

    Args:
        picture: (row, column) from 0 to 1, something drawn on it.
        line: usual thickness as a share of the longer side of the box.
    """
    top, bottom, left, right = _box(picture)
    cut = picture[top:bottom, left:right]
    for _ in range(max(cut.shape) // 8):
        if _thickness(cut) >= 0.9 * line * max(cut.shape):
            break
        wide = np.pad(cut, 2)  # the result is one pixel larger on each side
        rows = np.maximum(np.maximum(wide[:-2], wide[1:-1]), wide[2:])
        cut = np.maximum(np.maximum(rows[:, :-2], rows[:, 1:-1]), rows[:, 2:])
    return cut


def _thickness(ink: Floats) -> float:
    """Return the thickness of lines in pixels: a band is as wide as twice its area by its edge."""
    padded = np.pad(ink, 1)
    edge = np.abs(np.diff(padded, axis=0)).sum() + np.abs(np.diff(padded, axis=1)).sum()
    return 2 * float(ink.sum()) / max(float(edge), 1e-6)


def _box(ink: Floats) -> tuple[int, int, int, int]:
    """Return (top, bottom, left, right) around what is drawn, the ends behind the last pixel."""
    rows = np.flatnonzero((ink > INK).any(axis=1))
    columns = np.flatnonzero((ink > INK).any(axis=0))
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def _middle(ink: Floats) -> tuple[float, float]:
    """Return the centre of mass (row, column); the middle of the first pixel is 0.5."""
    total = float(ink.sum())
    if total <= 0:
        return ink.shape[0] / 2, ink.shape[1] / 2
    rows = ink.sum(axis=1) @ (np.arange(ink.shape[0]) + 0.5)
    columns = ink.sum(axis=0) @ (np.arange(ink.shape[1]) + 0.5)
    return float(rows) / total, float(columns) / total
