"""How a layer is built: evaluated to make the module and printed to write source.

Because both come from the same recipe, the code a person exports cannot drift from what was
trained.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Call:
    """A module, made once and then applied.

    Args:
        target: class in `torch.nn` written as "nn.Conv2d", or (own=True) the name of a class of
            ours in `nnstudio/compile/modules/`, found by its file name `module`.
        args: positional arguments, literals.
        kwargs: (name, literal) pairs, in the order in which they are printed.
        own: whether the class is one of ours.
        module: file name without ".py" in `compile/modules/` for an own class.
        take: index into a tuple result; None where the result is one tensor.
        suffix: what its attribute is called after the node's id, e.g. "relu"; "" for the one that
            gives the layer its name.
        takes_mask: (own classes only) the forward pass takes the mask of the layer's first input
            as a second argument: bool (batch, time), True = a real entry, or None without padding.
    """

    target: str
    args: tuple[Any, ...] = ()
    kwargs: tuple[tuple[str, Any], ...] = ()
    own: bool = False
    module: str = ""
    take: int | None = None
    suffix: str = ""
    takes_mask: bool = False


@dataclass(frozen=True)
class Function:
    """A function of torch, applied in the forward pass.

    Args:
        target: "torch.cat", "torch.add", "F.relu" (`torch.nn.functional`).
        args: positional arguments after the inputs, literals.
        kwargs: (name, literal) pairs.
        as_list: the inputs go in as one list, as `torch.cat` wants them.
        fold: applied to the first two inputs, then to the result and the next one (`torch.add`);
            never used with fewer than two.
    """

    target: str
    args: tuple[Any, ...] = ()
    kwargs: tuple[tuple[str, Any], ...] = ()
    as_list: bool = False
    fold: bool = False


Step = Call | Function


@dataclass(frozen=True)
class Recipe:
    """Steps in a row: the first gets all inputs in the order of the ports, the others one value.

    A recipe without steps hands its input on.
    """

    steps: tuple[Step, ...] = field(default=())

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)

    def __len__(self) -> int:
        return len(self.steps)


def print_call(target: str, args: tuple[Any, ...], kwargs: tuple[tuple[str, Any], ...]) -> str:
    """Return the source of a call, e.g. `nn.Conv2d(1, 16, 3, padding="same")`."""
    parts = [_literal(value) for value in args]
    parts += [f"{name}={_literal(value)}" for name, value in kwargs]
    return f"{target}({', '.join(parts)})"


def _literal(value: Any) -> str:
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, tuple):
        inner = ", ".join(_literal(item) for item in value)  # pyright: ignore
        return f"({inner},)" if len(value) == 1 else f"({inner})"  # pyright: ignore
    return repr(value)
