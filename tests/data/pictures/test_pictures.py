"""Picture files: judged by content, upright, the first frame, of the size that is wanted."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from nnstudio.data.pictures.picture_faults import (
    DAMAGED,
    EMPTY,
    NO_PICTURE,
    PictureError,
    reason_text,
)
from nnstudio.data.pictures.pictures import decode, greyed, is_grey, is_picture, look
from tests.helpers.picture_folders import COLOURS, picture, write

ORIENTATIONS = range(1, 9)
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,  # the camera notes 6, the pixels lie turned to the left
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def halves(size: tuple[int, int] = (40, 20)) -> Image.Image:
    """Return a picture that is red above on the left, blue elsewhere."""
    image = Image.new("RGB", size, COLOURS["blue"])
    image.paste(COLOURS["red"], (0, 0, size[0] // 2, size[1] // 2))
    return image


def same(one: np.ndarray, other: np.ndarray, within: float = 12.0) -> bool:
    return float(np.abs(one.astype(float) - other.astype(float)).mean()) <= within


def test_a_picture_of_the_wanted_size_keeps_every_pixel(tmp_path: Path) -> None:
    image = picture(3, (20, 16), COLOURS["green"])
    write(tmp_path, {"a.png": image, "b.bmp": image, "c.tif": image})
    for name in ("a.png", "b.bmp", "c.tif"):
        found = decode(tmp_path / name, 20, 16, "crop", colour=True)
        assert found.dtype == np.uint8
        np.testing.assert_array_equal(found, np.asarray(image).transpose(2, 0, 1))
    grey = decode(tmp_path / "a.png", 20, 16, "crop", colour=False)
    np.testing.assert_array_equal(grey[0], np.asarray(image.convert("L")))
    np.testing.assert_array_equal(greyed(decode(tmp_path / "a.png", 20, 16, "crop", True)), grey)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_a_picture_stands_as_the_camera_was_held(
    suffix: str, orientation: int, tmp_path: Path
) -> None:
    seen = halves()
    stored = seen if orientation == 1 else seen.transpose(TURNS[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / f"photo.{suffix}"
    stored.save(path, exif=exif, **({"lossless": True} if suffix == "webp" else {}))
    header = look(path)
    assert (header.width, header.height) == seen.size
    found = decode(path, *seen.size, "crop", colour=True)
    assert same(found, np.asarray(seen).transpose(2, 0, 1))


def test_the_examples_of_all_orientations_show_the_same(shared_data: Path) -> None:
    folder = shared_data / "messy" / "exif_orientation"
    shown = [decode(folder / f"Landscape_{n}.jpg", 60, 40, "crop", True) for n in range(9)]
    assert all(same(one, shown[1], 6.0) for one in shown)
    assert {(h.width, h.height) for h in (look(p) for p in folder.glob("*.jpg"))} == {(1800, 1200)}


def test_what_a_file_is_called_does_not_matter(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    halves().save(buffer, "PNG")
    write(tmp_path, {"photo.jpg": buffer.getvalue(), "photo": buffer.getvalue(), "a.txt": "text"})
    assert decode(tmp_path / "photo.jpg", 8, 8, "crop", True).shape == (3, 8, 8)
    assert is_picture(tmp_path / "photo")
    assert not is_picture(tmp_path / "a.txt")
    assert not is_picture(tmp_path / "gone")


@pytest.mark.parametrize("fit", ["crop", "pad", "stretch"])
@pytest.mark.parametrize("size", [(40, 20), (20, 40), (7, 3), (1, 1), (3, 200)])
def test_every_form_becomes_the_wanted_one(fit, size: tuple[int, int], tmp_path: Path) -> None:
    write(tmp_path, {"a.png": picture(1, size, COLOURS["red"])})
    found = decode(tmp_path / "a.png", 24, 16, fit, colour=True)
    assert found.shape == (3, 16, 24)
    assert same(found.mean(axis=(1, 2)), np.array(COLOURS["red"]), 16.0)


def test_the_middle_is_cut_out_or_the_whole_kept_with_a_border(tmp_path: Path) -> None:
    image = Image.new("RGB", (60, 20), "white")
    image.paste("black", (20, 0, 40, 20))
    write(tmp_path, {"a.png": image})
    assert decode(tmp_path / "a.png", 20, 20, "crop", colour=False).max() <= 5
    padded = decode(tmp_path / "a.png", 60, 60, "pad", colour=False)[0]
    assert same(padded[20:40, 20:40], np.zeros((20, 20)), 1.0)
    assert padded[0, 0] == padded[59, 59] > 150
    stretched = decode(tmp_path / "a.png", 60, 60, "stretch", colour=False)[0]
    assert stretched[0, 30] < 5 and stretched[0, 0] > 250


def test_large_photos_are_shrunk_without_losing_their_mean(tmp_path: Path) -> None:
    photo = halves((1600, 1200))
    photo.save(tmp_path / "a.jpg", quality=90)
    small = decode(tmp_path / "a.jpg", 32, 24, "crop", colour=True)
    assert same(small, np.asarray(halves((32, 24))).transpose(2, 0, 1), 6.0)


def test_transparent_pixels_are_white_paper(tmp_path: Path) -> None:
    image = Image.new("RGBA", (10, 10), (255, 0, 0, 0))
    image.paste((0, 0, 255, 255), (0, 0, 5, 10))
    palette = image.convert("RGB").quantize(4)
    write(tmp_path, {"a.png": image, "la.png": image.convert("LA")})
    palette.save(tmp_path / "p.png", transparency=palette.getpixel((9, 0)))
    for name in ("a.png", "p.png"):
        found = decode(tmp_path / name, 10, 10, "crop", colour=True)
        assert found[:, 0, 9].tolist() == [255, 255, 255]
        assert found[:, 0, 0].tolist() == [0, 0, 255]
    assert decode(tmp_path / "la.png", 10, 10, "crop", colour=False)[0, 0, 9] == 255


def test_the_first_frame_is_taken(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (8, 8), name) for name in ("red", "lime", "blue")]
    for name in ("a.gif", "a.png", "a.webp", "a.tif"):
        frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:])
        found = decode(tmp_path / name, 8, 8, "crop", colour=True)
        assert found[0].min() > 240 and found[1].max() < 20


def test_other_ways_of_writing_colours_are_read(tmp_path: Path) -> None:
    red = Image.new("RGB", (8, 8), (220, 30, 20))
    red.convert("CMYK").save(tmp_path / "cmyk.jpg", quality=95)
    deep = np.linspace(0, 65535, 64).astype(np.uint16).reshape(8, 8)
    Image.fromarray(deep).save(tmp_path / "deep.png")
    Image.fromarray((deep >> 4).astype(np.uint16)).save(tmp_path / "twelve.tif")
    Image.fromarray(np.linspace(0, 1, 64, dtype=np.float32).reshape(8, 8)).save(tmp_path / "f.tif")
    Image.new("1", (8, 8), 1).save(tmp_path / "bits.png")
    cmyk = decode(tmp_path / "cmyk.jpg", 8, 8, "crop", colour=True)
    assert cmyk[0].mean() > 180 and cmyk[1].mean() < 80
    for name in ("deep.png", "twelve.tif", "f.tif"):
        grey = decode(tmp_path / name, 8, 8, "crop", colour=False)[0]
        assert same(grey, np.linspace(0, 255, 64).reshape(8, 8), 2.0), name
        assert not look(tmp_path / name).colour
    assert decode(tmp_path / "bits.png", 8, 8, "crop", colour=True).min() == 255


def test_grey_pictures_are_told_from_coloured_ones() -> None:
    grey = np.repeat(np.arange(100, dtype=np.uint8).reshape(1, 10, 10), 3, axis=0)
    assert is_grey(grey) and is_grey(grey[:1])
    tinted = grey.copy()
    tinted[0, 3, 3] += 60
    assert not is_grey(tinted)


def _reason(path: Path) -> str:
    try:
        decode(path, 16, 16, "crop", colour=True)
    except PictureError as error:
        return error.reason
    return ""


def test_real_files_are_read_as_pillow_reads_them_or_have_a_reason(shared_data: Path) -> None:
    table = shared_data / "messy" / "what_pillow_says.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    reads = {"PNG", "JPEG", "MPO", "BMP", "GIF", "WEBP", "TIFF"}
    for row in rows:
        path = shared_data / row["file"]
        reason = _reason(path)
        fine = row["pillow_13_result"] == "ok" and row["format"] in reads
        assert bool(reason) is not fine, (row, reason)
        if fine:
            width, height = map(int, row["size"].split("x"))
            turned = row["format"] != "TIFF" and row["exif_orientation"] in ("5", "6", "7", "8")
            header = look(path)
            seen = (height, width) if turned else (width, height)
            assert (header.width, header.height) == seen, row
        else:
            assert reason_text(reason).source


def test_why_a_file_cannot_be_read_is_told_by_its_content(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    halves((200, 200)).save(buffer, "JPEG")
    whole = buffer.getvalue()
    write(
        tmp_path,
        {
            "empty.png": b"",
            "text.png": "I am a text",
            "half.jpg": whole[: len(whole) // 2],
            "head.png": b"\x89PNG\r\n\x1a\n",
            "a.heic": b"\0\0\0\x18ftypheic\0\0\0\0",
            "a.avif": b"\0\0\0\x18ftypavif\0\0\0\0",
            "a.svg": "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
            "a.eps": "%!PS-Adobe-3.0 EPSF-3.0",
            "a.jp2": b"\0\0\0\x0cjP  \r\n\x87\n",
            "a.nef": whole,
        },
    )
    found = {path.name: _reason(path) for path in tmp_path.iterdir()}
    assert found == {
        "empty.png": EMPTY,
        "text.png": NO_PICTURE,
        "half.jpg": DAMAGED,
        "head.png": DAMAGED,
        "a.heic": "format:HEIC",
        "a.avif": "format:AVIF",
        "a.svg": "format:SVG",
        "a.eps": "format:EPS",
        "a.jp2": "format:JPEG 2000",
        "a.nef": "format:RAW",
    }
    assert _reason(tmp_path / "gone.png") == "unreadable"


SAVED: dict[str, bytes] = {}


def _saved(name: str) -> bytes:
    if name not in SAVED:
        buffer = io.BytesIO()
        picture(5, (30, 24), COLOURS["blue"]).save(buffer, name)
        SAVED[name] = buffer.getvalue()
    return SAVED[name]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(["PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF"]),
    cut=st.floats(0, 1),
    flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(1, 255)), max_size=6),
)
def test_damaged_files_are_pictures_or_have_a_reason(
    kind: str, cut: float, flips: list[tuple[float, int]], tmp_path: Path
) -> None:
    data = bytearray(_saved(kind))
    del data[max(1, int(len(data) * cut)) :]
    for place, change in flips:
        data[int(place * len(data))] ^= change
    path = tmp_path / "damaged.png"
    path.write_bytes(bytes(data))
    for read in (look, lambda p: decode(p, 16, 16, "crop", colour=True)):
        try:
            read(path)
        except PictureError as error:
            assert reason_text(error.reason).source
