"""Every template opens without a problem, on its own data and on others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.compile.examine import examine
from nnstudio.compile.planner import make_plan
from nnstudio.data.load import load_dataset
from nnstudio.data.registry import load_data_registries
from nnstudio.layers.registry import load_layers
from nnstudio.templates.registry import load_templates
from nnstudio.templates.spec import GROUPS
from nnstudio.train.registry import load_train_registries

TEMPLATES = load_templates()
DATA = load_data_registries()
LAYERS = load_layers()
TRAIN = load_train_registries()

PARAMETERS = {
    "threshold-unit": 3,
    "perceptron": 3,
    "xor": 17,
    "tf1-linear": 2,
    "playground-circle": 25,
    "playground-xor": 25,
    "playground-gauss": 25,
    "playground-plane": 25,
    "playground-spiral": 121,
    "playground-multi-gauss": 121,
    "digits-cnn": 38_282,
    "digits-mlp": 4_810,
    "lenet-5": 61_706,
    "mnist-softmax": 7_850,
    "mnist-mlp": 795_010,
    "mnist-cnn": 207_178,
    "iris": 739,
    "wine": 1_027,
    "diabetes": 385,
    "photos": 98_178,
    "photos-many": 98_178,
    "series-forecast": 833,
    "series-classes": 17_091,
    "text-bag": 461_300,
    "text-linear": 27_960,
    "text-average": 73_540,
    "text-cnn": 98_500,
    "text-rnn": 90_436,
    "text-gru": 123_716,
    "text-lstm": 140_356,
    "text-transformer": 148_804,
    "text-writer": 47_564,
}


def _bare(signature: DataSignature) -> DataSignature:
    """Return a signature without what only the data themselves can tell."""
    inputs = tuple(replace(entry, low=None, high=None) for entry in signature.inputs)
    return DataSignature(inputs, replace(signature.target, means=(), spreads=()))


def _vector(features: int, target: TargetSignature) -> DataSignature:
    names = tuple(f"c{i}" for i in range(features))
    shape = Shape.vector(features)
    return DataSignature((InputSignature("features", shape, "vector", names),), target)


def _series(channels: int, time: int, target: TargetSignature) -> DataSignature:
    names = ("price", "b", "c")[:channels]
    shape = Shape.series(channels, time)
    return DataSignature((InputSignature("series", shape, "series", names),), target)


CLASSES = TargetSignature("classification", ("a", "b", "c", "d"), ("kind",))
NUMBER = TargetSignature("regression", (), ("price",), (200_000.0,), (50_000.0,))
PAST = TargetSignature("regression", (), ("price",), (8.1e7,), (2.3e6,))


def test_every_promised_template_is_there_and_loads() -> None:
    assert not TEMPLATES.failures
    assert set(TEMPLATES.ids()) == set(PARAMETERS)


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_a_template_opens_without_any_problem(name: str) -> None:
    state = TEMPLATES[name].build(None)
    assert state.template == name
    assert state.signature is not None
    report = examine(state.graph, state.signature, LAYERS, state.training.loss.id)
    assert not report.errors
    assert report.parameters == PARAMETERS[name]
    plan = make_plan(state.graph, state.signature, LAYERS, loss=state.training.loss.id)
    assert plan.parameters == PARAMETERS[name]


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_settings_of_a_template_are_known_and_in_range(name: str) -> None:
    training = TEMPLATES[name].build(None).training
    for registry, choice in (
        (TRAIN.optimizers, training.optimizer),
        (TRAIN.schedules, training.schedule),
        (TRAIN.losses, training.loss),
    ):
        if choice.id != "auto":
            assert not registry[choice.id].problems(choice.params)


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_the_data_of_a_template_are_what_it_says(name: str) -> None:
    spec = TEMPLATES[name]
    state = spec.build(None)
    assert state.signature is not None
    if spec.needs:
        assert (state.data.source, state.data.path) == ("file", "")
        return
    data = load_dataset(state.data, None, DATA)
    assert _bare(data.signature) == _bare(state.signature)
    assert data.items == spec.items
    keys = {step.state_name(w) for step in _plan(name).steps for w in step.weights}
    assert set(state.start_weights) <= keys


@pytest.mark.parametrize("name", ["text-bag", "text-linear", "text-writer"])
def test_the_vocabulary_of_a_text_template_is_that_of_its_texts(name: str) -> None:
    state = TEMPLATES[name].build(None)
    assert state.signature is not None
    assert load_dataset(state.data, None, DATA).signature == state.signature


def _plan(name: str):
    state = TEMPLATES[name].build(None)
    return make_plan(state.graph, state.signature, LAYERS)


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_nodes_stand_apart_and_wires_run_along_the_rows(name: str) -> None:
    graph = TEMPLATES[name].build(None).graph
    places = [node.position for node in graph.nodes]
    for i, one in enumerate(places):
        for other in places[:i]:
            assert abs(one[0] - other[0]) >= 196 or abs(one[1] - other[1]) >= 216
    assert all(node.title == "" for node in graph.nodes)


def test_two_projects_of_a_template_have_their_own_ids() -> None:
    build = TEMPLATES["xor"].build
    assert build(None).id != build(None).id


@pytest.mark.parametrize("spec", TEMPLATES, ids=lambda spec: spec.id)
def test_a_card_has_all_its_words(spec) -> None:
    assert spec.group in GROUPS
    assert spec.name.context == spec.summary.context == "templates"
    assert 0 < spec.seconds <= 120
    assert spec.items > 0


@pytest.mark.parametrize(
    ("name", "signature", "outputs"),
    [
        ("iris", _vector(7, CLASSES), 4),
        ("diabetes", _vector(7, NUMBER), 1),
        ("digits-mlp", _vector(7, CLASSES), 4),
        ("text-writer", _vector(7, CLASSES), 4),
        ("text-writer", _series(3, 20, NUMBER), 1),
        ("xor", _vector(3, CLASSES), 4),
        ("series-forecast", _vector(7, NUMBER), 1),
        ("series-classes", _vector(7, CLASSES), 4),
        ("series-forecast", _series(3, 20, PAST), 1),
        ("series-classes", _series(3, 20, CLASSES), 4),
        ("series-classes", _series(3, 20, NUMBER), 1),
        ("playground-circle", _vector(5, CLASSES), 4),
        ("playground-plane", _vector(2, NUMBER), 1),
        (
            "digits-cnn",
            DataSignature((InputSignature("image", Shape.image(3, 20, 30), "image"),), CLASSES),
            4,
        ),
        (
            "lenet-5",
            DataSignature((InputSignature("image", Shape.image(1, 28, 28), "image"),), CLASSES),
            4,
        ),
    ],
)
def test_other_data_give_the_net_their_shapes_and_outputs(
    name: str, signature: DataSignature, outputs: int
) -> None:
    state = TEMPLATES[name].build(signature)
    assert not state.data.source
    assert not state.start_weights
    report = examine(state.graph, state.signature, LAYERS, state.training.loss.id)
    assert not report.errors
    assert report.nodes["output_1"].output == Shape.vector(outputs)


@pytest.mark.parametrize(("edge", "step"), [(28, "pad"), (8, "resize"), (64, "resize"), (32, "")])
def test_lenet_brings_images_to_32_by_32(edge: int, step: str) -> None:
    image = InputSignature("image", Shape.image(1, edge, edge), "image")
    state = TEMPLATES["lenet-5"].build(DataSignature((image,), CLASSES))
    assert [config.id for config in state.data.prepare] == ([step] if step else [])
    assert state.signature is not None
    assert state.signature.inputs[0].shape == Shape.image(1, 32, 32)


def test_predicted_numbers_leave_the_net_in_their_own_unit() -> None:
    graph = TEMPLATES["diabetes"].build(_vector(3, NUMBER)).graph
    scale = next(node for node in graph.nodes if node.layer == "nn.scale")
    assert dict(scale.params) == {"factor": 50_000.0, "shift": 200_000.0}
