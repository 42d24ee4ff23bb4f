"""Small public sets for tests, and servers that exist only inside `requests`: no network."""

from __future__ import annotations

import gzip
import hashlib
import io
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

import requests
from requests.adapters import BaseAdapter
from urllib3 import HTTPResponse
from urllib3.exceptions import ProtocolError

from nnstudio.data.catalogue.entry import Licence, PublicFile, PublicSet, Use
from nnstudio.data.catalogue.words import WORDS

SITE = "https://data.example/"
TITANIC = b"survived,age,fare\n" + b"".join(
    b"%d,%d,%d\n" % (row % 2, 20 + row % 50, 7 + row % 90) for row in range(60)
)
SOURCE = "made for this test"


def sha256(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def md5(data: bytes) -> str:
    return f"md5:{hashlib.md5(data, usedforsecurity=False).hexdigest()}"


def public_file(data: bytes, name: str = "titanic.csv", **more: Any) -> PublicFile:
    """Return what a catalogue would say of these bytes."""
    values: dict[str, Any] = {
        "name": name,
        "addresses": (SITE + name,),
        "size": len(data),
        "digests": (sha256(data),),
        "source": SOURCE,
    }
    return PublicFile(**{**values, **more})


def public_set(*files: PublicFile, id: str = "titanic", use: Use | None = None) -> PublicSet:
    """Return a set of these files; ids are those of the catalogue, which has names for them."""
    assert id in WORDS
    return PublicSet(
        id=id,
        kind="table",
        task="classification",
        items=60,
        classes=2,
        language="",
        licence=Licence(id="none"),
        homepage=SITE,
        citation="Nobody",
        files=files,
        unpacked=max(sum(file.bytes for file in files), 1),
        use=use or Use(importer="csv", path=files[0].name),
    )


def titanic() -> PublicSet:
    """Return a set of one table."""
    return public_set(public_file(TITANIC))


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Return a zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(members: Mapping[str, bytes | tarfile.TarInfo]) -> bytes:
    """Return a .tar.gz file; a TarInfo stands for a member without content, e.g. a link."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, data in members.items():
            if isinstance(data, tarfile.TarInfo):
                archive.addfile(data)
                continue
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def packed(data: bytes, *, level: int = 9) -> bytes:
    """Return a .gz file."""
    return gzip.compress(data, level, mtime=0)


def write(path: Path, data: bytes) -> Path:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


@dataclass
class Page:
    """What a server has under an address.

    Args:
        body: the file.
        breaks: bytes after which the connection ends, once for every number.
        status: of the answer.
        ranges: whether it sends the rest of a file when asked.
        fault: raised instead of an answer.
    """

    body: bytes = b""
    breaks: list[int] = field(default_factory=list)
    status: int = 200
    ranges: bool = True
    fault: Exception | None = None


@dataclass
class Site:
    """Servers by address; `asked` tells every request as (address, first byte)."""

    pages: dict[str, Page]
    asked: list[tuple[str, int]] = field(default_factory=list)
    on_read: Any = None


class _Body(io.RawIOBase):
    def __init__(self, data: bytes, breaks: int | None, site: Site) -> None:
        self._stream, self._left, self._site = io.BytesIO(data), breaks, site

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if self._site.on_read is not None:
            self._site.on_read()
        if self._left is None:
            return self._stream.read(size)
        if self._left == 0:
            raise ProtocolError("Connection broken")
        piece = self._stream.read(min(size, self._left) if size >= 0 else self._left)
        self._left -= len(piece)
        return piece


class _Adapter(BaseAdapter):
    def __init__(self, site: Site) -> None:
        super().__init__()
        self._site = site

    def send(self, request: Any, *args: Any, **kwargs: Any) -> requests.Response:
        page = self._site.pages.get(request.url)
        start = 0
        wanted = request.headers.get("Range", "")
        if page is not None and page.ranges and wanted:
            start = int(wanted.removeprefix("bytes=").removesuffix("-"))
        self._site.asked.append((request.url, start))
        if page is not None and page.fault is not None:
            raise page.fault
        status = 404 if page is None else page.status
        page = page or Page()
        data = page.body[start:] if status == 200 else b""
        if status == 200 and start:
            status = 206 if data else 416
        reasons = {200: "OK", 206: "Partial Content", 404: "Not Found", 416: "Range", 503: "Busy"}
        response = requests.Response()
        response.status_code, response.reason = status, reasons[status]
        response.url, response.request = request.url, request
        response.headers["Content-Length"] = str(len(data))
        breaks = page.breaks.pop(0) if page.breaks and status < 400 else None
        response.raw = HTTPResponse(_Body(data, breaks, self._site), preload_content=False)
        return response

    def close(self) -> None:
        """Nothing is open."""


@contextmanager
def serving(pages: Mapping[str, bytes | Page]) -> Iterator[Site]:
    """Answer every request from these pages; other addresses are not found."""
    site = Site({SITE + n: p if isinstance(p, Page) else Page(p) for n, p in pages.items()})
    with mock.patch.object(requests.Session, "get_adapter", lambda _self, url: _Adapter(site)):
        yield site


@contextmanager
def offline() -> Iterator[list[str]]:
    """Let every request fail as on a computer without a network; yields what was asked."""
    asked: list[str] = []

    class Nowhere(BaseAdapter):
        def send(self, request: Any, *args: Any, **kwargs: Any) -> requests.Response:
            asked.append(request.url)
            raise requests.ConnectionError("no route")

        def close(self) -> None:
            """Nothing is open."""

    with mock.patch.object(requests.Session, "get_adapter", lambda _self, url: Nowhere()):
        yield asked
