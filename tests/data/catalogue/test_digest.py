"""A file is known by its bytes; copies that were packed again, by their content."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data.catalogue.digest import look_at
from nnstudio.data.progress import CancelledError
from tests.helpers.public_sets import TITANIC, md5, packed, public_file, sha256, write


def quiet(_done: int) -> None:
    """Nobody watches."""


def test_the_right_file_is_verified(tmp_path: Path) -> None:
    path = write(tmp_path / "titanic.csv", TITANIC)
    verdict = look_at(path, public_file(TITANIC), quiet)
    assert verdict.outcome == "verified"
    assert f"sha256:{verdict.sha256}" == sha256(TITANIC)


def test_any_of_the_digests_is_enough(tmp_path: Path) -> None:
    path = write(tmp_path / "titanic.csv", TITANIC)
    for digests in ((md5(TITANIC),), (sha256(b"another"), md5(TITANIC))):
        assert look_at(path, public_file(TITANIC, digests=digests), quiet).outcome == "verified"


def test_half_a_copy_is_told_from_another_file(tmp_path: Path) -> None:
    file = public_file(TITANIC)
    half = write(tmp_path / "titanic.csv", TITANIC[: len(TITANIC) // 2])
    assert look_at(half, file, quiet).outcome == "short"
    longer = write(tmp_path / "titanic.csv", TITANIC + b"x")
    assert look_at(longer, file, quiet).outcome == "other"
    flipped = write(tmp_path / "titanic.csv", b"X" + TITANIC[1:])
    assert look_at(flipped, file, quiet).outcome == "other"


def test_without_a_digest_nothing_is_claimed_but_the_digest_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "titanic.csv", TITANIC)
    verdict = look_at(path, public_file(TITANIC, digests=()), quiet)
    assert verdict.outcome == "unknown"
    assert f"sha256:{verdict.sha256}" == sha256(TITANIC)
    longer = write(tmp_path / "titanic.csv", TITANIC + b"x")
    assert look_at(longer, public_file(TITANIC, digests=()), quiet).outcome == "other"


def test_a_file_that_was_packed_again_is_known_by_its_content(tmp_path: Path) -> None:
    first = packed(TITANIC, level=9)
    again = packed(TITANIC, level=1)
    assert first != again
    file = public_file(first, "t.csv.gz", content=(sha256(TITANIC),))
    assert look_at(write(tmp_path / "t.csv.gz", again), file, quiet).outcome == "verified"
    other = packed(TITANIC + b"1,2,3\n")
    assert look_at(write(tmp_path / "t.csv.gz", other), file, quiet).outcome == "other"


def test_a_file_that_somebody_unpacked_is_known_too(tmp_path: Path) -> None:
    file = public_file(packed(TITANIC), "t.csv.gz", content=(sha256(TITANIC),))
    path = write(tmp_path / "t.csv", TITANIC)
    assert look_at(path, file, quiet).outcome == "verified"


@pytest.mark.parametrize("keep", [1, 20, 100])
def test_half_of_a_packed_file_is_short(tmp_path: Path, keep: int) -> None:
    whole = packed(TITANIC)
    file = public_file(whole, "t.csv.gz", content=(sha256(TITANIC),))
    path = write(tmp_path / "t.csv.gz", whole[:keep])
    assert look_at(path, file, quiet).outcome == "short"


def test_the_look_can_be_stopped(tmp_path: Path) -> None:
    def stop(_done: int) -> None:
        raise CancelledError

    path = write(tmp_path / "titanic.csv", TITANIC)
    with pytest.raises(CancelledError):
        look_at(path, public_file(TITANIC), stop)


def test_real_mnist_files_are_verified(shared_data: Path) -> None:
    from nnstudio.data.catalogue.entry import load_catalogue

    entry = load_catalogue().get("mnist")
    assert entry is not None
    for file in entry.files:
        path = shared_data / "idx" / "mnist" / file.name
        assert look_at(path, file, quiet).outcome == "verified"
