"""Makes rows of the items of XML: a cell for each fact, and the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nnstudio.data.cell_kinds.typed_columns import column_of, words_of
from nnstudio.data.frame import FrameColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.nested.tei_header import header_fields
from nnstudio.data.nested.xml_items import Around, Element, Item
from nnstudio.data.nested.xml_plan import TEI_ROOTS, column_name
from nnstudio.data.nested.xml_text import Spelling, Use, plain_text, tei_text
from nnstudio.data.too_many import too_many

_NO_FACTS = frozenset(("xmlns", "schemaLocation", "space", "base", "version"))


@dataclass(frozen=True)
class Row:
    """One item: its cells by column, and its text."""

    cells: Mapping[str, str]
    text: str


def tei_row(item: Item, spelling: Spelling, uses: Mapping[str, Use]) -> Row:
    """Return the cells and the text of a TEI item.

    Args:
        item: a whole document or a part of one; its element is kept.
        spelling: which of two spellings.
        uses: what a person decided, by name.
    """
    element = item.element
    assert element is not None
    header = element.child("teiHeader") or next(
        (around.header for around in reversed(item.around) if around.header), None
    )
    cells = dict(header_fields(header)) if header is not None else {}
    title = cells.get("title", "")
    _add_around(cells, item.around)
    _add_attributes(cells, element)
    if element.name not in TEI_ROOTS:
        head = element.child("head")
        if head is not None and uses.get("head") is None:
            _add(cells, "head", head.words())
    for name, use in uses.items():
        if use in ("column", "list") and not name.startswith("@"):
            words = [found.words() for found in element.below(name)]
            cells.pop(name, None)
            _add(cells, name, ("; " if use == "list" else "\n").join(filter(None, words)))
    kept = {name: cell for name, cell in cells.items() if not _left(name, uses)}
    return Row(kept, tei_text(element, spelling, uses, title))


def plain_row(item: Item, uses: Mapping[str, Use]) -> Row:
    """Return the cells and the text of an item of any other XML.

    Args:
        item: its element is kept.
        uses: what becomes of attributes and elements, by their path inside the item.
    """
    element = item.element
    assert element is not None
    cells: dict[str, str] = {}
    _add_around(cells, item.around)
    gone: set[int] = set()
    for path, use in uses.items():
        if use == "text":
            continue
        found, attribute = _found(element, path)
        if not attribute:
            gone |= {id(part) for part in found}
        if use == "leave":
            continue
        if attribute:
            words = [part.attributes.get(attribute, "") for part in found]
        else:
            words = [plain_text(part) for part in found]
        sign = "; " if use == "list" else "\n"
        _add(cells, column_name(path), sign.join(filter(None, words)))
    return Row(cells, plain_text(element, frozenset(gone)))


def columns_of(
    rows: Sequence[Row], extra: Mapping[str, Sequence[str]] | None = None
) -> tuple[FrameColumn, ...]:
    """Return the columns of rows: facts as they first occur, then the text, then further ones.

    Args:
        rows: of all items.
        extra: cells of further columns.

    Raises:
        DataError: there are more columns than the limit.
    """
    names = list(dict.fromkeys(name for row in rows for name in row.cells))
    if len(names) > LIMITS.columns:
        raise too_many("columns", LIMITS.columns)
    texts = [row.text for row in rows]
    columns: list[FrameColumn] = []
    for name in names:
        columns.append(column_of(name, [row.cells.get(name, "") for row in rows]))
    if any(texts):
        name = "text" if "text" not in names else "whole text"
        columns.append(words_of(name, texts))
    for name, cells in (extra or {}).items():
        columns.append(words_of(name, cells))
    return tuple(columns)


def _found(element: Element, path: str) -> tuple[list[Element], str]:
    """Return the elements at a path inside an item, and the attribute that is meant."""
    names = path.split("/")
    attribute = names.pop()[1:] if names[-1].startswith("@") else ""
    found = [element]
    for place, name in enumerate(names):
        below = [child for part in found for child in part.children if child.name == name]
        if not below and place == 0 and len(names) == 1:
            below = element.below(name)
        found = below
    return found, attribute


def _add_around(cells: dict[str, str], around: Sequence[Around]) -> None:
    """Add what the elements around an item say; the outermost one says the same of all."""
    for place, outer in enumerate(around):
        if place:
            for name, value in outer.attributes.items():
                if name not in _NO_FACTS:
                    _add(cells, f"{outer.name} {name}", value)
        for name, value in outer.leaves.items():
            if value is not None:
                _add(cells, f"{outer.name} {name}", value)


def _add_attributes(cells: dict[str, str], element: Element) -> None:
    for name, value in element.attributes.items():
        if name not in _NO_FACTS:
            _add(cells, name, value)


def _add(cells: dict[str, str], name: str, value: str) -> None:
    if value and name not in cells:
        cells[name] = value


def _left(name: str, uses: Mapping[str, Use]) -> bool:
    return uses.get(name) == "leave" or uses.get(f"@{name}") == "leave"
