"""Series that are computed, not measured: a tide, and signals of three forms."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.data.config import DataConfig, SplitConfig, WindowConfig
from nnstudio.data.dataset import RawData
from nnstudio.data.frame import Frame, NumberColumn, TimeColumn
from nnstudio.data.items import raw_data_of
from nnstudio.data.roles.meaning import understand

Floats = NDArray[np.float64]

HOURS = 60 * 24
LAGS = 24
CONSTITUENTS = (
    (12.4206012, 1.30, 0.4),  # M2: the moon, twice a day
    (12.0, 0.34, 2.1),  # S2: the sun, twice a day
    (12.65834751, 0.24, 5.2),  # N2: the moon's distance
    (23.93447213, 0.09, 1.0),  # K1: moon and sun, once a day
    (25.81933871, 0.11, 3.7),  # O1: the moon, once a day
    (6.210300601, 0.10, 2.9),  # M4: shallow water
)
"""Period in hours, amplitude in metres, phase. The periods are those of the tide (Doodson 1921);
the amplitudes are of the size of the German North Sea coast, the phases are made up."""
SURGE, MEMORY = 0.03, 0.97
"""Metres by which the wind changes the level each hour, and how much of it is left an hour on."""

POINTS = 128
FORMS = ("bell", "cylinder", "funnel")
EACH = 200

SIGNAL = InputSignature("series", Shape.series(1, POINTS), "series", ("signal",))
SIGNALS = DataSignature((SIGNAL,), TargetSignature("classification", FORMS, ("form",)))
LEVELS = InputSignature("series", Shape.series(1, LAGS), "series", ("level",))
LEVEL = DataSignature((LEVELS,), TargetSignature("regression", (), ("level",)))


def tide(seed: int) -> RawData:
    """Return windows of an hourly tide with some wind: a day, and the hour that follows."""
    hours = np.arange(HOURS, dtype=np.float64)
    level = np.zeros(HOURS)
    for period, amplitude, phase in CONSTITUENTS:
        level += amplitude * np.cos(2 * np.pi * hours / period - phase)
    gusts = np.random.default_rng(seed).normal(0.0, SURGE, HOURS)
    surge = 0.0
    for hour in range(HOURS):
        surge = MEMORY * surge + gusts[hour]
        level[hour] += surge
    begin = np.datetime64("2025-01-01T00", "us")
    times = begin + (hours.astype(np.int64) * 3_600_000_000).astype("m8[us]")
    columns = (TimeColumn("time", times), NumberColumn("level", np.round(level, 3)))
    frame = Frame(columns, np.arange(1, HOURS + 1, dtype=np.int64), total=HOURS)
    config = DataConfig(window=WindowConfig(lags=LAGS), split=SplitConfig(kind="time"))
    return raw_data_of(understand(frame, config), config)


def signals(seed: int) -> RawData:
    """Return signals of three forms: one that rises, one that stays, one that falls, with noise.

    Cylinder, bell and funnel as N. Saito made them (Local feature extraction and its applications
    using a library of bases, 1994): between two times at random the signal is on, and then 6 high
    on average, flat, rising or falling.
    """
    generator = np.random.default_rng(seed)
    count = EACH * len(FORMS)
    codes = generator.permutation(np.arange(count) % len(FORMS)).astype(np.int64)
    time = np.arange(1, POINTS + 1, dtype=np.float64)
    begin = generator.integers(16, 33, (count, 1))
    length = generator.integers(32, 97, (count, 1))
    on = (time >= begin) & (time <= begin + length)
    height = 6.0 + generator.normal(size=(count, 1))
    rising = (time - begin) / length
    shape = np.select(
        [codes[:, None] == 0, codes[:, None] == 1], [rising, np.ones_like(rising)], 1.0 - rising
    )
    values = height * on * shape + generator.normal(size=(count, POINTS))
    return RawData({"series": values[:, None].astype(np.float32)}, codes, SIGNALS)
