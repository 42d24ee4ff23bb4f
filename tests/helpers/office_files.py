"""Writes small Word and OpenDocument files, as the programs write them."""

from __future__ import annotations

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"


def docx(body: str, footnotes: str = "") -> bytes:
    """Return a .docx with this content of `w:body` and of `w:footnotes`."""
    files = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{_W}" xmlns:mc="{_MC}"><w:body>{body}'
        "</w:body></w:document>",
    }
    if footnotes:
        files["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{_W}">{footnotes}</w:footnotes>'
    return zipped(files)


def odt(body: str) -> bytes:
    """Return an .odt with this content of `office:text`."""
    spaces = f'xmlns:text="{_TEXT}" xmlns:office="{_OFFICE}" xmlns:table="{_TABLE}"'
    content = (
        f"<office:document-content {spaces}><office:automatic-styles/><office:body>"
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def paragraph(text: str) -> str:
    """Return a paragraph of a .docx."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def zipped(files: dict[str, str | bytes]) -> bytes:
    """Return a zip with these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return stream.getvalue()
