"""The task of a person's data chooses the template, with a reason that names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import load_data_registries
from nnstudio.templates.choose import choose_template

CLASSES = TargetSignature("classification", ("a", "b", "c"), ("kind",))
NUMBER = TargetSignature("regression", (), ("price",))


def _image(edge: int) -> InputSignature:
    return InputSignature("image", Shape.image(1, edge, edge), "image")


@pytest.mark.parametrize(
    ("entry", "target", "template", "told"),
    [
        (_image(8), CLASSES, "digits-cnn", {"n": 3}),
        (_image(28), CLASSES, "mnist-cnn", {"n": 3}),
        (_image(28), NUMBER, "mnist-cnn", {}),
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


@pytest.mark.parametrize(
    ("path", "template"),
    [
        ("tables/titanic_seaborn/titanic.csv", "iris"),
        ("messy/misc_csv/housing-data.csv", "diabetes"),
        ("idx/mnist", "mnist-cnn"),
    ],
)
def test_real_data_choose_their_template(shared_data: Path, path: str, template: str) -> None:
    registries = load_data_registries()
    data = load_dataset(recognise(shared_data / path, registries), None, registries)
    assert choose_template(data.signature)[0] == template
