"""Names of files: which are no data, how they are shown, and which of them name a part."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Literal

PartWord = Literal["train", "validation", "test"]

_NOTES = re.compile(
    r"(read[-_ ]?me|lies[-_ ]?mich|licen[cs]e|lizenz|copying|copyright|notice|authors|contributors"
    r"|changelog|changes|citation|index|about|impressum|quelle|quellen|sources?|urls?|checksums?"
    r"|md5sums?|sha\d*sums?|manifest|makefile|dockerfile|requirements)"
    r"([-_. ]?(de|en|txt|first|\d+))*",
    re.IGNORECASE,
)
_SYSTEM = frozenset(
    (
        *("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin"),
        *("system volume information", "lost+found", "__pycache__", "@eadir"),
    )
)
_PART_WORDS: dict[str, PartWord] = {
    "train": "train",
    "training": "train",
    "trainset": "train",
    "trn": "train",
    "val": "validation",
    "valid": "validation",
    "validation": "validation",
    "dev": "validation",
    "validierung": "validation",
    "test": "test",
    "testing": "test",
    "testset": "test",
    "tst": "test",
    "eval": "test",
}
_PART_PIECE = re.compile(r"(?:^|(?<=[-_. ]))(?:" + "|".join(_PART_WORDS) + r")(?=$|[-_. ])", re.I)
# Signs that turn the direction of what follows: "exe.txt" may look like "txt.exe".
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x1f\x7f]")


def is_system_file(name: str) -> bool:
    """Whether a file or folder belongs to the system and never to the data."""
    lower = name.lower()
    return lower in _SYSTEM or name.startswith((".", "~$")) or lower.endswith(("~", ".tmp"))


def is_note(name: str) -> bool:
    """Whether a file tells of the data (README, LICENSE …) and is not part of them."""
    stem = name.rsplit(".", 1)[0] if "." in name[1:] else name
    return _NOTES.fullmatch(stem) is not None


def is_stray(name: str) -> bool:
    """Whether a file beside the data is no data itself."""
    return is_system_file(name) or is_note(name)


def shown(name: str) -> str:
    """Return a name that can be shown and stored whatever stands in it.

    Bytes that mean nothing in the system's encoding and signs that turn the direction of writing
    are written out as escapes; two different names stay different.
    """
    try:
        raw = name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a letter that stands for no byte
        raw = name.encode("utf-8", "surrogatepass")
    text = raw.decode("utf-8", "backslashreplace")
    return _TURNS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def composed(name: str) -> str:
    """Return a name with its letters composed (ü is one sign) and no blanks at its ends."""
    return unicodedata.normalize("NFC", shown(name)).strip()


def stem_of(name: str) -> str:
    """Return a file's name without its last ending; ".5" and ". doc" are no endings."""
    head, dot, tail = name.rpartition(".")
    return head if dot and head and re.fullmatch(r"(?!\d+$)[A-Za-z0-9]{1,8}", tail) else name


def suffix_of(name: str) -> str:
    """Return the last ending of a name in lower case, with its dot; "" where it has none."""
    return name[len(stem_of(name)) :].lower()


def part_word(name: str) -> PartWord | None:
    """Return which part a folder called like this holds, or None."""
    return _PART_WORDS.get(name.strip().lower())


def part_words(names: Sequence[str]) -> dict[str, PartWord] | None:
    """Return which part each folder holds, or None unless all of them name parts.

    Folders called "news-train" and "news-test", or "C50train" and "C50test", name parts, too:
    they are the same but for the word at their end.

    Args:
        names: different names of folders beside each other.
    """
    found: dict[str, PartWord] = {}
    for name in names:
        word = part_word(name)
        if word is not None:
            found[name] = word
    if len(found) < len(names):
        found = {}
        starts: set[str] = set()
        for name in names:
            end = _end(name)
            if end is None:
                return None
            starts.add(end[0].lower())
            found[name] = end[1]
        if len(starts) != 1:
            return None
    return found if len(found) >= 2 and "train" in found.values() else None


def without_part_word(stem: str) -> tuple[str, PartWord | None]:
    """Return a stem such as "pos_train" without the word for its part, and that part."""
    pieces = list(_PART_PIECE.finditer(stem))
    if len(pieces) != 1:
        return stem, None
    piece = pieces[0]
    rest = stem[: piece.start()].rstrip("-_. ") + stem[piece.end() :]
    return rest.strip("-_. "), _PART_WORDS[piece[0].lower()]


def _end(name: str) -> tuple[str, PartWord] | None:
    lower = name.strip().lower()
    for word in sorted(_PART_WORDS, key=len, reverse=True):
        if lower.endswith(word):
            return name.strip()[: -len(word)], _PART_WORDS[word]
    return None
