"""The task of a person's data chooses the template, with a reason that names them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.compile.examine import examine
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import load_data_registries
from nnstudio.layers.registry import load_layers
from nnstudio.templates.choose import choose_template
from nnstudio.templates.registry import load_templates

CLASSES = TargetSignature("classification", ("a", "b", "c"), ("kind",))
NUMBER = TargetSignature("regression", (), ("price",))


def _image(edge: int, channels: int = 1) -> InputSignature:
    return InputSignature("image", Shape.image(channels, edge, edge), "image")


def _series(first: str) -> InputSignature:
    return InputSignature("series", Shape.series(2, 30), "series", (first, "other"))


@pytest.mark.parametrize(
    ("entry", "target", "template", "told"),
    [
        (_image(8), CLASSES, "digits-cnn", {"n": 3}),
        (_image(28), CLASSES, "mnist-cnn", {"n": 3}),
        (_image(28), NUMBER, "mnist-cnn", {}),
        (_image(96, 3), CLASSES, "photos", {"n": 3}),
        (_image(32, 3), CLASSES, "photos", {"n": 3}),
        (_image(64), CLASSES, "photos", {"n": 3}),
        (_image(96, 3), NUMBER, "photos", {}),
        (_series("price"), NUMBER, "series-forecast", {"target": "price"}),
        (_series("x"), NUMBER, "series-classes", {"target": "price"}),
        (_series("x"), CLASSES, "series-classes", {"n": 3}),
        (InputSignature("f", Shape.vector(4)), CLASSES, "iris", {"target": "kind", "n": 3}),
        (InputSignature("f", Shape.vector(4)), NUMBER, "diabetes", {"target": "price"}),
    ],
)
def test_data_choose_their_template(
    entry: InputSignature, target: TargetSignature, template: str, told: dict[str, object]
) -> None:
    chosen, reason = choose_template(DataSignature((entry,), target))
    assert chosen == template
    assert dict(reason.args) == told


def test_thousands_of_photos_are_seen_fewer_times() -> None:
    signature = DataSignature((_image(96, 3),), CLASSES)
    few, many = load_templates()["photos"], load_templates()["photos-many"]
    assert choose_template(signature, 5_999)[0] == few.id
    chosen, reason = choose_template(signature, 50_000)
    assert chosen == many.id and dict(reason.args) == {"items": 50_000, "n": 3}
    assert few.build(signature).training.epochs > many.build(signature).training.epochs


@pytest.mark.parametrize(
    ("channels", "height", "width"), [(3, 4, 4), (3, 8, 100), (1, 48, 64), (3, 224, 224)]
)
def test_the_net_for_photos_takes_any_size(channels: int, height: int, width: int) -> None:
    image = InputSignature("image", Shape.image(channels, height, width), "image")
    for target in (CLASSES, replace(NUMBER, means=(200.0,), spreads=(50.0,))):
        signature = DataSignature((image,), target)
        state = load_templates()["photos"].build(signature)
        report = examine(state.graph, state.signature, load_layers(), state.training.loss.id)
        assert not report.errors
        assert report.nodes["output_1"].output == Shape.vector(target.size)


@pytest.mark.parametrize(
    ("path", "template"),
    [
        ("tables/titanic_seaborn/titanic.csv", "iris"),
        ("messy/misc_csv/housing-data.csv", "diabetes"),
        ("idx/mnist", "mnist-cnn"),
        ("series/sunspots/monthly-sunspots.csv", "series-forecast"),
        ("series/BasicMotions_ts", "series-classes"),
        ("images/sign_language_digits", "photos"),
    ],
)
def test_real_data_choose_their_template(shared_data: Path, path: str, template: str) -> None:
    registries = load_data_registries()
    data = load_dataset(recognise(shared_data / path, registries), None, registries)
    assert choose_template(data.signature, data.items)[0] == template
