"""Finds the pictures of a folder and what each one shows: by sub-folder or by the file's name."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.dataset import LeftOut, PartName
from nnstudio.data.files.file_names import composed, is_note, part_word, part_words, stem_of
from nnstudio.data.files.folder_files import FolderFile, Listing
from nnstudio.data.files.folder_layout import Layout, layout_of
from nnstudio.data.limits import LIMITS
from nnstudio.data.pictures.picture_faults import NO_PICTURE, reason_text
from nnstudio.data.pictures.pictures import is_picture

LabelRule = Literal["auto", "folder", "before_number", "first", "last"]
Source = Literal["folder", "name", ""]

NO_FOLDER = QT_TRANSLATE_NOOP("data_images", "it lies in no folder of a class")
NO_PART = QT_TRANSLATE_NOOP("data_images", "it lies in no folder of a part")
NO_WORD = QT_TRANSLATE_NOOP("data_images", "its name says no class")

FEWEST_OF_CLASS = 3
"""Pictures of a class, on average, from which on parts of file names count as classes."""

LOOK_PIXELS = 300e6
"""Pixels that are decoded for a first look, in all."""
FEW_PICTURES, MANY_PICTURES = 32, 200
"""Pictures that are decoded for a first look, whatever their size."""

_NUMBERED = re.compile(r"^(?P<word>.*?)[\s_.\-#(]*\d+\)?$")
_BREAKS = re.compile(r"[_\-.\s]+")
_CAMERAS = frozenset(
    ("img", "image", "dsc", "dscn", "dscf", "pxl", "photo", "foto", "bild", "picture", "pic")
) | frozenset(("scan", "screenshot", "bildschirmfoto", "frame", "p", "gopr", "mvimg", "whatsapp"))
"""What cameras and scanners write before a number; they are no classes."""


@dataclass(frozen=True)
class PictureFile:
    """One picture.

    Args:
        path: of the file.
        key: its path inside the folder, as people find it again.
        label: its class; "" where none is known.
        part: the part it belongs to; None where the folder does not say.
    """

    path: Path
    key: str
    label: str = ""
    part: PartName | None = None


@dataclass(frozen=True)
class PictureFolder:
    """The pictures of a folder.

    Args:
        files: in the order of their paths.
        source: where the classes come from; "" where none are known.
        left_out: files that are not used, and why.
        empty: names of class folders without a picture.
    """

    files: tuple[PictureFile, ...]
    source: Source
    left_out: tuple[LeftOut, ...] = ()
    empty: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Pictures by class, most frequent first."""
        return dict(Counter(file.label for file in self.files if file.label).most_common())


def arrange(listing: Listing, rule: LabelRule = "auto") -> PictureFolder:
    """Return the pictures of a folder with their classes and parts.

    Sub-folders are classes, unless they name parts (train, val, test); then the folders inside
    those are. Where there are no class folders, the part of the file names that repeats itself is
    the class ("cat.17").

    Args:
        listing: of the folder.
        rule: where the class stands; "auto" finds it.
    """
    pictures, left_out = _candidates(listing)
    layout = layout_of([file.folders for file in pictures], rule in ("auto", "folder"))
    parts = layout.parts or (None,) * len(pictures)
    if rule == "auto":
        trained = [f for f, part in zip(pictures, parts, strict=True) if part in (None, "train")]
        rule = "folder" if layout.labels else _rule_of([stem_of(file.name) for file in trained])
    files = _labelled(pictures, layout, rule)
    if not any(file.label for file in files):
        return PictureFolder(tuple(files), "", tuple(left_out))
    outside = [file for file in files if layout.parts and file.part is None]
    unknown = [file for file in files if not file.label and (file.part or not layout.parts)]
    by_folder = rule == "folder"
    for reason, unused in ((NO_PART, outside), (NO_FOLDER if by_folder else NO_WORD, unknown)):
        if unused:
            left_out.append(LeftOut(reason, tuple(file.key for file in unused)))
    used = tuple(file for file in files if file.label and (file.part or not layout.parts))
    empty = _empty_folders(listing, layout) if by_folder else ()
    return PictureFolder(used, "folder" if by_folder else "name", tuple(left_out), empty)


def _candidates(listing: Listing) -> tuple[list[FolderFile], list[LeftOut]]:
    """Return the files that may be pictures of the set, and the others."""
    pictures = [file for file in listing.files if is_picture(file.path)]
    known = {file.path for file in pictures}
    strays = [f.key for f in listing.files if f.path not in known and not is_note(f.name)]
    left_out = list(listing.left_out)
    if strays:
        left_out.append(LeftOut(reason_text(NO_PICTURE), tuple(strays)))
    beside = _beside_parts(pictures)
    if beside:
        left_out.append(LeftOut(NO_PART, tuple(file.key for file in beside)))
    gone = {file.path for file in beside}
    return [file for file in pictures if file.path not in gone], left_out


def _labelled(pictures: Sequence[FolderFile], layout: Layout, rule: LabelRule) -> list[PictureFile]:
    """Return pictures with their classes and parts, "" where no class is known."""
    word_of = _WORDS.get(rule)
    files: list[PictureFile] = []
    for place, file in enumerate(pictures):
        label = layout.labels[place] if layout.labels else ""
        if word_of is not None:
            label = composed(word_of(stem_of(file.name)))
        part = layout.parts[place] if layout.parts else None
        files.append(PictureFile(file.path, file.key, label, part))
    return files


def pictures_of(listing: Listing) -> tuple[PictureFile, ...]:
    """Return all pictures of a folder; each has the name of the folder that it lies in."""
    return tuple(
        PictureFile(file.path, file.key, composed(file.folders[-1]) if file.folders else "")
        for file in listing.files
        if is_picture(file.path)
    )


def _beside_parts(pictures: Sequence[FolderFile]) -> list[FolderFile]:
    """Return pictures in folders beside those of the parts, e.g. train, test and "unlabelled"."""
    inside: dict[str, set[str]] = {}
    for file in pictures:
        if file.folders:
            inside.setdefault(file.folders[0], set()).update(file.folders[1:2])
    if part_words(tuple(inside)) is not None:
        return []  # all of them are parts
    words = {name: part_word(name) for name in inside}
    train = next((name for name, word in words.items() if word == "train"), None)
    if train is None:
        return []
    same = [name for name, word in words.items() if word and inside[name] & inside[train]]
    if len(same) < 2:
        return []  # "train" is a class like "bus"
    return [file for file in pictures if not file.folders or file.folders[0] not in same]


def _empty_folders(listing: Listing, layout: Layout) -> tuple[str, ...]:
    """Return class folders that hold files but no picture."""
    depth, used = layout.class_depth, set(layout.labels)
    inside = [file for file in listing.files if len(file.folders) > depth]
    return tuple(sorted({composed(file.folders[depth]) for file in inside} - used))


def _rule_of(stems: Sequence[str]) -> LabelRule:
    """Return the rule by which file names repeat themselves as names of classes do."""
    for rule, word_of in _WORDS.items():
        kinds = {composed(word_of(stem)) for stem in stems}
        if {word.casefold() for word in kinds} <= _CAMERAS:
            break  # what follows are but numbers
        if "" in kinds:
            continue
        most = min(LIMITS.classes, len(stems) // FEWEST_OF_CLASS)
        if 2 <= len(kinds) <= most:
            return rule
    return "folder"


def _before_number(stem: str) -> str:
    found = _NUMBERED.match(stem)
    return found["word"] if found else ""


def _first_word(stem: str) -> str:
    return _BREAKS.split(stem.strip("_-. "))[0]


def _last_word(stem: str) -> str:
    return _BREAKS.split(stem.strip("_-. "))[-1]


_WORDS: dict[LabelRule, Callable[[str], str]] = {
    "before_number": _before_number,
    "first": _first_word,
    "last": _last_word,
}


def first_look(found: PictureFolder, most: int | None, pixels: float) -> list[int]:
    """Return the places of the pictures to decode: all, or some of every class for a first look.

    Args:
        found: the pictures.
        most: rows wanted for a first look; None: all.
        pixels: of a file, on average: large photos take longer, so fewer of them must do.
    """
    count = len(found.files)
    if most is None:
        return list(range(count))
    wanted = min(most, max(FEW_PICTURES, min(MANY_PICTURES, int(LOOK_PIXELS / max(pixels, 1.0)))))
    if count <= wanted:
        return list(range(count))
    groups: dict[tuple[str, str], list[int]] = {}
    for place, file in enumerate(found.files):
        groups.setdefault((file.part or "", file.label), []).append(place)
    # Every class gets its share, and at least one picture as long as there is room.
    share = -(-wanted // len(groups))
    queues = [deque(_evenly(group, share)) for group in groups.values()]
    chosen: list[int] = []
    while len(chosen) < wanted and queues:
        for queue in queues:
            chosen.append(queue.popleft())
        queues = [queue for queue in queues if queue]
    return sorted(chosen[:wanted])


def _evenly(places: Sequence[int], most: int) -> list[int]:
    """Return places spread over all of them, in an order whose beginnings are spread, too."""
    step = max(1, len(places) // max(1, most))
    return [places[place] for start in range(step) for place in range(start, len(places), step)]


def classes_note(names: Sequence[str]) -> Text:
    """Return the sentence about class folders without a picture."""
    shown = ", ".join(names[:10]) + (" …" if len(names) > 10 else "")
    return QT_TRANSLATE_NOOP(
        "data_images", "Folders without a picture are no classes: {names}."
    ).format(names=shown)
