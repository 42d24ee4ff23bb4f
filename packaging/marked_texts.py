"""Finds the texts that the code marks for translation, and the calls that hide one."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from pathlib import Path

MARK = "QT_TRANSLATE_NOOP"
PLACE = re.compile(r"\{([^{}]*)\}")
CONTEXT_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")


@dataclass
class Scan:
    """What the code says: its texts by context, and what is wrong with its calls."""

    texts: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    errors: list[str] = field(default_factory=list[str])
    unreadable: bool = False

    def add(self, context: str, source: str, place: str) -> None:
        """Note a text and the first place where it stands."""
        self.texts.setdefault(context, {}).setdefault(source, place)


class _Finder(ast.NodeVisitor):
    """Collects the marked texts of one file."""

    def __init__(self, scan: Scan, name: str) -> None:
        self._scan = scan
        self._name = name
        self._defined = False
        self._accepted: set[int] = set()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._defined = self._defined or node.name == MARK
        self.generic_visit(node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            if alias.name == MARK and alias.asname not in (None, MARK):
                self._error(node, f"import {MARK} under its own name, else texts are not found")

    def visit_Call(self, node: ast.Call) -> None:
        if _called(node) == MARK:
            self._accepted.add(id(node.func))
            self._text(node)
        elif isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            self._check_values(node, node.func.value)
        elif (
            _called(node) == "Text"
            and len(node.args) > 1
            and not self._defined  # where the mark is defined, Text is the only way
            and not (isinstance(node.args[0], ast.Constant) and not node.args[0].value)
        ):
            self._error(node, f'write {MARK}("context", "English"), not Text(...)')
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        if node.id == MARK and id(node) not in self._accepted:
            self._error(node, f"{MARK} must be called directly with two literals")

    def _text(self, node: ast.Call) -> None:
        values = [_literal(argument) for argument in node.args]
        if len(values) != 2 or node.keywords or None in values:
            self._error(node, f"{MARK} takes two literal strings")
            return
        context, source = str(values[0]), str(values[1])
        if not CONTEXT_NAME.fullmatch(context):
            self._error(node, f"{context!r} is no name of a context")
        elif not source:
            self._error(node, "the text is empty")
        else:
            for fault in _source_faults(source):
                self._error(node, f"{fault}: {source!r}")
            self._scan.add(context, source, f"{self._name}:{node.lineno}")

    def _check_values(self, node: ast.Call, formatted: ast.expr) -> None:
        """Compare the values of a direct `.format(...)` with the places of its text."""
        if not (isinstance(formatted, ast.Call) and _called(formatted) == MARK):
            return
        if len(formatted.args) != 2 or not (source := _literal(formatted.args[1])):
            return
        if node.args:
            self._error(node, "give the values by name")
        names = {keyword.arg for keyword in node.keywords}
        for name in sorted(str(name) for name in names - set(places(source)) if name):
            self._error(node, f"the text has no place {{{name}}}: {source!r}")

    def _error(self, node: ast.expr | ast.stmt, message: str) -> None:
        self._scan.errors.append(f"{self._name}:{node.lineno}: {message}")


def scan_code(root: Path) -> Scan:
    """Return the texts that stand in `nnstudio/**/*.py`.

    Args:
        root: the folder that holds `nnstudio`.
    """
    scan = Scan()
    for path in sorted((root / "nnstudio").rglob("*.py")):
        name = path.relative_to(root).as_posix()
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except (SyntaxError, ValueError) as error:
            scan.unreadable = True
            scan.errors.append(f"{name}:{getattr(error, 'lineno', 0)}: cannot be read: {error}")
            continue
        except FileNotFoundError:  # renamed while we looked
            continue
        _Finder(scan, name).visit(tree)
    return scan


def places(text: str) -> list[str]:
    """Return the names of the `{places}` of a text, sorted, each once."""
    return sorted({name for name in PLACE.findall(text) if name.isidentifier()})


def is_counted(source: str) -> bool:
    """Say whether a text has a singular and a plural."""
    return "{n}" in source


def _called(node: ast.Call) -> str:
    function = node.func
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _source_faults(source: str) -> list[str]:
    faults: list[str] = []
    if any(not name.isidentifier() for name in PLACE.findall(source)):
        faults.append("a place is a bare name, {like_this}")
    if re.search(r"!(?!=)", source):
        faults.append("no exclamation marks")
    if "..." in source:
        faults.append("write … instead of ...")
    if source != source.strip():
        faults.append("no spaces at the ends")
    return faults
