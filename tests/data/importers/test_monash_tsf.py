"""Long series of the Monash archive, one a line, become points that stand below each other."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.data.frame import NumberColumn, TimeColumn
from nnstudio.data.importers.monash_tsf import IMPORTER
from nnstudio.data.progress import Reading
from nnstudio.data.registry import load_data_registries
from nnstudio.work.inspect_data import inspect_data
from tests.helpers.frames import ENGLISH

HEAD = """# about
@relation test
@attribute series_name string
@attribute start_timestamp date
@frequency {frequency}
@data
"""


def _write(folder: Path, text: str) -> Path:
    path = folder / "x.tsf"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("frequency", "second"),
    [
        ("yearly", "1980-01-01T00:00:00"),
        ("quarterly", "1979-04-01T00:00:00"),
        ("monthly", "1979-02-01T00:00:00"),
        ("weekly", "1979-01-08T00:00:00"),
        ("hourly", "1979-01-01T01:00:00"),
        ("half_hourly", "1979-01-01T00:30:00"),
        ("10_minutes", "1979-01-01T00:10:00"),
        ("4_seconds", "1979-01-01T00:00:04"),
    ],
)
def test_points_are_as_far_apart_as_the_file_says(
    tmp_path: Path, frequency: str, second: str
) -> None:
    text = HEAD.format(frequency=frequency) + "T1:1979-01-01 00-00-00:1,2,3\nT2:1990-05-01:4,?\n"
    frame = IMPORTER.read(_write(tmp_path, text), {}, Reading())
    times, values = frame.column("time"), frame.column("value")
    assert isinstance(times, TimeColumn) and isinstance(values, NumberColumn)
    assert str(times.values[1].astype("datetime64[s]")) == second
    assert np.array_equal(values.values, [1, 2, 3, 4, np.nan], equal_nan=True)
    assert frame.roles == {"time": "time", "value": "target", "series_name": "group"}


def test_without_a_beginning_points_are_counted(tmp_path: Path) -> None:
    text = HEAD.replace("@attribute start_timestamp date\n", "").format(frequency="daily")
    frame = IMPORTER.read(_write(tmp_path, text + "T1:5,6,7\nT2:1,2\n"), {}, Reading())
    times = frame.column("time")
    assert isinstance(times, NumberColumn)
    assert times.values.tolist() == [1, 2, 3, 1, 2]


def test_lines_that_do_not_fit_are_left_out_and_listed(tmp_path: Path) -> None:
    text = HEAD.format(frequency="daily") + "T1:1979-01-01:1,2\n1,2\nT2:soon:1\nT3:1979-01-01:x\n"
    frame = IMPORTER.read(_write(tmp_path, text), {}, Reading())
    assert [ENGLISH(entry.text) for entry in frame.left_out] == [
        "1 left out: another number of fields than the header names (8)",
        "1 left out: its beginning is no date (9)",
        "1 left out: what stands there is no number (10)",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "UnitTest.tsf",
        "UnitTest_Tsf_Loader.tsf",
        "UnitTest_Tsf_Loader_hierarchical.tsf",
        "UnitTest_Tsf_Loader_no_start_timestamp.tsf",
    ],
)
def test_real_files_are_series_however_short(shared_data: Path, name: str) -> None:
    found = inspect_data(shared_data / "series/tsf_unittest" / name, load_data_registries())
    assert (found.kind, found.rows, found.target) == ("series", 15, "value")
    assert found.items > 0
