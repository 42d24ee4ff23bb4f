"""XML and TEI P5: one file or a folder of them; an element that repeats is an item."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import Choice, ChoiceParam, TextParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cell_kinds.typed_columns import preview_of, unique_name
from nnstudio.data.config import Role
from nnstudio.data.dataset import DataError, LeftOut, Parts
from nnstudio.data.files.file_names import composed, is_note, shown, suffix_of
from nnstudio.data.files.folder_files import FolderFile, Listing, list_files
from nnstudio.data.files.folder_layout import layout_of, parts_of
from nnstudio.data.files.text_file import first_bytes
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.frame import Frame
from nnstudio.data.nested.xml_plan import chosen_uses, shown_uses
from nnstudio.data.nested.xml_reading import Look, XmlRows, look_at, read_items
from nnstudio.data.nested.xml_rows import columns_of
from nnstudio.data.nested.xml_text import Spelling
from nnstudio.data.nested.xml_tree import TreeNode, tree_json
from nnstudio.data.progress import Reading
from nnstudio.data.short import shortened
from nnstudio.data.spec import ImporterSpec, Values
from nnstudio.data.texts.markup_stream import declared_encoding, looks_like_xml
from nnstudio.data.texts.text_documents import some_of
from nnstudio.data.texts.text_folder_files import NOTE_BESIDE, PROBED, first_look, need_room

SUFFIXES = (".xml", ".tei", ".rss", ".atom")
LONGEST_PATH = 120
"""Letters of the path of an element in a sentence."""
NO_XML = QT_TRANSLATE_NOOP("data_texts", "no XML document")
_OTHER_ROOTS = (b"<svg", b"<?mso-application")


def _is_xml(path: Path, name: str) -> bool:
    suffix = suffix_of(name)
    if suffix in SUFFIXES:
        return True
    if suffix:
        return False
    head = first_bytes(path, 512)
    return looks_like_xml(head) and (b"<?xml" in head or b"<TEI" in head)


def _probe(path: Path) -> float:
    try:
        if path.is_file():
            head = first_bytes(path, 512)
            if suffix_of(path.name) in SUFFIXES:
                return 0.85 if looks_like_xml(head) else 0.5
            started = looks_like_xml(head) and (b"<?xml" in head or b"<TEI" in head)
            return 0.4 if started and not any(root in head for root in _OTHER_ROOTS) else 0.0
        files = [f for f in list_files(path, most=PROBED).files if not is_note(f.name)]
    except DataError:
        return 0.0
    some = files[:: max(1, len(files) // 40)]
    markup = sum(_is_xml(file.path, file.name) for file in some)
    if not markup:
        return 0.0
    return 0.75 if markup >= 0.5 * len(some) else 0.3 * markup / len(some)


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    files, left_out = _files(path, reading)
    element, chosen = str(options["element"]), chosen_uses(str(options["columns"]))
    spelling: Spelling = "normalised" if options["reading"] == "normalised" else "original"
    need_room(sum(file.bytes for file in files))
    look = look_at(files, element, chosen, reading)
    chosen_files = first_look(files, reading.most) if "/" not in look.element else files
    found = read_items(chosen_files, look, spelling, reading)
    found.whole = found.whole and len(chosen_files) == len(files)
    if not found.rows:
        raise _nothing(path, found.left_out())
    return _frame(path, files, chosen_files, look, found, left_out, spelling)


def _files(path: Path, reading: Reading) -> tuple[tuple[FolderFile, ...], tuple[LeftOut, ...]]:
    """Return the documents, and the files that are none."""
    if path.is_file():
        try:
            size = path.stat().st_size
        except OSError as error:
            raise unreadable(path, error) from error
        return (FolderFile(path, (), path.name, size),), ()
    listing: Listing = list_files(path, reading)
    files = tuple(file for file in listing.files if _is_xml(file.path, file.name))
    if not files:
        raise DataError(
            QT_TRANSLATE_NOOP("data_texts", "The folder {name} holds no XML documents.").format(
                name=shown(path.name)
            ),
            QT_TRANSLATE_NOOP("data_texts", "Choose another folder. Nothing changed."),
            "NNS-2113",
        )
    keys = {file.key for file in files}
    others = [file for file in listing.files if file.key not in keys]
    notes = tuple(file.key for file in others if is_note(file.name))
    rest = tuple(file.key for file in others if not is_note(file.name))
    gone = [
        LeftOut(why, places) for why, places in ((NOTE_BESIDE, notes), (NO_XML, rest)) if places
    ]
    return files, (*listing.left_out, *gone)


def _frame(
    path: Path,
    files: Sequence[FolderFile],
    read: Sequence[FolderFile],
    look: Look,
    found: XmlRows,
    left_out: tuple[LeftOut, ...],
    spelling: str,
) -> Frame:
    extra: dict[str, list[str]] = {}
    roles: dict[str, Role] = {}
    parts: Parts | None = None
    taken = sorted({name for row in found.rows for name in row.cells})

    def add(name: str, cells: list[str], role: Role) -> None:
        free = unique_name(name, taken)  # a column of the file may be called like ours
        extra[free], roles[free] = cells, role

    if path.is_dir():
        layout = layout_of([file.folders for file in read])
        if layout.labels:
            add("class", [layout.labels[place] for place, _ in found.keys], "target")
        if layout.parts:
            parts = parts_of([layout.parts[place] for place, _ in found.keys])
        if any(number > 1 for _, number in found.keys):  # else it is called like its file
            add("file", [composed(read[place].key) for place, _ in found.keys], "ignore")
    columns = columns_of(found.rows, extra)
    names = [column.name for column in columns]
    if look.tei:
        roles["text"] = "text"
    whole_files = len(read) == len(files)
    return Frame(
        columns,
        _keys(path, read, found),
        roles={name: role for name, role in roles.items() if name in names},
        facts={
            "file": shown(path.name),
            "encoding": declared_encoding(first_bytes(files[0].path, 512)),
            "tei": look.tei,
            "element": look.element,
            "reading": spelling,
            "files": len(files),
            "uses": shown_uses(look.uses, names),
            "tree": tree_json(look.roots),
        },
        notes=tuple(_notes(look, found)),
        left_out=(*left_out, *found.left_out()),
        parts=parts,
        preview=preview_of(columns),
        whole=found.whole,
        total=found.total(look) if whole_files else len(files),
    )


def _keys(
    path: Path, read: Sequence[FolderFile], found: XmlRows
) -> NDArray[np.int64] | tuple[str, ...]:
    if path.is_file():
        return np.array([number for _, number in found.keys], dtype=np.int64)
    one_each = all(number == 1 for _, number in found.keys)
    return tuple(
        read[place].key if one_each else f"{read[place].key}:{number}"
        for place, number in found.keys
    )


def _notes(look: Look, found: XmlRows) -> list[Text]:
    notes = [
        QT_TRANSLATE_NOOP("data_texts", "Each element {element} is an item.").format(
            element=shortened(look.element, LONGEST_PATH)
        )
    ]
    if found.assumed:
        notes.append(
            QT_TRANSLATE_NOOP(
                "data_texts",
                "{n} files are not stored as they say and were read as cp1252: {files}. "
                "Check ä, ö, ü, ß and the like.",
            ).format(n=len(found.assumed), files=some_of(found.assumed))
        )
    if look.tei and any(_has(root, "choice") for root in look.roots.values()):
        notes.append(
            QT_TRANSLATE_NOOP(
                "data_texts",
                "Some words stand there in two spellings; one of them is read, and you can choose "
                "the other.",
            )
        )
    return notes


def _has(root: TreeNode, name: str) -> bool:
    return any(node.name == name for node in root.walk())


def _nothing(path: Path, left_out: Sequence[LeftOut]) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_texts", "No item in {name} could be read.").format(
            name=shown(path.name)
        ),
        left_out[0].text if left_out else None,
        "NNS-2120",
    )


IMPORTER = ImporterSpec(
    id="markup",
    name=QT_TRANSLATE_NOOP("data_texts", "XML and TEI"),
    summary=QT_TRANSLATE_NOOP(
        "data_texts", "A file, or a folder of files; an element that repeats is an item."
    ),
    suffixes=SUFFIXES,
    folders=True,
    probe=_probe,
    read=_read,
    params=(
        TextParam(
            name="element",
            label=QT_TRANSLATE_NOOP("data_texts", "Repeating element"),
            help=QT_TRANSLATE_NOOP(
                "data_texts",
                "The element that is an item, such as {example}; empty: found by itself.",
            ).format(example="TEI/text/body/div[type=poem]"),
            max_length=500,
        ),
        TextParam(
            name="columns",
            label=QT_TRANSLATE_NOOP("data_texts", "Elements inside"),
            help=QT_TRANSLATE_NOOP(
                "data_texts",
                "What becomes of them: column, list, text or leave, such as {example}. The rest is "
                "found by itself.",
            ).format(example="head=leave; note=text; @n=column"),
            max_length=4000,
        ),
        ChoiceParam(
            name="reading",
            label=QT_TRANSLATE_NOOP("data_texts", "Spelling"),
            help=QT_TRANSLATE_NOOP(
                "data_texts", "Where a TEI text gives two spellings of a word, which one is read."
            ),
            default="original",
            choices=(
                Choice("original", QT_TRANSLATE_NOOP("data_texts", "as in the original")),
                Choice("normalised", QT_TRANSLATE_NOOP("data_texts", "normalised")),
            ),
        ),
    ),
)
