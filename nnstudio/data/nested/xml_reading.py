"""Reads XML documents: finds out which elements are items, and makes a row of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.folder_files import FolderFile
from nnstudio.data.limits import LIMITS, MEBI
from nnstudio.data.nested.xml_items import ElementPath, Item, ItemTarget, element_path
from nnstudio.data.nested.xml_plan import choose_element, is_tei, plan_uses
from nnstudio.data.nested.xml_rows import Row, plain_row, tei_row
from nnstudio.data.nested.xml_text import Spelling, Use
from nnstudio.data.nested.xml_tree import TreeCounter, TreeNode
from nnstudio.data.progress import Reading
from nnstudio.data.texts.docx_text import TOO_LONG
from nnstudio.data.texts.markup_stream import Enough, MarkupError, go_through
from nnstudio.data.too_many import too_many

LOOK_FILES = 200
LOOK_ELEMENTS = 200_000
"""Files and elements that are looked at to find out what is an item: the same ones for a first
look and for the whole, so that both find the same."""
NO_ITEM = QT_TRANSLATE_NOOP("data_texts", "no element {element} in it")


@dataclass(frozen=True)
class Look:
    """What kind of XML it is.

    Args:
        roots: trees with counts.
        element: path of the items.
        wanted: the same, taken apart.
        tei: whether it is TEI.
        uses: what becomes of elements and attributes in an item.
        items: how many there are; 0 where not all were counted.
    """

    roots: Mapping[str, TreeNode]
    element: str
    wanted: ElementPath
    tei: bool
    uses: Mapping[str, Use]
    items: int = 0


@dataclass
class XmlRows:
    """The rows of all files.

    Args:
        rows: of the items.
        keys: (file, number of the item in it) of each row.
        left_out: reasons with what they left out.
        assumed: files that hold other bytes than they say, read as cp1252.
        whole: whether all items were read.
        seen: bytes read, of `size`.
    """

    rows: list[Row] = field(default_factory=list[Row])
    keys: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    gone: dict[Text, list[str]] = field(default_factory=dict[Text, list[str]])
    assumed: list[str] = field(default_factory=list[str])
    whole: bool = True
    seen: int = 0
    size: int = 0

    def left_out(self) -> tuple[LeftOut, ...]:
        """Return what was not read."""
        return tuple(LeftOut(reason, tuple(places)) for reason, places in self.gone.items())

    def total(self, look: Look) -> int:
        """Return the items of all files, estimated where not all were read or counted."""
        if not self.whole and look.items:
            return look.items
        if self.whole or not self.seen:
            return len(self.rows)
        return max(len(self.rows), round(len(self.rows) * self.size / self.seen))


def look_at(
    files: Sequence[FolderFile], element: str, chosen: Mapping[str, Use], reading: Reading
) -> Look:
    """Return which elements are items and what becomes of what is in them.

    Args:
        files: the documents.
        element: path that a person chose; "" is found.
        chosen: what a person decided on elements; the rest is found.
        reading: the wish to stop.

    Raises:
        DataError: no file is XML, or there is no such element.
    """
    counter = TreeCounter(LOOK_ELEMENTS)
    fault: MarkupError | None = None
    for file in files[:LOOK_FILES]:
        try:
            go_through(file.path, counter, lambda _: reading.check())
        except MarkupError as error:
            fault = error
        counter.next_document()
        if counter.elements >= LOOK_ELEMENTS:
            break
    if not counter.roots:
        raise _no_xml(files, fault)
    tei = is_tei(counter.roots)
    path = element.strip() or choose_element(counter.roots, len(files))
    wanted = element_path(path)
    node = _node(counter.roots, wanted)
    if wanted is None or (node is None and counter.elements < LOOK_ELEMENTS):
        raise DataError(
            QT_TRANSLATE_NOOP("data_texts", "There is no element called {element}.").format(
                element=path
            ),
            QT_TRANSLATE_NOOP(
                "data_texts", "Choose an element from the tree, or leave the field empty."
            ),
            "NNS-2122",
        )
    found: dict[str, Use] = {} if tei or node is None else plan_uses(node)
    counted = len(files) <= LOOK_FILES and counter.elements < LOOK_ELEMENTS
    items = node.count if node is not None and counted and not wanted.attribute else 0
    return Look(counter.roots, path, wanted, tei, {**found, **chosen}, items)


def read_items(
    files: Sequence[FolderFile], look: Look, spelling: Spelling, reading: Reading
) -> XmlRows:
    """Return a row for each item of all files; a file that is no XML is left out.

    Args:
        files: the documents.
        look: what kind of XML it is.
        spelling: which of two spellings, for TEI.
        reading: progress, the wish to stop, how many rows.

    Raises:
        DataError: reading was stopped.
    """
    found = XmlRows(size=sum(file.bytes for file in files))
    before = 0
    for place, file in enumerate(files):
        _read_file(place, file, look, spelling, found, _Steps(reading, before, found))
        before += file.bytes
        if not found.whole:
            break
    return found


class _Steps:
    """Tells how far a reading is."""

    def __init__(self, reading: Reading, before: int, found: XmlRows) -> None:
        self.reading = reading
        self._before = before
        self._found = found

    def __call__(self, done: int) -> None:
        self._found.seen = self._before + done
        self.reading.advance(self._found.seen, self._found.size)


def _read_file(
    place: int, file: FolderFile, look: Look, spelling: Spelling, found: XmlRows, steps: _Steps
) -> None:
    items = 0

    def give(item: Item) -> None:
        nonlocal items
        items += 1
        if steps.reading.most is not None and len(found.rows) >= steps.reading.most:
            found.whole = False
            raise Enough
        if item.number % 200 == 0:
            steps.reading.check()
        if item.element is None:
            reason = TOO_LONG.format(most=LIMITS.text_bytes // MEBI)
            found.gone.setdefault(reason, []).append(f"{file.key}: {item.number}")
            return
        row = tei_row(item, spelling, look.uses) if look.tei else plain_row(item, look.uses)
        found.rows.append(row)
        if len(found.rows) > LIMITS.rows:
            raise too_many("rows", LIMITS.rows)
        found.keys.append((place, item.number))

    start = len(found.rows)
    try:
        steps(0)
        if go_through(file.path, ItemTarget(look.wanted, give), steps):
            found.assumed.append(file.key)
        if not items:
            found.gone.setdefault(NO_ITEM.format(element=look.element), []).append(file.key)
    except MarkupError as error:
        # What was read before the fault might be half of an item or of the file: all or nothing.
        del found.rows[start:], found.keys[start:]
        found.gone.setdefault(error.reason, []).append(file.key)
    except DataError as error:
        steps.reading.check()
        if error.code == "NNS-2135":
            raise
        found.gone.setdefault(error.message, []).append(file.key)


def _node(roots: Mapping[str, TreeNode], wanted: ElementPath | None) -> TreeNode | None:
    if wanted is None:
        return None
    path = "/".join(wanted.names)
    return next(filter(None, (root.find(path) for root in roots.values())), None)


def _no_xml(files: Sequence[FolderFile], fault: MarkupError | None) -> DataError:
    reason = fault.reason if fault else QT_TRANSLATE_NOOP("data_texts", "no correct XML")
    return DataError(
        QT_TRANSLATE_NOOP("data_texts", "{file} is not read: {reason}.").format(
            file=files[0].key, reason=reason
        ),
        QT_TRANSLATE_NOOP(
            "data_texts",
            "Check the file in an XML editor, or save it once more in the program it comes from. "
            "Nothing changed.",
        ),
        "NNS-2120",
    )
