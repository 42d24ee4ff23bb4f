"""Columns that name people or items."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.frame import NumberColumn, PictureColumn, TimeColumn, WordColumn
from nnstudio.data.roles.identity import REASONS, identity_of, is_item_head

FIRST = ("Ayşe", "Björn", "Céline", "Zoë", "Łukasz", "Özlem", "Tim", "Mia", "Jan", "Eva")


def _words(name: str, cell: str, rows: int = 40) -> WordColumn:
    made = [cell.format(n=row, first=FIRST[row % 10], c=chr(65 + row % 26)) for row in range(rows)]
    return WordColumn.of(name, made)


@pytest.mark.parametrize(
    ("name", "cell", "found"),
    [
        ("Name", "{first} {c}.", "people"),
        ("name", "{c}raund, Mr. Owen Harris", "people"),
        ("Passenger", '{c}bing, Mrs. Anna (Maria Rosa "May")', "people"),
        ("Nachname", "{first}", "people"),
        ("Schüler", "{first}", "people"),
        ("name", "ford model {n}", ""),
        ("name", "{c}uda", ""),
        ("city", "Bad {c}burg", ""),
        ("anything", "{first}{n}@mail.example.de", "email"),
        ("E-Mail", "{first}", ""),
        ("x", "+49 6131 39{n:03}", "phone"),
        ("Tel.", "39{n:03}12", "phone"),
        ("x", "0{n:06}", ""),
        ("when", "01/02/{n:04} 10:00", ""),
        ("iban", "DE{n:02} 1234 5678 9012 3456 00", "account"),
        ("Adresse", "Gasse {n}", "address"),
        ("Adresse", "Gasse", ""),
        ("kundennummer", "K{n}", "items"),
        ("patient_id", "P{n}", "items"),
        ("sampleID", "P{n}", "items"),
        ("x", "3f2504e0-4f89-11d3-9a0c-0305e82c{n:04}", "items"),
        ("idea", "P{n}", ""),
        ("word", "w{n}", ""),
    ],
)
def test_words_that_name_people_or_items(name: str, cell: str, found: str) -> None:
    assert identity_of(_words(name, cell)) == found


def test_numbers_that_name_items_are_whole_and_different() -> None:
    numbers = np.random.default_rng(0).permutation(5000)[:200].astype(np.float64)
    assert identity_of(NumberColumn("customer_id", numbers)) == "items"
    assert identity_of(NumberColumn("Telefon", numbers)) == "phone"
    assert identity_of(NumberColumn("price", numbers)) == ""
    assert identity_of(NumberColumn("customer_id", np.repeat(numbers[:20], 10))) == ""
    assert identity_of(NumberColumn("id", numbers + 0.5)) == ""
    assert identity_of(NumberColumn("id", np.full(20, np.nan))) == ""


def test_other_columns_name_nothing() -> None:
    days = np.datetime64("2024-01-01", "us") + np.arange(20).astype("timedelta64[D]")
    assert identity_of(TimeColumn("id", days)) == ""
    assert identity_of(PictureColumn("id", np.zeros((2, 1, 2, 2), dtype=np.uint8))) == ""
    assert identity_of(WordColumn.of("Name", ["", "NA"])) == ""


def test_heads_of_numbers_and_codes() -> None:
    for head in ("id", "ID", "patient_id", "PassengerId", "Nr", "Nr.", "lfd. Nr.", "user id"):
        assert is_item_head(head)
    for head in ("idea", "humid", "size", "Nerven"):
        assert not is_item_head(head)


def test_every_kind_has_a_reason() -> None:
    assert set(REASONS) == {"people", "email", "phone", "account", "address", "items"}
