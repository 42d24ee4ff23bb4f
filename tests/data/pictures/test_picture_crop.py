"""Pictures of every size are cut to the wanted one; rounding never leaves the picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from nnstudio.data.pictures.pictures import decode


@pytest.mark.parametrize("wanted", [28, 64, 86])
def test_a_picture_of_any_size_can_be_cut(tmp_path: Path, wanted: int) -> None:
    path = tmp_path / "picture.png"
    for edge in range(60, 130):
        for size in ((edge, edge), (edge, edge + 7), (edge + 31, edge)):
            Image.new("RGB", size, (10, 200, 30)).save(path, compress_level=0)
            pixels = decode(path, wanted, wanted, "crop", colour=True)
            assert pixels.shape == (3, wanted, wanted)
            assert pixels.reshape(3, -1).min(axis=1).tolist() == [10, 200, 30]
