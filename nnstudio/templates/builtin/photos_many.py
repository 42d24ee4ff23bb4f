"""A folder of thousands of photos."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import project
from nnstudio.templates.known import PHOTOS, photos
from nnstudio.templates.photo_net import photo_net
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or photos()
    training = TrainConfig(
        optimizer=Choice(id="adamw", params={"lr": 0.005}),
        schedule=Choice(id="one_cycle"),
        epochs=12,
        batch_size=64,
    )
    own = PHOTOS if signature is None else None
    return project("photos-many", photo_net(data), data, training, own)


TEMPLATE = TemplateSpec(
    id="photos-many",
    name=QT_TRANSLATE_NOOP("templates", "Many photos"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "A folder for each class with thousands of photos: fewer rounds, more in each."
    ),
    group="images",
    order=71,
    seconds=120,
    items=10_000,
    build=_build,
    needs="photos",
)
