"""Cuts items out of XML: every element of one path, with what stands around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from nnstudio.data.limits import LIMITS

SHORT_LEAF = 300
"""Letters; a longer text beside the items says nothing of each of them."""
HEADERS = frozenset(("teiHeader",))


class Element:
    """An element with all that is in it, in order.

    Args:
        name: without namespace.
        attributes: without namespaces.
    """

    __slots__ = ("attributes", "name", "parts")

    def __init__(self, name: str, attributes: Mapping[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.parts: list[str | Element] = []

    @property
    def children(self) -> list[Element]:
        """The elements directly inside."""
        return [part for part in self.parts if isinstance(part, Element)]

    @property
    def has_own_text(self) -> bool:
        """Whether letters stand directly inside."""
        return any(isinstance(part, str) and part.strip() for part in self.parts)

    def child(self, *names: str) -> Element | None:
        """Return the first element at a path of names below, or None."""
        found: Element | None = self
        for name in names:
            found = next((c for c in found.children if c.name == name), None) if found else None
        return found

    def below(self, name: str) -> list[Element]:
        """Return all elements of a name below, outer ones first."""
        found: list[Element] = []
        for child in self.children:
            if child.name == name:
                found.append(child)
            found += child.below(name)
        return found

    def words(self) -> str:
        """Return all letters inside with single blanks between words."""
        pieces: list[str] = []
        self._collect(pieces)
        return (
            " ".join(" ".join(pieces).split())
            if self.children
            else " ".join("".join(pieces).split())
        )

    def _collect(self, pieces: list[str]) -> None:
        for part in self.parts:
            if isinstance(part, str):
                pieces.append(part)
            else:
                part._collect(pieces)


@dataclass
class Around:
    """An element around the items, as far as it has been read.

    Args:
        name, attributes: of the element.
        leaves: short texts of elements directly inside, by name; None where one occurs again.
        header: the TEI header directly inside.
    """

    name: str
    attributes: Mapping[str, str]
    leaves: dict[str, str | None] = field(default_factory=dict[str, "str | None"])
    header: Element | None = None


@dataclass(frozen=True)
class Item:
    """One item.

    Args:
        element: with all that is in it; None where it is too large to be kept.
        around: the elements around it, outermost first.
        number: from 1 on.
    """

    element: Element | None
    around: tuple[Around, ...]
    number: int


@dataclass(frozen=True)
class ElementPath:
    """Which elements are items: a path such as "TEI/text/body/div[type=poem]".

    Args:
        names: from the root, or the last ones.
        attribute, value: an attribute that it must have; "" for none.
    """

    names: tuple[str, ...]
    attribute: str = ""
    value: str = ""

    def fits(self, path: list[str], attributes: Mapping[str, str]) -> bool:
        """Whether an element at a path is an item."""
        if len(path) < len(self.names) or tuple(path[-len(self.names) :]) != self.names:
            return False
        return not self.attribute or attributes.get(self.attribute) == self.value


def element_path(words: str) -> ElementPath | None:
    """Return the path that a person wrote, or None where it is none."""
    found = re.fullmatch(
        r"\s*/*([^\[\]]+?)/*\s*(?:\[\s*@?([\w:.-]+)\s*=\s*['\"]?([^\]'\"]*)['\"]?\s*\]\s*)?", words
    )
    if not found:
        return None
    names = tuple(name.strip().rpartition(":")[2] for name in found[1].split("/"))
    if not all(names):
        return None
    return ElementPath(names, (found[2] or "").rpartition(":")[2], found[3] or "")


class ItemTarget:
    """Takes the pieces of a document and gives its items as they end.

    Args:
        wanted: which elements are items.
        give: called with each item; raises `Enough` when no more is wanted.
    """

    def __init__(self, wanted: ElementPath, give: Callable[[Item], None]) -> None:
        self._wanted = wanted
        self._give = give
        self._path: list[str] = []
        self._around: list[Around] = []
        self._building: list[Element] = []
        self._kind = ""  # "item" or "header" while one is being built
        self._elements = 0
        self._letters = 0
        self._leaf: list[str] | None = None
        self._number = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._path.append(name)
        if self._building:
            element = Element(name, attributes)
            self._elements += 1
            if self._elements <= LIMITS.markup_elements:
                self._building[-1].parts.append(element)
            self._building.append(element)
            return
        is_item = self._wanted.fits(self._path, attributes)
        if is_item or name in HEADERS:
            self._kind = "item" if is_item else "header"
            self._building = [Element(name, attributes)]
            self._elements = self._letters = 0
            return
        self._around.append(Around(name, attributes))
        self._leaf = []

    def end(self, name: str) -> None:
        """An element ends."""
        self._path.pop()
        if self._building:
            done = self._building.pop()
            if not self._building:
                self._finish(done)
            return
        closed = self._around.pop()
        if self._around and self._leaf is not None and not closed.leaves:
            text = " ".join("".join(self._leaf).split())
            if text and len(text) <= SHORT_LEAF:
                leaves = self._around[-1].leaves
                leaves[closed.name] = None if closed.name in leaves else text
        self._leaf = None

    def text(self, letters: str) -> None:
        """Text goes on."""
        if self._building:
            self._letters += len(letters)
            if self._letters <= LIMITS.text_bytes:
                self._building[-1].parts.append(letters)
        elif self._leaf is not None and len(self._leaf) < 100:
            self._leaf.append(letters)

    def _finish(self, done: Element) -> None:
        too_large = self._elements > LIMITS.markup_elements or self._letters > LIMITS.text_bytes
        if self._kind == "header":
            if self._around and not too_large:
                self._around[-1].header = done
            return
        self._leaf = None
        self._number += 1
        self._give(Item(None if too_large else done, tuple(self._around), self._number))
