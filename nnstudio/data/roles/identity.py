"""Whether a column names people or items: names, e-mail addresses, telephone numbers, numbers.

Such a column tells a net nothing that holds for others, and personal data do not belong into a
project. It is left out unless a person wants it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.frame import FrameColumn, NumberColumn, WordColumn

Identity = Literal["", "people", "email", "phone", "account", "address", "items"]

REASONS: Mapping[Identity, Text] = {
    "people": QT_TRANSLATE_NOOP("data", "It identifies people."),
    "email": QT_TRANSLATE_NOOP("data", "It holds e-mail addresses, which identify people."),
    "phone": QT_TRANSLATE_NOOP("data", "It holds telephone numbers, which identify people."),
    "account": QT_TRANSLATE_NOOP("data", "It holds account numbers, which identify people."),
    "address": QT_TRANSLATE_NOOP("data", "It holds addresses, which identify people."),
    "items": QT_TRANSLATE_NOOP("data", "It only names the rows."),
}
"""Why such a column is left out."""

LOOKED_AT = 400
"""Different words that are looked at."""
MOST = 0.8
"""Of them that must look alike."""
NEARLY_ALL = 0.95
"""Different values among all known ones, so that each names one row."""
FEWEST_ROWS = 10

PEOPLE_HEADS = frozenset(
    (
        *("vorname", "nachname", "familienname", "zuname", "first name", "last name", "firstname"),
        *("lastname", "surname", "family name", "given name", "full name", "fullname", "forename"),
        *("schüler", "schülerin", "schülername", "student name", "patient name", "customer name"),
        *("employee name", "mitarbeiter", "mitarbeitername", "kundenname", "patientenname"),
        *("name des schülers", "name der schülerin", "username", "user name", "benutzername"),
    )
)
NAME_HEADS = frozenset(
    ("name", "namen", "names", "person", "passenger", "student", "teilnehmer", "kunde", "customer")
)
EMAIL_HEADS = frozenset(
    ("email", "e mail", "mail", "email address", "mail address", "emailadresse", "e mail adresse")
)
PHONE_HEADS = frozenset(
    (
        *("phone", "telephone", "tel", "telefon", "telefonnummer", "phone number", "mobile"),
        *("mobil", "handy", "handynummer", "mobilnummer", "fax", "telefon nr", "rufnummer"),
    )
)
ADDRESS_HEADS = frozenset(
    (
        "address",
        "adresse",
        "anschrift",
        "straße",
        "strasse",
        "street",
        "street address",
        "wohnadresse",
    )
)
ITEM_HEADS = frozenset(
    (
        *("id", "ids", "nr", "no", "nummer", "number", "key", "code", "uuid", "guid", "index"),
        *("kundennummer", "matrikelnummer", "personalnummer", "kennung", "kennziffer", "ticket"),
        *("aktenzeichen", "rechnungsnummer", "bestellnummer", "laufende nummer", "lfd nr"),
    )
)

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")
_PHONE = re.compile(r"(?:\+|00?)[\d\s()/.\-]{6,22}")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*")
_IBAN = re.compile(r"[A-Z]{2}\d{2}[ ]?(?:[A-Z0-9]{4}[ ]?){2,7}[A-Z0-9]{0,4}")
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-fA-F]{24,64}")
_NAME_PART = r"[^\W\d_][^\W\d_'’.\-]*(?:['’.\-][^\W\d_]*)*"
_PERSON = re.compile(rf"{_NAME_PART}(?:,? {_NAME_PART}|,? \([^)]*\)|,? \"[^\"]*\"){{1,7}}")
_PLACE_HEAD = re.compile(r"\b[iI][dD]\b|(?<=[a-zäöüß])I[dD]$|_[iI][dD]$")


def identity_of(column: FrameColumn) -> Identity:
    """Return what a column names; "" where it names nothing.

    Args:
        column: as it was read; the target is never asked for.
    """
    head = plain_head(column.name)
    if isinstance(column, NumberColumn):
        if head in PHONE_HEADS and len(column.different) > FEWEST_ROWS:
            return "phone"
        return "items" if _names_items(column, head) else ""
    if not isinstance(column, WordColumn):
        return ""
    some = _some_words(column)
    if len(some) < 2:
        return ""
    if _share(some, _EMAIL) >= MOST or (head in EMAIL_HEADS and _share(some, _EMAIL) > 0):
        return "email"
    if _share(some, _IBAN) >= MOST:
        return "account"
    if _looks_like_phones(some) or (head in PHONE_HEADS and _digits(some) >= MOST):
        return "phone"
    if head in PEOPLE_HEADS and _digits(some) == 0:
        return "people"
    if head in NAME_HEADS and _looks_like_people(some):
        return "people"
    if head in ADDRESS_HEADS and _share(some, re.compile(r".*\d.*")) >= 0.5:
        return "address"
    return "items" if _names_items(column, head) or _are_keys(column, some) else ""


def is_item_head(name: str) -> bool:
    """Whether a column's name says that it holds numbers or codes of something."""
    return plain_head(name) in ITEM_HEADS or _PLACE_HEAD.search(name) is not None


def plain_head(name: str) -> str:
    """Return a column's name in lower case, with a blank for every other sign."""
    return re.sub(r"[\W_]+", " ", name).strip().casefold()


def _some_words(column: WordColumn) -> list[str]:
    places = np.flatnonzero((column.counts > 0) & ~column.gap_words)
    places = places[:: max(1, len(places) // LOOKED_AT)]
    return [column.words[place] for place in places[:LOOKED_AT].tolist()]


def _share(words: Sequence[str], form: re.Pattern[str]) -> float:
    return sum(form.fullmatch(word[:200]) is not None for word in words) / max(len(words), 1)


def _digits(words: Sequence[str]) -> float:
    return sum(any(sign.isdigit() for sign in word) for word in words) / max(len(words), 1)


def _looks_like_phones(words: Sequence[str]) -> bool:
    hits = [
        word
        for word in words
        if _PHONE.fullmatch(word) and not _DATE.fullmatch(word) and _count_digits(word) >= 7
    ]
    marked = sum(not word.isdigit() for word in hits)  # 0001234 may be any number
    return len(words) >= 5 and len(hits) >= MOST * len(words) and marked >= len(hits) / 2


def _count_digits(word: str) -> int:
    return sum(sign.isdigit() for sign in word)


def _looks_like_people(words: Sequence[str]) -> bool:
    """Whether words are written like names: two or more parts, each with a large first letter."""

    def is_one(word: str) -> bool:
        if _PERSON.fullmatch(word[:200]) is None:
            return False
        parts = re.findall(_NAME_PART, re.sub(r"\([^)]*\)|\"[^\"]*\"", "", word))
        large = sum(part[0].isupper() or not part[0].islower() for part in parts)
        return len(parts) >= 2 and large >= len(parts) - 1 and large >= 2

    return sum(is_one(word) for word in words) >= MOST * len(words)


def _names_items(column: NumberColumn | WordColumn, head: str) -> bool:
    """Whether a column is called a number or code of something and is different in each row."""
    if not (head in ITEM_HEADS or _PLACE_HEAD.search(column.name)):
        return False
    if isinstance(column, NumberColumn):
        whole = bool((column.different == np.round(column.different)).all())
        return whole and _all_different(len(column.different), int((~column.missing()).sum()))
    kinds = int(np.count_nonzero(column.counts[~column.gap_words]))
    return _all_different(kinds, int((~column.missing()).sum()))


def _are_keys(column: WordColumn, some: Sequence[str]) -> bool:
    kinds = int(np.count_nonzero(column.counts[~column.gap_words]))
    different = _all_different(kinds, int((~column.missing()).sum()))
    return different and _share(some, _UUID) >= MOST


def _all_different(kinds: int, known: int) -> bool:
    return known >= FEWEST_ROWS and kinds >= NEARLY_ALL * known
