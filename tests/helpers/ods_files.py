"""Writes small OpenDocument spreadsheets, as the programs write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from tests.helpers.office_files import zipped

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
TRAILING = (
    '<table:table-row table:number-rows-repeated="1048500">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)
"""Empty rows up to the last one, which LibreOffice writes behind every table."""


def ods(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """Return a spreadsheet with these rows of cells by sheet; None is an empty cell."""
    tables = (
        f"<table:table table:name={quoteattr(name)}>{''.join(map(_row, rows))}{TRAILING}"
        "</table:table>"
        for name, rows in sheets.items()
    )
    return ods_of("".join(tables))


def ods_of(body: str) -> bytes:
    """Return a spreadsheet with this content of `office:spreadsheet`."""
    content = (
        f"<office:document-content {_SPACES}><office:body><office:spreadsheet>{body}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_MANIFEST}"/>',
        }
    )


def _row(cells: Sequence[object]) -> str:
    return f"<table:table-row>{''.join(map(_cell, cells))}</table:table-row>"


def _cell(cell: object) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, int | float):
        kind = f'office:value-type="float" office:value="{cell}"'
    else:
        kind = 'office:value-type="string"'
    return f"<table:table-cell {kind}><text:p>{escape(str(cell))}</text:p></table:table-cell>"
