"""A download is whole and checked, goes on where it broke off, and can be stopped."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
import requests

from nnstudio.base.i18n import Translator
from nnstudio.data.catalogue.digest import Verdict
from nnstudio.data.catalogue.download import (
    RefusedError,
    UnreachableError,
    download,
)
from nnstudio.data.catalogue.entry import PublicFile
from nnstudio.data.dataset import DataError
from nnstudio.data.progress import CancelledError, Reading
from tests.helpers.public_sets import SITE, Page, md5, offline, public_file, serving, sha256

DATA = os.urandom(300_000)
FILE = public_file(DATA, "big.bin")


def fetch(file: PublicFile, folder: Path, reading: Reading | None = None) -> Verdict:
    return download(file, folder, reading or Reading(), lambda _: None)


def left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_file_arrives_whole_and_verified(tmp_path: Path) -> None:
    steps: list[int] = []
    with serving({"big.bin": DATA}) as site:
        verdict = download(FILE, tmp_path, Reading(), steps.append)
    assert verdict.outcome == "verified"
    assert (tmp_path / "big.bin").read_bytes() == DATA
    assert left(tmp_path) == {"big.bin"}
    assert steps == sorted(steps)
    assert steps[-1] == len(DATA)
    assert site.asked == [(SITE + "big.bin", 0)]


def test_a_broken_connection_is_gone_on_with(tmp_path: Path) -> None:
    page = Page(DATA, breaks=[100_000, 70_000])
    with serving({"big.bin": page}) as site:
        assert fetch(FILE, tmp_path).outcome == "verified"
    starts = [start for _, start in site.asked]
    assert len(starts) == 3
    assert starts[0] == 0
    assert 0 < starts[1] <= 100_000
    assert starts[1] < starts[2]
    assert (tmp_path / "big.bin").read_bytes() == DATA


def test_a_later_try_goes_on_where_the_first_ended(tmp_path: Path) -> None:
    with (
        serving({"big.bin": Page(DATA, breaks=[150_000, 0, 0, 0, 0])}),
        pytest.raises(DataError) as caught,
    ):
        fetch(FILE, tmp_path)
    assert caught.value.code == "NNS-2404"
    assert left(tmp_path) == {"big.bin.part"}
    with serving({"big.bin": DATA}) as site:
        assert fetch(FILE, tmp_path).outcome == "verified"
    assert site.asked[0][1] > 0
    assert left(tmp_path) == {"big.bin"}


def test_a_server_that_cannot_go_on_is_asked_from_the_start(tmp_path: Path) -> None:
    (tmp_path / "big.bin.part").write_bytes(DATA[:50_000])
    with serving({"big.bin": Page(DATA, ranges=False)}):
        assert fetch(FILE, tmp_path).outcome == "verified"
    assert (tmp_path / "big.bin").read_bytes() == DATA


@pytest.mark.parametrize("piece", [b"x" * 50_000, DATA + b"x", b"x" * len(DATA)])
def test_an_old_piece_of_another_file_is_thrown_away(tmp_path: Path, piece: bytes) -> None:
    (tmp_path / "big.bin.part").write_bytes(piece)
    with serving({"big.bin": DATA}):
        assert fetch(FILE, tmp_path).outcome == "verified"
    assert (tmp_path / "big.bin").read_bytes() == DATA


def test_an_old_piece_that_is_whole_is_only_checked(tmp_path: Path) -> None:
    (tmp_path / "big.bin.part").write_bytes(DATA)
    with serving({}) as site:
        assert fetch(FILE, tmp_path).outcome == "verified"
    assert site.asked == []


def test_other_bytes_are_thrown_away(tmp_path: Path) -> None:
    evil = b"X" + DATA[1:]
    with serving({"big.bin": evil}), pytest.raises(DataError) as caught:
        fetch(FILE, tmp_path)
    assert caught.value.code == "NNS-2406"
    assert caught.value.hint is not None
    assert sha256(evil).removeprefix("sha256:") in Translator("en")(caught.value.hint)
    assert left(tmp_path) == set()


def test_a_sign_in_page_is_not_even_read(tmp_path: Path) -> None:
    with (
        serving({"big.bin": b"<html>Please sign in</html>"}),
        pytest.raises(DataError) as caught,
    ):
        fetch(FILE, tmp_path)
    assert caught.value.code == "NNS-2406"
    assert left(tmp_path) == set()


def test_the_next_address_is_tried(tmp_path: Path) -> None:
    file = public_file(DATA, "big.bin", addresses=(SITE + "gone", SITE + "page", SITE + "big.bin"))
    with serving({"page": b"<html>", "big.bin": DATA}) as site:
        assert fetch(file, tmp_path).outcome == "verified"
    assert [address for address, _ in site.asked] == list(file.addresses)


def test_the_second_address_goes_on_where_the_first_broke_off(tmp_path: Path) -> None:
    file = public_file(DATA, "big.bin", addresses=(SITE + "busy", SITE + "big.bin"))
    (tmp_path / "big.bin.part").write_bytes(DATA[:120_000])
    with serving({"busy": Page(status=503), "big.bin": DATA}) as site:
        assert fetch(file, tmp_path).outcome == "verified"
    assert site.asked[-1] == (SITE + "big.bin", 120_000)


def test_without_a_network_it_says_so(tmp_path: Path) -> None:
    with offline() as asked, pytest.raises(UnreachableError):
        fetch(FILE, tmp_path)
    assert asked == [SITE + "big.bin"]
    assert left(tmp_path) == set()


def test_what_the_server_says_is_told(tmp_path: Path) -> None:
    with serving({}), pytest.raises(RefusedError) as caught:
        fetch(FILE, tmp_path)
    assert Translator("en")(caught.value.reason) == "404 Not Found"


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (requests.exceptions.SSLError("bad"), "certificate"),
        (requests.exceptions.ProxyError("407"), "proxy"),
    ],
)
def test_certificates_and_proxies_are_named(tmp_path: Path, fault: Exception, words: str) -> None:
    with serving({"big.bin": Page(fault=fault)}), pytest.raises(RefusedError) as caught:
        fetch(FILE, tmp_path)
    assert words in Translator("en")(caught.value.reason)


def test_a_file_without_a_digest_is_fetched_and_not_called_verified(tmp_path: Path) -> None:
    file = public_file(DATA, "big.bin", digests=())
    with serving({"big.bin": DATA}):
        verdict = fetch(file, tmp_path)
    assert verdict.outcome == "unknown"
    assert f"sha256:{verdict.sha256}" == sha256(DATA)


def test_what_cannot_be_checked_is_never_put_together_of_pieces(tmp_path: Path) -> None:
    file = public_file(DATA, "big.bin", digests=())
    (tmp_path / "big.bin.part").write_bytes(b"x" * 1000)
    with serving({"big.bin": Page(DATA, breaks=[100_000])}) as site:
        fetch(file, tmp_path)
    assert [start for _, start in site.asked] == [0, 0]
    assert (tmp_path / "big.bin").read_bytes() == DATA


def test_a_size_that_nobody_knows_is_no_hindrance(tmp_path: Path) -> None:
    file = public_file(DATA, "big.bin", size=None, about=1000, digests=(md5(DATA),))
    with serving({"big.bin": Page(DATA, breaks=[100_000])}):
        assert fetch(file, tmp_path).outcome == "verified"


def test_a_stopped_download_keeps_its_piece_and_writes_no_more(tmp_path: Path) -> None:
    reading = Reading()

    def stop(done: int) -> None:
        if done > 100_000:
            reading.cancel()

    with serving({"big.bin": DATA}), pytest.raises(CancelledError):
        download(FILE, tmp_path, reading, stop)
    size = (tmp_path / "big.bin.part").stat().st_size
    assert 100_000 < size < len(DATA)
    assert left(tmp_path) == {"big.bin.part"}


def test_a_server_that_says_nothing_does_not_hold_a_person_up(tmp_path: Path) -> None:
    reading, silent, asked = Reading(), threading.Event(), threading.Event()

    def wait() -> None:
        asked.set()
        silent.wait(20)

    with serving({"big.bin": DATA}) as site:
        site.on_read = wait
        stopper = threading.Thread(target=lambda: (asked.wait(20), reading.cancel()))
        stopper.start()
        try:
            with pytest.raises(CancelledError):
                fetch(FILE, tmp_path, reading)
        finally:
            silent.set()
            stopper.join()
            for thread in threading.enumerate():
                if thread.name == "download":
                    thread.join(20)
    assert not (tmp_path / "big.bin").exists()


def test_a_full_disk_is_the_disks_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from nnstudio.data.catalogue import download as module

    def full(_self: object, _piece: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module._Sink, "write", full)
    with serving({"big.bin": DATA}), pytest.raises(OSError, match="No space") as caught:
        fetch(FILE, tmp_path)
    assert caught.value.errno == 28
