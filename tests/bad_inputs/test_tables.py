"""Tables that cannot be read: each gets its code and a plain sentence, in both languages."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.data.dataset import DataError
from nnstudio.data.limits import LIMITS
from nnstudio.data.progress import Reading
from nnstudio.data.registry import load_importers
from nnstudio.data.spec import checked

CSV = load_importers()["csv"]
ENGLISH, GERMAN = Translator("en"), Translator("de")
ALIGNED = b"Chicago Reader   1971  40\nChicago Tribune  1920  164 x\nLos  A  B\nRow\n"

BAD: dict[str, tuple[str, bytes, str, str, str]] = {
    "blanks alone": ("a.txt", ALIGNED, "NNS-2086", "blanks alone", "nur durch Leerzeichen"),
    "packed, cut off": (
        "a.csv.gz",
        gzip.compress(b"a;b\n1;2\n" * 500)[:-12],
        "NNS-2026",
        "damaged or incomplete",
        "beschädigt oder unvollständig",
    ),
    "packed, nothing in it": ("a.csv.gz", gzip.compress(b""), "NNS-2010", "is empty", "ist leer"),
    "zero bytes far inside": (
        "a.csv",
        b"a;b\n" + b"1;2\n" * 300_000 + b"\0;2\n",
        "NNS-2031",
        "zero bytes",
        "Nullbytes",
    ),
    "a cell without end": (
        "a.csv",
        b'a;b\n1;"' + b"x " * LIMITS.cell_characters,
        "NNS-2036",
        "Line 2 holds a cell",
        "Zeile 2",
    ),
    "a line without end": (
        "a.csv",
        b"1;" * 20 * 1024 * 1024,
        "NNS-2036",
        "Line 1 holds a cell",
        "Zeile 1",
    ),
    "too many columns": (
        "a.csv",
        b";".join(b"1" for _ in range(LIMITS.columns + 1)) + b"\n",
        "NNS-2035",
        "columns",
        "Spalten",
    ),
    "names alone in a large file": (
        "a.csv",
        b"a;b\n" + b"\n" * 1_200_000,
        "NNS-2010",
        "no rows with data",
        "keine Zeilen mit Daten",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_table_gets_its_code_and_words(tmp_path: Path, case: str) -> None:
    name, content, code, english, german = BAD[case]
    path = tmp_path / name
    path.write_bytes(content)
    options = {"header": "yes"} if "names" in case else {}
    with pytest.raises(DataError) as caught:
        CSV.read(path, checked(CSV.params, options, CSV.name), Reading())
    error = caught.value
    assert error.code == code
    assert english in ENGLISH(error.message)
    assert german in GERMAN(error.message)
    assert error.hint is not None
    assert GERMAN(error.hint) != ENGLISH(error.hint)


@pytest.mark.parametrize("most", [None, 2000])
def test_too_many_rows_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int | None
) -> None:
    from nnstudio.data.limits import DataLimits
    from nnstudio.data.tables import block_table, cell_table, delimited

    small = DataLimits(rows=1000)
    monkeypatch.setattr(block_table, "LIMITS", small)
    monkeypatch.setattr(cell_table, "LIMITS", small)
    path = tmp_path / "a.csv"
    path.write_text("a;b\n" + "1;2\n" * 3000, encoding="utf-8")
    for size in (-1, 2**40):
        monkeypatch.setattr(delimited, "SMALL", size)
        with pytest.raises(DataError) as caught:
            CSV.read(path, checked(CSV.params, {}, CSV.name), Reading(most))
        assert caught.value.code == "NNS-2035"
        assert "1.000" in GERMAN(caught.value.message)
