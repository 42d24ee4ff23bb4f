"""Every messy file beside the project is read as it should be, or refused in plain words.

The figures were counted by hand or stand in the files that belong to them. Skipped where the
files are not there.
"""

from __future__ import annotations

import csv
import json
import time
import warnings
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import Frame, NumberColumn, WordColumn
from nnstudio.data.recognise import draft_of
from nnstudio.data.study import Study, study
from tests.helpers.importing import ENGLISH, GERMAN, registries, words

MESSY = Path(__file__).resolve().parents[3] / "shared" / "data" / "messy"
LONGEST = 5.0
"""Seconds of work for one file."""
WORKBOOKS = (".xls", ".xlsx")


def there(place: str) -> Path:
    path = MESSY / place
    if not path.exists():
        pytest.skip(f"the messy file {place} is not beside the project")
    return path


@cache
def looked_at(path: Path) -> Study | DataError:
    """Return what an import would take, or why it takes nothing; each file is read once."""
    start = time.process_time()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return study(draft_of(path, registries()), path, registries())
    except DataError as error:
        return error
    finally:
        assert time.process_time() - start < LONGEST, path


def read(place: str) -> Study:
    made = looked_at(there(place))
    assert not isinstance(made, DataError), ENGLISH(made.message)
    return made


def refused(place: str) -> DataError:
    made = looked_at(there(place))
    error = made if isinstance(made, DataError) else made.refused
    assert error is not None
    return error


def cells(frame: Frame) -> list[list[str]]:
    """Return the rows as words: numbers with their unit and no needless ".0", gaps as ""."""
    columns: list[list[str]] = []
    for column in frame.columns:
        if isinstance(column, NumberColumn):
            values = column.values.tolist()
            unit = f" {column.unit}" if column.unit else ""
            columns.append(["" if np.isnan(v) else f"{v:g}{unit}" for v in values])
        else:
            assert isinstance(column, WordColumn)
            columns.append(column.texts().tolist())
    return [list(row) for row in zip(*columns, strict=True)]


# ---------------------------------------------------------------------------- all of them


def test_every_file_and_folder_is_data_or_refused_in_both_languages() -> None:
    paths = sorted(there("").rglob("*"))
    assert len(paths) > 180
    for path in paths:
        made = looked_at(path)
        error = made if isinstance(made, DataError) else made.refused
        if error is not None:
            assert error.code.startswith("NNS-2"), path
            assert error.hint is not None, path
            for render in (ENGLISH, GERMAN):
                shown = f"{render(error.message)} {render(error.hint)}"
                assert "{" not in shown and shown.rstrip().endswith((".", ")")), path
        if isinstance(made, Study):
            assert len(made.frame.keys) == made.frame.rows, path
            for render in (ENGLISH, GERMAN):
                json.dumps(made.inspection.to_json(render), default=str)


# ---------------------------------------------------------------------------- csv-spectrum


SPECTRUM = (
    "comma_in_quotes",
    "empty",
    "escaped_quotes",
    "location_coordinates",
    "newlines",
    "simple",
)


@pytest.mark.parametrize("name", SPECTRUM)
def test_a_table_holds_what_its_json_says(name: str) -> None:
    known = json.loads(there(f"csv_spectrum/{name}.json").read_text(encoding="utf-8"))
    rows = known if isinstance(known, list) else [known]
    frame = read(f"csv_spectrum/{name}.csv").frame
    assert list(frame.names) == list(rows[0])
    wanted = [[_plain(value) for value in row.values()] for row in rows]
    found = [[_plain(cell) for cell in row] for row in cells(frame)]
    if name == "location_coordinates":  # its JSON tells another telephone number
        assert found[0][0] == _plain("2095257564")
        wanted[0][0] = found[0][0]
    assert found == wanted
    assert not frame.left_out


def _plain(cell: str) -> str:
    try:
        return f"{float(cell):g}"  # 08123 is a number here
    except ValueError:
        return cell


# ---------------------------------------------------------------------------- tables


@dataclass(frozen=True)
class Table:
    """What a person sees in a file when opening it in an editor.

    Args:
        path: below the folder of messy files.
        rows, columns: without the header.
        facts: encoding, separator, decimal, header.
        left_out: in English, with the places.
        names: of some columns.
    """

    path: str
    rows: int
    columns: int
    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    left_out: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.path


OTHER_WIDTH = "left out: another number of cells than the other rows"
GERMAN_EXCEL = {"separator": ";", "decimal": ",", "header": True}
KIT, VOTES = "csvkit_examples", "german_election_csv"
TABLES = (
    Table(f"{KIT}/bad.csv", 1, 3, {"header": True}, (f"2 {OTHER_WIDTH} (2, 3)",)),
    Table(f"{KIT}/blanks.csv", 1, 6, {"header": True}, names=("a", "f")),
    Table(f"{KIT}/dummy.csv.gz", 1, 3, {"header": True}, names=("a", "b", "c")),
    Table(f"{KIT}/dummy.tsv", 1, 3, {"separator": "\t"}, names=("a", "b", "c")),
    Table(f"{KIT}/dummy_col_shuffled_ragged.csv", 1, 4, names=("b", "c", "a", "d")),
    Table(f"{KIT}/mac_newlines.csv", 2, 3, {"header": True}, names=("a", "b", "c")),
    Table(f"{KIT}/no_header_row.csv", 1, 3, {"header": False}),
    Table(f"{KIT}/optional_quote_characters.csv", 1, 3, {"quote": '"'}, names=("a", "b", "c")),
    Table(f"{KIT}/test_header_newline.csv", 1, 3, names=("start end", "b", "c")),
    Table(f"{KIT}/test_latin1.csv", 2, 3, {"encoding": "cp1252"}, names=("a", "b", "c")),
    Table(f"{KIT}/test_utf8_bom.csv", 2, 3, {"encoding": "utf-8-sig"}, names=("foo", "bar", "baz")),
    Table(f"{KIT}/test_precision.csv", 1, 1, {"separator": ""}, names=("a",)),
    Table(f"{KIT}/testfixed_schema.csv", 8, 3, names=("column", "start", "length")),
    Table(f"{KIT}/test_geo.csv", 17, 12, names=("slug", "title", "latitude", "longitude")),
    Table(
        f"{KIT}/realdata/Datagov_FY10_EDU_recp_by_State.csv",
        55,
        9,
        {"header": True},
        ("2 left out: stands above the table (1, 2)",),
        ("State Name", "TOTAL"),
    ),
    Table(f"{KIT}/realdata/census_2000/determination.csv", 1555, 21, names=("AIANHH", "RACEGP")),
    Table(f"{KIT}/realdata/ks_1033_data.csv", 1575, 14, names=("state", "total_cost", "ship_date")),
    Table(f"{VOTES}/09175000-gruene-gruene.csv", 257, 71, {"separator": ";", "encoding": "utf-8"}),
    Table(f"{VOTES}/Open-Data-Gemeinderatswahl-Bayern1166.csv", 38, 209, {"separator": ";"}),
    Table(f"{VOTES}/landratStimmen.csv", 254, 17, {"separator": ";", "header": True}),
    Table(
        f"{VOTES}/opendata-wahllokale.csv", 38, 9, {"separator": ";"}, names=("Wahlraum-Adresse",)
    ),
    Table(f"{VOTES}/stimmen.csv", 178, 55, {"separator": ";"}, names=("Waehler gesamt (B)",)),
    Table("misc_csv/geoloc_elev.csv", 1500, 5, names=("lat", "lon", "elev", "source", "target")),
    Table("misc_csv/housing-data.csv", 47, 4, names=("sqft", "price")),
    Table("derived_variants/titanic_excel_de_cp1252.csv", 891, 7, GERMAN_EXCEL),
    Table("derived_variants/titanic_excel_de_sep_line.csv", 891, 7, GERMAN_EXCEL),
    Table("derived_variants/titanic_excel_de_utf8_bom.csv", 891, 7, GERMAN_EXCEL),
    Table("what_pillow_says.csv", 144, 8, names=("file", "pillow_13_result")),
)


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_a_messy_table_is_read_as_a_person_would(table: Table) -> None:
    made = read(table.path)
    frame = made.frame
    assert (frame.rows, len(frame.columns)) == (table.rows, table.columns)
    for name, value in table.facts.items():
        assert made.inspection.facts[name] == value, name
    assert tuple(ENGLISH(gone.text) for gone in frame.left_out) == table.left_out
    assert set(table.names) <= set(frame.names)


def test_rows_and_columns_of_elections_are_those_that_a_strict_parser_finds() -> None:
    for path in sorted(there(VOTES).glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = [row for row in csv.reader(stream, delimiter=";") if row]
        frame = read(f"{VOTES}/{path.name}").frame
        assert frame.rows == len(rows) - 1, path.name
        assert len(frame.columns) == len(rows[0]), path.name


def test_words_keep_their_letters() -> None:
    assert "©" in words(read(f"{KIT}/test_latin1.csv").frame, "c")
    assert "ʤ" in words(read(f"{KIT}/test_utf8_bom.csv").frame, "baz")
    adults = words(read(f"{VOTES}/opendata-wahllokale.csv").frame, "Wahlraum-Adresse")
    assert any("ß" in word for word in adults)


@pytest.mark.parametrize("form", ["cp1252", "sep_line", "utf8_bom"])
def test_a_german_export_is_the_original(form: str) -> None:
    original = there("").parent / "tables" / "titanic_kaggle_train"
    if not original.exists():
        pytest.skip("the original titanic is not beside the project")
    known = study(draft_of(original, registries()), original, registries()).frame
    found = read(f"derived_variants/titanic_excel_de_{form}.csv").frame
    pairs = {
        "Überlebt": "Survived",
        "Klasse": "Pclass",
        "Name": "Name",
        "Geschlecht": "Sex",
        "Alter": "Age",
        "Fahrpreis (£)": "Fare",
        "Hafen": "Embarked",
    }
    assert list(found.names) == list(pairs)
    for german, english in pairs.items():
        ours, theirs = found.column(german), known.column(english)
        if isinstance(theirs, NumberColumn):
            assert isinstance(ours, NumberColumn)
            np.testing.assert_allclose(ours.values, theirs.values, rtol=1e-6)
        else:
            assert isinstance(ours, WordColumn) and isinstance(theirs, WordColumn)
            assert ours.codes.tolist() == theirs.codes.tolist()  # “männlich” stands for “male”
    assert words(found, "Name") == words(known, "Name")


def test_ragged_rows_are_left_out_and_every_one_is_listed() -> None:
    path = there("derived_variants/pima_ragged.csv")
    lines = path.read_text(encoding="utf-8").splitlines()
    other = [str(n) for n, line in enumerate(lines, 1) if line.count(",") != 8]
    frame = read("derived_variants/pima_ragged.csv").frame
    assert frame.rows == len(lines) - len(other) == 751
    assert [list(gone.places) for gone in frame.left_out] == [other]


def test_a_huge_cell_is_read_to_its_end() -> None:
    frame = read("derived_variants/huge_cell_inaugural.csv").frame
    assert frame.rows == 3
    assert max(map(len, words(frame, "text"))) > 700_000


# ---------------------------------------------------------------------------- texts


LETTERS = {
    "German_Deutsch-Latin1": "Würde",
    "French_Francais-Latin1": "égaux",
    "Polish-Latin2": "godności",
    "Russian-Cyrillic": "свободными",
    "Japanese_Nihongo-SJIS": "世界人権宣言",
    "Greek_Ellinika-Greek": "ΔΙΚΑΙΩΜΑΤΑ",
    "Turkish_Turkce-UTF8": "İnsan",
}


def test_texts_keep_their_letters_in_seven_encodings() -> None:
    frame = read("text_encodings_udhr").frame
    texts = dict(zip(map(str, frame.keys), words(frame, "text"), strict=True))
    assert set(texts) == set(LETTERS)
    for name, word in LETTERS.items():
        assert word.casefold() in texts[name].casefold(), name
        assert "\ufffd" not in texts[name], name
    said = " ".join(map(ENGLISH, frame.notes))
    for encoding in ("cp1252", "cp1253", "cp932", "cp1250", "cp1251"):
        assert encoding in said


def test_a_saved_web_page_is_told_from_a_table() -> None:
    error = refused("html_instead_of_csv/FDIC_ Failed Bank List.htm")
    assert error.code == "NNS-2031"
    assert "is a web page, not a table." in ENGLISH(error.message)
    assert "ist eine Webseite" in GERMAN(error.message)
    assert error.hint is not None and "Download the file itself." in ENGLISH(error.hint)


# ---------------------------------------------------------------------------- others


REFUSED = {
    f"{KIT}/empty.csv": "NNS-2010",
    f"{KIT}/testdbf.dbf": "NNS-2031",
    "derived_variants/image_folder_dirty/3/Thumbs.db": "NNS-2006",
    "derived_variants/image_folder_dirty/3/.DS_Store": "NNS-2006",
    "derived_variants/image_folder_dirty/7/actually_text.png": "NNS-2045",
    "derived_variants/image_folder_dirty/7/zero_bytes.jpg": "NNS-2045",
    "exif_orientation": "NNS-2042",
    "exif_orientation/Landscape_6.jpg": "NNS-2006",
    "pillow_images": "NNS-2042",
}


@pytest.mark.parametrize("place", REFUSED)
def test_what_is_no_data_set_is_refused(place: str) -> None:
    assert refused(place).code == REFUSED[place]


@dataclass(frozen=True)
class Pictures:
    """A folder of pictures.

    Args:
        path: below the folder of messy files.
        classes: pictures that are read, by class.
        left_out: files that are not, by the reason in English.
    """

    path: str
    classes: dict[str, int]
    left_out: dict[str, tuple[str, ...]]

    def __str__(self) -> str:
        return self.path


DAMAGED, NO_PICTURE = "damaged or cut off", "it holds no picture"
FOLDERS = (
    Pictures(
        "derived_variants/image_folder_dirty",
        {"3": 2},
        {
            NO_PICTURE: ("7/actually_text.png",),
            DAMAGED: ("7/truncated_half.JPG",),
            "the file is empty": ("7/zero_bytes.jpg",),
        },
    ),
    Pictures(
        "pillow_images/bmp",
        {"g": 4, "b": 1},
        {
            DAMAGED: ("b/badbitcount.bmp", "b/badpalettesize.bmp", "b/shortfile.bmp"),
            "more than 40 million pixels": ("b/badwidth.bmp",),
        },
    ),
    Pictures(
        "pngsuite",
        {"primary": 39, "16bit": 12},
        {
            NO_PICTURE: ("PngSuite.LICENSE", "corrupt/xs1n0g01.png", "corrupt/xs4n0g01.png"),
            DAMAGED: (
                "corrupt/xc1n0g08.png",
                "corrupt/xcrn0g04.png",
                "corrupt/xd0n2c08.png",
                "corrupt/xd9n2c08.png",
                "corrupt/xhdn0g08.png",
            ),
        },
    ),
)


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_a_folder_of_pictures_tells_what_it_leaves_out(folder: Pictures) -> None:
    frame = read(folder.path).frame
    labels = words(frame, "class")
    assert {name: labels.count(name) for name in set(labels)} == folder.classes
    gone: dict[str, tuple[str, ...]] = {}
    for entry in frame.left_out:
        reason = ENGLISH(entry.reason)
        gone[reason] = tuple(sorted((*gone.get(reason, ()), *entry.places)))
    assert gone == {reason: tuple(sorted(names)) for reason, names in folder.left_out.items()}
    read_of = sum(folder.classes.values())
    assert f"{read_of} of " in " ".join(map(ENGLISH, frame.notes))


@pytest.mark.parametrize("suffix", WORKBOOKS)
def test_a_small_workbook_is_a_table(suffix: str) -> None:
    if not any(suffix in importer.suffixes for importer in registries().importers):
        pytest.skip(f"no importer reads {suffix}")
    frame = read(f"{KIT}/{'dummy' if suffix == '.xls' else 'test'}{suffix}").frame
    assert frame.rows >= 1
    assert len(frame.columns) >= 3
