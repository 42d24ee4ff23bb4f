"""Typical, doubtful and wrong answers: orders that can be checked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.explain.rated_items import RatedItems, rated_items
from nnstudio.train.job import Evaluation, Prediction
from tests.helpers import small_nets as nets

DATA = nets.classes_data()


def evaluation(rows: list[int], outputs: np.ndarray) -> Evaluation:
    outputs = outputs.astype(np.float32)
    if outputs.shape[1] == 1:
        right = 1 / (1 + np.exp(-outputs))
        chances = np.concatenate([1 - right, right], axis=1)
    else:
        chances = np.exp(outputs) / np.exp(outputs).sum(axis=1, keepdims=True)
    prediction = Prediction(outputs, chances, chances.argmax(axis=1))
    return Evaluation("validation", len(rows), {}, {}, (), None, np.array(rows), prediction)


@pytest.fixture
def rated() -> RatedItems:
    # By right class: two right ones, a sure error, an unsure error.
    target = np.asarray(DATA.target)
    rows = [int(np.flatnonzero(target == wanted)[0]) for wanted in (0, 1, 2, 0)]
    outputs = np.array([[4, 0, 0], [0, 1, 0.5], [5, 0, 1], [1, 1.1, 0]])
    return rated_items([evaluation(rows, outputs)], DATA)


def test_the_margin_is_the_difference_to_the_runner_up(rated: RatedItems) -> None:
    np.testing.assert_allclose(rated.margins, [4, 0.5, 4, 0.1], atol=1e-6)
    assert rated.answers.tolist() == [0, 1, 0, 1] and rated.right.tolist() == [0, 1, 2, 0]


def test_errors_come_with_the_surest_first(rated: RatedItems) -> None:
    assert rated.errors().tolist() == [2, 3]
    item = rated.item(2)
    assert (item.right, item.answer) == (2, 0)
    assert item.probability == pytest.approx(np.exp(5) / (np.exp(5) + 1 + np.e), abs=1e-6)


def test_a_cell_has_its_items(rated: RatedItems) -> None:
    assert rated.cell(0, 1).tolist() == [3]
    assert rated.cell(1, 1).tolist() == [1]
    assert rated.cell(2, 2).tolist() == []


def test_typical_and_doubtful_items_are_the_two_ends(rated: RatedItems) -> None:
    assert rated.typical(0, 5).tolist() == [0, 2]
    assert rated.typical(1, 1).tolist() == [1]
    assert rated.doubtful(2).tolist() == [3, 1]


def test_parts_are_put_together() -> None:
    first = evaluation([3, 1], np.array([[3, 0, 0], [0, 0, 1]]))
    second = evaluation([7], np.array([[0, 9, 0]]))
    both = rated_items([first, second], DATA)
    assert both.rows.tolist() == [3, 1, 7] and len(both) == 3
    assert both.typical(1, 3).tolist() == [2]


def test_a_single_output_has_log_odds_for_a_margin() -> None:
    found = rated_items([evaluation([0, 1], np.array([[-2.0], [3.0]]))], DATA)
    np.testing.assert_allclose(found.margins, [2, 3], atol=1e-4)
    assert found.answers.tolist() == [0, 1]


def test_predicted_numbers_are_not_rated() -> None:
    none = Evaluation(
        "validation", 1, {}, {}, (), None, np.array([0]), Prediction(np.ones((1, 1)), None, None)
    )
    assert len(rated_items([none], DATA)) == 0
    assert rated_items([none], DATA).errors().tolist() == []
