"""Start weights: fresh ones from a seed, some of them set by hand; and copies for other threads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch  # noqa: TID253 - only the worker loads this file
from torch import Tensor, nn  # noqa: TID253
from torch.overrides import TorchFunctionMode  # noqa: TID253

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.compile.torch_module import GraphModule, build_module
from nnstudio.train.errors import TrainError
from nnstudio.train.events import Array

PLAYGROUND_RANGE = 0.5  # tensorflow/playground, nn.ts: Link.weight = Math.random() - 0.5
PLAYGROUND_BIAS = 0.1


def order_seed(seed: int) -> int:
    """Return the seed of the items' order; the weights use `seed` itself."""
    return seed + 1


def dropout_seed(seed: int) -> int:
    """Return the seed of dropout and whatever else draws while the net learns."""
    return seed + 2


@contextmanager
def untouched_generators() -> Iterator[None]:
    """Put torch's generators back as they were, so that nobody else draws from a training's."""
    state = torch.get_rng_state()
    cuda = torch.cuda.get_rng_state_all() if torch.cuda.is_initialized() else None
    try:
        yield
    finally:
        torch.set_rng_state(state)
        if cuda is not None:
            torch.cuda.set_rng_state_all(cuda)


def fresh_module(plan: Plan, init: str, seed: int) -> GraphModule:
    """Return the net with fresh weights; the same seed gives the same weights.

    Args:
        plan: the net.
        init: "default" (torch's), "playground" (U(-0.5, 0.5), biases 0.1) or "zeros".
        seed: of the weights.
    """
    with untouched_generators():
        torch.manual_seed(seed)
        module = build_module(plan)
        if init != "default":
            _refill(module, init)
    return module


def empty_module(plan: Plan) -> GraphModule:
    """Return the net with whatever lay in memory as weights, for one that gets all of them anew.

    To draw the start weights of 50,000 words takes longer than to answer a question with them.
    """
    with untouched_generators(), _NothingDrawn():
        return build_module(plan)


class _NothingDrawn(TorchFunctionMode):
    """Leaves tensors as they are where somebody would fill them at random."""

    def __torch_function__(
        self,
        func: Any,
        types: Any,
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        if func in _DRAWN:
            return args[0] if args else (kwargs or {})["tensor"]
        return func(*args, **(kwargs or {}))


_DRAWN = frozenset(
    {nn.init.uniform_, nn.init.normal_, nn.init.kaiming_uniform_, Tensor.uniform_, Tensor.normal_}
)


def load_weights(module: nn.Module, weights: Mapping[str, Array]) -> None:
    """Lay values over a net's weights, by state-dict key; the others stay.

    Raises:
        TrainError: a name is unknown, a shape differs or a value is not finite; the net is as
            before.
    """
    state = module.state_dict()
    tensors: dict[str, torch.Tensor] = {}
    for name, values in weights.items():
        tensors[name] = _fitting(name, values, state.get(name))
    with torch.no_grad():
        for name, tensor in tensors.items():
            state[name].copy_(tensor)


def copied_weights(module: nn.Module) -> dict[str, Array]:
    """Return copies of all weights and running statistics by state-dict key."""
    return {name: to_numpy(tensor) for name, tensor in module.state_dict().items()}


def to_numpy(tensor: torch.Tensor) -> Array:
    """Return a copy of a tensor for other threads."""
    return tensor.detach().to("cpu", copy=True).numpy()


def is_bias(name: str, parameter: torch.Tensor) -> bool:
    """Whether a parameter is exempt from penalties: biases and the gains of normalization."""
    return parameter.ndim < 2 or name.endswith("bias")


def _refill(module: nn.Module, init: str) -> None:
    with torch.no_grad():
        for name, parameter in module.named_parameters():
            bias = name.endswith("bias")
            if is_bias(name, parameter) and not bias:
                continue  # the gains of normalization stay 1
            if init == "zeros":
                parameter.zero_()
            elif bias:
                parameter.fill_(PLAYGROUND_BIAS)
            else:
                parameter.uniform_(-PLAYGROUND_RANGE, PLAYGROUND_RANGE)


def _fitting(name: str, values: Array, known: torch.Tensor | None) -> torch.Tensor:
    hint = QT_TRANSLATE_NOOP(
        "train", "The net is unchanged. Use weights of the same net, or start with fresh ones."
    )
    if known is None:
        message = QT_TRANSLATE_NOOP("train", "The net has no weights called {name}.")
        raise TrainError(message.format(name=name), hint, "NNS-3010")
    array = np.asarray(values)
    if array.shape != tuple(known.shape):
        message = QT_TRANSLATE_NOOP(
            "train", "The weights {name} have the form {received}, the net needs {expected}."
        ).format(name=name, received=_form(array.shape), expected=_form(tuple(known.shape)))
        raise TrainError(message, hint, "NNS-3011")
    if array.dtype.kind not in "fiu" or not np.isfinite(array).all():
        message = QT_TRANSLATE_NOOP("train", "The weights {name} hold values that are no numbers.")
        raise TrainError(message.format(name=name), hint, "NNS-3012")
    return torch.from_numpy(np.array(array)).to(known.dtype)


def _form(shape: tuple[int, ...]) -> str:
    return "×".join(str(size) for size in shape) or "1"
