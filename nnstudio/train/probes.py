"""Pictures for panels while a net learns: only what is wanted, not too often, nothing disturbed.

Values are taken in evaluation mode without gradients, so that no generator and no running
statistic moves: a run with all panels open gives the same weights, bit by bit.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable
from typing import TYPE_CHECKING

import numpy as np
import torch  # noqa: TID253 - only the worker loads this file

from nnstudio.base.errors import UserError
from nnstudio.train import answers
from nnstudio.train.control import ProbeRequest
from nnstudio.train.events import Array, ProbeResult
from nnstudio.train.grid import grid_points, neuron_picture, output_picture
from nnstudio.train.setup import Setup
from nnstudio.train.tensors import as_tensor
from nnstudio.train.weights import to_numpy

if TYPE_CHECKING:
    from nnstudio.train.training import Training

SHARE = 10  # pictures take at most one tenth of the time
NEVER = float("inf")

GridKey = tuple[float, float, int, tuple[int, int]]
Values = dict[str, torch.Tensor]


class Probes:
    """Answers the requests of visible panels.

    Args:
        setup: the training.

    Attributes:
        due: time (monotonic) of the next answer.
    """

    def __init__(self, setup: Setup) -> None:
        self.due = NEVER
        self._setup = setup
        self._next: dict[str, float] = {}
        self._answered: dict[str, tuple[int, ProbeRequest]] = {}
        self._grids: dict[GridKey, tuple[torch.Tensor, ...] | None] = {}

    def answers(
        self, requests: Iterable[ProbeRequest], training: Training
    ) -> Generator[ProbeResult, None, None]:
        """Yield answers to the requests whose time has come."""
        requests = tuple(requests)
        now = time.monotonic()
        ready = [r for r in requests if self._is_new(r, training.step, now)]
        forward: dict[tuple[object, ...], Values] = {}
        for request in ready:
            result = self._answer(request, training, forward, ready)
            if result is not None:
                self._answered[request.key] = (training.step, request)
                yield result
        cost = time.monotonic() - now
        for request in ready:
            self._next[request.key] = now + max(request.every, SHARE * cost)
        self.due = min((self._next.get(r.key, now) for r in requests), default=NEVER)

    def _is_new(self, request: ProbeRequest, step: int, now: float) -> bool:
        before = self._answered.get(request.key)
        if before is None or _what(before[1]) != _what(request):
            return True
        return before[0] != step and now >= self._next.get(request.key, 0.0)

    def _answer(
        self,
        request: ProbeRequest,
        training: Training,
        forward: dict[tuple[object, ...], Values],
        ready: list[ProbeRequest],
    ) -> ProbeResult | None:
        extra: dict[str, Array] = {}
        values: Array | None = None
        if request.kind in ("weights", "gradients"):
            found = self._tensors(request)
            values = found.pop("weight", None)
            extra = found
        else:
            nodes = self._nodes(ready)
            key = _sharing_key(request)
            if key not in forward:
                inputs = self._inputs(request)
                forward[key] = {} if inputs is None else self._send(inputs, nodes)
            values = self._picture(request, forward[key])
        if values is None:
            return None
        return ProbeResult(
            request.key, request.node, request.kind, values, training.epoch, training.step, extra
        )

    def _nodes(self, ready: list[ProbeRequest]) -> frozenset[str]:
        output = self._setup.job.plan.output_node
        return frozenset(r.node or output for r in ready if r.kind in ("activations", "boundary"))

    def _tensors(self, request: ProbeRequest) -> dict[str, Array]:
        """Return the tensors of a node, or their gradients of the last batch, by short name."""
        plan, module = self._setup.job.plan, self._setup.module
        step = next((step for step in plan.steps if step.node == request.node), None)
        if step is None:
            return {}
        state = module.state_dict(keep_vars=True)
        found: dict[str, Array] = {}
        for weight in step.weights:
            tensor = state[step.state_name(weight)]
            shown = tensor.grad if request.kind == "gradients" else tensor
            if shown is not None and weight.name not in found:
                found[weight.name] = to_numpy(shown)
        return found

    def _inputs(self, request: ProbeRequest) -> tuple[torch.Tensor, ...] | None:
        setup = self._setup
        if request.kind == "boundary":
            return self._grid(request)
        sample = dict(request.sample)
        if not sample:
            part = setup.validation if len(setup.validation) else setup.train
            first = part.rows[:1]
            return tuple(tensor.index_select(0, first) for tensor in part.inputs)
        arrays = [sample.get(entry.name) for entry in setup.job.plan.inputs]
        if any(array is None for array in arrays):
            return None
        return tuple(as_tensor(np.asarray(a)[None]) for a in arrays if a is not None)

    def _grid(self, request: ProbeRequest) -> tuple[torch.Tensor, ...] | None:
        key = (request.low, request.high, request.size, request.columns)
        if key not in self._grids:
            job = self._setup.job
            try:
                self._grids[key] = grid_points(job.plan, job.dataset, *key)
            except UserError:
                self._grids[key] = None  # no such picture for these data; the panel says so
        return self._grids[key]

    def _send(self, inputs: tuple[torch.Tensor, ...], nodes: frozenset[str]) -> Values:
        module, device = self._setup.module, self._setup.device.torch_device
        mode = module.training
        module.eval()
        try:
            with torch.inference_mode(), module.watch(nodes) as watch:
                module(*(tensor.to(device) for tensor in inputs))
            return dict(watch.values)
        finally:
            module.train(mode)

    def _picture(self, request: ProbeRequest, values: Values) -> Array | None:
        output = self._setup.job.plan.output_node
        value = values.get(request.node or output)
        if value is None:
            return None
        is_answer = (request.node or output) == output
        link = self._setup.loss.link
        if request.kind == "boundary":
            if is_answer:
                return output_picture(value.cpu().numpy(), link, request.size)
            return neuron_picture(value, request.size)
        shown = to_numpy(value)
        if is_answer:
            found = answers.probabilities(shown, link)  # type: ignore[arg-type]
            shown = shown if found is None else found
        return shown[0].astype(np.float32)


def _what(request: ProbeRequest) -> tuple[object, ...]:
    """Return what a request asks for; equal ones need not be answered twice."""
    return (request.node, request.kind, *_sharing_key(request))


def _sharing_key(request: ProbeRequest) -> tuple[object, ...]:
    """Requests with the same key are answered by one forward pass."""
    if request.kind == "boundary":
        return ("boundary", request.low, request.high, request.size, request.columns)
    return ("activations", id(request.sample) if request.sample else 0)
