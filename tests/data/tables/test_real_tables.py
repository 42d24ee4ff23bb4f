"""Real tables are read as their descriptions say, or refused in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import Frame, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.progress import Reading
from nnstudio.data.registry import load_importers
from nnstudio.data.spec import checked
from nnstudio.data.tables import block_table, delimited
from tests.data.tables.test_block_table import assert_same

CSV = load_importers()["csv"]


def read(path: Path, **options: Any) -> Frame:
    return CSV.read(path, checked(CSV.params, options, CSV.name), Reading())


@pytest.mark.parametrize(
    ("path", "rows", "columns", "separator", "quote", "decimal", "header", "lost"),
    [
        ("tables/titanic_seaborn/titanic.csv", 891, 15, ",", '"', ".", True, 0),
        ("tables/titanic_kaggle_train/titanic-train.csv", 891, 12, ",", '"', ".", True, 0),
        ("tables/iris/iris.csv", 150, 5, ",", '"', ".", True, 0),
        ("tables/mpg/mpg.csv", 398, 9, ",", '"', ".", True, 0),
        ("tables/tips/tips.csv", 244, 7, ",", '"', ".", True, 0),
        ("tables/wine_quality/winequality-red.csv", 1599, 12, ",", '"', ".", False, 0),
        ("tables/wine_quality/winequality-white.csv", 4898, 12, ",", '"', ".", False, 0),
        ("tables/boston_housing/housing.csv", 506, 14, ",", '"', ".", False, 0),
        ("tables/pima_diabetes/pima-indians-diabetes.csv", 768, 9, ",", '"', ".", False, 0),
        ("text_en/sms_spam/sms.tsv", 5574, 2, "\t", "", ".", True, 0),
        ("text_de/10kgnad_test/test.csv", 1028, 2, ";", "'", ".", False, 0),
        ("text_de/10kgnad_test", 1028, 2, ";", "'", ".", False, 0),
        ("text_de/dlk_poems/derived_poems.csv", 800, 5, ",", '"', ".", True, 0),
        ("series/airline_passengers/airline-passengers.csv", 144, 2, ",", '"', ".", True, 0),
        ("series/Airline_sktime/Airline.csv", 144, 2, ",", '"', ".", True, 0),
        ("series/sunspots/monthly-sunspots.csv", 2820, 2, ",", '"', ".", True, 0),
        ("series/beijing_pollution/pollution.csv", 43824, 13, ",", '"', ".", True, 0),
        ("series/smard_lu_2020/smard_2020_complete.csv", 34944, 11, ";", '"', ",", True, 0),
        ("messy/csv_spectrum/newlines.csv", 3, 3, ",", '"', ".", True, 0),
        ("messy/csv_spectrum/escaped_quotes.csv", 2, 2, ",", '"', ".", True, 0),
        ("messy/csvkit_examples/mac_newlines.csv", 2, 3, ",", '"', ".", True, 0),
        ("messy/csvkit_examples/test_utf8_bom.csv", 2, 3, ",", '"', ".", True, 0),
        ("messy/csvkit_examples/dummy.csv.gz", 1, 3, ",", '"', ".", True, 0),
        ("messy/csvkit_examples/bad.csv", 1, 3, ",", '"', ".", True, 2),
        ("messy/csvkit_examples/realdata/ks_1033_data.csv", 1575, 14, ",", '"', ".", True, 0),
        ("messy/csvkit_examples/realdata/census_2000", 1555, 21, ",", '"', ".", True, 0),
        ("messy/german_election_csv/stimmen.csv", 178, 55, ";", '"', ".", True, 0),
        ("messy/german_election_csv/landratStimmen.csv", 254, 17, ";", '"', ".", True, 0),
        ("messy/german_election_csv/opendata-wahllokale.csv", 38, 9, ";", '"', ".", True, 0),
        ("messy/derived_variants/pima_ragged.csv", 751, 9, ",", '"', ".", False, 17),
        ("messy/derived_variants/huge_cell_inaugural.csv", 3, 2, ",", '"', ".", True, 0),
    ],
)
def test_real_tables_are_read_as_they_are_described(
    shared_data: Path,
    path: str,
    rows: int,
    columns: int,
    separator: str,
    quote: str,
    decimal: str,
    header: bool,
    lost: int,
) -> None:
    frame = read(shared_data / path)
    facts = frame.facts
    found = (facts["separator"], facts["quote"], facts["decimal"], facts["header"])
    assert found == (separator, quote, decimal, header)
    assert (frame.rows, len(frame.columns)) == (rows, columns)
    ragged = [entry for entry in frame.left_out if "number of cells" in entry.reason.source]
    assert sum(len(entry.places) for entry in ragged) == lost


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("messy/csvkit_examples/empty.csv", "NNS-2010"),
        ("messy/csvkit_examples/testfixed", "NNS-2086"),
        ("messy/html_instead_of_csv/FDIC_ Failed Bank List.htm", "NNS-2031"),
        ("messy/csvkit_examples/dummy.xls", "NNS-2031"),
        ("messy/csvkit_examples/test.xlsx", "NNS-2031"),
        ("messy/csvkit_examples/testdbf.dbf", "NNS-2031"),
    ],
)
def test_what_is_no_text_table_is_refused_in_words(shared_data: Path, path: str, code: str) -> None:
    with pytest.raises(DataError) as caught:
        read(shared_data / path)
    assert caught.value.code == code
    assert caught.value.hint is not None


@pytest.mark.parametrize("variant", ["cp1252", "utf8_bom", "sep_line"])
def test_german_excel_exports_of_the_titanic_equal_the_original(
    shared_data: Path, variant: str
) -> None:
    original = read(shared_data / "tables/titanic_kaggle_train/titanic-train.csv")
    german = read(shared_data / f"messy/derived_variants/titanic_excel_de_{variant}.csv")
    names = {
        "Überlebt": "Survived",
        "Klasse": "Pclass",
        "Name": "Name",
        "Geschlecht": "Sex",
        "Alter": "Age",
        "Fahrpreis (£)": "Fare",
        "Hafen": "Embarked",
    }
    sexes = {"männlich": "male", "weiblich": "female"}
    assert german.names == tuple(names)
    for name, english in names.items():
        mine, other = german.column(name), original.column(english)
        if isinstance(mine, NumberColumn):
            assert isinstance(other, NumberColumn)
            assert np.array_equal(mine.values, other.values, equal_nan=True)
            assert mine.gaps == other.gaps
        else:
            assert isinstance(mine, WordColumn)
            assert isinstance(other, WordColumn)
            words = [sexes.get(word, word) for word in mine.texts().tolist()]
            assert words == other.texts().tolist()


def test_titles_above_a_real_table_are_passed(shared_data: Path) -> None:
    name = "messy/csvkit_examples/realdata/Datagov_FY10_EDU_recp_by_State.csv"
    frame = read(shared_data / name)
    assert frame.names[0] == "State Name"
    assert frame.left_out[0].places == ("1", "2")
    total = frame.column("TOTAL")
    assert isinstance(total, NumberColumn)
    assert total.values[0] == 19582


def test_times_and_gaps_of_real_series_are_known(shared_data: Path) -> None:
    smard = read(shared_data / "series/smard_lu_2020/smard_2020_complete.csv")
    stamps = smard.column("DateTime")
    assert isinstance(stamps, TimeColumn)
    assert str(stamps.values[-1])[:16] == "2021-01-03T23:45"
    assert sum(isinstance(column, NumberColumn) for column in smard.columns) == 8
    pollution = read(shared_data / "series/beijing_pollution/pollution.csv").column("pm2.5")
    assert isinstance(pollution, NumberColumn)
    assert pollution.gaps == {"NA": 2067}


def test_real_tables_are_the_same_in_blocks(
    shared_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [
        *sorted((shared_data / "tables").rglob("*.csv")),
        *sorted((shared_data / "messy" / "german_election_csv").glob("*.csv")),
        *sorted((shared_data / "messy" / "derived_variants").glob("*.csv")),
        *sorted((shared_data / "messy" / "csvkit_examples" / "realdata").glob("*.csv")),
        shared_data / "text_en/sms_spam/sms.tsv",
        shared_data / "text_de/10kgnad_test/test.csv",
        shared_data / "text_de/dlk_poems/derived_poems.csv",
        shared_data / "series/smard_lu_2020/smard_2020_complete.csv",
    ]
    for path in paths:
        with monkeypatch.context() as patch:
            patch.setattr(delimited, "SMALL", 2**40)
            slow = read(path)
            patch.setattr(delimited, "SMALL", -1)
            patch.setattr(block_table, "PIECE", 50_000)
            patch.setattr(block_table, "BYTES_A_COLUMN", 0)
            assert_same(slow, read(path))
