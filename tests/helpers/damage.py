"""Damages files as disks, networks and people do, and reads them: data, or an error in words."""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import Frame
from nnstudio.data.recognise import draft_of
from nnstudio.data.study import Study, study
from tests.helpers.importing import ENGLISH, GERMAN, registries

MORE = int(os.environ.get("NNSTUDIO_FUZZ", "1"))
"""How many times as many damages are tried as usual; 1000 at the desk."""
LONGEST = 5.0
"""Seconds of work that a small file may take, whatever else the machine does."""
LONGEST_SENTENCE = 2000
"""Letters; a cell may hold a million, but nobody reads them in a message."""
_SIGNS = b"\x00\xff\x7f\x80\n\r,;\"'{}[]<>&:0923-.eE@?"
_NUMBERS = (
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\xff\xff\xff\x7f",
    bytes(4),
    b"99999999",
    b"1e99",
    b"-1e308",
    b"NaN,",
)


def cuts(raw: bytes) -> Iterator[bytes]:
    """Yield a file cut off behind 0, 1, 2, 4, 8 … bytes, and before its last byte."""
    end = 1
    yield b""
    while end < len(raw):
        yield raw[:end]
        end *= 2
    yield raw[:-1]


def damages(raw: bytes, count: int, first: int = 0) -> Iterator[tuple[int, bytes]]:
    """Yield (seed, file with a damage of this seed).

    Args:
        raw: the whole file.
        count: how many.
        first: seed of the first one.
    """
    for number in range(first, first + count):
        yield number, damaged(raw, number)


def damaged(raw: bytes, number: int) -> bytes:
    """Return a file with the damage of this seed: bits, bytes, pieces gone, twice, or swapped."""
    chance = random.Random(number)
    body = bytearray(raw)
    place = chance.randrange(len(body))
    end = min(len(body), place + chance.choice((1, 4, 30, 300)))
    way = chance.randrange(7)
    if way <= 1:
        for _ in range(chance.choice((1, 1, 2, 8, 40))):
            body[chance.randrange(len(body))] ^= 1 << chance.randrange(8)
    elif way == 2:
        for _ in range(chance.choice((1, 2, 8))):
            body[chance.randrange(len(body))] = chance.choice(_SIGNS)
    elif way == 3:
        del body[place:end]
    elif way == 4:
        body[place:place] = body[place:end] * chance.choice((1, 2, 50))
    elif way == 5:
        number_bytes = chance.choice(_NUMBERS)
        body[place : place + len(number_bytes)] = number_bytes
    else:
        other = chance.randrange(len(body))
        body[place:end], body[other:other] = b"", body[place:end]
    return bytes(body)


def read_or_refuse(path: Path) -> Study | DataError:
    """Read a file as a person would; whatever is in it, it is data or an error in plain words.

    Raises:
        AssertionError: the frame is not sound, words are lacking, or it took too long.
    """
    start = time.process_time()
    try:
        made = study(draft_of(path, registries()), path, registries())
    except DataError as error:
        _check_words(error)
        return error
    finally:
        took = time.process_time() - start
        assert took < LONGEST, f"{took:.1f} s"
    _check_frame(made.frame)
    _check_sentences(made)
    if made.refused is not None:
        _check_words(made.refused)
    for render in (ENGLISH, GERMAN):
        json.dumps(made.inspection.to_json(render), default=str)
    return made


def _check_words(error: DataError) -> None:
    assert error.code.startswith("NNS-2"), error.code
    assert error.hint is not None, f"{error.code} does not say what to do"
    for text in (error.message, error.hint):
        for render in (ENGLISH, GERMAN):
            shown = render(text)
            assert 0 < len(shown) <= LONGEST_SENTENCE, error.code
            shown.encode("utf-8")  # half letters cannot be shown or stored


def _check_frame(frame: Frame) -> None:
    assert len(frame.keys) == frame.rows
    assert all(len(column.missing()) == frame.rows for column in frame.columns)
    assert len(set(frame.names)) == len(frame.names)
    for name in frame.names:
        name.encode("utf-8")


def _check_sentences(made: Study) -> None:
    found = made.inspection
    said = [*found.notes, *(gone.text for gone in found.left_out)]
    said += [finding.message for finding in found.findings]
    for text in said:
        for render in (ENGLISH, GERMAN):
            assert 0 < len(render(text)) <= LONGEST_SENTENCE
