"""The text of our own small functions, with everything of their file that they need.

Preparation steps and schedules stand in an exported script exactly as they ran.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import textwrap
from collections.abc import Callable, Iterable
from typing import Any

_TYPES = {
    "Array": "np.ndarray",
    "Values": "dict",
    "NDArray[np.generic]": "np.ndarray",
    "NDArray[np.object_]": "np.ndarray",
    "Mapping[str, Any]": "dict",
}
"""Names of types that only our own files know, and what a script says instead."""

_IMPORTS = {
    "math": "import math",
    "re": "import re",
    "unicodedata": "import unicodedata",
    "np": "import numpy as np",
}


def function_text(function: Callable[..., Any], name: str = "") -> str:
    """Return a function's text behind the constants and helpers of its file that it uses.

    Args:
        function: defined at the top of one of our files.
        name: what it is to be called; "" keeps its name.

    Raises:
        LookupError: the file uses something that cannot stand in a script.
    """
    text = "\n\n\n".join(_parts(_file_of(function), {function.__name__}))
    for own, plain in _TYPES.items():
        text = re.sub(rf"\b{re.escape(own)}", plain, text)
    if name:
        text = re.sub(rf"\b{re.escape(function.__name__)}\b", name, text)
    return text


def function_texts(functions: Iterable[Callable[..., Any]]) -> list[str]:
    """Return the texts of several functions; what they share stands there once."""
    found: dict[str, None] = {}
    for function in functions:
        for part in _parts(_file_of(function), {function.__name__}):
            for own, plain in _TYPES.items():
                part = re.sub(rf"\b{re.escape(own)}", plain, part)
            found[part] = None
    return list(found)


def _parts(module: Any, wanted: Iterable[str]) -> list[str]:
    """Return the texts of some names of a file, behind those of our other files that they use."""
    source = inspect.getsource(module)
    tree = ast.parse(source)
    known = {name: node for node in tree.body for name in _names(node)}
    needed = {entry for name in wanted for entry in _needed(name, known)}
    parts: list[str] = []
    for other, names in _imported(tree, known, needed).items():
        parts += _parts(importlib.import_module(other), names)
    lines = source.splitlines()
    for node in tree.body:
        if any(entry in needed for entry in _names(node)):
            parts.append(textwrap.dedent("\n".join(lines[node.lineno - 1 : node.end_lineno])))
    return list(dict.fromkeys(parts))


def _imported(
    tree: ast.Module, known: dict[str, ast.stmt], needed: set[str]
) -> dict[str, list[str]]:
    """Return the functions of our other files that the needed ones use, by file."""
    used = {
        inner.id
        for name in needed
        for part in _body(known[name])
        for inner in ast.walk(part)
        if isinstance(inner, ast.Name)
    }
    found: dict[str, list[str]] = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("nnstudio."):
            names = [alias.name for alias in node.names if alias.name in used - _TYPES.keys()]
            if names:
                found[str(node.module)] = names
    return found


def imports_for(texts: Iterable[str]) -> list[str]:
    """Return the imports of standard library and numpy that some texts need."""
    whole = "\n".join(texts)
    found = [line for name, line in _IMPORTS.items() if re.search(rf"\b{name}\.", whole)]
    if re.search(r"\bCallable\[", whole):
        found.insert(0, "from collections.abc import Callable")
    return found


def _file_of(function: Callable[..., Any]) -> Any:
    module = inspect.getmodule(function)
    if module is None:
        raise LookupError(f"{function!r} has no file")
    return module


def _names(node: ast.stmt) -> tuple[str, ...]:
    """Return the names that a statement at the top of a file defines."""
    if isinstance(node, ast.FunctionDef):
        return (node.name,)
    if isinstance(node, ast.Assign):
        return tuple(target.id for target in node.targets if isinstance(target, ast.Name))
    return ()


def _body(node: ast.stmt) -> list[ast.stmt]:
    """Return what runs: annotations are not looked up then."""
    return node.body if isinstance(node, ast.FunctionDef) else [node]


def _needed(start: str, known: dict[str, ast.stmt]) -> set[str]:
    found, stack = {start}, [start]
    while stack:
        node = known[stack.pop()]
        for inner in (entry for part in _body(node) for entry in ast.walk(part)):
            name = inner.id if isinstance(inner, ast.Name) else ""
            if name in known and name not in found and name not in _TYPES:
                found.add(name)
                stack.append(name)
    return found
