"""A single picture file, for a trained net to answer; it is no data set to train with."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError, Dataset, NewItems
from nnstudio.data.frame import Frame
from nnstudio.data.limits import LIMITS, MEBI
from nnstudio.data.new_items.new_pictures import image_entry
from nnstudio.data.pictures.drawing import draws_on_paper, fit_drawing, image_input, measure_frame
from nnstudio.data.pictures.picture_faults import BYTES, FORMAT, PIXELS, PictureError, reason_text
from nnstudio.data.pictures.picture_plan import plan_like
from nnstudio.data.pictures.pictures import SUFFIXES, decode, is_picture, look
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values

SHEET_EDGE = 1000
"""Pixels of a scanned drawing; more say nothing about its lines."""


def _probe(path: Path) -> float:
    return 0.5 if path.is_file() and is_picture(path) else 0.0


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
    try:
        look(path)
    except PictureError as error:  # no picture at all: that comes first
        raise _refused(path, error.reason) from error
    raise _no_data_set(path)


def _read_new(path: Path, options: Values, dataset: Dataset, reading: Reading) -> NewItems:
    """Return the picture as the net knows them: photos cut to size, drawings centred."""
    entry = image_entry(dataset, path.name)
    try:
        if draws_on_paper(dataset):
            values = _drawing(path, dataset)
        else:
            plan = plan_like(entry.shape, options)
            values = decode(path, plan.width, plan.height, plan.fit, plan.colour)[None]
    except PictureError as error:
        raise _refused(path, error.reason) from error
    return NewItems({entry.name: values}, None, (path.name,))


def _drawing(path: Path, dataset: Dataset) -> NDArray[np.generic]:
    """Return what is drawn, as large, as central and as dark as in the training images."""
    header = look(path)
    shrink = min(1.0, SHEET_EDGE / max(header.width, header.height))
    width, height = max(1, round(header.width * shrink)), max(1, round(header.height * shrink))
    grey = decode(path, width, height, "stretch", colour=False)[0].astype(np.float32) / 255.0
    # The paper is what most of the edge shows, whether it is bright or dark.
    edge = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    ink = np.abs(grey - float(np.median(edge)))
    channels = dataset.raw[image_input(dataset)].shape[1]
    return fit_drawing(ink / max(float(ink.max()), 1e-6), measure_frame(dataset), channels)


def _refused(path: Path, reason: str) -> DataError:
    if reason in (PIXELS, BYTES):
        return DataError(
            QT_TRANSLATE_NOOP(
                "data", "{file} is too large; pictures of up to {pixels} million pixels are read."
            ).format(file=path.name, pixels=LIMITS.picture_pixels // 1_000_000),
            QT_TRANSLATE_NOOP("data", "Make it smaller first (up to {size} MB).").format(
                size=LIMITS.picture_bytes // MEBI
            ),
            "NNS-2009",
        )
    if reason.startswith(FORMAT):
        return DataError(
            QT_TRANSLATE_NOOP("data_images", "{file} cannot be read: {reason}.").format(
                file=path.name, reason=reason_text(reason)
            ),
            QT_TRANSLATE_NOOP(
                "data_images", "Save it as PNG or JPEG in another program. Nothing changed."
            ),
            "NNS-2045",
        )
    return DataError(
        QT_TRANSLATE_NOOP("data", "{file} cannot be read as a picture.").format(file=path.name),
        QT_TRANSLATE_NOOP(
            "data", "It may be damaged or of another kind than its name says. Nothing changed."
        ),
        "NNS-2045",
    )


IMPORTER = ImporterSpec(
    id="picture",
    name=QT_TRANSLATE_NOOP("data", "Picture"),
    summary=QT_TRANSLATE_NOOP("data", "A single picture for a trained net to answer."),
    suffixes=tuple(sorted(SUFFIXES)),
    probe=_probe,
    read=_read,
    read_new=_read_new,
)
