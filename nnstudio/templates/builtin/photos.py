"""A folder of photos, some dozens of each class."""

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
        epochs=60,
        max_steps=4000,
        batch_size=16,
    )
    own = PHOTOS if signature is None else None
    return project("photos", photo_net(data), data, training, own)


TEMPLATE = TemplateSpec(
    id="photos",
    name=QT_TRANSLATE_NOOP("templates", "Your photos"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "A folder for each class; some dozens of photos in each are enough."
    ),
    group="images",
    order=70,
    seconds=90,
    items=400,
    build=_build,
    needs="photos",
)
