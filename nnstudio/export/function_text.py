"""The text of our own small functions, with everything of their file that they need.

Preparation steps and schedules stand in an exported script exactly as they ran.
"""

from __future__ import annotations

import ast
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
    tree = ast.parse(inspect.getsource(_file_of(function)))
    known = {name: node for node in tree.body for name in _names(node)}
    wanted = _needed(function.__name__, known)
    lines = inspect.getsource(_file_of(function)).splitlines()
    parts: list[str] = []
    for node in tree.body:
        if any(entry in wanted for entry in _names(node)):
            start = node.lineno - 1
            parts.append(textwrap.dedent("\n".join(lines[start : node.end_lineno])))
    text = "\n\n\n".join(parts)
    for own, plain in _TYPES.items():
        text = re.sub(rf"\b{re.escape(own)}", plain, text)
    if name:
        text = re.sub(rf"\b{re.escape(function.__name__)}\b", name, text)
    return text


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


def _needed(start: str, known: dict[str, ast.stmt]) -> set[str]:
    found, stack = {start}, [start]
    while stack:
        node = known[stack.pop()]
        # What stands in annotations is not looked up when the function runs.
        body = node.body if isinstance(node, ast.FunctionDef) else [node]
        for inner in (entry for part in body for entry in ast.walk(part)):
            name = inner.id if isinstance(inner, ast.Name) else ""
            if name in known and name not in found and name not in _TYPES:
                found.add(name)
                stack.append(name)
    return found
