"""Labels in file names: finds the part of the names that repeats, or follows a pattern."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError
from nnstudio.data.files.file_names import composed, stem_of

SEPARATORS = (" - ", "__", "_", "-", "+", "=", " ", ".")
"""In the order of preference."""
NEARLY_ALL = 0.95
FEWEST = 4
"""Files from which on a repetition says something."""
FEW_NUMBERS = 20
"""More different numbers than this are no labels but counters."""
_DATE = re.compile(r"(?<!\d)(1[5-9]|20)\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d(?!\d)")
_LEADING = re.compile(r"(?P<label>[^\W\d_][^\d]*?)[-_. ]*(?P<rest>\d[\w.-]*)")
_PLACE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class NameLabels:
    """What file names say.

    Args:
        labels: the label of each file; "" where its name does not fit.
        others: what else stands in the names: name of the column -> a word for each file.
        rule: "before" or "after" a separator, "between" two, "letters" before digits, "pattern".
        separator: the separator; "" for none.
    """

    labels: tuple[str, ...]
    others: dict[str, tuple[str, ...]]
    rule: str
    separator: str = ""


def find_labels(names: Sequence[str]) -> NameLabels | None:
    """Return the part of file names that sorts the files, or None where none does.

    A part sorts the files if at least half of them share it with another file and it is not the
    same everywhere.

    Args:
        names: of files, with their endings.
    """
    if len(names) < FEWEST:
        return None
    stems = [composed(stem_of(name)) for name in names]
    best: NameLabels | None = None
    best_score = 0.0
    for found in (*_separated(stems), *_lettered(stems)):
        score = _sorting(found.labels, stems)
        if score > best_score + 1e-9:
            best, best_score = found, score
    return best


def labels_beside(names: Sequence[str], before: bool, separator: str = "auto") -> NameLabels:
    """Return what stands before the first or after the last separator.

    Args:
        names: of files, with their endings.
        before: whether the label stands before it.
        separator: "auto" takes the one that stands in most names.
    """
    stems = [composed(stem_of(name)) for name in names]
    if separator == "auto":
        counts = [sum(sign in stem for stem in stems) for sign in SEPARATORS]
        separator = SEPARATORS[counts.index(max(counts))]
    return _labels_at(stems, before, separator)


def labels_by_pattern(keys: Sequence[str], pattern: str) -> NameLabels:
    """Return what stands at the places of a pattern such as "{year}-{label}".

    Args:
        keys: paths inside the folder; their names alone are looked at where the pattern has no
            slash. The ending may be left out.
        pattern: words in braces stand for anything; `{label}` is the class.

    Raises:
        DataError: the pattern cannot be used.
    """
    places = _PLACE.findall(pattern)
    rest = _PLACE.split(pattern)[::2]
    good = (
        places.count("label") == 1
        and len(set(places)) == len(places) <= 8
        and all(place.strip() for place in places)
        and all(rest[1:-1])  # two places beside each other cannot be told apart
    )
    if not good:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_texts", "“{pattern}” does not say where the class stands in a file name."
            ).format(pattern=pattern),
            QT_TRANSLATE_NOOP(
                "data_texts",
                "Write {example} for a name such as 1789-Washington.txt: words in braces, and "
                "other signs between them.",
            ).format(example="{year}-{label}"),
            "NNS-2111",
        )
    matches: list[dict[str, str] | None] = []
    for key in keys:
        name = key if "/" in pattern else key.rsplit("/", 1)[-1]
        if "." not in rest[-1]:
            name = _without_ending(name)
        matches.append(_match(name, places, rest))
    return NameLabels(
        tuple((match or {}).get("label", "") for match in matches),
        {
            place: tuple((match or {}).get(place, "") for match in matches)
            for place in places
            if place != "label"
        },
        "pattern",
    )


def _match(name: str, places: Sequence[str], rest: Sequence[str]) -> dict[str, str] | None:
    """Return the words at the places; each goes to the first sign that may end it."""
    name = composed(name)
    if not name.startswith(rest[0]) or not name.endswith(rest[-1]):
        return None
    start, end = len(rest[0]), len(name) - len(rest[-1])
    found: dict[str, str] = {}
    for place, sign in zip(places, [*rest[1:-1], ""], strict=True):
        stop = name.find(sign, start, end) if sign else end
        if stop <= start:
            return None
        found[place] = name[start:stop].strip()
        start = stop + len(sign)
    return found


def _without_ending(name: str) -> str:
    head, slash, last = name.rpartition("/")
    return head + slash + stem_of(last)


def _separated(stems: Sequence[str]) -> list[NameLabels]:
    found: list[NameLabels] = []
    for sign in SEPARATORS:
        pieces = [[piece.strip() for piece in stem.split(sign)] for stem in stems]
        usual, count = Counter(map(len, pieces)).most_common(1)[0]
        if usual > 1 and count >= NEARLY_ALL * len(stems) and usual <= 8:
            found += _by_place(pieces, usual, sign)
        elif sign != " " and sum(len(p) > 1 for p in pieces) >= NEARLY_ALL * len(stems):
            found += [_labels_at(stems, before, sign) for before in (True, False)]
    return found


def _by_place(pieces: Sequence[Sequence[str]], usual: int, sign: str) -> list[NameLabels]:
    found: list[NameLabels] = []
    for place in range(usual):
        rule = "before" if place == 0 else "after" if place == usual - 1 else "between"
        fits = [len(parts) == usual for parts in pieces]
        others = {
            f"part {other + 1}": tuple(
                parts[other] if good else "" for parts, good in zip(pieces, fits, strict=True)
            )
            for other in range(usual)
            if other != place
        }
        labels = tuple(
            parts[place] if good else "" for parts, good in zip(pieces, fits, strict=True)
        )
        found.append(NameLabels(labels, others, rule, sign))
    return found


def _labels_at(stems: Sequence[str], before: bool, sign: str) -> NameLabels:
    cut = [_cut(stem, sign, before) for stem in stems]
    return NameLabels(
        tuple(label for label, _ in cut),
        {"part": tuple(rest for _, rest in cut)},
        "before" if before else "after",
        sign,
    )


def _cut(stem: str, sign: str, before: bool) -> tuple[str, str]:
    """Return the label and the rest of a stem."""
    if sign not in stem:
        return "", stem
    head, _, tail = stem.partition(sign) if before else stem.rpartition(sign)
    return (head.strip(), tail.strip()) if before else (tail.strip(), head.strip())


def _lettered(stems: Sequence[str]) -> list[NameLabels]:
    matches = [_LEADING.fullmatch(stem) for stem in stems]
    if sum(match is not None for match in matches) < NEARLY_ALL * len(stems):
        return []
    labels = tuple(match["label"].rstrip("-_. ") if match else "" for match in matches)
    rest = tuple(match["rest"] if match else "" for match in matches)
    return [NameLabels(labels, {"part": rest}, "letters")]


def _sorting(labels: Sequence[str], stems: Sequence[str]) -> float:
    """Return how well labels sort the files, 0 where they do not."""
    known = [label for label in labels if label]
    counts = Counter(known)
    if len(counts) < 2 or len(known) < NEARLY_ALL * len(labels):
        return 0.0
    shared = sum(count for count in counts.values() if count > 1) / len(labels)
    numbers = all(label.isdigit() for label in counts)
    if shared < 0.5 or max(len(label) for label in counts) > 80:
        return 0.0
    if numbers and (len(counts) > FEW_NUMBERS or any(_DATE.search(stem) for stem in stems)):
        return 0.0
    return shared * (1 - len(counts) / len(labels)) * (0.5 if numbers else 1.0)
