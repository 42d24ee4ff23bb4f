"""From a plan to the text of a PyTorch class that a person can read, keep and change.

It is printed from the recipes that also build the module, so the two cannot drift apart: same
attributes, same order, same weights.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from nnstudio.base.shapes import Shape
from nnstudio.compile.own_modules import own_source
from nnstudio.compile.plan import Plan, PlanStep, attribute_name
from nnstudio.layers.recipe import Call, Function, Recipe, Step, print_call

_WIDTH = 100
_INFIX = {"torch.add": "+", "torch.mul": "*"}
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)
_TAKEN = frozenset({"nn", "F", "torch", "np", "self", "x", "mask", "used", "Tensor", "Module"})


def module_source(plan: Plan) -> str:
    """Return the text of a file with the net as one class: imports, own modules, the class."""
    parts = [import_lines(plan), *own_texts(plan), class_source(plan)]
    return "\n\n\n".join(part.strip("\n") for part in parts) + "\n"


def import_lines(plan: Plan) -> str:
    """Return the imports that the class needs."""
    steps = [part for step in plan.steps for part in step.recipe]
    functions = [part.target for part in steps if isinstance(part, Function)]
    infix = [part for part in steps if isinstance(part, Function) and _operator(part)]
    uses_torch = any(target.startswith("torch.") for target in functions) and len(infix) < len(
        functions
    )
    lines = ["import torch"] if uses_torch else []
    if any(target.startswith("F.") for target in functions):
        lines.append("import torch.nn.functional as F")
    lines.append("from torch import Tensor, nn")
    return "\n".join(lines)


def own_texts(plan: Plan) -> tuple[str, ...]:
    """Return the files of our own modules that the net uses, as they stand."""
    files = [
        part.module
        for step in plan.steps
        for part in step.recipe
        if isinstance(part, Call) and part.own
    ]
    return tuple(own_source(file) for file in dict.fromkeys(files))


def class_source(plan: Plan) -> str:
    """Return the class alone."""
    made = [
        f"        self.{attribute_name(step.node, part.suffix)} = {call_source(part)}"
        for step in plan.steps
        for part in step.recipe
        if isinstance(part, Call)
    ]
    lines = [
        f"class {class_name(plan)}(nn.Module):",
        f'    """{_docstring(plan)}"""',
        "",
        "    def __init__(self) -> None:",
        "        super().__init__()",
        *made,
        "",
        *_forward(plan),
    ]
    return "\n".join(lines) + "\n"


def node_source(step: PlanStep) -> str:
    """Return what a layer is in PyTorch, one line each: `nn.Conv2d(1, 16, 3)`, `nn.ReLU()`."""
    return recipe_source(step.recipe)


def recipe_source(recipe: Recipe) -> str:
    """Return a recipe as PyTorch, one line a step; "" where the value is handed on as it is."""
    lines: list[str] = []
    for part in recipe:
        if isinstance(part, Call):
            lines.append(call_source(part))
        else:
            inputs = ("x1", "x2") if part.as_list or part.fold else ("x",)
            lines.append(_applied(part, inputs))
    return "\n".join(lines)


def call_source(call: Call) -> str:
    """Return the expression that makes a module."""
    return print_call(call.target, call.args, call.kwargs)


def class_name(plan: Plan) -> str:
    """Return a Python name made from the project's title, "Net" where nothing is left of it."""
    title = unicodedata.normalize("NFKD", plan.title.translate(_UMLAUTS))
    words = re.findall(r"[A-Za-z0-9]+", title.encode("ascii", "ignore").decode())
    name = "".join(word[0].upper() + word[1:] for word in words)
    own = {name for text in own_texts(plan) for name in re.findall(r"(?m)^class (\w+)", text)}
    if not name or name in own | _TAKEN or keyword.iskeyword(name):
        return f"{name}Net"
    return name if name[0].isalpha() else f"Net{name}"


def argument_names(plan: Plan) -> tuple[str, ...]:
    """Return the names of the arguments of `forward`, in the order of the plan's inputs."""
    nodes = {attribute_name(step.node) for step in plan.steps}
    names: list[str] = []
    for entry in plan.inputs:
        stem = re.sub(r"\W+", "_", entry.name, flags=re.ASCII).strip("_").lower()
        if not stem or not stem[0].isalpha() or keyword.iskeyword(stem) or stem in _TAKEN | nodes:
            stem = f"input_{stem}".rstrip("_")
        name, number = stem, 2
        while name in names:
            name, number = f"{stem}_{number}", number + 1
        names.append(name)
    return tuple(names)


def _docstring(plan: Plan) -> str:
    title = plan.title.replace("\\", " ").replace('"', "'").strip()
    title = " ".join(title.split()) or "A net"
    return f"{title} ({plan.parameters:,} parameters)."


@dataclass
class _Names:
    """Python names of the values by node, and of the masks by input node and steps ahead."""

    values: dict[str, str]
    masks: dict[tuple[str, int], str]


def _forward(plan: Plan) -> list[str]:
    arguments = argument_names(plan)
    signature = ", ".join(f"{name}: Tensor" for name in arguments)
    names = _Names({e.node: a for e, a in zip(plan.inputs, arguments, strict=True)}, {})
    lines = [f"    def forward(self, {signature}) -> Tensor:", f'        """{_returns(plan)}"""']
    for entry, argument in zip(plan.inputs, arguments, strict=True):
        lines.append(f"        # {argument}: {_shape(entry.shape)}")
    for entry, argument in zip(plan.inputs, arguments, strict=True):
        if entry.cut:
            lines += _cut_lines(argument)
    lines += _mask_lines(plan, names)
    for number, step in enumerate(plan.steps):
        lines += _step_lines(plan, number, step, names)
    lines.append(f"        return {names.values[plan.output]}")
    return lines


def _cut_lines(name: str) -> list[str]:
    """Return the lines that cut off what is padding in the whole batch."""
    return [
        f"        used = ({name} != 0).any(dim=0).nonzero()  # columns with more than padding",
        f"        {name} = {name}[:, : int(used[-1]) + 1 if len(used) else 1]",
    ]


def _mask_lines(plan: Plan, names: _Names) -> list[str]:
    """Return the lines that make the masks, and note their names."""
    masked = [s for s in plan.steps if s.mask and any(_masked(part) for part in s.recipe)]
    texts = {step.mask for step in masked}
    lines: list[str] = []
    for node, ahead in dict.fromkeys((step.mask, step.ahead) for step in masked):
        text = names.values[node]
        name = "mask" if len(texts) == 1 else f"{text}_mask"
        if ahead:
            name = f"{name}_{ahead}"
            made = f"nn.functional.pad({text} != 0, ({ahead}, 0), value=True)  # (N, {ahead} + T)"
        else:
            made = f"{text} != 0  # (N, T), False where there is only padding"
        names.masks[node, ahead] = name
        lines.append(f"        {name} = {made}")
    return lines


def _returns(plan: Plan) -> str:
    shape = next((s.output for s in plan.steps if s.node == plan.output), None)
    if shape is None:
        shape = next(entry.shape for entry in plan.inputs if entry.node == plan.output)
    if plan.folded_softmax:
        return f"Return the logits, {_shape(shape)}; the loss applies the softmax."
    if plan.folded_sigmoid:
        return f"Return the logit, {_shape(shape)}; the loss applies the sigmoid."
    return f"Return the outputs, {_shape(shape)}."


def _step_lines(plan: Plan, number: int, step: PlanStep, names: _Names) -> list[str]:
    """Return the lines that compute a step and note the name of its value."""
    inputs = tuple(names.values[node] for node in step.inputs)
    if not step.recipe.steps:
        names.values[step.node] = inputs[0]
        return []
    name = "x" if _only_used_next(plan, number) else _kept_name(step, names)
    mask = names.masks.get((step.mask, step.ahead), "None")
    comment = f"  # {_shape(step.output)}"
    expression = _nested(step, inputs, mask)
    names.values[step.node] = name
    line = f"        {name} = {expression}{comment}"
    if len(line) <= _WIDTH:
        return [line]
    lines: list[str] = []
    arguments: Sequence[str] = inputs
    for part in step.recipe:
        lines.append(f"        {name} = {_apply(step, part, arguments, mask)}")
        arguments = (name,)
    lines[-1] += comment
    return lines


def _kept_name(step: PlanStep, names: _Names) -> str:
    """Return the name of a value that is needed later again."""
    name = attribute_name(step.node)
    others = {*names.values.values(), *names.masks.values()}
    return f"{name}_value" if name in _TAKEN | others else name


def _nested(step: PlanStep, inputs: Sequence[str], mask: str) -> str:
    for part in step.recipe:
        inputs = (_apply(step, part, inputs, mask),)
    return inputs[0]


def _apply(step: PlanStep, part: Step, inputs: Sequence[str], mask: str) -> str:
    if isinstance(part, Function):
        return _applied(part, inputs)
    given = [*inputs, mask] if part.takes_mask else list(inputs)
    taken = "" if part.take is None else f"[{part.take}]"
    return f"self.{attribute_name(step.node, part.suffix)}({', '.join(given)}){taken}"


def _applied(function: Function, inputs: Sequence[str]) -> str:
    literals = print_call("", function.args, function.kwargs)[1:-1]
    rest = f", {literals}" if literals else ""
    if function.as_list:
        return f"{function.target}([{', '.join(inputs)}]{rest})"
    if not function.fold:
        return f"{function.target}({', '.join(inputs)}{rest})"
    operator = _operator(function)
    if operator:
        return f" {operator} ".join(inputs)
    value = inputs[0]
    for other in inputs[1:]:
        value = f"{function.target}({value}, {other}{rest})"
    return value


def _operator(function: Function) -> str:
    plain = function.fold and not function.args and not function.kwargs
    return _INFIX.get(function.target, "") if plain else ""


def _masked(part: Step) -> bool:
    return isinstance(part, Call) and part.takes_mask


def _only_used_next(plan: Plan, number: int) -> bool:
    """Whether a value may be called `x`: nobody but the very next step needs it."""
    node = plan.steps[number].node
    users = [later for later, step in enumerate(plan.steps) if node in step.inputs]
    if node == plan.output:
        return not users and number == len(plan.steps) - 1
    return users == [number + 1] and plan.steps[number + 1].inputs.count(node) == 1


def _shape(shape: Shape) -> str:
    """Return a shape with its batch: (N, 16, 28, 28); T for a time that differs."""
    sizes = (d.name[:1].upper() if d.size is None else str(d.size) for d in shape.dims)
    return f"(N, {', '.join(sizes)})" if shape.dims else "(N,)"
