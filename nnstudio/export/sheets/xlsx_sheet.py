"""Excel workbooks (ECMA-376), written row by row into the zip, so that memory stays constant.

Texts stand in the cells themselves (inline strings): they are texts whatever they begin with.
Cells that a person might turn into a formula by editing them carry Excel's own apostrophe mark.
"""

from __future__ import annotations

import contextlib
import math
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import IO
from xml.sax.saxutils import escape

from nnstudio.export.sheets.cells import Cell, SheetColumn, clean_text, may_be_formula

MOST_ROWS = 1_048_576
"""Of a sheet, the head included; what follows stands on further sheets."""
MOST_NAME = 31
MIMETYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LEVEL = 1  # half the time of the usual level, files a tenth larger
_HEADING, _SHARE, _NUMBER, _QUOTED = 1, 2, 3, 4
_STYLE_OF = {"share": _SHARE, "number": _NUMBER}
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_UNFIT = re.compile(r"[\[\]:*?/\\]")

_STYLES = (
    f'<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0000"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    "<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


class XlsxSheet:
    """Writes a workbook with one table; a table longer than a sheet goes on on the next.

    Args:
        stream: to write to; stays open.
        columns: of the table; their heads are bold and stay in sight.
        title: of the sheet.
        most_rows: of a sheet, the head included; for tests.
    """

    def __init__(
        self,
        stream: IO[bytes],
        columns: Sequence[SheetColumn],
        title: str,
        most_rows: int = MOST_ROWS,
    ) -> None:
        self._columns = tuple(columns)
        self._names = [_column_name(place) for place in range(len(columns))]
        self._styles = [_STYLE_OF.get(column.kind, 0) for column in columns]
        self._title = title
        self._most = most_rows
        self._zip = zipfile.ZipFile(
            stream, "w", zipfile.ZIP_DEFLATED, allowZip64=True, compresslevel=_LEVEL
        )
        self._sheets = 0
        self._row = 0
        self._part: IO[bytes] | None = None

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Add rows, each with a cell for every column."""
        lines: list[str] = []
        if not self._sheets:
            self._begin()
        for row in rows:
            if self._row >= self._most:
                self._put("".join(lines))
                lines = []
                self._end()
                self._begin()
            self._row += 1
            cells = "".join(map(self._cell, row, self._names, self._styles))
            lines.append(f'<row r="{self._row}">{cells}</row>')
        self._put("".join(lines))

    def close(self) -> None:
        """Write the list of sheets and styles; the stream stays open."""
        if not self._sheets:
            self._begin()
        self._end()
        for name, text in _workbook(_sheet_names(self._title, self._sheets)).items():
            with self._zip.open(name, "w") as part:  # dated 1980: equal content, equal bytes
                part.write((_HEAD + text).encode("utf-8"))
        self._zip.close()

    def drop(self) -> None:
        """Let go of the stream; what was written is not wanted."""
        with contextlib.suppress(OSError):
            if self._part is not None:
                self._part.close()
        self._zip.close()

    def _begin(self) -> None:
        self._sheets += 1
        # A sheet's size is not known beforehand; more than 4 GB need the longer fields.
        name = f"xl/worksheets/sheet{self._sheets}.xml"
        self._part = self._zip.open(name, "w", force_zip64=True)
        widths = "".join(
            f'<col min="{place}" max="{place}" width="{column.width}" customWidth="1"/>'
            for place, column in enumerate(self._columns, start=1)
        )
        cells = "".join(
            self._text(column.title, name, 0, _HEADING)
            for column, name in zip(self._columns, self._names, strict=True)
        )
        self._row = 1
        self._put(
            f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
            '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
            f"</sheetView></sheetViews><cols>{widths}</cols><sheetData>"
            f'<row r="1">{cells}</row>'
        )

    def _end(self) -> None:
        self._put("</sheetData></worksheet>")
        if self._part is not None:
            self._part.close()
            self._part = None

    def _put(self, text: str) -> None:
        if self._part is not None and text:
            self._part.write(text.encode("utf-8"))

    def _cell(self, cell: Cell, name: str, style: int) -> str:
        if cell is None or cell == "":
            return ""
        if isinstance(cell, str):
            text = clean_text(cell)
            return self._text(text, name, self._row, _QUOTED if may_be_formula(text) else 0)
        if not math.isfinite(cell):
            return ""
        said = f' s="{style}"' if style else ""
        value = str(cell) if isinstance(cell, int) else f"{cell:.9g}"
        return f'<c r="{name}{self._row}"{said}><v>{value}</v></c>'

    def _text(self, text: str, name: str, row: int, style: int) -> str:
        said = f' s="{style}"' if style else ""
        # "_x0041_" means the letter A to Excel; its own underscore is written like that.
        words = _ESCAPED.sub("_x005F_", escape(clean_text(text)))
        return (
            f'<c r="{name}{row or 1}" t="inlineStr"{said}>'
            f'<is><t xml:space="preserve">{words}</t></is></c>'
        )


def _workbook(names: Sequence[str]) -> dict[str, str]:
    """Return the parts of a workbook besides its sheets, by name."""
    numbers = range(1, len(names) + 1)
    sheets = "".join(
        f'<sheet name="{escape(name, {chr(34): "&quot;"})}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in zip(numbers, names, strict=True)
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    styles = f'<Relationship Id="rId{len(names) + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    kinds = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{MIMETYPE}.worksheet+xml"/>'
        for n in numbers
    )
    return {
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_RELATIONS}">{relations}{styles}</Relationships>'
        ),
        "xl/styles.xml": _STYLES,
        "_rels/.rels": (
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{MIMETYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{MIMETYPE}.styles+xml"/>'
            f"{kinds}</Types>"
        ),
    }


def _sheet_names(title: str, count: int) -> list[str]:
    name = _UNFIT.sub(" ", clean_text(title)).strip("' ") or "1"
    more = [f" {number}" for number in range(2, count + 1)]
    return [name[:MOST_NAME], *(name[: MOST_NAME - len(end)] + end for end in more)]


def _column_name(place: int) -> str:
    """Return a column's letters: 0 is A, 26 is AA."""
    name = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        name = chr(65 + letter) + name
    return name
