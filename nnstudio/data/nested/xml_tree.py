"""What elements an XML document has: a tree with counts, for a person to pick from.

Only counts are kept, so a document of any size fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from nnstudio.data.texts.markup_stream import Enough

MOST_NODES = 5000
"""Different paths; deeper ones of an odd document are counted with their parents."""
MOST_VALUES = 1000
"""Different values of an attribute or of short texts that are told apart."""
SHORT = 60
SHOWN_NODES = 300
SHOWN_VALUES = 12


@dataclass
class TreeNode:
    """All elements of one path.

    Args:
        name: of the elements.
        path: names from the root, with slashes.
        count: how many there are.
        letters: of text directly in them, without line breaks and indents.
        all_letters: with those of the elements below.
        weight: like `all_letters`, those of attributes counted in.
        most: how many lie in one parent at most.
        holders: elements with at least one element inside.
        attributes: values with counts, by name.
        values: short texts of elements without others inside, with counts.
        children: by name.
    """

    name: str
    path: str
    count: int = 0
    letters: int = 0
    all_letters: int = 0
    weight: int = 0
    most: int = 0
    holders: int = 0
    attributes: dict[str, dict[str, int]] = field(default_factory=dict[str, dict[str, int]])
    values: dict[str, int] = field(default_factory=dict[str, int])
    children: dict[str, TreeNode] = field(default_factory=dict[str, "TreeNode"])

    @property
    def leaf(self) -> bool:
        """Whether no element lies inside any of them."""
        return self.holders == 0

    @property
    def mean(self) -> float:
        """Letters of one element on average, all below counted in."""
        return self.all_letters / max(self.count, 1)

    def walk(self) -> Iterator[TreeNode]:
        """Yield this node and all below, parents first."""
        yield self
        for child in self.children.values():
            yield from child.walk()

    def find(self, path: str) -> TreeNode | None:
        """Return the node of a path, or the first one whose path ends like it."""
        wanted = path.strip("/")
        nodes = list(self.walk())
        exact = next((node for node in nodes if node.path == wanted), None)
        return exact or next((n for n in nodes if f"/{n.path}".endswith(f"/{wanted}")), None)


@dataclass
class _Open:
    """An element that has begun."""

    node: TreeNode
    inside: dict[str, int] = field(default_factory=dict[str, int])
    text: list[str] = field(default_factory=list[str])
    letters: int = 0
    all_letters: int = 0
    weight: int = 0


class TreeCounter:
    """Takes the pieces of documents and counts their elements.

    Args:
        most: elements that are enough; None: all.
    """

    def __init__(self, most: int | None = None) -> None:
        self.roots: dict[str, TreeNode] = {}
        self.elements = 0
        self._most = most
        self._nodes = 0
        self._open: list[_Open] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self.elements += 1
        if self._most is not None and self.elements > self._most:
            self._close_all()
            raise Enough
        parent = self._open[-1] if self._open else None
        node = self._node(parent.node if parent else None, name)
        node.count += 1
        for key, value in attributes.items():
            _count(node.attributes.setdefault(key, {}), value[:SHORT])
        if parent is not None:
            number = parent.inside[name] = parent.inside.get(name, 0) + 1
            node.most = max(node.most, number)
            if len(parent.inside) == 1 and number == 1:
                parent.node.holders += 1
        else:
            node.most = max(node.most, 1)
        weight = sum(map(len, attributes.values()))
        self._open.append(_Open(node, weight=weight))

    def end(self, name: str) -> None:
        """An element ends."""
        done = self._open.pop()
        done.node.letters += done.letters
        all_letters, weight = done.letters + done.all_letters, done.letters + done.weight
        done.node.all_letters += all_letters
        done.node.weight += weight
        if self._open:
            self._open[-1].all_letters += all_letters
            self._open[-1].weight += weight
        if not done.inside and done.letters <= SHORT:
            text = " ".join("".join(done.text).split())
            if text:
                _count(done.node.values, text)

    def text(self, letters: str) -> None:
        """Text goes on."""
        if not self._open:
            return
        here = self._open[-1]
        stripped = letters.strip()
        here.letters += len(stripped)
        if here.letters <= SHORT:
            here.text.append(letters)

    def next_document(self) -> None:
        """Forget what a broken document left open; another one follows."""
        self._close_all()

    def _close_all(self) -> None:
        while self._open:
            self.end("")

    def _node(self, parent: TreeNode | None, name: str) -> TreeNode:
        place = self.roots if parent is None else parent.children
        node = place.get(name)
        if node is not None:
            return node
        if self._nodes >= MOST_NODES and parent is not None:
            return parent
        self._nodes += 1
        node = TreeNode(name, name if parent is None else f"{parent.path}/{name}")
        place[name] = node
        return node


def tree_json(roots: Mapping[str, TreeNode]) -> list[dict[str, Any]]:
    """Return the trees as plain lists, parents first, for a page or a program to show."""
    rows: list[dict[str, Any]] = []
    for root in roots.values():
        for node in root.walk():
            if len(rows) >= SHOWN_NODES:
                return rows
            rows.append(
                {
                    "path": node.path,
                    "count": node.count,
                    "letters": round(node.mean, 1),
                    "repeats": node.most > 1,
                    "attributes": {
                        name: {
                            "distinct": len(values),
                            "values": dict(_frequent(values)),
                        }
                        for name, values in node.attributes.items()
                    },
                }
            )
    return rows


def _frequent(values: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(values.items(), key=lambda pair: -pair[1])[:SHOWN_VALUES]


def _count(table: dict[str, int], value: str) -> None:
    if value in table or len(table) < MOST_VALUES:
        table[value] = table.get(value, 0) + 1
