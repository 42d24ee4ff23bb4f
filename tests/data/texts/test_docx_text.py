"""Text of Word and OpenDocument files: running text, tables and notes, nothing else."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from nnstudio.data.limits import DataLimits
from nnstudio.data.texts import docx_text
from nnstudio.data.texts.docx_text import DAMAGED, LOCKED, document_text
from nnstudio.data.texts.markup_stream import MarkupError
from tests.helpers.office_files import docx, odt, paragraph, zipped


def _text(folder: Path, raw: bytes, name: str = "a.docx") -> str:
    path = folder / name
    path.write_bytes(raw)
    return document_text(path)


def test_paragraphs_breaks_and_tabs_of_word(tmp_path: Path) -> None:
    body = paragraph("Größe &amp; mehr") + (
        "<w:p><w:r><w:t>eins</w:t><w:tab/><w:t>zwei</w:t><w:br/><w:t>drei</w:t></w:r></w:p>"
    )
    assert _text(tmp_path, docx(body)) == "Größe & mehr\neins\tzwei\ndrei"


def test_words_split_by_the_spelling_check_stay_whole(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:t>Wör</w:t></w:r>\n<w:proofErr/><w:r><w:t>ter</w:t></w:r></w:p>"
    assert _text(tmp_path, docx(body)) == "Wörter"


def test_a_table_is_a_line_for_each_row(tmp_path: Path) -> None:
    cell = "<w:tc>{}</w:tc>"
    row = "<w:tr>" + cell.format(paragraph("a")) + cell.format(paragraph("b") + paragraph("c"))
    body = f"<w:tbl>{row}</w:tr>{row}</w:tr></w:tbl>{paragraph('end')}"
    assert _text(tmp_path, docx(body)) == "a\tb c\na\tb c\nend"


def test_footnotes_stand_at_the_end_without_their_line(tmp_path: Path) -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph("-----")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("Anmerkung")}</w:footnote>'
    )
    assert _text(tmp_path, docx(paragraph("Text"), notes)) == "Text\nAnmerkung"


def test_deleted_text_fields_and_doubled_boxes_are_no_text(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>A</w:t></w:r><w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:posOffset>123</w:posOffset></w:r>"
        "<mc:AlternateContent><mc:Choice><w:r><w:t>B</w:t></w:r></mc:Choice>"
        "<mc:Fallback><w:r><w:t>B</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert _text(tmp_path, docx(body)) == "AB"


def test_open_document_texts(tmp_path: Path) -> None:
    body = (
        '<text:h>Titel</text:h><text:p>a<text:s text:c="2"/>b<text:line-break/>c'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Anmerkung</text:p></text:note-body></text:note></text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell>"
        "<table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert _text(tmp_path, odt(body), "a.odt") == "Titel\na  b\nc\nx\ty\nAnmerkung"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"PK\x03\x04 nothing",
        b"no zip at all",
        zipped({"other.xml": "<a/>"}),
        docx(paragraph("x"))[:-60],
    ],
)
def test_what_is_no_document_is_called_damaged(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(MarkupError) as caught:
        _text(tmp_path, raw)
    assert caught.value.reason == DAMAGED


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w>&b;</w>'
    with pytest.raises(MarkupError) as caught:
        _text(tmp_path, zipped({"word/document.xml": laughs}))
    assert "never expanded" in caught.value.reason.source


def test_a_document_with_a_password_says_so(tmp_path: Path) -> None:
    raw = bytearray(docx(paragraph("x")))
    stream = io.BytesIO(bytes(raw))
    with zipfile.ZipFile(stream) as packed:
        info = packed.getinfo("word/document.xml")
    raw[info.header_offset + 6] |= 1
    central = bytes(raw).rfind(b"PK\x01\x02")
    raw[central + 8] |= 1
    with pytest.raises(MarkupError) as caught:
        _text(tmp_path, bytes(raw))
    assert caught.value.reason == LOCKED


def test_more_text_than_the_limit_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docx_text, "LIMITS", DataLimits(text_bytes=1000))
    with pytest.raises(MarkupError) as caught:
        _text(tmp_path, docx(paragraph("x" * 400) * 3))
    assert "longer than" in caught.value.reason.source
    monkeypatch.setattr(docx_text, "PART_BYTES", 500)
    with pytest.raises(MarkupError):
        _text(tmp_path, docx(paragraph("x" * 600)))
