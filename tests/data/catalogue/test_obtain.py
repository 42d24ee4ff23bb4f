"""A set is ready as a whole or not at all, wherever its files come from."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.data.catalogue import obtain as module
from nnstudio.data.catalogue import unpack
from nnstudio.data.catalogue.entry import Keep, PublicSet, Use
from nnstudio.data.catalogue.obtain import fetch_files, obtain
from nnstudio.data.catalogue.shelf import Shelf, make_shelf, state_of
from nnstudio.data.dataset import DataError
from nnstudio.data.progress import CancelledError, Reading
from tests.helpers.public_sets import (
    TITANIC,
    Page,
    offline,
    public_file,
    public_set,
    serving,
    sha256,
    tarred,
    titanic,
    write,
    zipped,
)

TEXTS = {f"set/{part}/{n}": b"text %d" % n for part in ("train", "test") for n in range(20)}
KEEP = (Keep(match=r"set/(train|test)/([0-9]+)", to=r"\1/\2.txt"),)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "cache" / "sets", (tmp_path / "stick",))


def texts(kind: str = "zip") -> tuple[bytes, PublicSet]:
    data = zipped(TEXTS) if kind == "zip" else tarred(dict(TEXTS))
    file = public_file(data, f"texts.{kind}", unpack=kind, keep=KEEP)
    return data, public_set(file, use=Use(importer="text_folder"))


def said(error: DataError) -> str:
    say = Translator("en", strict=True)
    return f"{say(error.message)}\n{say(error.hint) if error.hint else ''}"


def leftovers(shelf: Shelf) -> list[str]:
    if not shelf.cache.is_dir():
        return []
    return sorted(p.relative_to(shelf.cache).as_posix() for p in shelf.cache.rglob("*"))


# ------------------------------------------------------------------ nothing asked, nothing fetched


def test_the_network_is_left_alone_until_a_person_asks(shelf: Shelf) -> None:
    with serving({"titanic.csv": TITANIC}) as site, pytest.raises(DataError) as caught:
        obtain(titanic(), shelf, Reading())
    assert site.asked == []
    assert caught.value.code == "NNS-2401"
    words = said(caught.value)
    assert "titanic.csv (1 kB)" in words
    assert str(shelf.downloads(titanic())) in words
    assert leftovers(shelf) == []


def test_the_state_of_a_set_needs_no_network(shelf: Shelf) -> None:
    entry = titanic()
    state = state_of(entry, shelf)
    assert (state.place, state.bytes) == ("network", len(TITANIC))
    assert state.path is None
    write(shelf.sticks[0] / "titanic" / "titanic.csv", TITANIC)
    assert state_of(entry, shelf).place == "here"
    obtain(entry, shelf, Reading())
    assert state_of(entry, shelf).place == "ready"


# ---------------------------------------------------------------------------------- the network


def test_a_set_from_the_network_is_ready_and_stays_so(shelf: Shelf) -> None:
    with serving({"titanic.csv": TITANIC}) as site:
        first = obtain(titanic(), shelf, Reading(), network=True)
        again = obtain(titanic(), shelf, Reading(), network=True)
    assert first.path == shelf.cache / "titanic" / "titanic.csv"
    assert first.path.read_bytes() == TITANIC
    assert again == first
    assert len(site.asked) == 1
    assert leftovers(shelf) == ["downloads", "titanic", "titanic.json", "titanic/titanic.csv"]


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_an_archive_is_unpacked_and_not_kept_twice(shelf: Shelf, kind: str) -> None:
    data, entry = texts(kind)
    with serving({entry.files[0].name: data}):
        path = obtain(entry, shelf, Reading(), network=True).path
    assert path == shelf.cache / "titanic"
    assert {p.relative_to(path).as_posix() for p in path.rglob("*.txt")} == {
        f"{part}/{n}.txt" for part in ("train", "test") for n in range(20)
    }
    assert not any(p.name == entry.files[0].name for p in shelf.cache.rglob("*"))


def test_offline_it_says_what_to_copy_where(shelf: Shelf) -> None:
    shelf.sticks[0].mkdir()
    with offline(), pytest.raises(DataError) as caught:
        obtain(titanic(), shelf, Reading(), network=True)
    assert caught.value.code == "NNS-2402"
    words = said(caught.value)
    assert "offline" in words
    assert "titanic.csv (1 kB) from https://data.example/titanic.csv" in words
    assert str(shelf.sticks[0] / "titanic") in words
    # What is copied there is found.
    write(shelf.sticks[0] / "titanic" / "titanic.csv", TITANIC)
    with offline() as asked:
        assert obtain(titanic(), shelf, Reading()).path.read_bytes() == TITANIC
    assert asked == []


def test_the_folder_that_is_named_without_a_stick_is_looked_at(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "sets")
    folder = shelf.copy_to(titanic())
    write(folder / "titanic.csv", TITANIC)
    assert obtain(titanic(), shelf, Reading()).path.read_bytes() == TITANIC


def test_a_server_without_the_file_is_named(shelf: Shelf) -> None:
    with serving({}), pytest.raises(DataError) as caught:
        obtain(titanic(), shelf, Reading(), network=True)
    assert caught.value.code == "NNS-2403"
    assert "404 Not Found" in said(caught.value)


def test_a_wrong_file_leaves_nothing_behind(shelf: Shelf) -> None:
    with serving({"titanic.csv": b"X" + TITANIC[1:]}), pytest.raises(DataError) as caught:
        obtain(titanic(), shelf, Reading(), network=True)
    assert caught.value.code == "NNS-2406"
    assert state_of(titanic(), shelf).place == "network"


def test_a_file_that_cannot_be_verified_is_used_and_its_digest_told(shelf: Shelf) -> None:
    entry = public_set(public_file(TITANIC, digests=()))
    with serving({"titanic.csv": TITANIC}):
        found = obtain(entry, shelf, Reading(), network=True)
    assert found.path.read_bytes() == TITANIC
    (note,) = [Translator("en")(note) for note in found.notes]
    assert "cannot be verified" in note
    assert sha256(TITANIC).removeprefix("sha256:") in note


def test_only_what_the_stick_lacks_is_fetched(shelf: Shelf) -> None:
    second = public_file(b"more", "more.csv")
    entry = public_set(public_file(TITANIC), second)
    write(shelf.sticks[0] / "titanic.csv", TITANIC)
    state = state_of(entry, shelf)
    assert [file.name for file in state.missing] == ["more.csv"]
    with serving({"more.csv": b"more"}) as site:
        obtain(entry, shelf, Reading(), network=True)
    assert [address for address, _ in site.asked] == ["https://data.example/more.csv"]


def test_progress_counts_all_files_and_never_goes_back(shelf: Shelf) -> None:
    big = bytes(range(256)) * 2000
    entry = public_set(public_file(big, "one.csv"), public_file(big + b"x", "two.csv"))
    seen: list[tuple[int, int]] = []

    class Watched(Reading):
        def advance(self, done: int, total: int) -> None:
            super().advance(done, total)
            seen.append((done, total))

    with serving({"one.csv": big, "two.csv": big + b"x"}):
        obtain(entry, shelf, Watched(), network=True)
    total = 2 * len(big) + 1
    fetching = [done for done, of in seen if of == total]
    assert max(fetching) == total
    assert fetching[: len(fetching) // 2] == sorted(fetching[: len(fetching) // 2])


# ---------------------------------------------------------------------------------- the stick


def test_a_half_copy_on_the_stick_is_passed_over_and_named(shelf: Shelf) -> None:
    file = public_file(TITANIC, size=None, about=len(TITANIC))  # its size does not tell
    half = write(shelf.sticks[0] / "titanic" / "titanic.csv", TITANIC[:50])
    with serving({"titanic.csv": TITANIC}):
        found = obtain(public_set(file), shelf, Reading(), network=True)
    assert found.path.read_bytes() == TITANIC
    assert any(str(half) in Translator("en")(note) for note in found.notes)


def test_sticks_are_never_written_to(shelf: Shelf) -> None:
    data, entry = texts()
    path = write(shelf.sticks[0] / entry.files[0].name, data)
    obtain(entry, shelf, Reading())
    assert list(shelf.sticks[0].rglob("*")) == [path]


def test_files_of_the_same_name_are_told_apart_by_folder_and_size(shelf: Shelf) -> None:
    write(shelf.sticks[0] / "train.csv", b"another set's")
    write(shelf.sticks[0] / "titanic" / "train.csv", TITANIC)
    entry = public_set(public_file(TITANIC, "train.csv"))
    assert obtain(entry, shelf, Reading()).path.read_bytes() == TITANIC


def test_the_folders_of_the_variable_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    one, two = tmp_path / "one", tmp_path / "two"
    monkeypatch.setenv("NNSTUDIO_DATA", f"{one}{os.pathsep}{two}")
    shelf = make_shelf(tmp_path / "cache", str(tmp_path / "chosen"))
    assert shelf.sticks[:3] == (one, two, tmp_path / "chosen")
    assert shelf.sticks[-1].name == "data"


def test_a_folder_beside_a_frozen_program_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    program = tmp_path / "NN Studio.app" / "Contents" / "MacOS" / "nnstudio"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    sticks = make_shelf(tmp_path / "cache").sticks
    assert program.parent / "data" in sticks
    assert tmp_path / "data" in sticks


# --------------------------------------------------------------------------- "I have the files"


def test_files_are_known_by_their_bytes_whatever_they_are_called(
    shelf: Shelf, tmp_path: Path
) -> None:
    given = tmp_path / "Downloads"
    write(given / "deep" / "titanic (1).csv", TITANIC)
    found = obtain(titanic(), shelf, Reading(), given=given)
    assert found.path.name == "titanic.csv"
    assert found.path.read_bytes() == TITANIC
    assert found.notes == ()


def test_another_file_of_that_name_is_used_with_a_warning(shelf: Shelf, tmp_path: Path) -> None:
    newer = TITANIC + b"1,30,8\n"
    write(tmp_path / "mine" / "titanic.csv", newer)
    found = obtain(titanic(), shelf, Reading(), given=tmp_path / "mine")
    assert found.path.read_bytes() == newer
    (note,) = [Translator("en")(note) for note in found.notes]
    assert "by its name" in note
    assert sha256(newer).removeprefix("sha256:") in note


def test_half_a_file_is_never_used(shelf: Shelf, tmp_path: Path) -> None:
    write(tmp_path / "mine" / "titanic.csv", TITANIC[:100])
    with pytest.raises(DataError) as caught:
        obtain(titanic(), shelf, Reading(), given=tmp_path / "mine")
    assert caught.value.code == "NNS-2408"
    assert state_of(titanic(), shelf).place == "network"


def test_a_folder_without_the_files_is_told_what_is_missing(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError) as caught:
        obtain(titanic(), shelf, Reading(), given=tmp_path / "empty")
    assert caught.value.code == "NNS-2407"
    assert "titanic.csv" in said(caught.value)


def test_a_wrong_archive_of_the_right_name_ends_in_our_words(shelf: Shelf, tmp_path: Path) -> None:
    _, entry = texts()
    path = write(tmp_path / "mine" / "texts.zip", b"no zip at all " * 1000)
    with pytest.raises(DataError) as caught:
        obtain(entry, shelf, Reading(), given=tmp_path / "mine")
    assert caught.value.code == "NNS-2405"
    assert path.exists()  # a person's own files stay


# --------------------------------------------------------------------------- whole or not at all


def test_stopping_while_it_is_unpacked_leaves_no_set(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, entry = texts()
    write(shelf.sticks[0] / "texts.zip", data)
    reading = Reading()
    real = unpack._write

    def stop(*args: object) -> None:
        reading.cancel()
        real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(unpack, "_write", stop)
    with pytest.raises(CancelledError):
        obtain(entry, shelf, reading)
    assert leftovers(shelf) == []
    assert state_of(entry, shelf).place == "here"


def test_a_full_disk_leaves_no_half_set(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    write(shelf.sticks[0] / "titanic.csv", TITANIC)
    monkeypatch.setattr(unpack, "_write", full)
    with pytest.raises(DataError) as caught:
        obtain(titanic(), shelf, Reading())
    assert caught.value.code == "NNS-2409"
    assert "not enough room" in said(caught.value)
    assert leftovers(shelf) == []


def test_a_disk_that_is_too_small_is_told_before_anything_is_fetched(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "free_bytes", lambda _folder: 1000)
    with serving({"titanic.csv": TITANIC}) as site, pytest.raises(DataError) as caught:
        obtain(titanic(), shelf, Reading(), network=True)
    assert caught.value.code == "NNS-2409"
    assert site.asked == []


def test_a_cache_that_cannot_be_written_is_told(shelf: Shelf, tmp_path: Path) -> None:
    write(tmp_path / "cache", b"a file where the folder should be")
    write(shelf.sticks[0] / "titanic.csv", TITANIC)
    with pytest.raises(DataError) as caught:
        obtain(titanic(), shelf, Reading())
    assert caught.value.code == "NNS-2410"


def test_a_set_of_which_something_was_deleted_is_made_anew(shelf: Shelf) -> None:
    entry = titanic()
    with serving({"titanic.csv": TITANIC}):
        path = obtain(entry, shelf, Reading(), network=True).path
        path.write_bytes(b"")
        assert state_of(entry, shelf).place == "network"
        again = obtain(entry, shelf, Reading(), network=True)
    assert again.path.read_bytes() == TITANIC


@pytest.mark.parametrize("note", [b"", b"{", b"[]", b'{"format": 2}', b"\xff\xfe", b"[" * 60_000])
def test_a_damaged_note_only_means_that_the_set_is_made_anew(shelf: Shelf, note: bytes) -> None:
    write(shelf.sticks[0] / "titanic.csv", TITANIC)
    obtain(titanic(), shelf, Reading())
    write(shelf.note(titanic()), note)
    assert state_of(titanic(), shelf).place == "here"
    assert obtain(titanic(), shelf, Reading()).path.read_bytes() == TITANIC


def test_a_damaged_download_is_fetched_anew_the_next_time(shelf: Shelf) -> None:
    data, entry = texts()
    file = entry.files[0].model_copy(update={"digests": (), "size": None, "about": 100})
    entry = entry.model_copy(update={"files": (file,)})
    with serving({"texts.zip": data[:200]}), pytest.raises(DataError) as caught:
        obtain(entry, shelf, Reading(), network=True)
    assert caught.value.code == "NNS-2405"
    assert state_of(entry, shelf).place == "network"
    with serving({"texts.zip": data}):
        assert obtain(entry, shelf, Reading(), network=True).path.is_dir()


# ------------------------------------------------------------------------------- a course's stick


def test_a_stick_is_filled_and_then_serves_another_computer(tmp_path: Path) -> None:
    data, entry = texts()
    stick = tmp_path / "stick"
    with serving({"texts.zip": Page(data, breaks=[100])}) as site:
        assert fetch_files(entry, stick, Reading()) == ()
        assert fetch_files(entry, stick, Reading()) == ()  # it is there already
    assert len(site.asked) == 2
    assert [p.name for p in (stick / "titanic").iterdir()] == ["texts.zip"]
    shelf = Shelf(tmp_path / "other" / "sets", (stick,))
    with offline() as asked:
        assert obtain(entry, shelf, Reading()).path.is_dir()
    assert asked == []


def test_real_mnist_is_taken_from_a_folder(shared_data: Path, shelf: Shelf) -> None:
    from nnstudio.data.catalogue.entry import load_catalogue

    entry = load_catalogue().get("mnist")
    assert entry is not None
    found = obtain(entry, shelf, Reading(), given=shared_data / "idx" / "mnist")
    assert found.notes == ()
    assert len(list(found.path.iterdir())) == 4
    shutil.rmtree(found.path)
