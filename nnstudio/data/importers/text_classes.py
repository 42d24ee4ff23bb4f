"""One text file a class, one text a line: pos.txt and neg.txt, or reviews.pos and reviews.neg."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cell_kinds.typed_columns import preview_of
from nnstudio.data.cells import clean
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.file_names import (
    PartWord,
    composed,
    is_note,
    shown,
    stem_of,
    suffix_of,
    without_part_word,
)
from nnstudio.data.files.folder_files import FolderFile, list_files
from nnstudio.data.files.folder_layout import parts_of
from nnstudio.data.files.text_file import first_bytes
from nnstudio.data.frame import Frame, WordColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values
from nnstudio.data.texts.text_documents import (
    ENCODING,
    Document,
    encoding_notes,
    is_document,
    lines_of,
    read_document,
    some_of,
    usual_encoding,
)
from nnstudio.data.texts.text_folder_files import need_room, text_files
from nnstudio.data.too_many import too_many

MOST_FILES = 40
FEWEST_LINES = 10
LONGEST_LINE = 2000
"""Letters of a usual line; longer ones are paragraphs of a document."""
EMPTY_LINES = QT_TRANSLATE_NOOP("data_texts", "empty lines")
_SEPARATORS = ("\t", ";", "|")


def _probe(path: Path) -> float:
    if not path.is_dir():
        return 0.0
    try:
        listing = list_files(path, most=MOST_FILES * 2)
    except DataError:
        return 0.0
    files = [
        file
        for file in listing.files
        if not is_note(file.name) and is_document(file.path, file.name)
    ]
    others = sum(not is_note(file.name) for file in listing.files) - len(files)
    if not 2 <= len(files) <= MOST_FILES or not listing.whole or others > len(files):
        return 0.0
    if any(file.folders != files[0].folders for file in files) or _labels(files) is None:
        return 0.0
    heads = [first_bytes(file.path, 64 * 1024) for file in files]
    cut = [len(head) < file.bytes for head, file in zip(heads, files, strict=True)]
    kinds = [_has_texts(head, part) for head, part in zip(heads, cut, strict=True)]
    return 0.85 if all(kinds) else 0.0


def _has_texts(head: bytes, cut: bool) -> bool:
    """Whether each line of a file is a text by itself; no running text and no table."""
    lines = [line.strip() for line in lines_of(head.decode("utf-8", "replace"))]
    lines = lines[:-1] if cut or (lines and not lines[-1]) else lines
    full = [line for line in lines if line]
    if len(full) < FEWEST_LINES or len(full) < 0.8 * len(lines):
        return False
    lengths = np.array([len(line) for line in full])
    if np.median(lengths) > LONGEST_LINE or np.mean([" " in line for line in full]) < 0.5:
        return False
    return not _is_wrapped(full, lengths) and not _is_table(full)


def _is_wrapped(lines: Sequence[str], lengths: np.ndarray[tuple[int], np.dtype[np.int64]]) -> bool:
    """Whether a running text was broken into lines of about the same length."""
    edge = float(np.percentile(lengths, 95))
    full = float((lengths >= 0.8 * edge).mean())
    ended = float(np.mean([line[-1] in ".!?…\"“”»«'’)" for line in lines]))
    return edge <= 140 and full >= 0.5 and ended < 0.5


def _is_table(lines: Sequence[str]) -> bool:
    """Whether nearly every line holds the same number of separators."""
    for sign in _SEPARATORS:
        usual, count = Counter(line.count(sign) for line in lines).most_common(1)[0]
        if usual and count >= 0.9 * len(lines):
            return True
    return False


def _labels(files: Sequence[FolderFile]) -> tuple[tuple[str, PartWord | None], ...] | None:
    """Return class and part of each file, or None where the names tell no classes apart."""
    stems = [composed(stem_of(file.name)) for file in files]
    if len({stem.casefold() for stem in stems}) == 1:
        suffixes = [suffix_of(file.name).removeprefix(".") for file in files]
        return tuple((suffix, None) for suffix in suffixes) if len(set(suffixes)) > 1 else None
    pieces = [without_part_word(stem) for stem in stems]
    with_part = [part for _, part in pieces if part is not None]
    names = [name for name, _ in pieces]
    if len(with_part) == len(files) and "train" in with_part:
        if not all(names):  # train.txt and test.txt hold every class
            return None
        by_suffix = [
            f"{name}{suffix_of(file.name)}" for name, file in zip(names, files, strict=True)
        ]
        ends = [suffix_of(file.name).removeprefix(".") for file in files]
        same = len(set(names)) == 1
        labels = ends if same and len(set(ends)) > 1 else names
        if len(set(labels)) > 1 and len(set(zip(by_suffix, with_part, strict=True))) == len(files):
            return tuple(zip(labels, (part for _, part in pieces), strict=True))
        return None
    shared = _shared_start(stems)
    return tuple((stem[shared:] or stem, None) for stem in stems)


def _shared_start(stems: Sequence[str]) -> int:
    """Return how many letters, up to a separator, all stems begin with."""
    length = 0
    for found in re.finditer(r"[-_. ]", stems[0]):
        if all(stem.startswith(stems[0][: found.end()]) for stem in stems):
            length = found.end()
    return length if all(len(stem) > length for stem in stems) else 0


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    found = text_files(list_files(path, reading), reading)
    labels = _labels(found.texts) if len(found.texts) > 1 else None
    if labels is None:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_texts", "{name} holds no files that are called like classes."
            ).format(name=shown(path.name)),
            QT_TRANSLATE_NOOP(
                "data_texts",
                "It needs at least two text files with one text a line, such as pos.txt and "
                "neg.txt. Nothing changed.",
            ),
            "NNS-2115",
        )
    need_room(sum(file.bytes for file in found.texts))
    share = None if reading.most is None else max(1, reading.most // len(found.texts))
    lines = _Lines(share, reading)
    for place, (file, (label, part)) in enumerate(zip(found.texts, labels, strict=True)):
        reading.advance(place, len(found.texts))
        lines.add(file, label, part, str(options["encoding"]))
    left_out = (*found.left_out, *lines.left_out())
    if not lines.texts:
        raise DataError(
            QT_TRANSLATE_NOOP("data_texts", "No text in {name} could be read.").format(
                name=shown(path.name)
            ),
            left_out[0].text if left_out else None,
            "NNS-2113",
        )
    columns = (WordColumn.of("text", lines.texts), WordColumn.of("class", lines.labels))
    note = QT_TRANSLATE_NOOP(
        "data_texts", "Each line is a text; its class is the name of the file: {classes}."
    ).format(classes=some_of(sorted(set(lines.labels))))
    return Frame(
        columns,
        tuple(lines.keys),
        roles={"text": "text", "class": "target"},
        facts={
            "file": shown(path.name),
            "encoding": usual_encoding(lines.documents),
            "files": [key for key, _ in lines.documents],
        },
        notes=(note, *encoding_notes(lines.documents)),
        left_out=left_out,
        parts=parts_of(lines.parts) if any(part for _, part in labels) else None,
        preview=preview_of(columns),
        whole=lines.whole,
        total=lines.total,
    )


class _Lines:
    """Collects the lines of several files.

    Args:
        most: lines wanted of each file; None: all.
        reading: the wish to stop.
    """

    def __init__(self, most: int | None, reading: Reading) -> None:
        self.texts: list[str] = []
        self.labels: list[str] = []
        self.keys: list[str] = []
        self.parts: list[PartWord | None] = []
        self.documents: list[tuple[str, Document]] = []
        self.total = 0
        self.whole = True
        self._most = most
        self._reading = reading
        self._empty: list[str] = []
        self._gone: dict[Text, list[str]] = {}

    def add(self, file: FolderFile, label: str, part: PartWord | None, encoding: str) -> None:
        """Take the lines of a file; `label` is the class of all of them."""
        document = read_document(file.path, file.bytes, encoding, LIMITS.file_bytes)
        if not isinstance(document, Document):
            self._gone.setdefault(document, []).append(file.key)
            return
        self.documents.append((file.key, document))
        lines = lines_of(document.text)
        if not lines[-1].strip():
            lines.pop()  # what stands behind the last line break is no line
        self.total += len(lines)
        self.whole = self.whole and (self._most is None or len(lines) <= self._most)
        for number, line in enumerate(lines[: self._most], 1):
            if number % 4096 == 0:
                self._reading.check()
            text = clean(line)
            if text:
                self.texts.append(text)
                self.labels.append(label)
                self.keys.append(f"{file.key}:{number}")
                self.parts.append(part)
            else:
                self._empty.append(f"{file.key}:{number}")
        if len(self.texts) > LIMITS.rows:
            raise too_many("rows", LIMITS.rows)

    def left_out(self) -> tuple[LeftOut, ...]:
        """Return files and lines that are not read."""
        gone = [LeftOut(reason, tuple(keys)) for reason, keys in self._gone.items()]
        if self._empty:
            gone.append(LeftOut(EMPTY_LINES, tuple(self._empty)))
        return tuple(gone)


IMPORTER = ImporterSpec(
    id="text_classes",
    name=QT_TRANSLATE_NOOP("data_texts", "One text file a class"),
    summary=QT_TRANSLATE_NOOP(
        "data_texts", "Text files with one text a line; the name of the file is the class."
    ),
    suffixes=(".txt",),
    folders=True,
    probe=_probe,
    read=_read,
    params=(ENCODING,),
)
