"""Reads picture files: judged by their content, refused by their header, always upright.

Only the formats of an allow-list are opened, whatever a file is called, and a picture's size is
looked at before anything is decoded. What cannot be read has a reason, by which it is listed.
"""

from __future__ import annotations

import io
import threading
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.limits import LIMITS
from nnstudio.data.pictures.picture_faults import (
    BYTES,
    EMPTY,
    FORMAT,
    MAGIC,
    PIXELS,
    PictureError,
    fault_of,
)

if TYPE_CHECKING:
    from PIL import Image

Fit = Literal["crop", "pad", "stretch"]
Pixels = NDArray[np.uint8]

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF")
SUFFIXES = frozenset(
    (".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".bmp", ".dib", ".gif", ".webp", ".tif", ".tiff")
)
RAW_SUFFIXES = frozenset((".cr2", ".cr3", ".nef", ".arw", ".dng", ".orf", ".rw2", ".raf"))
"""Raw pictures of cameras: some look like TIFF and hold but a small preview."""
OTHER_SUFFIXES = RAW_SUFFIXES | frozenset(
    (".heic", ".heif", ".avif", ".jp2", ".j2k", ".jxl", ".svg", ".eps", ".ico", ".psd", ".tga")
)
"""Pictures, too, but of formats that are not read (or, rarely, of one that is)."""

GREY_MODES = frozenset(("1", "L", "LA", "La", "I", "F", "I;16", "I;16B", "I;16L", "I;16N"))
SHADE = 8
"""Difference of the colours of a pixel, of 255, up to which a picture still counts as grey."""
LARGE_PIXELS = 8_000_000
"""Larger pictures are decoded one at a time: each may need some hundred megabytes."""


@dataclass(frozen=True)
class PictureHeader:
    """What a picture's header says.

    Args:
        width, height: of the picture as it is seen, in pixels.
        colour: whether it may hold colours; False for grey pictures.
    """

    width: int
    height: int
    colour: bool


def is_picture(path: Path) -> bool:
    """Whether a file is a picture by its name or, where that says nothing, by its first bytes."""
    suffix = path.suffix.lower()
    if suffix in SUFFIXES or suffix in OTHER_SUFFIXES:
        return True
    if suffix and not suffix[1:].isdigit() and suffix not in (".img", ".image", ".pic"):
        return False
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError:
        return False
    if head.startswith(b"RIFF"):
        return head[8:12] == b"WEBP"
    return head.startswith(MAGIC[:2]) or head.startswith((b"GIF8", b"II*\0", b"MM\0*"))


def look(path: Path) -> PictureHeader:
    """Return what a picture's header says; nothing is decoded.

    Raises:
        PictureError: it is no picture, of another format, or too large.
    """
    from PIL import Image  # only where pictures are read

    be_quiet()
    try:
        _need_bytes(path)
        if path.suffix.lower() in RAW_SUFFIXES:
            raise PictureError(FORMAT + "RAW")
        with Image.open(path, formats=FORMATS) as image:
            _need_pixels(image)
            width, height = image.size
            # Pillow turns TIFF itself and says the size as it will be seen.
            if image.format != "TIFF" and _orientation(image) >= 5:
                width, height = height, width
            return PictureHeader(width, height, image.mode not in GREY_MODES)
    except Exception as error:  # decoders of strangers' files raise anything
        raise fault_of(path, error) from error


def decode(path: Path, width: int, height: int, fit: Fit, colour: bool) -> Pixels:
    """Return a picture of a wanted size: its first frame, upright, on white where transparent.

    Args:
        path: the file.
        width, height: wanted, in pixels.
        fit: "crop" fills the size and cuts off what juts out, in equal shares; "pad" keeps the
            whole picture and fills the border with the mean of its edge; "stretch" distorts it.
        colour: whether red, green and blue are wanted, else grey.

    Returns:
        (channel, height, width) with 3 channels or 1.

    Raises:
        PictureError: it cannot be read.
    """
    upright = _upright(path, 2 * max(width, height), colour)
    if upright.size == (width, height):
        pixels = np.asarray(upright, dtype=np.uint8)
    else:
        pixels = _fitted(upright, width, height, fit)
    if pixels.ndim == 2:
        return pixels[None].copy()
    return np.ascontiguousarray(pixels.transpose(2, 0, 1))


def is_grey(pixels: Pixels) -> bool:
    """Whether a picture (channel, height, width) shows no colours."""
    if len(pixels) == 1:
        return True
    spread = pixels.max(axis=0).astype(np.int16) - pixels.min(axis=0)
    return bool(spread.max(initial=0) <= SHADE)


def greyed(pixels: Pixels) -> Pixels:
    """Return (1, height, width) of a picture, weighted as the eye sees (ITU-R 601)."""
    if len(pixels) == 1:
        return pixels
    red, green, blue = pixels.astype(np.uint32)
    grey = (red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16  # as Pillow does
    return grey.astype(np.uint8)[None]


def be_quiet() -> None:
    """Let Pillow refuse bombs and otherwise not comment on files: each gets its reason here.

    Set for good and not for a while: filters of warnings belong to the process, and pictures are
    decoded by several threads at the same time.
    """
    from PIL import Image

    warnings.filterwarnings("ignore", module=r"PIL\.")
    warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


_one_large = threading.Semaphore(1)


def _upright(path: Path, need: int, colour: bool) -> Image.Image:
    """Return a picture as it is seen, in mode RGB or L, JPEG files shrunk to `need` at least."""
    from PIL import Image

    be_quiet()
    try:
        data = _read(path)
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            _need_pixels(image)
            large = image.width * image.height > LARGE_PIXELS
            if image.format == "PNG":
                image.verify()  # checks what decoding passes over
        if not large:
            return _decoded(data, need, colour)
        with _one_large:
            return _decoded(data, need, colour)
    except Exception as error:  # decoders of strangers' files raise anything
        raise fault_of(path, error) from error


def _decoded(data: bytes, need: int, colour: bool) -> Image.Image:
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        if image.format == "JPEG":
            image.draft(None, (need, need))  # decodes at a half, a quarter or an eighth
        image.load()
        plain = _plain(image, colour)
        turned = _turned(plain, image, ImageOps.exif_transpose)
    return turned


def _turned(
    plain: Image.Image,
    image: Image.Image,
    transpose: Callable[[Image.Image], Image.Image],
) -> Image.Image:
    """Return a picture turned as its camera was held; damaged notes on that turn nothing."""
    orientation = _orientation(image)  # TIFF is turned already and says 1
    if not 2 <= orientation <= 8:
        return plain
    plain.getexif()[0x0112] = orientation
    return transpose(plain)


def _orientation(image: Image.Image) -> int:
    try:
        value = image.getexif().get(0x0112, 1)
    except Exception:  # noqa: BLE001 - damaged notes of the camera; the picture is still one
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _plain(image: Image.Image, colour: bool) -> Image.Image:
    """Return a picture in mode RGB or L."""
    from PIL import Image

    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        image = Image.fromarray(_to_bytes(np.asarray(image), image.format or ""))
    elif image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        seen = image if image.mode == "RGBA" else image.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        paper.alpha_composite(seen)
        image = paper
    elif image.mode == "LAB":
        image = _from_lab(image)
    return image.convert("RGB" if colour else "L")


def _to_bytes(values: NDArray[np.generic], picture_format: str) -> Pixels:
    """Return numbers of any range as bytes.

    Whole numbers of a PNG file use all of their 16 bits; microscopes and scanners often write
    8 or 12 bits into the 16 of a TIFF file.
    """
    known = np.nan_to_num(values.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)
    low, high = float(known.min()), float(known.max())
    if values.dtype.kind in "iu" and low >= 0 and high < 65536:
        bits = 16
        if picture_format == "TIFF":
            bits = next(bits for bits in (8, 12, 16) if high < 2**bits)
        return (known / 2 ** (bits - 8)).astype(np.uint8)
    if low >= 0 and high <= 1:
        low, high = 0.0, 1.0
    elif low >= 0 and high < 256:
        low, high = 0.0, 255.0
    return ((known - low) * (255.0 / (high - low if high > low else 1.0))).astype(np.uint8)


def _from_lab(image: Image.Image) -> Image.Image:
    from PIL import ImageCms

    lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    turned = ImageCms.profileToProfile(image, lab, srgb, outputMode="RGB")
    if turned is None:
        raise PictureError(FORMAT + "LAB")
    return turned


def _fitted(image: Image.Image, width: int, height: int, fit: Fit) -> Pixels:
    """Return the pixels of a picture, brought to a size."""
    from PIL import Image

    bicubic = Image.Resampling.BICUBIC
    if fit == "stretch":
        return np.asarray(image.resize((width, height), bicubic), dtype=np.uint8)
    if fit == "crop":
        scale = min(image.width / width, image.height / height)
        # Rounding may leave the picture by less than a millionth of a pixel, which Pillow refuses.
        left = max(0.0, (image.width - width * scale) / 2)
        top = max(0.0, (image.height - height * scale) / 2)
        right = min(image.width, left + width * scale)
        bottom = min(image.height, top + height * scale)
        box = (left, top, right, bottom)
        return np.asarray(image.resize((width, height), bicubic, box=box), dtype=np.uint8)
    scale = max(image.width / width, image.height / height)
    inner = (
        max(1, min(width, round(image.width / scale))),
        max(1, min(height, round(image.height / scale))),
    )
    small = np.asarray(image.resize(inner, bicubic), dtype=np.uint8)
    edge = np.concatenate([small[0], small[-1], small[:, 0], small[:, -1]])
    whole = np.empty((height, width, *small.shape[2:]), dtype=np.uint8)
    whole[:] = np.round(edge.mean(axis=0)).astype(np.uint8)
    top, left = (height - inner[1]) // 2, (width - inner[0]) // 2
    whole[top : top + inner[1], left : left + inner[0]] = small
    return whole


def _read(path: Path) -> bytes:
    _need_bytes(path)
    if path.suffix.lower() in RAW_SUFFIXES:
        raise PictureError(FORMAT + "RAW")
    with path.open("rb") as file:
        data = file.read(LIMITS.picture_bytes + 1)  # it may have grown meanwhile
    if len(data) > LIMITS.picture_bytes:
        raise PictureError(BYTES)
    return data


def _need_bytes(path: Path) -> None:
    size = path.stat().st_size
    if size > LIMITS.picture_bytes:
        raise PictureError(BYTES)
    if not size:
        raise PictureError(EMPTY)


def _need_pixels(image: Image.Image) -> None:
    if image.width * image.height > LIMITS.picture_pixels:
        raise PictureError(PIXELS)
