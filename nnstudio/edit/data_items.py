"""Edits of single items of the data: their class, whether they are used, a person's own samples."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import Correction, DataConfig
from nnstudio.edit.edit import Edit, EditError
from nnstudio.graph.changes import SetSetting
from nnstudio.project.document import Document

MAX_LABEL = 200
MAX_REASON = 500
NO_REASON = QT_TRANSLATE_NOOP(
    "data_browser", "Say why the items are not used. Nothing was changed."
)
TOO_LONG = QT_TRANSLATE_NOOP(
    "review", "A class name has at most {label} letters, a reason at most {reason}."
)

Labels = Mapping[str, str]


def relabel(
    document: Document, keys: Collection[str], label: str, as_read: Labels | None = None
) -> Edit | None:
    """Give items another class, or another number; None if all have it already.

    Args:
        document: stays as it is.
        keys: of the items.
        label: the right class, or a number with a decimal point.
        as_read: what the items were read as, by key; an item that gets that again counts as
            never changed.

    Raises:
        EditError: the class has no name, or a too long one.
    """
    label = label.strip()
    if not label:
        raise EditError(
            QT_TRANSLATE_NOOP("data_browser", "A class needs a name. Nothing was changed.")
        )
    if len(label) > MAX_LABEL:
        raise EditError(
            QT_TRANSLATE_NOOP("data_browser", "A class name has at most {n} letters.").format(
                n=MAX_LABEL
            )
        )
    read = as_read or {}

    def change(old: Correction) -> Correction:
        right = "" if read.get(old.key) == label else label
        same = old.reviewed and right == old.label
        return old.model_copy(update={"label": right, "reviewed": same})

    words = QT_TRANSLATE_NOOP("data_browser", "Relabel {n} items").format(n=len(keys))
    return _corrected(document, keys, change, words, "relabel")


def exclude(document: Document, keys: Collection[str], reason: str) -> Edit | None:
    """Take items out; None if they are out for that reason already.

    Args:
        document: stays as it is.
        keys: of the items.
        reason: why; stands in the project and in reports.

    Raises:
        EditError: there is no reason, or a too long one.
    """
    reason = " ".join(reason.split())
    if not reason:
        raise EditError(NO_REASON)
    if len(reason) > MAX_REASON:
        raise EditError(
            QT_TRANSLATE_NOOP("data_browser", "A reason has at most {n} letters.").format(
                n=MAX_REASON
            )
        )

    def change(old: Correction) -> Correction:
        same = old.reviewed and old.exclude and old.reason == reason
        return old.model_copy(update={"exclude": True, "reason": reason, "reviewed": same})

    words = QT_TRANSLATE_NOOP("data_browser", "Exclude {n} items").format(n=len(keys))
    return _corrected(document, keys, change, words, "exclude")


def take_over(
    document: Document, corrections: Collection[Correction], as_read: Labels | None = None
) -> Edit | None:
    """Take the corrections of a blind review over as one step; None if all are there already.

    Args:
        document: stays as it is.
        corrections: each takes the place of what was corrected about its item before.
        as_read: what the items were read as, by key; an item that gets that again counts as
            never changed.

    Raises:
        EditError: an item is excluded without a reason, or a name or reason is too long.
    """
    read = as_read or {}
    new: dict[str, Correction] = {}
    for one in corrections:
        if one.exclude and not one.reason.strip():
            raise EditError(NO_REASON)
        if len(one.reason) > MAX_REASON or len(one.label) > MAX_LABEL:
            raise EditError(TOO_LONG.format(label=MAX_LABEL, reason=MAX_REASON))
        label = "" if read.get(one.key) == one.label else one.label
        new[one.key] = one.model_copy(update={"label": label})
    words = QT_TRANSLATE_NOOP("review", "Take {n} corrections of the review over")
    return _corrected(document, list(new), lambda old: new[old.key], words.format(n=len(new)), "")


def take_back(document: Document, keys: Collection[str]) -> Edit | None:
    """Use excluded items again, and give others the class back that they were read with.

    An item that was put right before it was excluded keeps its right class.

    Args:
        document: stays as it is.
        keys: of the items.
    """

    def change(old: Correction) -> Correction:
        gone = {"exclude": False, "reason": "", "reviewed": False}
        return old.model_copy(
            update=gone if old.exclude else {"label": "", "reason": "", "reviewed": False}
        )

    known = {correction.key for correction in document.data.corrections}
    keys = [key for key in keys if key in known]
    words = QT_TRANSLATE_NOOP("data_browser", "Take back the corrections of {n} items")
    return _corrected(document, keys, change, words.format(n=len(keys)), "take_back")


def add_own(document: Document, folder: str, files: Iterable[str]) -> Edit | None:
    """Add own samples to the training part; None if all are there already.

    Args:
        document: stays as it is.
        folder: where they lie; samples of another folder leave the project.
        files: inside the folder, class first, e.g. "7/0001.png".
    """
    config = document.data
    kept = config.own_files if config.own == folder else ()
    new = [name for name in dict.fromkeys(files) if name not in kept]
    words = QT_TRANSLATE_NOOP("data_browser", "Add {n} own samples").format(n=len(new))
    changed = config.model_copy(update={"own": folder, "own_files": (*kept, *new)})
    return _set(document, changed, words) if new else None


def remove_own(document: Document, files: Collection[str]) -> Edit | None:
    """Take own samples out of the project; their files stay. None if none of them is in it.

    Args:
        document: stays as it is.
        files: as in `DataConfig.own_files`.
    """
    config = document.data
    left = tuple(name for name in config.own_files if name not in files)
    n = len(config.own_files) - len(left)
    words = QT_TRANSLATE_NOOP("data_browser", "Remove {n} own samples").format(n=n)
    changed = config.model_copy(update={"own": config.own if left else "", "own_files": left})
    return _set(document, changed, words) if n else None


def _corrected(
    document: Document,
    keys: Collection[str],
    change: Callable[[Correction], Correction],
    label: Text,
    deed: str,
) -> Edit | None:
    """Change the correction of each item; what says nothing any more is dropped."""
    config = document.data
    corrections = {correction.key: correction for correction in config.corrections}
    for key in keys:
        corrections[key] = change(corrections.get(key) or Correction(key=key))
    kept = tuple(entry for entry in corrections.values() if entry.label or entry.exclude)
    # Deciding anew about the same items is one step: "Undo" goes back to before the first.
    merge_key = f"{deed}:" + "\0".join(sorted(keys)) if deed else ""
    return _set(document, config.model_copy(update={"corrections": kept}), label, merge_key)


def _set(document: Document, config: DataConfig, label: Text, merge_key: str = "") -> Edit | None:
    old, new = document.data.model_dump(mode="json"), config.model_dump(mode="json")
    if old == new:
        return None
    return Edit(label, (SetSetting("data", "config", old, new),), merge_key=merge_key)
