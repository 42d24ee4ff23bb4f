"""Damaged files: a plain error or the right content, never anything else."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnstudio.base.i18n import Translator
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.errors import ProjectFileError
from nnstudio.project.store import OpenedProject, open_project, project_bytes, read_project
from tests.helpers.sample_projects import small_run, small_state

FLIPS = 1_500


@pytest.fixture(scope="module")
def content(layers: LayerRegistry) -> bytes:
    state = replace(small_state(), id="project-0123456789ab")
    record, weights = small_run(layers, state)
    return project_bytes(state, [(replace(record, id="run-0123456789ab"), weights)])


def read(data: bytes, layers: LayerRegistry) -> OpenedProject | None:
    """Return what a file holds, None after a plain error; any other exception fails the test."""
    try:
        return read_project(data, layers)
    except ProjectFileError as error:
        words = Translator("en")
        assert words(error.message) and words(error.hint) and error.code.startswith("NNS-31")
        return None


def test_a_file_cut_anywhere_is_refused_plainly(content: bytes, layers: LayerRegistry) -> None:
    assert len(content) < 8_000
    assert [n for n in range(len(content)) if read(content[:n], layers) is not None] == []


def test_a_file_with_something_behind_it_is_read_or_refused(
    content: bytes, layers: LayerRegistry
) -> None:
    whole = read(content, layers)
    assert whole is not None
    for tail in (b"\0", b"x" * 100, b"\0" * 70_000, content):
        found = read(content + tail, layers)
        assert found is None or found.state == whole.state


def test_a_flipped_bit_never_changes_what_is_read(content: bytes, layers: LayerRegistry) -> None:
    whole = read(content, layers)
    assert whole is not None and whole.runs
    chance = random.Random(1)
    refused = partly = 0
    for _ in range(FLIPS):
        data = bytearray(content)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        found = read(bytes(data), layers)
        if found is None:
            refused += 1
            continue
        assert found.state == whole.state
        if found.notices:
            partly += 1
        else:
            assert repr(found.runs[0][0]) == repr(whole.runs[0][0])
            for name, array in whole.runs[0][1].items():
                assert np.array_equal(found.runs[0][1][name], array)
    assert refused > 100 and partly > 100  # both kinds of damage were met


def test_blocks_of_zeros_or_noise_are_noticed(content: bytes, layers: LayerRegistry) -> None:
    whole = read(content, layers)
    assert whole is not None
    chance = random.Random(2)
    for size in (16, 128, 512, 4_096):
        for _ in range(25):
            place = chance.randrange(len(content))
            for block in (b"\0" * size, chance.randbytes(size)):
                data = (content[:place] + block + content[place + size :])[: len(content)]
                found = read(data, layers)
                assert found is None or found.state == whole.state


def test_a_damaged_run_costs_neither_the_net_nor_the_other_runs(
    layers: LayerRegistry,
) -> None:
    state = small_state()
    pairs = [small_run(layers, state, number=n) for n in (1, 2)]
    data = bytearray(project_bytes(state, pairs))
    place = data.find(f"runs/{pairs[0][0].id}/weights.safetensors".encode())
    data[place + 200] ^= 1
    found = read(bytes(data), layers)
    assert found is not None and found.state == state
    assert [record.number for record, _ in found.runs] == [1, 2]
    assert not found.runs[0][1] and found.runs[1][1]
    [notice] = found.notices
    assert "run 1" in Translator("en")(notice)


def test_a_refused_file_is_not_touched(
    content: bytes, tmp_path: Path, layers: LayerRegistry
) -> None:
    path = tmp_path / "a.nns"
    path.write_bytes(content[:500])
    path.chmod(0o444)
    before = path.stat()
    with pytest.raises(ProjectFileError):
        open_project(path, layers)
    after = path.stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)
    assert [p.name for p in tmp_path.iterdir()] == ["a.nns"]
