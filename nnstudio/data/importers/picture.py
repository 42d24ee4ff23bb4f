"""A single picture file, for a trained net to answer; it is no data set to train with."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError, Dataset, NewItems
from nnstudio.data.drawing import fit_drawing, image_input, measure_frame
from nnstudio.data.frame import Frame
from nnstudio.data.limits import LIMITS, MEBI
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff")
FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF")


def _probe(path: Path) -> float:
    return 0.5 if path.is_file() and path.suffix.lower() in SUFFIXES else 0.0


def _no_data_set(path: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data", "{file} is a single picture, not a data set.").format(
            file=path.name
        ),
        QT_TRANSLATE_NOOP(
            "data", "A trained net can answer for it; to train one, choose a set of images."
        ),
        "NNS-2006",
    )


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    raise _no_data_set(path)


def _read_new(path: Path, options: Values, dataset: Dataset) -> NewItems:
    frame = measure_frame(dataset)
    grey = _grey(path)
    # The paper is what most of the edge shows, whether it is bright or dark.
    edge = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    ink = np.abs(grey - float(np.median(edge)))
    name = image_input(dataset)
    channels = dataset.raw[name].shape[1]
    picture = ink / max(float(ink.max()), 1e-6)
    return NewItems({name: fit_drawing(picture, frame, channels)}, None, (path.name,))


def _grey(path: Path) -> NDArray[np.float32]:
    """Return the picture as grey values from 0 (black) to 1, (row, column)."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # only where a picture is read

    try:
        if path.stat().st_size > LIMITS.picture_bytes:
            raise _too_large(path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=FORMATS) as image:
                if image.width * image.height > LIMITS.picture_pixels:
                    raise _too_large(path)
                image.seek(0)
                upright = ImageOps.exif_transpose(image)
                opaque = Image.new("RGBA", upright.size, "white")
                opaque.alpha_composite(upright.convert("RGBA"))
                return np.asarray(opaque.convert("L"), dtype=np.float32) / 255.0
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(path) from error
    except DataError:
        raise
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{file} cannot be read as a picture.").format(file=path.name),
            QT_TRANSLATE_NOOP(
                "data", "It may be damaged or of another kind than its name says. Nothing changed."
            ),
            "NNS-2045",
        ) from error


def _too_large(path: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP(
            "data", "{file} is too large; pictures of up to {pixels} million pixels are read."
        ).format(file=path.name, pixels=LIMITS.picture_pixels // 1_000_000),
        QT_TRANSLATE_NOOP("data", "Make it smaller first (up to {size} MB).").format(
            size=LIMITS.picture_bytes // MEBI
        ),
        "NNS-2009",
    )


IMPORTER = ImporterSpec(
    id="picture",
    name=QT_TRANSLATE_NOOP("data", "Picture"),
    summary=QT_TRANSLATE_NOOP("data", "A single picture for a trained net to answer."),
    suffixes=SUFFIXES,
    probe=_probe,
    read=_read,
    read_new=_read_new,
)
