"""The bundled sets hold what scikit-learn's own readers give, without importing it."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from nnstudio.base.params import complete
from nnstudio.data.dataset import RawData
from nnstudio.data.load import load_dataset
from nnstudio.data.registry import DataRegistries, load_data_registries
from tests.conftest import PROJECT_ROOT


@pytest.fixture(scope="module")
def registries() -> DataRegistries:
    return load_data_registries()


def _raw(registries: DataRegistries, name: str) -> RawData:
    sample = registries.samples[name]
    return sample.load(complete(sample.params, {}))


def test_every_promised_set_is_there(registries: DataRegistries) -> None:
    assert set(registries.samples.ids()) >= {
        "digits",
        "iris",
        "wine",
        "diabetes",
        "playground-circle",
        "playground-xor",
        "playground-gauss",
        "playground-spiral",
        "playground-plane",
        "playground-multi-gauss",
        "and",
        "or",
        "xor",
        "linear-points",
    }


def test_tables_and_digits_equal_scikit_learn_s(registries: DataRegistries) -> None:
    from sklearn import datasets

    digits = datasets.load_digits()
    raw = _raw(registries, "digits")
    assert np.array_equal(raw.inputs["image"][:, 0], digits.images)
    assert np.array_equal(raw.target, digits.target)
    for name, other in (
        ("iris", datasets.load_iris()),
        ("wine", datasets.load_wine()),
        ("diabetes", datasets.load_diabetes(scaled=False)),
    ):
        raw = _raw(registries, name)
        assert np.array_equal(raw.inputs["features"], other.data)
        assert np.array_equal(raw.target.ravel(), other.target)
        assert raw.signature.inputs[0].shape.count == len(raw.columns["features"])


def test_species_stand_in_the_order_of_their_numbers(registries: DataRegistries) -> None:
    from sklearn.datasets import load_iris

    names = load_iris().target_names
    assert _raw(registries, "iris").signature.target.classes == tuple(names)


def test_loading_does_not_import_scikit_learn_pandas_or_torch() -> None:
    code = (
        "import sys\n"
        "from nnstudio.data.load import load_dataset\n"
        "from nnstudio.data.registry import load_data_registries\n"
        "registries = load_data_registries()\n"
        "for name in ('digits', 'iris', 'playground-spiral'):\n"
        "    load_dataset(registries.samples[name].config(), None, registries)\n"
        "print([n for n in ('sklearn', 'pandas', 'torch', 'PIL', 'PySide6') if n in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=PROJECT_ROOT, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", load_data_registries().samples.ids())
def test_every_set_loads_with_what_it_declares(registries: DataRegistries, name: str) -> None:
    sample = registries.samples[name]
    data = load_dataset(sample.config(), None, registries)
    target = data.signature.target
    entry = data.signature.inputs[0]
    values = data.inputs[entry.name]
    assert data.items == sample.items
    assert values.shape[1:] == entry.shape.sizes
    assert np.isfinite(values).all()
    assert entry.low == values[data.parts.train].min()
    if target.task == "classification":
        assert data.target.dtype == np.int64
        assert set(np.unique(data.target)) == set(range(target.size))
    else:
        assert data.target.shape == (data.items, target.size)
        assert target.means == pytest.approx(data.target[data.parts.train].mean(axis=0), rel=1e-5)


@pytest.mark.parametrize(
    ("name", "answers"), [("and", [0, 0, 0, 1]), ("or", [0, 1, 1, 1]), ("xor", [0, 1, 1, 0])]
)
def test_truth_tables(registries: DataRegistries, name: str, answers: list[int]) -> None:
    data = load_dataset(registries.samples[name].config(), None, registries)
    assert data.inputs["points"].tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert data.target.tolist() == answers
    assert data.parts.train.tolist() == [0, 1, 2, 3]
    assert not len(data.parts.validation)
    assert not len(data.parts.test)


def test_the_points_of_the_line_stay_as_they_are(registries: DataRegistries) -> None:
    data = load_dataset(registries.samples["linear-points"].config(), None, registries)
    assert data.inputs["features"].ravel().tolist() == [1, 2, 3, 4]
    assert data.target.ravel().tolist() == [0, -1, -2, -3]
