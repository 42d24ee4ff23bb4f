"""Says whether a file is the one that the catalogue means: size and digest, also of its content."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, cast

from nnstudio.data.catalogue.entry import PublicFile

PIECE = 256 * 1024
MOST_CONTENT = 1024 * 1024 * 1024
"""Bytes of an unpacked .gz file that are looked at."""

Outcome = Literal["verified", "unknown", "short", "other"]


@dataclass(frozen=True)
class Verdict:
    """What a look at a file found.

    Args:
        outcome: "verified" (a digest fits), "unknown" (the catalogue has no digest; the size
            fits, where it has one), "short" (fewer bytes than it should have: half a copy) or
            "other" (another file).
        sha256: of the file as it lies there, hexadecimal; "" where it was not computed.
    """

    outcome: Outcome
    sha256: str = ""


def look_at(path: Path, file: PublicFile, advance: Callable[[int], None]) -> Verdict:
    """Return whether a file is the right one.

    A packed file whose bytes differ is looked at unpacked where the catalogue knows the digest of
    the content; so is a file that somebody unpacked.

    Args:
        path: the file.
        file: what it should be.
        advance: called with the bytes read so far at least every few milliseconds; may raise to
            stop.

    Raises:
        OSError: it cannot be read.
    """
    size = path.stat().st_size
    unpacked = path.name == file.name.removesuffix(".gz") != file.name
    if not unpacked and not file.content and file.size is not None and size != file.size:
        return Verdict("short" if size < file.size else "other")
    wanted = file.content if unpacked else file.digests
    found = _digests(_pieces(path), _algorithms(wanted), advance)
    sha256 = found["sha256"]
    if _fits(found, wanted):
        return Verdict("verified", sha256)
    if not wanted:
        fits = file.size is None or size == file.size
        return Verdict("unknown" if fits else "other", sha256)
    if file.content and not unpacked:
        inside = _content_digests(path, _algorithms(file.content), advance)
        if inside is None and file.size is not None and size < file.size:
            return Verdict("short", sha256)
        if inside is not None and _fits(inside, file.content):
            return Verdict("verified", sha256)
    return Verdict("other", sha256)


def _algorithms(digests: tuple[str, ...]) -> tuple[str, ...]:
    return tuple({"sha256", *(digest.partition(":")[0] for digest in digests)})


def _fits(found: dict[str, str], wanted: tuple[str, ...]) -> bool:
    return any(found.get(algorithm) == value for algorithm, _, value in _split(wanted))


def _split(digests: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    return (digest.partition(":") for digest in digests)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while piece := stream.read(PIECE):
            yield piece


def _digests(
    pieces: Iterator[bytes], algorithms: tuple[str, ...], advance: Callable[[int], None]
) -> dict[str, str]:
    # MD5 is what some sources publish; it guards against damage, not against malice.
    hashes = {name: hashlib.new(name, usedforsecurity=False) for name in algorithms}
    done = 0
    for piece in pieces:
        for each in hashes.values():
            each.update(piece)
        done += len(piece)
        advance(done)
    return {name: each.hexdigest() for name, each in hashes.items()}


def _content_digests(
    path: Path, algorithms: tuple[str, ...], advance: Callable[[int], None]
) -> dict[str, str] | None:
    """Return the digests of what is in a .gz file; None where it is no whole one."""
    try:
        with gzip.open(path, "rb") as packed:
            stream = cast("BinaryIO", packed)
            return _digests(_limited(stream), algorithms, advance)
    except (OSError, EOFError, zlib.error):
        return None


def _limited(stream: BinaryIO) -> Iterator[bytes]:
    done = 0
    while (piece := stream.read(PIECE)) and done <= MOST_CONTENT:
        done += len(piece)
        yield piece
