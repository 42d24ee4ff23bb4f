"""Which metric leads, by how frequent the classes are in the training part."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.train.lead import is_imbalanced, leading_first
from nnstudio.train.registry import load_train_registries
from tests.helpers.small_nets import classes_data


@pytest.mark.parametrize(("counts", "imbalanced"), [((30, 10), False), ((31, 10), True)])
def test_beyond_three_to_one_classes_are_imbalanced(
    counts: tuple[int, int], imbalanced: bool
) -> None:
    assert is_imbalanced(np.repeat([0, 1], counts)) is imbalanced


def test_a_single_class_is_not_imbalanced() -> None:
    assert not is_imbalanced(np.zeros(9, dtype=np.int64))


def test_macro_f1_leads_where_a_class_is_rare() -> None:
    metrics = load_train_registries().metrics_of("classification")
    data = classes_data(items=60)
    even = np.arange(data.items) % 2
    rare = (np.arange(data.items) % 10 == 0).astype(np.int64)
    assert leading_first(metrics, replace(data, target=even))[0].id == "accuracy"
    assert [m.id for m in leading_first(metrics, replace(data, target=rare))] == [
        "f1_macro",
        "accuracy",
    ]
