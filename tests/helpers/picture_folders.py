"""Folders of small pictures, drawn when a test needs them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from PIL import Image

COLOURS = {"red": (200, 40, 30), "green": (30, 180, 60), "blue": (20, 60, 210)}


def picture(
    seed: int = 0, size: tuple[int, int] = (20, 16), colour: tuple[int, int, int] | None = None
) -> Image.Image:
    """Return a noisy picture; without a colour it is grey."""
    rng = np.random.default_rng(seed)
    noise = rng.integers(-25, 25, (size[1], size[0], 3 if colour else 1))
    values = np.clip(noise + np.array(colour or (128,)), 0, 255).astype(np.uint8)
    return Image.fromarray(values if colour else values[:, :, 0])


def write(folder: Path, files: Mapping[str, Image.Image | bytes | str]) -> Path:
    """Write files below a folder; names may hold sub-folders."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Image.Image):
            content.save(path)
        elif isinstance(content, str):
            path.write_text(content, encoding="utf-8")
        else:
            path.write_bytes(content)
    return folder


def classes(folder: Path, each: int = 6, size: tuple[int, int] = (20, 16), at: str = "") -> Path:
    """Write a folder with a sub-folder of each colour."""
    files = {
        f"{at}{name}/{name[0]}{number}.png": picture(100 * place + number, size, colour)
        for place, (name, colour) in enumerate(COLOURS.items())
        for number in range(each)
    }
    return write(folder, files)
