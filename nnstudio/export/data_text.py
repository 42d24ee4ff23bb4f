"""The part of a script that loads and prepares the data as the run did."""

from __future__ import annotations

import pprint
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import FittedStep
from nnstudio.export.function_text import function_texts
from nnstudio.export.run_facts import RunFacts

_WIDTH = 96
_LONG = 200
"""Longer lists, such as a vocabulary, do not stand in the text of a script."""

_ENCODINGS = {
    "class_index": 'torch.from_numpy(data[f"target_{part}"])  # class numbers',
    "one_hot": 'F.one_hot(torch.from_numpy(data[f"target_{part}"]), {classes}).float()',
    "zero_one": 'torch.from_numpy(data[f"target_{part}"]).float().unsqueeze(1)  # 0 or 1',
    "plus_minus_one": (
        '2.0 * torch.from_numpy(data[f"target_{part}"]).float().unsqueeze(1) - 1.0  # -1 or 1'
    ),
    "value": 'torch.from_numpy(data[f"target_{part}"]).float()',
}
"""How targets are written for the loss, as in nnstudio/train/tensors.py."""


def data_arrays(facts: RunFacts) -> dict[str, NDArray[np.generic]]:
    """Return what the script reads: raw inputs and targets of training and validation.

    The test part stays locked: it is not in the file.
    """
    arrays: dict[str, NDArray[np.generic]] = {}
    dataset = facts.dataset
    for part in ("train", "validation"):
        rows = dataset.parts.of(part)
        if not len(rows):
            continue
        for entry, name in zip(facts.plan.inputs, facts.arguments, strict=True):
            values = dataset.raw[entry.name][rows]
            if values.dtype == object:
                arrays.update(_text_arrays(f"{name}_{part}", values))
            else:
                arrays[f"{name}_{part}"] = np.ascontiguousarray(values)
        target = dataset.target[rows]
        if facts.loss.encoding == "value":
            target = target.reshape(len(rows), -1).astype(np.float32)
        arrays[f"target_{part}"] = np.ascontiguousarray(target)
        if part == "train" and facts.weighted:
            assert dataset.weights is not None
            arrays["weights_train"] = np.ascontiguousarray(dataset.weights[rows])
    for name, values in _long_arguments(facts).values():
        if isinstance(values[0], str):
            arrays.update(_text_arrays(name, np.array(values, dtype=object)))
        else:
            arrays[name] = np.array(values, dtype=np.float64)
    for name, values in facts.record.start_weights.items():
        arrays[f"start/{name}"] = np.asarray(values, dtype=np.float32)
    return arrays


def _text_arrays(name: str, texts: NDArray[np.generic]) -> dict[str, NDArray[np.generic]]:
    """Return texts as UTF-8 bytes and the places where each ends; .npz keeps no texts itself."""
    encoded = [str(text).encode("utf-8", "replace") for text in texts.tolist()]
    ends = np.cumsum([len(text) for text in encoded], dtype=np.int64)
    return {name: np.frombuffer(b"".join(encoded), dtype=np.uint8), f"{name}_ends": ends}


def texts(data: Mapping[str, Any], name: str) -> NDArray[np.object_]:
    """Return the texts that stand as UTF-8 bytes in `name`, each up to its place in `name_ends`."""
    whole, ends = data[name].tobytes(), data[f"{name}_ends"].tolist()
    starts = [0, *ends[:-1]]
    return np.array(
        [whole[start:end].decode("utf-8") for start, end in zip(starts, ends, strict=True)],
        dtype=object,
    )


def step_functions(facts: RunFacts) -> list[str]:
    """Return the texts of the preparation steps' functions, as they ran."""
    inputs = {entry.name for entry in facts.plan.inputs}
    used = [
        step
        for step in facts.dataset.fitted
        if step.augment is None and inputs.intersection(step.arguments)
    ]
    functions = list(dict.fromkeys(step.function for step in used))
    if any(_is_text(facts, entry.name) for entry in facts.plan.inputs):
        functions.insert(0, texts)
    return function_texts(functions)


def _long_arguments(facts: RunFacts) -> dict[tuple[int, str, str], tuple[str, list[Any]]]:
    """Return long flat lists that steps learnt, which stand in the data file and not in the text.

    Returns:
        (number of the step, input, argument) -> (name in file and script, values).
    """
    found: dict[tuple[int, str, str], tuple[str, list[Any]]] = {}
    for number, step in enumerate(facts.dataset.fitted):
        for entry, name in zip(facts.plan.inputs, facts.arguments, strict=True):
            for key, value in step.arguments.get(entry.name, {}).items():
                flat = isinstance(value, list) and len(value) > _LONG
                if flat and all(isinstance(one, str | float) for one in value):
                    found[number, entry.name, key] = (f"{name}_{step.id}_{key}", value)
    return found


def load_text(facts: RunFacts) -> str:
    """Return the function `load`, which gives inputs and targets of a part."""
    pairs = list(zip(facts.plan.inputs, facts.arguments, strict=True))
    lines = [
        "def load(part: str) -> tuple[Tensor, ...]:",
        '    """Return the inputs and the target of a part, prepared as in the run.',
        "",
        "    Args:",
        '        part: "train" or "validation".',
        '    """',
        "    with np.load(DATA) as data:",
    ]
    for entry, name in pairs:
        if _is_text(facts, entry.name):
            lines.append(f'        {name} = texts(data, f"{name}_{{part}}")')
        else:
            lines.append(f'        {name} = data[f"{name}_{{part}}"]')
    lines.append(f"        target = {_target(facts)}")
    long = _long_arguments(facts)
    for stored, values in long.values():
        read = f'texts(data, "{stored}")' if isinstance(values[0], str) else f'data["{stored}"]'
        lines.append(f"        {stored} = {read}.tolist()")
    for entry, name in pairs:
        for number, step in enumerate(facts.dataset.fitted):
            if step.augment is None and entry.name in step.arguments:
                stored_as = {
                    key: long[number, entry.name, key][0]
                    for key in step.arguments[entry.name]
                    if (number, entry.name, key) in long
                }
                lines += _step_call(step, name, step.arguments[entry.name], stored_as)
    for entry, name in pairs:
        dtype = "np.int64" if entry.shape.dtype == "int" else "np.float32"
        lines.append(f"    {name} = np.ascontiguousarray({name}, dtype={dtype})")
    tensors = ", ".join(f"torch.from_numpy({name}).to(DEVICE)" for _, name in pairs)
    lines.append(f"    return {tensors}, target.to(DEVICE)")
    return "\n".join(lines)


def _is_text(facts: RunFacts, name: str) -> bool:
    return facts.dataset.raw[name].dtype == object


def _target(facts: RunFacts) -> str:
    classes = str(facts.record.signature.target.size)
    return _ENCODINGS[facts.loss.encoding].replace("{classes}", classes)


def _step_call(
    step: FittedStep, name: str, arguments: Mapping[str, Any], stored_as: Mapping[str, str]
) -> list[str]:
    """Return the call of a step's function; long arguments go by the name they are stored under."""
    shown = {key: stored_as.get(key, repr(value)) for key, value in arguments.items()}
    values = ", ".join(f"{key}={value}" for key, value in shown.items())
    line = f"    {name} = {step.function.__name__}({name}, {values})"
    if len(line) <= _WIDTH:
        return [line]
    lines = [f"    {name} = {step.function.__name__}(", f"        {name},"]
    for key, value in arguments.items():
        text = stored_as.get(key) or pprint.pformat(value, width=_WIDTH - 12, compact=True)
        lines.append(f"        {key}={text},".replace("\n", "\n        "))
    return [*lines, "    )"]
