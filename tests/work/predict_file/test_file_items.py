"""Files are cut into blocks that are small whatever the items are."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.explain.why import question_preparation
from nnstudio.work.predict_file.file_items import (
    BLOCK_ITEMS,
    BLOCK_SIGNS,
    FileItems,
    block_job,
    blocks,
    read_items,
)
from tests.helpers.text_nets import DATA, LAYERS, TextNet


@pytest.fixture(scope="module")
def net() -> TextNet:
    return TextNet("text-bag")


def _items(net: TextNet, texts: list[str]) -> FileItems:
    return FileItems(
        "a.csv",
        tuple(map(str, range(len(texts)))),
        {"text": np.array([*texts, ""], dtype=object)[:-1]},
        None,
        (),
        False,
        net.plan,
        net.weights,
        "auto",
        question_preparation(net.data),
    )


@pytest.mark.parametrize(
    "lengths",
    [[3] * 1000, [BLOCK_SIGNS * 2, 3, 3], [3, BLOCK_SIGNS, BLOCK_SIGNS, 3], [9], []],
)
def test_blocks_cover_all_items_once_and_stay_small(net: TextNet, lengths: list[int]) -> None:
    texts = ["x" * length for length in lengths]
    found = list(blocks(_items(net, texts)))
    assert [row for start, stop in found for row in range(start, stop)] == list(range(len(texts)))
    for start, stop in found:
        assert 1 <= stop - start <= BLOCK_ITEMS
        assert stop - start == 1 or sum(lengths[start:stop]) <= BLOCK_SIGNS


def test_a_block_asks_for_its_own_items_alone(net: TextNet) -> None:
    job = block_job(_items(net, ["a", "b", "c", "d"]), (1, 3), "key", strongest=0)
    (question,) = job.args
    assert question.inputs["text"].tolist() == ["b", "c"] and question.strongest == 0


def test_a_run_without_weights_reads_nothing(net: TextNet, tmp_path: Any) -> None:
    with pytest.raises(UserError) as caught:
        read_items(net.record, {}, net.data, tmp_path / "no.csv", LAYERS, DATA)
    assert caught.value.code == "NNS-4031"


def test_reading_can_be_stopped(net: TextNet, tmp_path: Any) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text\n" + "\n".join(f"some words {n}" for n in range(50)), encoding="utf-8")
    reading = Reading(alone=True)
    reading.cancel()
    with pytest.raises(CancelledError):
        read_items(net.record, net.weights, net.data, path, LAYERS, DATA, reading=reading)
    items = read_items(net.record, net.weights, net.data, path, LAYERS, DATA)
    assert items.count == 50 and items.truth is None and not items.own
