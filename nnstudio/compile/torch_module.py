"""From a plan to a torch module: one attribute a layer, named by the node's id.

Only the compute thread loads this file.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from nnstudio.compile.own_modules import own_class
from nnstudio.compile.plan import Plan, PlanStep, attribute_name
from nnstudio.layers.recipe import Call, Function

_SLOW = 0.01
"""Seconds of a forward pass from which on the backward pass is interruptible, too. A hook costs
some microseconds, which a small net would feel and which a large one does not."""


@dataclass
class Watch:
    """Collects the values of chosen nodes at every forward pass until it is closed.

    Args:
        nodes: ids of the nodes, inputs and the output node included.
        keep_graph: whether values keep their gradient: after the backward pass `.grad` holds it.
        values: by node id, the latest ones, with the batch dimension.
    """

    nodes: frozenset[str]
    keep_graph: bool = False
    values: dict[str, Tensor] = field(default_factory=dict[str, Tensor])
    owner: GraphModule | None = None

    def note(self, node: str, value: Tensor) -> None:
        """Keep a node's value if it is watched."""
        if node not in self.nodes:
            return
        if not self.keep_graph:
            value = value.detach()
        elif value.requires_grad:
            value.retain_grad()
        self.values[node] = value

    def close(self) -> None:
        """Stop watching; the values stay."""
        if self.owner is not None:
            self.owner.forget(self)
            self.owner = None

    def __enter__(self) -> Watch:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


@dataclass(frozen=True)
class _Applied:
    """A torch function with its literals."""

    function: Callable[..., Tensor]
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    as_list: bool
    fold: bool

    def __call__(self, *inputs: Tensor) -> Tensor:
        if self.as_list:
            return self.function(list(inputs), *self.args, **self.kwargs)
        if self.fold:
            value = inputs[0]
            for other in inputs[1:]:
                value = self.function(value, other, *self.args, **self.kwargs)
            return value
        return self.function(*inputs, *self.args, **self.kwargs)


@dataclass(frozen=True)
class _Taken:
    """A module that returns a tuple, and which part of it counts."""

    module: nn.Module
    index: int

    def __call__(self, *inputs: Any) -> Tensor:
        return self.module(*inputs)[self.index]


_Stage = Callable[..., Tensor]


@dataclass(frozen=True)
class _Operation:
    """One node: its stages and the places of its inputs among the values.

    Args:
        masked: whether each stage takes the mask.
        mask: place of the mask; -1 if none.
        done: places that nobody reads after this operation.
    """

    node: str
    stages: tuple[_Stage, ...]
    masked: tuple[bool, ...]
    inputs: tuple[int, ...]
    mask: int
    done: tuple[int, ...]


class GraphModule(nn.Module):
    """The net of a plan.

    Takes one tensor for each of the plan's inputs, each with the batch dimension first, and
    returns the net's answer (logits or numbers).
    """

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self._plan = plan
        self._watches: tuple[Watch, ...] = ()
        self._interrupt: Callable[[], None] | None = None
        stages = [_stages(self, step) for step in plan.steps]
        masks = _masks_needed(plan)
        self._operations = _operations(plan, stages, masks)
        places = _place(plan)
        self._masks = tuple((places[node], ahead) for node, ahead in masks)
        self._cut = any(entry.cut for entry in plan.inputs)
        self._output = _place(plan)[plan.output]
        self._chain = _chain(plan, stages)

    @property
    def plan(self) -> Plan:
        """The plan it was built from."""
        return self._plan

    def watch(self, nodes: Iterable[str], *, keep_graph: bool = False) -> Watch:
        """Collect the values of some nodes from now on; costs nothing while nobody watches.

        Args:
            nodes: ids; the output node's id gives the net's answer.
            keep_graph: see `Watch`.
        """
        watch = Watch(frozenset(nodes), keep_graph, owner=self)
        self._watches = (*self._watches, watch)
        return watch

    def forget(self, watch: Watch) -> None:
        """Stop serving a watch; `Watch.close` calls it."""
        self._watches = tuple(other for other in self._watches if other is not watch)

    def set_interrupt(self, look: Callable[[], None] | None) -> None:
        """Call `look` before every layer's forward and backward pass; it may raise to leave.

        The backward pass is looked into only where a batch takes long enough to matter.
        """
        self._interrupt = look

    def forward(self, *inputs: Tensor) -> Tensor:
        """Return the answer, (batch, outputs)."""
        if len(inputs) != len(self._plan.inputs):
            raise TypeError(f"the net takes {len(self._plan.inputs)} inputs, not {len(inputs)}")
        if self._cut:
            entries = zip(self._plan.inputs, inputs, strict=True)
            inputs = tuple(without_padding(x) if entry.cut else x for entry, x in entries)
        if self._interrupt is not None and not self._watches:
            return self._interruptible(inputs, self._interrupt)
        if self._chain is None or self._watches:
            return self._general(inputs)
        value = inputs[0]
        for stage in self._chain:
            value = stage(value)
        return value

    def _interruptible(self, inputs: Sequence[Tensor], look: Callable[[], None]) -> Tensor:
        if self._chain is None:
            return self._general(inputs)
        start = time.perf_counter()
        value = inputs[0]
        values: list[Tensor] = []
        for stage in self._chain:
            look()
            value = stage(value)
            values.append(value)
        if time.perf_counter() - start > _SLOW:
            _look_in_backward(values, look)
        return value

    def _general(self, inputs: Sequence[Tensor]) -> Tensor:
        look = self._interrupt
        start = time.perf_counter()
        masks = [padding_mask(inputs[place], ahead) for place, ahead in self._masks]
        values: list[Any] = [*inputs, *masks, *([None] * len(self._operations))]
        place = len(inputs) + len(masks)
        results: list[Tensor] = []
        for entry, value in zip(self._plan.inputs, inputs, strict=True):
            self._note(entry.node, value)
        for operation in self._operations:
            arguments = tuple(values[i] for i in operation.inputs)
            for stage, masked in zip(operation.stages, operation.masked, strict=True):
                if look is not None:
                    look()
                if masked:
                    arguments = (
                        *arguments,
                        values[operation.mask] if operation.mask >= 0 else None,
                    )
                arguments = (stage(*arguments),)
                if look is not None:
                    results.append(arguments[0])
            values[place] = arguments[0]
            self._note(operation.node, arguments[0])
            for finished in operation.done:
                values[finished] = None
            place += 1
        answer = values[self._output + (len(masks) if self._output >= len(inputs) else 0)]
        self._note(self._plan.output_node, answer)
        if look is not None and time.perf_counter() - start > _SLOW:
            _look_in_backward(results, look)
        return answer

    def _note(self, node: str, value: Tensor) -> None:
        for watch in self._watches:
            watch.note(node, value)


def build_module(plan: Plan) -> GraphModule:
    """Return the torch module of a plan, with fresh weights from torch's generator."""
    return GraphModule(plan)


def padding_mask(ids: Tensor, ahead: int = 0) -> Tensor:
    """Return bool (batch, ahead + time), True where there is more than padding (id 0).

    Args:
        ids: int (batch, time).
        ahead: time steps that stand in front of them; they are real.
    """
    mask = ids != 0
    return functional.pad(mask, (ahead, 0), value=True) if ahead else mask


def without_padding(ids: Tensor) -> Tensor:
    """Return ids (batch, time) without the last columns if nobody has more than padding there."""
    used = (ids != 0).any(dim=0).nonzero()  # (columns, 1), in order
    return ids[:, : int(used[-1]) + 1 if len(used) else 1]


def _look_in_backward(values: Sequence[Tensor], look: Callable[[], None]) -> None:
    def hook(gradient: Tensor) -> None:
        look()

    for value in values:
        if value.requires_grad and not value.is_leaf:
            value.register_hook(hook)


def _place(plan: Plan) -> dict[str, int]:
    """Return the places of values by node id: inputs first, then one a step."""
    nodes = [*(entry.node for entry in plan.inputs), *(step.node for step in plan.steps)]
    return {node: number for number, node in enumerate(nodes)}


def _takes_mask(step: PlanStep) -> bool:
    return any(isinstance(part, Call) and part.takes_mask for part in step.recipe)


def _masks_needed(plan: Plan) -> tuple[tuple[str, int], ...]:
    """Return (input node, time steps ahead) of each mask that a step takes."""
    steps = (step for step in plan.steps if step.mask and _takes_mask(step))
    return tuple(dict.fromkeys((step.mask, step.ahead) for step in steps))


def _stages(module: nn.Module, step: PlanStep) -> tuple[_Stage, ...]:
    """Make a step's modules, hang them into `module` and return what is applied in turn."""
    stages: list[_Stage] = []
    for part in step.recipe:
        if isinstance(part, Function):
            function = _function(part.target)
            stages.append(_Applied(function, part.args, dict(part.kwargs), part.as_list, part.fold))
            continue
        made = _make(part)
        module.add_module(attribute_name(step.node, part.suffix), made)
        stages.append(made if part.take is None else _Taken(made, part.take))
    return tuple(stages)


def _make(call: Call) -> nn.Module:
    if call.own:
        kind = own_class(call.module, call.target)
    else:
        kind = getattr(nn, call.target.removeprefix("nn."))
    return kind(*call.args, **dict(call.kwargs))


def _function(target: str) -> Callable[..., Tensor]:
    room, _, name = target.partition(".")
    return getattr({"torch": torch, "F": functional}[room], name)


def _operations(
    plan: Plan, stages: Sequence[tuple[_Stage, ...]], masks: Sequence[tuple[str, int]]
) -> tuple[_Operation, ...]:
    shift = len(masks)
    first = len(plan.inputs)
    place = {
        node: number if number < first else number + shift for node, number in _place(plan).items()
    }
    mask_place = {mask: first + number for number, mask in enumerate(masks)}
    last_use: dict[str, int] = {}
    for number, step in enumerate(plan.steps):
        last_use.update(dict.fromkeys(step.inputs, number))
    last_use.pop(plan.output, None)
    operations: list[_Operation] = []
    for number, step in enumerate(plan.steps):
        operations.append(
            _Operation(
                node=step.node,
                stages=stages[number],
                masked=tuple(isinstance(p, Call) and p.takes_mask for p in step.recipe),
                inputs=tuple(place[node] for node in step.inputs),
                mask=mask_place.get((step.mask, step.ahead), -1),
                done=tuple({place[n] for n in step.inputs if last_use.get(n) == number}),
            )
        )
    return tuple(operations)


def _chain(plan: Plan, stages: Sequence[tuple[_Stage, ...]]) -> tuple[_Stage, ...] | None:
    """Return all stages in a row if each step takes just the value before it, else None."""
    if len(plan.inputs) != 1:
        return None
    before = plan.inputs[0].node
    for step in plan.steps:
        if step.inputs != (before,) or _takes_mask(step):
            return None
        before = step.node
    if before != plan.output:
        return None
    return tuple(stage for group in stages for stage in group)
