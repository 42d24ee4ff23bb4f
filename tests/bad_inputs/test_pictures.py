"""Pictures and folders that cannot be data: each gets its code and words, in both languages."""

from __future__ import annotations

import io
import os
import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import ImageFile

from nnstudio.base.i18n import Translator
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import DataError, Dataset
from nnstudio.data.limits import LIMITS
from nnstudio.data.load import load_dataset, load_raw
from nnstudio.data.new_items.new_items import read_new
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import load_data_registries
from tests.helpers.picture_folders import COLOURS, classes, picture, write

REGISTRIES = load_data_registries()
ENGLISH, GERMAN = Translator("en"), Translator("de")
PICTURE = REGISTRIES.importers["picture"]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of(width: int, height: int) -> bytes:
    """Return a PNG file that says it is that large; its pixels unpack to very many."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1_000_000))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) * 50


BOMB = png_of(30_000, 30_000)

FOLDERS: dict[str, tuple[Callable[[Path], object], str, str, str]] = {
    "no classes": (
        lambda f: write(f, {f"IMG_{i}.png": picture(i) for i in range(5)}),
        "NNS-2042",
        "what its 5 pictures show",
        "was die 5 Bilder darin zeigen",
    ),
    "one class": (
        lambda f: write(f, {f"cats/{i}.png": picture(i) for i in range(5)}),
        "NNS-2042",
        "sub-folder for each class",
        "für jede Klasse einen Unterordner",
    ),
    "nothing can be read": (
        lambda f: write(f, {f"{n}/{i}.png": b"no" for n in "ab" for i in range(3)}),
        "NNS-2043",
        "None of the 6 pictures",
        "Keines der 6 Bilder",
    ),
    "all but one class unreadable": (
        lambda f: write(classes(f / "x", 1), {"blue/b0.png": b"", "green/g0.png": b""}),
        "NNS-2037",
        "“red” in every row",
        "„red“",
    ),
    "vectors and documents": (
        lambda f: write(f, {f"{n}/{i}.svg": "<svg/>" for n in "ab" for i in range(3)}),
        "NNS-2043",
        "SVG",
        "SVG",
    ),
}


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_that_is_no_data_gets_its_code_and_words(tmp_path: Path, name: str) -> None:
    make, code, english, german = FOLDERS[name]
    make(tmp_path)
    with pytest.raises(DataError) as caught:
        recognise(tmp_path, REGISTRIES)
    error = caught.value
    assert error.code == code
    assert error.hint is not None
    assert english in ENGLISH(error.message) + ENGLISH(error.hint)
    assert german in GERMAN(error.message) + GERMAN(error.hint)
    assert "{" not in ENGLISH(error.message) + GERMAN(error.hint)


def test_bombs_are_refused_by_their_header_before_a_pixel_is_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    classes(tmp_path, 3)
    write(tmp_path, {"red/bomb.png": BOMB, "blue/large.png": png_of(8000, 5001)})
    loaded: list[tuple[int, int]] = []
    load = ImageFile.ImageFile.load

    def counted(self: ImageFile.ImageFile) -> object:
        loaded.append(self.size)
        return load(self)

    monkeypatch.setattr(ImageFile.ImageFile, "load", counted)
    start = time.monotonic()
    config = recognise(tmp_path, REGISTRIES)
    raw = load_raw(config, None, REGISTRIES)
    assert time.monotonic() - start < 5
    assert raw.items == 9
    assert raw.left_out[0].places == ("blue/large.png", "red/bomb.png")
    assert "more than 40 million pixels" in ENGLISH(raw.left_out[0].text)
    assert "mehr als 40 Millionen Pixel" in GERMAN(raw.left_out[0].text)
    assert max(width * height for width, height in loaded) < 1000


def test_files_that_are_too_large_are_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    classes(tmp_path, 3)
    huge = tmp_path / "red" / "huge.png"
    with huge.open("wb") as file:
        file.truncate(LIMITS.picture_bytes + 1)
    raw = load_raw(recognise(tmp_path, REGISTRIES), None, REGISTRIES)
    assert raw.left_out[0].places == ("red/huge.png",)
    assert "larger than 50 MB" in ENGLISH(raw.left_out[0].text)


def test_three_bad_files_of_many_are_left_out_and_the_rest_is_used(tmp_path: Path) -> None:
    classes(tmp_path, 10)
    write(tmp_path, {"red/a.png": b"x", "green/b.jpg": b"", "blue/c.gif": b"GIF89a"})
    data = load_dataset(recognise(tmp_path, REGISTRIES), None, REGISTRIES)
    assert data.items == 30
    assert sum(len(entry.places) for entry in data.left_out) == 3


@pytest.mark.parametrize(
    "name", ["Übung – Größe 😀", "שלום", "leer ", "e\u0301te\u0301", "a" * 200, "x\u202egnp.exe"]
)
def test_classes_and_files_may_be_called_anything(name: str, tmp_path: Path) -> None:
    files = {f"{name}/{name[:60]}{i}.png": picture(i, colour=COLOURS["red"]) for i in range(4)}
    files |= {f"other/{i}.png": picture(i, colour=COLOURS["blue"]) for i in range(4)}
    data = load_dataset(recognise(write(tmp_path, files), REGISTRIES), None, REGISTRIES)
    assert data.items == 8
    assert len(data.signature.target.classes) == 2
    assert not any("\u202e" in label for label in data.signature.target.classes)
    for key in data.keys:
        key.encode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on Linux alone")
def test_names_that_are_no_text_are_shown_with_escapes(tmp_path: Path) -> None:
    classes(tmp_path, 3)
    odd = os.fsencode(tmp_path / "red") + b"/caf\xe9.png"
    buffer = io.BytesIO()
    picture(1, colour=COLOURS["red"]).save(buffer, "PNG")
    try:
        with open(odd, "wb") as file:  # noqa: PTH123 - a path of bytes
            file.write(buffer.getvalue())
    except OSError:
        pytest.skip("this file system knows texts only")
    data = load_dataset(recognise(tmp_path, REGISTRIES), None, REGISTRIES)
    assert data.items == 10
    assert "red/caf\\xe9.png" in data.keys


def test_a_folder_that_leads_into_itself_is_read_once(tmp_path: Path) -> None:
    classes(tmp_path, 3)
    try:
        (tmp_path / "red" / "again").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("no links on this system")
    data = load_dataset(recognise(tmp_path, REGISTRIES), None, REGISTRIES)
    assert data.items == 9


@pytest.fixture
def photos(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """A data set of photos."""
    folder = classes(tmp_path_factory.mktemp("photos"), 8)
    return load_dataset(recognise(folder, REGISTRIES), None, REGISTRIES)


BAD_FILES: dict[str, tuple[bytes, str, str, str]] = {
    "a.png": (b"", "NNS-2045", "cannot be read as a picture", "nicht als Bild"),
    "b.jpg": (b"text", "NNS-2045", "cannot be read as a picture", "nicht als Bild"),
    "c.png": (BOMB, "NNS-2009", "40 million pixels", "40 Millionen Pixel"),
    "d.heic": (b"\0\0\0\x18ftypheic", "NNS-2045", "HEIC", "HEIC"),
    "e.png": (BOMB[:60], "NNS-2009", "too large", "zu groß"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_single_picture_that_cannot_be_read_is_refused(
    name: str, photos: Dataset, tmp_path: Path
) -> None:
    content, code, english, german = BAD_FILES[name]
    write(tmp_path, {name: content})
    with pytest.raises(DataError) as caught:
        read_new(PICTURE, tmp_path / name, DataConfig(importer="picture"), photos)
    assert caught.value.code == code
    assert english in ENGLISH(caught.value.message)
    assert german in GERMAN(caught.value.message)
    assert caught.value.hint is not None


def test_pictures_for_a_net_that_takes_none_are_refused(tmp_path: Path) -> None:
    iris = load_dataset(REGISTRIES.samples["iris"].config(), None, REGISTRIES)
    classes(tmp_path, 2)
    for importer, path in (
        ("image_folder", tmp_path),
        ("picture", tmp_path / "red" / "r0.png"),
    ):
        with pytest.raises(DataError) as caught:
            read_new(REGISTRIES.importers[importer], path, DataConfig(importer=importer), iris)
        assert caught.value.code == "NNS-2072"
