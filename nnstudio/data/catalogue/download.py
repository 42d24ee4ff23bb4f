"""Fetches one file of a set with pooch: resumed where it can be checked, whole or not at all.

Proxies and certificates are those of the environment (HTTPS_PROXY, REQUESTS_CA_BUNDLE …), as
requests reads them. Nothing here runs before a person asked for this set.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import IO, Any

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.catalogue.digest import Verdict, look_at
from nnstudio.data.catalogue.entry import PublicFile
from nnstudio.data.catalogue.errors import broke_off, wrong_file
from nnstudio.data.progress import CancelledError, Reading

PIECE = 64 * 1024
CONNECT_SECONDS = 10.0
SILENCE_SECONDS = 20.0
"""How long a server may say nothing before the connection counts as broken."""
TRIES = 4
CERTIFICATE = QT_TRANSLATE_NOOP(
    "catalogue", "its certificate is not trusted on this computer; ask who runs the network"
)
PROXY = QT_TRANSLATE_NOOP("catalogue", "the proxy of this network does not let it through")
LOOK_SECONDS = 0.05
_log = logging.getLogger(__name__)

Advance = Callable[[int], None]


class UnreachableError(Exception):
    """No server could be reached at all."""


class RefusedError(Exception):
    """A server was reached, but does not give the file.

    Args:
        reason: what it said.
    """

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.source)
        self.reason = reason


class _OtherSizeError(Exception):
    """The server offers another number of bytes than the catalogue knows."""


class _StartAnewError(Exception):
    """The server sends the whole file instead of the rest."""


def download(file: PublicFile, folder: Path, reading: Reading, advance: Advance) -> Verdict:
    """Fetch a file from the first address that has it, into a folder.

    Args:
        file: what is fetched.
        folder: gets the file under its name, whole and checked, or nothing but "NAME.part".
        reading: the wish to stop; heard within a moment even while a server is silent.
        advance: called with the bytes of this file that are there.

    Returns:
        What the check of the file found: "verified", or "unknown" where nobody knows its digest.

    Raises:
        UnreachableError: there is no network.
        RefusedError: the servers do not have it.
        DataError: the connection broke off, or something else came; CancelledError.
        OSError: it cannot be written.
    """
    last: Exception = UnreachableError(file.name)
    for address in file.addresses:
        work = partial(_fetch, address, file, folder, reading, advance)
        try:
            return _in_background(work, reading)
        except UnreachableError as error:
            _log.info("%s: %s", address, error)
        except RefusedError as error:
            _log.info("%s: %s", address, error)
            last = error
        except _OtherSizeError as error:
            _log.info("%s: %s", address, error)
            last = wrong_file(file)
    raise last


def _fetch(
    address: str, file: PublicFile, folder: Path, reading: Reading, advance: Advance
) -> Verdict:
    """Fetch a file from one address; goes on where the connection broke off."""
    import pooch  # takes a moment to load, and only this function needs it

    pooch.get_logger().setLevel(logging.WARNING)  # what happens is told by our own words
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{file.name}.part"
    (folder / file.name).unlink(missing_ok=True)  # it was looked at, and is not the right one
    fetcher = _Fetcher(file, part, reading, advance)
    try:
        # The digest is checked by the fetcher, because the catalogue may know several.
        pooch.retrieve(
            address,
            known_hash=None,
            fname=file.name,
            path=folder,
            downloader=fetcher,  # pyright: ignore[reportArgumentType] - its names, our names
        )
    finally:
        fetcher.tidy()
    return fetcher.verdict


class _Fetcher:
    """Pooch's downloader: fills "NAME.part", checks it, and only then hands it over.

    Args:
        file: what is fetched.
        part: where it grows; stays for the next try when the connection breaks.
        reading: the wish to stop.
        advance: called with the bytes that are there.
    """

    def __init__(self, file: PublicFile, part: Path, reading: Reading, advance: Advance) -> None:
        self._file, self._part = file, part
        self._reading, self._advance = reading, advance
        self.verdict = Verdict("other")

    def __call__(self, url: str, output_file: str, pooch: Any) -> None:
        """Fetch from an address to the temporary file that pooch made.

        Raises:
            DataError: the connection broke off, or something else came.
        """
        fresh = self._have() == 0
        self._fill(url)
        verdict = look_at(self._part, self._named(), self._check)
        if verdict.outcome not in ("verified", "unknown") and not fresh:
            self._part.unlink()  # the old piece was of another file
            self._fill(url)
            verdict = look_at(self._part, self._named(), self._check)
        if verdict.outcome == "short":
            raise broke_off(self._file, self._have())
        if verdict.outcome == "other":
            self._part.unlink()
            raise wrong_file(self._file, verdict.sha256)
        self.verdict = verdict
        self._part.replace(output_file)

    def tidy(self) -> None:
        """Leave no empty piece behind."""
        if not self._have():
            self._part.unlink(missing_ok=True)

    def _named(self) -> PublicFile:
        """Return the file without the digest of its content: a server's bytes are the bytes."""
        return self._file.model_copy(update={"content": ()})

    def _check(self, _done: int) -> None:
        self._reading.check()

    def _have(self) -> int:
        try:
            return self._part.stat().st_size
        except FileNotFoundError:
            return 0

    def _fill(self, url: str) -> None:
        """Fetch until the file is whole, as long as the server answers."""
        answered = False
        for _ in range(TRIES):
            if not self._file.digests:  # what cannot be checked is never put together of pieces
                self._part.unlink(missing_ok=True)
            try:
                self._request(url, self._have())
                return
            except _StartAnewError:
                self._part.unlink()
            except _BrokenError as broken:
                _log.info("%s broke off after %d bytes: %s", url, self._have(), broken)
                answered = answered or broken.answered
                if not broken.answered:
                    break
        if not answered:
            raise UnreachableError(url)
        raise broke_off(self._file, self._have())

    def _request(self, url: str, have: int) -> None:
        import requests  # comes with pooch
        from pooch import HTTPDownloader

        if have and have == self._file.size:
            return  # whole already; only the check was interrupted
        headers = {"Accept-Encoding": "identity"}  # the bytes of the file, not packed again
        if have:
            headers["Range"] = f"bytes={have}-"
        with self._part.open("ab") as out:
            sink = _Sink(out, have, self._reading, self._advance)
            bar = _Announced(have, self._file.size)
            get = HTTPDownloader(
                progressbar=bar,  # pyright: ignore[reportArgumentType] - any such object will do
                chunk_size=PIECE,
                timeout=(CONNECT_SECONDS, SILENCE_SECONDS),
                headers=headers,
            )
            try:
                get(url, sink, None)
            except requests.HTTPError as error:
                self._on_refusal(error, have)
            except requests.exceptions.SSLError as error:
                raise RefusedError(CERTIFICATE) from error
            except requests.exceptions.ProxyError as error:
                raise RefusedError(PROXY) from error
            except requests.RequestException as error:
                raise _BrokenError(str(error), bar.answered) from error
        if bar.total and self._have() != have + bar.total:
            raise _BrokenError(f"{self._have()} bytes instead of {have + bar.total}", True)

    def _on_refusal(self, error: Any, have: int) -> None:
        status = error.response.status_code
        if have and status == 416:  # the old piece is longer than the file
            raise _StartAnewError from error
        raise RefusedError(plain(f"{status} {error.response.reason or ''}".strip())) from error


class _BrokenError(Exception):
    """The connection ended before the file did.

    Args:
        reason: for the log.
        answered: whether the server had begun to send.
    """

    def __init__(self, reason: str, answered: bool) -> None:
        super().__init__(reason)
        self.answered = answered


class _Sink:
    """The open file, as pooch writes to it; stops before the next byte when a person wants it."""

    def __init__(self, out: IO[bytes], have: int, reading: Reading, advance: Advance) -> None:
        self._out, self._done = out, have
        self._reading, self._advance = reading, advance

    def write(self, piece: bytes) -> None:
        """Append some bytes.

        Raises:
            CancelledError: a person wants it to stop.
        """
        self._reading.check()
        self._out.write(piece)
        self._done += len(piece)
        self._advance(self._done)

    def flush(self) -> None:
        """Nothing is gained by flushing every piece."""


class _Announced:
    """Stands where pooch has its progress bar and looks at how many bytes the server announces.

    `answered` says whether the server began to send.

    Args:
        have: bytes that are there already.
        size: of the whole file; None if nobody knows.
    """

    def __init__(self, have: int, size: int | None) -> None:
        self._have, self._size = have, size
        self._total = 0
        self.answered = False

    @property
    def total(self) -> int:
        """Bytes that the server announced; 0 if it did not."""
        return self._total

    @total.setter
    def total(self, count: int) -> None:
        self._total = count
        self.answered = True
        if not count or self._size is None:
            return
        if self._have and count == self._size:
            raise _StartAnewError
        if self._have + count != self._size:
            raise _OtherSizeError(f"{self._have + count} bytes instead of {self._size}")

    def update(self, _count: int) -> None:
        """The sink counts more exactly."""

    def reset(self) -> None:
        """Nothing is drawn."""

    def close(self) -> None:
        """Nothing is drawn."""


def _in_background(work: Callable[[], Verdict], reading: Reading) -> Verdict:
    """Do some work in a thread of its own and stop waiting for it when a person wants that.

    A server that says nothing holds its thread until the time is over; the thread then ends
    without having written a byte more.
    """
    answers: list[Verdict] = []
    faults: list[BaseException] = []

    def run() -> None:
        try:
            answers.append(work())
        except BaseException as fault:  # noqa: BLE001 - the thread's boundary: it is raised below
            faults.append(fault)

    thread = threading.Thread(target=run, name="download", daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(LOOK_SECONDS)
        if reading.cancelled:
            thread.join(LOOK_SECONDS)
            raise CancelledError
    if faults:
        raise faults[0]
    return answers[0]
