"""Why a picture file cannot be read: reasons by which files are listed, found by their content."""

from __future__ import annotations

from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.limits import LIMITS, MEBI

MAGIC = (b"\x89PNG", b"\xff\xd8\xff", b"BM", b"GIF8", b"RIFF", b"II*\0", b"MM\0*", b"II+\0")
_OTHER_MAGIC = (
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\xff\x0a", "JPEG XL"),
    (b"%!PS", "EPS"),
    (b"\xc5\xd0\xd3\xc6", "EPS"),
    (b"%PDF", "PDF"),
    (b"8BPS", "PSD"),
    (b"\0\0\x01\0", "ICO"),
    (b"\0\0\x02\0", "CUR"),
    (b"qoif", "QOI"),
    (b"DDS ", "DDS"),
    (b"gimp xcf", "XCF"),
)

DAMAGED = "damaged"
EMPTY = "empty"
NO_PICTURE = "no_picture"
PIXELS = "pixels"
BYTES = "bytes"
UNREADABLE = "unreadable"
FORMAT = "format:"
"""Begins the reason of a picture whose format is not read; the name of the format follows."""

_REASONS: dict[str, Text] = {
    DAMAGED: QT_TRANSLATE_NOOP("data_images", "damaged or cut off"),
    EMPTY: QT_TRANSLATE_NOOP("data_images", "the file is empty"),
    NO_PICTURE: QT_TRANSLATE_NOOP("data_images", "it holds no picture"),
    PIXELS: QT_TRANSLATE_NOOP("data_images", "more than {millions} million pixels").format(
        millions=LIMITS.picture_pixels // 1_000_000
    ),
    BYTES: QT_TRANSLATE_NOOP("data_images", "larger than {size} MB").format(
        size=LIMITS.picture_bytes // MEBI
    ),
    UNREADABLE: QT_TRANSLATE_NOOP("data_images", "the system does not let it be read"),
}
_FORMAT = QT_TRANSLATE_NOOP("data_images", "its format, {format}, is not read")


class PictureError(Exception):
    """A picture cannot be read; `reason` says why, see `reason_text`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def reason_text(reason: str) -> Text:
    """Return a reason in words."""
    if reason.startswith(FORMAT):
        return _FORMAT.format(format=reason.removeprefix(FORMAT))
    return _REASONS.get(reason, _REASONS[DAMAGED])


def is_reason(reason: object) -> bool:
    """Whether something is a reason, e.g. one that was stored."""
    return isinstance(reason, str) and (reason in _REASONS or reason.startswith(FORMAT))


def fault_of(path: Path, error: Exception) -> Exception:
    """Return the fault for what a decoder or the system raised.

    Args:
        path: of the file.
        error: as it was raised; a lack of memory stays one.
    """
    from PIL import Image, UnidentifiedImageError

    if isinstance(error, PictureError | MemoryError):
        return error
    if isinstance(error, Image.DecompressionBombError | Image.DecompressionBombWarning):
        return PictureError(PIXELS)
    if isinstance(error, UnidentifiedImageError):
        return PictureError(_sniffed(path))
    if isinstance(error, OSError) and error.errno is not None:
        return PictureError(UNREADABLE)
    return PictureError(DAMAGED)


def _sniffed(path: Path) -> str:
    """Return why a file that no decoder knows is no picture that can be read."""
    try:
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError:
        return UNREADABLE
    if not head:
        return EMPTY
    if head[4:8] == b"ftyp":
        return FORMAT + ("AVIF" if head[8:12] in (b"avif", b"avis") else "HEIC")
    for magic, name in _OTHER_MAGIC:
        if head.startswith(magic):
            return FORMAT + name
    if b"<svg" in head.lower():
        return FORMAT + "SVG"
    if head[:1] == b"P" and head[1:2] in b"1234567" and head[2:3].isspace():
        return FORMAT + "PNM"
    known = head.startswith(MAGIC) and not (head.startswith(b"RIFF") and head[8:12] != b"WEBP")
    return DAMAGED if known else NO_PICTURE
