"""What a TEI header tells of a work: author, title, date and all else, as cells of a table.

See chapter 2 of the TEI P5 Guidelines. Digital editions name themselves and the printed work they
follow; what is told of the work comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nnstudio.data.nested.xml_items import Element

MOST_FIELDS = 60
LONGEST = 300
"""Letters of a cell; longer passages describe the edition."""
_PASSED_BY = frozenset(
    (
        *("encodingDesc", "revisionDesc", "xenoData", "availability", "licence", "respStmt"),
        *("funder", "sponsor", "principal", "handNotes", "physDesc", "listPerson", "listPlace"),
        *("editorialDecl", "teiHeader", "correspContext", "particDesc"),
    )
)
_DATES = (
    ("profileDesc", "creation"),
    ("fileDesc", "sourceDesc"),
    ("fileDesc", "publicationStmt"),
    ("fileDesc", "editionStmt"),
)
_PRINTED = ("publication", "firstPublication", "print", "creation", "written")
_DATE_WORDS = ("when", "when-iso", "notBefore", "from", "when-custom", "notAfter", "to", "n")
_KINDS = ("type", "scheme", "unit", "n", "role", "level")
_VALUES = ("when", "ident", "key", "target", "n", "ref", "quantity")
_COMMON = frozenset(("author", "title", "date", "name", "p", "idno", "note", "ref", "orgName"))
"""Names that say something only together with the element around them."""


def header_fields(header: Element) -> dict[str, str]:
    """Return what a header tells, author, title and date first.

    Args:
        header: a teiHeader.
    """
    fields: dict[str, str] = {}
    for name, value in (
        ("author", _author(header)),
        ("title", _title(header)),
        ("date", _date(header)),
    ):
        if value:
            fields[name] = value
    main = {id(part) for name in ("author", "title") for part in _main_parts(header, name)}
    for top in header.children:
        if top.name in ("fileDesc", "profileDesc"):
            for name, value in _leaves(top, main):
                _add(fields, name, value)
    return dict(list(fields.items())[:MOST_FIELDS])


def person_name(element: Element) -> str:
    """Return a person's name as lists have it: "Goethe, Johann Wolfgang"."""
    surnames = [part.words() for part in element.below("surname")]
    forenames = [part.words() for part in element.below("forename")]
    if surnames:
        links = [part.words() for part in element.below("nameLink")]
        return ", ".join(part for part in (" ".join(surnames), " ".join(forenames + links)) if part)
    return element.words() or element.attributes.get("key", "")


def _author(header: Element) -> str:
    authors = _main_parts(header, "author")
    names = list(dict.fromkeys(name for name in map(person_name, authors) if name))
    return "; ".join(names)[:LONGEST]


def _title(header: Element) -> str:
    titles = _main_parts(header, "title")
    main = [title for title in titles if title.attributes.get("type") in ("main", None)]
    found = next((title.words() for title in (*main, *titles) if title.words()), "")
    return found[:LONGEST]


def _main_parts(header: Element, name: str) -> list[Element]:
    """Return the elements of the title statement, else of the source, with that name."""
    statement = header.child("fileDesc", "titleStmt")
    found = [child for child in statement.children if child.name == name] if statement else []
    if not any(part.words() or part.attributes.get("key") for part in found):
        source = header.child("fileDesc", "sourceDesc")
        found = source.below(name) if source else []
    return found


def _date(header: Element) -> str:
    for path in _DATES:
        place = header.child(*path)
        dates = [*place.below("origDate"), *place.below("date")] if place else []
        printed = [date for date in dates if date.attributes.get("type") in _PRINTED]
        for date in (*printed, *dates):
            value = _date_value(date)
            if re.search(r"\d{3}", value):
                return value[:LONGEST]
    return ""


def _date_value(date: Element) -> str:
    words = date.words()
    return words or next(
        (date.attributes[name] for name in _DATE_WORDS if date.attributes.get(name)), ""
    )


def _leaves(element: Element, passed: set[int]) -> Iterator[tuple[str, str]]:
    """Yield (name, value) of what is told below an element."""
    for child in element.children:
        if child.name in _PASSED_BY or id(child) in passed:
            continue
        if child.name in ("editor", "persName", "publisher") and child.children:
            named = person_name(child) if child.below("surname") else ""
            if named:
                yield _field_name(child, element), named
                continue
        if child.children:
            yield from _leaves(child, passed)
            continue
        value = child.words()
        if not value:
            value = next(
                (child.attributes[key] for key in _VALUES if child.attributes.get(key)), ""
            )
        if value and len(value) <= LONGEST:
            yield _field_name(child, element), value


def _field_name(element: Element, parent: Element) -> str:
    kind = next((element.attributes[key] for key in _KINDS if element.attributes.get(key)), "")
    kind = kind.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
    before = f"{parent.name} " if element.name in _COMMON else ""
    return f"{before}{element.name} {kind}".strip()[:80]


def _add(fields: dict[str, str], name: str, value: str) -> None:
    before = fields.get(name)
    if before is None:
        if value != fields.get("date") or " date" not in f" {name}":
            fields[name] = value
    elif value not in before.split("; ") and len(before) + len(value) + 2 <= LONGEST:
        fields[name] = f"{before}; {value}"
