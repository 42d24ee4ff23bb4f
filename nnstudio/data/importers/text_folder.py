"""A folder of texts, one file each; the class is the sub-folder, or stands in the file's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from nnstudio.base.params import Choice, ChoiceParam, TextParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.cell_kinds.typed_columns import column_of, preview_of, unique_name
from nnstudio.data.cells import clean
from nnstudio.data.config import Role
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.file_names import PartWord, is_note, is_stray, shown, suffix_of
from nnstudio.data.files.folder_files import FolderFile, Listing, list_files
from nnstudio.data.files.folder_layout import Layout, layout_of, parts_of
from nnstudio.data.files.name_labels import (
    SEPARATORS,
    NameLabels,
    find_labels,
    labels_beside,
    labels_by_pattern,
)
from nnstudio.data.files.text_file import first_bytes
from nnstudio.data.frame import Frame, FrameColumn, WordColumn
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values
from nnstudio.data.texts.text_documents import (
    ENCODING,
    SUFFIXES,
    Document,
    is_document,
    lines_of,
    read_document,
    some_of,
)
from nnstudio.data.texts.text_folder_files import PROBED, first_look, read_texts, text_files

OUTSIDE = QT_TRANSLATE_NOOP("data_texts", "beside the folders of the classes or parts")
UNLABELLED = QT_TRANSLATE_NOOP("data_texts", "no class in its name")
SINGLE = (".md", ".markdown", ".docx", ".odt")


@dataclass(frozen=True)
class _Sorted:
    """What folders and names say of the files.

    Args:
        files: that are read.
        labels: of each; empty where there are none.
        others: further columns: name -> a word for each file.
        parts: the part of each; empty without parts.
        left_out: files that are not read.
        notes: for people.
        facts: of the way the classes were found.
    """

    files: tuple[FolderFile, ...]
    labels: tuple[str, ...] = ()
    others: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    parts: tuple[PartWord | None, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Text, ...] = ()
    facts: dict[str, str] = field(default_factory=dict[str, str])


def _probe(path: Path) -> float:
    try:
        if path.is_file():
            return _probe_file(path)
        listing = list_files(path, most=PROBED)
    except DataError:
        return 0.0
    files = [file for file in listing.files if not is_note(file.name)]
    some = files[:: max(1, len(files) // 40)]
    texts = sum(is_document(file.path, file.name) for file in some)
    if texts < 2 or not some:
        return 0.0
    return 0.7 if texts >= 0.5 * len(some) else 0.3 * texts / len(some)


def _probe_file(path: Path) -> float:
    suffix = suffix_of(path.name)
    if suffix in SINGLE:
        return 0.5
    if suffix != ".txt" or not is_document(path, path.name):
        return 0.0
    lines = [line.strip() for line in lines_of(first_bytes(path).decode("utf-8", "replace"))]
    full = sum(map(bool, lines))
    prose = full <= 3 or full < 0.9 * len(lines[:-1])
    return 0.35 if prose and sum(map(len, lines)) > 60 * max(full, 1) // 2 else 0.1


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    if path.is_file():
        return _single(path, options)
    listing = list_files(path, reading)
    found = text_files(listing, reading)
    if not found.texts:
        raise DataError(
            QT_TRANSLATE_NOOP("data_texts", "The folder {name} holds no texts.").format(
                name=shown(path.name)
            ),
            QT_TRANSLATE_NOOP(
                "data_texts", "Texts are read from .txt, .md, .docx and .odt. Nothing changed."
            ),
            "NNS-2113",
        )
    sorted_files = _sort(found.texts, listing, options)
    chosen = first_look(sorted_files.files, reading.most)
    place_of = {file.key: place for place, file in enumerate(sorted_files.files)}
    texts = read_texts(chosen, str(options["encoding"]), reading)
    rows = [place_of[chosen[place].key] for place in texts.places.tolist()]
    if not rows:
        raise _nothing_read(path, texts.left_out)
    columns = _columns(sorted_files, rows, texts.documents)
    roles: dict[str, Role] = {"text": "text"}
    if sorted_files.labels:
        roles["class"] = "target"
    keys = tuple(sorted_files.files[row].key for row in rows)
    facts = {"file": shown(path.name), "encoding": texts.encoding, **sorted_files.facts}
    return Frame(
        columns,
        keys,
        roles=roles,
        facts={**facts, "files": len(sorted_files.files)},
        notes=(*sorted_files.notes, *texts.notes),
        left_out=(*found.left_out, *sorted_files.left_out, *texts.left_out),
        parts=parts_of([sorted_files.parts[row] for row in rows]) if sorted_files.parts else None,
        preview=preview_of(columns),
        whole=len(chosen) == len(sorted_files.files),
        total=len(sorted_files.files),
    )


def _single(path: Path, options: Values) -> Frame:
    """Return one text as a frame of one row, for a trained net to answer."""
    found = read_document(path, path.stat().st_size, str(options["encoding"]))
    if not isinstance(found, Document):
        raise DataError(
            QT_TRANSLATE_NOOP("data_texts", "{file} is not read: {reason}.").format(
                file=shown(path.name), reason=found
            ),
            QT_TRANSLATE_NOOP("data_texts", "Choose another file. Nothing changed."),
            "NNS-2114",
        )
    text = WordColumn.of("text", [clean(found.text)])
    facts = {"file": shown(path.name), "encoding": found.encoding or None}
    return Frame((text,), (shown(path.name),), {"text": "text"}, facts, total=1)


def _nothing_read(path: Path, left_out: Sequence[LeftOut]) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_texts", "No text in {name} could be read.").format(
            name=shown(path.name)
        ),
        left_out[0].text if left_out else None,
        "NNS-2113",
    )


def _sort(files: tuple[FolderFile, ...], listing: Listing, options: Values) -> _Sorted:
    """Return what folders and names say of the files."""
    rule = str(options["label"])
    layout = layout_of([file.folders for file in files], rule in ("auto", "folder"))
    outside = set(layout.outside)
    kept = [place for place in range(len(files)) if place not in outside]
    gone = tuple(files[place].key for place in layout.outside)
    left_out = (LeftOut(OUTSIDE, gone),) if gone else ()
    files = tuple(files[place] for place in kept)
    parts: tuple[PartWord | None, ...] = ()
    if layout.parts:
        parts = tuple(layout.parts[place] for place in kept)
    others = _deeper(layout, kept)
    if layout.labels:
        labels = tuple(layout.labels[place] for place in kept)
        notes = (
            QT_TRANSLATE_NOOP("data_texts", "The class of each text is the name of its folder."),
            *_empty_classes(files, listing, layout),
        )
        return _Sorted(files, labels, others, parts, left_out, notes, {"label": "folder"})
    by_name = _by_name([file.key for file in files], rule, options)
    if by_name is None:
        return _Sorted(files, (), others, parts, left_out, (), {"label": ""})
    return _named(files, by_name, others, parts, left_out)


def _by_name(keys: Sequence[str], rule: str, options: Values) -> NameLabels | None:
    names = [key.rsplit("/", 1)[-1] for key in keys]
    if rule == "auto":
        return find_labels(names)
    if rule in ("before", "after"):
        return labels_beside(names, rule == "before", str(options["separator"]))
    if rule == "pattern":
        return labels_by_pattern(keys, str(options["pattern"]))
    return None


def _named(
    files: tuple[FolderFile, ...],
    found: NameLabels,
    others: dict[str, tuple[str, ...]],
    parts: tuple[PartWord | None, ...],
    left_out: tuple[LeftOut, ...],
) -> _Sorted:
    kept = [place for place, label in enumerate(found.labels) if label]
    gone = tuple(files[place].key for place, label in enumerate(found.labels) if not label)
    if not kept:
        raise DataError(
            QT_TRANSLATE_NOOP("data_texts", "No file name has a class at this place."),
            QT_TRANSLATE_NOOP(
                "data_texts", "Change where the class stands in the file names. Nothing changed."
            ),
            "NNS-2111",
        )
    note = QT_TRANSLATE_NOOP(
        "data_texts", "The class of each text is taken from its file name: “{file}” → “{label}”."
    ).format(file=shown(files[kept[0]].name), label=found.labels[kept[0]])
    return _Sorted(
        tuple(files[place] for place in kept),
        tuple(found.labels[place] for place in kept),
        {
            name: tuple(words[place] for place in kept)
            for name, words in {**others, **found.others}.items()
        },
        tuple(parts[place] for place in kept) if parts else (),
        (*left_out, LeftOut(UNLABELLED, gone)) if gone else left_out,
        (note,),
        {"label": found.rule, "label_separator": found.separator},
    )


def _deeper(layout: Layout, kept: Sequence[int]) -> dict[str, tuple[str, ...]]:
    """Return a column for each level of folders below the class."""
    levels = len(layout.deeper[0]) if layout.deeper else 0
    first = 2 if layout.labels else 1
    return {
        f"folder {level + first}": tuple(layout.deeper[place][level] for place in kept)
        for level in range(levels)
    }


def _empty_classes(
    files: Sequence[FolderFile], listing: Listing, layout: Layout
) -> tuple[Text, ...]:
    """Return a note on folders that would be a class if a text lay in them."""
    depth = layout.class_depth + 1
    used = {file.folders[:depth] for file in files}
    around = {names[:-1] for names in used}
    empty = [
        "/".join(map(shown, names))
        for names in listing.folders
        if len(names) == depth and names[:-1] in around and names not in used
        if not is_stray(names[-1])
    ]
    if not empty:
        return ()
    return (
        QT_TRANSLATE_NOOP(
            "data_texts", "{n} folders hold no text and make no class: {folders}."
        ).format(n=len(empty), folders=some_of(empty)),
    )


def _columns(
    found: _Sorted, rows: Sequence[int], documents: Sequence[Document]
) -> tuple[FrameColumn, ...]:
    columns: list[FrameColumn] = [
        WordColumn.of("text", [clean(document.text) for document in documents])
    ]
    if found.labels:
        columns.append(WordColumn.of("class", [clean(found.labels[row]) for row in rows]))
    for name, words in found.others.items():
        free = unique_name(name, [column.name for column in columns])
        columns.append(column_of(free, [words[row] for row in rows]))
    return tuple(columns)


IMPORTER = ImporterSpec(
    id="text_folder",
    name=QT_TRANSLATE_NOOP("data_texts", "Folder of texts"),
    summary=QT_TRANSLATE_NOOP(
        "data_texts",
        "One file a text: .txt, .md, .docx or .odt. The class is the sub-folder or stands in the "
        "file name.",
    ),
    suffixes=SUFFIXES,
    folders=True,
    probe=_probe,
    read=_read,
    params=(
        ChoiceParam(
            name="label",
            label=QT_TRANSLATE_NOOP("data_texts", "Class from"),
            help=QT_TRANSLATE_NOOP("data_texts", "Where the class of each text stands."),
            default="auto",
            choices=(
                Choice("auto", QT_TRANSLATE_NOOP("data_texts", "found by itself")),
                Choice("folder", QT_TRANSLATE_NOOP("data_texts", "the sub-folder")),
                Choice("before", QT_TRANSLATE_NOOP("data_texts", "file name, before a sign")),
                Choice("after", QT_TRANSLATE_NOOP("data_texts", "file name, after a sign")),
                Choice("pattern", QT_TRANSLATE_NOOP("data_texts", "file name, by a pattern")),
                Choice("none", QT_TRANSLATE_NOOP("data_texts", "nowhere")),
            ),
        ),
        ChoiceParam(
            name="separator",
            label=QT_TRANSLATE_NOOP("data_texts", "Sign in file names"),
            help=QT_TRANSLATE_NOOP("data_texts", "The sign between the class and the rest."),
            default="auto",
            choices=(
                Choice("auto", QT_TRANSLATE_NOOP("data_texts", "found by itself")),
                *(Choice(sign, plain(f"“{sign}”")) for sign in SEPARATORS),
            ),
            visible_when=(("label", ("before", "after")),),
        ),
        TextParam(
            name="pattern",
            label=QT_TRANSLATE_NOOP("data_texts", "Pattern of file names"),
            help=QT_TRANSLATE_NOOP(
                "data_texts",
                "Words in braces stand for anything. {example} takes Washington from "
                "1789-Washington.txt as the class and 1789 as a column.",
            ).format(example="{year}-{label}"),
            default="{label}_{number}",
            max_length=200,
            visible_when=(("label", ("pattern",)),),
        ),
        ENCODING,
    ),
)
