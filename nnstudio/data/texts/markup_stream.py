"""Goes through XML piece by piece: no entity is expanded, nothing outside is fetched.

Depth is bounded. What stands in it goes to a target as it comes; the size costs no memory.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Protocol

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.files.text_file import first_bytes
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.limits import LIMITS, MEBI

CHUNK = 64 * 1024
SILENT_CHUNKS = 8 * MEBI // CHUNK
"""So much may go by without an element or a text: a comment may be long, a tag may not."""

_ENTITIES = QT_TRANSLATE_NOOP(
    "data_texts", "it defines abbreviations (entities), which are never expanded here"
)
_OUTSIDE = QT_TRANSLATE_NOOP("data_texts", "it wants to load something from outside")
_DEPTH = QT_TRANSLATE_NOOP("data_texts", "elements are nested more than {most} deep")
_SILENT = QT_TRANSLATE_NOOP("data_texts", "a single tag or comment is too long")
_FAULT = QT_TRANSLATE_NOOP("data_texts", "no correct XML (line {line})")
_UNDEFINED = QT_TRANSLATE_NOOP(
    "data_texts", "an abbreviation such as &nbsp; is used but not defined (line {line})"
)


class MarkupError(ValueError):
    """A document is not read; `reason` says why, without its name."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.source)
        self.reason = reason


class Target(Protocol):
    """What takes the pieces of a document; names have no namespace."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        ...

    def end(self, name: str) -> None:
        """An element ends."""
        ...

    def text(self, letters: str) -> None:
        """Text goes on."""
        ...


class Enough(Exception):  # noqa: N818 - no error: a target has seen what it wanted
    """Raised by a target that has seen enough."""


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]


class _Guard:
    """Counts depth and silence, strips namespaces, passes the rest on."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._depth = 0
        self.heard = False

    def start(self, tag: str, attrib: dict[str, str]) -> None:
        self.heard = True
        self._depth += 1
        if self._depth > LIMITS.markup_depth:
            raise MarkupError(_DEPTH.format(most=LIMITS.markup_depth))
        self._target.start(local(tag), {local(name): value for name, value in attrib.items()})

    def end(self, tag: str) -> None:
        self.heard = True
        self._depth -= 1
        self._target.end(local(tag))

    def data(self, letters: str) -> None:
        self.heard = True
        self._target.text(letters)

    def close(self) -> None:
        """Nothing is built here."""


def go_through(path: Path, target: Target, step: Callable[[int], None] = lambda _: None) -> str:
    """Send the pieces of an XML file to a target.

    Args:
        path: the file.
        target: takes them; raises `Enough` when it has seen enough.
        step: called with the bytes read so far, every 64 KB.

    Returns:
        The encoding that had to be assumed because the declared one is wrong; "" for none. The
        target is only told of pieces that could be read, so a file of another encoding than it
        says is looked at beforehand.

    Raises:
        MarkupError: it is no correct XML, or goes beyond a limit.
        DataError: it cannot be read.
    """
    try:
        encoding = _other_encoding(path)
        with path.open("rb") as stream:
            go_through_stream(stream, target, step, encoding)
        return encoding or ""
    except OSError as error:
        raise unreadable(path, error) from error


def go_through_stream(
    stream: IO[bytes],
    target: Target,
    step: Callable[[int], None] = lambda _: None,
    encoding: str | None = None,
) -> None:
    """Send the pieces of an XML stream to a target; see `go_through`."""
    # Loads and patches the XML modules: only where XML is read.
    from defusedxml.common import EntitiesForbidden, ExternalReferenceForbidden
    from defusedxml.ElementTree import DefusedXMLParser, ParseError

    guard = _Guard(target)
    parser = DefusedXMLParser(target=guard, encoding=encoding)
    done = silent = 0
    try:
        while chunk := stream.read(CHUNK):
            guard.heard = False
            parser.feed(chunk)
            silent = 0 if guard.heard else silent + 1
            if silent > SILENT_CHUNKS:
                raise MarkupError(_SILENT)
            done += len(chunk)
            step(done)
        parser.close()
    except Enough:
        return
    except EntitiesForbidden as error:
        raise MarkupError(_ENTITIES) from error
    except ExternalReferenceForbidden as error:
        raise MarkupError(_OUTSIDE) from error
    except ParseError as error:
        text = _UNDEFINED if "undefined entity" in str(error) else _FAULT
        raise MarkupError(text.format(line=error.position[0])) from error
    except (LookupError, ValueError) as error:  # an encoding that nobody knows
        if isinstance(error, MarkupError | UserError):
            raise  # a target or the person stopped it
        raise MarkupError(_FAULT.format(line=1)) from error


def _other_encoding(path: Path) -> str | None:
    """Return the encoding of a file that holds other bytes than it says, or None."""
    head = first_bytes(path, 200)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in head:
        return None
    declared = head.lower().partition(b"?>")[0]
    if b"encoding" in declared and b"utf-8" not in declared:
        return None
    if path.stat().st_size > LIMITS.text_bytes:
        return None  # a whole reading more costs too much; a fault is told with its line
    try:
        path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return None


def declared_encoding(head: bytes) -> str:
    """Return how an XML document says that its letters are stored, in lower case.

    Args:
        head: its beginning.
    """
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    found = re.match(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding\s*=\s*['\"]([\w.:-]+)['\"]", head)
    name = found[1].decode("ascii", "replace").lower() if found else "utf-8"
    return "utf-8-sig" if head.startswith(b"\xef\xbb\xbf") else name


def looks_like_xml(head: bytes) -> bool:
    """Whether the beginning of a file can be XML."""
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith(b"<") and not start.lower().startswith((b"<!doctype html", b"<html"))
