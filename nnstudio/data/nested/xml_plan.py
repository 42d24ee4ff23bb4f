"""Which element of an XML document is an item, and what becomes of the elements inside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast, get_args

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError
from nnstudio.data.nested.xml_text import Use
from nnstudio.data.nested.xml_tree import TreeNode

USES = get_args(Use)
TEI_ROOTS = frozenset(("TEI", "TEI.2"))
ITEM_NAMES = frozenset(
    (
        *("TEI", "TEI.2", "text", "div", "div1", "poem", "item", "entry", "record", "row"),
        *("doc", "document", "article", "review", "post", "comment", "message", "sms", "tweet"),
        *("letter", "speech", "chapter", "sample", "instance", "example", "gedicht", "eintrag"),
        *("brief", "dokument", "satz", "sentence", "utterance", "u", "beitrag", "nachricht"),
    )
)
PARTS_OF_ITEMS = frozenset(
    ("l", "w", "s", "pc", "hi", "lb", "pb", "seg", "b", "i", "em", "strong", "c", "token", "tok")
)
RUNNING = frozenset(
    ("l", "line", "p", "par", "para", "v", "verse", "s", "w", "seg", "zeile", "vers", "absatz")
)
"""Names of lines, verses and paragraphs: running text, however short each is."""
MANY = 10
MANY_PARAGRAPHS = 30
COVERED = 0.5
"""Of all letters, so that an element can be the item."""
FEW_FILES = 20
PER_FILE = 5


def is_tei(roots: Iterable[str]) -> bool:
    """Whether documents are TEI, judged by the names of their outermost elements."""
    names = set(roots)
    return bool(names) and names <= {*TEI_ROOTS, "teiCorpus"}


def choose_element(roots: Mapping[str, TreeNode], files: int) -> str:
    """Return the path of the element that is an item.

    A TEI file is one document; so is each of many files. A single file is cut at the outermost
    element that repeats and holds most of the letters.

    Args:
        roots: trees with counts by the name of the outermost element.
        files: how many files were counted.
    """
    root = max(roots.values(), key=lambda node: node.count)
    if root.name == "teiCorpus":
        inner = next((root.children[name] for name in TEI_ROOTS if name in root.children), None)
        if inner is not None:
            return inner.path
    found = _repeating(root)
    if found is None:
        return root.path
    if files > 1:
        often = found.most >= PER_FILE and found.count >= PER_FILE * files
        return (
            found.path if often and files < FEW_FILES and root.name not in TEI_ROOTS else root.path
        )
    return found.path


def plan_uses(node: TreeNode) -> dict[str, Use]:
    """Return what becomes of attributes ("@name") and elements ("name", "name/name") in an item.

    Short single facts become columns, several words of a list become one cell, running text
    becomes the text.

    Args:
        node: of the items.
    """
    uses: dict[str, Use] = {f"@{name}": "column" for name in node.attributes}
    mixed = node.letters > 0.2 * max(node.all_letters, 1)
    for child in node.children.values():
        uses |= {child.name: "text"} if mixed else _child_uses(child)
    return uses


def chosen_uses(words: str) -> dict[str, Use]:
    """Return what a person decided: "head=leave; @type=column".

    Args:
        words: pairs of a name and what becomes of it, separated by ";".

    Raises:
        DataError: a pair cannot be understood.
    """
    uses: dict[str, Use] = {}
    for pair in words.split(";"):
        if not pair.strip():
            continue
        name, sign, use = (piece.strip() for piece in pair.rpartition("="))
        if not sign or not name or use not in USES:
            raise DataError(
                QT_TRANSLATE_NOOP(
                    "data_texts", "“{words}” does not say what becomes of an element."
                ).format(words=pair.strip()),
                QT_TRANSLATE_NOOP(
                    "data_texts", "Write its name, = and one of {uses}, such as {example}."
                ).format(uses=", ".join(USES), example="head=leave"),
                "NNS-2121",
            )
        uses[name] = cast("Use", use)
    return uses


def written_uses(uses: Mapping[str, Use]) -> str:
    """Return decisions in the form that `chosen_uses` reads."""
    return "; ".join(f"{name}={use}" for name, use in uses.items())


def _child_uses(child: TreeNode) -> dict[str, Use]:
    if child.leaf:
        own: dict[str, Use] = {f"{child.name}/@{name}": "column" for name in child.attributes}
        use = _leaf_use(child)
        if use != "column":
            return {child.name: use}
        return {**own, child.name: use} if child.letters or not own else own
    below = list(child.children.values())
    facts = child.most == 1 and not child.letters and child.mean <= 400
    if facts and all(part.leaf and _leaf_use(part) != "text" for part in below):
        return {f"{child.name}/{part.name}": _leaf_use(part) for part in below}
    return {child.name: "text"}


def _leaf_use(node: TreeNode) -> Use:
    if node.most <= 1:
        return "column"
    if node.name.lower() in RUNNING:
        return "text"
    return "list" if _is_list(node.values, node.count, node.mean) else "text"


def _is_list(values: Mapping[str, int], count: int, mean: float) -> bool:
    """Whether several elements of an item are words of a list, such as keywords."""
    told = sum(values.values())
    return mean <= 25 and told >= 0.9 * count and len(values) <= 0.5 * count


def _repeating(root: TreeNode) -> TreeNode | None:
    """Return the outermost element that repeats and holds most of the letters, or None."""
    total = root.weight - sum(
        child.weight for name, child in root.children.items() if name == "teiHeader"
    )
    tei = root.name in TEI_ROOTS
    good: list[TreeNode] = []
    for node in root.walk():
        outside = "teiHeader" in node.path.split("/") or (tei and _is_part(node))
        if node.most > 1 and not outside and node.weight >= COVERED * max(total, 1):
            good.append(node)
    good = [node for node in good if node.name not in PARTS_OF_ITEMS] or good
    good.sort(key=lambda node: node.path.count("/"))
    likely = [node for node in good if node.name.lower() in _LOWER_NAMES or node.count >= MANY]
    return next(iter(likely or sorted(good, key=lambda node: -node.count)), None)


def _is_part(node: TreeNode) -> bool:
    """Whether elements of TEI are stanzas or a few paragraphs, of one text then."""
    if node.name == "lg":
        return node.count < MANY or node.path.endswith("lg/lg")
    if node.name in ("p", "ab"):
        return node.count < MANY_PARAGRAPHS
    return node.name in PARTS_OF_ITEMS


_LOWER_NAMES = frozenset(name.lower() for name in ITEM_NAMES)


def shown_uses(uses: Mapping[str, Use], columns: Sequence[str]) -> list[dict[str, str]]:
    """Return what became of each element, for a page to show.

    Args:
        uses: by name.
        columns: names of the columns that exist.
    """
    return [
        {
            "name": name,
            "use": use,
            "column": column_name(name) if column_name(name) in columns else "",
        }
        for name, use in uses.items()
    ]


def column_name(path: str) -> str:
    """Return the column that an element or attribute becomes: "meta id" for "meta/@id"."""
    return path.replace("/@", " ").replace("@", "").replace("/", " ")
