"""LeNet-5 (LeCun 1998) on 32×32 pixels, with the layers as they are taught today."""

from __future__ import annotations

from dataclasses import replace

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.digits import SAMPLE
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import Layer, chain, conv, dense, project
from nnstudio.templates.known import digit_images
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig

EDGE = 32
_SIZE = {"height": EDGE, "width": EDGE}
_POOL: Layer = ("nn.avg_pool2d", {"kernel_size": [2, 2]})


def _build(signature: DataSignature | None) -> DocumentState:
    if signature is None:
        own = SAMPLE.config()
        step = StepConfig(id="resize", params=_SIZE)
        data = own.model_copy(update={"prepare": (*own.prepare, step)})
        offered = digit_images(EDGE, EDGE)
    else:
        offered, data = _fitted(signature)
    graph = chain(
        conv(6, 5, "tanh", "none"),
        _POOL,
        conv(16, 5, "tanh", "none"),
        _POOL,
        ("nn.flatten", {}),
        dense(120, "tanh"),
        dense(84, "tanh"),
        dense(offered.target.size),
    )
    training = TrainConfig(
        optimizer=Choice(id="adam", params={"lr": 0.002}), epochs=10, batch_size=32
    )
    return project("lenet-5", graph, offered, training, data)


def _fitted(signature: DataSignature) -> tuple[DataSignature, DataConfig]:
    """Return the data as images of 32×32 pixels, and the step that makes them so.

    MNIST's 28×28 get a border, as LeCun gave them; other sizes are resized.
    """
    image = signature.inputs[0]
    if image.kind != "image" or image.shape.sizes[1:] == (EDGE, EDGE):
        return signature, DataConfig()
    channels, height, width = image.shape.sizes
    border = height is not None and width is not None and min(height, width) >= EDGE - 8
    border = border and max(height or 0, width or 0) <= EDGE
    step = StepConfig(id="pad" if border else "resize", params=_SIZE)
    larger = replace(image, shape=Shape.image(channels or 1, EDGE, EDGE))
    return replace(signature, inputs=(larger, *signature.inputs[1:])), DataConfig(prepare=(step,))


TEMPLATE = TemplateSpec(
    id="lenet-5",
    name=QT_TRANSLATE_NOOP("templates", "LeNet-5"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "The net that read cheques in the nineties: 61,706 weights on 32×32 pixels."
    ),
    group="images",
    order=30,
    seconds=4,
    items=1797,
    build=_build,
)
