"""Archives give the members that the catalogue names, below the folder, and nothing else."""

from __future__ import annotations

import tarfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.catalogue import unpack
from nnstudio.data.catalogue.entry import Keep, PublicFile
from nnstudio.data.catalogue.unpack import DamagedError, put
from nnstudio.data.limits import DataLimits
from nnstudio.data.progress import CancelledError
from tests.helpers.public_sets import public_file, tarred, write, zipped

KEEP = (Keep(match=r"set/(train|test)/([a-z]+)/([^/]+)", to=r"\1/\2/\3.txt"),)
MEMBERS = {
    "set/train/pos/1": b"good",
    "set/train/neg/2": b"bad",
    "set/test/pos/3": b"fine",
    "set/README": b"read me",
    "__MACOSX/set/train/pos/1": b"shadow",
}


def archive(kind: str, members: dict[str, bytes]) -> tuple[bytes, PublicFile]:
    data = zipped(members) if kind == "zip" else tarred(dict(members))
    return data, public_file(data, f"set.{kind}", unpack=kind, keep=KEEP)


def quiet(_more: int) -> None:
    """Nobody watches."""


def names(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_only_the_named_members_are_written_under_their_new_names(
    tmp_path: Path, kind: str
) -> None:
    data, file = archive(kind, MEMBERS)
    folder = tmp_path / "out"
    folder.mkdir()
    assert put(write(tmp_path / file.name, data), file, folder, quiet) == 3
    assert names(folder) == {"train/pos/1.txt", "train/neg/2.txt", "test/pos/3.txt"}
    assert (folder / "test/pos/3.txt").read_bytes() == b"fine"


@pytest.mark.parametrize("kind", ["zip", "tar"])
@pytest.mark.parametrize("name", ["../evil", "..", "a\\..\\b", "C:evil", "con.", " "])
def test_a_name_that_leads_out_of_the_folder_is_refused(
    tmp_path: Path, kind: str, name: str
) -> None:
    keep = (Keep(match=r"set/(.+)", to=r"\1"),)
    data, file = archive(kind, {f"set/{name}": b"evil"})
    file = file.model_copy(update={"keep": keep})
    folder = tmp_path / "deep" / "out"
    folder.mkdir(parents=True)
    if name == "con.":  # an odd name, yet below the folder
        assert put(write(tmp_path / file.name, data), file, folder, quiet) == 1
        return
    with pytest.raises(DamagedError):
        put(write(tmp_path / file.name, data), file, folder, quiet)
    assert not (tmp_path / "deep" / "evil").exists()


def test_links_and_devices_are_passed_over(tmp_path: Path) -> None:
    link = tarfile.TarInfo("set/train/pos/link")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    device = tarfile.TarInfo("set/train/pos/device")
    device.type = tarfile.CHRTYPE
    data = tarred({**MEMBERS, "link": link, "device": device})
    file = public_file(data, "set.tar", unpack="tar", keep=KEEP)
    folder = tmp_path / "out"
    folder.mkdir()
    assert put(write(tmp_path / file.name, data), file, folder, quiet) == 3
    assert not any(path.is_symlink() for path in folder.rglob("*"))


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_an_archive_without_the_members_is_damaged(tmp_path: Path, kind: str) -> None:
    data, file = archive(kind, {"something/else": b"x"})
    with pytest.raises(DamagedError) as caught:
        put(write(tmp_path / file.name, data), file, tmp_path, quiet)
    assert caught.value.code == "NNS-2405"


@pytest.mark.parametrize("kind", ["zip", "tar"])
@given(cut=st.floats(0, 0.95), flip=st.integers(0, 10_000))
def test_a_damaged_archive_ends_in_our_words(
    tmp_path_factory: pytest.TempPathFactory, kind: str, cut: float, flip: int
) -> None:
    data, file = archive(kind, {f"set/train/pos/{n}": b"text %d" % n for n in range(40)})
    broken = bytearray(data[: max(int(len(data) * cut), 1)])
    broken[flip % len(broken)] ^= 0xFF
    folder = tmp_path_factory.mktemp("damaged")
    out = folder / "out"
    out.mkdir()
    path = write(folder / file.name, bytes(broken))
    with pytest.raises(DamagedError):
        put(path, file, out, quiet)


def test_a_bomb_is_stopped_at_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "LIMITS", DataLimits(zip_bytes=1_000_000))
    data, file = archive("zip", {"set/train/pos/bomb": b"0" * 20_000_000})
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(DamagedError):
        put(write(tmp_path / file.name, data), file, folder, quiet)
    assert (folder / "train/pos/bomb.txt").stat().st_size <= 1_000_000


def test_too_many_members_are_stopped_at_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpack, "LIMITS", DataLimits(zip_entries=2))
    data, file = archive("zip", MEMBERS)
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(DamagedError):
        put(write(tmp_path / file.name, data), file, folder, quiet)


def test_unpacking_can_be_stopped(tmp_path: Path) -> None:
    def stop(_more: int) -> None:
        raise CancelledError

    data, file = archive("tar", MEMBERS)
    with pytest.raises(CancelledError):
        put(write(tmp_path / file.name, data), file, tmp_path, stop)


def test_a_plain_file_is_copied_under_the_name_of_the_catalogue(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    source = write(tmp_path / "titanic (1).csv", b"a,b\n")
    assert put(source, public_file(b"a,b\n"), folder, quiet) == 1
    assert names(folder) == {"titanic.csv"}
