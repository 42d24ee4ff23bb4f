"""CSV tables: roles of columns, gaps, classes and numbers, and new files for a trained net."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.base.text import Text
from nnstudio.data.apply import prepare_inputs
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.dataset import DataError, Dataset, NewItems, RawData
from nnstudio.data.load import load_dataset, load_raw, prepare_dataset
from nnstudio.data.new_items.new_items import read_new
from nnstudio.data.recognise import draft_of, recognise
from nnstudio.data.registry import load_data_registries
from nnstudio.data.study import study
from nnstudio.work.inspect_data import inspect_data
from tests.helpers.frames import ENGLISH

REGISTRIES = load_data_registries()
CSV = REGISTRIES.importers["csv"]

WAY_TO_SCHOOL = """Nr;Größe_m;Wohnort;Kommentar;leer;Verkehrsmittel
1;1,45;Stadt;a;;zu Fuß
2;1,65;Land;b;;zu Fuß
3;k. A.;Stadt;c;;Bus
4;1,53;;d;;Bus
5;1,60;Stadt;e;;
6;1,70;Land;f;;Bus
7;1,51;Stadt;g;;zu Fuß
8;1,49;Stadt;h;;Bus
9;1,48;Land;i;;zu Fuß
10;1,52;Stadt;j;;Bus
11;1,55;Land;k;;Bus
12;1,57
"""


def _write(folder: Path, text: str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_text(text, encoding=encoding, newline="")
    return path


def _load(path: Path, **changes: Any) -> Dataset:
    config = recognise(path, REGISTRIES)
    return load_dataset(config.model_copy(update=changes), None, REGISTRIES)


def _raw(path: Path, **changes: Any) -> RawData:
    config = DataConfig(source="file", importer="csv", path=str(path))
    return load_raw(config.model_copy(update=changes), None, REGISTRIES)


def _new(path: Path, data: Dataset) -> NewItems:
    return read_new(CSV, path, DataConfig(source="file", importer="csv"), data)


def _words(texts: Iterable[Text]) -> str:
    return " | ".join(ENGLISH(text) for text in texts)


def test_a_german_table_is_understood_without_a_setting(tmp_path: Path) -> None:
    path = _write(tmp_path, WAY_TO_SCHOOL, "Schüler_Größe.csv", "cp1252")
    found = inspect_data(path, REGISTRIES)
    assert found.facts["encoding"] == "cp1252"
    assert found.facts["separator"] == ";"
    assert found.facts["decimal"] == ","
    assert found.facts["header"] is True
    assert found.target == "Verkehrsmittel"
    assert found.task == "classification"
    assert found.classes == {"Bus": 6, "zu Fuß": 4}
    assert found.rows == 10
    roles = {column.name: (column.role, column.type) for column in found.columns}
    assert roles == {
        "Nr": ("ignore", "number"),
        "Größe_m": ("input", "number"),
        "Wohnort": ("input", "category"),
        "Kommentar": ("ignore", "text"),
        "leer": ("ignore", "empty"),
        "Verkehrsmittel": ("target", "category"),
    }
    assert [entry.places for entry in found.left_out] == [("13",), ("6",)]
    left_out = _words(entry.text for entry in found.left_out)
    assert "1 left out: another number of cells than the other rows (13)" in left_out
    assert "1 left out: no value in the target Verkehrsmittel (6)" in left_out
    assert "cp1252" in _words(found.notes)
    heights = next(column for column in found.columns if column.name == "Größe_m")
    assert heights.missing == 1
    assert found.preview[0][1] == "1,45"


def test_gaps_are_filled_visibly_words_encoded_numbers_scaled(tmp_path: Path) -> None:
    data = _load(_write(tmp_path, WAY_TO_SCHOOL))
    assert [step.id for step in data.fitted] == ["fill", "one_hot", "scale"]
    assert data.signature.inputs[0].columns == ("Größe_m", "Wohnort = Land", "Wohnort = Stadt")
    assert data.inputs["features"].shape == (10, 3)
    assert np.isnan(data.raw["features"]).sum() == 2  # the raw data still show the gaps
    assert len(data.notes) == 3


def test_rows_with_gaps_can_be_left_out_and_are_counted(tmp_path: Path) -> None:
    path = _write(tmp_path, WAY_TO_SCHOOL)
    steps = (StepConfig(id="leave_out"), *recognise(path, REGISTRIES).prepare)
    data = _load(path, prepare=steps)
    assert data.items == 8
    assert data.left_out[-1].places == ("4", "5")
    assert "Missing cells" in _words([data.left_out[-1].text])


def test_gaps_without_a_step_that_fills_them_are_refused_by_name(tmp_path: Path) -> None:
    config = DataConfig(
        source="file", importer="csv", path=str(_write(tmp_path, WAY_TO_SCHOOL)), prepare=()
    )
    with pytest.raises(DataError) as caught:
        load_dataset(config, None, REGISTRIES)
    assert caught.value.code == "NNS-2054"
    assert "Größe_m" in str(dict(caught.value.message.args)["columns"])


def test_values_outside_training_teach_the_preparation_nothing(tmp_path: Path) -> None:
    path = _write(tmp_path, WAY_TO_SCHOOL)
    config = recognise(path, REGISTRIES)
    raw = load_raw(config, None, REGISTRIES)
    before = prepare_dataset(raw, config, REGISTRIES)
    values = np.array(raw.inputs["features"])
    for part in ("validation", "test"):
        values[before.parts.of(part)] = [99.0, 0.0]
    after = prepare_dataset(replace(raw, inputs={"features": values}), config, REGISTRIES)
    assert [s.arguments for s in before.fitted] == [s.arguments for s in after.fitted]
    assert before.signature == after.signature


@pytest.mark.parametrize(
    ("text", "changes", "task", "classes"),
    [
        ("x,y\n1,2.5\n2,3.5\n3,1.5\n", {}, "regression", ()),
        ("x,y\n1,0\n2,1\n3,0\n4,1\n", {}, "classification", ("0", "1")),
        ("x,y\n1,0\n2,1\n3,0\n4,1\n", {"task": "regression"}, "regression", ()),
        ("x,y\n1,10\n2,2\n3,10\n4,2\n", {}, "classification", ("2", "10")),
        ("x,y\n1,1.0\n2,1\n3,2\n4,2.0\n", {}, "classification", ("1", "2")),
        ("x,y\n1,b\n2,a\n3,b \n4,a\n", {}, "classification", ("a", "b")),
        ("y,x\na,1\nb,2\na,3\nb,4\n", {"roles": {"Y": "target"}}, "classification", ("a", "b")),
    ],
)
def test_the_task_follows_from_the_target(
    tmp_path: Path, text: str, changes: dict[str, Any], task: str, classes: tuple[str, ...]
) -> None:
    raw = _raw(_write(tmp_path, text), **changes)
    assert raw.signature.target.task == task
    assert raw.signature.target.classes == classes


def test_the_last_column_that_can_be_a_target_is_taken(tmp_path: Path) -> None:
    text = "a,b,note\n" + "".join(f"{i},{i % 2},text {i}\n" for i in range(20))
    assert inspect_data(_write(tmp_path, text), REGISTRIES).target == "b"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_give_the_same_table(tmp_path: Path, encoding: str) -> None:
    raw = _raw(_write(tmp_path, WAY_TO_SCHOOL, encoding=encoding))
    assert raw.signature.target.classes == ("Bus", "zu Fuß")
    assert raw.columns["features"][0].name == "Größe_m"


def test_unreadable_letters_are_reported_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "mixed.csv"
    path.write_bytes("x,y\n1,a\n2,ä\n3,a\n4,".encode() + b"\xe4\n")
    config = draft_of(path, REGISTRIES, options={"encoding": "utf-8"})
    found = study(config, path, REGISTRIES).inspection
    assert "in line 5 mean nothing" in _words(found.notes)


def test_new_rows_find_their_columns_in_any_order_and_writing(tmp_path: Path) -> None:
    data = _load(_write(tmp_path, WAY_TO_SCHOOL))
    path = _write(tmp_path, "Wohnort,Größe_m\nLand,1.6\nMond,1.5\n", "new.csv")
    new = _new(path, data)
    assert new.target is None
    assert new.names == ("2", "3")
    features = prepare_inputs(data, new.inputs)["features"]
    assert features[0, 1:].tolist() == [1, 0]
    assert features[1, 1:].tolist() == [0, 0]  # the moon is no town of the training rows
    one = _write(tmp_path, "Größe_m;Wohnort;Verkehrsmittel\n1,6;Land;Bus\n", "one.csv")
    only = _new(one, data)
    assert only.target is not None
    assert only.target.tolist() == [0]
    assert only.inputs["features"].tolist() == [[1.6, 0.0]]


def test_new_rows_with_unknown_classes_are_left_out_and_counted(tmp_path: Path) -> None:
    data = _load(_write(tmp_path, WAY_TO_SCHOOL))
    path = _write(
        tmp_path, "Größe_m,Wohnort,Verkehrsmittel\n1.6,Land,Bus\n1.5,Land,Rad\n", "new.csv"
    )
    new = _new(path, data)
    assert new.names == ("2",)
    assert "no known value" in _words(entry.text for entry in new.left_out)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Wohnort\nLand\nStadt\n", "NNS-2074"),
        ("Wohnort,Größe_m\nLand,tall\nLand,small\n", "NNS-2075"),
    ],
)
def test_new_files_that_do_not_fit_are_refused(tmp_path: Path, text: str, code: str) -> None:
    data = _load(_write(tmp_path, WAY_TO_SCHOOL))
    with pytest.raises(DataError) as caught:
        _new(_write(tmp_path, text, "new.csv"), data)
    assert caught.value.code == code


def test_rows_without_a_header_are_taken_by_place(tmp_path: Path) -> None:
    rows = "".join(f"{i % 7}.5,{i % 3},{'a' if i % 2 else 'b'}\n" for i in range(40))
    data = _load(_write(tmp_path, rows))
    new = _new(_write(tmp_path, "1.5,2\n2.5,0\n", "new.csv"), data)
    assert new.inputs["features"].tolist() == [[1.5, 2], [2.5, 0]]


def test_real_german_titanic_gives_the_same_in_all_three_encodings(shared_data: Path) -> None:
    folder = shared_data / "messy" / "derived_variants"
    loaded = [
        _raw(folder / f"titanic_excel_de_{name}.csv", roles={"Überlebt": "target"})
        for name in ("cp1252", "sep_line", "utf8_bom")
    ]
    first = loaded[0]
    assert first.items == 891
    assert first.signature.target.classes == ("0", "1")
    ages = first.inputs["features"][:, [c.name for c in first.columns["features"]].index("Alter")]
    assert np.isnan(ages).sum() == 177
    assert np.nanmean(ages) == pytest.approx(29.699, abs=0.001)
    for other in loaded[1:]:
        assert other.columns == first.columns
        assert np.array_equal(other.inputs["features"], first.inputs["features"], equal_nan=True)


def test_every_real_table_loads_or_is_refused_in_words(shared_data: Path) -> None:
    loaded = refused = 0
    for path in sorted((shared_data / "tables").rglob("*.csv")):
        data = load_dataset(recognise(path, REGISTRIES), None, REGISTRIES)
        assert np.isfinite(data.inputs["features"]).all()
        loaded += 1
    for path in sorted((shared_data / "messy" / "csvkit_examples").rglob("*.csv")):
        try:
            load_dataset(recognise(path, REGISTRIES), None, REGISTRIES)
            loaded += 1
        except DataError as error:
            assert error.code.startswith("NNS-20")
            assert error.hint is not None
            refused += 1
    assert loaded >= 12
    assert refused >= 5
