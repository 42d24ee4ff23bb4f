"""Loads torch and makes a first step: the first optimizer alone imports more than a second."""

from __future__ import annotations

import time

import torch  # noqa: TID253 - only the worker loads this file

from nnstudio.train.device import choose_device
from nnstudio.train.events import ComputeReady
from nnstudio.train.threads import cores
from nnstudio.train.weights import untouched_generators


def warm_up(start: float) -> ComputeReady:
    """Make one step on a tiny net.

    Args:
        start: time (monotonic) at which loading began.
    """
    import nnstudio.train.jobs
    import nnstudio.train.loop  # noqa: F401 - so that the first training need not load it

    with untouched_generators():
        net = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.Linear(4, 2))
        optimizer = torch.optim.Adam(net.parameters(), fused=True)
        loss = torch.nn.functional.cross_entropy(net(torch.zeros(2, 4)), torch.tensor([0, 1]))
        loss.backward()
        optimizer.step()
    device = choose_device("auto")
    return ComputeReady(
        seconds=time.monotonic() - start,
        torch=str(torch.__version__),
        device=device.name,
        device_reason=device.reason,
        threads=cores(),
    )
