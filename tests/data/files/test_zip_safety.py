"""Zip files of others: every rule is checked, and nothing of a refused one stays."""

from __future__ import annotations

import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnstudio.data.dataset import DataError
from nnstudio.data.files import zip_safety
from nnstudio.data.files.zip_safety import content_hash, is_bomb, unpack
from nnstudio.data.limits import DataLimits
from nnstudio.data.progress import CancelledError, Reading
from tests.helpers.importing import ENGLISH, GERMAN
from tests.helpers.office_files import zipped


def _unpack(folder: Path, raw: bytes, reading: Reading | None = None) -> Path:
    path = folder / "data.zip"
    path.write_bytes(raw)
    unpack(path, folder / "out", reading or Reading())
    return folder / "out"


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_files_are_unpacked_as_they_are(tmp_path: Path) -> None:
    raw = zipped({"a/b.txt": "Größe", "Übung 😀.txt": b"\0\1", "leer/": "", ".DS_Store": "x"})
    assert _files(_unpack(tmp_path, raw)) == {"a/b.txt": "Größe".encode(), "Übung 😀.txt": b"\0\1"}
    assert not list(tmp_path.glob("*.part"))


def test_signs_that_windows_does_not_have_become_wide_ones(tmp_path: Path) -> None:
    out = _unpack(tmp_path, zipped({"1L: Wer? *.txt": "x"}))
    assert list(_files(out)) == ["1L： Wer？ ＊.txt"]


def test_names_that_a_mac_wrote_keep_their_letters(tmp_path: Path) -> None:
    name = "Übung.txt"
    raw = zipped({"x" * len(name.encode()): "Text"})
    assert list(
        _files(_unpack(tmp_path, raw.replace(b"x" * len(name.encode()), name.encode())))
    ) == [name]


def test_unpacking_twice_gives_the_same_files_and_dates(tmp_path: Path) -> None:
    raw = zipped({"a.txt": "x"})
    first = _unpack(tmp_path, raw) / "a.txt"
    (tmp_path / "second").mkdir()
    second = _unpack(tmp_path / "second", raw) / "a.txt"
    assert first.stat().st_mtime == second.stat().st_mtime


def _linked() -> bytes:
    info = zipfile.ZipInfo("link.txt")
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return _with(lambda packed: packed.writestr(info, "/etc/passwd"))


def _with(write: Callable[[zipfile.ZipFile], object]) -> bytes:
    import io

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        write(packed)
    return stream.getvalue()


def _patched(raw: bytes, local: int, central: int, value: bytes) -> bytes:
    """Return a zip of one file with some bytes of both its headers replaced."""
    changed = bytearray(raw)
    start = raw.rfind(b"PK\x01\x02")
    changed[local : local + len(value)] = value
    changed[start + central : start + central + len(value)] = value
    return bytes(changed)


def _overlapping() -> bytes:
    """Return a zip whose two entries share the same bytes."""
    raw = zipped({"a.txt": "x" * 1000, "b.txt": "y" * 1000})
    directory = raw.find(b"PK\x01\x02")
    second = raw.find(b"PK\x01\x02", directory + 1)
    changed = bytearray(raw)
    changed[second + 42 : second + 46] = struct.pack("<L", 0)
    return bytes(changed)


ONE = zipped({"a.txt": "hello hello hello"})
REFUSED: dict[str, tuple[bytes, str, str, str]] = {
    "parent folder": (zipped({"../evil.txt": "x"}), "NNS-2144", "outside", "außerhalb"),
    "inner parent": (zipped({"a/../../evil.txt": "x"}), "NNS-2144", "outside", "außerhalb"),
    "absolute": (zipped({"/etc/evil": "x"}), "NNS-2144", "outside", "außerhalb"),
    "drive": (zipped({"C:\\evil.txt": "x"}), "NNS-2144", "outside", "außerhalb"),
    "share": (zipped({"\\\\server\\x": "x"}), "NNS-2144", "outside", "außerhalb"),
    "link": (_linked(), "NNS-2146", "a link", "Verknüpfung"),
    "device": (zipped({"a/CON.txt": "x"}), "NNS-2145", "no name", "Dateiname"),
    "nul device": (zipped({"nul": "x"}), "NNS-2145", "no name", "Dateiname"),
    "full stop": (zipped({"a./b.txt": "x"}), "NNS-2145", "no name", "Dateiname"),
    "blank": (zipped({"b.txt ": "x"}), "NNS-2145", "no name", "Dateiname"),
    "control": (zipped({"a\x07.txt": "x"}), "NNS-2145", "no name", "Dateiname"),
    "long": (zipped({"x" * 250 + ".txt": "x"}), "NNS-2149", "too long", "zu lang"),
    "case": (zipped({"A.txt": "x", "a.TXT": "y"}), "NNS-2148", "the same file", "dieselbe Datei"),
    "letters": (
        zipped({"Ü.txt": "x", "U\u0308.txt": "y"}),
        "NNS-2148",
        "the same file",
        "dieselbe Datei",
    ),
    "nested": (zipped({"in/more.zip": ONE}), "NNS-2143", "another packed", "weitere gepackte"),
    "password": (_patched(ONE, 6, 8, b"\x01\x00"), "NNS-2142", "password", "Kennwort"),
    "method": (_patched(ONE, 8, 10, b"\x63\x00"), "NNS-2147", "not read here", "nicht gelesen"),
    "bomb": (
        zipped({"a.txt": bytes(30_000_000)}),
        "NNS-2141",
        "as a trap",
        "so sind Fallen gebaut",
    ),
    "overlap": (_overlapping(), "NNS-2141", "share the same bytes", "dieselben Bytes"),
    "checksum": (_patched(ONE, 14, 16, b"\1\2\3\4"), "NNS-2151", "damaged", "beschädigt"),
    "no zip": (b"PK\x03\x04 nothing more", "NNS-2151", "damaged", "beschädigt"),
    "cut off": (ONE[:-30], "NNS-2151", "damaged", "beschädigt"),
    "empty": (b"", "NNS-2151", "damaged", "beschädigt"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", REFUSED)
def test_a_rule_that_is_broken_is_named_and_nothing_stays(tmp_path: Path, name: str) -> None:
    raw, code, english, german = REFUSED[name]
    with pytest.raises(DataError) as caught:
        _unpack(tmp_path, raw)
    assert caught.value.code == code
    assert english in ENGLISH(caught.value.message)
    assert german in GERMAN(caught.value.message)
    assert caught.value.hint is not None
    assert [path.name for path in tmp_path.iterdir()] == ["data.zip"]


def test_a_size_that_lies_is_found_out_while_unpacking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zip_safety, "CHUNK", 4)
    raw = _patched(zipped({"a.txt": "x" * 1000}), 22, 24, struct.pack("<L", 6))
    with pytest.raises(DataError) as caught:
        _unpack(tmp_path, raw)
    assert caught.value.code in ("NNS-2141", "NNS-2151")
    assert [path.name for path in tmp_path.iterdir()] == ["data.zip"]


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (DataLimits(zip_entries=2), "NNS-2140"),
        (DataLimits(zip_entry_bytes=10), "NNS-2141"),
        (DataLimits(zip_bytes=60), "NNS-2141"),
    ],
)
def test_limits_hold_for_what_is_declared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limits: DataLimits, code: str
) -> None:
    monkeypatch.setattr(zip_safety, "LIMITS", limits)
    with pytest.raises(DataError) as caught:
        _unpack(tmp_path, zipped({f"{n}.txt": "x" * 30 for n in range(3)}))
    assert caught.value.code == code


def test_a_directory_too_large_to_be_read_is_refused_unread(tmp_path: Path) -> None:
    end = b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 5, 5, 900_000_000, 0, 0)
    with pytest.raises(DataError) as caught:
        _unpack(tmp_path, b"PK\x03\x04" + end)
    assert caught.value.code == "NNS-2140"


def test_a_million_files_are_counted_before_they_are_read(tmp_path: Path) -> None:
    end64 = b"PK\x06\x06" + struct.pack("<QHHLLQQQQ", 44, 45, 45, 0, 0, 10**6, 10**6, 10**8, 4)
    locator = b"PK\x06\x07" + struct.pack("<LQL", 0, 4, 1)
    end = b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 65535, 65535, 2**32 - 1, 2**32 - 1, 0)
    with pytest.raises(DataError) as caught:
        _unpack(tmp_path, b"PK\x03\x04" + end64 + locator + end)
    assert caught.value.code == "NNS-2140"


def test_what_does_not_fit_on_the_disk_is_refused_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 10

    monkeypatch.setattr(zip_safety.shutil, "disk_usage", lambda _: Usage)
    with pytest.raises(DataError) as caught:
        _unpack(tmp_path, ONE)
    assert caught.value.code == "NNS-2150"
    assert not (tmp_path / "out").exists()


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zip_safety, "_write", full)
    with pytest.raises(DataError) as caught:
        _unpack(tmp_path, ONE)
    assert caught.value.code == "NNS-2152"
    assert [path.name for path in tmp_path.iterdir()] == ["data.zip"]


def test_stopping_leaves_nothing_behind(tmp_path: Path) -> None:
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        _unpack(tmp_path, ONE, reading)
    assert [path.name for path in tmp_path.iterdir()] == ["data.zip"]


def test_small_files_may_be_packed_well() -> None:
    assert not is_bomb(10, 9_000_000)
    assert is_bomb(10, 11 * 1024 * 1024)
    assert not is_bomb(2_000_000, 1_000_000_000)


def test_the_hash_is_of_the_content(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"x" * 3_000_000)
    assert content_hash(tmp_path / "a", Reading()) == content_hash(tmp_path / "b", Reading())
    with pytest.raises(DataError):
        content_hash(tmp_path / "gone", Reading())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.lists(st.tuples(st.integers(0, len(ONE) - 1), st.integers(0, 255)), max_size=4))
def test_flipped_bytes_are_unpacked_or_refused(
    tmp_path_factory: pytest.TempPathFactory, flips: list[tuple[int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("zip")
    raw = bytearray(ONE)
    for place, value in flips:
        raw[place] = value
    try:
        _unpack(folder, bytes(raw))
    except DataError as error:
        assert error.code.startswith("NNS-2")
        assert [path.name for path in folder.iterdir()] == ["data.zip"]
