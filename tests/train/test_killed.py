"""A training whose process is killed goes on from its checkpoint as if nothing had happened."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from tests.helpers import small_nets as nets

SETTINGS = {"epochs": 400, "optimizer": ("adam", {"lr": 0.01}), "schedule": "cosine"}
ROOT = Path(__file__).resolve().parents[2]
CHILD = """
import sys
sys.path.insert(0, sys.argv[2])
from tests.train.test_killed import train
train(sys.argv[1])
"""


def train(folder: str, **more):
    """Train as both processes do."""
    return nets.train(
        nets.dropout_net(), nets.classes_data(), checkpoint_folder=folder, **SETTINGS, **more
    )


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_a_killed_training_goes_on_bit_by_bit(tmp_path):
    whole = nets.train(nets.dropout_net(), nets.classes_data(), **SETTINGS)
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(tmp_path), str(ROOT)])
    end = time.monotonic() + 60
    while not (tmp_path / "LATEST").is_file() and time.monotonic() < end:
        assert child.poll() in (None, 0), "the training failed by itself"
        time.sleep(0.001)
    child.send_signal(signal.SIGKILL)
    child.wait()
    assert (tmp_path / "LATEST").is_file()
    resumed = train(str(tmp_path), resume=True)
    assert resumed.reason == "finished"
    assert len(resumed.curve) == len(whole.curve)
    for one, other in zip(whole.curve, resumed.curve, strict=True):
        assert one.validation == other.validation
    for name, values in whole.weights.items():
        np.testing.assert_array_equal(values, resumed.weights[name])
