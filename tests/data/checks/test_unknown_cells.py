"""Cells that stand for a missing value: found, counted as missing, and taken back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.data.frame import Frame, NumberColumn, WordColumn
from nnstudio.data.load import load_dataset, read_frame
from nnstudio.data.new_items.new_items import new_items
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import load_data_registries
from nnstudio.data.stand_ins import odd_words, stand_in
from nnstudio.data.study import study
from tests.helpers.frames import chosen, file_config, found, frame_of, labels, said

REGISTRIES = load_data_registries()
CHECKS = REGISTRIES.checks
NOISE = np.random.default_rng(3).normal(size=200)
KINDS = ["a" if row % 3 else "b" for row in range(200)]


def _depths() -> Frame:
    cells = [f"{row / 10}" for row in range(200)]
    cells[7], cells[40] = "unklar", "n/k"
    return frame_of({"depth": cells, "x": NOISE, "kind": KINDS})


def _temperatures() -> Frame:
    values = np.round(NOISE * 10, 1)
    values[[3, 30, 99]] = -999
    return frame_of({"temperature": values, "x": NOISE[::-1], "kind": KINDS})


def test_words_among_numbers_are_told_with_their_rows() -> None:
    (finding,) = found(CHECKS["odd_cells"], _depths())
    assert said(finding).startswith(
        "“depth” holds numbers, except in 2 cells (rows 8, 41): “unklar”, “n/k”."
    )
    assert said(finding, german=True).startswith(
        "„depth“ enthält Zahlen, außer in 2 Zellen (Zeilen 8, 41): „unklar“, „n/k“."
    )
    assert finding.places == ("8", "41")


def test_words_counted_as_missing_make_a_column_of_numbers_that_is_used() -> None:
    (finding,) = found(CHECKS["odd_cells"], _depths())
    case = chosen(_depths(), finding, 1)
    column = case.meaning.frame.column("depth")
    assert isinstance(column, NumberColumn)
    assert dict(column.gaps) == {"unklar": 1, "n/k": 1}
    assert case.meaning.roles["depth"] == "input"
    assert not CHECKS["odd_cells"].look(case)
    (declared,) = CHECKS["declared_gaps"].look(case)
    assert labels(declared) == ["Count as missing", "Take the cells as they are written"]
    back = chosen(_depths(), declared, 1)
    assert isinstance(back.meaning.frame.column("depth"), WordColumn)


def test_a_number_far_off_that_repeats_itself_may_stand_for_nothing() -> None:
    (finding,) = found(CHECKS["stand_ins"], _temperatures())
    assert said(finding).startswith("“temperature” is −999 in 3 rows (rows 4, 31, 100), far from")
    assert not found(CHECKS["outliers"], _temperatures())
    case = chosen(_temperatures(), finding, 1)
    column = case.meaning.frame.column("temperature")
    assert isinstance(column, NumberColumn)
    assert int(column.missing().sum()) == 3
    assert dict(column.gaps) == {"-999": 3}
    assert not CHECKS["stand_ins"].look(case)


def test_a_zero_that_was_never_measured_can_be_counted_as_missing() -> None:
    values = 120 + NOISE * 5
    values[[1, 2, 3, 50]] = 0
    frame = frame_of({"pressure": values, "x": NOISE[::-1], "kind": KINDS})
    (finding,) = found(CHECKS["zeros"], frame)
    case = chosen(frame, finding, 1)
    column = case.meaning.frame.column("pressure")
    assert column is not None
    assert int(column.missing().sum()) == 4
    assert not CHECKS["zeros"].look(case)


@pytest.mark.parametrize(
    "cells",
    [
        [f"A{row}" for row in range(100)],
        ["1", "2", "3", "x"] * 25,  # classes with numbers as names
        [f"{row:04}" for row in range(100)],  # codes
        [f"{row}" if row % 2 else f"w{row}" for row in range(100)],
    ],
)
def test_words_codes_and_classes_are_no_numbers_with_odd_cells(cells: list[str]) -> None:
    assert odd_words(WordColumn.of("x", cells), ".") == ()


def test_numbers_with_a_unit_and_a_comma_may_have_odd_cells() -> None:
    cells = [f"{row},5 km" for row in range(100)] + ["weit"]
    assert odd_words(WordColumn.of("x", cells), ",") == ("weit",)


@pytest.mark.parametrize(
    ("values", "number"),
    [
        ([*range(50), 999, 999], 999.0),
        ([*range(80), 99, 99], None),  # near the others
        ([*range(50), 5000], None),  # once: a slip, and told as one
        ([*range(50), -5000, -5000, -5000, -5000, -5000], -5000.0),
        ([*range(50), 51, 51, 51, 51, 51], None),
        ([0, 1, 2, 999, 999], None),  # too few to tell
    ],
)
def test_what_may_stand_for_nothing_repeats_itself_far_from_the_others(
    values: list[float], number: float | None
) -> None:
    column = NumberColumn("x", np.array(values, dtype=np.float64))
    assert stand_in(column, np.arange(len(values))) == number


def test_a_file_keeps_the_decision_in_training_and_for_new_files(tmp_path: Path) -> None:
    lines = ["Tiefe;Länge;Art"]
    lines += [f"{row},5;{row * 7 % 13},25;{'a' if row % 3 else 'b'}" for row in range(60)]
    lines[5] = "unklar;1,25;a"
    path = tmp_path / "funde.csv"
    path.write_text("\n".join(lines), encoding="cp1252")
    config = recognise(path, REGISTRIES)
    made = study(config, path, REGISTRIES)
    (finding,) = [f for f in made.inspection.findings if f.code == "odd_cells"]
    decided = config.model_copy(update=dict(finding.fixes[1].changes))
    again = study(decided, path, REGISTRIES)
    data = load_dataset(again.config, None, REGISTRIES)
    assert data.signature.inputs[0].columns == ("Tiefe", "Länge")
    assert np.isfinite(data.inputs["features"][:]).all()  # the gap is filled, visibly
    new = new_items(read_frame(config, path, REGISTRIES), data, again.config, path.name)
    assert np.isnan(new.inputs["features"]).sum() == 1


def test_settings_keep_what_counts_as_missing() -> None:
    config = file_config(unknown={"depth": ("-999", "n/k")})
    assert type(config).model_validate_json(config.model_dump_json()) == config
