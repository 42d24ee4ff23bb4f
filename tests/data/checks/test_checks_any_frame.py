"""Whatever stands in a frame, no check fails, every repair is valid, and the first is in force."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.base.i18n import Translator
from nnstudio.data.config import DataConfig, SplitConfig, StepConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.frame import (
    Frame,
    FrameColumn,
    NumberColumn,
    PictureColumn,
    SeriesColumn,
    TimeColumn,
    WordColumn,
)
from nnstudio.data.registry import load_checks
from tests.helpers.frames import case_of

CHECKS = load_checks()
RENDER = Translator("de"), Translator("en")
NAMES = (
    *("x", "y", "id", "Nr", "Name", "E-Mail", "patient_id", "class", "text", "Telefon", "when"),
    *("source", "Straße", "ü", "a;b", "column_1"),
)
WORDS = (
    *("a", "A", "a ", "b", "1", "1.0", "", "?", "NA", "k. A.", "…", "\u0000", "😀", "\u202egnp"),
    *("eva@mail.de", "0171 123456", "Ayşe Kaya", "ja " * 30, "x" * 70, "e\u0301", "é", "\ud800"),
    *("the sea is calm and the wind is low over all the land today", "Ort, Straße 3"),
)
NUMBERS = (
    *(0.0, -0.0, 1.0, 2.0, 3.5, 1e300, -1e300, 1e-300, float("inf"), -float("inf"), float("nan")),
    *(999.0, 7.0, 123456789.0),
)


@st.composite
def columns(draw: st.DrawFn, name: str, rows: int) -> FrameColumn:
    kind = draw(st.sampled_from(("number", "few", "word", "time", "count", "picture", "series")))
    random = np.random.default_rng(draw(st.integers(0, 99)))
    if kind == "number":
        return NumberColumn(name, random.choice(np.array(NUMBERS), rows))
    if kind == "few":
        return NumberColumn(name, random.integers(0, 3, rows).astype(np.float64))
    if kind == "count":
        return NumberColumn(name, np.arange(rows, dtype=np.float64))
    if kind == "time":
        days = random.integers(-5, 4000, rows)
        values = np.datetime64("2020-01-01", "us") + days.astype("timedelta64[D]")
        values[random.random(rows) < 0.1] = np.datetime64("NaT")
        return TimeColumn(name, values)
    if kind == "picture":
        return PictureColumn(name, random.integers(0, 2, (rows, 1, 2, 2)).astype(np.uint8))
    if kind == "series":
        lengths = np.full(rows, 3, dtype=np.int64)
        return SeriesColumn(name, random.normal(size=(rows, 1, 3)).astype(np.float32), lengths)
    some = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
    if draw(st.booleans()):
        some = [f"{word}{number}" for number, word in enumerate(random.choice(some, rows))]
    return WordColumn.of(name, [str(word) for word in random.choice(some, rows)])


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    rows = draw(st.sampled_from((0, 1, 2, 5, 12, 30, 61)))
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True))
    made = tuple(draw(columns(name, rows)) for name in names)
    keys: Any = np.arange(rows, dtype=np.int64) + 2
    if draw(st.booleans()):
        keys = tuple(f"Ordner/ü {row}.txt" for row in range(rows))
    return Frame(made, keys, total=rows)


configs = st.builds(
    DataConfig,
    source=st.just("file"),
    importer=st.just("csv"),
    split=st.sampled_from(("stratified", "random", "group", "time", "given")).map(
        lambda kind: SplitConfig(kind=kind)
    ),
    duplicates=st.sampled_from(("keep", "first")),
    weights=st.sampled_from(("none", "balanced")),
    prepare=st.sampled_from(
        (
            (),
            (StepConfig(id="fill"),),
            (StepConfig(id="leave_out"), StepConfig(id="scale")),
            (StepConfig(id="fill", params={"columns": "x"}), StepConfig(id="one_hot")),
        )
    ),
)


@given(frame=frames(), config=configs)
@settings(max_examples=250, deadline=None)
def test_no_check_fails_and_repairs_do_what_they_say(frame: Frame, config: DataConfig) -> None:
    try:
        case = case_of(frame, config)
    except DataError:
        return  # the columns cannot be understood like this; that is said elsewhere
    for check in CHECKS:
        for finding in check.look(case):
            assert finding.code == check.id
            for render in RENDER:
                text = render(finding.message) + (render(finding.hint) if finding.hint else "")
                assert "{" not in text.replace("{x}", "")
            for fix in finding.fixes:
                fields = {**config.model_dump(), **fix.changes}
                changed = DataConfig.model_validate(fields)
                assert DataConfig.model_validate(changed.model_dump(mode="json")) == changed


@given(frame=frames(), config=configs)
@settings(max_examples=80, deadline=None)
def test_the_first_repair_changes_nothing_about_the_data(frame: Frame, config: DataConfig) -> None:
    try:
        case = case_of(frame, config)
    except DataError:
        return
    for check in CHECKS:
        for finding in check.look(case):
            if finding.fixes and finding.code != "sharing":
                changed = {**config.model_dump(), **finding.fixes[0].changes}
                same = case_of(frame, DataConfig.model_validate(changed))
                assert same.meaning.roles == case.meaning.roles
                assert same.meaning.kept.tolist() == case.meaning.kept.tolist()
                assert same.meaning.classes == case.meaning.classes


@pytest.fixture(scope="module")
def million() -> Frame:
    random = np.random.default_rng(0)
    rows = 1_000_000
    made: list[FrameColumn] = [
        NumberColumn(f"n{place}", random.normal(size=rows)) for place in range(5)
    ]
    made += [
        NumberColumn(f"i{place}", random.integers(0, 30, rows).astype(float)) for place in range(3)
    ]
    words = tuple(f"w{number}" for number in range(40))
    many = tuple(f"name {number}" for number in range(rows))
    made += [
        NumberColumn("patient_id", random.integers(0, 5000, rows).astype(float)),
        WordColumn("word", random.integers(0, 40, rows).astype(np.int32), words),
        WordColumn("many", np.arange(rows, dtype=np.int32), many),
        WordColumn("class", random.choice(3, rows, p=(0.9, 0.09, 0.01)).astype(np.int32), words),
    ]
    return Frame(tuple(made), np.arange(rows, dtype=np.int64) + 1, total=rows)


def test_a_million_rows_are_checked_in_seconds(million: Frame) -> None:
    case = case_of(million)
    slow: dict[str, float] = {}
    for check in CHECKS:
        start = time.process_time()
        check.look(case)
        spent = time.process_time() - start
        if spent > 1.0:  # 0.3 s on a quiet machine
            slow[check.id] = spent
    assert not slow
