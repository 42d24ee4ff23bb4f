"""The nets of the TensorFlow Playground: its features, its start weights, its loss, its SGD."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import Text
from nnstudio.data.spec import SampleSpec
from nnstudio.graph.model import GraphSnapshot
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import Layer, chain, dense, project
from nnstudio.templates.known import outputs
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig

FEATURES = ("x1", "x2", "x1_squared", "x2_squared", "x1_times_x2", "sin_x1", "sin_x2")
"""The seven inputs of the Playground; the first two are on at its start."""

WAVES = ("x1", "x2", "sin_x1", "sin_x2")
"""What the spiral and the hills need: with all seven inputs a net of this size learns the
training points as well, but fits fewer points that it has not seen."""


def playground_template(
    sample: SampleSpec,
    signature: DataSignature,
    *,
    name: Text,
    summary: Text,
    order: int,
    seconds: float,
    epochs: int,
    hidden: tuple[int, ...] = (4, 2),
    features: tuple[str, ...] = FEATURES[:2],
    lr: float = 0.03,
) -> TemplateSpec:
    """Return a template with the Playground's own settings.

    Args:
        sample: its data.
        signature: what they offer.
        name, summary: on the card.
        order: in the gallery.
        seconds: of training, measured.
        epochs: passes through the training points.
        hidden: neurons of the hidden layers, all with tanh; the Playground starts with 4 and 2.
        features: inputs that are on.
        lr: learning rate of the plain SGD; the Playground starts with 0.03.
    """

    def build(other: DataSignature | None) -> DocumentState:
        data = other or signature
        training = TrainConfig(
            loss=Choice(id="half_mse"),
            optimizer=Choice(id="sgd", params={"lr": lr}),
            epochs=epochs,
            batch_size=10,
            shuffle=False,
            weight_init="playground",
        )
        own = sample.config() if other is None else None
        return project(sample.id, _net(data, hidden, features), data, training, own)

    return TemplateSpec(
        id=sample.id,
        name=name,
        summary=summary,
        group="first-steps",
        order=order,
        seconds=seconds,
        items=sample.items,
        build=build,
    )


def _net(data: DataSignature, hidden: tuple[int, ...], features: tuple[str, ...]) -> GraphSnapshot:
    """Return a net of tanh neurons; the features need points with two coordinates."""
    last = "tanh" if data.target.task == "classification" else "none"
    layers: list[Layer] = [dense(units, "tanh") for units in hidden]
    if data.inputs[0].shape.sizes == (2,):
        layers.insert(0, ("nn.features2d", {key: key in features for key in FEATURES}))
    return chain(*layers, dense(outputs(data), last))
