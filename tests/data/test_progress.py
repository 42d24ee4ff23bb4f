"""How far a reading is, and the wish to stop it."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data.progress import CancelledError, Reading


def test_a_reading_tells_how_far_it_is_until_it_is_stopped() -> None:
    reading = Reading()
    reading.advance(3, 10)
    assert reading.progress == (3, 10)
    reading.cancel()
    assert reading.cancelled
    with pytest.raises(CancelledError):
        reading.advance(4, 10)


def test_a_part_is_stopped_together_with_the_whole(tmp_path: Path) -> None:
    reading = Reading(most=5, cache=tmp_path)
    part = reading.of_part()
    assert (part.most, part.cache) == (None, tmp_path)
    part.advance(1, 2)
    assert reading.progress == (0, 0)
    reading.cancel()
    with pytest.raises(CancelledError):
        part.check()
