"""Rows 31 to 49 of the list of faults, as far as they are data: what a person reads of each file.

A file is either refused, with its code and its words in English and German, or it is read, and
what is odd about it is said. `nnstudio data` goes the same way. What other files here have
already is not repeated.
"""

from __future__ import annotations

import io
import os
import tempfile
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image

from nnstudio.cli.main import run_command
from nnstudio.data.dataset import DataError
from nnstudio.data.recognise import draft_of
from nnstudio.data.study import Study, study
from tests.helpers.bad_zips import crowded, linked, locked, overlapping, twice
from tests.helpers.importing import ENGLISH, GERMAN, registries, write_files
from tests.helpers.office_files import zipped
from tests.helpers.picture_folders import COLOURS, picture

Files = Mapping[str, str | bytes]

ROWS = "".join(f"{n * 7 % 13},{n * 5 % 11},{('Rad', 'Bus')[n % 2]}\n" for n in range(40))
TABLE = "x,y,Art\n" + ROWS
GERMAN_TABLE = "Größe;Gewicht;Straße\n" + "".join(
    f"{n * 7 % 13},{n % 10};{n * 5 % 11};{('Süd', 'Öst')[n % 2]}\n" for n in range(40)
)
SENTENCES = [f"Ein Satz mit der Nummer {n} und noch ein paar Wörtern dazu" for n in range(30)]


def _labels(*labels: str, rows: int = 60) -> Files:
    cells = "".join(f"{n * 7 % 13},{n % 7},{labels[n % len(labels)]}\n" for n in range(rows))
    return {"t.csv": "x,y,label\n" + cells}


def _texts(*more: str) -> Files:
    texts = [*SENTENCES, *more]
    rows = "".join(f'"{text}";{("a", "b")[n % 2]}\n' for n, text in enumerate(texts))
    return {"t.csv": "text;klasse\n" + rows}


def _encoded(form: str, image: Image.Image, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, form, **options)  # type: ignore[arg-type] - options of any format
    return stream.getvalue()


def _pictures(more: Files) -> Files:
    whole = {
        f"{name}/{n}.png": _encoded("PNG", picture(10 * k + n, colour=COLOURS[name]))
        for k, name in enumerate(("red", "blue"))
        for n in range(6)
    }
    return {**whole, **more}


def _write(folder: Path, files: Files) -> Path:
    """Write files below a folder and return what is opened: the only file, or the folder."""
    home = folder / "data"
    home.mkdir()
    write_files(home, files)
    return home / next(iter(files)) if len(files) == 1 else home


# ---------------------------------------------------------------------------- refused


@dataclass(frozen=True)
class Refused:
    """A file that is no data.

    Args:
        files: by name.
        code: of the error.
        english, german: pieces of what happened, what is safe and what to do.
    """

    files: Files
    code: str
    english: tuple[str, ...]
    german: tuple[str, ...]


def _zip(content: bytes, code: str, english: str, german: str) -> Refused:
    return Refused(
        {"t.zip": content},
        code,
        ("t.zip is not unpacked: ", english, "Nothing was written.", "choose the folder."),
        ("t.zip wird nicht entpackt: ", german, "Es wurde nichts geschrieben.", "den Ordner."),
    )


REFUSED: dict[str, Refused] = {
    "38 zero bytes in the middle": Refused(
        {"t.csv": TABLE.encode() + b"1,\0,Rad\n"},
        "NNS-2031",
        ("holds zero bytes and is no text file.", "may be damaged", "Nothing changed."),
        ("enthält Nullbytes und ist keine Textdatei.", "Es wurde nichts verändert."),
    ),
    "38 zero bytes at the end": Refused(
        {"t.csv": TABLE.encode() + bytes(512)}, "NNS-2031", ("zero bytes",), ("Nullbytes",)
    ),
    "39 several tables in a folder": Refused(
        {"a.csv": TABLE, "b.csv": ROWS},
        "NNS-2006",
        ("holds several files that may be data (a.csv, b.csv", "Choose one of them."),
        ("enthält mehrere Dateien, die Daten sein können (a.csv, b.csv", "Wählen Sie eine davon."),
    ),
    "40 a cell of a million letters": Refused(
        {"t.csv": TABLE + f"1,2,{'z' * 1_100_000}\n"},
        "NNS-2036",
        ("Line 42 holds a cell with more than 1,048,576 characters.", "not closed there."),
        ("Zeile 42 enthält eine Zelle mit mehr als 1.048.576 Zeichen.", "nicht geschlossen."),
    ),
    "42 one class alone": Refused(
        {"t.csv": "x,label\n" + "".join(f"{n * 7 % 13},ham\n" for n in range(60))},
        "NNS-2033",
        ("No column of t.csv can be used as an input.", "the same everywhere"),
        ("Keine Spalte von t.csv lässt sich als Eingabe verwenden.",),
    ),
    "42 one row": Refused(
        {"t.csv": "x,y\n1,2\n"},
        "NNS-2010",
        ("t.csv holds a single row or none.", "Nothing changed."),
        ("t.csv enthält höchstens eine Zeile.", "Es wurde nichts verändert."),
    ),
    "44 a text of ten megabytes in a table": Refused(
        _texts("wort " * 2_200_000), "NNS-2036", ("Line 32",), ("Zeile 32",)
    ),
    "47 two files in the same bytes": _zip(
        overlapping(TABLE), "NNS-2141", "share the same bytes", "dieselben Bytes"
    ),
    "47 a password": _zip(
        locked(TABLE), "NNS-2142", "it is protected by a password", "durch ein Kennwort geschützt"
    ),
    "47 out of the folder": _zip(
        zipped({"../../a.csv": TABLE}),
        "NNS-2144",
        "../../a.csv would be written outside the folder",
        "../../a.csv würde außerhalb des Ordners geschrieben",
    ),
    "47 from the root": _zip(
        zipped({"/etc/a.csv": TABLE}), "NNS-2144", "/etc/a.csv would be", "/etc/a.csv würde"
    ),
    "47 another drive": _zip(
        zipped({"C:\\a.csv": TABLE}), "NNS-2144", "C:/a.csv would be", "C:/a.csv würde"
    ),
    "47 a link": _zip(
        linked("/etc/passwd"),
        "NNS-2146",
        "a.csv is a link to another file",
        "a.csv ist eine Verknüpfung mit einer anderen Datei",
    ),
    "47 a name of a device": _zip(
        zipped({"CON.csv": TABLE}),
        "NNS-2145",
        "CON.csv is no name for a file on every system",
        "CON.csv ist nicht auf jedem System ein Dateiname",
    ),
    "47 a name twice": _zip(
        twice(TABLE),
        "NNS-2148",
        "a.csv and a.csv would be the same file",
        "a.csv und a.csv wären dieselbe Datei",
    ),
    "47 names that differ in case": _zip(
        zipped({"a.csv": TABLE, "A.CSV": TABLE}), "NNS-2148", "a.csv and A.CSV", "a.csv und A.CSV"
    ),
    "47 a file that is a folder, too": _zip(
        zipped({"a": TABLE, "a/b.csv": TABLE}),
        "NNS-2148",
        "a would be a file and a folder at the same time",
        "a wäre zugleich Datei und Ordner",
    ),
    "47 a million files": _zip(
        crowded(TABLE, 10**6), "NNS-2140", "more than 200,000 files", "mehr als 200.000 Dateien"
    ),
    "47 a name without end": _zip(
        zipped({"a" * 300 + ".csv": TABLE}), "NNS-2149", "is too long", "ist zu lang"
    ),
    "47 nothing": Refused(
        {"t.zip": zipped({})},
        "NNS-2006",
        ("t.zip holds no data that can be read.", "Nothing changed."),
        ("t.zip enthält keine lesbaren Daten.", "Es wurde nichts verändert."),
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_is_refused_in_words(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = REFUSED[name]
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    path = _write(tmp_path, case.files)
    before = {entry: entry.stat().st_size for entry in path.parent.rglob("*")}
    error = _error_of(path)
    assert error.code == case.code
    assert error.hint is not None
    for language, render, pieces in (("en", ENGLISH, case.english), ("de", GERMAN, case.german)):
        shown = f"{render(error.message)} {render(error.hint)}"
        assert "{" not in shown
        for piece in pieces:
            assert piece in shown
        assert run_command(["data", str(path), "--lang", language]) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.split("\n") == [
            f"{render(error.message)} [{case.code}]",
            render(error.hint),
            "",
        ]
    assert {entry: entry.stat().st_size for entry in path.parent.rglob("*")} == before
    assert not any(temporary.iterdir()), "nothing unpacked stays"


def _error_of(path: Path) -> DataError:
    with pytest.raises(DataError) as caught:
        made = study(draft_of(path, registries()), path, registries())
        if made.refused is not None:
            raise made.refused
    return caught.value


# ---------------------------------------------------------------------------- read


@dataclass(frozen=True)
class Read:
    """A file that is odd, and data all the same.

    Args:
        files: by name.
        rows: that are used.
        english, german: pieces of what is said of it, in any order.
        classes: items by class; empty: not looked at.
        facts: of the format.
    """

    files: Files
    rows: int
    english: tuple[str, ...] = ()
    german: tuple[str, ...] = ()
    classes: Mapping[str, int] = field(default_factory=dict[str, int])
    facts: Mapping[str, object] = field(default_factory=dict[str, object])


SOUTH_EAST = {"Süd": 20, "Öst": 20}
LIKELY = ("which is only likely. Check ä, ö, ü and €.",)
WAHRSCHEINLICH = ("das ist nur wahrscheinlich. Prüfen Sie ä, ö, ü und €.",)
WAYS = {"Rad": 40, "Bus": 40}

READ: dict[str, Read] = {
    "38 utf-16": Read(
        {"t.csv": GERMAN_TABLE.encode("utf-16")},
        40,
        classes=SOUTH_EAST,
        facts={"encoding": "utf-16", "separator": ";", "decimal": ","},
    ),
    "38 utf-16 without a mark": Read(
        {"t.csv": GERMAN_TABLE.encode("utf-16-le")}, 40, LIKELY, WAHRSCHEINLICH, SOUTH_EAST
    ),
    "38 cp1252": Read(
        {"t.csv": GERMAN_TABLE.encode("cp1252")},
        40,
        LIKELY,
        WAHRSCHEINLICH,
        SOUTH_EAST,
        {"encoding": "cp1252"},
    ),
    "38 byte order mark": Read(
        {"t.csv": GERMAN_TABLE.encode("utf-8-sig")},
        40,
        classes=SOUTH_EAST,
        facts={"encoding": "utf-8-sig"},
    ),
    "38 two encodings in one file": Read(
        {"t.csv": GERMAN_TABLE.encode() + "5,1;3;Süd\n".encode("cp1252")},
        41,
        ("Some letters in line 42 mean nothing in utf-8; they became “�”.", "“S�d”"),
        ("Einige Zeichen in Zeile 42 bedeuten in utf-8 nichts; sie wurden zu „�“.",),
    ),
    "39 semicolon and decimal comma": Read(
        {"t.csv": GERMAN_TABLE},
        40,
        classes=SOUTH_EAST,
        facts={"separator": ";", "decimal": ",", "header": True},
    ),
    "39 a quote that never ends": Read(
        {"t.csv": TABLE + '1,2,"Rad\n' + ROWS},
        81,
        ('“Rad” and “"Rad” may be the same class.',),
        ('„Rad“ und „"Rad“ sind vielleicht dieselbe Klasse.',),
    ),
    "39 ragged rows": Read(
        {"t.csv": TABLE + "1,2\n1,2,Rad,4\n" + ROWS},
        80,
        ("2 left out: another number of cells than the other rows (42, 43)",),
        ("2 ausgelassen: eine andere Zahl von Zellen als die übrigen Zeilen (42, 43)",),
        WAYS,
    ),
    "39 a line break in a cell": Read(
        {"t.csv": TABLE + '1,2,"Rad\noder so"\n' + ROWS},
        81,
        ("“Rad oder so” has a single item (row 42).", "40 rows repeat an earlier row"),
        ("„Rad oder so“ hat ein einziges Beispiel (Zeile 42).", "40 Zeilen wiederholen"),
    ),
    "39 no header": Read(
        {"t.csv": ROWS}, 40, classes={"Rad": 20, "Bus": 20}, facts={"header": False}
    ),
    "39 a remark above": Read(
        {"t.csv": "# gemessen 2024\n\n" + TABLE},
        40,
        ("1 left out: stands above the table (1)",),
        ("1 ausgelassen: steht über der Tabelle (1)",),
    ),
    "40 a cell of 200,000 letters": Read(
        {"t.csv": TABLE + f"1,2,{'z' * 200_000}\n"},
        41,
        ("zzz…” has a single item (row 42).",),
        ("zzz…“ hat ein einziges Beispiel (Zeile 42).",),
    ),
    "41 blanks and case": Read(
        _labels("Spam", "spam ", "SPAM", "ham"),
        60,
        ("3 classes may be the same: Spam, spam, SPAM.",),
        ("3 Klassen sind vielleicht dieselbe: Spam, spam, SPAM.",),
        {"Spam": 15, "spam": 15, "SPAM": 15, "ham": 15},
    ),
    "41 letters composed in two ways": Read(
        _labels("Übung", unicodedata.normalize("NFD", "Übung"), "Prosa"),
        60,
        classes={"Übung": 40, "Prosa": 20},
    ),
    "41 numbers written in two ways": Read(
        _labels("1", "1.0", "2"), 60, classes={"1": 40, "2": 20}
    ),
    "41 empty labels": Read(
        _labels("ham", "spam", ""),
        40,
        ("20 left out: no value in the target label (4, 7, 10, 13, 16 …)",),
        ("20 ausgelassen: kein Wert im Ziel label (4, 7, 10, 13, 16 …)",),
        {"ham": 20, "spam": 20},
    ),
    "42 a class with one sample": Read(
        {"t.csv": str(_labels("ham", "spam")["t.csv"]) + "3,5,rare\n"},
        61,
        ("“rare” has a single item (row 62).",),
        ("„rare“ hat ein einziges Beispiel (Zeile 62).",),
    ),
    "42 many of one class": Read(
        _labels("spam", *["ham"] * 11, rows=120),
        120,
        ("“spam” is rare: ", "“ham” is 12 times as frequent."),
        ("„spam“ ist selten: ", "„ham“ ist 12-mal so häufig."),
    ),
    "42 two rows": Read(
        {"t.csv": "x,y\n1,2\n2,4\n"},
        2,
        ("Without an item: validation, test.",),
        ("Ohne ein Beispiel: Validierung, Test.",),
    ),
    "43 rows that repeat": Read(
        {"t.csv": TABLE + ROWS + ROWS},
        120,
        ("80 rows repeat an earlier row in every column (42 = 2, 43 = 3, 44 = 4, 45 = 5 …).",),
        ("80 Zeilen wiederholen eine frühere in jeder Spalte (42 = 2, 43 = 3, 44 = 4, 45 = 5 …).",),
    ),
    "43 a column that gives the answer away": Read(
        {
            "t.csv": "x,code,Art\n"
            + "".join(f"{n * 7 % 13},{'RB'[n % 2]}1,{('Rad', 'Bus')[n % 2]}\n" for n in range(60))
        },
        60,
        ("“code” gives the answer away: it says the same as “Art”.",),
        ("„code“ verrät die Antwort: Die Spalte sagt dasselbe wie „Art“.",),
    ),
    "44 odd texts": Read(
        _texts("", "x", "😀😀", "שלום עולם", "a\u200bb", "\ufffd", "wort " * 4000),
        37,
        (
            "1 text is empty (row 32)",
            "2 texts hold signs or emoji, but no letter and no digit (rows 34, 37)",
            "have hardly a word (rows 33",
            "1 text is very long (row 38)",
        ),
        (
            "1 Text ist leer (Zeile 32)",
            "2 Texte enthalten Zeichen oder Emoji, aber keinen Buchstaben und keine Ziffer",
            "haben kaum ein Wort",
            "1 Text ist sehr lang (Zeile 38)",
        ),
    ),
    "45 pictures of every sort": Read(
        _pictures(
            {
                "red/half.jpg": _encoded("JPEG", picture(1, colour=COLOURS["red"]))[:300],
                "red/png.jpg": _encoded("PNG", picture(71, colour=COLOURS["red"])),
                "red/cmyk.jpg": _encoded("JPEG", picture(72, colour=(9, 8, 7)).convert("CMYK")),
                "red/deep.png": _encoded("PNG", Image.new("I;16", (20, 16), 30_000)),
                "red/palette.png": _encoded("PNG", picture(73, colour=(9, 90, 9)).quantize(16)),
                "red/clear.png": _encoded("PNG", picture(74, colour=(200, 9, 9)).convert("LA")),
                "red/moves.gif": _encoded(
                    "GIF",
                    Image.new("L", (20, 16), 60),
                    save_all=True,
                    append_images=[Image.new("L", (20, 16), 120)],
                ),
                "blue/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "blue/b.eps": "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
                "blue/c.heic": b"\0\0\0\x18ftypheic" + bytes(20),
            }
        ),
        18,
        (
            "its format, SVG, is not read (blue/a.svg)",
            "its format, EPS, is not read (blue/b.eps)",
            "its format, HEIC, is not read (blue/c.heic)",
            "1 left out: damaged or cut off (red/half.jpg)",
            "18 of 22 pictures were read.",
        ),
        (
            "das Format SVG wird nicht gelesen (blue/a.svg)",
            "das Format HEIC wird nicht gelesen (blue/c.heic)",
            "1 ausgelassen: beschädigt oder abgeschnitten (red/half.jpg)",
            "18 von 22 Bildern wurden gelesen.",
        ),
        {"red": 12, "blue": 6},
    ),
    "47 a zip as people send it": Read(
        {"t.zip": zipped({"Übung – Größe 😀.csv": TABLE, "__MACOSX/._Übung.csv": b"\0\5\x16\7"})},
        40,
        ("Übung – Größe 😀.csv was read out of the zip file.",),
        ("Übung – Größe 😀.csv wurde aus dem ZIP-Archiv gelesen.",),
    ),
}
NAMES = (
    "Übung – Größe 😀",
    "שלום",
    "leer ",
    "a" * 200,
    "C:\\Users\\Zoë",
    "{file}",
    "%s",
    "-rf",
    "&x",
)
READ |= {
    f"49 {name}": Read({f"{name}.csv": TABLE}, 40, classes={"Rad": 20, "Bus": 20})
    for name in (NAMES if os.name == "posix" else NAMES[:2])
}


@pytest.mark.parametrize("name", READ)
def test_a_file_is_read_and_what_is_odd_is_said(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = READ[name]
    path = _write(tmp_path, case.files)
    made = study(draft_of(path, registries()), path, registries())
    assert made.refused is None
    assert made.inspection.rows == case.rows
    assert made.raw is not None and made.parts is not None
    if case.classes:
        assert made.inspection.classes == case.classes
    for fact, value in case.facts.items():
        assert made.inspection.facts[fact] == value
    for language, render, pieces in (("en", ENGLISH, case.english), ("de", GERMAN, case.german)):
        said = "\n".join(map(render, _texts_of(made)))
        assert run_command(["data", str(path), "--lang", language]) == 0
        printed = capsys.readouterr()
        assert printed.err == ""
        for piece in pieces:
            assert piece in said
            assert piece in printed.out


def _texts_of(made: Study) -> list:
    found = made.inspection
    return [
        *(gone.text for gone in found.left_out),
        *found.notes,
        *(finding.message for finding in found.findings),
    ]
