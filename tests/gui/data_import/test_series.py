"""Series of every kind are looked at and used in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.gui.data_import.conftest import Bench


def _spread(folder: Path) -> Path:
    """Hours whose date stands in four columns."""
    hours = np.arange("2021-01-01T00", "2021-02-01T00", dtype="datetime64[h]")
    lines = ["year,month,day,hour,level,wind"]
    for number, hour in enumerate(hours):
        day = hour.astype("datetime64[D]").item()
        clock = int((hour - hour.astype("datetime64[D]")).astype(int))
        wind = "NA" if number == 300 else f"{number % 7}"
        lines.append(f"{day.year},{day.month},{day.day},{clock},{np.sin(number / 4):.3f},{wind}")
    path = folder / "level.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _numbers(folder: Path) -> Path:
    path = folder / "numbers.csv"
    path.write_text("\n".join(f"{np.sin(n / 5):.3f}" for n in range(300)), encoding="utf-8")
    return path


def _shops(folder: Path) -> Path:
    days = np.arange("2021-01-01", "2021-04-01", dtype="datetime64[D]")
    rows = [
        f"{day},{shop},{np.sin(place + number / 3):.3f}"
        for number, day in enumerate(days)
        for place, shop in enumerate(("north", "south"))
    ]
    path = folder / "shops.csv"
    path.write_text("\n".join(["day,shop,sales", *rows]) + "\n", encoding="utf-8")
    return path


def _whole(folder: Path) -> Path:
    head = "@problemName T\n@timeStamps false\n@classLabel true a b\n@data\n"
    lines = [
        f"{','.join(str(n % 5) for n in range(9 + row % 3))}:{'ab'[row % 2]}" for row in range(40)
    ]
    path = folder / "whole.ts"
    path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def _archive(folder: Path) -> Path:
    path = folder / "set.npz"
    np.savez(path, x=np.random.default_rng(0).normal(size=(60, 3, 20)), y=np.arange(60) % 3)
    return path


@pytest.mark.parametrize(
    ("make", "items"),
    [(_spread, 744 - 24 - 24), (_numbers, 276), (_shops, 152), (_whole, 40), (_archive, 60)],
)
def test_series_are_looked_at_and_used(
    bench: Bench, tmp_path: Path, make: Callable[[Path], Path], items: int
) -> None:
    bench.open(make(tmp_path))
    seen = bench.model.look
    assert seen is not None and bench.model.problem is None
    assert seen.study.refused is None
    assert seen.study.inspection.kind == "series"
    assert all(len(row) == len(seen.study.meaning.facts) for row in seen.cells)
    assert bench.model.usable
    assert bench.model.prepared is not None
    assert bench.model.use()
    bench.qtbot.waitUntil(lambda: bench.session.data.status == "ready", timeout=60_000)
    dataset = bench.session.data.dataset
    assert dataset is not None and dataset.items == items
