"""Reads many pictures in two threads, into a working copy on disk or into memory."""

from __future__ import annotations

import logging
import os
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.memory import GIBI, SHARE, free_bytes
from nnstudio.data.pictures.picture_cache import (
    CopyWriter,
    Stored,
    has_room,
    key_of,
    open_copy,
    prune,
)
from nnstudio.data.pictures.picture_faults import PictureError, reason_text
from nnstudio.data.pictures.picture_plan import PicturePlan
from nnstudio.data.pictures.pictures import Pixels, decode, greyed, is_grey
from nnstudio.data.progress import Reading

_log = logging.getLogger(__name__)

THREADS = 2
"""Pillow lets other threads run while it decodes; a laptop has two cores."""
AT_ONCE = 8
"""Pictures a thread decodes before it hands them over."""
AHEAD = 16
"""Handfuls of pictures that may wait, so that memory stays bounded."""
CHECK_SECONDS = 0.04

Failed = dict[str, list[int]]


@dataclass(frozen=True)
class Pictures:
    """Decoded pictures.

    Args:
        values: uint8 (picture, channel, height, width), those that could be read.
        kept: int64, their places among all files.
        left_out: the others, by reason.
    """

    values: Pixels
    kept: NDArray[np.int64]
    left_out: tuple[LeftOut, ...]


class _ColourFoundError(Exception):
    """A picture has colours where all were thought to be grey."""


def read_pictures(
    paths: Sequence[Path],
    keys: Sequence[str],
    plan: PicturePlan,
    reading: Reading,
    whole: bool = True,
) -> Pictures:
    """Return decoded pictures, from the working copy if there is one.

    Args:
        paths: of the files.
        keys: what people call them, in step with `paths`.
        plan: size and colours.
        reading: progress, the wish to stop, and the folder for the working copy; without one, or
            where the disk has no room, everything stays in memory.
        whole: whether these are all pictures of a set; some of them leave no working copy.

    Raises:
        CancelledError: somebody wants it to stop; nothing is left behind.
        DataError: none can be read, or they fit neither on the disk nor into memory.
    """
    cache = reading.cache / "pictures" if reading.cache is not None and whole else None
    copy = "" if cache is None else _copy_key(paths, keys, plan)
    if cache is not None:
        stored = open_copy(cache, copy, len(paths))
        if stored is not None:
            reading.advance(len(paths), len(paths))
            return _pictures(stored, keys)
    try:
        stored = _decoded(paths, plan, reading, cache, copy)
    except _ColourFoundError:
        coloured = replace(plan, colour=True, guessed=False)
        stored = _decoded(paths, coloured, reading, cache, copy)
    return _pictures(stored, keys)


def _pictures(stored: Stored, keys: Sequence[str]) -> Pictures:
    gone = np.zeros(len(keys), dtype=bool)
    left_out: list[LeftOut] = []
    for reason, places in stored.failed.items():
        gone[list(places)] = True
        left_out.append(LeftOut(reason_text(reason), tuple(keys[place] for place in places)))
    if not len(stored.values):
        raise DataError(
            QT_TRANSLATE_NOOP("data_images", "None of the {n} pictures can be read.").format(
                n=len(keys)
            ),
            left_out[0].text if left_out else None,
            "NNS-2043",
        )
    return Pictures(stored.values, np.flatnonzero(~gone).astype(np.int64), tuple(left_out))


def _copy_key(paths: Sequence[Path], keys: Sequence[str], plan: PicturePlan) -> str:
    """Return the key of the working copy: files by name, size and time of their last change."""
    colour = "auto" if plan.guessed else str(plan.colour)
    described = [f"{plan.width} {plan.height} {plan.fit} {colour}"]
    for path, key in zip(paths, keys, strict=True):
        try:
            stat = path.stat()
            described.append(f"{key}\0{stat.st_size}\0{stat.st_mtime_ns}")
        except OSError:
            described.append(f"{key}\0gone")
    return key_of(described)


def _decoded(
    paths: Sequence[Path], plan: PicturePlan, reading: Reading, cache: Path | None, copy: str
) -> Stored:
    """Decode all pictures, to the disk or into memory."""
    needed = len(paths) * int(np.prod(plan.shape))
    if cache is not None and has_room(cache, needed):
        try:
            with CopyWriter(cache, copy, plan.shape, len(paths)) as writer:
                failed: Failed = {}
                for place, pixels in _all(paths, plan, reading):
                    if isinstance(pixels, str):
                        failed.setdefault(pixels, []).append(place)
                    else:
                        writer.add(pixels)
                stored = writer.finish(failed)
            prune(cache, copy)
            return stored
        except OSError:  # no reason to give up: the pictures themselves are fine
            _log.warning("a working copy of pictures could not be written", exc_info=True)
    return _in_memory(paths, plan, reading, needed)


def _in_memory(paths: Sequence[Path], plan: PicturePlan, reading: Reading, needed: int) -> Stored:
    free = free_bytes()
    if needed > free * SHARE:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_images",
                "The pictures need {needed} GB; neither the disk nor the memory has that much "
                "room ({free} GB of memory are free).",
            ).format(needed=Number(needed / GIBI, 1), free=Number(free / GIBI, 1)),
            QT_TRANSLATE_NOOP(
                "data_images", "Choose a smaller size for them, or make room. Nothing changed."
            ),
            "NNS-2055",
        )
    values = np.empty((len(paths), *plan.shape), dtype=np.uint8)
    failed: Failed = {}
    count = 0
    for place, pixels in _all(paths, plan, reading):
        if isinstance(pixels, str):
            failed.setdefault(pixels, []).append(place)
        else:
            values[count] = pixels
            count += 1
    return Stored(values[:count], failed)


def _all(
    paths: Sequence[Path], plan: PicturePlan, reading: Reading
) -> Iterator[tuple[int, Pixels | str]]:
    """Yield each place with its picture, or with the reason why there is none, in order.

    Raises:
        CancelledError: somebody wants it to stop.
        _ColourFoundError: a picture has colours although the plan says grey by guess.
    """
    stop = threading.Event()
    waiting: deque[tuple[int, Future[list[Pixels | str]]]] = deque()
    pool = ThreadPoolExecutor(min(THREADS, os.cpu_count() or 1), thread_name_prefix="pictures")
    try:
        for start in range(0, len(paths), AT_ONCE):
            if len(waiting) >= AHEAD:
                yield from _next(waiting, reading, len(paths))
            handful = paths[start : start + AT_ONCE]
            waiting.append((start, pool.submit(_handful, handful, plan, stop)))
        while waiting:
            yield from _next(waiting, reading, len(paths))
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


def _next(
    waiting: deque[tuple[int, Future[list[Pixels | str]]]], reading: Reading, total: int
) -> Iterator[tuple[int, Pixels | str]]:
    start, future = waiting.popleft()
    while True:
        reading.advance(start, total)
        try:
            found = future.result(timeout=CHECK_SECONDS)
            break
        except TimeoutError:
            continue
    yield from enumerate(found, start)


def _handful(paths: Sequence[Path], plan: PicturePlan, stop: threading.Event) -> list[Pixels | str]:
    found: list[Pixels | str] = []
    for path in paths:
        if stop.is_set():
            break
        try:
            found.append(_one(path, plan))
        except PictureError as error:
            found.append(error.reason)
    return found


def _one(path: Path, plan: PicturePlan) -> Pixels:
    if not plan.guessed:
        return decode(path, plan.width, plan.height, plan.fit, plan.colour)
    pixels = decode(path, plan.width, plan.height, plan.fit, colour=True)
    if not is_grey(pixels):
        raise _ColourFoundError
    return greyed(pixels)


def read_note(read: int, found: int) -> Text:
    """Return the sentence that some pictures were not read."""
    return QT_TRANSLATE_NOOP("data_images", "{read} of {found} pictures were read.").format(
        read=read, found=found
    )
